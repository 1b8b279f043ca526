"""A guide of a few sentences, a draft that answers it, and what is found in the draft."""

from __future__ import annotations

from typing import Any

from nrd_check.compiler import compile_guide
from nrd_check.engine import evaluate
from nrd_check.findings import Finding
from nrd_check.guide.document import text_document
from nrd_check.messages import Message
from nrd_check.pack.models import GuideFile
from nrd_check.pack.resolve import Direction, directions_of
from nrd_check.proposal.load import read_proposal
from nrd_check.proposal.model import Proposal
from tests.drafts import write

GUIDE = """为落实有关部署，国家重点研发计划启动实施“示例研究”重点专项。现发布2022年度项目申报指南。
项目统一按指南二级标题（如1.1）的研究方向申报。{says}
1. 第一任务
1.1 甲研究{label}
研究内容：研究甲。
考核指标：完成甲。
"""
DRAFT: dict[str, Any] = {
    "program": "sample",
    "direction": "1.1",
    "title": "甲",
    "kind": "regular",
    "lead": {"name": "张三", "gender": "male", "birth_date": "1970-01-01", "unit": "甲大学"},
    "duration": {"start": "2022-01", "end": "2023-06"},
    "funding": {"central": 500, "local": 100, "institution": 400, "social": 100},
}


def direction(says: str, label: str = "") -> Direction:
    """Direction 1.1 of a guide whose general part says this."""
    document = text_document(GUIDE.format(says=says, label=label), "guide.txt")
    (compiled,) = compile_guide(document, GuideFile(file="guide.txt", sha256=""), [], "sample")
    return directions_of(compiled.pack)["1.1"]


def proposal(**changes: Any) -> Proposal:
    """The draft with other values; None leaves a key out."""
    data = {name: value for name, value in {**DRAFT, **changes}.items() if value is not None}
    loaded = read_proposal(write(data).text, "draft.yaml")
    assert loaded.proposal
    return loaded.proposal


def all_findings(says: str, label: str = "", **changes: Any) -> list[Finding]:
    """All that is found in the draft."""
    return list(evaluate(direction(says, label), proposal(**changes)).findings)


def findings(says: str, **changes: Any) -> list[Finding]:
    """What the draft breaks, and what it lacks."""
    return [found for found in all_findings(says, **changes) if found.severity in ("error", "missing")]


def whole(found: Finding) -> str:
    """Everything that a finding says: a line for each part, Chinese and English where they differ."""
    assert bool(found.rule_id) is bool(found.source)  # who quotes the guide names the rule
    lines = [f"{found.severity} {found.rule} {found.path}", found.message.zh, found.message.en]
    for name in ("expected", "actual", "hint"):
        message: Message | None = getattr(found, name)
        if message:
            lines.append(f"{name}: {message.zh}" + ("" if message.zh == message.en else f" | {message.en}"))
    if found.source:
        lines.append(f"{found.source.guide} {found.source.lines[0]}-{found.source.lines[1]}: {found.source.quote}")
    if found.blocks:
        lines.append(f"blocks: {', '.join(found.blocks)}")
    return "\n".join(lines)
