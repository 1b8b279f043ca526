"""Reading the form: what people do to a workbook, and the cell that each finding names."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from nrd_check.form.write import write_form
from nrd_check.pack.store import Library
from nrd_check.proposal.load import Loaded, load_bytes, load_proposal
from nrd_check.proposal.model import Moment, Proposal
from tests.conftest import ROOT

Change = Callable[[Any], None]


@cache
def form() -> bytes:
    """The example of `pathogen` 1.1 as a form."""
    library = Library(ROOT / "rules")
    direction = library.directions(library.find("pathogen")[0])["1.1"]
    return write_form(direction, draft=load_proposal(ROOT / "examples" / "pathogen.yaml").proposal)


def edited(change: Change) -> bytes:
    """The form after somebody changed it."""
    book = openpyxl.load_workbook(io.BytesIO(form()))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def patched(part: str, old: str, new: str) -> bytes:
    """The form with other XML in one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form())) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == part:
                assert re.search(old, content)
                content = re.sub(old, new, content)
            target.writestr(name, content)
    return out.getvalue()


def loaded(data: bytes) -> Loaded:
    return load_bytes(data, "draft.xlsx")


def read(change: Change) -> Proposal:
    found = loaded(edited(change))
    assert [(finding.cell, finding.message.zh) for finding in found.findings] == []
    assert found.proposal
    return found.proposal


def wrong(change: Change) -> tuple[str | None, str]:
    """Cell and message of the one thing that is wrong."""
    found = loaded(edited(change))
    assert found.proposal is None
    (finding,) = found.findings
    assert finding.hint
    return finding.cell, finding.message.zh


def put(place: str, value: Any, number_format: str | None = None) -> Change:
    """Writes a value into 人员!C5."""
    sheet, _, cell = place.partition("!")

    def change(book: Any) -> None:
        book[sheet][cell].value = value
        if number_format:
            book[sheet][cell].number_format = number_format

    return change


# --- places ---


def test_each_answer_knows_its_cell() -> None:
    places = loaded(form()).places
    assert places["/title"].cell == "基本信息!B7"
    assert places["/duration/end"].cell == "基本信息!B11"
    assert places["/units/1/type"].cell == "参与单位!C6"
    assert places["/topics/1/lead/name"].cell == "人员!C7"
    assert places["/funding/central"].cell == "经费!B4"
    assert places["/metrics/2/covers/0"].cell == "考核指标!C7"
    assert places["/metrics/2/text"][:2] == (7, 2)


def test_what_is_missing_is_placed_where_it_would_be_written() -> None:
    def change(book: Any) -> None:
        book["人员"]["E7"].value = None
        book["承诺"]["B5"].value = None
        book["经费"]["B6"].value = None
        for column in "CDEF":
            book["人员"][f"{column}5"].value = None

    found = loaded(edited(change))
    assert found.place("/topics/1/lead/birth_date").cell == "人员!E7"
    assert found.place("/declarations/ethics_review").cell == "承诺!B5"
    assert found.place("/funding/institution").cell == "经费!B6"
    assert found.place("/lead").cell == "人员!C5"
    assert found.proposal
    assert found.proposal.lead is None


# --- dates and numbers ---


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        ("1974-05-18", "@"),
        (date(1974, 5, 18), "yyyy/m/d"),
        (datetime(1974, 5, 18), 'yyyy"年"m"月"d"日"'),  # noqa: DTZ001
        (27167, "[$-804]yyyy-mm-dd"),
    ],
)
def test_dates(value: object, number_format: str) -> None:
    lead = read(put("人员!E5", value, number_format)).lead
    assert lead
    assert lead[0].birth_date == date(1974, 5, 18)


def test_dates_of_the_1904_system() -> None:
    data = patched("xl/workbook.xml", "<workbookPr ?/>", '<workbookPr date1904="1"/>')
    proposal = loaded(data).proposal
    assert proposal
    assert proposal.lead
    assert proposal.lead[0].birth_date == date(1978, 5, 19)  # 1462 days later


