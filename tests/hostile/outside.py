"""Runs the program as users do, as a process in a folder of its own, with little memory and time."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

MEMORY = 1 << 30
"""Bytes that the program may take: far above what any draft needs (about 60 MB), far below what a bomb would."""
SECONDS = 30
"""Of work, after which the system ends it. What is tried here takes less than two on a slow machine."""

HEAD = 'program: pathogen\ndirection: "1.1"\nkind: regular\n'


class Ran(NamedTuple):
    """What a process did; text with what is no UTF-8 escaped."""

    status: int
    out: str
    err: str


def limits(**more: int) -> Callable[[], None]:
    """What the process does before it becomes the program."""

    def set_them() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for name, value in more.items():
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))

    return set_them


def environment(folder: Path, changed: Mapping[str, str | None]) -> dict[str, str]:
    """Variables for a process that knows nothing of the user; None takes one away."""
    own: dict[str, str | None] = {"HOME": str(folder), "NRD_CHECK_CACHE": "", "PYTHONPATH": None, "TZ": "UTC"}
    # bytecode that a limit cuts off would be there for the next process to stumble over
    own |= {"CI": None, "NO_COLOR": None, "COLUMNS": None, "PYTHONDONTWRITEBYTECODE": "1"} | dict(changed)
    return {name: value for name, value in (os.environ | own).items() if value is not None}


def run(
    folder: Path,
    *arguments: object,
    stdin: bytes = b"",
    env: Mapping[str, str | None] | None = None,
    before: Callable[[], None] | None = None,
) -> Ran:
    """`nrd-check` with these arguments in `folder`. It may never show a traceback, nor be ended by a signal."""
    ran = subprocess.run(
        [sys.executable, "-m", "nrd_check", *map(str, arguments)],
        cwd=folder,
        input=stdin,
        capture_output=True,
        env=environment(folder, env or {}),
        preexec_fn=before or limits(),
        timeout=300,
    )
    out, err = (text.decode("utf-8", "backslashreplace") for text in (ran.stdout, ran.stderr))
    assert "Traceback" not in err, err
    assert ran.returncode in (0, 1, 2), (ran.returncode, err)
    return Ran(ran.returncode, out, err)


def files(folder: Path) -> set[str]:
    """All that lies below `folder`."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}
