"""The words of reports for verdicts, severities and coverage, with the signs that stand before them."""

from __future__ import annotations

from collections.abc import Mapping

from nrd_check.findings import CoverageStatus, Finding, Place, Severity, Verdict
from nrd_check.messages import Message

VERDICTS: dict[Verdict, tuple[str, Message]] = {
    "compliant": ("✓", Message("合规", "compliant")),
    "noncompliant": ("✗", Message("不合规", "noncompliant")),
    "incomplete": ("?", Message("材料不全", "incomplete")),
    "invalid": ("✗", Message("无效", "invalid")),
}
MEANINGS: dict[Verdict, Message] = {
    "compliant": Message("程序能判断的规则全部满足。", "Every rule that a program can decide holds."),
    "noncompliant": Message("有规定没有满足，请先改正下列错误。", "Binding clauses are broken; mend the errors below."),
    "incomplete": Message(
        "没有发现错误，但信息不全，不能断定合规。", "No error found, but not everything could be decided."
    ),
    "invalid": Message(
        "文件不能作为申报书检查，请先按下列说明修改。", "The file cannot be checked as a proposal; see below."
    ),
}
SEVERITIES: dict[Severity, Message] = {
    "error": Message("错误", "error"),
    "missing": Message("缺失", "missing"),
    "warning": Message("警告", "warning"),
    "manual": Message("人工核对", "manual"),
    "info": Message("说明", "info"),
}
STATUSES: dict[CoverageStatus, tuple[str, Message]] = {
    "covered": ("✓", Message("已覆盖", "covered")),
    "partial": ("◐", Message("部分覆盖", "partial")),
    "below": ("↓", Message("低于要求", "below")),
    "unclear": ("?", Message("不能确定", "unclear")),
    "missing": ("✗", Message("未覆盖", "missing")),
}


def says_more(finding: Finding) -> bool:
    """True if what is expected and found is not in the message or the hint already."""
    told = finding.rule == "missing-field" or finding.rule.endswith("-coverage")
    told = told or bool(finding.hint and finding.expected and finding.expected.zh in finding.hint.zh)
    return not told


def lacking(path: str, places: Mapping[str, Place]) -> str:
    """What of `path` is not there."""
    there = path
    while there and there not in places:
        there = there.rpartition("/")[0]
    return path[len(there) :].lstrip("/").replace("/", " › ")
