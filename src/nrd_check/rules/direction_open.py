"""方向是否接受该类项目

每个方向默认接受常规项目。标注“青年科学家项目”的方向也接受青年科学家项目；写明“仅部署”“作为”青年科学家项目的，
或总则另计青年科学家项目的，只接受青年科学家项目。方向标注了研究类别的，申报书填写的类别须与之一致。

指南的说法：（青年科学家项目、基础研究类）；该任务方向仅部署青年科学家项目；按照基础前沿技术、共性关键技术、示范应用

通过（标注了青年科学家项目的方向）：
  kind: young_scientist
不通过（没有标注的方向）：
  kind: young_scientist
----
Whether the direction accepts this kind of project

Each direction accepts regular projects. One labelled 青年科学家项目 accepts young-scientist projects too; it accepts
nothing else where the guide says 仅部署 or 作为, or counts these projects apart. Where a direction is labelled with
a category, the proposal may not state another.

How guides say it: （青年科学家项目、基础研究类）；该任务方向仅部署青年科学家项目；按照基础前沿技术、共性关键技术、示范应用

Passes (a labelled direction):
  kind: young_scientist
Fails (a direction without the label):
  kind: young_scientist
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from nrd_check.findings import Finding
from nrd_check.guide.passage import Passage
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind
from nrd_check.rules.sentence import Subject
from nrd_check.vocabulary import CATEGORIES, CATEGORY_WORDS, KINDS, Category, Kind

YOUNG_LABEL = "青年科学家项目"
_YOUNG = r"青年(?:科学家|人才)?项目"
_OPENS = lazy(
    r"(?:项目|申报单位)(?:申报)?(?:统一)?按照?指南[二三]级标题(?:[（(][^）)]*[)）])?的(?:研究)?方向(?:申报|进行)"
)
_YOUNG_TOO = lazy(
    r"(?:该|本)(?:任务|指南)?方向(?:同时|也|另|可|拟)*支持(?:\d+[项个])?青年(?:科学家|人才)?项目|^青年(?:科学家|人才)?项目拟?支持"
)
_ONLY = lazy(
    r"(?:该|本)?(?:任务|指南)?(?:方向)?(?:(?:仅|只)(?:部署|支持|面向|受理|接受|限)(?:青年科学家项目|青年(?:人才)?项目|青年科学家(?:牵头|申报))"
    r"|作为青年科学家项目(?:[，,]由青年科学家牵头(?:申报)?)?)"
    rf"|不设(?:立|置)?常规项目|(?:方向|部分)[^，。；]{{0,6}}均为{_YOUNG}|[该本](?:任务|指南)?方向为{_YOUNG}"
)
_TITLE_ONLY = lazy(rf"{_YOUNG}(?:类)?")
_IDS = lazy(r"\d+\.\d+")
_ALL = lazy(r"本专项|本指南|所有|各方向|全部方向")
_APART = lazy(r"此外[，,]?拟?(?:支持|部署|安排).{0,8}青年科学家项目")
_STARRED = lazy(r"可参考.*标\*的方向.*申报")
_WORD = r"(?:基础(?:研究|前沿)(?:技术)?|共性关键技术|示范应用|应用示范)"
_CATEGORIES = lazy(rf"按照(?P<words>{_WORD}(?:、{_WORD})*)")


class DirectionOpen(Rule):
    """What a direction accepts.

    `effect` is `opens` (it accepts `kinds` too), `only` (it accepts nothing but `kinds`), or `categories` (a
    proposal belongs to one of `categories`).
    """

    kind: Literal["direction-open"]
    effect: Literal["opens", "only", "categories"]
    kinds: tuple[Kind, ...] | None = None
    categories: tuple[Category, ...] | None = None

    @property
    def slot(self) -> str:
        """What is said of kinds adds up; of categories, the most specific holds."""
        return "categories" if self.effect == "categories" else f"direction-open:{self.id}"


def read(clause: Clause) -> Iterator[Reading]:
    """项目统一按指南二级标题的研究方向申报"""
    for part in clause.parts:
        if _OPENS.search(part.text):
            yield Reading("direction-open", part.start, part.end, {"effect": "opens", "kinds": ("regular",)})
        if clause.place not in ("general", "closing") and _YOUNG_TOO.search(part.text) and not _ONLY.search(part.text):
            values = {"effect": "opens", "kinds": ("young_scientist",)}
            yield Reading("direction-open", part.start, part.end, values)
        if _STARRED.search(part.text):
            values = {"effect": "opens", "kinds": ("young_scientist",)}
            yield Reading("direction-open", part.start, part.end, values, scope={"star": True})
        if found := _CATEGORIES.search(part.text):
            words = [f"{word}类" for word in found["words"].split("、")]
            named = tuple(dict.fromkeys(CATEGORY_WORDS[word] for word in words if word in CATEGORY_WORDS))
            yield Reading("direction-open", part.start, part.end, {"effect": "categories", "categories": named})
    yield from _read_only(clause)
    if found := _APART.search(clause.text):
        values = {"effect": "only", "kinds": ("young_scientist",)}
        yield Reading("direction-open", found.start(), found.end(), values, scope={"label": YOUNG_LABEL})


def _read_only(clause: Clause) -> Iterator[Reading]:
    """该任务方向仅部署青年科学家项目; in the general part only with the directions or sections that it names."""
    for found in _ONLY.finditer(clause.text):
        values: dict[str, Any] = {"effect": "only", "kinds": ("young_scientist",)}
        if clause.place not in ("general", "closing") or found[0][0] in "该本":
            yield Reading("direction-open", found.start(), found.end(), values)
            return
        part = next(part for part in reversed(clause.parts) if part.start <= found.start())
        ids = tuple(_IDS.findall(part.text))
        sections = Subject(sections=part.subject.sections)
        if ids:
            yield Reading("direction-open", part.start, part.end, values, scope={"directions": ids})
        elif sections or _ALL.search(part.text):
            yield Reading("direction-open", part.start, part.end, values, sections)
        else:
            yield Reading("manual-review", part.start, part.end, {"reason": "指南没有写明是哪些方向"})


def read_title(title: Passage, heading: Passage) -> Iterator[Reading]:
    """4. 青年科学家项目: the heading of a section for nothing else."""
    if _TITLE_ONLY.fullmatch(title.text):
        values = {"effect": "only", "kinds": ("young_scientist",)}
        yield Reading("direction-open", 0, len(heading.text), values)


def is_young_label(label: str) -> bool:
    """True for a label that opens a direction to young-scientist projects."""
    return bool(re.fullmatch(rf"{_YOUNG}|青年科学家", label))


def read_label(label: str) -> Iterator[Reading]:
    """（青年科学家项目、基础研究类）"""
    for found in re.finditer(r"[^（）()、，,；;]+", label):
        category = category_of(found[0])
        if is_young_label(found[0]):
            values: dict[str, Any] = {"effect": "opens", "kinds": ("young_scientist",)}
        elif category:
            values = {"effect": "categories", "categories": (category,)}
        else:
            continue
        yield Reading("direction-open", found.start(), found.end(), values)


def category_of(label: str) -> Category | None:
    """The category that a label names."""
    return CATEGORY_WORDS.get(label.removesuffix("项目"))


def check(draft: Draft) -> Iterator[Finding]:
    """Holds kind and category of the proposal against what the direction accepts."""
    rules = draft.rules(DirectionOpen)
    about_kinds = [rule for rule in rules if rule.kinds]
    kind = draft.proposal.kind
    if about_kinds:
        deciding = next((rule for rule in about_kinds if rule.effect == "only"), about_kinds[0])
        accepts = draft.direction.accepts
        words = Message("、".join(KINDS[name].zh for name in accepts), ", ".join(KINDS[name].en for name in accepts))
        if kind is None:
            yield draft.lacks(
                deciding,
                "/kind",
                Message("项目类型（kind）", "the kind of project"),
                Message(f"本方向接受：{words.zh}", f"this direction accepts: {words.en}"),
            )
        elif kind not in accepts:
            yield draft.broken(
                deciding,
                "/kind",
                Message(f"本方向不接受{KINDS[kind].zh}", f"this direction accepts no {KINDS[kind].en}"),
                expected=words,
                actual=KINDS[kind],
                hint=Message(f"改报{words.zh}，或另选方向", f"apply for a {words.en}, or choose another direction"),
            )
    category = draft.proposal.category
    for rule in rules:
        if rule.categories and category and category not in rule.categories:
            allowed = Message(
                "、".join(CATEGORIES[name].zh for name in rule.categories),
                ", ".join(CATEGORIES[name].en for name in rule.categories),
            )
            yield draft.broken(
                rule,
                "/category",
                Message(f"本方向不是{CATEGORIES[category].zh}", f"this direction is not {CATEGORIES[category].en}"),
                expected=allowed,
                actual=CATEGORIES[category],
                hint=Message(f"研究类别（category）应为{allowed.zh}", f"the category should be {allowed.en}"),
            )


KIND = RuleKind("direction-open", __doc__, DirectionOpen, read, check)
