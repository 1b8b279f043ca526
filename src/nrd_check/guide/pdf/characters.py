"""The characters of a PDF page and where they stand, from pdfminer's interpreter."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.utils import apply_matrix_pt

if TYPE_CHECKING:
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdftypes import PDFStream
    from pdfminer.utils import Matrix, PathSegment

UNREADABLE = "\ufffd"
"""Stands for a character that the font gives no Unicode for."""
_FLAT = 2.0  # points; what is no thicker is a line
_TILT = 0.05  # slope from which on a character is turned


class Char(NamedTuple):
    """A character: its text, its left and right edge, its baseline, and its size; in points, from the bottom left.

    `spaced` is true if a space was drawn just before it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    spaced: bool = False


class Stroke(NamedTuple):
    """A horizontal or vertical line: a ruling of a table, or above footnotes."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Page:
    """What stands on a page.

    Attributes:
        width, height: in points.
        chars: upright characters, in the order of the file.
        turned: text that is not upright (a watermark across the page).
        strokes: horizontal and vertical lines.
        pictures: the share of the page that pictures cover, 0 to 1.
    """

    width: float
    height: float
    chars: list[Char] = field(default_factory=list)
    turned: list[str] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    pictures: float = 0.0


class Collector(PDFTextDevice):
    """Collects the pages that an interpreter draws on it."""

    def __init__(self, manager: Any) -> None:
        super().__init__(manager)
        self.pages: list[Page] = []
        self._blank = False

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Begin a page; `ctm` puts its lower left corner at the origin, whatever its rotation."""
        x0, y0, x1, y1 = page.mediabox
        corners = [apply_matrix_pt(ctm, point) for point in ((x0, y0), (x1, y1))]
        self.pages.append(Page(abs(corners[1][0] - corners[0][0]), abs(corners[1][1] - corners[0][1])))

    def render_char(
        self,
        matrix: Matrix,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,  # the signature is pdfminer's
        graphicstate: Any,
    ) -> float:
        """Keep one character.

        Returns:
            How far the next one is, in text space.
        """
        try:
            text = _usual(font.to_unichr(cid))
        except PDFUnicodeNotDefined:
            text = UNREADABLE
        advance = float(font.char_width(cid)) * fontsize * scaling
        if not text.strip():
            self._blank = True
            return advance
        spaced, self._blank = self._blank, False
        a, b, c, d, e, f = matrix
        size = math.hypot(c, d) * abs(fontsize)
        upright = abs(b) <= _TILT * abs(a) and abs(c) <= _TILT * abs(d) and a * fontsize > 0 and d * fontsize > 0
        if not upright or font.is_vertical():
            self._page.turned.append(text)
            return advance
        x0 = e
        self._page.chars.append(Char(text, x0, x0 + advance * a, f + rise * d, size, spaced))
        return advance

    def paint_path(
        self,
        graphicstate: Any,
        stroke: bool,
        fill: bool,
        evenodd: bool,
        path: Sequence[PathSegment],
    ) -> None:
        """Keep the horizontal and vertical lines of a path, and of flat or framed rectangles."""
        if not (stroke or fill) or self.ctm is None:
            return
        points: list[tuple[float, float]] = []
        for segment in path:
            if segment[0] in ("m", "l"):
                points.append(apply_matrix_pt(self.ctm, (float(segment[1]), float(segment[2]))))  # type: ignore[misc]  # moves and lines have a point
            elif segment[0] == "h" and points:
                points.append(points[0])
            else:
                return
        if not points:
            return
        x0, x1 = min(x for x, _ in points), max(x for x, _ in points)
        y0, y1 = min(y for _, y in points), max(y for _, y in points)
        if min(x1 - x0, y1 - y0) <= _FLAT:
            self._keep(x0, y0, x1, y1)
        elif stroke:
            for (ax, ay), (bx, by) in pairwise(points):
                if min(abs(ax - bx), abs(ay - by)) <= _FLAT:
                    self._keep(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def _keep(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self._page.strokes.append(Stroke(x0, y0, x1, y1))

    def begin_figure(self, name: str, bbox: Any, matrix: Matrix) -> None:
        """A form or a picture begins; what forms hold is drawn as on the page."""

    def end_figure(self, name: str) -> None:
        """A form or a picture ends."""

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Count the area of a picture: it is drawn into the unit square."""
        if self.ctm is not None:
            a, b, c, d, _, _ = self.ctm
            area = abs(a * d - b * c) / max(1.0, self._page.width * self._page.height)
            self._page.pictures = min(1.0, self._page.pictures + area)


def _usual(text: str) -> str:
    """`text` with the characters that only fonts use for others: radicals (⽬ for 目), compatibility forms, ligatures."""
    if text.isascii():
        return text
    return "".join(
        unicodedata.normalize("NFKC", char) if _is_variant(char) else UNREADABLE if _is_private(char) else char
        for char in text
    )


def _is_variant(char: str) -> bool:
    return "\u2e80" <= char <= "\u2fdf" or "\uf900" <= char <= "\ufaff" or "\ufb00" <= char <= "\ufb06"


def _is_private(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff" or char == "\x00" or unicodedata.category(char) in ("Cc", "Co", "Cs", "Cn")
