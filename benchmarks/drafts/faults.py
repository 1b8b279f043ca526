"""One fault each: functions that change a compliant draft so that it breaks one rule by the least step.

A function gets the draft (to be changed in place) and says how grave the fault is, or None if the direction has no such
rule or it cannot be broken there. What the verdict must be follows from the contract: an error makes a draft noncompliant,
something missing makes it incomplete, a warning leaves it compliant, and a file that cannot be read is invalid.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, TypeVar

from benchmarks.drafts import promises
from benchmarks.drafts.choosing import pick, tries
from benchmarks.drafts.compliant import Case, amount, compliant, give, months_later, needed, ratios, topic
from benchmarks.drafts.names import (
    MINISTRIES,
    OFFICE_NAMES,
    PROVINCES,
    STRANGER,
    person,
    types_of_units,
    unit_names,
)
from benchmarks.drafts.numbers import changes, put

from nrd_check.findings import Severity, Verdict
from nrd_check.pack.models import ClauseEntry
from nrd_check.rules.base import Rule
from nrd_check.rules.births import BirthRule
from nrd_check.rules.content_coverage import ContentCoverage
from nrd_check.rules.declarations import Declarations
from nrd_check.rules.direction_open import DirectionOpen
from nrd_check.rules.duration import Duration
from nrd_check.rules.funding_ratio import FundingRatio
from nrd_check.rules.joint_application import JointApplication
from nrd_check.rules.lead_unit import LeadUnit
from nrd_check.rules.metric_coverage import MetricCoverage
from nrd_check.rules.recommender import Recommender
from nrd_check.rules.single_lead import SingleLead
from nrd_check.rules.topic_lead import TopicLead
from nrd_check.rules.topics_max import Limit, TopicsMax
from nrd_check.rules.units_max import UnitsMax
from nrd_check.rules.young_lead_birth import YoungLeadBirth
from nrd_check.rules.young_member_birth import YoungMemberBirth
from nrd_check.rules.young_no_topics import YoungNoTopics
from nrd_check.rules.young_topic_birth import YoungTopicBirth
from nrd_check.vocabulary import CATEGORIES, GENDERS, KINDS, UNIT_TYPES

Data = dict[str, Any]
Make = Callable[[Case, Data, Random], Severity | None]
Spoil = Callable[[str, Random], str]
R = TypeVar("R", bound=Rule)

ABOUT_FILES = ("proposal-syntax", "proposal-schema", "unknown-direction")
_VERDICTS: dict[Severity, Verdict] = {
    "error": "noncompliant",
    "missing": "incomplete",
    "warning": "compliant",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A way to break a rule: the kind of finding it must lead to, and a name of its own.

    Of a `doubtful` one, a program that reads texts may only say that it cannot tell; it must not let the draft pass
    in silence.
    """

    rule: str
    name: str
    make: Make | None = None
    spoil: Spoil | None = None
    doubtful: bool = False

    def verdict(self, severity: Severity) -> Verdict:
        """What must be said of a draft with this fault and no other."""
        return "invalid" if self.rule in ABOUT_FILES else _VERDICTS[severity]

    def each(self, case: Case, draft: Data, seed: str) -> Iterator[tuple[Data, Severity, Random]]:
        """The draft with the fault made in every way that there is."""
        for random in tries(seed):
            if applied := self.apply(case, draft, random):
                yield *applied, random

    def apply(self, case: Case, draft: Data, random: Random) -> tuple[Data, Severity] | None:
        """A copy of the draft with the fault, and how grave it is; None where the fault is not possible."""
        changed = copy.deepcopy(draft)
        severity: Severity | None = self.make(case, changed, random) if self.make else "error"
        return (changed, severity) if severity else None


FAULTS: list[Fault] = []


def _fault(rule: str, *, doubtful: bool = False) -> Callable[[Make], Make]:
    def register(make: Make) -> Make:
        FAULTS.append(Fault(rule, make.__name__.replace("_", "-"), make, doubtful=doubtful))
        return make

    return register


