"""Each rule at its limits: the last value that passes, and the first that does not."""

from __future__ import annotations

from datetime import date

import pytest

from nrd_check.findings import Finding
from nrd_check.rules.duration import add_years, length_of
from nrd_check.rules.lead_unit import is_qualification
from tests.example import changed, check_text

# pathogen 1.1: basic research, at most 4 topics, 6 units, 3 years


def findings(**changes: object) -> list[tuple[str, str, str]]:
    """Rule, severity and path of what is found in the usual draft with these changes."""
    return [(found.rule, found.severity, found.path) for found in found_in(**changes)]


def found_in(**changes: object) -> list[Finding]:
    return [found for found in check_text(changed(**changes)).findings if found.severity != "manual"]


def test_the_usual_draft_passes() -> None:
    assert findings() == []


@pytest.mark.parametrize(
    ("start", "end", "passes"),
    [
        ("2021-12", "2024-11", True),  # three years to the month, both ends counted
        ("2021-12", "2024-12", False),
        ("2021-12-15", "2024-12-14", True),
        ("2021-12-15", "2024-12-15", False),
        ("2021-12", "2024-11-30", True),
        ("2021-12-02", "2024-12", False),
        ("2024-02-29", "2027-02-28", True),  # there is no 29 February 2027
        ("2024-02-29", "2027-03-01", False),
    ],
)
def test_duration(start: str, end: str, passes: bool) -> None:
    expected = [] if passes else [("duration", "error", "/duration")]
    assert findings(duration={"start": start, "end": end}) == expected


def test_a_duration_tells_how_long_it_is_and_when_to_end() -> None:
    (found,) = found_in(duration={"start": "2021-12", "end": "2025-01-14"})
    assert found.actual
    assert found.actual.zh == "3 年 1 个月 14 天"
    assert found.hint
    assert "2024-11-30" in found.hint.zh


def test_lengths_in_words() -> None:
    assert length_of(date(2021, 12, 1), date(2024, 12, 1)).zh == "3 年"
    assert length_of(date(2021, 1, 31), date(2021, 3, 1)).en == "1 month 1 day"
    assert add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_a_unit_counts_once_whatever_its_spaces_and_width() -> None:
    names = ["示例大学", "示例 大学", "示例ＡＢ所", "示例AB所", "丙", "丁", "戊", "己"]
    units = [{"name": name, "role": "participant", "type": "other"} for name in names]
    assert findings(units=units) == []  # six different ones


def test_a_unit_that_only_a_topic_names() -> None:
    topics = [{"title": "甲", "lead": {"name": "张三"}, "units": ["示例大学院"], "members": []}]
    (found,) = found_in(topics=topics)
    assert (found.rule, found.severity, found.path) == ("units-max", "error", "/topics/0/units/0")
    assert found.hint
    assert "示例大学" in found.hint.zh


def test_the_unit_of_a_leader_that_does_not_take_part_is_a_warning() -> None:
    lead = {"name": "张三", "gender": "male", "birth_date": "1975-01-01", "unit": "别的大学"}
    assert findings(lead=lead) == [("units-max", "warning", "/lead/unit")]


@pytest.mark.parametrize("name", ["张三、李四", "张三 和 李四", "张三/李四"])
def test_two_names_are_two_leaders(name: str) -> None:
    lead = {"name": name, "gender": "male", "birth_date": "1975-01-01", "unit": "示例大学"}
    assert findings(lead=lead) == [("single-lead", "error", "/lead")]


def test_a_topic_without_a_leader_cannot_be_decided() -> None:
    assert findings(topics=[{"title": "甲", "units": ["示例大学"], "members": []}]) == [
        ("missing-field", "missing", "/topics/0/lead")
    ]


YOUNG = {"kind": "young_scientist", "topics": None}


@pytest.mark.parametrize(
    ("gender", "born", "passes"),
    [
        ("male", "1983-01-01", True),  # X以后 includes day X
        ("male", "1982-12-31", False),
        ("female", "1981-01-01", True),
        ("female", "1980-12-31", False),
    ],
)
def test_age_of_a_young_leader(gender: str, born: str, passes: bool) -> None:
    lead = {"name": "张三", "gender": gender, "birth_date": born, "unit": "示例大学"}
    expected = [] if passes else [("young-lead-birth", "error", "/lead/birth_date")]
    assert findings(**YOUNG, lead=lead) == expected


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("1983-01-01", []),  # young enough for either
        ("1982-12-31", [("missing-field", "missing", "/lead/gender")]),  # for a woman only
        ("1980-12-31", [("young-lead-birth", "error", "/lead/birth_date")]),  # for neither
    ],
)
def test_the_gender_is_asked_for_only_where_it_matters(born: str, expected: list[tuple[str, str, str]]) -> None:
    lead = {"name": "张三", "birth_date": born, "unit": "示例大学"}
    assert findings(**YOUNG, lead=lead) == expected


