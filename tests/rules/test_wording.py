"""All that a finding says, in both languages: what is wrong, what is expected and found, how to mend it, whose words."""

from __future__ import annotations

from typing import Any

import pytest

from nrd_check.findings import Coverage, FalseClaim, ItemCoverage, QuantityCoverage
from nrd_check.rules import RULE_KINDS
from nrd_check.rules.base import Draft
from tests.example import changed, check_text
from tests.rules.made_up import DRAFT, all_findings, direction, proposal, whole


def said(says: str, label: str = "", **changes: Any) -> list[str]:
    """All that is found in the usual draft with these changes, but for what the guide's first sentence asks."""
    return [whole(found) for found in all_findings(says, label, **changes)]


def topic(number: int = 1, **changes: Any) -> dict[str, Any]:
    lead = {"name": f"李{number}", "gender": "male", "birth_date": "1990-01-01", "unit": "甲大学"}
    return {"title": f"课题{number}", "lead": lead, "units": ["甲大学"], "members": [], **changes}


def unit(name: str, **changes: Any) -> dict[str, Any]:
    return {"name": name, "role": "participant", **changes}


LEAD: dict[str, Any] = DRAFT["lead"]
TOPICS = "每个项目下设课题数不超过2个。"
UNITS = "项目参与单位总数不超过2家。"


def test_too_many_topics() -> None:
    assert said(TOPICS, topics=[topic(number) for number in range(3)]) == [
        (
            "error topics-max /topics\n"
            "下设课题 3 个，超过上限 2 个\n"
            "3 topics, at most 2 are allowed\n"
            "expected: ≤ 2\n"
            "actual: 3\n"
            "hint: 合并或删减课题，至多保留 2 个 | merge or drop topics until 2 are left\n"
            "guide.txt 2-2: 每个项目下设课题数不超过2个"
        )
    ]


def test_as_many_topics_and_units_as_allowed() -> None:
    assert said(TOPICS + UNITS, topics=[topic(1), topic(2)], units=[unit("甲大学"), unit("乙大学")]) == []


def test_of_two_limits_the_larger_one_is_looser() -> None:
    (topics,) = all_findings(TOPICS, topics=[topic(number) for number in range(4)])
    (units,) = all_findings("项目参与单位总数不超过3家。", units=[unit(name) for name in ("甲大学", *"乙丙丁")])
    assert (topics.rank, units.rank) == (2, 3)


def test_advice_on_units_does_not_lift_the_limit() -> None:
    """In principle 2, at most 4: three are a warning, five an error."""
    says = f"原则上{UNITS}项目参与单位总数不超过4家。"
    names = ["甲大学", *"乙丙丁戊"]
    advised, forbidden = (all_findings(says, units=[unit(name) for name in names[:count]]) for count in (3, 5))
    assert [(one.severity, one.expected.zh) for one in advised if one.expected] == [("warning", "≤ 2")]
    assert [(one.severity, one.expected.zh) for one in forbidden if one.expected] == [("error", "≤ 4")]


def test_no_topics_given() -> None:
    assert said(TOPICS) == [
        (
            "missing missing-field /topics\n"
            "缺少课题（topics），无法判断“课题数上限”\n"
            "the list of topics is not given, so “Number of topics” cannot be decided\n"
            "expected: 课题（topics） | the list of topics\n"
            "hint: 请填写课题（topics） | give the list of topics\n"
            "guide.txt 2-2: 每个项目下设课题数不超过2个\n"
            "blocks: topics-max"
        )
    ]


def test_too_many_units() -> None:
    assert said(UNITS, units=[unit("甲大学"), unit("乙大学"), unit("丙大学")]) == [
        (
            "error units-max /units\n"
            "参与单位 3 家，超过上限 2 家\n"
            "3 units, at most 2 are allowed\n"
            "expected: ≤ 2\n"
            "actual: 3\n"
            "hint: 减少参与单位，至多保留 2 家（含牵头单位） | keep at most 2, the lead unit included\n"
            "guide.txt 2-2: 项目参与单位总数不超过2家"
        )
    ]


def test_no_units_given_and_one_without_a_name() -> None:
    assert said(UNITS) == [
        (
            "missing missing-field /units\n"
            "缺少参与单位（units），无法判断“参与单位数上限”\n"
            "the list of units is not given, so “Number of units” cannot be decided\n"
            "expected: 参与单位（units） | the list of units\n"
            "hint: 请填写参与单位（units） | give the list of units\n"
            "guide.txt 2-2: 项目参与单位总数不超过2家\n"
            "blocks: units-max"
        )
    ]
    assert said(UNITS, units=[unit("甲大学"), {"role": "participant"}]) == [
        (
            "missing missing-field /units/1/name\n"
            "缺少单位名称（name），无法判断“参与单位数上限”\n"
            "the unit's name is not given, so “Number of units” cannot be decided\n"
            "expected: 单位名称（name） | the unit's name\n"
            "hint: 请填写单位名称（name） | give the unit's name\n"
            "guide.txt 2-2: 项目参与单位总数不超过2家\n"
            "blocks: units-max"
        )
    ]


def test_a_unit_of_a_topic_that_is_not_listed() -> None:
    """The name is like one that is listed, or like none."""
    assert said(UNITS, units=[unit("甲大学")], topics=[topic(units=["甲大学", "甲大学院"])]) == [
        (
            "error units-max /topics/0/units/1\n"
            "课题中的“甲大学院”没有列入参与单位\n"
            "“甲大学院” takes part in a topic and is not among the units\n"
            "actual: 甲大学院\n"
            "hint: 是否即“甲大学”？请统一写法，或在参与单位（units）中列出 | "
            "is it “甲大学”? Write it alike, or add it to the units\n"
            "guide.txt 2-2: 项目参与单位总数不超过2家"
        )
    ]
    (other,) = said(UNITS, units=[unit("甲大学")], topics=[topic(units=["丙研究所"])])
    assert "hint: 请在参与单位（units）中列出该单位 | add it to the units" in other


def test_only_so_many_units_are_compared_with_those_listed() -> None:
    names = [f"甲大学第{number}院" for number in range(21)]
    found = said(
        "项目参与单位总数不超过30家。", units=[unit("甲大学第院")], lead=None, topics=[topic(units=names, lead=None)]
    )
    assert ["是否即“甲大学第院”" in one for one in found] == [True] * 20 + [False]


def test_units_of_people_that_are_not_listed() -> None:
    """A leader, a member, a topic's leader, a topic's member; each unit is named once, where it first stands."""
    people = {
        "lead": {**LEAD, "unit": "一大学"},
        "members": [{"name": "甲", "unit": "一大学"}, {"name": "乙", "unit": "二大学"}],
        "topics": [topic(lead={"name": "丙", "unit": "三大学"}, units=[], members=[{"name": "丁", "unit": "四大学"}])],
    }
    found = all_findings("项目参与单位总数不超过9家。", units=[unit("甲大学")], **people)
    assert {one.path: one.actual.zh for one in found if one.actual} == {
        "/lead/unit": "一大学",
        "/members/1/unit": "二大学",
        "/topics/0/lead/unit": "三大学",
        "/topics/0/members/0/unit": "四大学",
    }
    first = next(one for one in found if one.path == "/lead/unit")
    assert whole(first) == (
        "warning units-max /lead/unit\n"
        "负责人或参与人员的单位“一大学”没有列入参与单位\n"
        "“一大学”, the unit of a leader or member, is not among the units\n"
        "actual: 一大学\n"
        "hint: 请统一写法，或在参与单位（units）中列出 | write it alike, or add it to the units\n"
        "guide.txt 2-2: 项目参与单位总数不超过9家"
    )


