"""What changed between two years of guides, for those who apply: limits, directions, what must be delivered.

Limits are compared as they are resolved for each kind and category of project in each direction, so that a change
is told where it holds, wherever the guide says it. The result is also what `diff … --format json` prints.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple

from pydantic import Field

from nrd_check.messages import to_simplified
from nrd_check.pack.models import ClauseEntry, GuideFile, Pack, QuantityEntry
from nrd_check.pack.pairing import Labelled, Pairing, paired, plain
from nrd_check.pack.resolve import Direction, Profile, directions_of
from nrd_check.placed import Model, Placed
from nrd_check.rules import RULE_KINDS
from nrd_check.rules.base import Binding, Rule
from nrd_check.rules.content_coverage import CoverageRule
from nrd_check.rules.direction_open import DirectionOpen
from nrd_check.vocabulary import Category, Kind

SCHEMA: Final = "nrd-check/diff/1"
Status = Literal["added", "removed", "changed", "renumbered", "unchanged"]
ItemKind = Literal["content", "metric", "manual", "clause"]

# Below these two texts are not taken for one another. Measured on the guides of 2021: of 2,368 pairs of titles
# within a programme, the one pair of different titles above says 岩矿 and 选冶 in otherwise the same words, while
# titles put in other words lie above; of 616 pairs of clauses one lies above.
_TITLE = 0.38
_NAME = 0.6
_WORDS = 0.5
_CONTEXT = 0.3

_PAUSE = re.compile("[,;。、]")  # narrowed, as `plain` leaves them
_BINDING_FATES = ("rule", "declaration", "manual")
_SAME_LIMIT = {"young-no-topics": "topics-max"}
_TRAITS = ("accepts", "category", "labels", "either")
_ORDER = {what: index for index, what in enumerate((*_TRAITS, *RULE_KINDS))}


class Quote(Placed, Model):
    """Where a guide says it, and in which words."""

    text: str = Field(description="指南原文 / the guide's words")


class Term(Model):
    """What holds on one side and not, or not so, on the other."""

    kind: str = Field(description="规则类型，或 accepts、category、labels、either / kind of rule, or a trait")
    binding: Binding = Field(default="must", description="should：原则上 / in principle")
    values: dict[str, Any] = Field(description="规则的数值 / what the rule says, in the fields of rule packs")
    sources: tuple[Quote, ...] = Field(description="出处 / sources")


class ProfileName(Model):
    """A kind and category of project; category null is every one that a project can have in the direction."""

    kind: Kind
    category: Category | None


class Where(Model):
    """A direction, by its old and new number, and the projects in it for which a limit changed."""

    old: str
    new: str
    profiles: tuple[ProfileName, ...]
    every: bool = Field(description="是否涉及该方向的全部项目 / whether these are all projects of the direction")


class LimitChange(Model):
    """A limit or condition that changed, alike in all `directions`."""

    what: str = Field(description="规则类型，或 accepts、category、labels、either / kind of rule, or a trait")
    old: tuple[Term, ...]
    new: tuple[Term, ...]
    directions: tuple[Where, ...]
    everywhere: bool = Field(description="是否涉及两边都有的全部方向 / whether all directions of both sides are meant")


class Item(Model):
    """A content item, metric or clause; `id` is `C1`, `M1`, and null for what has no number."""

    id: str | None
    source: Quote


class QuantityChange(Model):
    """A number of a metric that changed, came (`old` null) or went (`new` null)."""

    old: QuantityEntry | None
    new: QuantityEntry | None


class ItemChange(Model):
    """A content item, a metric, a sentence for a person to judge, or a clause outside of directions."""

    what: ItemKind
    status: Literal["added", "removed", "changed"]
    old: Item | None = None
    new: Item | None = None
    quantities: tuple[QuantityChange, ...] = ()


class DirectionName(Model):
    """A direction, and the line of its heading."""

    id: str
    title: str
    source: Quote


class DirectionChange(Model):
    """A direction of both sides that is not the same; its limits are told in `LimitChange`."""

    status: Literal["changed", "renumbered"] = Field(description="renumbered：只改编号 / only its number changed")
    old: DirectionName
    new: DirectionName
    retitled: bool
    items: tuple[ItemChange, ...]


class ProgrammeName(Model):
    """Of which programme, year and guide a pack is."""

    id: str
    name: str
    year: int
    guide: str


class ProgrammeChange(Model):
    """A programme of either side; one that came or went lists no directions."""

    status: Literal["added", "removed", "changed", "unchanged"]
    old: ProgrammeName | None
    new: ProgrammeName | None
    direction_counts: dict[Status, int] = Field(description="各种情况的方向数 / number of directions by status")
    limits: tuple[LimitChange, ...] = ()
    directions_added: tuple[DirectionName, ...] = ()
    directions_removed: tuple[DirectionName, ...] = ()
    directions_changed: tuple[DirectionChange, ...] = ()
    clauses: tuple[ItemChange, ...] = Field(
        default=(), description="总则和一级标题下的条款 / clauses outside of directions"
    )


class Comparison(Model):
    """All that changed."""

    schema_: Literal["nrd-check/diff/1"] = Field(alias="schema")
    programmes: tuple[ProgrammeChange, ...]

    @property
    def different(self) -> bool:
        """Whether anything changed."""
        return any(programme.status != "unchanged" for programme in self.programmes)


def compare(old: Sequence[Pack], new: Sequence[Pack], *, as_one: bool = False) -> Comparison:
    """What changed from `old` to `new`, each with one pack a programme.

    Programmes are the same if their ids are, else if their names are alike.

    Args:
        old: the packs of the one side.
        new: those of the other.
        as_one: each side has one pack, and they are of the same programme whatever their names.
    """
    partners = {0: old[0]} if as_one else _partners(old, new)
    changes = [_programme(partners.get(index), pack) for index, pack in enumerate(new)]
    kept = {pack.programme.id for pack in partners.values()}
    changes += [_without_partner(pack, "removed") for pack in old if pack.programme.id not in kept]
    return Comparison(schema=SCHEMA, programmes=tuple(changes))


def same_programme(pack: Pack, others: Sequence[Pack]) -> Pack | None:
    """The pack of the same programme among `others`, by its id or else by its name."""
    by_id = next((other for other in others if other.programme.id == pack.programme.id), None)
    names = paired(_names(others), _names([pack]), _NAME).pairs
    return by_id or (others[names[0][0]] if names else None)


def _names(packs: Iterable[Pack]) -> list[Labelled]:
    return [Labelled(pack.programme.id, _read(pack.programme.name, pack.guide)) for pack in packs]


def _read(text: str, guide: GuideFile) -> str:
    """Words of a guide as they are compared: those of a guide in Traditional characters in Simplified ones."""
    return to_simplified(text) if guide.traditional else text


def _partners(old: Sequence[Pack], new: Sequence[Pack]) -> dict[int, Pack]:
    """The old pack for each index of `new` that has one."""
    by_id = {pack.programme.id: pack for pack in old}
    partners = {index: by_id.pop(pack.programme.id) for index, pack in enumerate(new) if pack.programme.id in by_id}
    left = list(by_id.values())
    rest = [index for index in range(len(new)) if index not in partners]
    names = paired(_names(left), _names(new[index] for index in rest), _NAME)
    return partners | {rest[after]: left[before] for before, after in names.pairs}


def _named(pack: Pack) -> ProgrammeName:
    programme = pack.programme
    return ProgrammeName(id=programme.id, name=programme.name, year=programme.year, guide=pack.guide.file)


def _without_partner(pack: Pack, status: Literal["added", "removed"]) -> ProgrammeChange:
    named = _named(pack)
    return ProgrammeChange(
        status=status,
        old=named if status == "removed" else None,
        new=named if status == "added" else None,
        direction_counts={status: sum(1 for _ in pack.directions)},
    )


def _programme(old: Pack | None, new: Pack) -> ProgrammeChange:
    if old is None:
        return _without_partner(new, "added")
    before, after = list(directions_of(old).values()), list(directions_of(new).values())
    found = paired(_titles(before), _titles(after), _TITLE, rare=True)
    pairs = [_Pair(before[one], after[other]) for one, other in found.pairs]
    limits = _limits(pairs)
    touched = {where.new for limit in limits for where in limit.directions}
    changed = [change for pair in pairs if (change := pair.change(limits_changed=pair.new.id in touched))]
    clauses = _item_changes("clause", _clauses(old), _clauses(new))
    gone, came = [before[index] for index in found.gone], [after[index] for index in found.came]
    names = [plain(_read(pack.programme.name, pack.guide)) for pack in (old, new)]
    renamed = old.programme.id != new.programme.id or names[0] != names[1]
    return ProgrammeChange(
        status="changed" if renamed or limits or changed or clauses or gone or came else "unchanged",
        old=_named(old),
        new=_named(new),
        direction_counts=_counts(len(came), len(gone), changed, len(pairs)),
        limits=limits,
        directions_added=tuple(_direction_name(direction) for direction in came),
        directions_removed=tuple(_direction_name(direction) for direction in gone),
        directions_changed=tuple(changed),
        clauses=clauses,
    )


def _counts(came: int, gone: int, changed: Sequence[DirectionChange], both: int) -> dict[Status, int]:
    renumbered = sum(change.status == "renumbered" for change in changed)
    return {
        "added": came,
        "removed": gone,
        "changed": len(changed) - renumbered,
        "renumbered": renumbered,
        "unchanged": both - len(changed),
    }


def _titles(directions: Iterable[Direction]) -> list[Labelled]:
    return [Labelled(direction.id, _title(direction)) for direction in directions]


def _title(direction: Direction) -> str:
    return _read(direction.title, direction.pack.guide)


def _direction_name(direction: Direction) -> DirectionName:
    # compiled packs have it, one edited by hand may not
    heading = next((clause for clause in direction.entry.clauses if clause.fate == "heading"), None)
    guide, lines = direction.pack.guide, heading.lines if heading else (0, 0)
    pages = guide.pages_of(lines) if heading else None
    source = Quote(guide=guide.file, lines=lines, pages=pages, text=direction.title)
    return DirectionName(id=direction.id, title=direction.title, source=source)


def _quote(guide: GuideFile, said: ClauseEntry | Rule) -> Quote:
    text = said.words if isinstance(said, ClauseEntry) and said.item else said.text
    return Quote(guide=guide.file, lines=said.lines, pages=guide.pages_of(said.lines), text=text)


class _Pair:
    """A direction of both sides."""

    def __init__(self, old: Direction, new: Direction) -> None:
        self.old, self.new = old, new
        self.items = (
            *_item_changes("content", _listed(old.content, old.pack.guide), _listed(new.content, new.pack.guide)),
            *_item_changes("metric", _listed(old.metrics, old.pack.guide), _listed(new.metrics, new.pack.guide)),
            *_item_changes("manual", _to_judge(old), _to_judge(new)),
        )

    def change(self, *, limits_changed: bool) -> DirectionChange | None:
        """What is not the same, None if nothing."""
        retitled = plain(_title(self.old)) != plain(_title(self.new))
        if not (limits_changed or retitled or self.items or self.old.id != self.new.id):
            return None
        return DirectionChange(
            status="changed" if limits_changed or retitled or self.items else "renumbered",
            old=_direction_name(self.old),
            new=_direction_name(self.new),
            retitled=retitled,
            items=self.items,
        )

    @property
    def profiles(self) -> Iterator[tuple[Profile, Profile]]:
        """What holds for the same project on both sides, for each kind that both accept."""
        for kind in self.new.accepts:
            if kind not in self.old.accepts:
                continue
            old, new = self.old.profiles_of(kind), self.new.profiles_of(kind)
            if len(old) == len(new) == 1:
                yield old[0], new[0]
                continue
            # one side may make no difference between categories: what it asks holds for each of them
            for category in dict.fromkeys(profile.category for profile in (*new, *old)):
                if category and all(side[0].category is None or category in _categories(side) for side in (old, new)):
                    yield self.old.profile(kind, category), self.new.profile(kind, category)


def _categories(profiles: Iterable[Profile]) -> list[Category | None]:
    return [profile.category for profile in profiles]


# Limits and conditions


def _limits(pairs: Sequence[_Pair]) -> tuple[LimitChange, ...]:
    """Changes that are alike in several directions are told once, unless different words make them."""
    renumbered = {pair.old.id: pair.new.id for pair in pairs}
    found: dict[str, tuple[str, tuple[Term, ...], tuple[Term, ...], list[Where]]] = {}
    for pair in pairs:
        for what, old, new, where in _limits_of(pair, renumbered):
            found.setdefault(_key(what, old, new), (what, old, new, []))[3].append(where)
    changes = [
        LimitChange(
            what=what,
            old=old,
            new=new,
            directions=tuple(places),
            everywhere=len(places) == len(pairs) and all(place.every for place in places),
        )
        for what, old, new, places in found.values()
    ]
    return tuple(sorted(changes, key=lambda change: _ORDER[change.what]))


_Change = tuple[str, tuple[Term, ...], tuple[Term, ...], Where]


def _limits_of(pair: _Pair, renumbered: Mapping[str, str]) -> Iterator[_Change]:
    """What changed in a direction, each with the projects for which it did."""
    profiles = list(pair.profiles)
    compared = [after for _, after in profiles]
    every = _where(pair, pair.new.profiles, pair.new.profiles)
    for old_trait, new_trait in zip(_traits(pair.old), _traits(pair.new), strict=True):
        if old_trait.values != new_trait.values:
            yield new_trait.kind, (old_trait,), (new_trait,), every
    yield from _either(pair, every)
    found: dict[str, tuple[str, tuple[Term, ...], tuple[Term, ...], list[Profile]]] = {}
    for before, after in profiles:
        for what, old, new in _differences(before, after, pair, renumbered):
            found.setdefault(_key(what, old, new), (what, old, new, []))[3].append(after)
    for what, old, new, places in found.values():
        yield what, old, new, _where(pair, places, compared)


def _where(pair: _Pair, held: Sequence[Profile], compared: Sequence[Profile]) -> Where:
    """The direction, with the kinds of project that `held` stands for; categories only where they matter."""
    names: list[ProfileName] = []
    for kind in dict.fromkeys(profile.kind for profile in held):
        here, there = ([profile for profile in side if profile.kind == kind] for side in (held, compared))
        categories = [None] if len(here) == len(there) else _categories(here)
        names += [ProfileName(kind=kind, category=category) for category in categories]
    return Where(old=pair.old.id, new=pair.new.id, profiles=tuple(names), every=len(held) == len(compared))


def _key(what: str, *sides: Iterable[Term]) -> str:
    return json.dumps([what, [[term.model_dump(mode="json") for term in side] for side in sides]], sort_keys=True)


def _traits(direction: Direction) -> tuple[Term, ...]:
    """What sort of direction it is: accepted kinds, categories, labels."""
    opens = [rule for rule in direction.rules if isinstance(rule, DirectionOpen)]
    labels = [clause for clause in direction.entry.clauses if clause.fate == "label"]
    guide = direction.pack.guide
    traits: tuple[tuple[str, dict[str, Any], Sequence[Rule | ClauseEntry]], ...] = (
        ("accepts", {"kinds": list(direction.accepts)}, [rule for rule in opens if rule.kinds]),
        ("category", {"categories": list(direction.categories)}, [rule for rule in opens if rule.categories]),
        ("labels", {"labels": sorted(direction.entry.labels)}, labels),
    )
    return tuple(
        Term(kind=kind, values=values, sources=tuple(_quote(guide, said) for said in sources))
        for kind, values, sources in traits
    )


def _either(pair: _Pair, where: Where) -> Iterator[_Change]:
    """Metrics among which the applicant may choose; their numbers may have shifted."""
    old, new = pair.old.entry.either, pair.new.entry.either
    if not (old or new):
        return
    before, after = _listed(pair.old.metrics, pair.old.pack.guide), _listed(pair.new.metrics, pair.new.pack.guide)
    became = {before[one].item.id: after[other].item.id for one, other in _paired(before, after).pairs}
    if {frozenset(became.get(id_) for id_ in group) for group in old} != set(map(frozenset, new)):
        yield "either", _choices(pair.old), _choices(pair.new), where


def _choices(direction: Direction) -> tuple[Term, ...]:
    return tuple(
        Term(
            kind="either",
            values={"items": list(group)},
            sources=tuple(_quote(direction.pack.guide, clause) for clause in direction.metrics if clause.item in group),
        )
        for group in direction.entry.either
    )


def _differences(
    before: Profile, after: Profile, pair: _Pair, renumbered: Mapping[str, str]
) -> Iterator[tuple[str, tuple[Term, ...], tuple[Term, ...]]]:
    """For each limit the rules that only one side has. Every kind of rule is a limit here, also one added later."""
    old, new = _by_limit(before, renumbered), _by_limit(after, {})
    for what in dict.fromkeys((*old, *new)):
        one, other = old.get(what, []), new.get(what, [])
        gone, came = _only(one, other), _only(other, one)
        if gone or came:
            # what takes a demand back is no demand, but it is where the guide says so
            yield (
                what,
                _terms(gone or _only_freed(one), pair.old.pack.guide),
                _terms(came or _only_freed(other), pair.new.pack.guide),
            )


_Held = tuple[str, Rule]
"""A rule, and as JSON what it demands."""


def _by_limit(profile: Profile, renumbered: Mapping[str, str]) -> dict[str, list[_Held]]:
    found: dict[str, list[_Held]] = {}
    for rule in profile.rules:
        if rule.kind not in ("direction-open", "manual-review"):  # told as traits and as items
            found.setdefault(_SAME_LIMIT.get(rule.kind, rule.kind), []).append((_demand(rule, renumbered), rule))
    return found


def _demand(rule: Rule, renumbered: Mapping[str, str]) -> str:
    if isinstance(rule, CoverageRule) and not rule.required:
        return ""  # the same as if the guide said nothing
    values = _values(rule)
    if "group" in values:
        values["group"] = sorted(renumbered.get(id_, id_) for id_ in values["group"])
    return json.dumps([rule.kind, rule.binding, values])


def _values(rule: Rule) -> dict[str, Any]:
    return rule.model_dump(mode="json", exclude=set(Rule.model_fields))


def _only(held: Sequence[_Held], other: Sequence[_Held]) -> list[_Held]:
    """Those of `held` that `other` lacks."""
    there = Counter(demand for demand, _ in other)
    missing = []
    for demand, rule in held:
        if there[demand]:
            there[demand] -= 1
        elif demand:
            missing.append((demand, rule))
    return missing


def _only_freed(held: Iterable[_Held]) -> list[_Held]:
    return [(demand, rule) for demand, rule in held if not demand]


def _terms(held: Iterable[_Held], guide: GuideFile) -> tuple[Term, ...]:
    return tuple(
        Term(kind=rule.kind, binding=rule.binding, values=_values(rule), sources=(_quote(guide, rule),))
        for _, rule in held
    )


# Items


class _Listed(NamedTuple):
    """An item with its words as they are compared, and its numbers."""

    item: Item
    words: str
    quantities: tuple[QuantityEntry, ...] = ()

    @property
    def label(self) -> Labelled:
        return Labelled(self.item.id or "", self.words)


def _listed(clauses: Iterable[ClauseEntry], guide: GuideFile) -> list[_Listed]:
    found = []
    for clause in clauses:
        item = Item(id=clause.item, source=_quote(guide, clause))
        found.append(_Listed(item, _read(item.source.text, guide), clause.quantities))
    return found


def _to_judge(direction: Direction) -> list[_Listed]:
    """What a person must judge, of the direction's own text; the other clauses are compared once for all directions."""
    own = {rule.id for clause in direction.entry.clauses for rule in clause.rules}
    guide = direction.pack.guide
    return [
        _Listed(Item(id=None, source=_quote(guide, rule)), _read(rule.text, guide))
        for rule in direction.rules
        if rule.kind == "manual-review" and rule.id in own
    ]


