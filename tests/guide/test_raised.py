"""Raised and lowered characters in their Unicode forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from nrd_check.guide.raised import lowered, raised


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9", "⁹"),
        ("-4", "⁻⁴"),
        ("−4", "⁻⁴"),
        ("2+", "²⁺"),
        ("(n=1)", "⁽ⁿ⁼¹⁾"),
        ("1/2", "¹ᐟ²"),
        ("1.5", "¹.⁵"),  # there is no raised dot
        ("Q,中", "Q,中"),
        ("", ""),
    ],
)
def test_raised(text: str, expected: str) -> None:
    assert raised(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("2", "₂"), ("2.5", "₂.₅"), ("-1", "₋₁"), ("max", "ₘₐₓ"), ("(i=1)", "₍ᵢ₌₁₎"), ("/中", "/中")]
)
def test_lowered(text: str, expected: str) -> None:
    assert lowered(text) == expected


@pytest.mark.parametrize("form", [raised, lowered])
def test_forms_are_those_of_the_same_character(form: Callable[[str], str]) -> None:
    """What Unicode folds a form to is the character that it was made of."""
    kept = {"–": "−", "-": "−", "/": "ᐟ", "α": "ɑ", "ε": "ɛ"}  # one form for several signs, or for a Latin twin
    for char in map(chr, range(0x21, 0x3D0)):
        if (made := form(char)) != char:
            assert unicodedata.normalize("NFKC", made) == kept.get(char, unicodedata.normalize("NFKC", char)), char


def test_both_keep_the_number_of_characters() -> None:
    text = "".join(map(chr, range(0x20, 0x500)))
    assert len(raised(text)) == len(lowered(text)) == len(text)
