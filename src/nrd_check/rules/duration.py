"""实施周期

项目从开始到结束的时间不得长于（或短于）指南的规定，首尾两月都计入：2021-12 至 2024-11 正好三年。
只写年月时，从该月第一天算到该月最后一天。

指南的说法：实施周期不超过3年；实施周期3~5年；项目执行期原则上为3~5年

通过（不超过 3 年）：
  duration: {start: 2021-12, end: 2024-11}
不通过：
  duration: {start: 2021-12, end: 2024-12}
----
Duration

A project may not last longer (or shorter) than the guide says. Both ends count: 2021-12 to 2024-11 is three years.
A month without a day counts from its first day, or to its last.

How guides say it: 实施周期不超过3年；实施周期3~5年；项目执行期原则上为3~5年

Passes (at most 3 years):
  duration: {start: 2021-12, end: 2024-11}
Fails:
  duration: {start: 2021-12, end: 2024-12}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.records import Bounds
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading
from nrd_check.rules.sentence import AT_MOST, TO, WITHIN

_WHAT = r"(?:(?<!专项)(?:实施|执行|研究|完成|攻关|研发|支持)|项目)(?:周期|年限|期限|时限|期)(?:[（(][^（）()]*[）)])?"
_SAYS = lazy(
    rf"(?P<what>{_WHAT})(?:一般|原则上|均|应)*(?:为|是|[：:])?"
    rf"(?:(?P<low>{NUMBER})(?:年|个月)?{TO}(?P<high>{NUMBER})|(?P<atmost>{AT_MOST})(?P<most>{NUMBER})|(?P<exact>{NUMBER}))(?P<unit>年|个月)(?P<within>{WITHIN})?"
)
_FROM_TO = lazy(
    rf"{_WHAT}(?:一般|原则上|均|应)*(?:为|是|自|从|[：:])?(\d{{4}})年(?:(\d{{1,2}})月)?(?:\d{{1,2}}日)?(?:{TO}|[－−]{{1,2}})(\d{{4}})年(?:(\d{{1,2}})月)?"
)


Years = Annotated[int | float, Bounds(ge=0, le=100)]


class Duration(Rule):
    """At least `min` and at most `max` years; None where there is no such limit."""

    kind: Literal["duration"]
    min: Years | None = None
    max: Years | None = None
    PER_KIND: ClassVar[bool] = True


def read(clause: Clause) -> Iterator[Reading]:
    """实施周期不超过3年"""
    for part in clause.parts:
        if found := _FROM_TO.search(part.text):
            # first and last month count; that the project lies between them, a person judges
            start, first, end, last = (None if group is None else int(group) for group in found.groups())
            months = (end - start) * 12 + (last or 12) - (first or 1) + 1  # type: ignore[operator]  # both years are given
            yield reading("duration", part, {"max": _of_months(months)})
            yield reading("manual-review", part, {"reason": "起止年月须人工核对，程序只核对时长"})
        elif found := _SAYS.search(part.text):
            low = found["low"] or found["exact"]
            high = found["high"] or found["most"] or found["exact"]
            if found["exact"] and (found["within"] or found["what"].endswith("时限")):
                low = None  # until then, not just then
            months = found["unit"] == "个月"
            yield reading("duration", part, {"min": _years(low, months) if low else None, "max": _years(high, months)})


def _years(number: str, months: bool) -> int | float:  # two units, no more
    """A number of years, or of months in years: 24个月 is 2, 18个月 1.5."""
    value = parse_number(number)
    if not months:
        return value
    return _of_months(value)


def _of_months(months: int) -> int | float:
    return months // 12 if months % 12 == 0 else months / 12


def add_years(day: date, years: float) -> date:
    """The same day `years` later, in whole months; the day after the month where it has no such day."""
    months = day.month - 1 + round(years * 12)
    year, month = day.year + months // 12, months % 12 + 1
    try:
        return day.replace(year=year, month=month)
    except ValueError:
        return date(year, month + 1, 1)  # December has all days


def check(draft: Draft) -> Iterator[Finding]:
    """Compares first and last day with the limits."""
    if not (rule := draft.rule(Duration)):
        return
    duration = draft.proposal.duration
    if duration is None:
        yield draft.lacks(rule, "/duration", Message("实施周期（duration）", "the duration"))
        return
    if duration.start is None:
        yield draft.lacks(rule, "/duration/start", Message("开始年月（start）", "the start of the duration"))
    if duration.end is None:
        yield draft.lacks(rule, "/duration/end", Message("结束年月（end）", "the end of the duration"))
    if duration.start is None or duration.end is None:
        return
    first, behind = duration.start.first_day, duration.end.last_day + timedelta(days=1)
    too_long = rule.max is not None and behind > add_years(first, rule.max)
    too_short = rule.min is not None and behind < add_years(first, rule.min)
    if too_long or too_short:
        limit = rule.max if too_long else rule.min
        assert limit is not None
        length = length_of(first, behind)
        last = add_years(first, limit) - timedelta(days=1)
        limits = f"{rule.min}~{rule.max}" if rule.min is not None else f"≤ {rule.max}"
        yield draft.broken(
            rule,
            "/duration",
            Message(
                f"实施周期为 {length.zh}，{'超过上限' if too_long else '不足下限'} {limit} 年",
                f"the project lasts {length.en}, {'more than the' if too_long else 'less than the'} {limit} years allowed",
            ),
            expected=Message(f"{limits} 年", f"{limits} years"),
            actual=length,
            hint=Message(
                f"从 {first} 开始，结束日期应{'不晚于' if too_long else '不早于'} {last}",
                f"starting on {first}, end {'no later' if too_long else 'no earlier'} than {last}",
            ),
            rank=limit if too_long else -limit,
        )


def length_of(first: date, behind: date) -> Message:
    """The time from `first` to the day before `behind`, in words."""
    months = (behind.year - first.year) * 12 + behind.month - first.month
    rest = behind.day - first.day
    if rest < 0:
        months -= 1
        month_before = behind.replace(day=1) - timedelta(days=1)
        rest = (behind - month_before.replace(day=min(first.day, month_before.day))).days
    years, months = divmod(months, 12)
    pieces = [(years, "年", "year"), (months, "个月", "month"), (rest, "天", "day")]
    zh = "".join(f" {number} {word}" for number, word, _ in pieces if number)
    en = " ".join(f"{number} {word}{'s' if number > 1 else ''}" for number, _, word in pieces if number)
    return Message(zh.strip(), en)


KIND = RuleKind("duration", __doc__, Duration, read, check)
