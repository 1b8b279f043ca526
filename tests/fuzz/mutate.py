"""How inputs are changed: bytes as the fuzzer does it; text by characters, so that Chinese stays Chinese; zips inside."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Sequence

Plain = Callable[[bytes, int], bytes]
"""The fuzzer's own way: data and the most bytes that it may become."""
_BOUND = 2_000_000  # bytes that are unpacked; a bomb is not for a fuzzer


def mutate_text(data: bytes, most: int, random_: random.Random, words: Sequence[str], plain: Plain) -> bytes:
    """`data` changed in one to three places."""
    if random_.random() < 0.25:
        return plain(data, most)
    text = list(data.decode("utf-8", "replace"))
    for _ in range(random_.randint(1, 3)):
        place = random_.randint(0, len(text))
        span = min(len(text) - place, int(random_.paretovariate(0.8)))
        choice = random_.randrange(6)
        if choice == 0:
            text[place:place] = random_.choice(words)
        elif choice == 1:
            text[place : place + span] = random_.choice(words)
        elif choice == 2:
            del text[place : place + span]
        elif choice == 3:  # again, perhaps often
            text[place:place] = text[place : place + span] * min(random_.choice((1, 1, 2, 50)), 5000 // (span + 1))
        elif choice == 4:
            other = random_.randint(0, len(text))
            text[place:place] = text[other : other + span][:5000]
        elif text:
            text[min(place, len(text) - 1)] = chr(random_.choice((random_.randrange(0x80), random_.randrange(0x11000))))
    return "".join(text).encode("utf-8", "replace")[:most]


def mutate_zip(data: bytes, most: int, random_: random.Random, words: Sequence[str], plain: Plain) -> bytes:
    """`data` with one of the files in it changed; now and then the zip itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            if random_.random() < 0.1 or sum(entry.file_size for entry in source.infolist()) > _BOUND:
                return plain(data, most)
            files = {name: source.read(name) for name in source.namelist()}
    except Exception:  # whatever the changes before have made of it
        return plain(data, most)
    if not files:
        return plain(data, most)
    name = random_.choice(list(files))
    files[name] = mutate_text(files[name], max(1, most // 2), random_, words, plain)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for path, content in files.items():
            target.writestr(zipfile.ZipInfo(path), content)
    changed = out.getvalue()
    return changed if len(changed) <= most else plain(data, most)
