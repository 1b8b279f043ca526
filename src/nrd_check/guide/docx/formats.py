"""How Word writes the numbers of lists."""

from __future__ import annotations

import re
from collections.abc import Callable

LARGEST = 10_000  # beyond, every format shows Arabic digits
_DIGITS = "零一二三四五六七八九"
_CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_OLD_CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def _in_full(value: int) -> str:
    """一百零一, and 一十 for ten."""
    text = ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, place)
        if digit:
            text += _DIGITS[digit] + unit
        elif text and value and not text.endswith("零"):
            text += "零"
    return text


def _thousand(value: int) -> str:
    """十一, 一百一十."""
    return re.sub("^一十", "十", _in_full(value))


def _japanese(value: int) -> str:
    """百十."""
    return re.sub("一(?=[十百千])|零", "", _in_full(value))


def _digit_by_digit(zero: str) -> Callable[[int], str]:
    """一〇, 一一."""
    table = str.maketrans("0123456789", zero + _DIGITS[1:])
    return lambda value: str(value).translate(table)


def _counting(value: int) -> str:
    """九十九, 一○○."""
    return _thousand(value) if value < 100 else _digit_by_digit("○")(value)


def _letters(value: int) -> str:
    """y, z, aa, bb."""
    turn, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * (turn + 1)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        text += sign * count
    return text


def _one_of(signs: str) -> Callable[[int], str]:
    """One sign for each of the first numbers; Arabic digits beyond."""
    return lambda value: signs[value - 1] if value <= len(signs) else str(value)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": lambda value: str(value).translate(_WIDE),
    "decimalFullWidth2": lambda value: str(value).translate(_WIDE),
    "numberInDash": lambda value: f"- {value} -",
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _thousand,
    "taiwaneseCountingThousand": _thousand,
    "japaneseCounting": _japanese,
    "ideographDigital": _digit_by_digit("〇"),
    "japaneseDigitalTenThousand": _digit_by_digit("〇"),
    "taiwaneseDigital": _digit_by_digit("○"),
    "chineseLegalSimplified": lambda value: _in_full(value).translate(_CAPITALS),
    "ideographLegalTraditional": lambda value: _in_full(value).translate(_OLD_CAPITALS),
    "ideographTraditional": _one_of("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _one_of("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _one_of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "decimalEnclosedCircle": _one_of("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _one_of("①②③④⑤⑥⑦⑧⑨⑩"),
    "decimalEnclosedFullstop": _one_of("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalEnclosedParen": _one_of("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
}
