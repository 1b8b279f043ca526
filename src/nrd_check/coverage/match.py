"""Which promises answer which items, told by words and numbers.

Each item (a metric, a content item) is cut at its commas into the things it asks for, each promise likewise. A thing
asked for is supported by the promise that says most of its words; two items that differ in few words are told apart
by these. A promise that speaks of nothing else is a sign that an item is answered even if it is worded otherwise:
what has neither support nor such a sign is missing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nrd_check.coverage.asked import Asked, Heard, Keys, belongs_to_a_twin, is_claimed, may_answer, value_of
from nrd_check.coverage.doubt import Doubt, Words, doubts
from nrd_check.coverage.pairing import Support, pair_numbers
from nrd_check.coverage.texts import Item, Said
from nrd_check.coverage.words import mass
from nrd_check.findings import QuantityCoverage


class Evidence:
    """What speaks for one item: for each part its best support, and each number with what answers it."""

    def __init__(self, item: Item, supports: list[Support], allowed: tuple[int, ...]) -> None:
        self.item = item
        self.supports = supports
        self.allowed = allowed  # the promises that may answer it
        self.numbers: list[QuantityCoverage] = []
        self.places: list[int] = []  # for each number, the index of its part
        self.own = 0.0  # how much some promise speaks of this item and of no other
        self.doubts: list[Doubt] = []  # of a metric: for each thing that it asks for

    def kept(self, part: int) -> set[str]:
        """The statuses of the numbers of a part."""
        return {one.status for one, place in zip(self.numbers, self.places, strict=True) if place == part}

    @property
    def mean(self) -> float:
        """The support of all parts, weighted by what they say."""
        weights = [max(1.0, mass(part.pieces)) for part in self.item.parts]
        return sum(one.score * weight for one, weight in zip(self.supports, weights, strict=True)) / sum(weights)


def evidence(asked: Asked, said: Sequence[Said]) -> list[Evidence]:
    """What speaks for each item."""
    found = matched(asked, said)
    if asked.things:
        words = Words(asked.things, said)
        for row, one in enumerate(found):
            one.doubts = doubts(words, row, one)
    return found


def matched(asked: Asked, said: Sequence[Said]) -> list[Evidence]:
    """The same without the doubts, which are fitted on it."""
    heard = [Heard(promise, asked) for promise in said]
    found = []
    for row, item in enumerate(asked.items):
        claimed = is_claimed(item, said)
        allowed = [(at, one) for at, one in enumerate(heard) if may_answer(item, one.promise, claimed=claimed)]
        whole = {at: one.all.share(asked.item_keys[row]) for at, one in allowed}
        supports = [_support(keys, allowed, whole, claimed=claimed) for keys in asked.part_keys[row]]
        found.append(Evidence(item, supports, tuple(at for at, _ in allowed)))
    _own(found, asked, heard)
    pairs = pair_numbers(asked, heard, said, [one.supports for one in found])
    for one, answers in zip(found, pairs, strict=True):
        one.numbers, one.places = [number for _, number in answers], [part for part, _ in answers]
    return found


def _support(keys: Keys, allowed: Sequence[tuple[int, Heard]], whole: Mapping[int, float], *, claimed: bool) -> Support:
    """How well the promises that may answer a part support it; `whole` is how much each says of its item."""
    best = Support(0.0, -1, -1)
    for index, heard in allowed:
        near, place = max(((one.share(keys.words), at) for at, one in enumerate(heard.each_meant)), default=(0.0, 0))
        score = 0.5 * near + 0.38 * heard.all.share(keys.words) + 0.12 * whole[index]
        if not claimed and belongs_to_a_twin(heard.own, keys):
            score *= 0.5
        if score > best.score:
            best = Support(score, index, place)
    own = max((heard.own.share(keys.own) for _, heard in allowed), default=0.0)
    member = min(
        (max((heard.own.share(key) for _, heard in allowed), default=0.0) for key in keys.members), default=1.0
    )
    return best._replace(own=own, member=member)


def _own(found: list[Evidence], asked: Asked, heard: Sequence[Heard]) -> None:
    """For each part of each promise, the item that it is most like: that item has something of its own."""
    if not found:
        return
    for promise in heard:
        topics = [0.3 * one for one in promise.own.alike(asked.item_keys)]
        for part, words in zip(promise.parts, promise.each, strict=True):
            alike = words.alike(asked.word_keys)
            scores = [max(alike[span]) + topic for span, topic in zip(asked.spans, topics, strict=True)]
            score = max(scores)
            equals = [index for index, one in enumerate(scores) if one == score]
            if len(equals) > 1:  # items in the same words differ by their numbers: 2.92mm连接器探针, 2.4mm连接器探针
                told = {value_of(number) for number in part.numbers}
                equals.sort(key=lambda index: len(told & asked.values[index]))
            index = equals[-1]
            found[index].own = max(found[index].own, score)
