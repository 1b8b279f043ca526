"""What the shell offers behind Tab: programmes, directions, kinds of rules.

A completion runs at every press of a key, so packs are not parsed, only their first lines and those with titles read.
"""

from __future__ import annotations

import typer

from nrd_check.errors import InputError
from nrd_check.pack.store import Library, shipped
from nrd_check.text import visible

Offer = list[tuple[str, str]]
"""What may stand here, each with a few words about it."""


def complete_programme(context: typer.Context, incomplete: str) -> Offer:
    """The ids of programmes, or their names where a name was begun."""
    packs = _library(context)
    if not packs:
        return []
    names = {programme.id: programme.name for programme in packs.programmes}
    by_id = [(id_, name) for id_, name in names.items() if id_.startswith(incomplete)]
    return _shown(by_id or [(name, id_) for id_, name in names.items() if name.startswith(incomplete)])


def complete_direction(context: typer.Context, incomplete: str) -> Offer:
    """The ids of the directions of the programme that stands before, with their titles."""
    packs = _library(context)
    found = packs.find(str(context.params.get("programme") or "")) if packs else []
    if not packs or len({programme.id for programme in found}) != 1:
        return []
    try:
        titles = packs.titles(max(found, key=lambda programme: programme.year))
    except InputError:
        return []
    return _shown([(id_, title) for id_, title in titles.items() if id_.startswith(incomplete)])


def complete_rule(incomplete: str) -> Offer:
    """The kinds of rules, with their names."""
    from nrd_check.cli.language import LANG
    from nrd_check.rules import RULE_KINDS

    return _shown([(id_, kind.title.in_(LANG)) for id_, kind in RULE_KINDS.items() if id_.startswith(incomplete)])


def _library(context: typer.Context) -> Library | None:
    """The packs, where there are any; a completion never complains."""
    try:
        return Library(context.params.get("rules") or shipped("rules"))
    except InputError:
        return None


def _shown(found: Offer) -> Offer:
    """Without what would act in a terminal, or be taken for markup by the library."""
    return [(visible(value), visible(about).replace("[", "［").replace("]", "］")) for value, about in found]
