"""What changed between two packs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrd_check.pack.compare import LimitChange, ProgrammeChange, compare
from nrd_check.pack.models import Pack
from nrd_check.pack.pairing import Labelled, _best, paired
from nrd_check.pack.store import Library
from tests.conftest import ROOT

LIBRARY = Library(ROOT / "rules")
Data = dict[str, Any]
Edit = Callable[[Data], object]


def pack(name: str = "biosafety") -> Pack:
    """A pack of 2021."""
    return LIBRARY.pack(LIBRARY.find(name)[0])


def edited(edit: Edit, name: str = "biosafety") -> Pack:
    """A pack of 2021, changed."""
    data = pack(name).model_dump(mode="json", by_alias=True)
    edit(data)
    return Pack.model_validate(data)


def directions(data: Data) -> list[Data]:
    return [direction for section in data["sections"] for direction in section["directions"]]


def direction(data: Data, id_: str) -> Data:
    return next(one for one in directions(data) if one["id"] == id_)


def item(data: Data, id_: str, name: str) -> Data:
    return next(clause for clause in direction(data, id_)["clauses"] if clause["item"] == name)


def rules(data: Data, kind: str) -> Iterator[Data]:
    for place in (data, *data["sections"], *directions(data)):
        for clause in place.get("general", ()) or place.get("clauses", ()):
            yield from (rule for rule in clause["rules"] if rule["kind"] == kind)


def note(data: Data, id_: str, rule: Data, text: str) -> None:
    """Adds a sentence to a direction, and the rule that it makes."""
    whole = {"id": f"new/{id_}/{rule['kind']}", "lines": [9, 9], "text": text, **rule}
    clause = {"id": f"new/{id_}", "fate": "rule", "lines": [9, 9], "text": text, "rules": [whole]}
    direction(data, id_)["clauses"].append(clause)


def changes(edit: Edit, name: str = "biosafety") -> ProgrammeChange:
    """What a change to a pack of 2021 changes."""
    (programme,) = compare([pack(name)], [edited(edit, name)]).programmes
    return programme


def limit(edit: Edit, name: str = "biosafety") -> LimitChange:
    """The one limit that changes."""
    (only,) = changes(edit, name).limits
    return only


def test_a_pack_does_not_differ_from_itself() -> None:
    packs = [LIBRARY.pack(programme) for programme in LIBRARY.programmes]
    comparison = compare(packs, packs)
    assert not comparison.different
    assert sum(programme.direction_counts["unchanged"] for programme in comparison.programmes) == 222


# Limits


def test_a_limit_of_all_directions_is_told_once_with_the_lines_of_both_guides() -> None:
    def edit(data: Data) -> None:
        (duration,) = rules(data, "duration")
        duration.update(max=4, lines=[1700, 1701], text="实施周期不超过4年")
        data["guide"]["file"] = "2022.txt"

    found = limit(edit)
    assert (found.what, found.everywhere, len(found.directions)) == ("duration", True, 7)
    (old,), (new,) = found.old, found.new
    assert (old.values, new.values) == ({"min": None, "max": 3}, {"min": None, "max": 4})
    assert (old.sources[0].lines, old.sources[0].text) == ((1622, 1622), "实施周期不超过3年")
    assert (new.sources[0].guide, new.sources[0].lines) == ("2022.txt", (1700, 1701))


def test_a_limit_of_one_category_is_told_for_its_projects() -> None:
    found = limit(lambda data: next(rules(data, "topics-max")).update(max=5))
    assert found.what == "topics-max"
    assert not found.everywhere
    where = found.directions[0]
    assert (where.old, where.new, where.every) == ("1.1", "1.1", False)
    assert [(name.kind, name.category) for name in where.profiles] == [("regular", "basic")]


def test_what_applies_is_compared_not_what_is_written() -> None:
    """The general part says three years already, so a note that says it again changes nothing."""
    assert (
        changes(lambda data: note(data, "1.2", {"kind": "duration", "max": 3}, "周期不超过3年")).status == "unchanged"
    )
    found = limit(lambda data: note(data, "1.2", {"kind": "duration", "max": 2}, "周期不超过2年"))
    assert [where.new for where in found.directions] == ["1.2"]
    assert found.new[0].sources[0].text == "周期不超过2年"


def test_in_principle_is_a_change() -> None:
    found = limit(lambda data: next(rules(data, "duration")).update(binding="should"))
    assert (found.old[0].binding, found.new[0].binding) == ("must", "should")


def test_only_what_differs_is_told() -> None:
    """Of three declarations one is gone."""

    def edit(data: Data) -> None:
        data["general"] = [
            clause
            for clause in data["general"]
            if not any(rule.get("item") == "ethics_review" for rule in clause["rules"])
        ]

    found = limit(edit)
    assert ([term.values["item"] for term in found.old], found.new) == (["ethics_review"], ())


def test_a_limit_that_comes_where_there_was_none() -> None:
    rule = {"kind": "recommender", "names": ["海关总署"]}
    found = limit(lambda data: note(data, "2.1", rule, "由海关总署推荐申报"))
    assert (found.what, found.old) == ("recommender", ())
    assert found.new[0].values == {"names": ["海关总署"], "provinces": False}


def test_coverage_that_is_taken_back_names_the_words_that_do_it() -> None:
    rule = {"kind": "metric-coverage", "required": False}
    found = limit(lambda data: note(data, "2.1", rule, "不受研究内容和考核指标限制"))
    assert (found.what, found.new[0].sources[0].text) == ("metric-coverage", "不受研究内容和考核指标限制")


def test_a_label_opens_a_direction_and_sets_its_category() -> None:
    def edit(data: Data) -> None:
        rule = {"kind": "direction-open", "effect": "opens", "kinds": ["young_scientist"]}
        note(data, "1.1", rule, "青年科学家项目")
        category = {"kind": "direction-open", "effect": "categories", "categories": ["basic"]}
        note(data, "1.1", category, "基础研究类")
        direction(data, "1.1").update(labels=["青年科学家项目", "基础研究类"], category="basic")

    found = {change.what: change for change in changes(edit).limits}
    assert list(found) == ["accepts", "category", "labels"]
    assert found["accepts"].old[0].values == {"kinds": ["regular"]}
    assert found["accepts"].new[0].values == {"kinds": ["regular", "young_scientist"]}
    assert found["category"].new[0].values == {"categories": ["basic"]}
    assert found["labels"].new[0].values == {"labels": ["基础研究类", "青年科学家项目"]}


def test_the_numbers_of_a_quota_are_those_of_the_new_guide() -> None:
    """All sections move on by one; the quota of provinces names the same directions by their new numbers."""

    def later(id_: str) -> str:
        section, _, number = id_.partition(".")
        return f"{int(section) + 1}.{number}"

    def edit(data: Data) -> None:
        for rule in rules(data, "quota-province"):
            rule["group"] = rule["scope"]["directions"] = [later(id_) for id_ in rule["group"]]
        for section in data["sections"]:
            section["id"] = later(section["id"])[:-1]
        for one in directions(data):
            one["id"] = later(one["id"])

    assert any(rules(pack("social-governance").model_dump(), "quota-province"))
    programme = changes(edit, "social-governance")
    assert programme.limits == ()
    assert programme.direction_counts["changed"] == 0


def test_a_choice_between_metrics_is_the_same_when_their_numbers_shift() -> None:
    def shifted(data: Data) -> None:
        first = item(data, "2.3", "M1")
        one = direction(data, "2.3")
        one["clauses"].remove(first)
        for clause in one["clauses"]:
            clause["item"] = {"M2": "M1", "M3": "M2"}.get(clause["item"], clause["item"])
        one["either"] = [["M1", "M2"]]

    programme = changes(shifted, "medical-devices")
    assert programme.limits == ()
    assert [(one.what, one.status) for one in programme.directions_changed[0].items] == [("metric", "removed")]
    dropped = limit(lambda data: direction(data, "2.3").update(either=[]), "medical-devices")
    assert (dropped.what, dropped.old[0].values, dropped.new) == ("either", {"items": ["M2", "M3"]}, ())


# Directions


def test_directions_are_known_by_their_titles_when_numbers_shift() -> None:
    def edit(data: Data) -> None:
        first = data["sections"][0]
        del first["directions"][0]
        first["directions"][0]["id"] = "1.1"

    programme = changes(edit)
    assert [one.id for one in programme.directions_removed] == ["1.1"]
    (moved,) = programme.directions_changed
    assert (moved.status, moved.old.id, moved.new.id) == ("renumbered", "1.2", "1.1")
    assert (moved.old.source.lines, moved.new.source.lines) == ((1683, 1683), (1683, 1683))
    assert programme.direction_counts == {"added": 0, "removed": 1, "changed": 0, "renumbered": 1, "unchanged": 5}


def test_a_direction_put_in_other_words_is_the_same_direction() -> None:
    def edit(data: Data) -> None:
        direction(data, "1.2").update(title="物种群体易感性与生境脆弱性的防护技术", id="1.3")

    (moved,) = changes(edit).directions_changed
    assert (moved.status, moved.retitled) == ("changed", True)
    assert (moved.old.id, moved.new.id) == ("1.2", "1.3")


def test_another_title_under_the_same_number_is_another_direction() -> None:
    programme = changes(lambda data: direction(data, "1.2").update(title="高等级生物安全实验室关键设备研制"))
    assert [one.title for one in programme.directions_added] == ["高等级生物安全实验室关键设备研制"]
    assert [one.title for one in programme.directions_removed] == ["物种群体易感性和生境脆弱性防护研究"]


def test_phrases_that_many_titles_share_make_no_pair() -> None:
    common = "关键技术研究与应用示范"
    old = [Labelled("1", f"{name}{common}") for name in ("基层网格", "市域协同", "矛盾疏导", "应急广播", "社区养老")]
    new = [Labelled("1", f"{name}{common}") for name in ("基层网格化", "智慧海关", "矛盾疏导", "应急广播", "社区养老")]
    found = paired(old, new, 0.38, rare=True)
    assert (found.pairs, found.gone, found.came) == ([(0, 0), (2, 2), (3, 3), (4, 4)], [1], [1])


def test_one_good_pair_is_worth_more_than_two_doubtful_ones() -> None:
    old = [Labelled("", "甲乙丙丁戊己庚辛"), Labelled("", "甲乙丙丁天地玄黄")]
    new = [Labelled("", "甲乙丙丁戊己庚"), Labelled("", "宇宙洪荒戊己庚辛")]
    assert (0, 0) in paired(old, new, 0.3).pairs


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(st.integers(0, 20), min_size=width, max_size=width), min_size=1, max_size=4)
    )
)
def test_the_pairs_are_the_best_in_all(scores: list[list[int]]) -> None:
    found = _best(scores)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    table = scores if len(scores) <= len(scores[0]) else [list(column) for column in zip(*scores, strict=True)]
    every = permutations(range(len(table[0])), len(table))
    best = max(sum(table[row][column] for row, column in enumerate(columns)) for columns in every)
    assert sum(scores[row][column] for row, column in found) == best


# Items


def test_a_metric_tells_which_of_its_numbers_changed() -> None:
    def edit(data: Data) -> None:
        metric = item(data, "1.2", "M4")
        metric["text"] = metric["text"].replace("产品3~5种", "产品6~8种")
        metric["quantities"][1].update(text="6~8种", low=6, high=8)

    (changed,) = changes(edit).directions_changed
    (metric,) = changed.items
    assert (metric.what, metric.status) == ("metric", "changed")
    assert metric.old
    assert metric.new
    assert (metric.old.id, metric.old.source.lines) == ("M4", (1697, 1705))
    assert "产品6~8种" in metric.new.source.text
    (number,) = metric.quantities
    assert (number.old and number.old.text, number.new and number.new.text) == ("3~5种", "6~8种")


def test_numbers_are_told_apart_by_the_words_around_them() -> None:
    """The two numbers of a metric change places."""

    def edit(data: Data) -> None:
        metric = item(data, "1.2", "M4")
        metric["text"] = "研发相应防护技术与产品3~5种，建立2个可用于监测和损伤评价的适用性模型，并形成相关标准。"
        metric["quantities"] = [
            metric["quantities"][1],
            {"text": "2个", "op": "eq", "low": 2, "high": 2, "unit": "个", "role": "target"},
        ]

    (changed,) = changes(edit).directions_changed
    (metric,) = changed.items
    told = [(one.old and one.old.text, one.new and one.new.text) for one in metric.quantities]
    assert told == [("3~5个", "2个")]


def test_items_are_known_by_their_words_when_their_numbers_shift() -> None:
    def edit(data: Data) -> None:
        clauses = direction(data, "1.1")["clauses"]
        clauses.remove(item(data, "1.1", "C2"))
        for clause in clauses:
            clause["item"] = {"C3": "C2", "C4": "C3"}.get(clause["item"], clause["item"])

    (changed,) = changes(edit).directions_changed
    (gone,) = changed.items
    assert (gone.what, gone.status, gone.new) == ("content", "removed", None)
    assert gone.old
    assert gone.old.source.text == "特定功能基因表达及其表型可塑性调控机理"


def test_spaces_and_full_width_signs_are_no_change() -> None:
    def edit(data: Data) -> None:
        metric = item(data, "1.2", "M4")
        metric["text"] = metric["text"].replace(",", "，").replace("建立", "建立 ")

    assert changes(edit).status == "unchanged"


def test_what_a_person_must_judge_comes_and_goes() -> None:
    rule = {"kind": "manual-review"}
    new = edited(lambda data: note(data, "2.1", rule, "须具备高等级生物安全实验室"))
    for old, late, status in ((pack(), new, "added"), (new, pack(), "removed")):
        (programme,) = compare([old], [late]).programmes
        (changed,) = programme.directions_changed
        assert [(one.what, one.status) for one in changed.items] == [("manual", status)]
        assert programme.limits == ()


@pytest.mark.parametrize(("fate", "told"), [("manual", ["added"]), ("background", [])])
def test_clauses_of_the_general_part_count_if_they_demand_something(fate: str, told: list[str]) -> None:
    clause = {"id": "new", "fate": fate, "lines": [9, 9], "text": "牵头单位须具备较强的产业化能力。"}
    assert [one.status for one in changes(lambda data: data["general"].append(clause)).clauses] == told


# Programmes


def test_programmes_are_known_by_id_else_by_name() -> None:
    renamed = edited(lambda data: data["programme"].update(id="sheng-wu-an-quan", name="生物安全关键技术研发"))
    found = compare([pack("nqi"), pack()], [pack("pathogen"), renamed]).programmes
    assert [(one.status, one.old and one.old.id, one.new and one.new.id) for one in found] == [
        ("added", None, "pathogen"),
        ("changed", "biosafety", "sheng-wu-an-quan"),
        ("removed", "nqi", None),
    ]
    assert found[0].direction_counts == {"added": 20}


def test_two_packs_can_be_compared_whatever_their_names() -> None:
    renamed = edited(lambda data: data["programme"].update(id="x", name="全新名称"))
    (programme,) = compare([pack()], [renamed], as_one=True).programmes
    assert programme.direction_counts["unchanged"] == 7