def test_a_unit_that_only_a_topic_names_is_an_error_also_where_the_limit_is_advice() -> None:
    (found,) = said(f"原则上{UNITS}", units=[unit("甲大学")], topics=[topic(units=["乙大学"])])
    assert found.startswith("error units-max /topics/0/units/0\n")


def test_the_place_of_one_member_and_of_two_leaders() -> None:
    one = {"name": "甲", "unit": "一大学"}
    found = all_findings(UNITS, units=[unit("甲大学")], members=[one])
    assert [entry.path for entry in found] == ["/members/0/unit"]
    two = [{"name": "乙", "unit": "二大学"}, {"name": "丙", "unit": "三大学"}]
    found = all_findings(
        "项目参与单位总数不超过9家。", units=[unit("甲大学")], lead=two, topics=[topic(lead=two[::-1])]
    )
    assert [entry.path for entry in found] == ["/lead/0/unit", "/lead/1/unit"]


def test_units_that_only_topics_or_people_name_count() -> None:
    """Listed 1, in a topic 1, of a leader 1: three, where two are allowed."""
    found = all_findings(
        UNITS, units=[unit("甲大学")], topics=[topic(units=["乙大学"])], lead={**LEAD, "unit": "丙大学"}
    )
    assert [(one.path, one.actual.zh if one.actual else "") for one in found] == [
        ("/topics/0/units/0", "乙大学"),
        ("/units", "3"),
        ("/lead/unit", "丙大学"),
    ]


def test_a_duration_that_is_too_long_or_too_short() -> None:
    says = "项目实施周期3~5年。"
    assert said(says, duration={"start": "2022-01", "end": "2027-01"}) == [
        (
            "error duration /duration\n"
            "实施周期为 5 年 1 个月，超过上限 5 年\n"
            "the project lasts 5 years 1 month, more than the 5 years allowed\n"
            "expected: 3~5 年 | 3~5 years\n"
            "actual: 5 年 1 个月 | 5 years 1 month\n"
            "hint: 从 2022-01-01 开始，结束日期应不晚于 2026-12-31 | starting on 2022-01-01, end no later than 2026-12-31\n"
            "guide.txt 2-2: 项目实施周期3~5年"
        )
    ]
    assert said(says, duration={"start": "2022-01", "end": "2024-11-29"}) == [
        (
            "error duration /duration\n"
            "实施周期为 2 年 10 个月 29 天，不足下限 3 年\n"
            "the project lasts 2 years 10 months 29 days, less than the 3 years allowed\n"
            "expected: 3~5 年 | 3~5 years\n"
            "actual: 2 年 10 个月 29 天 | 2 years 10 months 29 days\n"
            "hint: 从 2022-01-01 开始，结束日期应不早于 2024-12-31 | starting on 2022-01-01, end no earlier than 2024-12-31\n"
            "guide.txt 2-2: 项目实施周期3~5年"
        )
    ]
    (found,) = said("实施周期不超过1年。")
    assert "expected: ≤ 1 年 | ≤ 1 years" in found


@pytest.mark.parametrize(
    ("duration", "path", "zh", "en"),
    [
        (None, "/duration", "实施周期（duration）", "the duration"),
        ({"end": "2023-06"}, "/duration/start", "开始年月（start）", "the start of the duration"),
        ({"start": "2022-01"}, "/duration/end", "结束年月（end）", "the end of the duration"),
    ],
)
def test_a_duration_that_is_not_given(duration: dict[str, str] | None, path: str, zh: str, en: str) -> None:
    assert said("实施周期不超过2年。", duration=duration) == [
        (
            f"missing missing-field {path}\n"
            f"缺少{zh}，无法判断“实施周期”\n"
            f"{en} is not given, so “Duration” cannot be decided\n"
            f"expected: {zh} | {en}\n"
            f"hint: 请填写{zh} | give {en}\n"
            "guide.txt 2-2: 实施周期不超过2年\n"
            "blocks: duration"
        )
    ]


def test_neither_start_nor_end_of_a_duration() -> None:
    found = all_findings("实施周期不超过2年。", duration={"start": None})
    assert [one.path for one in found] == ["/duration/start", "/duration/end"]


def test_two_leaders() -> None:
    says = "项目设1名负责人。"
    two = (
        "error single-lead /lead\n"
        "写了 2 名负责人，只能有 1 名\n"
        "2 leaders, only one is allowed\n"
        "expected: 1\n"
        "actual: 张三、李四 | 张三, 李四\n"
        "hint: 保留一名负责人，其他人列入参与人员（members） | keep one leader and list the others as members\n"
        "guide.txt 2-2: 项目设1名负责人"
    )
    assert said(says, lead=[LEAD, {**LEAD, "name": "李四"}]) == [two]
    assert said(says, lead={**LEAD, "name": "张三、李四"}) == [two]
    assert said(says, lead={**LEAD, "name": "张三和李四"}) == [two]
    assert said(says, lead={**LEAD, "name": "张和平"}) == []
    (found,) = said(says, lead=[LEAD, {"gender": "male", "unit": "甲大学"}])  # one of two has no name
    assert found.startswith("error single-lead /lead\n写了 2 名负责人，只能有 1 名\n")


def test_a_leader_who_is_not_named() -> None:
    says = "项目设1名负责人，每个课题设1名负责人。"
    nobody = {"gender": "male", "unit": "甲大学"}
    of_project, of_topic = said(says, lead=nobody, topics=[topic(), topic(lead=nobody)])
    assert of_project == (
        "missing missing-field /lead/name\n"
        "缺少项目负责人（lead）的姓名（name），无法判断“项目负责人一名”\n"
        "the name of the project's leader is not given, so “One project leader” cannot be decided\n"
        "expected: 项目负责人（lead）的姓名（name） | the name of the project's leader\n"
        "hint: 请填写项目负责人（lead）的姓名（name） | give the name of the project's leader\n"
        "guide.txt 2-2: 项目设1名负责人\n"
        "blocks: single-lead"
    )
    assert of_topic == (
        "missing missing-field /topics/1/lead/name\n"
        "缺少第 2 个课题的负责人（lead）的姓名（name），无法判断“课题负责人一名”\n"
        "the name of the leader of topic 2 is not given, so “One leader a topic” cannot be decided\n"
        "expected: 第 2 个课题的负责人（lead）的姓名（name） | the name of the leader of topic 2\n"
        "hint: 请填写第 2 个课题的负责人（lead）的姓名（name） | give the name of the leader of topic 2\n"
        "guide.txt 2-2: 每个课题设1名负责人\n"
        "blocks: topic-lead"
    )


