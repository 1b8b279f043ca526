"""A small draft that passes, and how to change it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nrd_check.checker import check_loaded
from nrd_check.findings import ProposalResult
from nrd_check.pack.store import Library
from nrd_check.proposal.load import read_proposal
from tests.drafts import Data, write

LIBRARY = Library(Path(__file__).resolve().parents[1] / "rules")
LEAD = {"name": "张三", "gender": "male", "birth_date": "1975-03-02", "unit": "示例大学"}
DRAFT: Data = {
    "program": "pathogen",
    "year": 2021,
    "direction": "1.1",
    "title": "呼吸道病毒感染与传播特性研究",
    "kind": "regular",
    "duration": {"start": "2021-12", "end": "2024-11"},
    "lead": LEAD,
    "units": [{"name": "示例大学", "role": "lead", "type": "university"}],
    "topics": [{"title": "课题一", "lead": LEAD, "units": ["示例大学"], "members": []}],
    "members": [],
    "funding": {"central": 1000, "local": 0, "institution": 0, "social": 0},
    "content": "all",
    "metrics": "all",
    "declarations": {"human_genetic_resources": True, "ethics_review": True, "laboratory_animals": True},
}


def changed(**changes: Any) -> Data:
    """The draft with other values; None leaves a key out, `all` for content and metrics covers everything."""
    data = {**DRAFT, **changes}
    programme = LIBRARY.find(data["program"])[0]
    direction = LIBRARY.directions(programme).get(data["direction"])
    for name, letter in (("content", "R"), ("metrics", "P")):
        if data.get(name) == "all":
            items = getattr(direction, name)
            data[name] = [
                {"id": f"{letter}{number}", "text": item.words, "covers": [item.item]}
                for number, item in enumerate(items, 1)
            ]
    return {name: value for name, value in data.items() if value is not None}


def check_text(data: Data | str) -> ProposalResult:
    """The result for a draft, given as data or as YAML."""
    text = data if isinstance(data, str) else write(data).text
    return check_loaded(read_proposal(text, "draft.yaml"), LIBRARY)
