"""What each shipped example shows."""

from __future__ import annotations

import pytest

from nrd_check.checker import check_file
from nrd_check.pack.store import Library
from nrd_check.rules import RULE_KINDS
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
# kind: verdict, severity, path and line of the one finding in its failing example
FAILS = {
    "direction-open": ("noncompliant", "error", "/kind", 6),
    "topics-max": ("noncompliant", "error", "/topics", 12),
    "units-max": ("noncompliant", "error", "/units", 9),
    "duration": ("noncompliant", "error", "/duration", 7),
    "single-lead": ("noncompliant", "error", "/lead", 8),
    "topic-lead": ("noncompliant", "error", "/topics/1/lead", 18),
    "young-no-topics": ("noncompliant", "error", "/topics", 12),
    "young-lead-birth": ("noncompliant", "error", "/lead/birth_date", 8),
    "young-member-birth": ("compliant", "warning", "/members/0/birth_date", 13),
    "young-topic-birth": ("noncompliant", "error", "/topics/1/lead/birth_date", 19),
    "funding-ratio": ("noncompliant", "error", "/funding", 18),
    "recommender": ("noncompliant", "error", "/recommended_by", 9),
    "lead-unit": ("noncompliant", "error", "/units/0/qualifications", 10),
    "joint-application": ("noncompliant", "error", "/units", 9),
    "content-coverage": ("noncompliant", "error", "/content", 23),
    "metric-coverage": ("noncompliant", "error", "/metrics", 30),
    "metric-quantity": ("noncompliant", "error", "/metrics/1/text", 35),
    "covers-claim": ("noncompliant", "error", "/metrics/2/covers/1", 39),
    "declarations": ("noncompliant", "error", "/declarations/ethics_review", 42),
    "missing-field": ("incomplete", "missing", "/duration", 2),
    "proposal-syntax": ("invalid", "error", "", 5),
    "proposal-schema": ("invalid", "error", "/direction", 4),
    "unknown-direction": ("invalid", "error", "/direction", 4),
}
# what one proposal alone cannot break, and what none of the guides that come with the program demands
NO_PAIR = {
    "projects-supported",
    "quota-province",
    "quota-recommender",
    "manual-review",
    "lead-birth",
    "funding-max",
    "limit-lifted",
} | {
    "similar-draft",
    "same-lead",
}


def test_every_kind_of_rule_has_a_pair() -> None:
    assert set(FAILS) | NO_PAIR == set(RULE_KINDS)
    names = {f"{kind}-{how}.yaml" for kind in FAILS for how in ("pass", "fail")}
    assert {path.name for path in (EXAMPLES / "rules").iterdir()} == names


@pytest.mark.parametrize("kind", FAILS)
def test_pair(library: Library, kind: str) -> None:
    passing = check_file(EXAMPLES / "rules" / f"{kind}-pass.yaml", library)
    assert passing.verdict == "compliant"
    assert [finding for finding in passing.findings if finding.severity != "manual"] == []
    failing = check_file(EXAMPLES / "rules" / f"{kind}-fail.yaml", library)
    verdict, severity, path, line = FAILS[kind]
    assert failing.verdict == verdict
    found = [finding for finding in failing.findings if finding.severity != "manual"]
    assert [(finding.rule, finding.severity, finding.path, finding.line) for finding in found] == [
        (kind, severity, path, line)
    ]


# programme: direction, items for people to judge
COMPLIANT = {
    "pathogen": ("1.1", 0),
    "river-basin": ("3.1", 0),
    "biosafety": ("2.4", 0),
    "reproductive-health": ("1.5", 2),
    "strategic-minerals": ("8.1", 0),
    "medical-devices": ("2.1", 2),
    "bt-it": ("2.4", 0),
    "common-diseases": ("2.1", 0),
    "social-governance": ("3.2", 2),
    "disaster-prevention": ("7.2", 0),
    "nqi": ("5.4", 0),
    "scientific-instruments": ("2.16", 3),
}


@pytest.mark.parametrize("programme", COMPLIANT)
def test_a_compliant_proposal_for_each_programme(library: Library, programme: str) -> None:
    result = check_file(EXAMPLES / f"{programme}.yaml", library)
    direction, manual = COMPLIANT[programme]
    assert (result.verdict, result.programme, result.direction) == ("compliant", programme, direction)
    assert [finding.severity for finding in result.findings] == ["manual"] * manual


def test_the_draft_with_faults_shows_each_grade_of_finding(library: Library) -> None:
    """A month too long, seven units for six, a metric left out, a number short, no birth date, no declaration."""
    result = check_file(EXAMPLES / "with-faults.yaml", library)
    assert result.verdict == "noncompliant"
    assert [(finding.severity, finding.rule, finding.path) for finding in result.findings] == [
        ("error", "units-max", "/units"),
        ("error", "duration", "/duration"),
        ("error", "metric-coverage", "/metrics"),
        ("error", "metric-quantity", "/metrics/1/text"),
        ("missing", "missing-field", "/topics/1/lead/birth_date"),
        ("warning", "declarations", "/declarations/laboratory_animals"),
    ]
