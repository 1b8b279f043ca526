"""Which promises answer which items, told by words and numbers.

Each item (a metric, a content item) is cut at its commas into the things it asks for, each promise likewise. A thing
asked for is supported by the promise that says most of its words; two items that differ in few words are told apart
by these. A promise that speaks of nothing else is a sign that an item is answered even if it is worded otherwise:
what has neither support nor such a sign is missing. Numbers are paired over the whole draft, each with the number
that stands among the most similar words and can be compared with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from nrd_check.coverage.numbers import Kept, comparable, compare
from nrd_check.coverage.words import Index, Shared, mass, pieces, plain_text, share
from nrd_check.findings import QuantityCoverage
from nrd_check.numerals import NUMBER, parse_number
from nrd_check.quantity import Quantity, read_quantities
from nrd_check.quantity.units import is_count
from nrd_check.text import bracket_depths

if TYPE_CHECKING:
    from nrd_check.pack.models import ClauseEntry

_VERB = re.compile(
    r"^(?:并|且|同时|建立|建成|构建|搭建|形成|开发|研制|研发|完成|实现|开展|提出|提供|获得|申请|制定|编制|发布|揭示|阐明|发现|筛选|鉴定|确定|明确|推广|应用|验证|达到|满足|通过|支持|具备|覆盖|服务)"
)
_DONE = re.compile(r"达到|符合|满足|获得|通过|采纳|优于")
# Like the thresholds of what is decided, these were chosen on the development set.
_BARE = 45.0  # a part that says less is understood from the one before: 每个不低于3000平方米
_RANK_AT_LEAST = 0.22  # how alike the words around two numbers must be for one to answer the other
_RANK_CLAIMED = 0.1  # the same where a claim says that the promise answers
_ALIKE = 0.3  # how well units must go together
_NEARLY = 0.1  # ranks that differ by less do not decide
_SURE_BELOW = 0.27  # rank from which on a number that falls short is one that does
_IMPLIED = 0.4  # support of a part from which on it promises one of what it names
_NEAR_BY = 60  # characters before a number that may tell of what it is a rate
_FAR = 50
_NAMED = 0.3  # the same of the words next to it
_OWN = 0.1  # how much must be said of what a part alone says for a number that answers another to answer it too
_MEMBER = 9.0  # a member of a list that says less is not looked at alone
_SAME_COUNT = 0.8  # how well units must go together to be added up
_TOGETHER = 0.2  # numbers that are added up differ by no more in rank
_TOTAL = re.compile(r"(?:合计|总计|共计?|累计|总数为?)[\u4e00-\u9fff]{0,4}$")
_SHARE_OF = re.compile(r"(?:其中|包括|包含|即|分别为?)[^，；。]*$")
_SHORT = 14  # characters of a part that may only set the stage for the next: 电喷雾源负离子模式


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that an item asks for, or that a promise says."""

    text: str
    pieces: frozenset[str]
    numbers: tuple[Quantity, ...]
    own: frozenset[str] = frozenset()  # what no other part of the item says
    members: tuple[frozenset[str], ...] = ()  # of a list, what no other member says