def _clauses(pack: Pack) -> list[_Listed]:
    """What the guide demands outside of directions: in its general part and in the text of sections."""
    inside = {clause.id for _, direction in pack.directions for clause in direction.clauses}
    outside = (clause for clause in pack.clauses if clause.id not in inside and clause.fate in _BINDING_FATES)
    return _listed(outside, pack.guide)


def _paired(old: Sequence[_Listed], new: Sequence[_Listed]) -> Pairing:
    return paired([one.label for one in old], [one.label for one in new], _WORDS)


def _item_changes(what: ItemKind, old: Sequence[_Listed], new: Sequence[_Listed]) -> tuple[ItemChange, ...]:
    """Changed and added items in the new order, then those that went."""
    found = _paired(old, new)
    changes = {index: ItemChange(what=what, status="added", new=new[index].item) for index in found.came}
    for before, after in found.pairs:
        one, other = old[before], new[after]
        numbers = _quantity_changes(one, other)
        if numbers or plain(one.words) != plain(other.words):
            changes[after] = ItemChange(
                what=what, status="changed", old=one.item, new=other.item, quantities=tuple(numbers)
            )
    gone = [ItemChange(what=what, status="removed", old=old[index].item) for index in found.gone]
    return (*(changes[index] for index in sorted(changes)), *gone)


