"""The application: its commands, and what they have in common."""

from __future__ import annotations

from typing import Annotated

import typer

from nrd_check import __version__
from nrd_check.cli import check, compile_, explain, list_, schema, show
from nrd_check.cli.language import text
from nrd_check.cli.options import PANEL_OPTIONS

app = typer.Typer(
    name="nrd-check",
    no_args_is_help=True,
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


def _version(wanted: bool) -> None:  # the option's value
    if wanted:
        typer.echo(f"nrd-check {__version__}")
        raise typer.Exit


@app.callback()
def _options(
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
) -> None:
    pass


PANEL = text("命令", "Commands")
app.command("check", rich_help_panel=PANEL, no_args_is_help=True, help=check.HELP, epilog=check.EXAMPLES)(check.check)
app.command("list", rich_help_panel=PANEL, help=list_.HELP, epilog=list_.EXAMPLES)(list_.list_)
app.command("show", rich_help_panel=PANEL, no_args_is_help=True, help=show.HELP, epilog=show.EXAMPLES)(show.show)
app.command("explain", rich_help_panel=PANEL, help=explain.HELP, epilog=explain.EXAMPLES)(explain.explain)
app.command("compile", rich_help_panel=PANEL, help=compile_.HELP, epilog=compile_.EXAMPLES)(compile_.compile_)
app.command("schema", rich_help_panel=PANEL, no_args_is_help=True, help=schema.HELP, epilog=schema.EXAMPLES)(
    schema.schema
)
