"""Writing the form: answers in white cells, beside them what the guide demands, and nothing that could be a formula.

The same form has the same bytes: its dates and those of the files within are fixed.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from nrd_check.errors import InputError
from nrd_check.form.answers import Blanks, Row, blank_draft, people_rows, topic_rows
from nrd_check.form.guide import Guide
from nrd_check.form.layout import (
    ANSWER,
    BASICS,
    GUIDE,
    HELP,
    ITEM,
    MARKS_SHEET,
    NONE,
    NUMBER,
    PEOPLE,
    PRESENCE,
    SHEETS,
    TOPICS,
    UNITS,
    VERSION,
    Field,
    Sheet,
    mark,
    spelled,
)
from nrd_check.form.workbook import MAX_CELLS
from nrd_check.messages import Lang, Message
from nrd_check.pack.resolve import Direction
from nrd_check.proposal.model import Moment, Proposal
from nrd_check.text import visible
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES, Category, Kind

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_TEXT = 32_767  # characters that a cell holds
_MOST_LIST = 255  # of a list written into a validation, and of a prompt
_SPARE = 4  # empty rows below those that are filled in
_EPOCH = datetime(2021, 1, 1)  # noqa: DTZ001  # the formats know no zone
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_WORDS = {
    str(name): word.zh
    for words in (KINDS, CATEGORIES, GENDERS, ROLES, UNIT_TYPES, ATTESTATIONS)
    for name, word in words.items()
}

INK, FAINT, HEAD, LABEL, SAND, LINE, WHITE = "1F2D3A", "5F6B76", "2F5D73", "E8EEF1", "F5F1E6", "B9C5CC", "FFFFFF"
_SAND_LINE = "DDD3BA"
FONT = "微软雅黑"
_WIDTHS = {"long": 40, "choice": 14, "unit": 18, "ids": 8, "topic": 7, "date": 13, "text": 16}
_LABEL_WIDTH, _ANSWER_WIDTH, _HELP_WIDTH, _GUIDE_WIDTH = 18, 42, 38, 58
_ROW = 22  # points


def write_form(
    direction: Direction | None,
    kind: Kind | None = None,
    category: Category | None = None,
    lang: Lang = "zh",
    draft: Proposal | None = None,
) -> bytes:
    """The workbook of a form for one direction, filled in with `draft`; without it, ready to be filled in.

    Without a direction, nothing of a guide stands beside the answers.

    Raises:
        InputError: openpyxl is not installed, or the draft holds what a workbook cannot.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise InputError(
            Message(
                "写 Excel 表格需要 openpyxl；请运行 pip install openpyxl",
                "to write Excel forms, openpyxl is needed: pip install openpyxl",
            )
        ) from None
    if draft is None:
        draft = blank_draft(direction, kind, category) if direction else Proposal.model_construct()
    guide = Guide(direction, kind or draft.kind, category or draft.category, lang) if direction else None
    book = Workbook()
    _FormWriter(book, guide, lang).write(Blanks().without(draft))
    return _saved(book)


_FIELD_COLUMNS = ((ITEM, _LABEL_WIDTH), (ANSWER, _ANSWER_WIDTH), (HELP, _HELP_WIDTH), (GUIDE, _GUIDE_WIDTH))


