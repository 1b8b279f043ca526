"""Other numbers in the guide's own words: better ones that keep a metric, and the least worse ones that break it.

Only numbers whose change is beyond doubt are touched: those that the pack reads as one to be reached, and of which the
words tell the value and the unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nrd_check.pack.models import ClauseEntry, QuantityEntry
from nrd_check.quantity.units import is_count

_FIGURE = re.compile(r"(?<![\d.A-Za-z^×/:：-])\d+(?:\.\d+)?(?![\d.^:：])")
_RANGE = re.compile(r"(\d+)[~～\-－—至](\d+)(?=[\u4e00-\u9fff])")
_SPAN = re.compile(r"(?P<low>-?\d+(?:\.\d+)?)(?P<unit>[^\d~～（）()×]*)[~～](?P<high>-?\d+(?:\.\d+)?)(?P=unit)")
_WIDE = 5
"""A range from negative, or to so many times its beginning, is what a thing must work in, not how good it must be."""
_MULTIPLES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
}
_NUMERALS = {"两": ("三", "一"), "二": ("三", "一"), "三": ("四", "两"), "四": ("五", "三"), "五": ("六", "四")}
_GOODNESS = re.compile(r"限|分辨|精度|误差|不确定度|灵敏度")
"""What is better the smaller it is: a range of it need not be kept whole."""
_FINE = re.compile(r"精度|精确度|误差|不确定度|更新速率|分辨率|灵敏度|频率")
_SIZE = re.compile(r"[nμµmck]?m|bp|[nμµm]?s|min|h|°|[毫微纳厘]?米|[天日]|小时|(?:秒|分钟)(?:/次)?")
_NEAR = 4
_BARE = re.compile(r"(?:大于|高于|超过|多于|>|＞)(?=\d)")
_LARGE = 100


@dataclass(frozen=True, slots=True)
class Change:
    """Other words for a number at a place of a metric's words: better ones, and the least that are worse."""

    start: int
    end: int
    better: str
    worse: tuple[str, ...]


def changes(clause: ClauseEntry) -> Iterator[Change]:
    """What can be changed in a metric, in order."""
    words = clause.words
    for quantity, start in _placed(clause):
        if quantity.role != "target":
            continue
        before, behind = words[:start][-1:], words[start + len(quantity.text) :][:1]
        if re.match(r"[\d.~～^×/:：A-Za-z-]", before) or re.match(r"[\d.~～^×/:：]", behind):
            continue
        if quantity.op == "range" and _GOODNESS.search(words[:start][-_NEAR:]):
            continue
        if quantity.op in ("ge", "gt") and _FINE.search(words[:start][-_NEAR * 2 :]) and _SIZE.fullmatch(quantity.unit):
            continue  # 定位精度不低于1m: it may mean either
        if told := _changed(quantity):
            better, worse = told
            yield Change(start, start + len(quantity.text), better, worse)


def _placed(clause: ClauseEntry) -> Iterator[tuple[QuantityEntry, int]]:
    """Each quantity with its place, where its words stand as often as the pack lists them."""
    for text in dict.fromkeys(quantity.text for quantity in clause.quantities):
        listed = [quantity for quantity in clause.quantities if quantity.text == text]
        places = [found.start() for found in re.finditer(re.escape(text), clause.words)]
        if len(listed) == len(places):
            yield from zip(listed, places, strict=True)


def put(words: str, changed: list[tuple[Change, str]]) -> str:
    """`words` with other numbers."""
    for change, text in sorted(changed, key=lambda pair: -pair[0].start):
        words = words[: change.start] + text + words[change.end :]
    return words


def _changed(quantity: QuantityEntry) -> tuple[str, tuple[str, ...]] | None:
    """Better words, and worse ones."""
    if quantity.op == "range":
        return _changed_count(quantity) if is_count(quantity.unit) else _changed_span(quantity)
    return _changed_figure(quantity) or _changed_numeral(quantity)


def _changed_count(quantity: QuantityEntry) -> tuple[str, tuple[str, ...]] | None:
    """3~5种: 6种 and 2种."""
    found = _RANGE.match(quantity.text)
    if not found or (int(found[1]), int(found[2])) != (quantity.low, quantity.high):
        return None
    low, high, rest = int(found[1]), int(found[2]), quantity.text[found.end() :]
    return f"{high + 1}{rest}", (f"{low - 1}{rest}",) if low > 1 else ()


