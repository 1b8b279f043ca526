"""Pages with tables that a command makes anew."""

from __future__ import annotations

from pathlib import Path

_BEGIN, _END = "<!-- table -->\n", "<!-- end -->"


def put(page: Path, tables: str) -> None:
    """Put tables between the marks of a page; ValueError if it has none."""
    before, begin, rest = page.read_text(encoding="utf-8").partition(_BEGIN)
    _, end, behind = rest.partition(_END)
    if not (begin and end):
        raise ValueError(f"{page} has no {_BEGIN.strip()} and {_END}")
    page.write_text(f"{before}{begin}{tables}{end}{behind}", encoding="utf-8")
