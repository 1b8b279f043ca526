"""The report as a page, in Chromium: filters, widths, paper, keyboard, accessibility."""

from __future__ import annotations

import base64
import io
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_core_python.selenium import Axe
from pypdf import PageObject, PdfReader
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from nrd_check.checker import check_file
from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Lang, same
from nrd_check.report import Style
from nrd_check.report.html import render
from nrd_check.text import squash
from tests.browser import chromium, emulate, run
from tests.conftest import ROOT
from tests.example import LIBRARY, changed, check_text
from tests.report.test_html import hostile

PAPER = 688  # pixels of A4 within the margins of the style sheet


@pytest.fixture(scope="module")
def chrome() -> Iterator[Chrome]:
    with chromium() as driver:
        yield driver


def faults() -> ProposalResult:
    return check_file(ROOT / "examples" / "with-faults.yaml", LIBRARY)


def judged() -> ProposalResult:
    """Nothing wrong, and one thing for a person to judge."""
    return check_text(changed(program="reproductive-health", direction="3.2", category="basic"))


def long_words() -> ProposalResult:
    word = "W" * 500
    finding = Finding("topics-max", "error", same(word), "/topics", None, same(word), same(word), hint=same(word))
    return ProposalResult(f"{word}.yaml", "noncompliant", (finding,), title=word, lines=(f"topics: {word}",))


class Opened:
    """Puts results on a page and opens it."""

    def __init__(self, chrome: Chrome, folder: Path) -> None:
        self.chrome = chrome
        self.folder = folder

    def __call__(self, *results: ProposalResult, lang: Lang = "zh") -> Chrome:
        path = self.folder / "report.html"
        path.write_text(render(results, Style(lang)), encoding="utf-8")
        self.chrome.get(path.as_uri())
        return self.chrome


@pytest.fixture
def opened(chrome: Chrome, tmp_path: Path) -> Iterator[Opened]:
    chrome.get_log("browser")
    emulate(chrome)
    yield Opened(chrome, tmp_path)
    # policy violations, script errors and failed loads all go there
    assert chrome.get_log("browser") == []


def seen(chrome: Chrome, selector: str) -> list[str]:
    """The ids of the elements that are displayed."""
    return run(
        chrome, "[...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).map(e => e.id)", selector
    )


def said(chrome: Chrome) -> str:
    return str(run(chrome, "document.querySelector('.filtered').textContent"))


def choose(chrome: Chrome, name: str, value: str) -> None:
    chrome.find_element(By.CSS_SELECTOR, f"select[name={name}] option[value={value}]").click()


def test_severities_are_filtered_and_the_page_says_so(opened: Opened) -> None:
    chrome = opened(faults())
    assert len(seen(chrome, ".card")) == 6
    assert said(chrome) == ""
    chrome.find_element(By.CSS_SELECTOR, "input[value=error]").click()
    assert seen(chrome, ".card") == ["p1-missing-1", "p1-warning-1"]
    assert said(chrome) == "筛选中：隐藏了 4 条问题"
    chrome.find_element(By.CSS_SELECTOR, "button[name=reset]").click()
    assert len(seen(chrome, ".card")) == 6
    assert said(chrome) == ""


def test_programmes_and_verdicts_are_filtered(opened: Opened) -> None:
    chrome = opened(faults(), judged(), check_text(changed()))
    choose(chrome, "programme", "reproductive-health")
    assert seen(chrome, ".proposal") == ["p2"]
    assert run(chrome, "[...document.querySelectorAll('tbody tr')].map(row => row.checkVisibility())") == [
        False,
        True,
        False,
    ]
    assert said(chrome) == "筛选中：隐藏了 6 条问题，2 份申报书"
    choose(chrome, "programme", "pathogen")
    choose(chrome, "verdict", "compliant")
    assert seen(chrome, ".proposal") == ["p3"]


