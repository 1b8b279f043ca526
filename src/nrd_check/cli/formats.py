"""`--format NAME[=FILE]`, given several times, and `--output`: what is written and where to."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from nrd_check.errors import InputError
from nrd_check.files import unwritable
from nrd_check.messages import Message
from nrd_check.text import nearest, visible

Name = TypeVar("Name", bound=str)


def destinations(asked: Sequence[str], names: Sequence[Name], output: Path | None) -> list[tuple[Name, Path | None]]:
    """The formats asked for and where each goes; None is stdout. One without a file of its own goes to `output`.

    Raises:
        InputError: there is no such format, two go to one place, a file is not named, or `output` is for none.
    """
    wanted = [_one(given, names, output) for given in asked]
    loose = sum("=" not in given for given in asked)
    if loose > 1:
        raise InputError(
            Message(
                "--format：几个格式写到同一处；请用 FORMAT=文件 分别写明，如 sarif=out.sarif",
                "--format: several formats go to one place; say FORMAT=FILE for each, as in sarif=out.sarif",
            )
        )
    if output and not loose:
        raise InputError(
            Message(
                "--output：每个 --format 都写明了自己的文件，没有要写到这里的；请去掉 --output，或加上 --format text",
                "--output: each --format names a file of its own, nothing is left for it; leave it out, or add --format text",
            )
        )
    apart([path for _, path in wanted if path])
    return wanted


def _one(given: str, names: Sequence[Name], output: Path | None) -> tuple[Name, Path | None]:
    said, named, path = given.partition("=")
    name = next((name for name in names if name == said), None)
    if name is None:
        near = nearest(said, names)
        hint = Message(f"是否要写 {near}？", f"did you mean {near}?") if near else Message("见 --help", "see --help")
        raise InputError(
            Message(
                f"--format：没有格式“{visible(said)}”；{hint.zh}",
                f"--format: no format “{visible(said)}”; {hint.en}",
            )
        )
    if named and not path:
        raise InputError(
            Message(
                f"--format {name}=：等号后没有文件名；请写明，如 --format {name}=report.{name}",
                f"--format {name}=: no file behind the sign; name one, as in --format {name}=report.{name}",
            )
        )
    return name, Path(path) if named else output


def apart(paths: Sequence[Path]) -> None:
    """Make sure that nothing is written over something else.

    Raises:
        InputError: two paths are one file.
    """
    seen: set[Path] = set()
    for path in paths:
        place = path.resolve()
        # what a device is given twice, it takes twice
        if place in seen and not str(path).startswith("/dev/"):
            raise InputError(
                Message(
                    f"{path}：两样输出写到同一个文件；请分别写明",
                    f"{path}: two outputs go to this file; name one for each",
                )
            )
        seen.add(place)


def foldered(paths: Iterable[Path]) -> None:
    """Make sure, before any work, that the folders that are written to are there.

    Raises:
        InputError: one is not.
    """
    for path in paths:
        if not path.parent.is_dir():
            raise InputError(unwritable(path, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))))
        if path.is_dir():
            raise InputError(unwritable(path, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))))
