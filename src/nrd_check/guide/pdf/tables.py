"""Tables that rulings show: where they are, and in which cell a character stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from nrd_check.guide.pdf.characters import Stroke

_NEAR = 3.0  # points within which rulings meet
_SHORT = 12.0  # a ruling is at least this long
_WHOLE = 0.97  # a frame as large as this share of the page is no table


@dataclass(slots=True)
class Table:
    """A grid of rulings; merged cells are known by the rulings that are not there."""

    across: list[float]  # heights of horizontal rulings, top first
    down: list[float]  # places of vertical ones, left first
    strokes: list[Stroke] = field(default_factory=list)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.across[0]

    def top_of(self, row: int) -> float:
        """The upper edge of a row."""
        return self.across[row]

    def holds(self, x: float, y: float) -> bool:
        """True for a place within it."""
        return self.down[0] <= x <= self.down[-1] and self.across[-1] - 1 <= y <= self.across[0]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of the cell at a place; of a merged cell, of its upper left part."""
        column = min(max(bisect_right(self.down, x) - 1, 0), len(self.down) - 2)
        heights = [-height for height in self.across]
        row = min(max(bisect_right(heights, -y) - 1, 0), len(self.across) - 2)
        while column and not self._ruled_down(self.down[column], self.across[row], self.across[row + 1]):
            column -= 1
        while row and not self._ruled_across(self.across[row], self.down[column], self.down[column + 1]):
            row -= 1
        return row, column

    def _ruled_down(self, x: float, top: float, bottom: float) -> bool:
        middle = (top + bottom) / 2
        return any(
            abs(stroke.x0 - x) <= _NEAR and stroke.x1 - stroke.x0 <= _NEAR and stroke.y0 - 1 <= middle <= stroke.y1 + 1
            for stroke in self.strokes
        )

    def _ruled_across(self, y: float, left: float, right: float) -> bool:
        middle = (left + right) / 2
        return any(
            abs(stroke.y0 - y) <= _NEAR and stroke.y1 - stroke.y0 <= _NEAR and stroke.x0 - 1 <= middle <= stroke.x1 + 1
            for stroke in self.strokes
        )


def find_tables(strokes: Sequence[Stroke], width: float, height: float) -> list[Table]:
    """Rulings that meet, with at least two cells together."""
    long = [one for one in strokes if max(one.x1 - one.x0, one.y1 - one.y0) >= _SHORT]
    if len(long) < 4:
        return []
    tables = []
    for group in _touching(long):
        across = _merged([one.y0 for one in group if one.x1 - one.x0 > one.y1 - one.y0])[::-1]
        down = _merged([one.x0 for one in group if one.y1 - one.y0 >= one.x1 - one.x0])
        cells = (len(across) - 1) * (len(down) - 1)
        if len(across) < 2 or len(down) < 2 or cells < 2:
            continue
        if (down[-1] - down[0]) * (across[0] - across[-1]) <= _WHOLE * width * height:
            tables.append(Table(across, down, group))
    return sorted(tables, key=lambda table: -table.top)


def _touching(strokes: Sequence[Stroke]) -> list[list[Stroke]]:
    """Strokes in groups that hang together."""
    groups: list[list[Stroke]] = []
    for stroke in strokes:
        near = [group for group in groups if any(_meet(stroke, other) for other in group)]
        merged = [stroke, *(other for group in near for other in group)]
        groups = [group for group in groups if not any(group is one for one in near)]
        groups.append(merged)
    return groups


def _meet(one: Stroke, other: Stroke) -> bool:
    return (
        one.x0 - _NEAR <= other.x1
        and other.x0 - _NEAR <= one.x1
        and one.y0 - _NEAR <= other.y1
        and other.y0 - _NEAR <= one.y1
    )


def _merged(values: Sequence[float]) -> list[float]:
    """`values` in order, those that are nearly the same once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found
