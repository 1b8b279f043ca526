"""Packs as files."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrd_check.errors import InputError
from nrd_check.pack.models import Pack
from nrd_check.pack.store import Library, load_pack, to_yaml, wrap
from tests.conftest import ROOT


@given(st.text(alphabet="研究，。；、（）“”AB 12~", max_size=200))
def test_breaks_in_texts_can_be_taken_out(text: str) -> None:
    assert wrap(text).replace("\n", "") == text


def test_texts_are_broken_behind_punctuation() -> None:
    text = "建立不少于一套可以推广应用的示范系统和配套标准规范，" * 2
    assert wrap(text).split("\n") == ["建立不少于一套可以推广应用的示范系统和配套标准规范，"] * 2


def test_no_number_is_broken() -> None:
    assert all(
        not (line[-1:].isdigit() and following[:1].isdigit())
        for line, following in _lines("检测" * 19 + "1234567890" * 3)
    )


def _lines(text: str) -> list[tuple[str, str]]:
    lines = wrap(text).split("\n")
    return list(pairwise(lines))


def test_a_pack_survives_being_written(tmp_path: Path, library: Library) -> None:
    pack = library.pack(library.programmes[0])
    path = tmp_path / "pack.yaml"
    path.write_text(to_yaml(pack), encoding="utf-8")
    assert load_pack(path) == pack


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("pathogen", "pathogen"),
        ("PATHOGEN", "pathogen"),
        ("病原学与防疫技术体系研究", "pathogen"),
        ("病原学", "pathogen"),
        ("生物与信息融合（BT与IT融合）", "bt-it"),
        ("生物与信息融合(BT与 IT融合)", "bt-it"),
        ("nqi", "nqi"),
    ],
)
def test_programmes_by_id_name_or_part_of_it(library: Library, name: str, id_: str) -> None:
    assert [programme.id for programme in library.find(name)] == [id_]


def test_a_part_of_several_names_is_ambiguous(library: Library) -> None:
    assert [programme.id for programme in library.find("生物")] == ["biosafety", "medical-devices", "bt-it"]
    assert library.find("") == []
    assert library.find("没有") == []


def broken(tmp_path: Path, change: tuple[str, str]) -> str:
    text = (ROOT / "rules" / "2021" / "biosafety.yaml").read_text(encoding="utf-8")
    assert change[0] in text
    path = tmp_path / "2021" / "biosafety.yaml"
    path.parent.mkdir()
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    with pytest.raises(InputError) as refused:
        Library(tmp_path).pack(Library(tmp_path).programmes[0])
    return refused.value.message.zh


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("fate: rule", "fate: 不知道"), "fate"),
        (("max: 3", "max: 三"), "max"),
        (("kind: duration", "kind: 周期"), "rules"),
        (("general:\n", "general: [\n"), "biosafety.yaml:"),
        (("general:\n", "general: 无\nsonstiges:\n"), "general"),
    ],
)
def test_a_broken_pack_is_refused_with_the_place(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    message = broken(tmp_path, change)
    assert "规则包损坏" in message
    assert said in message
    assert "\n" not in message


def test_a_folder_without_packs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        Library(tmp_path)
    with pytest.raises(InputError):
        Library(tmp_path / "none")


def test_fields_of_the_pack_are_those_of_the_schema() -> None:
    assert set(Pack.model_fields) == {
        "schema_",
        "programme",
        "guide",
        "stated",
        "readings",
        "general",
        "sections",
        "closing",
        "furniture",
    }


@pytest.mark.parametrize("name", ["病原學", "病原學與防疫技術體系研究", "長江黃河"])
def test_a_programme_is_found_by_its_name_in_the_other_script(library: Library, name: str) -> None:
    assert len(library.find(name)) == 1


def test_titles_are_those_of_the_directions(library: Library) -> None:
    for programme in library.programmes:
        titles = {id_: direction.title for id_, direction in library.directions(programme).items()}
        assert library.titles(programme) == titles
