"""How doubtful it is that a thing asked for is promised.

A metric is cut finer than at its commas: each member of a list is a thing of its own (材料、工艺和方法 are three). What a
draft says of a thing that nothing else in its metric says tells whether it is promised; how much that must be depends on
how much of the guide's words the author uses elsewhere. Boosted trees weigh these signs; more of a sign
that speaks for a promise never makes it more doubtful. They are in `trees.py`, fitted on the development drafts by
`python -m benchmarks.fit`, which also shows how well they tell drafts that they were not fitted on.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from nrd_check.coverage.heads import head_and_length
from nrd_check.coverage.texts import apart
from nrd_check.coverage.trees import doubt_in
from nrd_check.coverage.words import Index, Shared, mass, pieces, plain_text, weight
from nrd_check.kept import kept
from nrd_check.patterns import lazy

if TYPE_CHECKING:
    from nrd_check.coverage.match import Evidence
    from nrd_check.coverage.texts import Item, Said
    from nrd_check.findings import QuantityCoverage

_CUTS = lazy(
    r"以及|[、，,；;。（）()：:“”\"—/]|(?<![中缓饱共调温])和(?!谐|平)|(?<![参给赋])与(?!否)|(?<![涉普波顾遍])及(?![时格])|并(?!行|联)"
)
_LISTED = lazy(r"[、，,；;。]")
_WORD = lazy(r"[\u4e00-\u9fffA-Za-z]")
_DULL = lazy(  # what many metrics say of what they ask for
    r"鉴定|建立|开发|研制|研发|完成|实现|开展|提出|构建|形成|获得|制定|编制|揭示|阐明|发现|筛选|确定|明确|应用|验证|达到|满足|具有|具备|支持|提供|针对|基于|通过|不少于|不低于|不超过|优于|包括|包含|以上|以下|以内|相关|相应|等"
)
_STAGE = lazy(r"根据|依据|按照|针对|面向|围绕|基于|结合|利用|通过|以.{2,12}为|在.{2,20}(?:上|下|中)$")
_DOES = lazy(r"建立|开发|研[制发]|构建|形成|完成|实现|揭示|阐明|提[出高升]|达到|获得|发现|制[定订]")
_SAYS = 2.0  # a thing that says less of its own is not looked at alone


class _Thing(NamedTuple):
    """A thing asked for: its words, the part of its item in which it stands, and the keys of its pieces in the index."""

    text: str
    part: int
    all: int
    own: int
    pairs: int  # its own pieces of more than one character
    words: str  # as it stands in its part
    stage: bool  # whether it only tells on what ground something is asked for: 根据选定的目标，完成…
    head: str  # what it is, by its last pair of characters or last word
    length: float  # in characters, without its numbers


def cut(text: str) -> list[str]:
    """The things that a text names."""
    return [one for one in _CUTS.split(text) if _WORD.search(one)] or [text]


def _shown(part: str, text: str) -> str:
    """A thing as a report names it, with what 和, 与 and the like join to it."""
    return next((one for one in _LISTED.split(part) if text in one), text)


def _sets_the_stage(part: str, text: str) -> bool:
    """Whether a thing only tells on what ground something is asked for, or is another way to keep it (或不低于进口产品)."""
    if text.startswith("或"):
        return True
    opening = re.split("[，,]", part, maxsplit=1)[0]
    return bool(_STAGE.match(opening)) and text in opening and not (opening == part and _DOES.search(part))


class Things:
    """What the metrics of a direction ask for, thing by thing, made ready once for all drafts."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.index = Index()
        self.of_items = [self._things(item) for item in items]
        self.all = [thing.all for things in self.of_items for thing in things]
        self.starts = list(accumulate(map(len, self.of_items), initial=0))

    def _things(self, item: Item) -> list[_Thing]:
        placed = [(place, text) for place, part in enumerate(item.parts) for text in cut(part.text)]
        said = [pieces(_DULL.sub("，", text)) for _, text in placed]
        own = apart(said)
        kept = [at for at, one in enumerate(own) if mass(one) >= _SAYS]
        if not kept:
            kept = [max(range(len(placed)), key=lambda at: mass(said[at]))]
        own = apart([said[at] for at in kept])
        add = self.index.add
        return [
            _Thing(
                _shown(item.parts[placed[at][0]].text, placed[at][1]),
                placed[at][0],
                add(said[at]),
                add(mine),
                add(frozenset(one for one in mine if len(one) > 1)),
                placed[at][1],
                _sets_the_stage(item.parts[placed[at][0]].text, placed[at][1]),
                *head_and_length(placed[at][1]),
            )
            for at, mine in zip(kept, own, strict=True)
        ]


