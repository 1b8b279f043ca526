"""What an audit writes: one module a format, behind one small interface.

A writer gets the results one by one, in the order of names, and keeps none of them: a call may be larger than memory.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol

from nrd_check.audit.run import Audit, Audited, Summary
from nrd_check.files import replacing
from nrd_check.report import Style


class Writer(Protocol):
    """Takes the results of an audit."""

    def add(self, audited: Audited) -> None:
        """Take one result."""
        ...

    def close(self, run: Audit, summary: Summary) -> None:
        """All results were added; `run` has the quotas."""
        ...


class Opener(Protocol):
    """`writing` of a format: a writer whose output is there, whole, when the context ends."""

    def __call__(self, path: Path | None, style: Style, reports: str | None) -> AbstractContextManager[Writer]:
        """`path` None is stdout; `reports` is where single reports lie, seen from the output."""
        ...


def writer_named(name: str) -> Opener:
    """The format with this name; its module is imported only now."""
    writing: Opener = import_module(f"nrd_check.audit.output.{name}").writing
    return writing


@contextmanager
def stream_to(path: Path | None) -> Iterator[BinaryIO]:
    """A stream into a file, whole or not at all, or to stdout."""
    if path is not None:
        with replacing(path) as stream:
            yield stream
        return
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


def report_name(name: str) -> str:
    """The file of a proposal's own report: short, safe, and the same in every run."""
    import hashlib

    digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:20]
    return f"{digest[:2]}/{digest}.html"