def test_members_of_a_young_project_must_be_given_or_said_to_be_none() -> None:
    lead = {"name": "张三", "gender": "male", "birth_date": "1985-01-01", "unit": "示例大学"}
    assert findings(**YOUNG, lead=lead, members=None) == [("missing-field", "missing", "/members")]


def test_a_usual_topic_has_no_age_limit() -> None:
    old = {"name": "张三", "gender": "male", "birth_date": "1950-01-01", "unit": "示例大学"}
    assert findings(topics=[{"title": "甲", "young_scientist": False, "lead": old, "units": ["示例大学"]}]) == []


# bt-it 2.4: 其他经费 at least 3:1; reproductive-health 1.5: at least 1:2
RATIO_3 = {"program": "bt-it", "direction": "2.4", "category": "common_key", "content": "all", "metrics": "all"}


@pytest.mark.parametrize(
    ("funding", "expected"),
    [
        ({"central": 100, "local": 100, "institution": 100, "social": 100}, []),
        ({"central": 100, "local": 100, "institution": 100, "social": 99.99}, ["/funding"]),
        ({"central": 0.1, "local": 0.3, "institution": 0, "social": 0}, []),  # exact, not as binary fractions
        ({"central": 100, "local": 100, "institution": 100}, ["/funding/social"]),
        ({"central": 100, "local": 300}, []),  # enough already, whatever the others are
        ({"central": 0, "local": 100, "institution": 0, "social": 0}, ["/funding/central"]),
        ({"local": 100, "institution": 0, "social": 0}, ["/funding/central"]),
        (None, ["/funding"]),
    ],
)
def test_ratio(funding: dict[str, float] | None, expected: list[str]) -> None:
    units = [{"name": "示例大学", "role": "lead", "type": "enterprise"}]
    found = found_in(**RATIO_3, units=units, funding=funding)
    assert [entry.path for entry in found] == expected
    kinds = {"/funding": {"funding-ratio", "missing-field"}}
    assert all(entry.rule in kinds.get(entry.path, {"missing-field"}) for entry in found)


@pytest.mark.parametrize(
    ("given", "wanted", "same"),
    [
        ("国家临床医学研究中心", "国家临床医学研究中心", True),
        ("国家呼吸系统疾病临床医学研究中心", "国家临床医学研究中心", True),
        ("国家临床医学研究中心（呼吸）", "国家临床医学研究中心", True),
        ("非国家临床医学研究中心", "国家临床医学研究中心", False),
        ("国家临床医学研究中心（申请中）", "国家临床医学研究中心", False),
        ("国家临床医学研究中心网络成员单位", "国家临床医学研究中心", False),
        ("省级临床医学研究中心", "国家临床医学研究中心", False),
        ("国家重点实验室", "国家临床医学研究中心", False),
        ("國家臨床醫學研究中心", "国家临床医学研究中心", True),  # Traditional characters
        ("國家呼吸系統疾病臨床醫學研究中心", "国家临床医学研究中心", True),
        ("國家臨床醫學研究中心（籌）", "国家临床医学研究中心", False),
        ("國家臨床醫學研究中心（申請中）", "国家临床医学研究中心", False),
    ],
)
def test_qualifications(given: str, wanted: str, same: bool) -> None:
    assert is_qualification(given, wanted) is same


HOSPITAL = {"program": "pathogen", "direction": "4.3", "category": "common_key", "content": "all", "metrics": "all"}


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ({"role": "lead", "type": "hospital", "qualifications": ["国家临床医学研究中心"]}, []),
        ({"role": "lead", "type": "hospital", "qualifications": []}, [("lead-unit", "/units/0/qualifications")]),
        ({"role": "lead", "type": "hospital"}, [("missing-field", "/units/0/qualifications")]),
        ({"role": "lead", "qualifications": ["国家临床医学研究中心"]}, [("missing-field", "/units/0/type")]),
        ({"type": "hospital", "qualifications": ["国家临床医学研究中心"]}, [("missing-field", "/units")]),
    ],
)
def test_lead_unit(unit: dict[str, object], expected: list[tuple[str, str]]) -> None:
    found = found_in(**HOSPITAL, units=[{"name": "示例大学", **unit}])
    assert [(entry.rule, entry.path) for entry in found] == expected


CUSTOMS = {"program": "pathogen", "direction": "2.4", "category": "demonstration", "content": "all", "metrics": "all"}


