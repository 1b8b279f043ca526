"""A spreadsheet: summary, directions, proposals, findings, metrics, quotas, and what a person must judge.

Rows go to disk as they come, so that a call of any size fits. Every text is written as text: none becomes a formula or
a link. A sheet holds a million rows; what goes beyond continues on a further sheet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from nrd_check import __version__
from nrd_check.audit.output import stream_to, tables
from nrd_check.audit.run import NO_PROGRAMME, Audit, Audited, Summary
from nrd_check.errors import InputError
from nrd_check.messages import Message
from nrd_check.report import Style
from nrd_check.report.words import SEVERITIES, VERDICTS
from nrd_check.rules.base import title_of

_MOST_ROWS = 1_048_575  # below the head
_LONGEST = 32_767  # characters of a cell
_MORE = "…"
_A4 = 9
_EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the same call gives the same file
_COLOURS = {"compliant": "#D9EAD3", "noncompliant": "#F4CCCC", "incomplete": "#FFF2CC", "invalid": "#D9D9D9"}


@contextmanager
def writing(path: Path | None, style: Style, reports: str | None) -> Iterator[Workbook]:
    """A writer to `path`."""
    try:
        import xlsxwriter
    except ImportError:
        raise InputError(
            Message(
                "写电子表格需要 xlsxwriter：pip install 'nrd-check[audit]'",
                "spreadsheets need xlsxwriter: pip install 'nrd-check[audit]'",
            )
        ) from None
    with stream_to(path) as stream:
        yield Workbook(xlsxwriter.Workbook, stream, style)


def _for_print(sheet: Any) -> None:
    """As wide as a page."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


class _Sheet:
    """A table on a sheet, and on further ones where it is too long."""

    def __init__(self, book: Workbook, title: Message, columns: tuple[tables.Column, ...]) -> None:
        self._book = book
        self._title = title.in_(book.lang)
        self._columns = columns
        self._number = 0
        self._begin()

    def _begin(self) -> None:
        self._number += 1
        name = self._title if self._number == 1 else f"{self._title} {self._number}"
        self._sheet = self._book.file.add_worksheet(name)
        for index, column in enumerate(self._columns):
            self._sheet.set_column(index, index, column.width)
        self._sheet.freeze_panes(1, 1)
        _for_print(self._sheet)
        self._sheet.repeat_rows(0)
        for index, column in enumerate(self._columns):
            self._sheet.write_string(0, index, column.title.in_(self._book.lang), self._book.head)
        self._row = 0

    def add(self, rows: Iterable[list[tables.Cell]]) -> None:
        for row in rows:
            if self._row == _MOST_ROWS:
                self.close()
                self._begin()
            self._row += 1
            self._book.write_row(self._sheet, self._row, row)

    def close(self) -> None:
        self._sheet.autofilter(0, 0, max(1, self._row), len(self._columns) - 1)


class Workbook:
    """The writer."""

    def __init__(self, make: Any, stream: BinaryIO, style: Style) -> None:
        self.lang = style.lang
        self.file: Any = make(stream, {"constant_memory": True, "strings_to_urls": False})
        self.file.set_properties({"created": _EPOCH, "title": "nrd-check audit"})
        self.head: Any = self.file.add_format({"bold": True, "bg_color": "#DDE3EA", "bottom": 1, "text_wrap": True})
        self._cell: Any = self.file.add_format({"text_wrap": True, "valign": "top"})
        self._verdicts: dict[str, Any] = {
            word.in_(self.lang): self.file.add_format({"bg_color": _COLOURS[key], "valign": "top"})
            for key, (_, word) in VERDICTS.items()
        }
        self._summary = self.file.add_worksheet(Message("汇总", "summary").in_(self.lang))
        self._manual = tables.ManualItems()
        self._sheets = {
            name: _Sheet(self, title, columns)
            for name, title, columns in (
                ("proposals", Message("申报书", "proposals"), tables.PROPOSALS),
                ("findings", Message("问题", "findings"), tables.FINDINGS),
                ("metrics", Message("指标覆盖", "metrics"), tables.METRICS),
                ("quotas", Message("限额", "quotas"), tables.QUOTAS),
                ("directions", Message("方向", "directions"), tables.DIRECTIONS),
                ("manual", Message("人工核对", "to judge"), tables.MANUAL),
            )
        }

    def write_row(self, sheet: Any, number: int, row: list[tables.Cell]) -> None:
        """Write a row; text as text whatever it looks like."""
        for index, cell in enumerate(row):
            if isinstance(cell, str):
                shown = cell if len(cell) <= _LONGEST else cell[: _LONGEST - 1] + _MORE
                sheet.write_string(number, index, shown, self._verdicts.get(shown, self._cell))
            elif cell is not None:
                sheet.write_number(number, index, cell, self._cell)

    def add(self, audited: Audited) -> None:
        """The rows of a proposal. What a person must judge is the same throughout a direction and told once for it."""
        self._sheets["proposals"].add([tables.proposal_row(audited, self.lang)])
        self._sheets["findings"].add(tables.finding_rows(audited, self.lang, without=("manual",)))
        self._sheets["metrics"].add(tables.metric_rows(audited, self.lang))
        self._manual.add(audited, self.lang)

    def close(self, run: Audit, summary: Summary) -> None:
        """The sheets on the whole call."""
        self._sheets["quotas"].add(tables.quota_rows(run, self.lang))
        self._sheets["directions"].add(tables.direction_rows(run, summary, self.lang))
        self._sheets["manual"].add(self._manual.rows())
        for sheet in self._sheets.values():
            sheet.close()
        self._summarise(run, summary)
        self.file.close()

    def _summarise(self, run: Audit, summary: Summary) -> None:
        sheet, lang = self._summary, self.lang
        _for_print(sheet)
        sheet.set_column(0, 0, 48)
        sheet.set_column(1, 7, 12)
        number = 0
        for head, rows in self._blocks(run, summary):
            for index, title in enumerate(head):
                sheet.write_string(number, index, title.in_(lang), self.head)
            for row in rows:
                number += 1
                self.write_row(sheet, number, row)
            number += 2
        sheet.write_string(number, 0, f"nrd-check {__version__}")

    def _blocks(self, run: Audit, summary: Summary) -> Iterator[tuple[list[Message], list[list[tables.Cell]]]]:
        lang = self.lang
        verdicts: list[list[tables.Cell]] = [
            [word.in_(lang), summary.verdicts[verdict]] for verdict, (_, word) in VERDICTS.items()
        ]
        total = Message("合计", "all").in_(lang)
        yield (
            [Message("结论", "verdict"), Message("申报书", "proposals")],
            [*verdicts, [total, summary.verdicts.total()]],
        )
        yield (
            [Message("专项", "programme"), Message("年度", "year"), *(word for _, word in VERDICTS.values())],
            [
                [
                    f"{one.name} ({one.id})" if one else NO_PROGRAMME.in_(lang),
                    one.year if one else None,
                    *(counts[verdict] for verdict in VERDICTS),
                ]
                for one, counts in summary.programmes(run.library)
            ],
        )
        rules = sorted(summary.broken.items(), key=lambda item: (-item[1], item[0]))
        yield (
            [
                Message("违反最多的规则", "rules broken most"),
                Message("申报书", "proposals"),
                *(SEVERITIES[severity] for severity in ("error", "missing")),
            ],
            [
                [
                    f"{title_of(rule).in_(lang)} ({rule})",
                    count,
                    summary.rules[rule, "error"],
                    summary.rules[rule, "missing"],
                ]
                for rule, count in rules
            ],
        )
