"""Coverage-guided fuzzing of everything that reads a file.

    python -m tests.fuzz proposal --seconds 60          one target, from its seeds
    python -m tests.fuzz --runs 300                     every target in turn, as CI does: the same inputs each time
    python -m tests.fuzz --seconds 600 --work DIR --log FILE --rounds 10
                                                        the same again and again; DIR keeps what was found

Inputs that break something are kept in DIR/findings, one for each place where it broke; the status is then 1. Put such
an input into tests/fuzz/corpus/TARGET once it is mended: tests/fuzz/test_corpus.py runs all of them. Needs atheris.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(__file__).parent / "corpus"
SLOW = 5.0  # seconds of work for one input, instrumented, from which on it is a finding
LONGEST = {"text": 20_000, "zip": 200_000, "bytes": 60_000}
MEMORY = 2048  # megabytes


def main() -> int:
    """Run the targets that are asked for."""
    options = _options()
    names = options.targets or list(_names())
    if options.inside:
        _fuzz(names[0], options.seconds, options.runs, options.work)
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or Path(temporary)
        ended = [
            _one(name, options.seconds, options.runs, work, options.log)
            for _ in range(options.rounds)
            for name in names
        ]
    return int(any(ended))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("targets", nargs="*", help=f"of {', '.join(_names())}; all if none is given")
    parser.add_argument("--seconds", type=int, default=5, help="for each target and round")
    parser.add_argument(
        "--runs", type=int, default=-1, help="so many inputs beside the seeds instead, the same ones each time"
    )
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--work", type=Path, help="keeps the corpora that grow, and findings")
    parser.add_argument("--log", type=Path, help="a line of JSON is added for each run")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _names() -> tuple[str, ...]:
    return ("proposal", "pack", "quantity", "guide", "docx", "xlsx", "pdf")


def _one(name: str, seconds: int, runs: int, work: Path, log: Path | None) -> bool:
    """Fuzz one target in a process of its own; whether anything was found."""
    findings = work / "findings" / name
    before = set(findings.glob("*")) if findings.is_dir() else set()
    started = time.monotonic()
    command = [sys.executable, "-m", "tests.fuzz", name, "--seconds", str(seconds), "--work", str(work), "--inside"]
    command += ["--runs", str(runs)]
    environment = os.environ | {"NRD_CHECK_CACHE": "", "PYTHONHASHSEED": "0"}
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", env=environment)
    found = sorted(set(findings.glob("*.txt")) - before)  # what the fuzzer itself calls slow may be a busy machine
    entry = {
        "target": name,
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "seconds": round(time.monotonic() - started),
        "executions": _stat(ran.stderr, "number_of_executed_units"),
        "rss_mb": _stat(ran.stderr, "peak_rss_mb"),
        "coverage": _last(ran.stderr, r"cov: (\d+)"),
        "corpus": _last(ran.stderr, r"corp: (\d+)"),
        "findings": [path.stem for path in found],
        "status": ran.returncode,
    }
    print(json.dumps(entry, ensure_ascii=False), flush=True)
    for path in found:
        print(path.read_text(encoding="utf-8"), flush=True)
    if ran.returncode:  # the process itself died: memory, or a hang
        print(ran.stderr[-3000:], flush=True)
    if log:
        with log.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(entry, ensure_ascii=False) + "\n")
    return bool(found or ran.returncode or not entry["executions"])


def _stat(text: str, name: str) -> int:
    return _last(text, rf"stat::{name}:\s+(\d+)")


def _last(text: str, pattern: str) -> int:
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


def _fuzz(name: str, seconds: int, runs: int, work: Path) -> None:
    """The process that fuzzes."""
    import atheris

    sys.setrecursionlimit(1000)
    instrument = ["nrd_check"] + (["pdfminer"] if name == "pdf" else [])
    with atheris.instrument_imports(include=instrument):
        from tests.fuzz.mutate import mutate_text, mutate_zip
        from tests.fuzz.targets import TARGETS

        for module in (
            "proposal.load",
            "form.read",
            "guide.docx",
            "guide.pdf.layout",
            "guide.pdf.tables",
            "report.text",
        ):
            __import__(f"nrd_check.{module}")
        if name == "pdf":
            import pdfminer.pdfinterp
            import pdfminer.pdfpage  # noqa: F401
    target = TARGETS[name]
    corpus, seeds, findings = work / "corpus" / name, work / "seeds" / name, work / "findings" / name
    for folder in (corpus, seeds, findings):
        folder.mkdir(parents=True, exist_ok=True)
    kept = [path.read_bytes() for path in sorted((CORPUS / name).glob("*"))] if (CORPUS / name).is_dir() else []
    for data in [*target.seeds(), *kept]:
        (seeds / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)

    def once(data: bytes) -> None:
        started = time.process_time()
        try:
            target.run(data)
        except Exception as error:
            _keep(findings, data, _signature(error), traceback.format_exc())
        took = time.process_time() - started
        if took > SLOW:
            _keep(findings, data, f"slow-{len(data) // 1000}k", f"{took:.1f} s for {len(data)} bytes\n")

    def change(data: bytes, most: int, seed: int) -> bytes:
        random_ = random.Random(seed)
        mutate = {"text": mutate_text, "zip": mutate_zip}.get(target.sort)
        if mutate is None:
            return bytes(atheris.Mutate(data, most))
        return mutate(data, most, random_, target.words, atheris.Mutate)

    words = seeds.parent / f"{name}.dict"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in target.words), encoding="ascii")
    arguments = [
        sys.argv[0],
        *([f"-runs={runs + len(list(seeds.iterdir()))}", "-seed=1"] if runs >= 0 else [f"-max_total_time={seconds}"]),
        f"-max_len={LONGEST[target.sort]}",
        f"-rss_limit_mb={MEMORY}",
        "-timeout=300",
        "-print_final_stats=1",
        "-verbosity=1",
        f"-dict={words}",
        f"-artifact_prefix={findings}/",
        str(corpus),
        str(seeds),
    ]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    atheris.Setup(arguments, once, custom_mutator=change if target.sort != "bytes" else None)
    atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def _signature(error: BaseException) -> str:
    """What broke and where: the innermost place in our own code."""
    place = "outside"
    trace: TracebackType | None = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if "nrd_check" in file or file.endswith("targets.py"):
            place = f"{Path(file).stem}-{trace.tb_frame.f_code.co_name}"
        trace = trace.tb_next
    said = f"-{error}" if isinstance(error, AssertionError) else ""
    return re.sub(r"[^\w-]+", "-", f"{type(error).__name__}-{place}{said}")[:100]


def _keep(folder: Path, data: bytes, name: str, said: str) -> None:
    """Keep the shortest input with this name."""
    path = folder / name
    if not path.exists() or path.stat().st_size > len(data):
        path.write_bytes(data)
        path.with_suffix(".txt").write_text(f"{name}: {len(data)} bytes\n{said}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
