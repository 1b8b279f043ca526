"""Guides in Word's format: paragraphs and rows of tables, as readers see them.

What a reader sees is not what the file holds: numbers of lists are counted, raised and lowered characters are a
property of their run, and text that is deleted, hidden or the code of a field is not shown. What could not be read as
it is shown, and what stands outside the running text, becomes a doubt for a person to look at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from nrd_check.errors import InputError
from nrd_check.guide.document import Document
from nrd_check.guide.passage import Line
from nrd_check.guide.raised import lowered, raised
from nrd_check.messages import Message
from nrd_check.ooxml import LIMITS, Limits, Package, RefusedError


def read_docx(data: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """The paragraphs of a Word file, numbered with the empty ones; a row of a table counts as one. `name` is for messages.

    Raises:
        InputError: it is no docx, encrypted, damaged, larger than the limits, or holds no text.
    """
    try:
        return _read(Package(data, limits), name)
    except RefusedError as refused:
        zh, en = _REFUSALS[refused.reason]
        raise InputError(Message(f"{name}：{zh}", f"{name}: {en}")) from None


_REFUSALS = {
    "other": (
        "不是 Word 文档（docx）；请检查文件，或用 Word 打开后另存为 docx",
        "no Word document (docx); look at the file, or open it in Word and save it as docx",
    ),
    "old": (
        "是旧的 Word 格式（doc）；请用 Word 或 WPS 打开后另存为 docx",
        "the old format of Word (doc); open it in Word or WPS and save it as docx",
    ),
    "encrypted": (
        "文档已加密，需要密码；请用密码打开后另存为不加密的文件",
        "the document is encrypted with a password; open it and save it without",
    ),
    "broken": (
        "文档已损坏或不完整（如下载中断）；请重新下载，或用 Word 修复后另存",
        "the document is damaged or incomplete (a broken download?); fetch it again, or repair it in Word and save it",
    ),
    "doctype": (
        "文档里有 DOCTYPE 声明，Word 文档不允许，可能有意为之，未读取；请用 Word 打开后另存",
        "a DOCTYPE is declared in the document, which Word never does; not read, for it may be made to harm; save it from Word",
    ),
    "large": (
        "文档解压后太大，可能有意为之，未读取；请删去图片等附件后另存",
        "the document is too large when unpacked and may be made to; not read; save it without pictures and attachments",
    ),
    "nested": (
        "文档的内容嵌套太深，可能有意为之，未读取；请用 Word 打开后另存",
        "the document is nested too deep and may be made to; not read; save it from Word",
    ),
    "pictures": (
        "文档里只有图片，没有文字（如扫描件）；请换用有文字的文件，或先做文字识别（OCR）并核对",
        "the document holds pictures and no text (a scan?); give one with text, or run OCR and check it",
    ),
    "empty": ("文档中没有文字；请换一份有文字的文件", "the document holds no text; give one that does"),
}


# --- the XML ---


def _each(element: Element | None, tag: str) -> Iterator[Element]:
    """The children with a tag."""
    return (child for child in element if child.tag == tag) if element is not None else iter(())


def _child(element: Element | None, path: str) -> Element | None:
    """The first element at a path like `w:pPr/w:numPr`; None where one of its steps is missing."""
    # Element.find takes the colon for a prefix to look up
    for tag in path.split("/"):
        element = next(_each(element, tag), None)
    return element


def _value(element: Element | None, path: str) -> str | None:
    """What the element at a path has for its value."""
    found = _child(element, path)
    return found.get("w:val") if found is not None else None


def _integer(text: str | None) -> int | None:
    """A whole number as attributes have it; None for anything else."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else None


def _switch(element: Element | None, path: str) -> bool | None:
    """A property that is on or off; None where nothing is said."""
    found = _child(element, path)
    return found.get("w:val") not in ("0", "false", "off") if found is not None else None


# --- styles ---

_USUAL_SIZE = 20  # half points, where a document says nothing
_LONGEST_CHAIN = 50  # styles based on styles; Word allows ten