class Doubt(NamedTuple):
    """How doubtful it is, 0 to 1, that the thing `text` in part `part` of an item is promised."""

    text: str
    part: int
    value: float
    stage: bool = False  # whether it only tells on what ground something is asked for
    unanswered: bool = False  # whether it names a number that no promised number answers


class Words:
    """What the promises of a draft say of each thing."""

    def __init__(self, things: Things, said: Sequence[Said]) -> None:
        index = things.index
        self.things, self.said = things, said
        self.each = [index.shared(one.all) for one in said]
        chunks = dict.fromkeys(pieces(text) for one in said for part in one.parts for text in cut(part.text))
        alike = [index.shared(chunk).alike(things.all) for chunk in chunks]
        count = len(things.all)
        self.most = [max((one[at] for one in alike), default=0.0) for at in range(count)]
        self.preferred = [0.0] * count  # how alike a chunk is that is most like this thing of all
        for one in alike if count else ():
            best = max(one)
            for at, score in enumerate(one):
                if score == best > self.preferred[at]:  # several where metrics differ by their numbers only
                    self.preferred[at] = score
        self._together: dict[tuple[int, ...], Shared] = {}
        self.used = [
            [
                max((one.share(thing.own) for one in self.each), default=0.0)
                for thing in group
                if index.masses[thing.own] > _SAYS
            ]
            for group in things.of_items
        ]
        self.total, self.number = sum(map(sum, self.used)), sum(map(len, self.used))

    def together(self, allowed: tuple[int, ...]) -> Shared:
        """What these promises say together."""
        if allowed not in self._together:
            said = frozenset[str]().union(*(self.said[at].all for at in allowed))
            self._together[allowed] = self.things.index.shared(said)
        return self._together[allowed]

    def literal(self, row: int) -> float:
        """How much of the guide's words the draft uses for the other items than this one, 0 to 1."""
        number = self.number - len(self.used[row])
        return (self.total - sum(self.used[row])) / number if number else 0.5


NAMES = (
    "item_own", "item_mean", "literal", "single", "things", "parts", "items", "own", "said", "pairs", "alike", "preferred",
    "part", "part_own", "member", "others", "beside_others", "said_beside_others", "met", "unanswered", "mass", "number", "stage", "siblings", "home", "home_said",
    "head", "head_weight", "length",
)  # fmt: skip
"""The signs, in the order in which `signs` gives them and the trees name them."""


