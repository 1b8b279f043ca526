"""A baseline of known findings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nrd_check.baseline import Known, fingerprints, gone, marked, read_baseline, write_baseline
from nrd_check.errors import InputError
from tests.drafts import write
from tests.example import LEAD, changed, check_text

TOPIC = {"title": "课题", "lead": LEAD, "units": ["示例大学"], "members": []}
FIVE_TOPICS = write(changed(topics=[TOPIC] * 5)).text


def known(text: str, tmp_path: Path) -> frozenset[Known]:
    path = tmp_path / "baseline.json"
    path.write_text(write_baseline([check_text(text)], "zh"), encoding="utf-8")
    return read_baseline(path)


def new(text: str, marks: frozenset[Known]) -> list[str]:
    """The places of what is not known."""
    result = marked(check_text(text), marks)
    return [f"{one.rule} {one.path}" for one in result.findings if not one.known and one.severity != "manual"]


def test_what_is_known_is_not_new(tmp_path: Path) -> None:
    assert new(FIVE_TOPICS, known(FIVE_TOPICS, tmp_path)) == []


def test_lines_put_in_above_change_nothing(tmp_path: Path) -> None:
    assert new(f"# 说明\n\n{FIVE_TOPICS}", known(FIVE_TOPICS, tmp_path)) == []


def test_another_finding_is_new(tmp_path: Path) -> None:
    text = write(changed(topics=[TOPIC] * 5, duration={"start": "2021-12", "end": "2029-11"})).text
    assert new(text, known(FIVE_TOPICS, tmp_path)) == ["duration /duration"]


def test_a_known_finding_that_gets_worse_is_new(tmp_path: Path) -> None:
    worse = write(changed(topics=[TOPIC] * 6)).text
    assert new(worse, known(FIVE_TOPICS, tmp_path)) == ["topics-max /topics"]


METRICS = {
    "M1": "了解2种以上呼吸道病毒的感染谱和传播链条以及病毒遗传变异特征",
    "M2": "完成5种以上病毒感染相关受体和宿主因子的鉴定",
    "M3": "解析5种以上参与病毒感染过程的关键蛋白复合物三维结构并阐明其分子机制",
}


def without(*left_out: str) -> str:
    """A draft that does not promise some of the metrics."""
    kept = [{"id": f"P{id_}", "text": text, "covers": [id_]} for id_, text in METRICS.items() if id_ not in left_out]
    return write(changed(metrics=kept)).text


def test_of_two_metrics_left_out_each_is_known_for_itself(tmp_path: Path) -> None:
    marks = known(without("M2"), tmp_path)
    assert new(without("M2"), marks) == []
    assert new(without("M3"), marks) == ["metric-coverage /metrics"]
    assert new(without("M2", "M3"), marks) == ["metric-coverage /metrics"]


def with_topics(*births: tuple[str, str]) -> str:
    """A draft with topics of young leaders; the guide asks for a birth on or after 1983-01-01 of men."""
    topics = [
        {**TOPIC, "title": title, "young_scientist": True, "lead": {**LEAD, "birth_date": born}}
        for title, born in births
    ]
    return write(changed(topics=topics)).text


def test_a_topic_put_in_above_makes_no_other_new_and_hides_nothing(tmp_path: Path) -> None:
    marks = known(with_topics(("甲", "1970-01-01")), tmp_path)
    assert new(with_topics(("甲", "1970-01-01")), marks) == []
    both = with_topics(("乙", "1970-01-01"), ("甲", "1970-01-01"))
    assert new(both, marks) == ["young-topic-birth /topics/0/lead/birth_date"]


def test_another_file_has_a_baseline_of_its_own(tmp_path: Path) -> None:
    marks = known(FIVE_TOPICS, tmp_path)
    renamed = check_text(FIVE_TOPICS)._replace(file="另一份.yaml")
    assert [one.known for one in marked(renamed, marks).findings] == [False]


def test_a_file_with_a_strange_name_is_known_again(tmp_path: Path) -> None:
    strange = check_text(FIVE_TOPICS)._replace(file="a\u202e\nb.yaml")
    path = tmp_path / "baseline.json"
    path.write_text(write_baseline([strange], "zh"), encoding="utf-8")
    assert [one.known for one in marked(strange, read_baseline(path)).findings] == [True]


def test_what_is_mended_is_counted_as_gone(tmp_path: Path) -> None:
    marks = known(FIVE_TOPICS, tmp_path)
    assert gone([check_text(FIVE_TOPICS)], marks) == 0
    assert gone([check_text(changed())], marks) == 1
    assert gone([check_text(write(changed(topics=[TOPIC] * 6)).text)], marks) == 0  # only worse
    # of a file that was not checked nothing is known
    assert gone([check_text(changed())._replace(file="另一份.yaml")], marks) == 0


def test_findings_alike_are_told_apart() -> None:
    one = check_text(FIVE_TOPICS)
    twice = one._replace(findings=one.findings * 2)
    marks = [mark for _, mark in fingerprints(twice)]
    assert len(set(marks)) == len(marks) == 2


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"schema": "nrd-check/report/1"}',
        '{"schema": "nrd-check/baseline/1", "findings": null}',
        '{"schema": "nrd-check/baseline/1", "findings": ["x"]}',
        '{"schema": "nrd-check/baseline/1", "findings": [{"file": "x"}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_baseline(path)
    assert "不是基线文件" in error.value.message.zh


def test_the_file_says_what_is_accepted() -> None:
    text = write(changed(topics=[TOPIC] * 5, duration={"start": "2021-12", "end": "2029-11"})).text
    content = json.loads(write_baseline([check_text(text)], "zh"))
    assert content["schema"] == "nrd-check/baseline/1"
    assert [(one["file"], one["rule"], one["message"], one["found"]) for one in content["findings"]] == [
        ("draft.yaml", "duration", "实施周期为 8 年，超过上限 3 年", "8 年"),
        ("draft.yaml", "topics-max", "下设课题 5 个，超过上限 4 个", "5"),
    ]
