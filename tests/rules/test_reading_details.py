"""What is easily misread: which words make a rule, what an earlier sentence lends to a later one, names in lists."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from nrd_check.pack.models import ClauseEntry
from nrd_check.rules import RULE_KINDS
from nrd_check.rules.base import Clause, Reading
from nrd_check.rules.direction_open import read_label
from nrd_check.rules.duration import add_years, length_of
from nrd_check.rules.lead_unit import is_qualification
from nrd_check.rules.recommender import office_names
from nrd_check.rules.sentence import parts
from nrd_check.rules.topics_max import TopicsMax, strictest
from tests.rules.made_up import all_findings
from tests.rules.test_reading import AGES, FEMALE, MALE, read


def read_at(text: str, place: str) -> list[Reading]:
    clause = Clause.of(text, place)
    return [found for kind in RULE_KINDS.values() if kind.read for found in kind.read(clause)]


@pytest.mark.parametrize(
    ("text", "place", "kind", "words"),
    [
        ("按有关规定，针对指南方向3.1、3.2，各省限组织申报其中一项。", "3", "quota-province", "针对指南方向3.1、3.2，各省限组织申报其中一项"),
        ("请注意：每省限报1项。", "3.2", "quota-province", "每省限报1项"),
        ("此外，可参考重要支持方向（标*的方向）组织申报，", "general", "direction-open", "可参考重要支持方向（标*的方向）组织申报"),
        ("共20项。此外，拟支持16个青年科学家项目。", "general", "direction-open", "此外，拟支持16个青年科学家项目"),
        ("为此，该任务方向仅部署青年科学家项目，", "3.2", "direction-open", "该任务方向仅部署青年科学家项目"),
        ("今年按照示范应用，拟启动2个项目", "general", "direction-open", "今年按照示范应用"),
        ("基础研究类项目，课题数不超过4个", "general", "topics-max", "基础研究类项目，课题数不超过4个"),
        ("请注意，" + AGES + "。", "general", "young-lead-birth", AGES),
        ("项目负责人1名，须为1962年1月1日以后出生，", "general", "lead-birth", "项目负责人1名，须为1962年1月1日以后出生"),
        ("同时，申报内容须覆盖全部研究内容和预期目标，", "general", "metric-coverage", "申报内容须覆盖全部研究内容和预期目标"),
        ("另外，涉及人体研究需通过伦理审查。", "general", "declarations", "另外，涉及人体研究需通过伦理审查。"),
        ("鼓励合作，由海关总署推荐申报。", "1.1", "recommender", "由海关总署推荐申报"),
        ("鼓励合作，企业牵头申报。", "1.1", "lead-unit", "企业牵头申报"),
        ("原则上只支持1项，仅在评审结果相近时，可同时支持2项。", "1.1", "projects-supported", "原则上只支持1项，仅在评审结果相近时，可同时支持2项"),
    ],
)  # fmt: skip
def test_the_words_that_make_a_rule(text: str, place: str, kind: str, words: str) -> None:
    assert [text[found.quote_from : found.end] for found in read_at(text, place) if found.kind == kind][-1:] == [words]


def test_a_quota_is_for_the_directions_it_names_or_for_that_in_whose_note_it_stands() -> None:
    named = read_at("针对指南方向3.1、3.2，各省限组织申报其中一项", "3")
    assert [(found.kind, found.scope) for found in named] == [("quota-province", {"directions": ("3.1", "3.2")})]
    here = read_at("每省限报2项", "3.2")
    assert [(found.kind, found.scope, found.values) for found in here] == [
        ("quota-province", {"directions": ("3.2",)}, {"max": 2, "group": ("3.2",)})
    ]


# whose money

LOCAL, CENTRAL = "省财政经费每项不超过200万元。", "国拨经费不超过900万元。"


def funds(text: str, *before: str) -> list[str]:
    return [found.values["fund"] for found in read(text, *before) if found.kind == "funding-max"]


def test_whose_money_is_meant() -> None:
    assert funds("每个项目不超过150万元") == ["central"]
    assert funds("国拨经费按需安排，每个项目不超过150万元", LOCAL) == ["central"]
    assert funds("省财政经费按需安排，每个项目不超过150万元", CENTRAL) == ["local"]
    assert funds("专项经费不超过150万元", LOCAL) == ["central"]


def test_own_money_has_no_limit_of_public_money() -> None:
    assert funds("自筹经费由单位落实，每项不超过150万元", CENTRAL) == []
    assert funds("配套经费由单位落实，每项不超过150万元", CENTRAL) == []


def test_without_a_word_of_whose_money_it_is_that_of_the_sentence_before() -> None:
    assert funds("每个项目不超过150万元", LOCAL) == ["local"]
    assert funds("每个项目不超过150万元", LOCAL, CENTRAL, LOCAL) == ["local"]
    assert funds("每个项目不超过150万元", "项目设1名负责人。") == ["central"]
    general = tuple(read(LOCAL))
    kind = RULE_KINDS["funding-max"]
    assert kind.read
    in_note = Clause.of("每个项目不超过150万元", "1.1", general=general)
    assert [found.values["fund"] for found in kind.read(in_note)] == ["local"]


# ages referred back to


def members(text: str, *before: str) -> list[tuple[date, date]]:
    found = read(text, *before)
    return [(one.values["male"], one.values["female"]) for one in found if one.kind == "young-member-birth"]


OTHERS = "其他参与人员年龄要求同上"


def test_the_ages_that_stand_before_in_the_same_sentence() -> None:
    later = "男性应为1990年1月1日以后出生，女性应为1991年1月1日以后出生"
    assert members(f"{AGES}，{OTHERS}，另有{later}。") == [(MALE, FEMALE)]
    assert members(f"{later}，{OTHERS}。", AGES) == [(date(1990, 1, 1), date(1991, 1, 1))]
    assert members(f"{AGES}；{later}，{OTHERS}。") == [(date(1990, 1, 1), date(1991, 1, 1))]


def test_ages_in_years_that_stand_before() -> None:
    born = "38周岁以下（1984年1月1日（含）以后出生）"
    women = "女性可放宽至40周岁以下（1982年1月1日（含）以后出生）"
    assert members(f"{born}，{women}，{OTHERS}。") == [(date(1984, 1, 1), date(1982, 1, 1))]
    older = "45周岁以下（1977年1月1日以后出生）"
    assert members(f"骨干{older}，负责人{born}，{OTHERS}。") == [(date(1984, 1, 1), date(1984, 1, 1))]
    assert members(f"负责人{born}，{OTHERS}，骨干{older}。") == [(date(1984, 1, 1), date(1984, 1, 1))]


def test_ages_of_other_people_are_not_referred_to() -> None:
    """Of the sentences before, only one on the leaders of young-scientist projects counts, the last one."""
    later = AGES.replace("1983", "1985").replace("1981", "1984")
    assert members(f"{OTHERS}。", AGES, later) == [(date(1985, 1, 1), date(1984, 1, 1))]
    assert members(f"{OTHERS}。", AGES, "项目设1名负责人。") == [(MALE, FEMALE)]


def test_members_of_young_topics_must_where_nothing_is_said_of_members() -> None:
    (found,) = read("青年科学家课题负责人及参与人员年龄要求，与青年科学家项目一致。", AGES)
    assert found.values == {"male": MALE, "female": FEMALE, "members": "must"}


def test_all_that_is_said_of_members() -> None:
    text = f"项目实施周期3年。原则上团队{OTHERS}。"
    (found,) = [one for one in read(text, AGES) if one.kind == "young-member-birth"]
    assert text[found.start : found.end] == f"原则上团队{OTHERS}"
    assert (found.binding, found.subject.kinds) == ("should", ("young_scientist",))
    (strict,) = [one for one in read(f"{OTHERS}。", AGES) if one.kind == "young-member-birth"]
    assert (strict.binding, strict.subject.kinds) == ("must", ("young_scientist",))


# names in lists


def test_types_joined_by_or_are_one_group_wherever_they_stand() -> None:
    (found,) = read("须由企业、医院、高校或科研院所联合申报")
    assert found.values == {"groups": (("enterprise",), ("hospital",), ("university", "institute"))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("湖北、湖南两省科技厅", ("湖北省科技厅", "湖南省科技厅")),
        ("上海、浙江科技厅", ("上海市科技厅", "浙江省科技厅")),
        ("湖北、教育部、湖南省科技厅", ("湖北", "教育部", "湖南省科技厅")),
        ("教育部、湖北、湖南省科技厅", ("教育部", "湖北", "湖南省科技厅")),
        ("市场监管总局（国家标准委、国家认监委）、工信部", ("市场监管总局（国家标准委、国家认监委）", "工信部")),
    ],
)
def test_offices_in_a_list(text: str, names: tuple[str, ...]) -> None:
    assert [found.values["names"] for found in read(f"由{text}推荐") if found.kind == "recommender"] == [names]


def test_words_that_join_offices_may_be_part_of_a_name() -> None:
    assert office_names("工业和信息化部和教育部与司法部及公安部") == ("工业和信息化部", "教育部", "司法部", "公安部")


@pytest.mark.parametrize(
    ("label", "values"),
    [
        ("（部省联动、青年科学家项目）", [{"effect": "opens", "kinds": ("young_scientist",)}]),
        ("（基础研究类项目）", [{"effect": "categories", "categories": ("basic",)}]),
        ("（揭榜挂帅）", []),
        (
            "（青年科学家项目、示范应用类）",
            [
                {"effect": "opens", "kinds": ("young_scientist",)},
                {"effect": "categories", "categories": ("demonstration",)},
            ],
        ),
    ],
)
def test_labels(label: str, values: list[dict[str, Any]]) -> None:
    found = list(read_label(label))
    assert [one.values for one in found] == values
    assert {one.kind for one in found} <= {"direction-open"}
    assert all(label[one.start : one.end] in label.strip("（）").split("、") for one in found)


def test_another_kind_of_centre_is_no_qualification() -> None:
    assert not is_qualification("国家牙床医学研究中心", "国家临床医学研究中心")


# numbers


def test_a_length_of_more_than_a_year_whose_last_month_is_not_full() -> None:
    """From 15 January 2021 to 9 April 2023: two years, two months to 14 March, and 26 days."""
    assert length_of(date(2021, 1, 15), date(2023, 4, 10)).zh == "2 年 2 个月 26 天"


@pytest.mark.parametrize(("says", "limit"), [("实施期不超过12个月。", "≤ 1 年"), ("实施期不超过6个月。", "≤ 0.5 年")])
def test_months_in_years(says: str, limit: str) -> None:
    (found,) = all_findings(says)
    assert found.expected
    assert found.expected.zh == limit


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("每个方向支持不超过2项", {"min": None, "max": 2}),
        ("每个方向支持1~2项", {"min": 1, "max": 2}),
        ("本方向原则上支持2项", {"min": 2, "max": 2}),
    ],
)
def test_projects_planned(text: str, values: dict[str, Any]) -> None:
    assert [found.values for found in read(text) if found.kind == "projects-supported"] == [values]


def test_what_stands_in_brackets_is_an_example() -> None:
    assert read("鼓励联合申报（每个方向拟支持2项），其余按规定执行") == []
    assert read("鼓励联合申报（拟支持数为1~2项），其余按规定执行") == []


def test_how_much_to_add_to_own_money_that_is_part_of_the_whole() -> None:
    """99% of all: 500 others are 1%, so own money must be 49,500; it is 500."""
    funding = {"central": 400, "local": 100, "institution": 500, "social": 0}
    (found,) = all_findings("自筹经费不低于项目总经费的99%。", funding=funding)
    assert found.hint
    assert found.hint.en == "add at least 49000 (10,000 yuan)"


def test_of_two_ratios_the_smaller_one_is_looser() -> None:
    ranks = []
    for ratio in ("2:1", "3:1"):
        (found,) = all_findings(f"自筹经费与中央财政经费比例不低于{ratio}。")
        ranks.append(found.rank)
    assert ranks == [-2.0, -3.0]


def test_a_ratio_is_told_as_it_is_written() -> None:
    (found,) = [one for one in read("自筹经费与国拨经费比例不低于1.5:1") if one.kind == "funding-ratio"]
    assert found.values["ratio"] == (Decimal("1.5"), Decimal(1))


def limit(most: int, binding: str) -> TopicsMax:
    rule = {"id": "x", "kind": "topics-max", "binding": binding, "lines": (1, 1), "text": "甲", "max": most}
    return TopicsMax.model_validate(rule)


def test_of_the_limits_that_are_broken_one_that_binds_comes_first() -> None:
    advice, duty = limit(4, "should"), limit(5, "must")
    assert strictest([advice, duty], 6) is duty
    assert strictest([duty, advice], 6) is duty
    assert strictest([advice, duty], 5) is advice
    assert strictest([advice, duty], 4) is advice
    assert strictest([duty], None) is duty
    assert strictest([], 6) is None


# packs, as they are read from files


def test_lines_of_a_text_are_joined_and_the_kind_tells_which_rule_it_is() -> None:
    rule = {"id": "x", "kind": "topics-max", "lines": [1, 2], "text": "课题数\n不超过4个", "max": 4}
    entry = ClauseEntry.model_validate(
        {"id": "x", "fate": "rule", "lines": [1, 2], "text": "课题数\n不超过4个", "rules": [rule]}
    )
    assert entry.text == "课题数不超过4个"
    assert isinstance(entry.rules[0], TopicsMax)
    assert entry.rules[0].text == "课题数不超过4个"


# everything that is read from a sentence


def complete(text: str, place: str = "general", *before: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Kind, words and fields of every rule."""
    clause = Clause.of(text, place, tuple(one for sentence in before for one in read(sentence)))
    found = [one for kind in RULE_KINDS.values() if kind.read for one in kind.read(clause)]
    return [(one.kind, text[one.start : one.end], one.values) for one in found]


