"""The formats that CI reads: SARIF, JUnit, GitHub, GitLab, Markdown, CSV, JSON lines."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.oxml.ns import qn

from nrd_check.checker import check_file, check_loaded
from nrd_check.findings import Finding, ProposalResult, Severity, Source
from nrd_check.form.write import write_form
from nrd_check.messages import Lang, Message, same
from nrd_check.proposal.load import load_bytes, load_proposal
from nrd_check.report import FORMATS, FormatName, Style, format_named
from tests.conftest import ROOT
from tests.example import LIBRARY

HOSTILE = "a|b`c`<script>alert(1)</script>::error::%0A,\n\x1b[31m\u202e]]>&=1+1 @all #1"


def text(name: FormatName, *results: ProposalResult, lang: Lang = "zh") -> str:
    content = format_named(name)(results, Style(lang))
    if name == "docx":
        assert isinstance(content, bytes)
        return "\n".join(words.text or "" for words in docx.Document(io.BytesIO(content)).element.iter(qn("w:t")))
    return content.decode("utf-8-sig") if isinstance(content, bytes) else content


def result(
    *findings: Finding, file: str = "drafts/一.yaml", lines: tuple[str, ...] = ("program: 甲𠮷",)
) -> ProposalResult:
    verdict = "noncompliant" if any(one.severity == "error" for one in findings) else "compliant"
    return ProposalResult(file, verdict, findings, lines=lines)


def finding(severity: Severity = "error", message: str = "超过上限", column: int = 1, **more: str) -> Finding:
    source = Source("guide.txt", (46, 48), more.get("quote", "不超过4个"))
    return Finding(
        "topics-max",
        severity,
        same(message),
        "/topics",
        "r-1",
        source=source,
        hint=Message("减少", "fewer"),
        column=column,
    )


def counted_in_sarif(content: str) -> int:
    return len(json.loads(content)["runs"][0]["results"])


def counted_in_junit(content: str) -> int:
    return len(ET.fromstring(content).findall("testsuite/testcase")) - 1  # the verdict


def counted_in_github(content: str) -> int:
    return sum(line.startswith("::error") for line in content.split("\n"))


COUNTED: dict[FormatName, Callable[[str], int]] = {
    "text": lambda content: content.count("超过上限"),
    "json": lambda content: len(json.loads(content)["proposals"][0]["findings"]),
    "jsonl": lambda content: len(json.loads(content)["findings"]),
    "csv": lambda content: len(list(csv.DictReader(io.StringIO(content)))),
    "markdown": lambda content: content.count("超过上限"),
    "html": lambda content: content.count('<article class="card'),
    "sarif": counted_in_sarif,
    "junit": counted_in_junit,
    "github": counted_in_github,
    "gitlab": lambda content: len(json.loads(content)),
    "docx": lambda content: content.count("[topics-max]"),
}


@pytest.mark.parametrize("name", FORMATS)
def test_none_of_5000_findings_is_lost(name: FormatName) -> None:
    assert COUNTED[name](text(name, result(*[finding()] * 5000))) == 5000


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en", "zh-Hant"])
def test_a_real_report_in_every_language(name: FormatName, lang: Lang) -> None:
    faults = check_file(ROOT / "examples" / "with-faults.yaml", LIBRARY)
    content = text(name, faults, lang=lang)
    told = {"zh": "超过上限", "en": "at most", "zh-Hant": "超過上限"}[lang]
    assert told in content


KNOWN: dict[FormatName, Callable[[str], object]] = {
    "text": lambda content: all(
        told in content
        for told in ("错误 1/2  课题数上限", "错误 2/2（基线中已有）  课题数上限", "（错误 2，其中新问题 1）")
    ),
    "json": lambda content: [one["known"] for one in json.loads(content)["proposals"][0]["findings"]] == [True, False],
    "jsonl": lambda content: [one["known"] for one in json.loads(content)["findings"]] == [True, False],
    "csv": lambda content: [row["基线"] for row in csv.DictReader(io.StringIO(content))] == ["已有", "新"],
    "markdown": lambda content: "**错误**（基线中已有） 课题数上限" in content,
    "html": lambda content: "2/2（基线中已有）" in content,
    "docx": lambda content: "[topics-max]（基线中已有）" in content,
    "sarif": lambda content: '"baselineState": "unchanged"' in content and '"baselineState": "new"' in content,
    "junit": lambda content: content.count("<skipped") == content.count('type="error"') == 1,
    "github": lambda content: "::notice file=drafts/一.yaml,line=7" in content and "已有的（基线中已有）" in content,
    "gitlab": lambda content: [one["severity"] for one in json.loads(content)] == ["info", "critical"],
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_what_is_new_from_what_the_baseline_has(name: FormatName) -> None:
    old = finding(message="已有的")._replace(known=True, line=7)
    assert KNOWN[name](text(name, result(old, finding(message="新的")._replace(known=False))))


def test_sarif_marks_a_value_to_its_end() -> None:
    faults = check_file(ROOT / "examples" / "with-faults.yaml", LIBRARY)
    regions = {
        entry["ruleId"]: entry["locations"][0]["physicalLocation"]["region"]
        for entry in json.loads(text("sarif", faults))["runs"][0]["results"]
    }
    # duration: {start: 2021-12, end: 2024-12}
    assert [regions["duration"][name] for name in ("startLine", "startColumn", "endColumn")] == [7, 1, 41]
    # a list is shown by its key
    assert [regions["units-max"][name] for name in ("startLine", "startColumn", "endColumn")] == [9, 1, 6]


@pytest.mark.parametrize("name", FORMATS)
def test_5000_findings_on_one_long_line_do_not_fill_a_disk(name: FormatName) -> None:
    line = f"units: [{'某单位, ' * 10_000}]"
    content = text(name, result(*[finding(column=9)] * 5000, lines=(line,)))
    assert COUNTED[name](content) == 5000
    assert len(content) < 20_000_000


def test_a_link_in_a_draft_is_none_in_sarif() -> None:
    (run,) = json.loads(text("sarif", result(finding(message="见 [这里](http://x) 和 [M1]"))))["runs"]
    assert run["results"][0]["message"]["text"] == "见 \\[这里](http://x) 和 [M1]。减少"


def test_sarif_names_files_without_findings_too() -> None:
    (run,) = json.loads(text("sarif", result(file="二.yaml")))["runs"]
    assert [(one["location"]["uri"], one["properties"]["verdict"]) for one in run["artifacts"]] == [
        ("%E4%BA%8C.yaml", "compliant")
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_of_a_workbook_every_format_names_sheet_and_cell(name: FormatName) -> None:
    draft = load_proposal(ROOT / "examples" / "with-faults.yaml").proposal
    direction = LIBRARY.directions(LIBRARY.find("pathogen")[0])["1.1"]
    content = text(name, check_loaded(load_bytes(write_form(direction, draft=draft), "draft.xlsx"), LIBRARY))
    # what is there and wrong, and where what is missing belongs
    for cell in ("基本信息!B10", "人员!E7"):
        assert cell in content.replace("\\!", "!")


def test_of_a_workbook_the_page_and_word_show_what_a_cell_promises() -> None:
    draft = load_proposal(ROOT / "examples" / "with-faults.yaml").proposal
    direction = LIBRARY.directions(LIBRARY.find("pathogen")[0])["1.1"]
    found = check_loaded(load_bytes(write_form(direction, draft=draft), "draft.xlsx"), LIBRARY)
    assert '考核指标!B6</span></p>\n<p class="value" lang="zh-Hans">鉴定4种病毒感染相关受体和宿主因子。' in squeezed(
        text("html", found)
    )
    assert "考核指标!B6：鉴定4种病毒感染相关受体和宿主因子。" in text("docx", found)


def squeezed(page: str) -> str:
    return re.sub(r"\n\s*", "\n", page)


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_does_nothing(name: FormatName) -> None:
    content = text(name, result(finding(message=HOSTILE, quote=HOSTILE), file=f"{HOSTILE}.yaml"))
    assert "\x1b" not in content
    if name not in ("json", "jsonl"):  # data for programs is kept as it is
        assert "\u202e" not in content


def test_sarif_says_where_and_why() -> None:
    (run,) = json.loads(text("sarif", result(finding(column=12))))["runs"]
    (entry,) = run["results"]
    (place,) = [location["physicalLocation"] for location in entry["locations"]]
    assert place["artifactLocation"]["uri"] == "drafts/%E4%B8%80.yaml"
    # eleven characters stand before, of which the last takes two units of UTF-16
    assert place["region"] == {"startLine": 1, "startColumn": 13}
    assert place["contextRegion"] == {"startLine": 1, "snippet": {"text": "program: 甲𠮷"}}
    (related,) = entry["relatedLocations"]
    assert related["physicalLocation"]["region"] == {"startLine": 46, "endLine": 48}
    assert related["physicalLocation"]["artifactLocation"] == {"uri": "guide.txt", "uriBaseId": "GUIDES"}
    assert related["message"]["text"] == "第 46–48 行: “不超过4个”"
    rule = run["tool"]["driver"]["rules"][entry["ruleIndex"]]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("topics-max", "课题数上限")
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["automationDetails"]["id"].startswith("nrd-check/")


def test_fingerprints_stay_when_lines_shift_and_tell_findings_apart() -> None:
    def marks(*findings: Finding) -> list[str]:
        entries = json.loads(text("gitlab", result(*findings)))
        return [entry["fingerprint"] for entry in entries]

    assert marks(finding()) == marks(finding().at(7, 3))
    assert len(set(marks(finding(), finding()))) == 2


def test_severities() -> None:
    severities: tuple[Severity, ...] = ("error", "missing", "warning", "manual", "info")
    all_kinds = result(*map(finding, severities))
    assert [entry["severity"] for entry in json.loads(text("gitlab", all_kinds))] == [
        "critical",
        "major",
        "minor",
        "info",
        "info",
    ]
    levels = [entry["level"] for entry in json.loads(text("sarif", all_kinds))["runs"][0]["results"]]
    assert levels == ["error", "error", "warning", "note", "note"]
    cases = ET.fromstring(text("junit", all_kinds)).findall("testsuite/testcase")
    assert [case.find("failure") is not None for case in cases] == [True, True, True, False, False, False]


def test_junit_counts() -> None:
    # two verdicts and a finding
    root = ET.fromstring(text("junit", result(finding()), result(file="二.yaml")))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "2", "0")


def test_github_escapes_and_says_what_it_will_not_show() -> None:
    first, *_ = text("github", result(finding(message="一,二:三%\n四"))).split("\n")
    assert first == (
        "::error file=drafts/一.yaml,line=1,col=1,title=课题数上限 [topics-max]"
        "::一,二:三%25%0A四%0A第 46–48 行：“不超过4个”%0A减少"
    )
    # 12 errors and 1 verdict
    assert "GitHub 每一级只显示 10 条，另有 2 条见日志" in text("github", result(*[finding()] * 12))


def test_csv_is_safe_in_a_spreadsheet() -> None:
    content = format_named("csv")([result(finding(message="=1+1"))], Style())
    assert isinstance(content, bytes)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    assert row["问题"] == "'=1+1"
    assert (row["级别"], row["行"], row["指南位置"]) == ("错误", "1", "第 46–48 行")


@pytest.mark.parametrize("words", ["2:1", "3-5", "2021-12", "1E5", "007", "310000198503020011"])
def test_what_a_spreadsheet_takes_for_something_else_stays_text_in_csv(words: str) -> None:
    told = finding()._replace(actual=same(words))
    (row,) = csv.DictReader(io.StringIO(text("csv", result(told))))
    assert row["实为"] == f"'{words}"


def test_a_direction_stays_itself_in_a_spreadsheet() -> None:
    told = result(finding())._replace(direction="1.10", direction_title="某研究")
    (row,) = csv.DictReader(io.StringIO(text("csv", told)))
    assert row["方向"] == "1.10 某研究"


def test_markdown_calls_nobody() -> None:
    content = text("markdown", result(finding(message="问 @admins，见 #12")))
    assert "问 @&#8203;admins，见 \\#&#8203;12" in content


def test_markdown_shows_text_as_it_is() -> None:
    content = text("markdown", result(finding(message="<b>|`x`")))
    assert "&lt;b&gt;\\|\\`x\\`" in content


def test_markdown_says_what_does_not_fit() -> None:
    long = "长" * 300
    content = text("markdown", *[result(*[finding(message=long)] * 500)] * 3)
    assert len(content.encode()) < 1_000_000
    assert content.startswith("**篇幅有限，另有 ")


def test_a_proposal_without_findings_is_there_too() -> None:
    clean = result(file="二.yaml")
    for name in FORMATS:
        if name not in ("sarif", "gitlab"):  # lists of findings
            assert "二.yaml" in text(name, clean), name
