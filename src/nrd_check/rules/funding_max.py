"""经费上限

申请的财政经费（国拨经费、中央财政经费，或省、市财政经费）不得超过指南规定的数额，单位万元。

指南的说法：国拨经费不超过2000万元；每个项目不超过500万元；省财政经费每项不超过200万元

通过（国拨经费上限 2000 万元）：
  funding: {central: 2000, …}
不通过：
  funding: {central: 2001, …}
----
Limit of funding

A project may not ask for more public money (central, or of the province or city) than the guide says, in 10,000 yuan.

How guides say it: 国拨经费不超过2000万元；每个项目不超过500万元；省财政经费每项不超过200万元

Passes (at most 2000 of central funding):
  funding: {central: 2000, …}
Fails:
  funding: {central: 2001, …}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.records import Bounds
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading
from nrd_check.rules.sentence import AT_MOST, WITHIN
from nrd_check.vocabulary import FUNDS

Fund = Literal["central", "local"]
_OF = r"(?:每个?项目|每项|每个方向|单个项目|项目)"
_NUMBER = rf"(?P<amount>\d+(?:\.\d+)?|{NUMBER})(?P<unit>万元|亿元)"
_AMOUNT = rf"{AT_MOST}{_NUMBER}"
_SAYS = (
    lazy(
        rf"(?:{_OF}(?:的)?(?:申请)?)?(?P<fund>国拨|中央财政|专项|(?:省|市|自治区|地方)(?:级)?财政|财政)(?:专项)?(?:资助)?(?:经费|资金|投入)?(?:总额|概算|额度)?"
        rf"(?:每个?项目|每项|单项)?(?:支持|资助)?(?:额度)?{_AMOUNT}"
    ),
    lazy(
        r"(?P<fund>国拨|中央财政|专项|(?:省|市|自治区|地方)(?:级)?财政)(?:经费|资金)(?:总额|额度)?(?:控制在|限)"
        rf"{_NUMBER}{WITHIN}"
    ),
    lazy(rf"(?P<fund>){_OF}(?:支持|资助|经费|补助)?(?:额度|经费)?{_AMOUNT}"),
    lazy(rf"(?P<fund>){_OF}(?:可)?最[高多](?:支持|资助|补助)(?:经费)?{_NUMBER}"),
    lazy(rf"(?P<fund>)(?:支持|资助|补助)(?:经费|资金){_AMOUNT}"),
    lazy(rf"(?P<fund>)(?:支持|资助|补助|榜单)(?:额度|强度|金额)[：:]?(?:为)?{_OF}?(?:为)?(?:{AT_MOST})?{_NUMBER}"),
)
_EACH = lazy(rf"(?P<fund>)每(?:个项目|项)(?:资助|支持|补助)?(?:经费)?(?:为)?{_NUMBER}")  # no more and no less
_UNITS = {"万元": 1, "亿元": 10_000}


class FundingMax(Rule):
    """The money of `fund` is at most `max`, in 10,000 yuan."""

    kind: Literal["funding-max"]
    fund: Fund
    max: Annotated[Decimal, Bounds(gt=0)]
    PER_KIND: ClassVar[bool] = True

    @property
    def slot(self) -> str:
        """Limits of central and of local money hold side by side."""
        return f"funding-max:{self.fund}"


def read(clause: Clause) -> Iterator[Reading]:
    """国拨经费不超过2000万元"""
    for part in clause.parts:
        for says in _SAYS if clause.place in ("general", "closing") else (*_SAYS, _EACH):
            if found := says.search(part.text):
                fund = _fund(found["fund"], clause, part.start)
                if fund:
                    yield reading("funding-max", part, {"fund": fund, "max": _amount(found)})
                break


def _fund(word: str, clause: Clause, position: int) -> Fund | None:
    """Whose money is meant; where the words do not say, that of which the sentence spoke before."""
    said = word or clause.text[:position]
    if re.search(r"(?:省|市|自治区|地方)(?:级)?财政", said):
        return "local"
    if word or re.search(r"国拨|中央财政", said):
        return "central"
    if re.search(r"自筹|配套", said):
        return None
    earlier = [one.values["fund"] for one in (*clause.general, *clause.before) if one.kind == "funding-max"]
    return earlier[-1] if earlier else clause.money


def _amount(found: re.Match[str]) -> Decimal:
    text = found["amount"]
    value = Decimal(text) if text.replace(".", "").isdigit() else Decimal(parse_number(text))
    return value * _UNITS[found["unit"]]


def check(draft: Draft) -> Iterator[Finding]:
    """Compares the money asked for."""
    for rule in draft.rules(FundingMax):
        yield from _check(draft, rule)


def _check(draft: Draft, rule: FundingMax) -> Iterator[Finding]:
    name = FUNDS[rule.fund]
    funding = draft.proposal.funding
    given = None if funding is None else getattr(funding, rule.fund)
    if given is None:
        path = "/funding" if funding is None else f"/funding/{rule.fund}"
        hint = Message(
            f"写明{name.zh}经费，单位万元，如 {rule.fund}: 500", f"give it in 10,000 yuan, as in {rule.fund}: 500"
        )
        yield draft.lacks(rule, path, Message(f"{name.zh}经费（{rule.fund}）", f"the {name.en}"), hint)
    elif given > rule.max:
        yield draft.broken(
            rule,
            f"/funding/{rule.fund}",
            Message(
                f"{name.zh}经费 {given} 万元，超过上限 {rule.max} 万元",
                f"{name.en} of {given}, at most {rule.max} is allowed (10,000 yuan)",
            ),
            expected=Message(f"≤ {rule.max}", f"≤ {rule.max}"),
            actual=Message(str(given), str(given)),
            hint=Message(f"减少到 {rule.max} 万元以内", f"reduce it to {rule.max} (10,000 yuan) or less"),
        )


KIND = RuleKind("funding-max", __doc__, FundingMax, read, check)
