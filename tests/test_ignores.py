"""Findings that a draft asks to ignore."""

from __future__ import annotations

from nrd_check.findings import ProposalResult
from tests.drafts import write
from tests.example import LEAD, changed, check_text

TOPIC = {"title": "课题", "lead": LEAD, "units": ["示例大学"], "members": []}
TEXT = write(changed(topics=[TOPIC] * 5)).text  # the direction allows 4


def commented(comment: str, *, above: bool = False) -> ProposalResult:
    line = f"{comment}\ntopics:" if above else f"topics: {comment}"
    return check_text(TEXT.replace("\ntopics:", f"\n{line}"))


def said(result: ProposalResult) -> list[tuple[str, str, str]]:
    return [(one.rule, one.severity, one.message.zh) for one in result.findings if one.severity != "manual"]


BROKEN = "下设课题 5 个，超过上限 4 个"


def test_the_limit_is_broken() -> None:
    assert said(check_text(TEXT)) == [("topics-max", "error", BROKEN)]


def test_a_comment_with_a_reason_makes_it_information() -> None:
    for result in (
        commented("# nrd-check: ignore[topics-max] 已获专项办批准"),
        commented("# nrd-check: ignore[topics-max] 已获专项办批准", above=True),
    ):
        assert said(result) == [("topics-max", "info", f"已忽略（理由：已获专项办批准）：{BROKEN}")]
        assert result.verdict == "compliant"


def test_without_a_reason_it_ignores_nothing() -> None:
    result = commented("# nrd-check: ignore[topics-max]")
    assert said(result) == [
        ("topics-max", "error", BROKEN),
        ("proposal-schema", "warning", "忽略问题的注释没有写理由，不起作用"),
    ]
    assert result.verdict == "noncompliant"


def test_another_rule_is_not_ignored() -> None:
    assert said(commented("# nrd-check: ignore[units-max] 理由"))[1] == (
        "proposal-schema",
        "warning",
        "这一行没有可以忽略的“units-max”问题",
    )


def test_a_rule_that_is_none_is_said() -> None:
    assert "没有规则“topic-max”，是否要写 topics-max" in said(commented("# nrd-check: ignore[topic-max] 理由"))[1][2]


def test_what_is_missing_cannot_be_ignored() -> None:
    text = write(changed(duration={"start": "2021-12"})).text
    result = check_text(text.replace("\nduration:", "\nduration: # nrd-check: ignore[missing-field] 以后再填"))
    assert result.verdict == "incomplete"
    assert ("missing-field", "missing") in [(one.rule, one.severity) for one in result.findings]


def test_a_sign_in_a_text_is_no_comment() -> None:
    result = check_text(TEXT.replace("呼吸道病毒感染与传播特性研究", "题目 # nrd-check: ignore[topics-max] 理由"))
    assert said(result) == [("topics-max", "error", BROKEN)]