def _spoil(rule: str) -> Callable[[Spoil], Spoil]:
    def register(spoil: Spoil) -> Spoil:
        FAULTS.append(Fault(rule, spoil.__name__.replace("_", "-"), None, spoil))
        return spoil

    return register


def _rule(case: Case, kind: type[R]) -> R | None:
    return next((rule for rule in case.profile.rules if isinstance(rule, kind)), None)


def _rules(case: Case, kind: type[R]) -> list[R]:
    return [rule for rule in case.profile.rules if isinstance(rule, kind)]


def _gravest(rules: Iterable[Rule]) -> Severity:
    return "error" if any(rule.binding == "must" for rule in rules) else "warning"


def _over(limits: list[Limit], random: Random) -> tuple[int, Severity] | None:
    """One more than a limit allows, and how grave that is."""
    if not limits:
        return None
    count = pick(random, limits).max + 1
    return count, _gravest(limit for limit in limits if limit.max < count)


# what the direction accepts


@_fault("direction-open")
def kind_not_accepted(case: Case, draft: Data, random: Random) -> Severity | None:
    if not _rules(case, DirectionOpen) or len(case.direction.accepts) == len(KINDS):
        return None
    other = next(kind for kind in KINDS if kind not in case.direction.accepts)
    profile = case.direction.profiles_of(other)[0]
    draft.clear()
    draft.update(compliant(case.direction, other, profile.category, random))
    return "error"


@_fault("direction-open")
def category_not_that_of_the_direction(case: Case, draft: Data, random: Random) -> Severity | None:
    named = [rule for rule in _rules(case, DirectionOpen) if rule.categories]
    others = [one for one in CATEGORIES if not any(one in (rule.categories or ()) for rule in named)]
    if not named or not others or not case.direction.categories:
        return None
    draft["category"] = pick(random, others)
    return "error"


# how much there may be


@_fault("topics-max")
def one_topic_too_many(case: Case, draft: Data, random: Random) -> Severity | None:
    over = _over(list(_rules(case, TopicsMax)), random)
    if not over or _rule(case, YoungNoTopics):
        return None
    names = [unit["name"] for unit in draft["units"]]
    draft["topics"] = [topic(random, number, names, None) for number in range(1, over[0] + 1)]
    return over[1]


@_fault("units-max")
def one_unit_too_many(case: Case, draft: Data, random: Random) -> Severity | None:
    over = _over(list(_rules(case, UnitsMax)), random)
    if not over:
        return None
    taken = {unit["name"] for unit in draft["units"]}
    types = types_of_units(random, over[0] * 3)
    new = [(name, type_) for name, type_ in zip(unit_names(random, types), types, strict=True) if name not in taken]
    for name, type_ in new[: over[0] - len(draft["units"])]:
        draft["units"].append({"name": name, "role": "participant", "type": type_})
    return over[1]


@_fault("units-max")
def unit_of_a_topic_not_listed(case: Case, draft: Data, random: Random) -> Severity | None:
    if not draft.get("topics") or not _room_for_a_unit(case, draft):
        return None
    draft["topics"][-1]["units"].append("未列入的合作单位")
    return "error"


def _room_for_a_unit(case: Case, draft: Data) -> bool:
    """Takes units out until one more is allowed; false where that is not possible, or the guide sets no limit."""
    if case.profile.units_max is None:
        return False
    del draft["units"][case.profile.units_max - 1 :]
    return _keep_people(draft) and _rules_of_units_kept(case, draft)


def _keep_people(draft: Data) -> bool:
    """Everybody belongs to a unit that is listed."""
    names = [unit["name"] for unit in draft["units"]]
    for people in (draft["members"], *(one["members"] for one in draft.get("topics", ()))):
        for one in people:
            if one["unit"] not in names:
                one["unit"] = names[0] if names else ""
    for one in draft.get("topics", ()):
        one["units"] = [name for name in one["units"] if name in names] or names[:1]
        one["lead"]["unit"] = one["units"][0] if names else ""
    return bool(names)


