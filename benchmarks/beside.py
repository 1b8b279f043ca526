"""What users would use instead: checkers of caps alone, on the same files, and loaders of YAML."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

# what is installed is there as bytecode; some machines are told not to write any, and would compile it at each start
AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
CAPS = {"units": 6, "topics": 4}
_LOAD = """
import sys
{imports}
for name in sys.argv[1:]:
    try:
        with open(name, "rb") as stream:
            {load}
    except {error}:
        pass
"""
LOADERS = {
    "PyYAML, C loader": ("import yaml", "yaml.load(stream, yaml.CSafeLoader)", "yaml.YAMLError"),
    "ruamel.yaml, round trip": (
        "from ruamel.yaml import YAML; from ruamel.yaml.error import YAMLError",
        "YAML().load(stream)",
        "(YAMLError, ValueError, UnicodeError)",
    ),
}


def loader(name: str, files: Sequence[str]) -> list[str]:
    """A command that merely loads the files."""
    imports, load, error = LOADERS[name]
    return [sys.executable, "-c", _LOAD.format(imports=imports, load=load, error=error), *files]


def check_jsonschema(folder: Path, files: Sequence[str]) -> list[str] | None:
    """Its command for files with too many units or topics; None, said aloud, where it is not installed."""
    if not importlib.util.find_spec("check_jsonschema"):
        print("check-jsonschema: not installed (pip install -e '.[benchmarks]'), left out", file=sys.stderr)
        return None
    schema = folder / "caps.json"
    capped = {name: {"maxItems": most} for name, most in CAPS.items()}
    schema.write_text(json.dumps({"type": "object", "properties": capped}), encoding="utf-8")
    return [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *files]


def spectral(folder: Path, files: Sequence[str]) -> list[str] | None:
    """Its command for the same; None, said aloud, where neither it nor npm is installed."""
    found = shutil.which("spectral")
    if not found and (npm := shutil.which("npm")):
        install = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder)]
        subprocess.run([*install, "@stoplight/spectral-cli"], stdout=subprocess.DEVNULL, check=False)
        found = shutil.which("spectral", path=str(folder / "node_modules" / ".bin"))
    if not found:
        print("spectral: not installed (npm install -g @stoplight/spectral-cli), left out", file=sys.stderr)
        return None
    rules = folder / "ruleset.json"
    capped = {
        name: {"given": f"$.{name}", "then": {"function": "length", "functionOptions": {"max": most}}}
        for name, most in CAPS.items()
    }
    rules.write_text(json.dumps({"rules": capped}), encoding="utf-8")
    return [found, "lint", "--quiet", "--ruleset", str(rules), *files]
