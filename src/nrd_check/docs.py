"""The page of rules, `docs/rules.md`: the docstrings that `nrd-check explain` prints, as Markdown.

`python -m nrd_check.docs` writes it anew, in a checkout.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from nrd_check.files import write_whole
from nrd_check.messages import Lang, Message
from nrd_check.report.diff_markdown import escape
from nrd_check.report.words import SEVERITIES
from nrd_check.rules import RULE_KINDS
from nrd_check.rules.base import RuleKind
from nrd_check.text import is_cjk

RULES_PAGE = Path(__file__).resolve().parents[2] / "docs" / "rules.md"

_HEAD = """\
# 规则 / Rules

<!-- 由 python -m nrd_check.docs 生成，请勿手改 / written by python -m nrd_check.docs, do not edit -->

`nrd-check explain` 在终端中说明同样的内容。每条问题都引用指南原文和位置；某个方向有哪些要求，见 `nrd-check show`。
`nrd-check explain` says the same in a terminal. Each finding quotes the guide and says where; what one direction
requires is told by `nrd-check show`.

级别：错误——违反规定；缺失——没有写判断所需的信息，结论为“材料不全”；警告——指南写“原则上”，或不能确定；
人工核对——只能由人判断；说明——不影响结论，申报书中注明忽略的问题也列为说明。判断某条规则所需的信息没有写时，报告 [missing-field](#missing-field)。

Severities: error: a binding clause is broken; missing: what is needed to decide is not given, the verdict is
incomplete; warning: the guide says 原则上, or it is in doubt; manual: only a person can judge; info: changes nothing, and what a
draft asks to ignore is told as info. Where a rule lacks what it needs, [missing-field](#missing-field) says so.
"""
_EXAMPLE = ("通过", "不通过", "Passes", "Fails")


def rules_page() -> str:
    """The page: a table of all kinds, then each in Chinese and in English."""
    table = ["| 规则 / rule | 级别 / severity | 检查什么 | what it is about |", "| --- | --- | --- | --- |"]
    table += [_row(kind) for kind in RULE_KINDS.values()]
    sections = [line for kind in RULE_KINDS.values() for line in _section(kind)]
    return "\n".join([_HEAD, *table, *sections]) + "\n"


def _row(kind: RuleKind) -> str:
    about = Message(
        f"**{escape(kind.title.zh)}**：{escape(_first(kind.page.zh))}",
        f"**{escape(kind.title.en)}**: {escape(_first(kind.page.en))}",
    )
    return f"| [{kind.id}](#{kind.id}) | {_severities(kind)} | {about.zh} | {about.en} |"


def _severities(kind: RuleKind) -> str:
    words = [SEVERITIES[severity] for severity in kind.severities]
    return f"{'、'.join(word.zh for word in words)}<br>{', '.join(word.en for word in words)}" if words else "—"


def _section(kind: RuleKind) -> Iterator[str]:
    yield from ("", f"## {kind.id}")
    langs: tuple[Lang, ...] = ("zh", "en")
    for lang in langs:
        title, _, rest = kind.page.in_(lang).partition("\n")
        yield from ("", f"### {escape(title)}")
        yield from body_in_markdown(rest)


def body_in_markdown(text: str) -> Iterator[str]:
    """Lines of Markdown for what stands below the title of a page: paragraphs, and what is indented as it stands."""
    for indented, group in groupby(text.split("\n"), key=lambda line: line.startswith("  ")):
        lines = list(group)
        if indented:
            yield from ("", "```yaml", *(line.removeprefix("  ") for line in lines), "```")
            continue
        for paragraph in _paragraphs(lines):
            yield from ("", escape(paragraph))


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """The paragraphs of these lines, each in one line; what passes and what fails begins one."""
    joined = ""
    for line in lines:
        if joined and (not line or line.startswith(_EXAMPLE)):
            yield joined
            joined = ""
        joined = _join(joined, line)
    if joined:
        yield joined


def _join(before: str, line: str) -> str:
    """Two lines in one, without a space where Chinese was broken."""
    chinese = not before or not line or (is_cjk(before[-1]) and is_cjk(line[0])) or before[-1] in "，。；：、！？"
    return before + line if chinese else f"{before} {line}"


def _first(page: str) -> str:
    """The first sentence below the title."""
    paragraph = next(_paragraphs(page.split("\n\n")[1].split("\n")))
    for end in ("。", ". "):
        sentence, found, _ = paragraph.partition(end)
        if found:
            return sentence + end.strip()
    return paragraph


if __name__ == "__main__":
    write_whole(RULES_PAGE, rules_page())