def _rules_of_units_kept(case: Case, draft: Data) -> bool:
    joint = _rule(case, JointApplication)
    types = {unit["type"] for unit in draft["units"]}
    return not joint or all(types & set(group) for group in joint.groups)


@_fault("duration")
def a_day_too_long(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, Duration)
    if not rule or rule.max is None:
        return None
    first = date(2021, 12, pick(random, (1, 10)))
    draft["duration"] = {"start": first.isoformat(), "end": months_later(first, round(12 * rule.max)).isoformat()}
    return rule.severity


@_fault("duration")
def a_month_too_long(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, Duration)
    if not rule or rule.max is None:
        return None
    first = date(2021, pick(random, (10, 12)), 1)
    draft["duration"] = {"start": f"{first:%Y-%m}", "end": f"{months_later(first, round(12 * rule.max)):%Y-%m}"}
    return rule.severity


@_fault("duration")
def a_day_too_short(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, Duration)
    if not rule or rule.min is None:
        return None
    first = date(2021, 12, pick(random, (1, 10)))
    last = months_later(first, round(12 * rule.min)) - timedelta(days=2)
    draft["duration"] = {"start": first.isoformat(), "end": last.isoformat()}
    return rule.severity


# people


@_fault("single-lead")
def two_leaders(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, SingleLead)
    if not rule:
        return None
    draft["lead"] = [draft["lead"], {**draft["lead"], "name": "闻人静"}]
    return rule.severity


@_fault("single-lead")
def two_leaders_in_one_name(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, SingleLead)
    if not rule:
        return None
    draft["lead"]["name"] += pick(random, ("、", "，", "/", " 和 ")) + "闻人静"
    return rule.severity


@_fault("topic-lead")
def two_leaders_of_a_topic(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, TopicLead)
    if not rule or not draft.get("topics"):
        return None
    chosen = pick(random, draft["topics"])
    chosen["lead"] = [chosen["lead"], {**chosen["lead"], "name": "闻人静"}]
    return rule.severity


@_fault("young-no-topics")
def topics_in_a_young_project(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, YoungNoTopics)
    if not rule:
        return None
    draft["topics"] = [topic(random, 1, [unit["name"] for unit in draft["units"]], None)]
    return rule.severity


def _a_day_too_old(who: Data, rule: BirthRule, random: Random) -> None:
    who["gender"] = pick(random, tuple(GENDERS))
    who["birth_date"] = (rule.cutoff(who["gender"]) - timedelta(days=1)).isoformat()


@_fault("young-lead-birth")
def leader_a_day_too_old(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, YoungLeadBirth)
    if not rule:
        return None
    _a_day_too_old(draft["lead"], rule, random)
    return rule.severity


@_fault("young-member-birth")
def member_a_day_too_old(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, YoungMemberBirth)
    if not rule:
        return None
    member = person(random, draft["units"][0]["name"])
    _a_day_too_old(member, rule, random)
    draft["members"].insert(random.randint(0, len(draft["members"])), member)
    return rule.severity


def _young_topic(case: Case, draft: Data, random: Random) -> tuple[Data, YoungTopicBirth] | None:
    rule = _rule(case, YoungTopicBirth)
    if not rule or not draft.get("topics"):
        return None
    chosen = pick(random, draft["topics"])
    chosen["young_scientist"] = True
    for one in (chosen["lead"], *chosen["members"]):
        one["birth_date"] = rule.cutoff(one["gender"]).isoformat()
    return chosen, rule


