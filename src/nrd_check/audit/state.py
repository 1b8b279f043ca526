"""What is known of drafts from earlier runs, and the rows of this one, in SQLite.

A result is known by the bytes of its draft, and holds as long as the program and the packs that made it are the same.
Each is written in a transaction of its own: a process that is killed loses what it had in hand, and nothing is half
there. The rows of a run are in a table that ends with it; all that grows with the call is on disk.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from nrd_check import __version__
from nrd_check.audit.record import Head, Record, Sketched, pack_head, unpack_head
from nrd_check.audit.sources import Locator
from nrd_check.errors import InputError
from nrd_check.messages import Message
from nrd_check.pack.store import Library

_APPLICATION = 0x6E726463  # "nrdc", by which the file is known as ours
_FORMAT = 1
_ROWS = 500  # of a query over all drafts, at a time
_sketches = msgspec.json.Decoder(Sketched)
_locators = msgspec.msgpack.Decoder(Locator)

_TABLES = """
CREATE TABLE IF NOT EXISTS results (digest TEXT PRIMARY KEY, basis TEXT NOT NULL, head BLOB NOT NULL, body BLOB NOT NULL);
"""
_RUN = """
CREATE TEMP TABLE found (key BLOB PRIMARY KEY, name TEXT, locator BLOB, problem BLOB) WITHOUT ROWID;
CREATE TEMP TABLE drafts (number INTEGER PRIMARY KEY, name TEXT, locator BLOB, digest TEXT, head BLOB, body BLOB);
CREATE TEMP TABLE extra (draft INTEGER, finding BLOB);
CREATE INDEX temp.extra_of ON extra (draft);
CREATE TEMP TABLE leaders (key TEXT, draft INTEGER);
CREATE TEMP TABLE bands (key INTEGER, draft INTEGER);
"""


class Row(NamedTuple):
    """A draft of this run: its number in the order of names, its name, where it lies, and what is known of it."""

    number: int
    name: str
    locator: Locator | None
    digest: str | None
    head: Head | None


class State:
    """The results known, and the rows of this run."""

    def __init__(self, path: Path | None, library: Library) -> None:
        """Open the file of results; None: nothing is kept.

        Raises:
            InputError: it cannot be opened, or is something else.
        """
        self._path = path
        self._library = library
        self._bases: dict[tuple[str | None, int | None], str] = {}
        self._given = 0
        self.twice = 0  # how often a draft was named that was named before
        try:
            # what the caller commits is committed at once, without a transaction of the driver's own
            self.db = sqlite3.connect(str(path) if path else "", isolation_level=None, timeout=60)
            self._prepare()
        except sqlite3.DatabaseError as error:
            raise InputError(_no_state(path, str(error))) from None

    def _prepare(self) -> None:
        application, format_ = (self._pragma(name) for name in ("application_id", "user_version"))
        empty = not self.db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not empty and (application != _APPLICATION or format_ != _FORMAT):
            reason = "it is not a file of results" if application != _APPLICATION else f"format {format_}"
            raise sqlite3.DatabaseError(reason)
        with suppress(sqlite3.OperationalError):  # a file system without shared memory goes on as it is
            self.db.execute("PRAGMA journal_mode=WAL")
        self.db.execute("PRAGMA synchronous=NORMAL")
        self.db.execute("PRAGMA temp_store=FILE")
        self.db.execute("PRAGMA temp.journal_mode=OFF")  # these rows end with the run, whatever happens
        self.db.execute("PRAGMA cache_size=-8000")
        self.db.executescript(_TABLES)
        if empty:
            self.db.execute(f"PRAGMA application_id={_APPLICATION}")
            self.db.execute(f"PRAGMA user_version={_FORMAT}")
        self.db.executescript(_RUN)
        # what this run adds is not recalled in it: which of two identical drafts comes first is chance
        self._before = int(self.db.execute("SELECT coalesce(max(rowid), 0) FROM results").fetchone()[0])

    def _pragma(self, name: str) -> int:
        return int(self.db.execute(f"PRAGMA {name}").fetchone()[0])

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Says what is wrong when the file cannot be read or written any more.

        Raises:
            InputError: the disk is full, or the file is damaged.
        """
        try:
            yield
        except (sqlite3.Error, zlib.error, msgspec.MsgspecError) as error:
            raise InputError(_failed(self._path, str(error))) from None

    def close(self) -> None:
        """Let go of the file; the rows of this run are gone."""
        self.db.close()

    # what this run reads

    def list_found(self, found: Iterable[tuple[str, Locator | None, bytes | None]]) -> None:
        """Take in drafts of this run: name, place, and the packed result of those that cannot be read.

        One that is named in several ways is one draft, under the first of its names.
        """
        with self.at_once():
            for name, locator, problem in found:
                place = msgspec.msgpack.encode(locator) if locator else None
                self.db.execute(
                    "INSERT INTO found VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET name = min(name, excluded.name)",
                    (place or name, name, place, problem),
                )
                self._given += 1

    def number_found(self) -> int:
        """Number all drafts taken in, in the order of their names; how many there are."""
        head = pack_head(Head("invalid", known=False))
        with self.at_once():
            self.db.execute(
                "INSERT INTO drafts (name, locator, body, head)"
                " SELECT name, locator, problem, CASE WHEN problem IS NULL THEN NULL ELSE ? END FROM found ORDER BY name, key",
                (head,),
            )
            self.db.execute("DROP TABLE found")
        self.twice = self._given - self.count()
        return self.count()

    def count(self) -> int:
        """How many drafts this run has."""
        return int(self.db.execute("SELECT count(*) FROM drafts").fetchone()[0])

    def done(self) -> int:
        """How many of them are judged."""
        return int(self.db.execute("SELECT count(*) FROM drafts WHERE head IS NOT NULL").fetchone()[0])

    def rows(self, *, judged: bool | None = None) -> Iterator[Row]:
        """The drafts in the order of their names: all, those judged, or those not."""
        which = "" if judged is None else f"AND head IS {'NOT ' if judged else ''}NULL"
        query = (
            f"SELECT number, name, locator, digest, head FROM drafts WHERE number > ? {which} ORDER BY number LIMIT ?"  # noqa: S608
        )
        last = 0
        # a few at a time: while a query is open, what is written cannot be moved into the file
        while found := self.db.execute(query, (last, _ROWS)).fetchall():
            for number, name, locator, digest, head in found:
                yield Row(
                    number,
                    name,
                    _locators.decode(locator) if locator else None,
                    digest,
                    unpack_head(head) if head else None,
                )
            last = found[-1][0]

    def name(self, number: int) -> str:
        """The name of a draft."""
        return str(self.db.execute("SELECT name FROM drafts WHERE number = ?", (number,)).fetchone()[0])

    def names(self, numbers: Iterable[int]) -> list[str]:
        """The names of drafts."""
        return [self.name(number) for number in numbers]

    # what is known

    def recall(self, number: int, digest: str) -> bool:
        """Take over the result of an earlier run; False if there is none that still holds."""
        found = self.db.execute(
            "SELECT basis, head FROM results WHERE digest = ? AND rowid <= ?", (digest, self._before)
        ).fetchone()
        if not found or found[0] != self._basis(unpack_head(found[1])):
            return False
        self.db.execute(
            "UPDATE drafts SET digest = ?, head = ?, body = NULL WHERE number = ?", (digest, found[1], number)
        )
        return True

    def keep(self, number: int, record: Record) -> None:
        """Note the result of a draft, for this run and, where it may be known again, for later ones."""
        head = pack_head(record.head)
        if record.head.known:
            self.db.execute(
                "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)",
                (record.digest, self._basis(record.head), head, record.body),
            )
        body = None if record.head.known else record.body
        self.db.execute(
            "UPDATE drafts SET digest = ?, head = ?, body = ? WHERE number = ?", (record.digest, head, body, number)
        )

    def body(self, row: Row) -> bytes:
        """The packed result of a judged draft."""
        found = self.db.execute("SELECT body FROM drafts WHERE number = ?", (row.number,)).fetchone()
        if found[0] is None:
            found = self.db.execute("SELECT body FROM results WHERE digest = ?", (row.digest,)).fetchone()
        return bytes(found[0])

    @property
    def holds_results(self) -> bool:
        """Whether there is anything to recall from an earlier run."""
        return self._before > 0

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Many small changes to the rows of this run in one transaction."""
        self.db.execute("BEGIN")
        yield
        self.db.execute("COMMIT")

    # what goes across drafts

    def head(self, number: int) -> Head | None:
        """The head of a draft."""
        found = self.db.execute("SELECT head FROM drafts WHERE number = ?", (number,)).fetchone()[0]
        return unpack_head(found) if found else None

    def note(self, number: int, finding: bytes) -> None:
        """Add a packed finding to a draft."""
        self.db.execute("INSERT INTO extra VALUES (?, ?)", (number, finding))

    def noted(self, number: int) -> list[bytes]:
        """The packed findings added to a draft, in the order in which they were."""
        return [
            row[0] for row in self.db.execute("SELECT finding FROM extra WHERE draft = ? ORDER BY rowid", (number,))
        ]

    def note_leaders(self, number: int, keys: Iterable[str]) -> None:
        """Note who leads a draft."""
        self.db.executemany("INSERT INTO leaders VALUES (?, ?)", ((key, number) for key in keys))

    def shared_leaders(self) -> Iterator[tuple[int, int]]:
        """Pairs of drafts with the same leader: the first of them with each other one."""
        yield from self.db.cursor().execute(
            "SELECT first, draft FROM leaders JOIN"
            " (SELECT key AS shared, min(draft) AS first FROM leaders GROUP BY key HAVING count(DISTINCT draft) > 1)"
            " ON key = shared WHERE draft > first ORDER BY first, draft"
        )

    def note_bands(self, number: int, keys: Iterable[int]) -> None:
        """Note by what drafts that are much alike are found."""
        self.db.executemany("INSERT INTO bands VALUES (?, ?)", ((key, number) for key in keys))

    def shared_bands(self) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Band, draft and sketch, for bands that several drafts share."""
        cursor = self.db.cursor().execute(
            "SELECT key, draft, head FROM bands JOIN drafts ON number = draft WHERE key IN"
            " (SELECT key FROM bands GROUP BY key HAVING count(*) > 1) ORDER BY key, draft"
        )
        for key, draft, head in cursor:
            yield key, draft, _sketches.decode(head).sketch

    def identical(self) -> Iterator[list[int]]:
        """Groups of drafts with the same bytes."""
        cursor = self.db.cursor().execute(
            "SELECT group_concat(number) FROM (SELECT number, digest FROM drafts WHERE digest IS NOT NULL AND digest <> ''"
            " ORDER BY number) GROUP BY digest HAVING count(*) > 1"
        )
        for (numbers,) in cursor:
            yield sorted(map(int, numbers.split(",")))

    def _basis(self, head: Head) -> str:
        """What a result rests on: the program, what packs there are, and the pack of its programme."""
        of = (head.programme, head.year)
        if of not in self._bases:
            path = self._library.path(*of)
            there = repr([(one.id, one.name, one.year) for one in self._library.programmes])
            self._bases[of] = _digest(program_digest(), there, path.read_bytes() if path else b"")
        return self._bases[of]


def _failed(path: Path | None, reason: str) -> Message:
    if path is None:
        return Message(
            f"临时文件无法读写（{reason}）；请检查临时文件夹的剩余空间，或用 TMPDIR 换一个文件夹",
            f"temporary files cannot be used ({reason}); see that their folder has room, or choose another with TMPDIR",
        )
    return Message(
        f"{path}：审查记录无法读写（{reason}）；磁盘已满时请腾出空间后接着做，文件损坏时请删除后重新审查",
        f"{path}: the file of results cannot be used ({reason}); make room and go on, or, if it is damaged, remove it and audit anew",
    )


def _no_state(path: Path | None, reason: str) -> Message:
    return Message(
        f"{path}：不能用作审查记录（{reason}）；请换一个文件名，或删除后重新审查",
        f"{path}: no use as a file of results ({reason}); choose another name, or remove it and audit anew",
    )


def _digest(*parts: str | bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


@cache
def program_digest() -> str:
    """A digest of the program: its version, and its source, which may change between versions while one works on it."""
    package = Path(__file__).resolve().parents[1]
    sources = sorted(path for path in package.rglob("*") if path.suffix in (".py", ".json"))
    return _digest(__version__, *(path.read_bytes() for path in sources))