def test_a_proposal_with_all_its_findings_filtered_says_so(opened: Opened) -> None:
    chrome = opened(judged())
    chrome.find_element(By.CSS_SELECTOR, "input[value=manual]").click()
    assert seen(chrome, ".ticks") == []
    assert chrome.find_element(By.CSS_SELECTOR, ".none-shown").text == "筛选后这份申报书没有可显示的问题。"


def test_a_link_to_what_is_filtered_out_shows_it(opened: Opened) -> None:
    chrome = opened(faults())
    chrome.find_element(By.CSS_SELECTOR, "input[value=missing]").click()
    assert seen(chrome, "#p1-missing") == []
    chrome.find_element(By.CSS_SELECTOR, ".toc a[href='#p1-missing']").click()
    assert seen(chrome, "#p1-missing") == ["p1-missing"]


def test_what_is_covered_is_folded_and_what_is_not_is_open(opened: Opened) -> None:
    chrome = opened(faults())
    assert run(chrome, "[...document.querySelectorAll('#p1-metrics details')].map(one => one.open)") == [
        False,
        True,
        True,
    ]


def test_ticks_are_remembered(opened: Opened) -> None:
    chrome = opened(judged())
    chrome.execute_script("localStorage.clear()")
    progress = ".progress"
    assert chrome.find_element(By.CSS_SELECTOR, progress).text == "已核对 0/1"
    chrome.find_element(By.CSS_SELECTOR, ".ticks label").click()
    assert chrome.find_element(By.CSS_SELECTOR, progress).text == "已核对 1/1"
    opened(judged())
    assert chrome.find_element(By.CSS_SELECTOR, progress).text == "已核对 1/1"
    chrome.execute_script("localStorage.clear()")


@pytest.mark.parametrize(("width", "media"), [(360, ""), (768, ""), (980, ""), (1280, ""), (PAPER, "print")])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_overflows(opened: Opened, width: int, media: str, lang: Lang) -> None:
    emulate(opened.chrome, width=width, media=media)
    for results in ([faults()], [judged(), faults(), hostile(), long_words()]):
        chrome = opened(*results, lang=lang)
        root = "document.documentElement"
        assert run(chrome, f"{root}.clientWidth") == width
        assert run(chrome, f"{root}.scrollWidth") <= width
        # nor is anything cut off or drawn over its neighbour
        wide = run(
            chrome,
            "[...document.querySelectorAll('main *')].filter(e => e.checkVisibility()"
            " && !e.closest('.bar, thead, .unseen') && getComputedStyle(e).display !== 'inline'"
            " && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML.slice(0, 80))",
        )
        assert wide == []


def printed(chrome: Chrome) -> PdfReader:
    pdf = chrome.execute_cdp_cmd("Page.printToPDF", {"printBackground": True, "preferCSSPageSize": True})
    return PdfReader(io.BytesIO(base64.b64decode(pdf["data"])))


def words_of(sheet: PageObject) -> str:
    """The words of a sheet. Some fonts name 人 as the radical ⼈ (U+2F08), which looks the same."""
    return squash(unicodedata.normalize("NFKC", sheet.extract_text()))


def test_paper_is_a4_with_everything_unfolded_and_no_filters(opened: Opened) -> None:
    chrome = opened(faults(), judged())
    pdf = printed(chrome)
    for sheet in pdf.pages:
        assert (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) == (595, 842)
    text = "".join(words_of(sheet) for sheet in pdf.pages)
    assert "追踪病毒在人与动物间的传播链条。" in text  # the promise behind a folded item
    assert "筛选" not in text
    assert "目录" not in text


def test_paper_says_what_a_filter_hides(opened: Opened) -> None:
    chrome = opened(faults())
    chrome.find_element(By.CSS_SELECTOR, "input[value=error]").click()
    assert "隐藏了4条问题" in words_of(printed(chrome).pages[0])


def test_a_card_is_not_broken_between_sheets(opened: Opened) -> None:
    emulate(opened.chrome, width=PAPER, media="print")
    chrome = opened(faults())
    assert set(
        run(chrome, "[...document.querySelectorAll('.card, .item')].map(e => getComputedStyle(e).breakInside)")
    ) == {"avoid"}


