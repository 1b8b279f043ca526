"""Reading Word files."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

import docx
import pytest
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from nrd_check.errors import InputError
from nrd_check.guide.document import Document
from nrd_check.guide.docx import Limits, read_docx
from nrd_check.guide.outline import read_guide

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


# --- documents to read ---


def saved(document: docx.document.Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def root(tag: str, inner: str) -> str:
    return f"<w:{tag} {NAMESPACES}>{inner}</w:{tag}>"


def relations(targets: dict[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{kind}" Type="{RELATED}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def zipped(files: dict[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A docx with what stands in its body and, by kind, what stands in its other parts."""
    files: dict[str, str | bytes] = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": root("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}),
    }
    for kind, inner in parts.items():
        files[f"word/{kind}.xml"] = root(kind, inner)
    return zipped(files)


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def in_list(text: str, level: int = 0, number: int = 1) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, text: str, format_: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{format_}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, numbers: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{numbers}'


# --- what is read ---


def read(data: bytes) -> Document:
    return read_docx(data, "指南.docx")


def texts(data: bytes) -> list[str]:
    return [line.text for line in read(data).lines]


def body(*blocks: str, **parts: str) -> list[str]:
    """The lines of a docx with these paragraphs and tables, and nothing to doubt."""
    document = read(word("".join(blocks), **parts))
    assert document.doubts == ()
    return [line.text for line in document.lines]


def only_doubt(data: bytes) -> str:
    (doubt,) = read(data).doubts
    assert doubt.en
    return doubt.zh


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(InputError) as refused:
        read_docx(data, "指南.docx", limits or Limits())
    assert refused.value.message.en.startswith("指南.docx: ")
    assert refused.value.message.zh.startswith("指南.docx：")
    return refused.value.message.zh.removeprefix("指南.docx：")


# paragraphs


def test_a_line_is_a_paragraph_and_empty_ones_count() -> None:
    document = docx.Document()
    for text in ("甲", "", "  乙 ", "丙"):
        document.add_paragraph(text)
    result = read(saved(document))
    assert [(line.number, line.text) for line in result.lines] == [(1, "甲"), (3, "乙"), (4, "丙")]
    assert result.pages == ()
    assert result.doubts == ()
    assert not any(line.ends or line.furniture for line in result.lines)


def test_breaks_and_tabs_within_a_paragraph_are_spaces() -> None:
    document = docx.Document()
    document.add_paragraph("甲\n乙\t丙")
    assert texts(saved(document)) == ["甲 乙 丙"]


def test_a_hyphen_that_does_not_break_is_a_hyphen() -> None:
    assert body(p("<w:r><w:t>IHE</w:t><w:noBreakHyphen/><w:t>RO</w:t></w:r>")) == ["IHE-RO"]


def test_white_space_that_only_lays_out_the_xml_is_none_of_the_text() -> None:
    assert body("<w:p><w:r><w:t>\n  甲\n </w:t></w:r><w:r><w:t xml:space='preserve'>\nb </w:t></w:r></w:p>") == ["甲 b"]


def test_text_in_links_and_content_controls_is_read() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('乙')}</w:sdtContent></w:sdt>"
    assert body(p(f"<w:hyperlink>{r('甲')}</w:hyperlink>"), control) == ["甲", "乙"]


def test_headers_and_footers_are_left_out() -> None:
    document = docx.Document()
    document.add_paragraph("甲")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    assert texts(saved(document)) == ["甲"]


def test_how_to_pronounce_a_word_is_left_out() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('bì')}</w:rt><w:rubyBase>{r('铋')}</w:rubyBase></w:ruby></w:r>"
    assert body(p(ruby)) == ["铋"]


def test_of_alternatives_one_is_read() -> None:
    alternatives = f"<mc:Choice Requires='x'>{p('甲')}</mc:Choice><mc:Fallback>{p('甲')}</mc:Fallback>"
    assert body(f"<mc:AlternateContent>{alternatives}</mc:AlternateContent>", p("乙")) == ["甲", "乙"]
    assert body(f"<mc:AlternateContent><mc:Fallback>{p('甲')}</mc:Fallback></mc:AlternateContent>") == ["甲"]


# raised and lowered


