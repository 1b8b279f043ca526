"""What must hold whatever the draft and whatever the guide."""

from __future__ import annotations

import contextlib
import json
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from benchmarks.drafts.call import Call, write
from benchmarks.drafts.emit import emit
from benchmarks.drafts.faults import FAULTS
from benchmarks.matrix import base, library
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nrd_check.checker import check_loaded
from nrd_check.engine import evaluate
from nrd_check.findings import ProposalResult
from nrd_check.pack.models import QuantityEntry
from nrd_check.proposal.load import read_proposal
from nrd_check.quantity import Quantity, read_quantities
from tests.cli.conftest import Runner, run
from tests.rules.made_up import direction, proposal
from tests.test_matrix import CASES

__all__ = ["run"]

SEEDS = st.integers(min_value=0, max_value=2**32)
_some = settings(max_examples=40, deadline=None)


def check(draft: dict[str, Any]) -> ProposalResult:
    return check_loaded(read_proposal(emit(draft), "draft.yaml"), library())


def some_draft(chance: random.Random) -> dict[str, Any]:
    """A draft to some direction, with some fault or none."""
    case = chance.choice(CASES)
    draft = base(case, chance.choice((0, 3000)))
    broken = [fault for fault in FAULTS if fault.make and fault.rule != "proposal-schema"]
    for fault in chance.sample(broken, chance.randint(0, 3)):
        # one may take away what another would change
        with contextlib.suppress(KeyError, IndexError, TypeError, AttributeError):
            applied = fault.apply(case, draft, chance)
            draft = applied[0] if applied else draft
    return draft


# caps


@given(SEEDS, st.integers(min_value=1, max_value=8))
@_some
def test_adding_units_never_mends_a_cap(seed: int, more: int) -> None:
    draft = some_draft(random.Random(seed))
    added = [{"name": f"第{number}新单位", "role": "participant", "type": "other"} for number in range(more)]
    before, after = check(draft), check({**draft, "units": [*draft.get("units", []), *added]})
    for cap in ("units-max", "topics-max"):
        broken = {(one.severity, one.path) for one in before.findings if one.rule == cap}
        still = {(one.severity, one.path) for one in after.findings if one.rule == cap}
        for severity, path in broken & {(how, at) for how in ("error", "warning") for at in ("/units", "/topics")}:
            # what was in doubt may be certain with more units
            assert (severity, path) in still or (severity == "warning" and ("error", path) in still)


# guides, one stricter than the other

LIMITS = st.fixed_dictionaries(
    {
        "topics": st.integers(0, 4),
        "units": st.integers(1, 5),
        "years": st.integers(1, 5),
        "least": st.integers(1, 5),
        "money": st.integers(1, 12),
        "share": st.integers(1, 12),
        "born": st.integers(1955, 1995),
    }
)
STRICTER = {"topics": min, "units": min, "years": min, "least": max, "money": min, "share": max, "born": max}


def guide(topics: int, units: int, years: int, least: int, money: int, share: int, born: int) -> str:
    """The general part of a guide with these limits; money and share in hundreds and tenths."""
    return (
        f"每个项目下设课题数不超过{topics}个，项目参与单位总数不超过{units}家。"
        f"项目实施周期{min(least, years)}~{years}年。国拨经费不超过{money}00万元。"
        f"自筹经费与中央财政经费比例不低于{share}:10。项目负责人须为{born}年1月1日以后出生。"
    )


def made_up_draft(chance: random.Random) -> dict[str, Any]:
    """A draft about as large as these limits, sometimes with something left out."""
    lead = {"name": "张三", "gender": "male", "birth_date": f"{chance.randint(1955, 1995)}-06-30", "unit": "单位0"}
    draft: dict[str, Any] = {
        "topics": [{"title": "甲", "lead": lead, "units": ["单位0"]}] * chance.randint(0, 4),
        "units": [{"name": f"单位{number}", "role": "participant"} for number in range(chance.randint(1, 5))],
        "duration": {"start": "2022-01", "end": f"{chance.randint(2022, 2026)}-{chance.randint(1, 12):02}"},
        "funding": {"central": chance.randint(1, 1200), "institution": chance.randint(0, 1000), "social": 0},
        "lead": lead,
    }
    for name in chance.sample(list(draft), chance.choice((0, 0, 1))):
        draft[name] = None
    return draft


@given(LIMITS, LIMITS, SEEDS)
@_some
def test_a_stricter_guide_never_passes_what_a_looser_one_fails(one: Any, other: Any, seed: int) -> None:
    strict = {name: choose(one[name], other[name]) for name, choose in STRICTER.items()}
    strict["least"] = min(strict["least"], strict["years"])
    loose = {**one, "least": min(one["least"], strict["least"])}
    draft = made_up_draft(random.Random(seed))
    if strict["topics"] == 0:
        draft["topics"] = draft["topics"] or []  # where none is allowed, no list says as much as an empty one
    answer = proposal(**draft)
    by_loose, by_strict = (evaluate(direction(guide(**limits)), answer) for limits in (loose, strict))
    if by_loose.verdict != "compliant":
        assert by_strict.verdict != "compliant"
    broken, still = (
        {found.rule for found in result.findings if found.severity == "error"} for result in (by_loose, by_strict)
    )
    assert broken <= still
    # what is needed to decide is needed by either
    assert {found.path for found in by_loose.findings if found.rule == "missing-field"} <= {
        found.path for found in by_strict.findings if found.rule in ("missing-field", *still)
    }


