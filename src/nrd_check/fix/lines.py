"""The text of a file to be changed in places: its lines, its line ends and its encoding stay as they were."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from nrd_check.files import decode

_END = re.compile(r"(\r\n|\r|\n)")
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "big5hkscs")


class Edit(NamedTuple):
    """What comes into the place of the characters from `start` to `end` (counted from 0) of a line (from 1)."""

    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """A text: lines without their ends, the ends, and how it was encoded."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]
    encoding: str

    @property
    def text(self) -> str:
        """The text with line feeds, as it is parsed."""
        return "\n".join(self.lines)

    @property
    def data(self) -> bytes:
        """The bytes of the file; UTF-8 where the encoding lacks a character that was put in."""
        raw = "".join(line + end for line, end in zip(self.lines, (*self.ends, ""), strict=True))
        try:
            return raw.encode(self.encoding)
        except UnicodeEncodeError:
            return raw.encode("utf-8")

    def edited(self, edits: Iterable[Edit]) -> Lines:
        """The text with these changes, none of which touches another; a text with line feeds makes new lines."""
        lines, ends = list(self.lines), list(self.ends)
        for edit in sorted(set(edits), reverse=True):
            old = lines[edit.line - 1]
            new = (old[: edit.start] + edit.text + old[edit.end :]).split("\n")
            lines[edit.line - 1 : edit.line] = new
            end = ends[min(edit.line, len(ends)) - 1] if ends else "\n"
            ends[edit.line - 1 : edit.line - 1] = [end] * (len(new) - 1)
        return Lines(tuple(lines), tuple(ends), self.encoding)


def read_lines(data: bytes, path: Path) -> Lines:
    """The text in the bytes of a file.

    Raises:
        InputError: it is no text.
    """
    text = decode(data, path)
    for encoding in _ENCODINGS:
        try:
            raw = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if raw.encode(encoding) == data and raw.replace("\r\n", "\n").replace("\r", "\n") == text:
            parts = _END.split(raw)
            return Lines(tuple(parts[::2]), tuple(parts[1::2]), encoding)
    parts = text.split("\n")
    return Lines(tuple(parts), ("\n",) * (len(parts) - 1), "utf-8")
