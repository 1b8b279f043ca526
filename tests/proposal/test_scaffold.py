"""Drafts to fill in: they say all that their direction asks for, check as incomplete, and pass when filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import jsonschema
import pytest

from nrd_check.checker import check_loaded
from nrd_check.errors import InputError
from nrd_check.findings import ProposalResult
from nrd_check.pack.models import Pack, Programme
from nrd_check.pack.resolve import Direction, directions_of
from nrd_check.pack.store import Library
from nrd_check.proposal.load import read_proposal
from nrd_check.proposal.scaffold import category_options, scaffold
from nrd_check.proposal.scaffold_yaml import COLUMNS, Keys, to_yaml
from nrd_check.report.wrapping import width
from nrd_check.schemas import schema_text
from nrd_check.text import squash
from nrd_check.vocabulary import Category, Kind
from nrd_check.yaml_tree import parse, plain
from tests.conftest import ROOT

LIBRARY = Library(ROOT / "rules")
CASES = [(programme, direction) for programme in LIBRARY.programmes for direction in LIBRARY.directions(programme)]
SCHEMA = json.loads(schema_text("proposal"))


def find(programme: str, direction: str) -> Direction:
    return LIBRARY.directions(LIBRARY.find(programme)[0])[direction]


def check(text: str) -> ProposalResult:
    return check_loaded(read_proposal(text, "draft.yaml"), LIBRARY)


def comments(text: str) -> str:
    """All that stands in comments, without white space."""
    lines = [re.search(r"(?:^|\s)#(?: (.*))?$", line) for line in text.split("\n")]
    return squash("".join(found[1] or "" for found in lines if found))


def choices(direction: Direction) -> Iterable[tuple[Kind, Category | None]]:
    for kind in direction.accepts:
        yield kind, None
        for category in category_options(direction, kind):
            yield kind, category


@pytest.mark.parametrize(("programme", "id_"), CASES, ids=lambda value: value if isinstance(value, str) else value.id)
def test_every_direction_has_a_draft_that_is_incomplete(programme: Programme, id_: str) -> None:
    direction = LIBRARY.directions(programme)[id_]
    for kind, category in choices(direction):
        keys: Keys = "en" if kind == "young_scientist" else "zh"
        text = to_yaml(scaffold(direction, kind, category), "draft.yaml", keys=keys)
        result = check(text)
        assert result.verdict == "incomplete"
        assert (result.direction, result.kind) == (id_, kind)
        assert result.category == (direction.entry.category or category)
        for finding in result.findings:
            assert finding.severity in ("missing", "warning", "manual")
            assert finding.severity == "manual" or finding.hint
        told = comments(text)
        for clause in (*direction.content, *direction.metrics):
            assert squash(clause.words) in told
            assert re.search(rf"^ +(?:对应|covers): \[{clause.item}\]$", text, re.MULTILINE)
        for profile in direction.profiles_of(kind):
            if category is None or profile.category == category:
                rules = [rule for rule in profile.rules if rule.kind != "topic-lead" or profile.topics_max != 0]
                assert [rule.text for rule in rules if squash(rule.text) not in told] == []
        assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(plain(parse(text)))) == []


def test_there_is_one_for_each_kind_and_undecided_category() -> None:
    """222 directions, 36 of which young-scientist projects may answer; in 93 three and in 22 two categories differ."""
    assert sum(len(list(choices(LIBRARY.directions(programme)[id_]))) for programme, id_ in CASES) == (
        216 + 36 + 93 * 3 + 22 * 2
    )


def filled(text: str, answers: Iterable[tuple[str, str]]) -> str:
    """The draft with each line of `answers` in the place of the next one that reads so; comments behind it may stay."""
    position = 0
    for empty, answer in answers:
        found = re.compile(rf"^(\s*(?:- )?){re.escape(empty)}(?=\s*(?:#.*)?$)", re.MULTILINE).search(text, position)
        assert found, empty
        text = f"{text[: found.start()]}{found[1]}{answer}{text[found.end() :]}"
        position = found.start() + len(answer)
    return text


PERSON = [("性别:", "性别: 男"), ("出生日期:", "出生日期: 1985-03-02"), ("单位:", "单位: 示例大学")]


def test_a_filled_draft_of_a_regular_project_passes() -> None:
    text = to_yaml(scaffold(find("pathogen", "1.1"), "regular"), "draft.yaml")
    answers = [
        ("开始:", "开始: 2021-12"),
        ("结束:", "结束: 2024-11"),
        ("姓名:", "姓名: 张三"),
        *PERSON,
        ("名称:", "名称: 示例大学"),
        ("类型:", "类型: 高校"),
        ("名称:", "名称: 感染与传播"),
        ("姓名:", "姓名: 李四"),
        *PERSON,
        ("单位:", "单位: [示例大学]"),
        ("内容:", "内容: 从细胞和动物水平建立呼吸道病毒体外传播模型和仿真模拟系统，追踪人与动物间的传播链条"),
        ("内容:", "内容: 整合结构生物学与影像学，研究病毒感染过程的重要分子机制和感染传播的关键分子基础"),
        ("指标:", "指标: 了解3种呼吸道病毒的感染谱、传播链条和病毒遗传变异特征"),
        ("指标:", "指标: 完成6种病毒感染相关受体和宿主因子的鉴定"),
        ("指标:", "指标: 解析5种参与病毒感染过程的关键蛋白复合物三维结构，阐明其分子机制"),
        ("人类遗传资源:", "人类遗传资源: 不涉及"),
        ("伦理审查:", "伦理审查: 已落实"),
        ("实验动物:", "实验动物: 已落实"),
    ]
    result = check(filled(text, answers))
    assert [finding.message.zh for finding in result.findings if finding.severity != "manual"] == []
    assert result.verdict == "compliant"


def test_a_filled_draft_of_a_young_scientist_passes() -> None:
    text = to_yaml(scaffold(find("scientific-instruments", "8.1"), "young_scientist"), "draft.yaml", "en", "en")
    answers = [
        ("start:", "start: 2021-12"),
        ("end:", "end: 2024-11"),
        ("name:", "name: 张三"),
        ("gender:", "gender: female"),
        ("birth_date:", "birth_date: 1981-01-01"),
        ("name:", "name: 示例大学"),
        ("type:", "type: university"),
        ("members:", "members: []"),
        *[
            ("text:", f"text: {text}")
            for text in (
                "参照国际先进的实验动物质量标准，研究微生物和寄生虫的病原、抗体检测方法",
                "研究常用实验动物SNP等遗传质量检测技术",
                "建立病原微生物和寄生虫敏感、特异、稳定的病原和抗体检测方法与技术规范",
                "研制假病毒库，建立实验动物免疫后中和抗体评价方法和技术规范",
                "建立封闭群和近交系实验动物SNP遗传检测方法体系，适于自动化操作，达到国际先进水平",
                "所有新建检测方法的敏感性和特异性等技术指标符合相关标准和技术指南要求",
                "自主设定：建立检测方法10种，形成团体标准2项",
            )
        ],
        ("human_genetic_resources:", "human_genetic_resources: not_applicable"),
        ("ethics_review:", "ethics_review: not_applicable"),
        ("laboratory_animals:", "laboratory_animals: true"),
    ]
    result = check(filled(text, answers))
    assert [finding.message.zh for finding in result.findings if finding.severity != "manual"] == []
    assert result.verdict == "compliant"


def test_a_filled_draft_with_joint_units_and_funding_passes() -> None:
    text = to_yaml(scaffold(find("reproductive-health", "1.5"), "regular", "common_key"), "draft.yaml")
    template = re.search(r"  # - 名称:\n  #   角色: 参与\n  #   类型:.*\n", text)
    assert template
    unit = re.sub(r"^  # ", "  ", template[0], flags=re.MULTILINE)
    company = filled(unit, [("名称:", "名称: 示例公司"), ("类型:", "类型: 企业")])
    institute = filled(unit, [("名称:", "名称: 示例研究院"), ("类型:", "类型: 科研院所")])
    text = text[: template.start()] + company + institute + text[template.end() :]
    answers = [
        ("开始:", "开始: 2021-12"),
        ("结束:", "结束: 2025-11"),
        ("姓名:", "姓名: 张三"),
        ("名称:", "名称: 示例大学"),
        ("类型:", "类型: 高校"),
        ("名称:", "名称: 产品研发"),
        ("姓名:", "姓名: 李四"),
        ("中央财政:", "中央财政: 1000"),
        ("地方财政:", "地方财政: 0"),
        ("单位自筹:", "单位自筹: 500"),
        ("社会资金:", "社会资金: 0"),
        (
            "内容:",
            "内容: 优化生殖细胞及胚胎发育的微环境，研发辅助生殖培养液、体外诊断试剂及专用耗材，明确有效性和安全性",
        ),
        ("内容:", "内容: 完善辅助生殖医疗产品的质量规范和标准，实现自主化、系统化与规范化"),
        (
            "指标:",
            (
                "指标: 开发4种具有自主知识产权的辅助生殖医疗常规主要产品（试剂和耗材），多层面确证有效性和安全性，阐明作用机理；"
                "在4个具有开展人类辅助生殖技术（IUI，IVF，ICSI，PGT，冷冻保存技术等）运行证书的国内省级生殖医学临床机构开展临床研究；"
                "建立3个辅助生殖医疗产品质量规范和标准；申请专利10项；转化成果3项；申请3项Ⅲ类医疗器械许可证"
            ),
        ),
        *[(f"{name}:", f"{name}: 已落实") for name in ("人类遗传资源", "伦理审查", "实验动物")],
    ]
    result = check(filled(text, answers))
    assert [finding.message.zh for finding in result.findings if finding.severity != "manual"] == []
    assert result.verdict == "compliant"


def test_what_is_filled_in_wrongly_is_still_wrong() -> None:
    """An entry without words only puts off the judgement of what it claims, not of anything else."""
    text = to_yaml(scaffold(find("pathogen", "1.1"), "regular"), "draft.yaml")
    few = filled(text, [("指标:", "指标: 了解1种呼吸道病毒的感染谱和传播链条以及病毒遗传变异特征")])
    assert check(few).verdict == "noncompliant"
    without = re.sub(r"\n  # M3（.*?对应: \[M3\]\n", "\n", text, flags=re.DOTALL)
    missing = [finding for finding in check(without).findings if finding.severity == "error"]
    assert [(finding.rule, finding.expected and finding.expected.zh) for finding in missing] == [
        ("metric-coverage", "M3")
    ]


def test_an_entry_without_words_covers_nothing() -> None:
    text = to_yaml(scaffold(find("scientific-instruments", "8.1"), "young_scientist"), "draft.yaml")
    result = check(text)
    assert {item.status for item in (*result.coverage.content, *result.coverage.metrics)} == {"missing"}


@pytest.mark.parametrize("lang", ["zh", "en", "zh-Hant"])
def test_lines_of_comments_fit_into_eighty_columns(lang: str) -> None:
    text = to_yaml(scaffold(find("pathogen", "1.1"), "regular"), "draft.yaml", lang)  # type: ignore[arg-type]
    assert max(width(line) for line in text.split("\n")) <= COLUMNS


def test_limits_stand_beside_what_they_limit() -> None:
    lines = to_yaml(scaffold(find("pathogen", "1.1"), "young_scientist"), "draft.yaml").split("\n")
    duration = lines.index("实施周期:")
    assert lines[duration - 1] == "# 指南要求（第 46 行）：实施周期不超过3年"
    lead = lines.index("项目负责人:")
    assert lines[lead - 1] == "# 即男性 1983-01-01 以后、女性 1981-01-01 以后出生，含当日"
    assert "课题:" not in lines


def test_a_choice_between_metrics_is_told() -> None:
    text = to_yaml(scaffold(find("medical-devices", "2.3"), "regular"), "draft.yaml")
    assert text.count("# M2、M3 任选其一，不选的整项删去") == 2


def test_the_guide_is_quoted_as_it_is_in_every_language() -> None:
    text = to_yaml(scaffold(find("pathogen", "1.1"), "regular"), "draft.yaml", "zh-Hant")
    assert "# 指南要求（第 46 行）：实施周期不超过3年" in text
    assert "# ── 研究內容 ─" in text
    assert "\n考核指标:\n" in text  # keys are read in Simplified characters


@pytest.mark.parametrize(
    "hostile",
    [
        "\nkind: young_scientist\n",
        "\r\nkind: x",
        "\x85a: b",
        "\u2028a: b",
        "\u2029a: b",
        "\x00\x1b[31m",
        "\ufffe\uffff",
        "\ud800",
    ],
)
def test_words_of_a_guide_stay_in_their_comments(hostile: str) -> None:
    pack = LIBRARY.pack(LIBRARY.find("pathogen")[0])
    data = pack.model_dump(by_alias=True)
    entry = data["sections"][0]["directions"][0]
    entry["title"] = f"题{hostile}目"
    entry["labels"] = (f"标{hostile}签",)
    for clause in (*entry["clauses"], *data["general"]):
        clause["text"] += f"甲{hostile}乙"
        for rule in clause["rules"]:
            rule["text"] += f"甲{hostile}乙"
    changed = directions_of(Pack.model_validate(data))["1.1"]
    plain_ = to_yaml(scaffold(find("pathogen", "1.1"), "regular"), "draft.yaml")
    text = to_yaml(scaffold(changed, "regular"), "draft.yaml")
    assert plain(parse(text)) == plain(parse(plain_))
    assert check(text).verdict == "incomplete"


def test_words_of_a_guide_ask_nothing_of_the_program_or_the_editor() -> None:
    pack = LIBRARY.pack(LIBRARY.find("pathogen")[0])
    data = pack.model_dump(by_alias=True)
    for clause in data["sections"][0]["directions"][0]["clauses"]:
        clause["text"] += "# nrd-check: ignore[duration] 理由 # yaml-language-server: $schema=http://x.example/"
    text = to_yaml(scaffold(directions_of(Pack.model_validate(data))["1.1"], "regular"), "draft.yaml")
    assert "nrd-check:" not in text
    assert "$schema" not in text


@pytest.mark.parametrize(
    ("direction", "kind", "category", "said"),
    [
        (("pathogen", "2.1"), "young_scientist", None, "不接受青年科学家项目；可用 --kind：常规项目（regular）"),
        (("pathogen", "1.1"), "regular", "demonstration", "不是示范应用类；可用 --category：基础研究类（basic）"),
    ],
)
def test_what_a_direction_does_not_accept_is_refused(
    direction: tuple[str, str], kind: Kind, category: Category | None, said: str
) -> None:
    with pytest.raises(InputError) as error:
        scaffold(find(*direction), kind, category)
    assert said in error.value.message.zh
