"""What a guide says twice and not alike: its own size, and limits that it gives more than once for the same projects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nrd_check.messages import Message
from nrd_check.pack.models import Pack
from nrd_check.pack.resolve import Direction, directions_of
from nrd_check.rules.base import Rule
from nrd_check.rules.duration import Duration
from nrd_check.rules.topics_max import Limit


def contradictions(pack: Pack) -> Iterator[Message]:
    """A sentence for each; those about limits name the lines of both clauses and the first direction they meet in."""
    for stated in pack.stated:
        if stated.agrees is False:
            yield Message(
                f"第 {stated.lines[0]} 行称“{stated.text}”，实有 {stated.found} 个方向",
                f"line {stated.lines[0]} says “{stated.text}”, {stated.found} directions were found",
            )
    told: set[tuple[str, str]] = set()
    for direction in directions_of(pack).values():
        for one, other in _conflicts(direction):
            if (one.id, other.id) not in told:
                told.add((one.id, other.id))
                yield Message(
                    f"第 {one.lines[0]} 行“{one.text}”与第 {other.lines[0]} 行“{other.text}”不一致（如方向 {direction.id}），{_chosen(one).zh}",
                    f"line {one.lines[0]} “{one.text}” and line {other.lines[0]} “{other.text}” do not agree (in direction {direction.id}); {_chosen(one).en}",
                )


def _chosen(rule: Rule) -> Message:
    if isinstance(rule, Limit):
        return Message("按较严的判断", "the stricter one is applied")
    return Message("按前一条判断", "the first one is applied")


def _conflicts(direction: Direction) -> Iterator[tuple[Rule, Rule]]:
    """Limits of the same projects, equally specific, that differ."""
    first: dict[Any, Rule] = {}
    for level, rule in direction.candidates:
        values = _values(rule)
        if values is None:
            continue
        key = (rule.slot, level, rule.scope.kinds, rule.scope.categories, rule.scope.mark, rule.binding)
        other = first.setdefault(key, rule)
        if _values(other) != values:
            yield other, rule


def _values(rule: Rule) -> tuple[Any, ...] | None:
    if isinstance(rule, Duration):
        return rule.min, rule.max
    return (type(rule), rule.max) if isinstance(rule, Limit) else None
