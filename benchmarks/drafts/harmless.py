"""Changes that break nothing: another order, other characters, other units for the same amount, more than is asked.

A function changes a compliant draft in place and says whether there was something to change; the draft must stay
compliant, without a finding. Others change how the draft is written into its file.
"""

from __future__ import annotations

import codecs
import copy
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from benchmarks.drafts import promises
from benchmarks.drafts.choosing import pick, tries
from benchmarks.drafts.compliant import MANY, Case, months_later, topic, young
from benchmarks.drafts.emit import Style, emit
from benchmarks.drafts.names import OFFICE_NAMES, person
from benchmarks.drafts.numbers import changes, put
from opencc import OpenCC

from nrd_check.rules.base import Rule
from nrd_check.rules.births import BirthRule
from nrd_check.rules.funding_max import FundingMax
from nrd_check.rules.funding_ratio import FundingRatio
from nrd_check.rules.joint_application import JointApplication
from nrd_check.rules.lead_unit import LeadUnit
from nrd_check.rules.recommender import Recommender
from nrd_check.rules.young_lead_birth import YoungLeadBirth
from nrd_check.rules.young_member_birth import YoungMemberBirth
from nrd_check.rules.young_no_topics import YoungNoTopics

Data = dict[str, Any]
Make = Callable[[Case, Data, Random], bool]
Write = Callable[[str], bytes]
_ENGLISH = Style()


@dataclass(frozen=True, slots=True)
class Harmless:
    """A harmless change to a draft, or to how its text becomes a file."""

    name: str
    make: Make | None = None
    write: Write = str.encode
    style: Style = _ENGLISH

    def each(self, case: Case, draft: Data, seed: str) -> Iterator[bytes]:
        """The file after the change, made in every way that there is."""
        for random in tries(seed):
            changed = copy.deepcopy(draft)
            if self.make is None or self.make(case, changed, random):
                yield self.write(emit(changed, self.style))


HARMLESS: list[Harmless] = []


def _harmless(make: Make) -> Make:
    HARMLESS.append(Harmless(make.__name__.replace("_", "-"), make))
    return make


def _written(write: Write) -> Write:
    HARMLESS.append(Harmless(write.__name__.replace("_", "-"), None, write))
    return write


def _has(case: Case, kind: type[Rule]) -> bool:
    return any(isinstance(rule, kind) for rule in case.profile.rules)


# order


@_harmless
def other_order_of_keys(case: Case, draft: Data, random: Random) -> bool:
    shuffled = _shuffled(draft, random)
    draft.clear()
    draft.update(shuffled)
    return True


def _shuffled(value: Any, random: Random) -> Any:
    if isinstance(value, list):
        return [_shuffled(one, random) for one in value]
    if isinstance(value, dict):
        return {name: _shuffled(value[name], random) for name in random.sample(list(value), len(value))}
    return value


@_harmless
def other_order_of_lists(case: Case, draft: Data, random: Random) -> bool:
    name = pick(random, ("units", "topics", "members", "content", "metrics"))
    before = draft.get(name, [])
    draft[name] = before[::-1]
    return len(before) > 1


@_harmless
def other_order_of_claims(case: Case, draft: Data, random: Random) -> bool:
    """One entry claims everything of a list, in the order of the guide or in the reverse."""
    several = [one for one in (*draft["content"], *draft["metrics"]) if len(one.get("covers", ())) > 1]
    for one in several:
        one["covers"] = one["covers"][::-1]
    return bool(several)


# the same words in other characters


def _texts(draft: Data, change: Callable[[str], str]) -> bool:
    """Changes the words of content and metrics; true if that made a difference."""
    before = json.dumps([draft["content"], draft["metrics"]])
    for one in (*draft["content"], *draft["metrics"]):
        one["text"] = change(one["text"])
    return json.dumps([draft["content"], draft["metrics"]]) != before


def _names(value: Any, change: Callable[[str], str]) -> Any:
    """Changes names of people, units, offices, titles and qualifications."""
    if isinstance(value, list):
        return [change(one) if isinstance(one, str) else _names(one, change) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: change(one)
        if key in ("name", "unit", "title", "recommended_by", "province") and isinstance(one, str)
        else _names(one, change)
        if key not in ("content", "metrics")
        else one
        for key, one in value.items()
    }


@_harmless
def spaces_in_texts(case: Case, draft: Data, random: Random) -> bool:
    """Between digits and Chinese characters, as many editors put them."""
    space = pick(random, (" ", "\u00a0", "\u2009", "\u3000"))
    return _texts(draft, lambda text: re.sub(r"(?<=\d)(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=\d)", space, text))


