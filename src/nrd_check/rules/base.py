"""What every kind of rule is made of.

A kind of rule is a module in this package. Its docstring is the user's documentation, in Chinese and, below a line
of dashes, in English. It defines the rule as a pack holds it (a subclass of `Rule`), `read`, which finds such
rules in a clause, and `check`, which applies one to a proposal; `KIND` ties them together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NamedTuple, TypeVar

from nrd_check.findings import Coverage, Finding, Severity, Source
from nrd_check.messages import Message
from nrd_check.records import Record
from nrd_check.rules.sentence import Part, Subject, parts
from nrd_check.vocabulary import Category, Kind

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from nrd_check.pack.resolve import Direction, Profile
    from nrd_check.proposal.model import Proposal

Binding = Literal["must", "should"]
"""`should` for clauses that say 原则上: to break them is a warning."""


class _Unwrapped:
    """For pydantic: lines of a text are joined."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(_unwrap, handler(source))


def _unwrap(text: object) -> object:
    return text.replace("\n", "") if isinstance(text, str) else text


Words = Annotated[str, _Unwrapped()]
"""Words of a guide. Packs break them into short lines; the breaks mean nothing."""


class Scope(Record):
    """For which proposals a rule is; None means that it does not matter.

    Attributes:
        kinds, categories: of the proposal.
        sections, directions: their ids, from the words of the clause or from a reading.
        except_directions: directions the clause takes out (除5.1外).
        label: a label that the direction must have.
        mark: words that the direction's own text must hold (部省联动).
        star: true for directions marked `*`.
    """

    kinds: tuple[Kind, ...] | None = None
    categories: tuple[Category, ...] | None = None
    sections: tuple[str, ...] | None = None
    directions: tuple[str, ...] | None = None
    except_directions: tuple[str, ...] | None = None
    label: str | None = None
    mark: str | None = None
    star: bool | None = None


class Rule(Record):
    """What a clause demands, in a form that can be checked.

    Attributes:
        id: unique in its pack, stable while the guide is.
        kind: the kind of rule.
        binding: how strictly the clause speaks.
        text: the words of the guide.
        lines: first and last line of these words.
        scope: for which proposals it is.
    """

    id: str
    kind: str
    binding: Binding = "must"
    lines: tuple[int, int]
    text: Words
    scope: Scope = Scope.model_construct()

    PER_KIND: ClassVar[bool] = False
    """True for limits: one that names no kind of project is not for a kind that has a limit of its own."""

    @property
    def slot(self) -> str:
        """Rules with the same slot replace each other: the most specific one holds."""
        return self.kind

    @property
    def severity(self) -> Severity:
        """How grave it is to break the rule."""
        return "error" if self.binding == "must" else "warning"


R = TypeVar("R", bound=Rule)


class Clause(NamedTuple):
    """A clause as rules read it.

    Attributes:
        text: its words.
        place: `general`, a section id or a direction id.
        parts: its words cut at commas, each with its subject.
        before: what has been read in the clauses before it, in the same place, latest last.
        general: what has been read in the general part, if this is not in it.
        money: whose money the guide gives out, where a clause does not say; None if that is not clear.
    """

    text: str
    place: str
    parts: tuple[Part, ...]
    before: tuple[Reading, ...] = ()
    general: tuple[Reading, ...] = ()
    money: Literal["central", "local"] | None = "central"

    @classmethod
    def of(
        cls,
        text: str,
        place: str = "general",
        before: tuple[Reading, ...] = (),
        general: tuple[Reading, ...] = (),
        money: Literal["central", "local"] | None = "central",
    ) -> Clause:
        """A clause of these words."""
        return cls(text, place, tuple(parts(text)), before, general, money)


