"""Fits the trees that tell whether a thing asked for is promised, on the development drafts.

    python -m benchmarks.fit [--write]

Prints how well they tell drafts of directions that they were not fitted on (eight folds, directions kept together):
how much of what is left out is told at each share of promised metrics told wrongly. `--write` fits on all drafts and
writes `src/nrd_check/coverage/trees.py`. Drafts say which metrics lack something, not which thing of them: that is
taken to be the most doubtful one, and fitted again until it stays.
"""

from __future__ import annotations

import argparse
import random
from typing import Any, NamedTuple

import numpy as np
from benchmarks.coverage import ROOT, Case, cases
from lightgbm import LGBMClassifier

from nrd_check.coverage import Demands
from nrd_check.coverage.doubt import NAMES, Words, signs
from nrd_check.coverage.match import matched
from nrd_check.coverage.texts import make_said, referring

TREES = ROOT / "src" / "nrd_check" / "coverage" / "trees.py"
FOLDS, ROUNDS = 8, 3
SETTINGS: dict[str, Any] = {
    "n_estimators": 60, "num_leaves": 8, "max_depth": 4, "learning_rate": 0.12, "min_child_samples": 12, "reg_lambda": 3,
    "subsample": 0.7, "subsample_freq": 1, "colsample_bytree": 0.4, "n_jobs": 1, "random_state": 0, "deterministic": True, "verbose": -1,
}  # fmt: skip
# what speaks for a promise never makes it more doubtful, an unanswered number never less
RISES = dict.fromkeys(
    ("own", "said", "pairs", "alike", "preferred", "part", "part_own", "member", "item_own", "item_mean", "beside_others", "said_beside_others", "met", "number", "home", "home_said", "head"), -1,
) | {"unanswered": 1}  # fmt: skip


class Metric(NamedTuple):
    """A metric beside a draft: the signs of each thing it asks for, and what is true of it."""

    direction: str
    kind: str
    truth: str
    signs: list[tuple[float, ...]]
    doubtful_numbers: bool


def metrics_of(case: Case) -> list[Metric]:
    """The metrics of a case, matched without claims."""
    asked = Demands(case.direction.metrics).asked
    texts = [promise.text or "" for promise in case.metrics]
    said = referring([make_said(f"P{at}", text, None) for at, text in enumerate(texts)], texts)
    found = matched(asked, said)
    if not asked.things:
        return []  # the guide leaves the metrics to the applicant
    words = Words(asked.things, said)
    return [
        Metric(
            case.name.rstrip("bcdefghi"),  # further drafts of a direction
            case.kind,
            case.expected(one.item.id),
            signs(words, row, one),
            any(number.status in ("missing", "unclear", "below") for number in one.numbers),
        )
        for row, one in enumerate(found)
    ]


class Fit:
    """Metrics as a matrix, and a model of them."""

    def __init__(self, metrics: list[Metric]) -> None:
        self.metrics = metrics
        self.rows = np.array([one for metric in metrics for one in metric.signs])
        ends = np.cumsum([len(metric.signs) for metric in metrics])
        self.spans = [range(end - len(metric.signs), end) for end, metric in zip(ends, metrics, strict=True)]

    def model(self, chosen: list[int]) -> Any:
        """A model fitted on the chosen metrics."""
        own = NAMES.index("own")
        guess = {at: min(self.spans[at], key=lambda row: self.rows[row][own]) for at in chosen}
        for _ in range(ROUNDS):
            rows, truths, weights = [], [], []
            for at in chosen:
                truth, span = self.metrics[at].truth, self.spans[at]
                used = [guess[at]] if truth == "partial" else list(span)
                rows += used
                truths += [truth in ("missing", "partial")] * len(used)
                weights += [{"missing": 1 / len(span), "partial": 1.5}.get(truth, 1.0)] * len(used)
            model = LGBMClassifier(**SETTINGS, monotone_constraints=[RISES.get(name, 0) for name in NAMES])
            model.fit(self.rows[rows], np.array(truths), sample_weight=weights)
            doubt = model.predict_proba(self.rows)[:, 1]
            guess = {at: max(self.spans[at], key=doubt.__getitem__) for at in chosen}
        return model

    def worst(self, model: Any, at: int) -> float:
        """The doubt of the most doubtful thing of a metric."""
        return float(model.predict_proba(self.rows[self.spans[at]])[:, 1].max())

    def held_out(self, seed: int) -> list[float]:
        """For each metric the doubt by a model that never saw its direction."""
        directions = sorted({metric.direction for metric in self.metrics})
        random.Random(seed).shuffle(directions)
        fold = {direction: at % FOLDS for at, direction in enumerate(directions)}
        result = [0.0] * len(self.metrics)
        for one in range(FOLDS):
            model = self.model([at for at, metric in enumerate(self.metrics) if fold[metric.direction] != one])
            for at, metric in enumerate(self.metrics):
                if fold[metric.direction] == one:
                    result[at] = self.worst(model, at)
        return result


def show(fit: Fit, doubt: list[float]) -> None:
    """Print what each threshold tells."""
    promised = [at for at, one in enumerate(fit.metrics) if one.kind == "full" and one.truth == "covered"]
    left = [at for at, one in enumerate(fit.metrics) if one.truth in ("missing", "partial")]
    print("threshold  promised: above  or numbers in doubt   left out: above  or numbers in doubt")
    for share in (0.01, 0.015, 0.02, 0.03, 0.05, 0.08, 0.1, 0.12, 0.143, 0.17, 0.2):
        least = float(np.quantile([doubt[at] for at in promised], 1 - share))

        def told(chosen: list[int], least: float = least) -> str:
            above = [doubt[at] > least for at in chosen]
            either = [one or fit.metrics[at].doubtful_numbers for one, at in zip(above, chosen, strict=True)]
            return f"{np.mean(above):14.1%} {np.mean(either):20.1%}"

        print(f"{least:9.3f}  {told(promised)}   {told(left)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="fit on all and write the trees")
    parser.add_argument("--sets", nargs="+", default=["development"])
    arguments = parser.parse_args()
    fit = Fit([metric for name in arguments.sets for case in cases(name) for metric in metrics_of(case)])
    for seed in range(2):
        show(fit, fit.held_out(seed))
    if arguments.write:
        model = fit.model(list(range(len(fit.metrics))))
        dumped = model.booster_.dump_model()
        TREES.write_text(program([one["tree_structure"] for one in dumped["tree_info"]]), encoding="utf-8")


HEAD = '''"""The trees that weigh what a draft says of a thing, as a program: written by `python -m benchmarks.fit --write`."""

from __future__ import annotations

from collections.abc import Sequence


def doubt_in(signs: Sequence[float]) -> float:
    """The log-odds that a thing with these signs is not promised; the signs are in the order of `doubt.NAMES`."""
    (
{names},
    ) = signs
    total = 0.0
{trees}
    return total
'''


def program(trees: list[dict[str, Any]]) -> str:
    """A Python module that adds up what the trees say: read with a table it takes five times as long."""
    names = ",\n".join(f"        {name}" for name in NAMES)
    return HEAD.format(names=names, trees="\n".join(f"    total += {_tree(tree)}" for tree in trees))


def _tree(node: dict[str, Any]) -> str:
    if "leaf_value" in node:
        return repr(round(node["leaf_value"], 6))
    less, more = _tree(node["left_child"]), _tree(node["right_child"])
    threshold = round(node["threshold"], 6) or node["threshold"]  # what lies between -1 and 0 is not 0
    return f"({less} if {NAMES[node['split_feature']]} <= {threshold!r} else {more})"


if __name__ == "__main__":
    main()
