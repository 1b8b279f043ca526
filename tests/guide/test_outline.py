"""Finding programmes, sections and directions in the text of a guide."""

from __future__ import annotations

import pytest

from nrd_check.errors import InputError
from nrd_check.guide import outline
from nrd_check.guide.document import text_document
from nrd_check.guide.outline import ProgrammeText, is_furniture

OPENING = "为落实有关部署，国家重点研发计划启动实施“示例研究”重点专项。现发布2022年度项目申报指南。"
GUIDE = f"""{OPENING}
项目统一按指南二级标题（如1.1）的研究方向申报。
1. 第一任务
1.1 甲研究（青年科学家项目、
基础研究类）
研究内容：研究甲。
考核指标：研发大尺度空间火灾探测装置，使它的探测灵敏度不低于
1.2dB（减光值），在会展中心等场所开展应用示范，建立指南方向
1.3 中的队列。
1.2乙研究*
研究目标：研究乙。
— 19 —
预期指标：完成乙。
有关说明：由企业牵头。
2. 第二任务
原则上，每个项目下设课题数不超过4个。
2.1 丙研究
研究内容：研究丙。
考核指标：完成丙。
"""


def read_guide(text: str, name: str) -> list[ProgrammeText]:
    return outline.read_guide(text_document(text, name), name)


def only(text: str) -> ProgrammeText:
    (programme,) = read_guide(text, "guide.txt")
    return programme


def test_name_year_and_directions() -> None:
    programme = only(GUIDE)
    assert (programme.name, programme.year) == ("示例研究", 2022)
    assert [direction.id for direction in programme.directions] == ["1.1", "1.2", "2.1"]
    assert programme.doubts == ()


def test_title_labels_and_star() -> None:
    first, second, _ = only(GUIDE).directions
    assert (first.title.text, first.labels, first.star) == ("甲研究", ("青年科学家项目", "基础研究类"), None)
    assert (second.title.text, second.labels) == ("乙研究", ())
    assert second.star
    assert second.star.text == "*"


def test_brackets_that_are_no_labels_belong_to_the_title() -> None:
    programme = only(GUIDE.replace("乙研究*", "乙研究（BT与IT融合）"))
    assert programme.directions[1].title.text == "乙研究（BT与IT融合）"


def test_lines_that_look_like_headings_are_not() -> None:
    """1.2dB comes when 1.2 is due, and 1.3 中的队列 comes too early: neither is followed by 研究内容."""
    first = only(GUIDE).directions[0]
    assert first.parts[1].body.text == (
        "研发大尺度空间火灾探测装置，使它的探测灵敏度不低于1.2dB（减光值），在会展中心等场所开展应用示范，建立指南方向1.3中的队列。"
    )


def test_parts_by_any_of_their_headings() -> None:
    second = only(GUIDE).directions[1]
    assert [(part.name, part.heading.text, part.body.text) for part in second.parts] == [
        ("content", "研究目标：", "研究乙。"),
        ("metric", "预期指标：", "完成乙。"),
        ("note", "有关说明：", "由企业牵头。"),
    ]


def test_text_between_a_section_and_its_first_direction() -> None:
    first, second = only(GUIDE).sections
    assert first.text.text == ""
    assert second.text.text == "原则上，每个项目下设课题数不超过4个。"
    assert second.text.lines == (16, 16)


def test_page_numbers_are_furniture_wherever_they_stand() -> None:
    assert [(line.number, line.text) for line in only(GUIDE).furniture] == [(12, "— 19 —")]


@pytest.mark.parametrize("line", ["— 19 —", "附件 2", "附件12", "2021�㈠㝁㜮′〲⸰〲", "- 3 -"])
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", ["—水动力—水质—水生生物", "附件所列", "2021年", "1.1 甲"])
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_several_programmes_in_a_file_with_and_without_an_annex_line() -> None:
    text = GUIDE + "附件 2\n" + GUIDE.replace("示例研究", "乙专项") + GUIDE.replace("示例研究", "丙专项")
    programmes = read_guide(text, "guide.txt")
    assert [programme.name for programme in programmes] == ["示例研究", "乙专项", "丙专项"]
    assert [[line.text for line in programme.furniture] for programme in programmes] == [
        ["— 19 —"],
        ["附件 2", "— 19 —"],
        ["— 19 —"],
    ]


def test_a_gap_in_the_numbers_is_pointed_out() -> None:
    programme = only(GUIDE.replace("1.2乙研究*", "1.4乙研究"))
    assert [direction.id for direction in programme.directions] == ["1.1", "2.1"]
    assert "第 11 行" in programme.doubts[0].zh


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("这是一封信。\n", "不像申报指南"),
        (OPENING, "没有找到指南方向"),
        (GUIDE.replace("2022年度", ""), "哪一年度"),
    ],
)
def test_what_is_no_guide_is_refused_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        read_guide(text, "信.txt")
    assert "信.txt" in refused.value.message.zh
    assert said in refused.value.message.zh


