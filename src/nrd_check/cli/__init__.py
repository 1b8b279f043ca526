"""The command line: one module per command, thin: parse, call, print."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import sys
from typing import TYPE_CHECKING

from nrd_check.cli.language import LANG, text
from nrd_check.cli.quick import run_quickly
from nrd_check.errors import InputError
from nrd_check.messages import Message
from nrd_check.text import visible

if TYPE_CHECKING:
    from typer.exceptions import TyperException

__all__ = ["main"]


def main() -> None:
    """Run the command line and end the process with its status."""
    if not sys.stdout or not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("CI"):
        os.environ["_TYPER_FORCE_DISABLE_TERMINAL"] = "1"  # help without colours, whatever the CI is
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123  # for as long as we run
        # a character that the terminal's encoding lacks is shown as an escape, never a crash
        getattr(sys, name).reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGTERM, _end)
    status = _run()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(status)


def _end(number: int, _: object) -> None:
    """End by way of all that cleans up, so that no temporary file is left."""
    signal.signal(number, signal.SIG_IGN)  # once is enough
    sys.exit(128 + number)


def _run() -> int:
    try:
        status = run_quickly(sys.argv[1:])
        if status is None:
            status = _run_any()
        sys.stdout.flush()
    except InputError as error:
        return _say(error.message.in_(LANG), 2)
    except BrokenPipeError:
        return 0  # the reader has seen enough (--help | head)
    except OSError as error:
        reason = error.strerror or str(error)
        return _say(text(f"无法写到标准输出（{reason}）", f"standard output cannot be written ({reason})"), 2)
    except KeyboardInterrupt:
        return _say(text("已中断", "interrupted"), 130)
    return status


def _run_any() -> int:
    """Any command, its arguments read by the library for that."""
    from typer.exceptions import Abort, TyperException

    from nrd_check.cli.app import COMMANDS, make_app

    named = sys.argv[1] if len(sys.argv) > 1 and sys.argv[1] in COMMANDS else None
    try:
        status = make_app(named)(prog_name="nrd-check", standalone_mode=False)
    except TyperException as error:
        wrong = _wrong_use(error)
        return _say(text(f"{wrong.zh}；用法见 nrd-check --help", f"{wrong.en}; see nrd-check --help"), 2)
    except Abort:
        raise KeyboardInterrupt from None
    return status if isinstance(status, int) else 0


def _wrong_use(error: TyperException) -> Message:
    """What is wrong with the arguments. The library says it in English only, so its errors are told by their names."""
    said = error.format_message().rstrip(".。")
    kind = type(error).__name__
    quoted = re.findall(r"'([^']+)'", said)
    if kind == "NoSuchOption":
        option = getattr(error, "option_name", "")
        near = "、".join(getattr(error, "possibilities", None) or ())
        return Message(f"没有选项 {option}" + (f"，是否要写 {near}？" if near else ""), said)
    if kind == "MissingParameter":
        parameter = getattr(error, "param", None)
        return Message(f"缺少参数 {getattr(parameter, 'metavar', None) or ''}".rstrip(), said)
    if said.startswith("No such command") and quoted:
        near = "、".join(quoted[1:])
        return Message(f"没有命令 {quoted[0]}" + (f"，是否要写 {near}？" if near else ""), said)
    if said.startswith("Invalid value for") and quoted:
        if "is not one of" in said:
            return Message(f"{quoted[0]} 不能是 {quoted[1]}，可用 {'、'.join(quoted[2:])}", said)
        return Message(f"{quoted[0]} 的值不对（{said.partition(': ')[2]}）", said)
    return Message(f"用法不对：{said}", said)


def _say(message: str, status: int) -> int:
    with contextlib.suppress(OSError):
        print(f"nrd-check: {visible(message)}", file=sys.stderr, flush=True)  # noqa: T201
    return status