class Reading(NamedTuple):
    """A rule found in a clause.

    Attributes:
        kind: of which kind it is.
        start, end: which words say it.
        values: its own fields.
        subject: of which projects the words speak.
        scope: what else the words say of where it holds.
        binding: how strictly they speak.
        quote_start: from where to quote, if from before `start`.
    """

    kind: str
    start: int
    end: int
    values: Mapping[str, Any] = {}
    subject: Subject = Subject()
    scope: Mapping[str, Any] = {}
    binding: Binding = "must"
    quote_start: int | None = None

    @property
    def quote_from(self) -> int:
        """Where the quote begins."""
        return self.start if self.quote_start is None else self.quote_start


def reading(kind: str, part: Part, values: dict[str, Any] | None = None, **scope: Any) -> Reading:
    """The reading of one whole part of a sentence, with its subject."""
    return Reading(
        kind,
        part.start,
        part.end,
        values or {},
        part.subject,
        {name: value for name, value in scope.items() if value is not None},
        "should" if part.in_principle else "must",
        part.quote_start,
    )


class Draft(NamedTuple):
    """A proposal as rules check it: what it answers, what holds for it, and how it covers that."""

    proposal: Proposal
    direction: Direction
    profile: Profile
    coverage: Coverage

    def rule(self, kind: type[R]) -> R | None:
        """The rule of this kind that holds for the proposal, if there is one."""
        return next((rule for rule in self.profile.rules if isinstance(rule, kind)), None)

    def rules(self, kind: type[R]) -> list[R]:
        """All rules of this kind that hold for the proposal."""
        return [rule for rule in self.profile.rules if isinstance(rule, kind)]

    def broken(
        self,
        rule: Rule,
        path: str,
        message: Message,
        *,
        expected: Message | None = None,
        actual: Message | None = None,
        hint: Message | None = None,
        severity: Severity | None = None,
        rank: float = 0.0,
    ) -> Finding:
        """A finding: the proposal breaks `rule` at `path`."""
        return Finding(
            rule.kind,
            severity or rule.severity,
            message,
            path,
            rule.id,
            expected,
            actual,
            self.source(rule),
            hint,
            rank=rank,
        )

    def lacks(self, rule: Rule, path: str, what: Message, hint: Message | None = None) -> Finding:
        """A finding: `what` (at `path`) is not given, so `rule` cannot be decided."""
        return Finding(
            "missing-field",
            "missing",
            Message(
                f"缺少{what.zh}，无法判断“{title_of(rule.kind).zh}”",
                f"{what.en} is not given, so “{title_of(rule.kind).en}” cannot be decided",
            ),
            path,
            rule.id,
            what,
            None,
            self.source(rule),
            hint or Message(f"请填写{what.zh}", f"give {what.en}"),
            blocks=(rule.kind,),
        )

    def source(self, rule: Rule) -> Source:
        """The words of the guide that make `rule`."""
        return self.direction.pack.guide.source(rule.lines, rule.text)


class RuleKind(NamedTuple):
    """One kind of rule. `read` and `check` are missing where a kind is not read from clauses or not checked alone.

    `doc` is the docstring of its module: the user's documentation in Chinese, a line of dashes, the same in English.
    `severities` are those that its findings can have: `warning` where a clause says 原则上.
    """

    id: str
    doc: str | None
    model: type[Rule] | None = None
    read: Callable[[Clause], Iterator[Reading]] | None = None
    check: Callable[[Draft], Iterator[Finding]] | None = None
    severities: tuple[Severity, ...] = ("error", "warning")

    @property
    def page(self) -> Message:
        """The documentation: a title line, then paragraphs."""
        return _page(self.doc or "")

    @property
    def title(self) -> Message:
        """The name of the kind."""
        page = self.page
        return Message(page.zh.partition("\n")[0], page.en.partition("\n")[0])


@cache
def _page(doc: str) -> Message:
    text = doc.strip("\n")
    indent = text[: len(text) - len(text.lstrip(" "))]  # of its first line, and so of all
    chinese, _, english = f"\n{text}".replace(f"\n{indent}", "\n").partition("\n----\n")
    return Message(chinese.strip(), english.strip())


def title_of(kind: str) -> Message:
    """The name of a kind of rule."""
    from nrd_check.rules import RULE_KINDS  # the registry imports the kinds, which import this module

    return RULE_KINDS[kind].title
