"""Guides in Word's format: paragraphs and rows of tables, as readers see them.

What a reader sees is not what the file holds: numbers of lists are counted, raised and lowered characters are a
property of their run, and text that is deleted, hidden or the code of a field is not shown. What could not be read as
it is shown, and what stands outside the running text, becomes a doubt for a person to look at.

A docx is a zip of XML files, and hostile until it is read: it is unpacked within limits, and no DOCTYPE is let in,
without which XML can neither grow nor fetch anything.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring  # the parser is kept from harm by _parsed

from nrd_check.errors import InputError
from nrd_check.guide.document import Document
from nrd_check.guide.passage import Line
from nrd_check.guide.raised import lowered, raised
from nrd_check.messages import Message


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a docx may ask for: files in the zip, bytes of all and of one unpacked, tags and attributes in one."""

    entries: int = 2_000
    unpacked: int = 200_000_000
    part: int = 64_000_000
    marks: int = 5_000_000


LIMITS = Limits()


def read_docx(data: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """The paragraphs of a Word file, numbered with the empty ones; a row of a table counts as one. `name` is for messages.

    Raises:
        InputError: it is no docx, encrypted, damaged, larger than the limits, or holds no text.
    """
    try:
        return _read(_Package(data, limits), name)
    except _RefusedError as refused:
        reason = refused.reason
    except RecursionError:
        reason = "nested"
    zh, en = _REFUSALS[reason]
    raise InputError(Message(f"{name}：{zh}", f"{name}: {en}"))


_REFUSALS = {
    "no-docx": (
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


class _RefusedError(Exception):
    """The file is not read; `reason` is a key of the sentences above."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


# --- the zip and its XML ---

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # a stream that password-protected files of Office have
_ZIP = b"PK"
# what zipfile raises for damaged files
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    IndexError,
    RuntimeError,
)
_ENCRYPTED_FLAG = 0x1
# the transitional and the strict form of the standard have names of their own for the same things
_OOXML, _STRICT = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    f"{_OOXML}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OOXML}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OOXML}markup-compatibility/2006": "mc",
    f"{_OOXML}package/2006/relationships": "rel",
    f"{_OOXML}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_OOXML}drawingml/2006/picture": "pic",
    f"{_STRICT}drawingml/picture": "pic",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


class _Package:
    """The files inside a docx, unpacked one by one within limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.unpacked
        self._archive = _opened(data)
        entries = self._archive.infolist()
        if len(entries) > limits.entries or sum(entry.file_size for entry in entries) > limits.unpacked:
            raise _RefusedError("large")
        # names are compared without regard to case
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def xml(self, part: str) -> Element:
        """The root of a part, its names shortened to `w:p` and the like."""
        if part not in self:
            raise _RefusedError("broken")
        return _parsed(self._bytes(self._entries[part.lower()]), self._limits.marks)

    def related(self, part: str) -> dict[str, str]:
        """The parts that `part` refers to, by their kind: `styles`, `numbering`, …"""
        folder, base = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self:
            return {}
        found = {}
        for relation in self.xml(relations).iter("rel:Relationship"):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                found[relation.get("Type", "").rpartition("/")[2]] = target.lstrip("/")
        return found

    def _bytes(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise _RefusedError("encrypted")
        # others would unpack without bounds, and Word writes none
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _RefusedError("broken")
        most = min(self._left, self._limits.part)
        try:
            with self._archive.open(entry) as stream:
                content = stream.read(most + 1)
        except _ZIP_ERRORS:
            raise _RefusedError("broken") from None
        if len(content) > most:
            raise _RefusedError("large")
        self._left -= len(content)
        return content


def _opened(data: bytes) -> zipfile.ZipFile:
    if data.startswith(_OLE):
        raise _RefusedError("encrypted" if _ENCRYPTED in data else "old")
    try:
        return zipfile.ZipFile(BytesIO(data))
    except _ZIP_ERRORS:
        raise _RefusedError("broken" if data.startswith(_ZIP) else "no-docx") from None


def _parsed(content: bytes, most: int) -> Element:
    # NULs are dropped so that UTF-16 hides nothing
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise _RefusedError("doctype")
    if content.count(b"<") + content.count(b"=") > most:
        raise _RefusedError("large")
    try:
        root = fromstring(content)  # noqa: S314  # without DOCTYPE there are no entities
    except (ParseError, ValueError, LookupError):
        raise _RefusedError("broken") from None
    for element in root.iter():
        element.tag = _short(element.tag)
        if element.attrib:
            attributes = {_short(key): value for key, value in element.attrib.items()}
            element.attrib.clear()
            element.attrib.update(attributes)
    return root


@lru_cache(maxsize=4096)
def _short(name: str) -> str:
    """`{http://…wordprocessingml…}p` → `w:p`; names of namespaces that are not read stay as they are."""
    namespace, brace, local = name.rpartition("}")
    prefix = _PREFIXES.get(namespace[1:]) if brace else None
    return f"{prefix}:{local}" if prefix else name


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
            depths = [depth for id_, _ in chain for depth, level in levels.items() if level.style == id_] + depths
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