@dataclass(frozen=True, slots=True)
class Item:
    """A metric or content item."""

    id: str
    pieces: frozenset[str]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A promise: its words, its parts and numbers, and what it claims to cover."""

    id: str
    pieces: frozenset[str]
    parts: tuple[Part, ...]
    claims: frozenset[str] | None
    meant: frozenset[str] = frozenset()  # what the promise before says, where this one refers to it (上述两部指南…)

    @property
    def all(self) -> frozenset[str]:
        """Its pieces and those that it refers to."""
        return self.pieces | self.meant


class Support(NamedTuple):
    """How well a promise supports a part: how much of it, which promise, which of its parts.

    `own` is how much some promise says of what this part says and no other part of its item does: the topic that all
    parts share promises none of them. `member` is the same of the member of a list (材料、工艺和方法) that has least.
    """

    score: float
    promise: int
    part: int
    own: float = 0.0
    member: float = 1.0


@dataclass(slots=True)
class Evidence:
    """What speaks for one item: for each part its best support, and each number with what answers it."""

    item: Item
    supports: list[Support]
    numbers: list[QuantityCoverage] = field(default_factory=list)
    places: list[int] = field(default_factory=list)  # for each number, the index of its part
    own: float = 0.0  # how much some promise speaks of this item and of no other

    def kept(self, part: int) -> set[str]:
        """The statuses of the numbers of a part."""
        return {one.status for one, place in zip(self.numbers, self.places, strict=True) if place == part}

    @property
    def mean(self) -> float:
        """The support of all parts, weighted by what they say."""
        weights = [max(1.0, mass(part.pieces)) for part in self.item.parts]
        return sum(one.score * weight for one, weight in zip(self.supports, weights, strict=True)) / sum(weights)

    @property
    def weakest(self) -> float:
        """The support of the part that has least."""
        return min(one.score for one in self.supports)


def make_item(id_: str, words: str, *, numbers: bool = True) -> Item:
    """An item from its words."""
    text = plain_text(words)
    parts = _parts(text, numbers=numbers, alone=numbers)
    own = _apart([part.pieces for part in parts])
    asked = (replace(part, own=mine, members=_members(part.text)) for part, mine in zip(parts, own, strict=True))
    return Item(id_, pieces(text), tuple(asked))


def _apart(found: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """What each of several texts says and no other does."""
    counts = Counter(piece for one in found for piece in one)
    return [frozenset(piece for piece in one if counts[piece] == 1) for one in found]


_AND = re.compile(r"[、和及与]|以及")
_BRACKETED = re.compile(r"\([^()]*\)")
_COMMON = re.compile(  # what members of a list share without saying so
    r"鉴定|建立|开发|研制|研发|完成|实现|开展|提出|构建|形成|获得|制定|编制|揭示|阐明|发现|筛选|确定|明确|应用|验证|达到|满足|研究|评价|示范|推广|技术|方法|系统|的"
)


def _members(text: str) -> tuple[frozenset[str], ...]:
    """What only one member of a list says. Where one of them is enough (或), there are none."""
    members = _AND.split(_BRACKETED.sub("", text))
    if len(members) < 2 or "或" in members[-1]:
        return ()
    members = [member for member in members if "或" not in member]
    return tuple(
        one for one in _apart([pieces(_COMMON.sub("，", member)) for member in members]) if mass(one) >= _MEMBER
    )


def target_numbers(clause: ClauseEntry) -> tuple[Quantity, ...]:
    """The numbers of a metric that must be reached, as its pack has them."""
    return tuple(
        Quantity(one.text, one.op, one.low, one.high, one.unit, one.role, 0, 0)
        for one in clause.quantities
        if one.role == "target"
    )


# what a draft says that it will not do promises nothing
_DENIED = re.compile(
    r"(?:不|暂不|未)(?:承诺|涉及|包括|包含|纳入|开展|研究|鉴定|完成|建立|构建|研制|研发|开发|解析|制定|申请|考虑|安排|设置)|不属于|不在.{0,12}(?:范围|之列)"
)


_HALF = re.compile(r"一半(?=以[上下内]|左右|[，；。、)]|$)")
_SET_APART = re.compile(r"(?<=[A-Z]) +(?=[\d.]+ ?[吨套种项个台件万])")  # REO 100吨 is a number, REO100吨 a name
_GREAT = re.compile(r"(?<=[一二两三四五六七八九十\d])大(?=类|种|领域|方面|平台|板块)")  # 四大类
_EVERY = re.compile(r"(?:逐|每)(?=(?:小时|分钟|天|日|时)(?:的)?(?:更新|滚动|一次))")
_HALVES = {"半小时": "30分钟", "半个小时": "30分钟", "半年": "6个月", "半个月": "15天"}
_HALF_UNIT = re.compile(rf"(?<![\d一二两三四五六七八九十个])(?:{'|'.join(_HALVES)})")
_REFERS = re.compile(
    r"上述|前述|这些|该[类套系平]|(?:^|，)(?:其|此)|所(?:建|研制|开发)"
)  # what the promise before it speaks of


def make_said(id_: str, words: str, claims: Sequence[str] | None, *, numbers: bool = True) -> Said:
    """A promise from its words; what it says that it will not do is left out. `numbers`: whether these are needed."""
    text = plain_text(_SET_APART.sub("为", words))
    if _DENIED.search(text):
        text = "，".join(part for part in _cut(text) if not _DENIED.search(part))
    text = _GREAT.sub("", _EVERY.sub("每1", text))
    text = _HALF_UNIT.sub(lambda half: _HALVES[half[0]], _HALF.sub("50%", text))
    parts = tuple(_without_pronouns(_parts(text, numbers=numbers, alone=True)))
    return Said(id_, pieces(text), parts, None if claims is None else frozenset(claims))


_ONE_OF = re.compile(r"(?:^|[，(:另])$")


def _without_pronouns(parts: Sequence[Part]) -> Iterator[Part]:
    """方法2个，一个用于…，另一个用于…: what only points at the things counted before is no number."""
    several = False
    for part in parts:
        kept = tuple(
            one
            for one in part.numbers
            if not (several and one.text.startswith("一") and _ONE_OF.search(part.text[: one.start]))
        )
        several = several or any(one.low is not None and one.low > 1 for one in kept if is_count(one.unit))
        yield part if len(kept) == len(part.numbers) else replace(part, numbers=kept)


def referring(said: Sequence[Said], words: Sequence[str]) -> list[Said]:
    """The promises, those that speak of the one before (上述、该…) with its words."""
    found: list[Said] = []
    for one, text in zip(said, words, strict=True):
        refers = found and _REFERS.search(plain_text(text))
        found.append(replace(one, meant=found[-1].all) if refers else one)
    return found


def _parts(text: str, *, numbers: bool, alone: bool) -> list[Part]:
    """The parts of a text, with their numbers if these are wanted; `alone`: whether a number without words is a part."""
    found = []
    for part in (part for sentence in _cut(text, _STOPS) for part in _joined(_cut(sentence))):
        words = pieces(part)
        read = read_quantities(part).quantities if numbers or (alone and not words) else ()
        if words or read:
            found.append(Part(part, words, tuple([_rated(part, one, read) for one in read])))
    return found or [Part(text, pieces(text), ())]


_PER = "平方厘米|平方毫米|平方米|小时|分钟|秒|天|日|年|月|周|升|毫升"
_PER_BEFORE = re.compile(rf"每({_PER})[^，；。、\d]*$|(年|日|月)(?:产|处理|加工|均)[^，；。、\d]*$")
_COUNTED_BEFORE = re.compile(r"(人次|[人例株台种家件篇](?=数))数?量?$")  # 人数不少于10万
_PER_AFTER = re.compile(rf"^(?:以上|以下)?(?:/|每)({_PER})")


def _rated(text: str, number: Quantity, others: Sequence[Quantity]) -> Quantity:
    """A number of so many in a time or an area, told by words: 每小时处理24份, 1000万单元每平方厘米, 年产10台.

    The words before a number reach back to the one before it: 年产三万吨生产线2条 are two, not two a year.
    """
    if not number.unit and (counted := _COUNTED_BEFORE.search(text[: number.start])):
        return replace(number, unit=counted[1])
    if "/" in number.unit:
        return number
    behind = max((one.end for one in others if one.end <= number.start), default=0)
    found = _PER_AFTER.search(text[number.end : number.end + 12]) or _PER_BEFORE.search(
        text[max(behind, number.start - _NEAR_BY) : number.start]
    )
    if not found:
        return number
    per = next(group for group in found.groups() if group)
    return replace(number, unit=f"{number.unit}/{per}")


# what joins two things that are asked for: …传播链条以及…特征; …三维结构并阐明…
_ALSO = re.compile(
    r"以及|并(?=[\u4e00-\u9fff]{0,4}?(?:阐明|揭示|建立|构建|形成|开展|完成|实现|提出|解析|发现|应用|推广|示范|验证|评估|评价|制定|制订|获得|提供|参与|发布|探讨|开发|研发|完善|筛选|鉴定|集成|研制|推进|编制|形成规模|示范|培养))"
)


_CUTS = re.compile(r"[，,；;。]")
_STOPS = re.compile(r"[；;。]")


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


class _Keys(NamedTuple):
    """Where the words of a part are in the index: all, its own, its members', and those that tell it from twins."""

    words: int
    own: int
    members: tuple[int, ...]
    twins: tuple[tuple[int, int], ...]  # what only the part says, what only the other says


