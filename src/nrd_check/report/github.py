"""GitHub's workflow commands: each finding is an annotation at its line.

GitHub shows ten annotations of each level for a step; all are written, and a notice says how many it will not show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from nrd_check.findings import Finding, ProposalResult, Severity
from nrd_check.messages import Lang, Message
from nrd_check.report import Style
from nrd_check.report.words import VERDICTS, known
from nrd_check.rules.base import title_of
from nrd_check.text import relative, visible

_LEVELS: dict[Severity, str] = {
    "error": "error",
    "missing": "error",
    "warning": "warning",
    "manual": "notice",
    "info": "notice",
}
_SHOWN = 10


def render(results: Sequence[ProposalResult], style: Style) -> str:
    """A command for each finding, one for each verdict, and one if GitHub will not show them all."""
    lines = [_annotation(result, finding, style.lang) for result in results for finding in result.findings]
    lines += [_verdict(result, style.lang) for result in results]
    lines += _hidden(results, style.lang)
    return "".join(line + "\n" for line in lines)


def _annotation(result: ProposalResult, finding: Finding, lang: Lang) -> str:
    cell = f"{finding.cell}: " if finding.cell else ""
    told = [cell + finding.message.in_(lang) + known(finding, lang)]
    if finding.source:
        told.append(f"{finding.source.place.in_(lang)}：“{finding.source.quote}”")
    if finding.hint:
        told.append(finding.hint.in_(lang))
    properties = {
        "file": relative(result.file),
        "line": str(finding.line),
        "col": str(finding.column),
        "title": f"{title_of(finding.rule).in_(lang)} [{finding.rule}]",
    }
    return _command(_level(finding), properties, "\n".join(told))


def _level(finding: Finding) -> str:
    return "notice" if finding.known else _LEVELS[finding.severity]


def _verdict(result: ProposalResult, lang: Lang) -> str:
    sign, word = VERDICTS[result.verdict]
    return _command("notice", {"file": relative(result.file), "line": "1"}, f"{sign} {word.in_(lang)}")


def _hidden(results: Sequence[ProposalResult], lang: Lang) -> Iterator[str]:
    levels = Counter(_level(finding) for result in results for finding in result.findings)
    levels["notice"] += len(results)
    hidden = sum(count - _SHOWN for count in levels.values() if count > _SHOWN)
    if hidden:
        said = Message(
            f"GitHub 每一级只显示 {_SHOWN} 条，另有 {hidden} 条见日志",
            f"GitHub shows {_SHOWN} of each level; {hidden} more are in the log",
        )
        yield visible(said.in_(lang))


def _command(level: str, properties: dict[str, str], message: str) -> str:
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {given}::{_data(message)}"


def _data(text: str) -> str:
    """Escaped as the runner reads it back; what would act in a log is written out."""
    lines = "\n".join(map(visible, text.split("\n")))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
