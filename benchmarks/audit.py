"""What an audit takes: time, memory, and drafts per CPU second beside checkers of caps alone.

    python -m benchmarks.audit [--counts 1000 10000] [--others 500] [--keep FOLDER]

For each count: drafts of 8 KB are generated (see `benchmarks.drafts`), audited with all processors, and audited again
without a change. Memory is the peak of all processes together, with shared pages counted once. Then `--others` of the
same files are checked with check-jsonschema and Spectral, each with a schema that holds nothing but
caps, and merely loaded with PyYAML's C loader: all in one run, as whole processes.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import psutil
from benchmarks.beside import check_jsonschema, loader, spectral


class Taken(NamedTuple):
    """What a command took: seconds on the clock, seconds of processors, bytes of memory at most."""

    wall: float
    cpu: float
    peak: int


def measured(command: Sequence[str]) -> Taken:
    """Run a command and watch its processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        peak = max(peak, _memory(watched))
        time.sleep(0.2)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak)


def _memory(process: psutil.Process) -> int:
    total = 0
    try:
        for one in (process, *process.children(recursive=True)):
            total += one.memory_full_info().pss
    except psutil.Error:
        pass  # it has just ended
    return total


def told(what: str, count: int, taken: Taken) -> None:
    """A line of the table."""
    rate = count / taken.cpu
    print(f"{what:<34}{count:>8}{taken.wall:>9.1f} s{taken.cpu:>9.1f} s{rate:>9.0f}/CPU s{taken.peak / 2**20:>8.0f} MB")


def audit(folder: Path, count: int) -> Path:
    """Audit a call of `count` drafts twice; the folder of the drafts."""
    call = folder / str(count)
    if not call.exists():
        subprocess.run([sys.executable, "-m", "benchmarks.drafts", str(count), str(call)], check=True)
    state = call.with_suffix(".sqlite")
    state.unlink(missing_ok=True)
    command = [sys.executable, "-m", "nrd_check", "audit", str(call / "drafts"), "--state", str(state), "-q"]
    first = measured(command)
    told("nrd-check audit", count, first)
    second = measured(command)
    told("nrd-check audit, nothing changed", count, second)
    print(f"  the second run is {first.wall / second.wall:.1f} times as fast")
    return call / "drafts"


def others(folder: Path, drafts: Path, count: int) -> None:
    """The same files with other programs."""
    files = sorted(map(str, drafts.rglob("*.yaml")))[:count]
    told("python, PyYAML C loader", len(files), measured(loader("PyYAML, C loader", files)))
    for name, command in (
        ("check-jsonschema, caps", check_jsonschema(folder, files)),
        ("spectral, caps", spectral(folder, files)),
    ):
        if command:
            told(name, len(files), measured(command))


def main() -> None:
    """Everything, in one run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--others", type=int, default=500)
    parser.add_argument("--keep", type=Path, help="folder for the drafts, kept afterwards")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{'':<34}{'drafts':>8}{'clock':>11}{'CPU':>11}{'rate':>14}{'peak':>11}")
        drafts = [audit(folder, count) for count in options.counts]
        others(folder, drafts[0], options.others)


if __name__ == "__main__":
    main()