@dataclass(frozen=True, slots=True)
class _Question:
    """A number asked for, with what it is a rate of, and the words around it."""

    part: int  # of its item
    number: Quantity
    plain: str  # its text
    context: str  # what its part says before it
    or_unit: str | None  # another unit that will do: 5~6项（套）
    bare: bool  # whether its part says so little that it is understood from the one before
    wider: int  # keys: its part, with the one before if it is bare
    clause: int
    around: int  # key among what is next to numbers


class Asked:
    """What a direction asks for, made ready once for all drafts."""

    def __init__(self, items: Sequence[Item], numbers: Mapping[str, Sequence[Quantity]]) -> None:
        """`numbers` are the target quantities of the items, as their pack has them."""
        self.items = items
        self.index = Index()
        self.around = Index()  # apart: what is next to numbers is only held against what is next to numbers
        twins = _twins(items)
        self.item_keys = [self.index.add(item.pieces) for item in items]
        self.part_keys = [
            [self._keys(part, twins.get((item.id, part.text), [])) for part in item.parts] for item in items
        ]
        self.word_keys = [keys.words for parts in self.part_keys for keys in parts]
        bounds = accumulate((len(item.parts) for item in items), initial=0)
        self.spans = [slice(*ends) for ends in pairwise(bounds)]  # which of them are an item's
        self.questions = [
            [self._question(item, *placed) for placed in _placed(item, numbers.get(item.id, ()))] for item in items
        ]

    def _keys(self, part: Part, twins: list[tuple[frozenset[str], frozenset[str]]]) -> _Keys:
        add = self.index.add
        return _Keys(
            add(part.pieces),
            add(part.own),
            tuple(map(add, part.members)),
            tuple((add(own), add(others)) for own, others in twins if own and others),
        )

    def _question(self, item: Item, index: int, number: Quantity) -> _Question:
        part, add = item.parts[index], self.index.add
        other = _OR_COUNTED.match(part.text, number.end)
        bare = mass(part.pieces) < _BARE
        return _Question(
            index,
            number,
            plain_text(number.text),
            part.text[: number.start],
            other[1] if other else None,
            bare,
            add(_with_the_one_before(item.parts, index) if bare else part.pieces),
            add(_clause_of(part, number)),
            self.around.add(_around(part.text, number)),
        )


