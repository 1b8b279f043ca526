"""`nrd-check check`: checks proposals."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nrd_check.cli.checking import FailOn, run_check
from nrd_check.cli.language import text
from nrd_check.cli.options import PANEL_ARGUMENTS, PANEL_OPTIONS, Help, Language, Output, Rules
from nrd_check.files import MAX_BYTES
from nrd_check.report import FORMATS

HELP = text(
    "检查申报书：逐条对照指南，说明哪里不合规、依据哪一条、怎样改。",
    "Checks proposals: what breaks which clause of which guide, where, and how to mend it.",
)
EXAMPLES = text(
    "例：\n\nnrd-check check 申报书.yaml\n\nnrd-check check 申报书.yaml --watch\n\nnrd-check check *.yaml --format json --output 报告.json\n\ncat 申报书.yaml | nrd-check check -",
    "Examples:\n\nnrd-check check draft.yaml\n\nnrd-check check draft.yaml --watch\n\nnrd-check check *.yaml --format json --output report.json\n\ncat draft.yaml | nrd-check check -",
)


def check(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help=text("申报书（YAML 或 Excel 表格）；- 为标准输入", "proposals (YAML or the Excel form); - is stdin"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
            readable=False,  # a file that cannot be read is reported among the others
        ),
    ],
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT[=FILE]",
            help=text(
                f"输出格式，可给几个，各写入一个文件：{'、'.join(FORMATS)}",
                f"output format; several may be given, each with its file: {', '.join(FORMATS)}",
            ),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = None,
    output: Output = None,
    lang: Language = None,  # read before parsing, see language
    rules: Rules = None,
    fail_on: Annotated[
        FailOn,
        typer.Option(
            "--fail-on",
            help=text("到哪一级问题时退出码为 1", "exit with 1 from this severity on"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = "error",
    max_bytes: Annotated[
        int,
        typer.Option(
            "--max-bytes",
            min=1,
            help=text("文件大小上限（字节）", "largest file to read, in bytes"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = MAX_BYTES,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            help=text("基线文件：其中已有的问题不影响退出码", "known findings, which do not change the exit status"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = None,
    new_baseline: Annotated[
        Path | None,
        typer.Option(
            "--write-baseline",
            help=text("把现有的问题写成基线文件", "write the present findings to a baseline file"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = None,
    watch: Annotated[
        bool,
        typer.Option(
            "--watch",
            help=text(
                "保存后自动再查，第一条问题留在屏幕上；按 Ctrl-C 结束",
                "check again whenever a file is saved, the first finding in view; Ctrl-C ends it",
            ),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = False,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    status = run_check(
        files,
        formats=formats,
        output=output,
        rules=rules,
        fail_on=fail_on,
        max_bytes=max_bytes,
        baseline=baseline,
        new_baseline=new_baseline,
        watch=watch,
    )
    raise typer.Exit(status)
