"""The lines of a draft that are shown beside a finding."""

from __future__ import annotations

from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Message, same
from nrd_check.proposal.load import read_proposal
from nrd_check.report.excerpt import Draft, Excerpt, Line


def excerpt(text: str, path: str) -> Excerpt | None:
    loaded = read_proposal(text, "draft.yaml")
    place = loaded.place(path)
    finding = Finding("topics-max", "error", same("x"), path).at(place.line, place.column)
    return Draft(ProposalResult("draft.yaml", "noncompliant", (), lines=loaded.lines, places=loaded.places)).excerpt(
        finding
    )


def numbers(shown: Excerpt | None) -> list[int]:
    assert shown
    return [line.number for line in shown.lines]


def test_a_value_on_one_line_is_marked_without_its_indent() -> None:
    text = "lead:\n  name: 张三 # 甲\n"
    assert excerpt(text, "/lead/name") == Excerpt((Line(2, "", "name: 张三", " # 甲"),))


def test_a_list_is_shown_to_the_end_of_its_last_entry() -> None:
    text = "units:\n  - name: 甲\n    type: other\n\n# 乙\nyear: 2021\n"
    shown = excerpt(text, "/units")
    assert shown == Excerpt((Line(1, "units:"), Line(2, "  - name: 甲"), Line(3, "    type: other")))


def test_a_block_of_text_ends_before_the_next_key() -> None:
    text = "content:\n  - text: |\n      甲\n      乙\n\n    id: R1\n"
    shown = excerpt(text, "/content/0/text")
    assert shown == Excerpt((Line(2, "- text: |"), Line(3, "    甲"), Line(4, "    乙")))


def test_eight_lines_are_shown_and_the_others_counted() -> None:
    shown = excerpt("members:\n" + "  - {}\n" * 20, "/members")
    assert numbers(shown) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert shown
    assert shown.more == 13


def test_what_is_missing_is_named_at_the_line_of_its_parent() -> None:
    assert excerpt("year: 2021\nlead: {gender: male}\n", "/lead/name") == Excerpt(
        (Line(2, "lead: {gender: male}"),), 0, Message("name（姓名）", "name")
    )


def test_a_long_line_is_shown_around_the_place() -> None:
    shown = excerpt(f"lead: {{unit: {'甲' * 1000}, gender: x, name: {'乙' * 1000}}}\n", "/lead/gender")
    assert shown
    (line,) = shown.lines
    assert line.before == "…" + "甲" * 58 + ", "
    assert line.marked == "gender: x"
    assert line.behind.startswith(", name: 乙")
    assert line.behind.endswith("乙…")
    assert len(line.before + line.marked + line.behind) == 302


def test_a_finding_on_no_line_has_no_excerpt() -> None:
    draft = Draft(ProposalResult("draft.yaml", "invalid", ()))
    assert draft.excerpt(Finding("proposal-syntax", "error", same("x"))) is None


def test_a_list_is_shown_in_full_only_once() -> None:
    loaded = read_proposal("metrics:\n  - text: 甲\n  - text: 乙\n", "draft.yaml")
    draft = Draft(ProposalResult("draft.yaml", "noncompliant", (), lines=loaded.lines, places=loaded.places))
    finding = Finding("metric-coverage", "error", same("x"), "/metrics").at(1, 1)
    assert draft.excerpt(finding) == Excerpt((Line(1, "metrics:"), Line(2, "  - text: 甲"), Line(3, "  - text: 乙")))
    assert draft.excerpt(finding) == Excerpt((Line(1, "metrics:"),), 2)
