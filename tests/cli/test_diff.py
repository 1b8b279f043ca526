"""`nrd-check diff`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from nrd_check.pack.compare import Quote, Term, compare
from nrd_check.pack.models import Pack
from nrd_check.pack.resolve import directions_of
from nrd_check.pack.store import to_yaml
from nrd_check.report import Style
from nrd_check.report.diff_markdown import escape
from nrd_check.report.diff_markdown import render as as_markdown
from nrd_check.report.diff_page import said
from nrd_check.report.diff_text import render as as_text
from nrd_check.rules.base import Rule
from tests.cli.conftest import Runner
from tests.conftest import ROOT
from tests.pack.test_compare import LIBRARY, Data, direction, edited, item, pack, rules

RULES = ROOT / "rules"
OLD = RULES / "2021" / "biosafety.yaml"


def late() -> Pack:
    """A guide of 2022: four years, one direction less, one number more."""

    def edit(data: Data) -> None:
        data["programme"]["year"] = 2022
        data["guide"]["file"] = "2022.txt"
        next(rules(data, "duration")).update(max=4, text="实施周期不超过4年", lines=[20, 21])
        metric = item(data, "1.2", "M2")
        metric["text"] = "鉴定获得8个以上差异性生物标识物；"
        metric["quantities"][0].update(text="8个以上", low=8)
        del data["sections"][0]["directions"][0]
        direction(data, "1.2")["id"] = "1.1"

    return edited(edit)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The pack of 2022, as a file among packs by year."""
    path = tmp_path / "rules" / "2022" / "biosafety.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(to_yaml(late()), encoding="utf-8")
    return path


def test_text(run: Runner, new: Path) -> None:
    result = run("diff", OLD, new)
    assert result.status == 0
    lines = result.out.split("\n")
    assert lines[0] == "0 个方向新增，1 个取消，6 个有变化，限制和条件变化 1 处"
    told = """\
生物安全关键技术研究 2021 → 2022（biosafety）
旧指南：2021-key-rd-programmes.txt；新指南：2022.txt

限制和条件
  ~ 实施周期：至多 3 年 → 至多 4 年
      适用 全部方向
      旧 “实施周期不超过3年”［第 1622 行］
      新 “实施周期不超过4年”［第 20–21 行］

方向
  - 1.1 重大外来入侵物种适应性演化与进化机制研究［第 1661 行］
  ~ 1.2 → 1.1 物种群体易感性和生境脆弱性防护研究（改编号）
    ［第 1683 行 → 第 1683 行］

各方向的内容、指标和要求

  1.2 → 1.1 物种群体易感性和生境脆弱性防护研究
    ~ 考核指标 M2
        数值 5个以上 → 8个以上
        旧 “鉴定获得5个以上差异性生物标识物”［第 1695 行］
        新 “鉴定获得8个以上差异性生物标识物”［第 1695 行］
"""
    assert told in result.out


def test_nothing_changed(run: Runner) -> None:
    result = run("diff", "2021", RULES, "--exit-code")
    assert (result.status, result.out) == (0, "没有变化：12 个专项、222 个方向的要求都相同\n")


def test_json(run: Runner, new: Path, tmp_path: Path) -> None:
    out = tmp_path / "diff.json"
    assert run("diff", OLD, new, "--format", "json", "--output", out).out == ""
    data = json.loads(out.read_text(encoding="utf-8"))
    assert data["schema"] == "nrd-check/diff/1"
    (programme,) = data["programmes"]
    assert programme["direction_counts"] == {
        "added": 0,
        "removed": 1,
        "changed": 6,
        "renumbered": 0,
        "unchanged": 0,
    }
    assert programme["limits"][0]["what"] == "duration"
    assert programme["limits"][0]["new"] == [
        {
            "kind": "duration",
            "binding": "must",
            "values": {"min": None, "max": 4},
            "sources": [{"guide": "2022.txt", "lines": [20, 21], "text": "实施周期不超过4年"}],
        }
    ]
    assert programme["directions_removed"][0]["source"]["lines"] == [1661, 1661]


def test_markdown(run: Runner, new: Path) -> None:
    out = run("diff", OLD, new, "--format", "markdown").out
    assert out.startswith("# 指南的变化\n\n**0 个方向新增，1 个取消，")
    assert "\n- **变化** 实施周期：至多 3 年 → 至多 4 年\n  - 适用 全部方向\n" in out


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a|b", r"a\|b"),
        ("`x`", r"\`x\`"),
        ("<img src=x onerror=1>&amp;", "&lt;img src=x onerror=1&gt;&amp;amp;"),
        ("[x](y)", r"\[x\](y)"),
        ("一\n# 二", r"一\\u000a\# 二"),
        ("http://x www.x.cn", r"http\://x www\.x.cn"),
        ("1.1 至多 3 年", "1.1 至多 3 年"),
    ],
)
def test_markdown_shows_words_of_guides_as_they_are(words: str, shown: str) -> None:
    assert escape(words) == shown


