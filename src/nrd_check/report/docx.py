"""A Word document to hand on: verdicts, each finding with the words of the draft and of the guide, coverage, a list to tick off.

The same results make the same bytes. python-docx makes the document with its styles; its rows and paragraphs are
put in as XML, for to add them as elements takes minutes for thousands of findings.

Source of the elements: ECMA-376, Office Open XML, part 1, WordprocessingML.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from nrd_check import __version__
from nrd_check.errors import InputError
from nrd_check.findings import CoverageStatus, Finding, ItemCoverage, ProposalResult, Severity, Verdict
from nrd_check.messages import Lang, Message
from nrd_check.report import Style
from nrd_check.report.excerpt import lacking, repeats_clause, says_values, words_at
from nrd_check.report.words import SEVERITIES, STATUSES, VERDICTS, known, listed, meaning
from nrd_check.rules.base import title_of
from nrd_check.text import in_xml, relative
from nrd_check.vocabulary import CATEGORIES, KINDS

try:
    from docx import Document
    from docx.document import Document as DocumentType
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import nsdecls, qn
    from docx.oxml.parser import parse_xml
    from docx.shared import Cm, Pt, RGBColor
    from docx.styles.style import ParagraphStyle
except ImportError:
    raise InputError(
        Message(
            '--format docx：没有安装 python-docx；请运行 pip install "nrd-check[docx]"',
            '--format docx: python-docx is not installed; run pip install "nrd-check[docx]"',
        )
    ) from None

_GREEN, _RED, _AMBER, _BLUE, _GREY = "2E7D32", "C00000", "9C5700", "1F4E79", "595959"
_VERDICT_COLOURS: dict[Verdict, str] = {
    "compliant": _GREEN,
    "noncompliant": _RED,
    "incomplete": _AMBER,
    "invalid": _RED,
}
_SEVERITY_COLOURS: dict[Severity, str] = {
    "error": _RED,
    "missing": _AMBER,
    "warning": _AMBER,
    "manual": _BLUE,
    "info": _GREY,
}
_STATUS_COLOURS: dict[CoverageStatus, str] = {
    "covered": _GREEN,
    "partial": _RED,
    "below": _RED,
    "unclear": _AMBER,
    "missing": _RED,
}
_QUANTITIES: dict[str, Message] = {
    "met": Message("达到", "met"),
    "below": Message("不足", "below"),
    "unclear": Message("不能确定", "unclear"),
    "missing": Message("没有", "missing"),
}
# serif for text, sans serif for headings; where Traditional Chinese is written, its own
_FONTS: dict[Lang, tuple[str, str]] = {
    "zh": ("宋体", "黑体"),
    "en": ("宋体", "黑体"),
    "zh-Hant": ("新細明體", "微軟正黑體"),
}
_CHINESE = re.compile("[\u4e00-\u9fff]")
_LATIN = ("Times New Roman", "Arial")
_WIDTH = 9412  # twentieths of a point: A4 less its margins
_LONGEST = 400  # characters of a line of the draft; the draft itself has the rest
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001  # the same in every report, so that bytes are
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip file can say


def render(results: Sequence[ProposalResult], style: Style) -> bytes:
    """The report: a summary, then each proposal with findings, coverage, and what to mend and to judge."""
    page = _Page(style.lang)
    page.summary(results)
    for result in results:
        page.proposal(result, "Proposal" if len(results) > 1 else "Heading1")
    return _whole(_document(style.lang), "".join(page.blocks))


@dataclass(frozen=True, slots=True)
class _Words:
    """Some words of a paragraph, and how they look."""

    text: str
    colour: str | None = None
    bold: bool = False


_Cell = str | _Words


class _Page:
    """The paragraphs and tables of the report, in order."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.blocks: list[str] = []

    def say(self, zh: str, en: str) -> str:
        return Message(zh, en).in_(self.lang)

    def paragraph(self, style: str, *words: _Cell) -> None:
        self.blocks.append(_paragraph(style, words))

    def table(self, widths: Sequence[int], head: Sequence[str], rows: Iterable[Sequence[_Cell]]) -> None:
        """A table whose first row is repeated on each page; `widths` are shares of the page."""
        self.blocks.append(_table(widths, head, rows))
        self.paragraph("Normal")

    def summary(self, results: Sequence[ProposalResult]) -> None:
        """How many proposals there are, and the verdict on each."""
        self.paragraph("Title", self.say("申报书合规检查报告", "Report on compliance"))
        verdicts = Counter(result.verdict for result in results)
        counts = [f"{word.in_(self.lang)} {verdicts[name]}" for name, (_, word) in VERDICTS.items() if verdicts[name]]
        self.paragraph("Heading1", self.say("结论", "Verdicts"))
        total = self.say(f"共 {len(results)} 份申报书", f"{len(results)} proposal{'' if len(results) == 1 else 's'}")
        self.paragraph("Normal", total + self.say("：" if counts else "", ": " if counts else "") + self._list(counts))
        kinds: tuple[Severity, ...] = ("error", "missing", "warning", "manual")
        self.table(
            (36, 18, 10, 11, 12, 13),
            [self.say("申报书", "proposal"), self.say("结论", "verdict")]
            + [SEVERITIES[k].in_(self.lang) for k in kinds],
            ([relative(one.file), self._verdict(one), *(str(one.count(kind)) for kind in kinds)] for one in results),
        )
        self.paragraph(
            "Note",
            self.say(
                "由 nrd-check 对照申报指南检查得出。“错误”须改正，“缺失”须补充，“警告”请核实，"
                "“人工核对”只能由人判断，不影响结论。各项均附指南原文和位置。",
                "Made by nrd-check, which compares proposals with the guides they answer. Errors must be mended, what is "
                "missing given, warnings looked at; what is manual only a person can judge, and it changes no verdict. "
                "Each is given with the words of the guide and their place.",
            ),
        )

    def proposal(self, result: ProposalResult, style: str) -> None:
        """One proposal, below its name as a heading."""
        self.paragraph(style, relative(result.file))
        self.table((18, 82), (), self._facts(result))
        shown = [finding for finding in listed(result) if finding.severity != "manual"]
        if shown:
            self.paragraph("Heading2", self.say("问题", "Findings"))
            totals = Counter(finding.severity for finding in shown)
            numbers: Counter[Severity] = Counter()
            for finding in shown:
                numbers[finding.severity] += 1
                self.finding(finding, f"{numbers[finding.severity]}/{totals[finding.severity]}", result)
        self.coverage(result)
        self.checklist(result)

    def finding(self, finding: Finding, number: str, result: ProposalResult) -> None:
        """What is wrong, where, by which clause, and how to mend it."""
        colour = _SEVERITY_COLOURS[finding.severity]
        self.paragraph(
            "Finding",
            _Words(f"{SEVERITIES[finding.severity].in_(self.lang)} {number}  ", colour, bold=True),
            _Words(title_of(finding.rule).in_(self.lang), bold=True),
            _Words(f"  [{finding.rule}]{known(finding, self.lang)}", _GREY),
        )
        self.paragraph("Detail", finding.message.in_(self.lang))
        for label, words in self._details(finding, result):
            self.paragraph("Detail", _Words(label, _GREY), words)

    def coverage(self, result: ProposalResult) -> None:
        """How each content item and metric of the guide is answered."""
        head = [
            self.say("编号", "id"),
            self.say("指南要求", "the guide's words"),
            self.say("对应", "answered by"),
            self.say("覆盖", "coverage"),
        ]
        if result.coverage.content:
            self.paragraph("Heading2", self.say("研究内容覆盖情况", "Coverage of research content"))
            self.table((8, 63, 14, 15), head, map(self._item, result.coverage.content))
        if result.coverage.metrics:
            self.paragraph("Heading2", self.say("考核指标覆盖情况", "Coverage of metrics"))
            head.append(self.say("要求的数值：承诺的数值", "number asked for: number promised"))
            rows = ([*self._item(item), self._numbers(item)] for item in result.coverage.metrics)
            self.table((8, 36, 13, 15, 28), head, rows)

    def checklist(self, result: ProposalResult) -> None:
        """What must be mended, given or looked at, and what a person must judge, to be ticked off."""
        rows = [self._task(str(number), finding) for number, finding in enumerate(_tasks(result), 1)]
        if not rows:
            return
        self.paragraph("Heading2", self.say("核对清单", "To tick off"))
        self.table(
            (8, 56, 26, 10),
            [
                self.say("序号", "no."),
                self.say("事项", "what to do"),
                self.say("指南依据", "by the guide"),
                self.say("核对", "done"),
            ],
            rows,
        )
        self.paragraph(
            "Normal",
            self.say(
                "核对人（签字）：____________________　日期：______________",
                "Checked by: ____________________  Date: ______________",
            ),
        )

    def _facts(self, result: ProposalResult) -> Iterator[Sequence[_Cell]]:
        if result.title:
            yield [_Words(self.say("项目名称", "title"), bold=True), result.title]
        if result.programme_name:
            name = f"{result.programme_name} {result.year or ''}".strip()
            yield [_Words(self.say("专项", "programme"), bold=True), name]
        if result.direction:
            yield [
                _Words(self.say("指南方向", "direction"), bold=True),
                f"{result.direction} {result.direction_title or ''}".strip(),
            ]
        kinds = [KINDS[name].in_(self.lang) for name in KINDS if name == result.kind]
        kinds += [CATEGORIES[name].in_(self.lang) for name in CATEGORIES if name == result.category]
        if kinds:
            yield [_Words(self.say("项目类型", "kind"), bold=True), " · ".join(kinds)]
        yield [_Words(self.say("结论", "verdict"), bold=True), self._verdict(result)]
        yield [_Words(self.say("说明", "meaning"), bold=True), meaning(result).in_(self.lang)]

    def _verdict(self, result: ProposalResult) -> _Words:
        sign, word = VERDICTS[result.verdict]
        return _Words(f"{sign} {word.in_(self.lang)}", _VERDICT_COLOURS[result.verdict], bold=True)

    def _details(self, finding: Finding, result: ProposalResult) -> Iterator[tuple[str, str]]:
        lacks = ""
        if finding.path and finding.path not in result.places:
            missing = lacking(finding.path, result.places).in_(self.lang)
            lacks = self.say(f"（这里缺少 {missing}）", f" (missing here: {missing})")
        if finding.cell:
            promise = words_at(finding, result.promises)
            promised = self.say(f"：{promise}", f": {promise}") if promise else ""
            yield self.say("申报书：", "Draft: "), finding.cell + promised + lacks
        elif 1 <= finding.line <= len(result.lines):
            words = result.lines[finding.line - 1].strip()
            cut = f"{words[:_LONGEST]}…" if len(words) > _LONGEST else words
            yield self.say(f"申报书第 {finding.line} 行：", f"Draft, line {finding.line}: "), cut + lacks
        if finding.source:
            where = finding.source.place
            yield self.say(f"指南{where.zh}：", f"Guide, {where.en}: "), f"“{finding.source.quote}”"
        for zh, en, told in (
            ("应为：", "Expected: ", None if says_values(finding) or repeats_clause(finding) else finding.expected),
            ("实为：", "Found: ", None if says_values(finding) else finding.actual),
            ("改法：", "To mend: ", finding.hint),
        ):
            if told:
                yield self.say(zh, en), told.in_(self.lang)

    def _item(self, item: ItemCoverage) -> Sequence[_Cell]:
        by = self._list(item.by)
        if by and item.basis == "text":
            by += self.say("（比对）", " (by words)")
        if item.instead:
            by = self.say(f"可选，已由 {item.instead} 满足", f"optional, {item.instead} is covered")
        sign, word = STATUSES[item.status]
        return [item.id, item.text, by, _Words(f"{sign} {word.in_(self.lang)}", _STATUS_COLOURS[item.status])]

    def _numbers(self, item: ItemCoverage) -> str:
        """A line for each number that a metric asks for."""
        return "\n".join(
            f"{number.text}{self.say('：', ': ')}{number.promised or '—'}"
            f"{self.say('（', ' (')}{_QUANTITIES[number.status].in_(self.lang)}{self.say('）', ')')}"
            for number in item.quantities
        )

    def _task(self, number: str, finding: Finding) -> Sequence[_Cell]:
        source = finding.source
        kind = SEVERITIES[finding.severity].in_(self.lang)
        where = self.say(f"指南{source.place.zh}", f"guide, {source.place.en}") if source else "—"
        if finding.severity == "manual" and source:
            told = [f"“{source.quote}”"]
            told += [finding.message.in_(self.lang)] if finding.message.zh != "须人工核对" else []
        else:
            told = [finding.message.in_(self.lang)]
            told += [self.say("改法：", "To mend: ") + finding.hint.in_(self.lang)] if finding.hint else []
        head = self.say(f"【{kind}】", f"[{kind}] ")
        return [number, head + "\n".join(told), where, "☐"]

    def _list(self, words: Sequence[str]) -> str:
        return self.say("，", ", ").join(words)


