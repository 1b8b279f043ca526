"""须人工核对

指南中的规范性要求，程序无法从申报书判断的，原文列出，请申报人和管理人员逐条核对。不影响结论和退出码。

指南的说法：牵头单位须具备较好的研究基础和较强的产业化能力

通过、不通过：由人判断
----
To be judged by a person

What the guide demands and a program cannot tell from a proposal is quoted, for the applicant and the office to
go through. It changes neither verdict nor exit status.

How guides say it: 牵头单位须具备较好的研究基础和较强的产业化能力

Passes or fails: for a person to say
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.rules.base import Draft, Rule, RuleKind, Words

# 应 and 需 and 限 as such, not inside 应用, 响应, 需求, 期限 …
NORMATIVE = lazy(
    r"须|必须|不得|不予受理|不受理|不再(?:重复)?支持|仅限|方可|原则上不(?!再组织)|注册时间|出生日期|后出生|周岁|至少|定向委托.{2}|不超过|不低于|不少于|严禁|禁止|要求(?!$)|"
    r"(?<![适响反效相供感对顺呼])应(?![用急对答变激力])|(?<![急所刚])需(?!求)|限(?=组织|申报|推荐|报|支持|牵头|承担|参与|主持|[一二两三四五六七八九十\d])"
)
"""Words by which a sentence demands something."""
PROCEDURE = lazy(
    r"^(?:鼓励|支持(?!经费|额度|强度|金额|项目)|优先|实施过程中|.{0,4}将|拟(?:启动|支持|部署|安排)|本(?:项目|方向)为.{2,8}类项目$)|(?:采用|采取|实行)(?:部省联动|揭榜挂帅|定向择优|定向委托)(?:机制|方式)(?:组织)?(?:实施)?$|采用部省联动(?:机制|方式)|由.{0,12}负责解释|^无偿资助$|^事前资助.{0,8}相结合$"
)
"""How parts of a note begin that demand nothing of a proposal."""


class ManualReview(Rule):
    """A person must judge. `reason` says why, where the words alone do not."""

    kind: Literal["manual-review"]
    reason: Words | None = None

    @property
    def slot(self) -> str:
        """Each stands by itself; what the general part and a note say in the same words is one."""
        return f"manual-review:{self.text}"


def check(draft: Draft) -> Iterator[Finding]:
    """Quotes each clause."""
    for rule in draft.rules(ManualReview):
        reason = Message(f"须人工核对：{rule.reason}", f"to be judged by a person: {rule.reason}")
        message = reason if rule.reason else Message("须人工核对", "to be judged by a person")
        yield draft.broken(rule, "", message, severity="manual")


KIND = RuleKind("manual-review", __doc__, ManualReview, None, check, ("manual",))
