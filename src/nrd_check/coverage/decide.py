"""Evidence → status. The thresholds were chosen on the development set; `benchmarks/coverage.py` shows what they do."""

from __future__ import annotations

from dataclasses import dataclass

from nrd_check.coverage.match import Evidence
from nrd_check.coverage.texts import Item, Said
from nrd_check.coverage.words import mass, share
from nrd_check.findings import CoverageStatus


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What is enough.

    Attributes:
        missing: mean support below which an item is missing, unless something speaks of it alone (`own`).
        faint: mean support below which it is missing in any case.
        alone: mean support below which it is missing if nothing at all speaks of it alone.
        alone_sure, own_faint: mean support below which an item is in doubt if so little speaks of it alone.
        own: how much a promise must speak of the item and of no other to keep it from being called missing.
        part: support of a part below which that part is not promised.
        heavy: only parts that say at least this much can be called not promised.
        unanswered: support of a part below which it is not promised if its number has no answer.
        silent: support of a part below which not even a claim makes it promised.
        sure: support that every part must have to be covered.
        part_met, sure_met: the same as `part` and `sure` for a part all of whose numbers are met.
        content: mean support from which on a content item that nothing claims is covered.
        unrelated: share of a claimed item's words below which the claiming text is about something else.
        own_missing: support of what a part alone says below which that part is not promised.
        own_numbered: the same for a part whose number has an answer.
        own_silent: the same below which not even a claim makes it promised.
        own_sure: the same that every part without an answered number must have to be covered.
        member: support that each member of a list must have to be covered.
    """

    missing: float = 0.15
    faint: float = 0.1
    alone: float = 0.33
    alone_sure: float = 0.5
    own_faint: float = 0.07
    own: float = 0.13
    part: float = 0.13
    heavy: float = 11.0
    unanswered: float = 0.16
    sure: float = 0.29
    part_met: float = 0.08
    sure_met: float = 0.17
    silent: float = 0.12
    content: float = 0.25
    unrelated: float = 0.1
    own_missing: float = 0.115
    own_numbered: float = 0.016
    own_silent: float = 0.04
    own_sure: float = 0.15
    member: float = 0.19


THRESHOLDS = Thresholds()


def status_of(found: Evidence, *, claimed: bool, limits: Thresholds = THRESHOLDS) -> CoverageStatus:
    """The status of an item."""
    kept = {one.status for one in found.numbers}
    if claimed:
        # a claim settles a doubt, never a number that falls short or a thing that is not spoken of
        if "missing" in kept or any(is_silent(found, index, limits) for index in range(len(found.supports))):
            return "partial"
        return "below" if "below" in kept else "covered"
    answered = "met" in kept or "below" in kept
    if found.mean < limits.faint or (found.mean < limits.missing and found.own < limits.own and not answered):
        return "missing"
    if not found.own and found.mean < limits.alone:
        return "missing"
    parts = range(len(found.supports))
    unpromised = [_is_unpromised(found, part, limits) for part in parts]
    if any(unpromised):
        return "missing" if all(unpromised) else "partial"
    if "below" in kept:
        return "below"
    if any(_is_weak(found, part, limits) for part in parts) or kept & {"unclear", "missing"}:
        return "unclear"
    if found.own < limits.own_faint and found.mean < limits.alone_sure:
        return "unclear"
    if any(_is_doubtful(found, part, limits) for part in parts):
        return "unclear"
    return "covered"


def _is_unpromised(found: Evidence, index: int, limits: Thresholds) -> bool:
    part, support = found.item.parts[index], found.supports[index]
    least = limits.part_met if "met" in found.kept(index) else limits.part
    if support.score < least and mass(part.pieces) >= limits.heavy:
        return True
    if support.score < limits.unanswered and "missing" in found.kept(index):
        return True
    return _is_thin(found, index, limits.own_numbered if _answered(found, index) else limits.own_missing, limits)


def _is_weak(found: Evidence, index: int, limits: Thresholds) -> bool:
    """True if too few words speak for part `index`; where its number is met, less is enough."""
    return found.supports[index].score < (limits.sure_met if found.kept(index) == {"met"} else limits.sure)


def _is_doubtful(found: Evidence, index: int, limits: Thresholds) -> bool:
    if found.supports[index].member < limits.member:
        return True
    return not _answered(found, index) and _is_thin(found, index, limits.own_sure, limits)


def _is_thin(found: Evidence, index: int, least: float, limits: Thresholds) -> bool:
    """True if next to nothing is said of what part `index` says and no other part of the item does."""
    return mass(found.item.parts[index].own) >= limits.heavy and found.supports[index].own < least


def _answered(found: Evidence, index: int) -> bool:
    """True if a number of part `index` has its answer, good or bad."""
    return bool({"met", "below"} & found.kept(index))


def is_silent(found: Evidence, index: int, limits: Thresholds = THRESHOLDS) -> bool:
    """True if the promises that claim the item say nothing of its part `index`."""
    if len(found.supports) < 2 or _answered(found, index):
        return False
    return found.supports[index].score < limits.silent or _is_thin(found, index, limits.own_silent, limits)


def content_status_of(found: Evidence, limits: Thresholds = THRESHOLDS) -> CoverageStatus:
    """The status of a content item that nothing claims: these are long, and drafts sum them up."""
    if found.mean < limits.faint or (not found.own and found.mean < limits.alone):
        return "missing"
    return "covered" if found.own and found.mean >= limits.content else "unclear"


def is_unrelated(item: Item, said: Said, limits: Thresholds = THRESHOLDS) -> bool:
    """True if a promise says next to nothing of the item that it claims; parts without words (P≤0.1%) do not count."""
    return max((share(part.pieces, said.pieces) for part in item.parts if part.pieces), default=1.0) < limits.unrelated
