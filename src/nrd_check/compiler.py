"""Guide → rule packs: every clause gets a fate, and the clauses that demand something get rules."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from nrd_check.errors import InputError
from nrd_check.guide.document import Document
from nrd_check.guide.outline import DirectionText, ProgrammeText, SectionText, read_guide
from nrd_check.guide.passage import Passage, cut, marker_length
from nrd_check.messages import Message, to_simplified
from nrd_check.numerals import NUMBER, parse_number
from nrd_check.pack.contradictions import contradictions
from nrd_check.pack.models import (
    PROGRAMME_ID,
    SCHEMA,
    AppliedReading,
    ClauseEntry,
    DirectionEntry,
    Fate,
    FurnitureEntry,
    GuideFile,
    Pack,
    Programme,
    QuantityEntry,
    SectionEntry,
    Stated,
)
from nrd_check.pack.resolve import directions_of
from nrd_check.quantity import Quantity, read_quantities
from nrd_check.rules import RULE_KINDS, AnyRule
from nrd_check.rules.base import Clause, Reading, Rule, RuleKind, Scope
from nrd_check.rules.direction_open import category_of, is_young_label, read_label, read_title
from nrd_check.rules.manual_review import NORMATIVE, PROCEDURE, ManualReview
from nrd_check.rules.sentence import Subject
from nrd_check.text import fold, squash, visible
from nrd_check.vocabulary import PROGRAMME_IDS

if TYPE_CHECKING:
    from nrd_check.guide.readings import GuideReading  # pydantic makes it, which is slow to load

_ID_BY_FOLDED_NAME = {fold(name): id_ for name, id_ in PROGRAMME_IDS.items()}

_STATED = re.compile(
    rf"(?P<apart>此外[，,])?拟(?:启动|支持|部署|安排)(?:不超过)?(?P<count>{NUMBER})个(?P<what>指南方向|方向|项目|重点任务|任务|青年科学家项目)"
    rf"|(?:共(?:计|设|部署|设置|安排)?|部署|(?<=[、，]))(?P<just>{NUMBER})个(?:指南|研究|项目)?方向"
)
_STATED_WHAT = {
    "指南方向": "directions",
    "方向": "directions",
    "项目": "projects",
    "重点任务": "tasks",
    "任务": "tasks",
}
_COLUMN = r"(?:序号|编号|(?:技术|考核|主要|主要技术)?指标(?:名称|值|要求|类[别型])?|名称|参数|单位|数值|目标值|要求|(?:考核|评测)(?:方[式法]|指标)|备注)"
_TABLE_HEAD = re.compile(
    rf"表\s*\d{{0,2}}[^，。；\d]{{0,20}}|{_COLUMN}(?: {_COLUMN})+|[^，。；：\d]{{0,14}}(?:如下|包括|指标|目标|要求)[：:]"
)
"""What promises nothing among the metrics: the title of a table, the names of its columns, 具体指标如下：."""
_NO_LIMIT = "限值不合常理，须人工核对"
_UNTOLD = "只适用于“{which}”的项目，程序不能判断申报书是否属于"
_UNMARKED = "指南没有标明哪些方向是“{mark}”"
_UNCLEAR_WHERE = "“{where}方向”指哪些方向，指南没有写明编号"


@dataclass(slots=True)
class Compiled:
    """A pack, and what a person should look at: `doubts` about the text, and what `contradicts`."""

    pack: Pack
    doubts: tuple[Message, ...] = ()
    contradicts: tuple[Message, ...] = ()


def compile_guide(
    document: Document, file: GuideFile, readings: list[GuideReading], id_: str | None = None
) -> list[Compiled]:
    """The packs of a guide file.

    Args:
        document: its lines.
        file: its name and digest, as packs give them.
        readings: the reviewed readings; those for other guides are ignored.
        id_: the id of the programme, where the file holds just one that has none yet.

    Raises:
        InputError: this is no guide, or a reading does not fit it.
    """
    programmes = read_guide(document, file.file)
    if programmes[0].traditional:
        file = file.model_copy(update={"traditional": True})
    if id_ and len(programmes) > 1:
        raise InputError(
            Message(
                f"{file.file}：文件中有 {len(programmes)} 个专项，--id 只能用于一个；请去掉 --id",
                f"{file.file}: holds {len(programmes)} programmes, --id is for one; leave it out",
            )
        )
    return [_Compiler(programme, file, readings, id_).compile() for programme in programmes]


def programme_id(name: str) -> str:
    """The id of a programme; for one never seen, its name in pinyin."""
    known = _ID_BY_FOLDED_NAME.get(fold(name))
    if known:
        return known
    from pypinyin import lazy_pinyin  # only new programmes need it

    return "-".join(word for part in lazy_pinyin(name) for word in re.findall(r"[a-z0-9]+", part.lower()))


def _read(kind: RuleKind, clause: Clause) -> list[Reading]:
    """What a clause says of one kind of rule; nothing if it gives an impossible date or number: then people read it."""
    try:
        return list(kind.read(clause)) if kind.read else []
    except (ValueError, OverflowError):
        return []


class _Compiler:
    """Compiles one programme."""

    def __init__(
        self, programme: ProgrammeText, guide: GuideFile, readings: list[GuideReading], id_: str | None
    ) -> None:
        self.text = programme
        self.guide = guide
        if id_ is None:
            id_ = programme_id(to_simplified(programme.name) if programme.traditional else programme.name)
        if not re.fullmatch(PROGRAMME_ID, id_):
            raise InputError(
                Message(
                    f"“{visible(programme.name)}”的代号不能是“{visible(id_)}”：只能用小写字母、数字和连字符，以字母开头；请用 --id 给出，如 deep-sea",
                    f"“{visible(id_)}” cannot be an id: small letters, digits and hyphens, a letter first; give one with --id, as in deep-sea",
                )
            )
        self.programme = Programme.model_construct(id=id_, name=programme.name, year=programme.year)
        self.prefix = f"{self.programme.id}-{self.programme.year}"
        self.readings = [reading for reading in readings if reading.fits(programme.name, programme.year)]
        self.applied: list[AppliedReading] = []
        self.unneeded: set[str] = set()  # clauses of readings that this file can do without
        self.general: list[Reading] = []  # what the general part says
        self.money = public_money(programme.general.text)
        self.sorts = "\n".join(_sort_of(section, direction) for section, direction in programme.placed)

    def compile(self) -> Compiled:
        general = self._clauses(self.text.general, "general")
        sections = tuple(self._section(section) for section in self.text.sections)
        closing = self._closing()
        used = self.unneeded | {applied.clause for applied in self.applied}
        unused = [reading for reading in self.readings if reading.clause not in used]
        if unused:
            raise InputError(
                Message(
                    f"readings.yaml：“{self.programme.name}”中没有需要释义的“{unused[0].clause}”；请核对这一条或删去",
                    f"readings.yaml: “{unused[0].clause}” needs no reading in {self.programme.id}; correct or remove the entry",
                )
            )
        pack = Pack.model_construct(
            schema_=SCHEMA,
            programme=self.programme,
            guide=self.guide,
            readings=tuple(self.applied),
            general=general,
            sections=sections,
            closing=closing,
            furniture=tuple(
                FurnitureEntry.model_construct(line=line.number, text=line.text) for line in self.text.furniture
            ),
        )
        accepting = sum("young_scientist" in direction.accepts for direction in directions_of(pack).values())
        stated = tuple(self._stated(accepting))
        pack = pack.model_copy(update={"stated": stated})
        return Compiled(pack, self.text.doubts, tuple(contradictions(pack)))

    def _closing(self) -> tuple[ClauseEntry, ...]:
        if not self.text.closing_heading:
            return ()
        heading = self._entry(self.text.closing_heading, "closing/heading", "heading")
        return heading, *self._clauses(self.text.closing, "closing")

    def _section(self, section: SectionText) -> SectionEntry:
        heading: tuple[ClauseEntry, ...] = ()
        if section.heading:
            rules = self._rules(
                section.heading, section.id, list(read_title(section.title, section.heading)), Counter()
            )
            heading = (self._entry(section.heading, f"{section.id}/heading", "heading", rules),)
        return SectionEntry.model_construct(
            id=section.id,
            title=section.title.quote,
            clauses=(*heading, *self._clauses(section.text, section.id)),
            directions=tuple(self._direction(direction) for direction in section.directions),
        )

    def _direction(self, direction: DirectionText) -> DirectionEntry:
        place = direction.id
        numbers: Counter[str] = Counter()
        clauses = [self._heading(direction, numbers)]
        if direction.label:
            label = direction.label
            rules = self._rules(label, place, list(read_label(label.text)), numbers)
            clauses.append(self._entry(label, f"{place}/label", "label", rules))
        if direction.star:
            clauses.append(self._entry(direction.star, f"{place}/star", "label"))
        headed: Counter[str] = Counter()
        noted = 0
        for part in direction.parts:
            if part.heading:
                headed[part.name] += 1
                again = f"-{headed[part.name]}" if headed[part.name] > 1 else ""
                clauses.append(self._entry(part.heading, f"{place}/{part.name}-heading{again}", "note-heading"))
            if part.name == "note":
                notes = self._clauses(part.body, place, numbers, noted)
                noted += len(notes)
                clauses += notes
            elif part.name == "aim":
                clauses.append(self._entry(part.body, f"{place}/aim", "background"))
            else:
                taken = sum(clause.fate == part.name for clause in clauses)
                clauses += self._items(part.body, place, part.name, taken)
        return DirectionEntry.model_construct(
            id=place,
            title=direction.title.quote,
            labels=direction.labels,
            star=direction.star is not None,
            category=next(filter(None, map(category_of, direction.labels)), None),
            either=tuple(self._either(place, clauses)),
            clauses=tuple(clauses),
        )

    def _items(self, body: Passage, place: str, name: str, taken: int) -> Iterator[ClauseEntry]:
        """The content items or metrics of a part, numbered on from those of another part of the same name."""
        fate: Fate = "content" if name == "content" else "metric"
        letter = "C" if name == "content" else "M"
        for number, piece in enumerate(cut(body, "。；;"), 1):
            if fate == "metric" and _TABLE_HEAD.fullmatch(piece.text):
                yield self._entry(piece, f"{place}/{name}-heading-of-{number}", "note-heading")
                continue
            taken += 1
            item = f"{letter}{taken}"
            yield ClauseEntry.model_construct(
                id=f"{self.prefix}/{place}/{item}",
                fate=fate,
                lines=piece.lines,
                item=item,
                text=piece.quote,
                quantities=tuple(self._quantities(piece)) if fate == "metric" else (),
            )

    def _quantities(self, metric: Passage) -> Iterator[QuantityEntry]:
        """The numbers of a metric; where a superscript was lost, as a reviewed reading says."""
        meant: dict[str, int | float] = {}
        for reading in self.readings:
            if not reading.numbers:
                continue
            if squash(reading.clause) in squash(metric.text):
                self._apply(reading)
                meant |= reading.numbers
            elif fold(reading.clause) in fold(metric.text):
                self.unneeded.add(reading.clause)  # this file kept what was lost elsewhere: 10⁵
        words = item_words(metric)
        for quantity in read_quantities(words.text).quantities:
            low, high = (
                None if end is None else _plain(meant.get(quantity.text, end)) for end in (quantity.low, quantity.high)
            )
            yield QuantityEntry.model_construct(
                text=_as_written(words, quantity),
                op=quantity.op,
                low=low,
                high=high,
                unit=quantity.unit,
                role=quantity.role,
            )

    def _clauses(
        self, passage: Passage, place: str, numbers: Counter[str] | None = None, noted: int | None = None
    ) -> tuple[ClauseEntry, ...]:
        """Clauses of the general part, a section's own text or a note, with the rules that they make.

        `noted` is how many clauses the notes of this direction had before; None elsewhere.
        """
        note = noted is not None
        entries: list[ClauseEntry] = []
        before: list[Reading] = []
        numbers = Counter() if numbers is None else numbers
        lead_in = ""  # 申报单位应有以下条件： — the list behind it is demanded too
        for number, piece in enumerate(cut(passage, "。；"), 1 + (noted or 0)):
            name = f"{place}/note-{number}" if note else f"{place}/{number}"
            if piece.text.endswith(("：", ":")) and NORMATIVE.search(piece.text):
                lead_in = piece.text
                entries.append(self._entry(piece, name, "note-heading"))
                continue
            for_all = place in ("general", "closing")
            clause = Clause.of(
                piece.text,
                "general" if for_all else place,
                tuple(before),
                () if place == "general" else tuple(self.general),
                self.money,
            )
            found = [reading for kind in RULE_KINDS.values() for reading in _read(kind, clause)]
            before += found
            if place == "general":
                self.general += found
            found += _unread(clause, found, lead_in, by_default=note)
            rules = self._rules(piece, place, found, numbers)
            entries.append(self._entry(piece, name, _fate(rules), rules))
        return tuple(entries)

    def _entry(self, passage: Passage, name: str, fate: Fate, rules: tuple[AnyRule, ...] = ()) -> ClauseEntry:
        return ClauseEntry.model_construct(
            id=f"{self.prefix}/{name}", fate=fate, lines=passage.lines, text=passage.quote, rules=rules
        )

    def _rules(self, passage: Passage, place: str, found: list[Reading], numbers: Counter[str]) -> tuple[AnyRule, ...]:
        return tuple(
            self._rule(passage.slice(reading.quote_from, reading.end), place, reading, numbers) for reading in found
        )

    def _rule(self, words: Passage, place: str, reading: Reading, numbers: Counter[str]) -> AnyRule:
        scope = dict(reading.scope)
        where = scope.pop("where", None)
        kind, values = reading.kind, reading.values
        subject = reading.subject
        if kind != "manual-review" and (unknown := self._unknown(subject)):
            kind, values, subject = "manual-review", {"reason": unknown}, Subject()
        if where is not None:
            given = self._given_scope(words.text)
            if given is None:
                kind, values = "manual-review", {"reason": _UNCLEAR_WHERE.format(where=where)}
            else:
                scope |= given
        for name, value in (
            ("kinds", subject.kinds),
            ("categories", subject.categories),
            ("mark", subject.mark if subject.mark and subject.mark in self.sorts else None),
            ("sections", subject.sections),
            ("directions", subject.directions),
            ("except_directions", subject.except_directions),
        ):
            if value is not None:
                scope.setdefault(name, value)
        numbers[kind] += 1
        common: dict[str, Any] = {
            "binding": reading.binding,
            "lines": words.lines,
            "text": words.quote,
            "scope": Scope.model_construct(**scope),
        }
        model = RULE_KINDS[kind].model
        assert model
        if model.is_within_bounds(values):
            id_ = f"{self.prefix}/{place}/{kind}-{numbers[kind]}"
            return model.model_construct(id=id_, kind=kind, **common, **values)  # type: ignore[return-value]  # of a registered kind
        # no limit that a guide means: 不超过 99999 年
        numbers["manual-review"] += 1
        id_ = f"{self.prefix}/{place}/manual-review-{numbers['manual-review']}"
        return ManualReview.model_construct(id=id_, kind="manual-review", reason=_NO_LIMIT, **common)

    def _unknown(self, subject: Subject) -> str | None:
        """Why a program cannot tell which projects are meant; None if it can."""
        if subject.untold:
            return _UNTOLD.format(which=subject.untold)
        if subject.mark and subject.mark not in self.sorts:
            return _UNMARKED.format(mark=subject.mark)
        return None

    def _heading(self, direction: DirectionText, numbers: Counter[str]) -> ClauseEntry:
        """The heading; what it demands beside the title is for a person."""
        heading = direction.heading
        demands = NORMATIVE.search(heading.text)
        found = [Reading("manual-review", 0, len(heading.text))] if demands else []
        return self._entry(
            heading, f"{direction.id}/heading", "heading", self._rules(heading, direction.id, found, numbers)
        )

    def _given_scope(self, words: str) -> dict[str, Any] | None:
        """The scope that a reviewed reading gives to a clause that does not number its directions."""
        for reading in self.readings:
            if reading.scope and squash(reading.clause) in squash(words):
                self._apply(reading)
                return reading.scope.model_dump(exclude_none=True)
        return None

    def _either(self, place: str, clauses: list[ClauseEntry]) -> Iterator[tuple[str, ...]]:
        """Items of a direction of which one is enough, as a reviewed reading says."""
        items = {clause.item for clause in clauses}
        for reading in self.readings:
            said = any(squash(reading.clause) in squash(clause.text) for clause in clauses)
            if said and reading.direction == place and items.issuperset(reading.either):
                self._apply(reading)
                yield reading.either

    def _apply(self, reading: GuideReading) -> None:
        entry = AppliedReading(**reading.model_dump(exclude={"programme", "year"}))
        if entry not in self.applied:
            self.applied.append(entry)

    def _stated(self, accepting: int) -> Iterator[Stated]:
        """What the guide says of its own size, compared with what was found."""
        directions = self.text.directions
        young = [direction for direction in directions if any(map(is_young_label, direction.labels))]
        general = self.text.general
        found = list(_STATED.finditer(general.text))
        apart = any(match["apart"] for match in found)
        for match in found:
            words = general.slice(match.start(), match.end())
            count = parse_number(match["count"] or match["just"])
            what = _STATED_WHAT.get(match["what"] or "方向", "young_projects")
            agrees, how = None, f"{accepting} directions accept them"
            if what == "projects" and _young(general.text, match.start()):
                what = "young_projects"
            if what != "young_projects":
                agrees, how = _agreement(count, len(directions), len(young), _young_projects(found), apart)
            yield Stated.model_construct(
                what=what,
                count=count,
                apart=bool(match["apart"]),
                agrees=agrees,
                found=how,
                lines=words.lines,
                text=words.quote,
            )


def item_words(piece: Passage) -> Passage:
    """A content item or metric without its list marker and end mark."""
    text = piece.text.rstrip("。；; ")
    return piece.slice(marker_length(piece.text), len(text))


def _as_written(words: Passage, quantity: Quantity) -> str:
    """The words of a number in the guide's own characters; as it is read where these only differ in width."""
    written = squash(words.quote)[quantity.start : quantity.end]
    return (
        quantity.text
        if unicodedata.normalize("NFKC", written) == unicodedata.normalize("NFKC", quantity.text)
        else written
    )


