"""An audit from beginning to end: find the drafts, recall what is known, judge the rest, look across, hand out results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

import msgspec

from nrd_check.audit.across import ALIKE, Quota, Quotas, alike, bands, leader_keys, likeness, same_leader, supported
from nrd_check.audit.judge import Setting, Task, digest_of, refused
from nrd_check.audit.record import Head, unpack_result
from nrd_check.audit.sources import Found, Locator, read
from nrd_check.audit.state import Row, State
from nrd_check.audit.workers import Judged
from nrd_check.engine import order
from nrd_check.errors import InputError
from nrd_check.findings import Finding, ProposalResult, Verdict, verdict_of
from nrd_check.messages import Message
from nrd_check.pack.models import Programme
from nrd_check.pack.store import Library

_FIRST = 21  # of the others, so many are named in a finding, and one more may be the draft itself
_PEERS = 16  # unlike drafts that share a band: so many are compared with each newcomer

_findings = msgspec.json.Decoder(Finding)


class Engine(Protocol):
    """Runs judges somewhere; `unseen` counts the drafts that they could not read where they are, and were judged here."""

    unseen: int

    def run(self, tasks: Iterator[Task]) -> Iterator[Judged]:
        """Judge all drafts; results come in any order."""
        ...

    def stop(self) -> None:
        """End all work at once."""
        ...


class Audited(NamedTuple):
    """A draft with all that is said of it, quotas included; `row.head.verdict` is the verdict on the draft alone."""

    row: Row
    result: ProposalResult
    title: str


class DirectionCount(NamedTuple):
    """How many proposals a direction has, by verdict, and how many it is to fund."""

    programme: str
    year: int
    direction: str
    title: str
    verdicts: Counter[Verdict]
    supported: tuple[int | None, int | None]


@dataclass(slots=True)
class Summary:
    """The call as a whole, in one pass over the results.

    `covered` has, by programme, how many content items and metrics have which status; `rules` how many findings each
    kind of rule has, by severity, and `broken` in how many drafts.
    """

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    directions: dict[tuple[str, int, str], Counter[Verdict]] = field(default_factory=dict)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    covered: dict[tuple[str, int], Counter[str]] = field(default_factory=dict)

    def add(self, result: ProposalResult) -> None:
        """Count a result."""
        self.verdicts[result.verdict] += 1
        self.rules.update((finding.rule, finding.severity) for finding in result.findings)
        self.broken.update({finding.rule for finding in result.findings if finding.severity in ("error", "missing")})
        if result.programme and result.year:
            key = (result.programme, result.year, result.direction or "")
            self.directions.setdefault(key, Counter())[result.verdict] += 1
            covered = self.covered.setdefault(key[:2], Counter())
            covered.update(item.status for item in (*result.coverage.content, *result.coverage.metrics))

    def programmes(self, library: Library) -> Iterator[tuple[Programme | None, Counter[Verdict]]]:
        """The verdicts of each programme that has proposals, in the order of the guides; last (None) of all others."""
        held: dict[tuple[str, int], Counter[Verdict]] = {}
        for (programme, year, _), counts in self.directions.items():
            held.setdefault((programme, year), Counter()).update(counts)
        left = self.verdicts.copy()
        for one in library.programmes:
            if found := held.get((one.id, one.year)):
                yield one, found
                left.subtract(found)
        if any(left.values()):
            yield None, left


NO_PROGRAMME = Message("（读不出专项）", "(no programme)")
"""Instead of a programme, for drafts that do not say theirs so that it can be read."""


class Audit:
    """One run over a call."""

    def __init__(self, state: State, library: Library, setting: Setting) -> None:
        self.state = state
        self.library = library
        self.setting = setting
        self.recalled = 0
        self.quotas: list[Quota] = []

    def gather(self, found: Iterable[Found]) -> None:
        """Take in what is to be read."""
        self.state.list_found(
            (one.name, one.locator, refused(one.problem).body if one.problem else None) for one in found
        )

    def judge(self, engine: Engine, told: Callable[[int], None] = lambda _: None) -> None:
        """Judge what is not known yet; `told` hears how many are done."""
        for judged in engine.run(self._tasks(told)):
            self.state.keep(judged.number, judged.record)
            told(1)

    def _tasks(self, told: Callable[[int], None]) -> Iterator[Task]:
        """The drafts that are not known; those that are become part of this run."""
        for row in self.state.rows():
            if row.head is not None or row.locator is None:
                told(1)
                continue
            if self.state.holds_results and self._recall(row, row.locator):
                self.recalled += 1
                told(1)
                continue
            yield Task(row.number, row.name, row.locator)

    def _recall(self, row: Row, locator: Locator) -> bool:
        try:
            data = read(locator, row.name, self.setting.limit)
        except InputError:
            return False  # the judge says why
        return self.state.recall(row.number, digest_of(data))

    def look_across(self) -> None:
        """Work out what one draft alone cannot tell."""
        with self.state.at_once():
            self._look_across()

    def _look_across(self) -> None:
        quotas = Quotas(self.library)
        for row in self.state.rows(judged=True):
            head = row.head
            if head is None or head.verdict == "invalid":
                continue
            if lacking := quotas.count(row.number, head):
                self._note(row.number, lacking)
            self.state.note_leaders(row.number, leader_keys(head))
            self.state.note_bands(row.number, bands(head.sketch))
        self.quotas = quotas.all
        for quota in self.quotas:
            if quota.exceeded:
                names = self.state.names(quota.drafts[:_FIRST])
                for number in quota.drafts:
                    self._note(number, quota.finding(number, names, self._head(number)))
        self._note_leaders()
        self._note_alike()

    def _head(self, number: int) -> Head:
        head = self.state.head(number)
        assert head is not None
        return head

    def _note(self, number: int, finding: Finding) -> None:
        self.state.note(number, msgspec.json.encode(finding))

    def _note_leaders(self) -> None:
        groups = _joined(self.state.shared_leaders())
        for members in groups:
            names = self.state.names(members[:_FIRST])
            for number in members:
                head = self._head(number)
                others = [name for other, name in zip(members, names, strict=False) if other != number]
                self._note(number, same_leader(head.leaders[0].name, others, len(members) - 1, head))

    def _note_alike(self) -> None:
        identical = [members for members in self.state.identical() if len(members) > 1]
        for members in identical:
            self._note_group(members, identical=True)
        near = _joined(self._near_pairs())
        same = {frozenset(members) for members in identical}
        for members in near:
            if frozenset(members) not in same:
                self._note_group(members, identical=False)

    def _note_group(self, members: list[int], *, identical: bool) -> None:
        names = self.state.names(members[:_FIRST])
        for number in members:
            others = [name for other, name in zip(members, names, strict=False) if other != number]
            self._note(number, alike(others, len(members) - 1, self._head(number), identical=identical))

    def _near_pairs(self) -> Iterator[tuple[int, int]]:
        """Pairs of drafts that are much alike: each newcomer in a band is compared with a few that are unlike."""
        key = None
        peers: list[tuple[int, tuple[int, ...]]] = []
        for band, number, sketch in self.state.shared_bands():
            if band != key:
                key, peers = band, []
            partner = next((other for other, held in peers if likeness(sketch, held) >= ALIKE), None)
            if partner is not None:
                yield partner, number
            elif len(peers) < _PEERS:
                peers.append((number, sketch))

    def results(self) -> Iterator[Audited]:
        """All drafts with all that is said of them, in the order of their names."""
        for row in self.state.rows(judged=True):
            result = unpack_result(self.state.body(row), row.name)
            extra = [_findings.decode(finding) for finding in self.state.noted(row.number)]
            if extra:
                findings = order([*result.findings, *extra])
                verdict = result.verdict if result.verdict == "invalid" else verdict_of(findings, result.coverage)
                result = result._replace(findings=findings, verdict=verdict)
            yield Audited(row, result, row.head.title if row.head else "")

    def counts(self, summary: Summary) -> Iterator[DirectionCount]:
        """The directions that have proposals, in the order of the guides."""
        for programme in self.library.programmes:
            if not any(key[:2] == (programme.id, programme.year) for key in summary.directions):
                continue
            for direction in self.library.directions(programme).values():
                verdicts = summary.directions.get((programme.id, programme.year, direction.id))
                if verdicts:
                    key = (programme.id, programme.year, direction.id)
                    yield DirectionCount(*key, direction.title, verdicts, supported(direction))


def _joined(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Groups of drafts that pairs join, each in order."""
    leader: dict[int, int] = {}

    def top(number: int) -> int:
        while (above := leader.setdefault(number, number)) != number:
            leader[number] = leader[above]
            number = above
        return number

    for one, other in pairs:
        first, second = sorted((top(one), top(other)))
        leader[second] = first
    groups: dict[int, list[int]] = {}
    for number in sorted(leader):
        groups.setdefault(top(number), []).append(number)
    return [members for members in groups.values() if len(members) > 1]
