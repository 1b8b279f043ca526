"""承诺事项

涉及人类遗传资源、人体研究伦理、实验动物的，申报书要在 declarations 中逐项声明：
true（已落实）、false（未落实）或 not_applicable（不涉及）。没有声明是警告，声明未落实是错误。

指南的说法：涉及人体研究需按照规定通过伦理审查并签署知情同意书

通过：
  declarations: {human_genetic_resources: true, ethics_review: true, laboratory_animals: not_applicable}
不通过：
  declarations: {human_genetic_resources: false, ethics_review: true, laboratory_animals: not_applicable}
----
Declarations

Where human genetic resources, research on people or laboratory animals are concerned, the proposal declares each:
true (done), false (not done) or not_applicable. Not to declare is a warning; to declare it not done is an error.

How guides say it: 涉及人体研究需按照规定通过伦理审查并签署知情同意书

Passes:
  declarations: {human_genetic_resources: true, ethics_review: true, laboratory_animals: not_applicable}
Fails:
  declarations: {human_genetic_resources: false, ethics_review: true, laboratory_animals: not_applicable}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.proposal.model import Declarations as Attested
from nrd_check.proposal.model import zh_of
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind
from nrd_check.vocabulary import ATTESTATIONS

Item = Literal["human_genetic_resources", "ethics_review", "laboratory_animals"]
ITEMS: dict[Item, Message] = {
    "human_genetic_resources": Message("人类遗传资源管理", "the rules on human genetic resources"),
    "ethics_review": Message("伦理审查与知情同意", "ethics review and informed consent"),
    "laboratory_animals": Message("实验动物管理与福利伦理审查", "the rules on laboratory animals"),
}
_KEYS = {item: zh_of(Attested, item) for item in ITEMS}
_EXPECTED = Message("已落实（true）或 不涉及（not_applicable）", "true, or not_applicable")
_MUST = r"(?:须|应|必须|需|要)"
_SAYS: tuple[tuple[Item, re.Pattern[str]], ...] = (
    ("human_genetic_resources", lazy(rf"人类遗传资源.*?{_MUST}(?:遵照|遵守|按照|符合)")),
    ("ethics_review", lazy(rf"(?:涉及人体|人体研究|人体被试).{{0,60}}?{_MUST}.{{0,60}}?伦理")),
    ("laboratory_animals", lazy(rf"涉及实验动物.{{0,60}}?{_MUST}(?:遵照|遵守|按照|符合)")),
)


class Declarations(Rule):
    """The proposal declares `item`."""

    kind: Literal["declarations"]
    item: Item

    @property
    def slot(self) -> str:
        """Each item is declared by itself."""
        return f"declarations:{self.item}"


def read(clause: Clause) -> Iterator[Reading]:
    """涉及人体研究需按照规定通过伦理审查"""
    for item, says in _SAYS:
        if says.search(clause.text):
            yield Reading("declarations", 0, len(clause.text), {"item": item})


def check(draft: Draft) -> Iterator[Finding]:
    """Looks up each declaration."""
    declarations = draft.proposal.declarations
    for rule in draft.rules(Declarations):
        given = getattr(declarations, rule.item) if declarations else None
        what = ITEMS[rule.item]
        if given is None:
            yield draft.broken(
                rule,
                f"/declarations/{rule.item}",
                Message(f"没有声明“{what.zh}”", f"nothing is declared of {what.en}"),
                expected=_EXPECTED,
                hint=Message(
                    f"在承诺（declarations）中的“{_KEYS[rule.item]}”（{rule.item}）后写 {_EXPECTED.zh}",
                    f"write {rule.item}: true, or not_applicable, under declarations",
                ),
                severity="warning",
            )
        elif given == "false":
            yield draft.broken(
                rule,
                f"/declarations/{rule.item}",
                Message(f"声明“{what.zh}”未落实", f"{what.en} are declared not met"),
                expected=_EXPECTED,
                actual=ATTESTATIONS[given],
                hint=Message("先落实该项要求，再改为 已落实（true）", "meet the requirement, then declare true"),
            )


KIND = RuleKind("declarations", __doc__, Declarations, read, check)
