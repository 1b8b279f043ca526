"""Completion in shells, by the protocol that their scripts speak."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PROGRAMMES = [
    "pathogen", "river-basin", "biosafety", "reproductive-health", "strategic-minerals", "medical-devices", "bt-it",
    "common-diseases", "social-governance", "disaster-prevention", "nqi", "scientific-instruments",
]  # fmt: skip


def asked(shell: str, line: str, **more: str) -> str:
    """What the program offers at the end of `line`."""
    words = line.split(" ")
    environment = {
        **os.environ,
        "_NRD_CHECK_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        **more,
    }
    command = [sys.executable, "-m", "nrd_check"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


@pytest.mark.parametrize("command", ["show", "list", "init", "search x --programme"])
def test_bash_is_offered_all_programmes(command: str) -> None:
    assert asked("bash", f"nrd-check {command} ").split("\n")[:-1] == PROGRAMMES


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("show b", ["biosafety", "bt-it"]),
        ("show 病", ["病原学与防疫技术体系研究"]),
        ("show pathogen 4", ["4.1", "4.2", "4.3"]),
        ("init 病原学 4", ["4.1", "4.2", "4.3"]),
        ("show no-such-programme ", []),
        ("show 生物 ", []),  # several programmes
        ("init pathogen 1.1 --kind ", ["regular", "young_scientist"]),
        ("explain topic", ["topics-max", "topic-lead"]),
        ("sea", ["search"]),
    ],
)
def test_what_bash_is_offered(line: str, offered: list[str]) -> None:
    assert asked("bash", f"nrd-check {line}").split("\n")[:-1] == (offered or [""])


def test_zsh_and_fish_are_told_what_things_are() -> None:
    assert '"4.3":"临床救治中的抗感染免疫治疗"' in asked("zsh", "nrd-check show pathogen 4")
    assert asked("fish", "nrd-check explain topics") == "topics-max\t课题数上限\n"
    assert asked("fish", "nrd-check explain topics", NRD_CHECK_LANG="en") == "topics-max\tNumber of topics\n"


def test_other_packs_are_offered_where_they_are_named(tmp_path: Path) -> None:
    (tmp_path / "2021").mkdir()
    shutil.copy(ROOT / "rules" / "2021" / "nqi.yaml", tmp_path / "2021")
    assert asked("bash", f"nrd-check show --rules {tmp_path} ") == "nqi\n"
    assert asked("bash", f"nrd-check show --rules {tmp_path / 'none'} ") == "\n"


def test_words_of_a_pack_do_nothing_in_a_shell(tmp_path: Path) -> None:
    (tmp_path / "2021").mkdir()
    pack = (ROOT / "rules" / "2021" / "nqi.yaml").read_text(encoding="utf-8")
    title = "title: '[red]$(touch x)`touch x`\u202e'\n"
    hostile = pack.replace("- id: '1.1'\n    title:", f"- id: '1.1'\n    {title}    labels: [] #", 1)
    (tmp_path / "2021" / "nqi.yaml").write_text(hostile, encoding="utf-8")
    shown = asked("zsh", f"nrd-check show --rules {tmp_path} nqi 1.1")
    assert "［red］\\$(touch x)\\`touch x\\`\\u202e" in shown


def test_completion_reads_no_yaml_and_no_dictionary() -> None:
    code = """
import sys
from nrd_check.cli import app
from nrd_check.cli.complete import complete_direction, complete_programme
class Context: params = {"programme": "pathogen"}
assert complete_programme(Context, "") and complete_direction(Context, "")
print(sorted({"opencc", "ruamel.yaml", "pint", "pdfminer", "pypinyin"} & set(sys.modules)))
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell(shell: str) -> None:
    command = [sys.executable, "-m", "nrd_check"]
    environment = {**os.environ, "_NRD_CHECK_COMPLETE": f"source_{shell}"}
    script = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert "_NRD_CHECK_COMPLETE=complete_" + shell in script


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_runs_its_script(tmp_path: Path) -> None:
    (tmp_path / "nrd-check").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m nrd_check "$@"\n', encoding="utf-8")
    (tmp_path / "nrd-check").chmod(0o755)
    code = """
eval "$(_NRD_CHECK_COMPLETE=source_bash nrd-check)"
COMP_WORDS=(nrd-check show pathogen 4); COMP_CWORD=3
_nrd_check_completion nrd-check
printf '%s ' "${COMPREPLY[@]}"
"""
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    ended = subprocess.run(["bash", "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert ended.stdout == "4.1 4.2 4.3 "
