"""What an audit reads: files, folders, patterns, archives and JSON Lines, each draft under a name of its own.

Nothing is unpacked onto the disk, so that no archive can write anywhere; what is read of one draft is bounded, so that
none can fill the memory. A draft that cannot be read is a draft all the same, with the reason.
"""

from __future__ import annotations

import glob
import os
import stat
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from nrd_check.errors import InputError
from nrd_check.files import read_bytes
from nrd_check.messages import Message
from nrd_check.text import visible

DRAFTS = (".yaml", ".yml", ".json", ".xlsx")
"""What files in folders and archives are taken for drafts, by the ends of their names."""
_LINES = (".jsonl", ".ndjson")
_ARCHIVES = (".zip",)
_MOST_MEMBERS = 1_000_000
_UTF8_NAME = 0x800  # flag of a member whose name is UTF-8
_ENCRYPTED = 0x1


class Locator(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a draft lies: a file or URL, or a part of one.

    Attributes:
        path: the file, or a URL that fsspec knows.
        member: of an archive, which member, by its place in the archive's list.
        start, length: of a file of lines, which bytes.
    """

    path: str
    member: int | None = None
    start: int | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A draft to judge, or (`problem`) one that cannot be."""

    name: str
    locator: Locator | None = None
    problem: Message | None = None


@dataclass(slots=True)
class Passed:
    """What was passed over, so that it can be said: how many files of other kinds, and folders behind links."""

    files: Counter[str] = field(default_factory=Counter)
    links: int = 0


def find(given: Iterable[str], passed: Passed, limit: int) -> Iterator[Found]:
    """All drafts in what the user gave, in the order of the file system.

    Raises:
        InputError: an argument names nothing.
    """
    for argument in given:
        if is_url(argument):
            yield from _at_url(argument, passed)
            continue
        path = Path(argument)
        if not _there(path) and glob.has_magic(argument):
            yield from _matching(argument, passed, limit)
        elif path.is_dir():
            yield from _below(path, passed, limit)
        elif _there(path):
            yield from _in_file(path, limit)
        else:
            raise InputError(
                Message(
                    f"{visible(argument)}：没有这个文件或文件夹；请检查路径",
                    f"{visible(argument)}: no such file or folder; check the path",
                )
            )


def find_listed(names: Iterable[str], passed: Passed, limit: int) -> Iterator[Found]:
    """The drafts in a list of files and folders, one a line; one that is not there is a draft that cannot be read."""
    for line in names:
        name = line.rstrip("\r\n")
        if not name.strip():
            continue
        try:
            yield from find([name], passed, limit)
        except InputError as error:
            yield Found(name, None, error.message)


def read(locator: Locator, limit: int) -> bytes:
    """The bytes of a draft.

    Raises:
        InputError: it cannot be read, or is larger than `limit` bytes.
    """
    if is_url(locator.path):
        return _read_url(locator.path, limit)
    if locator.member is not None:
        return _read_member(locator, limit)
    if locator.start is not None:
        return _read_lines(locator)
    return read_bytes(Path(locator.path), limit)


def is_url(text: str) -> bool:
    """True for what fsspec opens: s3://…, file://…"""
    scheme, found, _ = text.partition("://")
    return bool(found) and scheme.isascii() and scheme.replace("+", "").isalnum()


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _matching(pattern: str, passed: Passed, limit: int) -> Iterator[Found]:
    matched = False
    for name in glob.iglob(pattern, recursive=True):  # noqa: PTH207  # of the working directory or of any other
        path = Path(name)
        matched = True
        if path.is_dir():
            continue  # what is in it matches by itself where ** is meant
        yield from _in_file(path, limit)
    if not matched:
        raise InputError(
            Message(f"{visible(pattern)}：没有相符的文件", f"{visible(pattern)}: no file matches"),
        )


def _below(folder: Path, passed: Passed, limit: int) -> Iterator[Found]:
    """Files in a folder and those below it; links to folders are not followed, they may lead round in a circle."""
    waiting = [str(folder)]
    while waiting:
        here = waiting.pop()
        try:
            entries = os.scandir(here)
        except OSError as error:
            yield Found(here, None, _unreadable(here, error.strerror or str(error)))
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif (
                    entry.is_symlink() and Path(entry).is_dir()
                ):  # False for a link to itself, where the entry's own raises
                    passed.links += 1
                elif entry.name.lower().endswith((*DRAFTS, *_LINES, *_ARCHIVES)) and not entry.name.startswith("~$"):
                    yield from _in_file(Path(entry.path), limit)
                else:
                    passed.files[Path(entry.name).suffix.lower()] += 1


def _in_file(path: Path, limit: int) -> Iterator[Found]:
    name = str(path)
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield Found(name, None, _unreadable(name, error.strerror or str(error)))
        return
    if not stat.S_ISREG(mode):
        yield Found(name, None, _unreadable(name, Message("不是普通文件", "not a regular file")))
    elif name.lower().endswith(_ARCHIVES):
        yield from _in_archive(name, limit)
    elif name.lower().endswith(_LINES):
        yield from _in_lines(path, limit)
    else:
        yield Found(name, Locator(name))


def _unreadable(name: str, why: Message | str) -> Message:
    reason = why if isinstance(why, Message) else Message(why, why)
    return Message(
        f"{visible(name)}：无法读取（{reason.zh}）；请检查文件和权限",
        f"{visible(name)}: cannot be read ({reason.en}); check the file and its permissions",
    )


def _in_lines(path: Path, limit: int) -> Iterator[Found]:
    with path.open("rb") as stream:
        for number, start, length in _spans(stream, limit):
            name = f"{path}:{number}"
            if length > limit:
                yield Found(name, None, _too_long(name, limit))
            else:
                yield Found(name, Locator(str(path), start=start, length=length))


def _spans(stream: BinaryIO, limit: int) -> Iterator[tuple[int, int, int]]:
    """Number, start and length in bytes of each line that is not blank; none is held whole that exceeds `limit`."""
    number = start = 0
    while line := stream.readline(limit + 1):
        number += 1
        length, blank = len(line), not line.strip()
        while not line.endswith(b"\n") and (line := stream.readline(limit + 1)):
            length += len(line)
        if not blank or length > limit:
            yield number, start, length
        start += length


def _too_long(name: str, limit: int) -> Message:
    return Message(
        f"{visible(name)}：超过 {limit:,} 字节的上限，未读取；如确需检查，请用 --max-bytes 提高上限",
        f"{visible(name)}: larger than the limit of {limit:,} bytes, not read; raise it with --max-bytes if this is intended",
    )


def _read_lines(locator: Locator) -> bytes:
    try:
        with Path(locator.path).open("rb") as stream:
            stream.seek(locator.start or 0)
            return stream.read(locator.length or 0)
    except OSError as error:
        raise InputError(_unreadable(locator.path, error.strerror or str(error))) from None


def _in_archive(name: str, limit: int) -> Iterator[Found]:
    try:
        archive = _archive(name, Path(name).stat().st_mtime_ns)
        members = archive.infolist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        yield Found(name, None, _unreadable(name, Message(f"不是完好的 ZIP：{reason}", f"no sound ZIP: {reason}")))
        return
    if len(members) > _MOST_MEMBERS:
        many = Message(f"超过 {_MOST_MEMBERS:,} 个成员", f"more than {_MOST_MEMBERS:,} members")
        yield Found(name, None, _unreadable(name, many))
        return
    twice = Counter(map(_member_name, members))
    for index, member in enumerate(members):
        inside = _member_name(member)
        if member.is_dir() or inside.rpartition("/")[2].startswith(("._", "~$")) or inside.startswith("__MACOSX/"):
            continue  # what archiving programs add of their own
        told = f"{name}/{inside}" + (f"#{index}" if twice[inside] > 1 else "")
        if problem := _refused(inside, member, limit):
            yield Found(told, None, _unreadable(told, problem))
        elif inside.lower().endswith(DRAFTS):
            yield Found(told, Locator(name, member=index))


def _refused(inside: str, member: zipfile.ZipInfo, limit: int) -> Message | None:
    """Why a member of an archive is not read."""
    parts = inside.replace("\\", "/").split("/")
    if inside.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
        return Message("名称指向压缩包之外", "its name points outside of the archive")
    if inside.lower().endswith((*_ARCHIVES, *_LINES)):
        return Message(
            "压缩包里的压缩包或 JSON Lines 不读，请先解压",
            "archives and JSON Lines in archives are not read; unpack it first",
        )
    if not inside.lower().endswith(DRAFTS):
        return None
    if member.flag_bits & _ENCRYPTED:
        return Message("已加密，请先解密", "encrypted; decrypt it first")
    if member.file_size > limit:
        return Message(f"解压后超过 {limit:,} 字节的上限", f"unpacked it is larger than the limit of {limit:,} bytes")
    return None


def _member_name(member: zipfile.ZipInfo) -> str:
    """The name as it was meant: Windows writes Chinese names in GBK without saying so."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.filename


@lru_cache(maxsize=2)
def _archive(name: str, changed: int) -> zipfile.ZipFile:
    return zipfile.ZipFile(name)


def _read_member(locator: Locator, limit: int) -> bytes:
    told = locator.path
    try:
        archive = _archive(locator.path, Path(locator.path).stat().st_mtime_ns)
        member = archive.infolist()[locator.member or 0]
        told = f"{locator.path}/{_member_name(member)}"
        with archive.open(member) as stream:
            data = stream.read(limit + 1)
    except Exception as error:  # whatever a broken archive makes of the reader, it is the archive that is broken
        reason = visible(str(error)) or type(error).__name__
        raise InputError(_unreadable(told, Message(f"压缩包损坏：{reason}", f"broken archive: {reason}"))) from None
    if len(data) > limit:
        raise InputError(_too_long(told, limit))
    return data


def _fsspec() -> Any:
    try:
        import fsspec
    except ImportError:
        raise InputError(
            Message(
                "读取网址（URL）上的申报书需要 fsspec：pip install 'nrd-check[dask]'",
                "drafts at URLs need fsspec: pip install 'nrd-check[dask]'",
            )
        ) from None
    return fsspec


def _at_url(url: str, passed: Passed) -> Iterator[Found]:
    fsspec = _fsspec()
    try:
        system, path = fsspec.core.url_to_fs(url)
        names = [path] if system.isfile(path) else system.find(path)
        for name in names:
            full = system.unstrip_protocol(name)
            if name.lower().endswith(DRAFTS) or name == path:
                yield Found(full, Locator(full))
            else:
                passed.files[Path(name).suffix.lower()] += 1
    except (OSError, ValueError, ImportError) as error:
        raise InputError(_unreadable(url, str(error))) from None


def _read_url(url: str, limit: int) -> bytes:
    try:
        with _fsspec().open(url, "rb") as stream:
            data: bytes = stream.read(limit + 1)
    except (OSError, ValueError, ImportError) as error:
        raise InputError(_unreadable(url, str(error))) from None
    if len(data) > limit:
        raise InputError(_too_long(url, limit))
    return data
