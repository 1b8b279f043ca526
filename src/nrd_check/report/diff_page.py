"""What `diff` says, in words and in order; the formats only lay it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from nrd_check.findings import place
from nrd_check.messages import Lang, Message, same
from nrd_check.pack.compare import (
    Comparison,
    DirectionChange,
    DirectionName,
    ItemChange,
    ItemKind,
    LimitChange,
    ProgrammeChange,
    ProgrammeName,
    QuantityChange,
    Quote,
    Status,
    Term,
    Where,
)
from nrd_check.rules.base import title_of
from nrd_check.rules.declarations import ITEMS
from nrd_check.vocabulary import CATEGORIES, FUNDS, KINDS, UNIT_TYPES

Sign = Literal["+", "-", "~"]


@dataclass(frozen=True, slots=True)
class Detail:
    """A line below an entry: a label, words, and where the guide says them."""

    label: str
    words: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: came (+), went (-) or changed (~)."""

    sign: Sign
    head: str
    where: str = ""
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Changes under a title, or under a direction below the title before."""

    title: str
    entries: tuple[Entry, ...] = ()
    of_direction: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A programme."""

    title: str
    guides: str
    summary: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of it: how much changed, what the signs mean, and each programme that changed."""

    title: str
    summary: str
    signs: Mapping[Sign, str]
    chapters: tuple[Chapter, ...]
    rest: str = ""


def page(comparison: Comparison, lang: Lang) -> Page:
    """The page on a comparison in a language."""
    return _Writer(lang).page(comparison)


_WHAT: dict[str, Message] = {
    "accepts": Message("可申报的项目类型", "Kinds of project accepted"),
    "category": Message("研究类别", "Category"),
    "labels": Message("方向标注", "Labels"),
    "either": Message("可任选其一的考核指标", "Metrics of which one may be chosen"),
}
# clauses need no name: they stand under a title of their own
_ITEMS: dict[ItemKind, Message] = {
    "content": Message("研究内容", "Content"),
    "metric": Message("考核指标", "Metric"),
    "manual": Message("须人工核对", "To be judged by a person"),
}
_SIGN_WORDS: dict[Sign, Message] = {
    "+": Message("新增", "came"),
    "-": Message("取消", "went"),
    "~": Message("变化", "changed"),
}
_SIGNS: dict[str, Sign] = {"added": "+", "removed": "-", "changed": "~", "renumbered": "~"}


class _Writer:
    """Puts changes into words of one language. The guide's own words stay as they are."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def say(self, zh: str, en: str) -> str:
        return Message(zh, en).in_(self.lang)

    def page(self, comparison: Comparison) -> Page:
        changed = [programme for programme in comparison.programmes if programme.status != "unchanged"]
        several = len(comparison.programmes) > 1
        same_ones = [one.new for one in comparison.programmes if one.status == "unchanged" and one.new]
        rest = self.say("没有变化的专项：", "Programmes without changes: ") + self.say("、", ", ").join(
            programme.name for programme in same_ones
        )
        return Page(
            title=self.say("指南的变化", "What changed between the guides"),
            summary=self.summary(comparison.programmes),
            signs={sign: word.in_(self.lang) for sign, word in _SIGN_WORDS.items()} if changed else {},
            chapters=tuple(self.chapter(programme, several=several) for programme in changed),
            rest=rest if changed and same_ones else "",
        )

    # summaries

    def summary(self, programmes: Sequence[ProgrammeChange]) -> str:
        """All changes in one line."""
        directions: Counter[Status] = Counter()
        for programme in programmes:
            if programme.status not in ("added", "removed"):
                directions.update(programme.direction_counts)
        if all(programme.status == "unchanged" for programme in programmes):
            return self.say(
                f"没有变化：{len(programmes)} 个专项、{directions.total()} 个方向的要求都相同",
                f"Nothing changed: {len(programmes)} programmes and {directions.total()} directions require the same",
            )
        return self.say("，", "; ").join(self._counts(programmes, directions))

    def _counts(self, programmes: Sequence[ProgrammeChange], directions: Counter[Status]) -> Iterator[str]:
        statuses = Counter(programme.status for programme in programmes)
        if statuses["added"] or statuses["removed"]:
            came, went = statuses["added"], statuses["removed"]
            yield self.say(f"{came} 个专项新增，{went} 个取消", f"programmes: {came} came, {went} went")
        if directions:
            came, went, changed = directions["added"], directions["removed"], directions["changed"]
            moved = directions["renumbered"]
            yield self.say(
                f"{came} 个方向新增，{went} 个取消，{changed} 个有变化" + (f"，{moved} 个只改编号" if moved else ""),
                f"directions: {came} came, {went} went, {changed} changed"
                + (f", {moved} only got a new number" if moved else ""),
            )
        if limits := sum(len(programme.limits) for programme in programmes):
            yield self.say(f"限制和条件变化 {limits} 处", f"limits and conditions: {limits} changed")
        if clauses := sum(len(programme.clauses) for programme in programmes):
            yield self.say(f"方向以外的条款变化 {clauses} 处", f"clauses outside of directions: {clauses} changed")

    # programmes

    def chapter(self, change: ProgrammeChange, *, several: bool) -> Chapter:
        if not (change.old and change.new):
            return self._without_partner(change)
        return Chapter(
            title=self._years(change.old, change.new),
            guides=self.say(
                f"旧指南：{change.old.guide}；新指南：{change.new.guide}",
                f"old guide: {change.old.guide}; new guide: {change.new.guide}",
            ),
            summary=self.summary([change]) if several else "",
            blocks=tuple(self._blocks(change)),
        )

    def _without_partner(self, change: ProgrammeChange) -> Chapter:
        named = change.new or change.old
        assert named is not None
        count = change.direction_counts.get(change.status, 0)
        came = change.status == "added"
        return Chapter(
            title=f"{_SIGNS[change.status]} {named.name} {named.year}（{named.id}）",
            guides="",
            summary=self.say(
                f"专项{'新增' if came else '取消'}，有 {count} 个方向",
                f"the programme {'came' if came else 'went'}, with {count} directions",
            ),
            blocks=(),
        )

    def _years(self, old: ProgrammeName, new: ProgrammeName) -> str:
        """Name, years and id, each with what it was where it changed."""
        names, years, ids = (
            after if before == after else f"{before} → {after}"
            for before, after in ((old.name, new.name), (str(old.year), str(new.year)), (old.id, new.id))
        )
        return f"{names} {years}（{ids}）"

    def _blocks(self, change: ProgrammeChange) -> Iterator[Block]:
        """Limits first, then directions, then what they list."""
        if change.limits:
            yield Block(self.say("限制和条件", "Limits and conditions"), tuple(map(self.limit, change.limits)))
        if directions := tuple(self._directions(change)):
            yield Block(self.say("方向", "Directions"), directions)
        with_items = [direction for direction in change.directions_changed if direction.items]
        if with_items:
            yield Block(self.say("各方向的内容、指标和要求", "What directions list and ask"))
        for direction in with_items:
            title = f"{_numbers(direction)} {direction.new.title}"
            yield Block(title, tuple(map(self.item, direction.items)), of_direction=True)
        if change.clauses:
            title = self.say("总则和一级标题下的条款", "Clauses of the general part and of sections")
            yield Block(title, tuple(map(self.item, change.clauses)))

    # limits

    def limit(self, change: LimitChange) -> Entry:
        what = _WHAT.get(change.what)
        title = (what or title_of(change.what)).in_(self.lang)
        return Entry(
            "~",
            f"{title}{self.say('：', ': ')}{self._terms(change.old)} → {self._terms(change.new)}",
            details=(
                Detail(self.say("适用", "for"), self._directions_of(change)),
                *self._sources(self.say("旧", "old"), change.old),
                *self._sources(self.say("新", "new"), change.new),
            ),
        )

    def _terms(self, terms: Iterable[Term]) -> str:
        told = [
            said(term).in_(self.lang) + (self.say("（原则上）", " (in principle)") if term.binding == "should" else "")
            for term in terms
        ]
        return self.say("；", "; ").join(told) or self.say("无规定", "nothing said")

    def _sources(self, label: str, terms: Iterable[Term]) -> Iterator[Detail]:
        for quote in dict.fromkeys(quote for term in terms for quote in term.sources):
            yield self.quoted(label, quote)

    def _directions_of(self, change: LimitChange) -> str:
        if change.everywhere:
            return self.say("全部方向", "all directions")
        by_projects: dict[str, list[str]] = {}
        for where in change.directions:
            number = where.new if where.old == where.new else f"{where.old}→{where.new}"
            by_projects.setdefault(self._projects(where), []).append(number)
        separator = self.say("、", ", ")
        told = [f"{separator.join(numbers)}{projects}" for projects, numbers in by_projects.items()]
        return self.say("方向 ", "directions ") + self.say("；", "; ").join(told)

    def _projects(self, where: Where) -> str:
        if where.every:
            return ""
        names = [
            " · ".join(
                [KINDS[profile.kind].in_(self.lang)]
                + ([CATEGORIES[profile.category].in_(self.lang)] if profile.category else [])
            )
            for profile in where.profiles
        ]
        return self._told(names)

    # directions

    def _directions(self, change: ProgrammeChange) -> Iterator[Entry]:
        for direction in change.directions_added:
            yield self._direction("+", direction)
        for direction in change.directions_removed:
            yield self._direction("-", direction)
        for changed in change.directions_changed:
            if changed.retitled or changed.old.id != changed.new.id:
                yield self._moved(changed)

    def _direction(self, sign: Sign, direction: DirectionName) -> Entry:
        return Entry(sign, f"{direction.id} {direction.title}", self.where(direction.source))

    def _moved(self, change: DirectionChange) -> Entry:
        """A direction with another number, another title, or both."""
        old, new = change.old, change.new
        told = [self.say("改编号", "new number")] if old.id != new.id else []
        if change.status == "renumbered":
            told = [self.say("只改编号", "only a new number")]
        if not change.retitled:
            was, now = (place(one.source.lines, one.source.pages) for one in (old, new))
            where = self.say(f"［{was.zh} → {now.zh}］", f" [{was.en} → {now.en}]")
            return Entry("~", f"{_numbers(change)} {new.title}{self._told(told)}", where)
        told.append(self.say("改题目", "new title"))
        return Entry(
            "~",
            f"{_numbers(change)}{self._told(told)}",
            details=(
                Detail(self.say("旧", "old"), old.title, self.where(old.source)),
                Detail(self.say("新", "new"), new.title, self.where(new.source)),
            ),
        )

    def _told(self, words: Iterable[str]) -> str:
        return self.say("（", " (") + self.say("、", ", ").join(words) + self.say("）", ")")

    # items

    def item(self, change: ItemChange) -> Entry:
        title = _ITEMS[change.what].in_(self.lang) if change.what in _ITEMS else ""
        sign = _SIGNS[change.status]
        if change.old and change.new:
            numbers = _between(change.old.id or "", change.new.id or "")
            return Entry(
                sign,
                f"{title} {numbers}".strip() or self.say("文字改变", "in other words"),
                details=(
                    *map(self.number, change.quantities),
                    self.quoted(self.say("旧", "old"), change.old.source),
                    self.quoted(self.say("新", "new"), change.new.source),
                ),
            )
        item = change.new or change.old
        assert item is not None
        label = f"{title} {item.id or ''}".strip()
        return Entry(sign, f"{label and label + self.say('：', ': ')}“{item.source.text}”", self.where(item.source))

    def number(self, change: QuantityChange) -> Detail:
        old, new = (quantity.text if quantity else self.say("无", "none") for quantity in (change.old, change.new))
        if change.old and change.new and old == new:  # the same words, read otherwise
            old, new = (f"{quantity.text} [{_reading(quantity.model_dump())}]" for quantity in (change.old, change.new))
        return Detail(self.say("数值", "number"), f"{old} → {new}")

    def quoted(self, label: str, quote: Quote) -> Detail:
        return Detail(label, f"“{quote.text}”", self.where(quote))

    def where(self, quote: Quote) -> str:
        at = place(quote.lines, quote.pages)
        return self.say(f"［{at.zh}］", f" [{at.en}]")