def _young(text: str, position: int) -> bool:
    """True if the sentence before `position` last spoke of young-scientist projects."""
    sentence = Clause.of(text[max(text.rfind(end, 0, position) for end in "。；") + 1 : position])
    subjects = [part.subject.kinds for part in sentence.parts if part.subject]
    return subjects[-1:] == [("young_scientist",)]


def _young_projects(found: list[re.Match[str]]) -> int:
    return next((parse_number(match["count"]) for match in found if match["what"] == "青年科学家项目"), 0)


def _agreement(count: int, directions: int, young: int, young_projects: int, apart: bool) -> tuple[bool, str]:
    """Guides count directions; or directions and the young-scientist projects among them; or all but those apart."""
    if apart and count == directions - young:
        return True, f"{directions} - {young} young-scientist directions"
    if count == directions:
        return True, str(directions)
    if young_projects and count == directions + young_projects:
        return True, f"{directions} + {young_projects} young-scientist projects"
    return False, str(directions)


def _unread(clause: Clause, found: list[Reading], lead_in: str, *, by_default: bool) -> list[Reading]:
    """Parts that demand something and that no rule has read: for a person.

    In notes that is every part (`by_default`), for a note sets conditions even without 须 or 应 (牵头单位具备…), and
    so is a list behind a lead-in that demands it. Elsewhere it is the parts with words that demand, and what
    follows them in the sentence (须由…联合申报，建立…团队). Where nothing in a clause was read it is quoted whole.
    """
    unread = []
    governed = by_default or bool(lead_in)
    for part in clause.parts:
        if PROCEDURE.search(part.text.strip()):
            continue
        governed = governed or bool(NORMATIVE.search(part.text))
        if governed and not any(reading.start < part.end and part.start < reading.end for reading in found):
            unread.append(part)
    values = {"reason": lead_in.rstrip("：:")} if lead_in else {}
    if unread and not found:
        return [Reading("manual-review", 0, len(clause.text), values, unread[0].subject)]
    return [Reading("manual-review", part.start, part.end, values, part.subject) for part in unread]


def public_money(general: str) -> Literal["central", "local"] | None:
    """Whose money a guide gives out: the state's, a province's or city's; None where it names both or neither."""
    central = bool(re.search(r"国拨|中央财政", general))
    local = bool(re.search(r"(?:省|市|自治区|地方)(?:级)?财政", general))
    return None if central == local else "central" if central else "local"


def _sort_of(section: SectionText, direction: DirectionText) -> str:
    """The words that tell of what sort a direction is, as `resolve` reads them."""
    notes = [part.body.text for part in direction.parts if part.name == "note"]
    label = direction.label.text if direction.label else ""
    return "".join((section.title.text, direction.heading.text, label, *notes))


def _plain(number: float) -> int | float:
    """Whole numbers without a decimal point."""
    return int(number) if float(number).is_integer() and abs(number) < 1e15 else number


def _fate(rules: tuple[Rule, ...]) -> Fate:
    kinds = {rule.kind for rule in rules}
    if kinds - {"manual-review", "declarations"}:
        return "rule"
    if "declarations" in kinds:
        return "declaration"
    return "manual" if kinds else "background"
