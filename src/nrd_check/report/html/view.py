"""What stands on the page, in words and in order; the template only lays it out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nrd_check.findings import (
    SEVERITIES as ORDER,
)
from nrd_check.findings import (
    Finding,
    ItemCoverage,
    Promised,
    ProposalResult,
    QuantityCoverage,
    Severity,
    place,
)
from nrd_check.messages import Lang, Message
from nrd_check.report.excerpt import Draft, Excerpt, repeats_clause, says_values
from nrd_check.report.words import QUANTITIES, SEVERITIES, SEVERITY_SIGNS, STATUSES, VERDICTS, known, listed, meaning
from nrd_check.rules.base import title_of
from nrd_check.text import relative
from nrd_check.vocabulary import CATEGORIES, KINDS

_MANY = 200  # findings
_PROMISE = 2000  # characters of a promise that are shown
_TICK_ALONE = "须人工核对"


@dataclass(frozen=True, slots=True)
class Badge:
    """A sign and a word for a verdict, a severity or a status; `name` is its class in the style sheet."""

    name: str
    sign: str
    word: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of the guide, where they stand, and in which file."""

    where: str
    quote: str
    guide: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding: the draft's text and the guide's clause, with what is there and what should be."""

    id: str
    number: str
    known: str
    rule: str
    title: str
    message: str
    where: str
    draft: Excerpt | None
    clause: Clause | None
    expected: str
    actual: str
    hint: str


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one severity."""

    id: str
    badge: Badge
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that a person must judge. `key` stays the same in the next report on the same draft."""

    id: str
    key: str
    quote: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A promise of the draft that answers an item of the guide."""

    id: str
    text: str
    left_out: int
    where: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a metric and how it is answered."""

    text: str
    badge: Badge
    promised: str
    by: str


@dataclass(frozen=True, slots=True)
class Item:
    """A content item or metric of the guide, and what answers it."""

    id: str
    name: str
    badge: Badge
    text: str
    where: str
    basis: str
    answers: tuple[Answer, ...]
    numbers: tuple[Number, ...]
    lacks: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The coverage of all content items, or of all metrics."""

    id: str
    title: str
    covered: int
    items: tuple[Item, ...]
    legend: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A proposal."""

    id: str
    file: str
    title: str
    programme: str
    facts: tuple[tuple[str, str], ...]
    direction: str
    verdict: Badge
    meaning: str
    counts: tuple[Badge, ...]
    bars: tuple[Bar, ...]
    groups: tuple[Group, ...]
    ticks: tuple[Tick, ...]

    @property
    def found(self) -> int:
        """How many findings, those for a person to judge left aside."""
        return sum(len(group.cards) for group in self.groups)

    def count(self, severity: str) -> int:
        """How many findings of a severity."""
        return next((badge.count for badge in self.counts if badge.name == severity), 0)


@dataclass(frozen=True, slots=True)
class Page:
    """All proposals, how many have which verdict, and what can be filtered by."""

    title: str
    sections: tuple[Section, ...]
    verdicts: tuple[Badge, ...]
    severities: tuple[Badge, ...]
    programmes: tuple[tuple[str, str], ...]

    @property
    def many(self) -> bool:
        """True if there is so much that a browser takes long to lay it all out."""
        return sum(section.found for section in self.sections) > _MANY

    @property
    def several(self) -> bool:
        """True if there is more than one proposal."""
        return len(self.sections) > 1


def page_of(results: Sequence[ProposalResult], lang: Lang) -> Page:
    """The page on `results` in a language."""
    writer = _Writer(lang)
    sections = tuple(writer.section(result, f"p{number}") for number, result in enumerate(results, 1))
    verdicts = Counter(result.verdict for result in results)
    totals = Counter(finding.severity for result in results for finding in result.findings)
    title = writer.say("申报书检查报告", "Report on proposals")
    named = f"{sections[0].file} · {sections[0].verdict.word}" if len(sections) == 1 else f"{len(sections)}"
    return Page(
        title=f"{title} · {named}",
        sections=sections,
        verdicts=tuple(
            Badge(name, sign, word.in_(lang), verdicts[name])
            for name, (sign, word) in VERDICTS.items()
            if verdicts[name]
        ),
        severities=writer.severities(totals),
        programmes=tuple({result.programme or "": result.programme_name or "" for result in results}.items()),
    )


class _Writer:
    """Puts results into words of one language. The words of drafts and guides stay as they are."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def say(self, zh: str, en: str) -> str:
        return Message(zh, en).in_(self.lang)

    def severities(self, counts: Counter[Severity]) -> tuple[Badge, ...]:
        return tuple(
            Badge(name, SEVERITY_SIGNS[name], SEVERITIES[name].in_(self.lang), counts[name])
            for name in ORDER
            if counts[name]
        )

    def section(self, result: ProposalResult, id_: str) -> Section:
        draft = Draft(result)
        sign, word = VERDICTS[result.verdict]
        counts = self.severities(Counter(finding.severity for finding in result.findings))
        return Section(
            id=id_,
            file=relative(result.file),
            title=result.title or "",
            programme=result.programme or "",
            facts=tuple(self._facts(result)),
            direction=f"{result.direction} {result.direction_title}" if result.direction else "",
            verdict=Badge(result.verdict, sign, word.in_(self.lang)),
            meaning=meaning(result).in_(self.lang),
            counts=counts,
            bars=tuple(self._bars(result, draft, id_)),
            groups=tuple(self._groups(result, counts, draft, id_)),
            ticks=tuple(self._ticks(result, id_)),
        )

    def _facts(self, result: ProposalResult) -> Iterator[tuple[str, str]]:
        if result.programme_name:
            yield self.say("专项", "Programme"), f"{result.programme_name} {result.year or ''}".rstrip()
        if result.direction:
            yield self.say("指南方向", "Direction"), f"{result.direction} {result.direction_title or ''}"
        kinds = [words.in_(self.lang) for name, words in KINDS.items() if name == result.kind]
        kinds += [words.in_(self.lang) for name, words in CATEGORIES.items() if name == result.category]
        if kinds:
            yield self.say("项目类型", "Kind"), " · ".join(kinds)
        guides = dict.fromkeys(finding.source.guide for finding in result.findings if finding.source)
        if guides:
            yield self.say("依据", "Guide"), "、".join(guides)

    # findings

    def _groups(self, result: ProposalResult, counts: Iterable[Badge], draft: Draft, id_: str) -> Iterator[Group]:
        for badge in counts:
            if badge.name == "manual":
                continue
            findings = [finding for finding in listed(result) if finding.severity == badge.name]
            cards = (
                self._card(finding, draft, f"{id_}-{badge.name}-{number}", f"{number}/{badge.count}")
                for number, finding in enumerate(findings, 1)
            )
            yield Group(f"{id_}-{badge.name}", badge, tuple(cards))

    def _card(self, finding: Finding, draft: Draft, id_: str, number: str) -> Card:
        said = says_values(finding)
        excerpt = draft.excerpt(finding)
        return Card(
            id=id_,
            number=number,
            known=known(finding, self.lang).strip(),
            rule=finding.rule,
            title=title_of(finding.rule).in_(self.lang),
            message=finding.message.in_(self.lang),
            where=self._where(finding.line, finding.cell) if excerpt else "",
            draft=excerpt,
            clause=self._clause(finding),
            expected=self._words(None if said or repeats_clause(finding) else finding.expected),
            actual=self._words(None if said else finding.actual),
            hint=self._words(finding.hint),
        )

    def _where(self, line: int, cell: str | None) -> str:
        return cell or self.say(f"第 {line} 行", f"line {line}")

    def _words(self, message: Message | None) -> str:
        return message.in_(self.lang) if message else ""

    def _clause(self, finding: Finding) -> Clause | None:
        source = finding.source
        return Clause(source.place.in_(self.lang), source.quote, source.guide) if source else None

    def _ticks(self, result: ProposalResult, id_: str) -> Iterator[Tick]:
        manual = (finding for finding in result.findings if finding.severity == "manual")
        for number, finding in enumerate(manual, 1):
            clause = self._clause(finding)
            told = clause and finding.message.zh == _TICK_ALONE
            quote = clause.quote if clause else ""
            named = "\0".join((relative(result.file), finding.rule_id or "", quote, finding.message.zh))
            yield Tick(
                id=f"{id_}-manual-{number}",
                key=hashlib.sha256(named.encode("utf-8", "backslashreplace")).hexdigest()[:16],
                quote=quote,
                where=clause.where if clause else "",
                message="" if told else finding.message.in_(self.lang),
            )

    # coverage

    def _bars(self, result: ProposalResult, draft: Draft, id_: str) -> Iterator[Bar]:
        for name, letter, title, items in (
            ("/content", "c", self.say("研究内容", "Research content"), result.coverage.content),
            ("/metrics", "m", self.say("考核指标", "Metrics"), result.coverage.metrics),
        ):
            if not items:
                continue
            promises: dict[str, Promised] = {}
            for promise in result.promises:
                if promise.path.startswith(name):
                    promises.setdefault(promise.id, promise)
            shown = tuple(
                self._item(item, promises, draft, f"{id_}-{letter}{number}") for number, item in enumerate(items, 1)
            )
            covered = sum(item.status == "covered" for item in items)
            yield Bar(f"{id_}-{name[1:]}", title, covered, shown, self._legend(shown))

    def _legend(self, items: Iterable[Item]) -> tuple[Badge, ...]:
        badges = [item.badge for item in items]
        return tuple(replace(badge, count=badges.count(badge)) for badge in dict.fromkeys(badges))

    def _item(self, item: ItemCoverage, promises: dict[str, Promised], draft: Draft, id_: str) -> Item:
        sign, word = STATUSES[item.status]
        badge = Badge(item.status, sign, word.in_(self.lang))
        note = ""
        if item.instead:
            badge = Badge("optional", "–", self.say("可不选", "not chosen"))
            note = self.say(
                f"指南允许选择其一，已由 {item.instead} 满足。",
                f"The guide lets you choose, and {item.instead} is covered.",
            )
        elif item.self_set:
            note = self.say("指南由申报单位自主设定。", "The guide leaves this to the applicant.")
        basis = {
            "declared": self.say("由 covers（对应）注明", "claimed with covers"),
            "text": self.say("按文字和数值比对认出", "recognised by words and numbers"),
        }
        return Item(
            id=id_,
            name=item.id,
            badge=badge,
            text=item.text,
            where=place(item.lines, item.pages).in_(self.lang),
            basis=basis[item.basis] if item.basis else "",
            answers=tuple(self._answer(name, promises.get(name), draft) for name in item.by),
            numbers=tuple(self._number(number) for number in item.quantities),
            lacks=() if item.status == "covered" else item.lacks,
            note=note,
        )

    def _number(self, number: QuantityCoverage) -> Number:
        sign, word = QUANTITIES[number.status]
        badge = Badge(number.status, sign, word.in_(self.lang))
        return Number(number.text, badge, number.promised or "", number.by or "")

    def _answer(self, id_: str, promise: Promised | None, draft: Draft) -> Answer:
        if promise is None:
            return Answer(id_, "", 0, "")
        text = promise.text
        at = draft.at(f"{promise.path}/text")
        where = self._where(at.line, at.cell) if at else ""
        return Answer(id_, text[:_PROMISE], max(0, len(text) - _PROMISE), where)
