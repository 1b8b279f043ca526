"""Writes traditional.txt anew: the characters that OpenCC simplifies. `python -m nrd_check.traditional`.

A text with none of them is Simplified as it stands, which is told without loading OpenCC and its dictionaries.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("traditional.txt")
_BLOCKS = ((0x2E80, 0xA000), (0xF900, 0xFB00), (0x20000, 0x32000))
"""Radicals, ideographs with extension A, those kept for compatibility, and extensions B to H."""


@cache
def traditional() -> frozenset[str]:
    """The characters of which at least one is in any text that is not Simplified."""
    return frozenset(_FILE.read_text(encoding="utf-8").strip())


def make_traditional() -> str:
    """The file's text."""
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    return (
        "".join(char for first, end in _BLOCKS for char in map(chr, range(first, end)) if convert(char) != char) + "\n"
    )


if __name__ == "__main__":
    from nrd_check.files import write_whole

    write_whole(_FILE, make_traditional())