@pytest.mark.parametrize("bad", ["\ufffd", "\uf06c", "㙟实施䶮"])
def test_a_line_with_a_bad_character_is_kept_and_doubted(bad: str) -> None:
    programme = only(GUIDE.replace("原则上，每个项目", f"原则上，{bad}每个项目"))
    assert "课题数不超过4个" in programme.sections[1].text.text
    assert "第 16 行有无法识别的字符" in programme.doubts[0].zh


def test_an_opening_of_two_lines_that_begin_alike_is_one() -> None:
    programme = only("为贯彻落实有关决策部署，\n" + GUIDE)
    assert len(programme.directions) == 3


def test_control_characters_are_refused_with_their_line() -> None:
    with pytest.raises(InputError, match="第 2 行含有控制字符 U"):
        only(GUIDE.replace("项目统一", "项目\x1b[31m统一"))


def test_aims_beside_the_content_are_no_content() -> None:
    text = GUIDE.replace("研究内容：研究甲。", "研究目标：弄清甲。\n研究内容：研究甲。")
    first = only(text).directions[0]
    assert [(part.name, part.body.text) for part in first.parts[:2]] == [("aim", "弄清甲。"), ("content", "研究甲。")]
    assert only(text).doubts == ()


def test_a_direction_whose_number_does_not_follow_is_said() -> None:
    """1.2 became 1.4: what it asks for would be taken for a part of 1.1."""
    programme = only(GUIDE.replace("1.2乙研究*", "1.4乙研究*").replace("研究目标：研究乙。", "研究内容：研究乙。"))
    assert [direction.id for direction in programme.directions] == ["1.1", "2.1"]
    (doubt,) = programme.doubts
    assert doubt.zh.endswith("“研究内容：研究乙”前面没有认出方向标题，请核对编号是否连续")


LEVELS = f"""{OPENING}
一、第一任务
（一）甲研究
主要研究内容：研究甲。
预期成果：完成甲。
（二）乙研究
主要研究内容：研究乙。
预期成果：1. 完成乙。
2. 完成丙。
二、第二任务
（一）丁研究（揭榜挂帅、部省联动）
主要研究内容：研究丁。
预期成果：完成丁。
三、申报要求
申报单位须为法人。
"""


def test_directions_numbered_by_levels() -> None:
    programme = only(LEVELS)
    assert [(one.id, one.title.text) for one in programme.directions] == [
        ("1.1", "甲研究"),
        ("1.2", "乙研究"),
        ("2.1", "丁研究"),
    ]
    assert programme.directions[2].labels == ("揭榜挂帅", "部省联动")
    assert [section.title.text for section in programme.sections] == ["第一任务", "第二任务"]


def test_text_behind_the_last_direction_is_for_all() -> None:
    programme = only(LEVELS)
    assert programme.closing_heading.text == "三、申报要求"
    assert programme.closing.text == "申报单位须为法人。"


def test_directions_counted_through_all_sections_keep_their_number() -> None:
    text = LEVELS.replace("（一）丁研究", "（三）丁研究")
    assert [one.id for one in only(text).directions] == ["1", "2", "3"]


def test_directions_without_sections() -> None:
    text = (
        f"{OPENING}\n1.甲研究\n研究内容：研究甲。\n预期目标：完成甲。\n2.乙研究\n研究内容：研究乙。\n预期目标：完成乙。"
    )
    programme = only(text)
    assert [one.id for one in programme.directions] == ["1", "2"]
    assert [section.id for section in programme.sections] == [""]


def test_bare_page_numbers_that_run_on_are_furniture() -> None:
    text = GUIDE.replace("— 19 —", "1").replace("2. 第二任务", "2\n2. 第二任务") + "3\n"
    assert [line.text for line in only(text).furniture] == ["1", "2", "3"]


def test_words_that_head_a_part_may_stand_alone_on_their_line() -> None:
    """Found by fuzzing: joined with the next line, they were known no more, and the program broke."""
    text = GUIDE.replace("研究内容：研究丙。", "研究内容\n研究丙。").replace(
        "考核指标：完成丙。", "（二）考核指标\n完成丙。"
    )
    *_, direction = only(text).directions
    assert [(part.name, part.heading.text, part.body.text) for part in direction.parts] == [
        ("content", "研究内容", "研究丙。"),
        ("metric", "（二）考核指标", "完成丙。"),
    ]
