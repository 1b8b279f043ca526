"""Which promises of a proposal answer which content items and metrics of its direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nrd_check.findings import Coverage, ItemCoverage

if TYPE_CHECKING:
    from nrd_check.pack.models import ClauseEntry
    from nrd_check.pack.resolve import Direction
    from nrd_check.proposal.model import Promise, Proposal


def cover(direction: Direction, proposal: Proposal) -> Coverage:
    """How `proposal` covers what `direction` asks, by what it claims with `covers`."""
    either = direction.entry.either
    return Coverage(
        _choose(_cover(direction.content, proposal.content, "R"), either),
        _choose(_cover(direction.metrics, proposal.metrics, "P"), either),
    )


def _cover(items: Sequence[ClauseEntry], promises: Sequence[Promise] | None, letter: str) -> tuple[ItemCoverage, ...]:
    claims: dict[str, list[str]] = {}
    names = [promise.id or f"{letter}{index}" for index, promise in enumerate(promises or (), 1)]
    for name, promise in zip(names, promises or (), strict=True):
        for claimed in promise.covers or ():
            claims.setdefault(claimed, []).append(name)
    # A promise that claims nothing may answer anything: nothing that is left can be called missing.
    silent = tuple(name for name, promise in zip(names, promises or (), strict=True) if promise.covers is None)
    covered = []
    for item in items:
        assert item.item
        by = tuple(dict.fromkeys(claims.get(item.item, ())))
        if item.self_set and not by:
            by = tuple(names)
        covered.append(
            ItemCoverage(
                id=item.item,
                text=item.words,
                lines=item.lines,
                status="covered" if by else "unclear" if silent else "missing",
                by=by,
                basis="declared" if by else None,
                candidates=() if by else silent,
                self_set=item.self_set,
            )
        )
    return tuple(covered)


def _choose(items: tuple[ItemCoverage, ...], either: Sequence[Sequence[str]]) -> tuple[ItemCoverage, ...]:
    """Where the guide lets the applicant choose (二选一), one that is covered stands for the others."""
    covered = {item.id for item in items if item.status == "covered"}
    chosen = {id_: choice for group in either for id_ in group if (choice := next(iter(covered & set(group)), None))}
    return tuple(
        replace(item, status="missing", candidates=(), instead=chosen[item.id])
        if item.status != "covered" and item.id in chosen
        else item
        for item in items
    )
