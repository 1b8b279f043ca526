"""项目负责人一名

每个项目只设一名负责人。

指南的说法：项目设1名负责人

通过：
  lead: {name: 张三, …}
不通过：
  lead: [{name: 张三, …}, {name: 李四, …}]
----
One project leader

A project has exactly one leader.

How guides say it: 项目设1名负责人

Passes:
  lead: {name: 张三, …}
Fails:
  lead: [{name: 张三, …}, {name: 李四, …}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.numerals import NUMBER
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading
from nrd_check.text import plain_name

if TYPE_CHECKING:
    from nrd_check.proposal.model import Person

_SAYS = lazy(rf"项目(?:只|限)?设(?:置|立)?{NUMBER}[名位个](?:项目)?负责人")
_SEVERAL = lazy(r"[、，,；;/&]|\s(?:和|与)\s")
# 和 is a part of some names (张和平): two names have two characters each at least
_TWO = lazy(r"([\u4e00-\u9fff]{2,4})\s*[和与及]\s*([\u4e00-\u9fff]{2,4})")


class SingleLead(Rule):
    """One project leader."""

    kind: Literal["single-lead"]


def read(clause: Clause) -> Iterator[Reading]:
    """项目设1名负责人"""
    for part in clause.parts:
        if _SAYS.search(part.text):
            # one leader whatever the kind of project, also where a paragraph on young-scientist projects repeats it
            yield reading("single-lead", part)


def check(draft: Draft) -> Iterator[Finding]:
    """Counts the leaders."""
    if rule := draft.rule(SingleLead):
        yield from check_leads(
            draft, rule, draft.proposal.lead, "/lead", Message("项目负责人（lead）", "the project's leader")
        )


def _split(text: str) -> list[str]:
    """The names in what is given as one."""
    if two := _TWO.fullmatch(text.strip()):
        return [two[1], two[2]]
    return [name for name in _SEVERAL.split(text) if plain_name(name)]


def check_leads(
    draft: Draft, rule: Rule, leads: tuple[Person, ...] | None, path: str, what: Message
) -> Iterator[Finding]:
    """Findings where `leads` is not one named person."""
    if not leads:
        yield draft.lacks(rule, path, what)
        return
    names = [name for lead in leads if lead.name for name in _split(lead.name)]
    if len(leads) > 1 or len(names) > 1:
        yield draft.broken(
            rule,
            path,
            Message(
                f"写了 {max(len(leads), len(names))} 名负责人，只能有 1 名",
                f"{max(len(leads), len(names))} leaders, only one is allowed",
            ),
            expected=Message("1", "1"),
            actual=Message("、".join(names), ", ".join(names)),
            hint=Message(
                "保留一名负责人，其他人列入参与人员（members）", "keep one leader and list the others as members"
            ),
        )
    elif not names:
        yield draft.lacks(rule, f"{path}/name", Message(f"{what.zh}的姓名（name）", f"the name of {what.en}"))


KIND = RuleKind("single-lead", __doc__, SingleLead, read, check)
