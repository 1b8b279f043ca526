"""The steps of one check in a new process, in milliseconds, as JSON: `python -m benchmarks.steps DRAFT`."""

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

_clock = time.perf_counter
_begun = _clock()


def timed(module: ModuleType, name: str, taken: dict[str, float], step: str) -> None:
    """Have each call of a function counted among the time of a step."""
    function: Callable[..., Any] = getattr(module, name)

    def call(*args: Any) -> Any:
        begun = _clock()
        try:
            return function(*args)
        finally:
            taken[step] = taken.get(step, 0.0) + _clock() - begun

    setattr(module, name, call)


def main(draft: Path) -> dict[str, float]:
    """What each step takes."""
    import_module("nrd_check.cli.quick")
    from nrd_check import checker, engine
    from nrd_check.cli import checking, output

    loaded = _clock()
    inner: dict[str, float] = {}
    timed(checker, "_programme", inner, "the pack is read")
    timed(checker, "_direction", inner, "the pack is read")
    timed(engine, "cover", inner, "coverage is decided")
    library = checking.library(None)
    proposal = checker.load_proposal(draft)
    read = _clock()
    result = checker.check_loaded(proposal, library)
    checked = _clock()
    checking.format_named("text")([result], output.terminal_style(None))
    steps = {
        "modules are loaded": loaded - _begun,
        "the draft is read": read - loaded,
        **inner,
        "rules are applied": checked - read - sum(inner.values()),
        "the report is written": _clock() - checked,
    }
    return {step: 1000 * taken for step, taken in steps.items()}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
