"""经费配套比例

其他来源经费与中央财政经费之比不得低于指南的规定。“A与B比例不低于1:2”即 A ≥ B÷2。
其他经费 = 地方财政 + 单位自筹 + 社会资金（指南另有列举的，按列举）；自筹经费 = 单位自筹 + 社会资金。
没有写中央财政经费或写为 0，无法判断。

指南的说法：其他经费（包括地方财政经费、单位出资及社会渠道资金等）与中央财政经费比例不低于1:1

通过（1:1）：
  funding: {central: 1000, local: 400, institution: 300, social: 300}
不通过：
  funding: {central: 1000, local: 400, institution: 300, social: 299}
----
Co-funding ratio

Other funds may not fall below a ratio to central funding. "Not below 1:2" means at least half of it.
Other funds are local + institution + social, or what the guide lists; own funds (自筹) are institution + social.
Without central funding, or with zero, nothing can be decided.

How guides say it: 其他经费（包括地方财政经费、单位出资及社会渠道资金等）与中央财政经费比例不低于1:1

Passes (1:1):
  funding: {central: 1000, local: 400, institution: 300, social: 300}
Fails:
  funding: {central: 1000, local: 400, institution: 300, social: 299}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal
from typing import Annotated, Literal

from pydantic import Field

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind
from nrd_check.vocabulary import FUNDS

Fund = Literal["local", "institution", "social"]

_SAYS = re.compile(
    r"(?:(?P<where>[^，。；、的]+?)方向(?:各项目|项目)?)?(?:(?P<provider>企业)(?:提供|出资|投入)的)?"
    r"(?P<what>其他经费|自筹(?:经费|资金)|地方(?:财政)?(?:投入|配套|经费|资金)+|配套(?:经费|资金)|自有资金)(?:总额)?"
    r"(?:[（(](?P<listed>[^（）()]*)[)）])?(?:与|和|同)(?:中央财政|国拨|专项)(?:经费|资金|投入)?(?:总额)?的?(?:比例|之比|比)?"
    r"(?:应|须)?(?:不低于|不少于|不小于|≥)(?P<a>\d+(?:\.\d+)?)[:：∶](?P<b>\d+(?:\.\d+)?)"
)
_LISTED: tuple[tuple[Fund, re.Pattern[str]], ...] = (
    ("local", re.compile("地方")),
    ("institution", re.compile("单位|自筹")),
    ("social", re.compile("社会")),
)
_NAMED: tuple[tuple[str, tuple[Fund, ...]], ...] = (
    ("自筹", ("institution", "social")),
    ("自有", ("institution",)),
    ("地方", ("local",)),
    ("", ("local", "institution", "social")),
)


Share = Annotated[Decimal, Field(gt=0, lt=1_000_000)]


class FundingRatio(Rule):
    """The funds of `numerator` are at least `ratio[0]` to `ratio[1]` of central funding."""

    kind: Literal["funding-ratio"]
    numerator: tuple[Fund, ...]
    ratio: tuple[Share, Share]

    @property
    def slot(self) -> str:
        """Ratios of different funds hold side by side."""
        return f"funding-ratio:{'+'.join(self.numerator)}"

    @property
    def min(self) -> float:
        """The ratio as a number."""
        return float(self.ratio[0] / self.ratio[1])


def read(clause: Clause) -> Iterator[Reading]:
    """其他经费与中央财政经费比例不低于1:1"""
    for found in _SAYS.finditer(clause.text):
        listed = tuple(fund for fund, pattern in _LISTED if pattern.search(found["listed"] or ""))
        named = next(funds for word, funds in _NAMED if found["what"].startswith(word))
        values = {"numerator": listed or named, "ratio": (Decimal(found["a"]), Decimal(found["b"]))}
        part = next(part for part in reversed(clause.parts) if part.start <= found.start())
        binding: Literal["must", "should"] = "should" if part.in_principle else "must"
        scope = {"where": found["where"]} if found["where"] else {}
        start = min(part.quote_start, found.start())
        yield Reading("funding-ratio", found.start(), found.end(), values, part.subject, scope, binding, start)
        if found["provider"]:
            why = {"reason": "申报书写明经费来自哪类渠道，不写由谁提供"}
            yield Reading("manual-review", found.start(), found.end(), why, part.subject, scope, binding)


def check(draft: Draft) -> Iterator[Finding]:
    """Compares the sums."""
    for rule in draft.rules(FundingRatio):
        yield from _check(draft, rule)


def _check(draft: Draft, rule: FundingRatio) -> Iterator[Finding]:
    funding = draft.proposal.funding
    if funding is None:
        yield draft.lacks(rule, "/funding", Message("经费（funding）", "the funding"))
        return
    if not funding.central:
        what = Message("中央财政经费（central）", "the central funding")
        if funding.central is not None:
            what = Message("大于 0 的中央财政经费（central）", "central funding above 0")
        hint = Message("写明中央财政经费，单位万元，如 central: 2000", "give it in 10,000 yuan, as in central: 2000")
        yield draft.lacks(rule, "/funding/central", what, hint)
        return
    given = {fund: getattr(funding, fund) for fund in rule.numerator}
    total = sum((amount for amount in given.values() if amount is not None), Decimal(0))
    # multiplied out, so that 1:3 is exact
    if total * rule.ratio[1] >= funding.central * rule.ratio[0]:
        return
    for fund, amount in given.items():
        if amount is None:
            name = FUNDS[fund]
            yield draft.lacks(
                rule,
                f"/funding/{fund}",
                Message(f"{name.zh}经费（{fund}）", f"the {name.en}"),
                Message("没有该项经费时写 0", "write 0 where there is none"),
            )
    if None not in given.values():
        needed = funding.central * rule.ratio[0] / rule.ratio[1]
        ratio = f"{rule.ratio[0]}:{rule.ratio[1]}"
        names = Message(
            " + ".join(FUNDS[fund].zh for fund in rule.numerator), " + ".join(FUNDS[fund].en for fund in rule.numerator)
        )
        short = (needed - total).quantize(Decimal("0.01"), ROUND_CEILING).normalize()
        yield draft.broken(
            rule,
            "/funding",
            Message(
                f"{names.zh}共 {total} 万元，与中央财政 {funding.central} 万元之比低于 {ratio}",
                f"{names.en} make {total}, less than {ratio} to central funding of {funding.central} (10,000 yuan)",
            ),
            expected=Message(f"≥ {ratio}", f"≥ {ratio}"),
            actual=Message(*(f"{total / funding.central:.4g}:1",) * 2),
            hint=Message(f"至少再增加 {short:f} 万元", f"add at least {short:f} (10,000 yuan)"),
            rank=-rule.min,
        )


KIND = RuleKind("funding-ratio", __doc__, FundingRatio, read, check)
