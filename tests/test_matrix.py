"""A sample of the mutation matrix: every way to break a rule and every harmless change, in some directions each.

`python -m benchmarks.matrix` tries all of them in all directions; what it found is in docs/matrix.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from random import Random

import pytest
from benchmarks.drafts.compliant import Case, cases, compliant
from benchmarks.drafts.faults import FAULTS, Fault
from benchmarks.drafts.harmless import HARMLESS, Harmless
from benchmarks.matrix import Outcome, base, faulty, harmless, judge, library, table

from nrd_check.rules import RULE_KINDS

CASES = list(cases(library()))
SEED = "2021"
DIRECTIONS = 3
"""In so many cases each."""
WAYS = 4
"""At most so many ways each."""


def somewhere(name: str) -> Iterator[Case]:
    """All cases in an order by chance, another for each change."""
    yield from Random(f"{SEED} {name}").sample(CASES, len(CASES))


EACH_FAULT = [pytest.param(fault, id=fault.name) for fault in FAULTS]


@pytest.mark.parametrize("fault", EACH_FAULT)
def test_a_fault_is_found(fault: Fault) -> None:
    possible = 0
    for case in somewhere(fault.name):
        outcomes = [judge(one, case) for one in islice(faulty(case, fault), WAYS)]
        assert [one for one in outcomes if not one.seen or one.besides] == []
        possible += bool(outcomes)
        if possible == DIRECTIONS:
            break
    assert possible


@pytest.mark.parametrize("change", HARMLESS, ids=lambda change: change.name)
def test_nothing_is_found_in_a_harmless_change(change: Harmless) -> None:
    possible = 0
    for case in somewhere(change.name):
        outcomes = [judge(one, case) for one in islice(harmless(case, change), WAYS)]
        assert [one for one in outcomes if not one.seen or one.besides] == []
        possible += bool(outcomes)
        if possible == DIRECTIONS:
            break
    assert possible


def test_all_kinds_of_rules_are_broken_that_one_draft_can_break() -> None:
    # four are of a whole call; a pack of 2021 has none of three others, and two are never broken
    assert set(RULE_KINDS) - {fault.rule for fault in FAULTS} == {
        "quota-province", "quota-recommender", "lead-birth", "funding-max", "limit-lifted", "projects-supported", "manual-review",
        "similar-draft", "same-lead",
    }  # fmt: skip


def test_each_way_makes_another_draft() -> None:
    case = next(case for case in CASES if case.direction.id == "1.1" and case.kind == "regular")
    for fault in FAULTS:
        drafts = [one.data for one in faulty(case, fault)]
        assert len(set(drafts)) == len(drafts), fault.name


def test_a_missed_fault_would_be_counted() -> None:
    """A fault that breaks nothing is not found, and one that is taken for harmless is wrongly found."""
    case = CASES[0]
    nothing = Fault("topics-max", "nothing", lambda case, draft, random: "error")
    (missed,) = [judge(one, case) for one in faulty(case, nothing)]
    assert (missed.seen, missed.besides, missed.verdict) == (False, (), "compliant")

    def drop(case: Case, draft: dict[str, object], random: Random) -> bool:
        del draft["units"]
        return True

    (wrong,) = [judge(one, case) for one in harmless(case, Harmless("drop", drop))]
    assert (wrong.seen, wrong.verdict) == (False, "incomplete")
    assert ("missing-field", "missing") in wrong.besides


def test_table() -> None:
    def outcome(kind: str, name: str, verdict: str, *besides: tuple[str, str], seen: bool) -> Outcome:
        return Outcome(kind, name, "pathogen 1.1", seen, besides, verdict, "")

    outcomes = [
        outcome("topics-max", "one-topic-too-many", "noncompliant", seen=True),
        outcome("topics-max", "one-topic-too-many", "compliant", seen=False),
        outcome("topics-max", "one-topic-too-many", "noncompliant", ("duration", "error"), seen=True),
        outcome("harmless", "no-year", "incomplete", seen=False),
    ]
    assert table(outcomes) == (
        "| rule | fault | tried | found | something else found |\n| --- | --- | ---: | ---: | ---: |\n"
        "| `topics-max` | one topic too many | 3 | 2 | 1 |\n| | **all faults** | **3** | **2** | **1** |\n\n"
        "| harmless change | tried | wrongly found |\n| --- | ---: | ---: |\n"
        "| no year | 1 | 1 |\n| **all harmless changes** | **1** | **1** |\n"
    )


def test_the_draft_that_is_changed_is_the_same_each_time() -> None:
    case = CASES[100]
    assert base(case) == base(case)
    assert base(case) != compliant(case.direction, case.kind, case.category, Random("another"), 0)
