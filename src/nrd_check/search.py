"""Directions whose title, content or metrics fit some words, the best first.

A word counts the more the fewer directions have it (BM25), a title more than what stands below it. A Chinese word that
does not stand there as it is may still be found by its pairs of characters: 肺炎诊疗 in 肺炎的诊疗. Traditional and
Simplified characters, both widths and both cases are alike; a number is found whole, never as a part of another.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from nrd_check.messages import to_simplified
from nrd_check.pack.models import Programme
from nrd_check.pack.resolve import Direction

Part = Literal["title", "content", "metric"]
Span = tuple[int, int]

_SPLIT = re.compile(r"[\s、，,；;。]+")
_WEIGHTS: dict[Part, float] = {"title": 4.0, "content": 1.0, "metric": 1.0}
_SATURATION, _LENGTH = 1.2, 0.5  # k1 and b of BM25
_ENOUGH = 0.65  # share of a long word that its pairs must make up where the word itself is lacking; of a short one, all
_IN_PAIRS = 0.4  # what pairs count against the word itself


@dataclass(frozen=True, slots=True)
class Passage:
    """A title, content item or metric in which something was found; `spans` are from and to where in `text`."""

    part: Part
    item: str | None
    text: str
    lines: tuple[int, int]
    spans: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A direction that fits: how well, its title, and the passages where words stand, the best first."""

    programme: Programme
    direction: Direction
    score: float
    title: Passage
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A passage as it is searched: `plain` without space, width, case and variants; `at` says where each stood."""

    part: Part
    item: str | None
    text: str
    lines: tuple[int, int]
    plain: str
    at: tuple[int, ...]


def words_of(query: Iterable[str]) -> list[str]:
    """The words asked for, each once."""
    return list(dict.fromkeys(word for part in query for word in _SPLIT.split(part) if word))


def search(directions: Sequence[Direction], words: Sequence[str]) -> list[Hit]:
    """All directions in which one of `words` stands, the best first; those that have all words go before."""
    asked = [tuple(dict.fromkeys((_plain(word)[0], _plain(to_simplified(word))[0]))) for word in words]
    asked = [forms for forms in asked if any(forms)]
    texts = [_texts(direction) for direction in directions]
    sizes = [sum(len(text.plain) for text in of) for of in texts]
    usual = sum(sizes) / max(1, len(sizes))
    found = [[_find(forms, of) for forms in asked] for of in texts]
    rarity = [_rarity([any(whole for whole, _, _ in one[index]) for one in found]) for index in range(len(asked))]
    hits = []
    for direction, of, size, by_word in zip(directions, texts, sizes, found, strict=True):
        longer = 1 - _LENGTH + _LENGTH * size / max(1.0, usual)
        score, matched = 0.0, 0
        for rare, places in zip(rarity, by_word, strict=True):
            count = sum(_WEIGHTS[text.part] * much for text, (_, much, _) in zip(of, places, strict=True)) / longer
            score += rare * count * (_SATURATION + 1) / (count + _SATURATION)
            matched += count > 0
        if matched:
            passages = [_passage(text, [one[place] for one in by_word], rarity) for place, text in enumerate(of)]
            told = sorted((one for one in passages[1:] if one.spans), key=lambda one: -one.score)
            hits.append((-matched, -score, Hit(direction.pack.programme, direction, score, passages[0], tuple(told))))
    return [hit for *_, hit in sorted(hits, key=lambda one: one[:2])]


def _texts(direction: Direction) -> list[_Text]:
    heading = next((clause.lines for clause in direction.entry.clauses if clause.fate == "heading"), (1, 1))
    simplify = direction.pack.guide.traditional
    parts: list[tuple[Part, str | None, str, tuple[int, int]]] = [("title", None, direction.title, heading)]
    parts += [("content", clause.item, clause.words, clause.lines) for clause in direction.content]
    parts += [("metric", clause.item, clause.words, clause.lines) for clause in direction.metrics]
    return [_Text(*part, *_plain(part[2], simplify=simplify)) for part in parts]


def _plain(text: str, *, simplify: bool = False) -> tuple[str, tuple[int, ...]]:
    """`text` as it is compared, and where in it each character stood."""
    shown = to_simplified(text) if simplify else text
    if len(shown) != len(text):
        shown = "".join(to_simplified(char)[:1] for char in text)
    plain: list[str] = []
    at: list[int] = []
    for index, char in enumerate(shown):
        simple = char.isascii() or "\u4e00" <= char <= "\u9fff"
        for form in (char if simple else unicodedata.normalize("NFKC", char)).lower():
            if not form.isspace():
                plain.append(form)
                at.append(index)
    return "".join(plain), tuple(at)


_Found = tuple[bool, float, tuple[Span, ...]]
"""Whether the word itself stands there, how often (pairs count less), and where, in the text as it was."""


def _find(forms: Sequence[str], texts: Sequence[_Text]) -> list[_Found]:
    """Where a word, in one of its forms, stands in the passages of a direction."""
    for form in forms:
        places = [_whole(form, text.plain) for text in texts]
        if any(places):
            return [
                (bool(spans), float(len(spans)), _back(spans, text)) for spans, text in zip(places, texts, strict=True)
            ]
    for form in forms:
        if len(form) < 3 or not all("\u4e00" <= char <= "\u9fff" for char in form):
            continue
        pairs = {form[index : index + 2] for index in range(len(form) - 1)}
        there = [{pair for pair in pairs if pair in text.plain} for text in texts]
        if _share(form, set().union(*there)) >= (_ENOUGH if len(form) > 4 else 1):
            return [
                (False, _IN_PAIRS * _share(form, here), _back(_places(here, text.plain), text))
                for here, text in zip(there, texts, strict=True)
            ]
    return [(False, 0.0, ())] * len(texts)


def _share(word: str, pairs: set[str]) -> float:
    """How many of the characters of `word` stand in one of `pairs`, 0 to 1."""
    covered = {
        place for index in range(len(word) - 1) if word[index : index + 2] in pairs for place in (index, index + 1)
    }
    return len(covered) / len(word)


def _places(pairs: Iterable[str], plain: str) -> list[Span]:
    return [found.span() for pair in pairs for found in re.finditer(pair, plain)]


def _whole(word: str, plain: str) -> list[Span]:
    """Where `word` stands; a number not within a longer number, a short Latin word not within a longer word."""
    if not word:
        return []
    before = after = ""
    if word[0].isdigit():
        before = r"(?<![\d.])"
    if word[-1].isdigit():
        after = r"(?!\.?\d)"
    if len(word) <= 2 and word.isascii() and word.isalpha():
        before, after = "(?<![a-z])", "(?![a-z])"
    return [found.span() for found in re.finditer(f"{before}{re.escape(word)}{after}", plain)]


def _back(spans: Iterable[Span], text: _Text) -> tuple[Span, ...]:
    """Spans of the plain text as spans of the text itself."""
    return _joined((text.at[start], text.at[end - 1] + 1) for start, end in spans)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, joined where they touch."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _rarity(has: Sequence[bool]) -> float:
    """How much a word tells: the more, the fewer directions have it."""
    count = sum(has)
    return math.log(1 + (len(has) - count + 0.5) / (count + 0.5))


def _passage(text: _Text, found: Sequence[_Found], rarity: Sequence[float]) -> Passage:
    spans = _joined(span for _, _, places in found for span in places)
    score = sum(rare * min(much, 3.0) for rare, (_, much, _) in zip(rarity, found, strict=True))
    return Passage(text.part, text.item, text.text, text.lines, spans, score)
