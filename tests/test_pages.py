"""The pages of `docs/`, followed word by word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pages import DOCS, agrees, blocks, edited, follow

PAGES = sorted(DOCS.glob("*.md"))
DRAFTS = ("pathogen.yaml", "nqi.yaml")
GUIDE = "tests/other_guides/2024-province.txt"
NEEDS = {
    "audit.md": {f"proposals/{name}": f"examples/{name}" for name in (*DRAFTS, "with-faults.yaml")},
    "ci.md": {f"proposals/{name}": f"examples/{name}" for name in DRAFTS},
    "guides.md": {"guide.txt": GUIDE, "revised.txt": GUIDE},
}
"""What the reader of a page has already; others begin with an empty folder."""
REVISED = ("项目下设五个课题以内", "项目下设四个课题以内")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_does_what_the_page_says(page: Path, tmp_path: Path) -> None:
    for name, source in NEEDS.get(page.name, {}).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        text = (ROOT / source).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace(*REVISED) if name == "revised.txt" else text, encoding="utf-8")
    for block, status, said in follow(page, tmp_path):
        place = f"{page.name}:{block.line}"
        assert status == int(block.notes.get("status", 0)), f"{place}: status {status}\n{said}"
        assert block.shown is None or agrees(block.shown, said), f"{place}: it prints\n{said}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_stand_where_they_are_run(page: Path) -> None:
    for block in blocks(page):
        shell = block.language in ("sh", "bash", "shell")
        assert shell == ("not run" in block.notes), f"{page.name}:{block.line}"
        if block.language != "console":
            assert not re.search("^nrd-check ", block.content, re.M), f"{page.name}:{block.line}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_of_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", re.sub(r"```.*?```", "", text, flags=re.S)):
        assert (page.parent / target).exists(), target


def test_every_page_is_linked() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    assert {page.name for page in PAGES} - {"README.md"} == set(re.findall(r"\]\(([^)]+)\)", index))


def test_the_tutorial_ends_with_a_compliant_draft(tmp_path: Path) -> None:
    """Whatever the page shows."""
    verdicts = [
        said.rstrip().rpartition("：")[2]
        for block, _, said in follow(DOCS / "tutorial.md", tmp_path)
        if block.content.startswith("nrd-check check draft.yaml\n")
    ]
    assert [verdict.partition("（")[0] for verdict in verdicts] == ["材料不全", "不合规", "合规"]


def test_an_edit_puts_keys_into_the_place_of_those_in_the_file() -> None:
    before = "# 头\na: 1  # 注\nb:\n  # 说明\n  c: 2\n\n  d: 3\n\n# 尾\ne: 4\n"
    assert edited(before, "b: [5]\na:\n  - 6\n") == "# 头\na:\n  - 6\nb: [5]\n\n# 尾\ne: 4\n"
    with pytest.raises(AssertionError, match="no f"):
        edited(before, "f: 1\n")


@pytest.mark.parametrize(
    ("shown", "said", "alike"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\nc\n", False),
        ("a\nb\n", "a\nb\nc\n", False),
        ("a\n……\n", "a\nb\nc\n", True),
        ("……\nc\n", "a\nb\nc\n", True),
        ("a\n……\nd\n", "a\nb\nc\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_what_a_page_shows_agrees_with_what_is_printed(shown: str, said: str, alike: bool) -> None:
    assert agrees(shown, said) is alike