def test_a_month_that_became_a_date() -> None:
    def change(book: Any) -> None:
        put("基本信息!B10", datetime(2021, 12, 1), "yyyy-mm")(book)  # noqa: DTZ001
        put("基本信息!B11", datetime(2024, 11, 15), "yyyy-mm")(book)  # noqa: DTZ001

    duration = read(change).duration
    assert duration
    assert duration.start == Moment(year=2021, month=12)
    assert duration.end == Moment(year=2024, month=11, day=15)  # nothing that was written is left out


def test_a_number_that_is_no_date() -> None:
    assert wrong(put("人员!E5", 27167, "General")) == ("人员!E5", "“出生日期”的值“27167”不对")


@pytest.mark.parametrize(
    ("value", "amount"), [(2500.1, "2500.1"), ("2500.1", "2500.1"), ("２５００", "2500"), (0, "0")]
)
def test_amounts_as_numbers_and_as_text(value: object, amount: str) -> None:
    funding = read(put("经费!B4", value)).funding
    assert funding
    assert funding.central == Decimal(amount)


def test_a_percentage_is_what_is_seen() -> None:
    metrics = read(put("考核指标!B5", 0.95, "0%")).metrics
    assert metrics
    assert metrics[0].text == "95%"


def test_a_direction_that_is_a_number_is_refused() -> None:
    cell, message = wrong(put("基本信息!B6", 1.1, "0.00"))
    assert cell == "基本信息!B6"
    assert "1.10 作为数字会变成 1.1" in message
    assert read(put("基本信息!B6", "1.10", "@")).direction == "1.10"


# --- formulas ---


def test_a_formula_counts_with_the_value_that_was_saved() -> None:
    data = patched("xl/worksheets/sheet5.xml", r'(<c r="B4"[^>]*>)<v>2500</v>', r"\1<f>1000+1500</f><v>2500</v>")
    proposal = loaded(data).proposal
    assert proposal
    assert proposal.funding
    assert proposal.funding.central == 2500


def test_a_formula_without_a_value_is_refused() -> None:
    assert wrong(put("经费!B4", "=1000+1500")) == ("经费!B4", "公式没有保存计算结果，读不出值")


def test_a_failed_formula_is_refused() -> None:
    assert wrong(put("经费!B4", "#REF!")) == ("经费!B4", "公式出错（#REF!），没有可用的值")


# --- texts ---


def test_text_in_several_looks_is_one_text() -> None:
    rich = CellRichText("新冠", TextBlock(InlineFont(b=True), "病毒"), "研究")
    assert read(put("基本信息!B7", rich)).title == "新冠病毒研究"


def test_full_width_words_are_known() -> None:
    assert read(put("基本信息!B8", "常规项目　")).kind == "regular"
    assert read(put("参与单位!C5", " 高 校 ")).units[0].type == "university"  # type: ignore[index]


def test_cells_with_spaces_only_are_empty() -> None:
    assert read(put("参与单位!A15", "  　")).units == read(lambda _: None).units


def test_several_ids_in_one_cell() -> None:
    content = read(put("研究内容!C5", "C1、C2")).content
    assert content
    assert content[0].covers == ("C1", "C2")


def test_none_is_an_empty_list() -> None:
    units = read(put("参与单位!D5", "无")).units
    assert units
    assert units[0].qualifications == ()


def test_a_value_in_merged_cells_counts_for_each_of_their_rows() -> None:
    def change(book: Any) -> None:
        book["人员"]["B11"].value = None
        book["人员"].merge_cells("B10:B11")

    topics = read(change).topics
    assert topics
    assert [person.name for person in topics[3].members or ()] == ["何俊杰", "苏敏"]


def test_rows_and_columns_may_move() -> None:
    def change(book: Any) -> None:
        book["考核指标"].insert_rows(6)
        book["考核指标"].insert_cols(2)

    assert read(change).metrics == load_proposal(ROOT / "examples" / "pathogen.yaml").proposal.metrics  # type: ignore[union-attr]


def test_notes_on_cells_are_counted_not_read() -> None:
    def change(book: Any) -> None:
        book["考核指标"]["B5"].comment = Comment("再核对", "张三")

    found = loaded(edited(change))
    assert found.proposal
    assert found.notes == 1


# --- what belongs nowhere ---


