"""`nrd-check init`: what it writes where, what it refuses, what it asks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from nrd_check.cli.init import SCHEMA_FILE
from nrd_check.schemas import schema_text
from tests.cli.conftest import Runner


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_writes_a_draft_and_the_schema_for_editors(run: Runner, tmp_path: Path) -> None:
    result = run("init", "病原学", "2.1")
    assert (result.status, result.out) == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == [SCHEMA_FILE, "pathogen-2.1.yaml"]
    text = (tmp_path / "pathogen-2.1.yaml").read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={SCHEMA_FILE}\n")
    assert (tmp_path / SCHEMA_FILE).read_text(encoding="utf-8") == schema_text("proposal")
    assert "已写入 pathogen-2.1.yaml" in result.err
    assert run("check", "pathogen-2.1.yaml").status == 1


def test_a_file_that_is_there_is_never_overwritten(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "pathogen-2.1.yaml").write_text("我的申报书", encoding="utf-8")
    result = run("init", "pathogen", "2.1")
    assert result.status == 2
    assert result.err == "nrd-check: pathogen-2.1.yaml：文件已经存在，没有改动；请用 --output 换一个文件名\n"
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["我的申报书"]


def test_a_link_that_leads_nowhere_is_not_followed(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "draft.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert run("init", "pathogen", "2.1", "-o", "draft.yaml").status == 2
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_where_there_are_no_hard_links(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert run("init", "pathogen", "2.1").status == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [SCHEMA_FILE, "pathogen-2.1.yaml"]
    assert run("init", "pathogen", "2.1").status == 2


def test_a_schema_that_is_there_stays(run: Runner, tmp_path: Path) -> None:
    (tmp_path / SCHEMA_FILE).write_text("{}", encoding="utf-8")
    assert run("init", "pathogen", "2.1").status == 0
    assert (tmp_path / SCHEMA_FILE).read_text(encoding="utf-8") == "{}"


def test_without_schema(run: Runner, tmp_path: Path) -> None:
    run("init", "pathogen", "2.1", "--no-schema")
    assert [path.name for path in tmp_path.iterdir()] == ["pathogen-2.1.yaml"]
    assert "$schema" not in (tmp_path / "pathogen-2.1.yaml").read_text(encoding="utf-8")


def test_to_stdout(run: Runner, tmp_path: Path) -> None:
    result = run("init", "pathogen", "2.1", "-o", "-")
    assert "\n专项: 病原学与防疫技术体系研究\n" in result.out
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_leaves_nothing(run: Runner, tmp_path: Path) -> None:
    result = run("init", "pathogen", "2.1", "-o", "none/draft.yaml")
    assert result.status == 2
    assert "无法写入" in result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["young_scientist", "青年科学家项目", "青年科學家項目"])
def test_options_in_both_languages(run: Runner, kind: str) -> None:
    out = run("init", "pathogen", "1.1", "--kind", kind, "--keys", "en", "-o", "-").out
    assert "\nkind: young_scientist" in out
    assert "\ntopics:" not in out


def test_a_choice_that_is_made_for_the_user_is_said(run: Runner) -> None:
    result = run("init", "pathogen", "1.1", "-o", "-")
    assert "\n项目类型: 常规项目" in result.out
    assert result.err == "按常规项目起草；如为青年科学家项目，加 --kind young_scientist\n"


def test_a_category_that_is_open_stays_open(run: Runner) -> None:
    out = run("init", "reproductive-health", "1.5", "-o", "-").out
    assert "\n研究类别:  # 基础研究类、共性关键技术类、示范应用类\n" in out
    assert "基础研究类项目下设课题数不超过4个" in out
    assert "共性关键技术类和示范应用类项目下设课题数不超过5个" in out
    named = run("init", "reproductive-health", "1.5", "--category", "demonstration", "-o", "-").out
    assert "\n研究类别: 示范应用类" in named
    assert "基础研究类项目下设课题数不超过4个" not in named


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "没有写专项"),
        (("pathogen",), "没有写方向"),
        (("pathogen", "9.9"), "没有方向“9.9”"),
        (("没有", "1.1"), "没有专项“没有”"),
        (("pathogen", "1.1", "--year", "1999"), "已安装的年度：2021"),
        (("pathogen", "1.1", "--kind", "x"), "--kind 不能是“x”；可用 regular（常规项目）"),
        (("pathogen", "2.1", "--kind", "young_scientist"), "不接受青年科学家项目"),
        (("pathogen", "1.1", "--category", "demonstration"), "不是示范应用类"),
        (("pathogen", "1.1", "--keys", "de"), "--keys 不能是 de"),
    ],
)
def test_wrong_use(run: Runner, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("init", *arguments)
    assert result.status == 2
    assert said in result.err
    assert list(tmp_path.iterdir()) == []


def in_a_terminal(arguments: Sequence[str], answers: Sequence[str]) -> tuple[int, str]:
    """Runs a command in a terminal of its own; each answer is typed once the program asks (ends with a colon)."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "nrd_check", *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as program:
        os.close(theirs)
        said, left = b"", list(answers)
        while True:
            try:
                read = os.read(ours, 4096)
            except OSError:  # the program has ended
                break
            if not read:
                break
            said += read
            if left and said.decode("utf-8", "ignore").endswith(": "):
                os.write(ours, left.pop(0).encode())
                said += b"\n"
    os.close(ours)
    return program.returncode, said.decode("utf-8")


def test_in_a_terminal_it_asks_for_what_is_left_out(tmp_path: Path) -> None:
    status, said = in_a_terminal(["init"], ["没有\n", "1\n", "9.9\n", "1.1\n", "7\n", "2\n"])
    assert status == 0, said
    assert "没有专项“没有”" in said
    assert "没有方向“9.9”" in said
    assert "请输入上面的序号" in said
    assert "\n项目类型: 青年科学家项目" in (tmp_path / "pathogen-1.1.yaml").read_text(encoding="utf-8")


def test_in_a_terminal_enter_takes_the_first_kind_and_leaves_the_category(tmp_path: Path) -> None:
    status, said = in_a_terminal(["init", "reproductive-health", "1.5"], ["\n"])
    assert status == 0, said
    assert "\n研究类别:  #" in (tmp_path / "reproductive-health-1.5.yaml").read_text(encoding="utf-8")


def test_the_end_of_input_ends_it(tmp_path: Path) -> None:
    status, said = in_a_terminal(["init"], ["\x04"])
    assert status == 130
    assert "已中断" in said
    assert list(tmp_path.iterdir()) == []