def test_topics_of_a_young_project() -> None:
    found = said(
        "青年科学家项目不再下设课题。", "（青年科学家项目）", kind="young_scientist", topics=[topic(), topic()]
    )
    assert found == [
        (
            "error young-no-topics /topics\n"
            "青年科学家项目不下设课题，申报书列了 2 个\n"
            "a young-scientist project has no topics, this one has 2\n"
            "expected: 0\n"
            "actual: 2\n"
            "hint: 删去课题（topics），把内容并入研究内容 | remove the topics and move what they say to the content\n"
            "guide.txt 2-2: 青年科学家项目不再下设课题"
        )
    ]


AGES = (
    "青年科学家项目负责人年龄要求，男性应为1983年1月1日以后出生，女性应为1981年1月1日以后出生，"
    "原则上团队其他参与人员年龄要求同上。"
)
YOUNG_TOPICS = "常规项目下设青年科学家课题的，青年科学家课题负责人及参与人员年龄要求，与青年科学家项目一致。"
_LEAD_AGE = AGES.partition("，原则上")[0]


def young(says: str, **changes: Any) -> list[str]:
    return said(says, "（青年科学家项目）", **{"kind": "young_scientist", "members": [], **changes})


def test_a_young_leader_who_is_too_old() -> None:
    assert young(AGES, lead={**LEAD, "birth_date": "1982-12-31"}) == [
        (
            "error young-lead-birth /lead/birth_date\n"
            "项目负责人张三 1982-12-31 出生，早于 1983-01-01\n"
            "the leader 张三 was born on 1982-12-31, before 1983-01-01\n"
            "expected: ≥ 1983-01-01\n"
            "actual: 1982-12-31\n"
            "hint: 须为 1983-01-01（含当日）以后出生，请更换人选或核对日期 | "
            "must be born on or after 1983-01-01: choose another person or correct the date\n"
            f"guide.txt 2-2: {_LEAD_AGE}"
        )
    ]


def test_a_young_leader_of_whom_too_little_is_known() -> None:
    assert young(AGES, lead=None) == [
        (
            "missing missing-field /lead\n"
            "缺少项目负责人（lead），无法判断“青年科学家项目负责人年龄”\n"
            "the project's leader is not given, so “Age of a young-scientist project's leader” cannot be decided\n"
            "expected: 项目负责人（lead） | the project's leader\n"
            "hint: 请填写项目负责人（lead） | give the project's leader\n"
            f"guide.txt 2-2: {_LEAD_AGE}\n"
            "blocks: young-lead-birth"
        )
    ]
    assert young(AGES, lead={"gender": "male"}) == [
        (
            "missing missing-field /lead/birth_date\n"
            "缺少项目负责人的出生日期（birth_date），无法判断“青年科学家项目负责人年龄”\n"
            "the birth date of the leader is not given, so “Age of a young-scientist project's leader” cannot be decided\n"
            "expected: 项目负责人的出生日期（birth_date） | the birth date of the leader\n"
            "hint: 写明出生日期（birth_date），如 1985-03-02 | give birth_date, like 1985-03-02\n"
            f"guide.txt 2-2: {_LEAD_AGE}\n"
            "blocks: young-lead-birth"
        )
    ]
    assert young(AGES, lead={"name": "张三", "birth_date": "1982-12-31"}) == [
        (
            "missing missing-field /lead/gender\n"
            "缺少项目负责人张三的性别（gender），无法判断“青年科学家项目负责人年龄”\n"
            "the gender of the leader 张三 is not given, so “Age of a young-scientist project's leader” cannot be decided\n"
            "expected: 项目负责人张三的性别（gender） | the gender of the leader 张三\n"
            "hint: 男性须 1983-01-01 以后出生，女性须 1981-01-01 以后出生 | "
            "men must be born on or after 1983-01-01, women on or after 1981-01-01\n"
            f"guide.txt 2-2: {_LEAD_AGE}\n"
            "blocks: young-lead-birth"
        )
    ]


def test_of_two_leaders_the_older_one_is_pointed_at() -> None:
    leads = [{**LEAD, "birth_date": "1990-01-01"}, {**LEAD, "birth_date": "1982-12-31"}]
    (found,) = young(AGES, lead=leads)
    assert found.startswith("error young-lead-birth /lead/1/birth_date\n")


def test_young_members() -> None:
    lead = {**LEAD, "birth_date": "1983-01-01"}
    member = {"name": "李四", "gender": "female", "birth_date": "1980-12-31"}
    (found,) = young(AGES, lead=lead, members=[{**member, "birth_date": "1981-01-01"}, member])
    assert found.startswith(
        "warning young-member-birth /members/1/birth_date\n"
        "参与人员李四 1980-12-31 出生，早于 1981-01-01\n"
        "member 李四 was born on 1980-12-31, before 1981-01-01\n"
    )
    assert young(AGES, lead=lead, members=None) == [
        (
            "missing missing-field /members\n"
            "缺少参与人员（members），无法判断“青年科学家项目参与人员年龄”\n"
            "the list of members is not given, so “Age of a young-scientist project's members” cannot be decided\n"
            "expected: 参与人员（members） | the list of members\n"
            "hint: 没有其他参与人员时写 members: [] | write members: [] where there are none\n"
            "guide.txt 2-2: 原则上团队其他参与人员年龄要求同上\n"
            "blocks: young-member-birth"
        )
    ]


def test_young_topics() -> None:
    old, born = {"name": "李四", "gender": "male", "birth_date": "1982-12-31"}, "1982-12-31 出生，早于 1983-01-01"
    young_topic = {"young_scientist": True, "lead": old, "members": [old]}
    of_lead, of_member = said(AGES + YOUNG_TOPICS, topics=[topic(lead=old, members=[old]), topic(**young_topic)])
    assert of_lead.startswith(
        f"error young-topic-birth /topics/1/lead/birth_date\n青年科学家课题负责人李四 {born}\n"
        "the topic's leader 李四 was born on 1982-12-31, before 1983-01-01\n"
    )
    assert of_member.startswith(
        f"warning young-topic-birth /topics/1/members/0/birth_date\n青年科学家课题参与人员李四 {born}\n"
        "the topic's member 李四 was born on 1982-12-31, before 1983-01-01\n"
    )
    two = [{**old, "birth_date": "1990-01-01"}, old]
    (of_second,) = said(AGES + YOUNG_TOPICS, topics=[topic(young_scientist=True, lead=two)])
    assert of_second.startswith("error young-topic-birth /topics/0/lead/1/birth_date\n")
    strict = AGES.replace("原则上", "") + YOUNG_TOPICS
    assert said(strict, topics=[topic(young_scientist=True, members=[old])])[0].startswith(
        "error young-topic-birth /topics/0/members/0/birth_date\n"
    )


def test_people_of_young_topics_that_are_not_given() -> None:
    no_lead, no_members = said(AGES + YOUNG_TOPICS, topics=[topic(young_scientist=True, lead=None, members=None)])
    quote = YOUNG_TOPICS.rstrip("。")
    assert no_lead == (
        "missing missing-field /topics/0/lead\n"
        "缺少第 1 个课题的负责人（lead），无法判断“青年科学家课题年龄”\n"
        "the leader of topic 1 is not given, so “Age in young-scientist topics” cannot be decided\n"
        "expected: 第 1 个课题的负责人（lead） | the leader of topic 1\n"
        "hint: 请填写第 1 个课题的负责人（lead） | give the leader of topic 1\n"
        f"guide.txt 2-2: {quote}\n"
        "blocks: young-topic-birth"
    )
    assert no_members == (
        "missing missing-field /topics/0/members\n"
        "缺少第 1 个课题的参与人员（members），无法判断“青年科学家课题年龄”\n"
        "the members of topic 1 is not given, so “Age in young-scientist topics” cannot be decided\n"
        "expected: 第 1 个课题的参与人员（members） | the members of topic 1\n"
        "hint: 没有其他参与人员时写 members: [] | write members: [] where there are none\n"
        f"guide.txt 2-2: {quote}\n"
        "blocks: young-topic-birth"
    )


