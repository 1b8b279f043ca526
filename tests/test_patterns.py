"""Patterns that are compiled when they are needed, and cheaply."""

from __future__ import annotations

import re

import pytest

from nrd_check.patterns import lazy

ASCII = "".join(map(chr, range(0x20, 0x7F)))
SIGNS = "，。；：、（）《》“”—…·％℃°′″±×÷≤≥＜＞～√㎡①②⑴❶➀㎡Ⅰ Ⅱ²³⁵₂½"
LETTERS = "µμΩφαβλÅéüЖ０９ＡｂＺ"
HAN = "一丁中国考核指标鿿龥"


@pytest.mark.parametrize(
    "written",
    [
        r"[\u4e00-\u9fff]",
        r"[\u4e00-\u9fffA-Za-z]",
        r"[A-Za-z\u4e00-\u9fff]",
        r"[^\u4e00-\u9fffA-Za-z0-9]",
    ],
)
def test_the_class_of_chinese_characters_means_what_it_says(written: str) -> None:
    """It is compiled as another one: for what guides and drafts are written in, that one is the same."""
    plainly = re.compile(written)
    for char in ASCII + SIGNS + LETTERS + HAN + "\n":
        assert bool(lazy(written).fullmatch(char)) == bool(plainly.fullmatch(char)), char


def test_a_pattern_is_used_like_any_other() -> None:
    assert lazy("a+", re.IGNORECASE).sub("b", "xAay") == "xby"
