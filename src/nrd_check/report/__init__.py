"""Reports: one module a format, behind one small interface."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Literal, NamedTuple, Protocol, get_args

from nrd_check.findings import ProposalResult
from nrd_check.messages import Lang

FormatName = Literal["text", "json", "jsonl", "csv", "markdown", "html", "docx", "sarif", "junit", "github", "gitlab"]
FORMATS: tuple[FormatName, ...] = get_args(FormatName)
FOR_PEOPLE: frozenset[FormatName] = frozenset({"text"})
"""Formats that follow the terminal: its width, its colours, its encoding. All others are UTF-8."""
BINARY: frozenset[FormatName] = frozenset({"docx"})
"""Formats that no terminal can show."""


class Style(NamedTuple):
    """How to write for people: language, width in columns, whether to use colour."""

    lang: Lang = "zh"
    width: int = 80
    colour: bool = False


class Format(Protocol):
    """Turns results into text that ends with a line end, or into the bytes of a file."""

    def __call__(self, results: Sequence[ProposalResult], style: Style) -> str | bytes:
        """The report on `results`."""
        ...


def format_named(name: FormatName) -> Format:
    """The format with this name; its module (`nrd_check.report.<name>`, function `render`) is imported only now.

    Raises:
        InputError: what it needs is not installed.
    """
    render: Format = import_module(f"nrd_check.report.{name}").render
    return render