RATIO = "自筹经费与中央财政经费比例不低于3:2。"


def test_funds_that_are_too_low() -> None:
    """3:2 of 500 is 750; institution 400 and social 100 make 500, 250 too little."""
    assert said(RATIO) == [
        (
            "error funding-ratio /funding\n"
            "单位自筹 + 社会资金共 500 万元，与中央财政 500 万元之比低于 3:2\n"
            "institutions' own funds + social funds make 500, less than 3:2 to central funding of 500 (10,000 yuan)\n"
            "expected: ≥ 3:2\n"
            "actual: 1:1\n"
            "hint: 至少再增加 250 万元 | add at least 250 (10,000 yuan)\n"
            "guide.txt 2-2: 自筹经费与中央财政经费比例不低于3:2"
        )
    ]


def test_how_much_to_add_is_rounded_up() -> None:
    """1:3 of 500 is 166.66…; 166.663 is too little by less than half a hundredth."""
    (found,) = said(
        "自筹经费与中央财政经费比例不低于1:3。", funding={"central": 500, "institution": 166.663, "social": 0}
    )
    assert "hint: 至少再增加 0.01 万元 | add at least 0.01 (10,000 yuan)" in found
    assert "actual: 0.3333:1" in found


@pytest.mark.parametrize(
    ("says", "funding", "path", "zh", "en", "hint"),
    [
        (RATIO, None, "/funding", "经费（funding）", "the funding", "请填写经费（funding） | give the funding"),
        (
            RATIO,
            {"institution": 1, "social": 1},
            "/funding/central",
            "中央财政经费（central）",
            "the central funding",
            "写明中央财政经费，单位万元，如 central: 2000 | give it in 10,000 yuan, as in central: 2000",
        ),
        (
            RATIO,
            {"central": 0, "institution": 1, "social": 1},
            "/funding/central",
            "大于 0 的中央财政经费（central）",
            "central funding above 0",
            "写明中央财政经费，单位万元，如 central: 2000 | give it in 10,000 yuan, as in central: 2000",
        ),
        (
            RATIO,
            {"central": 500, "institution": 1},
            "/funding/social",
            "社会资金经费（social）",
            "the social funds",
            "没有该项经费时写 0 | write 0 where there is none",
        ),
        (
            "自筹经费与市财政经费比例不低于2:1。",
            {"central": 500, "institution": 1, "social": 1},
            "/funding/local",
            "地方财政经费（local）",
            "the local funding",
            "写明地方财政经费，单位万元，如 local: 2000 | give it in 10,000 yuan, as in local: 2000",
        ),
        (
            "自筹经费不低于项目总经费的50%。",
            {"central": 500, "local": 1, "social": 1},
            "/funding/institution",
            "单位自筹经费（institution）",
            "the institutions' own funds",
            "写明单位自筹经费，单位万元，如 institution: 2000 | give it in 10,000 yuan, as in institution: 2000",
        ),
        (
            "自筹经费不低于项目总经费的50%。",
            {"central": 0, "local": 0, "institution": 0, "social": 0},
            "/funding/central",
            "大于 0 的中央财政经费（central）",
            "central funding above 0",
            "写明中央财政经费，单位万元，如 central: 2000 | give it in 10,000 yuan, as in central: 2000",
        ),
    ],
)
def test_funds_that_are_not_given(
    says: str, funding: dict[str, float] | None, path: str, zh: str, en: str, hint: str
) -> None:
    assert said(says, funding=funding) == [
        (
            f"missing missing-field {path}\n"
            f"缺少{zh}，无法判断“经费配套比例”\n"
            f"{en} is not given, so “Co-funding ratio” cannot be decided\n"
            f"expected: {zh} | {en}\n"
            f"hint: {hint}\n"
            f"guide.txt 2-2: {says.rstrip('。')}\n"
            "blocks: funding-ratio"
        )
    ]


def test_a_ratio_to_local_money_and_to_all_money() -> None:
    """Local 100: twice that is 200. Own 500 of 1,100: half is 550, with 100 more it is 600 of 1,200."""
    assert said("自筹经费与市财政经费比例不低于2:1。", funding={"local": 100, "institution": 199, "social": 0})[
        0
    ].startswith(
        "error funding-ratio /funding\n"
        "单位自筹 + 社会资金共 199 万元，与地方财政 100 万元之比低于 2:1\n"
        "institutions' own funds + social funds make 199, less than 2:1 to local funding of 100 (10,000 yuan)\n"
    )
    assert said("自筹经费与市财政经费比例不低于2:1。", funding={"local": 100, "institution": 200, "social": 0}) == []
    assert said("自筹经费不低于项目总经费的50%。")[0].startswith(
        "error funding-ratio /funding\n"
        "单位自筹 + 社会资金共 500 万元，与项目总经费 1100 万元之比低于 50:100\n"
        "institutions' own funds + social funds make 500, less than 50:100 to all funds of 1100 (10,000 yuan)\n"
    )


def test_too_much_public_money() -> None:
    assert said("省财政经费每项不超过200万元。", funding={"local": 200.01}) == [
        (
            "error funding-max /funding/local\n"
            "地方财政经费 200.01 万元，超过上限 200 万元\n"
            "local funding of 200.01, at most 200 is allowed (10,000 yuan)\n"
            "expected: ≤ 200\n"
            "actual: 200.01\n"
            "hint: 减少到 200 万元以内 | reduce it to 200 (10,000 yuan) or less\n"
            "guide.txt 2-2: 省财政经费每项不超过200万元"
        )
    ]


@pytest.mark.parametrize(("funding", "path"), [(None, "/funding"), ({"local": 1}, "/funding/central")])
def test_public_money_that_is_not_given(funding: dict[str, float] | None, path: str) -> None:
    assert said("国拨经费不超过200万元。", funding=funding) == [
        (
            f"missing missing-field {path}\n"
            "缺少中央财政经费（central），无法判断“经费上限”\n"
            "the central funding is not given, so “Limit of funding” cannot be decided\n"
            "expected: 中央财政经费（central） | the central funding\n"
            "hint: 写明中央财政经费，单位万元，如 central: 500 | give it in 10,000 yuan, as in central: 500\n"
            "guide.txt 2-2: 国拨经费不超过200万元\n"
            "blocks: funding-max"
        )
    ]


