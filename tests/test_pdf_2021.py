"""The twelve guides as PDFs of two kinds give the packs that their text gives, and what the text has lost."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

import pytest

from nrd_check.compiler import Compiled, compile_guide
from nrd_check.guide.pdf.parent import read_pdf
from nrd_check.guide.reading import read_document
from nrd_check.guide.readings import GuideReading, load_readings
from nrd_check.pack.models import GuideFile, Pack
from nrd_check.text import squash
from tests import pdfs
from tests.conftest import ROOT

GUIDE = ROOT / "guides" / "2021-key-rd-programmes.txt"
TEXT = GUIDE.read_text(encoding="utf-8").split("\n")
PLACES = {"lines", "line", "guide", "furniture"}
"""Keys of a pack that tell where something stands: those differ."""


@cache
def readings() -> tuple[GuideReading, ...]:
    return tuple(load_readings(ROOT / "guides" / "readings.yaml"))


@cache
def from_text() -> dict[str, Compiled]:
    document, file = read_document(GUIDE)
    return {one.pack.programme.id: one for one in compile_guide(document, file, list(readings()))}


PROGRAMMES = list(from_text())


def bounds(programme: str) -> tuple[int, int]:
    """First and last line of a programme in the text, its 附件 line and page numbers included."""
    firsts = [
        min([one.pack.general[0].lines[0], *(entry.line for entry in one.pack.furniture)])
        for one in from_text().values()
    ]
    index = PROGRAMMES.index(programme)
    return firsts[index], (firsts[index + 1] - 1 if index + 1 < len(firsts) else len(TEXT))


@cache
def from_pdf(programme: str, font: pdfs.Fonts) -> Pack:
    first, last = bounds(programme)
    data = pdfs.official("\n".join(TEXT[first - 1 : last]), font)
    document = read_pdf(data, "guide.pdf")
    assert document.doubts == ()
    (found,) = compile_guide(document, GuideFile(file="guide.pdf", sha256="", pages=document.pages), list(readings()))
    assert found.doubts == found.contradicts == ()
    return found.pack


def said(value: Any) -> Any:
    """What a pack says, without the places where it stands."""
    if isinstance(value, dict):
        return {key: said(item) for key, item in value.items() if key not in PLACES}
    return [said(item) for item in value] if isinstance(value, list) else value


def differences(one: Any, other: Any, path: str = "") -> list[tuple[str, Any, Any]]:
    if isinstance(one, dict) and isinstance(other, dict):
        return [entry for key in one for entry in differences(one[key], other[key], f"{path}/{key}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [
            entry
            for index, pair in enumerate(zip(one, other, strict=True))
            for entry in differences(*pair, f"{path}/{index}")
        ]
    return [] if one == other else [(path, one, other)]


def flat(text: str) -> str:
    """`text` with raised and lowered characters on the line, as text extraction leaves them."""
    return unicodedata.normalize("NFKC", text).replace("ᐟ", "/").replace("−", "-")


def is_recovered(before: Any, after: Any) -> bool:
    return isinstance(before, str) and isinstance(after, str) and flat(before) == flat(after)


EACH = pytest.mark.parametrize("programme", PROGRAMMES)
FONTS = pytest.mark.parametrize("font", ["embedded", "standard"])
# readings that a file with its superscripts does without, and a number that is none: the 2 of 2ᴷ
OTHER = {"scientific-instruments": ["/readings"], "bt-it": ["/sections/0/directions/0/clauses/11/quantities"]}


@EACH
@FONTS
def test_packs_differ_in_recovered_superscripts_only(programme: str, font: pdfs.Fonts) -> None:
    text, pdf = (
        said(pack.model_dump(mode="json")) for pack in (from_text()[programme].pack, from_pdf(programme, font))
    )
    found = differences(text, pdf)
    assert [path for path, one, other in found if not is_recovered(one, other)] == OTHER.get(programme, [])


@EACH
@FONTS
def test_every_superscript_of_the_pdf_is_in_the_pack(programme: str, font: pdfs.Fonts) -> None:
    first, last = bounds(programme)
    expected = [after for _, _, after in pdfs.recovered("\n".join(TEXT[first - 1 : last]))]
    kept = squash("".join(clause.text for clause in from_pdf(programme, font).clauses))
    assert [line for line in expected if squash(line) not in kept] == []


def test_what_is_recovered() -> None:
    """53 lines of the twelve guides; these are some of each kind."""
    lines = [after for _, _, after in pdfs.recovered("\n".join(TEXT))]
    assert len(lines) == 53
    for words in ("10⁹cps", "10⁻⁴Pa", "km²", "CO₂", "m³", "¹³⁷Cs", "10⁵"):
        assert any(words in squash(line) for line in lines), words


@EACH
@FONTS
def test_every_line_tells_its_page(programme: str, font: pdfs.Fonts) -> None:
    pack = from_pdf(programme, font)
    numbered = [clause.lines for clause in pack.clauses]
    assert all(pack.guide.pages_of(lines) for lines in numbered)
    assert list(pack.guide.pages) == sorted(pack.guide.pages)
