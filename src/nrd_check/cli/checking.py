"""What `nrd-check check` does, whoever read its arguments."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from nrd_check.baseline import only_new, read_baseline, write_baseline
from nrd_check.checker import check_file
from nrd_check.cli.language import LANG
from nrd_check.cli.output import emit, library, terminal_style
from nrd_check.errors import InputError
from nrd_check.files import MAX_BYTES, write_whole
from nrd_check.findings import ProposalResult
from nrd_check.messages import Message
from nrd_check.pack.store import Library
from nrd_check.report import BINARY, FOR_PEOPLE, FORMATS, FormatName, format_named
from nrd_check.text import nearest, visible

FailOn = Literal["error", "warning"]


def run_check(
    files: list[Path],
    *,
    formats: list[str] | None = None,
    output: Path | None = None,
    rules: Path | None = None,
    fail_on: FailOn = "error",
    max_bytes: int = MAX_BYTES,
    baseline: Path | None = None,
    new_baseline: Path | None = None,
    watch: bool = False,
) -> int:
    """Check `files`, write the reports asked for; the exit status. With `watch`, again whenever a file changes.

    Raises:
        InputError: the command cannot be carried out as given.
    """
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
    if watch:
        from nrd_check.cli.watch import on_screen, whenever_changed

    def once() -> int:
        results, broken = _checked(files, packs, max_bytes)
        if not results:
            return 2
        if ("text", None) not in wanted or not sys.stdout.isatty():
            _complain(results)
        for (name, path), render in zip(wanted, renders, strict=True):
            if watch and (name, path) == ("text", None) and sys.stdout.isatty():
                on_screen(results, terminal_style(None))
            else:
                emit(render(results, terminal_style(path)), path, as_utf8=name not in FOR_PEOPLE)
        if new_baseline:
            write_whole(new_baseline, write_baseline(results))
        return 2 if broken else max(exit_status(result, fail_on, known) for result in results)

    return whenever_changed(files, once) if watch else once()


def _checked(files: list[Path], packs: Library, max_bytes: int) -> tuple[list[ProposalResult], bool]:
    """The results, and whether a rule pack is broken; the others are checked all the same."""
    results = []
    broken = False
    for path in files:
        try:
            results.append(check_file(path, packs, max_bytes))
        except InputError as error:
            broken = True
            _warn(f"nrd-check: {visible(str(path))}: {visible(error.message.in_(LANG))}")
    return results, broken


def _warn(said: str) -> None:
    print(said, file=sys.stderr, flush=True)  # noqa: T201


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


def exit_status(result: ProposalResult, fail_on: FailOn, known: frozenset[str] = frozenset()) -> int:
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
                _warn(visible(f"nrd-check: {where}{said}{hint}"))
