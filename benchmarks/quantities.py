"""How well the numbers of metrics are read, against readings made by hand from the text.

    python -m benchmarks.quantities [--errors]

Prints for each file of tests/golden how many target quantities are read with the right value, unit and direction, and
how many readings are invented. Beside it, what the Chinese recogniser of recognizers-text-suite finds in the same
text, if it is installed (`pip install -e '.[benchmarks]'`): it knows no directions, so that a value alone, or a value
with any unit, counts as right.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.quantity.golden import Read, Score, evaluate, golden, metrics_of, same, score

from nrd_check.quantity import read_quantities

FILES = ("quantities-reference.jsonl", "quantities-1.jsonl", "quantities-2.jsonl", "quantities-held-back.jsonl")


def reader(text: str) -> list[Read]:
    """The program's readings."""
    return [Read(one.text, one.op, one.low, one.high, one.unit, one.role) for one in read_quantities(text).quantities]


class Found(NamedTuple):
    """What a recogniser finds: place in the text, value."""

    start: int
    end: int
    value: float


Recogniser = Callable[[str], list[Found]]


def recognisers() -> Iterator[tuple[str, Recogniser]]:
    """The baselines; none if recognizers-text-suite is not there."""
    try:
        from recognizers_number import Culture, recognize_number
        from recognizers_number_with_unit import (
            recognize_age,
            recognize_currency,
            recognize_dimension,
            recognize_temperature,
        )
    except ImportError:
        return

    def found(*models: Callable[[str, str], list[object]]) -> Recogniser:
        def run(text: str) -> list[Found]:
            results = []
            for model in models:
                for one in model(text, Culture.Chinese):
                    value = (one.resolution or {}).get("value")  # type: ignore[attr-defined]
                    if value:
                        results.append(Found(one.start, one.end + 1, float(value)))  # type: ignore[attr-defined]
            return results

        return run

    yield (
        "recognizers-text, number with unit",
        found(recognize_dimension, recognize_currency, recognize_age, recognize_temperature),
    )
    yield "recognizers-text, number alone", found(recognize_number)


def compare(name: str, recogniser: Recogniser) -> Score:
    """The score of a recogniser: right is a value of the quantity found within its words."""
    total = Score()
    for programme, direction, expected in golden(name):
        text = "\n".join(metric.words for metric in metrics_of(programme, direction))
        results = recogniser(text)
        places = []
        at = 0
        for quantity in expected:
            start = text.find(quantity.text, at)
            if start < 0:
                continue  # words from two places
            at = start + len(quantity.text)
            places.append((start, at, quantity))
        overlapping = {one for one in results for start, end, _ in places if one.start < end and start < one.end}
        right = sum(
            any(start <= one.start < end and one.value in (quantity.low, quantity.high) for one in results)
            for start, end, quantity in places
            if quantity.role == "target"
        )
        targets = sum(quantity.role == "target" for quantity in expected)
        total.add(Score(targets, right, len(results) - len(overlapping), len(results)))
    return total


def errors(name: str) -> Iterator[str]:
    """The readings that differ from the golden ones."""
    for programme, direction, expected in golden(name):
        got = [one for metric in metrics_of(programme, direction) for one in reader(metric.words)]
        result = score(expected, got)
        if result.right < result.targets or result.invented:
            yield f"{programme} {direction}"
            yield from (f"  not read: {one}" for one in expected if not any(same(one, other) for other in got))
            yield from (f"  not there: {one}" for one in got if not any(same(one, other) for other in expected))


def line(name: str, result: Score) -> str:
    """A row of the table."""
    share = result.right / result.targets if result.targets else 0.0
    extra = result.invented / result.read if result.read else 0.0
    return f"{name:38} {result.right:4} of {result.targets:4} right ({share:6.1%}), {result.invented:3} of {result.read:4} invented ({extra:5.1%})"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the readings that differ")
    arguments = parser.parse_args()
    baselines = list(recognisers())
    if not baselines:
        print("recognizers-text-suite is not installed: no baseline")
    for name in FILES:
        print(name)
        print("  " + line("nrd-check", evaluate(name, reader)))
        for label, recogniser in baselines:
            print("  " + line(label, compare(name, recogniser)))
        if arguments.errors:
            print("\n".join(errors(name)))


if __name__ == "__main__":
    main()
