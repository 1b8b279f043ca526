"""What one proposal alone cannot tell: quotas, drafts that are much alike, people who lead several.

Everything is worked out in the order of names, so that it depends on neither the order of reading nor the number of
workers. Sources: the quota rules of the packs; section 6 of the contract.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import eq

from nrd_check.audit.record import Head
from nrd_check.findings import Finding, Severity
from nrd_check.messages import Message, same
from nrd_check.offices import office_key, same_office
from nrd_check.pack.resolve import Direction
from nrd_check.pack.store import Library
from nrd_check.proposal.model import Promise, Proposal
from nrd_check.rules.base import Rule, title_of
from nrd_check.rules.projects_supported import ProjectsSupported
from nrd_check.rules.quota_province import QuotaProvince
from nrd_check.rules.quota_recommender import QuotaRecommender
from nrd_check.rules.recommender import Recommender
from nrd_check.text import squash, visible

PLACES = ("/title", "/province", "/recommended_by", "/lead")
"""Where findings across proposals point."""
ALIKE = 0.8
"""From this share of clauses in common on, two drafts are near-identical: two of independent authors share next to none."""
_NAMED = 20  # others that a finding names; the table of quotas names all
_SLOTS = 32
_BANDS = 8
_FEWEST = 8  # clauses of its own from which on a draft can be compared
_SHORTEST = 6  # characters; shorter pieces are the words of everybody
_CUT = re.compile(r"[，。；、：,;:!?！？\n]+|\.(?=\s|$)")
_DIGITS = re.compile(r"\d+")
_MIX = 0x9E3779B97F4A7C15  # spreads the bits of a checksum; 2^64 over the golden ratio
_WORD = (1 << 64) - 1


def sketch(proposal: Proposal, direction: Direction) -> tuple[int, ...]:
    """A min-hash of the clauses that are the draft's own: those of the guide stand in every draft.

    Numbers count as equal, so that a copy with other numbers is found. Empty where there is too little to compare.
    """
    promises: tuple[Promise, ...] = (*(proposal.content or ()), *(proposal.metrics or ()))
    texts = [promise.text for promise in promises if promise.text]
    texts += [topic.title for topic in proposal.topics or () if topic.title]
    own = {piece for text in texts for piece in _pieces(text)} - _of_guide(direction)
    if len(own) < _FEWEST:
        return ()
    least = [0] * _SLOTS
    for piece in own:
        mixed = zlib.crc32(piece.encode("utf-8", "surrogatepass")) * _MIX & _WORD
        slot, value = mixed % _SLOTS, (mixed >> 8) & 0x7FFFFFFF | 1
        if not least[slot] or value < least[slot]:
            least[slot] = value
    return tuple(least)


def _pieces(text: str) -> Iterator[str]:
    for part in _CUT.split(unicodedata.normalize("NFKC", text)):
        piece = _DIGITS.sub("0", squash(part))
        if len(piece) >= _SHORTEST:
            yield piece


@lru_cache(maxsize=1024)
def _of_guide(direction: Direction) -> frozenset[str]:
    items = (*direction.content, *direction.metrics)
    return frozenset(piece for item in items for piece in _pieces(item.words))


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of clauses that two drafts have in common, as their sketches estimate it."""
    alike = sum(map(eq, one, other))
    empty = sum(not (left or right) for left, right in zip(one, other, strict=True)) if 0 in one and 0 in other else 0
    return (alike - empty) / (len(one) - empty) if empty < len(one) else 0.0


def bands(sketch_: Sequence[int]) -> list[int]:
    """Keys of which two near-identical drafts share at least one."""
    width = _SLOTS // _BANDS
    keys = []
    for band in range(_BANDS):
        rows = sketch_[band * width : (band + 1) * width]
        if any(rows):
            keys.append(zlib.crc32(repr(rows).encode()) << 4 | band)
    return keys


@dataclass(slots=True)
class Quota:
    """A quota, who it is for, and the drafts that use it; `rule` says how many may.

    `who` is the province or office as it compares; empty for all together.
    """

    rule: QuotaProvince | QuotaRecommender
    direction: Direction
    who: str
    drafts: list[int] = field(default_factory=list)

    @property
    def exceeded(self) -> bool:
        """Whether there are more than the guide allows."""
        return len(self.drafts) > self.rule.max

    @property
    def directions(self) -> tuple[str, ...]:
        """The directions that count together."""
        return self.rule.group if isinstance(self.rule, QuotaProvince) else (self.direction.id,)

    @property
    def path(self) -> str:
        """Where the finding points."""
        return "/province" if isinstance(self.rule, QuotaProvince) else "/recommended_by"

    def finding(self, draft: int, names: Sequence[str], head: Head) -> Finding:
        """The finding on one of the drafts; `names` are those of the first drafts, in order."""
        count, most = len(self.drafts), self.rule.max
        where = "、".join(self.directions)
        who = visible(self.who)
        others = _listed([name for number, name in zip(self.drafts, names, strict=False) if number != draft], count - 1)
        message = Message(
            f"{who or '本方向'}在方向 {where} 共有 {count} 项申报，超过限额 {most} 项；其余为：{others.zh}",
            f"{who or 'this direction'}: {count} proposals for {where}, the quota is {most}; the others: {others.en}",
        )
        return _at(
            Finding(
                self.rule.kind,
                self.rule.severity,
                message,
                self.path,
                self.rule.id,
                same(f"≤ {most}"),
                same(str(count)),
                self.direction.pack.guide.source(self.rule.lines, self.rule.text),
                Message(
                    f"由{who or '推荐单位'}选定 {most} 项，撤回其余", f"choose {most} of them and withdraw the others"
                ),
            ),
            head,
        )


