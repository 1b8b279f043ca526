"""A row for each finding, as the CSV report of `check` has it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from nrd_check.audit.output import stream_to
from nrd_check.audit.run import Audit, Audited, Summary
from nrd_check.report import Style
from nrd_check.report.csv import COLUMNS, rows_of


@contextmanager
def writing(path: Path | None, style: Style, reports: str | None) -> Iterator[Table]:
    """A writer to `path`."""
    with stream_to(path) as stream:
        yield Table(stream, style)


class Table:
    """The writer."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self._stream = stream
        self._lang = style.lang
        stream.write(b"\xef\xbb\xbf")  # Excel needs it for Chinese
        self._write([[column.in_(self._lang) for column in COLUMNS]])

    def _write(self, rows: Iterable[list[str]]) -> None:
        text = io.StringIO()
        csv.writer(text, lineterminator="\r\n").writerows(rows)
        self._stream.write(text.getvalue().encode())

    def add(self, audited: Audited) -> None:
        """The rows of a proposal."""
        self._write(rows_of(audited.result, self._lang))

    def close(self, run: Audit, summary: Summary) -> None:
        """Nothing more."""
