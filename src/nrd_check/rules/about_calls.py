"""The kinds of information that an audit gives on a whole call. Their documentation is below."""

from __future__ import annotations

from nrd_check.rules.base import RuleKind

SIMILAR_DRAFT = RuleKind(
    "similar-draft",
    """
    内容雷同的申报书

    批量审查（audit）时，两份申报书自己的话（指南原文除外，数字不计）至少八成相同。只作说明，不影响结论；
    是否重复申报由人判断。

    通过：
      两份申报书各写各的
    提示：
      两份申报书只有项目名称和数字不同
    ----
    Drafts that are much alike

    In an audit: of the words that are a draft's own (not the guide's, numbers aside), four fifths are another
    draft's too. For information; whether the same project is proposed twice is for a person to judge.

    Passes:
      two drafts in words of their own
    Said:
      two drafts that differ in title and numbers only
    """,
)
SAME_LEAD = RuleKind(
    "same-lead",
    """
    同一人牵头多项

    批量审查（audit）时，姓名与出生日期（或姓名与单位）相同的负责人出现在几份申报书中。只作说明，不影响结论。

    通过：
      张三（1985-03-02）只牵头一项
    提示：
      张三（1985-03-02）牵头两项
    ----
    One person leads several

    In an audit: the leaders of several drafts have the same name and date of birth, or the same name and unit. For
    information.

    Passes:
      张三 (1985-03-02) leads one
    Said:
      张三 (1985-03-02) leads two
    """,
)
