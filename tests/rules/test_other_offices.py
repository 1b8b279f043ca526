"""How offices of other years and places say things: a sentence, and what it makes; and the rules that only they have."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nrd_check.rules import RULE_KINDS
from nrd_check.rules.base import Clause
from tests.rules.made_up import DRAFT, findings

FUNDS = ("institution", "social")


def read(text: str, kind: str, place: str = "general") -> list[dict[str, Any]]:
    clause = Clause.of(text, place)
    reader = RULE_KINDS[kind].read
    assert reader
    return [found.values for found in reader(clause) if found.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("项目下设四个课题以内", "topics-max", {"max": 4}),
        ("课题数不超过四个", "topics-max", {"max": 4}),
        ("下设课题不超过5个", "topics-max", {"max": 5}),
        ("课题数原则上不超过5个", "topics-max", {"max": 5}),
        ("项目下设课题5个以内", "topics-max", {"max": 5}),
        ("下设课题不多于4个", "topics-max", {"max": 4}),
        ("每个项目下设任务（课题）数不超过5个", "topics-max", {"max": 5}),
        ("下设专题不得超过三个", "topics-max", {"max": 3}),
        ("课题数可增加到6个", "topics-max", {"max": 6}),
        ("项目不再下设课题", "topics-max", {"max": 0}),
        ("每个项目参与单位总数不超过8家", "units-max", {"max": 8}),
        ("所含单位总数不超过20个", "units-max", {"max": 20}),
        ("参与单位可放宽至8家", "units-max", {"max": 8}),
        ("参与单位（含牵头单位）不超过6家", "units-max", {"max": 6}),
        ("参与单位控制在八家以内", "units-max", {"max": 8}),
        ("项目执行期一般为3—5年", "duration", {"min": 3, "max": 5}),
        ("实施期限为三至五年", "duration", {"min": 3, "max": 5}),
        ("实施期限为两年", "duration", {"min": 2, "max": 2}),
        ("实施期不超过24个月", "duration", {"min": None, "max": 2}),
        ("实施期不超过18个月", "duration", {"min": None, "max": 1.5}),
        ("实施周期4年以内", "duration", {"min": None, "max": 4}),
        ("研究周期可延长至三年", "duration", {"min": None, "max": 3}),
        ("研发时限为3年", "duration", {"min": None, "max": 3}),
        ("完成期限不超过24个月", "duration", {"min": None, "max": 2}),
        ("实施年限：2017年-2020年", "duration", {"max": 4}),
        ("实施年限：2017年7月-2020年12月", "duration", {"max": 3.5}),
        ("项目实施期为2024年7月—2027年6月", "duration", {"max": 3}),
        ("单个项目国拨经费控制在1000万元以内", "funding-max", {"fund": "central", "max": Decimal(1000)}),
        ("每个项目最高资助500万元", "funding-max", {"fund": "central", "max": Decimal(500)}),
        ("榜单金额：不超过3000万元", "funding-max", {"fund": "central", "max": Decimal(3000)}),
        ("支持经费不超过800万元", "funding-max", {"fund": "central", "max": Decimal(800)}),
        ("国拨经费不超过2000万元", "funding-max", {"fund": "central", "max": Decimal(2000)}),
        ("国拨经费不超过1.2亿元", "funding-max", {"fund": "central", "max": Decimal(12000)}),
        ("每个项目不超过500万元", "funding-max", {"fund": "central", "max": Decimal(500)}),
        ("每个项目国拨经费不超过600万元", "funding-max", {"fund": "central", "max": Decimal(600)}),
        ("省财政经费每项不超过三百万元", "funding-max", {"fund": "local", "max": Decimal(300)}),
        ("每个方向拟支持1项", "projects-supported", {"min": 1, "max": 1}),
        ("每个方向拟支持一至两项", "projects-supported", {"min": 1, "max": 2}),
        ("各推荐单位推荐不超过2项", "quota-recommender", {"max": 2, "each": True}),
        ("各推荐单位限推荐1项", "quota-recommender", {"max": 1, "each": True}),
        ("各推荐不超过2项", "quota-recommender", {"max": 2, "each": True}),
        ("青年科学家项目不要求对指南内容全覆盖", "metric-coverage", {"required": False}),
        ("申报内容须覆盖全部研究内容和预期目标", "metric-coverage", {}),
        ("须覆盖相应指南方向的全部考核指标", "metric-coverage", {}),
        ("申报项目应覆盖所申报方向的全部研究内容和考核指标", "content-coverage", {}),
        ("完成时项目须达到所列全部考核指标", "metric-coverage", {}),
        ("不要求覆盖全部研究内容", "content-coverage", {"required": False}),
        (
            "产学研医联合",
            "joint-application",
            {"groups": (("enterprise",), ("university",), ("institute",), ("hospital",))},
        ),
        ("产学研联合申报", "joint-application", {"groups": (("enterprise",), ("university",), ("institute",))}),
        (
            "须由企业与高校或科研院所联合申报",
            "joint-application",
            {"groups": (("enterprise",), ("university", "institute"))},
        ),
        ("二级以上医疗机构牵头", "lead-unit", {"types": ("hospital",), "qualification": None}),
        ("本领域各方向项目须由企业牵头", "lead-unit", {"types": ("enterprise",), "qualification": None}),
        ("由合肥市、芜湖市科技局推荐", "recommender", {"names": ("合肥市科技局", "芜湖市科技局")}),
        (
            "由湖北、湖南、江西三省科技厅推荐",
            "recommender",
            {"names": ("湖北省科技厅", "湖南省科技厅", "江西省科技厅")},
        ),
    ],
)
def test_a_limit(text: str, kind: str, values: dict[str, Any]) -> None:
    assert read(text, kind) == [values]


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("拟支持1项", "projects-supported", {"min": 1, "max": 1}),
        ("每省限报1项", "quota-province", {"max": 1, "group": ("3.2",)}),
    ],
)
def test_what_a_note_says_is_for_its_direction(text: str, kind: str, values: dict[str, Any]) -> None:
    assert read(text, kind, place="3.2") == [values]
    assert read(text, kind) == []


@pytest.mark.parametrize(
    ("text", "numerator", "denominator", "ratio"),
    [
        ("自筹经费总额与国拨经费总额比例不低于1.5:1", FUNDS, "central", (Decimal("1.5"), Decimal(1))),
        ("配套经费与中央财政经费比例不低于1：1", ("local", *FUNDS), "central", (Decimal(1), Decimal(1))),
        ("地方财政配套经费与国拨经费比例不低于1:1", ("local",), "central", (Decimal(1), Decimal(1))),
        ("自筹经费不低于项目总经费的50%", FUNDS, "total", (Decimal(50), Decimal(100))),
        ("自筹经费占总经费的比例不低于50%", FUNDS, "total", (Decimal(50), Decimal(100))),
        ("自筹经费与市财政经费比例不低于2:1", FUNDS, "local", (Decimal(2), Decimal(1))),
        ("自筹经费与申请省财政经费比例不低于3:1", FUNDS, "local", (Decimal(3), Decimal(1))),
        ("自筹资金不低于国拨经费的2倍", FUNDS, "central", (Decimal(2), Decimal(1))),
        ("地方财政配套资金不低于国拨经费的50%", ("local",), "central", (Decimal(50), Decimal(100))),
        ("其他来源经费与中央财政经费的比例不得低于1:1", ("local", *FUNDS), "central", (Decimal(1), Decimal(1))),
    ],
)
def test_a_ratio(text: str, numerator: tuple[str, ...], denominator: str, ratio: tuple[Decimal, Decimal]) -> None:
    (values,) = read(text, "funding-ratio")
    found = (values["numerator"], values.get("denominator", "central"), values["ratio"])
    assert found == (numerator, denominator, ratio)


def test_counties_and_province_pay_one_sum() -> None:
    """A proposal has one number for all local money, so a ratio within it is for a person."""
    assert read("市县配套经费与省财政经费比例不低于1:1", "funding-ratio") == []


@pytest.mark.parametrize(
    ("text", "male", "female"),
    [
        (
            "青年科学家项目负责人年龄: 38周岁以下（1985年1月1日（含）以后出生），女性可放宽至40周岁",
            date(1985, 1, 1),
            date(1983, 1, 1),
        ),
        (
            "青年科学家项目负责人应为38周岁以下（1984年1月1日（含）以后出生），女性可放宽至40周岁以下（1982年1月1日（含）以后出生）",
            date(1984, 1, 1),
            date(1982, 1, 1),
        ),
        ("项目负责人年龄不超过40周岁，即1984年1月1日（含）以后出生", date(1984, 1, 1), date(1984, 1, 1)),
        (
            "负责人年龄应在三十八周岁以下（一九八四年一月一日以后出生），女性可放宽至四十周岁",
            date(1984, 1, 1),
            date(1982, 1, 1),
        ),
        (
            "青年科学家项目负责人应具有博士学位，男性应为1984年1月1日以后出生（38周岁以下），女性应为1982年1月1日以后出生（40周岁以下）",
            date(1984, 1, 1),
            date(1982, 1, 1),
        ),
        ("青年科学家项目负责人须为1986年1月1日（含）以后出生，女性放宽2岁", date(1986, 1, 1), date(1984, 1, 1)),
    ],
)
def test_ages_of_young_scientists(text: str, male: date, female: date) -> None:
    assert read(text, "young-lead-birth") == [{"male": male, "female": female}]
    assert read(text, "lead-birth") == []


def test_the_age_of_any_leader() -> None:
    born = {"male": date(1962, 1, 1), "female": date(1962, 1, 1)}
    assert read("项目负责人1名，须为1962年1月1日以后出生", "lead-birth") == [born]


@pytest.mark.parametrize(
    "text", ["项目负责人出生日期在1962年1月1日（含）以后", "项目负责人应具有高级职称，1962年1月1日以后出生"]
)
def test_other_words_for_the_age_of_any_leader(text: str) -> None:
    assert read(text, "lead-birth") == [{"male": date(1962, 1, 1), "female": date(1962, 1, 1)}]


def test_leaders_of_topics_have_the_same_age() -> None:
    (values,) = read("项目（含任务或课题）负责人须具有高级职称或博士学位，1957年1月1日以后出生", "lead-birth")
    assert values["topics"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("专项实施周期为5年（2016－2020年）", "duration"),
        ("每个课题参研单位原则上不超过5个", "units-max"),
        ("由三级甲等医院牵头或参与申报", "lead-unit"),
        ("除特殊说明外，每个项目国拨经费2000万元左右", "funding-max"),
    ],
)
def test_what_is_no_limit(text: str, kind: str) -> None:
    assert read(text, kind) == []


def told(says: str, **changes: Any) -> list[tuple[str, str, str]]:
    return [(found.rule, found.path, found.message.zh) for found in findings(says, **changes)]


def money(**amounts: float) -> dict[str, Any]:
    return {"funding": {**DRAFT["funding"], **amounts}}


def test_public_money_at_its_limit_and_above() -> None:
    assert told("国拨经费不超过500万元。") == []
    assert told("国拨经费不超过500万元。", **money(central=500.01)) == [
        ("funding-max", "/funding/central", "中央财政经费 500.01 万元，超过上限 500 万元")
    ]


def test_public_money_not_given() -> None:
    ((rule, path, _),) = told("省财政经费每项不超过200万元。", funding={"central": 500})
    assert (rule, path) == ("missing-field", "/funding/local")


def test_a_share_of_all_money() -> None:
    """Own funds are 500 of 1,100; half would be 550. Adding x: 500 + x ≥ (1100 + x) / 2, so x = 100."""
    (found,) = findings("自筹经费不低于项目总经费的50%。")
    assert found.message.zh == "单位自筹 + 社会资金共 500 万元，与项目总经费 1100 万元之比低于 50:100"
    assert found.hint
    assert found.hint.zh == "至少再增加 100 万元"
    assert told("自筹经费不低于项目总经费的50%。", **money(institution=500)) == []


def test_a_leader_at_the_age_limit_and_above() -> None:
    says = "项目负责人须为1970年1月1日以后出生。"
    assert told(says) == []
    older = {**DRAFT["lead"], "birth_date": "1969-12-31"}
    assert told(says, lead=older) == [
        ("lead-birth", "/lead/birth_date", "项目负责人张三 1969-12-31 出生，早于 1970-01-01")
    ]


def test_a_duration_in_months() -> None:
    """The draft lasts 18 months."""
    assert told("实施期不超过18个月。") == []
    ((rule, path, _),) = told("实施期不超过12个月。")
    assert (rule, path) == ("duration", "/duration")


def test_a_limit_for_a_whole_section() -> None:
    says = "第2部分各方向课题数不超过3个。课题数不超过1个。"
    topics = [{"title": f"课题{number}", "lead": DRAFT["lead"], "units": []} for number in "一二"]
    assert [rule for rule, _, _ in told(says, topics=topics)] == ["topics-max"]
    says = "第1部分各方向课题数不超过3个。课题数不超过1个。"
    assert [rule for rule, _, _ in told(says, topics=topics)] == []
