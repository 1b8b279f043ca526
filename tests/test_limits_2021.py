"""The limits of the twelve guides of 2021, read from the text by hand, against what the packs require."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from nrd_check.pack.requirements import requirements
from nrd_check.pack.store import Library
from tests.conftest import ROOT

LIBRARY = Library(ROOT / "rules")


@cache
def directions(programme: str) -> dict[str, dict[str, Any]]:
    found = LIBRARY.find(programme)[0]
    data = requirements(LIBRARY.pack(found), list(LIBRARY.directions(found).values()))
    return {entry["id"]: entry for entry in data["directions"]}


def all_directions() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (programme.id, id_, entry)
        for programme in LIBRARY.programmes
        for id_, entry in directions(programme.id).items()
    ]


def profile(programme: str, direction: str, kind: str = "regular", category: str | None = None) -> dict[str, Any]:
    entry = directions(programme)[direction]
    return next(found for found in entry["profiles"] if found["kind"] == kind and category in (None, found["category"]))


COUNTS = {
    "pathogen": 20,
    "river-basin": 15,
    "biosafety": 7,
    "reproductive-health": 20,
    "strategic-minerals": 20,
    "medical-devices": 13,
    "bt-it": 16,
    "common-diseases": 17,
    "social-governance": 9,
    "disaster-prevention": 22,
    "nqi": 21,
    "scientific-instruments": 42,
}


def test_counts_in_guide_order() -> None:
    assert [(programme.id, len(directions(programme.id))) for programme in LIBRARY.programmes] == list(COUNTS.items())


CLINICAL = {
    "medical-devices": {"3.1", "3.2"},
    "common-diseases": {"2.1", "2.2", "2.5", "3.3", "3.4", "3.5", "4.1", "4.2"},
}
BY_CATEGORY = {"basic": (4, 6), "common_key": (5, 10), "demonstration": (5, 10)}
ONE_CAP = {"medical-devices", "nqi", "scientific-instruments"}


@pytest.mark.parametrize(
    ("programme", "id_", "entry"), all_directions(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_caps_of_regular_projects(programme: str, id_: str, entry: dict[str, Any]) -> None:
    regular = [found for found in entry["profiles"] if found["kind"] == "regular"]
    caps = {found["category"]: (found["topics_max"], found["units_max"]) for found in regular}
    if not regular:
        expected = {}
    elif id_ in CLINICAL.get(programme, ()):
        expected = {entry["category"]: (6, 15)}
    elif programme == "scientific-instruments" and id_.startswith("2."):
        expected = {None: (4, 4)}
    elif programme in ONE_CAP:
        expected = {None: (5, 10)}
    elif entry["category"]:
        expected = {entry["category"]: BY_CATEGORY[entry["category"]]}
    elif programme == "disaster-prevention":
        expected = {name: caps for name, caps in BY_CATEGORY.items() if name != "basic"}
    else:
        expected = BY_CATEGORY
    assert caps == expected


DURATIONS = {
    "river-basin": (3, 5),
    "strategic-minerals": (3, 5),
    "nqi": (3, 5),
    "scientific-instruments": (3, 5),
    "social-governance": (None, 5),
}
LONGER = {
    "reproductive-health": {"1.5": 4, "3.5": 4, "4.3": 4},
    "medical-devices": {"2.1": 5, "2.2": 5, "2.3": 5, "2.4": 5},
}


@pytest.mark.parametrize(
    ("programme", "id_", "entry"), all_directions(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_durations(programme: str, id_: str, entry: dict[str, Any]) -> None:
    low, high = DURATIONS.get(programme, (None, 3))
    if programme == "scientific-instruments" and id_.startswith("2."):
        low, high = None, 3
    high = LONGER.get(programme, {}).get(id_, high)
    assert [found["duration_years"] for found in entry["profiles"]] == [{"min": low, "max": high}] * len(
        entry["profiles"]
    )


YOUNG_TOO = {
    "pathogen": {"1.1", "1.3", "1.4", "1.5", "1.7", "2.3", "3.1", "4.2"},
    "bt-it": {"1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.5", "2.6", "3.1", "3.2"},
    "common-diseases": {"1.1", "1.2", "1.3", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6"},
    "nqi": {"2.3", "3.3"},
}
YOUNG_ONLY = {
    "strategic-minerals": {"8.1"},
    "social-governance": {"1.2", "1.3"},
    "scientific-instruments": {"8.1", "8.2", "10.1"},
}


@pytest.mark.parametrize(
    ("programme", "id_", "entry"), all_directions(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_young_scientist_projects(programme: str, id_: str, entry: dict[str, Any]) -> None:
    if id_ in YOUNG_ONLY.get(programme, ()):
        assert entry["accepts"] == ["young_scientist"]
    elif id_ in YOUNG_TOO.get(programme, ()):
        assert entry["accepts"] == ["regular", "young_scientist"]
    else:
        assert entry["accepts"] == ["regular"]
    for found in entry["profiles"]:
        young = found["kind"] == "young_scientist"
        births = {"male": "1983-01-01", "female": "1981-01-01"} if young else None
        assert found["born_on_or_after"] == births
        if young:
            assert (found["topics_max"], found["units_max"]) == (0, 3)
        # 不受研究内容和考核指标限制 stands in the guide of nqi alone
        assert found["coverage"] is not (young and programme == "nqi")


def test_the_star_is_that_of_two_directions() -> None:
    assert {(programme, id_) for programme, id_, entry in all_directions() if entry["star"]} == {
        ("nqi", "2.3"),
        ("nqi", "3.3"),
    }


OTHER = ["local", "institution", "social"]
RATIOS: dict[str, dict[str, list[tuple[list[str], float]]]] = {
    "reproductive-health": {"1.5": [(OTHER, 0.5)]},
    "medical-devices": {
        **{id_: [(OTHER, 1.0)] for id_ in ("1.1", "1.2", "1.3", "1.4", "1.5", "3.1", "3.2", "4.1", "4.2")},
        **{id_: [(OTHER, 2.0)] for id_ in ("2.1", "2.2", "2.3", "2.4")},
    },
    "bt-it": {"2.4": [(OTHER, 3.0)]},
    "social-governance": {
        **{id_: [(OTHER, 1.0)] for id_ in ("1.1", "2.1", "4.1")},
        "3.1": [(["local"], 1.0)],
        **{id_: [(["local"], 1.0), (["institution", "social"], 1.0)] for id_ in ("3.2", "3.3", "3.4")},
    },
    "nqi": {"5.4": [(OTHER, 2.0)]},
    "scientific-instruments": {
        f"{section}.{number}": [(["institution", "social"], 1.0)]
        for section, last in ((1, 7), (2, 17))
        for number in range(1, last + 1)
    },
}


@pytest.mark.parametrize("programme", COUNTS)
def test_funding_ratios(programme: str) -> None:
    found = {
        id_: [(ratio["numerator"], ratio["min"]) for ratio in entry["funding_ratios"]]
        for id_, entry in directions(programme).items()
        if entry["funding_ratios"]
    }
    assert found == RATIOS.get(programme, {})
    assert all(
        ratio["denominator"] == "central"
        for entry in directions(programme).values()
        for ratio in entry["funding_ratios"]
    )


PROVINCES = ["各省（自治区、直辖市、计划单列市及新疆生产建设兵团）"]
RECOMMENDERS = {
    "pathogen": {"2.4": ["海关总署"]},
    "medical-devices": {"4.1": ["国家市场监督管理总局"], "4.2": ["国家药品监督管理局"]},
    "social-governance": {
        "2.1": ["最高人民法院", "最高人民检察院", "司法部"],
        **dict.fromkeys(("3.1", "3.2", "3.3", "3.4"), PROVINCES),
    },
    "disaster-prevention": {
        "7.2": ["工业和信息化部", "应急管理部"],
        "8.1": ["应急管理部"],
        "9.1": ["住房和城乡建设部"],
        "10.1": ["交通运输部"],
        "11.2": ["应急管理部"],
    },
    "nqi": {
        "4.1": ["市场监管总局（国家标准委）"],
        "5.2": ["住建部"],
        "5.4": ["市场监管总局", "工信部", "公安部", "国资委", "海关总署"],
    },
}
HOSPITAL = {"type": "hospital", "qualification": "国家临床医学研究中心"}
ENTERPRISE = {"type": "enterprise", "qualification": None}
LEAD_UNITS = {
    "pathogen": dict.fromkeys(("4.1", "4.2", "4.3"), HOSPITAL),
    "common-diseases": dict.fromkeys(("1.2", "2.1", "2.2", "3.3", "4.1", "4.2"), HOSPITAL),
    "medical-devices": dict.fromkeys(("2.1", "2.2", "2.3", "2.4"), ENTERPRISE),
    "bt-it": {"2.4": ENTERPRISE},
}
RESEARCH_AND_ENTERPRISE = [["university", "institute"], ["enterprise"]]
JOINT = {
    # 鼓励产学研医检联合申报 (medical-devices) asks for nothing
    "reproductive-health": {"1.5": [["enterprise"], ["university"], ["institute"]]},
    "scientific-instruments": {
        f"{section}.{number}": RESEARCH_AND_ENTERPRISE
        for section, last in ((1, 7), (2, 17), (3, 2), (4, 2))
        for number in range(1, last + 1)
    },
}


@pytest.mark.parametrize("programme", COUNTS)
@pytest.mark.parametrize(
    ("field", "expected"),
    [("recommenders", RECOMMENDERS), ("lead_unit", LEAD_UNITS), ("joint", JOINT)],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_who(programme: str, field: str, expected: dict[str, dict[str, Any]]) -> None:
    found = {id_: entry[field] for id_, entry in directions(programme).items() if entry[field] is not None}
    assert found == expected.get(programme, {})


SUPPORTED = {
    ("strategic-minerals", "8.1"): {"kind": "supported", "max": 20},
    ("medical-devices", "2.3"): {"kind": "supported", "max": 2},
    ("nqi", "4.1"): {"kind": "supported", "max": 7},
    ("nqi", "5.2"): {"kind": "supported", "max": 1},
    ("nqi", "5.4"): {"kind": "supported", "max": 10},
    ("scientific-instruments", "6.3"): {"kind": "supported", "max": 6},
}
QUOTAS = {
    **{
        ("social-governance", id_): {"kind": "per_province", "max": 1, "group": ["3.1", "3.2", "3.3", "3.4"]}
        for id_ in ("3.1", "3.2", "3.3", "3.4")
    },
    ("nqi", "4.1"): {"kind": "recommended", "max": 14},
    ("nqi", "5.2"): {"kind": "recommended", "max": 2},
    ("nqi", "5.4"): {"kind": "recommended_per_recommender", "max": 4},
}


@pytest.mark.parametrize(
    ("programme", "id_", "entry"), all_directions(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_quotas(programme: str, id_: str, entry: dict[str, Any]) -> None:
    supported = [quota for quota in entry["quotas"] if quota["kind"] == "supported"]
    assert supported == [SUPPORTED.get((programme, id_), {"kind": "supported", "max": 2, "min": 1})]
    others = [quota for quota in entry["quotas"] if quota["kind"] != "supported"]
    assert others == ([QUOTAS[programme, id_]] if (programme, id_) in QUOTAS else [])


SELF_SET = {("nqi", "4.1"), ("nqi", "5.4")} | {("scientific-instruments", id_) for id_ in ("8.1", "8.2", "10.1")}


def test_metrics_left_to_the_applicant() -> None:
    found = {
        (programme, id_)
        for programme, id_, entry in all_directions()
        if any(metric["self_set"] for metric in entry["metrics"])
    }
    assert found == SELF_SET


IN_PRINCIPLE = {
    "nqi": {"duration", "projects-supported", "young-member-birth"},
    "scientific-instruments": {"duration", "projects-supported", "young-member-birth", "topics-max", "units-max"},
}


@pytest.mark.parametrize("programme", COUNTS)
def test_what_the_guide_says_in_principle(programme: str) -> None:
    found = {
        rule["kind"]
        for entry in directions(programme).values()
        for rule in entry["rules"]
        if rule["binding"] == "should"
    }
    young = (
        {"young-member-birth"}
        if any("young_scientist" in entry["accepts"] for entry in directions(programme).values())
        else set()
    )
    assert found == IN_PRINCIPLE.get(programme, young)


DECLARED = {"human_genetic_resources", "ethics_review", "laboratory_animals"}
WITH_DECLARATIONS = {
    "pathogen",
    "biosafety",
    "reproductive-health",
    "medical-devices",
    "bt-it",
    "common-diseases",
    "scientific-instruments",
}


@pytest.mark.parametrize("programme", COUNTS)
def test_declarations(programme: str) -> None:
    found = LIBRARY.find(programme)[0]
    for direction in LIBRARY.directions(found).values():
        items = {rule.model_dump()["item"] for rule in direction.rules if rule.kind == "declarations"}
        assert items == (DECLARED if programme in WITH_DECLARATIONS else set())


def test_numbers_that_guides_state_of_themselves() -> None:
    stated = {
        programme.id: [
            (entry.what, entry.count, entry.agrees)
            for entry in LIBRARY.pack(programme).stated
            if entry.what != "young_projects"
        ]
        for programme in LIBRARY.programmes
    }
    assert stated == {
        "pathogen": [("directions", 20, True)],
        "river-basin": [("projects", 15, True)],
        "biosafety": [("directions", 7, True)],
        "reproductive-health": [("directions", 20, True)],
        "strategic-minerals": [("projects", 20, True)],
        "medical-devices": [("directions", 13, True)],
        "bt-it": [("directions", 16, True)],
        "common-diseases": [("directions", 22, True)],
        "social-governance": [("projects", 9, True)],
        "disaster-prevention": [("projects", 22, True)],
        "nqi": [("tasks", 21, True)],
        "scientific-instruments": [("projects", 39, True)],
    }
