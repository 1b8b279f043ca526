"""联合申报

指南要求几类单位联合申报的，参与单位中每一类都要有。“鼓励联合申报”不是要求，不检查。

指南的说法：须由科研机构与……企业联合申报；该项目要求产、学、研联合申报

通过（科研机构与企业）：
  units: [{name: 某研究所, type: institute, …}, {name: 某公司, type: enterprise, …}]
不通过：
  units: [{name: 某研究所, type: institute, …}]
----
Joint application

Where a guide asks that units of several types apply together, each type must be among the units. Where it only
encourages that (鼓励), nothing is checked.

How guides say it: 须由科研机构与……企业联合申报；该项目要求产、学、研联合申报

Passes (institute and enterprise):
  units: [{name: 某研究所, type: institute, …}, {name: 某公司, type: enterprise, …}]
Fails:
  units: [{name: 某研究所, type: institute, …}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading
from nrd_check.rules.lead_unit import UNIT_WORDS
from nrd_check.vocabulary import UNIT_TYPES, UnitType

_MUST = r"(?:要求|应当|应|必须|须|需)"
_LETTERS: dict[str, tuple[UnitType, ...]] = {
    "产": ("enterprise",),
    "学": ("university",),
    "研": ("institute",),
    "医": ("hospital",),
}
_BY_LETTERS = lazy(
    rf"(?:{_MUST}由?|^由?)(?P<letters>[产学研医](?:、?[产学研医])+)(?P<users>、?用)?(?:单位)?联合(?:牵头)?(?:申报|攻关|$)"
)
_BY_WORDS = lazy(
    rf"(?:(?P<where>[\u4e00-\u9fff]+?)部分指南方向)?(?:[（(]除(?P<except>[\d.、和]+)外[)）])?{_MUST}由(?P<groups>.+?)联合申报"
)
_UNIT = lazy("|".join(UNIT_WORDS))
_WITH = lazy(r"[与和、或]")


class JointApplication(Rule):
    """Of each group of types in `groups`, one must be among the units."""

    kind: Literal["joint-application"]
    groups: tuple[tuple[UnitType, ...], ...]


def read(clause: Clause) -> Iterator[Reading]:
    """须由科研机构与……企业联合申报"""
    for part in clause.parts:
        if found := _BY_LETTERS.search(part.text):
            groups = tuple(_LETTERS[letter] for letter in found["letters"] if letter in _LETTERS)
            yield reading("joint-application", part, {"groups": groups})
            if found["users"]:
                yield reading("manual-review", part, {"reason": "哪些单位是用户，程序不能判断"})
        elif found := _BY_WORDS.search(part.text):
            words = [match[0] for match in _UNIT.finditer(found["groups"])]
            scope: dict[str, Any] = {"where": found["where"]}
            if found["except"]:
                scope["except_directions"] = tuple(re.findall(r"\d+\.\d+", found["except"]))
            if len(words) > 1:
                yield reading("joint-application", part, {"groups": _groups(found["groups"])}, **scope)
            # what else is asked of these units (从事相关领域生产并具有销售能力) no draft can show
            if _WITH.sub("", _UNIT.sub("", found["groups"])):
                yield reading(
                    "manual-review", part, {"reason": "程序只核对单位类型，不能判断对单位的其他要求"}, **scope
                )


def _groups(words: str) -> tuple[tuple[UnitType, ...], ...]:
    """Each kind of unit named; those joined by 或 are one: 企业与高校或科研院所."""
    groups: list[tuple[UnitType, ...]] = []
    end = 0
    for match in _UNIT.finditer(words):
        types = UNIT_WORDS[match[0]]
        if groups and words[end : match.start()] == "或":
            groups[-1] = tuple(dict.fromkeys((*groups[-1], *types)))
        else:
            groups.append(types)
        end = match.end()
    return tuple(groups)


def check(draft: Draft) -> Iterator[Finding]:
    """Looks for a unit of each group."""
    rule = draft.rule(JointApplication)
    if not rule:
        return
    units = draft.proposal.units
    if units is None:
        yield draft.lacks(rule, "/units", Message("参与单位（units）", "the list of units"))
        return
    absent = [group for group in rule.groups if not any(unit.type in group for unit in units)]
    if not absent:
        return
    untyped = [index for index, unit in enumerate(units) if unit.type is None]
    for index in untyped:
        name = units[index].name or str(index + 1)
        yield draft.lacks(
            rule, f"/units/{index}/type", Message(f"单位“{name}”的类型（type）", f"the type of the unit “{name}”")
        )
    if not untyped:
        lacking = _words(absent)
        yield draft.broken(
            rule,
            "/units",
            Message(f"参与单位中没有{lacking.zh}", f"there is no {lacking.en} among the units"),
            expected=Message(
                " + ".join(_words([group]).zh for group in rule.groups),
                " + ".join(_words([group]).en for group in rule.groups),
            ),
            actual=Message(
                "、".join(dict.fromkeys(UNIT_TYPES[unit.type].zh for unit in units if unit.type)),
                ", ".join(dict.fromkeys(UNIT_TYPES[unit.type].en for unit in units if unit.type)),
            ),
            hint=Message(f"请增加{lacking.zh}作为参与单位", f"add a {lacking.en} to the units"),
        )


def _words(groups: list[tuple[UnitType, ...]]) -> Message:
    return Message(
        "、".join("或".join(UNIT_TYPES[type_].zh for type_ in group) for group in groups),
        ", ".join(" or ".join(UNIT_TYPES[type_].en for type_ in group) for group in groups),
    )


KIND = RuleKind("joint-application", __doc__, JointApplication, read, check)
