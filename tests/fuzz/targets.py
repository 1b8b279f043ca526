"""What is fuzzed: each reader of files with what must hold for any bytes, and the inputs to begin with.

A target takes bytes and returns nothing. It raises where something is wrong: any exception but the sentence that
users are meant to see (`InputError`), and an `AssertionError` where a promise is broken.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nrd_check.checker import check_loaded
from nrd_check.compiler import compile_guide
from nrd_check.coverage.texts import make_item, make_said
from nrd_check.errors import InputError
from nrd_check.files import decode
from nrd_check.guide.document import Document, text_document
from nrd_check.guide.docx import read_docx
from nrd_check.pack.models import GuideFile
from nrd_check.pack.resolve import directions_of
from nrd_check.pack.store import Library, _checked, to_yaml
from nrd_check.proposal.load import load_bytes, load_proposal
from nrd_check.quantity import read_quantities
from nrd_check.quantity.conversion import convert
from nrd_check.report import FORMATS, Style, format_named
from nrd_check.text import squash, visible
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES

ROOT = Path(__file__).resolve().parents[2]
_FILE = GuideFile(file="guide.txt", sha256="0" * 64)


@cache
def _library() -> Library:
    return Library(ROOT / "rules")


# --- proposals ---


def proposal(data: bytes) -> None:
    """A draft is read, checked and reported in every format, or said to be none."""
    _checked_and_reported(data, "draft.yaml")


def xlsx(data: bytes) -> None:
    """The same for a form."""
    _checked_and_reported(data, "draft.xlsx")


def _checked_and_reported(data: bytes, file: str) -> None:
    loaded = load_bytes(data, file)
    assert (loaded.proposal is None) == bool(loaded.findings), "neither read nor refused"
    result = check_loaded(loaded, _library())
    assert (result.verdict == "invalid") <= bool(result.findings), "invalid without a reason"
    for finding in result.findings:
        assert finding.message.zh == visible(finding.message.zh), "a message that acts in a terminal"
    for name in FORMATS:
        if name != "docx":  # a template is unpacked for each, which takes most of the time
            report = format_named(name)([result], Style())
            if isinstance(report, str):
                report.encode("utf-8")
    json.loads(format_named("json")([result], Style()))


# --- packs ---


def pack(data: bytes) -> None:
    """A pack is read, resolved, and written as one that reads the same, or said to be broken."""
    try:
        read = _checked(data, Path("pack.yaml"))
    except InputError:
        return
    for direction in directions_of(read).values():
        for profile in direction.profiles:
            assert profile.kind in KINDS
    assert _checked(to_yaml(read).encode(), Path("again.yaml")) == read, "written as something else"


# --- numbers ---


def quantity(data: bytes) -> None:
    """Numbers are read where they stand, converted and compared."""
    text = data.decode("utf-8", "replace")
    plain = squash(text).replace("％", "%")
    readings = read_quantities(text)
    end = 0
    for one in readings.quantities:
        assert 0 <= one.start < one.end <= len(plain), "out of the text"
        assert one.end >= end, "out of order"
        end = one.end
        if one.low is not None and one.high is not None:
            assert one.low <= one.high, "upside down"
        for other in readings.quantities[:8]:
            convert(1.0, one.unit, other.unit)
    make_item("M1", text)
    make_said("P1", text, ["M1"])


# --- guides ---


def guide(data: bytes) -> None:
    """A guide becomes packs that hold every character of it, or is said to be none."""
    try:
        document = text_document(decode(data, Path("guide.txt")), "guide.txt")
    except InputError:
        return
    _compiled(document)


def docx(data: bytes) -> None:
    """The same for Word."""
    try:
        document = read_docx(data, "guide.docx")
    except InputError:
        return
    _compiled(document)


def _compiled(document: Document) -> None:
    try:
        packs = [one.pack for one in compile_guide(document, _FILE, [])]
    except InputError:
        return
    kept = "".join(clause.text for one in packs for clause in one.clauses)
    furniture = {entry.line for one in packs for entry in one.furniture}
    whole = "".join(line.text for line in document.lines if line.number not in furniture)
    assert squash(kept) == squash(whole), "characters were lost"
    for one in packs:
        assert _checked(to_yaml(one).encode(), Path("pack.yaml")) == one, "written as something else"


def pdf(data: bytes) -> None:
    """What pdfminer gives of any file is laid out. Its own errors are those of a broken file (see `pdf.child`)."""
    from nrd_check.guide.pdf.child import read

    try:
        result = read(data, 20)
    except Exception as error:
        trace = error.__traceback__
        files = []
        while trace:
            files.append(trace.tb_frame.f_code.co_filename)
            trace = trace.tb_next
        ours = [index for index, file in enumerate(files) if "nrd_check" in file]
        # raised by the library while it parsed: `child.main` says that the file is broken
        if any("pdfminer" in file for file in files[ours[-1] :]) or files[ours[-1]].endswith("child.py"):
            return
        raise
    json.dumps(result, ensure_ascii=False).encode("utf-8", "surrogatepass")


# --- seeds ---


def _examples() -> Iterator[bytes]:
    for path in sorted((ROOT / "examples").rglob("*.yaml")):
        yield path.read_bytes()
    yield b"program: pathogen\ndirection: '1.1'\nkind: regular\nmetrics: [{text: 5\xe7\xa7\x8d, covers: [M1]}]\n"


def _packs() -> Iterator[bytes]:
    """A part of each pack: its head and the first clauses, small enough to be changed well."""
    for programme in _library().programmes:
        whole = _library().pack(programme)
        first = whole.sections[0] if whole.sections else None
        sections = (first.model_copy(update={"directions": first.directions[:1]}),) if first else ()
        small = whole.model_copy(update={"general": whole.general[:6], "sections": sections})
        yield to_yaml(small).encode()


def _metrics() -> Iterator[bytes]:
    for programme in _library().programmes:
        for clause in _library().pack(programme).clauses:
            if clause.fate == "metric" and clause.quantities:
                yield clause.text.encode()


_HEAD = """为落实规划，国家重点研发计划启动实施“微生物组”重点专项。现发布2021年度项目申报指南。
除特殊说明外，实施周期不超过3年，下设课题数不超过4个，项目参与单位总数不超过6家。
{section}基础研究
{one}群落机制研究（青年科学家项目，基础研究类）
研究内容：研究群落机制；
建立模型。
考核指标：1. 获得5种以上菌株；2. 准确率≥95%，周期缩短10%~20%。
有关说明：由海关总署推荐，其他经费与中央财政经费比例不低于1:1。
— 2 —
{two}示范应用
主要研究内容：开展示范。
预期成果：建成2套系统，5×10-4Pa。
"""


def _guides() -> Iterator[bytes]:
    """Short ones of each numbering, and the beginnings of others: long ones are slow to try."""
    for section, one, two in (
        ("1. ", "1.1 ", "1.2"),
        ("一、", "（一）", "（二）"),
        ("一、", "1.", "2."),
        ("", "方向一 ", "方向二 "),
    ):
        yield _HEAD.format(section=section, one=one, two=two).encode()
    for path in sorted((ROOT / "tests" / "other_guides").glob("*.txt")):
        yield "\n".join(path.read_text(encoding="utf-8").split("\n")[:60]).encode()


def _workbooks() -> Iterator[bytes]:
    from nrd_check.form.write import write_form

    library = _library()
    for name in ("pathogen", "biosafety"):
        draft = load_proposal(ROOT / "examples" / f"{name}.yaml").proposal
        assert draft
        assert draft.direction
        direction = library.directions(library.find(name)[0])[draft.direction]
        yield _stored(write_form(direction, draft=draft))
    for path in sorted((ROOT / "tests" / "form").glob("*.xlsx")):
        yield _stored(path.read_bytes())


def _documents() -> Iterator[bytes]:
    from tests.guide.test_docx import in_list, level, lists, p, r, word

    for path in sorted((ROOT / "tests" / "other_guides").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").split("\n")
        yield _stored(word("".join(map(p, lines[:50]))))
    table = "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("格") + "</w:tc></w:tr></w:tbl>"
    raised = p("10", r("9", '<w:vertAlign w:val="superscript"/>'), "种")
    formula = "<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den/></m:f></m:oMath></w:p>"
    listed = in_list("新发病毒") + in_list("研究内容：研究机制。", 1) + in_list("考核指标：3种以上。", 1)
    for numbering in ("chineseCounting", "decimal", "upperRoman", "lowerLetter"):
        levels = lists(level(0, "%1、", numbering), level(1, "%1.%2", numbering))
        yield _stored(word(table + raised + formula + listed, numbering=levels, styles="<w:style/>", footnotes=p("注")))


def _stored(data: bytes) -> bytes:
    """The same zip without compression, of the parts that are read, and without what is not read in them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            if name.endswith((".xml", ".rels")) and not re.search("docProps|theme|Content_Types", name):
                content = source.read(name).decode()
                target.writestr(name, _UNREAD.sub("", content))
    return out.getvalue()


