"""Tokens → quantities.

    quantity := [before] [change] value [unit] [after]
    value    := number | number "~" number | "(" number "~" number ")" | "±" number | number "×" number … | number ":" number

A comparator governs the numbers that a list joins to its own: 分别不低于95%、90%和85%.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from nrd_check.kept import kept
from nrd_check.patterns import lazy
from nrd_check.quantity.conversion import convert
from nrd_check.quantity.lexer import CHANGE, Token, has_numerals, tokens
from nrd_check.quantity.roles import direction_of, role_of
from nrd_check.quantity.units import is_count
from nrd_check.text import squash

Op = Literal["ge", "gt", "le", "lt", "eq", "range", "tol", "unclear"]
Role = Literal["target", "context"]


class Quantity(NamedTuple):
    """A number with what is said of it.

    Attributes:
        text: the words, white space aside, from comparator or number to unit and trailing comparator.
        op: how the number is to be reached; `unclear` where the words do not tell.
        low, high: plain numbers in `unit`; None where open.
        unit: as written.
        role: what the number is there for.
        start, end: where it stands in the text without white space.
    """

    text: str
    op: Op
    low: float | None
    high: float | None
    unit: str
    role: Role
    start: int
    end: int


class Other(NamedTuple):
    """A numeral that is no quantity, and the reason: a key of the lexer's list."""

    text: str
    reason: str
    start: int


class Readings(NamedTuple):
    """All numerals of a text."""

    quantities: tuple[Quantity, ...]
    others: tuple[Other, ...]


_VERB_GAP = lazy(
    r"(?:应用于?|支持|完成|形成|建立|覆盖|包括|包含|涵盖|研制|开发|获得|制定|提供|适用于?|为|在|于|可|能|有)*"
)


@kept(2048)
def read_quantities(text: str) -> Readings:
    """The quantities of `text` in order, and the numerals that are none."""
    if not has_numerals(text):
        return Readings((), ())
    return _Parser(squash(text).replace("％", "%")).run()


_FEW = 20  # things that somebody may find a way to do
_HALF_WIDTH = lazy(r"[;()]|,(?!\d)|(?<!\d),")
_FULL_WIDTH = {";": "；", "(": "（", ")": "）", ",": "，"}


def _full_width(text: str) -> str:
    """`text` with the punctuation of Chinese: what stands around a number is told by it."""
    return _HALF_WIDTH.sub(lambda found: _FULL_WIDTH[found[0]], text)


class _Value(NamedTuple):
    low: float | None
    high: float | None
    op: Op
    unit: str


