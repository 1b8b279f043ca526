"""The Dask engine gives what the local one gives, even if a worker is ended."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from nrd_check.audit.cluster import DaskEngine
from nrd_check.audit.judge import Setting, Task
from nrd_check.audit.sources import Locator
from nrd_check.audit.workers import LocalEngine
from tests.audit.calls import GRID, by_another, put
from tests.conftest import ROOT

psutil = pytest.importorskip("psutil", reason="comes with the extra nrd-check[dask]")
pytest.importorskip("distributed", reason="comes with the extra nrd-check[dask]")


def audit(folder: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "nrd_check", "audit", str(folder), "-j", "2", "--format", f"jsonl={out}"]
    return subprocess.Popen([*command, "--rules", str(ROOT / "rules"), *options])


def end_a_worker(pid: int, ended: list[int]) -> None:
    """Kill one of the workers once it is at work."""
    until = time.monotonic() + 60
    while not ended and time.monotonic() < until:
        time.sleep(0.1)
        for child in psutil.Process(pid).children(recursive=True):
            times = child.cpu_times()
            if times.user + times.system > 2.0:  # past its start
                child.kill()
                ended.append(child.pid)
                return


def test_dask_gives_the_same_bytes_though_a_worker_is_killed(tmp_path: Path) -> None:
    folder = put(tmp_path / "call", **{f"d{number:03}": by_another(GRID, number) for number in range(800)})
    with audit(folder, tmp_path / "local.jsonl") as process:
        assert process.wait() == 1
    ended: list[int] = []
    with audit(folder, tmp_path / "dask.jsonl", "--engine", "dask") as process:
        killer = threading.Thread(target=end_a_worker, args=(process.pid, ended))
        killer.start()
        assert process.wait() == 1
        killer.join()
    assert len(ended) == 1
    assert (tmp_path / "dask.jsonl").read_bytes() == (tmp_path / "local.jsonl").read_bytes()


def test_a_draft_that_hangs_is_reported_as_the_local_engine_does(tmp_path: Path) -> None:
    setting = Setting(str(ROOT / "rules"), 100_000)
    os.mkfifo(tmp_path / "hangs")  # nobody ever writes into it
    good = os.fsencode(ROOT / "examples" / "pathogen.yaml")
    places = [good, os.fsencode(tmp_path / "hangs"), good]
    engines = LocalEngine(setting, 1, 5), DaskEngine(setting, None, None, 1, 5)
    local, dask = (
        sorted(engine.run(Task(number, f"d{number}", Locator(place)) for number, place in enumerate(places)))
        for engine in engines
    )
    assert [one.record.head.verdict for one in dask] == ["compliant", "invalid", "compliant"]
    assert dask == local


def test_what_a_worker_cannot_read_is_judged_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "here", a=GRID)
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path / "there")  # where the workers are
    engine = DaskEngine(Setting(str(ROOT / "rules"), 100_000), None, None, 1, 60)
    monkeypatch.chdir(tmp_path / "here")
    one, gone = sorted(engine.run(iter([Task(1, "a", Locator(b"a.yaml")), Task(2, "b", Locator(b"b.yaml"))])))
    assert one.record.head.verdict == "compliant"
    assert gone.record.unread
    assert engine.unseen == 1


def test_a_scheduler_that_is_not_there_is_said(tmp_path: Path) -> None:
    folder = put(tmp_path / "call", a=GRID)
    command = [sys.executable, "-m", "nrd_check", "audit", str(folder), "--engine", "dask"]
    run = subprocess.run([*command, "--scheduler", "127.0.0.1:9"], capture_output=True, check=False)
    assert run.returncode == 2
    assert "连不上 Dask 调度器 127.0.0.1:9" in run.stderr.decode()
    assert b"Traceback" not in run.stderr
