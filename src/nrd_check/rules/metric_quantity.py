"""考核指标数值达标

承诺的数值不能低于指南的要求。单位不同的先换算（0.5MPa = 500kPa）；“以上”“不少于”包含本数，“大于”“超过”不包含；
3~5种 至少要 3 种；承诺写成范围的，按其中最少的算。高于要求即满足。

指南的说法：完成5种以上病毒感染相关受体和宿主因子的鉴定；分辨率优于10μm

通过（指南要求 5 种以上）：
  metrics: [{id: P1, text: 鉴定6种病毒感染相关受体和宿主因子, covers: [M2]}]
不通过：
  metrics: [{id: P1, text: 鉴定4种病毒感染相关受体和宿主因子, covers: [M2]}]
----
Numbers of metrics are reached

A promised number may not fall short of the guide's. Units are converted (0.5MPa is 500kPa); 以上 and 不少于 include
the number, 大于 and 超过 do not; 3~5种 asks for at least 3; of a promised range, the least counts. More is enough.

How guides say it: 完成5种以上病毒感染相关受体和宿主因子的鉴定；分辨率优于10μm

Passes (the guide asks for 5 or more):
  metrics: [{id: P1, text: 鉴定6种病毒感染相关受体和宿主因子, covers: [M2]}]
Fails:
  metrics: [{id: P1, text: 鉴定4种病毒感染相关受体和宿主因子, covers: [M2]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from nrd_check.findings import Finding, Source
from nrd_check.messages import Message, same
from nrd_check.rules.base import Draft, RuleKind
from nrd_check.rules.metric_coverage import MetricCoverage


def check(draft: Draft) -> Iterator[Finding]:
    """Reports each number that falls short, where it is promised."""
    rule = draft.rule(MetricCoverage)
    if not rule or not rule.required:
        return
    places = {
        one.id or f"P{index + 1}": index for index, one in reversed(list(enumerate(draft.proposal.metrics or ())))
    }
    for item in draft.coverage.metrics:
        if item.status != "below":
            continue
        for number in item.quantities:
            if number.status != "below":
                continue
            index = places.get(number.by or "")
            yield Finding(
                "metric-quantity",
                "error",
                Message(
                    f"指南的考核指标 {item.id} 要求“{number.text}”，{number.by or ''}只承诺“{number.promised}”",
                    f"{item.id} asks for “{number.text}”, {number.by or 'the draft'} promises “{number.promised}”",
                ),
                "/metrics" if index is None else f"/metrics/{index}/text",
                rule.id,
                same(number.text),
                same(number.promised or ""),
                Source(draft.direction.guide, item.lines, item.text),
                Message(
                    f"把“{number.promised}”提高到符合“{number.text}”", f"raise “{number.promised}” to “{number.text}”"
                ),
            )


KIND = RuleKind("metric-quantity", __doc__, None, None, check)
