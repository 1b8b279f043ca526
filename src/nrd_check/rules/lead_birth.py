"""项目负责人年龄

项目负责人须在规定日期（含当日）以后出生，指南写“项目（含课题）负责人”的，课题负责人也是。青年科学家项目另有规定的，按其规定。

指南的说法：项目负责人须为1962年1月1日以后出生；项目负责人年龄不超过60周岁，即1964年1月1日（含）以后出生

通过（1962年1月1日以后）：
  lead: {name: 张三, gender: male, birth_date: 1962-01-01}
不通过：
  lead: {name: 张三, gender: male, birth_date: 1961-12-31}
----
Age of the leader

The leader must be born on or after a day; where guides say 项目（含课题）负责人, so must the leaders of topics. Where young-scientist projects have a day of their own, that holds for them.

How guides say it: 项目负责人须为1962年1月1日以后出生；项目负责人年龄不超过60周岁，即1964年1月1日（含）以后出生

Passes (born on or after 1962-01-01):
  lead: {name: 张三, gender: male, birth_date: 1962-01-01}
Fails:
  lead: {name: 张三, gender: male, birth_date: 1961-12-31}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.proposal.model import lead_path
from nrd_check.rules.base import Clause, Draft, Reading, RuleKind
from nrd_check.rules.births import BirthRule, check_birth, check_lead, named, read_births
from nrd_check.rules.young_lead_birth import YoungLeadBirth, is_young

_SAYS = lazy(
    r"(?:项目)?(?P<topics>[（(](?:含|包括)?(?:任务|课题|任务或课题)[）)])?(?:负责人|申请人)"
    r"(?:的?(?=出生日期)|[^。；]{0,40}[，,](?=\d{4}年\d+月\d+日[^，。；]{0,10}出生|出生日期)"  # …须具有高级职称或博士学位，1957年1月1日以后出生
    r"|(?:\d名|[一1]名)?[，,]?(?:的?年龄)?(?:要求)?(?:原则上)?(?:应为|须为|应在|须在|不得?超过|应|须|为)[，,：:]?)"
)


class LeadBirth(BirthRule):
    """The leader must be born on or after the day for their gender; with `topics`, the leader of each topic too."""

    kind: Literal["lead-birth"]
    topics: bool = False
    PER_KIND: ClassVar[bool] = True


def read(clause: Clause) -> Iterator[Reading]:
    """项目负责人须为1962年1月1日以后出生"""
    for says in _SAYS.finditer(clause.text):
        before = clause.text[max(0, says.start() - 7) : says.start()]
        part = next(part for part in reversed(clause.parts) if part.start <= says.start())
        if before.endswith(("青年科学家", "青年科学家项目", "课题")) or "young_scientist" in (part.subject.kinds or ()):
            continue
        if is_young(clause.text, says.end()):
            continue
        if found := read_births(clause.text, says.end()):
            end, values = found
            values |= {"topics": True} if says["topics"] else {}
            dated = next(part for part in reversed(clause.parts) if part.start < end)
            yield Reading(
                "lead-birth",
                dated.start if dated.start >= says.end() else part.start,
                max(end, dated.end),
                values,
                part.subject,
                binding="should" if part.in_principle else "must",
                quote_start=part.start,
            )


def check(draft: Draft) -> Iterator[Finding]:
    """Holds the leader's birth date against the cut-off, where no other is set for young-scientist projects."""
    rule = draft.rule(LeadBirth)
    if rule and not draft.rule(YoungLeadBirth):
        yield from check_lead(draft, rule)
        for index, topic in enumerate(draft.proposal.topics or ()) if rule.topics else ():
            who = Message(f"第 {index + 1} 个课题的负责人", f"the leader of topic {index + 1}")
            if not topic.lead:
                yield draft.lacks(rule, f"/topics/{index}/lead", Message(f"{who.zh}（lead）", who.en))
            for place, lead in enumerate(topic.lead or ()):
                path = lead_path(f"/topics/{index}/lead", topic.lead, place)
                yield from check_birth(draft, rule, lead, path, named(lead, who))


KIND = RuleKind("lead-birth", __doc__, LeadBirth, read, check)