@_harmless
def spaces_in_names(case: Case, draft: Data, random: Random) -> bool:
    space = pick(random, (" ", "\u3000"))
    draft.update(_names(draft, lambda name: f"{name[:2]}{space}{name[2:]}"))
    return True


@_harmless
def full_width_digits(case: Case, draft: Data, random: Random) -> bool:
    return _texts(draft, lambda text: text.translate(_FULL_DIGITS))


@_harmless
def full_width_letters(case: Case, draft: Data, random: Random) -> bool:
    return _texts(draft, lambda text: text.translate(_FULL_LETTERS))


@_harmless
def full_width_signs(case: Case, draft: Data, random: Random) -> bool:
    return _texts(draft, lambda text: text.translate(_FULL_SIGNS))


@_harmless
def half_width_punctuation(case: Case, draft: Data, random: Random) -> bool:
    return _texts(draft, lambda text: text.translate(_HALF_PUNCTUATION))


_FULL_DIGITS = {ord(char): ord(char) + 0xFEE0 for char in "0123456789"}
_FULL_LETTERS = {code: code + 0xFEE0 for code in range(ord("A"), ord("z") + 1) if chr(code).isalpha()}
_FULL_SIGNS = {ord(char): ord(char) + 0xFEE0 for char in "%<>~/"}
_HALF_PUNCTUATION = {ord(char): ord(char) - 0xFEE0 for char in "，；（）："}


@cache
def _traditional(forms: str, text: str) -> str:
    return str(_converter(forms).convert(text))


@cache
def _converter(forms: str) -> OpenCC:
    return OpenCC(forms)


_FORMS = ("s2t", "s2tw", "s2hk")
"""Traditional characters as OpenCC has them, as in Taiwan, as in Hong Kong."""


@_harmless
def traditional_texts(case: Case, draft: Data, random: Random) -> bool:
    forms = pick(random, _FORMS)
    return _texts(draft, lambda text: _traditional(forms, text))


@_harmless
def traditional_names(case: Case, draft: Data, random: Random) -> bool:
    forms = pick(random, _FORMS)
    draft.update(_names(draft, lambda name: _traditional(forms, name)))
    return True


@_harmless
def traditional_programme(case: Case, draft: Data, random: Random) -> bool:
    draft["program"] = _traditional(pick(random, _FORMS), case.direction.pack.programme.name)
    return bool(draft["program"] != case.direction.pack.programme.name)


# the same amount in other words

_SAME_AMOUNT: tuple[tuple[str, str, int], ...] = (
    ("mm", "μm", 1000), ("cm", "mm", 10), ("m", "cm", 100), ("km", "m", 1000), ("nm", "pm", 1000),
    ("kg", "g", 1000), ("MPa", "kPa", 1000), ("GHz", "MHz", 1000), ("MHz", "kHz", 1000), ("kHz", "Hz", 1000),
    ("ms", "μs", 1000), ("s", "ms", 1000), ("小时", "分钟", 60), ("分钟", "秒", 60), ("年", "个月", 12),
    ("kW", "W", 1000), ("MW", "kW", 1000), ("kV", "V", 1000), ("吨", "公斤", 1000), ("μm", "nm", 1000),
)  # fmt: skip
_CHINESE = dict(zip("123456789", "一两三四五六七八九", strict=True)) | {"10": "十"}
_SAID_OTHERWISE = (
    ("不少于", "不低于"), ("不低于", "≥"), ("不少于", "至少"), ("≥", "不低于"), ("不超过", "≤"), ("≤", "不大于"),
    ("大于", "超过"), ("超过", ">"), ("小于", "低于"), ("不大于", "不超过"),
)  # fmt: skip


def _requoted(case: Case, change: Callable[[str, str], str | None]) -> Iterator[tuple[int, str]]:
    """For each number that can be changed: the place of its metric, and the words with the number said otherwise."""
    for place, clause in enumerate(case.direction.metrics):
        for one in changes(clause) if not clause.self_set else ():
            text = clause.words[one.start : one.end]
            if other := change(text, clause.words[one.end :]):
                yield place, put(clause.words, [(one, other)])


def _said(case: Case, draft: Data, random: Random, options: Sequence[tuple[int, str]]) -> bool:
    """Puts one of the options into metrics that claim what they answer, or that do not."""
    if not options:
        return False
    draft["metrics"] = promises.one_each(case.direction.metrics, "P", claims=pick(random, (True, False)))
    place, words = pick(random, options)
    draft["metrics"][place]["text"] = words
    return True


