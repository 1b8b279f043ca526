"""What the form looks like to who fills it in, and what it never does."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from typing import Any

import openpyxl
import pytest

from nrd_check.checker import check_loaded
from nrd_check.errors import InputError
from nrd_check.form.guide import Guide
from nrd_check.form.layout import SHEETS
from nrd_check.form.write import write_form
from nrd_check.pack.resolve import Direction
from nrd_check.pack.store import Library
from nrd_check.proposal.load import load_bytes, load_proposal
from nrd_check.proposal.model import Metric, Proposal
from nrd_check.vocabulary import Category, Kind
from tests.conftest import ROOT


def direction(library: Library, programme: str = "pathogen", id_: str = "1.1") -> Direction:
    return library.directions(library.find(programme)[0])[id_]


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def column(page: Any, name: str) -> list[str]:
    return [cell.value or "" for cell in page[name]]


def test_the_sheets_of_the_contract(library: Library) -> None:
    book = opened(write_form(direction(library), "regular"))
    shown = [page.title for page in book if page.sheet_state == "visible"]
    assert shown == ["基本信息", "参与单位", "课题", "人员", "经费", "研究内容", "考核指标", "承诺"]


def test_the_guide_stands_beside_the_answers(library: Library) -> None:
    book = opened(write_form(direction(library), "regular"))
    assert book["基本信息"]["D10"].value == "实施周期：“实施周期不超过3年”［第 46 行］"
    assert book["考核指标"]["A6"].value == "P2"
    assert book["考核指标"]["C6"].value == "M2"
    assert book["考核指标"]["F6"].value == "M2  完成5种以上病毒感染相关受体和宿主因子的鉴定［第 114–116 行］"
    assert "课题数上限：“基础研究类项目下设课题数不超过4个”［第 48–50 行］" in book["课题"]["I5"].value


def test_a_draft_has_each_demand_beside_what_claims_to_answer_it(library: Library) -> None:
    draft = Proposal.model_construct(
        metrics=(Metric.model_construct(id="P1", covers=("M3",)), Metric.model_construct(text="甲"))
    )
    page = opened(write_form(direction(library), draft=draft))["考核指标"]
    assert [text.partition(" ")[0] for text in column(page, "F")[4:8]] == ["M3", "", "M1", "M2"]


def test_every_direction_has_a_form_that_checks_as_incomplete(library: Library) -> None:
    """A sample of a direction for each programme: nothing in an empty form is wrong as such."""
    for programme in library.programmes:
        first = next(iter(library.directions(programme).values()))
        loaded = load_bytes(write_form(first, first.accepts[0]), "form.xlsx")
        assert loaded.findings == []
        assert check_loaded(loaded, library).verdict != "invalid"


def test_only_answers_are_unlocked(library: Library) -> None:
    for page in opened(write_form(direction(library), "regular")):
        assert page.protection.sheet
        assert not page.protection.password
    page = opened(write_form(direction(library), "regular"))["考核指标"]
    unlocked = {cell.coordinate for row in page for cell in row if not cell.protection.locked}
    assert unlocked == {"B3"} | {f"{name}{row}" for name in "ABCDE" for row in range(5, page.max_row + 1)}


def test_what_may_be_chosen(library: Library) -> None:
    book = opened(write_form(direction(library), "regular"))

    def rule(sheet: str, cell: str) -> Any:
        return next(one for one in book[sheet].data_validations.dataValidation if cell in one.sqref)

    assert rule("参与单位", "B5").formula1 == '"牵头,参与"'
    assert rule("人员", "F5").formula1 == "'参与单位'!$A$5:$A$40"
    assert rule("考核指标", "C5").formula1 == '"M1,M2,M3"'
    assert rule("研究内容", "D5").formula1 == '"C1,C2"'
    assert rule("人员", "E5").type == "date"
    assert rule("参与单位", "A5").formula1 == "COUNTA($A$5:$A$16)<=6"
    assert rule("参与单位", "A5").errorStyle == "warning"
    assert rule("基本信息", "B10").prompt.startswith("年-月，如 2021-12")


def test_it_is_printed_on_a4_across_with_its_head_on_each_page(library: Library) -> None:
    for page in opened(write_form(direction(library), "regular")).worksheets[:-1]:
        assert page.page_setup.orientation == "landscape"
        assert page.page_setup.paperSize == 9
        assert page.page_setup.fitToWidth == 1
        assert page.print_title_rows
        assert page.freeze_panes


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "#REF!"])
def test_no_text_becomes_a_formula(text: str) -> None:
    draft = Proposal.model_construct(title=text, metrics=(Metric.model_construct(id=text, text=text, covers=(text,)),))
    data = write_form(None, draft=draft)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if "worksheets/" in name]
    assert not any(re.search("<f[ >]", page) for page in pages)
    assert not any('t="e"' in page for page in pages)
    assert opened(data)["基本信息"]["B7"].value == text.strip() or text.startswith("\t")


def test_no_text_of_a_guide_becomes_a_formula(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Guide, "beside", lambda *_: ["=1+1"])
    monkeypatch.setattr(Guide, "about", lambda *_: ["=2+2"])
    monkeypatch.setattr(Guide, "items", lambda *_: {"M1": "=3+3"})
    with zipfile.ZipFile(io.BytesIO(write_form(direction(library), "regular"))) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if "worksheets/" in name]
    assert any("=3+3" in page for page in pages)
    assert not any(re.search("<f[ >]", page) for page in pages)


def test_the_same_form_has_the_same_bytes(library: Library) -> None:
    here = write_form(direction(library), "regular")
    assert here == write_form(direction(library), "regular")
    program = (
        "import sys, hashlib; from nrd_check.form.write import write_form;"
        "from nrd_check.pack.store import Library, shipped; library = Library(shipped('rules'));"
        "direction = library.directions(library.find('pathogen')[0])['1.1'];"
        "sys.stdout.buffer.write(write_form(direction, 'regular'))"
    )
    there = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout
    assert here == there


def test_english_help_with_labels_that_are_read_all_the_same(library: Library) -> None:
    proposal = load_proposal(ROOT / "examples" / "pathogen.yaml").proposal
    data = write_form(direction(library), lang="en", draft=proposal)
    assert opened(data)["基本信息"]["A7"].value == "项目名称\ntitle"
    assert "lines 48–50" in opened(data)["课题"]["I5"].value
    assert load_bytes(data, "draft.xlsx").proposal == proposal


@pytest.mark.parametrize(
    ("kind", "category", "said"),
    [("regular", "basic", "不超过4个"), ("young_scientist", None, "不再下设课题")],
)
def test_limits_are_those_of_the_kind(library: Library, kind: Kind, category: Category | None, said: str) -> None:
    told = opened(write_form(direction(library), kind, category))["课题"]["I5"].value
    assert said in told


def test_a_text_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(InputError, match="32,767"):
        write_form(None, draft=Proposal.model_construct(title="甲" * 40_000))


def test_without_openpyxl_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(InputError, match="pip install openpyxl"):
        write_form(None)


def test_every_key_of_a_proposal_has_its_place() -> None:
    """A key that is added to the model and not to the form would be lost."""
    keys = {one.name.partition("/")[0] for sheet in SHEETS if not sheet.key for one in sheet.fields}
    keys |= {sheet.key for sheet in SHEETS if sheet.key} | {"lead"}
    assert keys == set(Proposal.model_fields)
