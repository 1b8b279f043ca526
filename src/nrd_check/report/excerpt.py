"""What reports for people show of a draft beside a finding: the lines it speaks of, and what is missing there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nrd_check.findings import Finding, Place, Promised, ProposalResult
from nrd_check.messages import Message
from nrd_check.proposal.load import known_fields
from nrd_check.proposal.model import Model, Proposal

_LINES = 8
_CHARS = 300
_CHARS_OF_SEVERAL = 120
_BEFORE = 60  # characters shown before the place where a line is too long


class Line(NamedTuple):
    """A line of the draft: its number, and its words before, at and behind the place in question."""

    number: int
    before: str
    marked: str = ""
    behind: str = ""


class Excerpt(NamedTuple):
    """Lines of the draft, how many more the value has, and what is missing there; of a workbook, what the cell says."""

    lines: tuple[Line, ...]
    more: int = 0
    lacks: Message | None = None
    words: str = ""


class Draft:
    """The text of a draft, for quoting from it."""

    def __init__(self, result: ProposalResult) -> None:
        self.lines = result.lines
        self.places = result.places
        self.ends = _ends(result.places)
        self.promises = result.promises
        self.shown: set[str] = set()

    def excerpt(self, finding: Finding) -> Excerpt | None:
        """What to show of the draft beside `finding`; None if it speaks of no line. Of a workbook, no lines.

        A long value is shown once: of a list where several metrics are missing, the second finding has the first line.
        """
        if finding.cell:
            lacks = lacking(finding.path, self.places) if finding.path not in self.places else None
            return Excerpt((), 0, lacks, words_at(finding, self.promises))
        if not 1 <= finding.line <= len(self.lines):
            return None
        lacks = None if finding.path in self.places else lacking(finding.path, self.places)
        place = self.places.get(finding.path)
        # a place that is the whole file, or nothing, is told by its line
        if place is None or not finding.path:
            return Excerpt((self._line(finding.line, finding.column, finding.column),), 0, lacks)
        excerpt = self._value(place, self.ends[finding.path])
        if finding.path in self.shown:
            return Excerpt(excerpt.lines[:1], excerpt.more + len(excerpt.lines[1:]))
        self.shown.add(finding.path)
        return excerpt

    def at(self, path: str) -> Place | None:
        """Where `path` stands."""
        return self.places.get(path)

    def _value(self, place: Place, last: int) -> Excerpt:
        if last <= place.line:
            return Excerpt((self._line(place.line, place.column, place.end_column),))
        last = min(last, len(self.lines))
        while last > place.line and not self.lines[last - 1].strip():
            last -= 1
        shown = range(place.line, min(last, place.line + _LINES - 1) + 1)
        indents = [_indent(line) for number in shown if (line := self.lines[number - 1]).strip()]
        lines = (self._line(number, 1, 1, min(indents, default=0)) for number in shown)
        return Excerpt(tuple(lines), last - shown[-1])

    def _line(self, number: int, start: int, end: int, indent: int | None = None) -> Line:
        """A line with the columns from `start` to before `end` marked, less its indent, cut where it is too long."""
        text = self.lines[number - 1].rstrip()
        skipped = _indent(text) if indent is None else indent
        text, start, end = text[skipped:], max(0, start - 1 - skipped), max(0, end - 1 - skipped)
        if end <= start:
            start = end = len(text)
        room = _CHARS if indent is None else _CHARS_OF_SEVERAL
        cut = max(0, start - _BEFORE) if len(text) > room and end > start else 0
        stop = cut + room
        return Line(
            number,
            ("…" if cut else "") + text[cut : min(start, stop)],
            text[start : min(end, stop)],
            text[end:stop] + ("…" if len(text) > stop else ""),
        )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _ends(places: Mapping[str, Place]) -> dict[str, int]:
    """The last line of each path: a list or mapping ends where the last thing in it does."""
    # a block of text ends where the next line begins
    ends = {path: place.end_line - (place.end_column == 1 < place.end_line) for path, place in places.items()}
    for path, last in list(ends.items()):
        above = path
        while above:
            above = above.rpartition("/")[0]
            if ends.get(above, last) >= last:
                break
            ends[above] = last
    return ends


def lacking(path: str, places: Mapping[str, Place]) -> Message:
    """What of `path` is not there: its key, in Chinese with the Chinese name."""
    there = path
    while there and there not in places:
        there = there.rpartition("/")[0]
    key = path[len(there) :].lstrip("/").replace("/", " › ")
    names = _chinese_names(path)[len(there.split("/")) - 1 :]
    return Message(f"{key}（{' › '.join(names)}）" if any(names) else key, key)


def _chinese_names(path: str) -> list[str]:
    """The Chinese name of each key of a path; entries of lists keep their number, and what has no name is empty."""
    from nrd_check.proposal.write import model_of  # few drafts lack a key

    model: type[Model] | None = Proposal
    names = []
    for key in path.split("/")[1:]:
        entry = known_fields(model).get(key) if model else None
        names.append(key if key.isdigit() else entry.zh if entry else "")
        if entry:
            model = model_of(entry.type)
    return names


def words_at(finding: Finding, promises: Iterable[Promised]) -> str:
    """The words of the promise that a finding is about, cut where they are too long; empty if it is about no words."""
    words = next((one.text for one in promises if finding.path == f"{one.path}/text"), "")
    return f"{words[:_CHARS]}…" if len(words) > _CHARS else words


def repeats_clause(finding: Finding) -> bool:
    """True if what is expected is what the clause says, which stands beside it."""
    return bool(finding.expected and finding.source and finding.expected.zh == finding.source.quote)


def says_values(finding: Finding) -> bool:
    """True if message and hint say what is expected and what is there, so that it need not be said again."""
    if finding.rule == "missing-field" or finding.rule.endswith("-coverage"):
        return True
    return bool(finding.hint and finding.expected and finding.expected.zh in finding.hint.zh)
