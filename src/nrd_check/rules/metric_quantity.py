"""考核指标数值达标

承诺的数值不能低于指南的要求。单位不同的先换算（0.5MPa = 500kPa）；“以上”“不少于”包含本数，“大于”“超过”不包含；
3~5种 至少要 3 种；承诺写成范围的，按其中最少的算。高于要求即满足。
注明了 covers 的，找不到或无法比较的数值给出警告。

指南的说法：完成5种以上病毒感染相关受体和宿主因子的鉴定；分辨率优于10μm

通过（指南要求 5 种以上）：
  metrics: [{id: P1, text: 鉴定6种病毒感染相关受体和宿主因子, covers: [M2]}]
不通过：
  metrics: [{id: P1, text: 鉴定4种病毒感染相关受体和宿主因子, covers: [M2]}]
----
Numbers of metrics are reached

A promised number may not fall short of the guide's. Units are converted (0.5MPa is 500kPa); 以上 and 不少于 include
the number, 大于 and 超过 do not; 3~5种 asks for at least 3; of a promised range, the least counts. More is enough.
A number that a claimed metric does not show, or that cannot be compared, is a warning.

How guides say it: 完成5种以上病毒感染相关受体和宿主因子的鉴定；分辨率优于10μm

Passes (the guide asks for 5 or more):
  metrics: [{id: P1, text: 鉴定6种病毒感染相关受体和宿主因子, covers: [M2]}]
Fails:
  metrics: [{id: P1, text: 鉴定4种病毒感染相关受体和宿主因子, covers: [M2]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from nrd_check.findings import Finding, ItemCoverage, QuantityCoverage, Source
from nrd_check.messages import Message, same
from nrd_check.proposal.model import promise_ids
from nrd_check.rules.base import Draft, RuleKind
from nrd_check.rules.metric_coverage import MetricCoverage


def check(draft: Draft) -> Iterator[Finding]:
    """Reports each number that falls short, where it is promised."""
    rule = draft.rule(MetricCoverage)
    if not rule or not rule.required:
        return
    ids = promise_ids(draft.proposal.metrics or (), "P")
    places = {id_: f"/metrics/{ids.index(id_)}/text" for id_ in ids}
    for item in draft.coverage.metrics:
        source = draft.direction.pack.guide.source(item.lines, item.text)
        for number in item.quantities:
            if item.status in ("partial", "below") and number.status == "below":
                yield _short(rule, item, number, places.get(number.by or "", "/metrics"), source)
            elif item.status in ("covered", "below") and item.basis == "declared" and number.status == "unclear":
                by = number.by or item.by[0]
                yield _doubtful(rule, item, number, by, places.get(by, "/metrics"), source)


def _short(rule: MetricCoverage, item: ItemCoverage, number: QuantityCoverage, path: str, source: Source) -> Finding:
    message = Message(
        f"指南的考核指标 {item.id} 要求“{number.text}”，{number.by or ''} 只承诺“{number.promised}”",
        f"{item.id} asks for “{number.text}”, {number.by or 'the draft'} promises “{number.promised}”",
    )
    hint = Message(f"把“{number.promised}”提高到符合“{number.text}”", f"raise “{number.promised}” to “{number.text}”")
    found = same(number.promised or "")
    return Finding("metric-quantity", "error", message, path, rule.id, same(number.text), found, source, hint)


def _doubtful(
    rule: MetricCoverage, item: ItemCoverage, number: QuantityCoverage, by: str, path: str, source: Source
) -> Finding:
    """A claim says that the metric is covered; that this number is kept could not be seen."""
    if number.promised:
        message = Message(
            f"{by} 的“{number.promised}”与指南考核指标 {item.id} 的“{number.text}”无法比较",
            f"“{number.promised}” of {by} cannot be compared with “{number.text}” of {item.id}",
        )
    else:
        message = Message(
            f"没有在 {by} 中找到与指南考核指标 {item.id} 的“{number.text}”对应的数值",
            f"nothing in {by} answers “{number.text}” of {item.id}",
        )
    hint = Message(
        "请核对；写明数值，并用与指南相同的单位", "look again; give the number, in the unit that the guide uses"
    )
    found = same(number.promised) if number.promised else None
    return Finding("metric-quantity", "warning", message, path, rule.id, same(number.text), found, source, hint)


KIND = RuleKind("metric-quantity", __doc__, None, None, check)
