"""Workbooks as they are seen: the text of every cell, of every sheet.

Nothing is calculated, fetched or run: a formula counts with the value that was saved with it. What cannot be taken as
it is seen (an error, a formula without a value) is said of its cell. Cells are read one by one, so that a sheet whose
million rows are formatted and empty takes no memory.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal
from xml.etree.ElementTree import Element
from xml.parsers import expat

from nrd_check.kept import kept
from nrd_check.ooxml import Limits, Package, RefusedError

LIMITS = Limits(entries=1_000, unpacked=150_000_000, part=100_000_000, marks=2_000_000, depth=60)
MAX_CELLS = 100_000
"""Cells with something in them; a form has some hundreds."""
_MAX_COLUMN, _MAX_ROW = 16_384, 1_048_576

Trouble = Literal["error", "formula", "unreadable"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty.

    Attributes:
        row, column: counted from 1.
        text: as it is seen, white space around it left out.
        sort: what it is; only `text` is text to the workbook too.
        trouble: why its text is not what is meant.
    """

    row: int
    column: int
    text: str
    sort: Literal["text", "number", "date", "bool"] = "text"
    trouble: Trouble | None = None


@dataclass(slots=True)
class SheetCells:
    """A sheet: its name, what is in it, and its merged ranges as first row, first column, last row, last column."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def label(self, row: int, column: int) -> str:
        """How people call a cell: 考核指标!C5."""
        return f"{self.name}!{letters(column)}{row}"


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets in order; `notes` counts the notes that people put on cells, `boxes` are texts in boxes and shapes."""

    sheets: tuple[SheetCells, ...]
    notes: int = 0
    boxes: tuple[str, ...] = ()


def letters(column: int) -> str:
    """The name of a column: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def open_workbook(data: bytes, limits: Limits = LIMITS) -> Workbook:
    """The workbook in the bytes of an xlsx.

    Raises:
        RefusedError: it is none, or goes past a limit; beside the reasons of `ooxml`, `macros`, `binary`, `ods` and `word`.
    """
    package = Package(data, limits)
    main = _main_part(package)
    root = package.xml(main)
    if root.tag != "s:workbook":
        raise RefusedError("other")
    settings = next(root.iter("s:workbookPr"), None)
    late = settings is not None and settings.get("date1904") in ("1", "true")
    parts = {relation.id: relation for relation in package.relations(main)}
    by_kind = package.related(main)
    shared, styles = by_kind.get("sharedStrings"), by_kind.get("styles")
    strings = _shared(package.xml(shared)) if shared and shared in package else []
    formats = _formats(package.xml(styles)) if styles and styles in package else []
    reader = _SheetReader(strings, formats, late=late)
    sheets = []
    for sheet in root.iter("s:sheet"):
        relation = parts.get(sheet.get("r:id", ""))
        if relation is None:
            raise RefusedError("broken")
        if relation.kind == "worksheet":
            sheets.append(reader.read(package.content(relation.target), sheet.get("name", "")))
    return Workbook(tuple(sheets), _notes(package), tuple(_boxes(package)))


def _main_part(package: Package) -> str:
    """The part that is the workbook."""
    parts = package.parts
    if any(part.endswith("vbaproject.bin") for part in parts):
        raise RefusedError("macros")
    main = package.related("").get("officeDocument", "xl/workbook.xml")
    if main in package and main.endswith(".xml") and not main.startswith("word/"):
        return main
    if "content.xml" in parts:
        raise RefusedError("ods")
    if any(part.startswith("word/") for part in parts):
        raise RefusedError("word")
    raise RefusedError("binary" if any(part.endswith("workbook.bin") for part in parts) else "other")


def _shared(root: Element) -> list[str]:
    return [_rich(entry) for entry in root if entry.tag == "s:si"]


def _rich(entry: Element) -> str:
    """Text in one or several looks; how it is pronounced (rPh) is no part of it."""
    runs = [entry, *(run for run in entry if run.tag == "s:r")]
    return unescape("".join(part.text or "" for run in runs for part in run if part.tag == "s:t"))


_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """Text with characters that XML cannot hold: `_x000D_` is a carriage return."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


