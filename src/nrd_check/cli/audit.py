"""`nrd-check audit`: checks a whole call."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from nrd_check.cli.checking import exit_status
from nrd_check.cli.formats import destinations
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import (
    PANEL_ARGUMENTS,
    PANEL_OPTIONS,
    Help,
    Language,
    Output,
    Rules,
    library,
    terminal_style,
)
from nrd_check.errors import InputError
from nrd_check.files import MAX_BYTES
from nrd_check.messages import Message
from nrd_check.pack.store import shipped
from nrd_check.text import visible

if TYPE_CHECKING:
    from nrd_check.audit.output import Writer
    from nrd_check.audit.run import Audit, Engine
    from nrd_check.audit.sources import Passed

HELP = text(
    "审查整批申报书：逐份检查，再核对跨申报书的规则（各省、各推荐单位的限额），写出表格和总览。",
    "Audits a whole call: checks each proposal, then the rules that span them, and writes tables and a dashboard.",
)
EXAMPLES = text(
    "例：\n\nnrd-check audit 申报书/ --state 审查.sqlite --format xlsx=审查.xlsx --format html=总览.html\n\nnrd-check audit 批次.zip --format jsonl=结果.jsonl\n\nfind . -name '*.yaml' | nrd-check audit -",
    "Examples:\n\nnrd-check audit drafts/ --state audit.sqlite --format xlsx=audit.xlsx --format html=dashboard.html\n\nnrd-check audit batch.zip --format jsonl=results.jsonl\n\nfind . -name '*.yaml' | nrd-check audit -",
)
AUDIT_FORMATS = ("text", "jsonl", "csv", "xlsx", "parquet", "html")


def audit(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH…",
            help=text(
                "文件夹（含下级）、文件、通配符、.zip、.jsonl、网址；- 表示从标准输入逐行读取路径",
                "folders (with those below), files, patterns, .zip, .jsonl, URLs; - reads paths from stdin, one a line",
            ),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
        ),
    ],
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT=FILE",
            help=text(
                f"输出格式，可给几个，各写入一个文件：{'、'.join(AUDIT_FORMATS)}（默认 text，写到屏幕）",
                f"output formats, each with its file: {', '.join(AUDIT_FORMATS)} (default: text, to the screen)",
            ),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = None,
    output: Output = None,
    state: Annotated[
        Path | None,
        typer.Option(
            "--state",
            help=text(
                "审查记录（SQLite）：再次审查时只检查变了的，中断后接着做",
                "file of results (SQLite): a second run checks only what changed, an interrupted one goes on",
            ),
            rich_help_panel=PANEL_OPTIONS,
            dir_okay=False,
        ),
    ] = None,
    reports: Annotated[
        Path | None,
        typer.Option(
            "--reports",
            help=text(
                "把每份申报书的报告（HTML）写入这个文件夹，总览页链接到它们",
                "write each proposal's report (HTML) into this folder; the dashboard links to them",
            ),
            rich_help_panel=PANEL_OPTIONS,
            file_okay=False,
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers",
            "-j",
            min=1,
            help=text("并行进程数（默认全部处理器）", "processes (default: all processors)"),
            rich_help_panel=PANEL_OPTIONS,
            show_default=False,
        ),
    ] = None,
    seconds: Annotated[
        int,
        typer.Option(
            "--time-limit",
            min=1,
            help=text("每份申报书最多检查几秒", "seconds for one proposal at most"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = 60,
    engine: Annotated[
        Literal["local", "dask"],
        typer.Option(
            "--engine",
            help=text("在本机还是在 Dask 集群上检查", "check on this machine or on a Dask cluster"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = "local",
    scheduler: Annotated[
        str | None,
        typer.Option(
            "--scheduler",
            metavar="ADDRESS",
            help=text(
                "Dask 调度器地址；不给则在本机起一个集群", "address of a Dask scheduler; without it, a cluster here"
            ),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = None,
    lang: Language = None,
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
    quiet: Annotated[
        bool,
        typer.Option("--quiet", "-q", help=text("不显示进度", "no progress"), rich_help_panel=PANEL_OPTIONS),
    ] = False,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    from nrd_check.audit.judge import Setting
    from nrd_check.audit.output import writer_named
    from nrd_check.audit.run import Audit
    from nrd_check.audit.state import State

    packs = library(rules)
    wanted = _wanted(formats or ["text"], output)
    setting = Setting(str(Path(os.path.realpath(rules)) if rules else shipped("rules")), max_bytes)
    count = workers or _processors()
    kept = State(state, packs)
    run = Audit(kept, packs, setting)
    with ExitStack() as stack:
        stack.callback(kept.close)
        stack.enter_context(_interruptible())
        stack.enter_context(kept.guarded())
        writers = [
            stack.enter_context(writer_named(name)(path, terminal_style(path), _relative(reports, path)))
            for name, path in wanted
        ]
        passed = _gather(run, paths, max_bytes, [path for _, path in wanted if path])
        judges: Engine
        if engine == "dask":
            from nrd_check.audit.cluster import DaskEngine

            judges = DaskEngine(setting, setting.rules if rules else None, scheduler, count, seconds)
        else:
            from nrd_check.audit.workers import LocalEngine

            judges = LocalEngine(setting, count, seconds)
        try:
            with _progress(kept.count(), text("检查", "checking"), quiet=quiet) as told:
                run.judge(judges, told)
            run.look_across()
            with _progress(kept.count(), text("写出", "writing"), quiet=quiet) as told:
                status = _write(run, writers, fail_on, reports, told)
        except KeyboardInterrupt:
            judges.stop()
            typer.echo(f"nrd-check: {visible(_kept(kept.done(), kept.count(), state).in_(LANG))}", err=True)
            raise typer.Exit(130) from None
        _tell(passed, kept.twice, judges.unseen)
    raise typer.Exit(status)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _wanted(formats: list[str], output: Path | None) -> list[tuple[str, Path | None]]:
    """The formats asked for and where each goes; None is stdout.

    Raises:
        InputError: there is no such format, or it has no file to go to.
    """
    wanted = destinations(formats, AUDIT_FORMATS, output)
    for name, path in wanted:
        if path is None and name in ("xlsx", "parquet", "html"):
            raise InputError(
                Message(
                    f"--format {name}：要写明文件，如 --format {name}=审查.{name}",
                    f"--format {name}: name a file, as in --format {name}=audit.{name}",
                )
            )
    if all(path for _, path in wanted):
        wanted.append(("text", None))  # who waits for tables wants to know how it went, too
    return wanted


def _relative(reports: Path | None, page: Path | None) -> str | None:
    """Where the reports lie, as seen from the page that links to them."""
    if reports is None or page is None:
        return None
    return Path(os.path.relpath(os.path.realpath(reports), Path(os.path.realpath(page)).parent)).as_posix()


def _gather(run: Audit, paths: list[str], limit: int, outputs: list[Path]) -> Passed:
    from nrd_check.audit.sources import Found, Passed, find, find_listed

    passed = Passed()
    listed = "-" in paths
    written = {os.path.realpath(path): path for path in outputs}

    def not_written(found: Iterable[Found]) -> Iterator[Found]:
        """What is found, none of which may be overwritten."""
        for one in found:
            if one.locator and one.locator.path in written:
                raise InputError(_among_drafts(written[one.locator.path]))
            yield one

    run.gather(not_written(find([path for path in paths if path != "-"], passed, limit)))
    if listed:
        if sys.stdin is None:
            raise InputError(Message("标准输入已关闭；请给出路径", "standard input is closed; name the paths"))
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="surrogateescape")  # a name may be no text
        run.gather(not_written(find_listed(sys.stdin, passed, limit)))
    if not run.state.number_found():
        raise InputError(
            Message(
                "没有找到申报书（.yaml、.yml、.json、.xlsx、.jsonl、.zip）；请检查路径",
                "no proposals found (.yaml, .yml, .json, .xlsx, .jsonl, .zip); check the path",
            )
        )
    return passed


def _among_drafts(path: Path) -> Message:
    return Message(
        f"{path}：在要审查的文件之中，会被当作申报书，也会被覆盖；请把输出写到别处",
        f"{path}: is among what is to be audited, and would be overwritten; write it somewhere else",
    )


def _write(
    run: Audit,
    writers: list[Writer],
    fail_on: Literal["error", "warning"],
    reports: Path | None,
    told: Callable[[int], None],
) -> int:
    """Hand all results to all writers; the exit status."""
    from nrd_check.audit.run import Summary

    summary = Summary()
    status = 0
    one = None
    if reports is not None:
        from nrd_check.audit.output.reports import Reports

        one = Reports(reports, run.setting, terminal_style(reports))
    for audited in run.results():
        summary.add(audited.result)
        status = max(status, exit_status(audited.result, fail_on))
        if one:
            one.add(audited)
        for writer in writers:
            writer.add(audited)
        told(1)
    for writer in writers:
        writer.close(run, summary)
    return status


def _tell(passed: Passed, twice: int, unseen: int) -> None:
    """Say on stderr what was passed over: what is not read is not silently compliant."""
    if passed.files:
        kinds = "、".join(
            f"{suffix or text('无后缀', 'no suffix')} {count}" for suffix, count in sorted(passed.files.items())
        )
        total = sum(passed.files.values())
        said = text(f"另有 {total} 个文件不是申报书，没有读（{kinds}）", f"{total} other files were not read ({kinds})")
        typer.echo(f"nrd-check: {visible(said)}", err=True)
    if twice:
        said = text(
            f"{twice} 份申报书给出了不止一次，各按一份计", f"{twice} proposals were named more than once, counted once"
        )
        typer.echo(f"nrd-check: {said}", err=True)
    if unseen:
        said = text(
            f"{unseen} 份申报书工作进程读不到，由本机检查；请让各机器以相同的路径看到申报书",
            f"{unseen} proposals could not be read by the workers and were checked here; let all machines see them under the same paths",
        )
        typer.echo(f"nrd-check: {said}", err=True)
    if passed.links:
        said = text(f"{passed.links} 个指向文件夹的链接没有跟随", f"{passed.links} links to folders were not followed")
        typer.echo(f"nrd-check: {said}", err=True)


def _kept(done: int, total: int, state: Path | None) -> Message:
    if state is None:
        return Message(
            f"已中断：检查了 {done}/{total} 份，没有保存（用 --state 可以接着做）",
            f"interrupted: {done} of {total} checked, nothing kept (use --state to go on later)",
        )
    return Message(
        f"已中断：检查了 {done}/{total} 份，已存入 {state}；再运行同一命令接着做",
        f"interrupted: {done} of {total} checked and kept in {state}; run the same command to go on",
    )


@contextmanager
def _interruptible() -> Iterator[None]:
    """SIGTERM ends a run as Ctrl-C does: cleanly."""

    def stop(signum: int, frame: object) -> None:
        raise KeyboardInterrupt

    before: Any = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _progress(total: int, words: str, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A bar on stderr with rate and time left: only where somebody looks."""
    if quiet or os.environ.get("CI") or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[rate]}")
    bar = Progress(
        TextColumn(words), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn(), console=Console(stderr=True)
    )
    with bar:
        task = bar.add_task(words, total=total, rate="")

        def told(count: int) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=count, rate=text(f"{speed or 0:.0f} 份/秒", f"{speed or 0:.0f}/s"))

        yield told