class _Heard:
    """A promise beside what is asked: how much it says of each thing."""

    def __init__(self, promise: Said, asked: Asked) -> None:
        index = asked.index
        self.promise = promise
        self.parts = promise.parts
        self.asked = asked
        self.own = index.shared(promise.pieces)
        self.each = [index.shared(part.pieces) for part in promise.parts]
        # with what is meant by 上述, 该…
        self.all, self.each_meant = self.own, self.each
        if promise.meant:
            self.all = index.shared(promise.all)
            self.each_meant = [index.shared(part.pieces | promise.meant) for part in promise.parts]
        self.numbers = [
            (place, at, number) for place, part in enumerate(self.parts) for at, number in enumerate(part.numbers)
        ]  # each with its part and its place there
        self._wider: dict[int, Shared] = {}
        self._around: dict[tuple[int, int], list[float]] = {}

    def wider(self, place: int) -> Shared:
        """What a part says together with the one before it."""
        if place not in self._wider:
            self._wider[place] = (
                self.asked.index.shared(_with_the_one_before(self.parts, place)) if place else self.each[0]
            )
        return self._wider[place]

    def around(self, place: int, at: int) -> list[float]:
        """How alike what is next to a number is to what is next to each number asked for."""
        if (place, at) not in self._around:
            part = self.parts[place]
            words = self.asked.around.shared(_around(part.text, part.numbers[at]))
            self._around[place, at] = words.alike(range(len(words.masses)))
        return self._around[place, at]


