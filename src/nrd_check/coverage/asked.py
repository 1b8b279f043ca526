"""What a direction asks for, made ready once for all drafts, and a promise beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from nrd_check.coverage.doubt import Things
from nrd_check.coverage.heads import head_of
from nrd_check.coverage.texts import Item, Part, Said, rated
from nrd_check.coverage.words import Index, Shared, mass, pieces, plain_text, share
from nrd_check.patterns import lazy
from nrd_check.quantity import Quantity
from nrd_check.quantity.units import is_count

BARE = 45.0  # a part that says less is understood from the one before: 每个不低于3000平方米


class Keys(NamedTuple):
    """Where the words of a part are in the index: all, its own, its members', and those that tell it from twins."""

    words: int
    own: int
    members: tuple[int, ...]
    twins: tuple[tuple[int, int], ...]  # what only the part says, what only the other says


class Question(NamedTuple):
    """A number asked for, with what it is a rate of, and the words around it."""

    part: int  # of its item
    number: Quantity
    plain: str  # its text
    context: str  # what its part says before it
    or_unit: str | None  # another unit that will do: 5~6项（套）
    bare: bool  # whether its part says so little that it is understood from the one before
    wider: int  # keys: its part, with the one before if it is bare
    clause: int
    without: int  # key: its part but for its numbers
    around: int  # key among what is next to numbers
    head: str  # what it counts


class Asked:
    """What a direction asks for, made ready once for all drafts."""

    def __init__(self, items: Sequence[Item], numbers: Mapping[str, Sequence[Quantity]], *, metrics: bool) -> None:
        """`numbers` are the target quantities of the items, as their pack has them; `metrics`: whether these are metrics."""
        self.items = items
        self.things = Things(items) if metrics else None
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
        self.values = [frozenset(value_of(one) for part in item.parts for one in part.numbers) for item in items]
        self.questions = [
            [self._question(item, *placed) for placed in _placed(item, numbers.get(item.id, ()))] for item in items
        ]

    def number(self, key: tuple[int, int]) -> Quantity:
        """The number asked for with this key: the item, and the place in it."""
        return self.questions[key[0]][key[1]].number

    def same(self, key: tuple[int, int]) -> tuple[int, str]:
        """What numbers have in common that are asked for in the same words; `key` is the item and the place in it."""
        question = self.questions[key[0]][key[1]]
        return question.without, question.number.unit

    def _keys(self, part: Part, twins: list[tuple[frozenset[str], frozenset[str]]]) -> Keys:
        add = self.index.add
        return Keys(
            add(part.pieces),
            add(part.own),
            tuple(map(add, part.members)),
            tuple((add(own), add(others)) for own, others in twins if own and others),
        )

    def _question(self, item: Item, index: int, number: Quantity) -> Question:
        part, add = item.parts[index], self.index.add
        other = _OR_COUNTED.match(part.text, number.end)
        bare = mass(part.pieces) < BARE
        return Question(
            index,
            number,
            plain_text(number.text),
            part.text[: number.start],
            other[1] if other else None,
            bare,
            add(_with_the_one_before(item.parts, index) if bare else part.pieces),
            add(_clause_of(part, number)),
            add(_without_numbers(part)),
            self.around.add(_around(part.text, number)),
            head_of(part.text, number.start, number.end) if is_count(number.unit) else "",
        )


class Heard:
    """A promise beside what is asked: how much it says of each thing."""

    def __init__(self, promise: Said, asked: Asked) -> None:
        index = asked.index
        self.promise = promise
        self.parts = promise.parts
        self.masses = [mass(part.pieces) for part in promise.parts]  # once: those of long parts are not kept
        self.asked = asked
        self.own = index.shared(promise.pieces)
        if len(promise.parts) == 1 and promise.parts[0].pieces == promise.pieces:
            self.each = [self.own]
        else:
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


def belongs_to_a_twin(said: Shared, keys: Keys) -> bool:
    """True for words that say what a much like part of another item says (相对波前测量精度), not what this one says (绝对…)."""
    for own, others in keys.twins:
        mine = said.share(own)
        if mine < 0.34 and said.share(others) > mine + 0.15:
            return True
    return False


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
                behind = max((one.end for one in part.numbers if one.end <= at), default=0)
                yield index, rated(part.text, number._replace(start=at, end=after), behind)
                break
        else:
            yield 0, number


def value_of(number: Quantity) -> tuple[float | None, float | None, str]:
    """What makes two numbers the same."""
    return number.low, number.high, number.unit


def _without_numbers(part: Part) -> frozenset[str]:
    ends = [0, *(one.end for one in part.numbers)]
    starts = [*(one.start for one in part.numbers), len(part.text)]
    return pieces("，".join(part.text[end:start] for end, start in zip(ends, starts, strict=True)))


_LISTED = lazy(r"[、，,；;]")


def _clause_of(part: Part, number: Quantity) -> frozenset[str]:
    """What is said around a number, from the number before to the one after, or to the next comma."""
    text = part.text
    places = [(one.start, one.end) for one in part.numbers if one.start != number.start]
    start = max([end for _, end in places if end <= number.start], default=0)
    end = min([begin for begin, _ in places if begin >= number.end], default=len(text))
    before = _LISTED.split(text[start : number.start])[-1]
    return pieces(before + "，" + _LISTED.split(text[number.end : end])[0])


_OR_COUNTED = lazy(r"[（(]([\u4e00-\u9fff])[)）]")  # 5~6项（套）


def _with_the_one_before(parts: Sequence[Part], index: int) -> frozenset[str]:
    return parts[index].pieces | (parts[index - 1].pieces if index else frozenset())


def _around(text: str, number: Quantity) -> frozenset[str]:
    """The words next to a number."""
    return pieces(text[max(0, number.start - 8) : number.start] + "，" + text[number.end : number.end + 8])


def may_answer(item: Item, promise: Said, *, claimed: bool) -> bool:
    """Where promises claim an item, only they answer it; a promise that claims others does not answer this one."""
    if claimed:
        return promise.claims is not None and item.id in promise.claims
    return promise.claims is None or item.id in promise.claims


def is_claimed(item: Item, said: Sequence[Said]) -> bool:
    """True if some promise claims the item."""
    return any(promise.claims is not None and item.id in promise.claims for promise in said)
