"""How offices lay out and number their guides: each way in a small text, and what is found."""

from __future__ import annotations

import pytest

from nrd_check.guide.document import text_document
from nrd_check.guide.outline import ProgrammeText, read_guide
from nrd_check.guide.pdf.parent import read_pdf
from tests import pdfs

START = "“示例研究”重点专项2022年度项目申报指南\n"


def read(text: str) -> ProgrammeText:
    (found,) = read_guide(text_document(START + text, "guide.txt"), "guide.txt")
    return found


def ids(text: str) -> list[str]:
    return [direction.id for direction in read(text).directions]


def body(*headings: str) -> str:
    return "".join(f"{heading}\n研究内容：研究某事。\n考核指标：完成1套。\n" for heading in headings)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. 任务一\n" + body("1.1 甲", "1.2 乙") + "2. 任务二\n" + body("2.1 丙"), ["1.1", "1.2", "2.1"]),
        ("1 任务一\n" + body("1.1 甲", "1.2 乙"), ["1.1", "1.2"]),
        (
            "1. 任务一\n1.1 子任务\n" + body("1.1.1 甲", "1.1.2 乙") + "1.2 子任务\n" + body("1.2.1 丙"),
            ["1.1.1", "1.1.2", "1.2.1"],
        ),
        ("专题一：某\n" + body("方向1：甲", "方向2：乙") + "专题二：某\n" + body("方向3：丙"), ["1", "2", "3"]),
        ("领域一：某\n" + body("方向一：甲") + "领域二：某\n" + body("方向一：乙"), ["1.1", "2.1"]),
        ("一、某\n（一）某\n" + body("1．甲", "2．乙") + "（二）某\n" + body("1．丙"), ["1.1.1", "1.1.2", "1.2.1"]),
    ],
)
def test_numbers(text: str, found: list[str]) -> None:
    assert ids(text) == found


def test_parts_with_numbers_of_their_own() -> None:
    (direction,) = read("1 任务一\n1.1 甲\n1.1.1 研究内容\n研究甲。\n1.1.2 考核指标\n完成甲1套。\n").directions
    assert [(part.name, part.heading.text, part.body.text) for part in direction.parts] == [
        ("content", "1.1.1研究内容", "研究甲。"),
        ("metric", "1.1.2考核指标", "完成甲1套。"),
    ]


def test_a_heading_without_a_colon() -> None:
    (direction,) = read("1. 任务一\n1.1 甲\n研究内容\n研究甲。\n考核指标\n完成甲1套。\n").directions
    assert [(part.name, part.body.text) for part in direction.parts] == [
        ("content", "研究甲。"),
        ("metric", "完成甲1套。"),
    ]


def test_words_that_begin_a_note_belong_to_it() -> None:
    text = "1. 任务一\n1.1 甲\n研究内容：研究甲。\n考核指标：完成甲1套。\n实施年限：2017年-2020年\n"
    note = read(text).directions[0].parts[-1]
    assert (note.name, note.heading.text, note.body.text) == ("note", "", "实施年限：2017年-2020年")


def test_what_is_demanded_without_content() -> None:
    text = "1. 榜单\n1.1 甲\n需求目标：攻克某技术。具体需求目标如下：（1）误差不高于5%；（2）成本不超过3元。\n榜单金额：不超过300万元。\n"
    parts = read(text).directions[0].parts
    assert [(part.name, part.body.text) for part in parts] == [
        ("content", "攻克某技术。"),
        ("metric", "（1）误差不高于5%；（2）成本不超过3元。"),
        ("note", "榜单金额：不超过300万元。"),
    ]


def test_text_of_a_section_is_no_part_of_its_long_title() -> None:
    title = "1. 面向复杂环境的智能感知与协同控制关键技术和装备"
    (section,) = read(f"{title}\n本部分各方向课题数不超过3个。\n" + body("1.1 甲")).sections
    assert section.text.text == "本部分各方向课题数不超过3个。"


def test_a_heading_within_the_general_part_is_apart() -> None:
    general = read("一、申报要求\n项目下设课题不超过3个。\n二、指南方向\n" + body("方向1：甲")).general
    assert general.text.index("项目下设课题") in general.breaks


def test_page_numbers_of_a_short_guide() -> None:
    found = read("1. 任务一\n" + body("1.1 甲") + "1\n" + body("1.2 乙") + "2\n")
    assert [line.text for line in found.furniture] == ["1", "2"]


ROWS = ["序号    指标名称    指标值", "1    定位误差    ≤0.5mm", "2    力分辨率    ≤0.05N"]


def test_cells_of_a_table_in_text_are_not_run_together() -> None:
    """0.5mm and the 2 of the next row would make square millimetres."""
    document = text_document(
        START + "1. 任务一\n1.1 甲\n研究内容：研究甲。\n考核指标：\n" + "\n".join(ROWS) + "\n", "guide.txt"
    )
    assert [line.text for line in document.lines if line.ends] == ROWS
    assert "第 6 行起像是表格" in document.doubts[0].zh
    (found,) = read_guide(document, "guide.txt")
    assert found.directions[0].parts[-1].body.text == "序号 指标名称 指标值1 定位误差 ≤0.5mm2 力分辨率 ≤0.05N"
    assert len(found.directions[0].parts[-1].body.breaks) == 2


def test_a_table_without_vertical_rulings_in_a_pdf() -> None:
    rows = [row.replace("    ", "        ") for row in ROWS]
    document = read_pdf(pdfs.official("考核指标如下。\n" + "\n".join(rows) + "\n其他说明。", "standard"), "guide.pdf")
    assert [line.text for line in document.lines if line.ends] == [" ".join(row.split()) for row in ROWS]
    assert "第 1 页有表格" in document.doubts[0].zh


def test_a_heading_set_wide_is_no_table() -> None:
    document = read_pdf(pdfs.official("目        录\n附        件\n其他说明。", "standard"), "guide.pdf")
    assert [line.ends for line in document.lines] == [False] * len(document.lines)
