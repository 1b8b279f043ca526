"""`check --watch`, in a terminal."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from nrd_check.cli.watch import fitted
from nrd_check.report import Style
from nrd_check.report.wrapping import width
from tests.cli.conftest import Runner
from tests.conftest import ROOT
from tests.terminal import CLEAR, terminal

FAULTS = ROOT / "examples" / "with-faults.yaml"
PASSES = ROOT / "examples" / "pathogen.yaml"


def plain(screen: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", screen)


def test_it_checks_again_when_the_file_is_saved_until_ctrl_c(tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    shutil.copy(FAULTS, draft)
    with terminal(["check", "draft.yaml", "--watch"], tmp_path) as window:
        first = plain(window.until("Ctrl-C"))
        assert "错误 1/4  参与单位数上限  [units-max]" in first
        assert "条没有显示" in first

        # an editor that writes into the file
        draft.write_text(FAULTS.read_text(encoding="utf-8").replace("2024-12", "2024-11"), encoding="utf-8")
        assert "错误 1/3" in plain(window.until("Ctrl-C", screens=2))

        # one that puts a new file into its place
        (tmp_path / "draft.yaml~").write_bytes(PASSES.read_bytes())
        (tmp_path / "draft.yaml~").replace(draft)
        assert "✓ 合规" in plain(window.until("Ctrl-C", screens=3))

        window.press("\x03")
        assert window.ended() == 0
        assert window.said.endswith("\r\n已结束\r\n")
        assert "Traceback" not in window.said
        assert window.said.count(CLEAR) == 3


def test_the_status_is_that_of_the_last_check(tmp_path: Path) -> None:
    shutil.copy(FAULTS, tmp_path / "draft.yaml")
    with terminal(["check", "draft.yaml", "--watch"], tmp_path) as window:
        window.until("Ctrl-C")
        window.press("\x03")
        assert window.ended() == 1


def test_a_draft_that_is_gone_is_said_and_looked_for(tmp_path: Path) -> None:
    with terminal(["check", "draft.yaml", "--watch"], tmp_path) as window:
        assert "没有这个文件" in plain(window.until("Ctrl-C"))
        shutil.copy(PASSES, tmp_path / "draft.yaml")
        assert "✓ 合规" in plain(window.until("Ctrl-C", screens=2))


@pytest.mark.parametrize(("rows", "columns"), [(24, 80), (40, 100), (12, 60), (8, 40)])
def test_the_first_finding_is_in_view_and_nothing_scrolls(tmp_path: Path, rows: int, columns: int) -> None:
    """Of two drafts, the one with faults comes first."""
    with terminal(["check", str(PASSES), str(FAULTS), "--watch"], tmp_path, rows, columns) as window:
        lines = plain(window.until("Ctrl-C").rstrip("\n")).split("\n")
        assert len(lines) < rows or (len(lines) == rows - 1)
        assert any(line.startswith("错误 1/4") for line in lines)
        assert all(width(line) <= columns for line in lines if "Ctrl-C" not in line)


def test_what_is_left_out_is_counted() -> None:
    """Three findings and one for people; two heads fit."""
    report = "draft\n\n✗\n\n错误 1/2  甲  [units-max]\n  a\n\n错误 2/2  乙  [duration]\n  b\n\n警告 1/1  丙  [declarations]\n\n  □ 丁\n"
    assert fitted(report, 4, rows=12, style=Style()) == (
        "draft\n\n✗\n\n错误 1/2  甲  [units-max]\n  a\n\n错误 2/2  乙  [duration]\n  b\n"
        "…… 另有 4 行、2 条没有显示；不加 --watch 可看全部\n"
    )
    assert fitted(report, 4, rows=15, style=Style()) == report


def test_a_pipe_is_given_the_whole_report(tmp_path: Path) -> None:
    """What is no terminal is not cleared."""
    import subprocess
    import sys

    command = [sys.executable, "-m", "nrd_check", "check", str(FAULTS), "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout
        lines = []
        for line in program.stdout:
            lines.append(line)
            if line.startswith("✗ ") and "（" in line:
                break
        program.terminate()
    assert CLEAR not in "".join(lines)
    assert sum("[" in line and "/4" in line for line in lines) == 4


def test_standard_input_cannot_be_watched(run: Runner) -> None:
    result = run("check", "-", "--watch")
    assert result.status == 2
    assert "--watch 不能用于标准输入" in result.err
