"""Characters on pages → lines in reading order, raised and lowered characters kept, and what is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from nrd_check.guide.pdf.characters import UNREADABLE, Char, Page
from nrd_check.guide.pdf.tables import Table, find_tables
from nrd_check.guide.raised import lowered, raised
from nrd_check.text import is_cjk

# Shares of the size of a line's characters.
_SPACE = 0.22  # a gap between two Latin characters from which on it is a space
_PARTED = 2  # cells in a row from more of which on it is one of a table by itself, on a new page, say
_APART = 1.6  # a gap from which on what follows is another column or cell
_SMALL = 0.85  # characters smaller than this may be raised or lowered
_RAISED, _LOWERED = 0.12, -0.05  # by how much their baseline must be off
_RAISED_FULL, _LOWERED_FULL = 0.2, -0.15  # the same for characters of full size
_MARGIN = 0.12  # share of the page at top and foot where running heads and page numbers stand
_NOTE_SIZE = 0.8  # footnotes are smaller than the text by at least this
_LARGER = 1.3  # what is repeated amid a page is a watermark if it is larger than the text by this
_LARGE = 2.2  # text this much larger than the page's may be a watermark
_OFTEN = 3  # pages on which what is repeated is a running head
_SIDE = 6  # characters that a line of a column has at least, on average
_COLUMN_ROWS = 4  # lines that a column has at least
_PAGE_NUMBER = re.compile(
    r"[—–―\-－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]?\s*共?\s*\d{1,4}\s*页?)?[—–―\-－·•\s]*"
)
_NOTE_MARK = re.compile(r"[①-⑳*＊†‡¹²³⁴-⁹]|[\[［(（]?\d{1,2}[\]］)）.、\s]|注\s*[:：]|\d(?=[\u4e00-\u9fff])")


@dataclass(slots=True)
class Row:
    """Characters on one baseline."""

    y: float
    size: float
    chars: list[Char] = field(default_factory=list)

    @property
    def x0(self) -> float:
        """Its left edge."""
        return min(char.x0 for char in self.chars)

    @property
    def x1(self) -> float:
        """Its right edge."""
        return max(char.x1 for char in self.chars)


@dataclass(slots=True)
class LaidLine:
    """A line of a page: its text, its baseline, and what the layout says of it."""

    text: str
    y: float
    size: float
    x0: float = 0.0
    furniture: bool = False
    ends: bool = False


@dataclass(slots=True)
class LaidPage:
    """The lines of a page in reading order, and what a person should look at."""

    lines: list[LaidLine]
    turned: str = ""
    columns: bool = False
    tables: list[tuple[int, int]] = field(default_factory=list)  # first and last of `lines`
    notes: list[int] = field(default_factory=list)  # footnotes among `lines`
    height: float = 0.0


def lay_out(pages: Sequence[Page]) -> list[LaidPage]:
    """The lines of all pages; running heads, page numbers, footnotes and watermarks are marked as furniture."""
    laid = [_page(page) for page in pages]
    _mark_page_numbers(laid)
    _mark_repeated(laid)
    return laid


def _page(page: Page) -> LaidPage:
    chars = page.chars
    usual = _usual_size(chars)
    tables = find_tables(page.strokes, page.width, page.height)
    inside: dict[int, list[Char]] = {index: [] for index in range(len(tables))}
    large: list[Char] = []
    rest: list[Char] = []
    for char in chars:
        place = next((index for index, table in enumerate(tables) if table.holds(_middle(char), char.y)), None)
        if char.size > _LARGE * usual:
            large.append(char)
        elif place is None:
            rest.append(char)
        else:
            inside[place].append(char)
    found = LaidPage([], "".join(page.turned), height=page.height)
    rows = rows_of(rest)
    notes = _footnotes(rows, page, usual)
    body = [row for row in rows if row not in notes]
    segments = [part for row in body for part in _segments(row)]
    gutter = _gutter(segments, page.width)
    found.columns = gutter is not None
    blocks: list[tuple[float, list[LaidLine], bool]] = []
    if gutter is None:
        blocks += _unruled(body)
    else:
        blocks += [(lines[0].y, lines, False) for lines in _columns(segments, gutter)]
    blocks += [(row.y, [_line(row)], False) for row in rows_of(large)]
    blocks += [
        (table.top, lines, True) for index, table in enumerate(tables) if (lines := _table_lines(table, inside[index]))
    ]
    for _, lines, is_table in sorted(blocks, key=lambda block: -block[0]):
        if is_table:
            found.tables.append((len(found.lines), len(found.lines) + len(lines) - 1))
        found.lines += lines
    for row in notes:
        found.notes.append(len(found.lines))
        found.lines.append(_line(row, furniture=True))
    return found


def _usual_size(chars: Sequence[Char]) -> float:
    """The size of most characters."""
    sizes = Counter(round(char.size * 2) / 2 for char in chars)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _middle(char: Char) -> float:
    return (char.x0 + char.x1) / 2


def rows_of(chars: Iterable[Char]) -> list[Row]:
    """Characters put together by baseline, top to bottom; raised and lowered ones go to the line they stand in."""
    by_height: dict[float, Row] = {}
    for char in chars:
        key = round(char.y, 1)
        row = by_height.get(key)
        if row is None:
            by_height[key] = row = Row(char.y, char.size)
        row.chars.append(char)
        row.size = max(row.size, char.size)
    rows: list[Row] = []
    # lines of large characters first: small ones that overlap them stand in them
    for row in sorted(by_height.values(), key=lambda one: (-one.size, -len(one.chars))):
        host = _host(row, rows)
        if host is None:
            rows.append(row)
        else:
            host.chars += row.chars
    for row in rows:
        row.chars.sort(key=lambda char: (char.x0, char.x1))
    return sorted(rows, key=lambda row: -row.y)


def _host(row: Row, rows: Sequence[Row]) -> Row | None:
    """The line whose height `row` shares for the greater part, if it also is near it from left to right."""
    low, high = row.y + 0.1 * row.size, row.y + 0.7 * row.size
    best, shared = None, 0.5 * (high - low)
    for other in rows:
        overlap = min(high, other.y + 0.9 * other.size) - max(low, other.y - 0.12 * other.size)
        if overlap > shared:
            best, shared = other, overlap
    return best


def _segments(row: Row) -> list[Row]:
    """A row cut where nothing stands for long."""
    found: list[Row] = []
    for char in row.chars:
        if not found or char.x0 - found[-1].chars[-1].x1 > _APART * row.size:
            found.append(Row(row.y, row.size))
        found[-1].chars.append(char)
    return found


def _gutter(segments: Sequence[Row], width: float) -> float | None:
    """Where the page is parted into two columns: a place that next to nothing crosses, with text on both sides."""
    if len(segments) < 2 * _COLUMN_ROWS:
        return None
    edges = [(segment.x0, segment.x1, len(segment.chars)) for segment in segments]
    best: tuple[int, float] | None = None
    for step in range(30, 71):
        place = width * step / 100
        crossing = sum(left < place < right for left, right, _ in edges)
        before = [count for _, right, count in edges if right <= place]
        after = [count for left, _, count in edges if left >= place]
        full = min(len(before), len(after)) >= _COLUMN_ROWS
        if (
            full
            and crossing <= 0.25 * len(edges)
            and min(sum(before) / len(before), sum(after) / len(after)) >= _SIDE
            and (best is None or crossing < best[0])
        ):
            best = (crossing, place)
    return None if best is None else best[1]


def _columns(segments: Sequence[Row], gutter: float) -> Iterator[list[LaidLine]]:
    """Blocks of lines: what crosses the gutter parts the page; between, the left column comes before the right."""
    left: list[Row] = []
    right: list[Row] = []
    for segment in sorted(segments, key=lambda one: -one.y):
        if segment.x0 < gutter < segment.x1:
            if left or right:
                yield [_line(row) for row in [*left, *right]]
            yield [_line(segment)]
            left, right = [], []
        else:
            (left if segment.x1 <= gutter else right).append(segment)
    if left or right:
        yield [_line(row) for row in [*left, *right]]


def _unruled(rows: Sequence[Row]) -> Iterator[tuple[float, list[LaidLine], bool]]:
    """Rows of text as blocks; those on end that have wide gaps are a table without vertical rulings (三线表)."""
    cells = [_segments(row) for row in rows]
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and _is_parted(cells[end]):
            end += 1
        if end - start > 1 or (end > start and len(cells[start]) > _PARTED):
            lines = [
                LaidLine(" ".join(map(text_of, parts)), row.y, row.size, row.x0, ends=True)
                for row, parts in zip(rows[start:end], cells[start:end], strict=True)
            ]
            yield rows[start].y, lines, True
        else:
            end = start + 1
            yield rows[start].y, [_line(rows[start])], False
        start = end


def _is_parted(cells: Sequence[Row]) -> bool:
    """True for a row of several cells; the letters of a heading set wide (目 录) are none."""
    return len(cells) > 1 and any(len(cell.chars) > 1 for cell in cells[1:])


def _table_lines(table: Table, chars: Sequence[Char]) -> list[LaidLine]:
    """A line for each row of a table: its cells from left to right, a space between."""
    cells: dict[tuple[int, int], list[Char]] = {}
    for char in chars:
        cells.setdefault(table.cell(_middle(char), char.y + 0.3 * char.size), []).append(char)
    lines = []
    for number in sorted({row for row, _ in cells}):
        texts = [
            "".join(text_of(row) for row in rows_of(cells[place])) for place in sorted(cells) if place[0] == number
        ]
        lines.append(LaidLine(" ".join(texts), table.top_of(number), 0.0, ends=True))
    return lines


def _footnotes(rows: Sequence[Row], page: Page, usual: float) -> list[Row]:
    """Small lines at the foot of the page beneath a short rule, or that begin with a mark of a note."""
    small: list[Row] = []
    for row in reversed(rows):
        if row.size > _NOTE_SIZE * usual or row.y > 0.5 * page.height:
            if _PAGE_NUMBER.fullmatch(text_of(row)):
                continue
            break
        small.append(row)
    small = [row for row in small if not _PAGE_NUMBER.fullmatch(text_of(row))]
    if not small:
        return []
    small.reverse()
    top = small[0].y + small[0].size
    ruled = any(
        stroke.y1 - stroke.y0 < 2 and 20 < stroke.x1 - stroke.x0 < 0.6 * page.width and -2 < stroke.y0 - top < 2 * usual
        for stroke in page.strokes
    )
    marked = bool(_NOTE_MARK.match(text_of(small[0])))
    return small if ruled or marked else []


def _line(row: Row, *, furniture: bool = False) -> LaidLine:
    return LaidLine(text_of(row), row.y, row.size, row.x0, furniture)


def text_of(row: Row) -> str:
    """The text of a row: spaces where gaps are, raised and lowered characters in their Unicode forms."""
    base = _baseline(row)
    pieces: list[tuple[str, list[str]]] = []
    before: Char | None = None
    for char in row.chars:
        place = _place(char, base, row.size)
        if before is not None and _is_spaced(before, char, row.size):
            pieces.append(("", [" "]))
        if pieces and pieces[-1][0] == place and place:
            pieces[-1][1].append(char.text)
        else:
            pieces.append((place, [char.text]))
        before = char
    return "".join(_turned("".join(texts), place) for place, texts in pieces).strip()


def _turned(text: str, place: str) -> str:
    return raised(text) if place == "raised" else lowered(text) if place == "lowered" else text


def _baseline(row: Row) -> float:
    """The baseline of most of the row's full-size characters."""
    counts = Counter(round(char.y, 1) for char in row.chars if char.size >= _SMALL * row.size)
    return max(counts, key=lambda y: counts[y])


