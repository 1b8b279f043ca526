"""参与单位数上限

参与单位（含牵头单位）不得多于指南规定的家数。同名单位只计一次，空格和全角、半角的差别不计。
课题中出现而“参与单位”没有列出的单位也是问题：漏列会少算单位数。

指南的说法：项目参与单位总数不超过10家

通过（上限 3 家）：
  units: [{name: 甲大学, …}, {name: 乙研究所, …}, {name: 丙医院, …}]
不通过：
  units: 列出 4 家不同的单位
----
Number of units

A project may not have more participating units, the lead unit included, than the guide allows. A name counts
once, whatever its spaces and full-width forms. A unit named in a topic and not among the units is a finding too:
it would escape the count.

How guides say it: 项目参与单位总数不超过10家

Passes (limit 3):
  units: [{name: 甲大学, …}, {name: 乙研究所, …}, {name: 丙医院, …}]
Fails:
  units: a list of 4 different ones
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.proposal.model import lead_path
from nrd_check.rules.base import Clause, Draft, Reading, RuleKind, reading
from nrd_check.rules.sentence import AT_MOST, WITHIN
from nrd_check.rules.topics_max import Limit, strictest
from nrd_check.text import nearest, plain_name, visible

_COUNTED = r"单位(?:总)?(?:数量?|个数)?(?:[（(](?:含|包括|(?P<without>不含|不包括|除)(?:项目)?(?:牵头|主持|承担)单位(?:外)?)[^（）()]*[)）])?"
_SAYS = lazy(rf"{_COUNTED}(?:{AT_MOST}(?P<most>{NUMBER})|(?:控制在|限)?(?P<within>{NUMBER})家{WITHIN})")
_OF_TOPICS = lazy(r"(?:每个?|各|单个)课题")  # 每个课题参研单位不超过5个 is no limit of the project


_HINTS = 20  # comparing names takes long, and after so many the list is what is wrong


class UnitsMax(Limit):
    """At most `max` units, the lead unit included."""

    kind: Literal["units-max"]


def read(clause: Clause) -> Iterator[Reading]:
    """项目参与单位总数不超过10家"""
    for part in clause.parts:
        if (found := _SAYS.search(part.text)) and not _OF_TOPICS.search(part.text[: found.start()]):
            # the lead unit is counted too
            most = parse_number(found["most"] or found["within"]) + bool(found["without"])
            yield reading("units-max", part, {"max": most})


def check(draft: Draft) -> Iterator[Finding]:
    """Counts the units by name, and looks for units that only topics name."""
    if not (rule := draft.rule(UnitsMax)):
        return
    units = draft.proposal.units
    if units is None:
        yield draft.lacks(rule, "/units", Message("参与单位（units）", "the list of units"))
        return
    listed: dict[str, str] = {}
    for index, unit in enumerate(units):
        if unit.name:
            listed.setdefault(plain_name(unit.name), unit.name)
        else:
            yield draft.lacks(rule, f"/units/{index}/name", Message("单位名称（name）", "the unit's name"))
    unlisted: dict[str, tuple[str, str]] = {}
    for index, topic in enumerate(draft.proposal.topics or ()):
        for place, name in enumerate(topic.units or ()):
            if plain_name(name) not in listed:
                unlisted.setdefault(plain_name(name), (name, f"/topics/{index}/units/{place}"))
    for number, (name, path) in enumerate(unlisted.values()):
        near = nearest(name, listed.values()) if number < _HINTS else None
        yield draft.broken(
            rule,
            path,
            Message(
                f"课题中的“{visible(name)}”没有列入参与单位",
                f"“{visible(name)}” takes part in a topic and is not among the units",
            ),
            actual=Message(name, name),
            hint=Message(
                f"是否即“{near}”？请统一写法，或在参与单位（units）中列出",
                f"is it “{near}”? Write it alike, or add it to the units",
            )
            if near
            else Message("请在参与单位（units）中列出该单位", "add it to the units"),
            severity="error",
        )
    people_ = {plain_name(name): (name, path) for name, path in reversed(list(_units_of_people(draft)))}
    for key, (name, path) in people_.items():
        if key not in listed:
            yield draft.broken(
                rule,
                path,
                Message(
                    f"负责人或参与人员的单位“{visible(name)}”没有列入参与单位",
                    f"“{visible(name)}”, the unit of a leader or member, is not among the units",
                ),
                actual=Message(name, name),
                hint=Message("请统一写法，或在参与单位（units）中列出", "write it alike, or add it to the units"),
                severity="warning",
            )
    count = len({*listed, *unlisted, *people_})
    rule = strictest(draft.rules(UnitsMax), count) or rule
    if count > rule.max:
        yield draft.broken(
            rule,
            "/units",
            Message(f"参与单位 {count} 家，超过上限 {rule.max} 家", f"{count} units, at most {rule.max} are allowed"),
            expected=Message(f"≤ {rule.max}", f"≤ {rule.max}"),
            actual=Message(str(count), str(count)),
            hint=Message(
                f"减少参与单位，至多保留 {rule.max} 家（含牵头单位）",
                f"keep at most {rule.max}, the lead unit included",
            ),
            rank=rule.max,
        )


def _units_of_people(draft: Draft) -> Iterator[tuple[str, str]]:
    """The units that leaders and members belong to, with their places."""
    proposal = draft.proposal
    groups = [("/lead", proposal.lead, True), ("/members", proposal.members, False)]
    for index, topic in enumerate(proposal.topics or ()):
        groups += [
            (f"/topics/{index}/lead", topic.lead, True),
            (f"/topics/{index}/members", topic.members, False),
        ]
    for path, people_, are_leads in groups:
        for index, person in enumerate(people_ or ()):
            if person.unit and plain_name(person.unit):
                here = lead_path(path, people_, index) if are_leads else f"{path}/{index}"
                yield person.unit, f"{here}/unit"


KIND = RuleKind("units-max", __doc__, UnitsMax, read, check)
