"""Begins to read a PDF before the program has loaded what it needs to compile it, which takes as long as a short guide.

Loads next to nothing itself. Where it cannot begin, or the file has changed since, the PDF is read later as any other.
"""

from __future__ import annotations

import os
import stat
import sys

PAGES, MEMORY, SECONDS = 1000, 2048, 300
"""How much a PDF may ask for: pages, megabytes of memory, seconds of work."""
MOST_BYTES = 100_000_000
_running: list[Reading] = []


class Reading:
    """A process that reads the PDF `file`; its result comes out of `output`."""

    def __init__(self, file: os.stat_result, pid: int, output: int) -> None:
        self.file = file
        self.pid = pid
        self.output = output


def begin(arguments: list[str]) -> None:
    """Begin with the first PDF that `nrd-check compile` is given in these arguments."""
    name = next((one for one in arguments if one.lower().endswith(".pdf") and not one.startswith("-")), None)
    if arguments[:1] != ["compile"] or name is None or not hasattr(os, "posix_spawn"):
        return
    try:
        if not stat.S_ISREG(os.stat(name).st_mode):  # noqa: PTH116  # pathlib is not loaded yet
            return  # to open a pipe would wait for its writer
        file = os.open(name, os.O_RDONLY)
    except (OSError, ValueError):
        return  # said later, with what to do
    try:
        about = os.fstat(file)
        if about.st_size <= MOST_BYTES:
            _begin(file, about)
    finally:
        os.close(file)


def _begin(file: int, about: os.stat_result) -> None:
    output, theirs = os.pipe()
    command = [sys.executable, "-m", "nrd_check.guide.pdf.child", str(PAGES), str(MEMORY), str(SECONDS)]
    actions = [
        (os.POSIX_SPAWN_DUP2, file, 0),
        (os.POSIX_SPAWN_DUP2, theirs, 1),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    try:
        pid = os.posix_spawn(sys.executable, command, os.environ, file_actions=actions)
    except OSError:
        os.close(output)
    else:
        _running.append(Reading(about, pid, output))
    finally:
        os.close(theirs)


def take(path: os.PathLike[str]) -> Reading | None:
    """The process that already reads this file; None if there is none, or the file is another now."""
    if not _running:
        return None
    found, now = _running[0].file, os.stat(path)  # noqa: PTH116  # pathlib is not loaded for this alone
    if any(getattr(found, name) != getattr(now, name) for name in ("st_dev", "st_ino", "st_size", "st_mtime_ns")):
        return None
    return _running.pop()


def wait(reading: Reading, seconds: float) -> tuple[int | None, bytes]:
    """Status and output of the process; the status is None if it took longer, and is ended."""
    import select
    import time

    end = time.monotonic() + seconds
    pieces: list[bytes] = []
    try:
        while select.select([reading.output], [], [], max(0.0, end - time.monotonic()))[0]:
            piece = os.read(reading.output, 1 << 20)
            if not piece:
                return os.waitstatus_to_exitcode(os.waitpid(reading.pid, 0)[1]), b"".join(pieces)
            pieces.append(piece)
    finally:
        os.close(reading.output)
    _end(reading)
    return None, b""


def is_busy(output: int) -> bool:
    """True while the process at the other end of `output` still reads: it writes when it is done."""
    import select

    try:
        return not select.select([output], [], [], 0)[0]
    except OSError:
        return False  # where pipes cannot be asked


def stop() -> None:
    """End what nobody took."""
    while _running:
        reading = _running.pop()
        os.close(reading.output)
        _end(reading)


def _end(reading: Reading) -> None:
    import signal

    try:
        os.kill(reading.pid, signal.SIGKILL)
        os.waitpid(reading.pid, 0)
    except (ProcessLookupError, ChildProcessError):
        pass  # it had ended
