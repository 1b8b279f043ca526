"""How long the program takes, beside others that do part of its work.

    python -m benchmarks.speed [--rounds 20] [--write docs/speed.md]

One run tells, as whole processes: what `--version` takes more than `python -c pass`; what `check` of one draft takes
beside check-jsonschema and Spectral, with rules for nothing but two caps, on the same file; what `audit` of 1,000 drafts
takes of processors beside what PyYAML's C loader and ruamel.yaml's round trip take merely to load them. Commands are run
in turns, so that whatever else the machine does falls on all of them. And where the time goes: the steps of a check in a
new process, and those of a draft among many.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.beside import AS_INSTALLED, LOADERS, check_jsonschema, loader, spectral
from benchmarks.page import put
from benchmarks.steps import timed

from nrd_check import engine
from nrd_check.checker import check_loaded
from nrd_check.coverage import cover
from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes
from nrd_check.pack.store import Library, shipped
from nrd_check.proposal.load import load_proposal
from nrd_check.proposal.model import Proposal
from nrd_check.yaml_tree import YamlError, parse

ROOT = Path(__file__).resolve().parents[1]
DRAFT = ROOT / "examples" / "pathogen.yaml"
_DRAFTS = 1_000
_NEEDED = "import datetime, decimal, json, pathlib, re, typing, ruamel.yaml.cyaml"
_T = TypeVar("_T")


def run_in_turns(asked: dict[str, list[str]], rounds: int, measure: Callable[[list[str]], _T]) -> dict[str, list[_T]]:
    """What is measured of each run of each command; the first fills the caches and does not count."""
    taken: dict[str, list[_T]] = {name: [] for name in asked}
    for number in range(rounds + 1):
        for name, command in asked.items():
            found = measure(command)
            if number:
                taken[name].append(found)
    return taken


def _run(command: Sequence[str]) -> bytes:
    run = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, env=AS_INSTALLED, cwd=ROOT
    )
    return run.stdout


def _clock(command: Sequence[str]) -> float:
    """Milliseconds on the clock."""
    start = time.perf_counter()
    _run(command)
    return (time.perf_counter() - start) * 1000


def _cpu(command: Sequence[str]) -> float:
    """Seconds of all processors."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _run(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown, its figures on the right."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def start_up(folder: Path, rounds: int) -> Iterator[str]:
    """What whole commands take."""
    python, draft = sys.executable, [str(DRAFT)]
    asked = {
        "`python -c pass`": [python, "-c", "pass"],
        "`nrd-check --version`": [python, "-m", "nrd_check", "--version"],
        "python, loads ruamel.yaml and json": [python, "-c", _NEEDED],
        "`nrd-check check`": [python, "-m", "nrd_check", "check", *draft],
        "check-jsonschema, two caps": check_jsonschema(folder, draft),
        "Spectral, two caps": spectral(folder, draft),
    }
    taken = run_in_turns({name: command for name, command in asked.items() if command}, rounds, _clock)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    ours, bare = medians["`nrd-check check`"], medians["`python -c pass`"]
    rows = (
        (
            name,
            f"{min(times):.0f}",
            f"{medians[name]:.0f}",
            f"{medians[name] - bare:.0f}",
            f"{ours / medians[name]:.2f}",
        )
        for name, times in taken.items()
    )
    yield table(("command, ms", "least", "median", "more than bare Python", "`check` takes … times that"), rows)
    found = [json.loads(_run([python, "-m", "benchmarks.steps", *draft])) for _ in range(rounds)]
    median = {step: statistics.median(one[step] for one in found) for step in found[0]}
    yield table(("step of one check, ms", "median"), ((step, f"{taken:.1f}") for step, taken in median.items()))


def audits(folder: Path, rounds: int) -> Iterator[str]:
    """What an audit takes of processors, and what each of its drafts takes in which step."""
    call = folder / "call"
    _run([sys.executable, "-m", "benchmarks.drafts", str(_DRAFTS), str(call)])
    files = sorted(map(str, (call / "drafts").rglob("*.yaml")))
    size = statistics.mean(Path(file).stat().st_size for file in files)
    audit = [sys.executable, "-m", "nrd_check", "audit", str(call / "drafts"), "-q", "-o", os.devnull]
    ours = "`nrd-check audit`"
    asked = {ours: audit, **{f"{name}: loaded": loader(name, files) for name in LOADERS}}
    if capped := check_jsonschema(folder, files):
        asked["check-jsonschema, two caps"] = capped
    if linted := spectral(folder, files):
        asked["Spectral, two caps"] = linted
    taken = run_in_turns(asked, rounds, _cpu)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    rows = (
        (name, f"{min(times):.1f}", f"{medians[name]:.1f}", f"{medians[ours] / medians[name]:.1f}")
        for name, times in taken.items()
    )
    heads = (f"{len(files):,} drafts of {size / 1000:.1f} KB, s of processors", "least", "median")
    yield table((*heads, "`audit` takes … times that"), rows)
    steps = list(_steps(list(map(Path, files)), rounds))
    median = {step: statistics.median(one[step] for one in steps) for step in steps[0]}
    yield table(("step of one draft among many, ms", "median"), ((step, f"{one:.2f}") for step, one in median.items()))


def _steps(files: Sequence[Path], rounds: int) -> Iterator[dict[str, float]]:
    """Milliseconds of a draft in each step, all that is the same for all drafts made ready before."""
    gc.set_threshold(100_000, 50, 50)  # as the program does
    library = Library(shipped("rules"))
    for programme in library.programmes:
        for direction in library.directions(programme).values():
            cover(direction, Proposal.model_construct())
    covering: dict[str, float] = {}
    timed(engine, "cover", covering, "all")
    for _ in range(rounds):
        covering.clear()
        start = time.perf_counter()
        for file in files:
            with contextlib.suppress(YamlError, InputError):
                parse(decode(read_bytes(file), file))
        parsed = time.perf_counter()
        loaded = [load_proposal(file) for file in files]
        read = time.perf_counter()
        for one in loaded:
            check_loaded(one, library)
        checked = time.perf_counter()
        steps = {
            "YAML is read, with the place of everything": parsed - start,
            "values are taken from it": (read - parsed) - (parsed - start),
            "coverage is decided": covering["all"],
            "rules are applied": checked - read - covering["all"],
        }
        yield {step: 1000 * taken / len(files) for step, taken in steps.items()}


def main() -> None:
    """Everything, in one run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20, help="how often each command is run")
    parser.add_argument("--write", type=Path, help="a page between whose marks the tables are put")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        few = max(1, options.rounds // 5)  # audits take long enough to differ little
        found = "\n".join([*start_up(folder, options.rounds), *audits(folder, few)])
    print(found)
    if options.write:
        put(options.write, found)


if __name__ == "__main__":
    main()