def _quantity_changes(old: _Listed, new: _Listed) -> list[QuantityChange]:
    """The numbers that are not the same, told apart by the words around them."""
    if [*map(_amount, old.quantities)] == [*map(_amount, new.quantities)] and old.words == new.words:
        return []
    found = paired(_contexts(old), _contexts(new), _CONTEXT)
    changes = {index: QuantityChange(old=None, new=new.quantities[index]) for index in found.came}
    for before, after in found.pairs:
        one, other = old.quantities[before], new.quantities[after]
        if _amount(one) != _amount(other):
            changes[after] = QuantityChange(old=one, new=other)
    gone = [QuantityChange(old=old.quantities[index], new=None) for index in found.gone]
    return [*(changes[index] for index in sorted(changes)), *gone]


def _amount(quantity: QuantityEntry) -> tuple[object, ...]:
    return quantity.op, quantity.low, quantity.high, quantity.unit, quantity.role


def _contexts(listed: _Listed) -> list[Labelled]:
    """For each number its unit and the words between its neighbours, as far as the commas around it."""
    words = plain(listed.words)
    edges = [0]  # where each number starts and ends
    for quantity in listed.quantities:
        text = plain(quantity.text)
        start = words.find(text, edges[-1])
        edges += [start, start + len(text)] if start >= 0 else [edges[-1]] * 2
    edges.append(len(words))
    labels = []
    for at, quantity in zip(range(0, len(edges), 2), listed.quantities, strict=False):
        before, after = words[edges[at] : edges[at + 1]], words[edges[at + 2] : edges[at + 3]]
        context = _PAUSE.split(before)[-1] + quantity.unit + _PAUSE.split(after)[0]
        labels.append(Labelled(plain(quantity.text), context))
    return labels
