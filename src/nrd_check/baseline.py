"""A baseline: findings that are known, so that CI fails only on what is new.

A finding is known again by the file, the rule, the words of the guide and the place in the draft, not by its line: it
stays the same when lines are put in above it or entries of a list change their order. It is no longer the same when it
becomes graver or the draft says another value: a promise that was short and is now shorter is new.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes
from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Lang, Message
from nrd_check.text import relative, visible

SCHEMA = "nrd-check/baseline/1"
_KEPT = ("error", "missing", "warning")
"""Severities that may fail a run; what else is said needs no baseline."""
_LENGTH = 32  # hexadecimal digits of a fingerprint


class Known(NamedTuple):
    """A finding in a baseline: in which file, which, how grave, and what the draft said."""

    file: str
    fingerprint: str
    severity: str
    found: str


def fingerprints(result: ProposalResult) -> Iterator[tuple[Finding, str]]:
    """Each finding with its fingerprint; those that would be alike are told apart by their order."""
    import hashlib  # slow to load

    seen: Counter[str] = Counter()
    file = relative(result.file)
    for finding in result.findings:
        parts = (
            file,
            finding.rule,
            finding.rule_id or "",
            _by_names(finding.path, result.names),
            # many findings of coverage point at the same list: what is asked for tells them apart
            finding.expected.zh if finding.expected else "",
            finding.source.quote if finding.source else "",
        )
        same = "\n".join(parts)
        seen[same] += 1
        text = f"{same}\n{seen[same]}"
        yield finding, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _by_names(path: str, names: Mapping[str, str]) -> str:
    """A path with the names of entries in the place of their numbers, which change with their order."""
    there, named = "", ""
    for part in path.split("/")[1:]:
        there += f"/{part}"
        named += f"/[{names[there]}]" if there in names else f"/{part}"
    return named


def _known(result: ProposalResult) -> Iterator[tuple[Finding, Known]]:
    file = visible(relative(result.file))
    for finding, mark in fingerprints(result):
        found = finding.actual.zh if finding.actual else ""
        yield finding, Known(file, mark, finding.severity, visible(found))


def write_baseline(results: Sequence[ProposalResult], lang: Lang) -> str:
    """The baseline of these results, as JSON text: what is accepted can be read in it."""
    entries = [
        {
            "file": known.file,
            "rule": finding.rule,
            "severity": known.severity,
            "message": visible(finding.message.in_(lang)),
            "found": known.found,
            "fingerprint": known.fingerprint,
        }
        for result in results
        for finding, known in _known(result)
        if finding.severity in _KEPT
    ]
    entries.sort(key=lambda entry: (entry["file"], entry["rule"], entry["fingerprint"]))
    return json.dumps({"schema": SCHEMA, "findings": entries}, ensure_ascii=False, indent=2) + "\n"


def read_baseline(path: Path) -> frozenset[Known]:
    """The findings in a baseline file.

    Raises:
        InputError: it cannot be read or is no baseline.
    """
    text = decode(read_bytes(path), path)
    try:
        content = json.loads(text)
        ours = content["schema"] == SCHEMA
        known = frozenset(map(_read, content["findings"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        ours = False
    if not ours:
        raise InputError(
            Message(
                f"{path}：不是基线文件；请用 --write-baseline 重新生成",
                f"{path}: no baseline; write it anew with --write-baseline",
            )
        )
    return known


def _read(entry: Any) -> Known:
    return Known(*(str(entry[name]) for name in ("file", "fingerprint", "severity", "found")))


def marked(result: ProposalResult, known: frozenset[Known]) -> ProposalResult:
    """The result, each finding that could fail a run with whether the baseline has it."""
    findings = (
        finding._replace(known=mark in known) if finding.severity in _KEPT else finding
        for finding, mark in _known(result)
    )
    return result._replace(findings=tuple(findings))


def gone(results: Iterable[ProposalResult], known: frozenset[Known]) -> int:
    """How many findings of the baseline there are no longer, in the files that were checked."""
    files = {visible(relative(result.file)) for result in results}
    there = {mark for result in results for _, mark in fingerprints(result)}
    return sum(one.file in files and one.fingerprint not in there for one in known)
