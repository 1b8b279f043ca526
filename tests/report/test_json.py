"""The report as JSON, as the contract describes it."""

from __future__ import annotations

import json

import jsonschema

from nrd_check.report import Style
from nrd_check.report.json import render
from nrd_check.schemas import schema_text
from tests.example import changed, check_text


def test_a_report() -> None:
    data = changed(
        topics=[{"title": str(index), "lead": {"name": "张三"}} for index in range(5)],
        metrics=[{"id": "P1", "text": "甲", "covers": ["M1", "M2"]}],
    )
    report = json.loads(render([check_text(data), check_text("[]")], Style()))
    jsonschema.validate(report, json.loads(schema_text("report")))
    assert report["schema"] == "nrd-check/report/1"
    assert report["tool"]["name"] == "nrd-check"
    assert report["summary"] == {"proposals": 2, "compliant": 0, "noncompliant": 1, "incomplete": 0, "invalid": 1}
    first, second = report["proposals"]
    assert {key: first[key] for key in ("file", "programme", "year", "direction", "kind", "category", "verdict")} == {
        "file": "draft.yaml",
        "programme": "pathogen",
        "year": 2021,
        "direction": "1.1",
        "kind": "regular",
        "category": "basic",
        "verdict": "noncompliant",
    }
    assert first["findings"][0] == {
        "rule": "topics-max",
        "rule_id": "pathogen-2021/general/topics-max-1",
        "severity": "error",
        "message": "下设课题 5 个，超过上限 4 个",
        "path": "/topics",
        "line": 18,
        "column": 1,
        "expected": "≤ 4",
        "actual": "5",
        "source": {
            "guide": "2021-key-rd-programmes.txt",
            "lines": [48, 50],
            "quote": "基础研究类项目下设课题数不超过4个",
        },
        "hint": "合并或删减课题，至多保留 4 个",
        "blocks": [],
    }
    assert first["coverage"]["content"] == [
        {"id": "C1", "status": "covered", "by": ["R1"], "basis": "declared"},
        {"id": "C2", "status": "covered", "by": ["R2"], "basis": "declared"},
    ]
    assert first["coverage"]["metrics"][2] == {
        "id": "M3",
        "status": "missing",
        "by": [],
        "basis": None,
        "quantities": [],
    }
    assert (second["verdict"], second["programme"]) == ("invalid", None)


def test_the_language_is_that_asked_for() -> None:
    report = json.loads(render([check_text("[]")], Style("en")))
    assert report["proposals"][0]["findings"][0]["message"].startswith("not a proposal")


def test_a_file_name_that_is_no_text_does_not_break_the_report() -> None:
    result = check_text(changed())._replace(file="draft\udcff.yaml")
    assert json.loads(render([result], Style()))["proposals"][0]["file"] == "draft\\udcff.yaml"
