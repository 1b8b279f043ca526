"""The application: its commands, and what they have in common."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from nrd_check import __version__
from nrd_check.cli.language import text
from nrd_check.cli.options import PANEL_OPTIONS, Help, emit

COMMANDS = ("check", "list", "show", "explain", "compile", "diff", "schema")
PANEL = text("命令", "Commands")
_SHADOWING = ("list", "compile")  # their functions and modules have a _ behind their names


def make_app(only: str | None = None) -> typer.Typer:
    """The application; `only` names the one command that will be run, so that the others need not be imported."""
    app = typer.Typer(
        name="nrd-check",
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        help=text(
            "对照国家重点研发计划申报指南检查申报书。",
            "Checks proposals to China's National Key R&D Programme against the guides they answer.",
        ),
        epilog=text(
            "退出码：0 没有问题；1 有问题或材料不全；2 用法不对、文件无效、专项或方向不存在。",
            "Exit status: 0 nothing found; 1 findings, or an incomplete proposal; 2 wrong use, invalid file, unknown direction.",
        ),
    )
    app.callback(add_help_option=False, invoke_without_command=True)(_options)
    for name in COMMANDS if only is None else (only,):
        own = f"{name}_" if name in _SHADOWING else name
        module = import_module(f"nrd_check.cli.{own}")
        run = getattr(module, own)
        app.command(name, rich_help_panel=PANEL, help=module.HELP, epilog=module.EXAMPLES, add_help_option=False)(run)
    return app


def _version(wanted: bool) -> None:  # the option's value
    if wanted:
        typer.echo(f"nrd-check {__version__}")
        raise typer.Exit


def _options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help=text("显示版本", "show the version"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = False,
    help_: Help = False,
) -> None:
    if context.invoked_subcommand is None:
        emit(context.get_help() + "\n", None)
        raise typer.Exit(2)
