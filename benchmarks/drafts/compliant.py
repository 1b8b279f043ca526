"""Drafts that keep every limit of a direction, often at the limit itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from benchmarks.drafts import promises
from benchmarks.drafts.emit import emit
from benchmarks.drafts.names import MINISTRIES, OFFICE_NAMES, PROVINCES, person, types_of_units, unit_names

from nrd_check.pack.resolve import Direction, Profile
from nrd_check.pack.store import Library
from nrd_check.rules.births import BirthRule
from nrd_check.rules.declarations import ITEMS
from nrd_check.rules.funding_max import FundingMax
from nrd_check.rules.funding_ratio import FundingRatio
from nrd_check.rules.joint_application import JointApplication
from nrd_check.rules.lead_unit import LeadUnit
from nrd_check.rules.recommender import Recommender
from nrd_check.rules.young_member_birth import YoungMemberBirth
from nrd_check.rules.young_topic_birth import YoungTopicBirth
from nrd_check.vocabulary import CATEGORIES, Category, Kind, UnitType

Data = dict[str, Any]
SIZE = 8000
"""Bytes of a draft, about."""
MANY = 9
"""Topics and units where a guide sets no limit."""


@dataclass(frozen=True, slots=True)
class Case:
    """A direction, and a kind and category of project (None: any) that a proposal can have there."""

    direction: Direction
    kind: Kind
    category: Category | None

    @property
    def profile(self) -> Profile:
        """What holds."""
        return self.direction.profile(self.kind, self.category)


def cases(library: Library) -> Iterator[Case]:
    """Every direction, with each kind and category that it knows."""
    for programme in library.programmes:
        for direction in library.directions(programme).values():
            for profile in direction.profiles:
                yield Case(direction, profile.kind, profile.category)


def compliant(direction: Direction, kind: Kind, category: Category | None, random: Random, size: int = SIZE) -> Data:
    """A draft that keeps every limit for this kind and category of project, of about `size` bytes."""
    profile = direction.profile(kind, category)
    units = _units(random, profile)
    lead_unit = units[0]["name"]
    office, province = _office(random, profile)
    claims: promises.Claims = random.choice(("all", "all", "none", "some"))
    data: Data = {
        "program": random.choice((direction.pack.programme.id, direction.pack.programme.name)),
        "year": direction.pack.programme.year,
        "direction": direction.id,
        "title": f"{direction.title}{random.choice(('', '及其应用', '的关键问题与方法'))}",
        "kind": kind,
        **_category(random, direction, category),
        "duration": _duration(random, profile),
        "recommended_by": office,
        "province": province,
        "lead": _lead(random, profile, lead_unit),
        "units": units,
        **_topics(random, profile, [unit["name"] for unit in units]),
        "members": _members(random, profile, [unit["name"] for unit in units]),
        "funding": _funding(random, profile),
        "content": promises.content(random, direction, claims),
        "metrics": promises.metrics(random, direction, claims),
        "declarations": {item: random.choice((True, True, "not_applicable")) for item in ITEMS},
    }
    promises.fill(random, data["content"], size - len(emit(data).encode()))
    return data


def _category(random: Random, direction: Direction, category: Category | None) -> Data:
    if direction.entry.category:
        return {"category": direction.entry.category} if random.random() < 0.5 else {}
    if category is None:  # it makes no difference here
        allowed = direction.categories or tuple(CATEGORIES)
        return {"category": random.choice(allowed)} if random.random() < 0.5 else {}
    return {"category": category}


def up_to(random: Random, most: int | None) -> int:
    """A number from 1 to `most`, often `most` itself."""
    most = MANY if most is None else most
    return most if random.random() < 0.3 else random.randint(1, most)


def _units(random: Random, profile: Profile) -> list[Data]:
    groups = [rule.groups for rule in profile.rules if isinstance(rule, JointApplication)]
    needed: list[UnitType] = [random.choice(group) for group in (groups[0] if groups else ())]
    wanted = next((rule for rule in profile.rules if isinstance(rule, LeadUnit)), None)
    if wanted:
        lead = random.choice(wanted.types)
        needed = [lead, *(type_ for type_ in needed if type_ != lead)]
    count = max(up_to(random, profile.units_max), len(needed))
    types = needed + types_of_units(random, count - len(needed))
    names = unit_names(random, types)
    units: list[Data] = [
        {"name": name, "role": "participant", "type": type_, "qualifications": []}
        for name, type_ in zip(names, types, strict=True)
    ]
    units[0]["role"] = "lead"
    if wanted and wanted.qualification:
        units[0]["qualifications"] = [_qualification(random, wanted.qualification)]
    for unit in units:
        if not unit["qualifications"] and random.random() < 0.4:
            del unit["qualifications"]
    return units


def _qualification(random: Random, wanted: str) -> str:
    """The qualification, or one of its kind: which 临床医学研究中心 it is may be said in brackets."""
    return random.choice((wanted, f"{wanted}（{random.choice(('呼吸系统疾病', '感染性疾病', '代谢性疾病'))}）"))


def _office(random: Random, profile: Profile) -> tuple[str, str]:
    """Who recommends, and from which province the proposal comes."""
    province = random.choice(list(PROVINCES))
    rule = next((rule for rule in profile.rules if isinstance(rule, Recommender)), None)
    if rule is None:
        return random.choice((*MINISTRIES, PROVINCES[province], PROVINCES[province])), province
    if rule.provinces:
        return PROVINCES[province], province
    name = random.choice(rule.names)
    return random.choice(OFFICE_NAMES.get(name, (name,))), province


def young(random: Random, rule: BirthRule, unit: str) -> Data:
    """Somebody young enough, often just so."""
    who = person(random, unit, 1984, 1994)
    if random.random() < 0.25:
        who["birth_date"] = rule.cutoff(who["gender"]).isoformat()
    return who


def _lead(random: Random, profile: Profile, unit: str) -> Data:
    rule = profile.born_on_or_after
    return young(random, rule, unit) if rule else person(random, unit)


def _members(random: Random, profile: Profile, units: list[str]) -> list[Data]:
    rule = next((rule for rule in profile.rules if isinstance(rule, YoungMemberBirth)), None)
    count = random.randint(0, 5)
    return [
        young(random, rule, random.choice(units)) if rule else person(random, random.choice(units))
        for _ in range(count)
    ]


def _topics(random: Random, profile: Profile, units: list[str]) -> Data:
    if profile.kind == "young_scientist" and profile.topics_max in (0, None):
        return {} if random.random() < 0.7 else {"topics": []}
    births = next((rule for rule in profile.rules if isinstance(rule, YoungTopicBirth)), None)
    return {
        "topics": [topic(random, number, units, births) for number in range(1, up_to(random, profile.topics_max) + 1)]
    }


_NUMBERS = "一二三四五六七八九十"
_TITLES = (
    "机制与理论研究",
    "关键技术攻关",
    "核心器件与装备研制",
    "平台建设与数据治理",
    "标准规范研究",
    "集成验证与应用示范",
)


def topic(random: Random, number: int, units: list[str], births: BirthRule | None) -> Data:
    """A topic; where the guide knows young-scientist topics, sometimes one of these."""
    taking_part = random.sample(units, random.randint(1, min(3, len(units))))
    data: Data = {"title": f"课题{_NUMBERS[(number - 1) % 10]}：{random.choice(_TITLES)}"}
    if births and random.random() < 0.25:
        members = [young(random, births, random.choice(units)) for _ in range(random.randint(0, 2))]
        return data | {
            "young_scientist": True,
            "lead": young(random, births, taking_part[0]),
            "units": taking_part,
            "members": members,
        }
    if random.random() < 0.5:
        data["young_scientist"] = False
    return data | {
        "lead": person(random, taking_part[0]),
        "units": taking_part,
        "members": [person(random, random.choice(units)) for _ in range(random.randint(0, 2))],
    }


def months_later(day: date, months: int) -> date:
    """The same day so many months later; `day` is not after the 28th."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, day.day)