@_fault("young-topic-birth")
def leader_of_a_young_topic_a_day_too_old(case: Case, draft: Data, random: Random) -> Severity | None:
    found = _young_topic(case, draft, random)
    if not found:
        return None
    chosen, rule = found
    _a_day_too_old(chosen["lead"], rule, random)
    return rule.severity


@_fault("young-topic-birth")
def member_of_a_young_topic_a_day_too_old(case: Case, draft: Data, random: Random) -> Severity | None:
    found = _young_topic(case, draft, random)
    if not found:
        return None
    chosen, rule = found
    member = person(random, chosen["units"][0])
    _a_day_too_old(member, rule, random)
    chosen["members"].append(member)
    return "error" if rule.members == "must" else "warning"


# money, offices and units


@_fault("funding-ratio")
def a_hundred_yuan_short(case: Case, draft: Data, random: Random) -> Severity | None:
    found = ratios(case.profile)
    if not found:
        return None
    rule = pick(random, found)
    central = Decimal(draft["funding"]["central"])
    funds = {fund: Decimal(draft["funding"][fund]) for fund in ("local", "institution", "social")}
    funds.update(dict.fromkeys(rule.numerator, Decimal(0)))
    give(random, funds, rule.numerator, needed(rule, central) - Decimal("0.01"))
    if any(other is not rule and _is_short(other, central, funds) for other in found):
        return None
    draft["funding"].update({fund: amount(value) for fund, value in funds.items()})
    return rule.severity


def _is_short(rule: FundingRatio, central: Decimal, funds: dict[Any, Decimal]) -> bool:
    return sum(funds[fund] for fund in rule.numerator) < needed(rule, central)


@_fault("units-max")
def leader_of_a_unit_not_listed(case: Case, draft: Data, random: Random) -> Severity | None:
    """What a leader's unit is called outside the list of units need not be one of them; it is pointed out."""
    if not _room_for_a_unit(case, draft):
        return None
    draft["lead"]["unit"] = "未列入的工作单位"
    return "warning"


@_fault("recommender")
def another_office(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, Recommender)
    if not rule:
        return None
    allowed = {name for office in rule.names for name in (office, *OFFICE_NAMES.get(office, ()))}
    others = [STRANGER, draft["units"][0]["name"], *(name for name in MINISTRIES if name not in allowed)]
    draft["recommended_by"] = pick(random, others if rule.provinces else [*others, PROVINCES[draft["province"]]])
    return rule.severity


@_fault("lead-unit")
def lead_unit_of_another_type(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, LeadUnit)
    if not rule:
        return None
    draft["units"][0]["type"] = pick(random, [type_ for type_ in UNIT_TYPES if type_ not in rule.types])
    return rule.severity if _rules_of_units_kept(case, draft) else None


@_fault("lead-unit")
def lead_unit_without_qualification(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, LeadUnit)
    if not rule or not rule.qualification:
        return None
    draft["units"][0]["qualifications"] = pick(random, ([], ["省级重点实验室"], [f"{rule.qualification}（筹）"]))
    return rule.severity


@_fault("joint-application")
def a_type_of_unit_lacking(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, JointApplication)
    leads = _rule(case, LeadUnit)
    groups = [group for group in rule.groups if not leads or draft["units"][0]["type"] not in group] if rule else []
    if not rule or not groups:
        return None
    group = pick(random, groups)
    for unit in draft["units"]:
        if unit["type"] in group:
            unit["type"] = "other"
    return rule.severity


# what is promised


def _asked(case: Case, kind: type[ContentCoverage] | type[MetricCoverage]) -> list[ClauseEntry]:
    """The items of which one can be left out; none where not all must be covered or one has a choice."""
    rule = _rule(case, kind)
    if not rule or not rule.required or case.direction.entry.either:
        return []
    clauses = case.direction.content if kind is ContentCoverage else case.direction.metrics
    return [clause for clause in clauses if not clause.self_set]


