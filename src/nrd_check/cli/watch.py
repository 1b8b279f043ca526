"""`check --watch`: checks again whenever a draft is saved, and shows what is to be mended first.

The files are looked at several times a second. Events of the system would come a moment sooner, but do not come at all
from network drives and shared folders, and differ by how an editor saves.
"""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from nrd_check.cli.language import text
from nrd_check.errors import InputError
from nrd_check.findings import ProposalResult, Verdict
from nrd_check.messages import Message
from nrd_check.report import Style
from nrd_check.report.text import render
from nrd_check.report.wrapping import shorten

_PAUSE = 0.25  # seconds between two looks
_SETTLED = 0.1  # a file that has not changed for so long is written
_PATIENCE = 20  # looks at a file that keeps changing, or is gone while an editor replaces it
_URGENT: tuple[Verdict, ...] = ("invalid", "noncompliant", "incomplete", "compliant")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_HEAD = re.compile(r"\S+ \d+/\d+  .*\[[a-z-]+\]")
_MANUAL = "  □ "
_CLEAR = "\x1b[H\x1b[2J"

Seen = tuple[tuple[int, int, int] | None, ...]


def whenever_changed(files: Sequence[Path], check: Callable[[], int]) -> int:
    """Run `check` now and after each change, until the user ends it; the status of the last time.

    Raises:
        InputError: standard input is among the files, or what `check` raises.
    """
    if any(str(path) == "-" for path in files):
        raise InputError(
            Message(
                "--watch 不能用于标准输入（-）；请给出文件名", "--watch cannot watch standard input (-); name a file"
            )
        )
    status = 0
    try:
        while True:
            seen = _settled(files)
            size = shutil.get_terminal_size()
            status = check()
            _say(text("保存后自动再查，按 Ctrl-C 结束", "checks again when a file is saved; Ctrl-C ends it"))
            while _look(files) == seen and shutil.get_terminal_size() == size:
                time.sleep(_PAUSE)
    except KeyboardInterrupt:
        _say("\n" + text("已结束", "ended"))
        return status


def _look(files: Sequence[Path]) -> Seen:
    return tuple(map(_state, files))


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _settled(files: Sequence[Path]) -> Seen:
    """The files once they are written and in their places: editors write in parts, or put a new file there."""
    seen = _look(files)
    for _ in range(_PATIENCE):
        time.sleep(_SETTLED)
        now = _look(files)
        if now == seen and None not in now:
            return now
        seen = now
    return seen


def on_screen(results: Sequence[ProposalResult], style: Style) -> None:
    """Show on a cleared screen as much of the report as fits, the first finding above all, and say what is left out."""
    urgent = sorted(results, key=lambda result: _URGENT.index(result.verdict))
    rows = shutil.get_terminal_size().lines
    sys.stdout.write(_CLEAR + fitted(render(urgent, style), sum(len(one.findings) for one in results), rows, style))
    sys.stdout.flush()


def fitted(report: str, findings: int, rows: int, style: Style) -> str:
    """The lines of a report that fit into `rows`, of which one stays free, the first of its `findings` among them."""
    lines = report.rstrip("\n").split("\n")
    room = max(3, rows - 2)
    if len(lines) <= room:
        return "\n".join(lines) + "\n"
    room -= 1  # for what is left out
    plain = [_COLOURS.sub("", line) for line in lines]
    first = next((index for index, line in enumerate(plain) if _HEAD.fullmatch(line)), 0)
    end = next((index for index in range(first, len(plain)) if not plain[index]), len(plain))
    start = min(first, max(0, end - room))
    shown = plain[start : start + room]
    left = findings - sum(bool(_HEAD.fullmatch(line)) or line.startswith(_MANUAL) for line in shown)
    rest = len(lines) - len(shown)
    told = text(
        f"…… 另有 {rest} 行、{left} 条没有显示；不加 --watch 可看全部",
        f"… {rest} lines and {left} findings are not shown; see all without --watch",
    )
    return "\n".join([*lines[start : start + room], shorten(told, style.width)]) + "\n"


def _say(said: str) -> None:
    print(said, file=sys.stderr, flush=True)  # noqa: T201
