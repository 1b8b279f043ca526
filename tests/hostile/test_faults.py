"""Disks that are full, folders that are gone, signals, other systems: nothing lost, nothing half written, and it is said.

Root may write everywhere, so the program is run without that privilege of root's.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.outside import HEAD, environment, files, limits, run

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "pathogen.yaml"
WHOLE = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


def as_a_user() -> Callable[[], None]:
    """The limits, and no right of root's to read and write what its permissions forbid."""
    library, before = ctypes.CDLL(None, use_errno=True), limits()

    def become() -> None:
        before()
        if os.getuid() == 0:
            for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
                assert library.prctl(24, capability, 0, 0, 0) == 0  # PR_CAPBSET_DROP

    return become


# --- writing ---


@pytest.mark.parametrize("name", ["json", "html", "csv", "sarif", "docx"])
def test_a_full_disk_leaves_the_old_report(name: str, tmp_path: Path) -> None:
    (tmp_path / "report").write_text("old")
    before = limits(FSIZE=100)
    status, out, err = run(tmp_path, "check", EXAMPLE, "--format", f"{name}=report", before=before)
    assert (status, out) == (2, "")
    assert "report：无法写入（File too large）；请检查文件夹是否存在、是否有写权限和剩余空间" in err
    assert files(tmp_path) == {"report"}
    assert (tmp_path / "report").read_text() == "old"


def test_a_full_disk_leaves_whole_packs_only(root: Path, tmp_path: Path) -> None:
    guide = root / "tests" / "other_guides" / "2019-city.txt"
    status, _, err = run(tmp_path, "compile", guide, "-o", "packs", "--id", "city", before=limits(FSIZE=2_000))
    assert status == 2
    assert "无法写入" in err
    assert not [name for name in files(tmp_path) if (tmp_path / name).is_file()]


@pytest.mark.parametrize("name", ["jsonl", "csv", "xlsx", "html"])
def test_a_full_disk_ends_an_audit_with_the_old_table(name: str, tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for number in range(4):
        shutil.copy(EXAMPLE, drafts / f"{number}.yaml")
    (tmp_path / "table").write_text("old")
    arguments = ["audit", "drafts", "--workers", "1", "--format", f"{name}=table"]
    status, _, err = run(tmp_path, *arguments, before=limits(FSIZE=1_000))
    assert status == 2
    assert "无法写入" in err
    assert (tmp_path / "table").read_text() == "old"
    assert {name for name in files(tmp_path) if not name.startswith("drafts")} == {"table"}


def test_a_full_disk_leaves_no_half_parquet(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "draft.yaml")
    arguments = ["audit", "draft.yaml", "--workers", "1", "--format", "parquet=table"]
    status, _, err = run(tmp_path, *arguments, before=limits(FSIZE=1_000))
    assert status == 2
    assert "table：无法写入" in err
    assert files(tmp_path) == {"draft.yaml"}


def test_an_output_folder_that_is_gone(tmp_path: Path) -> None:
    status, _, err = run(tmp_path, "check", EXAMPLE, "--output", "gone/report.txt")
    assert status == 2
    assert "gone/report.txt：无法写入（No such file or directory）；请检查文件夹是否存在" in err
    assert files(tmp_path) == set()


def test_an_output_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    status, _, err = run(tmp_path, "check", EXAMPLE, "--format", "json=report")
    assert status == 2
    assert "report：无法写入" in err
    assert files(tmp_path) == {"report"}


def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "report.txt").write_text("old")
    closed.chmod(0o555)
    try:
        status, _, err = run(tmp_path, "check", EXAMPLE, "--output", "closed/report.txt", before=as_a_user())
        assert status == 2
        assert "closed/report.txt：无法写入（Permission denied）" in err
        assert (closed / "report.txt").read_text() == "old"
        assert files(closed) == {"report.txt"}
    finally:
        closed.chmod(0o755)


