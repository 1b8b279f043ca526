"""Running commands within the test's process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from nrd_check import cli


class Run(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str


Runner = Callable[..., Run]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    """Runs `nrd-check` with these arguments."""
    monkeypatch.setenv("COLUMNS", "100")

    def _run(*arguments: object, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "argv", ["nrd-check", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = cli._run()
        captured = capsys.readouterr()
        return Run(status, captured.out, captured.err)

    return _run
