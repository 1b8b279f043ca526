"""The report as JSON. Source: section 5 of the contract; the models here make its JSON Schema too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

from nrd_check import __version__
from nrd_check.findings import (
    Basis,
    Coverage,
    CoverageStatus,
    Finding,
    ItemCoverage,
    ProposalResult,
    Severity,
    Source,
    Verdict,
)
from nrd_check.messages import Lang
from nrd_check.placed import Placed
from nrd_check.report import Style

SCHEMA: Final = "nrd-check/report/1"


class Model(BaseModel):
    """Base of the parts of a report."""

    model_config = ConfigDict(extra="forbid", defer_build=True)


class SourceModel(Placed, Model):
    """Where the guide says it."""

    quote: str = Field(description="指南原文 / the guide's words")


class FindingModel(Model):
    """One result of one rule on one place of a proposal."""

    rule: str = Field(description="规则类型 / kind of rule")
    rule_id: str | None = Field(description="规则编号 / id of the rule in its pack")
    severity: Severity = Field(description="严重程度 / severity")
    message: str = Field(description="问题 / what is wrong")
    path: str = Field(description="申报书中的位置（JSON 指针）/ JSON pointer into the proposal")
    line: int = Field(description="行号，从 1 起 / line, from 1")
    column: int = Field(description="列号，从 1 起 / column, from 1")
    cell: str | None = Field(
        default=None, description="工作簿中的单元格，如 考核指标!C5 / of a workbook, the cell, like 考核指标!C5"
    )
    expected: str | None = Field(description="指南要求 / what is required")
    actual: str | None = Field(description="申报书所写 / what the proposal has")
    source: SourceModel | None = Field(description="指南出处 / source in the guide")
    hint: str | None = Field(description="改法 / how to mend it")
    blocks: list[str] = Field(description="因缺少信息而无法判断的规则 / rules that cannot be decided")
    known: bool | None = Field(
        default=None, description="用了基线时，基线中是否已有 / with a baseline, whether it has this finding"
    )

    @model_serializer(mode="wrap")
    def _without_none(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        content: dict[str, Any] = handler(self)
        for name in ("cell", "known"):
            if content[name] is None:
                del content[name]
        return content


class QuantityModel(Model):
    """How a number of a metric is answered."""

    text: str
    status: Literal["met", "below", "unclear", "missing"]
    promised: str | None


class ContentCoverageModel(Model):
    """How a content item is answered."""

    id: str = Field(description="编号 / id, like C1")
    status: CoverageStatus = Field(description="覆盖状态 / status")
    by: list[str] = Field(description="由申报书哪几条回答 / answered by these promises")
    basis: Basis | None = Field(description="依据：declared 申报书声明，text 文字比对 / by claim or by text")


class MetricCoverageModel(ContentCoverageModel):
    """How a metric is answered."""

    quantities: list[QuantityModel]


class CoverageModel(Model):
    """How content and metrics are answered."""

    content: list[ContentCoverageModel]
    metrics: list[MetricCoverageModel]


class ProposalModel(Model):
    """All that is said of one proposal."""

    file: str
    programme: str | None
    year: int | None
    direction: str | None
    kind: str | None
    category: str | None
    verdict: Verdict
    findings: list[FindingModel]
    coverage: CoverageModel


class SummaryModel(Model):
    """How many proposals have which verdict."""

    proposals: int
    compliant: int
    noncompliant: int
    incomplete: int
    invalid: int


class ToolModel(Model):
    """What made the report."""

    name: Literal["nrd-check"]
    version: str


class ReportModel(Model):
    """A report on one or more proposals."""

    schema_: Literal["nrd-check/report/1"] = Field(alias="schema")
    tool: ToolModel
    proposals: list[ProposalModel]
    summary: SummaryModel


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """The report as indented JSON."""
    report = report_of(results, style.lang)
    return report.model_dump_json(indent=2, by_alias=True) + "\n"


def report_of(results: Sequence[ProposalResult], lang: Lang) -> ReportModel:
    """The report as a model."""
    verdicts = Counter(result.verdict for result in results)
    return ReportModel(
        schema=SCHEMA,
        tool=ToolModel(name="nrd-check", version=__version__),
        proposals=[proposal_of(result, lang) for result in results],
        summary=SummaryModel(
            proposals=len(results),
            compliant=verdicts["compliant"],
            noncompliant=verdicts["noncompliant"],
            incomplete=verdicts["incomplete"],
            invalid=verdicts["invalid"],
        ),
    )


def proposal_of(result: ProposalResult, lang: Lang) -> ProposalModel:
    """The entry of one proposal."""
    return ProposalModel(
        file=_encodable(result.file),
        programme=result.programme,
        year=result.year,
        direction=result.direction,
        kind=result.kind,
        category=result.category,
        verdict=result.verdict,
        findings=[_finding(finding, lang) for finding in result.findings],
        coverage=_coverage(result.coverage),
    )


def _finding(finding: Finding, lang: Lang) -> FindingModel:
    return FindingModel(
        rule=finding.rule,
        rule_id=finding.rule_id,
        severity=finding.severity,
        message=_encodable(finding.message.in_(lang)),
        path=_encodable(finding.path),
        line=finding.line,
        column=finding.column,
        cell=_encodable(finding.cell) if finding.cell else None,
        expected=finding.expected.in_(lang) if finding.expected else None,
        actual=_encodable(finding.actual.in_(lang)) if finding.actual else None,
        source=_source(finding.source),
        hint=_encodable(finding.hint.in_(lang)) if finding.hint else None,
        blocks=list(finding.blocks),
        known=finding.known,
    )


def _source(source: Source | None) -> SourceModel | None:
    if source is None:
        return None
    return SourceModel(guide=source.guide, lines=source.lines, pages=source.pages, quote=source.quote)


def _coverage(coverage: Coverage) -> CoverageModel:
    return CoverageModel(
        content=[ContentCoverageModel(**_item(item)) for item in coverage.content],
        metrics=[
            MetricCoverageModel(
                **_item(item),
                quantities=[
                    QuantityModel(text=quantity.text, status=quantity.status, promised=quantity.promised)
                    for quantity in item.quantities
                ],
            )
            for item in coverage.metrics
        ],
    )


def _item(item: ItemCoverage) -> dict[str, Any]:
    return {"id": item.id, "status": item.status, "by": [_encodable(name) for name in item.by], "basis": item.basis}


def _encodable(text: str) -> str:
    """Text that UTF-8 can hold: a file name may have bytes that are no text."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
