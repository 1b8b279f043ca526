"""What the cells of the form hold for a proposal: its parts as rows and values, knowing nothing of workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nrd_check.form.layout import IN_PEOPLE, NONE, ROLES_OF_PEOPLE
from nrd_check.pack.resolve import Direction
from nrd_check.proposal.model import Content, Metric, Model, Person, Proposal, Topic, Unit
from nrd_check.vocabulary import Category, Kind

Row = dict[str, Any]
"""An entry of a table by the names of its fields; None where nothing is given."""


def blank_draft(direction: Direction, kind: Kind | None, category: Category | None) -> Proposal:
    """What a form holds before anything is filled in: what it is for, and an entry for each demand of the guide."""
    programme = direction.pack.programme
    return Proposal.model_construct(
        program=programme.name,
        year=programme.year,
        direction=direction.id,
        kind=kind,
        category=direction.entry.category or category,
        units=(Unit.model_construct(role="lead"),),
        content=tuple(
            Content.model_construct(id=f"R{number}", covers=(clause.item or "",))
            for number, clause in enumerate(direction.content, 1)
        ),
        metrics=tuple(
            Metric.model_construct(id=f"P{number}", covers=(clause.item or "",))
            for number, clause in enumerate(direction.metrics, 1)
        ),
    )


@dataclass(slots=True)
class Blanks:
    """Takes out what holds nothing, and counts it: a cell cannot tell an empty entry from none."""

    count: int = 0

    def without(self, proposal: Proposal) -> Proposal:
        """The proposal without empty entries."""
        found = self._model(proposal)
        return found if found is not None else Proposal.model_construct()

    def _model(self, model: Any) -> Any:
        values = {
            name: self._value(value) for name in type(model).model_fields if (value := getattr(model, name)) is not None
        }
        given = {name: value for name, value in values.items() if value is not None}
        if not given:
            self.count += 1
            return None
        return type(model).model_construct(**given)

    def _value(self, value: Any) -> Any:
        if isinstance(value, Model) and "first_day" not in dir(type(value)):
            return self._model(value)
        if isinstance(value, tuple) and value:
            kept = tuple(one for one in map(self._value, value) if one is not None)
            return kept or None
        return value


def topic_rows(topics: Sequence[Topic]) -> list[Row]:
    """The rows of 课题."""
    return [
        {
            "title": topic.title,
            "young_scientist": topic.young_scientist,
            "units": topic.units,
            "members": None if topic.members is None else IN_PEOPLE if topic.members else NONE,
        }
        for topic in topics
    ]


def people_rows(proposal: Proposal) -> list[Row]:
    """The rows of 人员: the leader, then topic by topic, then the other members."""
    rows = [_person("lead", None, one) for one in proposal.lead or ()]
    if not rows:
        rows = [_person("lead", None, Person.model_construct())]
    for number, topic in enumerate(proposal.topics or (), 1):
        rows += [_person("topic-lead", number, one) for one in topic.lead or ()]
        rows += [_person("topic-member", number, one) for one in topic.members or ()]
    return rows + [_person("member", None, one) for one in proposal.members or ()]


def _person(role: str, topic: int | None, person: Person) -> Row:
    given = {name: getattr(person, name) for name in Person.model_fields}
    return {"place": ROLES_OF_PEOPLE[role].zh, "topic": topic, **given}