# order


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same with all keys and lists in another order, but for texts one after the other (qualifications, claims)."""
    if isinstance(value, list):
        return [shuffled(one, chance) for one in chance.sample(value, len(value))]
    if isinstance(value, dict):
        return {name: shuffled(value[name], chance) for name in chance.sample(list(value), len(value))}
    return value


def outcome(result: ProposalResult) -> tuple[str, Counter[tuple[str, str]], dict[str, str]]:
    """Verdict, findings by rule and severity, and how each item is covered."""
    covered = {item.id: item.status for item in (*result.coverage.content, *result.coverage.metrics)}
    return result.verdict, Counter((found.rule, found.severity) for found in result.findings), covered


@given(SEEDS)
@_some
def test_order_never_matters(seed: int) -> None:
    chance = random.Random(seed)
    draft = some_draft(chance)
    assert outcome(check(shuffled(draft, chance))) == outcome(check(draft))


# audits


@pytest.mark.parametrize("seed", range(2))
def test_a_draft_has_the_same_verdict_alone_and_in_an_audit_but_for_quotas(
    run: Runner, tmp_path: Path, seed: int
) -> None:
    made = list(write(Call(library(), seed, size=0, faults=0.5, broken=0.5), 25, tmp_path))
    out = tmp_path / "out.jsonl"
    run("audit", tmp_path / "drafts", "-j", 1, "--format", f"jsonl={out}")
    audited = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(audited) == len(made)
    across = ("quota-province", "quota-recommender", "similar-draft", "same-lead")
    for entry in audited:
        alone = check_loaded(read_proposal(Path(entry["file"]).read_text(encoding="utf-8"), "draft.yaml"), library())
        rules = [found["rule"] for found in entry["findings"]]
        assert [rule for rule in rules if rule not in across] == [found.rule for found in alone.findings]
        if not any(rule.startswith("quota") for rule in rules):
            assert entry["verdict"] == alone.verdict


# numbers

_WORDS = {"ge": "不少于", "gt": "大于", "le": "不超过", "lt": "小于", "eq": ""}


def written(quantity: Quantity | QuantityEntry) -> str:
    """A quantity in plain words: 不少于5种, 3~5种, ±2%."""
    low, high = (None if value is None else f"{value:.15g}" for value in (quantity.low, quantity.high))
    if quantity.op == "range":
        return f"{low}~{high}{quantity.unit}"
    if quantity.op == "tol":
        return f"±{high}{quantity.unit}"
    return f"{_WORDS[quantity.op]}{high if low is None else low}{quantity.unit}"


def read(text: str) -> list[tuple[str, float | None, float | None, str]]:
    return [(one.op, one.low, one.high, one.unit) for one in read_quantities(text).quantities]


NUMBERS = st.one_of(
    st.integers(1, 10_000).map(str),
    st.tuples(st.integers(0, 100), st.integers(1, 99)).map(lambda pair: f"{pair[0]}.{pair[1]:02}"),
    st.sampled_from(["10万", "1.5亿", "三", "十二", "二十", "1×10⁹", "3×10⁻⁴", "1e6"]),
)
UNITS = st.sampled_from(["种", "项", "套", "家", "例", "%", "mm", "μm", "MPa", "kHz", "℃", "km/h", "台/套", "kg/m³", "mg/L", "小时", "年", "拷贝/毫升"])  # fmt: skip
BEFORE = st.sampled_from(
    ["不少于", "不低于", "至少", "≥", "＞", "大于", "超过", "不超过", "≤", "小于", "＜", "低于", "", "达到"]
)


@given(BEFORE, NUMBERS, UNITS, st.sampled_from(["", "以上", "以内"]))
@settings(max_examples=300, deadline=None)
def test_a_number_written_anew_is_read_as_it_was(before: str, number: str, unit: str, behind: str) -> None:
    assume(not (unit == "年" and re.fullmatch(r"(?:19|20)\d\d", number)))  # 1900年 is a year of the calendar
    (quantity,) = read_quantities(f"{before}{number}{unit}{'' if before else behind}").quantities
    (again,) = read_quantities(written(quantity)).quantities
    assert (again.op, again.low, again.high, again.unit) == (quantity.op, quantity.low, quantity.high, quantity.unit)
    assert written(again) == written(quantity)


def test_all_numbers_of_2021_written_anew_are_read_as_they_were() -> None:
    """Those of which the words told a direction, which stays."""
    unstable = []
    for place in {id(case.direction): case.direction for case in CASES}.values():
        for clause in place.metrics:
            for one in clause.quantities:
                if one.role == "target" and one.op in (*_WORDS, "range", "tol"):
                    expected = [(one.op, one.low, one.high, one.unit)]
                    if read(written(one)) != expected:
                        unstable.append((one.text, written(one), read(written(one))))
    assert unstable == []
