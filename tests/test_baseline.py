"""A baseline of known findings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nrd_check.baseline import fingerprints, only_new, read_baseline, write_baseline
from nrd_check.errors import InputError
from tests.drafts import write
from tests.example import LEAD, changed, check_text

TOPIC = {"title": "课题", "lead": LEAD, "units": ["示例大学"], "members": []}
FIVE_TOPICS = write(changed(topics=[TOPIC] * 5)).text


def known(text: str, tmp_path: Path) -> frozenset[str]:
    path = tmp_path / "baseline.json"
    path.write_text(write_baseline([check_text(text)]), encoding="utf-8")
    return read_baseline(path)


def new(text: str, marks: frozenset[str]) -> list[str]:
    return [finding.rule for finding in only_new(check_text(text), marks)]


def test_what_is_known_is_not_new(tmp_path: Path) -> None:
    assert new(FIVE_TOPICS, known(FIVE_TOPICS, tmp_path)) == []


def test_lines_put_in_above_change_nothing(tmp_path: Path) -> None:
    assert new(f"# 说明\n\n{FIVE_TOPICS}", known(FIVE_TOPICS, tmp_path)) == []


def test_another_finding_is_new(tmp_path: Path) -> None:
    text = write(changed(topics=[TOPIC] * 5, duration={"start": "2021-12", "end": "2029-11"})).text
    assert new(text, known(FIVE_TOPICS, tmp_path)) == ["duration"]


def test_findings_alike_are_told_apart() -> None:
    marks = [mark for _, mark in fingerprints(check_text(FIVE_TOPICS))]
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema": "nrd-check/report/1"}', "[" * 100_000])
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_baseline(path)
    assert "不是基线文件" in error.value.message.zh


def test_the_file_is_sorted_and_says_what_it_is() -> None:
    content = json.loads(write_baseline([check_text(FIVE_TOPICS)]))
    assert content["schema"] == "nrd-check/baseline/1"
    assert content["findings"] == sorted(content["findings"])
