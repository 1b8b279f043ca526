"""The kinds of findings that are about the file, not about a rule of a guide. Their documentation is below."""

from __future__ import annotations

from nrd_check.rules.base import RuleKind

PROPOSAL_SYNTAX = RuleKind(
    "proposal-syntax",
    """
    申报书文件能够读取

    文件须是一份 YAML 文档：UTF-8（或 GB18030），键不重复，用空格缩进，冒号后有空格且用半角。
    读不出来的文件不是合规，也不是不合规，结论是“无效”，退出码为 2。

    通过：
      title: 某项目
    不通过：
      title：某项目
    ----
    The file can be read

    A proposal is one YAML document in UTF-8 (or GB18030), without duplicate keys, indented with spaces, with a
    space behind each colon. A file that cannot be read is neither compliant nor not: its verdict is invalid and
    the exit status 2.

    Passes:
      title: 某项目
    Fails:
      title：某项目
    """,
    severities=("error",),
)
PROPOSAL_SCHEMA = RuleKind(
    "proposal-schema",
    """
    申报书各项填写正确

    键名须是认识的（中英文皆可），值的类型正确，日期存在，固定选项在可选范围内。
    指南方向须加引号：不加引号的 1.10 会被 YAML 读作 1.1。

    通过：
      direction: "1.10"
    不通过：
      direction: 1.10
    ----
    The entries are of the right form

    Keys are known ones (in Chinese or English), values of the right type, dates exist, choices are among those
    offered. A direction is quoted: YAML reads an unquoted 1.10 as 1.1.

    Passes:
      direction: "1.10"
    Fails:
      direction: 1.10
    """,
)
UNKNOWN_DIRECTION = RuleKind(
    "unknown-direction",
    """
    专项和方向存在

    申报书写的专项、年度和方向须在已安装的规则包中。找不到时，提示最接近的一个，退出码为 2。

    通过：
      program: pathogen
      direction: "1.1"
    不通过：
      program: pathogen
      direction: "9.9"
    ----
    Programme and direction exist

    The programme, year and direction of a proposal are in an installed rule pack. Where they are not, the nearest
    is named, and the exit status is 2.

    Passes:
      program: pathogen
      direction: "1.1"
    Fails:
      program: pathogen
      direction: "9.9"
    """,
    severities=("error",),
)
MISSING_FIELD = RuleKind(
    "missing-field",
    """
    缺少判断所需的信息

    判断某条规则要用的信息没有写。不写不等于通过：结论为“材料不全”，退出码为 1。

    通过（方向规定了实施周期）：
      duration: {start: 2021-12, end: 2024-11}
    不通过：
      没有 duration
    ----
    What is needed to decide is not given

    A rule needs something that the proposal does not say. That is no pass: the verdict is incomplete and the exit
    status 1.

    Passes (the direction limits the duration):
      duration: {start: 2021-12, end: 2024-11}
    Fails:
      no duration
    """,
    severities=("missing",),
)