def test_raised_and_lowered_runs() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("≥10")
    paragraph.add_run("9").font.superscript = True
    paragraph.add_run("个，CO")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("≤10")
    paragraph.add_run("-4").font.superscript = True
    assert texts(saved(document)) == ["≥10⁹个，CO₂≤10⁻⁴"]


UP = '<w:vertAlign w:val="superscript"/>'
STYLES = (
    f'<w:style w:type="character" w:styleId="Up"><w:rPr>{UP}</w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="UpToo"><w:basedOn w:val="Up"/></w:style>'
    '<w:style w:type="character" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:rStyle w:val="Up"/>', "10⁹"),
        ('<w:rStyle w:val="UpToo"/>', "10⁹"),
        ('<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>', "109"),
        ('<w:rStyle w:val="Loop"/>', "109"),
        ('<w:rStyle w:val="Missing"/>', "109"),
    ],
)
def test_styles_raise_runs(properties: str, expected: str) -> None:
    assert body(p("10", r("9", properties)), styles=STYLES) == [expected]


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:position w:val="6"/><w:sz w:val="14"/>', "10⁹"),
        ('<w:position w:val="-6"/><w:sz w:val="14"/>', "10₉"),
        ('<w:position w:val="6"/>', "109"),  # as large as the text: only moved
        ('<w:sz w:val="14"/>', "109"),
    ],
)
def test_runs_moved_by_hand_are_raised_if_they_are_smaller(properties: str, expected: str) -> None:
    assert body(p("10", r("9", properties))) == [expected]


def test_size_is_compared_with_the_text_around_it() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("10").font.size = Pt(16)
    run = paragraph.add_run("9")
    run.font.size = Pt(11)
    run._r.get_or_add_rPr().append(docx.oxml.parse_xml(f'<w:position xmlns:w="{W}" w:val="8"/>'))
    assert texts(saved(document)) == ["10⁹"]


# tables


def test_a_row_is_a_line_that_ends() -> None:
    document = docx.Document()
    document.add_paragraph("前")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("指标", "数值", "灵敏度", "≥95%"), strict=True):
        cell.text = text
    document.add_paragraph("后")
    result = read(saved(document))
    assert [(line.number, line.text, line.ends) for line in result.lines] == [
        (1, "前", False),
        (2, "指标 数值", True),
        (3, "灵敏度 ≥95%", True),
        (4, "后", False),
    ]
    assert "第 2–3 段来自表格" in only_doubt(saved(document))


def test_merged_cells_are_read_once() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "横"
    table.cell(0, 2).merge(table.cell(1, 2)).text = "竖"
    table.cell(1, 0).text = "甲"
    assert texts(saved(document)) == ["横 竖", "甲"]


def test_a_table_within_a_cell_is_read_in_place() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=2).cell(0, 0)
    cell.text = "外"
    cell.add_table(rows=2, cols=1).cell(1, 0).text = "内"
    cell.add_paragraph("后")
    assert texts(saved(document)) == ["外 内 后"]


def test_an_empty_row_counts() -> None:
    document = docx.Document()
    document.add_table(rows=2, cols=1).cell(1, 0).text = "甲"
    assert [(line.number, line.text) for line in read(saved(document)).lines] == [(2, "甲")]


# numbers of lists


def test_the_list_style_of_word_itself() -> None:
    document = docx.Document()
    for text in ("甲", "乙"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("丙", style="List Bullet")
    assert texts(saved(document)) == ["1. 甲", "2. 乙", "丙"]


def test_levels_count_and_begin_anew() -> None:
    numbering = lists(level(0, "%1."), level(1, "%1.%2"))
    blocks = [in_list(text, depth) for text, depth in (("一", 0), ("甲", 1), ("乙", 1), ("二", 0), ("丙", 1))]
    assert body(*blocks, numbering=numbering) == ["1. 一", "1.1 甲", "1.2 乙", "2. 二", "2.1 丙"]


@pytest.mark.parametrize(
    ("format_", "start", "expected"),
    [
        ("decimal", 10, "10"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 12, "１２"),
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 101, "一○一"),
        ("chineseCountingThousand", 3, "三"),
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1005, "一千零五"),
        ("japaneseCounting", 11, "十一"),
        ("japaneseCounting", 101, "百一"),
        ("ideographDigital", 10, "一〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("upperLetter", 2, "B"),
        ("lowerLetter", 28, "bb"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 19, "XIX"),
        ("lowerRoman", 999_999_999, "999999999"),
        ("decimal", 0, "0"),
    ],
)
def test_formats(format_: str, start: int, expected: str) -> None:
    numbering = lists(level(0, "（%1）", format_, start=start))
    assert body(in_list("甲"), numbering=numbering) == [f"（{expected}） 甲"]