def _between(old: str, new: str) -> str:
    return new if old == new else f"{old} → {new}"


def _numbers(change: DirectionChange) -> str:
    return _between(change.old.id, change.new.id)


def _reading(values: Mapping[str, Any]) -> str:
    return " ".join(str(values[name]) for name in ("op", "low", "high", "unit", "role") if values[name] is not None)


# What rules say, in few words: the fields are those of the models in `rules`.


def said(term: Term) -> Message:
    """What a term demands."""
    values = term.values
    if term.kind in _SAID:
        return _SAID[term.kind](values)
    told = ", ".join(f"{name} {value}" for name, value in values.items() if value not in (None, [], False))
    return Message(f"有规定{told and f'（{told}）'}", f"required{told and f' ({told})'}")


def _listed(names: Mapping[Any, Message], keys: Iterable[str], none: Message) -> Message:
    found = [names[key] for key in keys]
    if not found:
        return none
    return Message("、".join(name.zh for name in found), ", ".join(name.en for name in found))


def _years(values: Mapping[str, Any]) -> Message:
    low, high = values["min"], values["max"]
    if low is None:
        return Message(f"至多 {high} 年", f"at most {high} years")
    if high is None:
        return Message(f"至少 {low} 年", f"at least {low} years")
    span = str(low) if low == high else f"{low}~{high}"
    return Message(f"{span} 年", f"{span} years")


