"""Lines of Chinese text for terminals."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nrd_check.report.wrapping import fill, shorten, width


def test_a_chinese_character_takes_two_columns() -> None:
    assert width("研究AB") == 6


def test_no_line_begins_with_a_full_stop_or_ends_with_an_opening_bracket() -> None:
    assert fill("一二三四。五", 8) == "一二三\n四。五"
    assert fill("一二三（四）", 8) == "一二三\n（四）"


def test_words_and_numbers_stay_together() -> None:
    assert fill("长度不小于100km以上", 16) == "长度不小于100km\n以上"
    assert fill("一二三四100km", 10) == "一二三四\n100km"


def test_later_lines_stand_below_the_text_of_the_first() -> None:
    assert fill("一二三四五六", 10, "甲：") == "甲：一二三\n    四五六"


@given(st.text(alphabet="研究，。（）AB12 ", max_size=80), st.integers(min_value=8, max_value=40))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, columns: int) -> None:
    lines = fill(text, columns).split("\n")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    # a run of signs that may not begin a line, or of letters, may be wider than the line
    assert all(width(line) <= columns or len(set(line) - set("，。（）AB12 ")) <= 1 for line in lines)


def test_shortened_text_says_so() -> None:
    assert shorten("一二三四", 8) == "一二三四"
    assert shorten("一二三四五", 8) == "一二三…"
