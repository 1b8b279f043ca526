"""The makers of PDFs that other tests use."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from pdfminer.high_level import extract_pages, extract_text
from pdfminer.layout import LTChar, LTCurve, LTFigure, LTItem, LTPage
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pypdf import PdfReader

from tests import pdfs
from tests.pdfs import Fonts, Span

GUIDE = """为落实有关部署，国家重点研发计划启动实施“示例研究”重点专项。根

据本重点专项实施方案的部署，现发布 2022年度项目申报指南。

1. 第一任务

1.1 甲研究（青年科学家项目、

基础研究类）

研究内容：研究甲，灵敏度≥1×109cps，真空度≤5×10-4Pa。

— 19 —

考核指标：覆盖 100 km2，排放 CO2少于 109 个，含 137Cs的³与〲�。

附件 2

 研究内容：研究乙。
"""
LINES = ["研究内容：研究甲。", "考核指标：完成甲，不低于 20 套。"]
MORE = ["有关说明：由企业牵头。"]
FONTS: tuple[Fonts, ...] = ("embedded", "standard")


def squeezed(text: str) -> str:
    return "".join(text.split())


def words(data: bytes, password: str = "") -> str:
    return squeezed(extract_text(io.BytesIO(data), password))


def pages(data: bytes) -> int:
    return len(PdfReader(io.BytesIO(data)).pages)


def items(page: LTPage) -> Iterator[LTItem]:
    waiting: list[LTItem] = [page]
    while waiting:
        item = waiting.pop()
        yield item
        if isinstance(item, LTFigure) or not isinstance(item, LTChar | LTCurve):
            waiting += list(getattr(item, "_objs", ()))


def characters(data: bytes) -> list[LTChar]:
    found = [item for page in extract_pages(io.BytesIO(data)) for item in items(page)]
    return [item for item in found if isinstance(item, LTChar)]


@pytest.mark.parametrize("font", FONTS)
def test_official_keeps_every_character_and_the_order_of_pages(font: Fonts) -> None:
    data = pdfs.official(GUIDE, font)
    assert sorted(words(data)) == sorted(squeezed(GUIDE))
    first, second, third = (squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(data)).pages)
    assert first.startswith("为落实有关部署，")
    assert first.endswith("—19—")
    assert second.endswith("附件2")
    assert third == "研究内容：研究乙。"


@pytest.mark.parametrize("font", FONTS)
def test_a_page_has_22_lines(font: Fonts) -> None:
    assert pages(pdfs.official("项目\n" * 22 + "— 1 —\n", font)) == 1
    assert pages(pdfs.official("项目\n" * 23, font)) == 2


@pytest.mark.parametrize("font", FONTS)
def test_powers_are_raised_and_small(font: Fonts) -> None:
    chars = characters(pdfs.official("考核指标：灵敏度≥1×109cps，排放 CO2少。", font))
    ordinary = next(char for char in chars if char.get_text() == "1")
    (nine,) = (char for char in chars if char.get_text() == "9")
    (two,) = (char for char in chars if char.get_text() == "2")
    assert nine.size == pytest.approx(0.6 * ordinary.size)
    assert nine.y0 > ordinary.y0 + 3
    assert two.size == pytest.approx(nine.size)
    assert two.y0 < ordinary.y0 - 0.5
    flat = characters(pdfs.official("考核指标：灵敏度≥1×109cps，排放 CO2少。", font, raise_powers=False))
    assert len({(char.size, char.y0) for char in flat}) == 1


def test_only_embedded_fonts_use_the_rise_operator() -> None:
    def content(font: Fonts) -> bytes:
        contents = PdfReader(io.BytesIO(pdfs.official("灵敏度≥1×109cps", font))).pages[0].get_contents()
        assert contents is not None
        return contents.get_data()

    assert re.search(rb"\d Ts\b", content("embedded"))
    assert not re.search(rb"\d Ts\b", content("standard"))


def test_headings_have_another_font() -> None:
    fonts = {char.get_text(): char.fontname for char in characters(pdfs.official(GUIDE, "embedded"))}
    assert "ZenHei" in fonts["类"]
    assert "ZenHei" in fonts["附"]
    assert "UMing" in fonts["究"]
    assert "UMing" in fonts["落"]


def test_a_missing_font_names_its_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pdfs, "_FONT_FOLDER", tmp_path)
    pdfs._fonts.cache_clear()
    try:
        with pytest.raises(pdfs.FontMissingError, match="fonts-arphic-uming"):
            pdfs.official("项目", "embedded")
    finally:
        pdfs._fonts.cache_clear()


def test_a_character_that_no_font_has_is_refused() -> None:
    with pytest.raises(ValueError, match=re.escape("U+10F8")):
        pdfs.official("ჸ", "standard")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("灵敏度≥1×109cps；", "灵敏度≥1×10⁹cps；"),
        ("达到 5×1010 个", "达到 5×10¹⁰ 个"),
        ("真空度≤5×10-4Pa；", "真空度≤5×10⁻⁴Pa；"),
        ("检出限≤10-10摩尔/升", "检出限≤10⁻¹⁰摩尔/升"),
        ("增益≥105（模拟），增益≥107(脉冲", "增益≥10⁵（模拟），增益≥10⁷(脉冲"),
        ("增益≥1×107；暗", "增益≥1×10⁷；暗"),
        ("5000m3/s 和 μg/m3，mW/mm2，2.5 m2；", "5000m³/s 和 μg/m³，mW/mm²，2.5 m²；"),
        ("200fm·Hz-1/2；", "200fm·Hz⁻¹ᐟ²；"),
        ("密钥强度（2K）；", "密钥强度（2ᴷ）；"),
        ("Cl-、SO42-、NH3-N、NOx", "Cl⁻、SO₄²⁻、NH₃-N、NOₓ"),
        ("CaF2品位，Nb2O5品位", "CaF₂品位，Nb₂O₅品位"),
        ("VOCs（含 C2~C12），PM2.5", "VOCs（含 C₂~C₁₂），PM₂.₅"),
        ("137Cs、110mAg、3H、[18F]同位素", "¹³⁷Cs、¹¹⁰ᵐAg、³H、[¹⁸F]同位素"),
    ],
)
def test_recovered(line: str, expected: str) -> None:
    assert pdfs.recovered(f"第一行\n\n {line}\n") == [(3, line, expected)]


@pytest.mark.parametrize(
    "line",
    [
        "2021年度，109 个，10-20 种，10~100mm",
        "像元数≥1920×1080，10µm×10µm，100μm×100μm，128×128",
        "6N 级高纯，断裂力不小于 30N，3D 打印，5G，10MPa",
        "SARS-CoV-2、H7N9、HEK293T、GB/T16886、LR300、C919",
        "15km 2个，2m～3m，m2m，25kg/㎡，万m³",
    ],
)
def test_ordinary_numbers_stay_on_the_line(line: str) -> None:
    assert pdfs.recovered(line) == []
    assert list(pdfs.powers([line])) == [()]


def test_powers_gives_spans() -> None:
    assert list(pdfs.powers(["SO42-", "", "1×10-4Pa"])) == [
        (Span(2, 3, raised=False), Span(3, 5, raised=True)),
        (),
        (Span(4, 6, raised=True),),
    ]


def test_the_guides_of_2021_have_53_lines_with_powers(guide_text: str) -> None:
    """One number for all, so that a changed pattern is noticed; their lines were read one by one."""
    changed = pdfs.recovered(guide_text)
    lines = guide_text.split("\n")
    assert len(changed) == 53
    assert all(lines[number - 1].strip() == before != after for number, before, after in changed)


def test_two_columns() -> None:
    data = pdfs.two_columns(LINES, MORE, heading="两栏")
    written = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert squeezed(written) == "两栏" + squeezed("".join(LINES + MORE))
    assert sorted(words(data)) == sorted(squeezed(written))
    left, right = (next(c.x0 for c in characters(data) if c.get_text() == first) for first in "考明")
    assert left < 300 < right


def test_ruled_table() -> None:
    rows = [["序号", "指标", "数值"], ["1", "这是一个很长很长的指标，一行写不下", "20 套"], ["2", "甲\n乙", "3"]]
    data = pdfs.ruled_table(rows, LINES, MORE)
    assert sorted(words(data)) == sorted(squeezed("".join([*LINES, *itertools.chain(*rows), *MORE])))
    (page,) = extract_pages(io.BytesIO(data))
    rules = [item for item in page if isinstance(item, LTCurve)]
    assert sum(rule.height < 1 for rule in rules) == len(rows) + 1
    assert sum(rule.width < 1 for rule in rules) == len(rows[0]) + 1
    long = [char.y0 for char in characters(data) if char.get_text() in "这不"]
    assert len(set(long)) == 3


@pytest.mark.parametrize("mark", ["①", "1"])
def test_with_footnote(mark: str) -> None:
    data = pdfs.with_footnote(LINES, ["注释一，", "续。"], 0, mark=mark)
    assert sorted(words(data)) == sorted(squeezed("".join(LINES)) + mark * 2 + "注释一，续。")
    chars = characters(data)
    above, below = sorted((char for char in chars if char.get_text() == mark), key=lambda char: -char.y0)
    body = next(char for char in chars if char.get_text() == "甲")
    note = next(char for char in chars if char.get_text() == "注")
    assert above.size < 0.7 * body.size
    assert above.y0 > body.y0
    assert below.y0 > note.y0
    assert note.size < 0.6 * body.size


@pytest.mark.parametrize("rotated", [True, False])
def test_with_watermark(*, rotated: bool) -> None:
    data = pdfs.with_watermark([LINES, MORE], "内部资料", rotated=rotated)
    assert pages(data) == 2
    marks = [char for char in characters(data) if char.get_text() == "资"]
    assert len(marks) == 2
    assert {char.matrix[1] != 0 for char in marks} == {rotated}
    assert squeezed(LINES[0]) in words(data)


def test_with_running_head() -> None:
    data = pdfs.with_running_head([LINES, MORE], "申报指南")
    assert pages(data) == 2
    assert words(data).count("申报指南") == 2
    head = next(char for char in characters(data) if char.get_text() == "报")
    assert head.y0 > max(char.y0 for char in characters(data) if char.get_text() == "研")


def test_image_only() -> None:
    data = pdfs.image_only(3)
    assert pages(data) == 3
    assert words(data) == ""
    assert len(PdfReader(io.BytesIO(data)).pages[2].images) == 1


def test_partly_scanned() -> None:
    data = pdfs.partly_scanned(LINES)
    texts = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(data)).pages]
    assert texts == [squeezed(LINES[0]), "", squeezed(LINES[1])]


def test_encrypted() -> None:
    data = pdfs.encrypted(LINES, "secret")
    with pytest.raises(PDFPasswordIncorrect):
        words(data)
    assert words(data, "secret") == squeezed("".join(LINES))


def test_owner_locked() -> None:
    data = pdfs.owner_locked(LINES)
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    assert document.encryption
    assert not document.is_extractable


def test_truncated() -> None:
    data = pdfs.official(GUIDE, "standard")
    assert data.startswith(pdfs.truncated(data))
    assert b"%%EOF" not in pdfs.truncated(data)


@pytest.mark.parametrize("kind", ["simple", "composite", "mojibake"])
def test_without_unicode_map(kind: Literal["simple", "composite", "mojibake"]) -> None:
    data = pdfs.without_unicode_map(LINES, kind)
    assert b"ToUnicode" not in data
    got = words(data)
    assert not re.search(r"[\u4e00-\u9fff]", got)
    assert ("(cid:1" in got) is (kind != "mojibake")
    assert ("ÑÐ¾¿ÄÚÈÝ" in got) is (kind == "mojibake")


def test_huge_page_count() -> None:
    data = pdfs.huge_page_count(5000)
    assert len(data) < 100 * 5000
    assert pages(data) == 5000
    assert words(pdfs.huge_page_count(2)) == ""


def test_decompression_bomb() -> None:
    data = pdfs.decompression_bomb(8)
    assert len(data) < 20_000
    contents = PdfReader(io.BytesIO(data)).pages[0].get_contents()
    assert contents is not None
    assert len(contents.get_data()) == 8 * 2**20


@pytest.mark.parametrize(
    "make",
    [
        lambda: pdfs.official(GUIDE, "embedded"),
        lambda: pdfs.ruled_table([["甲", "乙"]], LINES, MORE),
        lambda: pdfs.with_watermark([LINES], "内部资料", rotated=True),
    ],
)
def test_the_same_bytes_every_time(make: Callable[[], bytes]) -> None:
    assert make() == make()
