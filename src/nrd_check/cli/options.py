"""Options that several commands share, and how they print."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from nrd_check.cli.complete import complete_programme
from nrd_check.cli.helping import help_of
from nrd_check.cli.language import LANG, text
from nrd_check.files import write_whole
from nrd_check.messages import Lang
from nrd_check.pack.store import Library, shipped
from nrd_check.report import Style
from nrd_check.text import visible

PANEL_OPTIONS = text("选项", "Options")
PANEL_ARGUMENTS = text("参数", "Arguments")


def _help(context: typer.Context, wanted: bool) -> None:  # the option's value
    if wanted:
        typer.echo(help_of(context), nl=False)
        raise typer.Exit


Help = Annotated[
    bool,
    typer.Option(
        "--help",
        "-h",
        callback=_help,
        is_eager=True,
        expose_value=False,
        help=text("显示帮助", "show this help"),
        rich_help_panel=PANEL_OPTIONS,
        show_default=False,
    ),
]
Simple = Literal["text", "json"]
SimpleFormat = Annotated[
    Simple,
    typer.Option("--format", help=text("输出格式", "output format"), rich_help_panel=PANEL_OPTIONS, show_choices=True),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help=text("写入文件，不写到屏幕", "write to this file"),
        rich_help_panel=PANEL_OPTIONS,
        dir_okay=False,
    ),
]
Language = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        help=text("语言（默认 zh）", "language (default zh)"),
        rich_help_panel=PANEL_OPTIONS,
        show_default=False,
    ),
]
Rules = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        help=text("规则包所在文件夹（默认用随程序安装的）", "folder of rule packs (default: those installed)"),
        rich_help_panel=PANEL_OPTIONS,
    ),
]
ProgrammeName = Annotated[
    str,
    typer.Argument(
        metavar="PROGRAMME",
        help=text("专项：代号、全名或名称的一部分", "programme: its id, its name, or a part of it"),
        rich_help_panel=PANEL_ARGUMENTS,
        show_default=False,
        autocompletion=complete_programme,
    ),
]


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
