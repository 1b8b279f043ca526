"""Writes frequencies.json anew: in how many content items and metrics each piece of words occurs.

`python -m nrd_check.coverage.frequencies`. Pieces that occur once are left out: what is not listed counts as once.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from nrd_check.coverage.words import pieces, plain_text
from nrd_check.files import write_whole
from nrd_check.pack.store import Library, shipped


def make_frequencies(library: Library) -> str:
    """The file's text, from all packs."""
    counts: Counter[str] = Counter()
    texts = 0
    for programme in library.programmes:
        for direction in library.directions(programme).values():
            for item in (*direction.metrics, *direction.content):
                counts.update(pieces(plain_text(item.words)))
                texts += 1
    by_count: dict[int, list[str]] = {}
    for piece, count in sorted(counts.items()):
        if count > 1:
            by_count.setdefault(count, []).append(piece)
    data = {"texts": texts, "pieces": {str(count): by_count[count] for count in sorted(by_count)}}
    return json.dumps(data, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    write_whole(Path(__file__).with_name("frequencies.json"), make_frequencies(Library(shipped("rules"))))
