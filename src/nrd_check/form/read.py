"""Reading the form: a workbook → the same tree that the YAML of a proposal gives, with the place of everything.

Sheets and labels are recognised by their words, wherever they stand. What belongs to no answer, and is not of the
form's own words, is a finding: nothing that somebody wrote is left out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nrd_check.errors import InputError
from nrd_check.findings import Finding, Place
from nrd_check.form.layout import (
    ANSWER,
    GUIDE,
    HELP,
    IN_PEOPLE,
    ITEM,
    MARKS_SHEET,
    NONE,
    NUMBER,
    PEOPLE,
    PRESENCE,
    ROLES_OF_PEOPLE,
    SEVERAL_IDS,
    SHEETS,
    TOPICS,
    Field,
    Sheet,
    label_key,
    mark,
    meant,
)
from nrd_check.form.workbook import Cell, SheetCells, Workbook, letters, open_workbook
from nrd_check.messages import Message
from nrd_check.ooxml import RefusedError
from nrd_check.text import nearest, plain_name, visible
from nrd_check.yaml_tree import Mapping, Node, Scalar, Sequence

_HEAD_ROWS = 12  # the head of a table is looked for in the first rows
_SHOWN = 20  # places that one finding names
_REFUSALS = {
    "other": (
        "不是 Excel 工作簿（xlsx）；请检查文件，或用 Excel、WPS 打开后另存为 xlsx",
        "no Excel workbook (xlsx); look at the file, or open it in Excel and save it as xlsx",
    ),
    "old": (
        "是旧的 Excel 格式（xls）；请用 Excel 或 WPS 打开后另存为 xlsx",
        "the old format of Excel (xls); open it in Excel or WPS and save it as xlsx",
    ),
    "binary": (
        "是二进制的 Excel 格式（xlsb）；请用 Excel 打开后另存为 xlsx",
        "the binary format of Excel (xlsb); open it in Excel and save it as xlsx",
    ),
    "ods": (
        "是 OpenDocument 格式（ods）；请打开后另存为 xlsx",
        "in the OpenDocument format (ods); open it and save it as xlsx",
    ),
    "word": (
        "是 Word 文档，不是申报书表格；请给出 xlsx 或 YAML 文件",
        "a Word document, not the form; give an xlsx or a YAML file",
    ),
    "macros": (
        "含有宏（xlsm），未读取；请用 Excel 打开后另存为不含宏的 xlsx",
        "holds macros (xlsm), not read; open it in Excel and save it as xlsx, which has none",
    ),
    "encrypted": (
        "工作簿已加密，需要密码；请用密码打开后另存为不加密的文件",
        "the workbook is encrypted with a password; open it and save it without",
    ),
    "broken": (
        "工作簿已损坏或不完整（如下载中断）；请重新下载，或用 Excel 修复后另存",
        "the workbook is damaged or incomplete (a broken download?); fetch it again, or repair it in Excel and save it",
    ),
    "doctype": (
        "工作簿里有 DOCTYPE 声明，Excel 不会写，可能有意为之，未读取；请用 Excel 打开后另存",
        "a DOCTYPE is declared in the workbook, which Excel never does; not read, for it may be made to harm; save it from Excel",
    ),
    "large": (
        "工作簿解压后太大，可能有意为之，未读取；请删去图片、多余的工作表和成片的空行后另存",
        "the workbook is too large when unpacked and may be made to; not read; remove pictures, other sheets and empty rows",
    ),
    "nested": (
        "工作簿的内容嵌套太深，可能有意为之，未读取；请用 Excel 打开后另存",
        "the workbook is nested too deep and may be made to; not read; save it from Excel",
    ),
}
_TROUBLES = {
    "error": Message("公式出错（{0}），没有可用的值", "a formula failed here ({0}) and has no value"),
    "formula": Message(
        "公式没有保存计算结果，读不出值", "the formula was saved without its value, which cannot be read"
    ),
    "unreadable": Message("数字“{0}”的格式读不懂", "the number “{0}” is in a format that is not understood"),
}


@dataclass(slots=True)
class Form:
    """What was read: the tree, findings about the sheets, where answers that are not given belong, and notes on cells."""

    root: Mapping
    findings: list[Finding] = field(default_factory=list)
    blanks: dict[str, Place] = field(default_factory=dict)
    notes: int = 0


def read_form(data: bytes, file: str) -> Form:
    """The proposal in a workbook; `file` is for messages.

    Raises:
        InputError: it is no workbook, or not one that can be read safely, or has none of the form's sheets.
    """
    try:
        book = open_workbook(data)
    except RefusedError as refused:
        zh, en = _REFUSALS[refused.reason]
        raise InputError(Message(f"{file}：{zh}", f"{file}: {en}")) from None
    names = {plain_name(sheet.name): sheet for sheet in SHEETS}
    if not any(plain_name(sheet.name) in names for sheet in book.sheets):
        expected = "、".join(sheet.name for sheet in SHEETS)
        raise InputError(
            Message(
                f"{file}：工作簿里没有申报书的工作表（{expected}）；请用 nrd-check init 生成表格后填写",
                f"{file}: the workbook has none of the form's sheets ({expected}); make a form with nrd-check init",
            )
        )
    return _FormReader(book).read()


@dataclass(slots=True)
class _Row:
    """An entry of a table: its row, and the cells of each answer, in order."""

    number: int
    cells: dict[str, list[Cell]]


@dataclass(slots=True)
class _Table:
    """A sheet with rows: its entries, what 有无 says, and the columns of each answer."""

    cells: SheetCells
    rows: list[_Row]
    presence: Cell | None
    columns: dict[str, list[int]]
    first: int
    numbers: dict[int, str]


class _FormReader:
    """Takes sheet after sheet; what it has understood is taken out, what is left is said."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.form = Form(Mapping(1, 1, 1, 1), notes=book.notes)
        self.own: set[str] = set()
        self.sheets: dict[str, SheetCells] = {}
        self.left: dict[str, dict[tuple[int, int], Cell]] = {}

    def read(self) -> Form:
        """The whole form."""
        known = {plain_name(sheet.name): sheet for sheet in SHEETS}
        for cells in self.book.sheets:
            if plain_name(cells.name) == plain_name(MARKS_SHEET):
                self.own |= {cell.text for cell in cells.cells.values()}
        for cells in self.book.sheets:
            sheet = known.get(plain_name(cells.name))
            if sheet and sheet.name not in self.sheets:
                self.sheets[sheet.name] = cells
                self.left[sheet.name] = dict(cells.cells)
            elif cells.cells and plain_name(cells.name) != plain_name(MARKS_SHEET):
                self._unknown_sheet(cells)
        tables = {}
        for sheet in SHEETS:
            if sheet.name not in self.sheets:
                continue
            if sheet.rows is None:
                self._fields(sheet)
            else:
                tables[sheet.name] = self._table(sheet)
        self._lists({name: table for name, table in tables.items() if table})
        for name, left in self.left.items():
            self._stray(self.sheets[name], left.values())
        for text in self.book.boxes:
            self._wrong(
                "",
                Message(
                    f"文本框或图形里的文字不会读取：“{_short(text)}”", f"text in a box is not read: “{_short(text)}”"
                ),
                Message("写到表格的格子里，再删去文本框", "write it into a cell and remove the box"),
            )
        return self.form

    # --- sheets with a row for each answer ---

    def _fields(self, sheet: Sheet) -> None:
        cells = self.sheets[sheet.name]
        labels = {label_key(one.label): one for one in sheet.fields}
        labels |= {label_key(one.name): one for one in sheet.fields}
        column = self._answer_column(sheet)
        seen: dict[str, int] = {}
        for place, cell in sorted(cells.cells.items()):
            found = labels.get(label_key(cell.text)) if place[1] == 1 else None
            if not found:
                continue
            self._take(sheet, place)
            answer = cells.cells.get((place[0], column))
            if found.name in seen and answer:
                self._twice(sheet, place[0], column, found)
            self.form.blanks.setdefault(self._path(sheet, found), self._place(cells, place[0], column))
            if answer and found.name not in seen:
                seen[found.name] = place[0]
                self._take(sheet, (place[0], column))
                path = self._path(sheet, found)
                if (node := self._scalar(sheet, answer, found, path)) is not None:
                    self._put(path, node)
        for path in ("/duration", *(f"/{one.key}" for one in SHEETS if one.key and one.rows is None)):
            inner = next((place for name, place in self.form.blanks.items() if name.startswith(f"{path}/")), None)
            if inner:
                self.form.blanks.setdefault(path, inner)

    def _answer_column(self, sheet: Sheet) -> int:
        """The column under 填写; the second where no such head stands."""
        found = 2
        for place, cell in self.sheets[sheet.name].cells.items():
            if place[0] <= _HEAD_ROWS and label_key(cell.text) in (ITEM, ANSWER, HELP, GUIDE):
                self._take(sheet, place)
                if label_key(cell.text) == ANSWER:
                    found = place[1]
        return found

    @staticmethod
    def _path(sheet: Sheet, one: Field) -> str:
        return f"/{sheet.key}/{one.name}" if sheet.key else f"/{one.name}"

    def _put(self, path: str, node: Node) -> None:
        """Put a value into the tree; where keys above it are missing they are made, at the same place."""
        parent = self.form.root
        *above, name = path.strip("/").split("/")
        for key in above:
            inner = next((value for known, value in parent.items if known.text == key), None)
            if not isinstance(inner, Mapping):
                inner = Mapping(node.line, node.column, node.line, node.column, cell=node.cell)
                parent.items.append((_key(key, node), inner))
            parent = inner
        parent.items.append((_key(name, node), node))

    # --- sheets with a row for each entry ---

    def _table(self, sheet: Sheet) -> _Table | None:
        cells = self.sheets[sheet.name]
        head = self._head(sheet)
        if head is None:
            if self.left[sheet.name]:
                labels = "、".join(one.label for one in sheet.fields)
                self._wrong_at(
                    cells,
                    1,
                    1,
                    Message(f"“{sheet.name}”表没有表头（{labels}）", f"the sheet {sheet.name} has no head ({labels})"),
                    Message("恢复表头一行", "put the head back"),
                )
                self.left[sheet.name].clear()
            return None
        presence = self._presence(sheet, head)
        columns, number_column = self._columns(sheet, head)
        by_column = {column: name for name, several in columns.items() for column in several}
        rows: dict[int, _Row] = {}
        numbers: dict[int, str] = {}
        for (row, column), cell in sorted(cells.cells.items()):
            if row > head and column in by_column:
                self._take(sheet, (row, column))
                rows.setdefault(row, _Row(row, {})).cells.setdefault(by_column[column], []).append(cell)
            elif row > head and column == number_column:
                self._take(sheet, (row, column))
                numbers[row] = cell.text
        self._merged(cells, by_column, rows)
        for row in rows:  # a row that somebody put in has no number yet
            numbers.setdefault(row, str(row - head))
        return _Table(cells, [rows[row] for row in sorted(rows)], presence, columns, head + 1, numbers)

    def _columns(self, sheet: Sheet, head: int) -> tuple[dict[str, list[int]], int | None]:
        """The columns of each answer, and that of the numbers."""
        columns: dict[str, list[int]] = {}
        number_column = None
        for (row, column), cell in sorted(self.sheets[sheet.name].cells.items()):
            if row != head:
                continue
            one = _column_field(sheet, cell.text)
            if one:
                self._take(sheet, (row, column))
                if one.name in columns and not one.listed:
                    self._twice(sheet, row, column, one)
                columns.setdefault(one.name, []).append(column)
            elif label_key(cell.text) in (NUMBER, GUIDE):
                self._take(sheet, (row, column))
                number_column = column if label_key(cell.text) == NUMBER else number_column
            elif mark(cell.text) not in self.own:
                self._unknown_column(sheet, row, column, cell)
        return columns, number_column

    def _head(self, sheet: Sheet) -> int | None:
        """The row with the labels."""
        counts: dict[int, int] = {}
        for (row, _), cell in self.sheets[sheet.name].cells.items():
            if row <= _HEAD_ROWS and _column_field(sheet, cell.text):
                counts[row] = counts.get(row, 0) + 1
        best = max(counts, key=lambda row: (counts[row], -row), default=None)
        return best if best is not None and counts[best] > 1 else None

    def _presence(self, sheet: Sheet, head: int) -> Cell | None:
        """What is written behind 有无 above the head."""
        cells = self.sheets[sheet.name]
        for (row, column), cell in sorted(cells.cells.items()):
            if row < head and label_key(cell.text) == PRESENCE:
                self._take(sheet, (row, column))
                answer = cells.cells.get((row, column + 1))
                if answer:
                    self._take(sheet, (row, column + 1))
                    if answer.text in ("有", NONE):
                        return answer
                    self._bad(cells, answer, Message("“有无”应选“有”或“无”", "“有无” must be “有” or “无”"))
                return None
        return None

    @staticmethod
    def _merged(cells: SheetCells, by_column: dict[int, str], rows: dict[int, _Row]) -> None:
        """A value in cells merged downwards is that of each of their rows, as far as something else is in them."""
        for top, left, bottom, right in cells.merged:
            value = cells.cells.get((top, left))
            if value is None or left != right or left not in by_column or top not in rows:
                continue
            for number, row in rows.items():
                if top < number <= bottom:
                    row.cells.setdefault(by_column[left], []).append(value)

    def _lists(self, tables: dict[str, _Table]) -> None:
        """Units, topics, people, content and metrics, where they belong in the tree."""
        topics: dict[str, Mapping] = {}
        for sheet in SHEETS:
            table = tables.get(sheet.name)
            if table is None or sheet is PEOPLE:
                continue
            items: list[Node] = []
            wanted = self._named(tables.get(PEOPLE.name)) if sheet is TOPICS else set()
            for row in self._rows(table, wanted):
                item = self._entry(sheet, table, row, f"/{sheet.key}/{len(items)}")
                if sheet is TOPICS:
                    number = table.numbers.get(row.number, "")
                    if number in topics:
                        self._wrong_at(
                            table.cells,
                            row.number,
                            1,
                            Message(
                                f"课题序号 {visible(number)} 写了两次", f"topic number {visible(number)} is given twice"
                            ),
                            Message("每个课题一个序号", "give each topic a number of its own"),
                        )
                    topics.setdefault(number, item)
                items.append(item)
            self._list(sheet.key, table, items)
        if table := tables.get(PEOPLE.name):
            self._people(table, topics)

    @staticmethod
    def _rows(table: _Table, wanted: set[str]) -> Iterator[_Row]:
        """The entries, and rows whose number is named elsewhere."""
        rows = {row.number: row for row in table.rows}
        for number, shown in table.numbers.items():
            if shown in wanted:
                rows.setdefault(number, _Row(number, {}))
        for number in sorted(rows):
            yield rows[number]

    @staticmethod
    def _named(people: _Table | None) -> set[str]:
        """The numbers of topics that people name."""
        found = set()
        for row in people.rows if people else ():
            if set(row.cells) - {"place", "topic"}:
                found |= {_topic_number(cell.text) for cell in row.cells.get("topic", ())}
        return found

    def _list(self, key: str, table: _Table, items: list[Node]) -> None:
        name_column = min((column for several in table.columns.values() for column in several), default=1)
        self.form.blanks.setdefault(f"/{key}", self._place(table.cells, table.first, name_column))
        none = table.presence is not None and table.presence.text == NONE
        if none and items and table.presence:
            self._bad(
                table.cells,
                table.presence,
                Message("这里选了“无”，下面却有内容", f"{NONE} is chosen here, but entries follow"),
            )
        elif items or none:
            start = items[0] if items else table.presence
            assert start is not None
            line, column = _at(start) if isinstance(start, Cell) else (start.line, start.column)
            node = Sequence(line, column, line, column, items, cell=table.cells.label(line, column))
            self._put(f"/{key}", node)

    def _entry(self, sheet: Sheet, table: _Table, row: _Row, path: str) -> Mapping:
        """A row as a mapping; the columns of its blanks are noted."""
        given = [cell for several in row.cells.values() for cell in several]
        column = min(
            (cell.column for cell in given), default=min(table.columns.get(sheet.fields[0].name, ()), default=1)
        )
        item = Mapping(row.number, column, row.number, column, cell=table.cells.label(row.number, column))
        for one in sheet.fields:
            cells, here = row.cells.get(one.name, []), f"{path}/{one.name}"
            if one.name in table.columns:
                blank = self._place(table.cells, row.number, table.columns[one.name][0])
                self.form.blanks.setdefault(here, blank)
            if one.name in ("place", "topic") and sheet is PEOPLE:
                continue
            if not cells:
                continue
            node = self._several(sheet, cells, one, here) if one.listed else self._scalar(sheet, cells[0], one, here)
            if sheet is TOPICS and one.name == "members":
                node = self._no_members(table, cells[0])
            if node is not None:
                item.items.append((_key(one.name, node), node))
        return item

    def _no_members(self, table: _Table, cell: Cell) -> Sequence | None:
        """`[]` where a topic has no members; None where they are in 人员."""
        if cell.text == NONE:
            return Sequence(*_at(cell), *_at(cell), cell=table.cells.label(*_at(cell)))
        if plain_name(cell.text) != plain_name(IN_PEOPLE):
            self._bad(table.cells, cell, Message(f"应选“{NONE}”或“{IN_PEOPLE}”", f"choose {NONE} or {IN_PEOPLE}"))
        return None

    def _several(self, sheet: Sheet, cells: list[Cell], one: Field, path: str) -> Sequence | None:
        """The cells of a list; 无 alone is an empty one."""
        here = self.sheets[sheet.name]
        start = _at(cells[0])
        node = Sequence(*start, *start, cell=here.label(*start))
        if len(cells) == 1 and cells[0].text == NONE:
            return node
        for cell in cells:
            if one.sort == "ids" and SEVERAL_IDS.fullmatch(cell.text):
                ids = re.split(r"[、，,；;\s]+", cell.text)
                node.items += [_scalar_of(here, cell, id_) for id_ in ids]
            elif (value := self._scalar(sheet, cell, one, path)) is not None:
                node.items.append(value)
        return node

    # --- people ---

    def _people(self, table: _Table, topics: dict[str, Mapping]) -> None:
        """Each person to the project or the topic that they belong to."""
        leads: list[Node] = []
        members: list[Node] = []
        of_topics: dict[tuple[str, str], list[Node]] = {}
        numbers = list(topics)
        roles = {plain_name(word.zh): name for name, word in ROLES_OF_PEOPLE.items()}
        for row in table.rows:
            places, named = row.cells.get("place", []), row.cells.get("topic", [])
            if not set(row.cells) - {"place", "topic"}:
                self._idle(table, row, places, named)
                continue
            role = roles.get(plain_name(places[0].text)) if places else None
            if role is None:
                cell = places[0] if places else next(iter(row.cells.values()))[0]
                options = "、".join(word.zh for word in ROLES_OF_PEOPLE.values())
                self._bad(
                    table.cells,
                    cell,
                    Message(f"没有写明这个人的身份：{options}", f"what this person is must be one of {options}"),
                    table.columns.get("place", [cell.column])[0],
                )
                continue
            if role in ("lead", "member"):
                into = leads if role == "lead" else members
                path = "/lead" if role == "lead" else f"/members/{len(into)}"
                if role == "lead" and leads:
                    path = f"/lead/{len(leads)}"
                if named:
                    self._bad(
                        table.cells, named[0], Message("只有课题的人员填课题序号", "only people of topics have a topic")
                    )
            else:
                number = _topic_number(named[0].text) if named else ""
                if number not in topics:
                    cell = named[0] if named else places[0]
                    self._bad(
                        table.cells,
                        cell,
                        Message(
                            f"“课题”表中没有序号 {visible(number)}"
                            if named
                            else "没有写是哪个课题的（“课题”表中的序号）",
                            f"there is no topic {visible(number)}" if named else "the number of the topic is not given",
                        ),
                        table.columns.get("topic", [cell.column])[0],
                    )
                    continue
                key = "lead" if role == "topic-lead" else "members"
                into = of_topics.setdefault((number, key), [])
                path = f"/topics/{numbers.index(number)}/{key}"
                path += f"/{len(into)}" if key == "members" or into else ""
            into.append(self._entry(PEOPLE, table, row, path))
        if leads:
            self._put("/lead", _one_or_more(leads))
        for (number, key), people in of_topics.items():
            self._of_topic(table, topics[number], key, people)
        self._list("members", table, members)

    def _of_topic(self, table: _Table, topic: Mapping, key: str, people: list[Node]) -> None:
        told = next(((name, value) for name, value in topic.items if name.text == key), None)
        if told:  # 无, though somebody is there
            node = told[1]
            self._wrong(
                "",
                Message(
                    "这里选了“无”，“人员”表中却有该课题的参与人员",
                    f"“{NONE}” is chosen, but “人员” has members of this topic",
                ),
                Message(f"改选“{IN_PEOPLE}”，或删去这些人员", f"choose {IN_PEOPLE}, or remove them"),
                Place(node.line, node.column, node.line, node.column, node.cell),
            )
            return
        if key == "lead":
            value: Node = _one_or_more(people)
        else:
            first = people[0]
            value = Sequence(first.line, first.column, first.line, first.column, people, cell=first.cell)
        topic.items.append((_key(key, value), value))

    def _idle(self, table: _Table, row: _Row, places: list[Cell], named: list[Cell]) -> None:
        """A row that says what somebody is, but not who: room to write in."""
        role = next(
            (
                name
                for name, word in ROLES_OF_PEOPLE.items()
                if places and plain_name(word.zh) == plain_name(places[0].text)
            ),
            None,
        )
        if role is None or (named and role in ("lead", "member")):
            self._stray(table.cells, [*places, *named])
        elif role == "lead":
            for one in PEOPLE.fields:
                if one.name in table.columns and one.name not in ("place", "topic"):
                    blank = self._place(table.cells, row.number, table.columns[one.name][0])
                    self.form.blanks.setdefault("/lead", blank)
                    self.form.blanks.setdefault(f"/lead/{one.name}", blank)

    # --- values ---

    def _scalar(self, sheet: Sheet, cell: Cell, one: Field, path: str) -> Scalar | None:
        """A cell as a value; None, and a finding, if it cannot be one."""
        cells = self.sheets[sheet.name]
        if cell.trouble:
            told = _TROUBLES[cell.trouble]
            shown = visible(cell.text[:40])
            self._wrong(
                path,
                Message(told.zh.format(shown), told.en.format(shown)),
                Message("直接填写值，不用公式", "write the value itself, not a formula"),
                self._place(cells, cell.row, cell.column),
            )
            return None
        return _scalar_of(cells, cell, meant(cell.text, listed=one.listed))

    # --- what is wrong ---

    def _take(self, sheet: Sheet, place: tuple[int, int]) -> None:
        self.left[sheet.name].pop(place, None)

    @staticmethod
    def _place(cells: SheetCells, row: int, column: int) -> Place:
        return Place(row, column, row, column + 1, cells.label(row, column))

    def _wrong(self, path: str, message: Message, hint: Message, place: Place | None = None) -> None:
        finding = Finding("proposal-schema", "error", message, path, hint=hint)
        self.form.findings.append(finding.at(place.line, place.column, place.cell) if place else finding)

    def _wrong_at(self, cells: SheetCells, row: int, column: int, message: Message, hint: Message) -> None:
        self._wrong("", message, hint, self._place(cells, row, column))

    def _bad(
        self, cells: SheetCells, cell: Cell, message: Message, column: int | None = None, hint: Message | None = None
    ) -> None:
        hint = hint or Message("改正这一格", "mend this cell")
        self._wrong_at(cells, cell.row, column or cell.column, message, hint)

    def _twice(self, sheet: Sheet, row: int, column: int, one: Field) -> None:
        self._wrong_at(
            self.sheets[sheet.name],
            row,
            column,
            Message(f"“{one.label}”写了两次", f"“{one.label}” is given twice"),
            Message("删去其中一处", "remove one"),
        )

    def _unknown_sheet(self, cells: SheetCells) -> None:
        near = nearest(plain_name(cells.name), [plain_name(sheet.name) for sheet in SHEETS], 0.5)
        names = "、".join(sheet.name for sheet in SHEETS)
        meant_ = next((sheet.name for sheet in SHEETS if plain_name(sheet.name) == near), None)
        row, column = min(cells.cells)
        shown = visible(cells.name[:40])
        self._wrong_at(
            cells,
            row,
            column,
            Message(
                f"不认识的工作表“{shown}”，里面的内容不会读取", f"unknown sheet “{shown}”: what is in it is not read"
            ),
            Message(f"是否要写“{meant_}”？", f"did you mean “{meant_}”?")
            if meant_
            else Message(
                f"把内容移到申报书的表里（{names}），或删去这张表", f"move it to one of {names}, or remove it"
            ),
        )

    def _unknown_column(self, sheet: Sheet, row: int, column: int, cell: Cell) -> None:
        cells = self.sheets[sheet.name]
        for place in list(self.left[sheet.name]):
            if place[1] == column and place[0] >= row:
                self._take(sheet, place)
        labels = {one.label for one in sheet.fields}
        near = nearest(label_key(cell.text), labels, 0.5)
        shown = visible(cell.text[:40])
        self._wrong_at(
            cells,
            row,
            column,
            Message(f"不认识的列“{shown}”，里面的内容不会读取", f"unknown column “{shown}”: what is in it is not read"),
            Message(f"是否要写“{near}”？", f"did you mean “{near}”?")
            if near
            else Message(f"可用的列：{'、'.join(one.label for one in sheet.fields)}", f"columns: {', '.join(labels)}"),
        )

    def _stray(self, cells: SheetCells, left: Iterable[Cell]) -> None:
        """What stands outside of all answers and is not of the form's own words."""
        found = sorted((cell for cell in left if mark(cell.text) not in self.own), key=_at)
        if not found:
            return
        places = "、".join(f"{letters(cell.column)}{cell.row}" for cell in found[:_SHOWN])
        more = f" 等 {len(found)} 处" if len(found) > _SHOWN else ""
        first = found[0]
        self._wrong_at(
            cells,
            first.row,
            first.column,
            Message(
                f"写在填写格以外的内容不会读取（{places}{more}）：“{_short(first.text)}”",
                f"what is written outside of the answers is not read ({places}, {len(found)} in all): “{_short(first.text)}”",
            ),
            Message("移到填写的格子里，或删去", "move it into an answer, or remove it"),
        )


