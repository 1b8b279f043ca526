"""Evidence → status. The thresholds were chosen on the development set; `benchmarks/fit.py` shows what they trade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nrd_check.coverage.doubt import Doubt
from nrd_check.coverage.match import Evidence
from nrd_check.coverage.numbers import is_size
from nrd_check.coverage.texts import Item, Part, Said
from nrd_check.coverage.words import share
from nrd_check.findings import CoverageStatus
from nrd_check.quantity import Quantity
from nrd_check.quantity.conversion import convert
from nrd_check.quantity.units import is_count, is_measured


class Thresholds(NamedTuple):
    """What is enough.

    Attributes:
        unpromised: doubt from which on a thing asked for is not promised; 2% of what is promised are as doubtful.
        doubtful: doubt from which on it cannot be told; with numbers that cannot be told, 15% of what is promised.
        absent: mean doubt of all things from which on a metric is not promised at all.
        silent: doubt from which on not even a claim makes a thing promised.
        numberless: the same where a number that the thing names is answered by none.
        unseen: doubt from which on a claimed thing is said not to be found, in a warning.
        answers: support from which on a promise answers a part.
        faint: mean support below which a content item is missing.
        alone: mean support below which it is missing if nothing at all speaks of it alone.
        content: mean support from which on a content item that nothing claims is covered.
        unrelated: share of a claimed item's words below which the claiming text is about something else.
        counted: the same where it counts as many of the same.
    """

    unpromised: float = 0.6
    doubtful: float = 0.12
    absent: float = 0.6
    silent: float = 0.95
    numberless: float = 0.75
    unseen: float = 0.5
    answers: float = 0.29
    faint: float = 0.1
    alone: float = 0.33
    content: float = 0.25
    unrelated: float = 0.05
    counted: float = 0.04


THRESHOLDS = Thresholds()
_ANYTHING = frozenset(("", "个", "项", "种", "套", "台套"))  # count words for whatever is promised
_AS_MANY = 10  # times more of the same are something else


def status_of(found: Evidence, *, claimed: bool, limits: Thresholds = THRESHOLDS) -> CoverageStatus:
    """The status of a metric."""
    kept = {one.status for one in found.numbers}
    if claimed:
        # a claim settles a doubt, never a number that falls short or a thing that is not spoken of
        several = len(found.doubts) > 1  # the claim says that the metric as a whole is promised
        if "missing" in kept or (several and any(_is_silent(one, limits) for one in found.doubts)):
            return "partial"
        return "below" if "below" in kept else "covered"
    if any(one.value >= limits.unpromised for one in found.doubts if not one.stage):
        if _mean(found.doubts) < limits.absent:
            return "partial"
        # who gives the very measures that are asked for may mean it: Δλ≥110nm for 波长调谐范围≥110nm
        return "unclear" if kept == {"met"} and _gives_measures(found.item) else "missing"
    if "below" in kept:
        return "below"
    if kept & {"unclear", "missing"} or lacking(found, limits.doubtful):
        return "unclear"
    return "covered"


def _is_silent(one: Doubt, limits: Thresholds) -> bool:
    """Whether a claiming text says nothing of a thing, so that the claim does not settle it."""
    return not one.stage and one.value >= (limits.numberless if one.unanswered else limits.silent)


def lacking(found: Evidence, least: float) -> list[Doubt]:
    """The things asked for that are at least so doubtful, the most doubtful first."""
    return sorted((one for one in found.doubts if one.value >= least), key=lambda one: -one.value)


def _mean(doubts: Sequence[Doubt]) -> float:
    return sum(one.value for one in doubts) / len(doubts)


def content_status_of(found: Evidence, limits: Thresholds = THRESHOLDS) -> CoverageStatus:
    """The status of a content item that nothing claims: these are long, and drafts sum them up."""
    if found.mean < limits.faint or (not found.own and found.mean < limits.alone):
        return "missing"
    return "covered" if found.own and found.mean >= limits.content else "unclear"


def is_unrelated(item: Item, said: Said, limits: Thresholds = THRESHOLDS) -> bool:
    """True if a promise says next to nothing of the item that it claims; parts without words (P≤0.1%) do not count.

    Who gives the same value, or much the same size (140×140 for 128×128), speaks of it, whatever the words.
    """
    if any(_answers(asked, given) for asked in _measures(item.parts) for given in _measures(said.parts)):
        return False
    parts = [part for part in item.parts if part.pieces]
    if not parts or max(_speaks_of(part, said) for part in parts) >= limits.unrelated:
        return False
    return not _counts_as_many(item, said) or max(share(part.pieces, said.pieces) for part in parts) < limits.counted


_TOWARDS = frozenset(("面向", "针对", "面", "向", "针"))  # words that say nothing of what


def _speaks_of(part: Part, said: Said) -> float:
    """How much of a part a promise says, 0 to 1; 0 where single characters are all that they share."""
    words = part.pieces - _TOWARDS
    common = words & said.pieces
    return share(words, said.pieces) if any(len(piece) > 1 for piece in common) else 0.0


def _counts_as_many(item: Item, said: Said) -> bool:
    """True if a promise counts as many of what the item counts, in a word that tells what they are: 3类装置 for 2类仪器."""
    told = {(number.unit, number.low) for number in _numbers_of(said.parts) if number.low is not None}
    asked = {(number.unit, number.low) for number in _numbers_of(item.parts) if number.low is not None}
    return any(
        unit == given and unit not in _ANYTHING and is_count(unit) and least <= count <= _AS_MANY * least
        for unit, least in asked
        for given, count in told
    )


def _answers(asked: tuple[float | None, str], given: tuple[float | None, str]) -> bool:
    """True for the same value, and for measures that differ by no more than half or twice, in whatever unit."""
    if asked == given or not asked[0] or not given[0]:
        return asked == given
    value = given[0] if asked[1] == given[1] else convert(given[0], given[1], asked[1])
    return value is not None and 0.5 <= abs(value / asked[0]) <= 2  # ±3° has two ends


def _measures(parts: Iterable[Part]) -> set[tuple[float | None, str]]:
    """Sizes, and measured values with their units. Counts and shares (5项, 95%) are alike everywhere."""
    return {
        (number.low if number.low is not None else number.high, "bit" if number.unit == "位" else number.unit)
        for number in _numbers_of(parts)
        if is_size(number.text) or number.unit == "位" or is_measured(number.unit)
    }


def _numbers_of(parts: Iterable[Part]) -> Iterator[Quantity]:
    return (number for part in parts for number in part.numbers)


def _gives_measures(item: Item) -> bool:
    return any(is_measured(number.unit) for number in _numbers_of(item.parts))
