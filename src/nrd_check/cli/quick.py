"""The commands that are run most, without the library for command lines, which takes longer to load than they run.

Only what is plain to read is read here: `--version`, and `check` and `compile` with files and options that each have a
fitting value.
Everything else, and all that is wrong, is left to that library.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from nrd_check import __version__
from nrd_check.messages import LANGS


def run_quickly(arguments: Sequence[str]) -> int | None:
    """The exit status of the command; None, and nothing done, if it is not for here."""
    if list(arguments) == ["--version"]:
        print(f"nrd-check {__version__}")  # noqa: T201
        return 0
    # on Windows the library also puts the names of files in the place of *.yaml
    if sys.platform == "win32":
        return None
    if arguments[:1] == ["compile"]:
        return _compile(arguments[1:])
    if arguments[:1] != ["check"]:
        return None
    if (options := _options_of_check(arguments[1:])) is None:
        return None
    from nrd_check.cli.checking import run_check

    return run_check(**options)


def _options_of_check(arguments: Sequence[str]) -> dict[str, Any] | None:
    """The arguments of `run_check`; None if any of them is not plain."""
    from nrd_check.cli.checking import FailOn

    one_of: dict[str, tuple[str, ...]] = {"--fail-on": get_args(FailOn), "--lang": LANGS}
    paths = {
        "--output": "output",
        "-o": "output",
        "--rules": "rules",
        "--baseline": "baseline",
        "--write-baseline": "new_baseline",
    }
    files: list[Path] = []
    options: dict[str, Any] = {"files": files}
    rest = iter(arguments)
    for argument in rest:
        if not argument:
            return None
        if not argument.startswith("-") or argument == "-":
            files.append(Path(argument))
            continue
        name, given, value = argument.partition("=")
        if given and not name.startswith("--"):
            return None
        value = value if given else next(rest, "-")
        if not value or value.startswith("-"):
            return None
        if name == "--format":
            options.setdefault("formats", []).append(value)
        elif name in paths:
            options[paths[name]] = Path(value)
            if paths[name] == "output" and options["output"].is_dir():
                return None
        elif name in one_of and value in one_of[name]:
            if name == "--fail-on":
                options["fail_on"] = value
        else:
            return None
    return options if files else None


def _compile(arguments: Sequence[str]) -> int | None:
    """`compile`, if its arguments are plain."""
    named = {"--output": "output", "-o": "output", "--readings": "readings", "--id": "id_"}
    options: dict[str, Any] = {}
    guides: list[Path] = []
    rest = iter(arguments)
    for argument in rest:
        if not argument:
            return None
        if not argument.startswith("-"):
            guides.append(Path(argument))
        elif argument in ("--check", "--strict"):
            options[argument[2:]] = True
        elif argument in named:
            value = next(rest, "")
            if not value or value.startswith("-"):
                return None
            options[named[argument]] = value if argument == "--id" else Path(value)
        elif argument != "--lang" or next(rest, "") not in LANGS:
            return None
    if "output" in options and options["output"].is_file():
        return None
    from nrd_check.cli.compiling import run_compile

    return run_compile(guides, **options)
