"""What is worked out of short texts is kept, what is worked out of long ones is not."""

from __future__ import annotations

import gc
import tracemalloc

import pytest

from nrd_check.coverage.words import mass, pieces, plain_text
from nrd_check.kept import kept
from nrd_check.quantity import read_quantities


@pytest.mark.parametrize(("length", "times"), [(1_000, 1), (1_001, 2)])
def test_long_texts_are_worked_out_each_time(length: int, times: int) -> None:
    seen: list[int] = []

    @kept(10)
    def work(text: str, other: str) -> int:
        seen.append(len(text))
        return len(text + other)

    assert (work("甲" * length, "乙"), work("甲" * length, "乙")) == (length + 1, length + 1)
    assert len(seen) == times


def test_only_so_many_are_kept() -> None:
    seen: list[str] = []

    @kept(1)
    def work(text: str) -> None:
        seen.append(text)

    work("甲")
    work("乙")
    work("甲")
    assert seen == ["甲", "乙", "甲"]


def test_nothing_of_long_drafts_stays() -> None:
    def read(number: int) -> None:
        text = "".join(chr(0x4E00 + (7 * number + step * step) % 20_000) for step in range(100_000))
        mass(pieces(plain_text(text)))
        read_quantities(text + f"{number}种")

    read(0)  # what is kept anyway, like compiled patterns
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        for number in range(1, 11):
            read(number)
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < 100_000  # bytes; a text alone has twice as many