def test_recommending_office() -> None:
    says = "由海关总署、教育部推荐申报。"
    assert said(says, recommended_by="应急管理部") == [
        (
            "error recommender /recommended_by\n"
            "“应急管理部”不能推荐本方向的项目\n"
            "“应急管理部” may not recommend projects here\n"
            "expected: 海关总署、教育部\n"
            "actual: 应急管理部\n"
            "hint: 请改由海关总署、教育部推荐 | have it recommended by 海关总署、教育部\n"
            "guide.txt 2-2: 由海关总署、教育部推荐申报"
        )
    ]
    assert said(says) == [
        (
            "missing missing-field /recommended_by\n"
            "缺少推荐单位（recommended_by），无法判断“推荐单位”\n"
            "the recommending office is not given, so “Recommending office” cannot be decided\n"
            "expected: 推荐单位（recommended_by） | the recommending office\n"
            "hint: 本方向由海关总署、教育部推荐 | projects here are put forward by 海关总署、教育部\n"
            "guide.txt 2-2: 由海关总署、教育部推荐申报\n"
            "blocks: recommender"
        )
    ]


def test_provinces_and_others_recommend() -> None:
    says = "由各省（自治区、直辖市）科技主管部门和教育部推荐。"
    for office in ("广东省科学技术厅", "教育部", "中华人民共和国教育部"):
        assert said(says, recommended_by=office) == []
    (found,) = said(says, recommended_by="海关总署")
    assert "expected: 各省（自治区、直辖市）科技主管部门、教育部\n" in found


LED = "由建有国家临床医学研究中心的医疗机构牵头申报。"


def test_lead_unit_of_the_wrong_type_and_without_qualification() -> None:
    of_type, of_qualification = said(LED, units=[unit("甲大学", role="lead", type="university", qualifications=[])])
    assert of_type == (
        "error lead-unit /units/0/type\n"
        "牵头单位“甲大学”是高校，须由医疗机构牵头\n"
        "the lead unit “甲大学” is a university, it must be a hospital\n"
        "expected: 医疗机构 | hospital\n"
        "actual: 高校 | university\n"
        "hint: 请改由医疗机构牵头 | have a hospital lead\n"
        f"guide.txt 2-2: {LED.rstrip('。')}"
    )
    assert of_qualification == (
        "error lead-unit /units/0/qualifications\n"
        "牵头单位“甲大学”没有“国家临床医学研究中心”\n"
        "the lead unit “甲大学” has no “国家临床医学研究中心”\n"
        "expected: 国家临床医学研究中心\n"
        "actual: []\n"
        "hint: 请由具备该资质的单位牵头 | have a unit lead that has it\n"
        f"guide.txt 2-2: {LED.rstrip('。')}"
    )
    (other,) = said(LED, units=[unit("甲", role="lead", type="hospital", qualifications=["一级", "二级"])])
    assert "actual: 一级、二级\n" in other


def test_lead_units_of_several_types() -> None:
    (found,) = said("科研机构牵头申报。", units=[unit("甲", role="lead", type="enterprise")])
    assert "须由高校或科研院所牵头" in found
    assert "it must be a university or institute\n" in found
    assert "expected: 高校或科研院所 | university or institute\n" in found


def test_lead_unit_of_which_too_little_is_known() -> None:
    of_type, of_qualification = said(LED, units=[unit("甲", role="lead")])
    assert of_type == (
        "missing missing-field /units/0/type\n"
        "缺少牵头单位“甲”的类型（type），无法判断“牵头单位”\n"
        "the type of the lead unit “甲” is not given, so “Lead unit” cannot be decided\n"
        "expected: 牵头单位“甲”的类型（type） | the type of the lead unit “甲”\n"
        "hint: 请填写牵头单位“甲”的类型（type） | give the type of the lead unit “甲”\n"
        f"guide.txt 2-2: {LED.rstrip('。')}\n"
        "blocks: lead-unit"
    )
    assert of_qualification == (
        "missing missing-field /units/0/qualifications\n"
        "缺少牵头单位“甲”的资质（qualifications），无法判断“牵头单位”\n"
        "the qualifications of the lead unit “甲” is not given, so “Lead unit” cannot be decided\n"
        "expected: 牵头单位“甲”的资质（qualifications） | the qualifications of the lead unit “甲”\n"
        "hint: 如已具备，写 qualifications: [国家临床医学研究中心] | "
        "if it has it, write qualifications: [国家临床医学研究中心]\n"
        f"guide.txt 2-2: {LED.rstrip('。')}\n"
        "blocks: lead-unit"
    )
    (nameless,) = said("企业牵头申报。", units=[{"role": "lead", "type": "other"}])
    assert "牵头单位“/units/0”是其他" in nameless


def test_no_lead_unit() -> None:
    assert said("企业牵头申报。")[0].startswith(
        "missing missing-field /units\n缺少参与单位（units），无法判断“牵头单位”\n"
        "the list of units is not given, so “Lead unit” cannot be decided\n"
    )
    assert said("企业牵头申报。", units=[unit("甲", type="enterprise")]) == [
        (
            "missing missing-field /units\n"
            "缺少牵头单位（role: lead），无法判断“牵头单位”\n"
            "a unit that leads (role: lead) is not given, so “Lead unit” cannot be decided\n"
            "expected: 牵头单位（role: lead） | a unit that leads (role: lead)\n"
            "hint: 在牵头单位下写 role: lead（角色: 牵头） | write role: lead for the unit that leads\n"
            "guide.txt 2-2: 企业牵头申报\n"
            "blocks: lead-unit"
        )
    ]


JOINT = "项目须由企业与高校或科研院所联合申报。"


def test_units_of_types_that_are_lacking() -> None:
    hospitals = [unit("甲", type="hospital"), unit("乙", type="hospital"), unit("丙", type="other")]
    assert said(JOINT, units=hospitals) == [
        (
            "error joint-application /units\n"
            "参与单位中没有企业、高校或科研院所\n"
            "there is no enterprise, university or institute among the units\n"
            "expected: 企业 + 高校或科研院所 | enterprise + university or institute\n"
            "actual: 医疗机构、其他 | hospital, other\n"
            "hint: 请增加企业、高校或科研院所作为参与单位 | add a enterprise, university or institute to the units\n"
            "guide.txt 2-2: 项目须由企业与高校或科研院所联合申报"
        )
    ]
    (found,) = said(JOINT, units=[unit("甲", type="institute")])
    assert "参与单位中没有企业\n" in found


def test_units_of_which_the_type_is_not_given() -> None:
    of_second, of_third = said(JOINT, units=[unit("甲", type="enterprise"), unit("乙"), {"role": "participant"}])
    assert of_second == (
        "missing missing-field /units/1/type\n"
        "缺少单位“乙”的类型（type），无法判断“联合申报”\n"
        "the type of the unit “乙” is not given, so “Joint application” cannot be decided\n"
        "expected: 单位“乙”的类型（type） | the type of the unit “乙”\n"
        "hint: 请填写单位“乙”的类型（type） | give the type of the unit “乙”\n"
        "guide.txt 2-2: 项目须由企业与高校或科研院所联合申报\n"
        "blocks: joint-application"
    )
    assert "单位“3”的类型" in of_third
    assert said(JOINT)[0].startswith(
        "missing missing-field /units\n缺少参与单位（units），无法判断“联合申报”\n"
        "the list of units is not given, so “Joint application” cannot be decided\n"
    )


