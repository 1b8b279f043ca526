"""考核指标须全部覆盖

申报项目的考核指标须涵盖方向所列的全部考核指标（M1、M2……），一条指标中要求的几件事都要承诺。
在每条指标下用 covers（对应）注明它回答哪几条；没有注明的按文字和数值比对，比对不能断定的，结论为“材料不全”，
注明 covers 即可消除；注明了而没有在文字中找到的，给出警告。数值是否达到要求见 metric-quantity。
指南写明由申报单位自主设定的，至少要写出一条。

指南的说法：申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标

通过（方向有 M1、M2）：
  metrics: [{id: P1, text: …, covers: [M1]}, {id: P2, text: …, covers: [M2]}]
不通过：
  metrics: [{id: P1, text: …, covers: [M1]}]
----
All metrics must be covered

A proposal covers every metric of its direction (M1, M2, …), and each of the things that a metric asks for. Say with
covers which ones each of its own metrics answers. Metrics without covers are matched by their words and numbers;
what that leaves in doubt makes the verdict incomplete, until covers settles it; what is claimed and not found in the words is a warning. For the numbers see
metric-quantity.
Where the guide leaves the metrics to the applicant, there must be at least one.

How guides say it: 申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标

Passes (the direction has M1 and M2):
  metrics: [{id: P1, text: …, covers: [M1]}, {id: P2, text: …, covers: [M2]}]
Fails:
  metrics: [{id: P1, text: …, covers: [M1]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding, ItemCoverage
from nrd_check.messages import Message, same
from nrd_check.proposal.model import promise_ids
from nrd_check.rules.base import Clause, Draft, Reading, RuleKind
from nrd_check.rules.content_coverage import CoverageRule, claimed_without_words, empty, read_coverage, uncovered


class MetricCoverage(CoverageRule):
    """All metrics must be covered."""

    kind: Literal["metric-coverage"]


def read(clause: Clause) -> Iterator[Reading]:
    """必须涵盖全部考核指标"""
    yield from read_coverage("metric-coverage", clause)


def check(draft: Draft) -> Iterator[Finding]:
    """Reports the metrics that nothing covers."""
    rule = draft.rule(MetricCoverage)
    if not rule or not rule.required:
        return
    if draft.proposal.metrics is None:
        yield draft.lacks(rule, "/metrics", Message("考核指标（metrics）", "the metrics"))
        return
    yield from empty(draft, rule, draft.proposal.metrics, "/metrics")
    unwritten = claimed_without_words(draft.proposal.metrics)
    for item in draft.coverage.metrics:
        if item.status == "missing" and item.id in unwritten and not item.instead:
            continue
        yield from uncovered(draft, rule, item, "/metrics", Message("考核指标", "metrics"))
        if item.status == "covered" and item.basis == "declared" and item.lacks:
            yield _not_found(draft, rule, item)


def _not_found(draft: Draft, rule: MetricCoverage, item: ItemCoverage) -> Finding:
    """A claim says that the metric is covered; that all of it is promised could not be seen."""
    ids = promise_ids(draft.proposal.metrics or (), "P")
    by, lacks = item.by[0], "”“".join(item.lacks)
    return Finding(
        rule.kind,
        "warning",
        Message(
            f"{'、'.join(item.by)} 声明对应考核指标 {item.id}，但没有在其中找到“{lacks}”",
            f"{', '.join(item.by)} claims {item.id}, but says nothing like “{lacks}”",
        ),
        f"/metrics/{ids.index(by)}/text",
        rule.id,
        same(item.text),
        None,
        draft.direction.pack.guide.source(item.lines, item.text),
        Message("请核对；如果已经承诺，用指南的词写明", "look again; if it is promised, say so in the guide's words"),
    )


KIND = RuleKind("metric-coverage", __doc__, MetricCoverage, read, check, ("error", "warning", "info"))