@pytest.mark.parametrize("format_", ["bullet", "none"])
def test_bullets_are_no_text(format_: str) -> None:
    numbering = lists(level(0, "●" if format_ == "bullet" else "%1", format_), level(1, "%1%2)"))
    assert body(in_list("甲"), in_list("乙", 1), numbering=numbering) == ["甲", "1) 乙"]


def test_words_without_a_number_are_shown() -> None:
    assert body(in_list("研究甲", 0), numbering=lists(level(0, "研究内容：", "none"))) == ["研究内容： 研究甲"]


def test_a_format_that_is_not_known_is_read_in_arabic_digits_and_doubted() -> None:
    data = word(in_list("甲"), numbering=lists(level(0, "%1.", "hebrew1")))
    assert texts(data) == ["1. 甲"]
    assert "hebrew1" in only_doubt(data)


def test_a_format_of_newer_versions_is_read_as_older_ones_do() -> None:
    custom = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
    )
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{custom}<w:lvlText w:val="%1"/></w:lvl>'
    assert body(in_list("甲"), numbering=lists(levels)) == ["01 甲"]


def test_nothing_behind_the_number() -> None:
    assert body(in_list("甲"), numbering=lists(level(0, "%1、", more='<w:suff w:val="nothing"/>'))) == ["1、甲"]


def test_legal_numbers_show_the_levels_above_in_arabic_digits() -> None:
    numbering = lists(level(0, "%1、", "chineseCounting"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert body(in_list("甲"), in_list("乙", 1), numbering=numbering) == ["一、 甲", "1.1 乙"]


def test_numbers_of_levels_above_keep_their_format() -> None:
    numbering = lists(level(0, "%1、", "chineseCounting"), level(1, "%1.%2"))
    assert body(in_list("甲"), in_list("乙", 1), numbering=numbering) == ["一、 甲", "一.1 乙"]


def test_a_level_whose_number_is_hidden_counts() -> None:
    hidden = level(0, "%1.", more="<w:rPr><w:vanish/></w:rPr>")
    assert body(in_list("甲"), in_list("乙", 1), numbering=lists(hidden, level(1, "%1.%2"))) == ["甲", "1.1 乙"]


def test_a_level_that_comes_before_those_above_it() -> None:
    numbering = lists(level(0, "%1."), level(1, "%1.%2"))
    assert body(in_list("甲", 1), in_list("乙", 0), numbering=numbering) == ["1.1 甲", "2. 乙"]


@pytest.mark.parametrize(("restart", "expected"), [("0", "2) 乙"), ("1", "1) 乙")])
def test_levels_that_do_not_begin_anew(restart: str, expected: str) -> None:
    numbering = lists(level(0, "%1."), level(1, "%2)", more=f'<w:lvlRestart w:val="{restart}"/>'))
    blocks = [in_list("一"), in_list("甲", 1), in_list("二"), in_list("乙", 1)]
    assert body(*blocks, numbering=numbering)[-1] == expected


def test_lists_with_one_definition_go_on_unless_they_have_a_start_of_their_own() -> None:
    numbers = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    blocks = [in_list("甲", 0, number) for number in (1, 2, 3, 3, 1)]
    labels = [text.split()[0] for text in body(*blocks, numbering=lists(level(0, "%1."), numbers=numbers))]
    assert labels == ["1.", "2.", "1.", "2.", "3."]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)", "lowerLetter", start=3)}</w:lvlOverride>'
    numbers = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{own}</w:num>'
    assert body(in_list("甲"), numbering=lists(level(0, "%1."), numbers=numbers)) == ["(c) 甲"]


def test_numbers_of_levels_below_or_without_definition_are_not_shown() -> None:
    assert body(in_list("甲", 1), numbering=lists(level(1, "%1%2%3)"))) == ["1) 甲"]


HEADINGS = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Off"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
)


