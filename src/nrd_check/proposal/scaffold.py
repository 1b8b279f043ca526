"""What a draft for one direction holds before it is filled in: its fields, what limits each, and what each must answer.

Knows nothing of YAML: `scaffold_yaml` writes it as a file, and other forms may be made of it as well. What is left
empty here is null in the file, so that a check says of each field that it is missing, and of none that it is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from nrd_check.errors import InputError
from nrd_check.messages import Message, same
from nrd_check.pack.models import ClauseEntry
from nrd_check.pack.resolve import Direction, Profile
from nrd_check.proposal.model import (
    Content,
    Declarations,
    Duration,
    Funding,
    Metric,
    Model,
    Person,
    Proposal,
    Topic,
    Unit,
)
from nrd_check.rules.base import Rule
from nrd_check.rules.births import BirthRule
from nrd_check.rules.declarations import Declarations as DeclarationsRule
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES, Category, Kind

T = TypeVar("T", bound=str)


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a field: `words`, and before them in `head` what they are and where in the guide they stand.

    Words of a guide are the same in every language; what the program says itself has no head.
    """

    words: Message
    head: Message | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of the draft.

    Attributes:
        name, zh: its names in English and Chinese.
        value: what it holds already; None where it is to be filled in.
        as_is: whether the value is written without quotes: a fixed word, or a list of ids.
        form: how to write the value.
        notes: what stands beside it.
        parts: the fields of a mapping.
        items: the entries of a list.
        further: what one more entry of the list holds.
    """

    name: str
    zh: str
    value: Message | None = None
    as_is: bool = False
    form: Message | None = None
    notes: tuple[Note, ...] = ()
    parts: tuple[Entry, ...] = ()
    items: tuple[Item, ...] = ()
    further: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: its fields, and what stands beside it."""

    parts: tuple[Entry, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, under a heading; the last group has notes only."""

    title: Message
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Scaffold:
    """A draft to fill in: what it is for, and its fields in groups."""

    direction: Direction
    kind: Kind
    category: Category | None
    groups: tuple[Group, ...]

    @property
    def traits(self) -> Message:
        """Kind and category in words."""
        words = [KINDS[self.kind]] + ([CATEGORIES[self.category]] if self.category else [])
        return Message(" · ".join(word.zh for word in words), " · ".join(word.en for word in words))


def category_options(direction: Direction, kind: Kind) -> tuple[Category, ...]:
    """The categories between which a proposal must choose; none where the guide says, or where nothing hangs on it."""
    profiles = direction.profiles_of(kind)
    return tuple(profile.category for profile in profiles if profile.category) if len(profiles) > 1 else ()


def scaffold(direction: Direction, kind: Kind, category: Category | None = None) -> Scaffold:
    """The draft for a project of this kind (and category, where the guide labels none).

    Raises:
        InputError: the direction does not accept them.
    """
    _refuse(direction, kind, category)
    profiles = direction.profiles_of(kind)
    profiles = tuple(one for one in profiles if category and one.category == category) or profiles
    maker = _Maker(direction, kind, direction.entry.category or category, profiles)
    return Scaffold(direction, kind, maker.category, maker.groups())


def _refuse(direction: Direction, kind: Kind, category: Category | None) -> None:
    if kind not in direction.accepts:
        accepted = [(name, KINDS[name]) for name in direction.accepts]
        zh = "、".join(f"{word.zh}（{name}）" for name, word in accepted)
        en = ", ".join(name for name, _ in accepted)
        raise InputError(
            Message(
                f"方向 {direction.id} 不接受{KINDS[kind].zh}；可用 --kind：{zh}",
                f"direction {direction.id} accepts no {KINDS[kind].en}; use --kind {en}",
            )
        )
    allowed = direction.categories or tuple(CATEGORIES)
    if category and category not in allowed:
        zh = "、".join(f"{CATEGORIES[name].zh}（{name}）" for name in allowed)
        raise InputError(
            Message(
                f"方向 {direction.id} 不是{CATEGORIES[category].zh}；可用 --category：{zh}",
                f"direction {direction.id} is not {CATEGORIES[category].en}; use --category {', '.join(allowed)}",
            )
        )


_DATE = Message("年-月-日，如 1985-03-02", "like 1985-03-02")
_PERSON: dict[str, Message] = {
    "gender": Message(f"{GENDERS['male'].zh} 或 {GENDERS['female'].zh}", "male or female"),
    "birth_date": _DATE,
}
_TYPES = Message("、".join(word.zh for word in UNIT_TYPES.values()), ", ".join(UNIT_TYPES))
_NONE = Message("没有时写 []", "write [] for none")
_AMOUNT = Message("万元，没有时写 0", "10,000 yuan; 0 for none")
_HEADS = {
    "must": Message("指南要求", "The guide requires"),
    "should": Message("指南原则上要求", "The guide advises"),
    "says": Message("指南写明", "The guide says"),
    "labels": Message("指南标注", "The guide labels it"),
}
_COVERS = Message(
    "对应上面的哪几条，如 [{0}1]；不写则由程序比对", "which of those above, like [{0}1]; matched if left out"
)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the groups; `profiles` are those that the draft may turn out to have."""

    direction: Direction
    kind: Kind
    category: Category | None
    profiles: tuple[Profile, ...]

    def groups(self) -> tuple[Group, ...]:
        """All fields, in the order in which people fill them in."""
        groups = [
            Group(Message("基本信息", "Basics"), self._basics()),
            Group(Message("负责人和单位", "People and units"), self._people()),
        ]
        if self._has_topics:
            groups.append(Group(Message("课题", "Topics"), (self._topics(),)))
        groups += [
            Group(Message("经费（万元）", "Funding (10,000 yuan)"), (self._funding(),)),
            Group(Message("研究内容", "Research content"), (self._promises("content", "R"),)),
            Group(Message("考核指标", "Metrics"), (self._promises("metrics", "P"),)),
        ]
        if declarations := self._declarations():
            groups.append(Group(Message("承诺事项", "Declarations"), (declarations,)))
        if others := self._others():
            groups.append(Group(Message("其他要求，须自行核对", "Other demands, for you to judge"), (), others))
        return tuple(groups)

    @property
    def _has_topics(self) -> bool:
        return any(profile.topics_max != 0 for profile in self.profiles)

    def _basics(self) -> tuple[Entry, ...]:
        programme = self.direction.pack.programme
        kinds = [KINDS[name] for name in self.direction.accepts]
        form = None
        if len(kinds) > 1:
            form = Message(" 或 ".join(word.zh for word in kinds), " or ".join(self.direction.accepts))
        category = self._category()
        return (
            _entry(Proposal, "program", Message(programme.name, programme.id)),
            _entry(Proposal, "year", same(str(programme.year)), as_is=True),
            _entry(Proposal, "direction", same(self.direction.id)),
            _entry(Proposal, "title"),
            _entry(
                Proposal,
                "kind",
                Message(KINDS[self.kind].zh, self.kind),
                as_is=True,
                form=form,
                notes=self._rules("direction-open", about="kinds"),
            ),
            *((category,) if category else ()),
            _entry(
                Proposal,
                "duration",
                notes=self._rules("duration"),
                parts=(
                    _entry(Duration, "start", form=Message("年-月，如 2021-12", "like 2021-12")),
                    _entry(Duration, "end", form=Message("年-月（含），如 2024-11", "like 2024-11, included")),
                ),
            ),
            _entry(Proposal, "recommended_by", notes=self._rules("recommender", "quota-recommender")),
            _entry(Proposal, "province", form=Message("如 广东省", "like 广东省"), notes=self._rules("quota-province")),
        )

    def _category(self) -> Entry | None:
        """The category, unless the guide labels the direction."""
        if self.direction.entry.category:
            return None
        notes = self._rules("direction-open", about="categories")
        names = self.direction.categories or tuple(CATEGORIES)
        form = Message("、".join(CATEGORIES[name].zh for name in names), ", ".join(names))
        if not category_options(self.direction, self.kind):
            form = Message(f"{form.zh}；可以不填", f"{form.en}; may be left empty")
        value = Message(CATEGORIES[self.category].zh, self.category) if self.category else None
        return _entry(Proposal, "category", value, as_is=True, form=form, notes=notes)

    def _people(self) -> tuple[Entry, ...]:
        unit: tuple[Entry, ...] = (
            _entry(Unit, "name"),
            _entry(Unit, "role", _word(ROLES, "lead"), as_is=True),
            _entry(Unit, "type", form=_TYPES),
        )
        lead_unit = self._rules("lead-unit")
        if any(getattr(rule, "qualification", None) for rule in self._held("lead-unit")):
            unit = (*unit, _entry(Unit, "qualifications", form=_NONE))
        further = (
            _entry(Unit, "name"),
            _entry(Unit, "role", _word(ROLES, "participant"), as_is=True),
            _entry(Unit, "type", form=_TYPES),
        )
        return (
            _entry(
                Proposal,
                "lead",
                notes=self._rules("single-lead", "lead-birth", "young-lead-birth"),
                parts=_person(),
            ),
            _entry(
                Proposal,
                "units",
                notes=self._rules("units-max", "joint-application"),
                items=(Item(unit, (_own("牵头单位", "The lead unit"), *lead_unit)),),
                further=further,
            ),
            _entry(
                Proposal,
                "members",
                form=_NONE,
                notes=self._rules("young-member-birth"),
                further=_person(),
            ),
        )

    def _topics(self) -> Entry:
        topic = (
            _entry(Topic, "title"),
            _entry(Topic, "lead", parts=_person()),
            _entry(Topic, "units", form=Message("如 [某大学, 某医院]", "like [one unit, another]")),
        )
        young = self._rules("young-topic-birth")
        more: tuple[Entry, ...] = topic
        if young:
            flag = Message("是 或 否（不写即为否）", "true or false; false if left out")
            more = (
                topic[0],
                _entry(Topic, "young_scientist", Message("是", "true"), as_is=True, form=flag),
                *topic[1:],
                _entry(Topic, "members", form=_NONE),
            )
        return _entry(
            Proposal,
            "topics",
            notes=(*self._rules("topics-max", "young-no-topics", "topic-lead"), *young),
            items=(Item(topic, (_own("第 1 个课题", "Topic 1"),)),),
            further=more,
        )

    def _funding(self) -> Entry:
        central = Message("万元，如 2000", "10,000 yuan, like 2000")
        return _entry(
            Proposal,
            "funding",
            notes=self._rules("funding-ratio", "funding-max"),
            parts=(
                _entry(Funding, "central", form=central),
                *(_entry(Funding, name, form=_AMOUNT) for name in ("local", "institution", "social")),
            ),
        )

    def _promises(self, name: str, letter: str) -> Entry:
        """One entry for each content item or metric of the guide, which stands beside it."""
        model: type[Model] = Content if name == "content" else Metric
        clauses = self.direction.content if name == "content" else self.direction.metrics
        asked = "C" if name == "content" else "M"
        either = {id_: group for group in self.direction.entry.either for id_ in group}
        items = tuple(
            Item(
                (
                    _entry(model, "id", same(f"{letter}{number}"), as_is=True),
                    _entry(model, "text"),
                    _entry(model, "covers", same(f"[{clause.item}]"), as_is=True),
                ),
                self._asked(clause, either.get(clause.item or "", ())),
            )
            for number, clause in enumerate(clauses, 1)
        )
        if not items:
            items = (Item((_entry(model, "id", same(f"{letter}1"), as_is=True), _entry(model, "text"))),)
        kind = "content-coverage" if name == "content" else "metric-coverage"
        further = (
            _entry(model, "id", same(f"{letter}{len(items) + 1}"), as_is=True),
            _entry(model, "text"),
            _entry(model, "covers", form=Message(*(text.format(asked) for text in _COVERS))),
        )
        return _entry(Proposal, name, notes=self._rules(kind), items=items, further=further)

    def _asked(self, clause: ClauseEntry, either: Sequence[str]) -> tuple[Note, ...]:
        """The words of the guide that an entry answers."""
        where = self._place(clause.lines)
        notes = [
            Note(same(clause.words), Message(f"{clause.item}（指南{where.zh}）", f"{clause.item} (guide, {where.en})"))
        ]
        if clause.self_set:
            notes.append(_own("由申报单位自主设定：写出自定的指标", "Left to the applicant: write your own"))
        if either:
            ids = "、".join(either)
            notes.append(_own(f"{ids} 任选其一，不选的整项删去", f"Choose one of {ids} and remove the others"))
        return tuple(notes)

    def _declarations(self) -> Entry | None:
        """Those declarations that a rule asks for."""
        held = [rule for rule in self._held("declarations") if isinstance(rule, DeclarationsRule)]
        names = dict.fromkeys(rule.item for rule in held)
        if not names:
            return None
        form = Message(
            "、".join(word.zh for word in ATTESTATIONS.values()), ", ".join(str(name) for name in ATTESTATIONS)
        )
        parts = tuple(
            _entry(Declarations, name, form=form, notes=self._noted([rule for rule in held if rule.item == name]))
            for name in Declarations.model_fields
            if name in names
        )
        return _entry(Proposal, "declarations", parts=parts)

    def _others(self) -> tuple[Note, ...]:
        """What no field answers: how many projects are supported, and what only a person can judge."""
        return (
            *self._noted(self._held("projects-supported"), "says"),
            *self._noted(self._held("manual-review")),
        )

    def _held(self, *kinds: str) -> list[Rule]:
        """The rules of these kinds that hold for some profile, in guide order."""
        held = {id(rule) for profile in self.profiles for rule in profile.rules}
        return [rule for _, rule in self.direction.candidates if id(rule) in held and rule.kind in kinds]

    def _rules(self, *kinds: str, about: str = "") -> tuple[Note, ...]:
        rules = [rule for rule in self._held(*kinds) if not about or getattr(rule, about)]
        return self._noted(rules, "says" if about else "")

    def _noted(self, rules: Iterable[Rule], head: str = "") -> tuple[Note, ...]:
        """The words of rules, each once; behind birth limits, the days they mean."""
        notes: dict[Note, None] = {}
        for rule in rules:
            labelled = any(rule.text in label for label in self.direction.entry.labels)
            what, where = _HEADS["labels" if labelled else head or rule.binding], self._place(rule.lines)
            notes[Note(same(rule.text), Message(f"{what.zh}（{where.zh}）", f"{what.en} ({where.en})"))] = None
            if isinstance(rule, BirthRule):
                notes[
                    _own(
                        f"即男性 {rule.male} 以后、女性 {rule.female} 以后出生，含当日",
                        f"That is: born on or after {rule.male} (men), {rule.female} (women)",
                    )
                ] = None
        return tuple(notes)

    def _place(self, lines: tuple[int, int]) -> Message:
        return self.direction.pack.guide.source(lines, "").place


def _entry(
    model: type[Model],
    name: str,
    value: Message | None = None,
    *,
    as_is: bool = False,
    form: Message | None = None,
    notes: tuple[Note, ...] = (),
    parts: tuple[Entry, ...] = (),
    items: tuple[Item, ...] = (),
    further: tuple[Entry, ...] = (),
) -> Entry:
    extra = model.model_fields[name].json_schema_extra
    assert isinstance(extra, dict)
    return Entry(name, str(extra["x-zh"]), value, as_is, form, notes, parts, items, further)


def _person() -> tuple[Entry, ...]:
    return tuple(_entry(Person, name, form=_PERSON.get(name)) for name in Person.model_fields)


def _own(zh: str, en: str) -> Note:
    return Note(Message(zh, en))


def _word(words: Mapping[T, Message], name: T) -> Message:
    return Message(words[name].zh, name)