def _at(finding: Finding, head: Head) -> Finding:
    return finding.at(*head.places.get(finding.path, (1, 1, None)))


def _listed(names: Sequence[str], count: int) -> Message:
    shown = "、".join(visible(name) for name in names[:_NAMED])
    more = count - min(len(names), _NAMED)
    return Message(shown + (f" 等 {count} 份" if more else ""), shown + (f" and {more} more" if more else ""))


class Quotas:
    """Counts drafts against the quotas of the packs."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._rules: dict[tuple[str, int, str], tuple[Direction, list[QuotaProvince | QuotaRecommender]]] = {}
        self._quotas: dict[tuple[str, str], Quota] = {}

    def count(self, draft: int, head: Head) -> Finding | None:
        """Count a draft; the finding that says what is missing if it cannot be counted."""
        if head.verdict == "invalid" or not head.direction:
            return None
        direction, rules = self._of(head)
        lacking = None
        for rule in rules:
            if isinstance(rule, QuotaProvince):
                who, path = head.province, "/province"
                what = Message("省份（province）", "the province")
            else:
                who, path = head.office, "/recommended_by"
                what = Message("推荐单位（recommended_by）", "the recommending office")
            if not who:
                lacking = lacking or _at(_lacking(rule, direction, path, what), head)
            elif (whose := who if isinstance(rule, QuotaProvince) else _holder(rule, direction, who)) is not None:
                self._quotas.setdefault((rule.id, whose), Quota(rule, direction, whose)).drafts.append(draft)
        return lacking

    def _of(self, head: Head) -> tuple[Direction, list[QuotaProvince | QuotaRecommender]]:
        key = (head.programme or "", head.year or 0, head.direction or "")
        if key not in self._rules:
            programme = next(one for one in self._library.programmes if (one.id, one.year) == key[:2])
            direction = self._library.directions(programme)[key[2]]
            rules = [rule for rule in direction.rules if isinstance(rule, QuotaProvince | QuotaRecommender)]
            self._rules[key] = (direction, rules)
        return self._rules[key]

    @property
    def all(self) -> list[Quota]:
        """All quotas that some draft uses, by rule and by who they are for."""
        return [self._quotas[key] for key in sorted(self._quotas)]


def _holder(rule: QuotaRecommender, direction: Direction, office: str) -> str | None:
    """Whose quota a proposal from `office` uses: that of the office as the guide names it, or (empty) all have one.

    None for an office that may not recommend here: its proposals are wrong by themselves.
    """
    held = next((held for held in direction.rules if isinstance(held, Recommender)), None)
    if held is None or held.provinces:
        return office if rule.each else ""
    name = next((name for name in held.names if same_office(office, name)), None)
    return name if name is None or rule.each or len(held.names) == 1 else ""


def _lacking(rule: Rule, direction: Direction, path: str, what: Message) -> Finding:
    title = title_of(rule.kind)
    return Finding(
        "missing-field",
        "missing",
        Message(f"缺少{what.zh}，无法判断“{title.zh}”", f"{what.en} is not given, so “{title.en}” cannot be decided"),
        path,
        rule.id,
        what,
        None,
        direction.pack.guide.source(rule.lines, rule.text),
        Message(f"请填写{what.zh}", f"give {what.en}"),
        blocks=(rule.kind,),
    )


def supported(direction: Direction) -> tuple[int | None, int | None]:
    """How many projects a direction is to fund, at least and at most; None where the guide does not say."""
    rule = next((rule for rule in direction.rules if isinstance(rule, ProjectsSupported)), None)
    return (rule.min, rule.max) if rule else (None, None)


def leader_keys(head: Head) -> Iterable[str]:
    """Keys of which two drafts with the same leader share one: a name alone does not tell people apart."""
    for leader in head.leaders:
        name = squash(unicodedata.normalize("NFKC", leader.name))
        if leader.birth_date:
            yield f"b\x1f{name}\x1f{leader.birth_date}"
        if leader.unit:
            yield f"u\x1f{name}\x1f{office_key(leader.unit)}"


def same_leader(name: str, others: Sequence[str], count: int, head: Head) -> Finding:
    """Information: the leader of a draft leads others too."""
    listed = _listed(others, count)
    return _information(
        "same-lead",
        "/lead",
        Message(
            f"负责人“{visible(name)}”还牵头申报了另外 {count} 项：{listed.zh}",
            f"{visible(name)} leads {count} other proposals: {listed.en}",
        ),
        Message(
            "核对是否同一人，以及是否符合限项规定",
            "see whether it is the same person and whether the rules on holding several projects are kept",
        ),
        head,
    )


def alike(others: Sequence[str], count: int, head: Head, *, identical: bool) -> Finding:
    """Information: a draft is identical, byte for byte, or near-identical to others."""
    listed = _listed(others, count)
    how = Message("完全相同", "identical") if identical else Message("高度相似", "near-identical")
    return _information(
        "similar-draft",
        "/title",
        Message(f"与另外 {count} 份申报书{how.zh}：{listed.zh}", f"{how.en} to {count} other proposals: {listed.en}"),
        Message("核对是否重复申报", "see whether the same project is proposed twice"),
        head,
    )


def _information(kind: str, path: str, message: Message, hint: Message, head: Head) -> Finding:
    severity: Severity = "info"
    return _at(Finding(kind, severity, message, path, hint=hint), head)
