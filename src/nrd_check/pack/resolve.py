"""What a pack requires in one direction, of one kind and category of project.

The most specific clause wins: the note of a direction, then the text of its section, then the general part.
Source: section 7 of the contract, decisions 8 to 10.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from nrd_check.messages import to_simplified
from nrd_check.pack.models import ClauseEntry, DirectionEntry, Pack, SectionEntry
from nrd_check.rules.base import Rule, Scope
from nrd_check.rules.births import BirthRule
from nrd_check.rules.content_coverage import ContentCoverage
from nrd_check.rules.direction_open import DirectionOpen
from nrd_check.rules.duration import Duration
from nrd_check.rules.lead_birth import LeadBirth
from nrd_check.rules.metric_coverage import MetricCoverage
from nrd_check.rules.topics_max import Limit, TopicsMax
from nrd_check.rules.units_max import UnitsMax
from nrd_check.rules.young_lead_birth import YoungLeadBirth
from nrd_check.rules.young_no_topics import YoungNoTopics
from nrd_check.vocabulary import CATEGORIES, KINDS, Category, Kind


class Profile(NamedTuple):
    """What holds for one kind and category (None: any) of project in a direction."""

    kind: Kind
    category: Category | None
    rules: tuple[Rule, ...]

    @property
    def topics_max(self) -> int | None:
        """At most so many topics; None without a limit."""
        if self._find(YoungNoTopics):
            return 0
        return min((rule.max for rule in self.rules if isinstance(rule, TopicsMax)), default=None)

    @property
    def units_max(self) -> int | None:
        """At most so many units; None without a limit."""
        return min((rule.max for rule in self.rules if isinstance(rule, UnitsMax)), default=None)

    @property
    def duration_years(self) -> tuple[float | None, float | None]:
        """At least and at most so many years; None without a limit."""
        rule = self._find(Duration)
        return (rule.min, rule.max) if isinstance(rule, Duration) else (None, None)

    @property
    def born_on_or_after(self) -> BirthRule | None:
        """The age limit of the leader."""
        rule = self._find(YoungLeadBirth) or self._find(LeadBirth)
        return rule if isinstance(rule, BirthRule) else None

    @property
    def coverage(self) -> bool:
        """Whether all metrics must be covered."""
        rule = self._find(MetricCoverage)
        return isinstance(rule, MetricCoverage) and rule.required

    @property
    def content_coverage(self) -> bool:
        """Whether all content items must be covered."""
        rule = self._find(ContentCoverage)
        return isinstance(rule, ContentCoverage) and rule.required

    def _find(self, model: type[Rule]) -> Rule | None:
        return next((rule for rule in self.rules if isinstance(rule, model)), None)


class Direction:
    """A direction with all that is required in it."""

    def __init__(self, pack: Pack, section: SectionEntry, entry: DirectionEntry) -> None:
        self.pack = pack
        self.section = section
        self.entry = entry
        self.id = entry.id
        self.title = entry.title
        self.guide = pack.guide.file
        self._profiles: dict[Kind, tuple[Profile, ...]] = {}  # once for all drafts
        self.content: tuple[ClauseEntry, ...] = tuple(clause for clause in entry.clauses if clause.fate == "content")
        self.metrics: tuple[ClauseEntry, ...] = tuple(clause for clause in entry.clauses if clause.fate == "metric")

    @cached_property
    def _sections(self) -> tuple[SectionEntry, ...]:
        """The section of the direction and those above it: 1 above 1.2."""
        within = f"{self.section.id}."
        return tuple(
            section for section in self.pack.sections if section.id and within.startswith(f"{section.id}.")
        ) or (self.section,)

    @cached_property
    def _own_text(self) -> str:
        """The words that tell what sort of direction this is."""
        told = [clause.text for clause in self.entry.clauses if clause.fate not in ("content", "metric")]
        text = "".join((*(section.title for section in self._sections), *self.entry.labels, *told))
        return to_simplified(text) if self.pack.guide.traditional else text

    @cached_property
    def candidates(self) -> tuple[tuple[int, Rule], ...]:
        """Every rule that may hold here for some proposal, with how specific it is, in guide order."""
        places: tuple[tuple[int, Iterable[ClauseEntry]], ...] = (
            (1, (*self.pack.general, *self.pack.closing)),
            (2, [clause for section in self._sections for clause in section.clauses]),
            (3, self.entry.clauses),
        )
        return tuple(
            (max(level, _level_of(rule.scope)), rule)
            for level, clauses in places
            for clause in clauses
            for rule in clause.rules
            if self._reaches(rule.scope)
        )

    def _reaches(self, scope: Scope) -> bool:
        return not (
            (scope.sections is not None and not any(section.id in scope.sections for section in self._sections))
            or (scope.directions is not None and self.id not in scope.directions)
            or (scope.except_directions is not None and self.id in scope.except_directions)
            or (scope.label is not None and scope.label not in self.entry.labels)
            or (scope.mark is not None and scope.mark not in self._own_text)
            or (scope.star is not None and scope.star is not self.entry.star)
        )

    @cached_property
    def accepts(self) -> tuple[Kind, ...]:
        """The kinds of projects that the direction accepts."""
        opens = [rule for _, rule in self.candidates if isinstance(rule, DirectionOpen) and rule.kinds]
        only = [kind for rule in opens if rule.effect == "only" for kind in rule.kinds or ()]
        named = only or ["regular", *(kind for rule in opens for kind in rule.kinds or ())]
        return tuple(kind for kind in KINDS if kind in named)

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """The categories that a proposal can have here, if the guide tells."""
        if self.entry.category:
            return (self.entry.category,)
        rules = [
            (level, rule) for level, rule in self.candidates if isinstance(rule, DirectionOpen) and rule.categories
        ]
        named = max(rules, key=lambda pair: pair[0])[1].categories if rules else None
        return tuple(category for category in CATEGORIES if category in named) if named else ()

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """One for each kind and category that a proposal can have here."""
        return tuple(profile for kind in self.accepts for profile in self.profiles_of(kind))

    def profiles_of(self, kind: Kind) -> tuple[Profile, ...]:
        """The profiles of a kind: one for each category where that makes a difference, else one for any."""
        if kind not in self._profiles:
            self._profiles[kind] = self._resolved(kind)
        return self._profiles[kind]

    def _resolved(self, kind: Kind) -> tuple[Profile, ...]:
        if self.entry.category:
            return (self.profile(kind, self.entry.category),)
        by_category = [self.profile(kind, category) for category in self.categories or tuple(CATEGORIES)]
        if any(rule.scope.categories for profile in by_category for rule in profile.rules):
            return tuple(by_category)
        return (self.profile(kind, None),)

    def profile(self, kind: Kind, category: Category | None) -> Profile:
        """What holds for a project of this kind and category, whether or not the direction accepts it."""
        best: dict[str, tuple[tuple[int, bool, bool, bool], Rule]] = {}
        fitting = [
            (level, rule)
            for level, rule in self.candidates
            if (rule.scope.kinds is None or kind in rule.scope.kinds)
            and (rule.scope.categories is None or category in rule.scope.categories)
        ]
        for level, rule in _for_kind(fitting):
            scope = rule.scope
            rank = (level, scope.mark is not None, scope.kinds is not None, scope.categories is not None)
            held = best.get(rule.slot)
            if held is None or rank > held[0] or (rank == held[0] and _stricter(rule, held[1])):
                best[rule.slot] = (rank, rule)
        chosen = {id(rule) for _, rule in best.values()}
        chosen |= {id(rule) for rule in _still_binding(fitting, [rule for _, rule in best.values()])}
        return Profile(kind, category, tuple(rule for _, rule in fitting if id(rule) in chosen))

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules that hold for some profile, in guide order."""
        held = {id(rule) for profile in self.profiles for rule in profile.rules}
        return tuple(rule for _, rule in self.candidates if id(rule) in held)


