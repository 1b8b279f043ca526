"""Workbooks that are none, or that are made to harm: one sentence each, quickly, and nothing fetched or run."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nrd_check.form.workbook import open_workbook
from nrd_check.ooxml import Limits, RefusedError
from nrd_check.proposal.load import load_bytes
from tests.form.test_read import edited, form, patched, put

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(data: bytes) -> str:
    """The sentence with which a file is refused."""
    loaded = load_bytes(data, "draft.xlsx")
    assert loaded.proposal is None
    (finding,) = loaded.findings
    assert finding.rule == "proposal-syntax"
    assert finding.message.zh.startswith("draft.xlsx：")
    return finding.message.zh


def packed(**parts: str) -> bytes:
    """A zip of these files; `__` stands for a slash, `_` for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def added(name: str, content: bytes | str) -> bytes:
    """The form with one more file in it."""
    out = io.BytesIO(form())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def test_what_is_no_workbook_is_named() -> None:
    assert "旧的 Excel 格式（xls）" in refusal(OLE + bytes(600))
    assert "已加密" in refusal(OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    assert "Word 文档" in refusal(packed(word__document_xml="<a/>"))
    assert "ods" in refusal(packed(content_xml="<a/>"))
    assert "xlsb" in refusal(packed(xl__workbook_bin=""))
    assert "不是 Excel 工作簿" in refusal(packed(readme_txt="hello"))
    assert "已损坏" in refusal(form()[:3000])


def test_macros_are_refused() -> None:
    assert "含有宏" in refusal(added("xl/vbaProject.bin", b"x"))


def test_a_workbook_of_something_else() -> None:
    data = patched(
        "xl/workbook.xml", 'name="(基本信息|参与单位|课题|人员|经费|研究内容|考核指标|承诺)"', r'name="预算\1表"'
    )
    assert "没有申报书的工作表" in refusal(data)


def test_a_doctype_is_not_let_in() -> None:
    entities = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><worksheet'
    assert "DOCTYPE" in refusal(patched("xl/worksheets/sheet1.xml", "<worksheet", entities))
    utf16 = "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a><styleSheet/>".encode("utf-16")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form())) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, utf16 if name == "xl/styles.xml" else source.read(name))
    assert "DOCTYPE" in refusal(out.getvalue())


def test_a_bomb_is_not_unpacked() -> None:
    assert "太大" in refusal(added("xl/media/image1.png", bytes(160_000_000)))


@pytest.mark.parametrize("limits", [Limits(entries=3), Limits(unpacked=1000), Limits(part=100), Limits(marks=20)])
def test_limits(limits: Limits) -> None:
    with pytest.raises(RefusedError, match="large"):
        open_workbook(form(), limits)


def test_a_great_many_formatted_empty_rows_are_nothing() -> None:
    """A sheet formatted down to its last row: 1,048,576 in all, here some of them."""
    rows = "".join(
        f'<row r="{number}" s="1" customFormat="1"><c r="A{number}" s="1"/></row>' for number in range(1000, 21_000)
    )
    data = patched("xl/worksheets/sheet7.xml", "</sheetData>", f"{rows}</sheetData>")
    assert load_bytes(data, "draft.xlsx").proposal == load_bytes(form(), "draft.xlsx").proposal


def test_too_many_filled_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nrd_check.form.workbook.MAX_CELLS", 1_000)
    cells = "".join(f'<row r="{number}"><c r="B{number}"><v>1</v></c></row>' for number in range(1000, 2_001))
    assert "太大" in refusal(patched("xl/worksheets/sheet7.xml", "</sheetData>", f"{cells}</sheetData>"))


def test_deep_nesting_is_refused() -> None:
    assert "嵌套太深" in refusal(
        patched("xl/worksheets/sheet1.xml", "</worksheet>", "<a>" * 100 + "</a>" * 100 + "</worksheet>")
    )


@pytest.mark.parametrize("place", ["ZZZZ9", "A0", "A9999999", "XFE1", "-1", ""])
def test_places_that_no_sheet_has(place: str) -> None:
    row = f'<row><c r="{place}"><v>1</v></c></row></sheetData>'
    assert "已损坏" in refusal(patched("xl/worksheets/sheet7.xml", "</sheetData>", row))


@pytest.mark.parametrize("value", ["1e999", "nan", "abc", "0x10", "1_000"])
def test_numbers_that_are_none(value: str) -> None:
    data = patched("xl/worksheets/sheet5.xml", r'(<c r="B4"[^>]*>)<v>2500</v>', rf"\1<v>{value}</v>")
    (finding,) = load_bytes(data, "draft.xlsx").findings
    assert finding.cell == "经费!B4"


@pytest.mark.parametrize("index", ["99999", "-1", "²", "1.5", "x"])
def test_a_shared_text_that_is_not_there(index: str) -> None:
    row = f'<row><c t="s"><v>{index}</v></c></row></sheetData>'
    assert "已损坏" in refusal(patched("xl/worksheets/sheet7.xml", "</sheetData>", row))


def test_relations_that_lead_outside_or_nowhere() -> None:
    part = "xl/_rels/workbook.xml.rels"
    assert "已损坏" in refusal(patched(part, 'Target="/xl/worksheets/sheet1.xml"', 'Target="../../../etc/passwd"'))
    outside = 'Target="http://example.org/sheet.xml" TargetMode="External"'
    assert "已损坏" in refusal(patched(part, 'Target="/xl/worksheets/sheet1.xml"', outside))


def test_a_name_of_a_sheet_is_hostile_too() -> None:
    data = patched(
        "xl/workbook.xml",
        "<sheets>",
        '<sheets><sheet name="&#x202e;x" sheetId="99" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>',
    )
    (finding,) = load_bytes(data, "draft.xlsx").findings
    assert "\\u202e" in finding.message.zh


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_broken_bytes_are_told_never_raised(data: st.DataObject) -> None:
    whole = bytearray(form())
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    load_bytes(bytes(whole), "draft.xlsx")


PARTS = [
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet4.xml",
]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PARTS), st.integers(0, 4000), st.text('<>/"= a1rs&;x:', max_size=12))
def test_broken_xml_is_told_never_raised(part: str, place: int, text: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form())) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            target.writestr(name, content[:place] + text + content[place + len(text) :] if name == part else content)
    load_bytes(out.getvalue(), "draft.xlsx")


def test_the_file_itself_is_left_alone(tmp_path: Path) -> None:
    from nrd_check.proposal.load import load_proposal

    path = tmp_path / "draft.xlsx"
    data = edited(put("经费!B4", "=1+1"))
    path.write_bytes(data)
    load_proposal(path)
    assert path.read_bytes() == data
