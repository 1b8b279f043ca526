"""Whether the number of a promise keeps the number of a metric. The definition is in the design notes on quantities."""

from __future__ import annotations

import math
from typing import Literal, Protocol

from nrd_check.kept import kept
from nrd_check.patterns import lazy
from nrd_check.quantity.conversion import convert, plain_unit
from nrd_check.quantity.roles import direction_of
from nrd_check.quantity.units import is_count

Kept = Literal["met", "below", "unclear"]
_EPSILON = 1e-9
_NOT_WORSE = ("不差于", "不劣于")
_TOWARDS_BETTER = ("达", "可达", "能达")
_CHANGE = lazy(r"提前|提早|提高|提升|增加|增长|延长|缩短|降低|减少|下降|减小|节约|节省")  # more is better: 提前3~6小时
_DECREASE = lazy(r"降低|减少|下降|减小|节约|节省|缩短|削减|消减|减轻|减低|减[排污碳]|压缩")
_CHANGE_REACH = 6
_REACHED = lazy(r"(可?达到?)(?=[\d一二三四五六七八九十])|(?:下降|降低|衰减|减少)(?=\d[^以]*$)")
_DECLINE = lazy(r"衰减|下降|降幅|损失|变化")
_TONNES = frozenset({"吨", "t", "万吨", "kt"})
_MEASURES = lazy(r"[nμµmck]?m|[nμµm]?s|min|h|秒|分钟|小时|[天日]|[毫微纳厘]?米|bp|°|″|′|(?:秒|分钟|s|min)/次")
_FINE = lazy(r"精度|精确度|误差|不确定度|更新速率$|分辨率$|灵敏度$|频率$")
ORDERS = frozenset({"数量级", "个数量级"})
_MONTHS, _DAYS = lazy(r"个?月"), lazy(r"天|日|d")
_DAYS_OF_A_MONTH = 365.25 / 360
_FEW_MONTHS = 6  # more are not told in days
_CALENDAR = lazy(r"年|个?月|周")


