"""What `nrd-check check` does, whoever read its arguments."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

from nrd_check.baseline import Known, gone, marked, read_baseline, write_baseline
from nrd_check.checker import check_file
from nrd_check.cli.formats import apart, destinations, foldered
from nrd_check.cli.language import LANG
from nrd_check.cli.output import emit, library, terminal_style
from nrd_check.errors import InputError
from nrd_check.files import MAX_BYTES, write_whole
from nrd_check.findings import ProposalResult
from nrd_check.messages import Message
from nrd_check.pack.store import Library
from nrd_check.report import BINARY, FOR_PEOPLE, FORMATS, FormatName, format_named
from nrd_check.text import visible

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
    reports = [path for _, path in wanted if path]
    outputs = reports + ([new_baseline] if new_baseline else [])
    apart(outputs)
    foldered(outputs)
    drafts = [path for path in files if str(path) != "-"]
    _keep(drafts, outputs, Message("这就是要检查的申报书", "this is the proposal to check"))
    _keep([baseline] if baseline else [], reports, Message("这就是基线文件", "this is the baseline"))
    known = read_baseline(baseline) if baseline else None
    packs = library(rules)
    if watch:
        from nrd_check.cli.watch import on_screen, whenever_changed

    def once() -> int:
        results, broken = _checked(files, packs, max_bytes, known)
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
            write_whole(new_baseline, write_baseline(results, LANG))
        elif baseline and known is not None:
            _tell_gone(results, known, baseline)
        return 2 if broken else max(exit_status(result, fail_on) for result in results)

    return whenever_changed(files, once) if watch else once()


def _checked(
    files: list[Path], packs: Library, max_bytes: int, known: frozenset[Known] | None
) -> tuple[list[ProposalResult], bool]:
    """The results, and whether a rule pack is broken; the others are checked all the same."""
    results = []
    broken = False
    for file in files:
        try:
            result = check_file(file, packs, max_bytes)
            results.append(result if known is None else marked(result, known))
        except InputError as error:
            broken = True
            _warn(f"nrd-check: {visible(str(file))}: {visible(error.message.in_(LANG))}")
    return results, broken


def _warn(said: str) -> None:
    print(said, file=sys.stderr, flush=True)  # noqa: T201


def _wanted(formats: list[str], output: Path | None) -> list[tuple[FormatName, Path | None]]:
    wanted = destinations(formats, FORMATS, output)
    for name, goes_to in wanted:
        if name in BINARY and goes_to is None and sys.stdout.isatty():
            raise InputError(
                Message(
                    f"--format：{name} 不能显示在屏幕上；请写明文件，如 --format {name}=report.{name}",
                    f"--format: {name} cannot be shown on a screen; name a file, as in --format {name}=report.{name}",
                )
            )
    return wanted


def _keep(inputs: list[Path], outputs: list[Path], what: Message) -> None:
    """Make sure that nothing is written over what is read."""
    # links to themselves have no place of their own: told when they are read
    read = {os.path.realpath(path) for path in inputs}
    for path in outputs:
        if os.path.realpath(path) in read:
            raise InputError(
                Message(
                    f"{path}：{what.zh}，会把它覆盖；请换一个文件名",
                    f"{path}: {what.en} and would be overwritten; choose another name",
                )
            )


def exit_status(result: ProposalResult, fail_on: FailOn) -> int:
    """0, 1 or 2 for one proposal. Source: section 2 of the contract. Findings that the baseline has do not count."""
    if result.verdict == "invalid":
        return 2
    counted = [
        finding
        for finding in result.findings
        if finding.severity in ("error", "missing")
        or finding.in_doubt
        or (fail_on == "warning" and finding.severity == "warning")
    ]
    undecided = result.verdict == "incomplete" and not counted
    return int(undecided or any(not finding.known for finding in counted))


def _tell_gone(results: list[ProposalResult], known: frozenset[Known], baseline: Path) -> None:
    """Say how much of the baseline could be taken out."""
    if count := gone(results, known):
        said = Message(
            f"{baseline}：其中 {count} 条问题已不再出现，可用 --write-baseline 重新生成",
            f"{baseline}: {count} of its findings are gone; write it anew with --write-baseline",
        )
        _warn(f"nrd-check: {visible(said.in_(LANG))}")


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
