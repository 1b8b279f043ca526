"""What a word that is nearly right must mean."""

from __future__ import annotations

import pytest

from nrd_check.fix.words import distance, meant

KINDS = ("regular", "常规项目", "young_scientist", "青年科学家项目")
GENDERS = ("male", "男", "female", "女")
ATTESTED = ("true", "已落实", "false", "未落实", "not_applicable", "不涉及")
CATEGORIES = ("basic", "基础研究类", "common_key", "共性关键技术类", "demonstration", "示范应用类")


@pytest.mark.parametrize(
    ("given", "choices", "word"),
    [
        ("regualr", KINDS, "regular"),  # two neighbours changed
        ("Young-Scientist", KINDS, "young_scientist"),
        ("young scientist", KINDS, "young_scientist"),
        ("青年科学家", KINDS, "青年科学家项目"),
        ("青年科學家", KINDS, "青年科学家项目"),
        ("常规", KINDS, "常规项目"),
        ("常规項日", KINDS, "常规项目"),
        ("femal", GENDERS, "female"),
        ("ture", ATTESTED, "true"),
        ("not applicable", ATTESTED, "not_applicable"),
        ("基础研究", CATEGORIES, "基础研究类"),
        ("demostration", CATEGORIES, "demonstration"),
    ],
)
def test_one_answer(given: str, choices: tuple[str, ...], word: str) -> None:
    assert meant(given, choices) == word


@pytest.mark.parametrize(
    ("given", "choices"),
    [
        ("fmale", GENDERS),  # one letter from male, and from female
        ("m", GENDERS),
        ("落实", ATTESTED),  # 已落实 or 未落实
        ("涉及", ATTESTED),  # the opposite
        ("已涉及", ATTESTED),
        ("项目", KINDS),
        ("非常规项目", KINDS),
        ("非示范应用类", CATEGORIES),
        ("重点项目", KINDS),
        ("", KINDS),
    ],
)
def test_no_answer_or_more_than_one(given: str, choices: tuple[str, ...]) -> None:
    assert meant(given, choices) is None


def test_the_beginning_of_a_key_may_lack() -> None:
    keys = ("参与单位", "推荐单位", "项目负责人", "研究内容")
    assert meant("负责人", keys, ends=True) == "项目负责人"
    assert meant("负责人", keys) is None
    assert meant("单位", keys, ends=True) is None  # two of them
    assert meant("人", keys, ends=True) is None


@pytest.mark.parametrize(
    ("one", "other", "steps"), [("ab", "ab", 0), ("ab", "ba", 1), ("abc", "ac", 1), ("abc", "axc", 1), ("", "ab", 2)]
)
def test_distance(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == steps