class _Look(NamedTuple):
    """What of the look of a run changes how it is read; None where a style decides.

    Attributes:
        align: `superscript`, `subscript` or `baseline`.
        position: half points above the line, or below if negative.
        size: half points.
        hidden: not shown.
        symbol: in the font Symbol, whose characters are not those of Unicode.
    """

    align: str | None = None
    position: int | None = None
    size: int | None = None
    hidden: bool | None = None
    symbol: bool | None = None

    def over(self, other: _Look) -> _Look:
        """This look, and `other` where it says nothing."""
        return _Look._make(theirs if own is None else own for own, theirs in zip(self, other, strict=True))


def _look(properties: Element | None) -> _Look:
    """The look that a `w:rPr` asks for."""
    if properties is None:
        return _Look()
    fonts = _child(properties, "w:rFonts")
    names = [] if fonts is None else [fonts.get("w:ascii"), fonts.get("w:hAnsi")]
    return _Look(
        align=_value(properties, "w:vertAlign"),
        position=_integer(_value(properties, "w:position")),
        size=_integer(_value(properties, "w:sz")),
        hidden=_switch(properties, "w:vanish"),
        symbol="Symbol" in names if any(names) else None,
    )


class _Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {style.get("w:styleId", ""): style for style in _each(root, "w:style")}
        self._normal = next((id_ for id_, style in self._styles.items() if _is_normal(style)), None)
        self._defaults = _look(_child(root, "w:docDefaults/w:rPrDefault/w:rPr")).over(_Look(size=_USUAL_SIZE))
        self._looks: dict[str | None, _Look] = {}

    def of_paragraph(self, properties: Element | None) -> str | None:
        """The id of a paragraph's style."""
        return _value(properties, "w:pStyle") or self._normal

    def chain(self, id_: str | None) -> Iterator[tuple[str, Element]]:
        """The style and those it is based on, nearest first."""
        seen: set[str] = set()
        while id_ in self._styles and id_ not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(id_)
            style = self._styles[id_]
            yield id_, style
            id_ = _value(style, "w:basedOn")

    def paragraph_look(self, id_: str | None) -> _Look:
        """How the runs of a paragraph look that say nothing themselves."""
        return self._look(id_).over(self._defaults)

    def run_look(self, properties: Element | None) -> _Look:
        """How a run looks by itself and by its style."""
        return _look(properties).over(self._look(_value(properties, "w:rStyle")))

    def _look(self, id_: str | None) -> _Look:
        if id_ not in self._looks:
            look = _Look()
            for _, style in self.chain(id_):
                look = look.over(_look(_child(style, "w:rPr")))
            self._looks[id_] = look
        return self._looks[id_]


def _is_normal(style: Element) -> bool:
    return style.get("w:type") == "paragraph" and style.get("w:default") in ("1", "true", "on")


# --- numbers of lists ---


class _Level(NamedTuple):
    """A level of a list.

    Attributes:
        start: its first number.
        format: of the number, as Word calls it.
        text: with `%1` for the number of the first level, and so on.
        gap: what stands behind it.
        legal: the levels above are shown in Arabic digits.
        restart: it begins anew behind this level (counted from 1) and those above; 0: never; None: behind all above.
        style: of the paragraphs that are on this level.
    """

    start: int
    format: str
    text: str
    gap: str
    legal: bool
    restart: int | None
    style: str | None

    def restarts_after(self, depth: int) -> bool:
        """True if a paragraph on the higher level `depth` lets this level begin anew."""
        return self.restart is None or depth < self.restart


def _level(element: Element) -> _Level:
    # Word writes formats of its own beside one that older versions know
    format_ = _value(element, "w:numFmt") or _value(element, "mc:AlternateContent/mc:Fallback/w:numFmt") or "decimal"
    hidden = _switch(element, "w:rPr/w:vanish")
    return _Level(
        start=_integer(_value(element, "w:start")) or 0,
        format=format_,
        text="" if hidden else _value(element, "w:lvlText") or "",
        gap="" if _value(element, "w:suff") == "nothing" else " ",
        legal=bool(_switch(element, "w:isLgl")),
        restart=_integer(_value(element, "w:lvlRestart")),
        style=_value(element, "w:pStyle"),
    )


