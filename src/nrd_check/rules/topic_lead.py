"""课题负责人一名

每个课题都要有一名负责人，且只能有一名。

指南的说法：每个课题设1名负责人

通过：
  topics: [{title: 课题一, lead: {name: 张三, …}}]
不通过：
  topics: [{title: 课题一, lead: [{name: 张三, …}, {name: 李四, …}]}]
----
One leader a topic

Each topic has exactly one leader.

How guides say it: 每个课题设1名负责人

Passes:
  topics: [{title: 课题一, lead: {name: 张三, …}}]
Fails:
  topics: [{title: 课题一, lead: [{name: 张三, …}, {name: 李四, …}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.numerals import NUMBER
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading
from nrd_check.rules.single_lead import check_leads

_SAYS = lazy(rf"每个?课题(?:只|限)?设(?:置|立)?{NUMBER}[名位个](?:课题)?负责人")


class TopicLead(Rule):
    """One leader for each topic."""

    kind: Literal["topic-lead"]


def read(clause: Clause) -> Iterator[Reading]:
    """每个课题设1名负责人"""
    for part in clause.parts:
        if _SAYS.search(part.text):
            yield reading("topic-lead", part)


def check(draft: Draft) -> Iterator[Finding]:
    """Counts the leaders of each topic."""
    if rule := draft.rule(TopicLead):
        for index, topic in enumerate(draft.proposal.topics or ()):
            what = Message(f"第 {index + 1} 个课题的负责人（lead）", f"the leader of topic {index + 1}")
            yield from check_leads(draft, rule, topic.lead, f"/topics/{index}/lead", what)


KIND = RuleKind("topic-lead", __doc__, TopicLead, read, check)
