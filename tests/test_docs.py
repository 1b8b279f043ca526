"""The documents keep their word."""

from __future__ import annotations

import re

import pytest

from nrd_check import __version__
from nrd_check.rules import RULE_KINDS
from tests.conftest import ROOT

READMES = ("README.md", "README.zh-CN.md")
_COMMAND = re.compile(r"<!-- command: (\w+) -->\n```sh\n(.+)\n```")


def commands(name: str) -> dict[str, str]:
    return dict(_COMMAND.findall((ROOT / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", READMES)
def test_exactly_two_commands_set_everything_up(name: str) -> None:
    assert list(commands(name)) == ["first", "test"]
    assert (ROOT / name).read_text(encoding="utf-8").count("```sh") == 2


def test_both_languages_give_the_same_commands() -> None:
    assert commands(READMES[0]) == commands(READMES[1])


@pytest.mark.parametrize("name", READMES)
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("kind", RULE_KINDS)
def test_each_kind_of_rule_is_documented_in_both_languages(kind: str) -> None:
    page = RULE_KINDS[kind].page
    for text in page:
        title, _, rest = text.partition("\n\n")
        assert title
        assert "\n" not in title
        assert rest
    assert "通过" in page.zh
    assert "Passes" in page.en


def test_the_guide_is_committed_as_it_was_given() -> None:
    """The packs name the SHA-256 of the text they were compiled from."""
    import hashlib

    digest = hashlib.sha256((ROOT / "guides" / "2021-key-rd-programmes.txt").read_bytes()).hexdigest()
    for path in sorted((ROOT / "rules" / "2021").glob("*.yaml")):
        assert f"sha256: {digest}" in path.read_text(encoding="utf-8")


def test_the_version_is_a_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