class Number(Protocol):
    """What is compared: a quantity of a metric, or of a promise."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def op(self) -> str: ...  # noqa: D102
    @property
    def low(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float | None: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102


@kept(8192)
def comparable(asked: str, promised: str) -> float:
    """How well two units go together: 1 the same dimension, less for different count words, 0 not at all."""
    asked, promised = plain_unit(asked), plain_unit(promised)
    if asked == promised or {asked, promised} == {"位", "bit"}:
        return 1.0
    if asked in ORDERS and promised in ("倍", ""):
        return 0.8
    if is_count(asked) and is_count(promised):
        # a bare number may count anything: 拷贝数达到10, 只需10个拷贝
        return 0.8 if convert(1, promised, asked) is not None else 0.2 if asked and promised else 0.6
    if convert(1, promised, asked) is not None:
        return 0.95
    if _is_capacity(asked, promised):
        return 0.9
    # the same thing written less fully (20ppm in 8 hours, m/z 5~3000): to be paired, not to be compared
    # 万吨级 and 2万吨/年 alike
    (whole, _, rate), (given, _, given_rate) = asked.partition("/"), promised.partition("/")
    loose = not promised or (
        bool(rate) != bool(given_rate) and (whole == given or convert(1, given, whole) is not None)
    )
    return 0.4 if loose and not is_count(asked) else 0.0


def compare(asked: Number, promised: Number, context: str = "") -> Kept:
    """Whether `promised` keeps `asked`. `context` are the words before the number asked for.

    What counts of a promise is the least it commits to.
    """
    if asked.op in ("ge", "gt") and promised.op == "tol" and promised.high is not None:
        # ±3.5° where ±3° or more are asked for: what counts is how far it reaches
        return _at_least(asked, promised, convert(promised.high, promised.unit, asked.unit))
    least, most = _reach(asked, promised, context)
    decrease = asked.op in ("ge", "gt", "range") and _DECREASE.search(context[-_CHANGE_REACH:] + asked.text)
    told = most if most is not None else least if promised.text.endswith("以上") else None
    if decrease and promised.unit == "%" and told is not None and told < 0:
        least = most = -told  # 耗水量-12% is 12% less, and so is -12%以上; 不低于-12% may be none
    if asked.unit in ORDERS and promised.unit in ("倍", ""):
        # 100倍 are two orders of magnitude
        return _at_least(asked, promised, math.log10(least)) if least and least > 0 else "unclear"
    counts = is_count(asked.unit) and is_count(promised.unit)
    if counts and asked.unit and promised.unit and convert(1, promised.unit, asked.unit) is None:
        return "unclear"  # 5种 is not 5家
    if _is_capacity(asked.unit, promised.unit) and _says_scale(asked, promised):
        # 万吨级 of a plant are so many in a year
        asked_unit, given_unit = (plain_unit(one.unit).partition("/")[0] for one in (asked, promised))
        return _at_least(asked, promised, None if least is None else convert(least, given_unit, asked_unit))
    if asked.unit == "%" and not promised.unit and all(one is None or 0 < one < 1 for one in (least, most)):
        least, most = (None if one is None else 100 * one for one in (least, most))  # 灵敏度0.85
    elif not counts:
        least = None if least is None else convert(least, promised.unit, asked.unit)
        most = None if most is None else convert(most, promised.unit, asked.unit)
        if least is None and most is None:
            return "unclear"
    if is_size(asked.text) and (kept := _compared_sizes(asked, promised)):
        another = kept == "below" or _sides(asked) != _sides(promised)
        return "unclear" if another and _is_fine(asked, context) else kept
    few = (asked.low or asked.high or 0) <= _FEW_MONTHS
    if few and _MONTHS.fullmatch(asked.unit) and _DAYS.fullmatch(promised.unit):
        # who says 90天 means three months
        least, most = (None if one is None else one * _DAYS_OF_A_MONTH for one in (least, most))
    value = least if least is not None else most
    if asked.op in ("ge", "gt") and not counts and _says_the_opposite(asked, value, context):
        return "unclear"
    if asked.op in ("ge", "gt") and promised.text.startswith(("不到", "不足")) and most is not None:
        return "below" if asked.low is not None and most <= asked.low else "unclear"
    return _compared(asked, promised, least, most, context)


def _compared(asked: Number, promised: Number, least: float | None, most: float | None, context: str) -> Kept:
    """The same for what a promise commits to in the unit asked for: `least` and `most`, None where it is open."""
    # 2~3次/月 are counted, in a time
    if asked.op in ("ge", "gt") or (asked.op in ("eq", "range") and is_count(asked.unit.partition("/")[0])):
        return _at_least(asked, promised, least)
    if asked.op in ("le", "lt"):
        if most is None or asked.high is None:
            return "unclear"
        if asked.op == "lt" and promised.op in ("le", "tol") and _equal(most, asked.high):
            return "unclear"  # 优于1km and 1km以内: few mean to differ
        # not worse than 250 is kept by 250, whatever the design notes call it
        strict = asked.op == "lt" and promised.op != "lt" and not asked.text.startswith(_NOT_WORSE)
        strict = strict and _equal(most, asked.high)
        return "met" if (most <= asked.high or _equal(most, asked.high)) and not strict else "below"
    if asked.op == "range":
        return _keeps_range(asked, promised, least, most, context)
    if asked.op == "tol":
        return _within(asked, most)
    return _same(asked, promised, least, most, context)


@kept(8192)
def _is_capacity(asked: str, promised: str) -> bool:
    """True for tonnes of which only one side says that they are a year's: 万吨级, 1.2万吨/年."""
    one, other = (plain_unit(unit).partition("/") for unit in (asked, promised))
    yearly = {one[2] or "年", other[2] or "年"} <= {"年", "a"}
    return bool(one[1]) != bool(other[1]) and yearly and {one[0], other[0]} <= _TONNES


def _says_scale(asked: Number, promised: Number) -> bool:
    """Whether what has no time says that it is a scale (万吨级): 累计1000吨 are not those of a year."""
    return all("级" in one.text for one in (asked, promised) if "/" not in one.unit)


def _reach(asked: Number, promised: Number, context: str) -> tuple[float | None, float | None]:
    """The least and the most that a promise commits to; 达到4×10-4Pa, 下降1.5% reach just that."""
    if asked.op in ("le", "lt") and promised.op == "ge":
        found = _REACHED.match(promised.text)
        # a decline of 1.5% is one of at most 2%; to come down by 3s says nothing of the seconds left
        if found and (found[1] or _DECLINE.search(context[-_CHANGE_REACH:])):
            return promised.low, promised.low
    better = promised.text.startswith(_TOWARDS_BETTER) and not _FINE.search(context[-_CHANGE_REACH:])
    if better and asked.op in ("ge", "gt") and promised.op in ("le", "lt"):
        # 均匀度达到92%, where the guide asks for more than 90%: the guide tells which way is better
        return promised.high, promised.high
    least = promised.low if promised.op not in ("le", "lt") else None
    most = promised.high if promised.op not in ("ge", "gt") else None
    return least, most


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= _EPSILON * max(1e-12, abs(one), abs(other))


def _says_the_opposite(asked: Number, value: float | None, context: str) -> bool:
    """True where 不低于 is said of what is better when less (定位精度不低于1m), and another value is promised."""
    return value is not None and asked.low is not None and not _equal(value, asked.low) and _is_fine(asked, context)