def test_styles_number_paragraphs_on_the_level_that_names_them() -> None:
    numbering = lists(level(0, "%1."), level(1, "%1.%2", more='<w:pStyle w:val="H2"/>'))
    blocks = [p("甲", properties=f'<w:pStyle w:val="{style}"/>') for style in ("H1", "H2", "Off")]
    assert body(*blocks, styles=HEADINGS, numbering=numbering) == ["1. 甲", "1.1 甲", "甲"]


def test_a_paragraph_may_take_its_number_off() -> None:
    off = p("甲", properties='<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert body(off, styles=HEADINGS, numbering=lists(level(0, "%1."))) == ["甲"]


def test_a_style_of_lists_names_the_list() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level(0, "第%1条")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert body(in_list("甲"), styles=styles, numbering=numbering) == ["第1条 甲"]


def test_paragraphs_in_cells_are_numbered() -> None:
    cells = "".join(f"<w:tc>{in_list(text)}</w:tc>" for text in "甲乙")
    data = word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", numbering=lists(level(0, "%1.")))
    assert texts(data) == ["1. 甲 2. 乙"]


def test_lists_and_levels_that_do_not_exist_number_nothing() -> None:
    assert body(in_list("甲", 0, 7), in_list("乙", 5), numbering=lists(level(0, "%1."))) == ["甲", "乙"]


# notes and text boxes


def note(kind: str, id_: int, text: str) -> str:
    return f'<w:{kind} w:id="{id_}">{p(text)}</w:{kind}>'


@pytest.mark.parametrize(
    ("kind", "part", "words"),
    [("footnote", "footnotes", "脚注"), ("endnote", "endnotes", "尾注"), ("comment", "comments", "批注")],
)
def test_notes_are_furniture_and_doubted(kind: str, part: str, words: str) -> None:
    text = p("甲", f'<w:r><w:{kind}Reference w:id="2"/></w:r>', "乙") + p("丙")
    data = word(text, **{part: note(kind, 0, "分隔") + note(kind, 2, "不超过4个")})
    document = read(data)
    assert [(line.number, line.text, line.furniture) for line in document.lines] == [
        (1, "甲乙", False),
        (2, "丙", False),
        (3, "不超过4个", True),
    ]
    assert only_doubt(data) == f"指南.docx 第 1 段的{words}“不超过4个”没有当作正文，请核对是否含有要求"


def test_a_note_of_a_note_is_read_once() -> None:
    own = '<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>'
    data = word(p("甲", '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=own)
    assert texts(data) == ["甲", "注"]


def box(*paragraphs: str) -> str:
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><a:graphicData uri="http://x/wordprocessingShape">{content}</a:graphicData></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_behind_its_paragraph_and_doubted() -> None:
    data = word(p("前", box(p("框内一"), p("框内二")), "半") + p("后"))
    assert [(line.number, line.text) for line in read(data).lines] == [
        (1, "前半"),
        (2, "框内一"),
        (3, "框内二"),
        (4, "后"),
    ]
    assert "第 2–3 段来自文本框" in only_doubt(data)


def test_text_boxes_count_their_lists_for_themselves() -> None:
    data = word(in_list("甲") + p(box(in_list("框"))) + in_list("乙"), numbering=lists(level(0, "%1.")))
    assert texts(data) == ["1. 甲", "1. 框", "2. 乙"]


def test_an_empty_text_box_is_not_doubted() -> None:
    assert body(p("甲", box(p("")))) == ["甲"]


# what is not shown, and what cannot be read


def test_tracked_changes_are_read_as_accepted_and_doubted() -> None:
    changes = f"<w:ins>{r('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('去')}</w:moveFrom><w:moveTo>{r('来')}</w:moveTo>"
    data = word(p("甲", changes) + p("乙") + p(moved) + p(f"<w:ins>{r('后')}</w:ins>"))
    assert texts(data) == ["甲新", "乙", "来", "后"]
    assert "修订（第 1、3–4 段）" in only_doubt(data)


def test_a_deleted_row_is_left_out() -> None:
    def row(text: str, properties: str = "") -> str:
        return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{p(text)}</w:tc></w:tr>"

    data = word(f"<w:tbl>{row('甲')}{row('旧', '<w:del/>')}{row('乙')}</w:tbl>")
    assert texts(data) == ["甲", "乙"]
    assert any("修订" in doubt.zh for doubt in read(data).doubts)


def test_a_deleted_paragraph_is_not_counted_in_its_list() -> None:
    deleted = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>'
        "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    )
    data = word(in_list("甲") + deleted + in_list("乙"), numbering=lists(level(0, "%1.")))
    assert texts(data) == ["1. 甲", "2. 乙"]


def test_hidden_text_is_left_out_and_doubted() -> None:
    data = word(p("甲", r("密", "<w:vanish/>"), r("乙", '<w:vanish w:val="0"/>')))
    assert texts(data) == ["甲乙"]
    assert only_doubt(data) == "指南.docx 第 1 段有隐藏文字“密”，没有读入，请核对"


def test_text_that_a_style_hides() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:rPr><w:vanish/></w:rPr></w:style>'
    data = word(p("密") + p(r("甲", "<w:vanish w:val='false'/>")), styles=styles)
    assert texts(data) == ["甲"]


def field(code: str, result: str | None = None) -> str:
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_results_of_fields_are_read_and_codes_are_not() -> None:
    assert body(p("见", field(" REF _Ref1 \\h ", "1.2"), "节")) == ["见1.2节"]
    assert body(p("见", f'<w:fldSimple w:instr=" REF a ">{r("1.2")}</w:fldSimple>')) == ["见1.2"]


def test_a_field_that_draws_a_circle_around_a_number() -> None:
    assert body(p(field(" eq \\o\\ac(○,3)"), "甲")) == ["③甲"]


def test_fields_that_show_nothing() -> None:
    assert body(p("甲", field(' XE "甲" '))) == ["甲"]


@pytest.mark.parametrize("shown", [field(" EQ \\f(1,2) "), '<w:fldSimple w:instr=" EQ \\f(1,2) "/>'])
def test_fields_that_draw_what_the_file_does_not_hold_are_doubted(shown: str) -> None:
    assert "域“EQ \\f(1,2)”" in only_doubt(word(p("甲", shown)))


def test_marks_of_fields_that_do_not_match_lose_no_text() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    assert body(p(separate, "甲", end), p(begin, "乙"), p("丙")) == [
        "甲",
        "乙",
        "丙",
    ]


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PIXEL = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0\0"))
    + chunk(b"IEND", b"")
)


def test_pictures_are_doubted() -> None:
    document = docx.Document()
    document.add_paragraph("甲")
    document.add_picture(BytesIO(PIXEL))
    assert "第 2 段有图片" in only_doubt(saved(document))


def test_embedded_objects_are_doubted() -> None:
    shape = "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>"
    assert "第 1 段有图片或嵌入的对象" in only_doubt(word(p("甲", shape)))


def test_other_files_embedded_in_the_text_are_doubted() -> None:
    assert "第 2 段处嵌入了另一个文件" in only_doubt(word(p("甲") + "<w:altChunk/>"))


def test_other_files_embedded_in_a_cell_are_doubted() -> None:
    data = word(f"<w:tbl><w:tr><w:tc>{p('甲')}<w:altChunk/></w:tc></w:tr></w:tbl>")
    assert any("第 1 段处嵌入了另一个文件" in doubt.zh for doubt in read(data).doubts)


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "≥"),
        ('<w:sym w:font="Symbol" w:char="F06D"/>', "μ"),
        ('<w:sym w:font="宋体" w:char="2264"/>', "≤"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "\uf0fc"),  # the outline doubts the line
        ('<w:sym w:font="宋体" w:char="D800"/>', "\ufffd"),
        ('<w:sym w:font="宋体" w:char="x"/>', "\ufffd"),
    ],
)
def test_symbols(element: str, expected: str) -> None:
    assert body(p("甲", f"<w:r>{element}</w:r>")) == [f"甲{expected}"]


