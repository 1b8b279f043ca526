"""The numbers of lists, which a document does not hold: they are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from nrd_check.guide.docx.elements import child_of, children, integer, switch, value_of
from nrd_check.guide.docx.formats import FORMATS, LARGEST
from nrd_check.guide.docx.styles import Styles


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
    format_ = (
        value_of(element, "w:numFmt") or value_of(element, "mc:AlternateContent/mc:Fallback/w:numFmt") or "decimal"
    )
    hidden = switch(element, "w:rPr/w:vanish")
    return _Level(
        start=integer(value_of(element, "w:start")) or 0,
        format=format_,
        text="" if hidden else value_of(element, "w:lvlText") or "",
        gap="" if value_of(element, "w:suff") == "nothing" else " ",
        legal=bool(switch(element, "w:isLgl")),
        restart=integer(value_of(element, "w:lvlRestart")),
        style=value_of(element, "w:pStyle"),
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


class Numbering:
    """The lists of a document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self.unknown: set[str] = set()
        self.lists: dict[str, _List] = {}
        abstracts = {one.get("w:abstractNumId", ""): one for one in children(root, "w:abstractNum")}
        numbers = {one.get("w:numId", ""): one for one in children(root, "w:num")}
        for id_, number in numbers.items():
            abstract = self._resolved(value_of(number, "w:abstractNumId"), abstracts, numbers)
            if abstract in abstracts:
                self.lists[id_] = _list(abstract, abstracts[abstract], number)

    def _resolved(self, id_: str | None, abstracts: dict[str, Element], numbers: dict[str, Element]) -> str:
        """The id of the abstract list; some only name a style of lists, which names the list."""
        link = value_of(abstracts.get(id_ or ""), "w:numStyleLink")
        for _, style in self._styles.chain(link):
            number = value_of(style, "w:pPr/w:numPr/w:numId")
            if number in numbers:
                return value_of(numbers[number], "w:abstractNumId") or ""
        return id_ or ""

    def place(self, properties: Element | None, style: str | None) -> _Place | None:
        """Where a paragraph is in a list, by its properties and its style; None if it is in none."""
        chain = list(self._styles.chain(style))
        sources = [properties, *(child_of(one, "w:pPr") for _, one in chain)]
        number = next(filter(None, (value_of(source, "w:numPr/w:numId") for source in sources)), None)
        if number not in self.lists:
            return None
        levels = self.lists[number].levels
        depths = [integer(value_of(source, "w:numPr/w:ilvl")) for source in sources]
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
        write = FORMATS.get(format_)
        if write is None:
            self.unknown.add(format_)
        return write(value) if write and 0 < value < LARGEST else str(value)


def _list(abstract: str, definition: Element, number: Element) -> _List:
    levels = {depth: _level(level) for depth, level in _by_depth(definition, "w:lvl")}
    starts = {}
    for depth, override in _by_depth(number, "w:lvlOverride"):
        if (level := child_of(override, "w:lvl")) is not None:
            levels[depth] = _level(level)
        if (start := integer(value_of(override, "w:startOverride"))) is not None:
            starts[depth] = start
    return _List(abstract, levels, starts)


def _by_depth(element: Element, tag: str) -> Iterator[tuple[int, Element]]:
    for one in children(element, tag):
        depth = integer(one.get("w:ilvl"))
        if depth is not None and 0 <= depth < _DEPTHS:
            yield depth, one


_DEPTHS = 9  # levels of a list


class ListCounter:
    """Counts the lists of one story: the text, the text boxes and the notes each count for themselves."""

    def __init__(self, numbering: Numbering) -> None:
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
