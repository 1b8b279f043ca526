"""`nrd-check fix`: it shows a diff, and writes only what it is asked to write."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Runner

DRAFT = "# 草稿\nprogram: pathogen\ndirection: 1.1  # 方向\ntitle: 甲\nkind: regualr\n"
MENDED = '# 草稿\nprogram: pathogen\ndirection: "1.1"  # 方向\ntitle: 甲\nkind: regular\n'


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("draft.yaml")
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_it_shows_a_diff_and_writes_nothing(run: Runner, draft: Path) -> None:
    result = run("fix", draft)
    assert result.status == 1
    assert result.out == (
        "--- draft.yaml\n+++ draft.yaml\n@@ -1,5 +1,5 @@\n # 草稿\n program: pathogen\n-direction: 1.1  # 方向\n"
        '+direction: "1.1"  # 方向\n title: 甲\n-kind: regualr\n+kind: regular\n'
    )
    told = "draft.yaml：可改 2 处\n  第 3 行  指南方向 1.1 加引号\n  第 5 行  “项目类型”的值“regualr”改为“regular”\n"
    assert result.err.startswith(f"{told}  改后的结论：材料不全，")
    assert result.err.endswith("\n  没有写入；加 --write 写入文件\n")
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_the_diff_is_one_that_patch_understands(run: Runner, draft: Path) -> None:
    if not (patch := shutil.which("patch")):
        pytest.skip("no patch on this machine")
    diff = run("fix", draft).out
    subprocess.run([patch, "-p0"], input=diff, text=True, check=True, capture_output=True)
    assert draft.read_text(encoding="utf-8") == MENDED


def test_it_writes_when_asked_to(run: Runner, draft: Path) -> None:
    draft.chmod(0o640)
    result = run("fix", draft, "--write")
    assert result.status == 0
    assert "已改 2 处" in result.err
    assert draft.read_text(encoding="utf-8") == MENDED
    assert draft.stat().st_mode & 0o777 == 0o640
    again = run("fix", draft)
    assert (again.status, again.out) == (0, "")
    assert "没有要改的" in again.err


def test_from_stdin_to_stdout(run: Runner) -> None:
    assert run("fix", "-", "--write", stdin=DRAFT.encode()).out == MENDED
    assert run("fix", "-", stdin=DRAFT.encode()).out.startswith("--- -\n")


def test_several_files_are_all_mended(run: Runner, draft: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("a: [", encoding="utf-8")
    result = run("fix", other, tmp_path / "none.yaml", draft, "--write")
    assert result.status == 2
    assert "读不懂" in result.err
    assert "没有这个文件" in result.err
    assert draft.read_text(encoding="utf-8") == MENDED
    assert other.read_text(encoding="utf-8") == "a: ["


def test_the_form_is_refused_with_what_to_do(run: Runner, tmp_path: Path) -> None:
    form = tmp_path / "draft.xlsx"
    run("init", "pathogen", "1.1", "--format", "xlsx", "-o", form)
    before = form.read_bytes()
    result = run("fix", form, "--write")
    assert result.status == 2
    assert "nrd-check convert" in result.err
    assert form.read_bytes() == before


def test_what_would_act_in_a_terminal_is_shown_as_an_escape(run: Runner, draft: Path) -> None:
    draft.write_text('direction: 1.1 # \u202e\ntitle: "a"\n', encoding="utf-8")
    result = run("fix", draft)
    assert "\\u202e" in result.out
    assert "\u202e" not in result.out + result.err


def test_in_english(draft: Path) -> None:
    import sys

    command = [sys.executable, "-m", "nrd_check", "fix", str(draft), "--lang", "en"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    assert "line 3  the direction 1.1 is quoted" in said
    assert "nothing was written; add --write to write it" in said