def for_a_person(words: str, reason: str) -> tuple[str, str, dict[str, Any]]:
    return "manual-review", words, {"reason": reason}


def test_a_sort_of_offices_is_for_a_person_to_judge() -> None:
    words = "由各有关部门推荐"
    assert complete(f"{words}，") == [for_a_person(words, "推荐单位只说了哪一类，程序不能判断")]


def test_some_provinces() -> None:
    words = "由沿海省（自治区、直辖市）科技主管部门推荐"
    names = ("沿海省（自治区、直辖市）科技主管部门",)
    assert complete(f"{words}，") == [
        ("recommender", words, {"names": names, "provinces": True}),
        for_a_person(words, "哪些省属于“沿海省”，程序不能判断"),
    ]
    words = "由省（自治区、直辖市）科技主管部门推荐"
    names = ("省（自治区、直辖市）科技主管部门",)
    assert complete(words) == [("recommender", words, {"names": names, "provinces": True})]


def test_all_provinces_and_others() -> None:
    words = "由各省（自治区、直辖市）科技主管部门和教育部推荐"
    names = ("各省（自治区、直辖市）科技主管部门", "教育部")
    assert complete(words) == [("recommender", words, {"names": names, "provinces": True})]


def test_an_office_beside_a_quota() -> None:
    text = "各推荐单位推荐不超过2项，由海关总署推荐"
    assert complete(text) == [
        ("recommender", "由海关总署推荐", {"names": ("海关总署",)}),
        ("quota-recommender", "各推荐单位推荐不超过2项", {"max": 2, "each": True}),
    ]


