"""Whatever stands in a file, `fix` never makes it worse."""

from __future__ import annotations

import random

from benchmarks.drafts.emit import emit
from hypothesis import given, settings
from hypothesis import strategies as st

from nrd_check.checker import check_loaded
from nrd_check.fix import mend
from nrd_check.proposal.load import load_bytes
from tests.conftest import ROOT
from tests.example import LIBRARY
from tests.test_properties import some_draft

DRAFT = (ROOT / "examples" / "with-faults.yaml").read_text(encoding="utf-8")
GRADES = ("invalid", "noncompliant", "incomplete", "compliant")
slips = st.lists(
    st.tuples(
        st.integers(0, len(DRAFT) - 1),
        st.integers(0, 2),
        st.sampled_from(["", "：", ": ", ",", "/", "年", " ", "&a ", "不", '"']),
    ),
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(slips)
def test_a_draft_with_slips_is_no_worse_for_being_mended(made: list[tuple[int, int, str]]) -> None:
    text = DRAFT
    for place, left_out, put_in in made:
        text = text[:place] + put_in + text[place + left_out :]
    result = mend(text.encode(), "draft.yaml", LIBRARY)
    before, after = (
        check_loaded(load_bytes(data, "draft.yaml"), LIBRARY) for data in (text.encode(), result.after.data)
    )
    assert GRADES.index(after.verdict) >= GRADES.index(before.verdict)
    assert mend(result.after.data, "draft.yaml", LIBRARY).after == result.after


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_what_breaks_a_rule_passes_only_by_a_change_that_is_shown(seed: int) -> None:
    """Each line that differs is a change that the diff tells; where nothing is changed, neither is the verdict."""
    before = emit(some_draft(random.Random(seed))).encode()
    result = mend(before, "draft.yaml", LIBRARY)
    old, new = (check_loaded(load_bytes(data, "draft.yaml"), LIBRARY) for data in (before, result.after.data))
    if not result.changes:
        assert result.after.data == before
    if (old.verdict, new.verdict) == ("noncompliant", "compliant"):
        assert result.changes
        assert result.after.data != before
