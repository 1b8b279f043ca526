"""`nrd-check schema`: the JSON Schemas of proposals, packs, reports, readings and comparisons."""

from __future__ import annotations

from typing import Annotated

import typer

from nrd_check.cli.language import text
from nrd_check.cli.options import PANEL_ARGUMENTS, Help, Language, Output, emit
from nrd_check.schemas import SchemaName, schema_text

HELP = text("输出 JSON Schema，供编辑器和其他程序使用。", "Prints a JSON Schema, for editors and other programs.")
EXAMPLES = text(
    "例：\n\nnrd-check schema proposal > proposal.schema.json",
    "Example:\n\nnrd-check schema proposal > proposal.schema.json",
)


def schema(
    name: Annotated[
        SchemaName,
        typer.Argument(
            metavar="proposal|pack|report|readings|diff",
            help=text("哪一种", "which one"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
        ),
    ],
    output: Output = None,
    lang: Language = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    emit(schema_text(name), output, as_utf8=True)