@_harmless
def other_unit(case: Case, draft: Data, random: Random) -> bool:
    """0.5MPa is 500kPa, 1年 is 12个月."""

    def change(text: str, behind: str) -> str | None:
        for unit, smaller, times in _SAME_AMOUNT:
            found = re.fullmatch(rf"([^\d]*)(\d+(?:\.\d+)?){unit}(以上|以内|以下)?", text)
            if found and not re.match(r"[A-Za-z/²³·\d]", behind):
                return f"{found[1]}{Decimal(found[2]) * times:f}{smaller}{found[3] or ''}"
        return None

    return _said(case, draft, random, list(_requoted(case, change)))


@_harmless
def ten_thousands_in_digits(case: Case, draft: Data, random: Random) -> bool:
    """10万例 is 100000例."""

    def change(text: str, behind: str) -> str | None:
        other = re.sub(r"(\d+(?:\.\d+)?)万(?!亿)", lambda found: f"{Decimal(found[1]) * 10_000:f}", text)
        return None if other == text else re.sub(r"(\d)\.0+(?!\d)", r"\1", other)

    return _said(case, draft, random, list(_requoted(case, change)))


@_harmless
def chinese_numeral(case: Case, draft: Data, random: Random) -> bool:
    """5种 is 五种."""

    def change(text: str, behind: str) -> str | None:
        found = re.fullmatch(r"([^\d~]*)([1-9]|10)([种个项套台家类例件篇部][^\d]*)", text)
        return f"{found[1]}{_CHINESE[found[2]]}{found[3]}" if found else None

    return _said(case, draft, random, list(_requoted(case, change)))


@_harmless
def other_comparator(case: Case, draft: Data, random: Random) -> bool:
    """不少于5种 is 至少5种."""
    word, other = pick(random, _SAID_OTHERWISE)

    def change(text: str, behind: str) -> str | None:
        return f"{other}{text[len(word) :]}" if text.startswith(word) and text[len(word) :][:1].isdigit() else None

    return _said(case, draft, random, list(_requoted(case, change)))


@_harmless
def comparator_behind(case: Case, draft: Data, random: Random) -> bool:
    """不少于5种 is 5种以上."""

    def change(text: str, behind: str) -> str | None:
        found = re.fullmatch(r"(?:不少于|不低于|至少)(\d+(?:\.\d+)?[种个项套台家类例件篇部%])", text)
        return f"{found[1]}以上" if found else None

    return _said(case, draft, random, list(_requoted(case, change)))


# more than is asked


@_harmless
def better_number(case: Case, draft: Data, random: Random) -> bool:
    options = [
        (place, put(clause.words, [(one, one.better)]))
        for place, clause in enumerate(case.direction.metrics)
        if not clause.self_set
        for one in changes(clause)
        if one.better != clause.words[one.start : one.end]
    ]
    return _said(case, draft, random, options)


@_harmless
def one_more_promise(case: Case, draft: Data, random: Random) -> bool:
    name = pick(random, ("content", "metrics"))
    draft[name].append({"id": "X1", "text": promises.unrelated()})
    return True


@_harmless
def as_many_topics_as_allowed(case: Case, draft: Data, random: Random) -> bool:
    if _has(case, YoungNoTopics) or case.kind != "regular":
        return False
    most = case.profile.topics_max or MANY
    names = [unit["name"] for unit in draft["units"]]
    draft["topics"] = [topic(random, number, names, None) for number in range(1, most + 1)]
    return True


@_harmless
def as_many_units_as_allowed(case: Case, draft: Data, random: Random) -> bool:
    most = case.profile.units_max or MANY
    for number in range(len(draft["units"]), most):
        draft["units"].append({"name": f"第{number + 1}协作单位", "role": "participant", "type": "other"})
    return True


@_harmless
def a_unit_listed_twice(case: Case, draft: Data, random: Random) -> bool:
    """A name counts once, whatever its spaces and width."""
    as_many_units_as_allowed(case, draft, random)
    last = draft["units"][-1]
    draft["units"].append({**last, "role": "participant", "name": f"{last['name'][:2]} {last['name'][2:]}"})
    return len(draft["units"]) > 2


@_harmless
def as_long_as_allowed(case: Case, draft: Data, random: Random) -> bool:
    """To the last day that is allowed, from days in months of all lengths."""
    most = case.profile.duration_years[1]
    if most is None:
        return False
    first = date(2021, *pick(random, ((12, 1), (12, 15), (3, 28), (1, 1))))
    end = date.fromordinal(months_later(first, round(12 * most)).toordinal() - 1)
    draft["duration"] = {"start": first.isoformat(), "end": end.isoformat()}
    return True


