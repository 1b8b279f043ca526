"""What CI runs, run here: the steps of action.yml, the script of ci/gitlab.yml, the hook of pre-commit."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

from nrd_check.report import FORMATS
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
DRAFTS = {
    "passing": EXAMPLES / "pathogen.yaml",
    "failing": EXAMPLES / "with-faults.yaml",
    "invalid": EXAMPLES / "rules" / "proposal-syntax-fail.yaml",
}
STATUS = {"passing": 0, "failing": 1, "invalid": 2}
VERDICT = {"passing": "合规", "failing": "不合规", "invalid": "无效"}
ACTION: dict[str, Any] = YAML(typ="safe").load(ROOT / "action.yml")
INSTALL, CHECK = [step for step in ACTION["runs"]["steps"] if "run" in step]
SPEC, JOB = (ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8").split("\n---\n")


class Ran(NamedTuple):
    """What a step did."""

    status: int
    out: str
    err: str
    summary: str = ""
    outputs: dict[str, str] = {}  # noqa: RUF012  # never changed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with three drafts, one of them with a name that shells split."""
    drafts = tmp_path / "repository" / "我的 drafts"
    drafts.mkdir(parents=True)
    for name, path in DRAFTS.items():
        shutil.copy(path, drafts / f"{name} draft.yaml")
    return drafts.parent


def bash(script: str, folder: Path, **variables: str) -> Ran:
    environment = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "CI": "true", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=environment | variables,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def github(step: dict[str, Any], folder: Path, path: str = "", **inputs: str) -> Ran:
    """A step, with the inputs of the action and what GitHub would give."""
    given = {name: value.get("default", "") for name, value in ACTION["inputs"].items()}
    given |= {name.replace("_", "-"): value for name, value in inputs.items()}
    variables = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
        for name, value in step["env"].items()
    }
    summary, outputs = folder.parent / "summary", folder.parent / "outputs"
    variables |= {"GITHUB_ACTION_PATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_OUTPUT": str(outputs)}
    if path:
        variables["PATH"] = f"{path}:{os.environ['PATH']}"
    ran = bash(step["run"], folder, **variables)
    said = outputs.read_text(encoding="utf-8") if outputs.exists() else ""
    told = summary.read_text(encoding="utf-8") if summary.exists() else ""
    return ran._replace(summary=told, outputs=dict(line.split("=", 1) for line in said.splitlines()))


def gitlab(folder: Path, **inputs: str) -> Ran:
    """The script of the job, with its inputs put in as GitLab does."""
    given = {name: value["default"] for name, value in YAML(typ="safe").load(SPEC)["spec"]["inputs"].items()}
    given |= {name.replace("_", "-"): value for name, value in inputs.items()}
    job = YAML(typ="safe").load(re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: given[match[1]], JOB))[
        "nrd-check"
    ]
    variables = {name: entry["value"] for name, entry in job["variables"].items()}
    return bash("\n".join(job["script"]), folder, **variables)