def test_a_quota_in_a_part_of_its_own() -> None:
    assert complete("由海关总署推荐，限推荐3项")[1:] == [
        ("quota-recommender", "限推荐3项", {"max": 3, "each": False}),
    ]


def test_who_is_named_beside_an_office_is_one() -> None:
    names = ("教育部", "中国科学院", "甲单位")
    assert complete("由教育部、中国科学院、甲单位推荐")[0][2] == {"names": names}
    assert complete("由教育部、甲单位推荐")[0][2] == {"names": ("教育部", "甲单位")}
    assert complete("由甲单位、乙单位推荐") == []


def test_a_level_of_hospitals_is_for_a_person_to_judge() -> None:
    words = "二级以上医疗机构牵头"
    assert complete(words) == [
        ("lead-unit", words, {"types": ("hospital",), "qualification": None}),
        for_a_person(words, "单位是否为“二级以上”，程序不能判断"),
    ]


def test_what_else_is_asked_of_units_that_apply_together() -> None:
    why = "程序只核对单位类型，不能判断对单位的其他要求"
    words = "须由从事生产的企业与高校联合申报"
    assert complete(words) == [
        ("joint-application", words, {"groups": (("enterprise",), ("university",))}),
        for_a_person(words, why),
    ]
    words = "须由从事生产的企业与用户联合申报"
    assert complete(words) == [for_a_person(words, why)]


