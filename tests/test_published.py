"""Tables of the docs that a command makes anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.page import put
from benchmarks.speed import table

from tests.conftest import ROOT


def test_a_table_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# 速度\n<!-- table -->\n| old |\n<!-- end -->\nbehind\n", encoding="utf-8")
    put(page, table(("ms", "median"), [("one", "1")]))
    assert page.read_text(encoding="utf-8") == (
        "# 速度\n<!-- table -->\n| ms | median |\n| --- | ---: |\n| one | 1 |\n<!-- end -->\nbehind\n"
    )


def test_a_page_without_a_place_for_a_table_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("<!-- table -->\nno end\n", encoding="utf-8")
    with pytest.raises(ValueError, match="has no"):
        put(page, "| new |\n")
    assert page.read_text(encoding="utf-8") == "<!-- table -->\nno end\n"


@pytest.mark.parametrize("name", ["matrix", "speed"])
def test_the_pages_have_one(name: str) -> None:
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    assert text.count("<!-- table -->\n|") == text.count("<!-- end -->") == 1
