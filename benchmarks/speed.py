"""How long the program takes, beside others that do part of its work.

    python -m benchmarks.speed [--rounds 15] [--spectral]

One run tells: what `--version` takes more than `python -c pass`; what `check` of one draft takes beside
check-jsonschema with a schema that holds nothing but caps, on the same file; and the CPU time of a draft in a long run
beside what PyYAML's C loader and ruamel.yaml's round trip take merely to load it. Commands are run in turns, so that
whatever else the machine does falls on all of them. Drafts of the long run are all different; guides are made ready before.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from nrd_check.checker import check_file
from nrd_check.coverage import cover
from nrd_check.pack.store import Library, shipped
from nrd_check.proposal.model import Proposal

# what is installed is there as bytecode; some machines are told not to write any, and would compile it at each start
_AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ROOT = Path(__file__).resolve().parents[1]
DRAFT = ROOT / "examples" / "pathogen.yaml"
CAPS = {"type": "object", "properties": {"units": {"maxItems": 6}, "topics": {"maxItems": 4}}}
_SPECTRAL = {
    "rules": {
        name: {
            "given": f"$.{name}",
            "then": {"function": "length", "functionOptions": {"max": cap["maxItems"]}},
        }
        for name, cap in CAPS["properties"].items()  # type: ignore[attr-defined]
    }
}


def commands(folder: Path, *, spectral: bool) -> dict[str, list[str]]:
    """The commands to compare; those that are not installed are named and left out."""
    python = sys.executable
    found = {
        "python -c pass": [python, "-c", "pass"],
        "nrd-check --version": [python, "-m", "nrd_check", "--version"],
        "nrd-check check": [python, "-m", "nrd_check", "check", str(DRAFT)],
    }
    if importlib.util.find_spec("check_jsonschema"):
        schema = folder / "caps.json"
        schema.write_text(json.dumps(CAPS), encoding="utf-8")
        found["check-jsonschema"] = [python, "-m", "check_jsonschema", "--schemafile", str(schema), str(DRAFT)]
    else:
        print("check-jsonschema: not installed (pip install -e '.[benchmarks]'), left out")
    if spectral and (npx := shutil.which("npx")):
        ruleset = folder / "ruleset.json"
        ruleset.write_text(json.dumps(_SPECTRAL), encoding="utf-8")
        found["spectral"] = [npx, "--yes", "@stoplight/spectral-cli", "lint", "--ruleset", str(ruleset), str(DRAFT)]
    else:
        print("spectral: " + ("npx is not installed" if spectral else "not asked for (--spectral)") + ", left out")
    return found


def run_in_turns(asked: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each run of each command."""
    taken: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(rounds + 1):
        for name, command in asked.items():
            start = time.perf_counter()
            subprocess.run(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=_AS_INSTALLED
            )
            taken[name].append(time.perf_counter() - start)
    return {name: times[1:] for name, times in taken.items()}  # the first run fills the caches


def per_draft(drafts: Sequence[Path], work: Callable[[Path], object]) -> float:
    """Milliseconds of CPU for each draft."""
    start = time.process_time()
    for draft in drafts:
        work(draft)
    return (time.process_time() - start) / len(drafts) * 1000


def start_up(rounds: int, *, spectral: bool) -> None:
    """Print what whole commands take."""
    with tempfile.TemporaryDirectory() as folder:
        taken = run_in_turns(commands(Path(folder), spectral=spectral), rounds)
    print(f"{'command':22} {'min':>8} {'median':>8}  ms, {rounds} runs in turns")
    for name, times in taken.items():
        print(f"{name:22} {min(times) * 1000:8.0f} {statistics.median(times) * 1000:8.0f}")
    median = {name: statistics.median(times) for name, times in taken.items()}
    extra = (median["nrd-check --version"] - median["python -c pass"]) * 1000
    print(f"--version takes {extra:.0f} ms more than python -c pass")
    for other in ("check-jsonschema", "spectral"):
        if other in median:
            print(f"nrd-check check / {other}: {median['nrd-check check'] / median[other]:.2f}")


def long_run() -> None:
    """Print what a draft takes among many."""
    drafts = sorted((ROOT / "benchmarks" / "coverage" / "development").glob("*/*.yaml"))
    library = Library(shipped("rules"))
    for programme in library.programmes:
        for direction in library.directions(programme).values():
            cover(direction, Proposal.model_construct())
    check_file(DRAFT, library)
    checked = per_draft(drafts, lambda draft: check_file(draft, library))
    size = statistics.mean(draft.stat().st_size for draft in drafts)
    print(f"\n{len(drafts)} drafts, each once, {size:.0f} bytes on average")
    print(f"nrd-check, checked            {checked:8.2f} ms of CPU a draft")
    others: dict[str, Callable[[Path], object]] = {}
    try:
        import yaml

        loader = yaml.CSafeLoader
        others["PyYAML CSafeLoader, loaded"] = lambda draft: yaml.load(draft.read_bytes(), loader)
    except (ImportError, AttributeError):
        print("PyYAML with libyaml: not installed, left out")
    from ruamel.yaml import YAML

    others["ruamel.yaml rt, loaded"] = lambda draft: YAML().load(draft)
    for name, work in others.items():
        loaded = statistics.median(per_draft(drafts, work) for _ in range(3))
        print(f"{name:29} {loaded:8.2f} ms of CPU a draft; nrd-check takes {checked / loaded:.1f} times that")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="how often each command is run")
    parser.add_argument("--spectral", action="store_true", help="also @stoplight/spectral-cli, fetched by npx")
    arguments = parser.parse_args()
    start_up(arguments.rounds, spectral=arguments.spectral)
    long_run()


if __name__ == "__main__":
    main()
