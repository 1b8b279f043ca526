"""A run that is ended half-way keeps what is done, and the next one goes on to the same results."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.audit.calls import GRID, by_another, put
from tests.conftest import ROOT

DRAFTS = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    drafts = {f"d{number:02}": by_another(GRID, number) for number in range(DRAFTS)}
    return put(tmp_path_factory.mktemp("call") / "drafts", **drafts)


def start(folder: Path, state: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "nrd_check", "audit", folder, "-j", "1", "--state", state]
    return subprocess.Popen(
        [*map(str, command), "--format", f"jsonl={out}", "--rules", str(ROOT / "rules")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "CI": "1"},
        start_new_session=True,
    )


def kept(state: Path) -> int:
    """How many results a file of results holds."""
    if not state.exists():
        return 0
    base = sqlite3.connect(f"file:{state}?mode=ro", uri=True)
    try:
        return int(base.execute("SELECT count(*) FROM results").fetchone()[0])
    except sqlite3.OperationalError:  # not made yet
        return 0
    finally:
        base.close()


def wait_for(state: Path, count: int) -> None:
    until = time.monotonic() + 60
    while kept(state) < count:
        assert time.monotonic() < until, "the run does not begin"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def whole(folder: Path) -> bytes:
    """The results of a run that nobody disturbs."""
    out = folder.parent / "whole.jsonl"
    with start(folder, folder.parent / "whole.sqlite", out) as process:
        assert process.wait() == 1  # all of one province: the quota is exceeded
    return out.read_bytes()


@pytest.mark.parametrize("count", [1, 20, 45])
def test_killed_at_any_moment_it_goes_on_where_it_was(folder: Path, tmp_path: Path, whole: bytes, count: int) -> None:
    state, out = tmp_path / "state.sqlite", tmp_path / "out.jsonl"
    with start(folder, state, out) as process:
        wait_for(state, count)
        process.kill()
    assert count <= kept(state) < DRAFTS
    assert not out.exists()  # no half result
    with start(folder, state, out) as process:
        assert process.wait() == 1
    assert out.read_bytes() == whole
    assert kept(state) == DRAFTS
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".jsonl") == ["out.jsonl"]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_says_what_is_kept(folder: Path, tmp_path: Path, how: signal.Signals) -> None:
    state, out = tmp_path / "state.sqlite", tmp_path / "out.jsonl"
    with start(folder, state, out) as process:
        wait_for(state, 5)
        process.send_signal(how)
        assert process.wait() == 130
        assert process.stderr is not None
        said = process.stderr.read().decode()
    assert f"/{DRAFTS} 份，已存入 {state}；再运行同一命令接着做" in said
    assert not out.exists()
    assert kept(state) >= 5


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="there are no process groups")
def test_ctrl_c_in_a_terminal_reaches_no_worker(folder: Path, tmp_path: Path) -> None:
    with start(folder, tmp_path / "state.sqlite", tmp_path / "out.jsonl") as process:
        until = time.monotonic() + 60
        while not children(process.pid):
            assert time.monotonic() < until, "the run does not begin"
            time.sleep(0.01)
        time.sleep(0.3)  # the worker is about to start
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read().decode()
    assert not children(process.pid)


def children(pid: int) -> list[str]:
    """The processes that a process has started and that still run."""
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return path.read_text().split() if path.exists() else []


def test_all_drafts_are_in_the_results(whole: bytes) -> None:
    entries = [json.loads(line) for line in whole.splitlines()]
    assert [Path(entry["file"]).stem for entry in entries] == [f"d{number:02}" for number in range(DRAFTS)]
