"""青年科学家项目不设课题

青年科学家项目不再下设课题：topics 不写，或写为空。

指南的说法：青年科学家项目不再下设课题

通过：
  kind: young_scientist
不通过：
  kind: young_scientist
  topics: [{title: 课题一, …}]
----
No topics in young-scientist projects

A young-scientist project has no topics: leave them out.

How guides say it: 青年科学家项目不再下设课题

Passes:
  kind: young_scientist
Fails:
  kind: young_scientist
  topics: [{title: 课题一, …}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading

NO_TOPICS = lazy(r"不再?(?:下|分)?设(?:立|置)?(?:课题|专题|任务|子课题)")


class YoungNoTopics(Rule):
    """No topics."""

    kind: Literal["young-no-topics"]
    PER_KIND: ClassVar[bool] = True

    @property
    def slot(self) -> str:
        """Shared with `topics-max`: both limit the topics."""
        return "topics"


def read(clause: Clause) -> Iterator[Reading]:
    """青年科学家项目不再下设课题"""
    for part in clause.parts:
        if NO_TOPICS.search(part.text) and part.subject.kinds == ("young_scientist",):
            yield reading("young-no-topics", part)  # of other projects this is the limit 0 of topics-max


def check(draft: Draft) -> Iterator[Finding]:
    """Looks for topics."""
    rule = draft.rule(YoungNoTopics)
    if rule and draft.proposal.topics:
        count = len(draft.proposal.topics)
        yield draft.broken(
            rule,
            "/topics",
            Message(
                f"青年科学家项目不下设课题，申报书列了 {count} 个",
                f"a young-scientist project has no topics, this one has {count}",
            ),
            expected=Message("0", "0"),
            actual=Message(str(count), str(count)),
            hint=Message(
                "删去课题（topics），把内容并入研究内容", "remove the topics and move what they say to the content"
            ),
        )


KIND = RuleKind("young-no-topics", __doc__, YoungNoTopics, read, check)
