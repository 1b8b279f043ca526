"""How guides say things: a sentence, and the rules that it makes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nrd_check.rules import RULE_KINDS
from nrd_check.rules.base import Clause, Reading


def read(text: str, *before: str) -> list[Reading]:
    earlier: list[Reading] = []
    for sentence in before:
        earlier += read_one(sentence, earlier)
    return read_one(text, earlier)


def read_one(text: str, before: list[Reading]) -> list[Reading]:
    clause = Clause.of(text, "general", tuple(before))
    return [found for kind in RULE_KINDS.values() if kind.read for found in kind.read(clause)]


def said(text: str, kind: str) -> list[tuple[dict[str, Any], tuple[str, ...] | None, str]]:
    """The fields, categories and binding of the rules of one kind."""
    return [(found.values, found.subject.categories, found.binding) for found in read(text) if found.kind == kind]


def test_a_subject_holds_until_the_next_one() -> None:
    text = (
        "基础研究类项目下设课题数不超过4个，项目参与单位总数不超过6家，"
        "共性关键技术类和示范应用类项目下设课题数不超过5个，项目参与单位总数不超过10家。"
    )
    basic, others = ("basic",), ("common_key", "demonstration")
    assert said(text, "topics-max") == [({"max": 4}, basic, "must"), ({"max": 5}, others, "must")]
    assert said(text, "units-max") == [({"max": 6}, basic, "must"), ({"max": 10}, others, "must")]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("下设课题数不超过6个", 6),
        ("项目下设课题不超过5个", 5),
        ("每个项目下设不超过四个课题", 4),
        ("一般项目下设的课题数不超过5个", 5),
        ("课题数不得超过5个", 5),
    ],
)
def test_topics(text: str, limit: int) -> None:
    assert said(text, "topics-max") == [({"max": limit}, None, "must")]


def test_young_topics_are_no_topics_cap() -> None:
    assert said("青年科学家课题数不超过2个", "topics-max") == []


@pytest.mark.parametrize(
    ("text", "limit"), [("参与单位总数不超过15家", 15), ("项目参与单位数不超过10家", 10), ("参与单位不超过六家", 6)]
)
def test_units(text: str, limit: int) -> None:
    assert said(text, "units-max") == [({"max": limit}, None, "must")]


@pytest.mark.parametrize(
    ("text", "low", "high", "binding"),
    [
        ("实施周期不超过3年", None, 3, "must"),
        ("除特殊说明外实施周期不超过3年", None, 3, "must"),
        ("实施周期3~5年", 3, 5, "must"),
        ("项目执行期原则上为3~5年", 3, 5, "should"),
        ("实施年限不超过三年", None, 3, "must"),
        ("项目执行期一般为3—5年", 3, 5, "must"),
    ],
)
def test_duration(text: str, low: int | None, high: int, binding: str) -> None:
    assert said(text, "duration") == [({"min": low, "max": high}, None, binding)]


def test_in_principle_before_a_comma_governs_the_sentence() -> None:
    text = "原则上，每个项目下设课题数不超过4个，项目参与单位总数不超过4个，实施年限不超过3年。"
    found = read(text)
    assert {entry.kind: entry.binding for entry in found} == {
        "topics-max": "should",
        "units-max": "should",
        "duration": "should",
    }
    # 原则上 is in the quote: it is why breaking the limit is a warning
    assert all(entry.quote_start == 0 for entry in found)


def test_the_quote_holds_the_subject() -> None:
    text = "青年科学家项目不再下设课题，项目参与单位总数不超过3家。"
    units = next(entry for entry in read(text) if entry.kind == "units-max")
    assert text[units.quote_start : units.end] == "青年科学家项目不再下设课题，项目参与单位总数不超过3家"
    assert units.subject.kinds == ("young_scientist",)


def test_leaders() -> None:
    assert [found.kind for found in read("项目设1名负责人，每个课题设1名负责人。")] == ["single-lead", "topic-lead"]


AGES = "青年科学家项目负责人年龄要求，男性应为1983年1月1日以后出生，女性应为1981年1月1日以后出生"
MALE, FEMALE = date(1983, 1, 1), date(1981, 1, 1)


def test_birth_dates_and_what_refers_back_to_them() -> None:
    (lead,) = read(AGES + "。")
    assert (lead.kind, lead.values, lead.subject.kinds) == (
        "young-lead-birth",
        {"male": MALE, "female": FEMALE},
        ("young_scientist",),
    )
    (member,) = read("原则上团队其他参与人员年龄要求同上。", AGES)
    assert (member.kind, member.values, member.binding) == (
        "young-member-birth",
        {"male": MALE, "female": FEMALE},
        "should",
    )
    topic_text = "常规项目下设青年科学家课题的，青年科学家课题负责人及参与人员年龄要求，与青年科学家项目一致。"
    (topic,) = read(topic_text, AGES, "原则上团队其他参与人员年龄要求同上。")
    assert topic.kind == "young-topic-birth"
    assert topic.values == {"male": MALE, "female": FEMALE, "members": "should"}
    assert topic.subject.kinds == ("regular",)


def test_members_in_the_same_sentence() -> None:
    assert [found.kind for found in read(AGES + "，原则上团队其他参与人员年龄要求同上。")] == [
        "young-lead-birth",
        "young-member-birth",
    ]


def test_a_reference_to_nothing_makes_no_rule() -> None:
    assert read("原则上团队其他参与人员年龄要求同上。") == []


ALL = ("local", "institution", "social")


@pytest.mark.parametrize(
    ("text", "numerator", "ratio"),
    [
        ("其他经费（包括地方财政经费、单位出资及社会渠道资金等）与中央财政经费比例不低于1:1", ALL, (1, 1)),
        ("其他经费（包括地方财政经费、单位出资及社会渠道资金等）与中央财政经费比例不低于2：1", ALL, (2, 1)),
        ("其他经费（包括单位出资及社会渠道等）和中央财政经费比例不低于1:1", ("institution", "social"), (1, 1)),
        ("地方财政投入与中央财政投入不低于1:1", ("local",), (1, 1)),
        ("科学仪器方向各项目自筹经费与国拨经费比例不低于1:1", ("institution", "social"), (1, 1)),
        ("由企业牵头，其他经费与中央财政经费比例不低于3:1", ALL, (3, 1)),
    ],
)
def test_ratios(text: str, numerator: tuple[str, ...], ratio: tuple[int, int]) -> None:
    found = [entry for entry in read(text) if entry.kind == "funding-ratio"]
    assert [entry.values for entry in found] == [{"numerator": numerator, "ratio": tuple(map(Decimal, ratio))}]


def test_two_ratios_in_one_note() -> None:
    text = "地方财政投入与中央财政投入不低于1:1，其他经费（包括单位出资及社会渠道等）和中央财政经费比例不低于1:1"
    found = [entry.values["numerator"] for entry in read(text) if entry.kind == "funding-ratio"]
    assert found == [("local",), ("institution", "social")]


def test_who_provides_the_money_is_for_a_person_to_judge() -> None:
    found = read("企业提供的其他经费与中央财政经费比例不低于1:2")
    assert [entry.kind for entry in found] == ["funding-ratio", "manual-review"]


def test_a_place_that_is_only_named_needs_a_reading() -> None:
    (found,) = read("科学仪器方向各项目自筹经费与国拨经费比例不低于1:1")
    assert found.scope == {"where": "科学仪器"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由海关总署推荐申报", ("海关总署",)),
        ("由工业和信息化部、应急管理部组织申报", ("工业和信息化部", "应急管理部")),
        ("由最高人民法院、最高人民检察院、司法部组织申报", ("最高人民法院", "最高人民检察院", "司法部")),
        ("国家药品监督管理局推荐牵头单位", ("国家药品监督管理局",)),
        ("由教育部、应急管理部联合推荐", ("教育部", "应急管理部")),
        ("由教育部、应急管理部联合组织申报", ("教育部", "应急管理部")),
        ("由市场监管总局（国家标准委）推荐不超过14项", ("市场监管总局（国家标准委）",)),
        (
            "由市场监管总局、工信部、公安部、国资委和海关总署5个部门各推荐不超过4项",
            ("市场监管总局", "工信部", "公安部", "国资委", "海关总署"),
        ),
    ],
)
def test_recommenders(text: str, names: tuple[str, ...]) -> None:
    assert [found.values["names"] for found in read(text) if found.kind == "recommender"] == [names]


def test_the_provinces_recommend() -> None:
    text = "由各省（自治区、直辖市、计划单列市及新疆生产建设兵团）组织申报"
    (found,) = read(text)
    assert found.values == {"names": ("各省（自治区、直辖市、计划单列市及新疆生产建设兵团）",), "provinces": True}


@pytest.mark.parametrize(
    "text",
    [
        "鼓励产学研医检联合申报",
        "须由企业、医院、高校联合申报",
        "由企业牵头申报",
        "项目统一按指南二级标题（如1.1）的研究方向申报",
    ],
)
def test_no_recommender(text: str) -> None:
    assert [found for found in read(text) if found.kind == "recommender"] == []


@pytest.mark.parametrize(
    ("text", "types", "qualification"),
    [
        ("企业牵头申报", ("enterprise",), None),
        ("由企业牵头", ("enterprise",), None),
        ("由建有国家临床医学研究中心的医疗机构牵头申报", ("hospital",), "国家临床医学研究中心"),
    ],
)
def test_lead_units(text: str, types: tuple[str, ...], qualification: str | None) -> None:
    assert said(text, "lead-unit") == [({"types": types, "qualification": qualification}, None, "must")]


@pytest.mark.parametrize("text", ["鼓励企业牵头申报", "由青年科学家牵头申报", "牵头单位须具备较好的研究基础"])
def test_no_lead_unit(text: str) -> None:
    assert said(text, "lead-unit") == []


def test_joint_application() -> None:
    (found,) = [entry for entry in read("该项目要求产、学、研联合申报") if entry.kind == "joint-application"]
    assert found.values["groups"] == (("enterprise",), ("university",), ("institute",))
    text = "科研试剂和科学仪器两部分指南方向（除5.1外）须由科研机构与从事相关领域生产并具有销售能力的企业联合申报"
    joint, manual = read(text)
    assert joint.values["groups"] == (("university", "institute"), ("enterprise",))
    assert joint.scope == {"where": "科研试剂和科学仪器两", "except_directions": ("5.1",)}
    assert manual.kind == "manual-review"


def test_encouraging_is_not_demanding() -> None:
    assert read("鼓励产学研医检联合申报。") == []


def test_quotas() -> None:
    assert said("由住建部推荐不超过2项", "quota-recommender") == [({"max": 2, "each": False}, None, "must")]
    assert said("由公安部、国资委各推荐不超过4项", "quota-recommender") == [({"max": 4, "each": True}, None, "must")]
    text = "针对指南方向3.1、3.2、3.3、3.4，各省（自治区、直辖市）科技主管部门限组织申报其中一项。"
    group = ("3.1", "3.2", "3.3", "3.4")
    (found,) = read(text)
    assert (found.values, found.scope) == ({"max": 1, "group": group}, {"directions": group})


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("每个项目拟支持数为1~2项", 1, 2),
        ("本方向拟支持不超过6个项目", None, 6),
        ("每个方向拟支持项目不超过7项", None, 7),
        ("在勘探、开采、选矿、冶金及综合提纯五个方向分别支持4个项目", None, 20),
        ("原则上只支持1项，仅在评审结果相近时，可同时支持2项", 1, 2),
    ],
)
def test_projects_supported(text: str, low: int | None, high: int) -> None:
    found = [entry.values for entry in read(text) if entry.kind == "projects-supported"]
    assert [(values.get("min"), values["max"]) for values in found] == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "拟支持39个项目",
        "拟支持项目总数不超过8项",
        "指南中“拟支持数为1~2项”是指：可同时支持这2个项目。",
        "此外，拟支持16个青年科学家项目",
    ],
)
def test_what_a_guide_says_of_its_own_size_is_no_rule_for_a_direction(text: str) -> None:
    assert [found for found in read(text) if found.kind == "projects-supported"] == []


def test_coverage_and_freedom_from_it() -> None:
    asked = read("申报项目的研究内容必须涵盖二级标题下指南所列的全部研究内容和考核指标。")
    assert [(found.kind, found.values) for found in asked] == [("content-coverage", {}), ("metric-coverage", {})]
    assert [found.kind for found in read("所有项目均应整体申报，须覆盖全部研究内容和考核指标。")] == [
        "content-coverage",
        "metric-coverage",
    ]
    freed = read("青年科学家项目支持青年科研人员，但不受研究内容和考核指标限制。")
    assert [(found.values, found.subject.kinds) for found in freed] == [({"required": False}, ("young_scientist",))] * 2


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("本专项研究涉及人类遗传资源采集等，须遵照《条例》相关规定执行。", ["human_genetic_resources"]),
        ("涉及人体研究需按照规定通过伦理审查并签署知情同意书。", ["ethics_review"]),
        ("涉及实验动物和动物实验，要遵守国家规定，并通过实验动物福利和伦理审查。", ["laboratory_animals"]),
        (
            "涉及人体被试和人类遗传资源的科学研究，须遵守《条例》《伦理审查办法》。",
            ["human_genetic_resources", "ethics_review"],
        ),
    ],
)
def test_declarations(text: str, items: list[str]) -> None:
    assert [found.values["item"] for found in read(text) if found.kind == "declarations"] == items


@pytest.mark.parametrize(
    ("text", "values", "scope"),
    [
        ("项目统一按指南二级标题（如1.1）的研究方向申报", {"effect": "opens", "kinds": ("regular",)}, {}),
        ("该任务方向仅部署青年科学家项目", {"effect": "only", "kinds": ("young_scientist",)}, {}),
        ("该任务作为青年科学家项目，由青年科学家牵头申报。", {"effect": "only", "kinds": ("young_scientist",)}, {}),
        (
            "此外，拟支持16个青年科学家项目",
            {"effect": "only", "kinds": ("young_scientist",)},
            {"label": "青年科学家项目"},
        ),
        (
            "可参考重要支持方向（标*的方向）组织项目申报",
            {"effect": "opens", "kinds": ("young_scientist",)},
            {"star": True},
        ),
        (
            "按照共性关键技术、示范应用，拟启动22个项目",
            {"effect": "categories", "categories": ("common_key", "demonstration")},
            {},
        ),
    ],
)
def test_which_projects_a_direction_accepts(text: str, values: dict[str, Any], scope: dict[str, Any]) -> None:
    assert [(found.values, found.scope) for found in read(text) if found.kind == "direction-open"] == [(values, scope)]
