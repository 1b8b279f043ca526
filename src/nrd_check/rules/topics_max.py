"""课题数上限

项目下设的课题不得多于指南规定的个数。方向说明中的规定优先于章节的规定，章节的规定优先于总则。
指南没有注明研究类别、各类别上限又不同时，按申报书填写的“研究类别”判断。

指南的说法：基础研究类项目下设课题数不超过4个；下设课题数不超过6个

通过（上限 4 个）：
  topics: [{title: 课题一, …}, {title: 课题二, …}]
不通过：
  topics: 列出 5 个课题
----
Number of topics

A project may not have more topics than the guide allows. A direction's note goes before its section's text, and
that before the general part. Where the guide labels no category and the limits differ, the proposal's own
category decides.

How guides say it: 基础研究类项目下设课题数不超过4个；下设课题数不超过6个

Passes (limit 4):
  topics: [{title: 课题一, …}, {title: 课题二, …}]
Fails:
  topics: a list of 5
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal, TypeVar

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading
from nrd_check.rules.sentence import AT_MOST, WITHIN
from nrd_check.rules.young_no_topics import NO_TOPICS

_TOPICS = r"(?:(?<!青年科学家)课题|任务[（(]课题[）)]|(?:下|分)设(?:的)?(?:专题|任务|子课题))"
_SAYS = (
    lazy(rf"{_TOPICS}(?:总)?(?:数量?|个数)?{AT_MOST}({NUMBER})"),
    lazy(rf"{AT_MOST}({NUMBER})个课题"),
    lazy(rf"{_TOPICS}(?:总)?(?:数量?|个数)?(?:控制在|限)?({NUMBER})个{WITHIN}"),
    lazy(rf"设(?:立|置)?({NUMBER})个课题{WITHIN}"),
)


class Limit(Rule):
    """At most `max` of something."""

    max: int
    PER_KIND: ClassVar[bool] = True


L = TypeVar("L", bound=Limit)


class TopicsMax(Limit):
    """At most `max` topics."""

    kind: Literal["topics-max"]

    @property
    def slot(self) -> str:
        """Shared with `young-no-topics`: both limit the topics."""
        return "topics"


def read(clause: Clause) -> Iterator[Reading]:
    """课题数不超过4个"""
    for part in clause.parts:
        for says in _SAYS:
            if found := says.search(part.text):
                yield reading("topics-max", part, {"max": parse_number(found[1])})
                break
        else:
            if NO_TOPICS.search(part.text) and part.subject.kinds != ("young_scientist",):
                yield reading("topics-max", part, {"max": 0})


def strictest(limits: Sequence[L], count: int | None) -> L | None:
    """Of the limits that `count` breaks, one that says must, else one in principle; of those it keeps, any."""
    broken = [limit for limit in limits if count is not None and count > limit.max]
    return next((limit for limit in broken if limit.binding == "must"), next(iter(broken or limits), None))


def check(draft: Draft) -> Iterator[Finding]:
    """Counts the topics."""
    topics = draft.proposal.topics
    rule = strictest(draft.rules(TopicsMax), None if topics is None else len(topics))
    if not rule:
        return
    if topics is None:
        if rule.max:
            yield draft.lacks(rule, "/topics", Message("课题（topics）", "the list of topics"))
    elif len(topics) > rule.max:
        yield draft.broken(
            rule,
            "/topics",
            Message(
                f"下设课题 {len(topics)} 个，超过上限 {rule.max} 个",
                f"{len(topics)} topics, at most {rule.max} are allowed",
            ),
            expected=Message(f"≤ {rule.max}", f"≤ {rule.max}"),
            actual=Message(str(len(topics)), str(len(topics))),
            hint=Message(f"合并或删减课题，至多保留 {rule.max} 个", f"merge or drop topics until {rule.max} are left"),
            rank=rule.max,
        )


KIND = RuleKind("topics-max", __doc__, TopicsMax, read, check)
