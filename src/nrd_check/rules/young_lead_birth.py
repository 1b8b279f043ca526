"""青年科学家项目负责人年龄

青年科学家项目负责人须在规定日期（含当日）以后出生，男女日期不同。

指南的说法：青年科学家项目负责人年龄要求，男性应为1983年1月1日以后出生，女性应为1981年1月1日以后出生

通过：
  lead: {name: 张三, gender: male, birth_date: 1983-01-01}
不通过：
  lead: {name: 张三, gender: male, birth_date: 1982-12-31}
----
Age of a young-scientist project's leader

The leader of a young-scientist project must be born on or after a day that differs for men and women.

How guides say it: 青年科学家项目负责人年龄要求，男性应为1983年1月1日以后出生，女性应为1981年1月1日以后出生

Passes:
  lead: {name: 张三, gender: male, birth_date: 1983-01-01}
Fails:
  lead: {name: 张三, gender: male, birth_date: 1982-12-31}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, RuleKind
from nrd_check.rules.births import BY_GENDER, BirthRule, check_lead, read_births
from nrd_check.rules.sentence import Subject

_SAYS = lazy(
    r"(?P<young>青年(?:科学家|人才)?项目)?(?:项目)?(?:负责人|申请人|申报人)?(?:及团队成员)?(?:的)?年龄(?:要求)?(?:原则上)?(?:应在|须在|为|应为|须为|不得?超过)?[，,：:]?"
    r"|(?P<able>青年(?:科学家|人才)?项目)(?:的)?(?:项目)?(?:负责人|申请人|申报人)(?:应|须)?(?:具有|具备|为)[^。；]{2,40}[，,](?=男|\d{4}年)"
    r"|(?P<named>青年(?:科学家|人才)?项目)?(?:项目)?(?:负责人|申请人|申报人)(?:应为|须为|应在|须在|为|应|须)"
)


_YOUNG = lazy(r"[^，。；]{0,6}?(?:3\d|4[0-5]|三十[一二三四五六七八九]?|四十[一二三四五]?)周岁")


def is_young(text: str, position: int) -> bool:
    """True if an age is given that only young-scientist projects ask for."""
    return bool(_YOUNG.match(text, position))


class YoungLeadBirth(BirthRule):
    """The leader must be born on or after the day for their gender."""

    kind: Literal["young-lead-birth"]


def read(clause: Clause) -> Iterator[Reading]:
    """负责人年龄要求，男性应为…以后出生，女性应为…以后出生"""
    end = 0
    for says in _SAYS.finditer(clause.text):
        if says.start() < end or not (found := read_births(clause.text, says.end())):
            continue
        part = next(part for part in reversed(clause.parts) if part.start <= says.start())
        young = says["young"] or says["named"] or says["able"] or "young_scientist" in (part.subject.kinds or ())
        if young or BY_GENDER.match(clause.text, says.end()) or is_young(clause.text, says.end()):
            end, values = found
            yield Reading("young-lead-birth", says.start(), end, values, Subject(("young_scientist",)))


def check(draft: Draft) -> Iterator[Finding]:
    """Holds the leader's birth date against the cut-off."""
    if rule := draft.rule(YoungLeadBirth):
        yield from check_lead(draft, rule)


KIND = RuleKind("young-lead-birth", __doc__, YoungLeadBirth, read, check)
