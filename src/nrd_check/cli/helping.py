"""The text behind `--help`: in the user's language throughout, and never cut off.

The library's own help cuts Chinese sentences where a column ends, and says `required` and `default` in English only.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from typing import Any

import typer

from nrd_check.cli.language import text
from nrd_check.report.wrapping import fill, width

_LEFT = 30  # columns of names at most; longer ones have a line of their own
_VALUES = {"int": "N", "file": "FILE", "dir": "DIR", "path": "FILE", "str": "ID"}
_EXAMPLE = re.compile(r"(?:[^|]+\| )?nrd-check ")
_FLAGS = ("install_completion", "show_completion")


def help_of(context: typer.Context) -> str:
    """The help of the command that `context` is for."""
    command: Any = context.command
    columns = _columns()
    params = [param for param in command.get_params(context) if not getattr(param, "hidden", False)]
    arguments = [param for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name == "option"]
    commands = [(name, command.get_command(context, name)) for name in getattr(command, "commands", {})]
    usage = [context.command_path, *map(_usage, arguments), *([text("命令", "COMMAND")] if commands else [])]
    usage.append(text("[选项]", "[OPTIONS]"))
    lines = [fill(" ".join(usage), columns, text("用法：", "Usage: ")), "", fill(command.help or "", columns)]
    lines += _table(text("命令", "Commands"), [(name, one.help or "") for name, one in commands], columns)
    lines += _table(text("参数", "Arguments"), [(_name(one), _about(one)) for one in arguments], columns)
    lines += _table(text("选项", "Options"), [(_switch(one, context), _about(one)) for one in options], columns)
    for paragraph in (command.epilog or "").split("\n\n"):
        example = _EXAMPLE.match(paragraph)  # to be copied: in one line, however long
        lines += [f"  {paragraph}"] if example else ["", fill(paragraph, columns)]
    return "\n".join(lines).rstrip() + "\n"


def _columns() -> int:
    wide = shutil.get_terminal_size().columns if sys.stdout.isatty() or os.environ.get("COLUMNS") else 80
    return min(max(wide, 40), 100)


def _table(title: str, rows: list[tuple[str, str]], columns: int) -> list[str]:
    """A heading, and below it names with what is to be said of them."""
    if not rows:
        return []
    left = max(min(width(name), _LEFT) for name, _ in rows) + 4
    lines = ["", title + text("：", ":")]
    for name, about in rows:
        head = f"  {name}"
        if width(head) > left - 2:
            lines.append(head)
            head = ""
        lines.append(fill(about, columns, head + " " * (left - width(head)), " " * left))
    return lines


def _name(argument: Any) -> str:
    return str(argument.metavar or argument.name).strip("[]")


def _usage(argument: Any) -> str:
    return _name(argument) if argument.required else f"[{_name(argument)}]"


def _switch(option: Any, context: typer.Context) -> str:
    """`-o, --output FILE`."""
    switch = ", ".join(sorted(option.opts, key=len))
    if option.secondary_opts:
        switch += ", " + ", ".join(option.secondary_opts)
    if option.is_flag or option.name in _FLAGS:
        return switch
    if option.metavar:
        return f"{switch} {option.metavar}"
    kind = str(option.display_type(context) if hasattr(option, "display_type") else "").strip("<>")
    return f"{switch} {kind if '|' in kind else _VALUES.get(kind.partition(' ')[0], text('值', 'VALUE'))}"


def _about(param: Any) -> str:
    """The help of a parameter, and what holds if it is left out."""
    about = str(getattr(param, "help", None) or "")
    default = param.default
    shown = getattr(param, "show_default", False) and default not in (None, False, (), [], "") and default is not True
    if shown and not callable(default):
        about += text(f"（默认 {default}）", f" (default: {default})")
    return about
