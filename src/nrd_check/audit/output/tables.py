"""The tables of an audit, as spreadsheets and Parquet files have them: columns, and rows of plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from nrd_check.audit.run import Audit, Audited, Summary
from nrd_check.findings import Finding, Severity
from nrd_check.messages import Lang, Message
from nrd_check.report.words import SEVERITIES, STATUSES, VERDICTS
from nrd_check.rules.base import title_of
from nrd_check.text import visible
from nrd_check.vocabulary import KINDS

Cell = str | int | float | None


class Column(NamedTuple):
    """A column: its key, its title, its width in a spreadsheet in characters, and whether it holds numbers."""

    key: str
    title: Message
    width: int = 14
    number: bool = False


_FILE = Column("file", Message("文件", "file"), 36)
_PROGRAMME = Column("programme", Message("专项", "programme"), 20)
_YEAR = Column("year", Message("年度", "year"), 7, number=True)
_DIRECTION = Column("direction", Message("方向", "direction"), 8)

PROPOSALS = (
    _FILE,
    _PROGRAMME,
    _YEAR,
    _DIRECTION,
    Column("title", Message("项目名称", "title"), 40),
    Column("kind", Message("项目类型", "kind"), 14),
    Column("verdict", Message("结论", "verdict"), 12),
    *(Column(key, word, 9, number=True) for key, word in SEVERITIES.items()),
    Column("metrics", Message("考核指标", "metrics"), 9, number=True),
    Column("metrics_covered", Message("已覆盖", "covered"), 9, number=True),
)
FINDINGS = (
    _FILE,
    _PROGRAMME,
    _DIRECTION,
    Column("severity", Message("级别", "severity"), 10),
    Column("rule", Message("规则", "rule"), 20),
    Column("rule_title", Message("规则名称", "name of the rule"), 20),
    Column("line", Message("行", "line"), 6, number=True),
    Column("column", Message("列", "column"), 6, number=True),
    Column("path", Message("位置", "path"), 20),
    Column("message", Message("问题", "message"), 60),
    Column("expected", Message("应为", "expected"), 24),
    Column("actual", Message("实为", "found"), 24),
    Column("hint", Message("改法", "how to mend"), 40),
    Column("guide", Message("指南", "guide"), 24),
    Column("place", Message("指南位置", "place in the guide"), 16),
    Column("quote", Message("指南原文", "words of the guide"), 60),
)
METRICS = (
    _FILE,
    _PROGRAMME,
    _DIRECTION,
    Column("item", Message("条目", "item"), 8),
    Column("status", Message("覆盖", "coverage"), 12),
    Column("by", Message("由", "by"), 14),
    Column("basis", Message("依据", "basis"), 12),
    Column("short", Message("不足的数值", "numbers that fall short"), 40),
)
QUOTAS = (
    Column("rule", Message("规则", "rule"), 20),
    _PROGRAMME,
    _YEAR,
    Column("directions", Message("方向", "directions"), 20),
    Column("who", Message("省份或推荐单位", "province or office"), 24),
    Column("limit", Message("限额", "quota"), 8, number=True),
    Column("count", Message("申报数", "proposals"), 8, number=True),
    Column("exceeded", Message("超额", "exceeded"), 8),
    Column("files", Message("申报书", "files"), 80),
    Column("quote", Message("指南原文", "words of the guide"), 60),
)
DIRECTIONS = (
    _PROGRAMME,
    _YEAR,
    _DIRECTION,
    Column("title", Message("方向名称", "title"), 50),
    Column("proposals", Message("申报数", "proposals"), 9, number=True),
    *(Column(key, word, 9, number=True) for key, (_, word) in VERDICTS.items()),
    Column("supported_min", Message("拟支持（至少）", "to fund, at least"), 14, number=True),
    Column("supported_max", Message("拟支持（至多）", "to fund, at most"), 14, number=True),
)
MANUAL = (
    _PROGRAMME,
    _DIRECTION,
    Column("place", Message("指南位置", "place in the guide"), 18),
    Column("quote", Message("须人工核对的要求", "to be judged by a person"), 90),
    Column("proposals", Message("申报数", "proposals"), 9, number=True),
)


def proposal_row(audited: Audited, lang: Lang) -> list[Cell]:
    """The row of a proposal in `PROPOSALS`."""
    result = audited.result
    counts = Counter(finding.severity for finding in result.findings)
    metrics = result.coverage.metrics
    kind = KINDS[result.kind].in_(lang) if result.kind else None  # type: ignore[index]
    return [
        visible(result.file),
        result.programme,
        result.year,
        result.direction,
        visible(audited.title),
        kind,
        VERDICTS[result.verdict][1].in_(lang),
        *(counts[severity] for severity in SEVERITIES),
        len(metrics),
        sum(item.status == "covered" for item in metrics),
    ]


def finding_rows(audited: Audited, lang: Lang, without: tuple[Severity, ...] = ()) -> Iterator[list[Cell]]:
    """The rows of a proposal in `FINDINGS`."""
    result = audited.result
    first: list[Cell] = [visible(result.file), result.programme, result.direction]
    for finding in result.findings:
        if finding.severity not in without:
            yield first + _finding(finding, lang)


def _finding(finding: Finding, lang: Lang) -> list[Cell]:
    source = finding.source
    told = (finding.expected, finding.actual, finding.hint)
    return [
        SEVERITIES[finding.severity].in_(lang),
        finding.rule,
        title_of(finding.rule).in_(lang),
        finding.line,
        finding.column,
        visible(finding.path),
        visible(finding.message.in_(lang)),
        *(visible(part.in_(lang)) if part else None for part in told),
        visible(source.guide) if source else None,
        source.place.in_(lang) if source else None,
        visible(source.quote) if source else None,
    ]


def metric_rows(audited: Audited, lang: Lang) -> Iterator[list[Cell]]:
    """The rows of a proposal in `METRICS`: content items and metrics."""
    result = audited.result
    first: list[Cell] = [visible(result.file), result.programme, result.direction]
    bases = {"declared": Message("声明", "claim"), "text": Message("文字", "text")}
    for item in (*result.coverage.content, *result.coverage.metrics):
        short = [
            f"{quantity.text} ← {quantity.promised or '—'}" for quantity in item.quantities if quantity.status != "met"
        ]
        yield [
            *first,
            item.id,
            STATUSES[item.status][1].in_(lang),
            visible("、".join(item.by)),
            bases[item.basis].in_(lang) if item.basis else None,
            visible("；".join(short)) or None,
        ]


def quota_rows(run: Audit, lang: Lang) -> Iterator[list[Cell]]:
    """The rows of `QUOTAS`."""
    for quota in run.quotas:
        programme = quota.direction.pack.programme
        yield [
            title_of(quota.rule.kind).in_(lang),
            programme.id,
            programme.year,
            "、".join(quota.directions),
            visible(quota.who) or Message("合计", "all").in_(lang),
            quota.rule.max,
            len(quota.drafts),
            Message("是", "yes").in_(lang) if quota.exceeded else Message("否", "no").in_(lang),
            "\n".join(map(visible, run.state.names(quota.drafts))),
            quota.rule.text,
        ]


def direction_rows(run: Audit, summary: Summary, lang: Lang) -> Iterator[list[Cell]]:
    """The rows of `DIRECTIONS`, in the order of the guides."""
    for count in run.counts(summary):
        yield [
            count.programme,
            count.year,
            count.direction,
            visible(count.title),
            count.verdicts.total(),
            *(count.verdicts[verdict] for verdict in VERDICTS),
            *count.supported,
        ]


class ManualItems:
    """What a person must judge, once for each direction: it is the same for all of its proposals."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str, str, str]] = Counter()

    def add(self, audited: Audited, lang: Lang) -> None:
        """Count the items of a proposal."""
        result = audited.result
        for finding in result.findings:
            if finding.severity == "manual" and finding.source:
                place = finding.source.place.in_(lang)
                self._counts[result.programme or "", result.direction or "", place, finding.source.quote] += 1

    def rows(self) -> Iterator[list[Cell]]:
        """The rows of `MANUAL`."""
        for (programme, direction, place, quote), count in self._counts.items():
            yield [programme, direction, place, visible(quote), count]
