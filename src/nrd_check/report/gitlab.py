"""GitLab's Code Quality report: JSON that a merge request shows beside the changed lines.

Source: the format that GitLab documents for `artifacts:reports:codequality`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from nrd_check.baseline import fingerprints
from nrd_check.findings import Finding, ProposalResult, Severity
from nrd_check.messages import Lang
from nrd_check.report import Style
from nrd_check.report.words import known
from nrd_check.text import relative, visible

_SEVERITIES: dict[Severity, str] = {
    "error": "critical",
    "missing": "major",
    "warning": "minor",
    "manual": "info",
    "info": "info",
}


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """An array with an entry for each finding."""
    entries = [
        _entry(result, finding, mark, style.lang) for result in results for finding, mark in fingerprints(result)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(result: ProposalResult, finding: Finding, mark: str, lang: Lang) -> dict[str, object]:
    hint = f"；{finding.hint.in_(lang)}" if finding.hint and lang != "en" else ""
    hint = f"; {finding.hint.in_(lang)}" if finding.hint and lang == "en" else hint
    cell = f"{finding.cell}: " if finding.cell else ""
    return {
        "description": visible(cell + finding.message.in_(lang) + known(finding, lang) + hint),
        "check_name": finding.rule,
        "fingerprint": mark,
        "severity": "info" if finding.known else _SEVERITIES[finding.severity],
        "location": {"path": visible(relative(result.file)), "lines": {"begin": finding.line}},
    }