def test_letters_in_the_font_symbol_are_greek() -> None:
    symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    assert body(p("5", r("m", symbol), "m", r("\uf0b1中", symbol))) == ["5μm±中"]


# formulas


def m(tag: str, *inner: str) -> str:
    return f"<m:{tag}>{''.join(inner)}</m:{tag}>"


def mr(text: str) -> str:
    return f"<m:r><w:rPr><w:sz/></w:rPr><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (m("sSup", m("e", mr("10")), m("sup", mr("−4"))), "10⁻⁴"),
        (m("sSub", m("e", mr("CO")), m("sub", mr("2"))), "CO₂"),
        (m("sSubSup", m("e", mr("x")), m("sub", mr("i")), m("sup", mr("2"))), "xᵢ²"),
        (m("sPre", m("sub", mr("6")), m("sup", mr("14")), m("e", mr("C"))), "₆¹⁴C"),
        (m("f", m("num", mr("1")), m("den", mr("n+1"))), "1/(n+1)"),
        (m("rad", m("deg"), m("e", mr("2"))), "√2"),
        (m("rad", m("deg", mr("3")), m("e", mr("x+1"))), "³√(x+1)"),
        (m("d", m("e", mr("a")), m("e", mr("b"))), "(a|b)"),
        (m("d", '<m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>', m("e", mr("a"))), "[a"),
        (
            m(
                "nary",
                '<m:naryPr><m:chr m:val="∑"/></m:naryPr>',
                m("sub", mr("i=1")),
                m("sup", mr("n")),
                m("e", mr("x")),
            ),
            "∑ᵢ₌₁ⁿx",
        ),
        (m("func", m("fName", mr("lg")), m("e", mr("x"))), "lg x"),
        (m("sSup", m("e", mr("s")), m("sup", m("f", m("num", mr("1")), m("den", mr("2"))))), "s¹ᐟ²"),
        (m("box", m("e", mr("x=1"))), "x=1"),
    ],
)
def test_formulas(formula: str, expected: str) -> None:
    assert body(p("误差", m("oMath", formula), "以下")) == [f"误差{expected}以下"]
    assert body(p(m("oMathPara", m("oMath", formula)))) == [expected]


