"""青年科学家课题年龄

常规项目下设的青年科学家课题（young_scientist: true），负责人的年龄要求与青年科学家项目一致；
参与人员的要求也一致：青年科学家项目写“原则上”的，这里也只作警告。

指南的说法：青年科学家课题负责人及参与人员年龄要求，与青年科学家项目一致

通过：
  topics: [{title: 课题一, young_scientist: true, lead: {name: 张三, gender: male, birth_date: 1983-01-01}, members: []}]
不通过：
  topics: [{title: 课题一, young_scientist: true, lead: {name: 张三, gender: male, birth_date: 1982-12-31}, members: []}]
----
Age in young-scientist topics

In a young-scientist topic of a regular project (young_scientist: true) the leader must meet the same age limit as
in a young-scientist project. So must the members, as strictly as there: where the guide says 原则上, a warning.

How guides say it: 青年科学家课题负责人及参与人员年龄要求，与青年科学家项目一致

Passes:
  topics: [{title: 课题一, young_scientist: true, lead: {name: 张三, gender: male, birth_date: 1983-01-01}, members: []}]
Fails:
  topics: [{title: 课题一, young_scientist: true, lead: {name: 张三, gender: male, birth_date: 1982-12-31}, members: []}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding, Severity
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.proposal.model import lead_path
from nrd_check.rules.base import Binding, Clause, Draft, Reading, RuleKind
from nrd_check.rules.births import BirthRule, check_birth, cutoffs_before, named
from nrd_check.rules.sentence import Subject

_SAYS = lazy(
    r"(?:常规项目下设青年科学家课题的[，,])?青年科学家课题负责人(?:(?:及|和|与)(?:其他)?参与人员)?(?:的)?年龄要求[，,]?(?:均)?与青年科学家项目(?:一致|相同)"
)


class YoungTopicBirth(BirthRule):
    """Leaders of young-scientist topics must, members as `members` says, be born on or after the day."""

    kind: Literal["young-topic-birth"]
    members: Binding


def read(clause: Clause) -> Iterator[Reading]:
    """青年科学家课题负责人及参与人员年龄要求，与青年科学家项目一致"""
    for found in _SAYS.finditer(clause.text):
        if values := cutoffs_before(clause, found.start()):
            members = [earlier.binding for earlier in clause.before if earlier.kind == "young-member-birth"]
            values["members"] = members[-1] if members else "must"
            yield Reading("young-topic-birth", found.start(), found.end(), values, Subject(("regular",)))


def check(draft: Draft) -> Iterator[Finding]:
    """Holds the people of each young-scientist topic against the cut-off."""
    rule = draft.rule(YoungTopicBirth)
    if not rule:
        return
    for index, topic in enumerate(draft.proposal.topics or ()):
        if not topic.young_scientist:
            continue
        path = f"/topics/{index}"
        if not topic.lead:
            yield draft.lacks(
                rule,
                f"{path}/lead",
                Message(f"第 {index + 1} 个课题的负责人（lead）", f"the leader of topic {index + 1}"),
            )
        for place, lead in enumerate(topic.lead or ()):
            here = lead_path(f"{path}/lead", topic.lead, place)
            yield from check_birth(
                draft, rule, lead, here, named(lead, Message("青年科学家课题负责人", "the topic's leader"))
            )
        if topic.members is None:
            yield draft.lacks(
                rule,
                f"{path}/members",
                Message(f"第 {index + 1} 个课题的参与人员（members）", f"the members of topic {index + 1}"),
                Message("没有其他参与人员时写 members: []", "write members: [] where there are none"),
            )
        for place, member in enumerate(topic.members or ()):
            who = named(member, Message("青年科学家课题参与人员", "the topic's member"))
            severity: Severity = "error" if rule.members == "must" else "warning"
            yield from check_birth(draft, rule, member, f"{path}/members/{place}", who, severity)


KIND = RuleKind("young-topic-birth", __doc__, YoungTopicBirth, read, check)
