"""JUnit XML: a suite for each proposal, a case for its verdict and one for each finding, or for each rule that holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET  # only written, never read

from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Lang
from nrd_check.report import Style
from nrd_check.report.words import SEVERITIES, VERDICTS
from nrd_check.rules.base import title_of
from nrd_check.text import relative, visible

_FAILS = ("error", "missing")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """The report. What breaks a rule or is missing fails its case; what only warns or informs is its output."""
    suites = ET.Element("testsuites", name="nrd-check")
    for result in results:
        _suite(suites, result, style.lang)
    for name in ("tests", "failures", "errors"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    ET.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n"


def _suite(parent: ET.Element, result: ProposalResult, lang: Lang) -> None:
    file = _text(relative(result.file))
    suite = ET.SubElement(parent, "testsuite", name=file)
    word = VERDICTS[result.verdict][1].in_(lang)
    verdict = ET.SubElement(suite, "testcase", classname=file, name=_text(f"verdict: {word}"))
    if result.verdict == "invalid":
        ET.SubElement(verdict, "error", message=_text(word), type="invalid")
    elif result.verdict != "compliant":
        ET.SubElement(verdict, "failure", message=_text(word), type=result.verdict)
    for finding in result.findings:
        _case(suite, file, finding, lang)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", str(len(suite.findall("testcase/error"))))


def _case(suite: ET.Element, file: str, finding: Finding, lang: Lang) -> None:
    name = f"{finding.rule} {finding.path or '/'} ({finding.where})"
    case = ET.SubElement(suite, "testcase", classname=file, name=_text(name), file=file, line=str(finding.line))
    message = _text(finding.message.in_(lang))
    told = [
        message,
        _text(f"{title_of(finding.rule).in_(lang)} [{finding.rule}] {file}:{finding.where}"),
    ]
    if finding.source:
        told.append(_text(f"{finding.source.guide} {finding.source.place.in_(lang)}: “{finding.source.quote}”"))
    if finding.hint:
        told.append(_text(finding.hint.in_(lang)))
    if finding.severity in _FAILS:
        part = ET.SubElement(case, "failure", message=message, type=finding.severity)
        part.text = "\n".join(told)
    else:
        ET.SubElement(case, "system-out").text = f"{SEVERITIES[finding.severity].in_(lang)}: " + "\n".join(told)


def _text(text: str) -> str:
    """`text` as XML 1.0 may hold it."""
    return _ILLEGAL.sub("\ufffd", visible(text))