def _born(values: Mapping[str, Any]) -> Message:
    male, female = values["male"], values["female"]
    return Message(f"男 {male}、女 {female} 以后出生（含当日）", f"born on or after {male} (men), {female} (women)")


def _ratio(values: Mapping[str, Any]) -> Message:
    part, whole = values["ratio"]
    base = FUNDS.get(values.get("denominator", "central"), Message("项目总经费", "all funds"))
    return Message(
        f"（{'+'.join(FUNDS[fund].zh for fund in values['numerator'])}）∶{base.zh} 不低于 {part}∶{whole}",
        f"({' + '.join(FUNDS[fund].en for fund in values['numerator'])}) : {base.en} at least {part}:{whole}",
    )


def _money(values: Mapping[str, Any]) -> Message:
    fund = FUNDS[values["fund"]]
    return Message(f"{fund.zh}至多 {values['max']} 万元", f"{fund.en} at most {values['max']} (10,000 yuan)")


def _lead_unit(values: Mapping[str, Any]) -> Message:
    types = Message(
        "或".join(UNIT_TYPES[name].zh for name in values["types"]),
        " or ".join(UNIT_TYPES[name].en for name in values["types"]),
    )
    qualification = values["qualification"]
    return Message(f"{types.zh}（{qualification}）", f"{types.en} ({qualification})") if qualification else types