def _column_field(sheet: Sheet, text: str) -> Field | None:
    """The field of a column: its label, with a number where a list has several columns (单位 2)."""
    key = label_key(text)
    for one in sheet.fields:
        for label in (one.label, one.name):
            if key == plain_name(label) or (
                one.listed and re.fullmatch(re.escape(plain_name(label)) + r"\d{1,3}", key)
            ):
                return one
    return None


def _topic_number(text: str) -> str:
    """2 of 课题 2."""
    return plain_name(text).removeprefix("课题")


def _at(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.column


def _scalar_of(cells: SheetCells, cell: Cell, text: str) -> Scalar:
    return Scalar(text, cell.sort != "text", *_at(cell), cell.row, cell.column + 1, cell=cells.label(*_at(cell)))


def _key(name: str, node: Node) -> Scalar:
    """A key that stands where its value does."""
    return Scalar(name, True, node.line, node.column, node.line, node.column, cell=node.cell)  # noqa: FBT003  # a tree


def _one_or_more(people: list[Node]) -> Node:
    """One leader as such; several as a list, so that the rules find them."""
    first = people[0]
    if len(people) == 1:
        return first
    return Sequence(first.line, first.column, first.line, first.column, people, cell=first.cell)


def _short(text: str) -> str:
    return visible(text[:30]) + ("…" if len(text) > 30 else "")