class _List(NamedTuple):
    """A list: the id of the `abstract` one it is counted with, its levels, and where they begin anew for it alone."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]

    def start(self, depth: int) -> int:
        """The first number of a level."""
        return self.starts.get(depth, self.levels[depth].start if depth in self.levels else 1)


class _Place(NamedTuple):
    """The list that a paragraph belongs to, and its level there, counted from 0."""

    number: str
    depth: int


class _Numbering:
    """The lists of a document."""

    def __init__(self, root: Element | None, styles: _Styles) -> None:
        self._styles = styles
        self.unknown: set[str] = set()
        self.lists: dict[str, _List] = {}
        abstracts = {one.get("w:abstractNumId", ""): one for one in _each(root, "w:abstractNum")}
        numbers = {one.get("w:numId", ""): one for one in _each(root, "w:num")}
        for id_, number in numbers.items():
            abstract = self._resolved(_value(number, "w:abstractNumId"), abstracts, numbers)
            if abstract in abstracts:
                self.lists[id_] = _list(abstract, abstracts[abstract], number)

    def _resolved(self, id_: str | None, abstracts: dict[str, Element], numbers: dict[str, Element]) -> str:
        """The id of the abstract list; some only name a style of lists, which names the list."""
        link = _value(abstracts.get(id_ or ""), "w:numStyleLink")
        for _, style in self._styles.chain(link):
            number = _value(style, "w:pPr/w:numPr/w:numId")
            if number in numbers:
                return _value(numbers[number], "w:abstractNumId") or ""
        return id_ or ""

    def place(self, properties: Element | None, style: str | None) -> _Place | None:
        """Where a paragraph is in a list, by its properties and its style; None if it is in none."""
        chain = list(self._styles.chain(style))
        sources = [properties, *(_child(one, "w:pPr") for _, one in chain)]
        number = next(filter(None, (_value(source, "w:numPr/w:numId") for source in sources)), None)
        if number not in self.lists:
            return None
        levels = self.lists[number].levels
        depths = [_integer(_value(source, "w:numPr/w:ilvl")) for source in sources]
        if depths[0] is None:
            # the level names its style, which the style need not repeat
            named = (depth for id_, _ in chain for depth, level in levels.items() if level.style == id_)
            depths = [*named, *depths]
        depth = next((depth for depth in depths if depth is not None), 0)
        return _Place(number, depth) if depth in levels else None

    def shown(self, value: int, format_: str) -> str:
        """A number in a format; in Arabic digits where the format is not known or has no such number."""
        if format_ in ("none", "bullet"):
            return ""
        write = _FORMATS.get(format_)
        if write is None:
            self.unknown.add(format_)
        return write(value) if write and 0 < value < _LARGEST else str(value)


def _list(abstract: str, definition: Element, number: Element) -> _List:
    levels = {depth: _level(level) for depth, level in _by_depth(definition, "w:lvl")}
    starts = {}
    for depth, override in _by_depth(number, "w:lvlOverride"):
        if (level := _child(override, "w:lvl")) is not None:
            levels[depth] = _level(level)
        if (start := _integer(_value(override, "w:startOverride"))) is not None:
            starts[depth] = start
    return _List(abstract, levels, starts)


def _by_depth(element: Element, tag: str) -> Iterator[tuple[int, Element]]:
    for one in _each(element, tag):
        depth = _integer(one.get("w:ilvl"))
        if depth is not None and 0 <= depth < _DEPTHS:
            yield depth, one


_DEPTHS = 9  # levels of a list


class _Counter:
    """Counts the lists of one story: the text, the text boxes and the notes each count for themselves."""

    def __init__(self, numbering: _Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[_Place] = set()

    def label(self, place: _Place) -> str:
        """The number of the next paragraph at `place`, and the gap behind it; empty for a bullet."""
        list_ = self._numbering.lists[place.number]
        # lists with the same definition go on with each other's numbers
        counts = self._counts.setdefault(list_.abstract, {})
        self._count(counts, list_, place)
        level = list_.levels[place.depth]
        if level.format == "bullet":
            return ""
        label = re.sub(
            "%([1-9])", lambda match: self._number(counts, list_, place.depth, int(match[1]) - 1), level.text
        )
        return label and label + level.gap

    def _count(self, counts: dict[int, int], list_: _List, place: _Place) -> None:
        depth = place.depth
        for higher in list_.levels:
            if higher < depth:
                counts.setdefault(higher, list_.start(higher))
        anew = depth in list_.starts and place not in self._begun
        counts[depth] = list_.start(depth) if anew or depth not in counts else counts[depth] + 1
        self._begun.add(place)
        for deeper in [one for one in counts if one > depth]:
            if deeper not in list_.levels or list_.levels[deeper].restarts_after(depth):
                del counts[deeper]

    def _number(self, counts: dict[int, int], list_: _List, depth: int, wanted: int) -> str:
        if wanted > depth or wanted not in list_.levels:
            return ""
        legal = list_.levels[depth].legal and wanted < depth
        return self._numbering.shown(counts[wanted], "decimal" if legal else list_.levels[wanted].format)


_LARGEST = 10_000  # beyond, every format shows Arabic digits
_DIGITS = "零一二三四五六七八九"
_CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_OLD_CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def _in_full(value: int) -> str:
    """一百零一, and 一十 for ten."""
    text = ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, place)
        if digit:
            text += _DIGITS[digit] + unit
        elif text and value and not text.endswith("零"):
            text += "零"
    return text


def _thousand(value: int) -> str:
    """十一, 一百一十."""
    return re.sub("^一十", "十", _in_full(value))


def _japanese(value: int) -> str:
    """百十."""
    return re.sub("一(?=[十百千])|零", "", _in_full(value))


def _digit_by_digit(zero: str) -> Callable[[int], str]:
    """一〇, 一一."""
    table = str.maketrans("0123456789", zero + _DIGITS[1:])
    return lambda value: str(value).translate(table)


def _counting(value: int) -> str:
    """九十九, 一○○."""
    return _thousand(value) if value < 100 else _digit_by_digit("○")(value)


def _letters(value: int) -> str:
    """y, z, aa, bb."""
    turn, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * (turn + 1)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        text += sign * count
    return text


def _one_of(signs: str) -> Callable[[int], str]:
    """One sign for each of the first numbers; Arabic digits beyond."""
    return lambda value: signs[value - 1] if value <= len(signs) else str(value)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": lambda value: str(value).translate(_WIDE),
    "decimalFullWidth2": lambda value: str(value).translate(_WIDE),
    "numberInDash": lambda value: f"- {value} -",
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _thousand,
    "taiwaneseCountingThousand": _thousand,
    "japaneseCounting": _japanese,
    "ideographDigital": _digit_by_digit("〇"),
    "japaneseDigitalTenThousand": _digit_by_digit("〇"),
    "taiwaneseDigital": _digit_by_digit("○"),
    "chineseLegalSimplified": lambda value: _in_full(value).translate(_CAPITALS),
    "ideographLegalTraditional": lambda value: _in_full(value).translate(_OLD_CAPITALS),
    "ideographTraditional": _one_of("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _one_of("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _one_of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "decimalEnclosedCircle": _one_of("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _one_of("①②③④⑤⑥⑦⑧⑨⑩"),
    "decimalEnclosedFullstop": _one_of("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalEnclosedParen": _one_of("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
}


# --- formulas ---


def _formula(element: Element) -> str:
    """A formula in one line: x², √2, a/b."""
    if element.tag in ("m:t", "w:t"):
        return element.text or ""
    if element.tag in _LEFT_OUT or element.tag.endswith("Pr"):
        return ""
    write = _SHAPES.get(element.tag)
    return write(element) if write else "".join(map(_formula, element))


def _within(element: Element, tag: str) -> str:
    """The formula in a child: base, exponent, numerator, …"""
    return "".join(map(_formula, _each(element, tag)))


def _sign(element: Element, path: str, usual: str) -> str:
    """The sign that a shape is drawn with; it may be said to be empty."""
    found = _child(element, path)
    return usual if found is None else found.get("m:val", "")


def _scripted(element: Element) -> str:
    return _within(element, "m:e") + lowered(_within(element, "m:sub")) + raised(_within(element, "m:sup"))


def _scripted_before(element: Element) -> str:
    return lowered(_within(element, "m:sub")) + raised(_within(element, "m:sup")) + _within(element, "m:e")


def _fraction(element: Element) -> str:
    slash = " " if _sign(element, "m:fPr/m:type", "bar") == "noBar" else "/"
    return _grouped(_within(element, "m:num")) + slash + _grouped(_within(element, "m:den"))


def _root(element: Element) -> str:
    return raised(_within(element, "m:deg")) + "√" + _grouped(_within(element, "m:e"))


def _grouped(text: str) -> str:
    """In brackets, unless it is one number or name."""
    return text if re.fullmatch(r"[\w.]*", text) else f"({text})"


def _bracketed(element: Element) -> str:
    parts = _sign(element, "m:dPr/m:sepChr", "|").join(map(_formula, _each(element, "m:e")))
    return _sign(element, "m:dPr/m:begChr", "(") + parts + _sign(element, "m:dPr/m:endChr", ")")


def _large_operator(element: Element) -> str:
    limits = lowered(_within(element, "m:sub")) + raised(_within(element, "m:sup"))
    return _sign(element, "m:naryPr/m:chr", "∫") + limits + _within(element, "m:e")


def _spaced(element: Element) -> str:
    return " ".join(filter(None, map(_formula, element)))


_SHAPES: dict[str, Callable[[Element], str]] = {
    "m:sSup": _scripted,
    "m:sSub": _scripted,
    "m:sSubSup": _scripted,
    "m:sPre": _scripted_before,
    "m:f": _fraction,
    "m:rad": _root,
    "m:d": _bracketed,
    "m:nary": _large_operator,
    "m:func": _spaced,
    "m:limLow": lambda element: _within(element, "m:e") + lowered(_within(element, "m:lim")),
    "m:limUpp": lambda element: _within(element, "m:e") + raised(_within(element, "m:lim")),
    "m:eqArr": _spaced,
    "m:m": _spaced,
    "m:mr": _spaced,
}


# --- text ---

_CHANGES = {"w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel"}
_LEFT_OUT = {"w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:rt"}  # w:rt: how to pronounce a word
_CHARACTERS = {"w:tab": " ", "w:ptab": " ", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "-"}
_PARAGRAPH, _TABLE = "w:p", "w:tbl"
_FOREIGN = {"w:altChunk", "w:subDoc"}
_BLOCKS = {_PARAGRAPH, _TABLE} | _FOREIGN
_SHAPES_WITH_TEXT = ("/wordprocessingShape", "/wordprocessingGroup", "/wordprocessingCanvas")
_NOTES = {
    "w:footnoteReference": ("footnotes", "w:footnote", "脚注", "footnote"),
    "w:endnoteReference": ("endnotes", "w:endnote", "尾注", "endnote"),
    "w:commentReference": ("comments", "w:comment", "批注", "comment"),
}
"""For each reference to a note: the part that holds it, its tag there, and what it is called."""
# fields that show nothing where they stand: marks for an index, a table of contents, a question
_SILENT = {"XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE"}
_CIRCLED = re.compile(r"EQ \\o(?: ?\\a[clr])? ?\( ?[○◯〇] ?[,，;] ?(\d{1,2}) ?\)", re.IGNORECASE)
# what Word's font Symbol shows, from 0x21 and from 0xA1
_SYMBOLS = {
    first + index: sign
    for first, signs in (
        (0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
        (0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"),
    )
    for index, sign in enumerate(signs)
}
_PRIVATE = 0xF000  # where fonts of symbols keep their characters
_FROM_SYMBOL = {code + base: sign for code, sign in _SYMBOLS.items() for base in (0, _PRIVATE)}


class _Piece(NamedTuple):
    """Text of one look."""

    text: str
    look: _Look


class _Note(NamedTuple):
    """A note: the reference's tag, and the note's id."""

    reference: str
    id: str


class _Reader:
    """Reads paragraphs and tables in order, and notes what a person should look at."""

    def __init__(self, name: str, styles: _Styles, numbering: _Numbering) -> None:
        self._name = name
        self._styles = styles
        self._numbering = numbering
        self._counter = _Counter(numbering)
        self._box_counter = _Counter(numbering)
        self._boxes: list[Element] = []
        self._pieces: list[_Piece] = []
        self._hidden: list[str] = []
        # the codes of the fields that are open; None for one whose result has begun
        self._fields: list[list[str] | None] = []
        self._number = 0
        self._changed: set[int] = set()
        self._pictured: set[int] = set()
        self._doubts: list[Message] = []
        self.lines: list[Line] = []
        self.notes: dict[_Note, int] = {}
        """The notes that the text refers to, and the paragraphs where it does."""
        self._readers: dict[str, Callable[[Element, _Look], None]] = {
            "w:t": self._read_text,
            "w:r": self._read_run,
            "w:sym": self._read_symbol,
            "w:fldChar": self._read_field,
            "w:instrText": self._read_code,
            "w:fldSimple": self._read_simple_field,
            "mc:AlternateContent": lambda element, look: self._read_inline(_chosen(element), look),
            "w:txbxContent": lambda element, _: self._boxes.append(element),
            "m:oMath": lambda element, _: self._pieces.append(_Piece(_formula(element), _Look())),
            "a:graphicData": self._read_graphic,
            **dict.fromkeys(("pic:pic", "v:imagedata", "v:textpath", "o:OLEObject"), self._read_picture),
            **dict.fromkeys(_NOTES, self._read_reference),
            **dict.fromkeys(_FOREIGN, lambda _element, _look: self._doubt_foreign()),
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
        return (*self._doubts, *_doubts_of_all(self._name, self._changed, self._pictured, self._numbering.unknown))

    def read(self, story: Element) -> None:
        """Read all paragraphs and tables of the text, or of a text box."""
        for block in _found(story, _BLOCKS):
            if block.tag == _PARAGRAPH:
                self._line(self._paragraph(block))
            elif block.tag == _TABLE:
                self._read_table(block)
            else:
                self._doubt_foreign()

    def read_note(self, note: Element, words: tuple[str, str], at: int) -> None:
        """Read a note, called `words` in Chinese and in English, that the paragraph `at` refers to."""
        self._counter = _Counter(self._numbering)
        text = _clean(" ".join(self._texts(note)))
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
        if cleaned := _clean(text):
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
                f"第 {_span(first, self._number)} 段来自文本框，接在它所在的段落之后读出，请与原文核对位置",
                f"{_paragraphs(first, self._number)}: from a text box, read behind the paragraph that it is fixed to;"
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
                f"第 {_span(first, self._number)} 段来自表格（每行算一段），按行、逐格读出，请与原文核对",
                f"{_paragraphs(first, self._number)}: from a table (a row counts as a paragraph), read row by row;"
                " compare with the original",
            )

    def _rows(self, table: Element) -> Iterator[Element]:
        for row in _found(table, {"w:tr"}):
            if _child(row, "w:trPr/w:del") is None:
                yield row
            else:
                self._changed.add(self._here)

    def _cells(self, row: Element) -> Iterator[str]:
        """The texts in the cells of a row, of merged ones only the first."""
        for cell in _found(row, {"w:tc"}):
            properties = _child(cell, "w:tcPr")
            if _child(properties, "w:cellDel") is None and not _is_continued(properties):
                yield from self._texts(cell)

    def _texts(self, element: Element) -> Iterator[str]:
        """The texts of all paragraphs in a cell or a note, tables within it read in place."""
        for block in _found(element, _BLOCKS):
            if block.tag == _PARAGRAPH:
                if text := _clean(self._paragraph(block)):
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
        properties = _child(paragraph, "w:pPr")
        style = self._styles.of_paragraph(properties)
        self._pieces, self._hidden, self._fields = [], [], []
        self._read_inline(paragraph, self._styles.paragraph_look(style))
        text = _placed(self._pieces)
        if hidden := _clean("".join(self._hidden)):
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

    def _read_inline(self, element: Element | None, look: _Look) -> None:
        for child in () if element is None else element:
            if child.tag in _CHARACTERS:
                self._add(_CHARACTERS[child.tag], look)
            elif child.tag in self._readers:
                self._readers[child.tag](child, look)
            elif child.tag not in _LEFT_OUT:
                self._read_inline(child, look)

    def _add(self, text: str, look: _Look) -> None:
        if look.hidden:
            self._hidden.append(text)
        else:
            self._pieces.append(_Piece(text, look))

    def _read_run(self, run: Element, look: _Look) -> None:
        self._read_inline(run, self._styles.run_look(_child(run, "w:rPr")).over(look))

    def _read_text(self, element: Element, look: _Look) -> None:
        text = element.text or ""
        if element.get("xml:space") != "preserve":
            text = text.strip(" \t\r\n")
        self._add(text.translate(_FROM_SYMBOL) if look.symbol else text, look)

    def _read_symbol(self, element: Element, look: _Look) -> None:
        code = element.get("w:char", "")
        value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0
        sign = _FROM_SYMBOL.get(value) if element.get("w:font") == "Symbol" else None
        # half of a pair, or no character at all
        self._add(sign or (chr(value) if chr(value).isprintable() or value >= _PRIVATE else "\ufffd"), look)

    def _read_field(self, element: Element, look: _Look) -> None:
        kind = element.get("w:fldCharType")
        if kind == "begin":
            self._fields.append([])
        elif kind == "separate" and self._fields:
            self._fields[-1] = None
        elif kind == "end" and self._fields and (code := self._fields.pop()) is not None:
            self._add_without_result("".join(code), look)

    def _read_code(self, element: Element, _: _Look) -> None:
        if self._fields and (code := self._fields[-1]) is not None:
            code.append(element.text or "")

    def _read_simple_field(self, element: Element, look: _Look) -> None:
        if any(one.tag == "w:t" for one in element.iter()):
            self._read_inline(element, look)
        else:
            self._add_without_result(element.get("w:instr", ""), look)

    def _add_without_result(self, code: str, look: _Look) -> None:
        """A field whose result is not in the file: Word draws it from its code."""
        code = " ".join(code.split())
        if circled := _CIRCLED.fullmatch(code):
            self._add(self._numbering.shown(int(circled[1]), "decimalEnclosedCircle"), look)
        elif code and code.split()[0].upper() not in _SILENT:
            self._doubt(
                f"第 {self._here} 段有域“{code}”，显示的内容没有存在文件里，没有读入，请对照原文",
                f"paragraph {self._here}: what the field “{code}” shows is not in the file and was left out; compare it with the original",
            )

    def _read_graphic(self, element: Element, look: _Look) -> None:
        if not element.get("uri", "").endswith(_SHAPES_WITH_TEXT):
            self._pictured.add(self._here)
        self._read_inline(element, look)

    def _read_picture(self, _element: Element, _look: _Look) -> None:
        self._pictured.add(self._here)

    def _read_reference(self, element: Element, _: _Look) -> None:
        self.notes.setdefault(_Note(element.tag, element.get("w:id", "")), self._here)


def _found(element: Element, tags: Collection[str]) -> list[Element]:
    """The outermost elements with one of `tags`, in order; not in what is deleted, and of alternatives only in one."""
    found: list[Element] = []
    _gather(element, tags, found)
    return found


def _gather(element: Element, tags: Collection[str], found: list[Element]) -> None:
    for child in element:
        if child.tag in tags:
            found.append(child)
        elif child.tag == "mc:AlternateContent":
            if (chosen := _chosen(child)) is not None:
                _gather(chosen, tags, found)
        elif child.tag not in _LEFT_OUT:
            _gather(child, tags, found)


def _chosen(alternatives: Element) -> Element | None:
    """What newer versions of Word show; the fallback shows the same again."""
    choice = _child(alternatives, "mc:Choice")
    return choice if choice is not None else _child(alternatives, "mc:Fallback")


def _is_continued(cell: Element | None) -> bool:
    """True for a cell that is merged with the one above or before it."""
    merges = (_child(cell, "w:vMerge"), _child(cell, "w:hMerge"))
    return any(merge is not None and merge.get("w:val", "continue") == "continue" for merge in merges)


def _is_gone(properties: Element | None) -> bool:
    """True for a paragraph whose end is deleted or hidden: if it holds no text, Word does not count it."""
    mark = _child(properties, "w:rPr")
    return _child(mark, "w:del") is not None or bool(_switch(mark, "w:vanish"))


def _placed(pieces: Sequence[_Piece]) -> str:
    """The text of a paragraph, its raised and lowered parts in Unicode's forms."""
    usual = max((piece.look.size or 0 for piece in pieces if piece.text.strip()), default=0)
    return "".join(_in_place(piece, usual) for piece in pieces)


