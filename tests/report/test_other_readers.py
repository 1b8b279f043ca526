"""What other programs make of our reports: the schema of SARIF, sarif-tools and junitparser."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import pytest
from junitparser import JUnitXml

from nrd_check.baseline import Known, marked, read_baseline, write_baseline
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


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab documents of `artifacts:reports:codequality`, as a JSON Schema."""


@pytest.mark.parametrize("case", CASES)
def test_gitlab_gets_what_it_documents(case: str) -> None:
    issues = json.loads(text("gitlab", CASES[case]))
    jsonschema.validate(issues, GITLAB)
    assert len(issues) == sum(counts(CASES[case]).values())
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


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


def outcome(case: Any) -> str:
    """What became of a case: the type of its failure or error, `skipped`, `said` where it only has output, `holds`."""
    kinds = [one.type or "skipped" for one in case.result]
    return kinds[0] if kinds else "said" if case.system_out else "holds"


def outcomes(xml: Any) -> Counter[str]:
    """The findings by what became of their cases."""
    found = Counter(outcome(case) for suite in xml for case in suite)
    del found["holds"], found["skipped"]
    return found


@pytest.mark.parametrize("case", CASES)
def test_junitparser_counts_as_the_json_report_does(case: str) -> None:
    xml = JUnitXml.fromstring(text("junit", CASES[case]).encode())
    told, verdicts = counts(CASES[case]), Counter(one.verdict for one in CASES[case])
    assert outcomes(xml) == +Counter(
        error=told["error"],
        missing=told["missing"],
        said=told["warning"] + told["manual"] + told["info"],
        noncompliant=verdicts["noncompliant"],
        incomplete=verdicts["incomplete"],
        invalid=verdicts["invalid"],
    )
    before = (xml.tests, xml.failures, xml.errors, xml.skipped)
    xml.update_statistics()  # counted anew, by their own rules
    assert (xml.tests, xml.failures, xml.errors, xml.skipped) == before


def test_junit_has_a_case_for_each_rule_of_the_direction() -> None:
    (suite,) = JUnitXml.fromstring(text("junit", CASES["faults"]).encode())
    assert {case.name.partition(" ")[0]: outcome(case) for case in suite} == {
        "verdict": "noncompliant",
        "direction-open": "holds",
        "topics-max": "holds",
        "units-max": "error",
        "duration": "error",
        "single-lead": "holds",
        "topic-lead": "holds",
        "young-topic-birth": "skipped",  # a date of birth is missing
        "missing-field": "missing",
        "content-coverage": "holds",
        "metric-coverage": "error",
        "metric-quantity": "error",
        "covers-claim": "holds",
        "declarations": "said",
    }


def test_what_the_baseline_has_is_skipped_in_junit_and_unchanged_in_sarif() -> None:
    (faults,) = CASES["faults"]
    known = read_baseline_of(faults._replace(findings=faults.findings[1:]))  # all but the first, about units
    (suite,) = JUnitXml.fromstring(text("junit", [marked(faults, known)]).encode())
    assert (suite.failures, suite.skipped) == (2, 5)  # verdict and units; young-topic-birth was skipped before
    (suite,) = JUnitXml.fromstring(text("junit", [marked(faults, read_baseline_of(faults))]).encode())
    assert (suite.failures, suite.errors) == (0, 0)
    log = json.loads(text("sarif", [marked(faults, known)]))
    jsonschema.validate(log, SCHEMA)
    states = {entry["ruleId"]: entry["baselineState"] for entry in log["runs"][0]["results"]}
    assert [rule for rule, state in states.items() if state == "new"] == ["units-max"]
    assert set(states.values()) == {"new", "unchanged"}


def read_baseline_of(result: ProposalResult) -> frozenset[Known]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "known.json"
        path.write_text(write_baseline([result], "zh"), encoding="utf-8")
        return read_baseline(path)
