"""The report for people."""

from __future__ import annotations

from nrd_check.messages import Lang
from nrd_check.report import Style
from nrd_check.report.text import render
from nrd_check.report.wrapping import width
from tests.drafts import Data
from tests.example import changed, check_text


def report(data: Data | str, lang: Lang = "zh", *, colour: bool = False) -> str:
    return render([check_text(data)], Style(lang, 80, colour))


FAULTY = changed(duration={"start": "2021-12", "end": "2024-12"}, lead=None)


def test_the_verdict_comes_first_and_a_line_sums_up() -> None:
    lines = report(FAULTY).split("\n")
    assert lines[0] == "draft.yaml"
    assert lines[4] == "✗ 不合规"
    assert lines[-2] == "✗ draft.yaml：不合规（错误 1，缺失 1）"


def test_a_finding_shows_place_words_of_the_guide_and_how_to_mend_it() -> None:
    text = report("""program: pathogen
direction: "1.1"
duration: {start: 2021-12, end: 2024-12}
""")
    expected = """错误 1/1  实施周期  [duration]
  实施周期为 3 年 1 个月，超过上限 3 年
     3 │ duration: {start: 2021-12, end: 2024-12}
       │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  指南第 46 行：“实施周期不超过3年”
  应为 ≤ 3 年；实为 3 年 1 个月
  改法：从 2021-12-01 开始，结束日期应不晚于 2024-11-30
"""
    assert expected in text


def test_what_is_missing_is_named_at_its_parent() -> None:
    text = report(changed(lead={"gender": "male"}))
    assert "这里缺少 name（姓名）" in text


def test_the_underline_stands_below_chinese() -> None:
    text = report('专项: pathogen\n指南方向: "1.1"\n项目负责人: {姓名: 张三, 性别: 男性}\n')
    lines = text.split("\n")
    shown = next(line for line in lines if "性别: 男性" in line)
    marks = lines[lines.index(shown) + 1]
    assert width(marks[: marks.index("^")]) == width(shown[: shown.index("性别")])
    assert width(marks.rstrip()) == width(shown[: shown.index("}")])


def test_a_long_line_is_shown_around_the_place() -> None:
    text = report(f'program: pathogen\ndirection: "1.1"\nlead: {{unit: {"很长" * 100}, gender: x}}\n')
    assert max(map(width, text.split("\n"))) <= 80
    assert "gender: x" in text


def test_no_line_is_wider_than_eighty_columns() -> None:
    for lang in ("zh", "en", "zh-Hant"):
        text = report(FAULTY, lang)
        assert [line for line in text.split("\n") if width(line) > 80] == []


def test_coverage_lists_every_item_with_what_answers_it() -> None:
    promise = "鉴定6种病毒感染相关受体和宿主因子，了解3种呼吸道病毒的感染谱、传播链条和病毒遗传变异特征"
    text = report(changed(metrics=[{"id": "P1", "text": promise, "covers": ["M1", "M2"]}]))
    assert "研究内容  2/2" in text
    assert "考核指标  2/3" in text
    assert "✓ M2  已覆盖  P1 ← 完成5种以上" in text
    assert "✗ M3  未覆盖  解析5种以上" in text


def test_what_is_matched_by_words_is_marked() -> None:
    promise = {"id": "P1", "text": "鉴定6种病毒感染相关受体和宿主因子"}
    text = report(changed(metrics=[promise]))
    assert "✓ M2  已覆盖  P1（比对） ← 完成5种以上" in text
    assert "（比对）是按文字和数值认出的" in text
    assert "（比对）" not in report(changed(metrics=[{**promise, "covers": ["M2"]}]))


def test_manual_items_are_quoted_with_their_lines() -> None:
    text = report(changed(program="reproductive-health", direction="3.2", category="basic"))
    assert "须人工核对" in text
    assert "□ 第 2293–2297 行 “牵头单位应具备盆底障碍疾病研究" in text


def test_no_colour_unless_asked_for() -> None:
    assert "\x1b" not in report(FAULTY)
    assert "\x1b[" in report(FAULTY, colour=True)


def test_hostile_text_stays_text() -> None:
    text = report('program: "\\e[31m[bold]x[/bold]\\u202e"\ndirection: "1.1"\n', colour=True)
    assert "\x1b[31m[bold]" not in text
    assert "\\u001b[31m[bold]x[/bold]\\u202e" in text


def test_english_and_traditional() -> None:
    assert "✗ noncompliant" in report(FAULTY, "en")
    assert "實施週期" in report(FAULTY, "zh-Hant") or "實施周期" in report(FAULTY, "zh-Hant")


def test_several_proposals_are_summed_up() -> None:
    results = [check_text(changed()), check_text(FAULTY), check_text("")]
    text = render(results, Style())
    assert "共 3 份：合规 1，不合规 1，无效 1" in text
