"""Finding directions by words: small packs, where the order can be foreseen, and the real ones."""

from __future__ import annotations

import pytest

from nrd_check.messages import to_traditional
from nrd_check.pack.models import Pack
from nrd_check.pack.resolve import Direction, directions_of
from nrd_check.pack.store import Library
from nrd_check.search import Hit, search, words_of
from tests.conftest import ROOT


def pack(*directions: tuple[str, list[str], list[str]], traditional: bool = False) -> list[Direction]:
    """Directions 1.1, 1.2, … of these titles, content items and metrics."""

    def clause(number: int, fate: str, item: str | None, text: str) -> dict[str, object]:
        return {"id": f"{number}/{fate}/{item}", "fate": fate, "lines": (number, number), "item": item, "text": text}

    entries = [
        {
            "id": f"1.{number}",
            "title": title,
            "clauses": [
                clause(number, "heading", None, title),
                *(clause(number, "content", f"C{place}", text) for place, text in enumerate(content, 1)),
                *(clause(number, "metric", f"M{place}", text) for place, text in enumerate(metrics, 1)),
            ],
        }
        for number, (title, content, metrics) in enumerate(directions, 1)
    ]
    made = Pack.model_validate(
        {
            "schema": "nrd-check/pack/1",
            "programme": {"id": "small", "name": "小专项", "year": 2021},
            "guide": {"file": "small.txt", "sha256": "0", "traditional": traditional},
            "general": [],
            "sections": [{"id": "1", "title": "一", "clauses": [], "directions": entries}],
        }
    )
    return list(directions_of(made).values())


def ids(hits: list[Hit]) -> list[str]:
    return [hit.direction.id for hit in hits]


def marked(hits: list[Hit]) -> list[str]:
    """What was found, as it stands in the texts, direction by direction."""
    return [one.text[start:end] for hit in hits for one in (hit.title, *hit.passages) for start, end in one.spans]


def test_a_title_goes_before_content() -> None:
    directions = pack(("甲", ["研究疫苗"], ["丙丁"]), ("疫苗", ["研究乙"], ["丙丁"]))
    assert ids(search(directions, ["疫苗"])) == ["1.2", "1.1"]


def test_who_has_all_words_goes_before_who_has_one_often() -> None:
    directions = pack(
        ("疫苗疫苗", ["疫苗疫苗疫苗"], ["疫苗"]), ("甲", ["疫苗与抗体"], ["丙"]), ("乙", ["无关"], ["丁"])
    )
    assert ids(search(directions, ["疫苗", "抗体"])) == ["1.2", "1.1"]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    directions = pack(("甲", ["病毒"], []), ("乙", ["病毒"], []), ("丙", ["病毒"], []), ("丁", ["量子"], []))
    assert ids(search(directions, ["病毒", "量子"]))[0] == "1.4"


def test_equals_stay_in_the_order_of_the_guide() -> None:
    directions = pack(("甲", ["病毒"], []), ("乙", ["病毒"], []))
    assert ids(search(directions, ["病毒"])) == ["1.1", "1.2"]


def test_a_number_is_found_whole() -> None:
    directions = pack(
        ("甲", [], ["有效期3年"]), ("乙", [], ["有效期13年"]), ("丙", [], ["2023年"]), ("丁", [], ["1.3年"])
    )
    assert ids(search(directions, ["3年"])) == ["1.1"]
    assert ids(search(pack(("甲", [], ["30天"]), ("乙", [], ["3.5天"]), ("丙", [], ["共3天"])), ["3"])) == ["1.3"]


@pytest.mark.parametrize("query", ["３年", "3 年"])
def test_width_and_space_do_not_matter(query: str) -> None:
    hits = search(pack(("甲", [], ["有效期３ 年以上"])), [query])
    assert marked(hits) == ["３ 年"]


def test_latin_words_in_either_case_and_short_ones_only_whole() -> None:
    directions = pack(("甲", ["用AI识别"], []), ("乙", ["MAIN board"], []), ("丙", ["mRNA疫苗"], []))
    assert ids(search(directions, ["ai"])) == ["1.1"]
    assert ids(search(directions, ["rna"])) == ["1.3"]


def test_a_long_word_is_found_by_its_pairs_where_it_does_not_stand() -> None:
    directions = pack(("甲", ["肺炎患者的诊疗"], []), ("乙", ["肺炎流行"], []), ("丙", ["设备诊疗"], []))
    hits = search(directions, ["肺炎诊疗"])
    assert ids(hits) == ["1.1"]
    assert marked(hits) == ["肺炎", "诊疗"]


def test_the_word_itself_goes_before_its_pairs() -> None:
    directions = pack(("甲", ["肺炎患者的诊疗"], []), ("乙", ["肺炎诊疗"], []))
    assert ids(search(directions, ["肺炎诊疗"])) == ["1.2", "1.1"]


def test_three_characters_are_not_found_by_two() -> None:
    assert search(pack(("甲", ["疾病"], [])), ["脑疾病"]) == []


def test_a_traditional_guide_is_marked_where_the_words_stand() -> None:
    directions = pack(("腦機接口研究", ["乾燥環境"], []), traditional=True)
    assert marked(search(directions, ["脑机接口"])) == ["腦機接口"]
    assert marked(search(directions, ["腦機接口"])) == ["腦機接口"]


@pytest.mark.parametrize("word", ["(", "[a", "\\", ".*", "𠮷"])
def test_signs_are_not_patterns(word: str) -> None:
    assert search(pack(("甲", ["乙"], [])), [word]) == []


def test_words_are_parted_at_spaces_and_commas_and_taken_once() -> None:
    assert words_of(["呼吸道病毒 疫苗", "疫苗，抗体、"]) == ["呼吸道病毒", "疫苗", "抗体"]


@pytest.fixture(scope="module")
def real() -> list[Direction]:
    library = Library(ROOT / "rules")
    return [one for programme in library.programmes for one in library.directions(programme).values()]


@pytest.mark.parametrize(
    ("word", "programme", "direction"),
    [
        ("呼吸道病毒", "pathogen", "1.1"),
        ("锂矿", "strategic-minerals", "8.3"),
        ("牙周", "medical-devices", "1.4"),
        ("辅助生殖医疗产品", "reproductive-health", "1.5"),
    ],
)
def test_the_real_guides_in_both_scripts(real: list[Direction], word: str, programme: str, direction: str) -> None:
    for query in (word, to_traditional(word)):
        first = search(real, [query])[0]
        assert (first.programme.id, first.direction.id) == (programme, direction)


def test_every_direction_is_the_first_for_its_own_title(real: list[Direction]) -> None:
    for direction in real[::10]:
        assert search(real, words_of([direction.title]))[0].direction.title == direction.title
