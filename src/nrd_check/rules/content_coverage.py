"""研究内容须全部覆盖

申报项目的研究内容须涵盖方向所列的全部研究内容（C1、C2……）。在每条研究内容下用 covers（对应）注明它回答哪几条；
没有注明的按文字比对，比对不能断定的，结论为“材料不全”，注明 covers 即可消除。
还没有写文字的条目什么也没有承诺：它注明的各条未覆盖，结论为“材料不全”。

指南的说法：申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标

通过（方向有 C1、C2）：
  content: [{id: R1, text: …, covers: [C1, C2]}]
不通过：
  content: [{id: R1, text: …, covers: [C1]}]
----
All research content must be covered

A proposal covers every content item of its direction (C1, C2, …). Say with covers which ones each of its own items
answers. Items without covers are matched by their words; what that leaves in doubt makes the verdict incomplete,
until covers settles it. An item that is still without words promises nothing: what it claims is not covered, and the
verdict is incomplete.

How guides say it: 申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标

Passes (the direction has C1 and C2):
  content: [{id: R1, text: …, covers: [C1, C2]}]
Fails:
  content: [{id: R1, text: …, covers: [C1]}]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from nrd_check.findings import Finding, ItemCoverage, Source
from nrd_check.messages import Message, same
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind

if TYPE_CHECKING:
    from nrd_check.proposal.model import Promise

_COVER = r"(?:必须|应当|应|须|需|要|(?<=整体申报，)|(?<=整体申报,))(?:完整)?(?:涵盖|覆盖|包含|包括)"
_WHERE = (
    r"(?:所申报(?:的)?|相应|该|本|对应)?(?:(?:二级|三级)?标题|(?:项目|指南)?方向)?下?(?:指南)?(?:方向)?(?:下?所列)?的?"
)
_METRICS = r"(?:考核指标|考核要求|预期成果|预期目标)"
_SAYS = lazy(
    r"(?:(?:所有项目均应|申报项目须|项目须|项目应)整体申报[，,])?(?:申报时|申报项目的?|申报内容)?(?:研究内容)?"
    rf"{_COVER}{_WHERE}(?:全部|所有)的?(?P<what>(?:主要)?研究内容(?:和|及|与|、){_METRICS}|(?:主要)?研究内容|{_METRICS}|内容)"
)
_REACH = lazy(
    rf"(?:必须|应当|应|须|需)达到{_WHERE}(?:全部|所有)的?(?P<what>{_METRICS})|(?P<least>考核指标)不得?(?:低于|少于)指南(?:的)?要求"
)
_FREED = lazy(
    r"不受研究内容(?:和|及|与|、)考核指标(?:的)?限制|(?:不要求|无须|不须|不必)对?(?:指南)?(?:的)?(?:研究)?内容(?:的)?全(?:部|面)?覆盖"
    rf"|(?:不要求|无须|无需|不须|不必|可不)(?:覆盖|涵盖)(?:全部|所有)的?(?P<what>研究内容(?:和|及|与|、){_METRICS}|研究内容|{_METRICS})"
)
_ABOUT = {"content-coverage": lazy("内容"), "metric-coverage": lazy(rf"{_METRICS}|^$")}


class CoverageRule(Rule):
    """What the direction lists must be covered, or need not be (`required: false`)."""

    required: bool = True


class ContentCoverage(CoverageRule):
    """All content items must be covered."""

    kind: Literal["content-coverage"]


def read_coverage(kind: str, clause: Clause) -> Iterator[Reading]:
    """必须涵盖全部研究内容和考核指标; 不受研究内容和考核指标限制"""
    for required, says in ((True, _SAYS), (True, _REACH), (False, _FREED)):
        for found in says.finditer(clause.text):
            what = next(filter(None, found.groups()), None)
            if what and not _ABOUT[kind].search(what):
                continue
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
    unwritten = claimed_without_words(draft.proposal.content)
    for item in draft.coverage.content:
        if item.status == "missing" and item.id in unwritten and not item.instead:
            continue
        yield from uncovered(draft, rule, item, "/content", what)


def claimed_without_words(promises: Sequence[Promise]) -> frozenset[str]:
    """What entries claim that are still to be written: `empty` says so, nothing can be judged yet."""
    return frozenset(id_ for promise in promises if not promise.text for id_ in promise.covers or ())


def empty(draft: Draft, rule: Rule, promises: Sequence[Promise], path: str) -> Iterator[Finding]:
    """Promises without words promise nothing, whatever they claim."""
    clauses = draft.direction.content if path == "/content" else draft.direction.metrics
    words = {clause.item: clause.words for clause in clauses}
    for index, promise in enumerate(promises):
        if not promise.text:
            name = promise.id or str(index + 1)
            part = Message("研究内容", "content") if path == "/content" else Message("考核指标", "metrics")
            what = Message(f"{part.zh}第 {name} 条的文字（text）", f"the text of entry {name} of the {part.en}")
            asked = "；".join(f"{id_}“{words[id_]}”" if id_ in words else id_ for id_ in promise.covers or ())
            hint = Message(f"写明怎样完成 {asked}", f"say how {asked} will be met")
            if not asked:
                hint = Message("写明这一条承诺什么", "say what is promised")
            yield draft.lacks(rule, f"{path}/{index}/text", what, hint)


def uncovered(draft: Draft, rule: Rule, item: ItemCoverage, path: str, what: Message) -> Iterator[Finding]:
    """A finding if nothing in the draft covers `item` for certain."""
    source = draft.direction.pack.guide.source(item.lines, item.text)
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
    elif item.status == "partial":
        yield _partial(rule, item, path, what, source)
    elif item.status == "unclear":
        yield _unclear(rule, item, path, what, source)


def _partial(rule: Rule, item: ItemCoverage, path: str, what: Message, source: Source) -> Finding:
    """Some of what the item asks for is promised, some is not."""
    numbers = [one.text for one in item.quantities if one.status == "missing"]
    left = _quoted(item.lacks[:1] or numbers)
    by = "、".join(item.by)
    message = Message(
        f"指南的{what.zh} {item.id} 没有写全：没有承诺{left}",
        f"{item.id} of the guide's {what.en} is covered in part: {left} is not promised",
    )
    # what is surely not there is the first; of the others it is not certain
    doubt = _quoted(item.lacks[1:])
    also = Message(f"；另请核对是否写到{doubt}", f"; see whether {doubt} is there, too") if doubt else Message("", "")
    hint = Message(f"在 {by} 中补上，或另写一条{also.zh}", f"add it to {by}, or in an entry of its own{also.en}")
    return Finding(rule.kind, "error", message, path, rule.id, same(item.id), same(by), source, hint)


def _unclear(rule: Rule, item: ItemCoverage, path: str, what: Message, source: Source) -> Finding:
    """Perhaps promised: what is in doubt, and how to settle it."""
    beside = [one for one in item.quantities if one.status == "unclear" and one.promised]
    doubtful = [one.text for one in item.quantities if one.status in ("unclear", "missing") and one not in beside]
    doubt = _quoted([*item.lacks, *(text for text in doubtful if not any(text in part for part in item.lacks))])
    by = "、".join(item.by)
    why = Message(
        "；".join(
            [f"没有找到与{doubt}明确对应的承诺"] * bool(doubt)
            + [f"{one.by} 的“{one.promised}”是否达到“{one.text}”不能断定" for one in beside]
        ),
        "; ".join(
            [f"nothing clearly answers {doubt}"] * bool(doubt)
            + [f"whether “{one.promised}” of {one.by} reaches “{one.text}” cannot be told" for one in beside]
        ),
    )
    message = Message(
        f"不能确定是否覆盖了指南的{what.zh} {item.id}" + (f"：{why.zh}" if why.zh else ""),
        f"unclear whether {item.id} of the guide's {what.en} is covered" + (f": {why.en}" if why.en else ""),
    )
    near = Message(f"最接近的是 {by}。", f"nearest: {by}. ") if by else Message("", "")
    hint = Message(
        f"{near.zh}若已写到，在那一条下注明 covers: [{item.id}]（对应）；若没有，请补充",
        f"{near.en}If it is there, write covers: [{item.id}] beside it; if not, add it",
    )
    return Finding(rule.kind, "warning", message, path, rule.id, same(item.id), same(by) if by else None, source, hint)


def _quoted(texts: Sequence[str]) -> str:
    return "、".join(f"“{text}”" for text in texts)


KIND = RuleKind("content-coverage", __doc__, ContentCoverage, read, check, ("error", "warning", "info"))
