"""PDFs for tests: a guide laid out as the official document it once was, and small files with one difficulty each."""

from __future__ import annotations

import functools
import io
import itertools
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pdfminer.cmapdb import CMapDB
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from nrd_check.guide.raised import lowered, raised

Fonts = Literal["embedded", "standard"]

# ---------------------------------------------------------------------------------------------------------------------
# Raised and lowered characters, which the extraction of the published text flattened.

_FLAT = {raised(plain): (plain, True) for plain in "0123456789+-m"} | {
    lowered(plain): (plain, False) for plain in "0123456789x"
}

_FORMULAS = (
    "CO₂ SO₂ NO₂ SO₃ O₃ H₂O N₂O NH₃ CH₄ PM₂.₅ CaF₂ Nb₂O₅ Ta₂O₅ Li₂O SiO₂ TiO₂ Al₂O₃ NOₓ SO₄²⁻ NO₃⁻ Cl⁻ C₂~C₁₂ r₂/r₁"
)

# Only isotopes that are named: 30N is a force, 5N and 6N are purities, 3D and 5G are neither.
_ISOTOPES = "¹H ²H ³H ¹¹C ¹³C ¹⁴C ¹⁵N ¹⁸O ¹⁸F ¹⁹F ³¹P ³²P ⁶⁰Co ⁹⁰Sr ⁹⁹ᵐTc ¹⁰⁹Cd ¹¹⁰ᵐAg ¹²⁹Xe ¹³¹I ¹³³Xe ¹³⁷Cs"

# One group each, which is raised.
_POWERS = (
    # A mantissa of one digit before the point, so that 1920×1080 and 100μm×100μm are sizes.
    r"(?<![\d.])\d(?:\.\d+)?×10([1-9]\d?|-\d{1,2})(?![\d.])",
    # Without a mantissa only where a unit follows at once: 10-20 is a range.
    r"(?<![\d.~×])10(-\d{1,2})(?=mol|Pa|摩尔)",
    # Nothing in the characters says that these are powers; a gain of a hundred and five would be no gain.
    r"增益≥10([1-9])(?=[（(])",
    r"(?<=（2)(K)(?=）)",
    r"(?<![A-Za-z])[kdcmμµ]?m([23])(?![\dA-Za-z])",
    r"(?<![A-Za-z])(?:[kcmμµ]?m|[mμµ]?s|Hz|mol|kg|L)(-[1-3](?:/2)?)(?![\dA-Za-z~])",
)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a line that are raised, or lowered: where they start, and where they end."""

    start: int
    end: int
    raised: bool


def _flattened(form: str) -> str:
    return "".join(_FLAT[character][0] if character in _FLAT else character for character in form)


@functools.cache
def _written() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What finds each formula and isotope when flattened, with the form it had."""
    return tuple(
        (re.compile(rf"(?<![A-Za-z\d.]){re.escape(_flattened(form))}(?![A-Za-z\d])"), form)
        for form in f"{_FORMULAS} {_ISOTOPES}".split()
    )


def _marks(line: str) -> dict[int, bool]:
    """For each character that is raised or lowered, whether it is raised."""
    found: dict[int, bool] = {}
    for power in _POWERS:
        for match in re.finditer(power, line):
            found |= dict.fromkeys(range(*match.span(1)), True)
    for pattern, form in _written():
        for match in pattern.finditer(line):
            shifted = (
                (at, _FLAT[character][1]) for at, character in enumerate(form, match.start()) if character in _FLAT
            )
            found |= dict(shifted)
    return found


def powers(line_stream: Iterable[str]) -> Iterator[tuple[Span, ...]]:
    """Gives for each line the spans that were raised or lowered before the text was flattened.

    Lines are looked at one by one: no number or formula of the guides of 2021 is broken inside its power.
    """
    for line in line_stream:
        spans: list[Span] = []
        for at, up in sorted(_marks(line).items()):
            if spans and spans[-1].end == at and spans[-1].raised == up:
                spans[-1] = Span(spans[-1].start, at + 1, up)
            else:
                spans.append(Span(at, at + 1, up))
        yield tuple(spans)