# other ways to write the same


def test_the_strict_form_of_the_standard() -> None:
    document = root("document", f"<w:body>{p('10', r('9', UP))}</w:body>").replace(W, STRICT)
    assert texts(zipped({"word/document.xml": document})) == ["10⁹"]


def test_a_main_part_of_another_name() -> None:
    files = {
        "_rels/.rels": relations({"officeDocument": "/word/document2.xml"}),
        "word/document2.xml": root("document", f"<w:body>{p('甲')}</w:body>"),
    }
    assert texts(zipped(files)) == ["甲"]


def test_a_part_in_utf_16() -> None:
    document = '<?xml version="1.0" encoding="UTF-16"?>' + root("document", f"<w:body>{p('甲')}</w:body>")
    assert texts(zipped({"word/document.xml": document.encode("utf-16")})) == ["甲"]


# what is refused


DOCUMENT = root("document", f"<w:body>{p('甲')}</w:body>")
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
FETCH = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "不是 Word 文档"),
        ("申报指南".encode(), "不是 Word 文档"),
        (zipped({"a.txt": "甲"}), "不是 Word 文档"),
        (zipped({"word/document.xml": "<x/>"}), "不是 Word 文档"),
        (OLE, "旧的 Word 格式"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "已加密"),
        (b"PK\x03\x04" + b"\0" * 40, "已损坏"),
        (zipped({"word/document.xml": DOCUMENT})[:-30], "已损坏"),
        (zipped({"word/document.xml": DOCUMENT[:-9]}), "已损坏"),
        (zipped({"word/document.xml": '<?xml version="1.0" encoding="x-none"?><a/>'}), "已损坏"),
        (zipped({"word/document.xml": BOMB + DOCUMENT.replace("甲", "&b;")}), "DOCTYPE"),
        (zipped({"word/document.xml": FETCH + DOCUMENT.replace("甲", "&a;")}), "DOCTYPE"),
        (zipped({"word/document.xml": ('<?xml version="1.0" encoding="UTF-16"?>' + BOMB + DOCUMENT).encode("utf-16")}), "DOCTYPE"),
        (word("<w:p/>"), "没有文字"),
        (zipped({"word/document.xml": root("document", "")}), "没有文字"),
        (word("<w:smartTag>" * 100_000 + p("甲") + "</w:smartTag>" * 100_000), "嵌套太深"),
        (word("<w:tbl><w:tr><w:tc>" * 300 + p("甲") + "</w:tc></w:tr></w:tbl>" * 300), "嵌套太深"),
    ],
)  # fmt: skip
def test_refused(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_pictures_without_text_are_refused() -> None:
    document = docx.Document()
    document.add_picture(BytesIO(PIXEL))
    assert "只有图片" in refusal(saved(document))


def test_as_deep_as_allowed_is_read() -> None:
    nested = "<w:smartTag>" * 200
    assert texts(word(nested + p("甲") + nested.replace("<", "</"))) == ["甲"]


def test_a_listed_part_that_is_missing_is_refused() -> None:
    files = {"word/document.xml": DOCUMENT, "word/_rels/document.xml.rels": relations({"styles": "styles.xml"})}
    assert "已损坏" in refusal(zipped(files))


@pytest.mark.parametrize(
    "limits", [Limits(entries=2), Limits(unpacked=1000), Limits(part=100), Limits(marks=20)], ids=["entries", "unpacked", "part", "marks"]
)  # fmt: skip
def test_limits(limits: Limits) -> None:
    assert "太大" in refusal(word(p("甲" * 300)), limits)


def test_a_zip_bomb_is_refused_from_its_list_of_files() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", DOCUMENT)
        for number in range(3):
            archive.writestr(f"word/media/{number}.bin", bytes(70_000_000))
    assert "太大" in refusal(stream.getvalue())


def test_a_list_of_files_that_lies_about_sizes_is_refused() -> None:
    data = zipped({"word/document.xml": DOCUMENT})
    size = len(DOCUMENT.encode()).to_bytes(4, "little")
    assert data.count(size) == 2
    assert "已损坏" in refusal(data.replace(size, (10).to_bytes(4, "little")))


def test_an_encrypted_zip_is_refused() -> None:
    data = bytearray(zipped({"word/document.xml": DOCUMENT}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert "已加密" in refusal(bytes(data))


def test_a_compression_that_word_does_not_use_is_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", DOCUMENT)
    assert "已损坏" in refusal(stream.getvalue())


# whatever the bytes


def survives(data: bytes) -> None:
    try:
        document = read(data)
    except InputError:
        return
    numbers = [line.number for line in document.lines]
    assert numbers == sorted(set(numbers))
    assert all(line.text == line.text.strip() != "" for line in document.lines)


WHOLE = word(
    in_list("甲") + p("乙", box(p("框")), '<w:r><w:footnoteReference w:id="2"/></w:r>') + f"<w:tbl><w:tr><w:tc>{p('丙')}</w:tc></w:tr></w:tbl>",
    styles=STYLES,
    numbering=lists(level(0, "%1.")),
    footnotes=note("footnote", 2, "注"),
)  # fmt: skip


@given(
    st.binary(max_size=400)
    | st.binary(max_size=400).map(lambda tail: b"PK\x03\x04" + tail)
    | st.binary(max_size=400).map(OLE.__add__)
)
def test_arbitrary_bytes_are_read_or_refused(data: bytes) -> None:
    survives(data)


@given(st.integers(0, len(WHOLE) - 1))
def test_a_truncated_file_is_refused(length: int) -> None:
    with pytest.raises(InputError):
        read(WHOLE[:length])


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for index, value in changes:
        data[index] = value
    survives(bytes(data))


TAGS = ["p", "r", "t", "tbl", "tr", "tc", "tcPr", "vMerge", "pPr", "rPr", "numPr", "numId", "ilvl", "ins", "del", "sym", "fldChar", "instrText", "txbxContent", "footnoteReference", "sz", "position", "sdt", "style", "basedOn", "lvl", "num", "abstractNum", "abstractNumId", "lvlOverride", "startOverride", "footnote"]  # fmt: skip
VALUES = st.sampled_from(["", "0", "1", "-1", "9", "superscript", "begin", "end", "99999999999", "甲"])


def elements() -> st.SearchStrategy[str]:
    leaf = st.sampled_from(["甲", " ", "%1", "&#x7f;", ""])
    return st.recursive(
        leaf,
        lambda inner: st.builds(
            lambda tag, value, id_, content: (
                f'<w:{tag} w:val="{value}" w:id="{id_}" w:ilvl="{id_}" w:numId="{id_}" w:abstractNumId="{id_}" w:styleId="{value}" w:char="{value}" w:fldCharType="{value}">{"".join(content)}</w:{tag}>'
            ),
            st.sampled_from(TAGS),
            VALUES,
            VALUES,
            st.lists(inner, max_size=4),
        ),
        max_leaves=30,
    )  # fmt: skip


@settings(deadline=None)
@given(elements(), elements(), elements(), elements())
def test_elements_in_any_order_are_read_or_refused(text: str, styles: str, numbering: str, footnotes: str) -> None:
    survives(word(text + p("甲"), styles=styles, numbering=numbering, footnotes=footnotes))


# a whole guide


def a_guide() -> bytes:
    """A small guide as an office might write it: headings numbered by their styles, a target in a table."""
    document = docx.Document()
    document.add_paragraph("“示例研究”重点专项2022年度项目申报指南")
    document.add_paragraph("为落实有关部署，国家重点研发计划启动实施“示例研究”重点专项。现发布2022年度项目申报指南。")
    document.add_paragraph("项目统一按指南二级标题（如1.1）的研究方向申报。")
    document.add_paragraph("1. 第一任务")
    document.add_paragraph("1.1 甲研究（基础研究类）")
    document.add_paragraph("研究内容：研究甲。")
    paragraph = document.add_paragraph("考核指标：灵敏度不低于10")
    paragraph.add_run("-9").font.superscript = True
    paragraph.add_run("mol/L，CO")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("减排20%以上。")
    document.add_paragraph()
    document.add_paragraph("1.2 乙研究")
    document.add_paragraph("研究内容：研究乙。")
    document.add_paragraph("考核指标：达到下表的要求。")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "样机", "2台以上"
    return saved(document)


def test_a_whole_guide() -> None:
    document = read(a_guide())
    assert [(line.number, line.text) for line in document.lines] == [
        (1, "“示例研究”重点专项2022年度项目申报指南"),
        (2, "为落实有关部署，国家重点研发计划启动实施“示例研究”重点专项。现发布2022年度项目申报指南。"),
        (3, "项目统一按指南二级标题（如1.1）的研究方向申报。"),
        (4, "1. 第一任务"),
        (5, "1.1 甲研究（基础研究类）"),
        (6, "研究内容：研究甲。"),
        (7, "考核指标：灵敏度不低于10⁻⁹mol/L，CO₂减排20%以上。"),
        (9, "1.2 乙研究"),
        (10, "研究内容：研究乙。"),
        (11, "考核指标：达到下表的要求。"),
        (12, "样机 2台以上"),
    ]


def test_a_whole_guide_has_its_programme_and_directions() -> None:
    (programme,) = read_guide(read(a_guide()), "指南.docx")
    assert (programme.name, programme.year) == ("示例研究", 2022)
    first, second = programme.directions
    assert (first.id, first.title.text, first.labels) == ("1.1", "甲研究", ("基础研究类",))
    assert [part.body.text for part in second.parts] == ["研究乙。", "达到下表的要求。样机 2台以上"]
    assert [doubt.zh for doubt in programme.doubts] == [
        "指南.docx 第 12 段来自表格（每行算一段），按行、逐格读出，请与原文核对"
    ]


def test_a_guide_whose_headings_word_numbers() -> None:
    numbering = lists(level(0, "%1."), level(1, "%1.%2"))
    opening = "为落实有关部署，启动实施“示例研究”重点专项。现发布2022年度项目申报指南。"
    blocks = [p(opening)]
    for section in "甲乙":
        blocks += [
            in_list(f"{section}任务"),
            in_list(f"{section}研究", 1),
            p("研究内容：研究。"),
            p("考核指标：完成。"),
        ]
    (programme,) = read_guide(read(word("".join(blocks), numbering=numbering)), "指南.docx")
    assert [(direction.id, direction.title.text) for direction in programme.directions] == [
        ("1.1", "甲研究"),
        ("2.1", "乙研究"),
    ]
