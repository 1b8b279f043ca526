"""Drafts that benchmarks.drafts makes: the same for the same seed, YAML that says what was meant, and verdicts foreseen.

The verdicts come from how a draft is made, never from the checker; here a small sample of them is held against it.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from benchmarks.drafts import promises
from benchmarks.drafts.__main__ import main
from benchmarks.drafts.call import Call, Made, rows, write
from benchmarks.drafts.choosing import pick, tries
from benchmarks.drafts.compliant import Case, cases, compliant
from benchmarks.drafts.emit import Style, emit, scalar
from benchmarks.drafts.numbers import changes, put
from ruamel.yaml import YAML

from nrd_check.checker import check_loaded
from nrd_check.pack.models import ClauseEntry
from nrd_check.pack.store import Library
from nrd_check.proposal.load import read_proposal
from nrd_check.quantity import read_quantities
from tests.conftest import ROOT

LIBRARY = Library(ROOT / "rules")
CASES = {
    (case.direction.pack.programme.id, case.direction.id, case.kind, case.category): case for case in cases(LIBRARY)
}


def said_of(text: str) -> tuple[str, set[tuple[str, str]]]:
    """The verdict, and what is found: kind of rule and severity."""
    result = check_loaded(read_proposal(text, "draft.yaml"), LIBRARY)
    found = {(one.rule, one.severity) for one in result.findings if one.severity not in ("manual", "info")}
    return result.verdict, found


def foreseen(made: Made) -> tuple[str, set[tuple[str, str]]]:
    return made.verdict, {(made.fault.rule, str(made.severity))} if made.fault else set()


def test_there_is_a_case_for_each_kind_and_category_of_all_directions() -> None:
    assert len({key[:2] for key in CASES}) == 222
    assert len(CASES) == sum(
        len(direction.profiles) for one in LIBRARY.programmes for direction in LIBRARY.directions(one).values()
    )


def test_the_same_seed_makes_the_same_bytes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.drafts", "20", str(tmp_path / "call"), "--seed", "7"]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "5"})
    for seed, name in ((7, "same"), (8, "other")):
        list(write(Call(LIBRARY, seed), 20, tmp_path / name))
    call, same, other = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.yaml")}
        for name in ("call", "same", "other")
    )
    assert len(call) == 20
    assert call == same
    assert call != other


def test_the_manifest_says_what_is_expected_of_each_file(tmp_path: Path) -> None:
    assert main([*["30", "--faults", "1", "--size", "0"], str(tmp_path)]) == 0
    expected = [json.loads(line) for line in (tmp_path / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(expected) == 30
    assert all((tmp_path / row["file"]).is_file() for row in expected)
    about_files = ("proposal-syntax", "proposal-schema", "unknown-direction")
    for row in expected:
        verdicts = {"error": "noncompliant", "missing": "incomplete", "warning": "compliant"}
        assert row["verdict_alone"] == ("invalid" if row["fault"] in about_files else verdicts[row["severity"]])


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    command = [sys.executable, "-m", "benchmarks.drafts", "3", str(tmp_path)]
    assert subprocess.run(command, check=False, cwd=ROOT, capture_output=True).returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def plain(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(io.StringIO(text))


@pytest.mark.parametrize(
    "value",
    ["true", "null", "No", "1.10", "2021", "- a", "a: b", "a #b", "它's", '"', "\\n", "\t", "~", "{a}", "甲，乙", "a, b", "", " ", "*a", "&a", "!!a", "\x85", "\u2028", "@", "`", "%", "1e3", "0x1F", "=", "[18F]标记", "：", "a\nb"],
)  # fmt: skip
def test_every_text_is_read_back_as_it_was(value: str) -> None:
    written = emit({"title": value, "units": [{"name": value, "qualifications": [value]}]})
    assert plain(written) == {"title": value, "units": [{"name": value, "qualifications": [value]}]}


@pytest.mark.parametrize("flow", [True, False])
def test_a_draft_is_read_back_as_it_was(flow: bool) -> None:
    for number, case in enumerate(list(CASES.values())[::60]):
        draft = compliant(case.direction, case.kind, case.category, Random(number))
        meant = json.loads(json.dumps(draft, default=float))
        assert json.loads(json.dumps(plain(emit(draft, Style(flow=flow))), default=str)) == meant


def test_long_texts_over_several_lines_differ_by_spaces_only() -> None:
    text = "研究机理，阐明规律。建立DNA方法；完成3项"
    written = emit({"content": [{"id": "R1", "text": text}]}, Style(folded=True))
    assert written == (
        "content:\n  - id: R1\n    text: >-\n      研究机理，\n      阐明规律。\n      建立DNA方法；\n      完成3项\n"
    )
    assert plain(written)["content"][0]["text"].replace(" ", "") == text


def test_keys_and_fixed_values_in_chinese() -> None:
    draft = {
        "kind": "young_scientist",
        "lead": {"gender": "female"},
        "topics": [{"young_scientist": True, "lead": {"name": "张三"}}],
        "declarations": {"ethics_review": True, "laboratory_animals": "not_applicable"},
    }
    assert emit(draft, Style("zh", flow=True)) == (
        "项目类型: 青年科学家项目\n项目负责人: {性别: 女}\n课题:\n  - 青年科学家课题: 是\n    负责人: {姓名: 张三}\n"
        "承诺: {伦理审查: 已落实, 实验动物: 不涉及}\n"
    )


def test_amounts() -> None:
    assert [scalar(value) for value in (Decimal("999.99"), 0, True, "2021-12")] == ["999.99", "0", "true", "2021-12"]


def metric(words: str) -> ClauseEntry:
    quantities = [
        {name: getattr(one, name) for name in ("text", "op", "low", "high", "unit", "role")}
        for one in read_quantities(words).quantities
    ]
    entry = {"id": "x/M1", "fate": "metric", "item": "M1", "lines": (1, 1), "text": words, "quantities": quantities}
    return ClauseEntry.model_validate(entry)


@pytest.mark.parametrize(
    ("words", "better", "worse"),
    [
        ("鉴定受体5种以上", "6种以上", ("4种以上",)),
        ("误差不超过0.5mm", "不超过0.4mm", ("不超过0.6mm",)),
        ("准确率不低于95%", "不低于96%", ("不低于94%",)),
        ("准确率不低于99%", "不低于99%", ("不低于98%",)),  # nothing is better than all
        ("厚度不小于1mm", "不小于2mm", ("不小于0.9mm",)),
        ("发现3~5种标志物", "6种", ("2种",)),
        ("研制样机1台", "2台", ()),  # no machine is no promise at all
        ("样本10万例", "11万例", ("9万例",)),
        ("计数率≥2×109cps", "≥3×109cps", ("≥1×109cps",)),
        ("流量增加500m3/s以上", "增加501m3/s以上", ("增加499m3/s以上",)),
        ("续航大于20km", "大于21km", ("大于19km", "20km")),  # more than 20 is not 20
        ("偏差≤±3%", "≤±2%", ("≤±4%",)),
        ("工作温度-40℃~80℃", "-40℃~81℃", ("-39℃~80℃", "-40℃~79℃")),
        ("发现标志物两种以上", "三种以上", ("一种以上",)),
    ],
)
def test_other_numbers(words: str, better: str, worse: tuple[str, ...]) -> None:
    assert [(one.better, one.worse) for one in changes(metric(words))] == [(better, worse)]


def test_a_number_given_twice_is_changed_in_either_place() -> None:
    words = "标准5项，专利5项"
    changed = [put(words, [(one, worse)]) for one in changes(metric(words)) for worse in one.worse]
    assert changed == ["标准4项，专利5项", "标准5项，专利4项"]


@pytest.mark.parametrize(
    "words",
    ["尺寸8mm×24mm", "线宽2~3nm", "电压≤-15dB", "检测下限2~30μg/g", "带宽50~650MHz以上", "达到万吨级", "建立平台"],
)
def test_numbers_in_doubt_are_left_alone(words: str) -> None:
    assert list(changes(metric(words))) == []


def test_each_choice_has_its_turn() -> None:
    made = []
    for random in tries("seed"):
        letter = pick(random, "ab")
        made.append(letter + (pick(random, "123") if letter == "b" else ""))
    assert made == ["a", "b1", "b2", "b3"]


def test_what_only_dresses_a_draft_up_is_the_same_in_each_try() -> None:
    assert len({(pick(random, "abc"), random.random())[1] for random in tries("seed")}) == 1


SAMPLE = list(CASES.values())[::13]


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: f"{case.direction.pack.programme.id}-{case.direction.id}")
def test_compliant_drafts_are(case: Case) -> None:
    draft = compliant(case.direction, case.kind, case.category, Random(1), 3000)
    assert said_of(emit(draft)) == ("compliant", set())


def test_size() -> None:
    case = SAMPLE[0]
    sizes = [len(emit(compliant(case.direction, case.kind, case.category, Random(1), size))) for size in (3000, 9000)]
    assert sizes[0] < sizes[1]
    assert abs(len(emit(compliant(case.direction, case.kind, case.category, Random(1), 9000)).encode()) - 9000) < 400


def test_quotas_are_kept_but_for_those_to_be_broken(tmp_path: Path) -> None:
    kept, broken = Call(LIBRARY, 1, size=0, faults=0, broken=0), Call(LIBRARY, 1, size=0, faults=0, broken=1)
    for call in (kept, broken):
        call.cases = [case for case in call.cases if call.quotas.governs(case)]
    # 37 provinces with one proposal each for social-governance 3.1~3.4, and 14, 2 and five times 4 for three of nqi
    assert sum(quota.room for quota in kept.quotas.all) == 37 + 14 + 2 + 5 * 4
    made = list(write(kept, 73, tmp_path / "kept"))
    assert not any(quota.exceeded for quota in kept.quotas.all)
    assert {one.verdict for _, one in made} == {"compliant"}
    for file, one in write(broken, 73, tmp_path / "broken"):
        assert one.quota
        assert file in one.quota.files
    exceeded = [quota for quota in broken.quotas.all if quota.exceeded]
    assert exceeded
    assert {len(quota.files) - quota.max for quota in exceeded} <= {1, 2}


def test_a_quota_of_each_kind_is_broken(tmp_path: Path) -> None:
    call = Call(LIBRARY, 1, size=0, faults=0, broken=0.01)
    call.cases = [case for case in call.cases if call.quotas.governs(case)]
    made = list(write(call, 74, tmp_path))
    exceeded = [quota for quota in call.quotas.all if quota.exceeded]
    assert {quota.rule for quota in exceeded} == {"quota-province", "quota-recommender"}
    concerned = {file for quota in exceeded for file in quota.files}
    for row in rows(made):
        assert row["verdict_alone"] == "compliant"
        assert row["verdict_in_call"] == ("noncompliant" if row["file"] in concerned else "compliant")


def test_an_unrelated_promise_is_about_no_direction() -> None:
    assert "科普" in promises.unrelated()
    assert not any(
        clause.fate == "metric" and "邮票" in clause.text
        for case in CASES.values()
        for clause in case.direction.metrics
    )
