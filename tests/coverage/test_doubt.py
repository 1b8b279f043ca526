"""The trees that weigh what a draft says of each thing asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nrd_check.coverage import Demands, doubt
from nrd_check.coverage.doubt import NAMES, Words, cut, signs
from nrd_check.coverage.match import evidence
from nrd_check.coverage.texts import make_said
from tests.example import LIBRARY


def asked_by(node: Any) -> Iterator[int]:
    if isinstance(node, list):
        yield node[0]
        yield from asked_by(node[2])
        yield from asked_by(node[3])


def test_trees_ask_for_signs_that_there_are() -> None:
    trees = json.loads(Path(doubt.__file__).with_name("doubt.json").read_text(encoding="utf-8"))["trees"]
    assert {index for tree in trees for index in asked_by(tree)} <= set(range(len(NAMES)))


def test_each_sign_has_a_name() -> None:
    direction = LIBRARY.directions(LIBRARY.find("pathogen")[0])["1.1"]
    asked = Demands(direction.metrics).asked
    said = [make_said("P1", "鉴定6种病毒感染相关受体", None)]
    assert asked.things
    words = Words(asked.things, said)
    found = evidence(asked, said)
    assert {len(one) for row, item in enumerate(found) for one in signs(words, row, item)} == {len(NAMES)}


def test_members_of_a_list_are_things_of_their_own() -> None:
    assert cut("研发材料、工艺和方法，参与制定标准") == ["研发材料", "工艺", "方法", "参与制定标准"]
