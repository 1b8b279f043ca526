"""A draft in Traditional characters is held against its guide like one in Simplified."""

from __future__ import annotations

from pathlib import Path

import pytest
from opencc import OpenCC

from nrd_check.checker import check_file, check_loaded
from nrd_check.findings import ProposalResult
from nrd_check.form.write import write_form
from nrd_check.pack.store import Library
from nrd_check.proposal.load import load_bytes, read_proposal
from nrd_check.proposal.write import rename_keys, to_yaml
from nrd_check.yaml_tree import parse
from tests.conftest import ROOT
from tests.example import changed, check_text

EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
SCRIPTS = ("s2t", "s2tw", "s2hk")
"""Conversions of characters: as OpenCC writes them, as in Taiwan, as in Hong Kong."""


def told(result: ProposalResult) -> list[tuple[str, str, str, int]]:
    return [(finding.rule, finding.severity, finding.path, finding.line) for finding in result.findings]


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_has_the_same_verdict_and_findings(library: Library, path: Path, script: str) -> None:
    text = OpenCC(script).convert(path.read_text(encoding="utf-8"))
    simplified, traditional = check_file(path, library), check_loaded(read_proposal(text, path.name), library)
    assert traditional.verdict == simplified.verdict
    assert told(traditional) == told(simplified)


def test_keys_and_fixed_words_in_traditional_characters() -> None:
    text = '專項: 病原學\n指南方向: "1.1"\n項目類型: 青年科學家項目\n研究類別: 基礎研究類\n參與單位: [{名稱: 甲, 類型: 醫療機構, 角色: 牽頭}]\n'
    proposal = read_proposal(text, "draft.yaml").proposal
    assert proposal
    assert proposal.units
    assert (proposal.kind, proposal.category) == ("young_scientist", "basic")
    assert (proposal.units[0].type, proposal.units[0].role) == ("hospital", "lead")


def test_a_key_in_both_scripts_is_given_twice() -> None:
    findings = read_proposal('專項: 甲\n专项: 甲\n指南方向: "1.1"\n', "draft.yaml").findings
    assert [finding.message.zh for finding in findings] == ["“专项”写了两次（中英文键名是同一项）"]


def test_a_key_that_is_misspelled_in_traditional_characters_is_named_as_it_was_written() -> None:
    finding = read_proposal('專項: 甲\n指南方向: "1.1"\n項目名: 乙\n', "draft.yaml").findings[0]
    assert finding.message.zh == "不认识的键“項目名”"
    assert finding.hint
    assert finding.hint.zh == "是否要写“项目名称”？"


def test_a_unit_is_one_unit_in_either_script() -> None:
    """Six units are allowed; the seventh name is the first in Traditional characters."""
    units = [{"name": name} for name in ("某大學", "某大学", "乙", "丙", "丁", "戊", "己")]
    lead = {"name": "张三", "unit": "某大学"}
    result = check_text(changed(units=units, lead=lead, topics=[{"title": "课题", "lead": lead, "units": ["某大學"]}]))
    assert [finding for finding in result.findings if finding.rule == "units-max"] == []


@pytest.mark.parametrize(
    ("office", "allowed"), [("海關總署", True), ("中華人民共和國海關總署", True), ("教育部", False)]
)
def test_offices_by_their_names_in_traditional_characters(library: Library, office: str, allowed: bool) -> None:
    path = ROOT / "examples" / "rules" / "recommender-pass.yaml"
    text = path.read_text(encoding="utf-8").replace("海关总署", office)
    result = check_loaded(read_proposal(text, "draft.yaml"), library)
    assert ("recommender" not in {finding.rule for finding in result.findings}) is allowed


def test_other_keys_for_a_draft_in_traditional_characters() -> None:
    text = "專項: pathogen  # 註\n項目類型: 常規項目\n"
    assert rename_keys(text, parse(text), "en") == "program: pathogen  # 註\nkind: regular\n"


def test_a_form_filled_in_in_traditional_characters(library: Library) -> None:
    text = OpenCC("s2t").convert((ROOT / "examples" / "biosafety.yaml").read_text(encoding="utf-8"))
    proposal = read_proposal(text, "draft.yaml").proposal
    assert proposal
    direction = library.directions(library.find("biosafety")[0])["2.4"]
    read = load_bytes(write_form(direction, draft=proposal), "draft.xlsx").proposal
    assert read
    assert to_yaml(read) == to_yaml(proposal)