def evidence(asked: Asked, said: Sequence[Said]) -> list[Evidence]:
    """What speaks for each item."""
    heard = [_Heard(promise, asked) for promise in said]
    found = []
    for row, item in enumerate(asked.items):
        claimed = is_claimed(item, said)
        allowed = [(at, one) for at, one in enumerate(heard) if _allowed(item, one.promise, claimed=claimed)]
        whole = {at: one.all.share(asked.item_keys[row]) for at, one in allowed}
        supports = [_support(keys, allowed, whole, claimed=claimed) for keys in asked.part_keys[row]]
        found.append(Evidence(item, supports))
    _own(found, asked, heard)
    _pair_numbers(found, asked, heard, said)
    return found


def _allowed(item: Item, promise: Said, *, claimed: bool) -> bool:
    """Where promises claim an item, only they answer it; a promise that claims others does not answer this one."""
    if claimed:
        return promise.claims is not None and item.id in promise.claims
    return promise.claims is None or item.id in promise.claims


def is_claimed(item: Item, said: Sequence[Said]) -> bool:
    """True if some promise claims the item."""
    return any(promise.claims is not None and item.id in promise.claims for promise in said)


def _support(
    keys: _Keys, allowed: Sequence[tuple[int, _Heard]], whole: Mapping[int, float], *, claimed: bool
) -> Support:
    """How well the promises that may answer a part support it; `whole` is how much each says of its item."""
    best = Support(0.0, -1, -1)
    for index, heard in allowed:
        near, place = max(((one.share(keys.words), at) for at, one in enumerate(heard.each_meant)), default=(0.0, 0))
        score = 0.5 * near + 0.38 * heard.all.share(keys.words) + 0.12 * whole[index]
        if not claimed and _belongs_to_a_twin(heard.own, keys.twins):
            score *= 0.5
        if score > best.score:
            best = Support(score, index, place)
    own = max((heard.own.share(keys.own) for _, heard in allowed), default=0.0)
    member = min(
        (max((heard.own.share(key) for _, heard in allowed), default=0.0) for key in keys.members), default=1.0
    )
    return best._replace(own=own, member=member)


def _twins(items: Sequence[Item]) -> dict[tuple[str, str], list[tuple[frozenset[str], frozenset[str]]]]:
    """For parts much like a part of another item: what only they say, and what only the other says."""
    found: dict[tuple[str, str], list[tuple[frozenset[str], frozenset[str]]]] = {}
    for item in items:
        for part in item.parts:
            for other in items:
                if other.id == item.id:
                    continue
                for twin in other.parts:
                    if share(part.pieces, twin.pieces) >= 0.45:
                        found.setdefault((item.id, part.text), []).append(
                            (part.pieces - twin.pieces, twin.pieces - part.pieces)
                        )
    return found


def _belongs_to_a_twin(said: Shared, twins: Sequence[tuple[int, int]]) -> bool:
    for own, others in twins:
        mine = said.share(own)
        if mine < 0.34 and said.share(others) > mine + 0.15:
            return True
    return False


def _own(found: list[Evidence], asked: Asked, heard: Sequence[_Heard]) -> None:
    """For each part of each promise, the item that it is most like: that item has something of its own."""
    if not found:
        return
    for promise in heard:
        topics = [0.3 * one for one in promise.own.alike(asked.item_keys)]
        for part in promise.each:
            alike = part.alike(asked.word_keys)
            scores = [max(alike[span]) + topic for span, topic in zip(asked.spans, topics, strict=True)]
            score = max(scores)
            index = len(scores) - 1 - scores[::-1].index(score)  # the last of equals
            found[index].own = max(found[index].own, score)


def _exchange(taken: dict[tuple[int, int], _Pair], pairs: list[_Pair]) -> None:
    """Let two numbers change places as long as both together gain: 依次不超过2.5%、5%和8%."""
    known = {(pair.asked, pair.given): pair for pair in pairs}
    keys = sorted(taken)
    for _ in keys:
        gained = False
        for one, other in combinations(keys, 2):
            first, second = taken[one], taken[other]
            swapped = known.get((one, second.given)), known.get((other, first.given))
            if swapped[0] and swapped[1] and swapped[0].rank + swapped[1].rank > first.rank + second.rank + 1e-9:
                taken[one], taken[other] = swapped[0], swapped[1]
                gained = True
        if not gained:
            break


class _Pair(NamedTuple):
    """A number asked for (item, place among its numbers) and a promised one (promise, part, place) that may answer it."""

    rank: float
    asked: tuple[int, int]
    given: tuple[int, int, int]
    kept: Kept
    fit: float
    own: float
    named: float  # how much the promise says of the words next to the number asked for, up to the next number