def _in_place(piece: _Piece, usual: int) -> str:
    look = piece.look
    # some are moved by hand: up or down, and smaller than the text around them
    moved = (look.position or 0) if (look.size or 0) < usual and look.align in (None, "baseline") else 0
    if look.align == "superscript" or moved > 0:
        return raised(piece.text)
    if look.align == "subscript" or moved < 0:
        return lowered(piece.text)
    return piece.text


def _clean(text: str) -> str:
    """Without line ends and the one control character that XML lets in."""
    return re.sub("[\r\n\t]", " ", text.replace("\x7f", "")).strip()


# --- the document ---


def _read(package: Package, name: str) -> Document:
    # a few programs call it otherwise
    main = package.related("").get("officeDocument", "")
    main = main if main in package else "word/document.xml"
    if main not in package:
        raise RefusedError("other")
    root = package.xml(main)
    if root.tag != "w:document":
        raise RefusedError("other")
    parts = package.related(main)
    styles = _Styles(package.xml(parts["styles"]) if "styles" in parts else None)
    numbering = _Numbering(package.xml(parts["numbering"]) if "numbering" in parts else None, styles)
    reader = _Reader(name, styles, numbering)
    if (body := _child(root, "w:body")) is not None:
        reader.read(body)
    if not reader.lines:
        raise RefusedError("pictures" if reader.pictured else "empty")
    _read_notes(reader, package, parts)
    return Document(tuple(reader.lines), doubts=reader.doubts)


