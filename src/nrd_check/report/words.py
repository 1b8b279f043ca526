"""The words of reports for verdicts, severities and coverage, with the signs that stand before them."""

from __future__ import annotations

from nrd_check.findings import CoverageStatus, Severity, Verdict
from nrd_check.messages import Message

VERDICTS: dict[Verdict, tuple[str, Message]] = {
    "compliant": ("✓", Message("合规", "compliant")),
    "noncompliant": ("✗", Message("不合规", "noncompliant")),
    "incomplete": ("?", Message("材料不全", "incomplete")),
    "invalid": ("✗", Message("无效", "invalid")),
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
