"""Whole numbers as guides write them: `5`, `５`, `四`, `十五`, `两`."""

from __future__ import annotations

import unicodedata

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
NUMBER = r"(?:[0-9０-９]+|[零〇一二两三四五六七八九十百千]+)"
"""A regular expression for a whole number."""


def parse_number(text: str) -> int:
    """The value of a whole number in Arabic or Chinese numerals.

    Raises:
        ValueError: `text` is not such a number.
    """
    plain = unicodedata.normalize("NFKC", text)
    if plain.isdecimal():  # the digits of any script, as \d matches them
        return int(plain)
    total, digit = 0, None
    for char in text:
        if char in _DIGITS:
            # 二〇二一 is read digit by digit
            digit = _DIGITS[char] if digit is None else digit * 10 + _DIGITS[char]
        elif char in _PLACES:
            total += (1 if digit is None else digit) * _PLACES[char]
            digit = None
        else:
            raise ValueError(f"not a number: {text!r}")
    return total + (digit or 0)