def _read_notes(reader: _Reader, package: Package, parts: dict[str, str]) -> None:
    """The notes that the text refers to, and those that notes refer to."""
    known: dict[str, dict[str, Element]] = {}
    done = 0
    while len(reader.notes) > done:
        for note, at in list(reader.notes.items())[done:]:
            part, tag, *words = _NOTES[note.reference]
            if part not in known:
                root = package.xml(parts[part]) if part in parts else None
                known[part] = {one.get("w:id", ""): one for one in _each(root, tag)}
            if note.id in known[part]:
                reader.read_note(known[part][note.id], (words[0], words[1]), at)
            done += 1


def _doubts_of_all(name: str, changed: set[int], pictured: set[int], unknown: set[str]) -> Iterator[Message]:
    """The doubts that are told once for all paragraphs that they are about."""
    if changed:
        yield Message(
            f"{name} 有没有接受的修订（第 {_ranges(changed)} 段），按全部接受读出；请在 Word 中接受或拒绝修订并另存后再读",
            f"{name} has tracked changes (paragraphs {_ranges(changed)}), read as if all were accepted;"
            " accept or reject them in Word, save, and read that",
        )
    if pictured:
        yield Message(
            f"{name} 第 {_ranges(pictured)} 段有图片或嵌入的对象（如公式），其中的文字没有读入，请对照原文",
            f"{name}, paragraphs {_ranges(pictured)}: pictures or embedded objects (formulas?); text in them was not read, look at the original",
        )
    if unknown:
        formats = "、".join(sorted(unknown))
        yield Message(
            f"{name} 的自动编号用了不认识的格式（{formats}），读作 1、2、3，请核对编号",
            f"{name} numbers paragraphs in a format that is not known ({formats}), read as 1, 2, 3; check the numbers",
        )


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _paragraphs(first: int, last: int) -> str:
    return ("paragraph " if first == last else "paragraphs ") + _span(first, last)


def _ranges(numbers: Iterable[int]) -> str:
    """3、5–9."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return "、".join(_span(first, last) for first, last in spans)