def test_where_units_must_apply_together() -> None:
    text = "科研试剂部分指南方向（除5.1和5.2外）须由从事生产的企业与高校联合申报"
    scope = {"where": "科研试剂", "except_directions": ("5.1", "5.2")}
    assert [(one.kind, one.scope) for one in read(text)] == [("joint-application", scope), ("manual-review", scope)]


def test_limits_of_two_funds_in_one_sentence() -> None:
    assert funds("国拨经费不超过900万元，省财政经费不超过200万元") == ["central", "local"]
    assert funds("每个项目不超过150万元，自筹经费另计") == ["central"]


BORN = "须为1985年1月1日以后出生"
SAME = {"male": date(1985, 1, 1), "female": date(1985, 1, 1)}


@pytest.mark.parametrize("who", ["青年科学家负责人", "课题负责人", "青年科学家项目项目负责人", "设青年科学家负责人"])
def test_the_age_of_other_leaders_is_not_that_of_the_project_s(who: str) -> None:
    assert "lead-birth" not in [kind for kind, _, _ in complete(f"{who}{BORN}")]


def test_the_age_of_leaders_of_young_projects() -> None:
    text = f"青年科学家项目，负责人年龄{BORN.removeprefix('须')}"
    assert [(kind, values) for kind, _, values in complete(text)] == [("young-lead-birth", SAME)]
    text = f"年龄要求见附件，青年科学家项目负责人年龄{BORN.removeprefix('须')}"
    assert [(kind, values) for kind, _, values in complete(text)] == [("young-lead-birth", SAME)]


