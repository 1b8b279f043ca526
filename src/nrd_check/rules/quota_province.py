"""各省申报数额

每个省（自治区、直辖市、计划单列市、新疆生产建设兵团）在一组方向中只能组织申报规定的项数。
单份申报书不能判断，批量审查（audit）时检查。

指南的说法：针对指南方向3.1、3.2、3.3、3.4，各省……科技主管部门限组织申报其中一项

通过：广东省组织申报了 3.1 一项
不通过：广东省组织申报了 3.1 和 3.2 两项
----
Quota of a province

Each province may put forward only so many projects in a group of directions. One proposal alone cannot tell; an
audit checks it.

How guides say it: 针对指南方向3.1、3.2、3.3、3.4，各省……科技主管部门限组织申报其中一项

Passes: one proposal from 广东省, for 3.1
Fails: two proposals from 广东省, for 3.1 and 3.2
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Reading, Rule, RuleKind

_SAYS = lazy(
    rf"(?:针对|对于)?指南方向(?P<ids>\d+\.\d+(?:[、和及]\d+\.\d+)*)[，,]?(?:每个|各)省[^；。]*?限(?:组织)?(?:申报|推荐)(?:其中)?(?P<max>{NUMBER})[项个]"
)


_HERE = lazy(
    rf"(?:每|各)个?省(?:[（(][^（）()]*[)）])?(?:科技主管部门|科技厅)?限(?:组织)?(?:申报|推荐|报)(?P<max>{NUMBER})[项个]"
)


class QuotaProvince(Rule):
    """At most `max` projects of each province in the directions of `group` together."""

    kind: Literal["quota-province"]
    max: int
    group: tuple[str, ...]


def read(clause: Clause) -> Iterator[Reading]:
    """针对指南方向3.1、3.2，各省限组织申报其中一项"""
    for found in _SAYS.finditer(clause.text):
        group = tuple(re.findall(r"\d+\.\d+", found["ids"]))
        values = {"max": parse_number(found["max"]), "group": group}
        yield Reading("quota-province", found.start(), found.end(), values, scope={"directions": group})
    if "." in clause.place or clause.place.isdigit():
        for found in _HERE.finditer(clause.text):
            values = {"max": parse_number(found["max"]), "group": (clause.place,)}
            yield Reading("quota-province", found.start(), found.end(), values, scope={"directions": (clause.place,)})


KIND = RuleKind("quota-province", __doc__, QuotaProvince, read)