def test_words_of_guides_forge_no_line() -> None:
    forged = edited(lambda data: direction(data, "1.2").update(title="物种\n没有变化\x1b[2J"))
    comparison = compare([pack()], [forged])
    for render in (as_text, as_markdown):
        out = render(comparison, Style())
        assert "物种" in out
        assert "\n没有变化" not in out
        assert "\x1b" not in out


@pytest.mark.parametrize("width", [40, 80])
def test_lines_keep_to_the_width(width: int) -> None:
    packs = [LIBRARY.pack(programme) for programme in LIBRARY.programmes]
    out = as_text(compare(packs[:6], [*packs[3:], late()]), Style(width=width))
    out += as_text(compare([pack()], [late()]), Style(width=width))
    assert max(map(cell_len, out.split("\n"))) <= width


def test_languages() -> None:
    comparison = compare([pack()], [late()])
    english = as_text(comparison, Style("en"))
    assert english.startswith("directions: 0 came, 1 went, 6 changed; limits and conditions: 1 changed\n")
    assert "~ Duration: at most 3 years → at most 4 years\n      for all directions\n" in english
    assert "適用 全部方向" in as_text(comparison, Style("zh-Hant"))


def test_every_rule_of_2021_can_be_put_in_words() -> None:
    for programme in LIBRARY.programmes:
        for one in directions_of(LIBRARY.pack(programme)).values():
            for rule in one.rules:
                values = rule.model_dump(mode="json", exclude=set(Rule.model_fields))
                words = said(Term(kind=rule.kind, values=values, sources=()))
                assert words.zh
                assert words.en
    source = Quote(guide="g", lines=(1, 1), text="t")
    unheard = Term(kind="single-lead", values={"max": 2}, sources=(source,))
    assert said(unheard).zh == "有规定（max 2）"


def test_exit_code_only_if_asked(run: Runner, new: Path) -> None:
    assert run("diff", OLD, new).status == 0
    assert run("diff", OLD, new, "--exit-code").status == 1


def test_years_folders_and_files(run: Runner, new: Path) -> None:
    expected = run("diff", OLD, new).out
    assert run("diff", OLD, new.parent).out == expected
    assert run("diff", OLD, new.parents[1]).out == expected
    # of a whole year only the programme of the file is meant
    assert run("diff", "2021", new).out == expected
    old = new.parents[1] / "2021"
    old.mkdir()
    (old / "biosafety.yaml").write_bytes(OLD.read_bytes())
    assert run("diff", "2021", "2022", "--rules", new.parents[1]).out == expected


def test_programmes_that_came_or_went(run: Runner, new: Path) -> None:
    out = run("diff", "2021", new.parent).out
    assert out.startswith("0 个专项新增，11 个取消，0 个方向新增，1 个取消，6 个有变化")
    assert "- 国家质量基础设施体系 2021（nqi）\n专项取消，有 21 个方向" in out


@pytest.mark.parametrize(
    ("old", "late", "said"),
    [
        ("2020", "2021", "没有 2020 年度的规则包；已有的年度：2021"),
        ("none.yaml", "2021", "none.yaml：没有这个文件"),
        (ROOT / "README.md", "2021", "README.md:"),
        (ROOT / "src", "2021", "没有找到规则包"),
        ("2021", None, "缺少参数 NEW"),
    ],
)
def test_wrong_input(run: Runner, old: object, late: object, said: str) -> None:
    result = run("diff", *(given for given in (old, late) if given))
    assert (result.status, result.out) == (2, "")
    assert said in result.err
    assert result.err.count("\n") == 1


def test_a_folder_of_several_years_or_of_two_packs_of_a_programme_is_refused(run: Runner, new: Path) -> None:
    rules_folder = new.parents[1]
    other = rules_folder / "2021" / "biosafety.yaml"
    other.parent.mkdir()
    other.write_bytes(OLD.read_bytes())
    result = run("diff", "2021", rules_folder)
    assert result.status == 2
    assert "有几个年度（2021、2022）" in result.err
    (new.parent / "copy.yaml").write_bytes(new.read_bytes())
    result = run("diff", "2021", new.parent)
    assert result.status == 2
    assert "copy.yaml" in result.err


def test_a_file_of_a_programme_that_the_other_side_lacks_is_refused(run: Runner, tmp_path: Path) -> None:
    def rename(data: Data) -> None:
        data["programme"].update(id="x", name="深海考古")

    path = tmp_path / "x.yaml"
    path.write_text(to_yaml(edited(rename)), encoding="utf-8")
    result = run("diff", "2021", path)
    assert result.status == 2
    assert "没有专项“深海考古”" in result.err
    assert run("diff", OLD, path).status == 0  # two files are compared whatever they are of


def test_help_has_an_example(run: Runner) -> None:
    assert "nrd-check diff 2021 2022" in run("diff", "--help").out