def _pair_numbers(found: list[Evidence], asked: Asked, heard: Sequence[_Heard], said: Sequence[Said]) -> None:
    """Pair each number asked for with the promised number among the most similar words."""
    options: dict[tuple[int, int], list[_Pair]] = {}
    claims = [is_claimed(one.item, said) for one in found]
    for row, one in enumerate(found):
        allowed = [
            (column, promise)
            for column, promise in enumerate(heard)
            if promise.numbers and _allowed(one.item, promise.promise, claimed=claims[row])
        ]
        for at in range(len(asked.questions[row])):
            pairs = [pair for column, promise in allowed for pair in _pairs(asked, (row, at), column, promise)]
            # what is counted otherwise answers only where nothing else does: 18家 is not 十万人
            alike_units = [pair for pair in pairs if pair.fit >= _ALIKE]
            options[row, at] = sorted(alike_units or pairs, key=lambda pair: -pair.rank)
    ranked = sorted((pair for pairs in options.values() for pair in pairs), key=lambda pair: -pair.rank)
    taken: dict[tuple[int, int], _Pair] = {}
    used: set[tuple[int, int, int]] = set()
    for pair in ranked:
        enough = _RANK_CLAIMED if claims[pair.asked[0]] else _RANK_AT_LEAST
        if pair.asked not in taken and pair.given not in used and pair.rank >= enough:
            taken[pair.asked] = pair
            used.add(pair.given)
    _exchange(taken, ranked)
    for key, likely in options.items():
        one, question = found[key[0]], asked.questions[key[0]][key[1]]
        one.places.append(question.part)
        one.numbers.append(
            _answer(
                question.number,
                one.item.parts[question.part].text,
                taken.get(key),
                likely,
                said,
                claimed=claims[key[0]],
                support=one.supports[question.part].score,
                used=used,
            )
        )


def _placed(item: Item, numbers: Sequence[Quantity]) -> Iterator[tuple[int, Quantity]]:
    """The numbers of an item, each with the index of its part; one that is not found is taken to be in the first part."""
    first, after = 0, 0
    for number in numbers:
        text = plain_text(number.text)
        for index in (*range(first, len(item.parts)), *range(first)):
            part = item.parts[index]
            at = part.text.find(text, after if index == first else 0)
            if at >= 0:
                first, after = index, at + len(text)
                yield index, _rated(part.text, replace(number, start=at, end=after), part.numbers)
                break
        else:
            yield 0, number


def _pairs(asked: Asked, key: tuple[int, int], column: int, heard: _Heard) -> Iterator[_Pair]:
    """The numbers of a promise that may answer the one asked for with this key."""
    row, at = key
    question = asked.questions[row][at]
    number, keys = question.number, asked.part_keys[row][question.part]
    for place, index, promised in heard.numbers:
        unit = _nearest_unit(question, promised.unit)
        fit = comparable(unit, promised.unit)
        if not fit or _out_of_proportion(number, promised, fit):
            continue
        wanted = number if unit == number.unit else replace(number, unit=unit)
        # the guide's own words promise what the guide means by them, superscripts lost or not
        kept = "met" if question.plain == promised.text else compare(wanted, promised, question.context)
        thin = question.bare or mass(heard.parts[place].pieces) < _BARE
        local = (heard.wider(place) if thin else heard.each[place]).share(question.wider)
        whole, topic = heard.own.share(keys.words), heard.own.share(asked.item_keys[row])
        rank = 0.5 * local + 0.25 * whole + 0.15 * topic + 0.25 * (fit - 1)
        rank += 0.12 * heard.around(place, index)[question.around]
        rank += (
            0.05 * (kept == "met") + 0.05 * (_value(number) == _value(promised)) + 0.04 * (promised.role == "target")
        )
        own, named = heard.each[place].share(keys.own), heard.all.share(question.clause)
        yield _Pair(rank, key, (column, place, index), kept, fit, own, named)


