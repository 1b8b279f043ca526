"""A PDF is begun to be read before the program loads; what comes of that is what would have come without."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from nrd_check.guide.pdf import ahead
from nrd_check.guide.pdf.parent import read_pdf
from tests import pdfs

pytestmark = pytest.mark.skipif(not hasattr(os, "posix_spawn"), reason="begins only where processes can be spawned so")


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    yield
    ahead.stop()


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    path = tmp_path / "guide.pdf"
    path.write_bytes(pdfs.official("研究内容：研究甲。\n考核指标：完成甲1套。", "standard"))
    return path


def test_what_was_begun_is_read(guide: Path) -> None:
    ahead.begin(["compile", "--strict", str(guide)])
    begun = ahead.take(guide)
    assert begun
    assert read_pdf(guide.read_bytes(), "guide.pdf", begun=begun) == read_pdf(guide.read_bytes(), "guide.pdf")
    with pytest.raises(ChildProcessError):
        os.waitpid(begun.pid, os.WNOHANG)  # it was waited for


@pytest.mark.parametrize("arguments", [["check", "guide.pdf"], ["compile", "guide.txt"], ["compile", "absent.pdf"], []])
def test_nothing_is_begun(guide: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.chdir(guide.parent)
    ahead.begin(arguments)
    assert ahead.take(guide) is None


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    ahead.begin(["compile", str(tmp_path / "pipe.pdf")])
    assert ahead.take(tmp_path / "pipe.pdf") is None


def test_a_file_that_changed_is_read_anew(guide: Path) -> None:
    ahead.begin(["compile", str(guide)])
    guide.write_bytes(guide.read_bytes() + b"\n")
    assert ahead.take(guide) is None


def test_what_nobody_takes_is_ended(guide: Path) -> None:
    ahead.begin(["compile", str(guide)])
    ahead.stop()
    assert ahead.take(guide) is None


def test_too_long_is_ended(guide: Path) -> None:
    ahead.begin(["compile", str(guide)])
    begun = ahead.take(guide)
    assert begun
    assert ahead.wait(begun, 0) == (None, b"")
    with pytest.raises(ChildProcessError):
        os.waitpid(begun.pid, os.WNOHANG)
