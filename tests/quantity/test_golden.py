"""The grammar against readings made by hand."""

from __future__ import annotations

import pytest

from nrd_check.quantity import read_quantities
from tests.quantity.golden import LIBRARY, Read, evaluate, golden, metrics_of


def reader(text: str) -> list[Read]:
    return [Read(one.text, one.op, one.low, one.high, one.unit, one.role) for one in read_quantities(text).quantities]


@pytest.mark.parametrize(
    ("programme", "direction", "expected"),
    list(golden("quantities-reference.jsonl")),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_reference_reading_is_reproduced(programme: str, direction: str, expected: list[Read]) -> None:
    got = [one for metric in metrics_of(programme, direction) for one in reader(metric.words)]
    assert got == expected


@pytest.mark.parametrize("name", ["quantities-1.jsonl", "quantities-2.jsonl", "quantities-held-back.jsonl"])
def test_99_of_100_target_quantities_are_right_and_1_of_100_invented(name: str) -> None:
    result = evaluate(name, reader)
    assert result.right >= 0.99 * result.targets
    assert result.invented <= 0.01 * result.read


def test_there_are_golden_readings_of_more_than_forty_directions_from_all_programmes() -> None:
    read = [
        (programme, direction)
        for name in ("1", "2", "held-back")
        for programme, direction, _ in golden(f"quantities-{name}.jsonl")
    ]
    assert len(set(read)) == len(read) >= 40
    assert len({programme for programme, _ in read}) == 12


def test_the_packs_hold_what_the_grammar_reads() -> None:
    """Each metric of the packs, whose readings were looked at when they were committed."""
    metrics = {
        (programme.id, direction.id, metric.item): metric
        for programme in LIBRARY.programmes
        for direction in LIBRARY.directions(programme).values()
        for metric in direction.metrics
    }
    other = {
        key
        for key, metric in metrics.items()
        if reader(metric.words)
        != [Read(one.text, one.op, one.low, one.high, one.unit, one.role) for one in metric.quantities]
    }
    # powers of ten that lost more than their superscript are told by guides/readings.yaml
    assert other == {("scientific-instruments", "2.10", "M1")}
