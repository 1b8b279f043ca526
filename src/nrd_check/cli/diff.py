"""`nrd-check diff`: what changed between two packs or two years."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Annotated, Literal

import typer

from nrd_check.cli.language import text
from nrd_check.cli.options import (
    PANEL_ARGUMENTS,
    PANEL_OPTIONS,
    Help,
    Language,
    Output,
    Rules,
    emit,
    library,
    safe,
    terminal_style,
)
from nrd_check.errors import InputError
from nrd_check.messages import Message
from nrd_check.pack.compare import Comparison, compare, same_programme
from nrd_check.pack.models import Pack
from nrd_check.pack.store import Library, load_pack

HELP = text(
    "比较两个规则包或两个年度的指南：哪些限制、方向、研究内容和考核指标变了，各在指南第几行。",
    "Compares two packs or two years: which limits, directions and metrics changed, with lines of both guides.",
)
EXAMPLES = text(
    "例：\n\nnrd-check diff 2021 2022 --rules rules\n\nnrd-check diff 2021 新规则包/pathogen.yaml\n\nnrd-check diff rules/2021 rules/2022 --format markdown -o 变化.md",
    "Examples:\n\nnrd-check diff 2021 2022 --rules rules\n\nnrd-check diff 2021 new/pathogen.yaml\n\nnrd-check diff rules/2021 rules/2022 --format markdown -o changes.md",
)
_WHAT = text("规则包文件、文件夹或年度", "a pack, a folder of packs, or a year")
_YEAR = re.compile(r"\d{4}")


def diff(
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD", help=text("旧的：", "the old: ") + _WHAT, rich_help_panel=PANEL_ARGUMENTS, show_default=False
        ),
    ],
    new: Annotated[
        str,
        typer.Argument(
            metavar="NEW", help=text("新的：", "the new: ") + _WHAT, rich_help_panel=PANEL_ARGUMENTS, show_default=False
        ),
    ],
    format_: Annotated[
        Literal["text", "markdown", "json"],
        typer.Option("--format", help=text("输出格式", "output format"), rich_help_panel=PANEL_OPTIONS),
    ] = "text",
    output: Output = None,
    lang: Language = None,
    rules: Rules = None,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help=text("有变化时退出码为 1", "exit with 1 if anything changed"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = False,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    before = _packs(old, rules)
    after = before if new == old else _packs(new, rules)
    files = Path(old).is_file() and Path(new).is_file()
    comparison = compare(*_narrowed(before, after, old, new), as_one=files and len(before) == len(after) == 1)
    emit(_rendered(comparison, format_, output), output, as_utf8=format_ == "json")
    raise typer.Exit(int(exit_code and comparison.different))


def _rendered(comparison: Comparison, format_: Literal["text", "markdown", "json"], output: Path | None) -> str:
    if format_ == "json":
        return json.dumps(comparison.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=2) + "\n"
    if format_ == "markdown":
        from nrd_check.report.diff_markdown import render as as_markdown

        return safe(as_markdown(comparison, terminal_style(output)))
    from nrd_check.report.diff_text import render as as_text

    return safe(as_text(comparison, terminal_style(output)))


def _packs(given: str, rules: Path | None) -> list[Pack]:
    """The packs that an argument names.

    Raises:
        InputError: there are none, or one is broken, or the folder holds several years.
    """
    path = Path(given)
    if _YEAR.fullmatch(given):
        installed = library(rules)
        if int(given) in installed.years or not path.exists():
            return _of_year(installed, int(given))
    if not path.is_dir():
        return [load_pack(path)]
    here = sorted(path.glob("*.yaml"))
    return _apart([(file, load_pack(file)) for file in here]) if here else _of_folder(path)


def _of_year(packs: Library, year: int) -> list[Pack]:
    found = [packs.pack(programme) for programme in packs.programmes if programme.year == year]
    if found:
        return found
    years = "、".join(map(str, packs.years))
    raise InputError(
        Message(
            f"{packs.folder}：没有 {year} 年度的规则包；已有的年度：{years}。也可以给出规则包文件或文件夹",
            f"{packs.folder}: no packs of {year}; there are: {years}. A pack file or a folder will do, too",
        )
    )


def _of_folder(folder: Path) -> list[Pack]:
    packs = Library(folder)
    if len(packs.years) > 1:
        raise InputError(_several_years(folder, packs.years))
    return [packs.pack(programme) for programme in packs.programmes]


def _several_years(folder: Path, years: list[int]) -> Message:
    return Message(
        f"{folder}：有几个年度（{'、'.join(map(str, years))}）的规则包；请给出其中一个年度的文件夹",
        f"{folder}: holds packs of several years ({', '.join(map(str, years))}); name the folder of one",
    )


def _apart(found: list[tuple[Path, Pack]]) -> list[Pack]:
    """The packs of a folder, one of each programme.

    Raises:
        InputError: there are several of one.
    """
    files = defaultdict(list)
    for file, pack in found:
        files[pack.programme.id].append(str(file))
    twice = next((names for names in files.values() if len(names) > 1), None)
    if twice:
        raise InputError(
            Message(
                f"{'、'.join(twice)}：同一专项有几个规则包；请只留一个，或直接给出要比较的文件",
                f"{', '.join(twice)}: several packs of one programme; keep one, or name the file to compare",
            )
        )
    return [pack for _, pack in found]


def _narrowed(before: list[Pack], after: list[Pack], old: str, new: str) -> tuple[list[Pack], list[Pack]]:
    """Both sides; where one of them is a single file, of the other only its programme: the rest was not meant."""
    if len(before) == 1 < len(after) and Path(old).is_file():
        return before, [_partner(before[0], after, new)]
    if len(after) == 1 < len(before) and Path(new).is_file():
        return [_partner(after[0], before, old)], after
    return before, after


def _partner(pack: Pack, others: list[Pack], where: str) -> Pack:
    """The pack of the same programme.

    Raises:
        InputError: there is none.
    """
    found = same_programme(pack, others)
    if found:
        return found
    programme = pack.programme
    raise InputError(
        Message(
            f"{where}：没有专项“{programme.name}”（{programme.id}）的规则包，无法比较；请直接给出要比较的文件",
            f"{where}: no pack of the programme {programme.name} ({programme.id}) to compare with; name the file to compare",
        )
    )
