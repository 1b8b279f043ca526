"""What a rule pack holds. It reads like the guide, annotated: each clause with its lines, its fate and its rules.

Source: sections 4 and 7 of the contract.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Annotated, Final, Literal

from nrd_check.findings import Pages, Source
from nrd_check.guide.passage import marker_length
from nrd_check.quantity import Op, Role
from nrd_check.records import Bounds, Record, field
from nrd_check.rules import AnyRule
from nrd_check.rules.base import Scope, Words
from nrd_check.vocabulary import Category

SCHEMA: Final = "nrd-check/pack/1"
Fate = Literal["rule", "declaration", "manual", "background", "heading", "label", "content", "metric", "note-heading"]
# both name files, so that nothing in them may lead elsewhere
PROGRAMME_ID: Final = "[a-z][a-z0-9-]{0,100}"
_DIRECTION_ID = r"\w[\w.-]{0,39}"
_SELF_SET = re.compile(r"由申报(?:单位|团队|人|者)(?:自主|自行)(?:设定|确定|提出|制定)")


class QuantityEntry(Record):
    """A number in a metric, as the grammar of quantities reads it; `low` and `high` are None where open."""

    text: str
    op: Op
    low: int | float | None = None
    high: int | float | None = None
    unit: str = ""
    role: Role = "target"


class ClauseEntry(Record):
    """A clause of the guide.

    Attributes:
        id: unique in the pack.
        fate: what became of it.
        lines: first and last line in the guide file.
        text: its words; white space that extraction put between Chinese characters is left out.
        item: `C1`, … of a content item, `M1`, … of a metric.
        quantities: the numbers of a metric, in order.
        rules: the rules that it makes.
    """

    id: str
    fate: Fate
    lines: tuple[int, int]
    item: str | None = None
    text: Words
    quantities: tuple[QuantityEntry, ...] = ()
    rules: tuple[AnyRule, ...] = ()

    @property
    def words(self) -> str:
        """The text of a content item or metric, without its list marker and end mark."""
        return self.text[marker_length(self.text) :].strip().rstrip("。；;")

    @property
    def self_set(self) -> bool:
        """True if a metric is left to the applicant."""
        return self.fate == "metric" and bool(_SELF_SET.search(self.text))


class DirectionEntry(Record):
    """A direction.

    Attributes:
        id: `1.1`.
        title: without number and labels.
        labels: as the guide has them.
        star: whether it is marked `*`.
        category: if a label names it.
        either: groups of items of which the guide lets the applicant choose one (from a reading).
        clauses: heading, labels, content, metrics and notes.
    """

    id: Annotated[str, Bounds(pattern=f"^{_DIRECTION_ID}$")]
    title: Words
    labels: tuple[str, ...] = ()
    star: bool = False
    category: Category | None = None
    either: tuple[tuple[str, ...], ...] = ()
    clauses: tuple[ClauseEntry, ...]


class SectionEntry(Record):
    """A section: its heading and own text, and its directions."""

    id: str
    title: Words
    clauses: tuple[ClauseEntry, ...]
    directions: tuple[DirectionEntry, ...]


class FurnitureEntry(Record):
    """A line of the file that is no part of the guide: a page number, an 附件 line, mojibake."""

    line: int
    text: Words


class Stated(Record):
    """A number of directions or projects that the guide states, and whether the pack agrees with it.

    Attributes:
        what: `directions`, or projects or tasks, one for each direction; `young_projects` beside them.
        count: the number stated.
        apart: True if young-scientist projects are counted apart (此外), not among the others (其中).
        agrees: None where there is nothing to compare with.
        found: how the pack counts.
    """

    what: Literal["directions", "projects", "tasks", "young_projects"]
    count: int
    apart: bool = False
    agrees: bool | None = None
    found: str
    lines: tuple[int, int]
    text: Words


class AppliedReading(Record):
    """An entry of readings.yaml that this pack rests on: the clause, how it is read, and why. See `GuideReading`."""

    clause: Words
    scope: Scope | None = None
    direction: str | None = None
    either: tuple[str, ...] = ()
    numbers: dict[str, int | float] = field({})
    reason: Words


class Programme(Record):
    """Of which programme and year the pack is."""

    id: Annotated[str, Bounds(pattern=f"^{PROGRAMME_ID}$")]
    name: str
    year: int


class GuideFile(Record):
    """The file that the pack was compiled from: name and SHA-256, and where its pages begin.

    Lines of a PDF are counted over all pages; `pages` are the numbers of the first lines of each page. `traditional` is
    true for a guide in Traditional characters.
    """

    file: str
    sha256: str
    pages: tuple[int, ...] = ()
    traditional: bool = False

    def pages_of(self, lines: tuple[int, int]) -> Pages | None:
        """Page and line on the page of the first and the last of `lines`; None for a file without pages."""
        if not self.pages:
            return None
        return self._page_of(lines[0]), self._page_of(lines[1])

    def _page_of(self, line: int) -> tuple[int, int]:
        page = bisect_right(self.pages, line)
        return page, line - self.pages[page - 1] + 1

    def source(self, lines: tuple[int, int], quote: str) -> Source:
        """The source of words that stand on `lines`."""
        return Source(self.file, lines, quote, self.pages_of(lines))


class Pack(Record):
    """All of a guide. `closing` is what it says for all directions behind the last of them."""

    schema_: Literal["nrd-check/pack/1"] = field(alias="schema")
    programme: Programme
    guide: GuideFile
    stated: tuple[Stated, ...] = ()
    readings: tuple[AppliedReading, ...] = ()
    general: tuple[ClauseEntry, ...]
    sections: tuple[SectionEntry, ...]
    closing: tuple[ClauseEntry, ...] = ()
    furniture: tuple[FurnitureEntry, ...] = ()

    @property
    def directions(self) -> Iterator[tuple[SectionEntry, DirectionEntry]]:
        """All directions, each with its section, in order."""
        for section in self.sections:
            for direction in section.directions:
                yield section, direction

    @property
    def clauses(self) -> Iterator[ClauseEntry]:
        """All clauses, in the order of the guide."""
        yield from self.general
        for section in self.sections:
            yield from section.clauses
            for direction in section.directions:
                yield from direction.clauses
        yield from self.closing