def test_a_draft_that_may_not_be_read_is_one_of_those_that_are_checked(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text(HEAD)
    (tmp_path / "secret.yaml").chmod(0)
    arguments = ["check", "secret.yaml", EXAMPLE, "--format", "json"]
    status, out, err = run(tmp_path, *arguments, before=as_a_user())
    assert status == 2
    assert "secret.yaml：无法读取（Permission denied）；请检查文件权限和路径" in err
    assert [one["verdict"] for one in json.loads(out)["proposals"]] == ["invalid", "compliant"]


# --- signals ---


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_leaves_nothing_behind(how: signal.Signals, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("old")
    command = [sys.executable, "-m", "nrd_check", "check", "--format", "json=report.json", "-"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(tmp_path, {})
    ) as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(HEAD.encode() + b"#" * 200_000)  # more than a pipe holds: it is being read
        process.stdin.flush()
        time.sleep(1)  # until it waits for more
        process.send_signal(how)
        assert process.wait(60) == 128 + how
        assert b"Traceback" not in process.stderr.read()
    assert files(tmp_path) == {"report.json"}
    assert (tmp_path / "report.json").read_text() == "old"


@pytest.mark.parametrize("name", ["text", "json", "csv", "github"])
def test_a_reader_that_has_seen_enough_changes_no_status(name: str, root: Path, tmp_path: Path) -> None:
    draft = root / "examples" / "with-faults.yaml"
    program = f"{sys.executable} -m nrd_check check {draft} {draft} {draft} --format {name}"
    ran = subprocess.run(
        ["bash", "-c", f"{program} | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment(tmp_path, {}),
    )
    assert (ran.stdout, ran.stderr) == ("1\n", "")


# --- clock, home, installation, language, line ends ---


def test_a_clock_that_was_set_back_hides_no_change(tmp_path: Path) -> None:
    """A draft that was changed later, by a clock that says it was earlier, is judged again."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    draft = drafts / "draft.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    assert "kind: regular" in text
    draft.write_text(text, encoding="utf-8")
    arguments = ["audit", "drafts", "--workers", "1", "--state", "state.sqlite", "--format", "jsonl=out.jsonl"]
    assert run(tmp_path, *arguments).status == 0
    draft.write_text(text.replace("kind: regular", "kind: nothing"), encoding="utf-8")  # as long as before
    for moment in (0, draft.stat().st_mtime - 86_400):
        os.utime(draft, (moment, moment))
        status, _, err = run(tmp_path, *arguments)
        assert status == 2, err
    draft.write_text(text, encoding="utf-8")
    os.utime(draft, (4_000_000_000, 4_000_000_000))  # in the future
    assert run(tmp_path, *arguments).status == 0


def test_a_cache_from_the_future_is_used_and_kept_small(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    env = {"NRD_CHECK_CACHE": str(cache)}
    first = run(tmp_path, "check", EXAMPLE, env=env)
    for entry in cache.iterdir():
        os.utime(entry, (4_000_000_000, 4_000_000_000))
    assert run(tmp_path, "check", EXAMPLE, env=env) == first


@pytest.mark.parametrize("home", [None, "/nonexistent", "/dev/null"])
def test_no_home_folder(home: str | None, tmp_path: Path) -> None:
    status, out, err = run(
        tmp_path, "check", EXAMPLE, env={"HOME": home, "XDG_CACHE_HOME": None, "NRD_CHECK_CACHE": None}
    )
    assert (status, err) == (0, "")
    assert out


def test_a_broken_cache_is_made_anew(tmp_path: Path) -> None:
    env = {"NRD_CHECK_CACHE": str(tmp_path / "cache")}
    first = run(tmp_path, "check", EXAMPLE, env=env)
    for broken in (b"", b"{", b"\xff", b'{"": "Pack"}', b"[" * 100_000, b'{"": "dict", "__class__": "os.system"}'):
        for entry in (tmp_path / "cache").iterdir():
            entry.write_bytes(broken)
        assert run(tmp_path, "check", EXAMPLE, env=env) == first


def test_an_installation_that_cannot_be_written_to(root: Path, tmp_path: Path) -> None:
    shutil.copytree(
        root / "src" / "nrd_check", tmp_path / "src" / "nrd_check", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(root / "rules", tmp_path / "rules")
    work = tmp_path / "work"
    work.mkdir()
    closed = [
        path for top in ("src", "rules") for path in (tmp_path / top, *(tmp_path / top).rglob("*")) if path.is_dir()
    ]
    before = files(tmp_path)
    for path in closed:
        path.chmod(0o555)
    try:
        env = {"PYTHONPATH": str(tmp_path / "src"), "HOME": str(tmp_path / "src"), "NRD_CHECK_CACHE": None}
        status, _, err = run(work, "check", EXAMPLE, env=env, before=as_a_user())
        assert (status, err) == (0, "")
        assert files(tmp_path) == before
    finally:
        for path in closed:
            path.chmod(0o755)


def test_a_terminal_without_chinese(tmp_path: Path) -> None:
    """LANG=C: what it cannot show is escaped; files and what programs read are UTF-8 all the same."""
    here = run(tmp_path, "check", EXAMPLE, "--format", "json")
    assert run(tmp_path, "check", EXAMPLE, "--format", "json", env=WHOLE) == here
    status, out, err = run(tmp_path, "check", EXAMPLE, env=WHOLE)
    assert (status, err, out.isascii()) == (0, "", True)
    assert run(tmp_path, "check", EXAMPLE, "--output", "c.txt", env=WHOLE).status == 0
    assert run(tmp_path, "check", EXAMPLE, "--output", "utf8.txt").status == 0
    assert (tmp_path / "c.txt").read_bytes() == (tmp_path / "utf8.txt").read_bytes()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_nothing(end: str, root: Path, tmp_path: Path) -> None:
    faults = (root / "examples" / "with-faults.yaml").read_text(encoding="utf-8")
    reports = []
    for text in (faults, faults.replace("\n", end)):
        (tmp_path / "draft.yaml").write_bytes(text.encode())
        reports.append(run(tmp_path, "check", "draft.yaml", "--format", "json"))
    assert reports[0].status == 1
    assert reports[0] == reports[1]


def test_line_ends_of_windows_in_a_guide(root: Path, tmp_path: Path) -> None:
    text = (root / "tests" / "other_guides" / "2019-city.txt").read_text(encoding="utf-8")
    packs = []
    for ended in (text, text.replace("\n", "\r\n")):
        (tmp_path / "guide.txt").write_bytes(ended.encode())
        assert run(tmp_path, "compile", "guide.txt", "-o", "packs", "--id", "city").status == 0
        packs.append((tmp_path / "packs" / "2019" / "city.yaml").read_bytes())
    assert packs[0] == packs[1]


def test_files_of_limits_are_those_of_the_process(tmp_path: Path) -> None:
    """The limits hold where they are set, else the tests above would prove nothing."""
    soft, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    assert soft == resource.RLIM_INFINITY
    command = [
        sys.executable,
        "-c",
        "import resource as r; print(*r.getrlimit(r.RLIMIT_FSIZE), *r.getrlimit(r.RLIMIT_CPU))",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, preexec_fn=limits(FSIZE=2_000))
    assert ran.stdout.split() == ["2000", "2000", "30", "30"]
