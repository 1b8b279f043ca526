"""`nrd-check list`: the programmes, or the directions of one."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from nrd_check.cli.complete import complete_programme
from nrd_check.cli.find import find_programme
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import (
    PANEL_ARGUMENTS,
    Help,
    Language,
    Output,
    Rules,
    SimpleFormat,
    emit,
    library,
    safe,
    terminal_style,
)
from nrd_check.pack.models import Programme
from nrd_check.pack.resolve import Direction
from nrd_check.pack.store import Library
from nrd_check.report.wrapping import fill, width
from nrd_check.vocabulary import CATEGORIES, KINDS

HELP = text("列出专项；给出专项时列出它的方向。", "Lists the programmes, or the directions of one.")
EXAMPLES = text(
    "例：\n\nnrd-check list\n\nnrd-check list pathogen\n\nnrd-check list 病原学 --format json",
    "Examples:\n\nnrd-check list\n\nnrd-check list pathogen\n\nnrd-check list 病原学 --format json",
)


def list_(
    programme: Annotated[
        str | None,
        typer.Argument(
            metavar="PROGRAMME",
            help=text("专项：代号、全名或名称的一部分", "programme: id, name, or part of it"),
            rich_help_panel=PANEL_ARGUMENTS,
            autocompletion=complete_programme,
        ),
    ] = None,
    format_: SimpleFormat = "text",
    output: Output = None,
    lang: Language = None,
    rules: Rules = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    packs = library(rules)
    if programme is None:
        content = _programmes(packs, as_json=format_ == "json")
    else:
        found = find_programme(packs, programme)
        directions = list(packs.directions(found).values())
        content = (
            _as_json(found, directions)
            if format_ == "json"
            else _as_text(found, directions, terminal_style(output).width)
        )
    as_json = format_ == "json"
    emit(content if as_json else safe(content), output, as_utf8=as_json)


def _programmes(packs: Library, *, as_json: bool) -> str:
    counts = [(programme, len(packs.directions(programme))) for programme in packs.programmes]
    if as_json:
        rows = [
            {"id": programme.id, "name": programme.name, "year": programme.year, "directions": count}
            for programme, count in counts
        ]
        return json.dumps({"programmes": rows}, ensure_ascii=False, indent=2) + "\n"
    ids = max(width(programme.id) for programme, _ in counts)
    unit = text("个方向", "directions")
    lines = [
        f"{programme.id}{' ' * (ids - width(programme.id))}  {programme.year}  {count:>3} {unit}  {programme.name}"
        for programme, count in counts
    ]
    total = sum(count for _, count in counts)
    lines.append(text(f"共 {len(counts)} 个专项，{total} 个方向", f"{len(counts)} programmes, {total} directions"))
    return "\n".join(lines) + "\n"


def _as_json(programme: Programme, directions: list[Direction]) -> str:
    data = {
        "programme": programme.model_dump(),
        "directions": [
            {
                "id": direction.id,
                "title": direction.title,
                "labels": list(direction.entry.labels),
                "star": direction.entry.star,
                "accepts": list(direction.accepts),
                "category": direction.entry.category,
            }
            for direction in directions
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _as_text(programme: Programme, directions: list[Direction], columns: int) -> str:
    lines = [f"{programme.name} {programme.year}（{programme.id}）"]
    section = ""
    for direction in directions:
        if direction.section.id != section:
            section = direction.section.id
            lines += ["", fill(f"{section} {direction.section.title}", columns)]
        traits = [KINDS[kind].in_(LANG) for kind in direction.accepts if direction.accepts != ("regular",)]
        traits += [CATEGORIES[direction.entry.category].in_(LANG)] if direction.entry.category else []
        shown = f"{direction.title}{'*' if direction.entry.star else ''}" + (
            f"（{'、'.join(traits)}）" if traits else ""
        )
        lines.append(fill(shown, columns, f"  {direction.id:<5} "))
    return "\n".join(lines) + "\n"
