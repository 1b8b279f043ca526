"""What the guide says beside each answer of the form: its words with their place, and limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nrd_check.messages import Lang, Message
from nrd_check.pack.models import ClauseEntry
from nrd_check.pack.resolve import Direction, Profile
from nrd_check.rules.base import Rule, title_of
from nrd_check.rules.births import BirthRule
from nrd_check.rules.declarations import Declarations
from nrd_check.vocabulary import Category, Kind

_BESIDE: dict[str, dict[str, tuple[str, ...]]] = {
    "": {
        "duration/start": ("duration",),
        "recommended_by": ("recommender", "quota-recommender"),
        "province": ("quota-province",),
    },
    "funding": {"central": ("funding-ratio", "funding-max")},
}
"""Sheet, answer: which kinds of rules stand beside it."""
_ABOUT: dict[str, tuple[str, ...]] = {
    "units": ("units-max", "lead-unit", "joint-application"),
    "topics": ("topics-max", "young-no-topics", "topic-lead", "young-topic-birth"),
    "members": (
        "single-lead",
        "lead-birth",
        "young-lead-birth",
        "young-member-birth",
        "topic-lead",
        "young-topic-birth",
    ),
    "content": ("content-coverage",),
    "metrics": ("metric-coverage",),
    "others": ("projects-supported", "limit-lifted", "manual-review"),
}
"""Sheet: which kinds of rules are about all of its rows."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What a direction demands of one kind and category (None: not known yet) of project, in words."""

    direction: Direction
    kind: Kind | None
    category: Category | None
    lang: Lang
    profiles: tuple[Profile, ...] = field(init=False)

    def __post_init__(self) -> None:
        kinds = (self.kind,) if self.kind else self.direction.accepts
        found = tuple(profile for kind in kinds for profile in self.direction.profiles_of(kind))
        fitting = tuple(profile for profile in found if self.category and profile.category == self.category)
        object.__setattr__(self, "profiles", fitting or found)

    def beside(self, sheet: str, name: str) -> list[str]:
        """What stands beside one answer."""
        entry, programme = self.direction.entry, self.direction.pack.programme
        if sheet == "declarations":
            return self._said(
                rule for rule in self._held("declarations") if isinstance(rule, Declarations) and rule.item == name
            )
        if not sheet and name == "program":
            return [f"{programme.name} {programme.year}（{self.direction.guide}）"]
        if not sheet and name == "direction":
            labels = f"（{'、'.join(entry.labels)}）" if entry.labels else ""
            return [f"{entry.id} {entry.title}{'*' if entry.star else ''}{labels}"]
        if not sheet and name in ("kind", "category"):
            return self._said(
                rule
                for rule in self._held("direction-open")
                if getattr(rule, "kinds" if name == "kind" else "categories")
            )
        return self._said(self._held(*_BESIDE.get(sheet, {}).get(name, ())))

    def about(self, sheet: str) -> list[str]:
        """What holds for a sheet as a whole."""
        return self._said(self._held(*_ABOUT.get(sheet, ())))

    def items(self, sheet: str) -> dict[str, str]:
        """The content items or metrics of the guide by id, in words with their place."""
        clauses = self.direction.content if sheet == "content" else self.direction.metrics
        return {clause.item or "": self._asked(clause) for clause in clauses}

    def most(self, sheet: str) -> int | None:
        """How many units or topics there may be at most; None without a limit, or where it is not known yet."""
        limits = {profile.units_max if sheet == "units" else profile.topics_max for profile in self.profiles}
        return next(iter(limits)) if len(limits) == 1 else None

    def _asked(self, clause: ClauseEntry) -> str:
        group = next((group for group in self.direction.entry.either if clause.item in group), ())
        more = []
        if clause.self_set:
            more.append(Message("由申报单位自主设定：写出自定的指标", "left to the applicant: write your own"))
        if group:
            ids = "、".join(group)
            more.append(
                Message(f"{ids} 任选其一，不选的整行删去", f"choose one of {ids} and clear the rows of the others")
            )
        told = "".join(f"\n{one.in_(self.lang)}" for one in more)
        return f"{clause.item}  {clause.words}{self._place(clause.lines)}{told}"

    def _held(self, *kinds: str) -> list[Rule]:
        held = {id(rule) for profile in self.profiles for rule in profile.rules}
        return [rule for _, rule in self.direction.candidates if id(rule) in held and rule.kind in kinds]

    def _said(self, rules: Iterable[Rule]) -> list[str]:
        """Each rule in a paragraph, none twice."""
        return list(dict.fromkeys(self._words(rule) for rule in rules))

    def _words(self, rule: Rule) -> str:
        soft = Message("（原则上）", " (in principle)").in_(self.lang) if rule.binding == "should" else ""
        colon = Message("：", ": ").in_(self.lang)
        said = f"{title_of(rule.kind).in_(self.lang)}{soft}{colon}“{rule.text}”{self._place(rule.lines)}"
        if isinstance(rule, BirthRule):
            days = Message(
                f"即男性 {rule.male} 以后、女性 {rule.female} 以后出生，含当日",
                f"that is: born on or after {rule.male} (men), {rule.female} (women)",
            )
            said += f"\n{days.in_(self.lang)}"
        return said

    def _place(self, lines: tuple[int, int]) -> str:
        where = self.direction.pack.guide.source(lines, "").place
        return Message(f"［{where.zh}］", f" [{where.en}]").in_(self.lang)
