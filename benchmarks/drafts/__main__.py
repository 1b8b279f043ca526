"""python -m benchmarks.drafts COUNT FOLDER: a call of so many proposals in FOLDER/drafts, and what is expected of them.

FOLDER/expected.jsonl has a line for each file, FOLDER/quotas.jsonl one for each quota that is exceeded.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.drafts.call import BROKEN, Call, rows, write
from benchmarks.drafts.compliant import SIZE

from nrd_check.pack.store import Library

_RULES = Path(__file__).resolve().parents[2] / "rules"


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the call."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.drafts", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("count", type=int, help="how many drafts")
    parser.add_argument("folder", type=Path, help="an empty or new folder")
    parser.add_argument("--seed", type=int, default=0, help="the same seed makes the same drafts")
    parser.add_argument("--size", type=int, default=SIZE, help="bytes of a draft, about")
    parser.add_argument("--faults", type=float, default=0.3, help="the share of drafts that break a rule")
    parser.add_argument("--broken-quotas", type=float, default=BROKEN, help="the share of quotas that are exceeded")
    options = parser.parse_args(arguments)
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        parser.error(f"{folder} is not an empty folder")
    folder.mkdir(parents=True, exist_ok=True)
    call = Call(Library(_RULES), options.seed, size=options.size, faults=options.faults, broken=options.broken_quotas)
    made = list(write(call, options.count, folder))
    expected = list(rows(made))
    _lines(folder / "expected.jsonl", expected)
    exceeded = [quota for quota in call.quotas.all if quota.exceeded]
    _lines(
        folder / "quotas.jsonl",
        [
            {
                "rule": quota.rule,
                "programme": quota.programme,
                "directions": quota.directions,
                "who": quota.who,
                "max": quota.max,
                "actual": len(quota.files),
                "files": quota.files,
            }
            for quota in exceeded
        ],
    )
    verdicts = Counter(row["verdict_in_call"] for row in expected)
    print(f"{len(expected)} drafts, {dict(sorted(verdicts.items()))}, {len(exceeded)} quotas exceeded", file=sys.stderr)
    return 0


def _lines(path: Path, entries: list[dict[str, object]]) -> None:
    text = "".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in entries)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
