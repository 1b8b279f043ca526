"""Packs made ready: what was read from a pack's file and checked is kept in the user's cache, to be read much faster.

An entry begins with the very bytes of the file, so that a pack that was edited is read and checked anew; JSON follows,
and nothing in it makes anything but records of packs. Without a folder to write to (no home, read-only) packs are
read from their files each time. NRD_CHECK_CACHE names another folder; empty, it keeps none.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import zlib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from nrd_check import __version__
from nrd_check.errors import InputError
from nrd_check.files import write_whole
from nrd_check.pack import models
from nrd_check.records import REQUIRED, Record
from nrd_check.rules import RULE_KINDS
from nrd_check.rules.base import Scope

_FORMAT = "2"  # raised when the same file is to be read otherwise
_MOST = 200  # entries; the oldest go first
_SUFFIX = ".pack"
_KIND = ""  # the key that tells what an object is


def read_ready(data: bytes) -> models.Pack | None:
    """The pack that a file with these bytes holds, if it was made ready before."""
    source = _source(data)
    path = _entry(source)
    if path is None:
        return None
    try:
        with path.open("rb") as stream:
            if not _is_ours(stream.fileno()) or stream.read(len(source)) != source:
                return None
            pack = json.load(stream, object_hook=_made)
    except (OSError, ValueError, TypeError, KeyError, ArithmeticError, RecursionError):
        return None
    return pack if isinstance(pack, models.Pack) else None


def keep_ready(data: bytes, pack: models.Pack) -> None:
    """Keep the pack that a file with these bytes holds."""
    source = _source(data)
    path = _entry(source)
    if path is None:
        return
    with contextlib.suppress(OSError, InputError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = json.dumps(_plain(pack), ensure_ascii=False, separators=(",", ":"))
        write_whole(path, source + made.encode())
        entries = sorted(path.parent.glob(f"*{_SUFFIX}"), key=lambda entry: entry.stat().st_mtime)
        for entry in entries[:-_MOST]:
            entry.unlink()


def _source(data: bytes) -> bytes:
    return b"%s %d %s" % (_shape(), len(data), data)


def _entry(source: bytes) -> Path | None:
    """Where it would be: two files may have the same place, of which the latter has it."""
    folder = _folder()
    return folder and folder / f"{zlib.crc32(source):08x}{_SUFFIX}"


def _folder() -> Path | None:
    named = os.environ.get("NRD_CHECK_CACHE")
    if named is not None:
        return Path(named) if named else None
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    try:
        return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "nrd-check"
    except RuntimeError:  # no home
        return None


def _is_ours(stream: int) -> bool:
    """Whether nobody else can have written it."""
    if sys.platform == "win32":
        return True
    info = os.fstat(stream)
    return info.st_uid == os.getuid() and not info.st_mode & 0o022


@cache
def _records() -> dict[str, type[Record]]:
    rules: list[type[Record]] = [kind.model for kind in RULE_KINDS.values() if kind.model]
    own: list[type[Record]] = [
        one for one in vars(models).values() if isinstance(one, type) and issubclass(one, Record)
    ]
    everything: list[type[Record]] = [*own, *rules, Scope]
    return {one.__name__: one for one in everything}


@cache
def _shape() -> bytes:
    """What an entry depends on beside the file: other fields make other entries."""
    fields = sorted((name, *record.model_fields) for name, record in _records().items())
    return json.dumps([_FORMAT, __version__, fields]).encode()


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return {_KIND: type(value).__name__} | {name: _plain(one) for name, one in vars(value).items()}
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {_KIND: "dict"} | value
    if isinstance(value, (date, Decimal)):
        return {_KIND: type(value).__name__, "value": str(value)}
    return value


@cache
def _needed(record: type[Record]) -> frozenset[str]:
    return frozenset(name for name, spec in record.model_fields.items() if spec.default is REQUIRED)


_VALUES: dict[str, Callable[[str], Any]] = {"date": date.fromisoformat, "Decimal": Decimal}


def _made(data: dict[str, Any]) -> Any:
    kind = data.pop(_KIND)
    if kind in _VALUES:
        return _VALUES[kind](data["value"])
    if kind == "dict":
        return data
    record = _records()[kind]
    if not _needed(record) <= data.keys():
        raise KeyError(kind)
    return record.model_construct(
        **{name: _tuple(value) if type(value) is list else value for name, value in data.items()}
    )


def _tuple(values: list[Any]) -> tuple[Any, ...]:
    return tuple([_tuple(one) if type(one) is list else one for one in values])