def _out_of_proportion(number: Quantity, promised: Quantity, fit: float) -> bool:
    """True for 20万个 where 2~4种 are asked for: another count word, and far too many."""
    asked, given = number.high or number.low, promised.low or promised.high
    return is_count(number.unit) and fit < 1 and bool(asked and given) and (given or 0) > _FAR * (asked or 0)


_LISTED = re.compile(r"[、，；]")


def _clause_of(part: Part, number: Quantity) -> frozenset[str]:
    """What is said around a number, from the number before to the one after, or to the next comma."""
    text = part.text
    places = [(one.start, one.end) for one in part.numbers if one.start != number.start]
    start = max([end for _, end in places if end <= number.start], default=0)
    end = min([begin for begin, _ in places if begin >= number.end], default=len(text))
    before = _LISTED.split(text[start : number.start])[-1]
    return pieces(before + "，" + _LISTED.split(text[number.end : end])[0])


_OR_COUNTED = re.compile(r"[（(]([\u4e00-\u9fff])[)）]")  # 5~6项（套）


def _nearest_unit(question: _Question, promised: str) -> str:
    """The unit of a number asked for: of two that the guide gives, the one promised."""
    unit, other = question.number.unit, question.or_unit
    return other if other and comparable(other, promised) > comparable(unit, promised) else unit


def _with_the_one_before(parts: Sequence[Part], index: int) -> frozenset[str]:
    return parts[index].pieces | (parts[index - 1].pieces if index else frozenset())


def _value(number: Quantity) -> float | None:
    return number.low if number.low is not None else number.high


def _around(text: str, number: Quantity) -> frozenset[str]:
    """The words next to a number."""
    words = plain_text(number.text)
    at = text.find(words)
    return pieces(text[max(0, at - 8) : at] + "，" + text[at + len(words) : at + len(words) + 8])


def _answer(
    number: Quantity,
    where: str,
    pair: _Pair | None,
    options: list[_Pair],
    said: Sequence[Said],
    *,
    claimed: bool,
    support: float,
    used: set[tuple[int, int, int]],
) -> QuantityCoverage:
    """What answers `number`, which stands in the part `where` of its item."""
    text = number.text
    if pair is None:
        if number.low == 1 and is_count(number.unit) and number.op != "gt" and support >= _IMPLIED:
            return QuantityCoverage(text, "met", None)  # who promises a thing promises one of it
        # one number may answer two: 误差均不大于1mm
        again = [
            one
            for one in options
            if one.rank >= _RANK_AT_LEAST and one.kept == "met" and one.own >= _OWN and one.named >= _NAMED
        ]
        if again:
            return _answered(text, "met", again[0], said)
        if whole_of := _together(number, where, None, options, said, used, claimed=claimed):
            return _answered(text, *whole_of, said)
        likely = options and (claimed or options[0].rank >= _RANK_AT_LEAST)
        return QuantityCoverage(text, "unclear" if likely else "missing", None)
    kept = pair.kept
    # 其中2种 where 其中3种 is asked for: the whole that it is a share of is no way out
    a_share = _is_share(where[: number.start]) and _is_share(_before(pair, said))
    if kept == "below" and not a_share:
        # a number that answers another is no way out, unless it alone is counted as it should be: 4种, not 一个
        near = [
            one
            for one in options
            if one.kept == "met" and one.rank > pair.rank - _NEARLY and (one.fit > pair.fit or one.given not in used)
        ]
        if not near and _is_share(_before(pair, said)):
            near = [
                one
                for one in options
                if one.kept == "met"
                and one.given[0] == pair.given[0]
                and one.fit >= pair.fit
                and not _is_share(_before(one, said))
            ]
            if near:
                return _answered(text, "met", near[0], said)  # 6家，其中动力电池企业2家
        if near:
            # 标准24项，其中国家标准2项: the whole answers, not what it is made of
            promise, part, _ = pair.given
            whole = near[0].given[0] == promise and "其中" in said[promise].parts[part].text
            sure = whole or near[0].rank > pair.rank - _NEARLY / 3
            return _answered(text, "met" if sure else "unclear", near[0], said)
        if whole_of := _together(number, where, pair, options, said, used, claimed=claimed):
            return _answered(text, *whole_of, said)
    if kept == "below" and pair.rank < _SURE_BELOW:
        kept = "unclear"
    return _answered(text, kept, pair, said)


