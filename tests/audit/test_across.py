"""Quotas, likeness, leaders: what is counted together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrd_check.audit.across import Quotas, bands, leader_keys, likeness, sketch
from nrd_check.audit.record import Head, Leader
from nrd_check.offices import office_key
from nrd_check.pack.store import Library
from nrd_check.proposal.load import read_proposal
from tests.audit.calls import GRID


def head(direction: str, programme: str = "nqi", office: str = "", province: str = "") -> Head:
    return Head("compliant", programme, 2021, direction, office=office_key(office) if office else "", province=province)


def counted(library: Library, *heads: Head) -> dict[str, tuple[int, bool]]:
    quotas = Quotas(library)
    for number, one in enumerate(heads):
        assert quotas.count(number, one) is None
    return {quota.who: (len(quota.drafts), quota.exceeded) for quota in quotas.all}


def test_two_names_of_one_office_have_one_quota(library: Library) -> None:
    # 由市场监管总局（国家标准委）推荐不超过14项
    heads = [head("4.1", office="国家市场监管总局")] * 8 + [head("4.1", office="国家标准委")] * 7
    assert counted(library, *heads) == {"市场监管总局（国家标准委）": (15, True)}
    assert counted(library, *heads[:14]) == {"市场监管总局（国家标准委）": (14, False)}


def test_each_of_five_offices_has_a_quota(library: Library) -> None:
    # 由市场监管总局、工信部、公安部、国资委和海关总署5个部门各推荐不超过4项
    heads = [head("5.4", office="工业和信息化部")] * 5 + [head("5.4", office="公安部")] * 4
    assert counted(library, *heads) == {"工信部": (5, True), "公安部": (4, False)}


def test_an_office_that_may_not_recommend_uses_no_quota(library: Library) -> None:
    assert counted(library, head("5.2", office="教育部")) == {}


def test_a_quota_of_a_province_is_for_its_directions_together(library: Library) -> None:
    heads = [head(number, "social-governance", province="广东") for number in ("3.1", "3.4")]
    assert counted(library, *heads) == {"广东": (2, True)}
    assert counted(library, head("2.1", "social-governance", province="广东")) == {}


def test_invalid_drafts_use_no_quota(library: Library) -> None:
    assert counted(library, Head("invalid", "social-governance", 2021, "3.1", province="广东")) == {}


def grid_sketch(library: Library, text: str) -> tuple[int, ...]:
    proposal = read_proposal(text, "draft.yaml").proposal
    assert proposal is not None
    programme = library.find("social-governance")[0]
    return sketch(proposal, library.directions(programme)["3.2"])


def test_likeness_of_a_draft_with_one_text_of_ten_changed(library: Library) -> None:
    changed = GRID.replace("title: 基层社会网格治理机制与“块数据”标准体系", "title: 一个全然不同的课题名称在这里")
    assert changed != GRID
    assert 0.8 <= likeness(grid_sketch(library, GRID), grid_sketch(library, changed)) < 1


def test_the_words_of_the_guide_are_nobodys_own(library: Library) -> None:
    direction = library.directions(library.find("social-governance")[0])["3.2"]
    words = "\n".join(f"  - {{text: {item.words!r}}}" for item in direction.metrics)
    assert grid_sketch(library, f'program: social-governance\ndirection: "3.2"\nmetrics:\n{words}\n') == ()


def test_what_both_lack_makes_nothing_alike() -> None:
    assert likeness((7, 0, 3, 0), (7, 0, 4, 0)) == 1 / 2
    assert likeness((7, 0, 3, 5), (7, 0, 0, 0)) == 1 / 3
    assert likeness((0, 0, 0, 0), (0, 0, 0, 0)) == 0.0


@given(st.lists(st.integers(0, 2**31 - 1), min_size=32, max_size=32))
def test_a_draft_shares_every_band_with_itself(values: list[int]) -> None:
    assert likeness(values, values) in (0.0, 1.0)
    assert bands(values) == bands(list(values))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Leader("张三", "1985-03-02", "甲大学"), Leader("张 三", "1985-03-02", "乙大学"), True),
        (Leader("张三", "1985-03-02", "甲大学"), Leader("张三", "", "甲大学"), True),
        (Leader("张三", "1985-03-02", "甲大学"), Leader("张三", "1986-03-02", "乙大学"), False),
        (Leader("张三", "", ""), Leader("张三", "", ""), False),  # a name alone is many people's
    ],
)
def test_whether_two_leaders_are_one(one: Leader, other: Leader, same: bool) -> None:
    first, second = (set(leader_keys(Head("compliant", leaders=(leader,)))) for leader in (one, other))
    assert bool(first & second) is same


def test_packs_are_known_by_their_content(library: Library, tmp_path: Path) -> None:
    (tmp_path / "2021").mkdir()
    source = library.path("pathogen", 2021)
    assert source is not None
    copy = tmp_path / "2021" / "pathogen.yaml"
    copy.write_bytes(source.read_bytes())
    before = Library(tmp_path).digest
    assert Library(tmp_path).digest == before
    copy.write_bytes(source.read_bytes() + b"\n")
    assert Library(tmp_path).digest != before
