"""What fuzzing has found, and a part of what it begins with, is tried in every run of the tests."""

from __future__ import annotations

import random
import zipfile
from itertools import islice
from pathlib import Path

import pytest

from tests.fuzz.mutate import mutate_text, mutate_zip
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
FOUND = sorted(path.relative_to(CORPUS) for path in CORPUS.glob("*/*"))


@pytest.mark.parametrize("path", FOUND, ids=str)
def test_what_was_found_stays_mended(path: Path) -> None:
    TARGETS[path.parts[0]].run((CORPUS / path).read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_are_read(name: str) -> None:
    """Else the fuzzer would begin with nothing."""
    for seed in islice(TARGETS[name].seeds(), 20):
        TARGETS[name].run(seed)


def test_a_target_tells_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """A harness that cannot fail finds nothing."""
    monkeypatch.setattr("tests.fuzz.targets.convert", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        TARGETS["quantity"].run("5种".encode())


def test_changed_zips_are_zips(tmp_path: Path) -> None:
    seed = next(TARGETS["xlsx"].seeds())
    random_ = random.Random(1)
    read = 0
    for _ in range(20):
        changed = mutate_zip(seed, 200_000, random_, ["<v>", "甲"], lambda data, most: data[:most])
        (tmp_path / "changed.zip").write_bytes(changed)
        with zipfile.ZipFile(tmp_path / "changed.zip") as archive:
            read += archive.testzip() is None
    assert read == 20


def test_changed_text_stays_text_and_within_its_bounds() -> None:
    random_ = random.Random(1)
    for _ in range(200):
        changed = mutate_text("研制疫苗5种以上".encode(), 300, random_, ["甲"], lambda data, most: data[:most])
        assert len(changed) <= 300
