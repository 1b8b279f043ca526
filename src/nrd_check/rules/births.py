"""Birth dates: how guides give the cut-off for young scientists, and how a person is held against it.

`X以后出生` includes day X (contract, section 7, decision 4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from nrd_check.findings import Finding, Severity
from nrd_check.messages import Message
from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.proposal.model import lead_path
from nrd_check.rules.base import Clause, Draft, Rule
from nrd_check.vocabulary import Gender

if TYPE_CHECKING:
    from nrd_check.proposal.model import Person

_DAY = rf"({NUMBER})年({NUMBER})月({NUMBER})日"
_DATE = rf"{_DAY}(?:[（(]含[）)])?(?:及?以?后|之后|起)(?:[（(]含[）)])?出生"
BY_GENDER = lazy(
    rf"男性?[^，。；]{{0,14}}?{_DATE}[）)]?(?:[（(][^（）()]{{0,12}}[)）])?[，,、；;]女性?[^，。；]{{0,14}}?{_DATE}"
)
FOR_ALL = lazy(
    rf"[^，。；]{{0,16}}?(?:{_DATE}|出生日期(?:应|须)?(?:在|为|不早于){_DAY}(?:[（(]含[）)])?(?:及?以?后|之后|起)?(?:[（(]含[）)])?)"
)
_AGES = lazy(
    rf"[^，。；]{{0,6}}?(?P<age>{NUMBER})周岁(?:以下|及以下)?[（(，,]?即?{_DATE}[)）]?"
    rf"(?:[，,；;]女性?[^，。；]{{0,8}}?(?:(?:放宽至|不超过|为)(?P<older>{NUMBER})周岁(?:以下|及以下)?(?:[（(]{_DATE}[)）])?|放宽(?P<more>{NUMBER})(?:周?岁|年)))?"
)
_MORE = lazy(rf"[，,；;]女性?[^，。；]{{0,4}}?放宽(?P<more>{NUMBER})(?:周?岁|年)")
_GENDERS: tuple[Gender, ...] = ("male", "female")


class BirthRule(Rule):
    """A person must be born on or after these days."""

    male: date
    female: date

    def cutoff(self, gender: Gender) -> date:
        """The first day that is young enough."""
        return self.male if gender == "male" else self.female


def cutoffs(found: re.Match[str]) -> dict[str, Any]:
    """The fields of a `BirthRule` from a match of `BY_GENDER`."""
    numbers = [parse_number(group) for group in found.groups()]
    return {"male": date(*numbers[:3]), "female": date(*numbers[3:])}


def read_births(text: str, position: int) -> tuple[int, dict[str, Any]] | None:
    """The cut-offs that are given at `position`, and where their words end.

    Guides give a day for men and one for women (男性应为…以后出生，女性…); or an age with its day, and perhaps how much
    older women may be (38周岁以下（1985年1月1日（含）以后出生），女性可放宽至40周岁); or one day for all, women perhaps
    so many years older (女性放宽2岁).
    """
    if found := BY_GENDER.match(text, position):
        return found.end(), cutoffs(found)
    if found := _AGES.match(text, position):
        numbers = [None if group is None else parse_number(group) for group in found.groups()]
        age, older, more = numbers[0], numbers[4], numbers[8]
        born = date(*numbers[1:4])  # type: ignore[arg-type]  # a match has them
        women = born
        if numbers[5]:
            women = date(*numbers[5:8])  # type: ignore[arg-type]  # all three or none
        elif older and age:
            women = _years_before(born, older - age)
        elif more:
            women = _years_before(born, more)
        return found.end(), {"male": born, "female": women}
    if found := FOR_ALL.match(text, position):
        born = date(*(parse_number(group) for group in found.groups() if group))
        if more_ := _MORE.match(text, found.end()):
            return more_.end(), {"male": born, "female": _years_before(born, parse_number(more_["more"]))}
        return found.end(), {"male": born, "female": born}
    return None


def _years_before(day: date, years: int) -> date:
    return day.replace(year=day.year - years)


def cutoffs_before(clause: Clause, position: int) -> dict[str, Any] | None:
    """The cut-offs that a clause refers back to (年龄要求同上): in its own words, else in the clauses before."""
    own = list(BY_GENDER.finditer(clause.text, 0, position))
    if own:
        return cutoffs(own[-1])
    ages = list(_AGES.finditer(clause.text, 0, position))
    if ages and (read := read_births(clause.text, ages[-1].start())):
        return read[1]
    for earlier in reversed(clause.before):
        if earlier.kind == "young-lead-birth":
            return {"male": earlier.values["male"], "female": earlier.values["female"]}
    return None


def check_lead(draft: Draft, rule: BirthRule) -> Iterator[Finding]:
    """Findings about the age of the project's leader."""
    if not draft.proposal.lead:
        yield draft.lacks(rule, "/lead", Message("项目负责人（lead）", "the project's leader"))
    for index, lead in enumerate(draft.proposal.lead or ()):
        path = lead_path("/lead", draft.proposal.lead, index)
        yield from check_birth(draft, rule, lead, path, named(lead, Message("项目负责人", "the leader")))


def check_birth(
    draft: Draft, rule: BirthRule, person: Person, path: str, who: Message, severity: Severity | None = None
) -> Iterator[Finding]:
    """Findings where `person` is too old, or where the draft does not tell."""
    if person.birth_date is None:
        yield draft.lacks(
            rule,
            f"{path}/birth_date",
            Message(f"{who.zh}的出生日期（birth_date）", f"the birth date of {who.en}"),
            Message("写明出生日期（birth_date），如 1985-03-02", "give birth_date, like 1985-03-02"),
        )
        return
    born = person.birth_date
    genders = (person.gender,) if person.gender else _GENDERS
    old = [gender for gender in genders if born < rule.cutoff(gender)]
    if old and len(old) < len(genders):
        yield draft.lacks(
            rule,
            f"{path}/gender",
            Message(f"{who.zh}的性别（gender）", f"the gender of {who.en}"),
            Message(
                f"男性须 {rule.male} 以后出生，女性须 {rule.female} 以后出生",
                f"men must be born on or after {rule.male}, women on or after {rule.female}",
            ),
        )
    elif old:
        limit = min(rule.cutoff(gender) for gender in genders)
        yield draft.broken(
            rule,
            f"{path}/birth_date",
            Message(f"{who.zh} {born} 出生，早于 {limit}", f"{who.en} was born on {born}, before {limit}"),
            expected=Message(f"≥ {limit}", f"≥ {limit}"),
            actual=Message(str(born), str(born)),
            hint=Message(
                f"须为 {limit}（含当日）以后出生，请更换人选或核对日期",
                f"must be born on or after {limit}: choose another person or correct the date",
            ),
            severity=severity,
        )


def named(person: Person, role: Message) -> Message:
    """`role` with the person's name, where it is given."""
    if not person.name:
        return role
    return Message(f"{role.zh}{person.name}", f"{role.en} {person.name}")
