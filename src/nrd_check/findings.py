"""Findings, the coverage of a guide's demands, and the verdict on a proposal. Source: section 5 of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from nrd_check.messages import Message

Severity = Literal["error", "missing", "warning", "manual", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "missing", "warning", "manual", "info")
"""From the gravest to the lightest."""
Verdict = Literal["compliant", "noncompliant", "incomplete", "invalid"]
CoverageStatus = Literal["covered", "partial", "below", "unclear", "missing"]
QuantityStatus = Literal["met", "below", "unclear", "missing"]
Basis = Literal["declared", "text"]


class Place(NamedTuple):
    """Where something stands in a file, counted from 1: its key (or itself, in a list) and the end of its value.

    In a workbook, lines are rows, and `cell` is how people call the place: 考核指标!C5.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    cell: str | None = None


Pages = tuple[tuple[int, int], tuple[int, int]]
"""Page and line on the page, of the first and of the last line."""


class Source(NamedTuple):
    """Where a guide says something: file name, first and last line, and its words.

    Of a paged file, `pages` has page and line on the page of both lines; else it is None.
    """

    guide: str
    lines: tuple[int, int]
    quote: str
    pages: Pages | None = None

    @property
    def place(self) -> Message:
        """第 12–14 行, or 第 3 页第 12 行."""
        return place(self.lines, self.pages)


def place(lines: tuple[int, int], pages: Pages | None = None) -> Message:
    """Where something stands, in words."""
    if pages is None:
        first, last = lines
        shown = f"{first}" if first == last else f"{first}–{last}"
        return Message(f"第 {shown} 行", f"line {shown}" if first == last else f"lines {shown}")
    (page, line), (last_page, last_line) = pages
    if page == last_page:
        shown = f"{line}" if line == last_line else f"{line}–{last_line}"
        return Message(f"第 {page} 页第 {shown} 行", f"page {page}, line{'' if line == last_line else 's'} {shown}")
    return Message(
        f"第 {page} 页第 {line} 行至第 {last_page} 页第 {last_line} 行",
        f"page {page}, line {line} to page {last_page}, line {last_line}",
    )


class Finding(NamedTuple):
    """One result of one rule on one place of a proposal.

    Attributes:
        rule: the kind of rule.
        severity: how grave it is.
        message: what is wrong, in a sentence.
        path: JSON pointer into the proposal, with English keys; what is missing is pointed at all the same.
        rule_id: the rule in the pack; None for findings about the file itself.
        expected, actual: what the guide asks for and what the proposal has.
        source: the words of the guide.
        hint: how to mend it.
        blocks: kinds of rules that could not be decided (`missing-field`).
        line, column: the place in the file, counted from 1.
        cell: the place in a workbook, like 考核指标!C5.
        rank: among the limits that a proposal may have to keep, the loosest has the highest.
        ignored: why the draft asks to ignore it; None if it does not.
        known: whether the baseline has it; None without a baseline, and of what it does not keep.
    """

    rule: str
    severity: Severity
    message: Message
    path: str = ""
    rule_id: str | None = None
    expected: Message | None = None
    actual: Message | None = None
    source: Source | None = None
    hint: Message | None = None
    blocks: tuple[str, ...] = ()
    line: int = 1
    column: int = 1
    rank: float = 0.0
    ignored: str | None = None
    cell: str | None = None
    known: bool | None = None

    def at(self, line: int, column: int, cell: str | None = None) -> Finding:
        """The same finding with its place in the file."""
        return self._replace(line=line, column=column, cell=cell)

    @property
    def in_doubt(self) -> bool:
        """True if it leaves the verdict incomplete though it is but a warning: what is asked for may not be covered."""
        return self.severity == "warning" and self.rule in ("content-coverage", "metric-coverage")

    @property
    def where(self) -> str:
        """The place as people call it: `31:1`, or 考核指标!C5."""
        return self.cell or f"{self.line}:{self.column}"


class QuantityCoverage(NamedTuple):
    """How a promise answers one number of a metric; `by` is the id of the promise."""

    text: str
    status: QuantityStatus
    promised: str | None
    by: str | None = None


class ItemCoverage(NamedTuple):
    """How a proposal answers one content item or metric: by which of its promises, and how that is known.

    `self_set` marks what the guide leaves to the applicant; `instead` is what answers it where the guide lets the applicant choose between several; `lacks` are
    the things it asks for that are not promised for certain. `pages` is as in `Source`.
    """

    id: str
    text: str
    lines: tuple[int, int]
    status: CoverageStatus
    by: tuple[str, ...]
    basis: Basis | None
    quantities: tuple[QuantityCoverage, ...] = ()
    self_set: bool = False
    instead: str | None = None
    lacks: tuple[str, ...] = ()
    pages: Pages | None = None


class Promised(NamedTuple):
    """What a proposal promises: where (a JSON pointer), the id by which coverage names it, and its words."""

    path: str
    id: str
    text: str


class FalseClaim(NamedTuple):
    """A claim whose text is about something else: `/content` or `/metrics`, index of the promise, id of the item."""

    path: str
    promise: int
    item: str


class Coverage(NamedTuple):
    """How a proposal answers all content items and metrics of its direction."""

    content: tuple[ItemCoverage, ...] = ()
    metrics: tuple[ItemCoverage, ...] = ()
    false_claims: tuple[FalseClaim, ...] = ()


class ProposalResult(NamedTuple):
    """All that is said of one proposal.

    `title` is its own, `promises` its content and metrics; `names` says how the entries of its lists are called, by
    their paths. `checked` are the kinds of rules it was held against. `lines` is its text, and `places` where
    everything stands.
    """

    file: str
    verdict: Verdict
    findings: tuple[Finding, ...]
    coverage: Coverage = Coverage()
    programme: str | None = None
    programme_name: str | None = None
    year: int | None = None
    direction: str | None = None
    direction_title: str | None = None
    kind: str | None = None
    category: str | None = None
    title: str | None = None
    promises: tuple[Promised, ...] = ()
    names: Mapping[str, str] = {}
    checked: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    places: Mapping[str, Place] = {}

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)


def verdict_of(findings: tuple[Finding, ...], coverage: Coverage) -> Verdict:
    """The verdict that follows: an error makes it noncompliant, anything undecided incomplete."""
    severities = {finding.severity for finding in findings}
    if "error" in severities:
        return "noncompliant"
    in_doubt = any(item.status == "unclear" for item in (*coverage.content, *coverage.metrics))
    return "incomplete" if "missing" in severities or in_doubt else "compliant"