def _answered(text: str, kept: Kept, pair: _Pair, said: Sequence[Said]) -> QuantityCoverage:
    promise, part, at = pair.given
    return QuantityCoverage(text, kept, said[promise].parts[part].numbers[at].text, said[promise].id)


def _together(
    number: Quantity,
    where: str,
    pair: _Pair | None,
    options: list[_Pair],
    said: Sequence[Said],
    used: set[tuple[int, int, int]],
    *,
    claimed: bool,
) -> tuple[Kept, _Pair] | None:
    """Numbers that make up `number` together, if they do: 国家标准2项、行业标准3项 are five, 技术3项 and 装备3套 are six.

    Where the guide asks for so many of each (各5套), it is that many times more that they must make up. Within a promise that is certain, and so is a total that it states (合计11种). Over several it is if they claim the
    item, and in doubt if they do not.
    """
    if number.op not in ("ge", "eq", "range") or number.low is None or not is_count(number.unit):
        return None
    first = pair or next(iter(options), None)
    if first is None:
        return None
    needed = number.low * _each(where, number)
    mine = pair.given if pair else None
    likely = [
        one
        for one in options
        if one.fit >= _SAME_COUNT
        and one.rank >= first.rank - _TOGETHER
        and (one.given not in used or one.given == mine)
    ]
    # what a number is made of is not added to it; where only that is said, it is the whole
    wholes = {one.given[0] for one in likely if not _is_share(_before(one, said))}
    likely = [one for one in likely if one.given[0] not in wholes or not _is_share(_before(one, said))]
    for one in likely:
        enough = one.kept == "met" and (needed == number.low or _sum([one], said) >= needed)
        if enough and one.given[0] == first.given[0] and _TOTAL.search(_before(one, said)):
            return "met", one
    parts = [one for one in likely if not _TOTAL.search(_before(one, said))]
    here = [one for one in parts if one.given[0] == first.given[0]]
    if _sum(here, said) >= needed and not _is_whole(here, said):
        return "met", first
    if first.rank >= (_RANK_CLAIMED if claimed else _RANK_AT_LEAST) and _sum(parts, said) >= needed:
        return "met" if claimed else "unclear", first
    return None


def _is_share(before: str) -> bool:
    """True for a number that tells what another is made of: 2种（抑制剂、抗体各1种）, 24项，其中2项."""
    return bool(_SHARE_OF.search(before)) or before.count("(") > before.count(")")


def _is_whole(pairs: list[_Pair], said: Sequence[Said]) -> bool:
    """True if one of the numbers is all others together: 共 is not always said."""
    values = [_sum([one], said) for one in pairs]
    return len(values) > 2 and any(value == sum(values) - value for value in values)


def _before(pair: _Pair, said: Sequence[Said]) -> str:
    """The words of a promise before a number."""
    promise, place, at = pair.given
    part = said[promise].parts[place]
    return part.text[: part.numbers[at].start]


def _sum(pairs: list[_Pair], said: Sequence[Said]) -> float:
    total = 0.0
    for pair in pairs:
        promise, place, at = pair.given
        part = said[promise].parts[place]
        number = part.numbers[at]
        if number.op in ("eq", "ge") and number.low is not None:
            total += number.low * _each(part.text, number)
    return total


_EACH_OF = re.compile(r"各(?:自)?[\u4e00-\u9fff]{0,2}$")
_TOLD = re.compile(rf"({NUMBER})(?:地|处|家|个|类|种|省|市|部|套|所)[\u4e00-\u9fff]{{0,6}}$")
_RELATED = re.compile(r"与[^、和及与]*?(?:相关|有关|结合|之间|对应)")  # no joint of a list


def _each(text: str, number: Quantity) -> int:
    """How many things have this number each: three in 标准、指南和共识各1项."""
    before = _BRACKETED.sub("", text[: number.start])
    if not (each := _EACH_OF.search(before)):
        return 1
    listed = _RELATED.sub("", re.split(r"[，；。]", before[: each.start()])[-1])
    if told := _TOLD.search(listed):
        return parse_number(told[1])  # 苏州、张家口、大理三地各建1处
    return len([one for one in _AND.split(listed) if one])
