"""What is kept of one proposal: a small head that tables and quotas need, and a body with all that was found.

Both are JSON, so that a file of results holds nothing that could run; the body is compressed.
"""

from __future__ import annotations

import zlib

import msgspec

from nrd_check.findings import ProposalResult, Verdict

_LEVEL = 1  # a tenth of the size at a fraction of the time that checking takes


class Leader(msgspec.Struct, frozen=True, array_like=True):
    """Who leads a proposal, as far as it says."""

    name: str
    birth_date: str
    unit: str


class Head(msgspec.Struct, frozen=True, omit_defaults=True):
    """What tables and quotas need.

    Attributes:
        verdict: on the proposal alone.
        programme, year, direction, kind, title: what it answers, and its title.
        province, office: who puts it forward, as names that compare; empty where it is not said.
        leaders: of the whole project.
        sketch: of the draft's own words, see `across.sketch`; empty where there are too few.
        places: line, column and cell of what the rules across proposals point at.
        known: false where the result may change without the draft changing: it must be read again.
    """

    verdict: Verdict
    programme: str | None = None
    year: int | None = None
    direction: str | None = None
    kind: str | None = None
    title: str = ""
    province: str = ""
    office: str = ""
    leaders: tuple[Leader, ...] = ()
    sketch: tuple[int, ...] = ()
    places: dict[str, tuple[int, int, str | None]] = {}
    known: bool = True


class Sketched(msgspec.Struct, frozen=True):
    """Of a head, what is compared with all others; the rest is not read."""

    sketch: tuple[int, ...] = ()


class Record(msgspec.Struct, frozen=True):
    """A judged proposal: the digest of its bytes, head and packed body; `unread` if it could not be read."""

    digest: str
    head: Head
    body: bytes
    unread: bool = False


_encoder = msgspec.json.Encoder()
_heads = msgspec.json.Decoder(Head)
_bodies = msgspec.json.Decoder(ProposalResult)


def pack_result(result: ProposalResult) -> bytes:
    """The body: the result without its name, its text and what only `check` reports: it is read again where needed."""
    bare = result._replace(file="", lines=(), places={}, names={}, checked=())
    return zlib.compress(_encoder.encode(bare), _LEVEL)


def unpack_result(body: bytes, file: str) -> ProposalResult:
    """The result in a body, under the name of the file that it is of now."""
    return _bodies.decode(zlib.decompress(body))._replace(file=file)


def pack_head(head: Head) -> bytes:
    """The head as JSON."""
    return _encoder.encode(head)


def unpack_head(data: bytes) -> Head:
    """The head in JSON."""
    return _heads.decode(data)