def test_a_kind_that_the_direction_does_not_accept() -> None:
    assert said("", kind="young_scientist") == [
        (
            "error direction-open /kind\n"
            "本方向不接受青年科学家项目\n"
            "this direction accepts no young-scientist project\n"
            "expected: 常规项目 | regular project\n"
            "actual: 青年科学家项目 | young-scientist project\n"
            "hint: 改报常规项目，或另选方向 | apply for a regular project, or choose another direction\n"
            "guide.txt 2-2: 项目统一按指南二级标题（如1.1）的研究方向申报"
        )
    ]
    (only,) = said("各方向仅部署青年科学家项目。")
    assert "expected: 青年科学家项目 | young-scientist project\n" in only
    assert only.endswith("guide.txt 2-2: 各方向仅部署青年科学家项目")


def test_no_kind_given() -> None:
    assert said("", "（青年科学家项目）", kind=None) == [
        (
            "missing missing-field /kind\n"
            "缺少项目类型（kind），无法判断“方向是否接受该类项目”\n"
            "the kind of project is not given, so “Whether the direction accepts this kind of project” cannot be decided\n"
            "expected: 项目类型（kind） | the kind of project\n"
            "hint: 本方向接受：常规项目、青年科学家项目 | this direction accepts: regular project, young-scientist project\n"
            "guide.txt 2-2: 项目统一按指南二级标题（如1.1）的研究方向申报\n"
            "blocks: direction-open"
        )
    ]


def test_a_category_that_is_not_that_of_the_direction() -> None:
    assert said("按照共性关键技术、示范应用部署。", category="basic") == [
        (
            "error direction-open /category\n"
            "本方向不是基础研究类\n"
            "this direction is not basic research\n"
            "expected: 共性关键技术类、示范应用类 | common key technology, demonstration\n"
            "actual: 基础研究类 | basic research\n"
            "hint: 研究类别（category）应为共性关键技术类、示范应用类 | "
            "the category should be common key technology, demonstration\n"
            "guide.txt 2-2: 按照共性关键技术、示范应用部署"
        )
    ]
    assert said("按照共性关键技术、示范应用部署。", category="demonstration") == []
    (labelled,) = said("", "（基础研究类）", category="demonstration")
    assert labelled.startswith("error direction-open /category\n本方向不是示范应用类\n")
    assert labelled.endswith("guide.txt 4-4: 基础研究类")


ETHICS = "涉及人体研究需按照规定通过伦理审查。"


def test_declarations() -> None:
    assert said(ETHICS) == [
        (
            "warning declarations /declarations/ethics_review\n"
            "没有声明“伦理审查与知情同意”\n"
            "nothing is declared of ethics review and informed consent\n"
            "expected: 已落实（true）或 不涉及（not_applicable） | true, or not_applicable\n"
            "hint: 在承诺（declarations）中的“伦理审查”（ethics_review）后写 已落实（true）或 不涉及（not_applicable） | "
            "write ethics_review: true, or not_applicable, under declarations\n"
            "guide.txt 2-2: 涉及人体研究需按照规定通过伦理审查。"
        )
    ]
    assert said(ETHICS, declarations={"ethics_review": False}) == [
        (
            "error declarations /declarations/ethics_review\n"
            "声明“伦理审查与知情同意”未落实\n"
            "ethics review and informed consent are declared not met\n"
            "expected: 已落实（true）或 不涉及（not_applicable） | true, or not_applicable\n"
            "actual: 未落实 | not done\n"
            "hint: 先落实该项要求，再改为 已落实（true） | meet the requirement, then declare true\n"
            "guide.txt 2-2: 涉及人体研究需按照规定通过伦理审查。"
        )
    ]
    assert said(ETHICS, declarations={"ethics_review": True}) == []


def test_what_a_person_must_judge() -> None:
    (bare,) = said("牵头单位须具备较好的研究基础。")
    assert bare == (
        "manual manual-review \n须人工核对\nto be judged by a person\nguide.txt 2-2: 牵头单位须具备较好的研究基础。"
    )
    ratio, why = said("企业提供的其他经费与中央财政经费比例不低于2:1。")
    assert ratio.startswith("error funding-ratio /funding\n")
    assert why == (
        "manual manual-review \n"
        "须人工核对：申报书写明经费来自哪类渠道，不写由谁提供\n"
        "to be judged by a person: 申报书写明经费来自哪类渠道，不写由谁提供\n"
        "guide.txt 2-2: 企业提供的其他经费与中央财政经费比例不低于2:1"
    )


# coverage: what is made of it, whatever it is based on

ALL = "申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标。"
HERE = "guide.txt 5-6: 甲"


def item(id_: str, status: Any, *by: str, **changes: Any) -> ItemCoverage:
    return ItemCoverage(id_, "甲", (5, 6), status, by, "text" if by else None, **changes)


def covered(kind: str, *items: ItemCoverage, **changes: Any) -> list[str]:
    """What the kind of rule says of a draft whose content, or metrics, are covered like this."""
    answered = {"content": [{"id": "R1", "text": "甲"}], "metrics": [{"id": "P1", "text": "甲"}], **changes}
    here = direction(ALL)
    check = RULE_KINDS[kind].check
    assert check
    coverage = Coverage(content=items) if kind == "content-coverage" else Coverage(metrics=items)
    return [whole(found) for found in check(Draft(proposal(**answered), here, here.profiles[0], coverage))]


@pytest.mark.parametrize(
    ("kind", "name", "id_", "zh", "en"),
    [
        ("content-coverage", "content", "C1", "研究内容", "content"),
        ("metric-coverage", "metrics", "M1", "考核指标", "metrics"),
    ],
)
def test_an_item_that_is_not_covered(kind: str, name: str, id_: str, zh: str, en: str) -> None:
    assert covered(kind, item(id_, "missing"), item(id_, "covered", "X")) == [
        (
            f"error {kind} /{name}\n"
            f"没有覆盖指南的{zh} {id_}\n"
            f"{id_} of the guide's {en} is not covered\n"
            f"expected: {id_}\n"
            f"hint: 在{zh}中写明这一条，并注明 covers: [{id_}]（对应） | add it to the {en}, with covers: [{id_}]\n"
            f"{HERE}"
        )
    ]


def test_an_item_that_is_covered_in_part() -> None:
    """The weakest part is surely lacking, the others perhaps; where all parts are promised, the numbers that are not."""
    numbers = (
        QuantityCoverage("5种", "missing", None),
        QuantityCoverage("3项", "met", "3项"),
        QuantityCoverage("2台", "missing", None),
    )
    assert covered(
        "metric-coverage", item("M1", "partial", "P1", "P2", lacks=("材料", "工艺"), quantities=numbers)
    ) == [
        (
            "error metric-coverage /metrics\n"
            "指南的考核指标 M1 没有写全：没有承诺“材料”\n"
            "M1 of the guide's metrics is covered in part: “材料” is not promised\n"
            "expected: M1\n"
            "actual: P1、P2\n"
            "hint: 在 P1、P2 中补上，或另写一条；另请核对是否写到“工艺” | "
            "add it to P1、P2, or in an entry of its own; see whether “工艺” is there, too\n"
            f"{HERE}"
        )
    ]
    (found,) = covered("metric-coverage", item("M1", "partial", "P1", quantities=numbers))
    assert "没有承诺“5种”、“2台”\n" in found
    assert "hint: 在 P1 中补上，或另写一条 | add it to P1, or in an entry of its own\n" in found


