"""`nrd-check show`: what is required, each line with its source in the guide."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from nrd_check.cli.complete import complete_direction
from nrd_check.cli.find import find_direction, find_programme
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import (
    PANEL_ARGUMENTS,
    Help,
    Language,
    Output,
    ProgrammeName,
    Rules,
    SimpleFormat,
    emit,
    library,
    safe,
    terminal_style,
)
from nrd_check.pack.models import ClauseEntry
from nrd_check.pack.requirements import requirements
from nrd_check.pack.resolve import Direction, Profile
from nrd_check.report.wrapping import fill
from nrd_check.rules.base import Rule, title_of
from nrd_check.rules.declarations import ITEMS, Declarations
from nrd_check.vocabulary import CATEGORIES, KINDS

HELP = text(
    "列出专项或方向的全部要求，每条注明指南行号。",
    "Shows what a programme or a direction requires, with lines of the guide.",
)
EXAMPLES = text(
    "例：\n\nnrd-check show pathogen 1.1\n\nnrd-check show pathogen --format json",
    "Examples:\n\nnrd-check show pathogen 1.1\n\nnrd-check show pathogen --format json",
)


def show(
    programme: ProgrammeName,
    direction: Annotated[
        str | None,
        typer.Argument(
            metavar="DIRECTION",
            help=text("方向，如 1.1", "direction, like 1.1"),
            rich_help_panel=PANEL_ARGUMENTS,
            autocompletion=complete_direction,
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
    found = find_programme(packs, programme)
    chosen = [find_direction(packs, found, direction)] if direction else list(packs.directions(found).values())
    if format_ == "json":
        content = json.dumps(requirements(packs.pack(found), chosen), ensure_ascii=False, indent=2) + "\n"
    else:
        columns = terminal_style(output).width
        pages = [_page(entry, columns) for entry in chosen]
        content = f"{found.name} {found.year}（{found.id}）\n\n" + f"\n{'─' * columns}\n\n".join(pages)
    as_json = format_ == "json"
    emit(content if as_json else safe(content), output, as_utf8=as_json)


def _page(direction: Direction, columns: int) -> str:
    entry = direction.entry
    lines = [fill(f"{entry.id} {entry.title}{'*' if entry.star else ''}", columns)]
    if entry.labels:
        lines.append("  " + "、".join(entry.labels))
    lines += ["", text("限制", "Limits")]
    lines += [fill(_limits(profile), columns, f"  {_name(profile)}  ") for profile in direction.profiles]
    lines += _items(text("研究内容", "Research content"), direction.content, columns)
    lines += _items(text("考核指标", "Metrics"), direction.metrics, columns)
    lines += ["", text("依据", "Rules")]
    lines += [_rule(rule, columns) for rule in direction.rules if rule.kind != "manual-review"]
    manual = [rule for rule in direction.rules if rule.kind == "manual-review"]
    if manual:
        lines += ["", text("须人工核对", "To be judged by a person")]
        lines += [fill(f"“{rule.text}”  {_where(rule.lines)}", columns, "  □ ") for rule in manual]
    return "\n".join(lines) + "\n"


def _name(profile: Profile) -> str:
    names = [KINDS[profile.kind].in_(LANG)]
    if profile.category:
        names.append(CATEGORIES[profile.category].in_(LANG))
    return " · ".join(names)


def _limits(profile: Profile) -> str:
    """The limits of a profile in numbers."""
    parts = []
    if profile.topics_max is not None:
        parts.append(
            text(f"课题至多 {profile.topics_max} 个", f"at most {profile.topics_max} topics")
            if profile.topics_max
            else text("不设课题", "no topics")
        )
    if profile.units_max is not None:
        parts.append(text(f"单位至多 {profile.units_max} 家", f"at most {profile.units_max} units"))
    low, high = profile.duration_years
    if high is not None:
        span = text(f"至多 {high}", f"at most {high}")
        if low is not None:
            both = str(low) if low == high else f"{low}~{high}"
            span = text(f" {both}", both)
        parts.append(text(f"周期{span} 年", f"{span} years"))
    if births := profile.born_on_or_after:
        parts.append(
            text(
                f"负责人男 {births.male}、女 {births.female} 以后出生（含当日）",
                f"leader born on or after {births.male} (men), {births.female} (women)",
            )
        )
    if not profile.coverage:
        parts.append(text("不要求覆盖全部考核指标", "need not cover all metrics"))
    return text("，", ", ").join(parts)


def _rule(rule: Rule, columns: int) -> str:
    title = title_of(rule.kind).in_(LANG)
    if isinstance(rule, Declarations):
        title += text("：", ": ") + ITEMS[rule.item].in_(LANG)
    soft = text("（原则上）", " (in principle)") if rule.binding == "should" else ""
    return fill(f"{title}{soft}  “{rule.text}”  {_where(rule.lines)}", columns, "  · ")


def _items(title: str, clauses: tuple[ClauseEntry, ...], columns: int) -> list[str]:
    lines = ["", text(f"{title}（{len(clauses)}）", f"{title} ({len(clauses)})")]
    lines += [
        fill(f"{clause.words}  {_where(clause.lines)}", columns, f"  {clause.item or '':<3} ") for clause in clauses
    ]
    return lines


def _where(lines: tuple[int, int]) -> str:
    first, last = lines
    span = str(first) if first == last else f"{first}–{last}"
    return text(f"［第 {span} 行］", f"[line{'s' if last > first else ''} {span}]")
