"""The report for people: verdict first, then each finding with the draft's line and the guide's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from nrd_check.findings import CoverageStatus, Finding, ItemCoverage, ProposalResult, Severity, Verdict
from nrd_check.messages import Lang, Message
from nrd_check.report import Style
from nrd_check.report.excerpt import lacking, repeats_clause, says_values
from nrd_check.report.words import SEVERITIES, STATUSES, VERDICTS, against_baseline, known, listed, meaning
from nrd_check.report.wrapping import fill, shorten, width
from nrd_check.rules.base import title_of
from nrd_check.text import visible
from nrd_check.vocabulary import CATEGORIES, KINDS

if TYPE_CHECKING:
    from rich.text import Text

_VERDICT_STYLES: dict[Verdict, str] = {
    "compliant": "bold green",
    "noncompliant": "bold red",
    "incomplete": "bold yellow",
    "invalid": "bold red",
}
_SEVERITY_STYLES: dict[Severity, str] = {
    "error": "bold red",
    "missing": "bold yellow",
    "warning": "bold magenta",
    "manual": "bold cyan",
    "info": "bold blue",
}
_STATUS_STYLES: dict[CoverageStatus, str] = {
    "covered": "green",
    "partial": "red",
    "below": "red",
    "unclear": "yellow",
    "missing": "red",
}
_INDENT = "  "
_HANGING = 8  # columns by which later lines of a paragraph are indented at most
_SHOWN_LINE = 400  # characters of a line of the draft that are looked at


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """All results, one below the other, and a summary where there are several."""
    page = _Page(style)
    for index, result in enumerate(results):
        if index:
            page.line()
            page.line("─" * style.width, "dim")
        page.proposal(result)
    if len(results) > 1:
        page.line()
        page.line("─" * style.width, "dim")
        page.summary(results)
    return page.text


class _Line:
    """A line with styles. rich, which takes long to load, is needed only where colours are shown."""

    def __init__(self, content: str = "", style: str = "") -> None:
        self.plain = content
        self.style = style
        self.spans: list[tuple[str, int, int]] = []

    def append(self, content: str, style: str = "") -> None:
        """Add to the end."""
        start = len(self.plain)
        self.plain += content
        if style and content:
            self.stylize(style, start, len(self.plain))

    def stylize(self, style: str, start: int, end: int) -> None:
        """Give a part another style."""
        self.spans.append((style, start, end))

    @property
    def rich(self) -> Text:
        """The same for rich."""
        from rich.text import Text

        text = Text(self.plain, self.style)
        for span in self.spans:
            text.stylize(*span)
        return text


class _Page:
    """Lines of text with styles; plain text where no colour is wanted."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.lines: list[_Line] = []

    @property
    def lang(self) -> Lang:
        return self.style.lang

    @property
    def text(self) -> str:
        if not self.style.colour:
            return "".join(line.plain.rstrip() + "\n" for line in self.lines)
        from rich.console import Console

        console = Console(width=self.style.width, force_terminal=True, color_system="standard", highlight=False)
        with console.capture() as capture:
            for line in self.lines:
                console.print(line.rich, soft_wrap=True, markup=False)
        return capture.get()

    def say(self, zh: str, en: str) -> str:
        return Message(zh, en).in_(self.lang)

    def line(self, content: str = "", style: str = "") -> None:
        """A line (or several), made safe to show."""
        for part in content.split("\n"):
            self.lines.append(_Line(visible(part), style))

    def paragraph(
        self, content: str, first: str, style: str = "", label_style: str = "", *, hanging: int = _HANGING
    ) -> None:
        """`content` wrapped behind the label `first`."""
        # a long label does not push all lines to the right
        rest = " " * min(width(first), hanging)
        for number, part in enumerate(fill(visible(content), self.style.width, first, rest).split("\n")):
            line = _Line(part, style)
            if number == 0 and label_style:
                line.stylize(label_style, 0, len(first))
            self.lines.append(line)

    def proposal(self, result: ProposalResult) -> None:
        """One result."""
        self.line(visible(result.file), "bold")
        if result.programme_name:
            where = f"{result.programme_name} {result.year or ''}"
            if result.direction:
                where += f" · {result.direction} {result.direction_title}"
            self.paragraph(where, "")
        kinds = [KINDS[name].in_(self.lang) for name in KINDS if name == result.kind]
        kinds += [CATEGORIES[name].in_(self.lang) for name in CATEGORIES if name == result.category]
        if kinds:
            self.line(" · ".join(kinds))
        self.line()
        self.verdict(result)
        shown = [finding for finding in listed(result) if finding.severity != "manual"]
        totals = Counter(finding.severity for finding in shown)
        numbers: Counter[Severity] = Counter()
        for finding in shown:
            numbers[finding.severity] += 1
            self.line()
            self.finding(finding, f"{numbers[finding.severity]}/{totals[finding.severity]}", result)
        self.coverage(result)
        self.manual([finding for finding in result.findings if finding.severity == "manual"])
        self.line()
        self.line(self.one_line(result), _VERDICT_STYLES[result.verdict])

    def verdict(self, result: ProposalResult) -> None:
        sign, word = VERDICTS[result.verdict]
        style = _VERDICT_STYLES[result.verdict]
        self.line(f"{sign} {word.in_(self.lang)}", style)
        self.paragraph(meaning(result).in_(self.lang), _INDENT)

    def finding(self, finding: Finding, number: str, result: ProposalResult) -> None:
        word, style = SEVERITIES[finding.severity], _SEVERITY_STYLES[finding.severity]
        title = title_of(finding.rule).in_(self.lang)
        head = _Line()
        head.append(f"{word.in_(self.lang)} {number}{known(finding, self.lang)}", style)
        head.append(f"  {title}", "bold")
        head.append(f"  [{finding.rule}]", "dim")
        self.lines.append(head)
        self.paragraph(finding.message.in_(self.lang), _INDENT)
        self.place(finding, result, style)
        if finding.source:
            where = finding.source.place
            label = self.say(f"指南{where.zh}：", f"Guide, {where.en}: ")
            self.paragraph(f"“{finding.source.quote}”", _INDENT + label, "", "cyan")
        if not says_values(finding) and (finding.expected or finding.actual):
            pairs = []
            if finding.expected and not repeats_clause(finding):
                pairs.append(self.say("应为 ", "expected ") + finding.expected.in_(self.lang))
            if finding.actual:
                pairs.append(self.say("实为 ", "actual ") + finding.actual.in_(self.lang))
            self.paragraph(self.say("；", "; ").join(pairs), _INDENT)
        if finding.hint:
            self.paragraph(finding.hint.in_(self.lang), _INDENT + self.say("改法：", "To mend: "), "", "green")

    def place(self, finding: Finding, result: ProposalResult, style: str) -> None:
        """The line of the draft, with the place underlined; of a workbook, the cell."""
        if finding.cell:
            lacks = ""
            if finding.path and finding.path not in result.places:
                lacks = self.say(" 这里缺少 ", " missing here: ") + lacking(finding.path, result.places).in_(self.lang)
            self.paragraph(finding.cell + lacks, _INDENT + self.say("位置：", "Cell: "), style)
            return
        if not 1 <= finding.line <= len(result.lines):
            return
        place = result.places.get(finding.path)
        content = result.lines[finding.line - 1]
        start = finding.column - 1
        end = place.end_column - 1 if place and place.end_line == finding.line else start + 1
        gutter = f"{_INDENT}{finding.line:>4} │ "
        room = self.style.width - width(gutter)
        # a long line is shown around the place
        skipped = 0
        if width(content[:_SHOWN_LINE]) > room:
            # each character takes a column at least, so that no more can stand before the place
            skipped = max(0, start - room // 2)
            while skipped < start and width(visible(content[skipped:start])) > room // 2:
                skipped += 1
        shown = visible(content[skipped : skipped + _SHOWN_LINE])
        lead = "…" if skipped else ""
        line = _Line()
        line.append(gutter, "dim")
        line.append(shorten(lead + shown, room), "")
        self.lines.append(line)
        offset = width(lead + visible(content[skipped:start]))
        length = max(1, min(width(visible(content[start : min(end, start + room)])), room - offset))
        if not place and not finding.path:
            return
        marks = _Line()
        marks.append(" " * (width(gutter) - 2) + "│ ", "dim")
        marks.append(" " * offset + "^" * length, style)
        if finding.path not in result.places:
            marks.append(
                self.say(" 这里缺少 ", " missing here: ") + lacking(finding.path, result.places).in_(self.lang), style
            )
        self.lines.append(marks)

    def coverage(self, result: ProposalResult) -> None:
        groups = (
            (Message("研究内容", "Research content"), result.coverage.content),
            (Message("考核指标", "Metrics"), result.coverage.metrics),
        )
        if not any(items for _, items in groups):
            return
        self.line()
        self.line(self.say("覆盖情况", "Coverage"), "bold")
        if any(item.basis == "text" for _, items in groups for item in items):
            note = self.say(
                "（比对）是按文字和数值认出的，没有用 covers（对应）注明。",
                "(by words): recognised by words and numbers, not claimed with covers.",
            )
            self.paragraph(note, _INDENT, "dim")
        for title, items in groups:
            if items:
                covered = sum(item.status == "covered" for item in items)
                self.line(f"{_INDENT}{title.in_(self.lang)}  {covered}/{len(items)}")
                ids = max(width(item.id) for item in items)
                words = max(width(STATUSES[item.status][1].in_(self.lang)) for item in items)
                for item in items:
                    self.item(item, ids, words)

    def item(self, item: ItemCoverage, ids: int, words: int) -> None:
        sign, word = STATUSES[item.status]
        style = _STATUS_STYLES[item.status]
        said = word.in_(self.lang)
        label = f"{_INDENT * 2}{sign} {item.id}{' ' * (ids - width(item.id))}  {said}{' ' * (words - width(said))}  "
        by = "、".join(item.by)
        told = self.say("（比对）", " (by words)") if item.basis == "text" else ""
        answered = f"{by}{told} ← " if by else ""
        if item.instead:
            answered = self.say(f"（可选，已由 {item.instead} 满足）", f"(optional, {item.instead} is covered) ")
        # two lines are enough to recognise an item; its full words are in the guide and in the JSON report
        room = (self.style.width - width(label)) * 2 - 4
        self.paragraph(shorten(visible(answered + item.text), room), label, "", style, hanging=width(label))

    def manual(self, findings: list[Finding]) -> None:
        if not findings:
            return
        self.line()
        self.line(
            self.say("须人工核对（不影响结论）", "To be judged by a person (does not change the verdict)"), "bold"
        )
        for finding in findings:
            if finding.source:
                label = f"□ {finding.source.place.in_(self.lang)} "
                self.paragraph(f"“{finding.source.quote}”", _INDENT + label, "", "cyan")
                if finding.message.zh != "须人工核对":
                    self.paragraph(finding.message.in_(self.lang), _INDENT * 2, "dim")

    def one_line(self, result: ProposalResult) -> str:
        """The result in one line."""
        sign, word = VERDICTS[result.verdict]
        counts = [
            f"{SEVERITIES[severity].in_(self.lang)} {result.count(severity)}"
            for severity in SEVERITIES
            if result.count(severity)
        ]
        if compared := against_baseline(result):
            counts.append(self.say(f"其中新问题 {compared[0]}", f"{compared[0]} of them new"))
        return f"{sign} {visible(result.file)}{self.say('：', ': ')}{word.in_(self.lang)}" + (
            f"{self.say('（', ' (')}{self.say('，', ', ').join(counts)}{self.say('）', ')')}" if counts else ""
        )

    def summary(self, results: Sequence[ProposalResult]) -> None:
        verdicts = Counter(result.verdict for result in results)
        counts = [
            f"{VERDICTS[verdict][1].in_(self.lang)} {verdicts[verdict]}" for verdict in VERDICTS if verdicts[verdict]
        ]
        self.line(
            self.say(f"共 {len(results)} 份：", f"{len(results)} proposals: ") + self.say("，", ", ").join(counts),
            "bold",
        )
        for result in results:
            self.line(_INDENT + self.one_line(result), _VERDICT_STYLES[result.verdict])