def _stricter(rule: Rule, other: Rule) -> bool:
    """Of two limits that a guide gives side by side, the smaller one keeps both."""
    return isinstance(rule, Limit) and isinstance(other, Limit) and rule.max < other.max


def _level_of(scope: Scope) -> int:
    """How specific words are that name sections or directions, wherever they stand."""
    return 3 if scope.directions is not None else 2 if scope.sections is not None else 1


def _for_kind(fitting: list[tuple[int, Rule]]) -> Iterator[tuple[int, Rule]]:
    """Leaves out limits that name no kind, where this kind of project has limits of its own."""
    own = {rule.slot for _, rule in fitting if rule.PER_KIND and rule.scope.kinds == ("young_scientist",)}
    for level, rule in fitting:
        if not (rule.slot in own and rule.scope.kinds is None):
            yield level, rule


def _still_binding(fitting: list[tuple[int, Rule]], best: list[Rule]) -> Iterator[Rule]:
    """Limits that hold beside a more specific one: 原则上不超过4个 advises less, it does not lift 不超过5个."""
    softened = {rule.slot for rule in best if rule.PER_KIND and rule.binding == "should"}
    for slot in softened:
        strict = [rule for _, rule in fitting if rule.slot == slot and rule.binding == "must"]
        yield from strict[-1:]


def directions_of(pack: Pack) -> dict[str, Direction]:
    """The directions of a pack by id, in order."""
    return {entry.id: Direction(pack, section, entry) for section, entry in pack.directions}