def test_an_item_in_doubt() -> None:
    """All parts and numbers without a clear answer are named, and what comes nearest."""
    numbers = tuple(
        QuantityCoverage(text, status, None)
        for text, status in (("1种", "met"), ("2种", "unclear"), ("3种", "missing"), ("4种", "unclear"))
    )
    doubtful = item("C1", "unclear", "R1", "R2", lacks=("材料", "工艺"), quantities=numbers)
    assert covered("content-coverage", doubtful) == [
        (
            "warning content-coverage /content\n"
            "不能确定是否覆盖了指南的研究内容 C1：没有找到与“材料”、“工艺”、“2种”、“3种”、“4种”明确对应的承诺\n"
            "unclear whether C1 of the guide's content is covered: "
            "nothing clearly answers “材料”、“工艺”、“2种”、“3种”、“4种”\n"
            "expected: C1\n"
            "actual: R1、R2\n"
            "hint: 最接近的是 R1、R2。若已写到，在那一条下注明 covers: [C1]（对应）；若没有，请补充 | "
            "nearest: R1、R2. If it is there, write covers: [C1] beside it; if not, add it\n"
            f"{HERE}"
        )
    ]
    (within,) = covered("content-coverage", item("C1", "unclear", "R1", lacks=("材料2种",), quantities=numbers[1:3]))
    assert "没有找到与“材料2种”、“3种”明确对应的承诺\n" in within  # a number that a part names is named once
    assert covered("content-coverage", item("C1", "unclear")) == [
        (
            "warning content-coverage /content\n"
            "不能确定是否覆盖了指南的研究内容 C1\n"
            "unclear whether C1 of the guide's content is covered\n"
            "expected: C1\n"
            "hint: 若已写到，在那一条下注明 covers: [C1]（对应）；若没有，请补充 | "
            "If it is there, write covers: [C1] beside it; if not, add it\n"
            f"{HERE}"
        )
    ]


def test_an_item_that_another_stands_for() -> None:
    assert covered("metric-coverage", item("M2", "missing", instead="M3")) == [
        (
            "info metric-coverage /metrics\n"
            "没有覆盖考核指标 M2；指南允许选择其一，已由 M3 满足\n"
            "M2 is not covered; the guide lets you choose, and M3 is\n"
            "expected: M2\n"
            f"{HERE}"
        )
    ]


def test_metrics_that_the_applicant_sets_and_has_not() -> None:
    assert covered("metric-coverage", item("M1", "missing", self_set=True)) == [
        (
            "error metric-coverage /metrics\n"
            "指南由申报单位自主设定指标，申报书没有写\n"
            "the guide leaves the metrics to you, and there are none\n"
            "expected: M1\n"
            "hint: 至少写一条考核指标（metrics） | give at least one metric\n"
            f"{HERE}"
        )
    ]


@pytest.mark.parametrize(
    ("kind", "name", "zh", "en", "part", "words"),
    [
        ("content-coverage", "content", "研究内容（content）", "the research content", "研究内容", "研究甲"),
        ("metric-coverage", "metrics", "考核指标（metrics）", "the metrics", "考核指标", "完成甲"),
    ],
)
def test_promises_that_are_not_given_or_without_words(
    kind: str, name: str, zh: str, en: str, part: str, words: str
) -> None:
    title = RULE_KINDS[kind].title
    (absent,) = covered(kind, **{name: None})
    assert absent.startswith(
        f"missing missing-field /{name}\n缺少{zh}，无法判断“{title.zh}”\n"
        f"{en} is not given, so “{title.en}” cannot be decided\n"
    )
    letter = "C" if name == "content" else "M"
    promised = [{"id": "X1", "covers": [f"{letter}1", "Z9"]}, {"covers": []}, {"id": "X3", "text": "甲"}]
    items = (item(f"{letter}1", "missing"), item(f"{letter}2", "missing"))
    first, second, other = covered(kind, *items, **{name: promised})
    assert first.startswith(
        f"missing missing-field /{name}/0/text\n"
        f"缺少{part}第 X1 条的文字（text），无法判断“{title.zh}”\n"
        f"the text of entry X1 of the {name} is not given, so “{title.en}” cannot be decided\n"
    )
    asked = f"{letter}1“{words}”；Z9"  # an id that is not there has no words
    assert f"hint: 写明怎样完成 {asked} | say how {asked} will be met\n" in first
    assert second.startswith(f"missing missing-field /{name}/1/text\n缺少{part}第 2 条的文字（text）")
    assert "hint: 写明这一条承诺什么 | say what is promised\n" in second
    # what the entry without words claims is still to be seen; the other item is missing
    assert other.startswith(f"error {kind} /{name}\n")
    assert f"expected: {letter}2\n" in other


def test_a_number_that_falls_short() -> None:
    one = item("M1", "below", "P1", quantities=(QuantityCoverage("5种", "below", "3种", "P1"),))
    assert covered("metric-quantity", one) == [
        (
            "error metric-quantity /metrics/0/text\n"
            "指南的考核指标 M1 要求“5种”，P1 只承诺“3种”\n"
            "M1 asks for “5种”, P1 promises “3种”\n"
            "expected: 5种\n"
            "actual: 3种\n"
            "hint: 把“3种”提高到符合“5种” | raise “3种” to “5种”\n"
            f"{HERE}"
        )
    ]
    (unnamed,) = covered("metric-quantity", item("M1", "below", quantities=(QuantityCoverage("5种", "below", "3种"),)))
    assert unnamed.startswith("error metric-quantity /metrics\n")
    assert "指南的考核指标 M1 要求“5种”， 只承诺“3种”\n" in unnamed
    assert "M1 asks for “5种”, the draft promises “3种”\n" in unnamed
    (unsaid,) = covered(
        "metric-quantity", item("M1", "below", "P1", quantities=(QuantityCoverage("5种", "below", None),))
    )
    assert "\nactual: \n" in unsaid


@pytest.mark.parametrize(
    ("status", "said"), [("below", 1), ("partial", 1), ("covered", 0), ("unclear", 0), ("missing", 0)]
)
def test_where_a_number_that_falls_short_is_spoken_of(status: Any, said: int) -> None:
    """Also where the metric lacks something else; where all of it is missing or in doubt, that is said instead."""
    below = (QuantityCoverage("5种", "below", "3种", "P1"),)
    assert len(covered("metric-quantity", item("M1", status, "P1", quantities=below))) == said


def declared(*numbers: QuantityCoverage, status: Any = "covered", basis: Any = "declared") -> list[str]:
    one = ItemCoverage("M1", "甲", (5, 6), status, ("P1",), basis, numbers)
    return covered("metric-quantity", one)


