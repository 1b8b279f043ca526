"""`nrd-check search`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nrd_check.cli.search_ import _as_text
from nrd_check.pack.store import Library
from nrd_check.report import Style
from nrd_check.search import search
from tests.cli.conftest import Runner
from tests.conftest import ROOT


def test_words_are_marked_in_plain_text(run: Runner) -> None:
    result = run("search", "呼吸道病毒")
    assert result.status == 0
    assert result.out.startswith("pathogen 1.1  新冠病毒等«呼吸道病毒»感染和传播特性研究\n")
    assert "M1  了解2种以上«呼吸道病毒»的感染谱" in result.out
    assert result.out.endswith("共 1 个方向\n")
    assert "\x1b" not in result.out


def test_simplified_and_traditional_words_find_the_same(run: Runner) -> None:
    assert run("search", "锂矿").out == run("search", "鋰礦").out != ""


def test_json(run: Runner) -> None:
    data = json.loads(run("search", "呼吸道病毒", "疫苗", "--format", "json", "--limit", "2").out)
    assert data["schema"] == "nrd-check/search/1"
    assert data["words"] == ["呼吸道病毒", "疫苗"]
    assert data["found"] == 8
    assert len(data["results"]) == 2
    first = data["results"][0]
    assert (first["programme"]["id"], first["direction"]) == ("pathogen", "1.1")
    for match in first["matches"]:
        assert [match["text"][start:end] for start, end in match["spans"]] == ["呼吸道病毒"]
    assert first["matches"][2]["source"] == {"guide": "2021-key-rd-programmes.txt", "lines": [112, 114]}


def test_what_is_left_out_is_said(run: Runner) -> None:
    assert "共 8 个方向，列出前 3 个；用 --limit 8 全部列出" in run("search", "疫苗", "呼吸道病毒", "--limit", "3").out


def test_one_programme(run: Runner) -> None:
    out = run("search", "疫苗", "--programme", "reproductive-health").out
    assert "pathogen" not in out


@pytest.mark.parametrize("format_", ["text", "json"])
def test_nothing_found_is_said_and_is_no_error(run: Runner, format_: str) -> None:
    result = run("search", "没有这个词", "--format", format_)
    assert result.status == 0
    assert result.err.startswith("没有找到“没有这个词”")
    assert result.out == "" or json.loads(result.out)["results"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("，",),
        ("疫苗", "--programme", "没有"),
        ("疫苗", "--limit", "0"),
        ("疫苗", "--programme", "nqi", "--year", "1999"),
    ],
)
def test_wrong_use(run: Runner, arguments: tuple[str, ...]) -> None:
    result = run("search", *arguments)
    assert result.status == 2
    assert result.err.count("\n") == 1


def test_output_to_a_file(run: Runner, tmp_path: Path) -> None:
    out = tmp_path / "found.txt"
    assert run("search", "呼吸道病毒", "-o", out).out == ""
    assert "«呼吸道病毒»" in out.read_text(encoding="utf-8")


def test_words_are_coloured_in_a_terminal() -> None:
    library = Library(ROOT / "rules")
    hits = search(list(library.directions(library.find("pathogen")[0]).values()), ["呼吸道病毒"])
    shown = _as_text(hits, hits, Style(colour=True))
    assert "\x1b[1;33m呼吸道病毒\x1b[0m" in shown
    assert "«" not in shown
