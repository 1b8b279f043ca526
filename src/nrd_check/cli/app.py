"""The application: its commands, and what they have in common."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from nrd_check import __version__
from nrd_check.cli.helping import help_of
from nrd_check.cli.language import text
from nrd_check.cli.options import PANEL_OPTIONS, Help, Language, emit

_COMPLETION = {
    "install_completion": text(
        "为当前的 shell 安装命令补全（bash、zsh、fish）", "install completion for this shell (bash, zsh, fish)"
    ),
    "show_completion": text(
        "显示当前 shell 的补全脚本，可自行安装", "show the completion script of this shell, to install it yourself"
    ),
}


class _Group(TyperGroup):
    """The library writes the help of its options for completion in English only."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The options, those for completion in the user's language."""
        params = super().get_params(ctx)
        for param in params:
            if param.name in _COMPLETION:
                param.help = _COMPLETION[param.name]  # type: ignore[attr-defined]  # options have one
                param.rich_help_panel = PANEL_OPTIONS  # type: ignore[attr-defined]
        return params


COMMANDS = (
    "check",
    "audit",
    "list",
    "show",
    "explain",
    "search",
    "init",
    "fix",
    "convert",
    "compile",
    "diff",
    "schema",
)
PANEL = text("命令", "Commands")
_SHADOWING = ("list", "compile", "search")  # their functions and modules have a _ behind their names


def make_app(only: str | None = None) -> typer.Typer:
    """The application; `only` names the one command that will be run, so that the others need not be imported."""
    app = typer.Typer(
        name="nrd-check",
        cls=_Group,
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
    lang: Language = None,
    help_: Help = False,
) -> None:
    if context.invoked_subcommand is None:
        emit(help_of(context), None)
        raise typer.Exit(2)
