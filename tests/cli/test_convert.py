"""`nrd-check convert`, and checking what it wrote."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest

from nrd_check.proposal.load import load_proposal
from tests.cli.conftest import Runner
from tests.conftest import ROOT

PATHOGEN = ROOT / "examples" / "pathogen.yaml"
FAULTS = ROOT / "examples" / "with-faults.yaml"
DRAFT = """# 注释一
program: pathogen  # 注释二
direction: "1.1"
kind: regular
units: [{"name": 甲, "role":lead}]
"""


def test_from_yaml_to_the_form_and_back(run: Runner, tmp_path: Path) -> None:
    form, back = tmp_path / "draft.xlsx", tmp_path / "back.yaml"
    assert run("convert", PATHOGEN, form).status == 0
    assert run("convert", form, back).status == 0
    assert load_proposal(back).proposal == load_proposal(PATHOGEN).proposal
    assert back.read_text(encoding="utf-8").startswith('program: pathogen\nyear: 2021\ndirection: "1.1"\n')


def test_to_json_and_back(run: Runner, tmp_path: Path) -> None:
    target, back = tmp_path / "draft.json", tmp_path / "back.yml"
    assert run("convert", PATHOGEN, target, "--keys", "zh").status == 0
    assert json.loads(target.read_text(encoding="utf-8"))["专项"] == "pathogen"
    assert run("check", target).status == 0
    assert run("convert", target, back, "--keys", "en").status == 0
    assert load_proposal(back).proposal == load_proposal(PATHOGEN).proposal


def test_other_keys_keep_comments_and_layout(run: Runner, tmp_path: Path) -> None:
    source = tmp_path / "draft.yaml"
    source.write_text(DRAFT, encoding="utf-8")
    result = run("convert", source, "-", "--to", "yaml", "--keys", "zh")
    assert result == (
        0,
        '# 注释一\n专项: pathogen  # 注释二\n指南方向: "1.1"\n项目类型: 常规项目\n参与单位: [{"名称": 甲, "角色":牵头}]\n',
        "",
    )


def test_yaml_to_yaml_is_the_same_text_in_utf_8(run: Runner, tmp_path: Path) -> None:
    source, target = tmp_path / "draft.yaml", tmp_path / "utf8.yaml"
    source.write_bytes(DRAFT.encode("gb18030"))
    assert run("convert", source, target).status == 0
    assert target.read_text(encoding="utf-8") == DRAFT


def test_comments_that_are_lost_are_counted(run: Runner, tmp_path: Path) -> None:
    source = tmp_path / "draft.yaml"
    source.write_text(DRAFT, encoding="utf-8")
    for name in ("draft.xlsx", "draft.json"):
        result = run("convert", source, tmp_path / name)
        assert result.status == 0
        assert result.err == "nrd-check: 2 行注释（#）没有转换，仍在原文件里\n"


def test_empty_entries_are_counted(run: Runner, tmp_path: Path) -> None:
    source = tmp_path / "draft.yaml"
    source.write_text('program: pathogen\ndirection: "1.1"\nfunding: {central: }\n', encoding="utf-8")
    assert "有 1 个空白项" in run("convert", source, tmp_path / "draft.xlsx").err


def test_nothing_is_overwritten_unless_wanted(run: Runner, tmp_path: Path) -> None:
    target = tmp_path / "draft.json"
    target.write_text("mine", encoding="utf-8")
    result = run("convert", PATHOGEN, target)
    assert result.status == 2
    assert "--force" in result.err
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("convert", PATHOGEN, target, "--force").status == 0
    assert target.read_text(encoding="utf-8") != "mine"


def test_the_input_is_never_overwritten(run: Runner, tmp_path: Path) -> None:
    source = tmp_path / "draft.yaml"
    source.write_text(DRAFT, encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to(source)
    for target in (source, tmp_path / "link.yaml"):
        assert run("convert", source, target, "--keys", "zh", "--force").status == 2
    assert source.read_text(encoding="utf-8") == DRAFT


def test_an_invalid_draft_is_refused_with_its_place(run: Runner, tmp_path: Path) -> None:
    source = ROOT / "examples" / "rules" / "proposal-schema-fail.yaml"
    result = run("convert", source, tmp_path / "draft.xlsx")
    assert result.status == 2
    assert f"{source.name}:4：指南方向要加引号" in result.err
    assert not (tmp_path / "draft.xlsx").exists()


def test_an_invalid_form_is_refused_with_its_cell(run: Runner, tmp_path: Path) -> None:
    form = tmp_path / "draft.xlsx"
    run("convert", PATHOGEN, form)
    book = openpyxl.load_workbook(form)
    book["经费"]["B4"] = "约两千"
    book["人员"]["E5"] = "去年"
    book.save(form)
    result = run("convert", form, tmp_path / "draft.yaml")
    assert result.status == 2
    assert "draft.xlsx:经费!B4：“中央财政”的值“约两千”不对" in result.err
    assert "另有 1 处" in result.err


@pytest.mark.parametrize(("arguments", "said"), [(["out.txt"], "看不出要转成什么格式"), (["out"], "--to")])
def test_a_format_that_cannot_be_told(run: Runner, tmp_path: Path, arguments: list[str], said: str) -> None:
    result = run("convert", PATHOGEN, tmp_path / arguments[0])
    assert result.status == 2
    assert said in result.err


def test_a_form_on_stdin(run: Runner, tmp_path: Path) -> None:
    form = tmp_path / "draft.xlsx"
    run("convert", FAULTS, form)
    result = run("check", "-", "--format", "json", stdin=form.read_bytes())
    assert result.status == 1
    finding = json.loads(result.out)["proposals"][0]["findings"][0]
    assert (finding["cell"], finding["line"], finding["column"]) == ("参与单位!A5", 5, 1)


def test_findings_of_a_form_are_those_of_its_yaml(run: Runner, tmp_path: Path) -> None:
    """A workbook without its suffix is known by its content."""
    form = tmp_path / "draft"
    run("convert", FAULTS, form, "--to", "xlsx")
    reports = [json.loads(run("check", path, "--format", "json").out)["proposals"][0] for path in (FAULTS, form)]
    told = [[(one["rule"], one["message"], one["path"]) for one in report["findings"]] for report in reports]
    assert told[0] == told[1]
    assert "cell" not in reports[0]["findings"][0]


@pytest.mark.parametrize("name", ["text", "markdown", "csv", "sarif", "junit", "github", "gitlab"])
def test_every_report_names_the_cell(run: Runner, tmp_path: Path, name: str) -> None:
    form = tmp_path / "draft.xlsx"
    run("convert", FAULTS, form)
    out = tmp_path / "report"
    run("check", form, "--format", f"{name}={out}")
    assert "参与单位!A5" in out.read_text(encoding="utf-8").replace("\\!", "!").replace("%3A", ":")


def test_where_no_direction_fits_the_form_has_no_guide(run: Runner, tmp_path: Path) -> None:
    source, form = tmp_path / "draft.yaml", tmp_path / "draft.xlsx"
    source.write_text('program: 不存在\ndirection: "9.9"\n', encoding="utf-8")
    assert run("convert", source, form).status == 0
    assert openpyxl.load_workbook(io.BytesIO(form.read_bytes()))["基本信息"]["D4"].value is None
