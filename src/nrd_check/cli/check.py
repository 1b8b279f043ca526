"""`nrd-check check`: checks proposals."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from nrd_check.baseline import only_new, read_baseline, write_baseline
from nrd_check.checker import check_file
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import (
    PANEL_ARGUMENTS,
    PANEL_OPTIONS,
    Help,
    Language,
    Output,
    Rules,
    emit,
    library,
    terminal_style,
)
from nrd_check.errors import InputError
from nrd_check.files import MAX_BYTES, write_whole
from nrd_check.findings import ProposalResult
from nrd_check.messages import Message
from nrd_check.report import BINARY, FOR_PEOPLE, FORMATS, FormatName, format_named
from nrd_check.text import nearest, visible

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
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    wanted = _wanted(formats or ["text"], output)
    renders = [format_named(name) for name, _ in wanted]  # what is not installed is said before the work
    drafts = {path.resolve() for path in files if str(path) != "-"}
    for path in (*(path for _, path in wanted), new_baseline):
        if path and path.resolve() in drafts:
            raise InputError(
                Message(
                    f"{path}：这就是要检查的申报书，会把它覆盖；请换一个文件名",
                    f"{path}: this is the proposal to check and would be overwritten; choose another name",
                )
            )
    known = read_baseline(baseline) if baseline else frozenset[str]()
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
    if ("text", None) not in wanted or not sys.stdout.isatty():
        _complain(results)
    for (name, path), render in zip(wanted, renders, strict=True):
        emit(render(results, terminal_style(path)), path, as_utf8=name not in FOR_PEOPLE)
    if new_baseline:
        write_whole(new_baseline, write_baseline(results))
    raise typer.Exit(2 if broken else max(exit_status(result, fail_on, known) for result in results))


def _wanted(formats: list[str], output: Path | None) -> list[tuple[FormatName, Path | None]]:
    """The formats asked for and where each goes; None is stdout."""
    wanted: list[tuple[FormatName, Path | None]] = []
    for asked in formats:
        name, _, path = asked.partition("=")
        if name not in FORMATS:
            near = nearest(name, FORMATS)
            hint = (
                Message(f"是否要写 {near}？", f"did you mean {near}?") if near else Message("见 --help", "see --help")
            )
            raise InputError(
                Message(
                    f"--format：没有格式“{visible(name)}”；{hint.zh}",
                    f"--format: no format “{visible(name)}”; {hint.en}",
                )
            )
        wanted.append((name, Path(path) if path else None))
    loose = [index for index, (_, path) in enumerate(wanted) if path is None]
    if len(loose) > 1:
        raise InputError(
            Message(
                "--format：几个格式都要写到屏幕；请用 FORMAT=文件 写明其余的写到哪里，如 sarif=out.sarif",
                "--format: several formats for the screen; say FORMAT=FILE for all but one, as in sarif=out.sarif",
            )
        )
    if loose and output:
        wanted[loose[0]] = (wanted[loose[0]][0], output)
    for name, goes_to in wanted:
        if name in BINARY and goes_to is None and sys.stdout.isatty():
            raise InputError(
                Message(
                    f"--format：{name} 不能显示在屏幕上；请写明文件，如 --format {name}=report.{name}",
                    f"--format: {name} cannot be shown on a screen; name a file, as in --format {name}=report.{name}",
                )
            )
    return wanted


def exit_status(
    result: ProposalResult, fail_on: Literal["error", "warning"], known: frozenset[str] = frozenset()
) -> int:
    """0, 1 or 2 for one proposal. Source: section 2 of the contract. Findings that are `known` do not count."""
    if result.verdict == "invalid":
        return 2
    if known:
        grave = {"error", "missing", "warning"} if fail_on == "warning" else {"error", "missing"}
        if result.verdict == "incomplete":
            grave.add("warning")  # what is unclear leaves a proposal incomplete
        return int(any(finding.severity in grave for finding in only_new(result, known)))
    failed = result.verdict in ("noncompliant", "incomplete")
    return int(failed or (fail_on == "warning" and result.count("warning") > 0))


def _complain(results: list[ProposalResult]) -> None:
    """Say on stderr which files are invalid: on a terminal the report says it, elsewhere nobody may look there."""
    for result in results:
        if result.verdict == "invalid":
            for finding in result.findings:
                said = finding.message.in_(LANG)
                # messages about files that cannot be read name the file already
                where = "" if said.startswith(result.file) else f"{result.file}:{finding.cell or finding.line}: "
                hint = f"；{finding.hint.in_(LANG)}" if finding.hint else ""
                typer.echo(visible(f"nrd-check: {where}{said}{hint}"), err=True)
