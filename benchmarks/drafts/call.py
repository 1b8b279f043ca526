"""A whole call: thousands of drafts for all directions, what must be said of each alone, and of all together.

Quotas are kept but for a share of them that is broken on purpose. A draft counts against the quota of its province or
of those who recommended it whether or not it keeps the other rules; drafts that are no proposals, that name another
office or none, are not made for directions with quotas, so that nothing is open to interpretation.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.drafts.compliant import SIZE, Case, cases, compliant
from benchmarks.drafts.emit import any_style, emit
from benchmarks.drafts.faults import ABOUT_FILES, FAULTS, Fault
from benchmarks.drafts.names import OFFICE_NAMES, PROVINCES

from nrd_check.findings import Severity, Verdict
from nrd_check.pack.store import Library
from nrd_check.rules.quota_province import QuotaProvince
from nrd_check.rules.quota_recommender import QuotaRecommender
from nrd_check.rules.recommender import Recommender

Data = dict[str, Any]
BROKEN = 0.1
"""The share of quotas that are broken; if any are, at least one of each kind."""
_BEYOND = 2
"""A broken quota is exceeded by one or two."""
_NOT_WITH_QUOTAS = ("direction-open", "recommender", *ABOUT_FILES)


@dataclass(frozen=True, slots=True)
class Made:
    """A draft: its YAML, and what must be said of it."""

    case: Case
    text: str
    fault: Fault | None
    severity: Severity | None
    verdict: Verdict
    quota: Quota | None = None


@dataclass(slots=True)
class Quota:
    """Who may put forward how many for which directions, and how many the call has: `room`."""

    rule: str
    programme: str
    directions: tuple[str, ...]
    who: str | None
    max: int
    room: int
    files: list[str] = field(default_factory=list)

    @property
    def exceeded(self) -> bool:
        """True if there are more than allowed."""
        return len(self.files) > self.max


class Quotas:
    """All quotas of all guides; each is filled up to its room."""

    def __init__(self, library: Library, random: Random, broken: float) -> None:
        self.all: list[Quota] = []
        self.of: dict[tuple[str, str], list[Quota]] = defaultdict(list)
        for programme in library.programmes:
            for direction in library.directions(programme).values():
                for rule in direction.rules:
                    if isinstance(rule, QuotaProvince) and (programme.id, direction.id) not in self.of:
                        self._add(programme.id, rule.kind, rule.group, list(PROVINCES), rule.max)
                    elif isinstance(rule, QuotaRecommender):
                        offices = next(one.names for one in direction.rules if isinstance(one, Recommender))
                        self._add(
                            programme.id, rule.kind, (direction.id,), list(offices) if rule.each else [], rule.max
                        )
        for kind in ("quota-province", "quota-recommender"):
            mine = [quota for quota in self.all if quota.rule == kind]
            some = [quota for quota in mine if random.random() < broken]
            for quota in some or (random.sample(mine, 1) if broken else []):
                quota.room = quota.max + random.randint(1, _BEYOND)

    def _add(self, programme: str, rule: str, directions: tuple[str, ...], who: list[str], most: int) -> None:
        someone: list[str | None] = [*who] or [None]
        for one in someone:
            quota = Quota(rule, programme, directions, one, most, most)
            self.all.append(quota)
            for direction in directions:
                self.of[programme, direction].append(quota)

    def governs(self, case: Case) -> bool:
        """True if there is a quota for the direction."""
        return (case.direction.pack.programme.id, case.direction.id) in self.of

    def with_room(self, case: Case, random: Random) -> Quota | None:
        """A quota of the direction that is not filled; those to be broken first."""
        mine = self.of[case.direction.pack.programme.id, case.direction.id]
        open_ = [quota for quota in mine if len(quota.files) < quota.room]
        begun = [quota for quota in open_ if quota.room > quota.max]
        return random.choice(begun or open_) if open_ else None


def _put_forward(draft: Data, quota: Quota, random: Random) -> None:
    """Has the draft come from whom the quota is for."""
    if quota.rule == "quota-province" and quota.who:
        draft["province"], draft["recommended_by"] = quota.who, PROVINCES[quota.who]
    elif quota.who:
        draft["recommended_by"] = random.choice(OFFICE_NAMES.get(quota.who, (quota.who,)))


class Call:
    """Makes drafts for all directions in turn, with each kind of fault about as often as the others."""

    def __init__(
        self, library: Library, seed: int, *, size: int = SIZE, faults: float = 0.3, broken: float = BROKEN
    ) -> None:
        self.random = Random(seed)
        self.quotas = Quotas(library, self.random, broken)
        self.cases = list(cases(library))
        self.size = size
        self.faults = faults
        self.used: Counter[str] = Counter()

    def drafts(self, count: int) -> Iterator[Made]:
        """So many drafts. Where the quotas of a direction are filled, the next direction has its turn."""
        made = 0
        while True:
            deck = self.random.sample(self.cases, len(self.cases))
            for case in deck:
                if made == count:
                    return
                if self.quotas.governs(case) and not self.quotas.with_room(case, self.random):
                    continue
                made += 1
                yield self._draft(case)

    def _draft(self, case: Case) -> Made:
        random = self.random
        draft = compliant(case.direction, case.kind, case.category, random, self.size)
        quota = self.quotas.with_room(case, random) if self.quotas.governs(case) else None
        if quota:
            _put_forward(draft, quota, random)
        style = any_style(random)
        if random.random() < self.faults:
            for fault in self._in_turn(quota):
                if applied := fault.apply(case, draft, random):
                    self.used[fault.rule] += 1
                    self.used[fault.name] += 1
                    changed, severity = applied
                    text = emit(changed, style)
                    text = fault.spoil(text, random) if fault.spoil else text
                    return Made(case, text, fault, severity, fault.verdict(severity), quota)
        return Made(case, emit(draft, style), None, None, "compliant", quota)

    def _in_turn(self, quota: Quota | None) -> list[Fault]:
        """The faults, those first that are the rarest so far."""
        possible = [
            one
            for one in FAULTS
            if not one.doubtful
            and (not quota or (one.rule not in _NOT_WITH_QUOTAS and one.name not in ("no-office", "no-kind")))
        ]
        self.random.shuffle(possible)
        return sorted(possible, key=lambda one: (self.used[one.rule], self.used[one.name]))


def rows(made: list[tuple[str, Made]]) -> Iterator[Data]:
    """What is expected of each file: alone, and in the call."""
    for file, one in made:
        exceeded = one.quota is not None and one.quota.exceeded
        yield {
            "file": file,
            "programme": one.case.direction.pack.programme.id,
            "direction": one.case.direction.id,
            "kind": one.case.kind,
            "category": one.case.category,
            "fault": one.fault.rule if one.fault else None,
            "how": one.fault.name if one.fault else None,
            "severity": one.severity,
            "verdict_alone": one.verdict,
            "verdict_in_call": "noncompliant" if exceeded else one.verdict,
        }


def write(call: Call, count: int, folder: Path) -> Iterator[tuple[str, Made]]:
    """Writes drafts below `folder`/drafts, a folder for each programme."""
    for number, made in enumerate(call.drafts(count), 1):
        programme = made.case.direction.pack.programme.id
        file = f"drafts/{programme}/{number:06}.yaml"
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8", newline="\n")
        if made.quota:
            made.quota.files.append(file)
        yield file, made