class _FormWriter:
    """Writes sheet after sheet."""

    def __init__(self, book: Workbook, guide: Guide | None, lang: Lang) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

        self.book = book
        self.guide = guide
        self.lang = lang
        self.own: dict[str, None] = {}
        self.count = 0
        line = Side(style="thin", color=LINE)
        self.border = Border(left=line, right=line, top=line, bottom=line)
        self.under = Border(bottom=Side(style="thin", color=_SAND_LINE))
        self.fonts = {
            "title": Font(name=FONT, size=15, bold=True, color=HEAD),
            "head": Font(name=FONT, size=10, bold=True, color=WHITE),
            "label": Font(name=FONT, size=10, bold=True, color=INK),
            "answer": Font(name=FONT, size=10, color=INK),
            "faint": Font(name=FONT, size=9, color=FAINT),
        }
        self.fills = {name: PatternFill("solid", fgColor=name) for name in (HEAD, LABEL, SAND, WHITE)}
        self.top = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
        self.middle = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
        self.line = Alignment(vertical="center", indent=1)
        self.centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self.open = Protection(locked=False)

    def write(self, draft: Proposal) -> None:
        """All sheets."""
        self.book.remove(self.book.worksheets[0])
        for sheet in SHEETS:
            page = self.book.create_sheet(sheet.name)
            if sheet.rows is None:
                columns, head = self._fields(page, sheet, draft)
            else:
                columns, head = self._table(page, sheet, draft)
            self._finish(page, head, columns)
        self._marks()
        self.book.active = 0
        self._properties(draft)

    # --- sheets ---

    def _fields(self, page: Worksheet, sheet: Sheet, draft: Proposal) -> tuple[int, int]:
        """A row for each answer: label, answer, how to write it, what the guide says."""
        self._top(page, sheet, 4)
        for column, (title, width) in enumerate(_FIELD_COLUMNS, 1):
            self._head(page, 3, column, title, width)
        row = 3
        for row, one in enumerate(sheet.fields, 4):
            self._own(page.cell(row, 1), self._labelled(one), "label", LABEL, self.middle, border=True)
            answer = page.cell(row, 2)
            self._answer(answer, one, _given(draft, sheet, one))
            self._validate(page, one, f"B{row}")
            self._own(page.cell(row, 3), one.help.in_(self.lang), "faint", None, self.middle)
            page.cell(row, 3).border = self.under
            said = self.guide.beside(sheet.key, one.name) if self.guide else []
            self._guide(page, row, 4, said)
            page.row_dimensions[row].height = _height(("\n".join(said), _GUIDE_WIDTH), (_shown(answer), _ANSWER_WIDTH))
        if sheet is BASICS and self.guide and (others := self.guide.about("others")):
            title = Message("其他要求，须自行核对", "Other demands, for you to judge").in_(self.lang)
            self._own(page.cell(row + 2, 1), title, "label", None, self.top)
            for number, said_ in enumerate(others, row + 2):
                self._guide(page, number, 4, [said_])
                page.row_dimensions[number].height = _height((said_, _GUIDE_WIDTH))
        return 4, 3

    def _table(self, page: Worksheet, sheet: Sheet, draft: Proposal) -> tuple[int, int]:
        """A row for each entry: its answers, what the guide says."""
        rows = _rows(sheet, draft)
        places = self._head_of_table(page, sheet, rows)
        columns = 1 + sum(_cells_of(one, rows) for one in sheet.fields) + sheet.numbered
        self._top(page, sheet, columns)
        self._presence(page, sheet, draft)
        self._head(page, 4, columns, GUIDE, _GUIDE_WIDTH)
        beside = self._beside(sheet, rows)
        about = "\n\n".join(self.guide.about(sheet.key)) if self.guide and beside is None else ""
        least = max(sheet.rows or 0, len(rows) + _SPARE, len(beside or ()))
        last = 4 + max(least, math.ceil(_height((about, _GUIDE_WIDTH), most=None) / _ROW))
        for number in range(5, last + 1):
            given = rows[number - 5] if number - 5 < len(rows) else {}
            if sheet.numbered:
                self._own(page.cell(number, 1), str(number - 4), "faint", LABEL, self.centre, border=True)
            shown: list[tuple[str, int]] = []
            for one in sheet.fields:
                values = _values(one, given.get(one.name))
                for offset in range(_cells_of(one, rows)):
                    cell = page.cell(number, places[one.name] + offset)
                    self._answer(cell, one, values[offset] if offset < len(values) else None)
                    if one.sort in ("ids", "topic", "choice", "date"):
                        cell.alignment = self.centre
                    shown.append((_shown(cell), _WIDTHS.get(one.sort, 18)))
            said = (beside or ())[number - 5 : number - 4]
            self._guide(page, number, columns, said)
            page.row_dimensions[number].height = _height(("\n".join(said), _GUIDE_WIDTH), *shown)
        if beside is None:
            self._guide(page, 5, columns, [about])
            page.cell(5, columns).alignment = self.top
            page.merge_cells(start_row=5, start_column=columns, end_row=last, end_column=columns)
        for one in sheet.fields:
            for offset in range(_cells_of(one, rows)):
                name = page.cell(5, places[one.name] + offset).column_letter
                self._validate(page, one, f"{name}5:{name}{last}", sheet)
        return columns, 4

    def _head_of_table(self, page: Worksheet, sheet: Sheet, rows: Sequence[Row]) -> dict[str, int]:
        """Write the head; where each field begins."""
        column = 1
        if sheet.numbered:
            self._head(page, 4, column, NUMBER, 7)
            column += 1
        places = {}
        for one in sheet.fields:
            places[one.name] = column
            count = _cells_of(one, rows)
            for number in range(1, count + 1):
                label = f"{one.label} {number}" if one.listed else one.label
                if self.lang == "en" and number == 1:
                    label += f"\n{one.name.replace('_', ' ')}"
                self._head(page, 4, column, label, _WIDTHS.get(one.sort, 18))
                column += 1
        return places

    def _beside(self, sheet: Sheet, rows: Sequence[Row]) -> list[str] | None:
        """What the guide asks for beside each promise, and behind them what none claims to answer; None elsewhere."""
        if sheet.key not in ("content", "metrics"):
            return None
        left = self.guide.items(sheet.key) if self.guide else {}
        above = Message("{0}（见上）", "{0} (see above)").in_(self.lang)
        known = set(left)
        beside = [
            "\n".join(left.pop(id_, above.format(id_)) for id_ in row.get("covers") or () if id_ in known)
            for row in rows
        ]
        return beside + list(left.values())

    def _top(self, page: Worksheet, sheet: Sheet, columns: int) -> None:
        """The title and what to do."""
        title = sheet.name
        if self.guide:
            direction = self.guide.direction
            title += f"　{direction.pack.programme.name} {direction.id}"
        self._own(page.cell(1, 1), title, "title", None, self.middle)
        page.row_dimensions[1].height = 30
        said = [sheet.help.in_(self.lang)]
        if self.guide and sheet.key in ("content", "metrics"):
            said += self.guide.about(sheet.key)
        self._own(page.cell(2, 1), "\n".join(said), "faint", None, self.top)
        for row in (1, 2):
            page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
        page.row_dimensions[2].height = 15 * sum(1 + len(one) // 75 for one in said) + 4

    def _presence(self, page: Worksheet, sheet: Sheet, draft: Proposal) -> None:
        """有无: how to say that a table is left empty on purpose."""
        from openpyxl.worksheet.datavalidation import DataValidation

        self._own(page.cell(3, 1), PRESENCE, "label", LABEL, self.centre, border=True)
        answer = page.cell(3, 2)
        self._plain_answer(answer)
        if getattr(draft, sheet.key) == ():
            self._text(answer, NONE)
        told = Message(
            "确实没有内容时选“无”；留空表示还没有填",
            "choose “无” if there is nothing to write; empty means not yet written",
        )
        self._own(page.cell(3, 3), told.in_(self.lang), "faint", None, self.line)
        rule = DataValidation(type="list", formula1=f'"有,{NONE}"', allow_blank=True)
        rule.add("B3")
        page.add_data_validation(rule)
        page.row_dimensions[3].height = 22

    def _finish(self, page: Worksheet, head: int, columns: int) -> None:
        """Freezing, protection and print."""
        from openpyxl.utils import get_column_letter

        page.freeze_panes = page.cell(head + 1, 2 if page.title in (TOPICS.name, BASICS.name) else 1).coordinate
        page.sheet_view.showGridLines = False
        page.sheet_view.zoomScale = 110
        page.sheet_properties.tabColor = HEAD
        page.protection.sheet = True
        for allowed in ("formatRows", "formatColumns", "insertRows", "sort"):
            setattr(page.protection, allowed, False)  # False: not kept from doing it
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = 9  # A4
        page.page_setup.fitToWidth = 1
        page.page_setup.fitToHeight = 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.print_title_rows = f"{head}:{head}"
        page.print_area = f"A1:{get_column_letter(columns)}{page.max_row}"
        page.page_margins.left = page.page_margins.right = 0.4
        page.page_margins.top, page.page_margins.bottom, page.page_margins.footer = 0.5, 0.75, 0.35
        page.oddFooter.left.text = "&A"
        page.oddFooter.right.text = "&P / &N"

    def _marks(self) -> None:
        """The form's own words, so that reading knows them from what people write."""
        page = self.book.create_sheet(MARKS_SHEET)
        for row, text in enumerate((VERSION, *self.own), 1):
            self._text(page.cell(row, 1), text)
        page.sheet_state = "hidden"
        page.protection.sheet = True

    def _properties(self, draft: Proposal) -> None:
        properties = self.book.properties
        properties.creator = "nrd-check"
        properties.title = _xml(visible(draft.title or "")) or None
        properties.created = properties.modified = _EPOCH

    # --- cells ---

    def _head(self, page: Worksheet, row: int, column: int, title: str, width: int) -> None:
        cell = page.cell(row, column)
        self._own(cell, title, "head", HEAD, self.centre, border=True)
        page.column_dimensions[cell.column_letter].width = width
        page.row_dimensions[row].height = 34 if self.lang == "en" else 24

    def _guide(self, page: Worksheet, row: int, column: int, said: Iterable[str]) -> None:
        cell = page.cell(row, column)
        self._own(cell, "\n".join(said), "faint", SAND, self.middle)
        cell.border = self.under

    def _own(self, cell: Cell, text: str, font: str, fill: str | None, alignment: Any, *, border: bool = False) -> None:
        """Words of the form or the guide, which are locked and known again."""
        cell.font = self.fonts[font]
        cell.alignment = alignment
        if fill:
            cell.fill = self.fills[fill]
        if border:
            cell.border = self.border
        if text:
            shown = "\n".join(map(visible, text.split("\n")))[:_MOST_TEXT]
            self._text(cell, shown)
            self.own[mark(shown)] = None

    def _answer(self, cell: Cell, one: Field, value: Any) -> None:
        self._plain_answer(cell)
        if one.sort == "date":
            cell.number_format = "yyyy-mm-dd"
        elif one.sort in ("money", "year", "topic"):
            cell.number_format = "General"
        if value is None:
            return
        if isinstance(value, bool):
            self._text(cell, "是" if value else "否")
        elif isinstance(value, Moment):
            day = f"-{value.day:02}" if value.day else ""
            self._text(cell, f"{value.year:04}-{value.month:02}{day}")
        elif isinstance(value, date):
            cell.value = value
            cell.number_format = "yyyy-mm-dd"
        elif one.sort == "year" and value < 1000:
            self._text(cell, f"{value:04}")
        elif isinstance(value, (int, Decimal)):
            self._amount(cell, value)
        elif isinstance(value, _Said):
            self._text(cell, value)
        elif one.sort == "choice":
            self._text(cell, _WORDS.get(value, value))
        else:
            self._text(cell, spelled(str(value), listed=one.listed), one.label)

    def _plain_answer(self, cell: Cell) -> None:
        cell.font = self.fonts["answer"]
        cell.fill = self.fills[WHITE]
        cell.border = self.border
        cell.alignment = self.middle
        cell.protection = self.open
        cell.number_format = "@"

    def _amount(self, cell: Cell, value: int | Decimal) -> None:
        """A number, as text where the fifteen digits that workbooks keep do not hold it."""
        number = Decimal(value)
        if Decimal(f"{float(number):.15g}") == number:
            cell.value = int(number) if number == number.to_integral_value() else float(number)
        else:
            cell.number_format = "@"
            self._text(cell, f"{number:f}")

    def _text(self, cell: Cell, text: str, label: str = "") -> None:
        """Text that stays text, whatever it begins with."""
        shown = _xml(text)
        if len(shown) > _MOST_TEXT:
            raise InputError(
                Message(
                    f"“{label}”有 {len(shown):,} 个字符，Excel 的一格至多 {_MOST_TEXT:,} 个；请缩短，或改用 YAML",
                    f"“{label}” has {len(shown):,} characters, a cell holds {_MOST_TEXT:,}; shorten it, or stay with YAML",
                )
            )
        self.count += 1
        if self.count > MAX_CELLS:
            raise InputError(
                Message(
                    f"内容超过 {MAX_CELLS:,} 格，表格放不下；请改用 YAML",
                    f"more than {MAX_CELLS:,} cells; stay with YAML",
                )
            )
        cell.value = shown
        cell.data_type = "s"
        if text.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True

    def _labelled(self, one: Field) -> str:
        return f"{one.label}\n{one.name.replace('/', ' ').replace('_', ' ')}" if self.lang == "en" else one.label

    # --- validation ---

    def _validate(self, page: Worksheet, one: Field, cells: str, sheet: Sheet | None = None) -> None:
        """What may be written into an answer, and the help that appears there."""
        from openpyxl.worksheet.datavalidation import DataValidation

        first = cells.partition(":")[0]
        rule = DataValidation(allow_blank=True, **_rule(one, first, self.guide))
        self._limit(rule, one, cells, sheet)
        rule.showInputMessage = True
        rule.promptTitle = one.label[:32]
        rule.prompt = (one.help.in_(self.lang) or one.label)[:_MOST_LIST]
        if rule.type:
            rule.showErrorMessage = True
            rule.errorTitle = one.label[:32]
        rule.add(cells)
        page.add_data_validation(rule)

    def _limit(self, rule: Any, one: Field, cells: str, sheet: Sheet | None) -> None:
        """A warning where more rows are filled in than the guide allows."""
        most = self.guide.most(sheet.key) if self.guide and sheet else None
        if most is None or sheet is None or one is not sheet.fields[0] or sheet not in (UNITS, TOPICS):
            return
        fixed = re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", cells)
        rule.type, rule.formula1, rule.errorStyle = "custom", f"COUNTA({fixed})<={most}", "warning"
        rule.error = Message(f"指南规定至多 {most} 个", f"the guide allows {most}").in_(self.lang)


def _rule(one: Field, first: str, guide: Guide | None) -> dict[str, Any]:
    """The validation of an answer: stops what cannot be read, warns of what may be right."""
    if one.choices:
        return {"type": "list", "formula1": f'"{",".join(word.zh for word in one.choices)}"'}
    if one.sort == "unit":
        return {"type": "list", "formula1": f"'{UNITS.name}'!$A$5:$A$40", "errorStyle": "warning"}
    if one.sort == "topic":
        return {
            "type": "list",
            "formula1": f'"{",".join(map(str, range(1, (TOPICS.rows or 0) + 1)))}"',
            "errorStyle": "warning",
        }
    if one.sort == "ids" and guide:
        # the first letter of the labels' help tells which list it is
        sheet = "content" if "C1" in one.help.en else "metrics"
        ids = ",".join(guide.items(sheet))
        return (
            {"type": "list", "formula1": f'"{ids}"', "errorStyle": "warning"} if 0 < len(ids) < _MOST_LIST - 2 else {}
        )
    if one.sort == "date":
        return {
            "type": "date",
            "operator": "between",
            "formula1": "DATE(1900,1,1)",
            "formula2": "DATE(2200,12,31)",
            "error": "1985-03-02",
        }
    if one.sort == "month":
        return {
            "type": "custom",
            "formula1": f'AND(OR(LEN({first})=7,LEN({first})=10),ISNUMBER(DATEVALUE(LEFT({first}&"-01",10))))',
            "error": "2021-12",
        }
    if one.sort == "money":
        return {"type": "decimal", "operator": "greaterThanOrEqual", "formula1": "0", "error": "≥ 0"}
    if one.sort == "year":
        return {"type": "whole", "operator": "between", "formula1": "1900", "formula2": "2200", "error": "2021"}
    return {}


def _given(draft: Proposal, sheet: Sheet, one: Field) -> Any:
    """The answer of a field on a sheet with a row for each."""
    value: Any = getattr(draft, sheet.key) if sheet.key else draft
    for name in one.name.split("/"):
        value = getattr(value, name) if value is not None else None
    return value


def _rows(sheet: Sheet, draft: Proposal) -> list[Row]:
    if sheet is PEOPLE:
        return people_rows(draft)
    if sheet is TOPICS:
        return topic_rows(draft.topics or ())
    return [{one.name: getattr(entry, one.name) for one in sheet.fields} for entry in getattr(draft, sheet.key) or ()]


def _values(one: Field, value: Any) -> list[Any]:
    """The cells of an answer."""
    if not one.listed:
        return [value]
    return [] if value is None else [_Said(NONE)] if not value else list(value)


class _Said(str):
    """A word of the form that is not to be put in quotes."""

    __slots__ = ()


def _cells_of(one: Field, rows: Sequence[Row]) -> int:
    return max([one.cells, *(len(row.get(one.name) or ()) for row in rows)]) if one.listed else 1


def _shown(cell: Cell) -> str:
    return str(cell.value or "")


def _height(*texts: tuple[str, int], most: float | None = 400) -> float:
    """The height that texts need in columns of these widths, in points; a row may have 409."""
    lines = max(sum(1 + _columns(part) // max(1, width - 2) for part in text.split("\n")) for text, width in texts)
    return min(most or math.inf, max(_ROW, 14 * lines + 8))


def _columns(text: str) -> int:
    return sum(2 if char > "\u2e7f" else 1 for char in text)


_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _xml(text: str) -> str:
    """`text` as cells hold it: what XML cannot hold is written like `_x000D_`, and what looks like that is marked."""
    marked = re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
    return _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", marked)


def _loosened(row: re.Match[bytes]) -> bytes:
    """A row below the head whose height is only a first guess: it grows with what is written into it."""
    return row[0] if int(row[2]) < 4 else row[1]


def _saved(book: Workbook) -> bytes:
    """The bytes of a workbook, the same for the same content."""
    raw = io.BytesIO()
    book.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                content = re.sub(
                    rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + f"{_EPOCH.isoformat()}Z".encode(), content
                )
            if entry.filename.startswith("xl/worksheets/"):
                content = re.sub(rb'(<row r="(\d+)"[^>]*?) customHeight="1"', _loosened, content)
            fixed = zipfile.ZipInfo(entry.filename, _ZIP_EPOCH)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fixed, content)
    return out.getvalue()
