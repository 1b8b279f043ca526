"""One line of JSON for each proposal, as the JSON report has it, for tools that read as they go."""

from __future__ import annotations

from collections.abc import Sequence

from nrd_check.findings import ProposalResult
from nrd_check.report import Style
from nrd_check.report.json import report_of


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """A line for each proposal: an entry of `proposals` of the JSON report."""
    proposals = report_of(results, style.lang).proposals
    return "".join(proposal.model_dump_json(by_alias=True) + "\n" for proposal in proposals)