_UNREAD = re.compile(
    r"<(?:\w+:)?(dataValidations|conditionalFormatting|cols|sheetViews|borders|fills|fonts|dxfs)\b.*?</(?:\w+:)?\1>"
    r"|<c [^>]*/>",
    re.DOTALL,
)


def _pdfs() -> Iterator[bytes]:
    from tests import pdfs

    lines = (ROOT / "tests" / "other_guides" / "2019-city.txt").read_text(encoding="utf-8").split("\n")[:12]
    yield pdfs.two_columns(lines[:4], lines[4:8])
    yield pdfs.ruled_table([["1", "2"], ["甲", "乙"]], lines[:2], lines[2:4])
    yield pdfs.with_footnote(lines[:4], ["注"], 1)
    yield pdfs.with_watermark([lines[:3]], "样张", rotated=True)
    yield pdfs.partly_scanned(lines[:3], 2)
    yield pdfs.encrypted(lines[:2], "x")
    yield pdfs.owner_locked(lines[:2])
    yield pdfs.without_unicode_map(lines[:2])
    yield pdfs.huge_page_count(5)


# --- all together ---

_YAML = ["&a ", "*a", "<<: ", "!!python/object:x ", "!!int ", "---\n", "...\n", "? ", "- ", "[", "]", "{", "}", "|\n  "]
_YAML += [".inf", ".nan", "1e999999", "0x10", "null", "~", "true", '"', "'", "# nrd-check: ignore[topics-max] x", "\t"]
_HOSTILE = ["\x00", "\x1b[31m", "\u202e", "\u2028", "\ufeff", "\x85", "::error::", "=1+1", "<script>", "[bold]", "\r"]
_KEYS = [*KINDS, *CATEGORIES, *GENDERS, *ROLES, *UNIT_TYPES, *ATTESTATIONS, "program: ", "专项: ", "metrics:\n"]
_NUMBERS = "不低于 ≥ ≤ ＜ 以上 以内 ～ ~ - — × 10 10-9 109 万 亿 千 百 十 二十 % ％ ‰ ± （ ） k= 分别 、 和 / · ² μm nm mg/kg 种 项 例 台/套 MPa ℃ 1:2 ： 年 提高 降低 优于 达到 . 0 9 e5 ² ½ Ⅳ ㎡ ５".split()
_GUIDE = "1. 1.1 2.10 一、 （一） 方向一 研究内容： 考核指标： 有关说明： 研究目标： （青年科学家项目） （基础研究类） 附件1 — 19 — 2021年度项目申报指南 “甲”重点专项 不超过 下设课题数不超过4个 参与单位数不超过6个 1983年1月1日以后出生 实施周期不超过 其他经费 比例不低于1:1 。 ； ， ： “ ” （ ） 拟支持1~2项 原则上".split()
_XML = ["<!DOCTYPE a>", "<![CDATA[", "]]>", "&#x0;", "&lt;", 't="s"', 'r="A1"', 't="e"', "<f>", "<v>1e999</v>"]
_XML += ["<w:vMerge/>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:p>", "<w:r>", "<w:t>", "<m:oMath>", 'w:val="99999999999"']
_PDF = ["/Page", "/Pages", "/Kids", "/Count", "/Font", "/ToUnicode", "BT", "ET", "Tj", "TJ", "Tm", "Td", "cm", "q", "Q"]
_PDF += ["obj", "endobj", "stream", "endstream", "xref", "trailer", "%%EOF", "R", "<<", ">>", "-1", "1e99", "99999999"]


@dataclass(frozen=True)
class Target:
    """A reader: what is tried, the inputs to begin with, words that inputs are made of, and how they are changed."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    words: list[str]
    sort: str = "text"  # text, zip or bytes
    instrument: tuple[str, ...] = ("nrd_check",)


TARGETS = {
    "proposal": Target(proposal, _examples, _YAML + _HOSTILE + _KEYS + _NUMBERS),
    "pack": Target(pack, _packs, _YAML + _HOSTILE + ["../", "9" * 30, "fate: ", "lines: [1, 1]"]),
    "quantity": Target(quantity, _metrics, _NUMBERS + _HOSTILE),
    "guide": Target(guide, _guides, _GUIDE + _HOSTILE + _NUMBERS),
    "docx": Target(docx, _documents, _XML + _GUIDE, "zip"),
    "xlsx": Target(xlsx, _workbooks, _XML + _KEYS + _HOSTILE, "zip"),
    "pdf": Target(pdf, _pdfs, _PDF, "bytes", ("nrd_check", "pdfminer")),
}