@_fault("content-coverage")
def content_item_removed(case: Case, draft: Data, random: Random) -> Severity | None:
    asked = _asked(case, ContentCoverage)
    if not asked:
        return None
    left_out = pick(random, asked)
    draft["content"] = promises.one_each(case.direction.content, "R", claims=True)
    draft["content"] = [one for one in draft["content"] if left_out.item not in one["covers"]]
    return "error"


@_fault("metric-coverage")
def metric_removed(case: Case, draft: Data, random: Random) -> Severity | None:
    return _less(case, draft, random, claims=True)


@_fault("metric-coverage", doubtful=True)
def metric_removed_and_none_claimed(case: Case, draft: Data, random: Random) -> Severity | None:
    return _less(case, draft, random, claims=False)


def _less(case: Case, draft: Data, random: Random, *, claims: bool) -> Severity | None:
    asked = _asked(case, MetricCoverage)
    if not asked:
        return None
    place = case.direction.metrics.index(pick(random, asked))
    draft["metrics"] = promises.one_each(case.direction.metrics, "P", claims=claims)
    del draft["metrics"][place]
    return "error"


@_fault("metric-coverage")
def no_metric_where_they_are_self_set(case: Case, draft: Data, random: Random) -> Severity | None:
    rule = _rule(case, MetricCoverage)
    metrics = case.direction.metrics
    if not rule or not rule.required or not metrics or not all(clause.self_set for clause in metrics):
        return None
    draft["metrics"] = []
    return "error"


@_fault("metric-quantity")
def number_worse_and_claimed(case: Case, draft: Data, random: Random) -> Severity | None:
    return _worse(case, draft, random, claims=True)


@_fault("metric-quantity")
def number_worse(case: Case, draft: Data, random: Random) -> Severity | None:
    return _worse(case, draft, random, claims=False)


def _worse(case: Case, draft: Data, random: Random, *, claims: bool) -> Severity | None:
    options = [
        (clause, change, worse)
        for clause in _asked(case, MetricCoverage)
        for change in changes(clause)
        for worse in change.worse
    ]
    if not options:
        return None
    clause, change, worse = pick(random, options)
    metrics = promises.one_each(case.direction.metrics, "P", claims=claims)
    place = case.direction.metrics.index(clause)
    metrics[place]["text"] = put(clause.words, [(change, worse)])
    draft["metrics"] = metrics
    return "error"


@_fault("metric-quantity", doubtful=True)
def number_left_out_and_claimed(case: Case, draft: Data, random: Random) -> Severity | None:
    """The guide asks for 5种以上, the draft speaks of 若干种: a claim settles the doubt, and the warning stays."""
    return _vague(case, draft, random, claims=True, severity="warning")


@_fault("metric-coverage", doubtful=True)
def number_left_out(case: Case, draft: Data, random: Random) -> Severity | None:
    return _vague(case, draft, random, claims=False, severity="error")


def _vague(case: Case, draft: Data, random: Random, *, claims: bool, severity: Severity) -> Severity | None:
    options = [
        (clause, change)
        for clause in _asked(case, MetricCoverage)
        for change in changes(clause)
        if change.worse  # who speaks of a thing at all promises one of it
    ]
    if not options:
        return None
    clause, change = pick(random, options)
    draft["metrics"] = promises.one_each(case.direction.metrics, "P", claims=claims)
    place = case.direction.metrics.index(clause)
    draft["metrics"][place]["text"] = put(clause.words, [(change, "若干")])
    return severity


@_fault("covers-claim")
def claim_of_an_item_that_is_not_there(case: Case, draft: Data, random: Random) -> Severity | None:
    what, letter = pick(random, (("metrics", "M"), ("content", "C")))
    there = len(getattr(case.direction, what))
    draft[what] = promises.one_each(getattr(case.direction, what), "P" if what == "metrics" else "R", claims=True)
    pick(random, draft[what])["covers"].append(f"{letter}{there + random.randint(1, 5)}")
    return "error"


