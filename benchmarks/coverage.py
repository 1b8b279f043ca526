"""How well drafts are matched to the metrics of their directions.

    python -m benchmarks.coverage [development|held-back|final] [--errors] [--claims] [--curve] [--fix]

A folder has a draft that promises everything in its own words, most have one that leaves out a metric and a part of
another, and one with two numbers short; `truth.json` says what each promise answers. The folders of further drafts of a
direction are named with a letter behind it. Prints, beside plain fuzzy
matching (rapidfuzz, if installed), how often each truth got which status.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from nrd_check.coverage import cover_items
from nrd_check.coverage.decide import THRESHOLDS, Thresholds
from nrd_check.findings import ItemCoverage
from nrd_check.fix.mend import claims
from nrd_check.pack.resolve import Direction
from nrd_check.pack.store import Library
from nrd_check.proposal.load import load_proposal

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = Library(ROOT / "rules")


class Case(NamedTuple):
    """A draft and what is true of it."""

    name: str
    kind: str
    direction: Direction
    metrics: list[Any]
    truth: dict[str, Any]

    def expected(self, item: str) -> str:
        """The status that a metric should have."""
        if item in self.truth.get("not_covered", {}):
            return str(self.truth["not_covered"][item])
        return "below" if item in self.truth.get("below", {}) else "covered"


def cases(name: str) -> Iterator[Case]:
    """The drafts of a set."""
    folders = sorted((ROOT / "benchmarks" / "coverage" / name).glob("*/"))
    if not folders:
        raise SystemExit(f"benchmarks/coverage/{name}: no drafts; CONTRIBUTING.md says how to add some")
    for folder in folders:
        truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        for kind in truth:
            loaded = load_proposal(folder / f"{kind}.yaml")
            assert loaded.proposal, (folder, loaded.findings)
            programme = LIBRARY.find(loaded.proposal.program or "")[0]
            direction = LIBRARY.directions(programme)[loaded.proposal.direction or ""]
            yield Case(folder.name, kind, direction, list(loaded.proposal.metrics or ()), truth[kind])


def statuses(case: Case, *, claims: bool, limits: Thresholds = THRESHOLDS) -> dict[str, tuple[str, Any]]:
    """The status that the program gives each metric, and the coverage; `claims` gives each promise its true claims."""
    promises = [
        one.model_copy(update={"covers": tuple(case.truth["claims"].get(one.id, ())) if claims else None})
        for one in case.metrics
    ]
    covered, _ = cover_items(case.direction.metrics, promises, "P", limits)
    return {one.id: (one.status, one) for one in covered}


def fuzzy(case: Case) -> dict[str, tuple[str, Any]]:
    """The baseline: the best ratio of any promise. 31 calls as many promised metrics missing as the program."""
    from rapidfuzz.fuzz import partial_ratio, token_set_ratio

    result = {}
    for clause in case.direction.metrics:
        best = max(
            (
                max(partial_ratio(clause.words, one.text), token_set_ratio(clause.words, one.text))
                for one in case.metrics
            ),
            default=0,
        )
        result[clause.item or ""] = ("covered" if best >= 31 else "missing", best)
    return result


def table(name: str, way: Any, *, errors: bool) -> None:
    """Print the confusion table of one way over a set."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for case in cases(name):
        for item, (status, found) in way(case).items():
            expected = case.expected(item)
            counts.setdefault((case.kind, expected), Counter())[status] += 1
            if errors and status != expected:
                print(f"  {case.name} {case.kind} {item}: {expected}, got {status}  {_why(found)}")
    order = ("covered", "partial", "below", "unclear", "missing")
    print(f"{'draft':8} {'truth':8} {'n':>4}  " + "".join(f"{status:>9}" for status in order))
    for (kind, expected), found in sorted(counts.items()):
        total = sum(found.values())
        print(f"{kind:8} {expected:8} {total:4}  " + "".join(f"{found[status]:9}" for status in order))
    full = counts["full", "covered"]
    n = sum(full.values())
    left = counts.get(("omitted", "missing"), Counter()) + counts.get(("omitted", "partial"), Counter())
    short = counts.get(("short", "below"), Counter())
    print(
        f"promised: {100 * (full['missing'] + full['partial'] + full['below']) / n:.1f}% called missing, partial or below, "
        f"{100 * full['unclear'] / n:.1f}% unclear"
    )
    print(
        f"left out: {100 * (1 - left['covered'] / left.total()):.1f}% not called covered, "
        f"{100 * (left['missing'] + left['partial']) / left.total():.1f}% called missing or partial"
    )
    print(
        f"numbers short: {100 * (1 - short['covered'] / short.total()):.1f}% not called covered, "
        f"{100 * short['below'] / short.total():.1f}% called below"
    )


