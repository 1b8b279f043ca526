"""The documents keep their word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nrd_check import __version__
from nrd_check.checker import check_file
from nrd_check.cli.app import COMMANDS
from nrd_check.docs import RULES_PAGE, rules_page
from nrd_check.pack.store import Library
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
def test_the_table_has_every_command(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `nrd-check (\w+)", text, re.M)) == set(COMMANDS)


def test_both_languages_link_the_same_pages() -> None:
    """But for each other."""
    links = [re.findall(r"\]\(([^)]+)\)", (ROOT / name).read_text(encoding="utf-8"))[1:] for name in READMES]
    assert sorted(links[0]) == sorted(links[1])
    pages = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")} - {"docs/README.md"}
    assert pages <= set(links[0])


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


def test_the_page_of_rules_is_what_the_docstrings_make() -> None:
    """If this fails: python -m nrd_check.docs"""
    assert RULES_PAGE.read_text(encoding="utf-8") == rules_page()


def test_the_table_of_rules_leads_to_each() -> None:
    """A heading's address is its words in small letters; where several are alike, the first has it."""
    page = rules_page()
    headings = [
        re.sub(r"[^\w\- ]", "", title).replace(" ", "-").lower() for title in re.findall(r"^#+ (.+)$", page, re.M)
    ]
    titles = re.findall(r"^#+ (.+)$", page, re.M)
    for kind in RULE_KINDS:
        assert f"[{kind}](#{kind})" in page
        assert titles[headings.index(kind)] == kind


def test_the_page_of_rules_says_all_that_explain_says() -> None:
    page = re.sub(r"[\\`\s]|&lt;|&gt;", "", rules_page().replace("```yaml", ""))
    for kind in RULE_KINDS.values():
        for text in kind.page:
            for line in text.split("\n"):
                assert re.sub(r"[\\`\s<>]", "", line) in page, line


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("*.yaml")), ids=lambda path: path.stem)
def test_findings_have_the_severities_that_are_documented(path: Path, library: Library) -> None:
    for finding in check_file(path, library).findings:
        assert finding.severity in RULE_KINDS[finding.rule].severities
