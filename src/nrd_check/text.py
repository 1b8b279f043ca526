"""Small operations on Chinese text that several parts share."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path, PurePath

from nrd_check.kept import kept
from nrd_check.messages import to_simplified
from nrd_check.patterns import lazy

_SPACE = lazy(r"\s+")
# What a terminal, a log or a browser acts upon instead of showing: C0 and C1 controls, invisible and
# bidirectional format characters, lone surrogates, line separators.
_UNSEEN = lazy(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufffe\uffff]"
    # commands of GitHub's runner: ##[error] is one anywhere in a line, ::error at its beginning, where wrapping may put it
    r"|#(?=#\[)|:(?=:(?i:error|warning|notice|debug|(?:end)?group|(?:add|remove)-|set-|save-state|stop-commands|echo)"
    r"[\w-]*(?: |::))"
)
_NOT_XML = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_OPEN, _CLOSE = "（(【[《“「『", "）)】]》”」』"
_PARTNER = dict(zip(_CLOSE, _OPEN, strict=True))
# Brackets of both widths close each other: extraction mixes them.
_WIDTH = {"(": "（", "[": "【"}
_BRACKET = lazy(f"[{re.escape(_OPEN + _CLOSE)}]")


def squash(text: str) -> str:
    """`text` without any white space."""
    return _SPACE.sub("", text)


def fold(text: str) -> str:
    """`text` for comparing names: no white space, full-width forms narrowed, case ignored."""
    return squash(unicodedata.normalize("NFKC", text)).casefold()


@kept(1024)
def plain_name(text: str) -> str:
    """`text`, folded and in Simplified characters: 專項 and 专项 are one name."""
    return fold(text if text.isascii() else to_simplified(text))


def visible(text: str) -> str:
    """`text` with every character that would act instead of being seen written out as an escape."""
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def in_xml(text: str) -> str:
    """`text`, made `visible`, as XML 1.0 may hold it."""
    return _NOT_XML.sub("\ufffd", visible(text))


def relative(file: str) -> str:
    """A file's name as reports give it: with forward slashes, below the working directory where it lies there."""
    path = PurePath(file)
    if path.is_absolute():
        with contextlib.suppress(ValueError, OSError):
            path = path.relative_to(Path.cwd())
    return path.as_posix()


def nearest(word: str, choices: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The choice most like `word`, or None where none is near."""
    import difflib  # only where something is misspelt

    found = difflib.get_close_matches(word, list(choices), n=1, cutoff=cutoff)
    return found[0] if found else None


def is_cjk(char: str) -> bool:
    """True for Chinese characters and the punctuation set among them."""
    return (
        "\u2e80" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\uff00" <= char <= "\uffef"
        or char in "“”‘’—…·"
    )


def bracket_depths(text: str) -> list[int]:
    """For each character, in how many bracket or quotation pairs it stands; unpaired ones do not count."""
    steps = [0] * (len(text) + 1)
    if not _BRACKET.search(text):
        return steps[1:]
    stack: list[tuple[str, int]] = []
    still_open: Counter[str] = Counter()  # so that what closes nothing is not looked for
    for found in _BRACKET.finditer(text):
        char, index = found[0], found.start()
        if char in _OPEN:
            kind = _WIDTH.get(char, char)
            stack.append((kind, index))
            still_open[kind] += 1
            continue
        wanted = _WIDTH.get(_PARTNER[char], _PARTNER[char])
        if not still_open[wanted]:
            continue
        kind = ""
        while kind != wanted:
            kind, opened = stack.pop()
            still_open[kind] -= 1
        steps[opened] += 1
        steps[index + 1] -= 1
    return list(accumulate(steps))[: len(text)]
