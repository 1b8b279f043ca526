"""Guides in PDF: what is read, what is left out and said, and what is refused."""

from __future__ import annotations

from functools import cache

import pytest

from nrd_check.errors import InputError
from nrd_check.guide.document import Document
from nrd_check.guide.pdf.parent import Limits, read_pdf
from tests import pdfs

OPENING = ["为落实有关部署，国家重点研发计划启动实施“示例研究”重点专项。", "现发布2022年度项目申报指南。"]
BODY = [*OPENING, "1. 第一任务", "1.1 甲研究", "研究内容：研究甲。", "考核指标：完成甲2台。"]

PAGES = [[f"第{page}页的第{line}行文字。" for line in "一二三四"] for page in "甲乙丙"]


def texts(document: Document, *, furniture: bool = False) -> list[str]:
    return [line.text for line in document.lines if line.furniture == furniture]


def doubts(document: Document) -> str:
    return "\n".join(doubt.zh for doubt in document.doubts)


@cache
def official(font: pdfs.Fonts) -> Document:
    text = "\n".join([*BODY, "真空度≤5×10-4Pa，面积不小于100km2，减排CO2。", "— 7 —", "灵敏度≥1×109cps。", "— 8 —"])
    return read_pdf(pdfs.official(text, font), "guide.pdf")


@pytest.mark.parametrize("font", ["embedded", "standard"])
class TestOfficialLayout:
    def test_lines_in_order(self, font: pdfs.Fonts) -> None:
        assert texts(official(font))[: len(BODY)] == BODY

    def test_raised_and_lowered_characters_are_kept(self, font: pdfs.Fonts) -> None:
        assert texts(official(font))[len(BODY) :] == [
            "真空度≤5×10⁻⁴Pa，面积不小于100km²，减排CO₂。",
            "灵敏度≥1×10⁹cps。",
        ]

    def test_page_numbers_are_furniture(self, font: pdfs.Fonts) -> None:
        assert texts(official(font), furniture=True) == ["— 7 —", "— 8 —"]

    def test_lines_are_counted_over_all_pages(self, font: pdfs.Fonts) -> None:
        """Seven lines and a page number on the first page: the second begins with the ninth line."""
        assert official(font).pages == (1, 9)

    def test_nothing_is_in_doubt(self, font: pdfs.Fonts) -> None:
        assert official(font).doubts == ()


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"左栏第{number}行的文字内容" for number in "一二三四五六"]
    right = [f"右栏第{number}行的文字内容" for number in "一二三四五六"]
    document = read_pdf(pdfs.two_columns(left, right, "横贯全页的一个相当长的标题在最上面"), "guide.pdf")
    assert texts(document) == ["横贯全页的一个相当长的标题在最上面", *left, *right]
    assert "分两栏" in doubts(document)


def test_a_table_is_read_row_by_row_and_said() -> None:
    rows = [["序号", "指标名称", "要求"], ["1", "研制样机", "不少于3台"], ["2", "申请发明专利", "不少于10件"]]
    document = read_pdf(pdfs.ruled_table(rows, ["考核指标："], ["有关说明：由企业牵头。"]), "guide.pdf")
    assert texts(document) == [
        "考核指标：",
        "序号 指标名称 要求",
        "1 研制样机 不少于3台",
        "2 申请发明专利 不少于10件",
        "有关说明：由企业牵头。",
    ]
    assert [line.ends for line in document.lines] == [False, True, True, True, False]
    assert "有表格（“序号 指标名称 要求" in doubts(document)


def test_a_footnote_is_left_out_and_said() -> None:
    document = read_pdf(pdfs.with_footnote(BODY, ["样机指可以运行的整机。"], 5), "guide.pdf")
    assert texts(document) == [*BODY[:5], BODY[5] + "①"]
    assert texts(document, furniture=True) == ["①样机指可以运行的整机。"]
    assert "脚注“①样机指可以运行的整机。”没有当作正文" in doubts(document)


@pytest.mark.parametrize("rotated", [True, False])
def test_a_watermark_is_no_text(rotated: bool) -> None:
    document = read_pdf(pdfs.with_watermark(PAGES, "内部资料", rotated=rotated), "guide.pdf")
    assert texts(document) == [line for page in PAGES for line in page]
    if rotated:
        assert "第 1 页有不横排的文字“内部资料”" in doubts(document)


def test_a_running_head_is_no_text() -> None:
    document = read_pdf(pdfs.with_running_head(PAGES, "国家重点研发计划申报指南"), "guide.pdf")
    assert texts(document) == [line for page in PAGES for line in page]
    assert texts(document, furniture=True) == ["国家重点研发计划申报指南"] * 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdfs.image_only(2), "第 1、2 页是图片，没有文字层（扫描件）"),
        (pdfs.partly_scanned(BODY, 3), "第 2 页是图片，没有文字层"),
        (pdfs.encrypted(BODY, "secret"), "PDF 已加密，需要密码"),
        (pdfs.owner_locked(BODY), "不许提取文字"),
        (pdfs.truncated(pdfs.official("\n".join(BODY), "embedded")), "已损坏或不完整"),
        (pdfs.without_unicode_map(BODY, "simple"), "没有 Unicode 对照表"),
        (pdfs.without_unicode_map(BODY, "composite"), "没有 Unicode 对照表"),
        (pdfs.without_unicode_map(BODY, "mojibake"), "没有 Unicode 对照表"),
        (b"%PDF-1.7\n", "已损坏或不完整"),
        (b"%PDF-1.7\n%%EOF", "已损坏"),
    ],
)
def test_what_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as error:
        read_pdf(data, "guide.pdf")
    assert error.value.message.zh.startswith("guide.pdf：")
    assert said in error.value.message.zh


@pytest.mark.parametrize(
    ("data", "limits", "said"),
    [
        (pdfs.huge_page_count(30), Limits(pages=20), "超过 20 页的上限"),
        (pdfs.decompression_bomb(400), Limits(memory=300), "内存超过 300 MB"),
        (pdfs.decompression_bomb(400), Limits(seconds=1), "超过 1 秒的上限"),
    ],
)
def test_limits(data: bytes, limits: Limits, said: str) -> None:
    with pytest.raises(InputError) as error:
        read_pdf(data, "guide.pdf", limits)
    assert said in error.value.message.zh
