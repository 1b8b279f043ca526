"""Evidence → status. The thresholds were chosen on the development set; `benchmarks/coverage.py` shows what they do."""

from __future__ import annotations

from dataclasses import dataclass

from nrd_check.coverage.match import Evidence, Item, Said
from nrd_check.coverage.words import mass, plain_text, share
from nrd_check.findings import CoverageStatus


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What is enough.

    Attributes:
        missing: mean support below which an item is missing, unless something speaks of it alone (`own`).
        faint: mean support below which it is missing in any case.
        alone: mean support below which it is missing if nothing at all speaks of it alone.
        own: how much a promise must speak of the item and of no other to keep it from being called missing.
        part: support of a part below which that part is not promised.
        heavy: only parts that say at least this much can be called not promised.
        unanswered: support of a part below which it is not promised if its number has no answer.
        silent: support of a part below which not even a claim makes it promised.
        sure: support that every part must have to be covered.
        content: mean support from which on a content item that nothing claims is covered.
        unrelated: share of a claimed item's words below which the claiming text is about something else.
    """

    missing: float = 0.15
    faint: float = 0.1
    alone: float = 0.33
    own: float = 0.18
    part: float = 0.15
    heavy: float = 12.0
    unanswered: float = 0.2
    sure: float = 0.3
    silent: float = 0.12
    content: float = 0.25
    unrelated: float = 0.1


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
    unanswered = {one.text for one in found.numbers if one.status == "missing"}
    for part, support in zip(found.item.parts, found.supports, strict=True):
        if support.score < limits.part and mass(part.pieces) >= limits.heavy:
            return "partial"
        if support.score < limits.unanswered and any(plain_text(text) in part.text for text in unanswered):
            return "partial"
    if "below" in kept:
        return "below"
    if found.weakest < limits.sure or kept & {"unclear", "missing"}:
        return "unclear"
    return "covered"


def is_silent(found: Evidence, index: int, limits: Thresholds = THRESHOLDS) -> bool:
    """True if the promises that claim the item say nothing of its part `index`."""
    part = found.item.parts[index]
    answered = any(one.status in ("met", "below") and plain_text(one.text) in part.text for one in found.numbers)
    return len(found.supports) > 1 and found.supports[index].score < limits.silent and not answered


def content_status_of(found: Evidence, limits: Thresholds = THRESHOLDS) -> CoverageStatus:
    """The status of a content item that nothing claims: these are long, and drafts sum them up."""
    if found.mean < limits.faint or (not found.own and found.mean < limits.alone):
        return "missing"
    return "covered" if found.own and found.mean >= limits.content else "unclear"


def is_unrelated(item: Item, said: Said, limits: Thresholds = THRESHOLDS) -> bool:
    """True if a promise says next to nothing of the item that it claims."""
    return max(share(part.pieces, said.pieces) for part in item.parts) < limits.unrelated