def test_a_number_of_a_claimed_metric_that_cannot_be_compared() -> None:
    assert declared(QuantityCoverage("5种", "unclear", "3家", "P1")) == [
        (
            "warning metric-quantity /metrics/0/text\n"
            "P1 的“3家”与指南考核指标 M1 的“5种”无法比较\n"
            "“3家” of P1 cannot be compared with “5种” of M1\n"
            "expected: 5种\n"
            "actual: 3家\n"
            "hint: 请核对；写明数值，并用与指南相同的单位 | look again; give the number, in the unit that the guide uses\n"
            f"{HERE}"
        )
    ]
    assert declared(QuantityCoverage("5种", "unclear", None)) == [
        (
            "warning metric-quantity /metrics/0/text\n"
            "没有在 P1 中找到与指南考核指标 M1 的“5种”对应的数值\n"
            "nothing in P1 answers “5种” of M1\n"
            "expected: 5种\n"
            "hint: 请核对；写明数值，并用与指南相同的单位 | look again; give the number, in the unit that the guide uses\n"
            f"{HERE}"
        )
    ]


def test_where_a_number_in_doubt_is_not_spoken_of() -> None:
    doubt = QuantityCoverage("5种", "unclear", "3家", "P1")
    assert len(declared(doubt, status="below")) == 1
    assert declared(doubt, status="unclear") == []
    assert declared(doubt, basis="text") == []
    assert declared(QuantityCoverage("5种", "met", "5种", "P1")) == []
    (elsewhere,) = declared(QuantityCoverage("5种", "unclear", "3家", "P7"))
    assert elsewhere.startswith("warning metric-quantity /metrics\n")


@pytest.mark.parametrize("kind", ["content-coverage", "metric-coverage", "metric-quantity"])
def test_nothing_is_said_of_coverage_where_the_guide_frees_from_it(kind: str) -> None:
    here = direction(f"{ALL}青年科学家项目不受研究内容和考核指标限制。", "（青年科学家项目）")
    profile = next(one for one in here.profiles if one.kind == "young_scientist")
    short = item("M1", "below", "P1", quantities=(QuantityCoverage("5种", "below", "3种", "P1"),))
    coverage = Coverage((item("C1", "missing"),), (short, item("M2", "missing")))
    check = RULE_KINDS[kind].check
    assert check
    assert list(check(Draft(proposal(content=None, metrics=None), here, profile, coverage))) == []


def claims(*false: FalseClaim, says: str = ALL, **changes: Any) -> list[str]:
    here = direction(says, "（青年科学家项目）")
    check = RULE_KINDS["covers-claim"].check
    assert check
    profile = next(one for one in here.profiles if one.kind == changes.get("kind", "regular"))
    return [whole(found) for found in check(Draft(proposal(**changes), here, profile, Coverage(false_claims=false)))]


def test_a_claim_of_an_id_that_is_not_there() -> None:
    asked = "申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标"
    content = [{"id": "R1", "text": "甲", "covers": ["C1"]}, {"id": "R2", "text": "甲", "covers": ["C1", "M1"]}]
    assert claims(content=content, metrics=[{"text": "甲", "covers": ["M1"]}]) == [
        (
            "error covers-claim /content/1/covers/1\n"
            "covers 中的“M1”不是本方向的编号\n"
            "“M1” in covers is no id of this direction\n"
            "expected: C1\n"
            "actual: M1\n"
            "hint: 运行 nrd-check show 查看本方向的编号，改成对应的一条 | "
            "see the ids of the direction with nrd-check show, and name the right one\n"
            f"guide.txt 2-2: {asked}"
        )
    ]
    (of_metric,) = claims(metrics=[{"text": "甲", "covers": ["M9"]}])
    assert of_metric.startswith("error covers-claim /metrics/0/covers/0\n")
    assert "expected: M1\n" in of_metric


def test_an_id_that_is_not_there_is_told_from_the_first_to_the_last() -> None:
    """pathogen 1.1 has C1 and C2, M1 to M3."""
    found = check_text(changed(metrics=[{"id": "P1", "text": "甲", "covers": ["M4"]}])).findings
    assert next(one.expected.zh for one in found if one.rule == "covers-claim" and one.expected) == "M1~M3"


def test_a_claim_without_rules_of_coverage_has_no_source() -> None:
    (found,) = claims(says="", content=[{"text": "甲", "covers": ["C7"]}])
    assert "guide.txt" not in found


def test_a_claim_that_the_text_does_not_bear_out() -> None:
    content = [{"id": "R1", "text": "甲"}, {"id": "R2", "text": "别的", "covers": ["X", "C1"]}]
    found = claims(FalseClaim("/content", 1, "C1"), content=content)[0]
    assert found == (
        "error covers-claim /content/1/covers/1\n"
        "R2 声明对应 C1，内容却与它无关\n"
        "R2 claims C1, and says nothing of it\n"
        "expected: 研究甲\n"
        "actual: 别的\n"
        "hint: 核对 covers（对应）：改成真正对应的编号，或写明怎样完成 C1 | "
        "look at covers: name what the text answers, or say how C1 will be met\n"
        "guide.txt 5-5: 研究甲"
    )
    (nameless,) = claims(FalseClaim("/metrics", 0, "M1"), metrics=[{"text": "别的", "covers": ["M1"]}])
    assert nameless.startswith(
        "error covers-claim /metrics/0/covers/0\n"
        "这一条声明对应 M1，内容却与它无关\nthis entry claims M1, and says nothing of it\nexpected: 完成甲\n"
    )


def test_a_claim_that_need_not_be_true() -> None:
    freed = f"{ALL}青年科学家项目不受研究内容和考核指标限制。"
    metrics = [{"text": "别的", "covers": ["M1"]}]
    assert claims(FalseClaim("/metrics", 0, "M1"), says=freed, metrics=metrics, kind="young_scientist") == []


def test_a_false_claim_names_the_rule_of_its_list() -> None:
    """content and metrics are asked for by rules of their own; after one that need not be true comes one that must."""
    content, metrics = [{"text": "别的", "covers": ["C1"]}], [{"text": "别的", "covers": ["M1"]}]
    here = direction(ALL)
    check = RULE_KINDS["covers-claim"].check
    assert check
    false = (FalseClaim("/content", 0, "C1"), FalseClaim("/metrics", 0, "M1"))
    draft = Draft(proposal(content=content, metrics=metrics), here, here.profiles[0], Coverage(false_claims=false))
    kinds = {rule.id: rule.kind for rule in here.profiles[0].rules}
    assert [kinds[one.rule_id or ""] for one in check(draft)] == ["content-coverage", "metric-coverage"]


def test_an_unknown_id_among_metrics_names_the_rule_of_metrics() -> None:
    here = direction(ALL)
    check = RULE_KINDS["covers-claim"].check
    assert check
    draft = Draft(proposal(metrics=[{"text": "甲", "covers": ["M9"]}]), here, here.profiles[0], Coverage())
    kinds = {rule.id: rule.kind for rule in here.profiles[0].rules}
    assert [kinds[one.rule_id or ""] for one in check(draft)] == ["metric-coverage"]


def test_the_shortest_and_the_longest_duration_and_which_limit_is_looser() -> None:
    says = "项目实施周期3~5年。"
    assert said(says, duration={"start": "2022-01", "end": "2024-12"}) == []
    assert said(says, duration={"start": "2022-01", "end": "2026-12"}) == []
    (long,) = all_findings(says, duration={"start": "2022-01", "end": "2027-01"})
    (short,) = all_findings(says, duration={"start": "2022-01", "end": "2024-11"})
    assert (long.rank, short.rank) == (5, -3)