def _changed_span(quantity: QuantityEntry) -> tuple[str, tuple[str, ...]] | None:
    """-40℃~80℃: -41℃~81℃, and -39℃~80℃ and -40℃~79℃."""
    found = _SPAN.fullmatch(quantity.text.strip("（）()")) or _SPAN.match(quantity.text)
    if not found or quantity.low is None or quantity.high is None or "以上" in quantity.text:
        return None
    low, high = Decimal(found["low"]), Decimal(found["high"])
    if (float(low), float(high)) != (quantity.low, quantity.high) or (low >= 0 and high < _WIDE * low):
        return None
    step, unit = Decimal(1).scaleb(int(low.as_tuple().exponent)), found["unit"]
    other = Decimal(1).scaleb(int(high.as_tuple().exponent))

    def told(first: Decimal, last: Decimal) -> str:
        return quantity.text.replace(found[0], f"{first:f}{unit}~{last:f}{unit}")

    more = told(low, high + other) if unit not in ("%", "") else quantity.text
    return more, (told(low + step, high), told(low, high - other))


def _changed_figure(quantity: QuantityEntry) -> tuple[str, tuple[str, ...]] | None:
    """One figure, with what makes it larger (10万例, 1×109cps); other digits belong to the unit (m3/s)."""
    text, countable = quantity.text, is_count(quantity.unit)
    figure = _FIGURE.search(text)
    bound = quantity.high if quantity.op in ("le", "lt", "tol") else quantity.low
    if not figure or bound is None:
        return None
    rest = text[figure.end() :]
    if not _is_whole(Decimal(figure[0]), rest, bound) or not _belongs(rest, quantity.unit):
        return None
    more, less = _steps(
        Decimal(figure[0]),
        percent=rest[:1] in "%％" and bool(rest),
        countable=countable and not rest.startswith(tuple(_MULTIPLES)),
    )

    def told(other: Decimal | None) -> tuple[str, ...]:
        return () if other is None else (f"{text[: figure.start()]}{other:f}{rest}",)

    if quantity.op in ("ge", "gt") or (quantity.op == "eq" and countable):
        better, worse = told(more), told(less)
        if quantity.op == "gt" and _BARE.match(text) and "以上" not in text:
            worse += (_BARE.sub("", text),)  # more than 20 is not 20
    elif quantity.op in ("le", "lt", "tol") and text[figure.start() - 1] not in "-－":
        better, worse = told(less), told(more)
    else:
        return None
    return (better or (text,))[0], worse


def _changed_numeral(quantity: QuantityEntry) -> tuple[str, tuple[str, ...]] | None:
    """两种以上: 三种以上 and 一种以上."""
    found = re.search(f"[{''.join(_NUMERALS)}](?=[种个项套类台])", quantity.text)
    if not found or re.search(r"\d|[十百千万亿]", quantity.text) or quantity.op not in ("ge", "eq"):
        return None
    more, less = _NUMERALS[found[0]]
    head, rest = quantity.text[: found.start()], quantity.text[found.end() :]
    return f"{head}{more}{rest}", (f"{head}{less}{rest}",)


def _is_whole(figure: Decimal, rest: str, bound: float) -> bool:
    """True if the figure with what follows makes the number that the pack reads."""
    multiple = next((word for word in sorted(_MULTIPLES, key=len, reverse=True) if rest.startswith(word)), None)
    if multiple:
        return float(figure * _MULTIPLES[multiple]) == float(bound)
    if power := re.match(r"×10(-?\d{1,2})", rest):
        return any(
            float(figure.scaleb(int(power[1][:digits]))) == float(bound)
            for digits in range(1, len(power[1]) + 1)
            if power[1][:digits] != "-"
        )
    return float(figure) == float(bound)


def _belongs(rest: str, unit: str) -> bool:
    """True if all further digits are those of the unit or of a power of ten."""
    behind = re.sub(r"^×10-?\d{1,2}", "", rest)
    return not re.search(r"\d", behind.replace(unit, "", 1) if unit else behind)


def _steps(value: Decimal, *, percent: bool, countable: bool) -> tuple[Decimal | None, Decimal | None]:
    """A little more and a little less, in the last place that is given; None where that makes no sense."""
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    if value >= _LARGE and not percent:
        step = max(step, Decimal(1))
    less = value - step if value > step else None if countable else value - step / 10 if value else None
    more = value + step
    if percent and more >= _LARGE:
        return None, less
    return more, less