def test_days_for_men_and_women_are_for_young_projects_whoever_is_named() -> None:
    text = "项目负责人年龄要求，男性应为1983年1月1日以后出生，女性应为1981年1月1日以后出生"
    assert complete(text) == [("young-lead-birth", text, {"male": MALE, "female": FEMALE})]


def test_the_age_of_any_leader_beside_that_of_others() -> None:
    any_leader = "项目负责人须为1962年1月1日以后出生"
    born = {"male": date(1962, 1, 1), "female": date(1962, 1, 1)}
    assert complete(f"课题负责人{BORN}，{any_leader}") == [("lead-birth", any_leader, born)]
    young = "负责人年龄不超过38周岁（1985年1月1日以后出生）"
    assert ("lead-birth", any_leader, born) in complete(f"{young}，{any_leader}")
    (found,) = read(f"原则上{any_leader}")
    assert (found.kind, found.binding) == ("lead-birth", "should")


def test_a_duration_between_two_numbers_of_months() -> None:
    words = "实施期12~36个月"
    assert complete(words) == [("duration", words, {"min": 1, "max": 3})]


def test_at_most_so_many_projects() -> None:
    text = "拟支持不超过8项"
    assert complete(text) == []  # in the general part, of all directions together
    assert complete(text, "1.1") == [("projects-supported", text, {"max": 8})]
    text = "本方向拟支持不超过8项"
    assert complete(text) == [("projects-supported", text, {"max": 8})]


