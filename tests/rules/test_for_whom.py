"""For which projects a sentence is: those it names, all but some, the others; or for a person, where no scope can tell."""

from __future__ import annotations

from typing import Any

import pytest

from nrd_check.compiler import compile_guide
from nrd_check.guide.document import text_document
from nrd_check.pack.models import GuideFile, Pack
from nrd_check.pack.resolve import directions_of

GUIDE = """为落实有关部署，国家重点研发计划启动实施“示例研究”重点专项。现发布2022年度项目申报指南。
项目统一按指南二级标题（如1.1）的研究方向申报。{says}
1. 第一任务
{section}
1.1 甲研究{label}
研究内容：研究甲。
考核指标：完成甲1套。
有关说明：{note}
1.2 乙研究
研究内容：研究乙。
考核指标：完成乙1套。
2. 第二任务
2.1 丙研究
研究内容：研究丙。
考核指标：完成丙1套。
"""


def packed(says: str = "", note: str = "鼓励产学研结合。", label: str = "", section: str = "") -> Pack:
    text = GUIDE.format(says=says, note=note, label=label, section=section)
    return compile_guide(text_document(text, "guide.txt"), GuideFile(file="guide.txt", sha256=""), [], "sample")[0].pack


def topics(pack: Pack, direction: str = "1.1", kind: str = "regular", category: str | None = None) -> int | None:
    return directions_of(pack)[direction].profile(kind, category).topics_max  # type: ignore[arg-type]


def to_judge(pack: Pack) -> list[str]:
    return [rule.text for clause in pack.clauses for rule in clause.rules if rule.kind == "manual-review"]


@pytest.mark.parametrize(
    ("says", "limits"),
    [
        ("指南方向1.1下设课题数不超过6个。", {"1.1": 6, "1.2": None, "2.1": None}),
        ("1.1、1.2方向的下设课题数不超过6个。", {"1.1": 6, "1.2": 6, "2.1": None}),
        ("1.1~1.2方向下设课题数不超过6个。", {"1.1": 6, "1.2": 6, "2.1": None}),
        ("任务2各方向下设课题数不超过6个。", {"1.1": None, "1.2": None, "2.1": 6}),
        ("第1、2部分各方向下设课题数不超过6个。", {"1.1": 6, "1.2": 6, "2.1": 6}),
        ("除2.1外，其余方向下设课题数不超过6个。", {"1.1": 6, "1.2": 6, "2.1": None}),
        ("除有特殊要求的指南方向外，下设课题数不超过6个。", {"1.1": 6, "1.2": 6, "2.1": 6}),
    ],
)
def test_directions_and_sections_that_a_sentence_names(says: str, limits: dict[str, int | None]) -> None:
    pack = packed(says)
    assert {direction: topics(pack, direction) for direction in limits} == limits


def test_the_others() -> None:
    pack = packed("示范应用类项目下设课题数不超过6个，其余项目下设课题数不超过4个。")
    found = {one: topics(pack, category=one) for one in ("basic", "common_key", "demonstration")}
    assert found == {"basic": 4, "common_key": 4, "demonstration": 6}


def test_all_but_young_scientists() -> None:
    pack = packed("除青年科学家项目外，下设课题数不超过6个。")
    assert (topics(pack), topics(pack, kind="young_scientist")) == (6, None)


@pytest.mark.parametrize(
    "says",
    [
        "除揭榜挂帅项目外，下设课题数不超过4个。",
        "除第2部分外，项目下设课题数不超过4个。",
        "企业牵头申报的项目，下设课题数不超过4个。",
        "项目牵头单位为企业的，下设课题数不超过4个。",
        "部省联动项目下设课题数不超过4个。",
    ],
)
def test_projects_that_no_scope_can_tell_are_for_a_person(says: str) -> None:
    """A limit for the wrong projects would be worse."""
    pack = packed(says)
    assert [topics(pack, direction) for direction in ("1.1", "1.2", "2.1")] == [None] * 3
    assert any("下设课题数不超过4个" in words for words in to_judge(pack))


def test_a_sort_of_projects_is_known_by_its_label() -> None:
    pack = packed("科技型中小企业项目不再下设课题，参与单位总数不超过2家。", label="（科技型中小企业项目）")
    assert (topics(pack, "1.1"), topics(pack, "1.2")) == (0, None)


