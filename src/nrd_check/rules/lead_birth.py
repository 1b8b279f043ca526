"""项目负责人年龄

项目负责人须在规定日期（含当日）以后出生。青年科学家项目另有规定的，按其规定。

指南的说法：项目负责人须为1962年1月1日以后出生；项目负责人年龄不超过60周岁，即1964年1月1日（含）以后出生

通过（1962年1月1日以后）：
  lead: {name: 张三, gender: male, birth_date: 1962-01-01}
不通过：
  lead: {name: 张三, gender: male, birth_date: 1961-12-31}
----
Age of the leader

The leader must be born on or after a day. Where young-scientist projects have a day of their own, that holds for them.

How guides say it: 项目负责人须为1962年1月1日以后出生；项目负责人年龄不超过60周岁，即1964年1月1日（含）以后出生

Passes (born on or after 1962-01-01):
  lead: {name: 张三, gender: male, birth_date: 1962-01-01}
Fails:
  lead: {name: 张三, gender: male, birth_date: 1961-12-31}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from nrd_check.findings import Finding
from nrd_check.rules.base import Clause, Draft, Reading, RuleKind, reading
from nrd_check.rules.births import BirthRule, check_lead, read_births
from nrd_check.rules.young_lead_birth import YoungLeadBirth, is_young

_SAYS = re.compile(
    r"(?:项目)?(?:负责人|申请人)(?:\d名|[一1]名)?[，,]?(?:的?年龄)?(?:要求)?(?:应为|须为|不超过|应|须|为)[，,：:]?"
)


class LeadBirth(BirthRule):
    """The leader must be born on or after the day for their gender."""

    kind: Literal["lead-birth"]
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
            whole = reading("lead-birth", part)
            yield Reading(whole.kind, whole.start, max(end, part.end), values, part.subject, {}, whole.binding)


def check(draft: Draft) -> Iterator[Finding]:
    """Holds the leader's birth date against the cut-off, where no other is set for young-scientist projects."""
    rule = draft.rule(LeadBirth)
    if rule and not draft.rule(YoungLeadBirth):
        yield from check_lead(draft, rule)


KIND = RuleKind("lead-birth", __doc__, LeadBirth, read, check)
