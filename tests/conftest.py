"""What tests share."""

from __future__ import annotations

import functools
import gc
import os
from pathlib import Path

import pytest

from nrd_check import coverage
from nrd_check.pack.store import Library

ROOT = Path(__file__).resolve().parents[1]
os.environ["NRD_CHECK_CACHE"] = ""  # tests leave nothing in the user's cache, nor trust what is there


def pytest_sessionstart() -> None:
    """Forget what was computed before: mutmut forks from a process in which all tests have run."""
    for cached in (one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)):
        if (cached.__module__ or "").partition(".")[0] in ("nrd_check", "tests", "benchmarks"):
            cached.cache_clear()
    coverage._DEMANDS.clear()


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder."""
    return ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """The packs of 2021, as committed."""
    return Library(ROOT / "rules")


@pytest.fixture(scope="session")
def guide_text() -> str:
    """The guide file of 2021."""
    return (ROOT / "guides" / "2021-key-rd-programmes.txt").read_text(encoding="utf-8")
