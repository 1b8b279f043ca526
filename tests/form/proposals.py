"""Proposals for property tests: whatever a file can say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from nrd_check.proposal.model import (
    Content,
    Declarations,
    Duration,
    Funding,
    Metric,
    Model,
    Moment,
    Person,
    Proposal,
    Topic,
    Unit,
)
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES

# what a form, a sheet or YAML could take for something else
AWKWARD = ["", "无", '"无"', '""', "=1+1", "+1", "-", "@a", "1.10", "2021-12", "true", "null", "~", "C1、C2", "M1 M2"]
AWKWARD += [
    "_x000D_",
    "_x005F_",
    "#REF!",
    "'quoted",
    "a: b",
    "# no comment",
    "甲\n乙",
    "甲\r乙",
    "[]",
    "见“人员”表",
    "\ufeff甲",
]
texts = st.one_of(
    st.sampled_from(AWKWARD),
    st.text("甲乙C1M2, 、\n\"'\\", max_size=12),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
).map(str.strip)
lists = st.lists(texts, max_size=4).map(tuple)
days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
months = st.builds(
    lambda day, whole: Moment(year=day.year, month=day.month, day=day.day if whole else None), days, st.booleans()
)
amounts = st.from_regex(r"[0-9]{1,12}(\.[0-9]{1,7})?", fullmatch=True).map(Decimal)


def words(known: dict[Any, Any]) -> st.SearchStrategy[str]:
    return st.sampled_from(list(known))


def models(model: type[Model], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A part of a proposal in which anything may be missing."""
    given = {name: st.none() | strategy for name, strategy in fields.items()}
    return st.fixed_dictionaries(given).map(
        lambda values: model.model_construct(**{name: value for name, value in values.items() if value is not None})
    )


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=3).map(tuple)


people = models(Person, name=texts, gender=words(GENDERS), birth_date=days, unit=texts)
leads = st.lists(people, min_size=1, max_size=2).map(tuple)
promises = {"id": texts, "text": texts, "covers": lists}
proposals = models(
    Proposal,
    year=st.integers(0, 9999),
    title=texts,
    kind=words(KINDS),
    category=words(CATEGORIES),
    duration=models(Duration, start=months, end=months).filter(
        lambda one: not (one.start and one.end and one.end.last_day < one.start.first_day)
    ),
    recommended_by=texts,
    province=texts,
    lead=leads,
    units=several(models(Unit, name=texts, role=words(ROLES), type=words(UNIT_TYPES), qualifications=lists)),
    topics=several(
        models(Topic, title=texts, young_scientist=st.booleans(), lead=leads, units=lists, members=several(people))
    ),
    members=several(people),
    funding=models(Funding, central=amounts, local=amounts, institution=amounts, social=amounts),
    content=several(models(Content, **promises)),
    metrics=several(models(Metric, **promises)),
    declarations=models(
        Declarations,
        human_genetic_resources=words(ATTESTATIONS),
        ethics_review=words(ATTESTATIONS),
        laboratory_animals=words(ATTESTATIONS),
    ),
).flatmap(
    lambda proposal: st.tuples(texts, texts).map(
        lambda pair: proposal.model_copy(update={"program": pair[0], "direction": pair[1]})
    )
)


MORE = ["x" * 3000, "１．１", "😀𠮷", "a\tb", '=HYPERLINK("http://x","y")']


def awkward() -> Proposal:
    """A proposal full of what a spreadsheet would rather take for something else."""
    said = [text.strip() for text in AWKWARD] + MORE
    return Proposal.model_construct(
        program="pathogen",
        direction="1.10",
        year=2021,
        title="=cmd|'/C calc'!A0",
        content=tuple(
            Content.model_construct(id=f"R{number}", text=text, covers=(text, "C1"))
            for number, text in enumerate(said, 1)
        ),
        units=tuple(Unit.model_construct(name=text, qualifications=(text,)) for text in said),
        members=(),
        lead=(
            Person.model_construct(name="a", birth_date=date(1900, 1, 15)),
            Person.model_construct(name="b", birth_date=date(2022, 2, 28)),
        ),
        topics=(
            Topic.model_construct(title="t", young_scientist=True, members=(), units=("甲", "乙")),
            Topic.model_construct(title="t2", lead=(Person.model_construct(name="c"),), units=()),
        ),
        funding=Funding.model_construct(
            central=Decimal("0.1"),
            local=Decimal("123456789012.1234567"),
            institution=Decimal("2000.10"),
            social=Decimal(0),
        ),
    )
