"""`nrd-check audit` on small calls."""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from nrd_check.audit.state import State
from tests.audit.calls import GRID, PATHOGEN, by_another, put
from tests.cli.conftest import Run, Runner, run

__all__ = ["run"]


def lines(path: Path) -> dict[str, dict[str, Any]]:
    """The entries of a JSON Lines report by the stems of their files."""
    entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {Path(entry["file"]).stem: entry for entry in entries}


def audited(run: Runner, folder: Path, *options: object) -> tuple[Run, dict[str, dict[str, Any]]]:
    out = folder.parent / "out.jsonl"
    result = run("audit", folder, "-j", 1, "--format", f"jsonl={out}", *options)
    return result, lines(out)


def test_one_bad_draft_never_stops_the_run(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", good=PATHOGEN, bad="a: [", bomb="a: &a [x]\nb: " + "[" * 3000)
    (folder / "binary.yaml").write_bytes(b"\x00\xff\x00" * 50)
    result, entries = audited(run, folder)
    assert result.status == 2
    verdicts = {name: entry["verdict"] for name, entry in entries.items()}
    assert verdicts == {"bad": "invalid", "binary": "invalid", "bomb": "invalid", "good": "compliant"}


def test_results_do_not_depend_on_the_number_of_workers(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", **{f"d{number}": by_another(GRID, number) for number in range(6)})
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    run("audit", folder, "-j", 1, "--format", f"jsonl={one}")
    run("audit", folder, "-j", 3, "--format", f"jsonl={two}")
    assert one.read_bytes() == two.read_bytes()


def test_a_draft_alone_and_in_an_audit_get_the_same_findings(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", one=PATHOGEN.replace("2024-11", "2026-11"))
    _, entries = audited(run, folder)
    alone = json.loads(run("check", folder / "one.yaml", "--format", "json").out)
    assert alone["proposals"] == [entries["one"]]


def test_a_province_that_exceeds_its_quota(run: Runner, tmp_path: Path) -> None:
    other = by_another(GRID, 2).replace("广东省", "湖南省")
    folder = put(tmp_path / "call", a=GRID, b=by_another(GRID, 1), c=other)
    result, entries = audited(run, folder)
    assert result.status == 1
    assert [entries[name]["verdict"] for name in "abc"] == ["noncompliant", "noncompliant", "compliant"]
    finding = next(finding for finding in entries["a"]["findings"] if finding["rule"] == "quota-province")
    line = next(number for number, text in enumerate(GRID.split("\n"), 1) if text.startswith("province"))
    assert (finding["path"], finding["line"], finding["expected"], finding["actual"]) == ("/province", line, "≤ 1", "2")
    assert finding["message"].endswith(f"其余为：{folder}/b.yaml")
    assert finding["source"]["quote"].endswith("限组织申报其中一项")


def test_a_draft_named_twice_counts_once(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", a=GRID)
    (folder / "link.yaml").symlink_to(folder / "a.yaml")
    result, entries = audited(run, folder, folder / "a.yaml")
    assert [(name, entry["verdict"]) for name, entry in entries.items()] == [("a", "compliant")]
    assert "2 份申报书给出了不止一次，各按一份计" in result.err


def test_a_list_of_names_that_are_no_text(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", a=PATHOGEN)
    name = os.fsencode(folder) + b"/\xbc\xd7.yaml"  # as GBK systems write 甲
    os.rename(folder / "a.yaml", name)  # noqa: PTH104
    out = tmp_path / "out.jsonl"
    assert run("audit", "-", "-j", 1, "--format", f"jsonl={out}", stdin=name + b"\n").status == 0
    assert list(lines(out)) == ["\\udcbc\\udcd7"]


def test_without_a_province_a_quota_cannot_be_decided(run: Runner, tmp_path: Path) -> None:
    text = GRID.replace("province: 广东省\n", "").replace("recommended_by: 广东省科学技术厅\n", "")
    _, entries = audited(run, put(tmp_path / "call", a=text))
    blocked = [finding["blocks"] for finding in entries["a"]["findings"] if finding["rule"] == "missing-field"]
    assert ["quota-province"] in blocked
    assert entries["a"]["verdict"] == "incomplete"


def test_identical_drafts_and_a_shared_leader_are_told_as_information(run: Runner, tmp_path: Path) -> None:
    _, entries = audited(run, put(tmp_path / "call", a=PATHOGEN, b=PATHOGEN))
    rules = {finding["rule"]: finding for finding in entries["a"]["findings"] if finding["severity"] == "info"}
    assert set(rules) == {"similar-draft", "same-lead"}
    assert "完全相同" in rules["similar-draft"]["message"]
    assert entries["a"]["verdict"] == "compliant"


def test_a_copy_with_other_numbers_and_title_is_near_identical(run: Runner, tmp_path: Path) -> None:
    copy = by_another(GRID, 1).replace("广东省", "湖南省").replace("1971-07-02", "1972-07-02")
    _, entries = audited(run, put(tmp_path / "call", a=GRID, b=copy))
    told = [finding["message"] for finding in entries["a"]["findings"] if finding["rule"] == "similar-draft"]
    assert told == [f"与另外 1 份申报书高度相似：{tmp_path}/call/b.yaml"]


def test_a_second_run_checks_only_what_changed(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", a=PATHOGEN, b=GRID)
    state = tmp_path / "state.sqlite"
    first = run("audit", folder, "-j", 1, "--state", state)
    assert "沿用" not in first.out
    put(folder, b=by_another(GRID, 1))
    assert "其中 1 份沿用上次的结果" in run("audit", folder, "-j", 1, "--state", state).out
    assert "其中 2 份沿用上次的结果" in run("audit", folder, "-j", 1, "--state", state).out


def test_copies_in_one_run_are_not_told_as_known_from_before(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", **dict.fromkeys("abcdefgh", PATHOGEN))
    assert "沿用" not in run("audit", folder, "-j", 1, "--state", tmp_path / "state.sqlite").out


def test_what_is_known_does_not_outlive_a_change_of_its_pack(run: Runner, tmp_path: Path) -> None:
    from tests.conftest import ROOT

    rules = tmp_path / "rules" / "2021"
    rules.mkdir(parents=True)
    for name in ("pathogen", "social-governance"):
        (rules / f"{name}.yaml").write_bytes((ROOT / "rules" / "2021" / f"{name}.yaml").read_bytes())
    folder = put(tmp_path / "call", a=PATHOGEN, b=GRID)
    command = ("audit", folder, "-j", 1, "--state", tmp_path / "state.sqlite", "--rules", rules.parent)
    run(*command)
    pack = rules / "pathogen.yaml"
    pack.write_text(pack.read_text(encoding="utf-8") + "\n# reviewed\n", encoding="utf-8")
    assert "其中 1 份沿用上次的结果" in run(*command).out


def test_another_kind_of_file_is_no_state(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", a=PATHOGEN)
    (tmp_path / "state").write_text("something else, long enough to be taken for a database file header" * 20)
    result = run("audit", folder, "--state", tmp_path / "state")
    assert result.status == 2
    assert "不能用作审查记录" in result.err
    base = sqlite3.connect(tmp_path / "other.sqlite")
    base.execute("CREATE TABLE mine (x)")
    base.close()
    assert "不能用作审查记录" in run("audit", folder, "--state", tmp_path / "other.sqlite").err


def test_a_file_of_results_that_is_damaged_is_said(run: Runner, tmp_path: Path) -> None:
    folder, state, out = put(tmp_path / "call", a=PATHOGEN), tmp_path / "state.sqlite", tmp_path / "out.jsonl"
    run("audit", folder, "-j", 1, "--state", state)
    base = sqlite3.connect(state)
    base.execute("UPDATE results SET body = x'00'")
    base.commit()
    base.close()
    result = run("audit", folder, "-j", 1, "--state", state, "--format", f"jsonl={out}")
    assert result.status == 2
    assert f"{state}：审查记录无法读写" in result.err
    assert not out.exists()


def test_a_disk_that_is_full_is_said(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(state: State, number: int, record: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(State, "keep", full)
    result = run("audit", put(tmp_path / "call", a=PATHOGEN), "-j", 1, "--state", tmp_path / "state.sqlite")
    assert result.status == 2
    assert "database or disk is full" in result.err


def test_archives_and_lists(run: Runner, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "call.zip", "w") as made:
        made.writestr("甲.yaml", PATHOGEN)
    put(tmp_path / "call", b=GRID)
    listed = f"{tmp_path}/call.zip\n{tmp_path}/call/b.yaml\n".encode()
    result = run("audit", "-", "-j", 1, stdin=listed)
    assert result.status == 0
    assert "共 2 份申报书：合规 2，不合规 0，材料不全 0，无效 0" in result.out


def test_files_of_other_kinds_are_said(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", a=PATHOGEN)
    (folder / "draft.docx").write_bytes(b"PK")
    assert "另有 1 个文件不是申报书，没有读（.docx 1）" in run("audit", folder, "-j", 1).err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "xlsx"), "要写明文件"),
        (("--format", "exel=a"), "没有格式“exel”"),
        (("--format", "csv=a", "--output", "b"), "没有要写到这里的"),
        (("--format", "jsonl", "--format", "csv"), "几个格式写到同一处"),
    ],
)
def test_wrong_formats_are_refused_before_anything_is_read(
    run: Runner, tmp_path: Path, options: Any, said: str
) -> None:
    result = run("audit", put(tmp_path / "call", a=PATHOGEN), *options)
    assert result.status == 2
    assert said in result.err


def test_nothing_to_read_is_said(run: Runner, tmp_path: Path) -> None:
    result = run("audit", tmp_path)
    assert result.status == 2
    assert "没有找到申报书" in result.err


def test_tables_come_with_a_summary_on_the_screen(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", a=PATHOGEN)
    assert "共 1 份申报书" in run("audit", folder, "-j", 1, "--format", f"jsonl={tmp_path}/out.jsonl").out
    assert "共 1 份申报书" not in run("audit", folder, "-j", 1, "--format", "jsonl").out


def test_what_lies_among_the_drafts_is_not_overwritten(run: Runner, tmp_path: Path) -> None:
    folder = put(tmp_path / "call", a=PATHOGEN)
    out = folder / "results.jsonl"
    assert run("audit", folder, "-j", 1, "--format", f"jsonl={out}").status == 0
    before = out.read_bytes()
    again = run("audit", folder, "-j", 1, "--format", f"jsonl={out}")  # now it looks like many drafts
    assert again.status == 2
    assert "在要审查的文件之中" in again.err
    assert out.read_bytes() == before
