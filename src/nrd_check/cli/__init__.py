"""The command line: one module per command, thin: parse, call, print."""

from __future__ import annotations

import os
import sys

from nrd_check.cli.app import app
from nrd_check.cli.language import LANG, text
from nrd_check.errors import InputError
from nrd_check.text import visible

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line and end the process with its status."""
    for stream in (sys.stdout, sys.stderr):
        # a character that the terminal's encoding lacks is shown as an escape, never a crash
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(_run())


def _run() -> int:
    from typer.exceptions import Abort, TyperException

    try:
        status = app(standalone_mode=False)
        sys.stdout.flush()
    except InputError as error:
        return _say(error.message.in_(LANG), 2)
    except TyperException as error:
        said = error.format_message().rstrip(".。")
        return _say(text(f"用法不对：{said}；用法见 nrd-check --help", f"wrong use: {said}; see nrd-check --help"), 2)
    except (Abort, KeyboardInterrupt):
        return _say(text("已中断", "interrupted"), 130)
    except BrokenPipeError:
        # the reader has seen enough (| head)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def _say(message: str, status: int) -> int:
    print(f"nrd-check: {visible(message)}", file=sys.stderr)  # noqa: T201
    return status
