"""牵头单位

牵头单位（role: lead）须是指南指定的类型，并具备指定的资质。

指南的说法：企业牵头申报；由建有国家临床医学研究中心的医疗机构牵头申报

通过：
  units: [{name: 某医院, role: lead, type: hospital, qualifications: [国家临床医学研究中心]}]
不通过：
  units: [{name: 某大学, role: lead, type: university}]
----
Lead unit

The lead unit (role: lead) must be of the type, and have the qualification, that the guide names.

How guides say it: 企业牵头申报；由建有国家临床医学研究中心的医疗机构牵头申报

Passes:
  units: [{name: 某医院, role: lead, type: hospital, qualifications: [国家临床医学研究中心]}]
Fails:
  units: [{name: 某大学, role: lead, type: university}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message, same
from nrd_check.numerals import NUMBER
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading
from nrd_check.text import plain_name
from nrd_check.vocabulary import UNIT_TYPES, UnitType

if TYPE_CHECKING:
    from nrd_check.proposal.model import Unit

UNIT_WORDS: dict[str, tuple[UnitType, ...]] = {
    "医疗机构": ("hospital",),
    "医院": ("hospital",),
    "企业": ("enterprise",),
    "高校": ("university",),
    "高等学校": ("university",),
    "高等院校": ("university",),
    "科研院所": ("institute",),
    "科研机构": ("university", "institute"),
    "研究机构": ("university", "institute"),
}
"""Which types of units the words of guides stand for."""
_SAYS = lazy(
    rf"(?:(?:本(?:部分|专题|领域|方向)|第{NUMBER}部分)?(?:各|的)?(?:方向|项目|方向项目)?|本项目)(?:应|须|必须|要求)?由?(?:建有(?P<qualification>[^，。；]+?)的)?(?P<level>[一二三]级(?:(?:甲等|甲|乙等)?(?:及)?以上|甲等))?(?P<type>{'|'.join(UNIT_WORDS)})(?:作为)?牵头(?:单位)?(?:组织)?(?:申报)?"
)


class LeadUnit(Rule):
    """The lead unit is of one of `types` and has `qualification`."""

    kind: Literal["lead-unit"]
    types: tuple[UnitType, ...]
    qualification: str | None = None


def read(clause: Clause) -> Iterator[Reading]:
    """由建有国家临床医学研究中心的医疗机构牵头申报"""
    for part in clause.parts:
        if found := _SAYS.fullmatch(part.text.strip()):
            values = {"types": UNIT_WORDS[found["type"]], "qualification": found["qualification"]}
            yield reading("lead-unit", part, values)
            if found["level"]:
                yield reading("manual-review", part, {"reason": f"单位是否为“{found['level']}”，程序不能判断"})


def check(draft: Draft) -> Iterator[Finding]:
    """Looks at each unit that leads."""
    rule = draft.rule(LeadUnit)
    if not rule:
        return
    units = draft.proposal.units
    if units is None:
        yield draft.lacks(rule, "/units", Message("参与单位（units）", "the list of units"))
        return
    leads = [(index, unit) for index, unit in enumerate(units) if unit.role == "lead"]
    if not leads:
        yield draft.lacks(
            rule,
            "/units",
            Message("牵头单位（role: lead）", "a unit that leads (role: lead)"),
            Message("在牵头单位下写 role: lead（角色: 牵头）", "write role: lead for the unit that leads"),
        )
    for index, unit in leads:
        yield from _check(draft, rule, unit, f"/units/{index}")


def _check(draft: Draft, rule: LeadUnit, unit: Unit, path: str) -> Iterator[Finding]:
    name = unit.name or path
    wanted = Message(
        "或".join(UNIT_TYPES[type_].zh for type_ in rule.types),
        " or ".join(UNIT_TYPES[type_].en for type_ in rule.types),
    )
    if unit.type is None:
        yield draft.lacks(
            rule, f"{path}/type", Message(f"牵头单位“{name}”的类型（type）", f"the type of the lead unit “{name}”")
        )
    elif unit.type not in rule.types:
        yield draft.broken(
            rule,
            f"{path}/type",
            Message(
                f"牵头单位“{name}”是{UNIT_TYPES[unit.type].zh}，须由{wanted.zh}牵头",
                f"the lead unit “{name}” is a {UNIT_TYPES[unit.type].en}, it must be a {wanted.en}",
            ),
            expected=wanted,
            actual=UNIT_TYPES[unit.type],
            hint=Message(f"请改由{wanted.zh}牵头", f"have a {wanted.en} lead"),
        )
    if rule.qualification is None:
        return
    if unit.qualifications is None:
        yield draft.lacks(
            rule,
            f"{path}/qualifications",
            Message(f"牵头单位“{name}”的资质（qualifications）", f"the qualifications of the lead unit “{name}”"),
            Message(
                f"如已具备，写 qualifications: [{rule.qualification}]",
                f"if it has it, write qualifications: [{rule.qualification}]",
            ),
        )
    elif not any(is_qualification(given, rule.qualification) for given in unit.qualifications):
        yield draft.broken(
            rule,
            f"{path}/qualifications",
            Message(
                f"牵头单位“{name}”没有“{rule.qualification}”", f"the lead unit “{name}” has no “{rule.qualification}”"
            ),
            expected=same(rule.qualification),
            actual=same("、".join(unit.qualifications) or "[]"),
            hint=Message("请由具备该资质的单位牵头", "have a unit lead that has it"),
        )


def is_qualification(given: str, wanted: str) -> bool:
    """True if `given` is `wanted`, or one of its kind: 国家呼吸系统疾病临床医学研究中心 is a 国家临床医学研究中心."""
    given, wanted = plain_name(given), plain_name(wanted)
    # （呼吸） says which one, （申请中） that it is none yet
    bracket = re.search(r"\(([^()]*)\)$", given)
    if bracket and not re.search("申请|申报|筹|拟|待|建设中|网络|成员", bracket[1]):
        given = given[: bracket.start()]
    return given == wanted or (given.startswith(wanted[:2]) and given.endswith(wanted[2:]))


KIND = RuleKind("lead-unit", __doc__, LeadUnit, read, check)
