"""`nrd-check fix`: mends what has one right answer, and shows what it would change before it is asked to write."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from nrd_check.checker import check_loaded
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import (
    PANEL_ARGUMENTS,
    PANEL_OPTIONS,
    Help,
    Language,
    Rules,
    emit,
    library,
    safe,
    terminal_style,
)
from nrd_check.errors import InputError
from nrd_check.files import MAX_BYTES, read_bytes, write_whole
from nrd_check.fix import Mended, mend
from nrd_check.messages import Message
from nrd_check.pack.store import Library
from nrd_check.proposal.load import load_bytes
from nrd_check.report.words import SEVERITIES, VERDICTS
from nrd_check.text import visible

HELP = text(
    "改正申报书里只有一种改法的地方：日期、金额、方向的引号、写错一两个字的键名和选项、全角冒号；文字与指南完全对应的，补上 covers（对应）。只显示改动，加 --write 才写入；注释和次序不变，不编造内容。",
    "Mends what has one right answer: dates, amounts, the direction's quotes, keys and choices that are nearly right, full-width colons; fills in covers where the match is certain. Shows what would change; writes only with --write. Comments and order stay, nothing is made up.",
)
EXAMPLES = text(
    "例：\n\nnrd-check fix 申报书.yaml\n\nnrd-check fix 申报书.yaml --write\n\n"
    "退出码：0 没有要改的，或已写入；1 有要改的，没有写入；2 读不了。Excel 表格请先用 convert 转成 YAML。",
    "Examples:\n\nnrd-check fix draft.yaml\n\nnrd-check fix draft.yaml --write\n\n"
    "Exit status: 0 nothing to mend, or written; 1 there is, and it was not written; 2 cannot be read. Convert the Excel form to YAML first.",
)


def fix(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help=text("申报书（YAML 或 JSON）；- 为标准输入", "proposals (YAML or JSON); - is stdin"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
            readable=False,  # a file that cannot be read is reported among the others
        ),
    ],
    write: Annotated[
        bool,
        typer.Option(
            "--write",
            "-w",
            help=text("写入文件（标准输入则写到标准输出）", "write the files (what came from stdin to stdout)"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = False,
    lang: Language = None,
    rules: Rules = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    packs = library(rules)
    statuses = []
    for path in files:
        try:
            statuses.append(_fix(path, packs, write=write))
        except InputError as error:  # the others are mended all the same
            _say(f"nrd-check: {visible(error.message.in_(LANG))}")
            statuses.append(2)
    raise typer.Exit(max(statuses))


def _fix(path: Path, packs: Library, *, write: bool) -> int:
    data = read_bytes(path, MAX_BYTES)
    mended = mend(data, str(path), packs)
    piped = write and str(path) == "-"
    if mended.changes and not piped:
        emit(_diff(path, mended), None)
    if mended.changes and write and not piped:
        _write(path, data, mended)
    if piped:
        emit(mended.after.data, None)
    _tell(path, mended, packs, written=write)
    if mended.unreadable:
        return 2
    return 1 if mended.changes and not write else 0


def _write(path: Path, data: bytes, mended: Mended) -> None:
    """Write the file, unless somebody else has meanwhile."""
    if read_bytes(path, MAX_BYTES) != data:
        raise InputError(
            Message(
                f"{path}：读取后又被改动，没有写入；请再运行一次",
                f"{path}: changed meanwhile, not written; run it again",
            )
        )
    write_whole(path, mended.after.data)


def _diff(path: Path, mended: Mended) -> str:
    """The change as a unified diff, which `patch` understands."""
    name = str(path)
    before, after = (text.removesuffix("\n").split("\n") for text in (mended.before.text, mended.after.text))
    shown = safe("\n".join(difflib.unified_diff(before, after, name, name, lineterm="", n=2))) + "\n"
    if not terminal_style(None).colour:
        return shown
    return "\n".join(map(_coloured, shown.split("\n")))


def _coloured(line: str) -> str:
    if line.startswith(("---", "+++")):
        return typer.style(line, bold=True)
    colours = {"-": "red", "+": "green", "@": "cyan"}
    return typer.style(line, fg=colours[line[0]]) if line[:1] in colours else line


def _tell(path: Path, mended: Mended, packs: Library, *, written: bool) -> None:
    """What was mended and why, and what a check says then."""
    name = visible(str(path))
    count = len(mended.changes)
    if mended.changes:
        done = Message("已改", "mended") if written else Message("可改", "can be mended")
        _say(text(f"{name}：{done.zh} {count} 处", f"{name}: {count} {done.en}"))
        for change in mended.changes:
            where = text(f"第 {change.line} 行", f"line {change.line}")
            _say(f"  {where}  {change.what.in_(LANG)}")
    elif not mended.unreadable:
        _say(text(f"{name}：没有要改的", f"{name}: nothing to mend"))
    if mended.unreadable:
        place = mended.unreadable
        _say(
            text(
                f"{name}：第 {place.line} 行读不懂，须先自行改正：{visible(place.message.zh)}",
                f"{name}: line {place.line} cannot be read, mend it first: {visible(place.message.en)}",
            )
        )
        return
    _say("\n".join(_verdict(name, mended, packs, written=written)))


def _verdict(name: str, mended: Mended, packs: Library, *, written: bool) -> Iterator[str]:
    result = check_loaded(load_bytes(mended.after.data, name), packs)
    counts = [
        f"{word.in_(LANG)} {result.count(severity)}"
        for severity, word in SEVERITIES.items()
        if severity in ("error", "missing", "warning") and result.count(severity)
    ]
    verdict = VERDICTS[result.verdict][1].in_(LANG) + text("，", ", ").join(["", *counts])
    when = text("改后的结论：", "then it is ") if mended.changes else text("结论：", "it is ")
    yield f"  {when}{verdict}"
    if mended.changes and not written:
        yield text("  没有写入；加 --write 写入文件", "  nothing was written; add --write to write it")


def _say(said: str) -> None:
    print(said, file=sys.stderr, flush=True)  # noqa: T201
