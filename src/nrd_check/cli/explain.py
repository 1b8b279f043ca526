"""`nrd-check explain`: a kind of rule, from its docstring."""

from __future__ import annotations

from typing import Annotated

import typer

from nrd_check.cli.complete import complete_rule
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import PANEL_ARGUMENTS, Help, Language, emit
from nrd_check.errors import InputError
from nrd_check.messages import Message
from nrd_check.report.wrapping import width
from nrd_check.rules import RULE_KINDS
from nrd_check.text import nearest, visible

HELP = text(
    "说明一种规则：检查什么、指南怎么说、通过和不通过的例子。",
    "Explains a kind of rule: what it checks, how guides say it, examples.",
)
EXAMPLES = text(
    "例：\n\nnrd-check explain topics-max\n\nnrd-check explain",
    "Examples:\n\nnrd-check explain topics-max\n\nnrd-check explain",
)


def explain(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="RULE",
            help=text("规则，如 topics-max；不写则列出全部", "a kind of rule, like topics-max; all if left out"),
            rich_help_panel=PANEL_ARGUMENTS,
            autocompletion=complete_rule,
        ),
    ] = None,
    lang: Language = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    if rule is None:
        columns = max(width(kind) for kind in RULE_KINDS)
        lines = [f"{id_}{' ' * (columns - width(id_))}  {kind.title.in_(LANG)}" for id_, kind in RULE_KINDS.items()]
        emit("\n".join(lines) + "\n", None)
        return
    kind = RULE_KINDS.get(rule) or next((found for found in RULE_KINDS.values() if rule in found.title), None)
    if kind is None:
        near = nearest(rule, RULE_KINDS, 0.4)
        hint = (
            Message(f"是否指“{near}”？", f"did you mean “{near}”?")
            if near
            else Message("不带参数运行可列出全部规则", "run it without a name for a list")
        )
        shown = visible(rule)
        raise InputError(Message(f"没有规则“{shown}”；{hint.zh}", f"no kind of rule “{shown}”; {hint.en}"))
    emit(f"{kind.id}  {kind.page.in_(LANG)}\n", None)
