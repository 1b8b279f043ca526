"""The decisions of the contract, section 7, that are not about one rule."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nrd_check.findings import ProposalResult
from tests.drafts import Data
from tests.example import LIBRARY, changed, check_text


def outcome(result: ProposalResult) -> tuple[str, list[tuple[str, str, str]]]:
    """Verdict and findings, those for people left out."""
    found = [(entry.rule, entry.severity, entry.path) for entry in result.findings if entry.severity != "manual"]
    return result.verdict, found


def check(**changes: object) -> tuple[str, list[tuple[str, str, str]]]:
    return outcome(check_text(changed(**changes)))


@pytest.mark.parametrize("field", ["kind", "duration", "lead", "units", "topics", "content", "metrics"])
def test_what_is_not_given_is_no_pass(field: str) -> None:
    verdict, found = check(**{field: None})
    assert verdict == "incomplete"
    assert ("missing-field", "missing", f"/{field}") in found
    assert {rule for rule, _, _ in found} == {"missing-field"}


def test_a_missing_field_names_all_that_it_blocks() -> None:
    result = check_text(
        changed(program="pathogen", direction="4.3", category="basic", content="all", metrics="all", units=None)
    )
    (finding,) = [entry for entry in result.findings if entry.path == "/units"]
    assert finding.blocks == ("units-max", "lead-unit")
    assert finding.rule_id
    assert "参与单位数上限" in finding.message.zh
    assert "牵头单位" in finding.message.zh


def topics(count: int) -> list[Data]:
    lead = {"name": "张三", "gender": "male", "birth_date": "1975-03-02", "unit": "示例大学"}
    return [{"title": str(index), "lead": lead, "units": ["示例大学"], "members": []} for index in range(count)]


@pytest.mark.parametrize(
    ("category", "count", "expected"),
    [
        (None, 4, ("compliant", [])),  # below every cap
        (None, 5, ("incomplete", [("missing-field", "missing", "/category")])),  # between two caps
        (None, 6, ("noncompliant", [("topics-max", "error", "/topics")])),  # above every cap
        ("basic", 5, ("noncompliant", [("topics-max", "error", "/topics")])),
        ("common_key", 5, ("compliant", [])),
    ],
)
def test_a_direction_without_a_category_label(category: str | None, count: int, expected: object) -> None:
    """pathogen 2.1: 基础研究类 4, 共性关键技术类和示范应用类 5."""
    assert check(direction="2.1", category=category, topics=topics(count)) == expected


def test_above_every_cap_quotes_the_loosest() -> None:
    result = check_text(changed(direction="2.1", topics=topics(6)))
    (finding,) = result.findings
    assert finding.expected
    assert finding.expected.zh == "≤ 5"


def test_without_a_kind_what_differs_between_kinds_is_undecided() -> None:
    """pathogen 1.1 accepts both kinds; four units are too many for a young-scientist project only."""
    units = [{"name": "示例大学", "role": "lead", "type": "university"}]
    units += [{"name": str(index), "role": "participant", "type": "other"} for index in range(3)]
    verdict, found = check(kind=None, topics=None, units=units)
    assert verdict == "incomplete"
    assert ("missing-field", "missing", "/kind") in found
    assert "units-max" not in {rule for rule, _, _ in found}


def undecided(**changes: object) -> tuple[object, ...]:
    (finding,) = [one for one in check_text(changed(**changes)).findings if one.rule == "missing-field"]
    assert finding.hint
    assert finding.expected
    return (
        finding.path,
        finding.blocks,
        *((text.zh, text.en) for text in (finding.message, finding.expected, finding.hint)),
        finding.actual,
        bool(finding.source),
    )


def test_what_is_said_where_the_category_is_needed() -> None:
    assert undecided(direction="2.1", topics=topics(5)) == (
        "/category",
        ("topics-max",),
        (
            "缺少研究类别（category），无法判断“课题数上限”",
            "the category is not given; without it these cannot be decided: Number of topics",
        ),
        ("研究类别（category）", "the category"),
        (
            "本方向没有标注研究类别，请填写：basic（基础研究类）、common_key（共性关键技术类）、demonstration（示范应用类）",
            "the guide labels no category here, give it: basic, common_key, demonstration",
        ),
        None,
        True,
    )


def test_what_is_said_where_the_kind_is_needed() -> None:
    """pathogen 1.1: three units are all that young-scientist projects may have."""
    units = [{"name": "示例大学", "role": "lead", "type": "university"}]
    units += [{"name": str(index), "role": "participant", "type": "other"} for index in range(3)]
    path, blocks, message, expected, hint, found, _ = undecided(kind=None, units=units)
    assert (path, found) == ("/kind", None)
    assert "units-max" in blocks  # type: ignore[operator]
    assert message[0].startswith("缺少项目类型（kind），无法判断“")  # type: ignore[index]
    assert message[0].count("“") == len(blocks)  # type: ignore[index,arg-type]
    assert "”、“" in message[0]  # type: ignore[index]
    assert message[1].startswith("the kind of project is not given; without it these cannot be decided: ")  # type: ignore[index]
    assert message[1].count(", ") == len(blocks) - 1  # type: ignore[index,arg-type]
    assert expected == ("项目类型（kind）", "the kind of project")
    assert hint == (
        "本方向接受：常规项目、青年科学家项目",
        "this direction accepts: regular project, young-scientist project",
    )


def test_metrics_left_out_are_told_apart_where_a_category_is_open() -> None:
    """Two metrics are left out, whatever the category: both are errors, and neither is undecided."""
    promised = changed(direction="2.1")["metrics"]
    found = check(direction="2.1", metrics=promised[2:])[1]
    assert found == [("metric-coverage", "error", "/metrics")] * 2


def test_the_note_of_a_direction_goes_before_the_general_part() -> None:
    """common-diseases 2.1: 下设课题数不超过6个，参与单位总数不超过15家 in the note."""
    hospital = {"name": "示例大学", "role": "lead", "type": "hospital", "qualifications": ["国家临床医学研究中心"]}
    units = [hospital, *({"name": str(index), "role": "participant", "type": "other"} for index in range(14))]
    base = {"program": "common-diseases", "direction": "2.1", "units": units}
    assert check(**base, topics=topics(6)) == ("compliant", [])
    assert check(**base, topics=topics(7)) == ("noncompliant", [("topics-max", "error", "/topics")])


def test_caps_that_name_no_kind_are_not_for_young_projects_with_caps_of_their_own() -> None:
    """common-diseases 3.4 accepts young-scientist projects; its note allows 6 topics and 15 units to the others."""
    profiles = LIBRARY.directions(LIBRARY.find("common-diseases")[0])["3.4"].profiles
    assert {(profile.kind, profile.topics_max, profile.units_max) for profile in profiles} == {
        ("regular", 6, 15),
        ("young_scientist", 0, 3),
    }


def test_two_kinds_of_nucleic_acid_systems_of_which_one_is_enough() -> None:
    """medical-devices 2.3: 二选一."""
    units = [{"name": "示例大学", "role": "lead", "type": "enterprise"}]
    funding = {"central": 100, "local": 200, "institution": 0, "social": 0}
    base = {"program": "medical-devices", "direction": "2.3", "units": units, "funding": funding}
    everything = changed(**base)["metrics"]
    without = [metric for metric in everything if metric["covers"] != ["M3"]]
    assert check(**base, metrics=without) == ("compliant", [("metric-coverage", "info", "/metrics")])
    neither = [metric for metric in without if metric["covers"] != ["M2"]]
    assert check(**base, metrics=neither) == ("noncompliant", [("metric-coverage", "error", "/metrics")] * 2)


MODELS = "建立病毒体外传播模型和仿真模拟系统，追踪病毒在人与动物间的传播链条"
MECHANISMS = "整合分子生物学、结构生物学等技术，研究病毒感染的分子机制，解析感染传播的关键分子基础"


def test_claims_decide_coverage() -> None:
    both = [{"id": "R1", "text": f"{MODELS}；{MECHANISMS}", "covers": ["C1", "C2"]}]
    assert check(content=both) == ("compliant", [])
    one = {"id": "R1", "text": MODELS, "covers": ["C1"]}
    assert check(content=[one]) == ("noncompliant", [("content-coverage", "error", "/content")])
    assert check(content=[one, {"id": "R2", "text": MECHANISMS}]) == ("compliant", [])
    without_text = [{"id": "R1", "covers": ["C1", "C2"]}]
    assert check(content=without_text) == ("incomplete", [("missing-field", "missing", "/content/0/text")])


def test_a_claim_of_what_the_text_does_not_say() -> None:
    content = [{"id": "R1", "text": MODELS, "covers": ["C1"]}, {"id": "R2", "text": "优化水泥窑炉", "covers": ["C2"]}]
    assert check(content=content) == (
        "noncompliant",
        [("content-coverage", "error", "/content"), ("covers-claim", "error", "/content/1/covers/0")],
    )


def test_a_claim_of_what_the_direction_does_not_have() -> None:
    content = [{"id": "R1", "text": f"{MODELS}；{MECHANISMS}", "covers": ["C1", "C2", "M1"]}]
    assert check(content=content) == ("noncompliant", [("covers-claim", "error", "/content/0/covers/2")])


def test_metrics_left_to_the_applicant_need_one_at_least() -> None:
    own = {"central": 100, "local": 200, "institution": 0, "social": 0}
    base = {"program": "nqi", "direction": "5.4", "recommended_by": "海关总署", "funding": own}
    assert check(**base, metrics=[{"id": "P1", "text": "建立标准10项"}]) == ("compliant", [])
    verdict, found = check(**base, metrics=[])
    assert (verdict, found) == ("noncompliant", [("metric-coverage", "error", "/metrics")])


def test_young_projects_of_nqi_need_not_cover_everything() -> None:
    lead = {"name": "张三", "gender": "male", "birth_date": "1985-01-01", "unit": "示例大学"}
    base = {"program": "nqi", "direction": "2.3", "kind": "young_scientist", "topics": None, "lead": lead}
    assert check(**base, content=[], metrics=[]) == ("compliant", [])


def test_manual_items_do_not_change_the_verdict() -> None:
    result = check_text(changed(program="reproductive-health", direction="3.2", category="basic"))
    assert result.verdict == "compliant"
    assert [entry.severity for entry in result.findings] == ["manual"]


@given(st.integers(min_value=0, max_value=2**32))
@settings(max_examples=40, deadline=None)
def test_the_order_of_keys_and_lists_never_matters(seed: int) -> None:
    shuffled = random.Random(seed)
    data = changed(
        direction="2.1", topics=topics(5), units=[{"name": name, "type": "other"} for name in "甲乙丙丁戊己庚"]
    )
    items = list(data.items())
    shuffled.shuffle(items)
    other = dict(items)
    for name in ("units", "topics", "content", "metrics"):
        other[name] = shuffled.sample(other[name], len(other[name]))
    assert outcome(check_text(other))[0] == outcome(check_text(data))[0]
    assert {entry.rule for entry in check_text(other).findings} == {entry.rule for entry in check_text(data).findings}


@given(st.integers(min_value=1, max_value=12), st.integers(min_value=0, max_value=6))
@settings(max_examples=40, deadline=None)
def test_adding_units_never_mends_a_cap(count: int, more: int) -> None:
    def broken(number: int) -> bool:
        units = [{"name": "示例大学"}, *({"name": f"第{index}家"} for index in range(number - 1))]
        return "units-max" in {entry.rule for entry in check_text(changed(units=units)).findings}

    assert broken(count) <= broken(count + more)
    assert broken(count) is (count > 6)


def test_what_every_category_breaks_is_an_error_even_with_two_rules_at_one_place() -> None:
    """social-governance 3.2 has two funding ratios; neither depends on the category."""
    unit = {"name": "示例大学", "role": "lead", "type": "enterprise"}
    funding = {"central": 1000, "local": 0, "institution": 0, "social": 0}
    verdict, found = check(
        program="social-governance", direction="3.2", units=[unit], funding=funding, recommended_by="湖南省科学技术厅"
    )
    assert verdict == "noncompliant"
    assert ("funding-ratio", "error", "/funding") in found


def test_units_of_people_count() -> None:
    """pathogen 1.1 allows six units; a seventh that only a member belongs to is one too many."""
    units = [{"name": "示例大学", "role": "lead", "type": "university"}]
    units += [{"name": f"研究所{index}", "role": "participant", "type": "institute"} for index in range(5)]
    member = {"name": "李四", "gender": "female", "birth_date": "1980-01-01", "unit": "第七大学"}
    verdict, found = check(units=units, members=[member])
    assert verdict == "noncompliant"
    assert found == [("units-max", "error", "/units"), ("units-max", "warning", "/members/0/unit")]


@pytest.mark.parametrize(("name", "verdict"), [("梁思源和王五", "noncompliant"), ("张和平", "compliant")])
def test_two_leaders_in_one_name(name: str, verdict: str) -> None:
    lead = {"name": name, "gender": "male", "birth_date": "1975-03-02", "unit": "示例大学"}
    assert check(lead=lead)[0] == verdict


def test_every_missing_field_has_a_hint() -> None:
    for field in ("duration", "lead", "units", "topics", "content", "metrics"):
        for finding in check_text(changed(**{field: None})).findings:
            assert finding.hint or finding.severity == "manual"


@pytest.mark.parametrize(("start", "end"), [("9990-12", "9999-12"), ("9999-01", "9999-11"), ("1000-01", "1001-01")])
def test_dates_out_of_all_reason_are_refused(start: str, end: str) -> None:
    assert check(duration={"start": start, "end": end})[0] == "invalid"
