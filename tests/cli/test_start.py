"""What takes long to load is loaded by the commands that need it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

DRAFT = str(ROOT / "examples" / "pathogen.yaml")
SLOW = {
    "calendar",
    "dataclasses",
    "hashlib",
    "inspect",
    "jinja2",
    "msgspec",
    "opencc",
    "openpyxl",
    "pdfminer",
    "pint",
    "pydantic",
    "pypinyin",
    "typer",
}


def loaded_by(cache: Path, *arguments: str) -> set[str]:
    code = f"""
import json, sys
from nrd_check.__main__ import main
sys.argv = ["nrd-check", *{arguments!r}]
try:
    main()
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
    command = [sys.executable, "-c", code]
    environment = {**os.environ, "NRD_CHECK_CACHE": str(cache)}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(json.loads(run.stderr))


def test_a_check_loads_nothing_slow(tmp_path: Path) -> None:
    loaded_by(tmp_path, "check", DRAFT)  # the first reads the pack, and keeps it ready
    assert not loaded_by(tmp_path, "check", DRAFT) & SLOW


def test_the_version_reads_no_yaml_either(tmp_path: Path) -> None:
    assert not loaded_by(tmp_path, "--version") & (SLOW | {"ruamel.yaml", "nrd_check.checker"})
