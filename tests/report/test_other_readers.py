"""What other programs make of our reports: the schema of SARIF, sarif-tools and junitparser."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import Error, Failure, JUnitXml

from nrd_check.checker import check_file
from nrd_check.findings import ProposalResult
from nrd_check.report import FormatName, Style, format_named
from tests.conftest import ROOT
from tests.drafts import write
from tests.example import LEAD, LIBRARY, changed, check_text
from tests.report.test_ci_formats import HOSTILE, finding, result

SCHEMA = json.loads((ROOT / "tests" / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
TOPICS = [{"title": "课题", "lead": LEAD, "units": ["示例大学"], "members": []}] * 5  # the direction allows 4
IGNORED = write(changed(topics=TOPICS)).text.replace("topics:", "topics: # nrd-check: ignore[topics-max] 已获“批准”")


def example(name: str) -> ProposalResult:
    return check_file(ROOT / "examples" / f"{name}.yaml", LIBRARY)


CASES: dict[str, list[ProposalResult]] = {
    "faults": [example("with-faults")],
    "several": [example("with-faults"), example("river-basin"), example("medical-devices")],
    "invalid": [example("rules/proposal-syntax-fail"), example("rules/proposal-schema-fail")],
    "hostile": [result(finding(message=HOSTILE + "\ud800\ufffe\x00", quote=HOSTILE), file=f"{HOSTILE}.yaml")],
    "ignored": [check_text(IGNORED)],
    "clean": [result(file="二.yaml")],
    "none": [],
}


def text(name: FormatName, results: list[ProposalResult]) -> str:
    content = format_named(name)(results, Style())
    assert isinstance(content, str)
    return content


@pytest.mark.parametrize("case", CASES)
def test_sarif_keeps_to_its_schema(case: str) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert list(validator.iter_errors(json.loads(text("sarif", CASES[case])))) == []


def test_the_schema_of_sarif_finds_faults() -> None:
    log = json.loads(text("sarif", CASES["faults"]))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, SCHEMA)


def test_what_is_ignored_is_suppressed_with_its_reason() -> None:
    (run,) = json.loads(text("sarif", CASES["ignored"]))["runs"]
    (entry,) = run["results"]
    assert (entry["ruleId"], entry["level"]) == ("topics-max", "note")
    assert entry["suppressions"] == [{"kind": "inSource", "justification": "已获“批准”"}]
    assert "suppressions" not in text("sarif", CASES["faults"])


def counts(results: list[ProposalResult]) -> Counter[str]:
    """How many findings of each severity the JSON report has."""
    report = json.loads(text("json", results))
    return Counter(entry["severity"] for proposal in report["proposals"] for entry in proposal["findings"])


@pytest.mark.parametrize("case", CASES)
def test_sarif_tools_count_as_the_json_report_does(case: str, tmp_path: Path) -> None:
    from sarif.loader import load_sarif_file

    path = tmp_path / "report.sarif"
    path.write_text(text("sarif", CASES[case]), encoding="utf-8")
    file = load_sarif_file(str(path))
    told = counts(CASES[case])
    assert file.get_distinct_tool_names() == ["nrd-check"]
    assert file.get_result_count() == sum(told.values())
    levels = Counter(record["Severity"] for record in file.get_records())
    assert levels == +Counter(
        error=told["error"] + told["missing"], warning=told["warning"], note=told["manual"] + told["info"]
    )


def outcomes(xml: Any) -> Counter[str]:
    """Cases by the type of their failure or error; those without one under `passed`."""
    found: Counter[str] = Counter()
    for suite in xml:
        for case in suite:
            kinds = [one.type for one in case.result if isinstance(one, Failure | Error)]
            found[kinds[0] if kinds else "passed"] += 1
    return found


@pytest.mark.parametrize("case", CASES)
def test_junitparser_counts_as_the_json_report_does(case: str) -> None:
    xml = JUnitXml.fromstring(text("junit", CASES[case]).encode())
    told, verdicts = counts(CASES[case]), Counter(one.verdict for one in CASES[case])
    assert outcomes(xml) == +Counter(
        error=told["error"],
        missing=told["missing"],
        passed=told["warning"] + told["manual"] + told["info"] + verdicts["compliant"],
        noncompliant=verdicts["noncompliant"],
        incomplete=verdicts["incomplete"],
        invalid=verdicts["invalid"],
    )
    before = (xml.tests, xml.failures, xml.errors)
    xml.update_statistics()  # counted anew, by their own rules
    assert (xml.tests, xml.failures, xml.errors) == before