def test_hostile_text_stays_text(opened: Opened) -> None:
    chrome = opened(hostile(), faults())
    assert run(chrome, "[document.scripts.length, document.images.length]") == [1, 0]
    assert "<img src=x onerror=alert(1)>" in chrome.find_element(By.CSS_SELECTOR, "#p1-error-1 .message").text


def test_every_control_is_reached_by_tab_and_has_a_name(opened: Opened) -> None:
    chrome = opened(faults(), judged())
    controls = run(
        chrome,
        "[...document.querySelectorAll('a, button, input, select, summary')].filter(e => e.checkVisibility()).length",
    )
    names = []
    for _ in range(controls):
        chrome.switch_to.active_element.send_keys(Keys.TAB)
        names.append(chrome.switch_to.active_element.accessible_name)
        assert (
            run(chrome, "document.activeElement.dataset.visited ? 'twice' : document.activeElement.dataset.visited = 1")
            == 1
        )
        assert run(chrome, "getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert all(names)
    assert names[0] == "跳到正文"
    chrome.switch_to.active_element.send_keys(Keys.TAB)
    assert run(chrome, "document.activeElement.dataset.visited ?? document.activeElement.tagName") in ("1", "BODY")


def test_a_filter_works_by_keyboard(opened: Opened) -> None:
    chrome = opened(faults())
    chrome.find_element(By.CSS_SELECTOR, "input[value=error]").send_keys(Keys.SPACE)
    assert len(seen(chrome, ".card")) == 2


def test_landmarks_and_headings_are_in_order(opened: Opened) -> None:
    chrome = opened(faults(), judged())
    landmarks = run(chrome, "[...document.querySelectorAll('header, nav, main, footer')].map(e => e.tagName)")
    assert landmarks == ["HEADER", "NAV", "MAIN", "FOOTER"]
    levels = run(
        chrome,
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(e => e.checkVisibility()).map(e => +e.tagName[1])",
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("dark", [False, True])
def test_accessibility(opened: Opened, width: int, dark: bool) -> None:
    invalid = check_text("")
    ignoring = ProposalResult(
        "一.yaml", "incomplete", (Finding("topics-max", "info", same("x")), Finding("topics-max", "warning", same("y")))
    )
    emulate(opened.chrome, width=width, dark=dark)
    chrome = opened(faults(), judged(), invalid, ignoring)
    found = Axe().run(chrome)
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found["violations"]] == []
    assert "color-contrast" in {one["id"] for one in found["passes"]}


def test_a_picture_of_the_whole_page_has_all_of_it(opened: Opened) -> None:
    chrome = opened(faults())
    styles = "[...document.querySelectorAll('.card, .item')].map(e => getComputedStyle(e).contentVisibility)"
    assert set(run(chrome, styles)) == {"visible"}


def test_5000_findings_are_all_there_and_can_be_filtered(opened: Opened) -> None:
    finding = Finding("topics-max", "error", same("超过上限"), line=1)
    warning = Finding("topics-max", "warning", same("最后一条"), line=1)
    chrome = opened(ProposalResult("一.yaml", "noncompliant", (*[finding] * 4999, warning), lines=("program: x",)))
    assert len(seen(chrome, ".card")) == 5000
    chrome.find_element(By.CSS_SELECTOR, "input[value=error]").click()
    assert seen(chrome, ".card") == ["p1-warning-1"]
    assert said(chrome) == "筛选中：隐藏了 4999 条问题"


def test_without_a_script_everything_is_shown(opened: Opened) -> None:
    chrome = opened.chrome
    chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        opened(faults())
        text = chrome.find_element(By.TAG_NAME, "body").text
    finally:
        chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert "追踪病毒在人与动物间的传播链条。" in text
    assert "没有声明“实验动物管理与福利伦理审查”" in text
    assert "筛选" not in text
