"""The commands: what goes where, and how they end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from nrd_check import __version__
from nrd_check.rules import RULE_KINDS
from tests.cli.conftest import Runner
from tests.conftest import ROOT
from tests.drafts import write
from tests.example import changed

PASS = ROOT / "examples" / "rules" / "duration-pass.yaml"
FAIL = ROOT / "examples" / "rules" / "duration-fail.yaml"
WARN = ROOT / "examples" / "rules" / "young-member-birth-fail.yaml"
LACK = ROOT / "examples" / "rules" / "missing-field-fail.yaml"
BROKEN = ROOT / "examples" / "rules" / "proposal-syntax-fail.yaml"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((PASS,), 0),
        ((FAIL,), 1),
        ((LACK,), 1),
        ((BROKEN,), 2),
        (("none.yaml",), 2),
        ((WARN,), 0),
        ((WARN, "--fail-on", "warning"), 1),
        ((PASS, "--fail-on", "warning"), 0),
        ((PASS, FAIL), 1),
        ((BROKEN, FAIL, PASS), 2),  # all are finished, the worst status wins
    ],
)
def test_exit_status(run: Runner, arguments: tuple[object, ...], status: int) -> None:
    assert run("check", *arguments).status == status


def test_all_files_are_reported_even_after_a_broken_one(run: Runner) -> None:
    report = json.loads(run("check", BROKEN, FAIL, PASS, "--format", "json").out)
    assert [entry["verdict"] for entry in report["proposals"]] == ["invalid", "noncompliant", "compliant"]


def test_stdin(run: Runner) -> None:
    result = run("check", "-", "--format", "json", stdin=PASS.read_bytes())
    assert json.loads(result.out)["proposals"][0]["file"] == "-"
    assert result.status == 0


def test_the_report_goes_to_stdout_and_one_sentence_for_each_invalid_file_to_stderr(run: Runner) -> None:
    result = run("check", BROKEN)
    assert "✗ 无效" in result.out
    assert result.err.count("\n") == 1
    assert result.err.startswith(f"nrd-check: {BROKEN}:5: ")
    assert "全角" in result.err
    assert run("check", PASS).err == ""


def test_output_file_is_written_whole(run: Runner, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    result = run("check", FAIL, "--format", "json", "--output", out)
    assert (result.status, result.out) == (1, "")
    assert json.loads(out.read_text(encoding="utf-8"))["summary"]["noncompliant"] == 1
    assert list(tmp_path.iterdir()) == [out]


def test_an_output_that_cannot_be_written_leaves_nothing(run: Runner, tmp_path: Path) -> None:
    result = run("check", PASS, "--output", tmp_path / "none" / "report.txt")
    assert result.status == 2
    assert "无法写入" in result.err
    assert list(tmp_path.iterdir()) == []


def test_a_draft_is_never_changed(run: Runner, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text(write(changed()).text, encoding="utf-8")
    before = draft.read_bytes(), draft.stat().st_mtime_ns
    run("check", draft)
    assert (draft.read_bytes(), draft.stat().st_mtime_ns) == before


def test_a_large_file_is_refused_until_the_limit_is_raised(run: Runner, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text(write(changed()).text + "#" * 5_000_000, encoding="utf-8")
    refused = run("check", draft)
    assert refused.status == 2
    assert "--max-bytes" in refused.err
    assert run("check", draft, "--max-bytes", 6_000_000).status == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"program": "pathogn"}, "是否要写“pathogen”"),
        ({"direction": "1.9"}, "没有方向“1.9”；是否要写“1."),
        ({"direction": "1.１"}, "是否要写“1.1”"),
        ({"direction": "1.1 新冠病毒研究"}, "是否要写“1.1”"),
        ({"year": 2020}, "2020 年度的规则包；已安装的年度：2021"),
        ({"program": "生物"}, "“生物”可指几个专项"),
    ],
)
def test_unknown_programmes_and_directions(run: Runner, tmp_path: Path, change: dict[str, object], said: str) -> None:
    draft = tmp_path / "draft.yaml"
    data = changed(content=[], metrics=[]) | change
    draft.write_text(write(data).text, encoding="utf-8")
    result = run("check", draft)
    assert result.status == 2
    assert said in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chek",),
        ("check",),
        ("check", PASS, "--format", "xml"),
        ("show", "pathogen", "9.9"),
        ("show", "没有"),
        ("explain", "x"),
        ("list", "生物"),
        ("schema", "x"),
    ],
)
def test_wrong_use_ends_with_2_and_one_sentence(run: Runner, arguments: tuple[object, ...]) -> None:
    result = run(*arguments)
    assert result.status == 2
    assert "Traceback" not in result.err
    if arguments:
        assert result.err.startswith("nrd-check: ")
        assert result.err.count("\n") == 1


def test_list(run: Runner) -> None:
    rows = json.loads(run("list", "--format", "json").out)["programmes"]
    assert len(rows) == 12
    assert rows[0] == {"id": "pathogen", "name": "病原学与防疫技术体系研究", "year": 2021, "directions": 20}
    assert "共 12 个专项，222 个方向" in run("list").out
    one = json.loads(run("list", "nqi", "--format", "json").out)
    assert one["programme"]["id"] == "nqi"
    assert len(one["directions"]) == 21
    assert "  1.1   新冠病毒等呼吸道病毒感染和传播特性研究（常规项目、青年科学家项目、" in run("list", "pathogen").out


def test_show_text(run: Runner) -> None:
    text = run("show", "pathogen", "1.1").out
    assert "常规项目 · 基础研究类  课题至多 4 个，单位至多 6 家，周期至多 3 年" in text.replace("\n", "")
    assert "M1  了解2种以上呼吸道病毒的感染谱和传播链条以及病毒遗传变异特征" in text
    assert "［第 112–114 行］" in text


def test_show_json_is_what_the_contract_says(run: Runner) -> None:
    data = json.loads(run("show", "病原学", "--format", "json").out)
    assert data["schema"] == "nrd-check/requirements/1"
    assert data["programme"] == {"id": "pathogen", "name": "病原学与防疫技术体系研究", "year": 2021}
    first = data["directions"][0]
    assert first["accepts"] == ["regular", "young_scientist"]
    assert first["labels"] == ["青年科学家项目", "基础研究类"]
    assert first["profiles"] == [
        {
            "kind": "regular",
            "category": "basic",
            "topics_max": 4,
            "units_max": 6,
            "duration_years": {"min": None, "max": 3},
            "born_on_or_after": None,
            "coverage": True,
        },
        {
            "kind": "young_scientist",
            "category": "basic",
            "topics_max": 0,
            "units_max": 3,
            "duration_years": {"min": None, "max": 3},
            "born_on_or_after": {"male": "1983-01-01", "female": "1981-01-01"},
            "coverage": True,
        },
    ]
    assert first["metrics"][0]["source"] == {"guide": "2021-key-rd-programmes.txt", "lines": [112, 114]}
    assert data["furniture"] == [
        {"text": "— 19 —", "source": {"guide": "2021-key-rd-programmes.txt", "lines": [228, 228]}}
    ]


@pytest.mark.parametrize("kind", RULE_KINDS)
def test_explain_every_kind(run: Runner, kind: str) -> None:
    text = run("explain", kind).out
    assert text.startswith(kind)
    assert "通过" in text


def test_explain_by_chinese_name_and_all(run: Runner) -> None:
    assert run("explain", "课题数上限").out.startswith("topics-max")
    assert run("explain").out.count("\n") == len(RULE_KINDS)


@pytest.mark.parametrize("name", ["proposal", "pack", "report"])
def test_schema(run: Runner, name: str) -> None:
    assert json.loads(run("schema", name).out)["$id"] == f"urn:nrd-check:schema:{name}:1"


def test_version(run: Runner) -> None:
    assert run("--version").out == f"nrd-check {__version__}\n"


@pytest.mark.parametrize("command", ["check", "list", "show", "explain", "compile", "schema"])
def test_help_has_an_example(run: Runner, command: str) -> None:
    result = run(command, "--help")
    assert result.status == 0
    assert f"nrd-check {command}" in result.out


def test_the_reader_of_a_pipe_may_leave() -> None:
    command = f"{sys.executable} -m nrd_check show scientific-instruments --format json | head -c 10"
    ended = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, '{\n  "schem', "")


@pytest.mark.parametrize(("lang", "said"), [("zh", "不合规"), ("en", "noncompliant"), ("zh-Hant", "不合規")])
def test_languages(lang: str, said: str) -> None:
    command = [sys.executable, "-m", "nrd_check", "check", str(FAIL), "--lang", lang]
    assert said in subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_a_c_locale_and_no_home_folder_do_no_harm(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "nrd_check", "check", str(FAIL)]
    environment = {
        "LC_ALL": "C",
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path / "none"),
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    ended = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr


def test_output_through_a_link_writes_what_the_link_names(run: Runner, tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert run("check", PASS, "-o", link).status == 0
    assert link.is_symlink()
    assert "合规" in real.read_text(encoding="utf-8")


def test_the_draft_is_never_overwritten(run: Runner, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_bytes(PASS.read_bytes())
    result = run("check", draft, "-o", draft)
    assert result.status == 2
    assert "会把它覆盖" in result.err
    assert draft.read_bytes() == PASS.read_bytes()


def _shell(command: str) -> subprocess.CompletedProcess[str]:
    program = f"{sys.executable} -m nrd_check"
    return subprocess.run(
        ["/bin/sh", "-c", command.replace("nrd-check", program)], check=False, capture_output=True, text=True
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell and devices")
@pytest.mark.parametrize(
    ("command", "status"),
    [
        (f"nrd-check check {PASS} >&-", 0),
        (f"nrd-check check {PASS} 2>&-", 0),
        (f"nrd-check check {FAIL} >&- 2>&-", 1),
        ("nrd-check check - <&-", 2),
        (f"nrd-check check {PASS} -o /dev/stdout >/dev/null", 0),
    ],
)
def test_closed_streams(command: str, status: int) -> None:
    result = _shell(command)
    assert result.returncode == status
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", [f"check {PASS}", "list", "--help", "--version", "explain"])
def test_a_full_disk_is_said(command: str) -> None:
    result = _shell(f"nrd-check {command} > /dev/full")
    assert result.returncode == 2
    assert "无法写到标准输出" in result.stderr
    assert "Traceback" not in result.stderr


def test_json_is_utf_8_in_every_locale() -> None:
    command = f"PYTHONIOENCODING=gbk {sys.executable} -m nrd_check show scientific-instruments --format json"
    output = subprocess.run(["/bin/sh", "-c", command], check=True, capture_output=True).stdout
    assert json.loads(output.decode("utf-8"))["directions"]


def test_a_broken_pack_stops_only_the_drafts_that_need_it(run: Runner, tmp_path: Path) -> None:
    packs = tmp_path / "rules" / "2021"
    packs.mkdir(parents=True)
    for name in ("pathogen", "biosafety"):
        pack = (ROOT / "rules" / "2021" / f"{name}.yaml").read_text(encoding="utf-8")
        (packs / f"{name}.yaml").write_text(pack.replace("general:", "generalx:") if name == "biosafety" else pack)
    result = run("check", PASS, ROOT / "examples" / "biosafety.yaml", "--rules", tmp_path / "rules")
    assert result.status == 2
    assert "规则包损坏" in result.err
    assert "✓ 合规" in result.out


def test_a_file_name_forges_no_line(run: Runner, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml\n✓ b.yaml：合规"
    path.write_text(FAIL.read_text(encoding="utf-8"), encoding="utf-8")
    assert not [line for line in run("check", path).out.split("\n") if line.startswith("✓ b.yaml")]


def test_a_draft_on_one_long_line_is_shown_around_the_place(run: Runner, tmp_path: Path) -> None:
    """Looking at each character from the start would take minutes here."""
    data = {**changed(), "title": "长" * 20_000, "kindd": "x"}
    path = tmp_path / "draft.yaml"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    result = run("check", path)
    assert result.status == 2
    assert '"kindd": "x"' in result.out


def test_two_packs_of_one_programme_are_refused(run: Runner, tmp_path: Path) -> None:
    packs = tmp_path / "rules" / "2021"
    packs.mkdir(parents=True)
    pack = (ROOT / "rules" / "2021" / "pathogen.yaml").read_text(encoding="utf-8")
    for name in ("pathogen", "copy"):
        (packs / f"{name}.yaml").write_text(pack, encoding="utf-8")
    result = run("check", PASS, "--rules", tmp_path / "rules")
    assert result.status == 2
    assert "copy.yaml" in result.err
    assert "只留一个" in result.err
