"""A program in a terminal of its own, as a person sees it."""

from __future__ import annotations

import contextlib
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

CLEAR = "\x1b[H\x1b[2J"
_PATIENCE = 30  # seconds: a loaded machine is slow, a program that never answers is wrong

# the terminal must be the program's own, else Ctrl-C does not reach it
_START = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "nrd_check", *sys.argv[1:]])
"""


class Terminal:
    """What a program wrote, and a way to type."""

    def __init__(self, ours: int, program: subprocess.Popen[bytes]) -> None:
        self.ours = ours
        self.program = program
        self.said = ""

    @property
    def screen(self) -> str:
        """What was written since the screen was cleared."""
        return self.said.rpartition(CLEAR)[2].replace("\r\n", "\n")

    def until(self, words: str, screens: int = 1) -> str:
        """The screen once `words` stand on it and it was cleared `screens` times."""
        end = time.monotonic() + _PATIENCE
        while words not in self.screen or self.said.count(CLEAR) < screens:
            assert time.monotonic() < end, self.said
            if select.select([self.ours], [], [], 0.1)[0]:
                self.said += os.read(self.ours, 65536).decode("utf-8", "ignore")
        return self.screen

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.ours, keys.encode())

    def ended(self) -> int:
        """The exit status, once all that was said is read."""
        with contextlib.suppress(OSError):  # the program has ended
            while read := os.read(self.ours, 65536):
                self.said += read.decode("utf-8", "ignore")
        return self.program.wait(_PATIENCE)


@contextlib.contextmanager
def terminal(arguments: Sequence[str], folder: Path, rows: int = 24, columns: int = 80) -> Iterator[Terminal]:
    """`nrd-check` with these arguments, in `folder` and a terminal of this size."""
    pty = pytest.importorskip("pty")
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name not in ("LINES", "COLUMNS", "CI")}
    program = subprocess.Popen(
        [sys.executable, "-c", _START, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env={**environment, "TERM": "xterm"},
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(ours, program)
    finally:
        program.kill()
        program.wait()
        os.close(ours)
