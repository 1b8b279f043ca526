"""Every direction of 2021 and every profile: what keeps all limits passes, and each broken rule is found in its place."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from nrd_check.checker import check_loaded
from nrd_check.findings import ProposalResult
from nrd_check.pack.models import Programme
from nrd_check.pack.requirements import requirements
from nrd_check.pack.store import Library
from nrd_check.proposal.load import read_proposal
from tests.conftest import ROOT
from tests.drafts import Data, Fault, Written, compliant, faults, write

LIBRARY = Library(ROOT / "rules")
# kinds that one proposal alone cannot break, or that are never broken
NOT_ALONE = {"projects-supported", "quota-recommender", "quota-province", "manual-review"}


@cache
def required(programme: Programme) -> dict[str, Any]:
    return requirements(LIBRARY.pack(programme), list(LIBRARY.directions(programme).values()))


CASES = [(programme, direction) for programme in LIBRARY.programmes for direction in LIBRARY.directions(programme)]


def check(written: Written) -> ProposalResult:
    return check_loaded(read_proposal(written.text, "draft.yaml"), LIBRARY)


def rules_of(direction: Data, profile: Data, programme: Programme) -> list[Data]:
    """The rules that hold for one profile, as the requirements list them."""
    held = {
        rule.id
        for found in LIBRARY.directions(programme)[direction["id"]].profiles
        if (found.kind, found.category) == (profile["kind"], profile["category"])
        for rule in found.rules
    }
    return [rule for rule in direction["rules"] if rule["id"] in held]


def test_there_are_222_directions() -> None:
    assert len(CASES) == 222


@pytest.mark.parametrize(("programme", "id_"), CASES, ids=lambda value: value if isinstance(value, str) else value.id)
def test_direction(programme: Programme, id_: str) -> None:
    data = required(programme)
    direction = next(entry for entry in data["directions"] if entry["id"] == id_)
    for profile in direction["profiles"]:
        base = compliant(data["programme"], direction, profile)
        result = check(write(base))
        assert [finding for finding in result.findings if finding.severity != "manual"] == []
        assert result.verdict == "compliant"
        manual = [rule["id"] for rule in direction["rules"] if rule["kind"] == "manual-review"]
        assert {finding.rule_id for finding in result.findings} <= set(manual)
        for rule in rules_of(direction, profile, programme):
            for fault in faults(direction, profile, base, rule):
                assert_found(fault, check(write(fault.data)), write(fault.data))
        for kind in {"regular", "young_scientist"} - set(direction["accepts"]):
            fault = Fault({**base, "kind": kind}, "direction-open", "/kind", "error")
            found = [finding for finding in check(write(fault.data)).findings if finding.rule == "direction-open"]
            assert [(finding.path, finding.severity) for finding in found] == [("/kind", "error")]


def assert_found(fault: Fault, result: ProposalResult, written: Written) -> None:
    """Just this rule is broken, at this place; what it says comes from the right lines of the guide."""
    broken = [finding for finding in result.findings if finding.severity != "manual"]
    assert [(finding.rule, finding.path, finding.severity) for finding in broken] == [
        (fault.kind, fault.path, fault.severity)
    ]
    assert broken[0].line == written.lines[fault.path]
    assert broken[0].source
    if not fault.kind.endswith("-coverage"):  # these quote the item that is not covered
        assert broken[0].source.quote == fault.rule_text
    assert result.verdict == ("noncompliant" if fault.severity == "error" else "compliant")


def test_each_kind_of_rule_is_broken_somewhere() -> None:
    """The sweep would prove nothing for a kind that it never breaks."""
    broken = set()
    present = set()
    for programme, id_ in CASES:
        data = required(programme)
        direction = next(entry for entry in data["directions"] if entry["id"] == id_)
        for profile in direction["profiles"]:
            base = compliant(data["programme"], direction, profile)
            for rule in rules_of(direction, profile, programme):
                present.add(rule["kind"])
                broken |= {fault.kind for fault in faults(direction, profile, base, rule)}
    assert present - broken == NOT_ALONE
