"""A table with a row for each finding, for spreadsheets: UTF-8 with a byte order mark, which Excel needs for Chinese.

A cell that a spreadsheet would take for a formula, or for a date or time, begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Lang, Message
from nrd_check.report import Style
from nrd_check.report.words import SEVERITIES, VERDICTS
from nrd_check.rules.base import title_of
from nrd_check.text import visible

COLUMNS = (
    Message("文件", "file"),
    Message("专项", "programme"),
    Message("方向", "direction"),
    Message("结论", "verdict"),
    Message("级别", "severity"),
    Message("规则", "rule"),
    Message("规则名称", "name of the rule"),
    Message("行", "line"),
    Message("列", "column"),
    Message("单元格", "cell"),
    Message("位置", "path"),
    Message("问题", "message"),
    Message("应为", "expected"),
    Message("实为", "found"),
    Message("改法", "how to mend"),
    Message("指南", "guide"),
    Message("指南位置", "place in the guide"),
    Message("指南原文", "words of the guide"),
)
_KNOWN = {None: Message("", ""), True: Message("已有", "known"), False: Message("新", "new")}
_TAKEN_FOR_ANOTHER = re.compile(r"\d+(?:\.\d+)?(?:[:/-]\d+(?:\.\d+)?)+|\d+[eE]\d+|0\d+|\d{12,}")
"""2:1 would become a time, 3-5 a day, 1E5 and long numbers other numbers."""
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")  # some take the full-width ones too


def render(results: Sequence[ProposalResult], style: Style) -> bytes:
    """The table; a proposal without findings has one row with its verdict. With a baseline, it has one more column."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    compared = any(finding.known is not None for result in results for finding in result.findings)
    columns = (*COLUMNS, Message("基线", "baseline")) if compared else COLUMNS
    writer.writerow(column.in_(style.lang) for column in columns)
    for result in results:
        told = [_KNOWN[finding.known].in_(style.lang) for finding in result.findings] or [""]
        rows = rows_of(result, style.lang)
        writer.writerows([*row, word] if compared else row for row, word in zip(rows, told, strict=True))
    return stream.getvalue().encode("utf-8-sig")


def rows_of(result: ProposalResult, lang: Lang) -> Iterator[list[str]]:
    """The rows of one proposal, safe for a spreadsheet."""
    yield from ([_safe(cell) for cell in row] for row in _rows(result, lang))


def _rows(result: ProposalResult, lang: Lang) -> Iterator[list[str]]:
    # with its title it is no number: a spreadsheet would make 1.1 of 1.10
    direction = f"{result.direction} {result.direction_title or ''}".rstrip() if result.direction else ""
    first = [result.file, result.programme or "", direction, VERDICTS[result.verdict][1].in_(lang)]
    for finding in result.findings:
        yield [*first, *_cells(finding, lang)]
    if not result.findings:
        yield first + [""] * (len(COLUMNS) - len(first))


def _cells(finding: Finding, lang: Lang) -> list[str]:
    source = finding.source
    told = [None if part is None else part.in_(lang) for part in (finding.expected, finding.actual, finding.hint)]
    return [
        SEVERITIES[finding.severity].in_(lang),
        finding.rule,
        title_of(finding.rule).in_(lang),
        str(finding.line),
        str(finding.column),
        finding.cell or "",
        finding.path,
        finding.message.in_(lang),
        *(part or "" for part in told),
        source.guide if source else "",
        source.place.in_(lang) if source else "",
        source.quote if source else "",
    ]


def _safe(cell: str) -> str:
    shown = visible(cell)
    formula = cell.lstrip().startswith(_FORMULA) or cell.startswith(_FORMULA)
    return f"'{shown}" if formula or _TAKEN_FOR_ANOTHER.fullmatch(cell) else shown
