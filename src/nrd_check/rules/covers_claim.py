"""covers 声明属实

covers（对应）中写的编号须是本方向有的：研究内容用 C1、C2……，考核指标用 M1、M2……。
写了对应的那一条，内容也须说到它：声明可以消除文字比对的疑问，不能代替承诺。

指南的说法：申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标

通过（方向有 M1 至 M3）：
  metrics: [{id: P1, text: …, covers: [M1, M2, M3]}]
不通过：
  metrics: [{id: P1, text: …, covers: [M1, M2, M3, M4]}]
----
Claims with covers must be true

What covers names must exist in the direction: C1, C2, … for content, M1, M2, … for metrics. The entry must also
speak of what it claims: a claim settles a doubt of the comparison of words, it is no promise by itself.

How guides say it: 申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标

Passes (the direction has M1 to M3):
  metrics: [{id: P1, text: …, covers: [M1, M2, M3]}]
Fails:
  metrics: [{id: P1, text: …, covers: [M1, M2, M3, M4]}]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nrd_check.findings import Finding
from nrd_check.messages import Message, same
from nrd_check.rules.base import Draft, RuleKind
from nrd_check.rules.content_coverage import ContentCoverage, CoverageRule
from nrd_check.rules.metric_coverage import MetricCoverage

if TYPE_CHECKING:
    from nrd_check.proposal.model import Promise


def check(draft: Draft) -> Iterator[Finding]:
    """Looks up each id that is claimed."""
    direction, proposal = draft.direction, draft.proposal
    yield from _false(draft)
    content = [item.item for item in direction.content if item.item]
    metrics = [item.item for item in direction.metrics if item.item]
    yield from _check(draft, draft.rule(ContentCoverage), proposal.content, content, "/content")
    yield from _check(draft, draft.rule(MetricCoverage), proposal.metrics, metrics, "/metrics")


def _false(draft: Draft) -> Iterator[Finding]:
    """Claims whose text is about something else."""
    direction, proposal = draft.direction, draft.proposal
    for false in draft.coverage.false_claims:
        content = false.path == "/content"
        rule: CoverageRule | None = draft.rule(ContentCoverage) if content else draft.rule(MetricCoverage)
        if not rule or not rule.required:
            continue
        promises: Sequence[Promise] = (proposal.content if content else proposal.metrics) or ()
        promise = promises[false.promise]
        clause = next(one for one in (direction.content if content else direction.metrics) if one.item == false.item)
        place = (promise.covers or ()).index(false.item)
        yield Finding(
            "covers-claim",
            "error",
            Message(
                f"{f'{promise.id} ' if promise.id else '这一条'}声明对应 {false.item}，内容却与它无关",
                f"{promise.id or 'this entry'} claims {false.item}, and says nothing of it",
            ),
            f"{false.path}/{false.promise}/covers/{place}",
            rule.id,
            same(clause.words),
            same(promise.text or ""),
            direction.pack.guide.source(clause.lines, clause.words),
            Message(
                f"核对 covers（对应）：改成真正对应的编号，或写明怎样完成 {false.item}",
                f"look at covers: name what the text answers, or say how {false.item} will be met",
            ),
        )


def _check(
    draft: Draft, rule: CoverageRule | None, promises: Sequence[Promise] | None, known: list[str], path: str
) -> Iterator[Finding]:
    for index, promise in enumerate(promises or ()):
        for place, claimed in enumerate(promise.covers or ()):
            if claimed not in known:
                ids = f"{known[0]}~{known[-1]}" if len(known) > 1 else "".join(known)
                yield Finding(
                    "covers-claim",
                    "error",
                    Message(
                        f"covers 中的“{claimed}”不是本方向的编号", f"“{claimed}” in covers is no id of this direction"
                    ),
                    f"{path}/{index}/covers/{place}",
                    rule.id if rule else None,
                    same(ids),
                    same(claimed),
                    draft.source(rule) if rule else None,
                    Message(
                        "运行 nrd-check show 查看本方向的编号，改成对应的一条",
                        "see the ids of the direction with nrd-check show, and name the right one",
                    ),
                )


KIND = RuleKind("covers-claim", __doc__, None, None, check, ("error",))
