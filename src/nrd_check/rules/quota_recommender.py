"""推荐数额

一个单位（或每个单位）推荐到某方向的项目不得超过规定的项数。单份申报书不能判断，批量审查（audit）时检查。

指南的说法：由市场监管总局（国家标准委）推荐不超过14项；……5个部门各推荐不超过4项

通过：市场监管总局推荐了 14 项
不通过：市场监管总局推荐了 15 项
----
Quota of a recommending office

An office, or each of several, may put forward only so many projects for a direction. One proposal alone cannot
tell; an audit checks it.

How guides say it: 由市场监管总局（国家标准委）推荐不超过14项；……5个部门各推荐不超过4项

Passes: 14 proposals recommended by 市场监管总局
Fails: 15 of them
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Reading, Rule, RuleKind, reading
from nrd_check.rules.sentence import AT_MOST

_SAYS = lazy(
    rf"(?P<each>各|每个)?(?:推荐单位)?推荐(?:单位)?(?:各)?(?:限)?(?:推荐|申报)?(?:项目)?(?:数)?(?:{AT_MOST}|限推荐|限报|(?<=限推荐)|(?<=限))({NUMBER})[项个]"
    rf"|^限推荐({NUMBER})[项个]"
)


_EACH = lazy(r"各|每")
_BY_PROVINCE = lazy(r"[每各]个?(?:省|市|设区市)")  # quota-province, or for a person
_SORT = lazy(
    r"(?:省级|市级|地方|有关|相关)[^，。；]{0,12}(?:部门|单位)"
)  # how many such offices there are nobody can tell


class QuotaRecommender(Rule):
    """At most `max` projects: of each office if `each`, else in all."""

    kind: Literal["quota-recommender"]
    max: int
    each: bool = False


def read(clause: Clause) -> Iterator[Reading]:
    """由市场监管总局推荐不超过14项"""
    for part in clause.parts:
        found = _SAYS.search(part.text)
        if not found or _BY_PROVINCE.search(part.text):
            continue
        each = bool(found["each"] or _EACH.search(part.text[: found.start()]))
        if each or not _SORT.search(part.text[: found.start()]):
            yield reading("quota-recommender", part, {"max": parse_number(found[2] or found[3]), "each": each})


KIND = RuleKind("quota-recommender", __doc__, QuotaRecommender, read)
