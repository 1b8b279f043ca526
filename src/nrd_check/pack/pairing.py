"""Which texts of one year became which of the next: the best pairs overall, by their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from nrd_check.text import squash

_NARROW = {0xFF01 + offset: 0x21 + offset for offset in range(94)} | dict(
    zip(map(ord, "「」『』"), "“”‘’", strict=True)
)
_SCALE = 10_000


class Labelled(NamedTuple):
    """A text and its number (`1.1`, `M1`), which decides only between equal texts."""

    number: str
    words: str


class Pairing(NamedTuple):
    """Indices: pairs in the order of the new texts, old ones without a partner, new ones without."""

    pairs: list[tuple[int, int]]
    gone: list[int]
    came: list[int]


def plain(text: str) -> str:
    """`text` for telling whether words changed: no white space, full-width signs narrowed, one sort of quotation marks, case kept (mW, MW)."""
    return squash(text).translate(_NARROW)


def paired(old: Sequence[Labelled], new: Sequence[Labelled], least: float, *, rare: bool = False) -> Pairing:
    """Pairs equal texts, then the others so that they are as alike as possible in all.

    Args:
        old: texts of the one side.
        new: texts of the other.
        least: pairs less alike than this (0 to 1) are none.
        rare: count words that few of the texts have for more. Titles share so many phrases
            (关键技术研究与应用示范) that unrelated ones look alike otherwise.
    """
    before = [plain(text.words) for text in old]
    after = [plain(text.words) for text in new]
    numbered = _equal(
        [(text.number, words) for text, words in zip(old, before, strict=True)],
        [(text.number, words) for text, words in zip(new, after, strict=True)],
        {},
    )
    found = _equal(before, after, numbered)
    taken = set(found.values())
    rest_old = [index for index in range(len(old)) if index not in taken]
    rest_new = [index for index in range(len(new)) if index not in found]
    if rest_old and rest_new:
        alike = _Likeness(before, after, rare=rare)
        scores = [[_score(alike(before[i], after[j]), least, old[i], new[j]) for j in rest_new] for i in rest_old]
        found |= {rest_new[column]: rest_old[row] for row, column in _best(scores)}
    taken = set(found.values())
    return Pairing(
        [(found[index], index) for index in sorted(found)],
        [index for index in rest_old if index not in taken],
        [index for index in rest_new if index not in found],
    )


def _equal(old: Sequence[object], new: Sequence[object], found: dict[int, int]) -> dict[int, int]:
    """`found` (new → old) and, in order, those of the others that have the same key."""
    taken = set(found.values())
    waiting: dict[object, list[int]] = {}
    for index, key in enumerate(old):
        if index not in taken:
            waiting.setdefault(key, []).append(index)
    equal = dict(found)
    for index, key in enumerate(new):
        if index not in found and waiting.get(key):
            equal[index] = waiting[key].pop(0)
    return equal


class _Likeness:
    """How alike two texts are, 0 to 1: the share of their pairs of neighbouring characters that both have."""

    def __init__(self, *sides: Sequence[str], rare: bool) -> None:
        self._bigrams = {text: _bigrams(text) for side in sides for text in side}
        counts = [Counter(pair for text in side for pair in self._bigrams[text]) for side in sides] if rare else []
        self._common = counts[0] | counts[1] if counts else Counter[str]()

    def __call__(self, one: str, other: str) -> float:
        first, second = self._bigrams[one], self._bigrams[other]
        return 2 * self._weight(first & second) / (self._weight(first) + self._weight(second))

    def _weight(self, bigrams: Counter[str]) -> float:
        if not self._common:
            return bigrams.total()
        return sum(count / self._common[pair] for pair, count in bigrams.items())


def _bigrams(text: str) -> Counter[str]:
    framed = f"\n{text}\n"
    return Counter(map("".join, pairwise(framed)))


def _score(alike: float, least: float, old: Labelled, new: Labelled) -> int:
    """Squared, so that one good pair is worth more than two doubtful ones; whole, so that sums are exact."""
    if alike < least:
        return 0
    return 1 + round(_SCALE * alike * alike) + (old.number == new.number)


def _best(scores: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The pairs (row, column) with the greatest sum of scores; a score of 0 makes no pair.

    The Hungarian method with potentials, in the time of rows² · columns.
    """
    if not scores or not scores[0]:
        return []
    if len(scores) > len(scores[0]):
        return [(row, column) for column, row in _best(list(zip(*scores, strict=True)))]
    rows, columns = len(scores), len(scores[0])
    # index 0 stands for "none yet"; rows and columns count from 1
    row_potential, column_potential = [0] * (rows + 1), [0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for start in range(1, rows + 1):
        row_of[0] = start
        slack: list[float] = [float("inf")] * (columns + 1)
        came_from = [0] * (columns + 1)
        seen = [False] * (columns + 1)
        column = 0
        while row_of[column]:
            seen[column] = True
            row = row_of[column]
            for other in range(1, columns + 1):
                if not seen[other]:
                    cost = -scores[row - 1][other - 1] - row_potential[row] - column_potential[other]
                    if cost < slack[other]:
                        slack[other], came_from[other] = cost, column
            nearest = min((other for other in range(1, columns + 1) if not seen[other]), key=slack.__getitem__)
            step = int(slack[nearest])
            for other in range(columns + 1):
                if seen[other]:
                    row_potential[row_of[other]] += step
                    column_potential[other] -= step
                else:
                    slack[other] -= step
            column = nearest
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    pairs = [(row_of[column] - 1, column - 1) for column in range(1, columns + 1) if row_of[column]]
    return sorted((row, column) for row, column in pairs if scores[row][column])
