"""A guide as it was read from a file of any kind: its lines in reading order, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nrd_check.errors import InputError
from nrd_check.guide.passage import Line
from nrd_check.messages import Message

_CELLS = re.compile(r"\S[ \u3000]{2,}\S")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a guide.

    Attributes:
        lines: those that are not empty, in reading order; their numbers rise.
        pages: for a paged file, the number of the first line of each page; empty for others. A page without lines has
            the number that its first line would have.
        doubts: what a person should look at because of how the file is laid out.
    """

    lines: tuple[Line, ...]
    pages: tuple[int, ...] = ()
    doubts: tuple[Message, ...] = ()


def text_document(text: str, name: str) -> Document:
    """The document of a text file; lines are numbered as an editor numbers them. `name` is for messages.

    Raises:
        InputError: the text holds control characters.
    """
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise InputError(
            Message(
                f"{name}：第 {line} 行含有控制字符 U+{ord(control[0]):04X}，不是干净的文本；请重新提取或删去该字符",
                f"{name}: line {line} holds the control character U+{ord(control[0]):04X}; extract the text again, or remove it",
            )
        )
    lines = [(number, raw.strip()) for number, raw in enumerate(text.split("\n"), 1) if raw.strip()]
    rows = _rows([raw for _, raw in lines])
    return Document(
        tuple(Line(number, raw, ends=row) for (number, raw), row in zip(lines, rows, strict=True)),
        doubts=tuple(_doubts(lines, rows, name)),
    )


def _rows(lines: Sequence[str]) -> list[bool]:
    """Which lines are rows of tables: cells parted by a tab, or by spaces in two lines on end."""
    spaced = [bool(_CELLS.search(line)) for line in lines]
    return [
        "\t" in line
        or (spaced[index] and (spaced[index - 1 : index] == [True] or spaced[index + 1 : index + 2] == [True]))
        for index, line in enumerate(lines)
    ]


def _doubts(lines: Sequence[tuple[int, str]], rows: Sequence[bool], name: str) -> Iterator[Message]:
    before = False
    for (number, raw), row in zip(lines, rows, strict=True):
        if row and not before:
            words = " ".join(raw.split())[:20]
            yield Message(
                f"{name} 第 {number} 行起像是表格（“{words}……”），按行、逐格读出，请与原文核对",
                f"{name}, from line {number}: what looks like a table (“{words}…”) is read row by row; compare it with the original",
            )
        before = row