def signs(words: Words, row: int, found: Evidence) -> list[tuple[float, ...]]:
    """The signs for each thing of the item `row`, each in the order of `NAMES`."""
    things, masses, allowed = words.things.of_items[row], words.things.index.masses, found.allowed
    first = words.things.starts[row]
    together = words.together(allowed)
    own = [together.share(thing.own) for thing in things]
    said = [max((words.each[at].share(thing.all) for at in allowed), default=0.0) for thing in things]
    literal = words.literal(row)
    shared = (
        found.own,
        found.mean,
        literal,
        float(len(things) <= 1),
        float(len(things)),
        float(len(found.item.parts)),
        float(len(words.things.of_items)),
    )
    kept = [found.kept(part) for part in range(len(found.item.parts))]
    others, others_said = _means_of_others(own, literal), _means_of_others(said, literal)
    home = _at_home(words, things, masses, allowed)
    result: list[tuple[float, ...]] = []
    for at, thing in enumerate(things):
        support = found.supports[thing.part]
        its = (
            own[at],
            said[at],
            together.share(thing.pairs),
            words.most[first + at],
            words.preferred[first + at],
            support.score,
            support.own,
            support.member,
            others[at],
            own[at] - others[at],
            said[at] - others_said[at],
            float(bool(kept[thing.part] & {"met", "below"})),
            float("missing" in kept[thing.part]),
            masses[thing.own],
            _number_of(thing, found),
            float(thing.stage),
            _siblings(things, own, at),
            *home[at],
            float(thing.head in together.said),
            weight(thing.head) if thing.head else 0.0,
            thing.length,
        )
        result.append(shared + its)
    return result


def _at_home(
    words: Words, things: Sequence[_Thing], masses: Sequence[float], allowed: Sequence[int]
) -> list[tuple[float, float]]:
    """For each thing, how much of its own words, and of all, the promise says that says most of the other things."""
    if not allowed:
        return [(0.0, 0.0)] * len(things)
    shares = [[words.each[at].share(thing.own) for thing in things] for at in allowed]
    told = [[share * masses[thing.own] for share, thing in zip(one, things, strict=True)] for one in shares]
    totals = [sum(one) for one in told]
    result = []
    for at, thing in enumerate(things):
        best = max(range(len(allowed)), key=lambda column: totals[column] - told[column][at])
        result.append((shares[best][at], words.each[allowed[best]].share(thing.all)))
    return result


_ANSWERED = {"met": 1.0, "below": 1.0, "unclear": 0.5, "missing": -1.0}


def _number_of(thing: _Thing, found: Evidence) -> float:
    """How the numbers that a thing itself names are answered: 1 all, 0.5 one in doubt, -1 one not at all, 0 it names none."""
    return min((_ANSWERED[number.status] for number in _numbers_in(thing, found)), default=0.0)


def _is_unanswered(thing: _Thing, found: Evidence) -> bool:
    return any(number.status in ("missing", "unclear") and not number.by for number in _numbers_in(thing, found))


@kept(4096)
def _figure(text: str) -> str:
    """What of a number stands in one thing: things are cut at the stroke of 5ng/mL, too."""
    return max(_CUTS.split(plain_text(text)), key=len)


def _numbers_in(thing: _Thing, found: Evidence) -> Iterator[QuantityCoverage]:
    for number, part in zip(found.numbers, found.places, strict=True):
        if part == thing.part and _figure(number.text) in thing.words:
            yield number


def _siblings(things: Sequence[_Thing], own: Sequence[float], at: int) -> float:
    """How much is said of the things beside it in its part; -1 if it is alone there."""
    beside = [own[other] for other, thing in enumerate(things) if other != at and thing.part == things[at].part]
    return sum(beside) / len(beside) if beside else -1.0


def _means_of_others(values: Sequence[float], alone: float) -> list[float]:
    """For each value the mean of the others; `alone` where there are none."""
    if len(values) == 1:
        return [alone]
    total = sum(values)
    return [(total - value) / (len(values) - 1) for value in values]


def doubt_of(one: Sequence[float]) -> float:
    """The doubt, 0 to 1, that these signs tell."""
    return 1 / (1 + math.exp(-doubt_in(one)))


def doubts(words: Words, row: int, found: Evidence) -> list[Doubt]:
    """How doubtful each thing of the item `row` is."""
    return [
        Doubt(thing.text, thing.part, doubt_of(one), thing.stage, _is_unanswered(thing, found))
        for thing, one in zip(words.things.of_items[row], signs(words, row, found), strict=True)
    ]
