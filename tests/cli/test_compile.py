"""`nrd-check compile`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import pdfs
from tests.cli.conftest import Runner
from tests.conftest import ROOT

GUIDE = ROOT / "guides" / "2021-key-rd-programmes.txt"
SMALL = """为落实有关部署，国家重点研发计划启动实施“示例研究”重点专项。现发布2022年度项目申报指南。
围绕两个任务，拟启动2个方向。
项目统一按指南二级标题（如1.1）的研究方向申报。实施周期不超过3年。申报单位须具备相应条件。
1. 第一任务
1.1 甲研究
研究内容：研究甲。
考核指标：完成甲。
"""


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    path = tmp_path / "guide.txt"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_the_committed_packs_are_current(run: Runner) -> None:
    result = run("compile", GUIDE, "-o", ROOT / "rules", "--check")
    assert (result.status, result.err) == (0, "12 个规则包与指南一致\n")


def test_a_new_programme_is_written_summed_up_and_usable(run: Runner, guide: Path, tmp_path: Path) -> None:
    out = tmp_path / "rules"
    result = run("compile", guide, "-o", out)
    assert result.status == 0
    assert [path.relative_to(out).as_posix() for path in out.rglob("*.yaml")] == ["2022/shi-li-yan-jiu.yaml"]
    assert "1 个方向，1 条研究内容，1 条考核指标" in result.out
    assert "! 矛盾：第 2 行称“拟启动2个方向”，实有 1 个方向" in result.out
    assert "□ 第 3 行 “申报单位须具备相应条件。”" in result.out
    assert "示例研究" in run("list", "--rules", out).out


def test_an_id_may_be_given(run: Runner, guide: Path, tmp_path: Path) -> None:
    assert run("compile", guide, "-o", tmp_path / "rules", "--id", "sample").status == 0
    assert (tmp_path / "rules" / "2022" / "sample.yaml").is_file()
    refused = run("compile", GUIDE, "-o", tmp_path / "rules", "--id", "sample")
    assert refused.status == 2
    assert "12 个专项" in refused.err


def test_check_finds_what_differs(run: Runner, guide: Path, tmp_path: Path) -> None:
    out = tmp_path / "rules"
    assert run("compile", guide, "-o", out, "--check").status == 1
    run("compile", guide, "-o", out)
    assert run("compile", guide, "-o", out, "--check").status == 0
    pack = out / "2022" / "shi-li-yan-jiu.yaml"
    pack.write_text(pack.read_text(encoding="utf-8").replace("max: 3", "max: 4"), encoding="utf-8")
    changed = run("compile", guide, "-o", out, "--check")
    assert changed.status == 1
    assert f"{pack}:" in changed.err
    assert "max: 4" in pack.read_text(encoding="utf-8")  # only compared


def test_a_reading_that_fits_nothing_is_an_error(run: Runner, guide: Path, tmp_path: Path) -> None:
    (tmp_path / "readings.yaml").write_text(
        'readings: [{programme: 示例研究, year: 2022, clause: 没有这句, scope: {sections: ["1"]}, reason: 无}]\n',
        encoding="utf-8",
    )
    result = run("compile", guide, "-o", tmp_path / "rules")
    assert result.status == 2
    assert "没有这句" in result.err
    assert not (tmp_path / "rules").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04abc", "Word"),
        ("这不是指南。\n".encode(), "不像申报指南"),
        (b"\x00\x01", "NUL"),
        (b"", "不像申报指南"),
    ],
)
def test_what_is_no_guide_is_refused_in_a_sentence(run: Runner, tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "guide.txt"
    path.write_bytes(content)
    result = run("compile", path, "-o", tmp_path / "rules")
    assert result.status == 2
    assert said in result.err
    assert result.err.count("\n") == 1
    assert not (tmp_path / "rules").exists()


def test_a_folder_without_guides(run: Runner, tmp_path: Path) -> None:
    assert "没有指南" in run("compile", tmp_path).err


def test_gb18030_guides_make_the_same_pack(run: Runner, guide: Path, tmp_path: Path) -> None:
    run("compile", guide, "-o", tmp_path / "a")
    guide.write_text(SMALL, encoding="gb18030")
    run("compile", guide, "-o", tmp_path / "b")
    packs = [(tmp_path / name / "2022" / "shi-li-yan-jiu.yaml").read_text(encoding="utf-8") for name in "ab"]
    assert packs[0] == packs[1]


@pytest.mark.parametrize("id_", ["../evil", "/evil", "Has Space", "a\nb", ""])
def test_an_id_is_a_word(run: Runner, guide: Path, tmp_path: Path, id_: str) -> None:
    result = run("compile", guide, "-o", tmp_path / "rules", "--id", id_)
    assert result.status == 2
    assert "请用 --id 给出" in result.err
    assert not (tmp_path / "rules").exists()


def test_a_name_without_letters_needs_an_id(run: Runner, guide: Path, tmp_path: Path) -> None:
    guide.write_text(SMALL.replace("示例研究", "★★★"), encoding="utf-8")
    assert "请用 --id 给出" in run("compile", guide, "-o", tmp_path / "rules").err
    assert run("compile", guide, "-o", tmp_path / "rules", "--id", "stars").status == 0


@pytest.mark.parametrize(
    "limit",
    [
        "男性应为1983年13月1日以后出生",
        "男性应为99999999999999999999年1月1日以后出生",
        "实施周期不超过99999年",
        "实施周期不超过" + "9" * 5000 + "年",
        "经费比例不低于1:0",
    ],
)
def test_an_impossible_limit_is_for_people(run: Runner, guide: Path, tmp_path: Path, limit: str) -> None:
    guide.write_text(SMALL.replace("实施周期不超过3年", limit), encoding="utf-8")
    result = run("compile", guide, "-o", tmp_path / "rules")
    assert result.status == 0
    assert f"“{limit[:12]}" in result.out.replace("\n", "").replace(" ", "")
    assert run("show", "示例", "--rules", tmp_path / "rules").status == 0


def test_strict_makes_a_contradiction_an_error(run: Runner, guide: Path, tmp_path: Path) -> None:
    """The guide says 2 directions and has one."""
    result = run("compile", guide, "-o", tmp_path / "rules", "--strict")
    assert result.status == 1
    assert "有 1 处存疑或矛盾（见上），没有写入" in result.err
    assert not (tmp_path / "rules").exists()


def test_the_clauses_are_summed_up_by_fate(run: Runner, guide: Path, tmp_path: Path) -> None:
    assert "条款：规则 2，人工核对 1，背景 3，研究内容 1，考核指标 1" in run("compile", guide, "-o", tmp_path).out


def test_a_guide_in_pdf_gives_pages_in_its_pack(run: Runner, tmp_path: Path) -> None:
    path = tmp_path / "guide.pdf"
    path.write_bytes(pdfs.official(SMALL, "embedded"))
    result = run("compile", path, "-o", tmp_path / "rules")
    assert result.status == 0
    assert "□ 第 1 页第 3 行 “申报单位须具备相应条件。”" in result.out
    assert "pages: [1]" in (tmp_path / "rules" / "2022" / "shi-li-yan-jiu.yaml").read_text(encoding="utf-8")


def test_a_reading_for_no_guide_is_refused(run: Runner, guide: Path, tmp_path: Path) -> None:
    """Its programme is misspelt."""
    folder = tmp_path / "guides"
    folder.mkdir()
    guide.rename(folder / "guide.txt")
    entry = "readings:\n- {programme: 示列研究, year: 2022, clause: 研究甲, numbers: {甲: 1}, reason: 无}\n"
    (folder / "readings.yaml").write_text(entry, encoding="utf-8")
    result = run("compile", folder, "-o", tmp_path / "rules")
    assert result.status == 2
    assert "“研究甲”一条的专项“示列研究”（2022）不在" in result.err


def test_the_rows_of_a_table_of_metrics_are_metrics(run: Runner, tmp_path: Path) -> None:
    """The number of a row is no number of the metric."""
    before = SMALL.replace("考核指标：完成甲。\n", "考核指标：\n").rstrip("\n").split("\n")
    rows = [["1", "研制样机", "不少于3台"], ["2", "申请发明专利", "不少于10件"]]
    path = tmp_path / "guide.pdf"
    path.write_bytes(pdfs.ruled_table(rows, before, ["有关说明：由企业牵头申报。"]))
    result = run("compile", path, "-o", tmp_path / "rules")
    assert "有表格（“1 研制样机 不少于3台" in result.out
    direction = json.loads(run("show", "示例研究", "--rules", tmp_path / "rules", "--format", "json").out)[
        "directions"
    ][0]
    assert [metric["text"] for metric in direction["metrics"]] == ["研制样机 不少于3台", "申请发明专利 不少于10件"]
    numbers = [[number["text"] for number in metric["quantities"]] for metric in direction["metrics"]]
    assert numbers == [["不少于3台"], ["不少于10件"]]
