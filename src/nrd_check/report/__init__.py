"""Reports: one module a format, behind one small interface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from nrd_check.findings import ProposalResult
from nrd_check.messages import Lang

FormatName = Literal["text", "json"]
FORMATS: tuple[FormatName, ...] = ("text", "json")


@dataclass(frozen=True, slots=True)
class Style:
    """How to write for people: language, width in columns, whether to use colour."""

    lang: Lang = "zh"
    width: int = 80
    colour: bool = False


class Format(Protocol):
    """Turns results into text that ends with a line end."""

    def __call__(self, results: Sequence[ProposalResult], style: Style) -> str:
        """The report on `results`."""
        ...


def format_named(name: FormatName) -> Format:
    """The format with this name; its module is imported only now."""
    if name == "json":
        from nrd_check.report.json import render as as_json

        return as_json
    from nrd_check.report.text import render as as_text

    return as_text
