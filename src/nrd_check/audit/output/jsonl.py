"""One line of JSON for each proposal, as the JSON report of `check` has it, quotas included."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from nrd_check.audit.output import stream_to
from nrd_check.audit.run import Audit, Audited, Summary
from nrd_check.report import Style
from nrd_check.report.json import proposal_of


@contextmanager
def writing(path: Path | None, style: Style, reports: str | None) -> Iterator[JsonLines]:
    """A writer to `path`."""
    with stream_to(path) as stream:
        yield JsonLines(stream, style)


class JsonLines:
    """The writer."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self._stream = stream
        self._lang = style.lang

    def add(self, audited: Audited) -> None:
        """A line."""
        line = proposal_of(audited.result, self._lang).model_dump_json(by_alias=True)
        self._stream.write(line.encode() + b"\n")

    def close(self, run: Audit, summary: Summary) -> None:
        """Nothing more."""
