"""Joining lines and cutting passages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrd_check.guide.passage import Line, Passage, cut, join, marker_length
from nrd_check.text import squash


def passage(text: str) -> Passage:
    return join([Line(1, text)])


def texts(text: str, enders: str = "。；") -> list[str]:
    return [piece.text for piece in cut(passage(text), enders)]


def test_a_line_end_is_no_space() -> None:
    joined = join([Line(3, "每个项"), Line(5, "目拟支持数")])
    assert joined.text == "每个项目拟支持数"
    assert joined.numbers == (3, 3, 3, 5, 5, 5, 5, 5)


@pytest.mark.parametrize(
    ("raw", "joined"),
    [
        ("不超过 3年", "不超过3年"),  # extraction puts spaces between Chinese and digits at will
        ("IHE-RO TDWII 的", "IHE-RO TDWII的"),
        ("≤20 ng/g", "≤20 ng/g"),
        ("应用　最新 BT", "应用最新BT"),
    ],
)
def test_spaces_stay_between_characters_that_are_not_chinese(raw: str, joined: str) -> None:
    assert passage(raw).text == joined


def test_cut_behind_full_stops_and_semicolons() -> None:
    assert texts("建立甲；建立乙。建立丙") == ["建立甲；", "建立乙。", "建立丙"]


@pytest.mark.parametrize("text", ["甲（乙；丙）丁。", "“甲。乙”丙。", "《甲；乙》丙。", "甲(乙；丙)丁。"])
def test_never_cut_inside_brackets_or_quotes(text: str) -> None:
    assert texts(text) == [text]


def test_a_bracket_that_is_never_closed_does_not_swallow_the_rest() -> None:
    assert texts("甲（乙；丙。丁。") == ["甲（乙；", "丙。", "丁。"]


def test_cut_before_list_markers() -> None:
    assert texts("1.建立甲。2.获取乙。3. 形成丙。") == ["1.建立甲。", "2.获取乙。", "3.形成丙。"]
    assert texts("体系构建。1）利用甲；2）建立乙。") == ["体系构建。", "1）利用甲；", "2）建立乙。"]
    assert texts("能力，包括1）建立甲；2）建立乙。") == ["能力，包括", "1）建立甲；", "2）建立乙。"]


@pytest.mark.parametrize("text", ["场强1.5T和3.0T。", "误差2.5%，规模（1~3）台。", "见指南3.4中的队列。", "长2.50m。"])
def test_decimals_and_ranges_in_brackets_are_no_list_markers(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "length"), [("1.建立", 2), ("2）建立", 2), ("（3）建立", 3), ("1.5T", 0), ("建立", 0)]
)
def test_marker_length(text: str, length: int) -> None:
    assert marker_length(text) == length


@given(st.lists(st.text(alphabet="甲乙丙1 2.（）“”；。，：A-", max_size=30), max_size=6))
def test_cutting_loses_nothing(lines: list[str]) -> None:
    whole = join([Line(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()])
    pieces = cut(whole, "。；")
    assert squash("".join(piece.text for piece in pieces)) == squash("".join(lines))
    assert all(len(piece.text) == len(piece.numbers) for piece in pieces)
