"""Other numbers in the guide's own words: better ones that keep a metric, and the least worse ones that break it.

Only numbers whose change is beyond doubt are touched: one figure in digits (or a range of countable things), standing
once in the metric, that the pack reads as one to be reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nrd_check.pack.models import ClauseEntry, QuantityEntry
from nrd_check.quantity.units import is_count

_FIGURE = re.compile(r"(?<![\d.A-Za-z^×/:：/-])\d+(?:\.\d+)?(?![\d.^×:：])")
_RANGE = re.compile(r"(\d+)[~～\-－—至](\d+)(?=[\u4e00-\u9fff])")
_LARGE = 100


@dataclass(frozen=True, slots=True)
class Change:
    """Other words for a number at a place of a metric's words."""

    start: int
    end: int
    better: str
    worse: str | None


def changes(clause: ClauseEntry) -> Iterator[Change]:
    """What can be changed in a metric, in order."""
    words = clause.words
    for quantity in clause.quantities:
        start = words.find(quantity.text)
        if quantity.role != "target" or start < 0 or words.count(quantity.text) > 1:
            continue
        before, behind = words[:start][-1:], words[start + len(quantity.text) :][:1]
        if re.match(r"[\d.~～^×/:：A-Za-z-]", before) or re.match(r"[\d.~～^×/:：]", behind):
            continue
        if told := _changed(quantity):
            better, worse = told
            yield Change(start, start + len(quantity.text), better, worse)


def put(words: str, changed: list[tuple[Change, str]]) -> str:
    """`words` with other numbers."""
    for change, text in sorted(changed, key=lambda pair: -pair[0].start):
        words = words[: change.start] + text + words[change.end :]
    return words


def _changed(quantity: QuantityEntry) -> tuple[str, str | None] | None:
    text, countable = quantity.text, is_count(quantity.unit)
    if quantity.op == "range" and countable and (found := _RANGE.match(text)):
        low, high, rest = int(found[1]), int(found[2]), text[found.end() :]
        if (low, high) == (quantity.low, quantity.high):
            return f"{high + 1}{rest}", f"{low - 1}{rest}" if low > 1 else None
    figures = list(_FIGURE.finditer(text))
    if len(figures) != 1 or len(re.findall(r"\d+", text.replace(figures[0][0], ""))) > 0:
        return None
    figure = figures[0]
    value = Decimal(figure[0])
    more, less = _steps(value, percent=text[figure.end() : figure.end() + 1] in "%％")
    bound = quantity.low if quantity.low is not None else quantity.high
    if bound is None or float(value) != float(bound):
        return None  # 十万, a figure with a power

    def told(other: Decimal | None) -> str | None:
        return None if other is None else f"{text[: figure.start()]}{other:f}{text[figure.end() :]}"

    if quantity.op in ("ge", "gt") or (quantity.op == "eq" and countable):
        better, worse = told(more), told(less)
    elif quantity.op in ("le", "lt"):
        better, worse = told(less), told(more)
    else:
        return None
    return (better or text, worse) if better or worse else None


def _steps(value: Decimal, *, percent: bool) -> tuple[Decimal | None, Decimal | None]:
    """A little more and a little less, in the last place that is given; None where that makes no sense."""
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    if value >= _LARGE and not percent:
        step = max(step, Decimal(1))
    less = value - step if value > step else None
    more = value + step
    if percent and more >= _LARGE:
        return None, less
    return more, less
