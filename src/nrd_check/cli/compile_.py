"""`nrd-check compile`: guides → rule packs, and what a person should look at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nrd_check.cli.compiling import run_compile
from nrd_check.cli.language import text
from nrd_check.cli.options import PANEL_ARGUMENTS, PANEL_OPTIONS, Help, Language

HELP = text(
    "把申报指南编译成规则包；--check 只比较，不写文件。",
    "Compiles guides into rule packs; with --check it only compares.",
)
EXAMPLES = text(
    "例：\n\nnrd-check compile guides/2021-key-rd-programmes.txt -o rules\n\nnrd-check compile --check",
    "Examples:\n\nnrd-check compile guides/2021-key-rd-programmes.txt -o rules\n\nnrd-check compile --check",
)


def compile_(
    guides: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[GUIDE…]",
            help=text(
                "指南文件（txt、pdf、docx）或其文件夹；默认 guides",
                "guide files (txt, pdf, docx) or their folder; default: guides",
            ),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            help=text("规则包文件夹", "folder for the packs"),
            rich_help_panel=PANEL_OPTIONS,
            file_okay=False,
        ),
    ] = Path("rules"),
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help=text(
                "只比较已有的规则包与编译结果，不同则退出码为 1",
                "only compare with the packs there; exit 1 if they differ",
            ),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = False,
    readings: Annotated[
        Path | None,
        typer.Option(
            "--readings",
            help=text("释义文件；默认用指南旁的 readings.yaml", "readings; default: readings.yaml beside the guide"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = None,
    id_: Annotated[
        str | None,
        typer.Option("--id", help=text("新专项的代号", "id for a new programme"), rich_help_panel=PANEL_OPTIONS),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help=text(
                "有存疑或自相矛盾之处即出错，不写文件", "doubts and contradictions are errors: nothing is written"
            ),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = False,
    lang: Language = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    raise typer.Exit(run_compile(guides, output=output, check=check, readings=readings, id_=id_, strict=strict))