@_fault("covers-claim")
def claim_that_is_not_true(case: Case, draft: Data, random: Random) -> Severity | None:
    asked = _asked(case, MetricCoverage)
    if not asked:
        return None
    draft["metrics"] = promises.one_each(case.direction.metrics, "P", claims=True)
    claimed = pick(random, asked).item
    draft["metrics"].append({"id": "P99", "text": promises.unrelated(), "covers": [claimed]})
    return "error"


@_fault("declarations")
def declared_not_done(case: Case, draft: Data, random: Random) -> Severity | None:
    rules = _rules(case, Declarations)
    if not rules:
        return None
    draft["declarations"][pick(random, rules).item] = False
    return "error"


@_fault("declarations")
def nothing_declared(case: Case, draft: Data, random: Random) -> Severity | None:
    rules = _rules(case, Declarations)
    if not rules:
        return None
    undeclared = pick(random, [None, *(rule.item for rule in rules)])
    if undeclared:
        del draft["declarations"][undeclared]
    else:
        del draft["declarations"]
    return "warning"


# what is needed to decide


def _lacking(name: str, needs: Callable[[Case, Data], object], remove: Callable[[Case, Data], object]) -> None:
    def make(case: Case, draft: Data, random: Random) -> Severity | None:
        if not needs(case, draft):
            return None
        remove(case, draft)
        return "missing"

    FAULTS.append(Fault("missing-field", name, make))


def _ask(kind: type[Rule]) -> Callable[[Case, Data], object]:
    return lambda case, draft: _rule(case, kind)


def _without(*path: str) -> Callable[[Case, Data], object]:
    def remove(case: Case, draft: Data) -> None:
        below: Any = draft
        for name in path[:-1]:
            below = below[int(name)] if isinstance(below, list) else below[name]
        del below[path[-1]]

    return remove


def _unsure_gender(case: Case, draft: Data) -> None:
    rule = _rule(case, YoungLeadBirth)
    assert rule
    draft["lead"]["birth_date"] = min(rule.male, rule.female).isoformat()
    del draft["lead"]["gender"]


def _leadless_topic(case: Case, draft: Data) -> None:
    del draft["topics"][-1]["lead"]


def _two_genders(case: Case, draft: Data) -> bool:
    rule = _rule(case, YoungLeadBirth)
    return bool(rule and rule.male != rule.female)


def _between_the_caps(case: Case, draft: Data) -> bool:
    """Whether the category decides if there are too many topics."""
    if case.direction.entry.category or case.kind != "regular":
        return False
    caps = {profile.topics_max for profile in case.direction.profiles_of(case.kind)}
    return len(caps) > 1 and None not in caps


def _undecided_category(case: Case, draft: Data) -> None:
    caps = [profile.topics_max or 0 for profile in case.direction.profiles_of(case.kind)]
    draft.pop("category", None)
    draft["topics"] = [
        {
            "title": f"课题{number}",
            "lead": person(Random(number), draft["units"][0]["name"]),
            "units": [draft["units"][0]["name"]],
            "members": [],
        }
        for number in range(1, min(caps) + 2)
    ]
    most = min(profile.units_max or 0 for profile in case.direction.profiles_of(case.kind))
    del draft["units"][most:]
    _keep_people(draft)


def _untyped(case: Case, draft: Data) -> None:
    """No unit of some group, and a unit of which the type is not given."""
    rule = _rule(case, JointApplication)
    assert rule
    for unit in draft["units"]:
        if unit["type"] in rule.groups[0]:
            del unit["type"]


def _ageless(draft: Data, members: list[Data]) -> None:
    members.append({"name": "闻人静", "gender": "female", "unit": draft["units"][0]["name"]})