def _joint(values: Mapping[str, Any]) -> Message:
    groups = values["groups"]
    return Message(
        " + ".join("或".join(UNIT_TYPES[name].zh for name in group) for group in groups),
        " + ".join(" or ".join(UNIT_TYPES[name].en for name in group) for group in groups),
    )


def _supported(values: Mapping[str, Any]) -> Message:
    low, high = values["min"], values["max"]
    if low is None:
        return Message(f"至多 {high} 项", f"at most {high}")
    span = str(low) if low == high else f"{low}~{high}"
    return Message(f"{span} 项", span)


def _recommended(values: Mapping[str, Any]) -> Message:
    each = Message("每个单位", " of each office") if values["each"] else Message("共", " in all")
    return Message(f"{each.zh}至多 {values['max']} 项", f"at most {values['max']}{each.en}")


def _per_province(values: Mapping[str, Any]) -> Message:
    group = values["group"]
    return Message(
        f"每省在 {'、'.join(group)} 中至多 {values['max']} 项",
        f"at most {values['max']} of each province in {', '.join(group)}",
    )


def _coverage(values: Mapping[str, Any]) -> Message:
    if values["required"]:
        return Message("须全部覆盖", "all must be covered")
    return Message("不要求全部覆盖", "need not all be covered")


_ANY = Message("不限", "any")
_NONE = Message("无", "none")
_SAID: dict[str, Callable[[Mapping[str, Any]], Message]] = {
    "accepts": lambda values: _listed(KINDS, values["kinds"], _NONE),
    "category": lambda values: _listed(CATEGORIES, values["categories"], _ANY),
    "labels": lambda values: same("、".join(values["labels"])) if values["labels"] else _NONE,
    "either": lambda values: same(" / ".join(values["items"])),
    "topics-max": lambda values: Message(f"至多 {values['max']} 个", f"at most {values['max']}"),
    "young-no-topics": lambda _: Message("不设课题", "no topics"),
    "limit-lifted": lambda _: Message("不受限制", "no limit"),
    "units-max": lambda values: Message(f"至多 {values['max']} 家", f"at most {values['max']}"),
    "duration": _years,
    "lead-birth": _born,
    "young-lead-birth": _born,
    "young-member-birth": _born,
    "young-topic-birth": _born,
    "funding-max": _money,
    "funding-ratio": _ratio,
    "recommender": lambda values: same("、".join(values["names"])),
    "lead-unit": _lead_unit,
    "joint-application": _joint,
    "content-coverage": _coverage,
    "metric-coverage": _coverage,
    "declarations": lambda values: ITEMS[values["item"]],
    "projects-supported": _supported,
    "quota-recommender": _recommended,
    "quota-province": _per_province,
}
