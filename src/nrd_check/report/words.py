"""The words of reports for verdicts, severities and coverage, with the signs that stand before them."""

from __future__ import annotations

from nrd_check.findings import CoverageStatus, Finding, ProposalResult, QuantityStatus, Severity, Verdict
from nrd_check.messages import Lang, Message

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
SEVERITY_SIGNS: dict[Severity, str] = {"error": "✗", "missing": "?", "warning": "!", "manual": "□", "info": "i"}
STATUSES: dict[CoverageStatus, tuple[str, Message]] = {
    "covered": ("✓", Message("已覆盖", "covered")),
    "partial": ("◐", Message("部分覆盖", "partial")),
    "below": ("↓", Message("低于要求", "below")),
    "unclear": ("?", Message("不能确定", "unclear")),
    "missing": ("✗", Message("未覆盖", "missing")),
}
QUANTITIES: dict[QuantityStatus, tuple[str, Message]] = {
    "met": ("✓", Message("达到", "met")),
    "below": ("↓", Message("低于要求", "below")),
    "unclear": ("?", Message("不能比较", "cannot be compared")),
    "missing": ("✗", Message("没有承诺", "not promised")),
}


def meaning(result: ProposalResult) -> Message:
    """What the verdict means, and how many findings are new where there is a baseline."""
    told = MEANINGS[result.verdict]
    compared = against_baseline(result)
    if compared is None:
        return told
    new, old = compared
    return Message(
        f"{told.zh}与基线相比：新问题 {new} 条，已有 {old} 条。",
        f"{told.en} Compared with the baseline: {new} new, {old} known.",
    )


def against_baseline(result: ProposalResult) -> tuple[int, int] | None:
    """How many findings are new, and how many the baseline has; None without a baseline, or where it keeps none."""
    compared = [finding.known for finding in result.findings if finding.known is not None]
    return (compared.count(False), compared.count(True)) if compared else None


def listed(result: ProposalResult) -> list[Finding]:
    """The findings as reports for people list them: of each severity, what is new before what the baseline has."""
    severities = list(SEVERITIES)
    return sorted(result.findings, key=lambda one: (severities.index(one.severity), one.known is True))


def known(finding: Finding, lang: Lang) -> str:
    """（基线中已有）, or nothing."""
    return Message("（基线中已有）", " (in the baseline)").in_(lang) if finding.known else ""