@pytest.mark.parametrize("name", DRAFTS)
def test_the_action_checks_and_keeps_the_status(name: str, folder: Path) -> None:
    ran = github(CHECK, folder, files=f"我的 drafts/{name}*.yaml")
    assert ran.status == STATUS[name], ran.err
    assert ran.outputs == {"status": str(STATUS[name]), "sarif": "nrd-check.sarif"}
    assert f"| 我的 drafts/{name} draft.yaml |" in ran.summary
    assert VERDICT[name] in ran.summary
    assert ("::error file=我的 drafts/" in ran.out) == (name != "passing")
    findings = json.loads((folder / "nrd-check.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert len(findings) == {"passing": 0, "failing": 6, "invalid": 1}[name]


def test_the_action_checks_all_files_and_the_worst_status_wins(folder: Path) -> None:
    ran = github(
        CHECK, folder, files="我的 drafts/passing draft.yaml\r\n\n**/fail*.yaml", formats="junit=j.xml\njson=j.json"
    )
    assert (ran.status, ran.outputs["status"]) == (1, "1")
    report = json.loads((folder / "j.json").read_text(encoding="utf-8"))
    assert report["summary"]["proposals"] == 2
    assert (folder / "j.xml").exists()
    assert github(CHECK, folder, files="**/*.yaml").status == 2


@pytest.mark.parametrize(
    "files",
    ["$(touch hit).yaml", "`touch hit`", "a; touch hit", "a' ; touch hit #", '"; touch hit; "', "--output=hit", "-"],
)
def test_what_is_given_is_never_run(files: str, folder: Path) -> None:
    for ran in (github(CHECK, folder, files=files), github(CHECK, folder, files="**/p*.yaml", lang=files)):
        assert ran.status == 2
    github(CHECK, folder, files="**/p*.yaml", sarif=files, baseline=files)
    if "'" not in files:  # GitLab puts inputs into the file before it reads it
        assert gitlab(folder, files=files).status == 2
    assert not (folder / "hit").exists()


def test_an_output_cannot_be_forged(folder: Path) -> None:
    ran = github(CHECK, folder, files="**/fail*.yaml", sarif="a.sarif\nstatus=0")
    assert ran.outputs == {"status": "1", "sarif": "a.sarifstatus=0"}


def test_no_file_is_no_pass(folder: Path) -> None:
    for files in ("", "nothing/*.yaml"):
        ran = github(CHECK, folder, files=files)
        assert (ran.status, ran.outputs["status"]) == (2, "2")
        assert ran.out.startswith("::error::files：没有找到申报书")
    assert gitlab(folder, files="nothing/*.yaml").status == 2


def test_known_findings_do_not_fail(folder: Path) -> None:
    draft = "我的 drafts/failing draft.yaml"
    bash(f'python -m nrd_check check "{draft}" --write-baseline known.json || true', folder)
    assert github(CHECK, folder, files=draft, baseline="known.json").status == 0
    assert gitlab(folder, files=draft, baseline="known.json").status == 0


def test_what_the_action_installs(folder: Path) -> None:
    """The step is run with a python that only says what it is asked."""
    said = folder / "said"
    fake = folder / "bin" / "python"
    fake.parent.mkdir()
    fake.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {shlex.quote(str(said))}\n')
    fake.chmod(0o755)
    assert github(INSTALL, folder, str(fake.parent)).status == 0
    assert said.read_text().split("\n") == ["-m", "pip", "install", "--quiet", str(ROOT), ""]
    assert github(INSTALL, folder, str(fake.parent), version="0.1.0").status == 0
    assert said.read_text().split("\n")[-2] == "nrd-check==0.1.0"
    assert github(INSTALL, folder, str(fake.parent), version="0.1 @ file:///x").status == 2


@pytest.mark.parametrize("name", DRAFTS)
def test_the_gitlab_job(name: str, folder: Path) -> None:
    ran = gitlab(folder, files=f"**/{name}*.yaml")
    assert ran.status == STATUS[name], ran.err
    assert VERDICT[name] in ran.out
    issues = json.loads((folder / "quality.json").read_text(encoding="utf-8"))
    assert len(issues) == {"passing": 0, "failing": 6, "invalid": 1}[name]
    assert "<testsuites" in (folder / "junit.xml").read_text(encoding="utf-8")


def test_the_action_and_the_job_keep_to_their_schemas(tmp_path: Path) -> None:
    job = tmp_path / "job.yml"
    job.write_text(JOB.replace("$[[ inputs.python-version ]]", "3.12"), encoding="utf-8")
    for kind, path in (("vendor.github-actions", ROOT / "action.yml"), ("vendor.gitlab-ci", job)):
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", kind, str(path)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout


def test_inputs_reach_the_shell_only_as_variables() -> None:
    for step in (INSTALL, CHECK):
        assert "${{" not in step["run"]
    job = YAML(typ="safe").load(JOB)["nrd-check"]
    assert "$[[" not in "".join(job["before_script"] + job["script"])


@pytest.mark.parametrize("name", DRAFTS)
def test_the_hook_of_pre_commit(name: str, folder: Path) -> None:
    (hook,) = YAML(typ="safe").load(ROOT / ".pre-commit-hooks.yaml")
    assert (hook["id"], hook["language"]) == ("nrd-check", "python")
    ran = bash(f"{hook['entry']} {shlex.quote(f'我的 drafts/{name} draft.yaml')}", folder)
    assert ran.status == STATUS[name]
    assert VERDICT[name] in ran.out


def test_the_hook_takes_every_kind_of_draft() -> None:
    (hook,) = YAML(typ="safe").load(ROOT / ".pre-commit-hooks.yaml")
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^ +files: (\^proposals\S+)", page, re.M)
    for name in ("proposals/一.yaml", "proposals/a/b.yml", "proposals/form.xlsx", "proposals/c.json"):
        assert re.search(hook["files"], name)
        assert re.search(shown, name)
    assert not re.search(hook["files"], "proposals/README.md")
    assert not re.search(shown, "data/other.yaml")


def test_the_page_on_ci_names_every_input() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| (?:`([^`]+)`)? ?\|", page, re.M)
    assert dict(rows) == {name: value.get("default", "") for name, value in ACTION["inputs"].items()}
    for name in YAML(typ="safe").load(SPEC)["spec"]["inputs"]:
        assert f"`{name}`" in page


def test_the_page_on_ci_names_every_format() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in FORMATS)
