"""青年科学家项目参与人员年龄

青年科学家项目的其他参与人员原则上也须在规定日期（含当日）以后出生。指南写“原则上”，所以只作警告。
没有其他参与人员时，请写 members: []。

指南的说法：原则上团队其他参与人员年龄要求同上

通过：
  members: [{name: 李四, gender: female, birth_date: 1981-01-01}]
不通过（警告）：
  members: [{name: 李四, gender: female, birth_date: 1980-12-31}]
----
Age of a young-scientist project's members

The other members of a young-scientist project should, in principle, be born on or after the same days. As the
guide says 原则上, this is a warning. Write members: [] where there are none.

How guides say it: 原则上团队其他参与人员年龄要求同上

Passes:
  members: [{name: 李四, gender: female, birth_date: 1981-01-01}]
Fails (a warning):
  members: [{name: 李四, gender: female, birth_date: 1980-12-31}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.rules.base import Binding, Clause, Draft, Reading, RuleKind
from nrd_check.rules.births import BirthRule, check_birth, cutoffs_before, named
from nrd_check.rules.sentence import Subject

_SAYS = lazy(
    r"(?P<principle>原则上)?(?:项目)?(?:团队)?其他(?:参与人员|成员|骨干)(?:的)?年龄(?:要求)?(?:同上|与.{0,6}负责人(?:一致|相同))"
)


class YoungMemberBirth(BirthRule):
    """The members should be born on or after the day for their gender."""

    kind: Literal["young-member-birth"]


def read(clause: Clause) -> Iterator[Reading]:
    """原则上团队其他参与人员年龄要求同上"""
    for found in _SAYS.finditer(clause.text):
        if values := cutoffs_before(clause, found.start()):
            binding: Binding = "should" if found["principle"] else "must"
            yield Reading(
                "young-member-birth", found.start(), found.end(), values, Subject(("young_scientist",)), binding=binding
            )


def check(draft: Draft) -> Iterator[Finding]:
    """Holds each member's birth date against the cut-off."""
    rule = draft.rule(YoungMemberBirth)
    if not rule:
        return
    if draft.proposal.members is None:
        yield draft.lacks(
            rule,
            "/members",
            Message("参与人员（members）", "the list of members"),
            Message("没有其他参与人员时写 members: []", "write members: [] where there are none"),
        )
    for index, member in enumerate(draft.proposal.members or ()):
        who = named(member, Message("参与人员", "member"))
        yield from check_birth(draft, rule, member, f"/members/{index}", who)


KIND = RuleKind("young-member-birth", __doc__, YoungMemberBirth, read, check)
