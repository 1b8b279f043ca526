"""What an audit writes, opened with a tool of its own kind."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from axe_core_python.selenium import Axe
from openpyxl import load_workbook
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.audit.calls import GRID, PATHOGEN, by_another, put
from tests.browser import chromium, emulate
from tests.browser import run as script
from tests.cli.conftest import Runner, run

__all__ = ["run"]

HOSTILE = '=cmd|"/c calc"!A1<script>document.title="owned"</script>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two drafts of one province, one with a title that would like to act, and one that cannot be read."""
    hostile = PATHOGEN.replace("title: ", f"title: '{HOSTILE}' # ", 1)
    return put(tmp_path / "call", a=GRID, b=by_another(GRID, 1), c=hostile, d="a: [")


def test_a_spreadsheet_has_all_sheets_and_no_formula(run: Runner, folder: Path) -> None:
    path = folder.parent / "audit.xlsx"
    run("audit", folder, "-j", 1, "--format", f"xlsx={path}")
    book = load_workbook(path)
    assert book.sheetnames == ["汇总", "申报书", "问题", "指标覆盖", "限额", "方向", "人工核对"]
    proposals = book["申报书"]
    assert (proposals.freeze_panes, proposals.auto_filter.ref) == ("B2", "A1:N5")
    assert [row[6].value for row in proposals.iter_rows(min_row=2)] == ["不合规", "不合规", "合规", "无效"]
    assert proposals["E4"].value == HOSTILE
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    quotas = list(book["限额"].iter_rows(min_row=2, values_only=True))
    assert [(row[4], row[5], row[6], row[7]) for row in quotas] == [("广东", 1, 2, "是")]
    assert quotas[0][8] == f"{folder}/a.yaml\n{folder}/b.yaml"


def test_the_programmes_of_a_summary_add_up(run: Runner, folder: Path) -> None:
    path = folder.parent / "audit.xlsx"
    run("audit", folder, "-j", 1, "--format", f"xlsx={path}")
    rows = list(load_workbook(path)["汇总"].iter_rows(values_only=True))
    start = next(index for index, row in enumerate(rows) if row[0] == "专项")
    assert rows[start + 1 : start + 4] == [
        ("病原学与防疫技术体系研究 (pathogen)", 2021, 1, 0, 0, 0),
        ("社会治理与智慧社会科技支撑 (social-governance)", 2021, 0, 2, 0, 0),
        ("（读不出专项）", None, 0, 0, 0, 1),
    ]


def test_the_same_call_gives_the_same_spreadsheet(run: Runner, folder: Path) -> None:
    one, two = folder.parent / "one.xlsx", folder.parent / "two.xlsx"
    run("audit", folder, "-j", 1, "--format", f"xlsx={one}")
    run("audit", folder, "-j", 2, "--format", f"xlsx={two}")
    assert one.read_bytes() == two.read_bytes()


def test_parquet_tables(run: Runner, folder: Path) -> None:
    out = folder.parent / "tables"
    for _ in range(2):  # the second time it is replaced
        run("audit", folder, "-j", 1, "--format", f"parquet={out}")
    names = {path.stem: pq.read_table(path).num_rows for path in out.iterdir()}
    assert (names["proposals"], names["quotas"], names["directions"]) == (4, 1, 2)
    findings = pq.read_table(out / "findings.parquet").to_pylist()
    assert sorted(row["file"][-6:] for row in findings if row["rule"] == "quota-province") == ["a.yaml", "b.yaml"]


def test_parquet_does_not_replace_a_folder_of_something_else(run: Runner, folder: Path) -> None:
    result = run("audit", folder, "-j", 1, "--format", f"parquet={folder}")
    assert result.status == 2
    assert "不是 Parquet 表的文件夹" in result.err
    assert len(list(folder.iterdir())) == 4


def test_csv_is_for_excel(run: Runner, folder: Path) -> None:
    out = folder.parent / "audit.csv"
    run("audit", folder, "-j", 1, "--format", f"csv={out}")
    data = out.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert sorted({Path(row["文件"]).stem for row in rows}) == ["a", "b", "c", "d"]


@pytest.fixture(scope="module")
def chrome() -> Iterator[Chrome]:
    with chromium() as driver:
        yield driver


@pytest.fixture
def dashboard(chrome: Chrome, run: Runner, folder: Path) -> Iterator[Chrome]:
    page = folder.parent / "dashboard.html"
    reports = folder.parent / "报告 #1? 100%"
    run("audit", folder, "-j", 1, "--format", f"html={page}", "--reports", reports)
    chrome.get_log("browser")
    emulate(chrome)
    chrome.get(page.as_uri())
    yield chrome
    assert chrome.get_log("browser") == []  # no script error, nothing refused by the page's policy


def titles(chrome: Chrome) -> list[str]:
    """The files of the rows that are shown."""
    return [
        Path(str(name)).stem
        for name in script(chrome, "[...document.querySelectorAll('#table tbody .sub')].map(e => e.textContent)")
    ]


def test_the_dashboard_lists_searches_and_sorts(dashboard: Chrome) -> None:
    assert titles(dashboard) == ["a", "b", "c", "d"]
    dashboard.find_element(By.ID, "words").send_keys("c.yaml")
    assert titles(dashboard) == ["c"]
    assert dashboard.find_element(By.ID, "shown").text == "显示 1 / 4 份"
    dashboard.find_element(By.ID, "words").clear()
    dashboard.find_element(By.ID, "words").send_keys(" ")
    dashboard.find_element(By.CSS_SELECTOR, "#verdict option[value='3']").click()
    assert titles(dashboard) == ["d"]
    dashboard.find_element(By.CSS_SELECTOR, "#verdict option[value='']").click()
    dashboard.find_element(By.CSS_SELECTOR, ".sorter[data-column='0']").click()
    assert titles(dashboard) == ["a", "b", "c", "d"]
    dashboard.find_element(By.CSS_SELECTOR, ".sorter[data-column='0']").click()
    assert titles(dashboard) == ["d", "c", "b", "a"]


def test_hostile_text_stays_text(dashboard: Chrome) -> None:
    assert dashboard.title == "批量审查总览 · nrd-check"
    assert HOSTILE in dashboard.find_element(By.ID, "table").text


def test_rows_link_to_the_report_of_each_proposal(dashboard: Chrome) -> None:
    links = script(dashboard, "[...document.querySelectorAll('#table tbody a')].map(e => e.href)")
    assert isinstance(links, list)
    assert len(links) == 4
    dashboard.get(str(links[0]))
    assert "各省申报数额" in dashboard.find_element(By.TAG_NAME, "body").text


@pytest.mark.parametrize("width", [360, 1280])
def test_numbers_and_names_of_programmes_stay_on_one_line(dashboard: Chrome, width: int) -> None:
    emulate(dashboard, width=width)
    lines = script(
        dashboard,
        """[...document.querySelectorAll('#verdicts .list td.n, #table tbody td:nth-child(2)')].map((cell) => {
             cell.textContent = cell.matches('.n') ? '123456' : 'scientific-instruments';
             const range = document.createRange();
             range.selectNodeContents(cell);
             return range.getClientRects().length;
           })""",
    )
    assert isinstance(lines, list)
    assert max(lines) == 1  # of those that are shown


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_overflows_and_nothing_is_out_of_reach(dashboard: Chrome, width: int) -> None:
    emulate(dashboard, width=width)
    assert script(dashboard, "document.documentElement.scrollWidth") == width
    results = Axe().run(dashboard)
    assert [violation["id"] for violation in results["violations"]] == []