def _with_forms(line: str, spans: Sequence[Span]) -> str:
    done = 0
    parts = []
    for span in spans:
        form = raised if span.raised else lowered
        parts += [line[done : span.start], form(line[span.start : span.end])]
        done = span.end
    return "".join([*parts, line[done:]])


def recovered(text: str) -> list[tuple[int, str, str]]:
    """The lines with raised or lowered characters: number, the line as it is, and with the characters of Unicode.

    A character that has no such form in Unicode stays as it is.
    """
    lines = [line.strip() for line in text.split("\n")]
    return [
        (number, line, _with_forms(line, spans))
        for number, (line, spans) in enumerate(zip(lines, powers(lines), strict=True), 1)
        if spans
    ]


# ---------------------------------------------------------------------------------------------------------------------
# Fonts.

_BODY, _HEADING, _SONG = "NrdBody", "NrdHeading", "STSong-Light"
_FILES = {_BODY: ("uming.ttc", "fonts-arphic-uming"), _HEADING: ("wqy-zenhei.ttc", "fonts-wqy-zenhei")}
_FONT_FOLDER = Path("/usr/share/fonts")

# Left by a broken extraction; hardly any font has them. They look like a geta mark, and are extracted as themselves.
_GETA = "〓"
_WITHOUT_SHAPE = "⸰⸹〲�"


class FontMissingError(RuntimeError):
    """A font that the PDFs need is not installed."""


def _font_file(name: str, package: str) -> Path:
    for path in sorted(_FONT_FOLDER.rglob(name)):
        return path
    raise FontMissingError(f"{name} is not under {_FONT_FOLDER}: install the Debian package {package}")


@functools.cache
def _fonts() -> dict[str, set[int]]:
    """Registers the fonts; returns the code points that each can show."""
    shown: dict[str, set[int]] = {}
    for font, (name, package) in _FILES.items():
        loaded = TTFont(font, str(_font_file(name, package)), subfontIndex=0)
        glyphs = loaded.face.charToGlyph
        for character in _WITHOUT_SHAPE:
            glyphs.setdefault(ord(character), glyphs[ord(_GETA)])
        pdfmetrics.registerFont(loaded)
        shown[font] = set(glyphs)
    pdfmetrics.registerFont(UnicodeCIDFont(_SONG))
    shown[_SONG] = set(_cmap_points(vars(CMapDB.get_cmap("UniGB-UCS2-H"))["code2cid"]))
    return shown


def _cmap_points(codes: dict[int, object], prefix: int = 0) -> Iterator[int]:
    for byte, below in codes.items():
        code = prefix << 8 | byte
        if isinstance(below, dict):
            yield from _cmap_points(below, code)
        else:
            yield code


def _font_for(character: str, wanted: str) -> str:
    fonts = _fonts()
    for font in (wanted, _BODY, _HEADING):
        if ord(character) in fonts[font]:
            return font
    raise ValueError(f"no font at hand has U+{ord(character):04X} {character}")


