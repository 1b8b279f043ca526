"""JUnit XML: a suite for each proposal, a case for its verdict and one for each kind of rule it was held against.

A case is named after its rule, so that tools that compare runs know it again. Where a rule has several findings, each
is a case, and the second is called `rule (2)`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from xml.etree import ElementTree as ET  # only written, never read

from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Lang, Message
from nrd_check.report import Style
from nrd_check.report.words import SEVERITIES, VERDICTS
from nrd_check.rules.base import title_of
from nrd_check.text import in_xml, relative

_FAILS = ("error", "missing")
_KNOWN = Message("基线中已有", "in the baseline")


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """The report. What breaks a rule or is missing fails its case, unless the baseline has it: then it is skipped.

    What only warns or informs is the output of its case. A rule that cannot be decided is skipped, too: what is missing
    for it has failed.
    """
    suites = ET.Element("testsuites", name="nrd-check")
    for result in results:
        _Suite(suites, result, style.lang)
    for name in ("tests", "failures", "errors", "skipped"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    ET.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n"


class _Suite:
    """The cases of one proposal."""

    def __init__(self, parent: ET.Element, result: ProposalResult, lang: Lang) -> None:
        self.file = in_xml(relative(result.file))
        self.lang = lang
        self.element = ET.SubElement(parent, "testsuite", name=self.file)
        self.verdict(result)
        seen: Counter[str] = Counter()
        for finding in result.findings:
            seen[finding.rule] += 1
            self.finding(finding, seen[finding.rule])
        self.undecided(result, seen)
        for rule in result.checked:
            if not seen[rule]:
                self.case(rule)
        for name, tag in (("tests", ""), ("failures", "/failure"), ("errors", "/error"), ("skipped", "/skipped")):
            self.element.set(name, str(len(self.element.findall(f"testcase{tag}"))))

    def case(self, rule: str, number: int = 1, line: int = 1) -> ET.Element:
        """A case of a rule, which passes as it is."""
        name = f"{rule} {title_of(rule).in_(self.lang)}" + (f" ({number})" if number > 1 else "")
        return ET.SubElement(
            self.element, "testcase", classname=self.file, name=in_xml(name), file=self.file, line=str(line)
        )

    def verdict(self, result: ProposalResult) -> None:
        """The case of the verdict."""
        word = in_xml(VERDICTS[result.verdict][1].in_(self.lang))
        case = ET.SubElement(self.element, "testcase", classname=self.file, name="verdict", file=self.file, line="1")
        counted = [one.known for one in result.findings if one.severity in _FAILS or one.in_doubt]
        if result.verdict == "invalid":
            ET.SubElement(case, "error", message=word, type="invalid")
        elif result.verdict != "compliant" and counted and all(counted):
            ET.SubElement(case, "skipped", message=f"{word} ({_KNOWN.in_(self.lang)})")
        elif result.verdict != "compliant":
            ET.SubElement(case, "failure", message=word, type=result.verdict)

    def finding(self, finding: Finding, number: int) -> None:
        """The case of a finding."""
        case = self.case(finding.rule, number, finding.line)
        message = in_xml(finding.message.in_(self.lang))
        told = "\n".join(map(in_xml, self._told(finding)))
        if finding.severity in _FAILS and not finding.known:
            ET.SubElement(case, "failure", message=message, type=finding.severity).text = told
            return
        if finding.severity in _FAILS:
            # what is skipped is shown by its own text, output is not
            ET.SubElement(case, "skipped", message=f"{in_xml(_KNOWN.in_(self.lang))}: {message}").text = told
            return
        ET.SubElement(case, "system-out").text = f"{SEVERITIES[finding.severity].in_(self.lang)}: {told}"

    def undecided(self, result: ProposalResult, seen: Counter[str]) -> None:
        """Cases of the rules for which something is missing."""
        for finding in result.findings:
            for rule in finding.blocks:
                if not seen[rule]:
                    seen[rule] += 1
                    case = self.case(rule, line=finding.line)
                    ET.SubElement(case, "skipped", message=in_xml(finding.message.in_(self.lang)))

    def _told(self, finding: Finding) -> list[str]:
        source, lang = finding.source, self.lang
        told = [
            finding.message.in_(lang),
            f"{title_of(finding.rule).in_(lang)} [{finding.rule}] {self.file}:{finding.where} {finding.path}".rstrip(),
        ]
        if source:
            told.append(f"{source.guide} {source.place.in_(lang)}: “{source.quote}”")
        if finding.hint:
            told.append(finding.hint.in_(lang))
        return told
