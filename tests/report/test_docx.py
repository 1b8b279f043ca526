"""The Word report."""

from __future__ import annotations

import builtins
import importlib
import io
import sys
import time
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from nrd_check.checker import check_file
from nrd_check.errors import InputError
from nrd_check.findings import ProposalResult
from nrd_check.messages import Lang
from nrd_check.report import Style, format_named
from tests.conftest import ROOT
from tests.example import LIBRARY
from tests.report.test_ci_formats import HOSTILE, finding, result


def report(*results: ProposalResult, lang: Lang = "zh") -> bytes:
    content = format_named("docx")(results, Style(lang))
    assert isinstance(content, bytes)
    return content


def opened(*results: ProposalResult, lang: Lang = "zh") -> Any:
    return docx.Document(io.BytesIO(report(*results, lang=lang)))


def rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


FAULTS = check_file(ROOT / "examples" / "with-faults.yaml", LIBRARY)
DEVICES = check_file(ROOT / "examples" / "medical-devices.yaml", LIBRARY)


def test_the_summary_counts() -> None:
    assert rows(opened(FAULTS, DEVICES).tables[0]) == [
        ["申报书", "结论", "错误", "缺失", "警告", "人工核对"],
        [FAULTS.file.removeprefix(f"{ROOT}/"), "✗ 不合规", "4", "1", "1", "0"],
        [DEVICES.file.removeprefix(f"{ROOT}/"), "✓ 合规", "0", "0", "0", "2"],
    ]


def test_a_finding_is_told_with_draft_and_guide() -> None:
    paragraphs = [paragraph.text for paragraph in opened(FAULTS).paragraphs]
    start = paragraphs.index("错误 2/4  实施周期  [duration]")
    assert paragraphs[start + 1 : start + 7] == [
        "实施周期为 3 年 1 个月，超过上限 3 年",
        "申报书第 7 行：duration: {start: 2021-12, end: 2024-12}",
        "指南第 46 行：“实施周期不超过3年”",
        "应为：≤ 3 年",
        "实为：3 年 1 个月",
        "改法：从 2021-12-01 开始，结束日期应不晚于 2024-11-30",
    ]
    assert any(text.endswith("（这里缺少 birth_date（出生日期））") for text in paragraphs)


def test_metrics_are_listed_with_their_numbers() -> None:
    (metrics,) = [table for table in opened(FAULTS).tables if table.cell(1, 0).text == "M1"]
    assert rows(metrics)[0] == ["编号", "指南要求", "对应", "覆盖", "要求的数值：承诺的数值"]
    assert rows(metrics)[2][2:] == ["P2（比对）", "↓ 低于要求", "5种以上：4种（不足）"]
    assert rows(metrics)[3][2:] == ["", "✗ 未覆盖", "5种以上：—（没有）"]


def test_what_to_mend_and_to_judge_is_there_to_tick_off() -> None:
    mend = rows(opened(FAULTS).tables[-1])
    assert mend[0] == ["序号", "事项", "指南依据", "核对"]
    assert len(mend) == 7
    assert mend[2] == [
        "2",
        "【错误】实施周期为 3 年 1 个月，超过上限 3 年\n改法：从 2021-12-01 开始，结束日期应不晚于 2024-11-30",
        "指南第 46 行",
        "☐",
    ]
    judge = rows(opened(DEVICES).tables[-1])
    assert judge[1] == [
        "1",
        "【人工核对】“牵头单位须具备较好的研究基础和较强的产业化能力”",
        "指南第 3490–3492 行",
        "☐",
    ]


@pytest.mark.parametrize(
    ("lang", "title"), [("zh", "申报书合规检查报告"), ("en", "Report on compliance"), ("zh-Hant", "申報書合規檢查報告")]
)
def test_three_languages(lang: Lang, title: str) -> None:
    assert opened(FAULTS, lang=lang).paragraphs[0].text == title


def test_chinese_fonts_a4_page_numbers_and_repeated_heads() -> None:
    document = opened(FAULTS)
    fonts = {
        name: document.styles[name].element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
        for name in ("Normal", "Title", "Heading 1", "Heading 2")
    }
    assert fonts == {"Normal": "宋体", "Title": "黑体", "Heading 1": "黑体", "Heading 2": "黑体"}
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fields = [field.get(qn("w:instr")) for field in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert section.footer.paragraphs[0].text.startswith("第 ")
    for table in document.tables:
        heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert heads[1:] == [False] * (len(heads) - 1)
        assert heads[0] == (table.cell(0, 0).text in ("申报书", "编号", "序号"))


def test_the_same_results_make_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = report(FAULTS)
    later = time.localtime(time.time() + 86_400)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    assert report(FAULTS) == first
    assert {entry.date_time for entry in ZipFile(io.BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_text_is_shown() -> None:
    nasty = f"{HOSTILE}</w:t><w:p/>\x00\ud800\uffff"
    document = opened(result(finding(message=nasty, quote=nasty), file=f"{nasty}.yaml", lines=(nasty,)))
    shown = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "</w:t><w:p/>\\u0000\\ud800\\uffff" in shown
    assert "<script>alert(1)</script>" in shown
    assert "\\u202e" in shown


def test_information_is_told_but_not_to_be_ticked_off() -> None:
    document = opened(result(finding("info", "已忽略")))
    assert "已忽略" in [paragraph.text for paragraph in document.paragraphs]
    assert len(document.tables) == 2  # the summary, and the facts


def test_without_python_docx_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *more: Any, **options: Any) -> Any:
        if name == "docx" or name.startswith("docx."):
            raise ImportError(name)
        return real(name, *more, **options)

    kept = importlib.import_module("nrd_check.report.docx")
    monkeypatch.delitem(sys.modules, "nrd_check.report.docx")
    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(InputError, match="pip install") as raised:
        format_named("docx")
    monkeypatch.setitem(sys.modules, "nrd_check.report.docx", kept)
    assert 'pip install "nrd-check[docx]"' in raised.value.message.zh
    assert 'pip install "nrd-check[docx]"' in raised.value.message.en
