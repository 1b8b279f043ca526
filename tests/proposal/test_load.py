"""Reading proposals: keys and values in both languages, places, and what is wrong said where it is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from nrd_check.findings import Finding
from nrd_check.proposal.load import Loaded, load_proposal, read_proposal
from nrd_check.proposal.model import Moment, Proposal

HEAD = 'program: pathogen\ndirection: "1.1"\n'


def read(text: str) -> Proposal:
    loaded = read_proposal(text, "draft.yaml")
    assert loaded.findings == []
    assert loaded.proposal
    return loaded.proposal


def wrong(text: str) -> Finding:
    """The one thing that is wrong."""
    loaded = read_proposal(text, "draft.yaml")
    assert loaded.proposal is None
    (finding,) = loaded.findings
    return finding


ENGLISH = """program: pathogen
year: 2021
direction: "1.1"
kind: young_scientist
category: basic
duration: {start: 2021-12, end: 2024-11-30}
lead: {name: 张三, gender: female, birth_date: 1985-03-02, unit: 某大学}
units: [{name: 某大学, role: lead, type: university, qualifications: [某资质]}]
funding: {central: 2000, local: 0.5}
content: [{id: R1, text: 甲, covers: [C1]}]
declarations: {ethics_review: true, laboratory_animals: not_applicable, human_genetic_resources: false}
"""
CHINESE = """专项: pathogen
年度: 2021
指南方向: "1.1"
项目类型: 青年科学家项目
研究类别: 基础研究类
实施周期: {开始: 2021-12, 结束: 2024-11-30}
项目负责人: {姓名: 张三, 性别: 女, 出生日期: 1985-03-02, 单位: 某大学}
参与单位: [{名称: 某大学, 角色: 牵头, 类型: 高校, 资质: [某资质]}]
经费: {中央财政: 2000, 地方财政: 0.5}
研究内容: [{编号: R1, 内容: 甲, 对应: [C1]}]
承诺: {伦理审查: 已落实, 实验动物: 不涉及, 人类遗传资源: 未落实}
"""


def test_chinese_and_english_say_the_same() -> None:
    assert read(ENGLISH) == read(CHINESE)


@pytest.mark.parametrize(
    ("moment", "last"),
    [
        (Moment(year=2024, month=2), date(2024, 2, 29)),
        (Moment(year=2023, month=2), date(2023, 2, 28)),
        (Moment(year=2024, month=12), date(2024, 12, 31)),
        (Moment(year=9999, month=12), date(9999, 12, 31)),
        (Moment(year=2024, month=11, day=15), date(2024, 11, 15)),
        (Moment(year=2024, month=12, day=1), date(2024, 12, 1)),
    ],
)
def test_the_last_day(moment: Moment, last: date) -> None:
    assert moment.last_day == last


def test_values() -> None:
    proposal = read(ENGLISH)
    assert proposal.duration
    assert proposal.duration.start == Moment(year=2021, month=12)
    assert proposal.duration.end
    assert proposal.duration.end.last_day == date(2024, 11, 30)
    assert proposal.lead
    assert proposal.lead[0].birth_date == date(1985, 3, 2)
    assert proposal.funding
    assert (proposal.funding.local, proposal.funding.social) == (Decimal("0.5"), None)
    assert proposal.declarations
    assert proposal.declarations.human_genetic_resources == "false"


@pytest.mark.parametrize("key", ["实施周期", "duration", "Duration", "DURATION", " 实施周期", "ｄｕｒａｔｉｏｎ"])
def test_keys_in_any_width_and_case(key: str) -> None:
    assert read(f'{HEAD}"{key}": {{start: 2021-12, end: 2022-11}}\n').duration


def test_an_empty_value_is_not_given() -> None:
    assert read(HEAD + "topics:\nunits: ~\n").topics is None


def test_places_of_keys_and_of_what_is_missing() -> None:
    text = HEAD + "lead:\n  name: 张三\nunits:\n  - name: 某大学\n    role: lead\n"
    loaded = read_proposal(text, "draft.yaml")
    assert loaded.place("/lead/name")[:2] == (4, 3)
    assert loaded.place("/units/0/role")[:2] == (7, 5)
    assert loaded.place("/units/0")[:2] == (6, 5)
    assert loaded.place("/lead/birth_date")[:2] == (3, 1)  # missing: its parent
    assert loaded.place("/funding/central")[:2] == (1, 1)


def test_places_with_chinese_keys_have_english_paths() -> None:
    loaded = read_proposal('专项: pathogen\n指南方向: "1.1"\n经费:\n  中央财政: 100\n', "draft.yaml")
    assert loaded.place("/funding/central")[:2] == (4, 3)


@pytest.mark.parametrize(
    ("text", "line", "path", "said", "hint"),
    [
        (HEAD + "topcs: []\n", 3, "/topcs", "不认识的键“topcs”", "topics"),
        (HEAD + "课提: []\n", 3, "/课提", "不认识的键“课提”", "课题"),
        (HEAD + "lead: {nmae: 张三}\n", 3, "/lead/nmae", "不认识的键“nmae”", "name"),
        (HEAD + "专项: pathogen\n", 3, "/program", "写了两次", "合并"),
        ("program: pathogen\ndirection: 1.10\n", 2, "/direction", "加引号", '"1.10"'),
        (HEAD + "topics: 三个\n", 3, "/topics", "应是列表", "方括号"),
        (HEAD + "lead: 张三\n", 3, "/lead", "应是若干“键: 值”", "name"),
        (HEAD + "title: [甲]\n", 3, "/title", "应是一个值", "title: 值"),
        (HEAD + "members: [张三]\n", 3, "/members/0", "列表的第 1 项", "name"),
        (HEAD + "members: [~]\n", 3, "/members/0", "是空的", "删去"),
        (HEAD + "kind: 青年项目\n", 3, "/kind", "“青年项目”不对", "young_scientist"),
        (HEAD + "lead: {gender: mle}\n", 3, "/lead/gender", "“mle”不对", "male"),
        (HEAD + "lead: {birth_date: 1985年3月2日}\n", 3, "/lead/birth_date", "不对", "1985-03-02"),
        (HEAD + "lead: {birth_date: 1985-02-30}\n", 3, "/lead/birth_date", "不存在", "核对"),
        (HEAD + "lead: {birth_date: 1985-03}\n", 3, "/lead/birth_date", "不对", "1985-03-02"),
        (HEAD + "lead: {birth_date: 1985-03-00}\n", 3, "/lead/birth_date", "不存在", "核对"),
        (HEAD + "lead: {birth_date: 0985-03-01}\n", 3, "/lead/birth_date", "不存在", "核对"),
        (HEAD + "duration: {start: 2021.12, end: 2024-11}\n", 3, "/duration/start", "不对", "2021-12"),
        (HEAD + "duration: {start: 2021-13, end: 2024-11}\n", 3, "/duration/start", "不存在", "核对"),
        (HEAD + "duration: {start: 2024-11, end: 2021-12}\n", 3, "/duration", "早于开始", "核对"),
        (HEAD + "funding: {central: 很多}\n", 3, "/funding/central", "不对", "2000"),
        (HEAD + "funding: {central: -1}\n", 3, "/funding/central", "不对", "不小于 0"),
        (HEAD + "funding:\n  central: 2,000万元\n", 4, "/funding/central", "不对", "写作 2000"),
        (HEAD + "funding: {central: 0.5亿元}\n", 3, "/funding/central", "不对", "写作 5000"),
        (HEAD + "funding: {central: .inf}\n", 3, "/funding/central", "不对", "不小于 0"),
        (HEAD + "funding: {central: 1e999999}\n", 3, "/funding/central", "不对", "不小于 0"),
        (HEAD + "declarations: {ethics_review: 是}\n", 3, "/declarations/ethics_review", "不对", "true"),
        (HEAD + "topics: [{young_scientist: maybe}]\n", 3, "/topics/0/young_scientist", "不对", "true"),
        (HEAD + "year: 二零二一\n", 3, "/year", "不对", "2021"),
        ('direction: "1.1"\n', 1, "/program", "没有写专项", "program: pathogen"),
        ("program: pathogen\n", 1, "/direction", "没有写指南方向", "direction"),
        ("[1, 2]\n", 1, "", "不是申报书", "program"),
        ("你好\n", 1, "", "不是申报书", "program"),
    ],
)
def test_what_is_wrong_is_said_where_it_is(text: str, line: int, path: str, said: str, hint: str) -> None:
    finding = wrong(text)
    assert (finding.rule, finding.severity, finding.line, finding.path) == ("proposal-schema", "error", line, path)
    assert said in finding.message.zh
    assert finding.hint
    assert hint in finding.hint.zh


def test_everything_wrong_is_said_at_once() -> None:
    loaded = read_proposal(HEAD + "foo: 1\nkind: x\nlead: {birth_date: y}\n", "draft.yaml")
    assert [finding.line for finding in loaded.findings] == [3, 4, 5]


def test_a_huge_number_is_refused_quickly() -> None:
    assert wrong(HEAD + f"funding: {{central: {'9' * 1_000_000}}}\n").path == "/funding/central"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "draft.yaml"
    path.write_bytes((HEAD + "title: 呼吸道病毒\n").replace("\n", "\r\n").encode(encoding))
    loaded = load_proposal(path)
    assert loaded.proposal
    assert loaded.proposal.title == "呼吸道病毒"


def load(path: Path, limit: int = 10_000) -> Loaded:
    return load_proposal(path, limit)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_bytes(b"a" * 10_001)
    binary = tmp_path / "binary.yaml"
    binary.write_bytes(b"a\x00b")
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"title: \xff\xff\xff\n")
    said = {
        load(path).findings[0].message.zh.removeprefix(f"{path}：").split("；")[0]
        for path in (tmp_path / "none.yaml", tmp_path, large, binary, latin)
    }
    assert said == {
        "没有这个文件",
        "这是文件夹，不是文件",
        "文件超过 10,000 字节的上限，未读取",
        "含有 NUL 字节，像是二进制文件或不带 BOM 的 UTF-16",
        "不是 UTF-8、UTF-16、GB18030 或 Big5 文本",
    }


def test_hostile_text_is_shown_as_escapes() -> None:
    finding = wrong(HEAD + '"\\e[31m\\u202e": 1\n')
    assert "\x1b" not in finding.message.zh
    assert "\\u001b[31m\\u202e" in finding.message.zh
