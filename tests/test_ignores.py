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


def test_a_comment_in_the_wrong_place_is_told_the_right_one() -> None:
    line = TEXT[: TEXT.index("\ntopics:") + 1].count("\n") + 2  # the comment is a line of its own on top
    result = check_text(f"# nrd-check: ignore[topics-max] 已获批准\n{TEXT}")
    (idle,) = [one for one in result.findings if one.rule == "proposal-schema"]
    assert idle.hint
    assert idle.hint.zh == f"删去这条注释，或移到问题所在的第 {line} 行"


def test_a_rule_that_is_none_is_said() -> None:
    assert "没有规则“topic-max”，是否要写 topics-max" in said(commented("# nrd-check: ignore[topic-max] 理由"))[1][2]


def test_what_is_missing_cannot_be_ignored() -> None:
    text = write(changed(duration={"start": "2021-12"})).text
    result = check_text(text.replace("\nduration:", "\nduration: # nrd-check: ignore[missing-field] 以后再填"))
    assert result.verdict == "incomplete"
    assert ("missing-field", "missing") in [(one.rule, one.severity) for one in result.findings]


def test_what_leaves_the_verdict_open_cannot_be_ignored() -> None:
    # neither promised nor left out for certain: nothing is said of the receptors, 5 of something else are
    metrics = [
        {"id": "P1", "text": "了解2种以上呼吸道病毒的感染谱和传播链条以及病毒遗传变异特征", "covers": ["M1"]},
        {"id": "P2", "text": "鉴定病毒感染相关受体和宿主因子"},
        {"id": "P3", "text": "解析5种以上参与病毒感染过程的关键蛋白复合物三维结构并阐明其分子机制", "covers": ["M3"]},
    ]
    text = write(changed(metrics=metrics)).text
    doubts = [one for one in check_text(text).findings if one.in_doubt]
    assert [one.line for one in doubts] == [write(changed(metrics=metrics)).lines["/metrics"]]
    result = check_text(text.replace("\nmetrics:", "\nmetrics: # nrd-check: ignore[metric-coverage] 以后再说"))
    assert result.verdict == "incomplete"
    assert [one for one in result.findings if one.in_doubt] == doubts
    assert "“metric-coverage”使结论不能断定，不能忽略；这条注释不起作用" in [one[2] for one in said(result)]


def test_a_comment_that_cannot_ignore_what_is_missing_says_so() -> None:
    text = write(changed(duration={"start": "2021-12"})).text
    told = said(check_text(text.replace("\nduration:", "\nduration: # nrd-check: ignore[missing-field] 以后再填")))
    assert [one[2] for one in told if one[0] == "proposal-schema"] == [
        "“missing-field”使结论不能断定，不能忽略；这条注释不起作用"
    ]


def test_signs_of_a_chinese_keyboard_will_do() -> None:
    for sign in ("# nrd-check：ignore［topics-max］ 已获批准", "# nrd-check: ignore【units-max、topics-max】已获批准"):
        assert said(commented(sign)) == [("topics-max", "info", f"已忽略（理由：已获批准）：{BROKEN}")]


def test_without_its_colon_a_comment_is_said_to_be_wrong() -> None:
    assert said(commented("# nrd-check ignore[topics-max] 理由"))[1][2] == "忽略问题的注释写法不对"


def test_what_is_ignored_stands_behind_what_is_not() -> None:
    text = write(changed(topics=[TOPIC] * 5, duration={"start": "2021-12", "end": "2029-11"})).text
    result = check_text(text.replace("\ntopics:", "\ntopics: # nrd-check: ignore[topics-max] 已获批准"))
    assert [(one[0], one[1]) for one in said(result)] == [("duration", "error"), ("topics-max", "info")]


def test_a_sign_in_a_text_is_no_comment() -> None:
    result = check_text(TEXT.replace("呼吸道病毒感染与传播特性研究", "题目 # nrd-check: ignore[topics-max] 理由"))
    assert said(result) == [("topics-max", "error", BROKEN)]