def curve(name: str) -> None:
    """Print what it trades for what to be stricter or looser with what is in doubt."""
    print("strict  promised: wrong  unclear  left out: not covered  missing/partial  short: not covered  below")
    for tenths in range(4, 23, 2):
        factor = tenths / 10
        limits = THRESHOLDS._replace(
            doubtful=THRESHOLDS.doubtful / factor, unpromised=min(0.99, THRESHOLDS.unpromised / factor)
        )
        full, left, short = Counter[str](), Counter[str](), Counter[str]()
        for case in cases(name):
            for item, (status, _) in statuses(case, claims=False, limits=limits).items():
                expected = case.expected(item)
                if case.kind == "full" and expected == "covered":
                    full[status] += 1
                elif case.kind == "omitted" and expected != "covered":
                    left[status] += 1
                elif case.kind == "short" and expected == "below":
                    short[status] += 1
        figures = (
            (full["missing"] + full["partial"] + full["below"]) / full.total(),
            full["unclear"] / full.total(),
            1 - left["covered"] / left.total(),
            (left["missing"] + left["partial"]) / left.total(),
            1 - short["covered"] / short.total(),
            short["below"] / short.total(),
        )
        print(f"{factor:4.1f}    " + "  ".join(f"{figure:12.1%}" for figure in figures))


def filled_in(name: str) -> None:
    """Print how many of the claims that `nrd-check fix` fills in are true."""
    right = wrong = all_ = 0
    for case in cases(name):
        proposal = load_proposal(ROOT / "benchmarks" / "coverage" / name / case.name / f"{case.kind}.yaml").proposal
        assert proposal
        without = {
            part: tuple(one.model_copy(update={"covers": None}) for one in getattr(proposal, part) or ())
            for part in ("content", "metrics")
        }
        truths = {"/content": case.truth.get("content_claims", {}), "/metrics": case.truth["claims"]}
        all_ += sum(len(items) for truth in truths.values() for items in truth.values())
        for claim in claims(case.direction, proposal.model_copy(update=without)):
            promise = without[claim.path[1:]][claim.entry]
            if claim.item in truths[claim.path].get(promise.id, ()):
                right += 1
            else:
                wrong += 1
    print(f"covers filled in: {right + wrong} of {all_} true claims, {wrong} wrong")


def _why(found: Any) -> str:
    if not isinstance(found, ItemCoverage):
        return str(found)
    numbers = "; ".join(
        f"{one.text} {one.status} {one.promised or ''}" for one in found.quantities if one.status != "met"
    )
    return f"by {', '.join(found.by)} | {'; '.join(found.lacks)} | {numbers}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", nargs="?", default="development")
    parser.add_argument("--errors", action="store_true", help="list every error")
    parser.add_argument("--claims", action="store_true", help="with correct covers")
    parser.add_argument("--curve", action="store_true", help="what stricter and looser thresholds do")
    parser.add_argument("--fix", action="store_true", help="how many claims that fix fills in are true")
    arguments = parser.parse_args()
    if arguments.fix:
        filled_in(arguments.set)
        return
    if arguments.curve:
        curve(arguments.set)
        return
    table(arguments.set, lambda case: statuses(case, claims=arguments.claims), errors=arguments.errors)
    if not arguments.claims and not arguments.errors:
        try:
            import rapidfuzz
        except ImportError:
            return
        print(f"\nbaseline: rapidfuzz {rapidfuzz.__version__}")
        table(arguments.set, fuzzy, errors=False)


if __name__ == "__main__":
    main()
