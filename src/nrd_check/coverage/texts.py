"""What is asked for and what is promised, cut into the things that each says, with their words and numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nrd_check.coverage.spoken import set_apart, unmarked, written
from nrd_check.coverage.words import mass, pieces, plain_text
from nrd_check.patterns import lazy
from nrd_check.quantity import Quantity, read_quantities
from nrd_check.quantity.conversion import convert
from nrd_check.quantity.units import is_count, is_measured
from nrd_check.text import bracket_depths

if TYPE_CHECKING:
    from nrd_check.pack.models import ClauseEntry

_VERB = lazy(
    r"^(?:并|且|同时|建立|建成|构建|搭建|形成|开发|研制|研发|完成|实现|开展|提出|提供|获得|申请|制定|编制|发布|揭示|阐明|发现|筛选|鉴定|确定|明确|推广|应用|验证|达到|满足|通过|支持|具备|覆盖|服务)"
)
_DONE = lazy(r"达到|符合|满足|获得|通过|采纳|优于")
_NEAR_BY = 60  # characters before a number that may tell of what it is a rate
_MEMBER = 9.0  # a member of a list that says less is not looked at alone
_SHORT = 14  # characters of a part that may only set the stage for the next: 电喷雾源负离子模式


class Part(NamedTuple):
    """One of the things that an item asks for, or that a promise says."""

    text: str
    pieces: frozenset[str]
    numbers: tuple[Quantity, ...]
    own: frozenset[str] = frozenset()  # what no other part of the item says
    members: tuple[frozenset[str], ...] = ()  # of a list, what no other member says


class Item(NamedTuple):
    """A metric or content item."""

    id: str
    pieces: frozenset[str]
    parts: tuple[Part, ...]


class Said(NamedTuple):
    """A promise: its words, its parts and numbers, and what it claims to cover."""

    id: str
    pieces: frozenset[str]
    parts: tuple[Part, ...]
    claims: frozenset[str] | None
    meant: frozenset[str] = frozenset()  # what the promise before says, where this one refers to it (上述两部指南…)
    listed: int = 0  # how many things it marks: 平台：①…②…③…

    @property
    def all(self) -> frozenset[str]:
        """Its pieces and those that it refers to."""
        return self.pieces | self.meant


def make_item(id_: str, words: str, *, numbers: bool = True) -> Item:
    """An item from its words."""
    text = plain_text(words)
    parts = _parts(text, numbers=numbers, alone=numbers)
    own = apart([part.pieces for part in parts])
    asked = (part._replace(own=mine, members=_members(part.text)) for part, mine in zip(parts, own, strict=True))
    return Item(id_, pieces(text), tuple(asked))


def apart(found: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """What each of several texts says and no other does."""
    counts = Counter(piece for one in found for piece in one)
    return [frozenset(piece for piece in one if counts[piece] == 1) for one in found]


AND = lazy(r"[、和及与]|以及")
BRACKETED = lazy(r"\([^()]*\)")
_COMMON = lazy(  # what members of a list share without saying so
    r"鉴定|建立|开发|研制|研发|完成|实现|开展|提出|构建|形成|获得|制定|编制|揭示|阐明|发现|筛选|确定|明确|应用|验证|达到|满足|研究|评价|示范|推广|技术|方法|系统|的"
)


def _members(text: str) -> tuple[frozenset[str], ...]:
    """What only one member of a list says. Where one of them is enough (或), there are none."""
    members = AND.split(BRACKETED.sub("", text))
    if len(members) < 2 or "或" in members[-1]:
        return ()
    members = [member for member in members if "或" not in member]
    return tuple(
        one for one in apart([pieces(_COMMON.sub("，", member)) for member in members]) if mass(one) >= _MEMBER
    )


def asked_numbers(clause: ClauseEntry) -> tuple[Quantity, ...]:
    """The numbers of a metric that a draft may fall short of, as its pack has them: targets, sizes, limits of conditions."""
    return tuple(
        Quantity(one.text, one.op, one.low, one.high, one.unit, one.role, 0, 0)
        for one in clause.quantities
        if one.role == "target" or one.op in ("ge", "gt", "le", "lt") or "级" in one.text
    )


# what a draft says that it will not do promises nothing
_DENIED = lazy(
    r"(?:不|暂不|未)(?:承诺|涉及|包括|包含|纳入|开展|研究|鉴定|完成|建立|构建|研制|研发|开发|解析|制定|申请|考虑|安排|设置)|不属于|不在.{0,12}(?:范围|之列)"
)


_REFERS = lazy(
    r"上述|前述|这些|该[类套系平]|(?:^|[，,])(?:其|此)|所(?:建|研制|开发)"
)  # what the promise before it speaks of


def make_said(id_: str, words: str, claims: Sequence[str] | None, *, numbers: bool = True) -> Said:
    """A promise from its words; what it says that it will not do is left out. `numbers`: whether these are needed."""
    words, marks = unmarked(words)
    text = plain_text(set_apart(words))
    if _DENIED.search(text):
        text = "，".join(part for part in _cut(text) if not _DENIED.search(part))
    text = written(text)
    parts = tuple(_with_values_only(_parts(text, numbers=numbers, alone=True)))
    return Said(id_, pieces(text), parts, None if claims is None else frozenset(claims), listed=marks)


_TWO = 2  # numbers: a value, and its condition
_ONE_OF = lazy(r"(?:^|[，,(:另])$")


def _with_values_only(parts: Sequence[Part]) -> Iterator[Part]:
    """Without numbers that promise nothing: where a value is measured, coverage factors, what points at things counted before.

    方法2个，一个用于…，另一个用于… are two.
    """
    several = False
    for part in parts:
        conditions = _conditions(part)
        kept = tuple(
            one
            for one in part.numbers
            if one.start not in conditions
            and not (several and one.text.startswith("一") and _ONE_OF.search(part.text[: one.start]))
            and not part.text.endswith("k=", 0, one.start)  # a coverage factor
        )
        several = several or any(one.low is not None and one.low > 1 for one in kept if is_count(one.unit))
        yield part if len(kept) == len(part.numbers) else part._replace(numbers=kept)


def _conditions(part: Part) -> set[int]:
    """稳定性(1个月，100MPa)≤2.5MPa: in brackets stands where a value is measured, which is no value itself.

    Where such numbers begin.
    """
    found: set[int] = set()
    if "(" not in part.text or len(part.numbers) < _TWO:
        return found
    values = {one.start: one for one in part.numbers if is_measured(one.unit)}
    at = 0
    for bracket in BRACKETED.finditer(part.text):
        value = values.get(bracket.end())
        while at < len(part.numbers) and (one := part.numbers[at]).start < bracket.end():
            inside = one.start > bracket.start() and one.op == "eq"
            if value and inside and convert(1, one.unit, value.unit) is not None:
                found.add(one.start)
            at += 1
    return found


def referring(said: Sequence[Said], words: Sequence[str]) -> list[Said]:
    """The promises, those that speak of the one before (上述、该…) with its words."""
    found: list[Said] = []
    for one, text in zip(said, words, strict=True):
        refers = found and _REFERS.search(plain_text(text))
        found.append(one._replace(meant=found[-1].all) if refers else one)
    return found


def _parts(text: str, *, numbers: bool, alone: bool) -> list[Part]:
    """The parts of a text, with their numbers if these are wanted; `alone`: whether a number without words is a part."""
    found = []
    for part in (part for sentence in _cut(text, _STOPS) for part in _joined(_cut(sentence))):
        words = pieces(part)
        read = read_quantities(part).quantities if numbers or (alone and not words) else ()
        if words or read:
            ends = (0, *(one.end for one in read))
            rates = [rated(part, one, end) for one, end in zip(read, ends, strict=False)]
            found.append(Part(part, words, tuple(_sharing_units(part, rates))))
    return found or [Part(text, pieces(text), ())]


def _sharing_units(text: str, numbers: Sequence[Quantity]) -> Iterator[Quantity]:
    """The numbers, each without a unit with that of the next if they are listed: 分别为1.8和0.9μmol/mol."""
    units: list[str] = []
    for at in range(len(numbers) - 1, -1, -1):
        one = numbers[at]
        joined = at + 1 < len(numbers) and AND.fullmatch(text[one.end : numbers[at + 1].start])
        shares = joined and not one.unit and not is_count(units[-1])  # 图30、5项标准
        units.append(units[-1] if shares else one.unit)
    for one, unit in zip(numbers, reversed(units), strict=True):
        yield one if unit == one.unit else one._replace(unit=unit)


_PER = "平方厘米|平方毫米|平方米|小时|分钟|秒|天|日|年|月|周|升|毫升"
_PER_BEFORE = lazy(
    rf"每({_PER})[^，,；;。、\d]*$|(?:每|单)[个份例次]?(样品|样本|测试|反应)[^，,；;。、\d]*$|(年|日|月)(?:产|处理|加工|均)[^，,；;。、\d]*$|(?:^|[，,；;。、])(年)(?![龄限会底末际轮代内前度初中均])[\u4e00-\u9fff]{{1,10}}$"
)
_TESTED = frozenset(("样品", "样本", "测试", "反应"))
_COUNTED_BEFORE = lazy(r"(人次|[人例株台种家件篇](?=数))数?量?$")  # 人数不少于10万
_PER_AFTER = lazy(rf"^(?:以上|以下)?(?:/|每)({_PER})")


def rated(text: str, number: Quantity, behind: int) -> Quantity:
    """A number of so many in a time or an area, told by words: 每小时处理24份, 1000万单元每平方厘米, 年产10台.

    The words before a number reach back to the one before it, which ends at `behind`: 年产三万吨生产线2条 are two, not
    two a year.
    """
    if not number.unit and (counted := _COUNTED_BEFORE.search(text[max(0, number.start - 8) : number.start])):
        return number._replace(unit=counted[1])
    whole, _, each = number.unit.partition("/")
    if each:
        # 分钟/样品 are those of any sample, and of 单个样品8分钟, too
        return number._replace(unit=whole) if each in _TESTED and convert(1, whole, "s") is not None else number
    found = _PER_AFTER.search(text[number.end : number.end + 12]) or _PER_BEFORE.search(
        text[max(behind, number.start - _NEAR_BY) : number.start]
    )
    if not found:
        return number
    per = next(group for group in found.groups() if group)
    if per in _TESTED and convert(1, number.unit, "s") is not None:
        return number
    return number._replace(unit=f"{number.unit}/{per}")


# what joins two things that are asked for: …传播链条以及…特征; …三维结构并阐明…
_ALSO = lazy(
    r"以及|并(?=[\u4e00-\u9fff]{0,4}?(?:阐明|揭示|建立|构建|形成|开展|完成|实现|提出|解析|发现|应用|推广|示范|验证|评估|评价|制定|制订|获得|提供|参与|发布|探讨|开发|研发|完善|筛选|鉴定|集成|研制|推进|编制|形成规模|示范|培养))"
)


_CUTS = lazy(r"[，,；;。]")
_STOPS = lazy(r"[；;。]")


def _cut(text: str, at: re.Pattern[str] = _CUTS) -> list[str]:
    """The text cut at these marks, and before what joins two things; never inside brackets or numbers."""
    depths = bracket_depths(text)
    text = _ALSO.sub(lambda found: found[0] if depths[found.start()] else "，" * len(found[0]), text)
    parts, start = [], 0
    for found in at.finditer(text):
        here = found.start()
        if not depths[here] and not _within_number(text, here):
            parts.append(text[start:here])
            start = here + 1
    parts.append(text[start:])
    return [part for part in parts if part.strip()]


def _within_number(text: str, index: int) -> bool:
    return (
        index > 0
        and text[index : index + 1] == ","
        and text[index - 1].isdigit()
        and text[index + 1 : index + 2].isdigit()
    )


def _joined(parts: list[str]) -> list[str]:
    """Parts of a sentence that only set the stage are put before the next one."""
    found: list[str] = []
    stage = ""
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        short = not last and len(part) <= _SHORT and not _VERB.match(part) and not _DONE.search(part)
        if short and not any(one.role == "target" for one in read_quantities(part).quantities):
            stage += part + "，"
            continue
        found.append(stage + part)
        stage = ""
    return found