def test_usually_one_project() -> None:
    text = "本方向原则上只支持1项，评审结果相近时可同时支持2项"
    usual = [one for one in read(text) if one.binding == "should"]
    assert [(one.kind, text[one.start : one.end], one.values) for one in usual if one.start] == [
        ("projects-supported", text.removeprefix("本方向"), {"min": 1, "max": 2})
    ]


def ratios(text: str) -> list[Reading]:
    return [one for one in read(text) if one.kind == "funding-ratio"]


def test_local_money_is_not_compared_with_itself() -> None:
    (found,) = ratios("其他经费与市财政经费比例不低于2:1")
    assert found.values["numerator"] == ("institution", "social")
    assert found.values["denominator"] == "local"


def test_a_ratio_beside_one_that_is_left_to_people() -> None:
    (found,) = ratios("市县配套经费与省财政经费比例不低于1:1，自筹经费与国拨经费比例不低于2:1")
    assert found.values == {"numerator": ("institution", "social"), "ratio": (Decimal(2), Decimal(1))}


def test_a_ratio_in_principle() -> None:
    text = "原则上，企业提供的其他经费与国拨经费比例不低于1:1"
    ratio, manual = read(text)
    assert (ratio.kind, ratio.binding, ratio.scope, ratio.quote_from) == ("funding-ratio", "should", {}, 0)
    assert (manual.kind, manual.binding, manual.scope) == ("manual-review", "should", {})


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("部省联动项目实施周期不超过4年", "部省联动"),
        ("项目为临床研究类项目，实施周期不超过4年", "临床研究类"),
        ("实施周期不超过4年", None),
    ],
)
def test_marks_by_which_a_guide_names_projects(text: str, mark: str | None) -> None:
    (found,) = read(text)
    assert (found.kind, found.subject.mark) == ("duration", mark)


def test_a_sentence_is_cut_at_punctuation_only() -> None:
    assert [part.text for part in parts("X射线方向，甲（一，二）；乙。")] == ["X射线方向", "甲（一，二）", "乙"]


def test_no_topics() -> None:
    """Of young-scientist projects a rule of its own, of others a limit of none."""
    assert [(one.kind, one.values) for one in read("青年科学家项目不再下设课题")] == [("young-no-topics", {})]
    assert [(one.kind, one.values) for one in read("不再下设课题")] == [("topics-max", {"max": 0})]


def test_half_a_year_after_a_day_that_the_month_does_not_have() -> None:
    assert add_years(date(2021, 8, 31), 0.5) == date(2022, 3, 1)
    assert add_years(date(2021, 12, 31), 0.5) == date(2022, 7, 1)


def test_a_text_must_be_text() -> None:
    with pytest.raises(ValidationError):
        ClauseEntry.model_validate({"id": "x", "fate": "rule", "lines": [1, 2], "text": 5})


def test_a_clause_is_of_the_general_part_unless_said_otherwise() -> None:
    assert Clause.of("甲").place == "general"


def test_findings_that_are_no_limits_have_no_rank() -> None:
    (found,) = all_findings("由海关总署推荐申报。", recommended_by="教育部")
    assert found.rank == 0