def test_a_limit_that_is_lifted() -> None:
    says = "项目下设课题数不超过5个。揭榜挂帅项目课题数不受上述限制。"
    pack = packed(says, label="（揭榜挂帅）")
    assert (topics(pack, "1.1"), topics(pack, "1.2")) == (None, 5)


def test_a_limit_of_each_topic_is_none_of_the_project() -> None:
    pack = packed("每个课题参与单位不超过3家。")
    assert directions_of(pack)["1.1"].profile("regular", None).units_max is None
    assert to_judge(pack) == ["每个课题参与单位不超过3家。"]


def test_the_lead_unit_comes_on_top() -> None:
    """Contract: units, the lead unit included."""
    pack = packed("参加单位（不含牵头单位）不得多于四家。")
    assert directions_of(pack)["1.1"].profile("regular", None).units_max == 5


@pytest.mark.parametrize(
    ("note", "accepts"),
    [
        ("仅支持青年科学家项目。", ("young_scientist",)),
        ("该方向为青年科学家项目。", ("young_scientist",)),
        ("不设常规项目。", ("young_scientist",)),
        ("仅限青年科学家牵头。", ("young_scientist",)),
        ("本方向同时支持青年科学家项目。", ("regular", "young_scientist")),
        ("青年科学家项目拟支持2项。", ("regular", "young_scientist")),
    ],
)
def test_what_a_note_accepts(note: str, accepts: tuple[str, ...]) -> None:
    directions = directions_of(packed(note=note))
    assert directions["1.1"].accepts == accepts
    assert directions["1.2"].accepts == ("regular",)


@pytest.mark.parametrize("label", ["青年科学家项目", "青年科学家", "青年项目"])
def test_labels_that_open_a_direction_to_young_scientists(label: str) -> None:
    assert directions_of(packed(label=f"（{label}）"))["1.1"].accepts == ("regular", "young_scientist")


def test_young_scientists_of_the_general_part_are_those_of_the_directions_it_names() -> None:
    directions = directions_of(packed("2.1方向仅支持青年科学家项目。"))
    assert [directions[name].accepts for name in ("1.1", "2.1")] == [("regular",), ("young_scientist",)]


def test_a_section_for_young_scientists() -> None:
    text = GUIDE.format(says="", note="鼓励。", label="", section="").replace("第二任务", "青年科学家项目")
    (compiled,) = compile_guide(text_document(text, "guide.txt"), GuideFile(file="guide.txt", sha256=""), [], "sample")
    directions = directions_of(compiled.pack)
    assert [directions[name].accepts for name in ("1.1", "2.1")] == [("regular",), ("young_scientist",)]


def test_a_title_that_demands_is_for_a_person() -> None:
    pack = packed(label="（须由企业牵头申报）")
    assert to_judge(pack) == ["1.1 甲研究（须由企业牵头申报）"] or to_judge(pack) == ["1.1甲研究（须由企业牵头申报）"]


@pytest.mark.parametrize(
    ("note", "each", "most"),
    [
        ("由教育部、工业和信息化部推荐，每家限推荐2项。", True, 2),
        ("由教育部、工业和信息化部推荐，各限推荐1项。", True, 1),
        ("由市场监管总局推荐不超过14项。", False, 14),
    ],
)
def test_how_many_an_office_may_recommend(note: str, *, each: bool, most: int) -> None:
    (rule,) = [rule for rule in directions_of(packed(note=note))["1.1"].rules if rule.kind == "quota-recommender"]
    values: Any = rule
    assert (values.each, values.max) == (each, most)


@pytest.mark.parametrize(
    "says", ["省级科技主管部门推荐项目数不超过5项。", "各省、自治区、直辖市科技主管部门限推荐2项。"]
)
def test_how_many_a_sort_of_offices_may_recommend_is_for_a_person(says: str) -> None:
    assert to_judge(packed(says)) == [says]


def test_a_quota_of_provinces_is_none_of_offices() -> None:
    kinds = [
        rule.kind for rule in directions_of(packed(note="由山东省、河南省科技厅推荐，每省限推荐1项。"))["1.1"].rules
    ]
    assert "quota-province" in kinds
    assert "quota-recommender" not in kinds