@pytest.mark.parametrize(
    ("office", "passes"),
    [
        ("海关总署", True),
        ("中华人民共和国海关总署", True),
        ("海关总 署", True),
        ("广东省科学技术厅", False),
        ("海关", False),
    ],
)
def test_recommender(office: str, passes: bool) -> None:
    assert [found.rule for found in found_in(**CUSTOMS, recommended_by=office)] == ([] if passes else ["recommender"])


PROVINCE = {
    "program": "social-governance",
    "direction": "3.1",
    "category": "demonstration",
    "content": "all",
    "metrics": "all",
}


@pytest.mark.parametrize(
    ("office", "passes"),
    [
        ("广东省科学技术厅", True),
        ("上海市科学技术委员会", True),
        ("新疆生产建设兵团科学技术局", True),
        ("深圳市科技创新局", True),
        ("广东省", True),
        ("上海交通大学", False),
        ("新疆大学", False),
        ("海关总署", False),
    ],
)
def test_the_provinces_recommend(office: str, passes: bool) -> None:
    funding = {"central": 100, "local": 100, "institution": 0, "social": 0}
    found = found_in(**PROVINCE, recommended_by=office, funding=funding)
    assert [entry.rule for entry in found] == ([] if passes else ["recommender"])


INSTRUMENT = {"program": "scientific-instruments", "direction": "1.1", "content": "all", "metrics": "all"}
OWN = {"central": 100, "local": 0, "institution": 100, "social": 0}


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (["university", "enterprise"], []),
        (["institute", "enterprise"], []),
        (["enterprise", "hospital"], [("joint-application", "/units")]),
        (["university", "institute"], [("joint-application", "/units")]),
        (["university", None], [("missing-field", "/units/1/type")]),
    ],
)
def test_joint_application(types: list[str | None], expected: list[tuple[str, str]]) -> None:
    units = [
        {"name": "示例大学" if index == 0 else f"第{index}家", "role": "participant"} for index in range(len(types))
    ]
    for unit, type_ in zip(units, types, strict=True):
        if type_:
            unit["type"] = type_
    found = found_in(**INSTRUMENT, units=units, funding=OWN, duration={"start": "2021-12", "end": "2025-11"})
    assert [(entry.rule, entry.path) for entry in found] == expected


@pytest.mark.parametrize(("topics", "severity"), [(4, None), (5, "warning"), (6, "error")])
def test_a_limit_in_principle_does_not_lift_the_strict_one_above_it(topics: int, severity: str | None) -> None:
    """scientific-instruments 2.1: in principle 4 topics (section 2), at most 5 (general part)."""
    listed = [{"title": str(index), "lead": {"name": "张三"}, "units": ["示例大学"]} for index in range(topics)]
    units = [
        {"name": "示例大学", "role": "lead", "type": "university"},
        {"name": "乙", "role": "participant", "type": "enterprise"},
    ]
    found = found_in(**{**INSTRUMENT, "direction": "2.1"}, topics=listed, units=units, funding=OWN)
    assert [(entry.rule, entry.severity) for entry in found] == ([("topics-max", severity)] if severity else [])


def hints(**changes: object) -> list[str]:
    return [found.hint.zh for found in found_in(**changes) if found.hint]


def test_what_to_declare_is_named_as_a_draft_with_chinese_keys_has_it() -> None:
    given = {"human_genetic_resources": True, "ethics_review": True}
    assert hints(declarations=given) == [
        "在承诺（declarations）中的“实验动物”（laboratory_animals）后写 已落实（true）或 不涉及（not_applicable）"
    ]


def test_what_an_entry_without_words_has_to_say_is_quoted() -> None:
    metrics = [
        {"text": "了解2种以上呼吸道病毒的感染谱和传播链条以及病毒遗传变异特征", "covers": ["M1"]},
        {"id": "P2", "covers": ["M2"]},
        {"text": "解析5种以上参与病毒感染过程的关键蛋白复合物三维结构并阐明其分子机制", "covers": ["M3"]},
    ]
    assert hints(metrics=metrics) == ["写明怎样完成 M2“完成5种以上病毒感染相关受体和宿主因子的鉴定”"]


def test_declarations() -> None:
    assert findings(declarations=None) == [
        ("declarations", "warning", f"/declarations/{item}")
        for item in ("human_genetic_resources", "ethics_review", "laboratory_animals")
    ]
    given = {"human_genetic_resources": "not_applicable", "ethics_review": False, "laboratory_animals": True}
    assert findings(declarations=given) == [("declarations", "error", "/declarations/ethics_review")]


def test_the_kind_must_be_accepted_and_the_category_that_of_the_label() -> None:
    assert findings(category="demonstration") == [("direction-open", "error", "/category")]
    assert findings(direction="1.2", kind="young_scientist", topics=None, content="all", metrics="all", lead=None)[
        0
    ] == (
        "direction-open",
        "error",
        "/kind",
    )