def _a_fund_short(case: Case, draft: Data) -> None:
    """The funds make a hundredth too little, and one of them is not given."""
    rule = ratios(case.profile)[0]
    total = needed(rule, Decimal(draft["funding"]["central"])) - Decimal("0.01")
    given, *others = rule.numerator
    draft["funding"] = {"central": draft["funding"]["central"], given: amount(total)}
    if not others:
        del draft["funding"][given]


_lacking("no-duration", _ask(Duration), _without("duration"))
_lacking("no-end-of-duration", _ask(Duration), _without("duration", "end"))
_lacking("no-start-of-duration", _ask(Duration), _without("duration", "start"))
_lacking("no-units", _ask(UnitsMax), _without("units"))
_lacking("no-name-of-a-unit", _room_for_a_unit, lambda case, draft: draft["units"].append({"role": "participant"}))
_lacking(
    "no-topics",
    lambda case, draft: _rule(case, TopicsMax) and not _rule(case, YoungNoTopics) and "topics" in draft,
    _without("topics"),
)
_lacking("no-leader", _ask(SingleLead), _without("lead"))
_lacking("no-name-of-the-leader", _ask(SingleLead), _without("lead", "name"))
_lacking("no-leader-of-a-topic", lambda case, draft: _rule(case, TopicLead) and draft.get("topics"), _leadless_topic)
_lacking("no-birth-date", _ask(YoungLeadBirth), _without("lead", "birth_date"))
_lacking("no-gender", _two_genders, _unsure_gender)
_lacking("no-members", _ask(YoungMemberBirth), _without("members"))
_lacking("no-birth-date-of-a-member", _ask(YoungMemberBirth), lambda case, draft: _ageless(draft, draft["members"]))
_lacking(
    "no-birth-date-in-a-young-topic",
    lambda case, draft: _young_topic(case, draft, Random(0)),
    lambda case, draft: _ageless(draft, next(one for one in draft["topics"] if one.get("young_scientist"))["members"]),
)
_lacking(
    "no-members-of-a-young-topic",
    lambda case, draft: _young_topic(case, draft, Random(0)),
    lambda case, draft: next(one for one in draft["topics"] if one.get("young_scientist")).pop("members"),
)
_lacking("no-funding", _ask(FundingRatio), _without("funding"))
_lacking("no-central-funding", _ask(FundingRatio), _without("funding", "central"))
_lacking("central-funding-of-zero", _ask(FundingRatio), lambda case, draft: draft["funding"].update(central=0))
_lacking("no-fund-of-a-ratio", _ask(FundingRatio), _a_fund_short)
_lacking("no-office", _ask(Recommender), _without("recommended_by"))
_lacking("no-type-of-the-lead-unit", _ask(LeadUnit), _without("units", "0", "type"))
_lacking("no-role-of-the-lead-unit", _ask(LeadUnit), _without("units", "0", "role"))
_lacking(
    "no-qualifications",
    lambda case, draft: (rule := _rule(case, LeadUnit)) and rule.qualification,
    _without("units", "0", "qualifications"),
)
_lacking("no-types-of-units", lambda case, draft: _rule(case, JointApplication) and not _rule(case, LeadUnit), _untyped)
_lacking("no-kind", _ask(DirectionOpen), _without("kind"))
_lacking("no-category", _between_the_caps, _undecided_category)
_lacking("no-content", lambda case, draft: _asked(case, ContentCoverage), _without("content"))
_lacking("no-metrics", lambda case, draft: _asked(case, MetricCoverage), _without("metrics"))
_lacking("no-text-of-a-metric", lambda case, draft: _asked(case, MetricCoverage), lambda case, draft: _wordless(draft))


def _wordless(draft: Data) -> None:
    draft["metrics"].append({"id": "P99"})


# what makes the file no proposal


@_fault("unknown-direction")
def direction_that_does_not_exist(case: Case, draft: Data, random: Random) -> Severity | None:
    draft["direction"] = pick(random, ("99.1", f"{case.direction.id}00", f"方向{case.direction.id}"))
    return "error"


