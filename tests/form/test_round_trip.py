"""From YAML to the form or JSON and back: nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from nrd_check.form.answers import Blanks
from nrd_check.form.write import write_form
from nrd_check.pack.store import Library
from nrd_check.proposal.load import load_bytes, load_proposal, read_proposal
from nrd_check.proposal.model import Proposal, Unit
from nrd_check.proposal.write import Keys, rename_keys, to_json, to_yaml
from nrd_check.yaml_tree import parse
from tests.conftest import ROOT
from tests.form.proposals import awkward, proposals

INVALID = {"proposal-syntax-fail.yaml", "proposal-schema-fail.yaml"}
EXAMPLES = [path for path in sorted((ROOT / "examples").rglob("*.yaml")) if path.name not in INVALID]
SLOW = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def read(data: bytes) -> Proposal:
    loaded = load_bytes(data, "draft")
    assert [(finding.where, finding.message.zh) for finding in loaded.findings] == []
    assert loaded.proposal
    return loaded.proposal


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_come_back_from_the_form(library: Library, path: Path) -> None:
    proposal = load_proposal(path).proposal
    assert proposal
    found = library.find(proposal.program or "", proposal.year)
    direction = library.directions(found[0]).get(proposal.direction or "") if found else None
    assert read(write_form(direction, draft=proposal)) == proposal


@pytest.mark.parametrize("keys", ["zh", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_come_back_from_yaml_and_json_in_both_languages(path: Path, keys: Keys) -> None:
    proposal = load_proposal(path).proposal
    assert proposal
    assert read(to_yaml(proposal, keys).encode()) == proposal
    assert read(to_json(proposal, keys).encode()) == proposal


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_other_keys_leave_all_else_as_it_was(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    chinese = rename_keys(text, parse(text), "zh")
    assert read(chinese.encode()) == read(text.encode())
    english = rename_keys(chinese, parse(chinese), "en")
    assert rename_keys(text, parse(text), "en") == english


@SLOW
@given(proposals)
def test_any_proposal_comes_back_from_yaml(proposal: Proposal) -> None:
    for keys in ("zh", "en"):
        assert read(to_yaml(proposal, keys).encode()) == proposal


@SLOW
@given(proposals)
def test_any_proposal_comes_back_from_json(proposal: Proposal) -> None:
    assert read(to_json(proposal).encode()) == proposal


@SLOW
@given(proposals)
def test_any_proposal_comes_back_from_the_form_but_for_what_is_empty(proposal: Proposal) -> None:
    assert read(write_form(None, draft=proposal)) == Blanks().without(proposal)


def test_what_is_empty_is_counted() -> None:
    text = 'program: a\ndirection: "1.1"\nlead: {name: }\nunits: [{name: 甲}, {role: }]\nfunding: {}\n'
    proposal = read_proposal(text, "draft").proposal
    assert proposal
    blanks = Blanks()
    assert len(blanks.without(proposal).units or ()) == 1
    assert blanks.count == 3  # lead, the second unit, funding


def test_what_a_spreadsheet_would_take_for_something_else_stays_what_it_is() -> None:
    assert read(write_form(None, draft=awkward())) == awkward()


def test_what_libreoffice_saved_says_the_same() -> None:
    """Forms that were opened in LibreOffice 7.4 and saved as xlsx."""
    here = Path(__file__).parent
    assert load_proposal(here / "pathogen-saved-by-libreoffice.xlsx").proposal == (
        load_proposal(ROOT / "examples" / "pathogen.yaml").proposal
    )
    assert read((here / "awkward-saved-by-libreoffice.xlsx").read_bytes()) == awkward()


@pytest.mark.parametrize(
    "text", ["0?", "0\n\x1b", "a: b", "- a", "甲#乙", "\u2028a", "'", '"', "[a]", "{", "1e3", "0x1F", "1:30"]
)
def test_texts_that_yaml_would_read_as_something_else(text: str) -> None:
    proposal = Proposal.model_construct(
        program=text.strip(), direction=text.strip(), units=(Unit.model_construct(qualifications=(text.strip(),)),)
    )
    assert read(to_yaml(proposal).encode()) == proposal
    assert read(to_json(proposal).encode()) == proposal
