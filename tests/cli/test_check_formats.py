"""Several formats at once, and a baseline."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.conftest import ROOT

FAULTS = ROOT / "examples" / "with-faults.yaml"


def test_several_formats_each_to_its_file(run: Runner, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    result = run("check", FAULTS, "--format", f"json={out}", "--format", "text")
    assert result.status == 1
    assert "不合规" in result.out
    assert json.loads(out.read_text(encoding="utf-8"))["schema"] == "nrd-check/report/1"


def test_two_formats_for_the_screen_are_refused(run: Runner) -> None:
    result = run("check", FAULTS, "--format", "json", "--format", "text")
    assert result.status == 2
    assert "请用 FORMAT=文件 分别写明" in result.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--format", "sarif=a", "--format", "junit=./a"), "两样输出写到同一个文件"),
        (("--format", "sarif=a", "--write-baseline", "a"), "两样输出写到同一个文件"),
        (("--format", "sarif=a", "--output", "b"), "没有要写到这里的"),
        (("--format", "sarif="), "等号后没有文件名"),
        (("--format", "sarif=a", "--format", "html=none/b.html"), "none/b.html：无法写入"),
        (("--format", "sarif=a", "--format", "html=."), ".：无法写入"),
        (("--format", "sarif=a", "--write-baseline", "none/b"), "none/b：无法写入"),
    ],
)
def test_what_cannot_be_written_is_said_before_anything_is(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check", FAULTS, *arguments)
    assert result.status == 2
    assert told in result.err
    assert list(tmp_path.iterdir()) == []


def test_output_takes_the_format_without_a_file(run: Runner, tmp_path: Path) -> None:
    page, words = tmp_path / "a.html", tmp_path / "a.txt"
    assert run("check", FAULTS, "--format", f"html={page}", "--format", "text", "--output", words).out == ""
    assert "不合规" in words.read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_report_may_not_be_written_over_the_baseline(run: Runner, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    run("check", FAULTS, "--write-baseline", known)
    before = known.read_bytes()
    result = run("check", FAULTS, "--baseline", known, "--format", f"json={known}")
    assert result.status == 2
    assert "这就是基线文件" in result.err
    assert known.read_bytes() == before


def test_a_format_that_is_none_is_refused(run: Runner) -> None:
    result = run("check", FAULTS, "--format", "jason")
    assert result.status == 2
    assert "没有格式“jason”；是否要写 json？" in result.err


def test_a_report_may_not_be_written_over_its_draft(run: Runner, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_bytes(FAULTS.read_bytes())
    assert run("check", draft, "--format", f"json={draft}").status == 2
    assert draft.read_bytes() == FAULTS.read_bytes()


def test_with_its_baseline_a_draft_fails_only_on_what_is_new(run: Runner, tmp_path: Path) -> None:
    draft, baseline = tmp_path / "draft.yaml", tmp_path / "baseline.json"
    draft.write_bytes(FAULTS.read_bytes())
    assert run("check", draft, "--write-baseline", baseline).status == 1
    assert run("check", draft, "--baseline", baseline).status == 0
    draft.write_text(FAULTS.read_text(encoding="utf-8").replace("duration:", "duration_:"), encoding="utf-8")
    assert run("check", draft, "--baseline", baseline).status != 0


def test_a_baseline_hides_nothing_that_is_invalid(run: Runner, tmp_path: Path) -> None:
    draft, known = tmp_path / "draft.yaml", tmp_path / "known.json"
    draft.write_text("program: pathogen\n", encoding="utf-8")
    assert run("check", draft, "--write-baseline", known).status == 2
    assert run("check", draft, "--baseline", known).status == 2


def test_what_of_the_baseline_is_gone_is_said(run: Runner, tmp_path: Path) -> None:
    draft, known = tmp_path / "draft.yaml", tmp_path / "known.json"
    draft.write_bytes(FAULTS.read_bytes())
    run("check", draft, "--write-baseline", known)
    draft.write_text(FAULTS.read_text(encoding="utf-8").replace("2024-12", "2024-11"), encoding="utf-8")
    result = run("check", draft, "--baseline", known)
    assert result.status == 0
    assert "其中 1 条问题已不再出现" in result.err


COMMAND = [sys.executable, "-m", "nrd_check", "check", str(FAULTS), "--format", "docx"]


def test_word_goes_to_a_file_or_a_pipe(run: Runner, tmp_path: Path) -> None:
    out = tmp_path / "report.docx"
    assert run("check", FAULTS, "--format", f"docx={out}").status == 1
    piped = subprocess.run(COMMAND, check=False, capture_output=True, cwd=ROOT)
    assert piped.returncode == 1
    assert piped.stdout[:4] == out.read_bytes()[:4] == b"PK\x03\x04"


@pytest.mark.parametrize(
    ("lang", "told"), [("zh", "请写明文件，如 --format docx=report.docx"), ("en", "name a file, as in")]
)
def test_word_does_not_go_to_a_terminal(lang: str, told: str) -> None:
    terminal, screen = pty.openpty()
    with os.fdopen(terminal, "rb"), os.fdopen(screen, "wb") as out:
        done = subprocess.run(
            [*COMMAND, "--lang", lang],
            check=False,
            stdout=out,
            stderr=subprocess.PIPE,
            env={**os.environ, "TERM": "xterm"},
        )
    assert done.returncode == 2
    assert told in done.stderr.decode()
