"""Judges one draft: bytes → record. The same bytes and packs give the same record, wherever it runs."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import msgspec

from nrd_check.audit.across import PLACES, sketch
from nrd_check.audit.record import Head, Leader, Record, pack_result
from nrd_check.audit.sources import Locator, read
from nrd_check.checker import check_loaded
from nrd_check.errors import InputError
from nrd_check.findings import Finding, ProposalResult
from nrd_check.messages import Message, to_simplified
from nrd_check.offices import is_provincial, office_key, province_of
from nrd_check.pack.store import Library
from nrd_check.proposal.load import Loaded, load_bytes
from nrd_check.proposal.model import Proposal


class Setting(msgspec.Struct, frozen=True):
    """What a judge needs besides the draft: the folder of packs, and the largest draft to read, in bytes."""

    rules: str
    limit: int


class Task(msgspec.Struct, frozen=True):
    """A draft to judge: its number in this run, its name, and where it lies."""

    number: int
    name: str
    locator: Locator


def digest_of(data: bytes) -> str:
    """The digest by which a draft is known again."""
    return hashlib.sha256(data).hexdigest()


@lru_cache(maxsize=1)
def library_in(rules: str) -> Library:
    """The packs in a folder, read once in a process."""
    return Library(Path(rules))


def judge(task: Task, setting: Setting) -> Record:
    """The record of one draft; whatever is wrong with it is in the record."""
    try:
        data = read(task.locator, task.name, setting.limit)
    except InputError as error:
        return msgspec.structs.replace(refused(error.message), unread=True)
    digest = digest_of(data)
    try:
        return _judged(data, digest, task.name, library_in(setting.rules))
    except InputError as error:  # a broken pack
        return refused(error.message, digest)
    except MemoryError:
        return refused(Message("内存不够，未检查完", "out of memory, not checked"), digest)
    except Exception as error:  # a fault of ours must not hide the other drafts, nor pass for a result
        return refused(
            Message(
                f"程序内部出错（{type(error).__name__}: {error}），未检查完；请把这份申报书报告给开发者",
                f"internal error ({type(error).__name__}: {error}), not checked; please report this draft",
            ),
            digest,
        )


def refused(why: Message, digest: str = "") -> Record:
    """The record of a draft that could not be judged."""
    finding = Finding("proposal-syntax", "error", why)
    return Record(digest, Head("invalid", known=False), pack_result(ProposalResult("", "invalid", (finding,))))


def _judged(data: bytes, digest: str, name: str, library: Library) -> Record:
    loaded = load_bytes(data, name)
    result = check_loaded(loaded, library)
    proposal = loaded.proposal
    head = Head(
        result.verdict,
        result.programme,
        result.year,
        result.direction,
        result.kind,
        known=bool(loaded.lines) or proposal is not None,  # messages on what is no text name the file
    )
    if proposal is not None and result.direction is not None:
        head = _with_facts(head, proposal, loaded, library)
    return Record(digest, head, pack_result(result))


def _with_facts(head: Head, proposal: Proposal, loaded: Loaded, library: Library) -> Head:
    programme = next(one for one in library.programmes if (one.id, one.year) == (head.programme, head.year))
    direction = library.directions(programme)[head.direction or ""]
    office = to_simplified(proposal.recommended_by or "")
    province = office if is_provincial(office) else to_simplified(proposal.province or "")
    return msgspec.structs.replace(
        head,
        title=proposal.title or "",
        province=(province_of(province) or province) if province else "",
        office=office_key(office) if office else "",
        leaders=tuple(
            Leader(lead.name, lead.birth_date.isoformat() if lead.birth_date else "", lead.unit or "")
            for lead in proposal.lead or ()
            if lead.name
        ),
        sketch=sketch(proposal, direction),
        places={path: (place.line, place.column, place.cell) for path in PLACES for place in [loaded.place(path)]},
    )
