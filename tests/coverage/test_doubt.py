"""The trees that weigh what a draft says of each thing asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nrd_check.coverage import Demands
from nrd_check.coverage.doubt import NAMES, Words, cut, doubt_of, signs
from nrd_check.coverage.match import evidence
from nrd_check.coverage.texts import make_said
from tests.example import LIBRARY

SIGNS = st.lists(st.floats(-1, 20), min_size=len(NAMES), max_size=len(NAMES))


@given(SIGNS, st.sampled_from(["own", "said", "part", "preferred", "member", "home"]), st.floats(0, 5))
def test_more_of_what_speaks_for_a_promise_never_makes_it_more_doubtful(
    signs: list[float], name: str, more: float
) -> None:
    stronger = signs.copy()
    stronger[NAMES.index(name)] += more
    assert 0 < doubt_of(stronger) <= doubt_of(signs) < 1


def test_each_sign_has_a_name() -> None:
    direction = LIBRARY.directions(LIBRARY.find("pathogen")[0])["1.1"]
    asked = Demands(direction.metrics).asked
    said = [make_said("P1", "鉴定6种病毒感染相关受体", None)]
    assert asked.things
    words = Words(asked.things, said)
    found = evidence(asked, said)
    assert {len(one) for row, item in enumerate(found) for one in signs(words, row, item)} == {len(NAMES)}


def test_members_of_a_list_are_things_of_their_own() -> None:
    assert cut("研发材料、工艺和方法，参与制定标准") == ["研发材料", "工艺", "方法", "参与制定标准"]