def _tasks(result: ProposalResult) -> list[Finding]:
    """What is to be done about a proposal: all its findings but information."""
    return [finding for finding in listed(result) if finding.severity != "info"]


def _paragraph(style: str, words: Sequence[_Cell]) -> str:
    looks = "" if style == "Normal" else f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    runs = (_run(part if isinstance(part, _Words) else _Words(part)) for part in words)
    return f"<w:p>{looks}{''.join(runs)}</w:p>"


def _run(words: _Words) -> str:
    """A run; line feeds in its words break the line."""
    # quotation marks and signs that two scripts share are set in the Chinese font among Chinese
    looks = '<w:rFonts w:hint="eastAsia"/>' if _CHINESE.search(words.text) else ""
    looks += "<w:b/>" if words.bold else ""
    looks += f'<w:color w:val="{words.colour}"/>' if words.colour else ""
    lines = [f'<w:t xml:space="preserve">{escape(in_xml(line))}</w:t>' for line in words.text.split("\n")]
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{'<w:br/>'.join(lines)}</w:r>"


def _table(shares: Sequence[int], head: Sequence[str], rows: Iterable[Sequence[_Cell]]) -> str:
    widths = [_WIDTH * share // sum(shares) for share in shares]
    looks = (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    shown = [_row(widths, [_Words(word, bold=True) for word in head], head=True)] if head else []
    shown += [_row(widths, row) for row in rows]
    return f"<w:tbl>{looks}<w:tblGrid>{grid}</w:tblGrid>{''.join(shown)}</w:tbl>"


def _row(widths: Sequence[int], cells: Sequence[_Cell], *, head: bool = False) -> str:
    """A row that no page breaks; the head is shaded, and repeated on each page."""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7EAF0"/>' if head else ""
    shown = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}<w:vAlign w:val="center"/></w:tcPr>'
        f"{_paragraph('Cell', [words])}</w:tc>"
        for width, words in zip(widths, cells, strict=True)
    ]
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(shown)}</w:tr>"