def test_an_unknown_sheet() -> None:
    def change(book: Any) -> None:
        book.create_sheet("考核指标2").append(["还有一条"])

    assert wrong(change) == ("考核指标2!A1", "不认识的工作表“考核指标2”，里面的内容不会读取")


def test_an_empty_sheet_is_nothing() -> None:
    assert read(lambda book: book.create_sheet("Sheet1"))


def test_an_unknown_column() -> None:
    def change(book: Any) -> None:
        book["参与单位"]["H4"].value = "联系人"
        book["参与单位"]["H5"].value = "某某"

    assert wrong(change) == ("参与单位!H4", "不认识的列“联系人”，里面的内容不会读取")


@pytest.mark.parametrize("place", ["考核指标!J2", "考核指标!F12", "基本信息!A30", "基本信息!C7", "人员!H60"])
def test_what_is_written_outside_of_the_answers(place: str) -> None:
    cell, message = wrong(put(place, "另外还承诺一条"))
    assert cell == place
    assert message == f"写在填写格以外的内容不会读取（{place.partition('!')[2]}）：“另外还承诺一条”"


def test_a_text_box() -> None:
    part = '<xdr:wsDr xmlns:xdr="x" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>指标</a:t></xdr:wsDr>'
    out = io.BytesIO(form())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/drawings/drawing1.xml", part)
    (finding,) = loaded(out.getvalue()).findings
    assert finding.message.zh == "文本框或图形里的文字不会读取：“指标”"


def test_a_sheet_without_its_head() -> None:
    def change(book: Any) -> None:
        book["考核指标"].delete_rows(4)

    cell, message = wrong(change)
    assert cell == "考核指标!A1"
    assert message.startswith("“考核指标”表没有表头")


def test_a_sheet_without_the_column_of_names_is_read_by_the_others() -> None:
    """Found by fuzzing: a row with nothing in it then had no place."""

    def change(book: Any) -> None:
        book["课题"]["B4"].value = "别的"

    assert wrong(change)[0].startswith("课题!B")


# --- people and topics ---


def test_a_person_without_a_place() -> None:
    assert wrong(put("人员!A6", None))[0] == "人员!A6"
    assert wrong(put("人员!A6", "专家"))[1].startswith("没有写明这个人的身份")


def test_a_person_of_a_topic_that_is_not_there() -> None:
    assert wrong(put("人员!B10", 9)) == ("人员!B10", "“课题”表中没有序号 9")
    assert wrong(put("人员!B10", None)) == ("人员!B10", "没有写是哪个课题的（“课题”表中的序号）")


def test_a_leader_of_the_project_has_no_topic() -> None:
    assert wrong(put("人员!B5", 1)) == ("人员!B5", "只有课题的人员填课题序号")


def test_topics_by_their_number() -> None:
    def change(book: Any) -> None:
        book["人员"]["B10"].value = "课题 3"
        book["课题"]["H7"].value = None

    topics = read(change).topics
    assert topics
    assert [person.name for person in topics[2].members or ()] == ["何俊杰"]


def test_none_where_there_is_somebody() -> None:
    assert wrong(put("课题!H8", "无")) == ("课题!H8", "这里选了“无”，“人员”表中却有该课题的参与人员")
    assert wrong(put("考核指标!B3", "无"))[0] == "考核指标!B3"


def test_two_leaders_are_read_so_that_the_rules_can_say_it() -> None:
    def change(book: Any) -> None:
        for cell, value in (("A12", "项目负责人"), ("C12", "王五")):
            book["人员"][cell].value = value

    lead = read(change).lead
    assert lead
    assert [person.name for person in lead] == ["梁思源", "王五"]


def test_a_workbook_made_by_hand() -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "基本信息"
    for row in (["专项", "pathogen"], ["指南方向", "1.1"], ["实施周期开始", "2021-12"]):
        page.append(row)
    units = book.create_sheet("参与单位")
    units.append(["名称", "角色"])
    units.append(["某大学", "牵头"])
    out = io.BytesIO()
    book.save(out)
    proposal = loaded(out.getvalue()).proposal
    assert proposal
    assert proposal.units
    assert (proposal.direction, proposal.units[0].name, proposal.units[0].role) == ("1.1", "某大学", "lead")
