"""Whole numbers as guides write them."""

from __future__ import annotations

import re

import pytest

from nrd_check.numerals import NUMBER, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("１５", 15),
        ("四", 4),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("两", 2),
        ("俩", 2),
        ("一百零五", 105),
        ("三千二百", 3200),
        ("二〇二一", 2021),
        ("〇", 0),
        ("꧘", 8),  # found by fuzzing: \d matches the digits of any script
    ],
)
def test_numbers(text: str, value: int) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["万", "1.5", "五个", "-1", "五5"])
def test_what_is_no_whole_number(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(repr(text))):
        parse_number(text)


@pytest.mark.parametrize("text", ["12", "１２", "一百零五", "二〇"])
def test_the_pattern_of_a_number(text: str) -> None:
    assert re.fullmatch(NUMBER, text)
