"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from nrd_check.cli.complete import complete_programme
from nrd_check.cli.helping import help_of
from nrd_check.cli.language import text
from nrd_check.cli.output import emit, library, safe, terminal_style
from nrd_check.messages import Lang

__all__ = [
    "Help",
    "Language",
    "Output",
    "ProgrammeName",
    "Rules",
    "Simple",
    "SimpleFormat",
    "emit",
    "library",
    "safe",
    "terminal_style",
]

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
        metavar="DIR",
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
