"""Scoring readings of quantities against golden ones."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from nrd_check.pack.store import Library

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = Library(ROOT / "rules")


class Read(NamedTuple):
    """A quantity as a reader gives it."""

    text: str
    op: str
    low: float | None
    high: float | None
    unit: str
    role: str


@dataclass
class Score:
    """Target quantities: how many, how many with the right value, unit and direction; how many that are none."""

    targets: int = 0
    right: int = 0
    invented: int = 0
    read: int = 0

    def add(self, other: Score) -> None:
        self.targets += other.targets
        self.right += other.right
        self.invented += other.invented
        self.read += other.read


def golden(name: str) -> Iterator[tuple[str, str, list[Read]]]:
    """Programme, direction and quantities of each line of a golden file."""
    for line in (ROOT / "tests" / "golden" / name).read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield entry["programme"], entry["direction"], [Read(**quantity) for quantity in entry["quantities"]]


def metrics_of(programme: str, direction: str) -> list[Any]:
    return list(LIBRARY.directions(LIBRARY.find(programme)[0])[direction].metrics)


def score(expected: list[Read], got: list[Read]) -> Score:
    """Readings are paired by their words, in order."""
    words = difflib.SequenceMatcher(None, [one.text for one in expected], [one.text for one in got], autojunk=False)
    pairs = {block.a + step: block.b + step for block in words.get_matching_blocks() for step in range(block.size)}
    targets = [index for index, one in enumerate(expected) if one.role == "target"]
    right = sum(index in pairs and same(expected[index], got[pairs[index]]) for index in targets)
    return Score(len(targets), right, len(got) - len(pairs), len(got))


def same(one: Read, other: Read) -> bool:
    """The same value, unit and direction."""
    return (one.op, one.unit) == (other.op, other.unit) and _near(one.low, other.low) and _near(one.high, other.high)


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other))


def evaluate(name: str, reader: Callable[[str], list[Read]]) -> Score:
    """The score of a reader over a golden file."""
    total = Score()
    for programme, direction, expected in golden(name):
        got = [one for metric in metrics_of(programme, direction) for one in reader(metric.words)]
        total.add(score(expected, got))
    return total
