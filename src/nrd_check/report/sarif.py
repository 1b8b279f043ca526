"""SARIF 2.1.0, which code scanning and editors read.

Source: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from nrd_check import __version__
from nrd_check.baseline import fingerprints
from nrd_check.docs import body_in_markdown
from nrd_check.findings import Finding, Place, ProposalResult, Severity
from nrd_check.messages import Lang, Message
from nrd_check.report import Style
from nrd_check.rules import RULE_KINDS
from nrd_check.text import relative, visible

_GUIDES = "GUIDES"
"""Stands for where the guides lie: not among the files that were checked."""
_SHOWN = 1000  # characters of a line; with thousands of findings on a longer one, a report would fill a disk
_LINK = re.compile(r"\[(?=[^\]]*\]\()")
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {
    "error": "error",
    "missing": "error",
    "warning": "warning",
    "manual": "note",
    "info": "note",
}


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """One run, with a rule for each kind that occurs and a result for each finding."""
    kinds = sorted({finding.rule for result in results for finding in result.findings})
    compared = any(finding.known is not None for result in results for finding in result.findings)
    run = {
        "tool": {
            "driver": {
                "name": "nrd-check",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(kind, style.lang) for kind in kinds],
            }
        },
        "automationDetails": {"id": "nrd-check/"},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_GUIDES: {"description": {"text": Message("申报指南", "the guides").in_(style.lang)}}},
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [_artifact(result) for result in results],
        "results": [
            _result(result, finding, mark, kinds, style.lang, compared=compared)
            for result in results
            for finding, mark in fingerprints(result)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(kind: str, lang: Lang) -> dict[str, Any]:
    page = RULE_KINDS[kind].page.in_(lang)
    title, _, rest = page.partition("\n")
    return {
        "id": kind,
        "shortDescription": {"text": title},
        "fullDescription": {"text": rest.strip().split("\n\n")[0] or title},
        "help": {"text": page, "markdown": "\n".join(body_in_markdown(rest)).strip()},
        "defaultConfiguration": {"level": _LEVELS[next(iter(RULE_KINDS[kind].severities), "error")]},
    }


def _artifact(result: ProposalResult) -> dict[str, Any]:
    """A file that was checked, whether or not anything was found in it."""
    return {
        "location": {"uri": _uri(result.file)},
        "roles": ["analysisTarget"],
        "properties": {"verdict": result.verdict},
    }


def _result(
    result: ProposalResult, finding: Finding, mark: str, kinds: list[str], lang: Lang, *, compared: bool
) -> dict[str, Any]:
    told = [finding.message.in_(lang)] + ([finding.hint.in_(lang)] if finding.hint else [])
    cell = f"{finding.cell}: " if finding.cell else ""
    content: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": kinds.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": _plain(cell + ("。".join(told) if lang != "en" else ". ".join(told)))},
        "locations": [_location(result, finding)],
        "partialFingerprints": {"nrdCheck/v1": mark},
        "properties": {"severity": finding.severity, "path": visible(finding.path)},
    }
    if compared:
        content["baselineState"] = "new" if finding.known is False else "unchanged"
    if finding.ignored is not None:
        content["suppressions"] = [{"kind": "inSource", "justification": visible(finding.ignored)}]
    if finding.source:
        first, last = finding.source.lines
        content["relatedLocations"] = [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.source.guide), "uriBaseId": _GUIDES},
                    "region": {"startLine": first, "endLine": last},
                },
                "message": {"text": _plain(f"{finding.source.place.in_(lang)}: “{finding.source.quote}”")},
            }
        ]
    return content


def _location(result: ProposalResult, finding: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"physicalLocation": _place(result, finding)}
    if finding.cell:
        place["logicalLocations"] = [{"fullyQualifiedName": visible(finding.cell)}]
    return place


def _place(result: ProposalResult, finding: Finding) -> dict[str, Any]:
    where: dict[str, Any] = {"artifactLocation": {"uri": _uri(result.file)}, "region": {"startLine": finding.line}}
    if 1 <= finding.line <= len(result.lines):
        line = result.lines[finding.line - 1]
        where["region"] |= _columns(line, finding, result.places.get(finding.path))
        if len(line) <= _SHOWN:
            where["contextRegion"] = {"startLine": finding.line, "snippet": {"text": visible(line)}}
    return where


def _columns(line: str, finding: Finding, place: Place | None) -> dict[str, int]:
    columns = {"startColumn": _utf16(line[: finding.column - 1]) + 1}
    # a value of several lines is shown by its first
    if place and place.line == place.end_line == finding.line and place.end_column > finding.column:
        columns["endColumn"] = _utf16(line[: place.end_column - 1]) + 1
    return columns


def _plain(text: str) -> str:
    """`text` as a message: [words](address) would be a link. Source: section 3.11.6 of the standard."""
    return _LINK.sub(r"\\[", visible(text))


def _utf16(text: str) -> int:
    """How many UTF-16 code units `text` takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _uri(file: str) -> str:
    return quote(relative(visible(file)), safe="/")
