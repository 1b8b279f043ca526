"""Small calls for tests."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT

PATHOGEN = (ROOT / "examples" / "pathogen.yaml").read_text(encoding="utf-8")
GRID = (ROOT / "examples" / "social-governance.yaml").read_text(encoding="utf-8")  # 3.2, 广东省
NQI = (ROOT / "examples" / "nqi.yaml").read_text(encoding="utf-8")  # 5.4


def put(folder: Path, **drafts: str) -> Path:
    """Write drafts into a folder, each under its keyword."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in drafts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def by_another(text: str, number: int) -> str:
    """The same draft by other people, with a title of its own."""
    return (
        text.replace("name: 叶国栋", f"name: 叶国{chr(0x4E00 + number)}")
        .replace("title: 超大城市", f"title: 第{number}个超大城市")
        .replace("title: 新冠", f"title: 第{number}个新冠")
    )
