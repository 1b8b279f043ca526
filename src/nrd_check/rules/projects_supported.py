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

from collections.abc import Iterator
from typing import Literal

from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Reading, Rule, RuleKind, reading
from nrd_check.rules.sentence import AT_MOST, TO, Part
from nrd_check.text import bracket_depths

_RANGE = lazy(rf"拟支持(?:项目)?数(?:量)?(?:均)?(?:为|[：:])?(?P<low>{NUMBER}){TO}(?P<high>{NUMBER})[项个]")
_AT_MOST = lazy(rf"拟支持(?:项目)?(?:数)?{AT_MOST}(?P<high>{NUMBER})[项个](?!青年)")
_EVERY = lazy(
    rf"(?:每个(?:指南|项目)?方向|本方向|同一(?:指南)?方向)(?:原则上)?(?:另|各)?(?:拟)?支持(?:青年(?:科学家|人才)?项目)?(?:不超过)?(?P<low>{NUMBER})(?:{TO}(?P<high>{NUMBER}))?[项个]"
)
_HERE = lazy(
    rf"^(?:原则上)?拟(?:支持|立项|部署)(?:青年科学家项目|(?:项目)?数(?:量)?(?:为|[：:]))?(?:不超过)?(?P<low>{NUMBER})(?:{TO}(?P<high>{NUMBER}))?[项个](?:项目)?"
)
_OF_EACH = lazy(r"每|各|本|方向")  # in the general part a number without them is that of all projects
_NOT_MORE = lazy(r"不超过")
_EACH = lazy(rf"在(?P<groups>.+?(?P<count>{NUMBER})个方向)分别支持(?P<high>{NUMBER})个项目")
_USUALLY = lazy(rf"原则上只支持(?P<low>{NUMBER})项.*?可同时支持(?P<high>{NUMBER})项")


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
        elif (found := _AT_MOST.search(part.text)) and (clause.place != "general" or _OF_EACH.search(part.text)):
            yield reading("projects-supported", part, {"max": parse_number(found["high"])})
        elif found := _EACH.search(part.text):
            yield reading(
                "projects-supported", part, {"max": parse_number(found["count"]) * parse_number(found["high"])}
            )
        else:
            yield from _planned(clause, part, depths)
    if found := _USUALLY.search(clause.text):
        values = {"min": parse_number(found["low"]), "max": parse_number(found["high"])}
        yield Reading("projects-supported", found.start(), found.end(), values, binding="should")


def _planned(clause: Clause, part: Part, depths: list[int]) -> Iterator[Reading]:
    """每个方向拟支持1~2项; in the note of a direction also 拟支持1项."""
    here = _HERE if "." in clause.place or clause.place.isdigit() else None
    found = _EVERY.search(part.text) or (here and here.match(part.text.strip()))
    if not found or depths[part.start + found.start()]:
        return
    low, high = found["low"], found["high"] or found["low"]
    least = None if _NOT_MORE.search(found[0]) else parse_number(low)
    yield reading("projects-supported", part, {"min": least, "max": parse_number(high)})


KIND = RuleKind("projects-supported", __doc__, ProjectsSupported, read, severities=())