# ---------------------------------------------------------------------------------------------------------------------
# Lines.


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters that are drawn alike."""

    text: str
    font: str
    size: float
    rise: float = 0.0

    @property
    def width(self) -> float:
        return float(pdfmetrics.stringWidth(self.text, self.font, self.size))


def _runs(line: str, spans: Sequence[Span], font: str, size: float) -> list[_Run]:
    shifts = {at: span.raised for span in spans for at in range(span.start, span.end)}
    looks = []
    for at, character in enumerate(line):
        smaller, rise = (1.0, 0.0) if at not in shifts else (0.6, 0.35 * size if shifts[at] else -0.14 * size)
        looks.append((character, _font_for(character, font), smaller * size, rise))
    return [
        _Run("".join(look[0] for look in group), *key)
        for key, group in itertools.groupby(looks, key=lambda look: look[1:])
    ]


def _natural(runs: Sequence[_Run]) -> float:
    return sum(run.width for run in runs)


def _draw(
    canvas: Canvas,
    x: float,
    y: float,
    runs: Sequence[_Run],
    *,
    spacing: float = 0.0,
    rise_operator: bool = True,
    one_by_one: bool = False,
) -> None:
    """Draws one line.

    Args:
        spacing: added after every character.
        rise_operator: raise by Ts; otherwise by a text position with another baseline.
        one_by_one: give every character its own position, as programs do that justify lines themselves.
    """
    if one_by_one:
        runs = [_Run(character, run.font, run.size, run.rise) for run in runs for character in run.text]
    text = canvas.beginText(x, y)
    if spacing and not one_by_one:
        text.setCharSpace(spacing)
    baseline = 0.0
    rise = 0.0
    for run in runs:
        text.setFont(run.font, run.size)
        wanted = 0.0 if rise_operator else run.rise
        if one_by_one or wanted != baseline:
            baseline = wanted
            text.setTextOrigin(x, y + baseline)
        if rise_operator and run.rise != rise:
            rise = run.rise
            text.setRise(rise)
        text.textOut(run.text)
        x += run.width + spacing * len(run.text)
    if rise:
        text.setRise(0)
    if spacing and not one_by_one:
        text.setCharSpace(0)
    canvas.drawText(text)


# ---------------------------------------------------------------------------------------------------------------------
# A guide as an official document: A4, 22 lines of 28 characters in size 3 (16 pt), the page number at the foot.

_WIDTH, _HEIGHT = A4
_MM = 72 / 25.4
_LEFT = 28 * _MM
_SIZE = 16.0
_MEASURE = 28 * _SIZE
_PITCH = 28.9
_FIRST = _HEIGHT - 37 * _MM - _SIZE
_FOOT = 25 * _MM
_LINES = 22

_FOOT_LINE = re.compile(r"—\s*\d+\s*—")
_ATTACHMENT = re.compile(r"附件\s*\d+")
_NUMBERED = re.compile(r"\d+\.(?:\d+)?\s*[^\d\s.%％].*")
_PARTS = ("研究内容：", "研究目标：", "考核指标：", "预期指标：", "有关说明：")
_HEADING_LINES = 3


@dataclass(slots=True)
class _Line:
    """A line of the text, and how it is set."""

    text: str
    spans: tuple[Span, ...]
    new_page: bool
    heading: bool = False
    indented: bool = False
    last: bool = False  # of its paragraph


def _headings(lines: Sequence[_Line]) -> None:
    """Marks headings: numbered lines soon followed by 研究内容, or by the heading of a direction."""
    for index in range(len(lines) - 1, -1, -1):
        if not _NUMBERED.fullmatch(lines[index].text) or re.search("[。；，]", lines[index].text):
            continue
        for after in range(index + 1, min(index + 1 + _HEADING_LINES, len(lines))):
            if lines[after].text.startswith(_PARTS[:2]) or (lines[after].heading and lines[after].indented):
                lines[index].indented = True
                for line in lines[index:after]:
                    line.heading = True
                break
            if re.search("[。；]", lines[after].text):
                break


def _paragraphs(lines: Sequence[_Line]) -> None:
    """Marks where paragraphs start: after a full stop, in a line with room for the two characters of the indent."""
    wide = [_natural(_runs(line.text, line.spans, _BODY, _SIZE)) for line in lines]
    for before, line, width in zip([None, *lines], lines, wide, strict=False):
        if line.heading or _ATTACHMENT.fullmatch(line.text):
            continue
        starts = before is not None and (before.heading or before.text.endswith(("。", "：")))
        line.indented = line.text.startswith((*_PARTS, "为落实")) or (starts and width + 1.5 * _SIZE <= _MEASURE)
    for line, after, width in zip(lines, [*lines[1:], None], wide, strict=True):
        line.last = width + 3 * _SIZE < _MEASURE or after is None or after.heading or after.indented


def _set_lines(text: str, *, raise_powers: bool) -> list[list[_Line]]:
    """The lines of a text in pages; the last line of a page may be its number."""
    raw = [line for line in text.split("\n") if line.strip()]
    stripped = [line.strip() for line in raw]
    spans = powers(stripped) if raise_powers else itertools.repeat(())
    # The extraction left a space before the first line of a page.
    lines = [
        _Line(line, marks, new_page=whole.startswith(" "))
        for line, marks, whole in zip(stripped, spans, raw, strict=False)
    ]
    _headings(lines)
    _paragraphs([line for line in lines if not _FOOT_LINE.fullmatch(line.text)])
    pages: list[list[_Line]] = [[]]
    for line in lines:
        foot = _FOOT_LINE.fullmatch(line.text)
        page = pages[-1]
        if page and not foot and (line.new_page or len(page) == _LINES or _FOOT_LINE.fullmatch(page[-1].text)):
            pages.append([])
        pages[-1].append(line)
    return pages


def official(text: str, font: Fonts, *, raise_powers: bool = True) -> bytes:
    """The text of a guide as an official document; its lines come in the same order.

    Args:
        text: as the published text is, blank lines and page numbers included.
        font: "embedded" subsets TrueType fonts and raises powers by the rise operator; "standard" names a font of the
            Adobe-GB1 collection that the reader must have, and raises powers by their position. Characters that
            Adobe-GB1 does not have are drawn with an embedded font.
        raise_powers: otherwise everything stands on the line, as in the text.

    Raises:
        FontMissingError: a font is not installed.
        ValueError: a character that no font has.
    """
    _fonts()
    body, headings = (_BODY, _HEADING) if font == "embedded" else (_SONG, _SONG)
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=A4, invariant=1)
    numbers = itertools.count()
    for page in _set_lines(text, raise_powers=raise_powers):
        for row, line in enumerate(page):
            y = _FIRST - row * _PITCH
            if _FOOT_LINE.fullmatch(line.text):
                runs = _runs(line.text, (), body, 14)
                _draw(canvas, (_WIDTH - _natural(runs)) / 2, _FOOT, runs)
                continue
            indent = 2 * _SIZE if line.indented else 0.0
            black = line.heading or bool(_ATTACHMENT.fullmatch(line.text))
            runs = _runs(line.text, line.spans, headings if black else body, _SIZE)
            gaps = max(len(line.text) - 1, 1)
            slack = _MEASURE - indent - _natural(runs)
            # Lines that are too long are pressed together; others are filled out, unless a paragraph ends there.
            spacing = slack / gaps if slack < 0 or not (line.last or black) else 0.0
            _draw(
                canvas,
                _LEFT + indent,
                y,
                runs,
                spacing=spacing,
                rise_operator=font == "embedded",
                one_by_one=next(numbers) % 5 == 3,
            )
        canvas.showPage()
    canvas.save()
    return output.getvalue()


# ---------------------------------------------------------------------------------------------------------------------
# Small files with one difficulty each. All but the broken ones use the embedded fonts.


def _canvas(encrypt: StandardEncryption | None = None) -> tuple[Canvas, io.BytesIO]:
    _fonts()
    output = io.BytesIO()
    return Canvas(output, pagesize=A4, invariant=1, encrypt=encrypt), output


def _saved(canvas: Canvas, output: io.BytesIO) -> bytes:
    canvas.save()
    return output.getvalue()


def _line_runs(line: str, size: float, font: str = _BODY) -> list[_Run]:
    return _runs(line, next(powers([line])), font, size)


def _column(
    canvas: Canvas, lines: Sequence[str], x: float = _LEFT, y: float = _FIRST, size: float = _SIZE, font: str = _BODY
) -> float:
    """Draws lines below each other; returns the baseline after the last one."""
    for line in lines:
        _draw(canvas, x, y, _line_runs(line, size, font))
        y -= size * _PITCH / _SIZE
    return y


def _pages(pages_of_lines: Iterable[Sequence[str]], encrypt: StandardEncryption | None = None) -> bytes:
    canvas, output = _canvas(encrypt)
    for lines in pages_of_lines:
        _column(canvas, lines)
        canvas.showPage()
    return _saved(canvas, output)


def two_columns(left_lines: Sequence[str], right_lines: Sequence[str], heading: str | None = None) -> bytes:
    """A page of two columns, with a heading across both; the left column is written first, as programs do.

    A column has room for 20 characters.
    """
    canvas, output = _canvas()
    size = 10.5
    y = _FIRST
    if heading is not None:
        runs = _line_runs(heading, _SIZE, _HEADING)
        _draw(canvas, (_WIDTH - _natural(runs)) / 2, y, runs)
        y -= 2 * _PITCH
    _column(canvas, left_lines, _LEFT, y, size)
    _column(canvas, right_lines, _LEFT + _MEASURE - 20 * size, y, size)
    return _saved(canvas, output)


def _wrapped(text: str, size: float, width: float) -> list[str]:
    """The lines that a text takes in a cell, broken between any two characters."""
    lines = [""]
    for character in text:
        if character == "\n" or _natural(_line_runs(lines[-1] + character, size)) > width:
            lines.append("")
        lines[-1] += character.strip("\n")
    return lines


def ruled_table(rows: Sequence[Sequence[str]], before_lines: Sequence[str], after_lines: Sequence[str]) -> bytes:
    """A page with a table between lines of text: ruling lines all around, columns of one width.

    Cells that are too long for their column, or have a line feed, take several lines. Cells are written one after the
    other, row by row.
    """
    canvas, output = _canvas()
    size, pitch, padding = 12.0, 18.0, 5.0
    width = _MEASURE / len(rows[0])
    top = _column(canvas, before_lines) + _SIZE
    canvas.setLineWidth(0.5)
    canvas.line(_LEFT, top, _LEFT + _MEASURE, top)
    start = top
    for row in rows:
        cells = [_wrapped(cell, size, width - 2 * padding) for cell in row]
        for column, cell in enumerate(cells):
            for number, line in enumerate(cell):
                y = top - padding - size - number * pitch
                _draw(canvas, _LEFT + column * width + padding, y, _line_runs(line, size))
        top -= max(map(len, cells)) * pitch + 2 * padding
        canvas.line(_LEFT, top, _LEFT + _MEASURE, top)
    for column in range(len(rows[0]) + 1):
        canvas.line(_LEFT + column * width, start, _LEFT + column * width, top)
    _column(canvas, after_lines, y=top - _PITCH)
    return _saved(canvas, output)


def with_footnote(lines: Sequence[str], note_lines: Sequence[str], marker_line: int, *, mark: str = "①") -> bytes:
    """A page with a footnote below a short rule; its mark stands raised at the end of a line.

    Args:
        marker_line: the index of that line.
    """
    canvas, output = _canvas()
    for index, line in enumerate(lines):
        runs = _line_runs(line, _SIZE)
        if index == marker_line:
            runs += _runs(mark, [Span(0, len(mark), raised=True)], _BODY, _SIZE)
        _draw(canvas, _LEFT, _FIRST - index * _PITCH, runs)
    size, pitch = 9.0, 14.0
    y = _FOOT + 30 + (len(note_lines) - 1) * pitch
    canvas.setLineWidth(0.5)
    canvas.line(_LEFT, y + pitch, _LEFT + 140, y + pitch)
    for index, line in enumerate(note_lines):
        runs = _line_runs(line, size)
        if index == 0:
            runs = [*_runs(mark, [Span(0, len(mark), raised=True)], _BODY, size), *runs]
        _draw(canvas, _LEFT, y - index * pitch, runs)
    return _saved(canvas, output)


def with_watermark(pages_of_lines: Iterable[Sequence[str]], watermark: str, *, rotated: bool) -> bytes:
    """Pages with large grey words below the text, across the page or upright."""
    canvas, output = _canvas()
    for lines in pages_of_lines:
        canvas.saveState()
        canvas.setFillGray(0.85)
        canvas.translate(_WIDTH / 2, _HEIGHT / 2)
        if rotated:
            canvas.rotate(45)
        runs = _runs(watermark, (), _HEADING, 72)
        _draw(canvas, -_natural(runs) / 2, -36, runs)
        canvas.restoreState()
        _column(canvas, lines)
        canvas.showPage()
    return _saved(canvas, output)


def with_running_head(pages_of_lines: Iterable[Sequence[str]], head: str) -> bytes:
    """Pages with the same words above the text, in 9 points over a thin rule."""
    canvas, output = _canvas()
    for lines in pages_of_lines:
        runs = _line_runs(head, 9)
        y = _HEIGHT - 20 * _MM
        _draw(canvas, (_WIDTH - _natural(runs)) / 2, y, runs)
        canvas.setLineWidth(0.5)
        canvas.line(_LEFT, y - 4, _LEFT + _MEASURE, y - 4)
        _column(canvas, lines)
        canvas.showPage()
    return _saved(canvas, output)


def _draw_scan(canvas: Canvas) -> None:
    """A picture of a page: grey bars where lines of text would be."""
    picture = Image.new("L", (248, 351), 250)
    for y in range(44, 300, 12):
        picture.paste(60, (33, y, 220, y + 5))
    canvas.drawImage(ImageReader(picture), 0, 0, _WIDTH, _HEIGHT)


def image_only(pages: int = 2) -> bytes:
    """A scan: every page is a picture."""
    canvas, output = _canvas()
    for _ in range(pages):
        _draw_scan(canvas)
        canvas.showPage()
    return _saved(canvas, output)


def partly_scanned(lines: Sequence[str], pages: int = 3) -> bytes:
    """Pages of text of which the second is a picture only; the lines are shared out among the others."""
    canvas, output = _canvas()
    share = -(-len(lines) // (pages - 1))
    rest = list(lines)
    for page in range(pages):
        if page == 1:
            _draw_scan(canvas)
        else:
            _column(canvas, rest[:share])
            del rest[:share]
        canvas.showPage()
    return _saved(canvas, output)


def encrypted(lines: Sequence[str], password: str) -> bytes:
    """A page that only opens with a password."""
    return _pages([lines], StandardEncryption(password, ownerPassword=f"{password}-owner", strength=128))


def owner_locked(lines: Sequence[str]) -> bytes:
    """A page that opens without a password but whose text is not to be copied."""
    lock = StandardEncryption("", ownerPassword="owner", canModify=0, canCopy=0, canAnnotate=0, strength=128)
    return _pages([lines], lock)


def truncated(data: bytes) -> bytes:
    """A PDF of which the last third did not arrive."""
    return data[: len(data) * 2 // 3]


def without_unicode_map(lines: Sequence[str], kind: Literal["simple", "composite", "mojibake"] = "simple") -> bytes:
    """A page whose fonts do not say which character a code stands for.

    Args:
        kind: "simple" is an embedded font with codes of its own, counted from 1: pdfminer shows (cid:…) for the first
            and Latin letters for later ones. "composite" has numbers of glyphs for codes, and pdfminer shows (cid:…);
            it is not embedded, so nobody can see the page. "mojibake" has the bytes of GBK in a Latin font.
    """
    canvas, output = _canvas()
    if kind == "mojibake":
        for row, line in enumerate(lines):
            canvas.setFont("Helvetica", _SIZE)
            canvas.drawString(_LEFT, _FIRST - row * _PITCH, line.encode("gbk").decode("latin-1"))
        return _saved(canvas, output)
    _column(canvas, lines, font=_BODY if kind == "simple" else _SONG)
    writer = PdfWriter(clone_from=io.BytesIO(_saved(canvas, output)))
    for page in writer.pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            font = reference.get_object()
            font.pop("/ToUnicode", None)
            if font["/Subtype"] == "/Type0":
                font[NameObject("/Encoding")] = NameObject("/Identity-H")
                system = font["/DescendantFonts"][0].get_object()["/CIDSystemInfo"].get_object()
                system[NameObject("/Ordering")] = TextStringObject("Identity")
    stripped = io.BytesIO()
    writer.write(stripped)
    return stripped.getvalue()


def _raw(objects: Sequence[bytes]) -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    parts = [b"%PDF-1.4\n"]
    offsets = []
    size = len(parts[0])
    for number, content in enumerate(objects, 1):
        offsets.append(size)
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        size += len(parts[-1])
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    parts += [b"%010d 00000 n \n" % offset for offset in offsets]
    parts.append(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, size))
    return b"".join(parts)


_CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"


def huge_page_count(n: int) -> bytes:
    """A file of n empty pages; sixty bytes or so each."""
    kids = b" ".join(b"%d 0 R" % number for number in range(3, n + 3))
    tree = b"<</Type/Pages/Count %d/MediaBox[0 0 595 842]/Resources<<>>/Kids[%b]>>" % (n, kids)
    return _raw([_CATALOGUE, tree, *[b"<</Type/Page/Parent 2 0 R>>"] * n])


def decompression_bomb(mbytes: int) -> bytes:
    """A page whose content is a thousandth of what it unpacks to: so many MB of spaces."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(mbytes)) + packer.flush()
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(packed), packed)
    tree = b"<</Type/Pages/Count 1/MediaBox[0 0 595 842]/Resources<<>>/Kids[3 0 R]>>"
    return _raw([_CATALOGUE, tree, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", stream])