def _place(char: Char, base: float, size: float) -> str:
    off = (char.y - base) / size if size else 0.0
    small = char.size < _SMALL * size
    if off > (_RAISED if small else _RAISED_FULL):
        return "raised"
    return "lowered" if off < (_LOWERED if small else _LOWERED_FULL) else ""


def _is_spaced(before: Char, char: Char, size: float) -> bool:
    if char.spaced:
        return True
    if is_cjk(before.text[-1]) or is_cjk(char.text[0]):
        return False
    return char.x0 - before.x1 > _SPACE * size


def _mark_page_numbers(pages: Sequence[LaidPage]) -> None:
    for page in pages:
        if not page.lines:
            continue
        for line in page.lines:
            edge = line.y < _MARGIN * page.height or line.y > (1 - _MARGIN) * page.height
            if edge and _PAGE_NUMBER.fullmatch(line.text):
                line.furniture = True


def _mark_repeated(pages: Sequence[LaidPage]) -> None:
    """Running heads and watermarks: what stands at the same place on most pages, at their edge or in large letters."""
    places: Counter[tuple[str, int]] = Counter()
    usual = median_of([line.size for page in pages for line in page.lines])
    for page in pages:
        places.update({_key(line) for line in page.lines if _may_repeat(line, page, usual)})
    least = max(_OFTEN, len(pages) / 2)
    often = {key for key, count in places.items() if count >= least}
    for page in pages:
        for line in page.lines:
            if _key(line) in often and _may_repeat(line, page, usual):
                line.furniture = True


def _may_repeat(line: LaidLine, page: LaidPage, usual: float) -> bool:
    edge = line.y < _MARGIN * page.height or line.y > (1 - _MARGIN) * page.height
    return not line.ends and (edge or line.size > _LARGER * usual)


def _key(line: LaidLine) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.y / 4)


def median_of(values: Sequence[float]) -> float:
    """The median; 0 of nothing."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if not ordered:
        return 0.0
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def unreadable_share(pages: Sequence[Page]) -> float:
    """The share of characters that fonts give no Unicode for, of all."""
    total = sum(len(page.chars) for page in pages)
    bad = sum(UNREADABLE in char.text for page in pages for char in page.chars)
    return bad / total if total else 0.0
