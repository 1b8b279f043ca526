"""不受某项限制

指南写明某类项目（如揭榜挂帅项目）不受课题数、参与单位数或负责人年龄限制的，一般规定的上限对它不适用。

指南的说法：“揭榜挂帅”项目课题数和参与单位数不受上述限制；项目（课题）负责人无年龄、学历和职称要求

通过、不通过：不适用
----
A limit that does not hold

Where a guide says that some projects (those of 揭榜挂帅, say) need not keep to a number of topics or units, or to an age of
the leader, the general limit is not for them.

How guides say it: “揭榜挂帅”项目课题数和参与单位数不受上述限制；项目（课题）负责人无年龄、学历和职称要求

Passes or fails: does not apply
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Reading, Rule, RuleKind, reading

What = Literal["topics", "units-max", "lead-birth"]
_FREE = r"(?:不受[^，。；]{0,6}限制|不作?(?:数量|具体)?限制|不限)"
_SAYS: tuple[tuple[What, re.Pattern[str]], ...] = (
    ("topics", lazy(rf"课题(?:总)?数?量?[^，。；]{{0,10}}{_FREE}|不限(?:制)?课题")),
    ("units-max", lazy(rf"单位(?:总)?数量?[^，。；]{{0,10}}{_FREE}|不限(?:制)?(?:参与|参研)?单位数")),
    (
        "lead-birth",
        lazy(r"负责人(?:的)?(?:无年龄[^，。；]{0,12}(?:要求|限制)|(?:不受|不限)年龄|年龄不限|不受[^，。；]{0,8}年龄)"),
    ),
)


class LimitLifted(Rule):
    """The limit `what` of a more general clause does not hold."""

    kind: Literal["limit-lifted"]
    what: What

    @property
    def slot(self) -> str:
        """That of the limit which it replaces."""
        return self.what


def read(clause: Clause) -> Iterator[Reading]:
    """课题数和参与单位数不受上述限制"""
    for part in clause.parts:
        for what, says in _SAYS:
            if says.search(part.text):
                yield reading("limit-lifted", part, {"what": what})


KIND = RuleKind("limit-lifted", __doc__, LimitLifted, read, severities=())
