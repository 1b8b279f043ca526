"""Which promises of a proposal answer which content items and metrics of its direction.

A promise that claims items with `covers` answers these, and its words and numbers are held against them; promises
without claims are matched by their words and numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from nrd_check.coverage.asked import Asked, is_claimed
from nrd_check.coverage.decide import THRESHOLDS, Thresholds, content_status_of, is_unrelated, lacking, status_of
from nrd_check.coverage.match import Evidence, evidence
from nrd_check.coverage.texts import Said, asked_numbers, make_item, make_said, referring
from nrd_check.findings import Coverage, FalseClaim, ItemCoverage, QuantityCoverage
from nrd_check.proposal.model import promise_ids

if TYPE_CHECKING:
    from nrd_check.pack.models import ClauseEntry
    from nrd_check.pack.resolve import Direction
    from nrd_check.proposal.model import Promise, Proposal


class Demands:
    """Clauses that must be covered, made ready once for all drafts."""

    def __init__(self, clauses: Sequence[ClauseEntry]) -> None:
        self.clauses = {clause.item or "": _Clause(clause) for clause in clauses}
        asked = [clause for clause in clauses if not clause.self_set]
        items = [make_item(clause.item or "", clause.words, numbers=clause.fate == "metric") for clause in asked]
        numbers = {clause.item or "": asked_numbers(clause) for clause in asked}
        self.asked = Asked(items, numbers, metrics=any(clause.fate == "metric" for clause in asked))


class _Clause:
    """What is said of a clause in every report."""

    def __init__(self, clause: ClauseEntry) -> None:
        self.id = clause.item or ""
        self.text = clause.words
        self.lines = clause.lines
        self.fate = clause.fate


# by direction: a draft differs from the next, the guide does not
_DEMANDS: WeakKeyDictionary[Direction, tuple[Demands, Demands]] = WeakKeyDictionary()


def cover(direction: Direction, proposal: Proposal) -> Coverage:
    """How `proposal` covers what `direction` asks."""
    if direction not in _DEMANDS:
        _DEMANDS[direction] = (Demands(direction.content), Demands(direction.metrics))
    of_content, of_metrics = _DEMANDS[direction]
    content, false_content = _cover(of_content, proposal.content, "R", THRESHOLDS)
    metrics, false_metrics = _cover(of_metrics, proposal.metrics, "P", THRESHOLDS)
    either = direction.entry.either
    false = (
        *(FalseClaim("/content", *claim) for claim in false_content),
        *(FalseClaim("/metrics", *claim) for claim in false_metrics),
    )
    guide = direction.pack.guide
    content, metrics = (
        tuple(item._replace(pages=guide.pages_of(item.lines)) for item in _choose(items, either))
        for items in (content, metrics)
    )
    return Coverage(content, metrics, false)


def cover_items(
    clauses: Sequence[ClauseEntry],
    promises: Sequence[Promise] | None,
    letter: str,
    limits: Thresholds = THRESHOLDS,
) -> tuple[tuple[ItemCoverage, ...], list[tuple[int, str]]]:
    """The coverage of each clause, and the claims (index of the promise, id) whose text is about something else."""
    return _cover(Demands(clauses), promises, letter, limits)


def _cover(
    demands: Demands, promises: Sequence[Promise] | None, letter: str, limits: Thresholds
) -> tuple[tuple[ItemCoverage, ...], list[tuple[int, str]]]:
    promises = promises or ()
    ids = promise_ids(promises, letter)
    counted = any(demands.asked.questions)
    # without words an entry promises nothing, whatever it claims
    said = [
        make_said(id_, one.text or "", one.covers if one.text else (), numbers=counted)
        for id_, one in zip(ids, promises, strict=True)
    ]
    said = referring(said, [one.text or "" for one in promises])
    false = [
        (index, item.id)
        for index, one in enumerate(said)
        if one.claims and one.pieces
        for item in demands.asked.items
        if item.id in one.claims and is_unrelated(item, one, limits)
    ]
    # a false claim counts for nothing
    for index, id_ in false:
        claims = said[index].claims or frozenset()
        said[index] = said[index]._replace(claims=claims - {id_})
    found = {one.item.id: one for one in evidence(demands.asked, said)}
    written = [one for one, promise in zip(said, promises, strict=True) if promise.text]
    covered = [
        _covered(clause, found[id_], said, limits) if id_ in found else _self_set(clause, written)
        for id_, clause in demands.clauses.items()
    ]
    return tuple(covered), false


def _self_set(clause: _Clause, said: Sequence[Said]) -> ItemCoverage:
    """Metrics that the guide leaves to the applicant: any will do."""
    by = tuple(one.id for one in said)
    basis = "declared" if any(one.claims and clause.id in one.claims for one in said) else "text"
    return ItemCoverage(
        id=clause.id,
        text=clause.text,
        lines=clause.lines,
        status="covered" if by else "missing",
        by=by,
        basis=basis if by else None,  # type: ignore[arg-type]  # one of the two words
        self_set=True,
    )


def _covered(clause: _Clause, found: Evidence, said: Sequence[Said], limits: Thresholds) -> ItemCoverage:
    item = found.item
    claimed = is_claimed(item, said)
    silent = any(one.claims is None for one in said)
    if not claimed and not silent:
        status = "missing"
    elif clause.fate == "content":
        status = "covered" if claimed else content_status_of(found, limits)
    else:
        status = status_of(found, claimed=claimed, limits=limits)
    by: tuple[str, ...] = ()
    if claimed:
        by = tuple(dict.fromkeys(one.id for one in said if one.claims and item.id in one.claims))
    elif status != "missing":
        by = _answering(found, said)
    return ItemCoverage(
        id=item.id,
        text=clause.text,
        lines=clause.lines,
        status=status,  # type: ignore[arg-type]  # one of the statuses
        by=by,
        basis=("declared" if claimed else "text") if by else None,
        quantities=tuple(_numbers(found, status)) if claimed or silent else (),
        lacks=_lacks(clause, found, limits, claimed=claimed),
    )


def _numbers(found: Evidence, status: str) -> Iterator[QuantityCoverage]:
    """The numbers of a metric; of one that is not promised at all, no list of names may be one of them."""
    for number in found.numbers:
        nowhere = status == "missing" and number.status == "unclear" and not number.promised
        yield number._replace(status="missing", by=None) if nowhere else number


def _lacks(clause: _Clause, found: Evidence, limits: Thresholds, *, claimed: bool) -> tuple[str, ...]:
    """What is not promised for certain, the most doubtful first: things of a metric, parts of a content item."""
    if clause.fate == "metric":
        least = limits.unseen if claimed else limits.doubtful
        return tuple(dict.fromkeys(one.text for one in lacking(found, least)))
    weak = [
        (support.score, part.text)
        for part, support in zip(found.item.parts, found.supports, strict=True)
        if not claimed and support.score < limits.answers
    ]
    return tuple(text for _, text in sorted(weak))


def _answering(found: Evidence, said: Sequence[Said]) -> tuple[str, ...]:
    """The promises that support some part, in the order of the draft."""
    strong = [one for one in found.supports if one.promise >= 0]
    if not strong:
        return ()
    least = min(THRESHOLDS.answers, max(one.score for one in strong))
    used = {one.promise for one in strong if one.score >= least}
    return tuple(said[index].id for index in sorted(used))


def _choose(items: tuple[ItemCoverage, ...], either: Sequence[Sequence[str]]) -> tuple[ItemCoverage, ...]:
    """Where the guide lets the applicant choose (二选一), one that is covered stands for the others."""
    covered = {item.id for item in items if item.status == "covered"}
    chosen = {id_: choice for group in either for id_ in group if (choice := next(iter(covered & set(group)), None))}
    return tuple(
        item._replace(status="missing", instead=chosen[item.id])
        if item.status != "covered" and item.id in chosen
        else item
        for item in items
    )


__all__ = ["cover", "cover_items"]
