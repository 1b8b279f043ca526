"""A baseline: findings that are known, so that CI fails only on what is new.

A finding is known again by the file, the rule and the place in the draft by its keys, not by its line or its words: it
stays the same when lines are put in above it.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes
from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Message
from nrd_check.text import relative

SCHEMA = "nrd-check/baseline/1"
_LENGTH = 32  # hexadecimal digits of a fingerprint


def fingerprints(result: ProposalResult) -> Iterator[tuple[Finding, str]]:
    """Each finding with its fingerprint; those that would be alike are told apart by their order."""
    seen: Counter[str] = Counter()
    for finding in result.findings:
        parts = (relative(result.file), finding.rule, finding.rule_id or "", finding.path)
        same = "\n".join(parts)
        seen[same] += 1
        text = f"{same}\n{seen[same]}"
        yield finding, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def write_baseline(results: Sequence[ProposalResult]) -> str:
    """The baseline of these results, as JSON text."""
    known = sorted({mark for result in results for finding, mark in fingerprints(result) if finding.severity != "info"})
    return json.dumps({"schema": SCHEMA, "findings": known}, indent=1) + "\n"


def read_baseline(path: Path) -> frozenset[str]:
    """The fingerprints in a baseline file.

    Raises:
        InputError: it cannot be read or is no baseline.
    """
    text = decode(read_bytes(path), path)
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        content = None
    marks = content.get("findings") if isinstance(content, dict) and content.get("schema") == SCHEMA else None
    if not isinstance(marks, list) or not all(isinstance(mark, str) for mark in marks):
        raise InputError(
            Message(
                f"{path}：不是基线文件；请用 --write-baseline 重新生成",
                f"{path}: no baseline; write it anew with --write-baseline",
            )
        )
    return frozenset(marks)


def only_new(result: ProposalResult, known: frozenset[str]) -> list[Finding]:
    """The findings that are not in the baseline."""
    return [finding for finding, mark in fingerprints(result) if mark not in known]
