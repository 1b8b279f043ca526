"""Words made to act where they are shown: in terminals, CI logs, browsers, spreadsheets. They are shown, and do nothing."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest

from tests.hostile.outside import HEAD, run

WORDS = [
    "\x1b[31mred\x1b[0m",
    "\x9b31m",
    "\x1b]0;title\x07",
    "\u202eabc\u2066def",
    "\u200b\u2028\x85",
    "\n::error::pwned",
    "\r::set-output name=x::pwned",
    "##[error]pwned",
    "%0A::error::pwned",
    "[bold red]rich[/bold red][link=http://evil.invalid]l[/link]",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "![p](http://evil.invalid/p.png) [l](javascript:alert(1)) | `x`",
    "{{7*7}}{% raw %}${7*7}",
]
FORMULAS = ["=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1+1", "＋1", "－1", "＠1"]
EVIL = "甲".join(WORDS)
ACTS = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f]")


def quoted(text: str) -> str:
    """`text` in YAML; JSON's escapes are YAML's."""
    return json.dumps(text)


def drafts(folder: Path) -> list[str]:
    """One that is judged and one that is none, with hostile words wherever words may be; and the same as a file's name."""
    names = [*FORMULAS, EVIL]
    judged = HEAD + f"title: {quoted(EVIL)}\nrecommended_by: {quoted(EVIL)}\nprovince: {quoted(EVIL)}\n"
    judged += f"lead: {{name: {quoted(EVIL)}, unit: {quoted('=1+1')}}}\n"
    judged += "units: [" + ", ".join(f"{{name: {quoted(name)}, role: participant}}" for name in names) + "]\n"
    judged += f"topics: [{{title: {quoted(EVIL)}, units: [{', '.join(map(quoted, names))}, {quoted(EVIL + 'x')}]}}]\n"
    judged += "metrics:\n" + "".join(
        f"  - {{id: {quoted(f'{name}{index}')}, text: {quoted(f'{name}研制疫苗1种')}, covers: [{quoted(name)}, M1]}}\n"
        for index, name in enumerate(names)
    )
    judged += "# nrd-check: ignore[topics-max] ::error::pwned ##[error]pwned <script>alert(3)</script>\n"
    wrong = HEAD + f"kind2: 1\n{quoted(EVIL)}: 1\n" + f"category: {quoted(EVIL)}\nyear: {quoted('=1+1')}\n"
    given = [
        "::error::pwned.yaml",
        "=1+1.yaml",
        "##[error]x.yaml",
        "[bold red]x.yaml",
        "<script>alert(4)</script>.yaml",
    ]
    for name in ("judged.yaml", *[name.replace("/", "_") for name in given]):
        (folder / name).write_text(judged, encoding="utf-8")
    (folder / "wrong.yaml").write_text(wrong, encoding="utf-8")
    return sorted(path.name for path in folder.glob("*.yaml"))


def holds_nothing_that_acts(shown: str) -> None:
    """No control characters, and no line that a CI runner would take for a command."""
    acting = ACTS.search(shown)
    assert acting is None, (hex(ord(acting[0])), shown[acting.start() - 50 : acting.end() + 50])
    for line in re.split("[\r\n]", shown):
        assert not line.lstrip().startswith("::"), line
        assert "##[" not in line, line


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["text", "json", "jsonl", "markdown", "junit", "sarif", "gitlab"])
def test_formats_show_hostile_words(name: str, lang: str, tmp_path: Path) -> None:
    status, out, err = run(tmp_path, "check", *drafts(tmp_path), "--format", name, "--lang", lang)
    assert status == 2
    assert "\\u202e" in out  # shown
    if name not in ("json", "jsonl", "sarif", "gitlab"):  # JSON escapes in a way of its own
        holds_nothing_that_acts(out)
    holds_nothing_that_acts(err)
    if name == "junit":
        ET.fromstring(out)
    if name == "markdown":
        assert not re.search(r"(?<!\\)<(script|img)|(?<!\\)\]\((http|javascript)", out)
    if name == "text":
        assert "[bold red]rich[/bold red]" in out


def test_text_in_colour_takes_no_markup_from_drafts(tmp_path: Path) -> None:
    from nrd_check.checker import check_file
    from nrd_check.pack.store import Library, shipped
    from nrd_check.report import Style, format_named

    drafts(tmp_path)
    result = check_file(tmp_path / "judged.yaml", Library(shipped("rules")))
    shown = format_named("text")([result], Style(colour=True))
    assert isinstance(shown, str)
    assert "[bold red]rich[/bold red]" in re.sub("\x1b\\[[0-9;]*m", "", shown)
    assert "\x1b]" not in shown  # no links, no titles


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_annotations_are_ours_alone(lang: str, tmp_path: Path) -> None:
    status, out, _ = run(tmp_path, "check", *drafts(tmp_path), "--format", "github", "--lang", lang)
    assert status == 2
    for line in re.split("[\r\n]", out):
        assert not ACTS.search(line)
        assert "##[" not in line
        if line.lstrip().startswith("::"):
            assert re.match(r"::(error|warning|notice) file=[^:,]+,line=\d+", line), line


class Tags(HTMLParser):
    """The tags of a page, and attributes that run something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.found += [(tag, name) for name, value in attrs if name.startswith("on") or "javascript:" in (value or "")]
        if tag == "img":
            self.found.append((tag, "img"))


def test_a_page_runs_only_its_own_script(tmp_path: Path) -> None:
    names = drafts(tmp_path)
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "draft.yaml").write_text(HEAD, encoding="utf-8")
    pages = []
    for files in (names, ["plain/draft.yaml"]):
        status, out, _ = run(tmp_path, "check", *files, "--format", "html")
        assert status in (1, 2)
        page = Tags()
        page.feed(out)
        assert page.found == []
        pages.append(page.scripts)
        assert not ACTS.search(out)
    assert pages[0] == pages[1]


def test_no_cell_of_a_table_is_a_formula(tmp_path: Path) -> None:
    _, out, _ = run(tmp_path, "check", *drafts(tmp_path), "--format", "csv")
    cells = [cell for row in csv.reader(io.StringIO(out.lstrip("\ufeff"))) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    for cell in cells:
        assert not cell.lstrip().startswith(tuple("=+-@\t\r＝＋－＠")), cell
        holds_nothing_that_acts(cell)


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    drafts(folder)
    formats = ["--format", "xlsx=out.xlsx", "--format", "csv=out.csv", "--format", "html=out.html"]
    status, _, err = run(tmp_path, "audit", "drafts", "--workers", "1", *formats)
    assert status == 2
    holds_nothing_that_acts(err)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("HYPERLINK" in str(cell.value) for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}
    assert not [cell.hyperlink for cell in cells if cell.hyperlink and "evil" in str(cell.hyperlink.target)]
    for row in csv.reader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8-sig"))):
        assert not [cell for cell in row if cell.lstrip().startswith(tuple("=+-@\t\r＝＋－＠"))]
    page = Tags()
    page.feed((tmp_path / "out.html").read_text(encoding="utf-8"))
    assert page.found == []