_HIGHEST = frozenset(("最高", "最大", "最多", "最低", "最少"))


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.around = _full_width(text)
        self.tokens = tokens(text)
        self.at = 0
        self.quantities: list[Quantity] = []
        self.others: list[Other] = []
        self.governing: tuple[str, int] | None = None  # the last comparator (op) and the index behind its quantity

    def run(self) -> Readings:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "other":
                self.others.append(Other(token.text, token.name, token.start))
                self.at += 1
            elif self._starts_value():
                self._quantity()
            else:
                self.at += 1
        return Readings(tuple(self.quantities), tuple(self.others))

    def _peek(self, offset: int = 0) -> Token | None:
        index = self.at + offset
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def _kind(self, offset: int = 0) -> str:
        token = self._peek(offset)
        return token.kind if token else ""

    def _starts_value(self) -> bool:
        kind = self._kind()
        if kind in ("number", "vague"):
            return True
        if kind == "plusminus":
            return self._kind(1) == "number"
        return kind == "open" and self._bracketed_range()

    def _bracketed_range(self) -> bool:
        """（0.1~0.6）s, the unit behind; in 持久性（1~2年） the brackets hold a remark and are not the value's own."""
        return [self._kind(offset) for offset in range(1, 6)] == ["number", "range", "number", "close", "unit"]

    def _quantity(self) -> None:
        first = self.at
        value = self._value()
        after = None
        if self._kind() == "after":
            after = self.tokens[self.at]
            self.at += 1
        start, before = self._before(first, value)
        end = self.tokens[self.at - 1].end
        op, low, high = self._op(value, before, after, start)
        # what a list joins to this number has the same comparator
        self.governing = (op, end) if op in ("ge", "gt", "le", "lt", "unclear") else None
        words = self.text[start:end]
        unit = value.unit
        role = role_of(
            self.around,
            start,
            end,
            unit,
            vague=self.tokens[first].kind == "vague",
            compared=bool(before or after) or value.op != "eq",
        )
        self.quantities.append(Quantity(words, op, low, high, unit, role, start, end))

    def _value(self) -> _Value:
        if self._kind() == "open":
            return self._in_brackets()
        if self._kind() == "plusminus":
            self.at += 1
            size = abs(self.tokens[self.at].value)
            self.at += 1
            unit = self._unit()
            return _Value(-size, size, "tol", unit)
        number = self.tokens[self.at]
        self.at += 1
        if self._kind() == "more":
            self.at += 1
        unit = self._unit()
        if number.kind == "vague" and unit == "级":
            unit = ""
        if self._kind() == "range" and self._kind(1) == "number" and not self._other_unit(unit):
            return self._range(number, unit)
        if self._kind() == "times" and self._kind(1) == "number":
            while self._kind() == "times" and self._kind(1) == "number" and not self._other_unit(unit):
                self.at += 2
                unit = self._unit() or unit
            return _Value(number.value, number.value, "eq", unit)
        if self._kind() == "ratio" and self._kind(1) == "number":
            other = self.tokens[self.at + 1]
            self.at += 2
            return _Value(number.value, number.value, "eq", f":{other.text}")
        if self._kind() == "level":
            self.at += 1
            unit += self._unit()
        return _Value(number.value, number.value, "eq", unit)

    def _other_unit(self, unit: str) -> bool:
        """True if the next number is of something else: no side of one size (150万条×120维), nor an end of one range."""
        following = self._peek(2)
        return bool(unit and following and following.kind == "unit" and convert(1.0, following.text, unit) is None)

    def _unit(self) -> str:
        if self._kind() == "unit":
            self.at += 1
            return self.tokens[self.at - 1].text
        return ""

    def _range(self, low: Token, unit: str) -> _Value:
        high = self.tokens[self.at + 1]
        self.at += 2
        second = self._unit() or unit
        if self._kind() == "level":
            self.at += 1
        low_value, high_value = low.value, high.value
        if unit and second and unit != second:
            # both ends in one unit: the first's, which is the larger number's where the second is larger
            converted = convert(high_value, second, unit)
            if converted is not None:
                high_value, second = float(f"{converted:.12g}"), unit  # 70μm is 70000nm, not 69999.99999999999
        elif (
            (digits := re.match(r"[\d.]+(?=[万亿千百]+$)", high.text))
            and not re.search(r"[万亿千百]$", low.text)
            and 0 < low.value < high.value / 1000
        ):
            low_value *= high.value / float(digits[0])  # 5~10万: the multiplier is for both
        low_value, high_value = min(low_value, high_value), max(low_value, high_value)
        return _Value(low_value, high_value, "range", second)

    def _in_brackets(self) -> _Value:
        self.at += 1
        low = self.tokens[self.at]
        self.at += 1
        unit = self._unit()
        value = self._range(low, unit)
        self.at += 1  # the closing bracket
        outer = self._unit()
        return _Value(value.low, value.high, "range", outer or value.unit)

    def _before(self, first: int, value: _Value) -> tuple[int, Token | None]:
        """Where the words of the quantity begin, and its comparator."""
        index = first - 1
        start = self.tokens[first].start
        if index >= 0 and self.tokens[index].kind == "change":
            start = self.tokens[index].start
            index -= 1
        if index >= 0 and self.tokens[index].kind == "before":
            token = self.tokens[index]
            if token.text == "突破" and value.unit and is_count(value.unit) and (value.high or 0) <= _FEW:
                return start, None  # 突破5项技术 asks for five, 突破100亿元 and 突破100万人 for more
            start = token.start
            above = self.tokens[index - 1] if index else None
            if above and above.kind == "before":
                # 提高至~40%, 超过达到: the first one says which way
                return above.start, above if token.name in ("about", "reach") else token
            if above and above.kind == "change" and token.name == "about":
                return above.start, token  # 降低约5%
            return start, token
        if index >= 1 and self.tokens[index].kind == "word" and self.tokens[index - 1].kind == "before":
            gap = self.tokens[index].text
            least = self.tokens[index - 1].text == "至少" and re.fullmatch(r"[\u4e00-\u9fff]{1,4}", gap)
            if _VERB_GAP.fullmatch(gap) or least:
                return self.tokens[index - 1].start, self.tokens[index - 1]
        return start, None

    def _op(
        self, value: _Value, before: Token | None, after: Token | None, start: int
    ) -> tuple[Op, float | None, float | None]:
        low, high = value.low, value.high
        name = before.name if before else ""
        if value.op == "tol":
            # a range of ≥±3° must reach at least so far to both sides
            return (name, high, None) if name in ("ge", "gt") else ("tol", low, high)  # type: ignore[return-value]
        if value.op == "range":
            return "range", low, high
        if after and (name in ("", "fallto") or (before and before.text in _HIGHEST)):
            name = after.name  # 控制在86%以上, 最高260℃以上
        if not name:
            name = self._shared(start)
        changed = self.text[start:].startswith(tuple(CHANGE))
        if name in ("better", "notworse", "reach"):
            name = self._directed(name, after, start, value)
        if name == "fallto":
            name = "le"
        if name in ("", "about") and changed:
            name = "ge"
        if name in ("ge", "gt"):
            return name, low, None  # type: ignore[return-value]
        if name in ("le", "lt"):
            return name, None, high  # type: ignore[return-value]
        if name == "unclear":
            return "unclear", low, high
        return "eq", low, high

    def _directed(self, name: str, after: Token | None, start: int, value: _Value) -> str:
        """优于, 不差于 and 达到 take their direction from what they measure."""
        if after and name == "reach":
            return after.name
        less = direction_of(self.around, start, value.unit, value.low, by_unit=name != "reach")
        if name == "reach":
            return "le" if less == "less" else "ge"
        if less == "unknown":
            return "unclear"
        if less == "less":
            return "lt"
        return "gt" if name == "better" else "ge"

    def _shared(self, start: int) -> str:
        """The comparator of the number before, if a list joins this one to it; or 至少 earlier in the same part."""
        if self.governing:
            name, end = self.governing
            gap = self.around[end:start]
            if len(gap) <= 14 and re.search(r"(?:、|和|及|与|或)$", gap) and not re.search(r"[，；。（）的]", gap):
                return name
        part = re.split(r"[，；。]", self.around[max(0, start - 80) : start])[-1]
        if re.search(r"至少(?!.*\d)", part):
            return "ge"
        return ""