@_fault("unknown-direction")
def programme_that_does_not_exist(case: Case, draft: Data, random: Random) -> Severity | None:
    draft["program"] = pick(random, ("moon-base", "月球基地建设", f"{case.direction.pack.programme.id}-2"))
    return "error"


@_fault("unknown-direction")
def year_without_a_guide(case: Case, draft: Data, random: Random) -> Severity | None:
    draft["year"] = case.direction.pack.programme.year - 3
    return "error"


@_fault("proposal-schema")
def unknown_key(case: Case, draft: Data, random: Random) -> Severity | None:
    target = pick(random, [draft, draft["lead"], draft["units"][0], draft["funding"]])
    target[pick(random, ("remarks", "备注", "leeder", "e-mail"))] = "无"
    return "error"


@_fault("proposal-schema")
def no_direction(case: Case, draft: Data, random: Random) -> Severity | None:
    del draft[pick(random, ("direction", "program"))]
    return "error"


@_fault("proposal-schema")
def value_that_is_none(case: Case, draft: Data, random: Random) -> Severity | None:
    """A date that does not exist, a choice that is not offered, an amount that is none."""
    place = pick(random, ("birth", "duration", "kind", "type", "funding", "order", "unborn"))
    if place == "birth":
        draft["lead"]["birth_date"] = pick(random, ("1985-02-30", "1985-13-01", "一九八五年", "1985/3/2"))
    elif place == "duration":
        draft["duration"]["end"] = pick(random, ("2024-13", "2024年11月", "三年"))
    elif place == "kind":
        draft["kind"] = pick(random, ("young", "重大项目"))
    elif place == "type":
        draft["units"][0]["type"] = pick(random, ("company", "事业单位"))
    elif place == "funding":
        draft["funding"]["central"] = pick(random, ("-100", "约2000", "2000万元", "1e3"))
    elif place == "order":
        draft["duration"] = {"start": "2024-11", "end": "2021-12"}
    else:
        draft["lead"]["birth_date"] = "2031-03-02"
    return "error"


@_spoil("proposal-schema")
def direction_not_quoted(text: str, random: Random) -> str:
    return re.sub(r"""^(direction|指南方向): ['"](.*)['"]$""", r"\1: \2", text, count=1, flags=re.MULTILINE)


@_spoil("proposal-syntax")
def full_width_colon(text: str, random: Random) -> str:
    return re.sub(r"^(title|项目名称): ", r"\1：", text, count=1, flags=re.MULTILINE)


@_spoil("proposal-syntax")
def tab_as_indentation(text: str, random: Random) -> str:
    return re.sub(r"^ +- ", "\t- ", text, count=1, flags=re.MULTILINE)


@_spoil("proposal-syntax")
def key_given_twice(text: str, random: Random) -> str:
    line = next(line for line in text.split("\n") if line.startswith(("province:", "省份:")))
    return text + line + "\n"


@_spoil("proposal-syntax")
def second_document(text: str, random: Random) -> str:
    return f"{text}---\n{text}"


@_spoil("proposal-syntax")
def quote_not_closed(text: str, random: Random) -> str:
    return re.sub(r"""^(direction|指南方向): ['"](.*)['"]$""", r'\1: "\2', text, count=1, flags=re.MULTILINE)


@_spoil("proposal-syntax")
def cut_off_in_braces(text: str, random: Random) -> str:
    return f"{text.rstrip()}\n{{program: pathogen, direction: "


@_spoil("proposal-syntax")
def tag(text: str, random: Random) -> str:
    return re.sub(r"^(title|项目名称): ", r"\1: !!python/name:os.system ", text, count=1, flags=re.MULTILINE)


@_spoil("proposal-syntax")
def character_that_yaml_does_not_allow(text: str, random: Random) -> str:
    return re.sub(r"^(title|项目名称): ", "\\1: \x07", text, count=1, flags=re.MULTILINE)
