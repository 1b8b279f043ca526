"""Which promises of a proposal answer which content items and metrics of its direction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nrd_check.findings import Coverage, ItemCoverage

if TYPE_CHECKING:
    from nrd_check.pack.models import ClauseEntry
    from nrd_check.pack.resolve import Direction
    from nrd_check.proposal.model import Promise, Proposal


def cover(direction: Direction, proposal: Proposal) -> Coverage:
    """How `proposal` covers what `direction` asks, by what it claims with `covers`."""
    return Coverage(_cover(direction.content, proposal.content, "R"), _cover(direction.metrics, proposal.metrics, "P"))


def _cover(items: Sequence[ClauseEntry], promises: Sequence[Promise] | None, letter: str) -> tuple[ItemCoverage, ...]:
    claims: dict[str, list[str]] = {}
    names = [promise.id or f"{letter}{index}" for index, promise in enumerate(promises or (), 1)]
    for name, promise in zip(names, promises or (), strict=True):
        for claimed in promise.covers or ():
            claims.setdefault(claimed, []).append(name)
    # A promise that claims nothing may answer anything: nothing that is left can be called missing.
    silent = any(promise.covers is None for promise in promises or ())
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
            )
        )
    return tuple(covered)
