"""Workers that hang or die harm no other draft."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from pathlib import Path

from nrd_check.audit.judge import Setting, Task
from nrd_check.audit.record import unpack_result
from nrd_check.audit.sources import Locator
from nrd_check.audit.workers import Judged, LocalEngine
from tests.conftest import ROOT

GOOD = str(ROOT / "examples" / "pathogen.yaml")
SETTING = Setting(str(ROOT / "rules"), 100_000)


def judged(engine: LocalEngine, *paths: object) -> dict[int, Judged]:
    tasks = (Task(number, str(path), Locator(os.fsencode(path))) for number, path in enumerate(paths))
    return {one.number: one for one in engine.run(tasks)}


def waited_for(folder: Path) -> Path:
    """A named pipe that nobody ever writes into. Those under /proc are the shell's own, and opened; others are refused."""
    os.mkfifo(folder / "pipe")
    return Path(f"/proc/self/root{folder / 'pipe'}")


def message(one: Judged) -> str:
    return unpack_result(one.record.body, "draft").findings[0].message.zh


def test_a_draft_that_hangs_is_reported_and_the_others_are_judged(tmp_path: Path) -> None:
    results = judged(LocalEngine(SETTING, 1, 5), GOOD, waited_for(tmp_path), GOOD, GOOD)
    assert [results[number].record.head.verdict for number in range(4)] == [
        "compliant",
        "invalid",
        "compliant",
        "compliant",
    ]
    assert message(results[1]) == "检查超过 5 秒，未检查完；请单独检查，或用 --time-limit 放宽"
    assert not results[1].record.head.known


def test_a_worker_that_dies_is_replaced_and_its_draft_tried_once_more(tmp_path: Path) -> None:
    killed: list[int] = []

    def kill() -> None:
        until = time.monotonic() + 60
        while len(killed) < 2 and time.monotonic() < until:
            time.sleep(0.2)
            for child in multiprocessing.active_children():
                if waits_to_open(child.pid):
                    child.kill()
                    killed.append(child.pid or 0)

    killer = threading.Thread(target=kill)
    killer.start()
    results = judged(LocalEngine(SETTING, 1, 60), waited_for(tmp_path), GOOD, GOOD)
    killer.join()
    assert len(killed) == 2
    assert message(results[0]).startswith("检查这份申报书的进程意外终止（已重试）")
    assert results[1].record.head.verdict == results[2].record.head.verdict == "compliant"


def waits_to_open(pid: int | None) -> bool:
    """Whether a process is within the system call that opens a file, where it waits for a pipe's other end."""
    try:
        return Path(f"/proc/{pid}/syscall").read_text().split()[:1] == ["257"]
    except OSError:
        return False


def test_a_file_that_is_gone_is_a_draft_that_cannot_be_read(tmp_path: Path) -> None:
    results = judged(LocalEngine(SETTING, 2, 60), tmp_path / "gone.yaml", GOOD)
    assert "没有这个文件" in message(results[0])
    assert results[1].record.head.verdict == "compliant"
