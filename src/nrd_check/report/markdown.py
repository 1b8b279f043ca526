"""Markdown for a comment on a pull request or the summary of a workflow step.

Such places hold about a megabyte: what does not fit is told in one line each, and how many even that leaves out is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Lang, Message
from nrd_check.report import Style
from nrd_check.report.diff_markdown import escape
from nrd_check.report.words import SEVERITIES, STATUSES, VERDICTS, known, listed
from nrd_check.rules.base import title_of
from nrd_check.text import relative

_ROOM = 900_000  # bytes, below what a step summary holds


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """The report: a table of all proposals, then each with its findings, coverage and what a person must judge."""
    lang = style.lang
    head = _table(
        [Message("文件", "file"), Message("结论", "verdict"), *SEVERITIES.values()],
        [_counts(result, lang) for result in results],
        lang,
    )
    room = _ROOM - len("\n".join(head).encode())
    out = [*head]
    left = 0
    for result in results:
        for block, short in _blocks(result, lang):
            for text in (block, short):
                size = len(text.encode("utf-8", "surrogatepass")) + 1
                if size <= room:
                    room -= size
                    out.append(text)
                    break
            else:
                left += 1
    if left:
        said = Message(
            f"篇幅有限，另有 {left} 条没有列出；全部见 JSON 报告", f"{left} more did not fit; the JSON report has all"
        )
        out.insert(0, f"**{said.in_(lang)}**\n")
        out.append(f"\n**{said.in_(lang)}**")
    return "\n".join(out) + "\n"


def _counts(result: ProposalResult, lang: Lang) -> list[str]:
    sign, word = VERDICTS[result.verdict]
    return [
        relative(result.file),
        f"{sign} {word.in_(lang)}",
        *(str(result.count(severity)) for severity in SEVERITIES),
    ]


def _table(head: Sequence[Message], rows: Sequence[Sequence[str]], lang: Lang) -> list[str]:
    lines = [[column.in_(lang) for column in head], *rows]
    shown = ["| " + " | ".join(map(escape, line)) + " |" for line in lines]
    return [shown[0], "|" + " --- |" * len(head), *shown[1:]]


def _blocks(result: ProposalResult, lang: Lang) -> Iterator[tuple[str, str]]:
    """Pieces of the report on a proposal: in full, and in a line where there is no room."""
    sign, word = VERDICTS[result.verdict]
    title = f"\n## {sign} {escape(relative(result.file))}: {escape(word.in_(lang))}\n"
    yield title, title
    for finding in listed(result):
        if finding.severity != "manual":
            yield _finding(finding, lang), f"- {_headline(finding, lang)}"
    metrics = [
        [item.id, f"{STATUSES[item.status][0]} {STATUSES[item.status][1].in_(lang)}", "、".join(item.by), item.text]
        for item in result.coverage.metrics
    ]
    if metrics:
        head = [
            Message("考核指标", "metric"),
            Message("覆盖", "coverage"),
            Message("由", "by"),
            Message("原文", "words"),
        ]
        table = "\n".join(["", *_table(head, metrics, lang), ""])
        said = Message(
            f"{len(metrics)} 条考核指标的覆盖因篇幅略去，见 JSON 报告",
            f"the coverage of {len(metrics)} metrics is in the JSON report",
        )
        yield table, f"- {said.in_(lang)}"
    for finding in result.findings:
        if finding.severity == "manual" and finding.source:
            line = f"- [ ] {escape(finding.source.place.in_(lang))} {escape(finding.source.quote)}"
            yield line, line


def _headline(finding: Finding, lang: Lang) -> str:
    return (
        f"**{escape(SEVERITIES[finding.severity].in_(lang))}**{known(finding, lang)} {escape(title_of(finding.rule).in_(lang))} "
        f"({escape(finding.where)}): {escape(finding.message.in_(lang))}"
    )


def _finding(finding: Finding, lang: Lang) -> str:
    lines = [f"- {_headline(finding, lang)}"]
    if finding.source:
        lines.append(f"  > {escape(finding.source.place.in_(lang))}: {escape(finding.source.quote)}")
    for word, told in (
        (Message("应为", "expected"), finding.expected),
        (Message("实为", "found"), finding.actual),
        (Message("改法", "how to mend"), finding.hint),
    ):
        if told:
            lines.append(f"  - {word.in_(lang)}: {escape(told.in_(lang))}")
    return "\n".join(lines)