def _document(lang: Lang) -> DocumentType:
    """An empty document on A4, with its styles and page numbers."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.3)
    _styles(document, lang)
    _footer(document, lang)
    properties = document.core_properties
    properties.author = properties.last_modified_by = f"nrd-check {__version__}"
    properties.title = Message("申报书合规检查报告", "Report on compliance").in_(lang)
    properties.comments = ""
    properties.created = properties.modified = _MADE
    return document


def _styles(document: DocumentType, lang: Lang) -> None:
    _look(_style(document, "Normal"), lang, 10.5, after=3)
    _look(_style(document, "Title"), lang, 20, heading=True, after=12)
    _look(_style(document, "Heading 1"), lang, 15, heading=True, before=12, after=6)
    _look(_style(document, "Heading 2"), lang, 12.5, heading=True, before=12, after=4)
    own = {
        name: document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        for name in ("Proposal", "Finding", "Detail", "Cell", "Note")
    }
    for name, size in (("Finding", 10.5), ("Detail", 10.5), ("Cell", 9.5), ("Note", 9.0)):
        style = own[name]
        assert isinstance(style, ParagraphStyle)
        style.base_style = document.styles["Normal"]
        style.font.size = Pt(size)
    proposal, finding, detail, cell, note = own.values()
    assert isinstance(proposal, ParagraphStyle)
    proposal.base_style = document.styles["Heading 1"]
    proposal.paragraph_format.page_break_before = True
    _spaced(finding, 8, 2, keep=True)
    _spaced(detail, 0, 2)
    assert isinstance(detail, ParagraphStyle)
    detail.paragraph_format.left_indent = Cm(0.6)
    _spaced(cell, 2, 2)
    _spaced(note, 4, 4)
    assert isinstance(note, ParagraphStyle)
    note.font.color.rgb = RGBColor.from_string(_GREY)
    # readers take their hyphenation and the forms of characters from the language
    languages = {"val": "en-US", "eastAsia": "zh-TW" if lang == "zh-Hant" else "zh-CN"}
    for old in document.styles.element.iter(qn("w:lang")):
        for name, value in languages.items():
            old.set(qn(f"w:{name}"), value)


def _style(document: DocumentType, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _look(
    style: ParagraphStyle, lang: Lang, size: float, *, heading: bool = False, before: float = 0, after: float = 0
) -> None:
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.font.bold = heading
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    latin, chinese = _LATIN[heading], _FONTS[lang][heading]
    names = f'w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" w:eastAsia="{chinese}"'
    properties.insert(0, parse_xml(f"<w:rFonts {nsdecls('w')} {names}/>"))
    _spaced(style, before, after, keep=heading)


def _spaced(style: object, before: float, after: float, *, keep: bool = False) -> None:
    assert isinstance(style, ParagraphStyle)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = 1.15
    style.paragraph_format.keep_with_next = keep


def _footer(document: DocumentType, lang: Lang) -> None:
    """第 1 页 / 共 3 页, in the middle."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, between, after = Message("第 ", "Page "), Message(" 页，共 ", " of "), Message(" 页", " pages")
    parts = [_run(_Words(word.in_(lang))) for word in (before, between, after)]
    fields = [f'<w:fldSimple w:instr="{name}">{_run(_Words("1"))}</w:fldSimple>' for name in ("PAGE", "NUMPAGES")]
    shown = "".join([parts[0], fields[0], parts[1], fields[1], parts[2]])
    paragraph.paragraph_format.element.extend(parse_xml(f"<w:p {nsdecls('w')}>{shown}</w:p>"))


def _whole(document: DocumentType, content: str) -> bytes:
    """The document with `content` as its body, as bytes that do not depend on when it was made."""
    saved, whole = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(whole, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            info = ZipInfo(entry.filename, _EARLIEST)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # whatever the system
            info.external_attr = 0o644 << 16
            data = source.read(entry)
            if entry.filename == "word/document.xml":
                data = data.replace(b"<w:body>", b"<w:body>" + content.encode(), 1)
            target.writestr(info, data)
    return whole.getvalue()
