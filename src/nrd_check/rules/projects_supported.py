"""拟支持项目数

指南拟支持的项目数。只作说明，单份申报书不检查；批量审查时与申报数对照。

指南的说法：每个项目拟支持数为1~2项；本方向拟支持不超过6个项目

通过、不通过：不适用
----
Projects to be supported

How many projects a guide means to fund. For information; an audit sets the number of proposals beside it.

How guides say it: 每个项目拟支持数为1~2项；本方向拟支持不超过6个项目

Passes or fails: does not apply
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from nrd_check.numerals import NUMBER, parse_number
from nrd_check.rules.base import Clause, Reading, Rule, RuleKind, reading
from nrd_check.rules.sentence import AT_MOST, TO
from nrd_check.text import bracket_depths

_RANGE = re.compile(rf"拟支持(?:项目)?数(?:量)?(?:为)?(?P<low>{NUMBER}){TO}(?P<high>{NUMBER})[项个]")
_AT_MOST = re.compile(rf"拟支持(?:项目)?(?:数)?{AT_MOST}(?P<high>{NUMBER})[项个](?!青年)")
_EACH = re.compile(rf"在(?P<groups>.+?(?P<count>{NUMBER})个方向)分别支持(?P<high>{NUMBER})个项目")
_USUALLY = re.compile(rf"原则上只支持(?P<low>{NUMBER})项.*?可同时支持(?P<high>{NUMBER})项")


class ProjectsSupported(Rule):
    """From `min` to `max` projects are to be funded."""

    kind: Literal["projects-supported"]
    min: int | None = None
    max: int


def read(clause: Clause) -> Iterator[Reading]:
    """拟支持数为1~2项"""
    depths = bracket_depths(clause.text)
    for part in clause.parts:
        if (found := _RANGE.search(part.text)) and not depths[part.start + found.start()]:
            yield reading(
                "projects-supported", part, {"min": parse_number(found["low"]), "max": parse_number(found["high"])}
            )
        elif found := _AT_MOST.search(part.text):
            yield reading("projects-supported", part, {"max": parse_number(found["high"])})
        elif found := _EACH.search(part.text):
            yield reading(
                "projects-supported", part, {"max": parse_number(found["count"]) * parse_number(found["high"])}
            )
    if found := _USUALLY.search(clause.text):
        values = {"min": parse_number(found["low"]), "max": parse_number(found["high"])}
        yield Reading("projects-supported", found.start(), found.end(), values, binding="should")


KIND = RuleKind("projects-supported", __doc__, ProjectsSupported, read)
