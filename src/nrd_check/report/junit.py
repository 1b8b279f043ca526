"""JUnit XML: a suite for each proposal, a case for its verdict and one for each finding, or for each rule that holds."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET  # only written, never read

from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Lang
from nrd_check.report import Style
from nrd_check.report.words import SEVERITIES, VERDICTS
from nrd_check.rules.base import title_of
from nrd_check.text import in_xml, relative

_FAILS = ("error", "missing")


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
    file = in_xml(relative(result.file))
    suite = ET.SubElement(parent, "testsuite", name=file)
    word = VERDICTS[result.verdict][1].in_(lang)
    verdict = ET.SubElement(suite, "testcase", classname=file, name=in_xml(f"verdict: {word}"))
    if result.verdict == "invalid":
        ET.SubElement(verdict, "error", message=in_xml(word), type="invalid")
    elif result.verdict != "compliant":
        ET.SubElement(verdict, "failure", message=in_xml(word), type=result.verdict)
    for finding in result.findings:
        _case(suite, file, finding, lang)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", str(len(suite.findall("testcase/error"))))


def _case(suite: ET.Element, file: str, finding: Finding, lang: Lang) -> None:
    name = f"{finding.rule} {finding.path or '/'} ({finding.where})"
    case = ET.SubElement(suite, "testcase", classname=file, name=in_xml(name), file=file, line=str(finding.line))
    message = in_xml(finding.message.in_(lang))
    told = [
        message,
        in_xml(f"{title_of(finding.rule).in_(lang)} [{finding.rule}] {file}:{finding.where}"),
    ]
    if finding.source:
        told.append(in_xml(f"{finding.source.guide} {finding.source.place.in_(lang)}: “{finding.source.quote}”"))
    if finding.hint:
        told.append(in_xml(finding.hint.in_(lang)))
    if finding.severity in _FAILS:
        part = ET.SubElement(case, "failure", message=message, type=finding.severity)
        part.text = "\n".join(told)
    else:
        ET.SubElement(case, "system-out").text = f"{SEVERITIES[finding.severity].in_(lang)}: " + "\n".join(told)