@_harmless
def as_short_as_allowed(case: Case, draft: Data, random: Random) -> bool:
    least = case.profile.duration_years[0]
    if least is None:
        return False
    first = date(2021, 12, 15)
    end = date.fromordinal(months_later(first, round(12 * least)).toordinal() - 1)
    draft["duration"] = {"start": first.isoformat(), "end": end.isoformat()}
    return True


@_harmless
def born_on_the_first_day(case: Case, draft: Data, random: Random) -> bool:
    rule = next((one for one in case.profile.rules if isinstance(one, YoungLeadBirth)), None)
    if not rule:
        return False
    draft["lead"] |= {"gender": (gender := pick(random, ("male", "female")))}
    draft["lead"]["birth_date"] = rule.cutoff(gender).isoformat()
    return True


@_harmless
def more_members(case: Case, draft: Data, random: Random) -> bool:
    rule = next((one for one in case.profile.rules if isinstance(one, YoungMemberBirth)), None)
    unit = draft["units"][0]["name"]
    draft["members"] += [young(random, rule, unit) if isinstance(rule, BirthRule) else person(random, unit)] * 20
    return True


@_harmless
def more_money_of_others(case: Case, draft: Data, random: Random) -> bool:
    fund = pick(random, ("local", "institution", "social"))
    if any(rule.fund == fund for rule in case.profile.rules if isinstance(rule, FundingMax)):
        return False
    draft["funding"][fund] += 100_000
    return True


@_harmless
def more_qualifications(case: Case, draft: Data, random: Random) -> bool:
    for unit in draft["units"]:
        unit["qualifications"] = ["省级重点实验室", *unit.get("qualifications", [])]
    return True


@_harmless
def other_name_of_the_office(case: Case, draft: Data, random: Random) -> bool:
    rule = next((one for one in case.profile.rules if isinstance(one, Recommender)), None)
    names = [name for office in (rule.names if rule else ()) for name in OFFICE_NAMES.get(office, ())]
    if not names:
        return False
    draft["recommended_by"] = pick(random, names)
    return True


# what need not be given


def _needless(name: str, needs: Callable[[Case, Data], object], remove: Callable[[Data], object]) -> None:
    def make(case: Case, draft: Data, random: Random) -> bool:
        if needs(case, draft):
            return False
        remove(draft)
        return True

    HARMLESS.append(Harmless(name, make))


def _without_ids(draft: Data) -> None:
    for one in (*draft["content"], *draft["metrics"]):
        one.pop("id", None)


def _without_what_no_rule_asks(draft: Data) -> None:
    for unit in draft["units"]:
        unit.pop("role", None)
        unit.pop("type", None)


_needless("no-year", lambda case, draft: False, lambda draft: draft.pop("year"))
_needless("no-title", lambda case, draft: False, lambda draft: draft.pop("title"))
_needless("no-province", lambda case, draft: False, lambda draft: draft.pop("province"))
_needless("no-ids", lambda case, draft: False, _without_ids)
_needless(
    "no-funding-where-none-is-asked", lambda case, draft: _has(case, FundingRatio), lambda draft: draft.pop("funding")
)
_needless(
    "no-office-where-none-is-asked",
    lambda case, draft: _has(case, Recommender),
    lambda draft: draft.pop("recommended_by"),
)
_needless(
    "no-types-of-units-where-none-are-asked",
    lambda case, draft: _has(case, LeadUnit) or _has(case, JointApplication),
    _without_what_no_rule_asks,
)
_needless(
    "no-members-where-no-age-is-asked",
    lambda case, draft: _has(case, YoungMemberBirth),
    lambda draft: draft.pop("members"),
)


# how the file is written


@_written
def windows_line_ends(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


@_written
def byte_order_mark(text: str) -> bytes:
    return codecs.BOM_UTF8 + text.encode()


@_written
def utf_16(text: str) -> bytes:
    return text.encode("utf-16")


@_written
def gb18030(text: str) -> bytes:
    return text.encode("gb18030")


@_written
def comments(text: str) -> bytes:
    return re.sub(r"\n(?=[a-z])", "\n\n# 说明：以下各项已核对\n", text).encode()


@_written
def document_marks(text: str) -> bytes:
    return f"---\n{text}...\n".encode()


for _name, _other in (
    ("chinese-keys", Style("zh")),
    ("keys-of-both-languages", Style("both")),
    ("block-style", Style(flow=False)),
    ("folded-texts", Style("en", folded=True)),
):
    HARMLESS.append(Harmless(_name, style=_other))
