"""研究内容须全部覆盖

申报项目的研究内容须涵盖方向所列的全部研究内容（C1、C2……）。在每条研究内容下用 covers（对应）注明它回答哪几条。
有的条目没有注明、又有没写 covers 的内容时，程序不能断定，结论为“材料不全”。

指南的说法：申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标

通过（方向有 C1、C2）：
  content: [{id: R1, text: …, covers: [C1, C2]}]
不通过：
  content: [{id: R1, text: …, covers: [C1]}]
----
All research content must be covered

A proposal covers every content item of its direction (C1, C2, …). Say with covers which ones each of its own items
answers. Where items of the proposal have no covers, a program cannot be sure: the verdict is incomplete.

How guides say it: 申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标

Passes (the direction has C1 and C2):
  content: [{id: R1, text: …, covers: [C1, C2]}]
Fails:
  content: [{id: R1, text: …, covers: [C1]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from nrd_check.findings import Finding, ItemCoverage, Source
from nrd_check.messages import Message, same
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind

if TYPE_CHECKING:
    from nrd_check.proposal.model import Promise

_SAYS = re.compile(
    r"(?:所有项目均应整体申报[，,])?(?:申报项目的?)?(?:研究内容)?(?:必须|应当|应|须)(?:完整)?(?:涵盖|覆盖|包含|包括)(?:二级标题下)?(?:指南)?(?:所列)?的?(?:全部|所有)的?研究内容(?:和|及|与|、)考核指标"
)
_FREED = re.compile(r"不受研究内容(?:和|及|与|、)考核指标(?:的)?限制")


class CoverageRule(Rule):
    """What the direction lists must be covered, or need not be (`required: false`)."""

    required: bool = True


class ContentCoverage(CoverageRule):
    """All content items must be covered."""

    kind: Literal["content-coverage"]


def read_coverage(kind: str, clause: Clause) -> Iterator[Reading]:
    """必须涵盖全部研究内容和考核指标; 不受研究内容和考核指标限制"""
    for required, says in ((True, _SAYS), (False, _FREED)):
        for found in says.finditer(clause.text):
            part = next(part for part in reversed(clause.parts) if part.start <= found.start())
            subject = part.subject
            yield Reading(kind, found.start(), found.end(), {} if required else {"required": False}, subject)


def read(clause: Clause) -> Iterator[Reading]:
    """必须涵盖全部研究内容"""
    yield from read_coverage("content-coverage", clause)


def check(draft: Draft) -> Iterator[Finding]:
    """Reports the content items that nothing covers."""
    rule = draft.rule(ContentCoverage)
    if not rule or not rule.required:
        return
    what = Message("研究内容", "content")
    if draft.proposal.content is None:
        yield draft.lacks(rule, "/content", Message("研究内容（content）", "the research content"))
        return
    yield from empty(draft, rule, draft.proposal.content, "/content")
    for item in draft.coverage.content:
        yield from uncovered(draft, rule, item, "/content", what)


def empty(draft: Draft, rule: Rule, promises: Sequence[Promise], path: str) -> Iterator[Finding]:
    """Promises without words promise nothing, whatever they claim."""
    for index, promise in enumerate(promises):
        if not promise.text:
            what = Message(f"第 {index + 1} 条的内容（text）", f"the text of entry {index + 1}")
            yield draft.lacks(rule, f"{path}/{index}/text", what, Message("写明这一条承诺什么", "say what is promised"))


def uncovered(draft: Draft, rule: Rule, item: ItemCoverage, path: str, what: Message) -> Iterator[Finding]:
    """A finding if nothing in the draft covers `item` for certain."""
    source = Source(draft.direction.guide, item.lines, item.text)
    hint = Message(
        f"在{what.zh}中写明这一条，并注明 covers: [{item.id}]（对应）",
        f"add it to the {what.en}, with covers: [{item.id}]",
    )
    if item.instead:
        message = Message(
            f"没有覆盖{what.zh} {item.id}；指南允许选择其一，已由 {item.instead} 满足",
            f"{item.id} is not covered; the guide lets you choose, and {item.instead} is",
        )
        yield Finding(rule.kind, "info", message, path, rule.id, same(item.id), None, source)
    elif item.status == "missing" and item.self_set:
        message = Message(
            "指南由申报单位自主设定指标，申报书没有写", "the guide leaves the metrics to you, and there are none"
        )
        hint = Message("至少写一条考核指标（metrics）", "give at least one metric")
        yield Finding(rule.kind, "error", message, path, rule.id, same(item.id), None, source, hint)
    elif item.status == "missing":
        message = Message(f"没有覆盖指南的{what.zh} {item.id}", f"{item.id} of the guide's {what.en} is not covered")
        yield Finding(rule.kind, "error", message, path, rule.id, same(item.id), None, source, hint)
    elif item.status == "unclear":
        message = Message(
            f"不能确定是否覆盖了指南的{what.zh} {item.id}：没有哪一条注明对应它",
            f"unclear whether {item.id} of the guide's {what.en} is covered: nothing claims it",
        )
        silent = "、".join(item.candidates)
        hint = Message(
            f"{silent} 没有写 covers（对应）：在回答它的那一条下注明 covers: [{item.id}]；若没有写到，请补充",
            f"no covers in {silent}: write covers: [{item.id}] where it is answered, or add it",
        )
        yield Finding(rule.kind, "warning", message, path, rule.id, same(item.id), None, source, hint)


KIND = RuleKind("content-coverage", __doc__, ContentCoverage, read, check)
