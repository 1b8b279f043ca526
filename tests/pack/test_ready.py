"""Packs made ready are the same packs, and only for the bytes they were made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrd_check.pack.ready import keep_ready, read_ready
from nrd_check.pack.store import load_pack, shipped, to_yaml

PACKS = sorted(shipped("rules").glob("*/*.yaml"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own."""
    monkeypatch.setenv("NRD_CHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_a_ready_pack_is_the_pack(path: Path) -> None:
    checked = load_pack(path)
    ready = read_ready(path.read_bytes())
    assert ready is not None
    assert ready == checked
    assert to_yaml(ready) == to_yaml(checked)


@pytest.mark.usefixtures("folder")
def test_an_edited_pack_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    text = PACKS[0].read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    before = load_pack(path)
    path.write_text(text.replace("year: 2021", "year: 2022", 1), encoding="utf-8")
    assert (before.programme.year, load_pack(path).programme.year) == (2021, 2022)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"": "os"}', '{"": "Scope"}', '{"": "date", "value": "x"}'])
def test_a_broken_entry_is_none(folder: Path, content: str) -> None:
    load_pack(PACKS[0])
    (entry,) = folder.iterdir()
    entry.write_text(content, encoding="utf-8")
    assert read_ready(PACKS[0].read_bytes()) is None
    assert load_pack(PACKS[0]).programme.year == 2021


def test_an_entry_that_others_can_write_is_not_read(folder: Path) -> None:
    load_pack(PACKS[0])
    (entry,) = folder.iterdir()
    entry.chmod(0o666)
    assert read_ready(PACKS[0].read_bytes()) is None


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    for named in ("", str(tmp_path / "file" / "below")):
        monkeypatch.setenv("NRD_CHECK_CACHE", named)
        pack = load_pack(PACKS[0])
        keep_ready(b"x", pack)
        assert read_ready(b"x") is None


def test_files_with_the_same_place_are_told_apart(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zlib.crc32", lambda _: 0)
    packs = [load_pack(path) for path in PACKS[:2]]
    assert len(list(folder.iterdir())) == 1
    assert read_ready(PACKS[0].read_bytes()) is None
    assert read_ready(PACKS[1].read_bytes()) == packs[1]


def test_a_file_that_goes_on_is_another(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zlib.crc32", lambda _: 0)
    pack = load_pack(PACKS[0])
    (entry,) = folder.iterdir()
    data = PACKS[0].read_bytes()
    made = entry.read_bytes().partition(data)[2]
    keep_ready(data + made, pack)
    assert read_ready(data) is None
