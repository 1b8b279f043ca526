"""The program opens no connection and runs nothing that it reads; what CI installs is pinned and known by its hash."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hostile.outside import environment

# Put before the program: what may not happen ends the process at once, whichever library does it. Python tells of each.
GUARD = """
import os, sys
FORBIDDEN = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg",
    "urllib.Request", "http.client.connect", "os.system", "os.exec", "os.startfile", "pickle.find_class", "webbrowser.open")
def guard(event, arguments):
    starts = event in ("subprocess.Popen", "os.posix_spawn")
    if event in FORBIDDEN or (starts and arguments[1][:2] != [sys.executable, "-m"]):
        os.write(2, f"forbidden: {event}\\n".encode())
        os._exit(97)
sys.addaudithook(guard)
"""
EXAMPLE = ROOT / "examples" / "pathogen.yaml"
GUIDE = ROOT / "tests" / "other_guides" / "2019-city.txt"


def guarded(folder: Path, *arguments: object, code: str | None = None) -> int:
    (folder / "sitecustomize.py").write_text(GUARD)
    command = ["-c", code] if code else ["-m", "nrd_check", *map(str, arguments)]
    ran = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        env=environment(folder, {"PYTHONPATH": str(folder)}),
    )
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.returncode


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request as r; r.urlopen('http://localhost:9')",
        "import os; os.system('true')",
        "import subprocess; subprocess.run(['true'])",
        "import pickle, decimal; pickle.loads(pickle.dumps(decimal.Decimal(1)))",
    ],
)
def test_the_guard_guards(code: str, tmp_path: Path) -> None:
    assert guarded(tmp_path, code=code) == 97


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("check", EXAMPLE),
        *(("check", EXAMPLE, "--format", name, "--output", "report") for name in ("html", "docx", "sarif", "junit")),
        ("list",),
        ("show", "pathogen", "1.1"),
        ("explain", "topics-max"),
        ("search", "病毒"),
        ("init", "pathogen", "1.1"),
        ("schema", "proposal"),
        ("diff", ROOT / "rules", ROOT / "rules"),
        ("compile", GUIDE, "-o", "packs", "--id", "city"),
        ("audit", ROOT / "examples", "--workers", "1", "--format", "html=a.html", "--format", "xlsx=a.xlsx"),
    ],
    ids=lambda arguments: " ".join(str(one).rpartition("/")[2] for one in arguments),
)
def test_commands_open_no_connection_and_run_no_program(arguments: tuple[object, ...], tmp_path: Path) -> None:
    assert guarded(tmp_path, *arguments) in (0, 1, 2)


def test_reading_a_pdf_opens_no_connection(tmp_path: Path) -> None:
    """It is read in another process, which the guard watches as well."""
    from tests import pdfs

    (tmp_path / "guide.pdf").write_bytes(pdfs.image_only())
    assert guarded(tmp_path, "compile", "guide.pdf", "-o", "packs") == 2


FORBIDDEN_MODULES = {
    "pickle",
    "marshal",
    "shelve",
    "dill",
    "cloudpickle",
    "jsonpickle",
    "yaml",
    "socket",
    "requests",
    "httpx",
}
FORBIDDEN_MODULES |= {"urllib.request", "http.client", "ftplib", "smtplib", "telnetlib", "ctypes", "code", "pty"}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "system", "popen", "unsafe_load", "full_load", "load_all"}


def trespasses(source: str) -> list[str]:
    """What in a module imports or calls something that may run what is read."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name in FORBIDDEN_MODULES]
        elif isinstance(node, ast.ImportFrom):
            names = {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
            found += sorted(names & FORBIDDEN_MODULES)
        elif isinstance(node, ast.Call):
            called = node.func
            owner = called.value if isinstance(called, ast.Attribute) else None
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            # re.compile, and methods of our own classes, are none of Python's
            if name in FORBIDDEN_CALLS and (
                owner is None or (isinstance(owner, ast.Name) and owner.id in ("os", "yaml"))
            ):
                found.append(name)
            found += [f"{word.arg}={word.value.value}" for word in node.keywords if isinstance(word.value, ast.Constant)
                      and (word.arg, word.value.value) in (("shell", True), ("typ", "unsafe"))]  # fmt: skip
    return found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import pickle", ["pickle"]),
        ("from urllib import request", ["urllib.request"]),
        ("eval('1')", ["eval"]),
        ("os.system('x')", ["system"]),
        ("run('x', shell=True)", ["shell=True"]),
        ("YAML(typ='unsafe')", ["typ=unsafe"]),
        ("re.compile('x'); YAML(typ='safe')", []),
    ],
)
def test_trespasses_are_seen(source: str, found: list[str]) -> None:
    assert trespasses(source) == found


def test_no_module_can_run_what_it_reads() -> None:
    modules = sorted((ROOT / "src" / "nrd_check").rglob("*.py"))
    assert len(modules) > 100
    found = {path.name: trespasses(path.read_text(encoding="utf-8")) for path in modules}
    # an audit on many machines (--scheduler) talks to those that the user names
    assert {name: what for name, what in found.items() if what} == {"cluster.py": ["socket"]}


# --- what CI installs ---


def test_everything_that_ci_installs_is_pinned_and_hashed() -> None:
    text = (ROOT / "ci" / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text  # no registry, no file of somebody's machine
    entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())
    names = set()
    for entry in entries:
        assert re.match(
            r"[a-z0-9._-]+(\[[a-z,]+\])?==[^ ;]+( ; [^\\]+)? \\\n( +--hash=sha256:[0-9a-f]{64}( \\\n)?)+$", entry
        ), entry
        names.add(re.split(r"[=\[]", entry)[0])
    assert {"pytest", "ruamel-yaml", "pdfminer-six", "hatchling", "build", "atheris"} <= names
