"""`nrd-check check`: checks proposals."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from nrd_check.checker import check_file
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import (
    PANEL_ARGUMENTS,
    PANEL_OPTIONS,
    Help,
    Language,
    Output,
    Rules,
    SimpleFormat,
    emit,
    library,
    terminal_style,
)
from nrd_check.errors import InputError
from nrd_check.files import MAX_BYTES
from nrd_check.findings import ProposalResult
from nrd_check.messages import Message
from nrd_check.report import format_named
from nrd_check.text import visible

HELP = text(
    "检查申报书：逐条对照指南，说明哪里不合规、依据哪一条、怎样改。",
    "Checks proposals: what breaks which clause of which guide, where, and how to mend it.",
)
EXAMPLES = text(
    "例：\n\nnrd-check check 申报书.yaml\n\nnrd-check check *.yaml --format json --output 报告.json\n\ncat 申报书.yaml | nrd-check check -",
    "Examples:\n\nnrd-check check draft.yaml\n\nnrd-check check *.yaml --format json --output report.json\n\ncat draft.yaml | nrd-check check -",
)


def check(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help=text("申报书（YAML）；- 为标准输入", "proposals (YAML); - is stdin"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
            readable=False,  # a file that cannot be read is reported among the others
        ),
    ],
    format_: SimpleFormat = "text",
    output: Output = None,
    lang: Language = None,  # read before parsing, see language
    rules: Rules = None,
    fail_on: Annotated[
        Literal["error", "warning"],
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
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    if output and output.resolve() in {path.resolve() for path in files if str(path) != "-"}:
        raise InputError(
            Message(
                f"{output}：--output 就是要检查的申报书，会把它覆盖；请换一个文件名",
                f"{output}: --output is the proposal to check and would overwrite it; choose another name",
            )
        )
    packs = library(rules)
    results = []
    broken = False
    for path in files:
        try:
            results.append(check_file(path, packs, max_bytes))
        except InputError as error:  # its rule pack is broken; the others are checked all the same
            broken = True
            typer.echo(f"nrd-check: {visible(str(path))}: {visible(error.message.in_(LANG))}", err=True)
    if not results:
        raise typer.Exit(2)
    if format_ != "text" or output or not sys.stdout.isatty():
        _complain(results)
    emit(format_named(format_)(results, terminal_style(output)), output, as_json=format_ == "json")
    raise typer.Exit(2 if broken else max(exit_status(result, fail_on) for result in results))


def exit_status(result: ProposalResult, fail_on: Literal["error", "warning"]) -> int:
    """0, 1 or 2 for one proposal. Source: section 2 of the contract."""
    if result.verdict == "invalid":
        return 2
    failed = result.verdict in ("noncompliant", "incomplete")
    return int(failed or (fail_on == "warning" and result.count("warning") > 0))


def _complain(results: list[ProposalResult]) -> None:
    """Say on stderr which files are invalid: on a terminal the report says it, elsewhere nobody may look there."""
    for result in results:
        if result.verdict == "invalid":
            for finding in result.findings:
                said = finding.message.in_(LANG)
                # messages about files that cannot be read name the file already
                where = "" if said.startswith(result.file) else f"{result.file}:{finding.line}: "
                hint = f"；{finding.hint.in_(LANG)}" if finding.hint else ""
                typer.echo(visible(f"nrd-check: {where}{said}{hint}"), err=True)
