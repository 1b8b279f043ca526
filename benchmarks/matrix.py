"""Every single fault, and every harmless change, in a compliant draft of every direction and profile of all packs.

    python -m benchmarks.matrix [--only NAME …] [--programme ID …] [--errors FILE] [--write docs/matrix.md]

What must be said of a draft follows from how it is made (`benchmarks/drafts`), never from what the program says. Prints
a table of faults tried and found for each kind, and of harmless changes and what was wrongly found in them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.drafts.compliant import Case, cases, compliant
from benchmarks.drafts.emit import emit
from benchmarks.drafts.faults import FAULTS, Fault
from benchmarks.drafts.harmless import HARMLESS, Harmless
from benchmarks.page import put

from nrd_check.checker import check_loaded
from nrd_check.findings import Severity
from nrd_check.pack.store import Library
from nrd_check.proposal.load import load_bytes

ROOT = Path(__file__).resolve().parents[1]
Found = frozenset[tuple[str, str]]
"""Kinds of rules that findings name, with their severities; what is for people and for information aside."""


@dataclass(frozen=True, slots=True)
class Try:
    """A draft with one change, and what must be said of it.

    Attributes:
        kind: the rule that is broken, or `harmless`.
        name: of the change.
        data: the file.
        verdict, found: what must be said.
        doubtful: whether it is enough that the draft does not pass in silence.
    """

    kind: str
    name: str
    data: bytes
    verdict: str
    found: Found
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a try: whether it was found, and what was found besides."""

    kind: str
    name: str
    case: str
    seen: bool
    besides: tuple[tuple[str, str], ...]
    verdict: str
    text: str


@cache
def library() -> Library:
    """The packs as committed."""
    return Library(ROOT / "rules")


def name_of(case: Case) -> str:
    """`pathogen 1.1 regular basic`."""
    words = (case.direction.pack.programme.id, case.direction.id, case.kind, case.category)
    return " ".join(word for word in words if word)


def base(case: Case, size: int = 0) -> dict[str, Any]:
    """The compliant draft that is changed."""
    return compliant(case.direction, case.kind, case.category, Random(name_of(case)), size)


def faulty(case: Case, fault: Fault) -> Iterator[Try]:
    """The drafts with a fault, made in every way that there is."""
    draft = base(case)
    for data, severity, random in fault.each(case, draft, name_of(case)):
        text = fault.spoil(emit(data), random) if fault.spoil else emit(data)
        yield _try(fault, severity, text)


def _try(fault: Fault, severity: Severity, text: str) -> Try:
    found = frozenset({(fault.rule, severity)})
    return Try(fault.rule, fault.name, text.encode(), fault.verdict(severity), found, fault.doubtful)


def harmless(case: Case, change: Harmless) -> Iterator[Try]:
    """The drafts after a harmless change, made in every way that there is."""
    for data in change.each(case, base(case), name_of(case)):
        yield Try("harmless", change.name, data, "compliant", frozenset())


def judge(one: Try, case: Case) -> Outcome:
    """Asks the checker."""
    result = check_loaded(load_bytes(one.data, "draft.yaml"), library())
    found = {(entry.rule, entry.severity) for entry in result.findings if entry.severity not in ("manual", "info")}
    if one.kind == "harmless":
        seen = result.verdict == "compliant"
    elif one.doubtful:
        seen = result.verdict in ("noncompliant", "incomplete") or one.found <= found
    else:
        seen = result.verdict == one.verdict and one.found <= found
    besides = () if one.doubtful else tuple(sorted(found - one.found))
    bad = not seen or besides
    return Outcome(
        one.kind,
        one.name,
        name_of(case),
        seen,
        besides,
        result.verdict,
        one.data.decode("utf-8", "replace") if bad else "",
    )


def of_direction(place: tuple[str, str], only: Sequence[str] = ()) -> list[Outcome]:
    """All outcomes in one direction (programme and id)."""
    outcomes = []
    for case in cases(library()):
        if (case.direction.pack.programme.id, case.direction.id) == place:
            for fault in FAULTS:
                if not only or fault.name in only:
                    outcomes += [judge(one, case) for one in faulty(case, fault)]
            for change in HARMLESS:
                if not only or change.name in only:
                    outcomes += [judge(one, case) for one in harmless(case, change)]
    return outcomes


def _all(places: Sequence[tuple[str, str]], only: Sequence[str], workers: int) -> Iterator[Outcome]:
    if workers == 1:
        for place in places:
            yield from of_direction(place, only)
        return
    with ProcessPoolExecutor(workers) as pool:
        for outcomes in pool.map(of_direction, places, [only] * len(places), chunksize=4):
            yield from outcomes


def table(outcomes: Iterable[Outcome]) -> str:
    """The published table."""
    tried: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    besides: Counter[tuple[str, str]] = Counter()
    for one in outcomes:
        key = (one.kind, one.name)
        tried[key] += 1
        seen[key] += one.seen
        besides[key] += bool(one.besides)
    lines = ["| rule | fault | tried | found | something else found |", "| --- | --- | ---: | ---: | ---: |"]
    order = [(fault.rule, fault.name) for fault in FAULTS] + [("harmless", one.name) for one in HARMLESS]
    broken = [key for key in order if tried[key] and key[0] != "harmless"]
    lines += [
        f"| `{key[0]}` | {_words(key[1])} | {tried[key]:,} | {seen[key]:,} | {besides[key]:,} |" for key in broken
    ]
    lines.append(_total("all faults", broken, (tried, seen, besides)))
    lines += ["", "| harmless change | tried | wrongly found |", "| --- | ---: | ---: |"]
    kept = [key for key in order if tried[key] and key[0] == "harmless"]
    for key in kept:
        lines.append(f"| {_words(key[1])} | {tried[key]:,} | {_wrong(key, tried, seen, besides):,} |")
    wrong = sum(_wrong(key, tried, seen, besides) for key in kept)
    lines.append(f"| **all harmless changes** | **{sum(tried[key] for key in kept):,}** | **{wrong:,}** |")
    return "\n".join(lines) + "\n"


def _words(name: str) -> str:
    return name.replace("-", " ")


def _total(name: str, keys: Sequence[tuple[str, str]], counters: Sequence[Counter[tuple[str, str]]]) -> str:
    sums = " | ".join(f"**{sum(counter[key] for key in keys):,}**" for counter in counters)
    return f"| | **{name}** | {sums} |"


def _wrong(key: tuple[str, str], tried: Any, seen: Any, besides: Any) -> int:
    return max(tried[key] - seen[key], besides[key])


def main(arguments: Sequence[str] | None = None) -> int:
    """Tries everything; exit status 1 if a fault is missed or something is wrongly found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matrix", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only", nargs="*", default=[], help="names of faults and changes")
    parser.add_argument("--programme", nargs="*", default=[], help="ids of programmes")
    parser.add_argument(
        "--errors", type=Path, help="where to write drafts of which something else is said, as JSON Lines"
    )
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", type=Path, help="a page between whose marks the table is put")
    options = parser.parse_args(arguments)
    places = list(dict.fromkeys((case.direction.pack.programme.id, case.direction.id) for case in cases(library())))
    if options.programme:
        places = [place for place in places if place[0] in options.programme]
    outcomes = list(_all(places, options.only, options.workers))
    bad = [one for one in outcomes if not one.seen or one.besides]
    if options.errors:
        rows = ({field: getattr(one, field) for field in Outcome.__slots__} for one in bad)
        options.errors.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
    found = table(outcomes)
    print(found)
    if options.write:
        put(options.write, found)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
