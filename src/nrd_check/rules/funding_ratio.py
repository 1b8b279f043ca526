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
from typing import TYPE_CHECKING, Annotated, Any, Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.records import Bounds
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind
from nrd_check.vocabulary import FUNDS

if TYPE_CHECKING:
    from nrd_check.proposal.model import Funding

Fund = Literal["local", "institution", "social"]

_SAYS = lazy(
    r"(?:(?P<where>[^，。；、的]+?)方向(?:各项目|项目)?)?(?:(?P<provider>企业)(?:提供|出资|投入)的)?"
    r"(?P<what>其他(?:来源)?经费|自筹(?:经费|资金)|地方(?:财政)?(?:投入|配套|经费|资金)+|配套(?:经费|资金)|自有资金)(?:总额)?"
    r"(?:[（(](?P<listed>[^（）()]*)[)）])?(?:"
    r"(?:与|和|同)(?:申请的?)?(?:(?P<central>中央财政|国拨|专项)|(?P<local>(?:省|市|自治区|地方)(?:级)?财政))(?:经费|资金|投入)?(?:总额)?的?(?:比例|之比|比)?"
    r"(?:应|须)?(?:不得?低于|不少于|不得少于|不小于|达到|≥)(?P<a>\d+(?:\.\d+)?)[:：∶](?P<b>\d+(?:\.\d+)?)"
    r"|(?:应|须)?(?:不得?低于|不少于|不得少于|不小于)(?:(?P<central_of>中央财政|国拨|专项)|(?P<local_of>(?:省|市|自治区|地方)(?:级)?财政))(?:经费|资金|投入)?(?:总额)?的(?:(?P<times>\d+(?:\.\d+)?)倍|(?P<part>\d+(?:\.\d+)?)[%％])"
    r"|(?:应|须)?(?:占|(?P<share>不低于|不少于|不小于))(?:项目)?(?:总(?:经费|投入|预算|投资)|经费总额)的?(?:比例|比重)?(?(share)|(?:应|须)?(?:不低于|不少于|不小于|≥))(?P<percent>\d+(?:\.\d+)?)[%％])"
)
_LISTED: tuple[tuple[Fund, re.Pattern[str]], ...] = (
    ("local", lazy("地方")),
    ("institution", lazy("单位|自筹")),
    ("social", lazy("社会")),
)
_NAMED: tuple[tuple[str, tuple[Fund, ...]], ...] = (
    ("自筹", ("institution", "social")),
    ("自有", ("institution",)),
    ("地方", ("local",)),
    ("", ("local", "institution", "social")),
)


Share = Annotated[Decimal, Bounds(gt=0, lt=1_000_000)]


class FundingRatio(Rule):
    """The funds of `numerator` are at least `ratio[0]` to `ratio[1]` of `denominator`: central funding, or all funds."""

    kind: Literal["funding-ratio"]
    numerator: tuple[Fund, ...]
    denominator: Literal["central", "local", "total"] = "central"
    ratio: tuple[Share, Share]

    @property
    def slot(self) -> str:
        """Ratios of different funds hold side by side."""
        of = "" if self.denominator == "central" else f"/{self.denominator}"
        return f"funding-ratio:{'+'.join(self.numerator)}{of}"

    @property
    def min(self) -> float:
        """The ratio as a number."""
        return float(self.ratio[0] / self.ratio[1])


def read(clause: Clause) -> Iterator[Reading]:
    """其他经费与中央财政经费比例不低于1:1"""
    for found in _SAYS.finditer(clause.text):
        listed = tuple(fund for fund, pattern in _LISTED if pattern.search(found["listed"] or ""))
        named = next(funds for word, funds in _NAMED if found["what"].startswith(word))
        values: dict[str, Any] = {"numerator": listed or named}
        if found["percent"]:
            values |= {"ratio": (Decimal(found["percent"]), Decimal(100)), "denominator": "total"}
        elif found["times"]:
            values |= {"ratio": (Decimal(found["times"]), Decimal(1))}
        elif found["part"]:
            values |= {"ratio": (Decimal(found["part"]), Decimal(100))}
        else:
            values |= {"ratio": (Decimal(found["a"]), Decimal(found["b"]))}
        if found["local"] or found["local_of"]:
            values["denominator"] = "local"
            values["numerator"] = tuple(fund for fund in values["numerator"] if fund != "local")
            # what a county pays and what the province pays are one sum in a proposal
            if not values["numerator"] or re.search(r"市县|县级|区县|县(?:市|区)$", clause.text[: found.start()][-6:]):
                continue
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
    base = _base(rule, funding)
    if not base:
        yield from _lacks_base(draft, rule, funding)
        return
    given = {fund: getattr(funding, fund) for fund in rule.numerator}
    total = sum((amount for amount in given.values() if amount is not None), Decimal(0))
    # multiplied out, so that 1:3 is exact
    if total * rule.ratio[1] >= base * rule.ratio[0]:
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
        needed = base * rule.ratio[0] / rule.ratio[1]
        if rule.denominator == "total":
            # what is added also adds to the whole
            needed = (base - total) * rule.ratio[0] / max(rule.ratio[1] - rule.ratio[0], Decimal(1))
        of = _BASES[rule.denominator]
        ratio = f"{rule.ratio[0]}:{rule.ratio[1]}"
        names = Message(
            " + ".join(FUNDS[fund].zh for fund in rule.numerator), " + ".join(FUNDS[fund].en for fund in rule.numerator)
        )
        short = (needed - total).quantize(Decimal("0.01"), ROUND_CEILING).normalize()
        yield draft.broken(
            rule,
            "/funding",
            Message(
                f"{names.zh}共 {total} 万元，与{of.zh} {base} 万元之比低于 {ratio}",
                f"{names.en} make {total}, less than {ratio} to {of.en} of {base} (10,000 yuan)",
            ),
            expected=Message(f"≥ {ratio}", f"≥ {ratio}"),
            actual=Message(*(f"{total / base:.4g}:1",) * 2),
            hint=Message(f"至少再增加 {short:f} 万元", f"add at least {short:f} (10,000 yuan)"),
            rank=-rule.min,
        )


_BASES = {
    "central": Message("中央财政", "central funding"),
    "local": Message("地方财政", "local funding"),
    "total": Message("项目总经费", "all funds"),
}


def _base(rule: FundingRatio, funding: Funding) -> Decimal | None:
    """The sum that the funds are compared with; None if it is not given."""
    if rule.denominator != "total":
        return getattr(funding, rule.denominator)  # type: ignore[no-any-return]  # an amount
    amounts = [getattr(funding, fund) for fund in ("central", "local", "institution", "social")]
    return None if None in amounts else sum(amounts, Decimal(0))


def _lacks_base(draft: Draft, rule: FundingRatio, funding: Funding) -> Iterator[Finding]:
    fund: str = rule.denominator
    if fund == "total":
        fund = next(
            (one for one in ("central", "local", "institution", "social") if getattr(funding, one) is None), "central"
        )
    name = FUNDS[fund]
    what = Message(f"{name.zh}经费（{fund}）", f"the {name.en}")
    if getattr(funding, fund) is not None:
        what = Message(f"大于 0 的{name.zh}经费（{fund}）", f"{name.en} above 0")
    hint = Message(f"写明{name.zh}经费，单位万元，如 {fund}: 2000", f"give it in 10,000 yuan, as in {fund}: 2000")
    yield draft.lacks(rule, f"/funding/{fund}", what, hint)


KIND = RuleKind("funding-ratio", __doc__, FundingRatio, read, check)
