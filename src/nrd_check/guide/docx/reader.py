"""Reads the paragraphs and tables of a document, its text boxes and its notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from nrd_check.guide.docx.doubts import doubts_of_all, paragraphs, span
from nrd_check.guide.docx.elements import LEFT_OUT, child_of, chosen_of, outermost, switch
from nrd_check.guide.docx.formulas import formula
from nrd_check.guide.docx.lists import ListCounter, Numbering
from nrd_check.guide.docx.pieces import FROM_SYMBOL, PRIVATE, Piece, clean, placed
from nrd_check.guide.docx.styles import Look, Styles
from nrd_check.guide.passage import Line
from nrd_check.messages import Message

_CHANGES = {"w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel"}
_CHARACTERS = {"w:tab": " ", "w:ptab": " ", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "-"}
_PARAGRAPH, _TABLE = "w:p", "w:tbl"
_FOREIGN = {"w:altChunk", "w:subDoc"}
_BLOCKS = {_PARAGRAPH, _TABLE} | _FOREIGN
_SHAPES_WITH_TEXT = ("/wordprocessingShape", "/wordprocessingGroup", "/wordprocessingCanvas")
NOTES = {
    "w:footnoteReference": ("footnotes", "w:footnote", "脚注", "footnote"),
    "w:endnoteReference": ("endnotes", "w:endnote", "尾注", "endnote"),
    "w:commentReference": ("comments", "w:comment", "批注", "comment"),
}
"""For each reference to a note: the part that holds it, its tag there, and what it is called."""
# fields that show nothing where they stand: marks for an index, a table of contents, a question
_SILENT = {"XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE"}
_CIRCLED = re.compile(r"EQ \\o(?: ?\\a[clr])? ?\( ?[○◯〇] ?[,，;] ?(\d{1,2}) ?\)", re.IGNORECASE)


class Note(NamedTuple):
    """A note: the reference's tag, and the note's id."""

    reference: str
    id: str


class Reader:
    """Reads paragraphs and tables in order, and notes what a person should look at."""

    def __init__(self, name: str, styles: Styles, numbering: Numbering) -> None:
        self._name = name
        self._styles = styles
        self._numbering = numbering
        self._counter = ListCounter(numbering)
        self._box_counter = ListCounter(numbering)
        self._boxes: list[Element] = []
        self._pieces: list[Piece] = []
        self._hidden: list[str] = []
        # the codes of the fields that are open; None for one whose result has begun
        self._fields: list[list[str] | None] = []
        self._number = 0
        self._changed: set[int] = set()
        self._pictured: set[int] = set()
        self._doubts: list[Message] = []
        self.lines: list[Line] = []
        self.notes: dict[Note, int] = {}
        """The notes that the text refers to, and the paragraphs where it does."""
        self._readers: dict[str, Callable[[Element, Look], None]] = {
            "w:t": self._read_text,
            "w:r": self._read_run,
            "w:sym": self._read_symbol,
            "w:fldChar": self._read_field,
            "w:instrText": self._read_code,
            "w:fldSimple": self._read_simple_field,
            "mc:AlternateContent": lambda element, look: self._read_inline(chosen_of(element), look),
            "w:txbxContent": lambda element, _: self._boxes.append(element),
            "m:oMath": lambda element, _: self._pieces.append(Piece(formula(element), Look())),
            "a:graphicData": self._read_graphic,
            **dict.fromkeys(("pic:pic", "v:imagedata", "v:textpath", "o:OLEObject"), self._read_picture),
            **dict.fromkeys(NOTES, self._read_reference),
            **dict.fromkeys(_FOREIGN, lambda _element, look_of: self._doubt_foreign()),
        }

    @property
    def _here(self) -> int:
        """The number of the paragraph or row that is being read."""
        return self._number + 1

    @property
    def pictured(self) -> bool:
        """True if pictures were seen."""
        return bool(self._pictured)

    @property
    def doubts(self) -> tuple[Message, ...]:
        """What a person should look at."""
        return (*self._doubts, *doubts_of_all(self._name, self._changed, self._pictured, self._numbering.unknown))

    def read(self, story: Element) -> None:
        """Read all paragraphs and tables of the text, or of a text box."""
        for block in outermost(story, _BLOCKS):
            if block.tag == _PARAGRAPH:
                self._line(self._paragraph(block))
            elif block.tag == _TABLE:
                self._read_table(block)
            else:
                self._doubt_foreign()

    def read_note(self, note: Element, words: tuple[str, str], at: int) -> None:
        """Read a note, called `words` in Chinese and in English, that the paragraph `at` refers to."""
        self._counter = ListCounter(self._numbering)
        text = clean(" ".join(self._texts(note)))
        if text:
            self._doubt(
                f"第 {at} 段的{words[0]}“{text}”没有当作正文，请核对是否含有要求",
                f"paragraph {at}: the {words[1]} “{text}” was left out of the text; see whether it demands anything",
            )
        self._line(text, furniture=True)

    def _doubt(self, zh: str, en: str) -> None:
        self._doubts.append(Message(f"{self._name} {zh}", f"{self._name}, {en}"))

    def _doubt_foreign(self) -> None:
        self._doubt(
            f"第 {self._here} 段处嵌入了另一个文件，其内容没有读入；请用 Word 打开后另存再读",
            f"paragraph {self._here}: another file is embedded here and was not read; open it in Word, save it and read that",
        )

    def _line(self, text: str, *, ends: bool = False, furniture: bool = False) -> None:
        self._number += 1
        if cleaned := clean(text):
            self.lines.append(Line(self._number, cleaned, furniture=furniture, ends=ends))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._read_box(box)

    def _read_box(self, box: Element) -> None:
        first = self._here
        counter, self._counter = self._counter, self._box_counter
        self.read(box)
        self._counter = counter
        if self.lines and self.lines[-1].number >= first:
            self._doubt(
                f"第 {span(first, self._number)} 段来自文本框，接在它所在的段落之后读出，请与原文核对位置",
                f"{paragraphs(first, self._number)}: from a text box, read behind the paragraph that it is fixed to;"
                " compare its place with the original",
            )

    # tables

    def _read_table(self, table: Element) -> None:
        first = self._here
        for row in self._rows(table):
            self._note_changes(row)
            self._line(" ".join(self._cells(row)), ends=True)
        if self.lines and self.lines[-1].number >= first:
            self._doubt(
                f"第 {span(first, self._number)} 段来自表格（每行算一段），按行、逐格读出，请与原文核对",
                f"{paragraphs(first, self._number)}: from a table (a row counts as a paragraph), read row by row;"
                " compare with the original",
            )

    def _rows(self, table: Element) -> Iterator[Element]:
        for row in outermost(table, {"w:tr"}):
            if child_of(row, "w:trPr/w:del") is None:
                yield row
            else:
                self._changed.add(self._here)

    def _cells(self, row: Element) -> Iterator[str]:
        """The texts in the cells of a row, of merged ones only the first."""
        for cell in outermost(row, {"w:tc"}):
            properties = child_of(cell, "w:tcPr")
            if child_of(properties, "w:cellDel") is None and not _is_continued(properties):
                yield from self._texts(cell)

    def _texts(self, element: Element) -> Iterator[str]:
        """The texts of all paragraphs in a cell or a note, tables within it read in place."""
        for block in outermost(element, _BLOCKS):
            if block.tag == _PARAGRAPH:
                if text := clean(self._paragraph(block)):
                    yield text
            elif block.tag == _TABLE:
                for row in self._rows(block):
                    yield from self._cells(row)
            else:
                self._doubt_foreign()

    # paragraphs

    def _paragraph(self, paragraph: Element) -> str:
        """The text of a paragraph with its number, if it has one."""
        self._note_changes(paragraph)
        properties = child_of(paragraph, "w:pPr")
        style = self._styles.of_paragraph(properties)
        self._pieces, self._hidden, self._fields = [], [], []
        self._read_inline(paragraph, self._styles.paragraph_look(style))
        text = placed(self._pieces)
        if hidden := clean("".join(self._hidden)):
            self._doubt(
                f"第 {self._here} 段有隐藏文字“{hidden}”，没有读入，请核对",
                f"paragraph {self._here}: the hidden text “{hidden}” was left out; look at it",
            )
        if not text.strip() and _is_gone(properties):
            return ""
        place = self._numbering.place(properties, style)
        return (self._counter.label(place) if place else "") + text

    def _note_changes(self, element: Element) -> None:
        if any(one.tag in _CHANGES for one in element.iter()):
            self._changed.add(self._here)

    def _read_inline(self, element: Element | None, look: Look) -> None:
        for child in () if element is None else element:
            if child.tag in _CHARACTERS:
                self._add(_CHARACTERS[child.tag], look)
            elif child.tag in self._readers:
                self._readers[child.tag](child, look)
            elif child.tag not in LEFT_OUT:
                self._read_inline(child, look)

    def _add(self, text: str, look: Look) -> None:
        if look.hidden:
            self._hidden.append(text)
        else:
            self._pieces.append(Piece(text, look))

    def _read_run(self, run: Element, look: Look) -> None:
        self._read_inline(run, self._styles.run_look(child_of(run, "w:rPr")).over(look))

    def _read_text(self, element: Element, look: Look) -> None:
        text = element.text or ""
        if element.get("xml:space") != "preserve":
            text = text.strip(" \t\r\n")
        self._add(text.translate(FROM_SYMBOL) if look.symbol else text, look)

    def _read_symbol(self, element: Element, look: Look) -> None:
        code = element.get("w:char", "")
        value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0
        sign = FROM_SYMBOL.get(value) if element.get("w:font") == "Symbol" else None
        # half of a pair, or no character at all
        self._add(sign or (chr(value) if chr(value).isprintable() or value >= PRIVATE else "\ufffd"), look)

    def _read_field(self, element: Element, look: Look) -> None:
        kind = element.get("w:fldCharType")
        if kind == "begin":
            self._fields.append([])
        elif kind == "separate" and self._fields:
            self._fields[-1] = None
        elif kind == "end" and self._fields and (code := self._fields.pop()) is not None:
            self._add_without_result("".join(code), look)

    def _read_code(self, element: Element, _: Look) -> None:
        if self._fields and (code := self._fields[-1]) is not None:
            code.append(element.text or "")

    def _read_simple_field(self, element: Element, look: Look) -> None:
        if any(one.tag == "w:t" for one in element.iter()):
            self._read_inline(element, look)
        else:
            self._add_without_result(element.get("w:instr", ""), look)

    def _add_without_result(self, code: str, look: Look) -> None:
        """A field whose result is not in the file: Word draws it from its code."""
        code = " ".join(code.split())
        if circled := _CIRCLED.fullmatch(code):
            self._add(self._numbering.shown(int(circled[1]), "decimalEnclosedCircle"), look)
        elif code and code.split()[0].upper() not in _SILENT:
            self._doubt(
                f"第 {self._here} 段有域“{code}”，显示的内容没有存在文件里，没有读入，请对照原文",
                f"paragraph {self._here}: what the field “{code}” shows is not in the file and was left out; compare it with the original",
            )

    def _read_graphic(self, element: Element, look: Look) -> None:
        if not element.get("uri", "").endswith(_SHAPES_WITH_TEXT):
            self._pictured.add(self._here)
        self._read_inline(element, look)

    def _read_picture(self, _element: Element, look_of: Look) -> None:
        self._pictured.add(self._here)

    def _read_reference(self, element: Element, _: Look) -> None:
        self.notes.setdefault(Note(element.tag, element.get("w:id", "")), self._here)


def _is_continued(cell: Element | None) -> bool:
    """True for a cell that is merged with the one above or before it."""
    merges = (child_of(cell, "w:vMerge"), child_of(cell, "w:hMerge"))
    return any(merge is not None and merge.get("w:val", "continue") == "continue" for merge in merges)


def _is_gone(properties: Element | None) -> bool:
    """True for a paragraph whose end is deleted or hidden: if it holds no text, Word does not count it."""
    mark = child_of(properties, "w:rPr")
    return child_of(mark, "w:del") is not None or bool(switch(mark, "w:vanish"))