def _duration(random: Random, profile: Profile) -> Data:
    low, high = profile.duration_years
    least = round(12 * (low if low is not None else min(2, high or 2)))
    most = round(12 * high) if high is not None else max(60, least)
    months = random.choice((least, most, random.randint(least, most)))
    first = date(random.choice((2021, 2022)), random.choice((1, 7, 12)), random.choice((1, 15)))
    last = months_later(first, months) - timedelta(days=1)
    if first.day == 1 and random.random() < 0.7:
        return {"start": f"{first:%Y-%m}", "end": f"{last:%Y-%m}"}
    return {"start": first.isoformat(), "end": last.isoformat()}


def _funding(random: Random, profile: Profile) -> Data:
    caps = [rule.max for rule in profile.rules if isinstance(rule, FundingMax) and rule.fund == "central"]
    central = min([Decimal(random.randrange(300, 4000, 10)), *caps])
    funds = dict.fromkeys(("local", "institution", "social"), Decimal(0))
    for rule in ratios(profile):
        lacking = needed(rule, central) - sum(funds[fund] for fund in rule.numerator)
        if lacking > 0:
            give(random, funds, rule.numerator, lacking)
    if random.random() < 0.5:  # more than is needed
        funds[random.choice(list(funds))] += random.randrange(0, 500)
    return {"central": amount(central), **{fund: amount(value) for fund, value in funds.items()}}


def ratios(profile: Profile) -> list[FundingRatio]:
    """The ratios that must be kept; those of 2021 are all to central funding."""
    found = [rule for rule in profile.rules if isinstance(rule, FundingRatio)]
    assert all(rule.denominator == "central" for rule in found)
    return found


def needed(rule: FundingRatio, central: Decimal) -> Decimal:
    """The least that keeps the ratio, rounded up to a hundredth."""
    exact = central * rule.ratio[0] / rule.ratio[1]
    return exact.quantize(Decimal("0.01"), "ROUND_CEILING")


def give(random: Random, funds: dict[Any, Decimal], among: tuple[Any, ...], total: Decimal) -> None:
    """Spread a sum over some funds."""
    *first, last = random.sample(among, len(among))
    for fund in first:
        part = Decimal(random.randint(0, int(total)))
        funds[fund] += part
        total -= part
    funds[last] += total


def amount(value: Decimal) -> int | Decimal:
    """A sum as people write it."""
    return int(value) if value == value.to_integral_value() else value.normalize()