_BUILT_IN = (
    dict.fromkeys((14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58), "yyyy-mm-dd")
    | dict.fromkeys((17, 27, 36, 50, 52, 57), "yyyy-mm")
    | dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), "h:mm:ss")
    | {9: "0%", 10: "0.00%", 22: "yyyy-mm-dd h:mm"}
)
"""Formats that a workbook names by number only, those of Chinese programs among them."""


def _formats(root: Element) -> list[str]:
    """For each style of cells, its number format."""
    own = {number.get("numFmtId", ""): number.get("formatCode", "") for number in root.iter("s:numFmt")}
    styles = next(root.iter("s:cellXfs"), None)
    found = []
    for style in styles if styles is not None else ():
        number = style.get("numFmtId", "0")
        code = own.get(number)
        found.append(code if code is not None else _BUILT_IN.get(int(number) if number.isdigit() else 0, ""))
    return found


@kept(512)
def _sort_of_format(code: str) -> Literal["number", "percent", "day", "month", "time"]:
    """What numbers in this format are seen as."""
    bare = re.sub(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', "", code.partition(";")[0]).lower()
    if re.search("general|@", bare):
        return "number"
    if "%" in bare:
        return "percent"
    if re.search("[yde]", bare) and "0" not in bare:
        return "day" if "d" in bare or "h" in bare or "m" not in bare else "month"
    return "time" if re.search("[hs]", bare) and "#" not in bare else "number"


_DAY_ONE = datetime(1899, 12, 31)  # noqa: DTZ001  # days have no zone
_LEAP = 60  # 29 February 1900, which was no day, has this number
_LAST_DAY = 2_958_465
_1904 = datetime(1904, 1, 1)  # noqa: DTZ001


def _date(serial: float, kind: str, *, late: bool) -> str:
    """The day of a number, as YAML has it."""
    if not late and math.floor(serial) == _LEAP:
        return "1900-02-29"
    base = _1904 if late else _DAY_ONE - timedelta(days=int(serial > _LEAP))
    moment = base + timedelta(days=math.floor(serial), seconds=round(serial % 1 * 86_400))
    if (moment.hour, moment.minute, moment.second) != (0, 0, 0):
        return moment.strftime("%Y-%m-%d %H:%M:%S")
    if kind == "month" and moment.day == 1:
        return f"{moment.year:04}-{moment.month:02}"
    return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"


def _plain(number: float) -> str:
    """A number as it is seen: the fifteen digits that workbooks show, without an exponent."""
    return f"{Decimal(f'{number:.15g}'):f}"


class _SheetReader:
    """Reads sheets, one after the other."""

    def __init__(self, strings: list[str], formats: list[str], *, late: bool) -> None:
        self.strings = strings
        self.formats = formats
        self.late = late
        self.count = 0

    def read(self, content: bytes, name: str) -> SheetCells:
        """The cells of a sheet."""
        self.sheet = SheetCells(name)
        self.row = self.column = self.depth = 0
        self.in_cell = self.formula = self.pronounced = False
        self.type = self.style = ""
        self.value: list[str] | None = None
        self.parts: list[str] = []
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        try:
            parser.Parse(content, True)  # noqa: FBT003  # the library's own signature
        except (expat.ExpatError, ValueError, LookupError):
            raise RefusedError("broken") from None
        return self.sheet

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > LIMITS.depth:
            raise RefusedError("nested")
        tag = name.rpartition("}")[2]
        if tag == "row":
            self.row = _whole(attributes.get("r"), _MAX_ROW) or self.row + 1
            self.column = 0
        elif tag == "c":
            self._cell(attributes)
        elif self.in_cell and tag == "f":
            self.formula = True
        elif self.in_cell and tag == "rPh":
            self.pronounced = True
        elif self.in_cell and tag in ("v", "t") and not self.pronounced:
            self.value = []
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _cell(self, attributes: dict[str, str]) -> None:
        self.in_cell, self.formula = True, False
        self.parts = []
        self.type = attributes.get("t", "n")
        self.style = attributes.get("s", "0")
        reference = attributes.get("r")
        if reference is None:  # the next one
            self.column += 1
        elif place := _reference(reference):
            self.row, self.column = place
        else:
            raise RefusedError("broken")

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = _reference(first), _reference(last or first)
        if start and end and len(self.sheet.merged) < MAX_CELLS:
            self.sheet.merged.append((*start, *end))

    def _data(self, text: str) -> None:
        if self.value is not None:
            self.value.append(text)

    def _end(self, name: str) -> None:
        self.depth -= 1
        tag = name.rpartition("}")[2]
        if tag in ("v", "t") and self.value is not None:
            self.parts.append("".join(self.value))
            self.value = None
        elif tag == "rPh":
            self.pronounced = False
        elif tag == "c":
            self.in_cell = False
            self._put("".join(self.parts))

    def _put(self, raw: str) -> None:
        if not raw.strip() and not self.formula:
            return
        cell = self._read(raw)
        if cell is None:
            return
        self.count += 1
        if self.count > MAX_CELLS:
            raise RefusedError("large")
        self.sheet.cells[self.row, self.column] = cell

    def _read(self, raw: str) -> Cell | None:
        """The cell as it is seen; None if it is empty to the eye."""
        here = (self.row, self.column)
        if self.formula and not raw.strip() and self.type != "str":
            return Cell(*here, "", trouble="formula")
        if self.type == "e":
            return Cell(*here, raw.strip(), trouble="error")
        if self.type == "s":
            index = raw.strip()
            if not index.isdecimal() or len(index) > 8 or int(index) >= len(self.strings):
                raise RefusedError("broken")
            text = self.strings[int(index)].strip()
            return Cell(*here, text) if text else None
        if self.type in ("str", "inlineStr"):
            text = unescape(raw).strip()
            return Cell(*here, text) if text else None
        if self.type == "b":
            return Cell(*here, "true" if raw.strip() in ("1", "true") else "false", "bool")
        if self.type == "d":
            return Cell(*here, re.sub(r"T00:00:00(?:\.0+)?Z?$", "", raw.strip()), "date")
        return self._number(raw.strip())

    def _number(self, raw: str) -> Cell:
        here = (self.row, self.column)
        number = float(raw) if re.fullmatch(r"[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]{1,4})?", raw) else math.nan
        if not math.isfinite(number):
            return Cell(*here, raw, trouble="unreadable")
        index = int(self.style) if self.style.isdigit() else 0
        kind = _sort_of_format(self.formats[index]) if index < len(self.formats) else "number"
        if kind in ("day", "month") and 0 < number <= _LAST_DAY - (1462 if self.late else 0):
            return Cell(*here, _date(number, kind, late=self.late), "date")
        if kind == "percent":
            return Cell(*here, f"{_plain(float(_plain(number * 100)))}%", "number")
        if kind == "time":
            return Cell(*here, _plain(number), "number", "unreadable")
        return Cell(*here, _plain(number), "number")


def _whole(text: str | None, most: int) -> int | None:
    """A number from 1 to `most`."""
    return int(text) if text and re.fullmatch("[0-9]{1,8}", text) and 1 <= int(text) <= most else None


def _reference(text: str) -> tuple[int, int] | None:
    """Row and column of `C5`; None if it is no place in a sheet."""
    found = re.fullmatch(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})", text)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return (row, column) if column <= _MAX_COLUMN and 1 <= row <= _MAX_ROW else None


def _notes(package: Package) -> int:
    parts = [part for part in package.parts if re.fullmatch(r"xl/(?:comments/)?comments?\d*\.xml", part)]
    return sum(1 for part in parts for _ in package.xml(part).iter("s:comment"))


def _boxes(package: Package) -> Iterator[str]:
    """Text in boxes and shapes, which belongs to no cell."""
    for part in package.parts:
        if re.fullmatch(r"xl/drawings/[^/]*\.xml", part):
            text = "".join(one.text or "" for one in package.xml(part).iter("a:t")).strip()
            if text:
                yield text
