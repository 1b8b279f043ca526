"""A guide as it was read from a file of any kind: its lines in reading order, and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nrd_check.errors import InputError
from nrd_check.guide.passage import Line
from nrd_check.messages import Message

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
    # cells that tabs part are the row of a table
    return Document(tuple(Line(number, raw, ends="\t" in raw) for number, raw in lines))
