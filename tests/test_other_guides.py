"""Guides of other years and offices, worded by people who did not know the compiler; what they say is in `.expected.yaml`."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import docx
import pytest

from nrd_check.compiler import Compiled, compile_guide
from nrd_check.guide.pdf.parent import read_pdf
from nrd_check.guide.reading import read_document
from nrd_check.messages import to_simplified
from nrd_check.pack.compare import compare
from nrd_check.pack.models import GuideFile, Pack
from nrd_check.pack.requirements import requirements
from nrd_check.pack.resolve import directions_of
from nrd_check.rules.funding_max import FundingMax
from nrd_check.rules.projects_supported import ProjectsSupported
from nrd_check.text import fold, squash
from nrd_check.yaml_tree import parse, plain
from tests import pdfs

FOLDER = Path(__file__).parent / "other_guides"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
KINDS = {"general": "regular", "young-scientist": "young_scientist"}
FUNDS = {
    "self": ["institution", "social"],
    "matching": ["local", "institution", "social"],
    "local": ["local"],
    "listed": ["local", "institution"],  # the clause says which
}


@cache
def compiled(name: str) -> Compiled:
    document, file = read_document(FOLDER / f"{name}.txt")
    (found,) = compile_guide(document, file, [])
    return found


@cache
def expected(name: str) -> Any:
    return plain(parse((FOLDER / f"{name}.expected.yaml").read_text(encoding="utf-8")))


@cache
def required(name: str) -> dict[str, Any]:
    pack = compiled(name).pack
    found = requirements(pack, list(directions_of(pack).values()))
    return {direction["id"]: direction for direction in found["directions"]}


DIRECTIONS = [(name, direction) for name in NAMES for direction in expected(name)["directions"]]
EACH = pytest.mark.parametrize(
    ("name", "direction"), DIRECTIONS, ids=[f"{name}-{one['id']}" for name, one in DIRECTIONS]
)


def words(text: str) -> str:
    return fold(to_simplified(text))


def fits(found: Any, wanted: Any) -> bool:
    """True if `found` is what was expected: any of a list where more than one reading is right, anything for `any`."""
    return wanted == "any" or found in (wanted if isinstance(wanted, list) else [wanted])


@pytest.mark.parametrize("name", NAMES)
def test_the_programme_and_its_directions(name: str) -> None:
    pack = compiled(name).pack
    assert words(pack.programme.name) == words(expected(name)["programme"])
    assert pack.programme.year == expected(name)["year"]
    assert list(required(name)) == [one["id"] for one in expected(name)["directions"]]


@pytest.mark.parametrize("name", NAMES)
def test_every_character_is_in_the_pack(name: str) -> None:
    """Contract, section 7, decision 2."""
    pack = compiled(name).pack
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    furniture = {entry.line for entry in pack.furniture}
    kept = "".join(line for number, line in enumerate(text.split("\n"), 1) if number not in furniture)
    assert "".join("".join(clause.text for clause in pack.clauses).split()) == "".join(kept.split())


@EACH
def test_titles_and_labels(name: str, direction: Any) -> None:
    found = required(name)[direction["id"]]
    assert words(found["title"]) == words(direction["title"])
    assert [words(label) for label in found["labels"]] == [words(label) for label in direction.get("labels", [])]


@EACH
def test_content_and_metrics(name: str, direction: Any) -> None:
    found = required(name)[direction["id"]]
    assert fits(len(found["content"]), direction["content_items"])
    if "metrics" in direction:
        assert [words(metric["text"]) for metric in found["metrics"]] == [
            words(metric["text"]) for metric in direction["metrics"]
        ]
    kept = words("".join(metric["text"] for metric in found["metrics"]))
    for part in direction.get("metrics_contain", []):
        assert words(part) in kept


@EACH
def test_limits(name: str, direction: Any) -> None:
    found = required(name)[direction["id"]]
    profiles = {profile["kind"]: profile for profile in found["profiles"]}
    assert sorted(profiles) == sorted(KINDS[kind] for kind in direction["profiles"])
    for kind, limits in direction["profiles"].items():
        profile = profiles[KINDS[kind]]
        assert fits(profile["topics_max"], limits.get("topics_max")), "topics"
        assert fits(profile["units_max"], limits.get("units_max")), "units"
        months = limits.get("duration_months", {})
        years = {end: None if value is None else value * 12 for end, value in profile["duration_years"].items()}
        assert (years["min"], years["max"]) == (months.get("min"), months.get("max")), "duration"
        born = profile["born_on_or_after"]
        wanted = limits.get("leader_born_min")
        assert (born and born["male"]) == wanted, "births"
        if wanted:
            assert born["female"] == limits.get("female_born_min", wanted), "births of women"


@EACH
def test_money(name: str, direction: Any) -> None:
    found = required(name)[direction["id"]]
    if direction.get("funding_ratios") == "any":
        return
    ratios = [(one["numerator"], one["denominator"], one["min"]) for one in found["funding_ratios"]]
    assert ratios == [(FUNDS[one["of"]], one["to"], float(one["min"])) for one in direction.get("funding_ratios", [])]


@EACH
def test_limits_of_money(name: str, direction: Any) -> None:
    resolved = directions_of(compiled(name).pack)[direction["id"]]
    for kind in resolved.accepts:
        limits = {
            rule.fund: rule.max
            for profile in resolved.profiles_of(kind)
            for rule in profile.rules
            if isinstance(rule, FundingMax)
        }
        own = direction["profiles"].get(next(key for key, value in KINDS.items() if value == kind), {})
        for fund in ("central", "local"):
            wanted = own.get(f"{fund}_funding_max", direction.get(f"{fund}_funding_max"))
            assert fits(limits.get(fund), wanted), fund  # type: ignore[call-overload]


@EACH
def test_who_may(name: str, direction: Any) -> None:
    found = required(name)[direction["id"]]
    recommenders = found["recommenders"]
    if direction.get("recommenders") != "any":
        assert (recommenders and [words(one) for one in recommenders]) == (
            [words(one) for one in direction["recommenders"]] if "recommenders" in direction else None
        )
    lead = found["lead_unit"]
    wanted = direction.get("lead_unit")
    assert fits(lead and lead["type"], wanted if isinstance(wanted, str) or wanted is None else wanted["type"])
    if direction.get("joint") != "any":
        assert (found["joint"] is not None) == ("joint" in direction)


@EACH
def test_coverage(name: str, direction: Any) -> None:
    resolved = directions_of(compiled(name).pack)[direction["id"]]
    for kind in resolved.accepts:
        own = direction["profiles"].get(next(key for key, value in KINDS.items() if value == kind), {})
        if direction.get("coverage") == "any":
            continue
        if "content_coverage" in direction:
            assert [profile.content_coverage for profile in resolved.profiles_of(kind)] == [False]
        wanted = own.get("coverage", direction.get("coverage")) == "all"
        assert [profile.coverage for profile in resolved.profiles_of(kind)] == [wanted] * len(
            resolved.profiles_of(kind)
        ), kind


@EACH
def test_projects_planned(name: str, direction: Any) -> None:
    resolved = directions_of(compiled(name).pack)[direction["id"]]
    planned = direction.get("projects_planned")
    rules = [rule for rule in resolved.profiles[0].rules if isinstance(rule, ProjectsSupported)]
    assert [(rule.min, rule.max) for rule in rules] == ([(planned.get("min"), planned["max"])] if planned else [])


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("2019-city", "gb18030"),
        ("2019-city", "utf-8-sig"),
        ("2019-city", "utf-16"),
        ("2019-city", "utf-16-le"),
        ("2019-city", "utf-16-be"),
        ("2025-hant", "big5hkscs"),
        ("2025-hant", "gb18030"),
    ],
)
def test_a_guide_is_the_same_in_every_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_bytes((FOLDER / path.name).read_text(encoding="utf-8").encode(encoding))
    document, file = read_document(path)
    assert compile_guide(document, file, [])[0].pack == compiled(name).pack


def test_traditional_words_are_quoted_and_read_in_simplified() -> None:
    pack = compiled("2025-hant").pack
    (rule,) = [rule for clause in pack.general for rule in clause.rules if rule.kind == "topics-max"]
    assert rule.text == "課題數原則上不超過5個"
    assert pack.guide.traditional


def test_what_contradicts_is_said() -> None:
    said = {name: [message.zh for message in compiled(name).contradicts] for name in NAMES}
    assert said["2023-ministry"] == ["第 17 行称“部署7个方向”，实有 6 个方向"]
    (limits,) = said["2022-international"]
    assert "课题数不超过4个" in limits
    assert "课题不超过5个" in limits
    assert limits.endswith("按较严的判断")
    for name in set(NAMES) - {"2023-ministry", "2022-international"}:
        assert said[name] == [], name


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_demands_is_lost(name: str) -> None:
    """What is beyond limits is quoted for a person, or for the applicant to attest; quotas are rules or for a person."""
    rules = [rule for clause in compiled(name).pack.clauses for rule in clause.rules]
    to_judge = [words(rule.text) for rule in rules if rule.kind in ("manual-review", "declarations")]
    quotas = [words(rule.text) for rule in rules if rule.kind.startswith("quota-")]
    for sentence in expected(name)["manual"]:
        plain_words = words(sentence).rstrip("。；")
        assert any(plain_words in one or one.rstrip("。；") in plain_words for one in to_judge), sentence
    read = [words(rule.text) for rule in rules]
    for sentence in expected(name).get("rule_or_manual", []):
        plain_words = words(sentence).rstrip("。；")
        assert any(plain_words in one or one.rstrip("。；") in plain_words for one in read), sentence
    for quota in expected(name).get("quotas", []):
        said = words(quota["text"])
        assert any(said in one or one in said for one in (*quotas, *to_judge)), quota["text"]


@pytest.mark.parametrize("name", ["2022-macao-hant", "2025-hant"])
def test_the_same_guide_in_the_other_script_is_no_change(tmp_path: Path, name: str) -> None:
    simple = tmp_path / f"{name}.txt"
    text = to_simplified((FOLDER / simple.name).read_text(encoding="utf-8"))
    simple.write_text(text.replace("「", "“").replace("」", "”"), encoding="utf-8")
    (other,) = compile_guide(*read_document(simple), [])
    packs = compiled(name).pack, other.pack
    assert [pack.guide.traditional for pack in packs] == [True, False]
    assert packs[0].programme.id == packs[1].programme.id
    for old, new in (packs, packs[::-1]):
        assert not compare([old], [new]).different


def _lines(text: str) -> str:
    """`text` in lines as an official document has them: 28 characters, no line beginning with a closing sign."""
    found = []
    for paragraph in text.split("\n"):
        line, width = "", 0.0
        for char in paragraph:
            wide = 1.0 if char > "\u2000" else 0.5
            if width + wide > 28 and char not in "，。；：、）”」":
                found.append(line)
                line, width = "", 0.0
            line, width = line + char, width + wide
        found.append(line)
    return "\n".join(found)


def _said(pack: Pack) -> list[Any]:
    """The clauses, and what they demand, without their lines."""
    return [
        (clause.fate, squash(clause.text), [(rule.kind, squash(rule.text), rule.scope) for rule in clause.rules])
        for clause in pack.clauses
    ]


@pytest.mark.parametrize("font", ["embedded", "standard"])
@pytest.mark.parametrize("name", ["2020-water", "2022-macao-hant", "2023-extremes"])
def test_a_pdf_says_what_the_text_does(name: str, font: pdfs.Fonts) -> None:
    text = _lines((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    document = read_pdf(pdfs.official(text, font, raise_powers=False), "guide.pdf")
    (found,) = compile_guide(document, GuideFile(file="guide.pdf", sha256="", pages=document.pages), [])
    assert _said(found.pack) == _said(compiled(name).pack)


@pytest.mark.parametrize("name", ["2022-guangdong", "2024-anhui"])
def test_a_word_file_says_what_the_text_does(tmp_path: Path, name: str) -> None:
    """The rows of the table in the one guide are those of a table in Word."""
    document = docx.Document()
    for is_table, lines in groupby(
        (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n"), lambda line: "\t" in line
    ):
        if not is_table:
            for line in lines:
                document.add_paragraph(line)
            continue
        rows = [line.split("\t") for line in lines]
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words_ in zip(row.cells, cells, strict=True):
                cell.text = words_
    document.save(str(tmp_path / "guide.docx"))
    (found,) = compile_guide(*read_document(tmp_path / "guide.docx"), [])
    assert _said(found.pack) == _said(compiled(name).pack)