def _is_fine(asked: Number, context: str) -> bool:
    """True for a number in the unit of a length or time that tells how fine something is: less is better."""
    return bool(_MEASURES.fullmatch(asked.unit) and _FINE.search(context[-_CHANGE_REACH:]))


_TIMES = lazy(r"[×xX*](?=\d)")
_SIDES = lazy(r"(\d+(?:\.\d+)?)([^\d×xX*以]*)(?=[×xX*]|以|$)")


def _compared_sizes(asked: Number, promised: Number) -> Kept | None:
    """Of sizes all sides count, in whatever order: 24mm×8mm keeps 8mm×24mm, 1×8 falls short of 1×10. None for others."""
    sides, given = _sides(asked), _sides(promised)
    way = 1.0 if asked.unit == promised.unit else convert(1.0, promised.unit, asked.unit)
    if asked.op not in ("ge", "gt") or way is None or len(sides) != len(given) or len(sides) < 2:
        return None
    if any(side * way < least * (1 - _EPSILON) for side, least in zip(given, sides, strict=True)):
        return "below"
    return "met" if asked.op == "ge" else None


def is_size(text: str) -> bool:
    """True for what has sides: 8mm×24mm, 1920x1080."""
    return bool(_TIMES.search(text))


def _sides(number: Number) -> list[float]:
    """The sides of a size in its unit, the smallest first; none of a number with a power of ten."""
    read = [(float(side), unit or number.unit) for side, unit in _SIDES.findall(number.text)]
    if not read or number.low is None or not math.isclose(number.low, read[0][0]):
        return []
    sides = [side if unit == number.unit else convert(side, unit, number.unit) for side, unit in read]
    return sorted(side for side in sides if side is not None) if None not in sides else []


def _at_least(asked: Number, promised: Number, least: float | None) -> Kept:
    if least is None or asked.low is None:
        return "unclear"
    if _equal(least, asked.low):
        if asked.op != "gt" or asked.text.startswith(_NOT_WORSE):
            return "met"
        if promised.op == "ge":
            return "unclear"
        return "below" if promised.op in ("eq", "tol") else "met"
    return "met" if least > asked.low else "below"


def _keeps_range(asked: Number, promised: Number, least: float | None, most: float | None, context: str) -> Kept:
    if _CHANGE.search(context[-_CHANGE_REACH:] + asked.text):
        return _at_least(asked, promised, least)
    if promised.op != "range" and _CALENDAR.fullmatch(asked.unit):
        return _lasts(asked, least if least is not None else most)
    if _keeps_the_better_end(asked, least, most, context):
        return "met"
    return _spans(asked, promised, least, most)


def _lasts(asked: Number, value: float | None) -> Kept:
    """A time of so many months or years (免疫持久性1~2年) is kept by one within it; a shorter one falls short."""
    if value is None or asked.low is None or asked.high is None or value > asked.high:
        return "unclear"
    return "met" if value >= asked.low or _equal(value, asked.low) else "below"


_SPANS = lazy(r"(?:范围|量程|区间|覆盖)[为:：]?$")  # what it must work in, not how good it must be


def _keeps_the_better_end(asked: Number, least: float | None, most: float | None, context: str) -> bool:
    """检测下限2~30μg/g is kept by 2~25μg/g: less is better there."""
    if _SPANS.search(context):
        return False
    better = direction_of(context, len(context), asked.unit, by_unit=False)
    if better == "less":
        return most is not None and asked.high is not None and most <= asked.high
    return better == "more" and least is not None and asked.low is not None and least >= asked.low


def _within(asked: Number, most: float | None) -> Kept:
    if most is None or asked.high is None:
        return "unclear"
    return "met" if abs(most) <= asked.high * (1 + _EPSILON) else "below"


def _spans(asked: Number, promised: Number, least: float | None, most: float | None) -> Kept:
    if least is None or most is None or asked.low is None or asked.high is None:
        return "unclear"
    within = (least <= asked.low or _equal(least, asked.low)) and (most >= asked.high or _equal(most, asked.high))
    return "met" if within else "below" if promised.op == "range" else "unclear"


def _same(asked: Number, promised: Number, least: float | None, most: float | None, context: str) -> Kept:
    """A bare measured number: the same, or on the better side where the words tell which that is."""
    value = least if least is not None else most
    if value is None or asked.low is None:
        return "unclear"
    if _equal(value, asked.low):
        return "met"
    better = direction_of(context, len(context), asked.unit, asked.low)
    if better == "unknown" and promised.op == "ge" and _REACHED.match(promised.text):
        better = "more"  # who promises 达到210 where 200 is asked for tells which way is better
    if better == "unknown":
        return "unclear"
    return "met" if (value < asked.low) == (better == "less") else "below"
