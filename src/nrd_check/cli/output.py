"""How commands print, and where they find rule packs. Imports nothing that is slow: see `quick`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from nrd_check.cli.language import LANG
from nrd_check.files import write_whole
from nrd_check.pack.store import Library, shipped
from nrd_check.report import Style
from nrd_check.text import visible


def library(rules: Path | None) -> Library:
    """The rule packs to use."""
    return Library(rules or shipped("rules"))


def terminal_style(output: Path | None) -> Style:
    """Colour and width for where the output goes: colour only for a terminal, and not if NO_COLOR or CI is set."""
    to_terminal = output is None and sys.stdout.isatty()
    plain = bool(os.environ.get("NO_COLOR")) or bool(os.environ.get("CI")) or os.environ.get("TERM") == "dumb"
    width = 80
    if to_terminal:
        import shutil

        width = min(max(shutil.get_terminal_size().columns, 40), 100)
    return Style(LANG, width, to_terminal and not plain)


def safe(content: str) -> str:
    """`content` with what would act in a terminal written out, line by line; it comes from packs and guides."""
    return "\n".join(map(visible, content.split("\n")))


def emit(content: str | bytes, output: Path | None, *, as_utf8: bool = False) -> None:
    """Write `content` to the file, whole or not at all, or to stdout; what programs read is UTF-8 in any terminal.

    Raises:
        InputError: the file cannot be written.
    """
    if output is not None:
        write_whole(output, content)
        return
    try:
        if isinstance(content, bytes):
            sys.stdout.buffer.write(content)
        else:
            if as_utf8:
                sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
            sys.stdout.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        # the reader has seen enough (| head); the status stays what it is
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
