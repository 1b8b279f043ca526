"""Findings that a draft asks to ignore, with a reason: `# nrd-check: ignore[topics-max] 已获批准`.

The comment stands on the line of the finding or on lines of its own just above. What is ignored stays in every report
as information, with its reason. What makes a proposal invalid or incomplete cannot be ignored.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from nrd_check.findings import Finding
from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.rules import RULE_KINDS
from nrd_check.text import nearest

_MARK = "nrd-check"
# with a Chinese keyboard, signs come out at full width
_IGNORE = lazy(r"#\s*nrd-check\s*[:：]\s*ignore\s*[\[［【](?P<rules>[^\]］】]*)[\]］】]\s*(?P<reason>.*)")
_WRONG = lazy(r"#\s*nrd-check\s*[:：]|#\s*nrd-check\s+ignore")


class Ignore(NamedTuple):
    """A comment: on which line it stands, for which line, which kinds of rules, and why."""

    line: int
    target: int
    rules: tuple[str, ...]
    reason: str


def read_ignores(lines: Sequence[str]) -> tuple[list[Ignore], list[Finding]]:
    """The comments of a draft, and findings about those that are not as they should be."""
    if not any(_MARK in line and _WRONG.search(line) for line in lines):
        return [], []  # what only names the command costs no scan
    found: list[Ignore] = []
    wrong: list[Finding] = []
    for number, text in comments("\n".join(lines)):
        match = _IGNORE.search(text)
        if not match:
            if _WRONG.search(text):
                wrong.append(_wrong(number, "写法不对", "is not well formed"))
            continue
        rules = tuple(rule.strip() for rule in re.split("[,，、]", match["rules"]) if rule.strip())
        unknown = next((rule for rule in rules if rule not in RULE_KINDS), None)
        if unknown is not None or not rules:
            near = nearest(unknown or "", RULE_KINDS)
            zh, en = (f"，是否要写 {near}", f", did you mean {near}") if near else ("", "")
            wrong.append(_wrong(number, f"没有规则“{unknown or ''}”{zh}", f"names no rule “{unknown or ''}”{en}"))
        elif not match["reason"].strip():
            wrong.append(_wrong(number, "没有写理由，不起作用", "gives no reason and has no effect"))
        else:
            found.append(Ignore(number, _target(lines, number), rules, match["reason"].strip()))
    return found, wrong


def comments(text: str) -> list[tuple[int, str]]:
    """The comments of a YAML text with their lines; a # in a string is none."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    found: dict[tuple[int, str], None] = {}

    def collect(comment: object) -> None:
        if isinstance(comment, (list, tuple)):
            for part in comment:
                collect(part)
        elif (mark := getattr(comment, "start_mark", None)) is not None:
            for offset, line in enumerate(str(getattr(comment, "value", "")).split("\n")):
                if line.strip():
                    found[mark.line + 1 + offset, line.strip()] = None

    try:
        for token in YAML().scan(text):
            collect(getattr(token, "_comment", None))
    except YAMLError:
        return []
    return list(found)


def _target(lines: Sequence[str], number: int) -> int:
    """The line that a comment is for: its own, or, if it stands alone, the next that is no comment."""
    if not lines[number - 1].lstrip().startswith("#"):
        return number
    below = (index for index in range(number, len(lines)) if lines[index].strip() and not _alone(lines[index]))
    return next(below, number - 1) + 1


def _alone(line: str) -> bool:
    return line.lstrip().startswith("#")


def _wrong(line: int, zh: str, en: str) -> Finding:
    return Finding(
        "proposal-schema",
        "warning",
        Message(f"忽略问题的注释{zh}", f"this comment to ignore a finding {en}"),
        hint=Message(
            "写作 # nrd-check: ignore[规则] 理由，规则如 topics-max", "write # nrd-check: ignore[rule] reason"
        ),
        line=line,
    )


def _undecided(line: int, finding: Finding) -> Finding:
    return Finding(
        "proposal-schema",
        "warning",
        Message(
            f"“{finding.rule}”使结论不能断定，不能忽略；这条注释不起作用",
            f"{finding.rule} leaves the verdict undecided and cannot be ignored: this comment has no effect",
        ),
        hint=Message("按那一条的改法补上，并删去这条注释", "mend it as that finding says, and remove the comment"),
        line=line,
    )


def apply_ignores(findings: Sequence[Finding], lines: Sequence[str]) -> tuple[Finding, ...]:
    """The findings, those ignored turned into information, and findings about comments that ignore nothing."""
    ignores, wrong = read_ignores(lines)
    if not ignores and not wrong:
        return tuple(findings)
    used: set[int] = set()
    kept = []
    undecided: dict[int, Finding] = {}
    for finding in findings:
        ignore = next((one for one in ignores if finding.line == one.target and finding.rule in one.rules), None)
        if ignore is None or finding.severity not in ("error", "missing", "warning"):
            kept.append(finding)
            continue
        used.add(ignore.line)
        if finding.severity == "missing" or finding.in_doubt:
            kept.append(finding)
            undecided.setdefault(ignore.line, _undecided(ignore.line, finding))
        else:
            kept.append(_ignored(finding, ignore.reason))
    idle = [
        Finding(
            "proposal-schema",
            "warning",
            Message(
                f"这一行没有可以忽略的“{'、'.join(one.rules)}”问题",
                f"there is no finding of {', '.join(one.rules)} to ignore here",
            ),
            hint=_elsewhere(one, findings),
            line=one.line,
        )
        for one in ignores
        if one.line not in used
    ]
    return (*kept, *wrong, *undecided.values(), *idle)


def _elsewhere(ignore: Ignore, findings: Sequence[Finding]) -> Message:
    """Where the findings are that the comment may have meant."""
    lines = sorted({one.line for one in findings if one.rule in ignore.rules and one.severity in ("error", "warning")})
    if not lines:
        return Message("删去这条注释，或移到问题所在的行", "remove the comment, or move it to the line of the finding")
    return Message(
        f"删去这条注释，或移到问题所在的第 {'、'.join(map(str, lines))} 行",
        f"remove the comment, or move it to line {', '.join(map(str, lines))}, where there is one",
    )


def _ignored(finding: Finding, reason: str) -> Finding:
    message = Message(f"已忽略（理由：{reason}）：{finding.message.zh}", f"ignored ({reason}): {finding.message.en}")
    return finding._replace(severity="info", message=message, ignored=reason)
