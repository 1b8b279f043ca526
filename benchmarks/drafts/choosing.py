"""Choices by which a change to a draft is made: by chance, or each in its turn where all are to be tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class InTurn(Random):
    """Chance that `pick` may not use: what is picked is told by `turns`, the place in the options of each choice."""

    def __init__(self, seed: str, turns: Sequence[int]) -> None:
        super().__init__(seed)
        self.turns = turns
        self.options: list[int] = []

    def next_of(self, count: int) -> int:
        """The place whose turn it is, of so many."""
        self.options.append(count)
        asked = len(self.options)
        return self.turns[asked - 1] if asked <= len(self.turns) else 0

    def following(self) -> list[int] | None:
        """The turns of the next try: the last choice that has another option takes it; None after the last."""
        turns = [*self.turns, *[0] * (len(self.options) - len(self.turns))][: len(self.options)]
        while turns and turns[-1] + 1 >= self.options[len(turns) - 1]:
            turns.pop()
        if not turns:
            return None
        turns[-1] += 1
        return turns


def pick(random: Random, options: Sequence[T]) -> T:
    """One of the options that make a difference; what only dresses a draft up is chosen by `random` itself."""
    return options[random.next_of(len(options))] if isinstance(random, InTurn) else random.choice(options)


def tries(seed: str) -> Iterator[InTurn]:
    """A source of choices for each combination of what is picked; each must be used before the next is asked for."""
    turns: list[int] | None = []
    while turns is not None:
        source = InTurn(seed, turns)
        yield source
        turns = source.following()
