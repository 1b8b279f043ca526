"""`nrd-check search`: directions whose title, content or metrics fit some words."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from nrd_check.cli.complete import complete_programme
from nrd_check.cli.find import find_programme
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import (
    PANEL_ARGUMENTS,
    PANEL_OPTIONS,
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
from nrd_check.errors import InputError
from nrd_check.findings import place
from nrd_check.messages import Message
from nrd_check.report import Style
from nrd_check.report.wrapping import MARK_END, MARK_START, fill
from nrd_check.search import Hit, Passage, search, words_of
from nrd_check.text import visible

HELP = text(
    "按词查找方向：在标题、研究内容和考核指标中找，最相关的在前。简体、繁体都可以。",
    "Finds directions by words in their titles, content and metrics, the best first. Simplified or Traditional.",
)
EXAMPLES = text(
    "例：\n\nnrd-check search 呼吸道病毒 疫苗\n\nnrd-check search 醫學影像 --programme bt-it --format json\n\n"
    "没有找到时退出码仍为 0，并在标准错误中说明。",
    "Examples:\n\nnrd-check search 呼吸道病毒 疫苗\n\nnrd-check search 醫學影像 --programme bt-it --format json\n\n"
    "Finding nothing is said on stderr and exits with 0 all the same.",
)
SCHEMA = "nrd-check/search/1"
_PASSAGES = 2  # shown of each direction
_AROUND = 30  # characters shown before the first word found, and thrice as many behind


def search_(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS…",
            help=text("要找的词，用空格分开", "words to look for"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
        ),
    ],
    programme: Annotated[
        str | None,
        typer.Option(
            "--programme",
            metavar="PROGRAMME",
            help=text("只找这个专项", "only in this programme"),
            rich_help_panel=PANEL_OPTIONS,
            show_default=False,
            autocompletion=complete_programme,
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            help=text("只找这个年度", "only in guides of this year"),
            rich_help_panel=PANEL_OPTIONS,
            show_default=False,
        ),
    ] = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit",
            min=1,
            help=text("至多列出几个方向", "how many directions to list"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = 10,
    format_: SimpleFormat = "text",
    output: Output = None,
    lang: Language = None,
    rules: Rules = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    asked = words_of(words)
    if not any(char.isalnum() for word in asked for char in word):
        raise InputError(Message("没有要找的词；如 nrd-check search 呼吸道病毒", "no words to look for"))
    packs = library(rules)
    chosen = [find_programme(packs, programme, year)] if programme else packs.programmes
    chosen = [one for one in chosen if year is None or one.year == year]
    hits = search([direction for one in chosen for direction in packs.directions(one).values()], asked)
    shown = hits[:limit]
    if format_ == "json":
        emit(_as_json(asked, hits, shown), output, as_utf8=True)
    elif shown:
        emit(_as_text(hits, shown, terminal_style(output)), output)
    if not hits:
        said = visible(" ".join(asked))
        typer.echo(
            text(
                f"没有找到“{said}”；换少些、短些的词再试，全部方向见 nrd-check list",
                f"nothing found for “{said}”; try fewer or shorter words, or see nrd-check list",
            ),
            err=True,
        )


def _as_json(words: Sequence[str], hits: Sequence[Hit], shown: Sequence[Hit]) -> str:
    data = {"schema": SCHEMA, "words": list(words), "found": len(hits), "results": [_row(hit) for hit in shown]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _row(hit: Hit) -> dict[str, object]:
    return {
        "programme": hit.programme.model_dump(),
        "direction": hit.direction.id,
        "title": hit.direction.title,
        "score": round(hit.score, 3),
        "matches": [_match(hit, one) for one in (hit.title, *hit.passages) if one.spans],
    }


def _match(hit: Hit, passage: Passage) -> dict[str, object]:
    return {
        "in": passage.part,
        "id": passage.item,
        "text": passage.text,
        "spans": [list(span) for span in passage.spans],
        "source": {"guide": hit.direction.guide, "lines": list(passage.lines)},
    }


def _as_text(hits: Sequence[Hit], shown: Sequence[Hit], style: Style) -> str:
    several = len({hit.programme.year for hit in hits}) > 1
    lines: list[str] = []
    for hit in shown:
        year = f" {hit.programme.year}" if several else ""
        lines.append(fill(_marked(hit.title), style.width, f"{hit.programme.id}{year} {hit.direction.id}  ", "    "))
        for passage in hit.passages[:_PASSAGES]:
            where = place(passage.lines, hit.direction.pack.guide.pages_of(passage.lines)).in_(LANG)
            lines.append(fill(f"{_marked(passage)}  ［{where}］", style.width, f"    {passage.item or '':<3} "))
        if len(hit.passages) > _PASSAGES:
            rest = len(hit.passages) - _PASSAGES
            lines.append("        " + text(f"另有 {rest} 条", f"and {rest} more"))
        lines.append("")
    count = len(hits)
    lines.append(text(f"共 {count} 个方向", f"{count} direction{'s' if count > 1 else ''}"))
    if len(shown) < count:
        lines[-1] += text(
            f"，列出前 {len(shown)} 个；用 --limit {count} 全部列出",
            f", the first {len(shown)} are shown; see all with --limit {count}",
        )
    return _styled(safe("\n".join(lines)), style)


def _marked(passage: Passage) -> str:
    """The part of a passage around the first word found, with marks around each word."""
    words = re.sub(f"[{MARK_START}{MARK_END}]", " ", passage.text)  # as long as before
    first = passage.spans[0][0] if passage.spans else 0
    start = 0 if passage.part == "title" or first <= _AROUND else first - _AROUND
    end = len(words) if passage.part == "title" else min(len(words), start + 4 * _AROUND)
    if passage.spans:
        end = max(end, passage.spans[0][1])
    pieces, position = ["…" if start else ""], start
    for one, other in passage.spans:
        if other <= end:
            pieces += [words[position:one], MARK_START, words[one:other], MARK_END]
            position = other
    return "".join([*pieces, words[position:end], "…" if end < len(words) else ""])


def _styled(content: str, style: Style) -> str:
    """With colour where marks are, or with « and » where there is no colour."""
    if not style.colour:
        return content.replace(MARK_START, "«").replace(MARK_END, "»") + "\n"
    styled, found = Text(), False
    for piece in re.split(f"([{MARK_START}{MARK_END}])", content):
        if piece in (MARK_START, MARK_END):
            found = piece == MARK_START
        else:
            styled.append(piece, "bold yellow" if found else "")
    console = Console(width=style.width, force_terminal=True, color_system="standard", highlight=False)
    with console.capture() as capture:
        console.print(styled, soft_wrap=True, markup=False)
    return capture.get()
