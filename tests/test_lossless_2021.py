"""Every character of the guide file is in exactly one clause or in the furniture, and every quote at its lines."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from nrd_check.compiler import compile_guide
from nrd_check.guide.outline import is_furniture
from nrd_check.guide.reading import read_document
from nrd_check.guide.readings import load_readings
from nrd_check.pack.models import Pack
from nrd_check.pack.store import Library, load_pack, pack_path, to_yaml
from nrd_check.text import squash
from tests.conftest import ROOT

GUIDE = ROOT / "guides" / "2021-key-rd-programmes.txt"
LINES = GUIDE.read_text(encoding="utf-8").split("\n")
LIBRARY = Library(ROOT / "rules")
PACKS = [LIBRARY.pack(programme) for programme in LIBRARY.programmes]


def at(lines: tuple[int, int]) -> str:
    """The guide's text at these lines, without furniture and white space."""
    return squash("".join(line for line in LINES[lines[0] - 1 : lines[1]] if not is_furniture(line.strip())))


def test_clauses_in_order_and_furniture_are_the_file() -> None:
    furniture = {entry.line: entry.text for pack in PACKS for entry in pack.furniture}
    rest = squash("".join(line for number, line in enumerate(LINES, 1) if number not in furniture))
    assert squash("".join(clause.text for pack in PACKS for clause in pack.clauses)) == rest
    assert all(LINES[number - 1].strip() == text for number, text in furniture.items())


def test_furniture_is_page_numbers_annex_lines_and_three_lines_of_mojibake() -> None:
    """So that no line of a guide can hide there."""
    odd = [
        entry.line
        for pack in PACKS
        for entry in pack.furniture
        if not re.fullmatch(r"— ?\d+ ?—|附件\d*", squash(entry.text))
    ]
    assert odd == [2615, 4537, 4539]


def test_no_character_is_dropped() -> None:
    """The same by counting, so that an error in one way of joining does not hide in the other."""
    kept = Counter(squash("".join(clause.text for pack in PACKS for clause in pack.clauses)))
    kept += Counter(squash("".join(entry.text for pack in PACKS for entry in pack.furniture)))
    assert kept == Counter(squash(GUIDE.read_text(encoding="utf-8")))


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.programme.id)
def test_every_quote_is_found_at_its_lines(pack: Pack) -> None:
    for clause in pack.clauses:
        assert squash(clause.text) in at(clause.lines)
        assert squash(clause.words) in at(clause.lines)
        # not a line more than needed
        first, last = clause.lines
        assert squash(clause.text) not in at((first + 1, last)) or first == last
        assert squash(clause.text) not in at((first, last - 1)) or first == last
        for rule in clause.rules:
            assert squash(rule.text) in squash(clause.text)
            assert squash(rule.text) in at(rule.lines)
            assert clause.lines[0] <= rule.lines[0] <= rule.lines[1] <= clause.lines[1]


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.programme.id)
def test_ids_are_unique(pack: Pack) -> None:
    clauses = [clause.id for clause in pack.clauses]
    rules = [rule.id for clause in pack.clauses for rule in clause.rules]
    assert len(set(clauses)) == len(clauses)
    assert len(set(rules)) == len(rules)


def test_the_committed_packs_are_what_the_compiler_makes() -> None:
    document, file = read_document(GUIDE)
    compiled = compile_guide(document, file, load_readings(ROOT / "guides" / "readings.yaml"))
    assert len(compiled) == 12
    for entry in compiled:
        path = pack_path(ROOT / "rules", entry.pack.programme)
        assert path.read_text(encoding="utf-8") == to_yaml(entry.pack)
        assert load_pack(path) == entry.pack
        assert entry.doubts == entry.contradicts == ()


def test_packs_are_made_of_short_lines_of_readable_chinese() -> None:
    for path in sorted((ROOT / "rules" / "2021").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        assert "\\u" not in text
        assert max(map(len, text.split("\n")[2:])) <= 100
