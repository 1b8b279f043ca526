"""What an audit reads: files, folders, patterns, archives and JSON Lines, each draft under a name of its own.

Nothing is unpacked onto the disk, so that no archive can write anywhere; what is read of one draft is bounded, so that
none can fill the memory. A draft that cannot be read is a draft all the same, with the reason. A draft that is named in
several ways, as by a link or an absolute path, has one locator, by which it is known to be one.
"""

from __future__ import annotations

import glob
import os
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from nrd_check.errors import InputError
from nrd_check.files import read_bytes
from nrd_check.messages import Message, same
from nrd_check.text import visible

DRAFTS = (".yaml", ".yml", ".json", ".xlsx")
"""What files in folders and archives are taken for drafts, by the ends of their names."""
_LINES = (".jsonl", ".ndjson")
_ARCHIVES = (".zip",)
_MOST_MEMBERS = 1_000_000
_HEAD = 30  # bytes that each member of an archive has before its name
_BOMB = 100  # times its packed size: what swells so much is no draft; texts grow fivefold
_SMALL = 100_000  # bytes; up to this size it does not matter
_UTF8_NAME = 0x800  # flag of a member whose name is UTF-8
_ENCRYPTED = 0x1


class Locator(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """Where a draft lies: a file or URL, or a part of one. However a draft is named, it has one locator.

    Attributes:
        place: the file, absolute and without links, as bytes: its name may be no text; or a URL that fsspec knows.
        start, length: of a part, which bytes; of a member of an archive, from its own head on, and its packed bytes.
        packed: of a member of an archive, its method, its size and its checksum.
    """

    place: bytes
    start: int | None = None
    length: int = 0
    packed: tuple[int, int, int] | None = None

    @property
    def path(self) -> str:
        """The file or URL."""
        return os.fsdecode(self.place)


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
            yield from _at_url(argument, passed, limit)
            continue
        path = Path(argument)
        if not _there(path) and glob.has_magic(argument):
            yield from _matching(argument, passed, limit)
        elif path.is_dir():
            yield from _below(path, passed, limit)
        elif _there(path):
            yield from _in_file(str(path), os.path.realpath(path), limit)
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
            yield Found(_as_text(name), None, error.message)


def read(locator: Locator, name: str, limit: int) -> bytes:
    """The bytes of a draft; `name` is for messages.

    Raises:
        InputError: it cannot be read, or is larger than `limit` bytes.
    """
    if locator.start is None and not is_url(locator.path):
        return read_bytes(Path(locator.path), limit, name)
    try:
        with _opened(locator.path) as stream:
            data = _part(stream, locator, limit)
    except Exception as error:  # whatever a broken archive or a server makes of its reader
        raise InputError(_unreadable(name, _reason(error))) from None
    if len(data) > limit:
        raise InputError(_too_long(name, limit))
    return data


def _part(stream: BinaryIO, locator: Locator, limit: int) -> bytes:
    if locator.start is None:
        return stream.read(limit + 1)
    stream.seek(locator.start)
    if locator.packed is None:
        return stream.read(locator.length)
    head = stream.read(_HEAD)
    if len(head) < _HEAD or not head.startswith(b"PK\x03\x04"):
        raise zipfile.BadZipFile("no member where the archive's list says")
    stream.seek(sum(struct.unpack("<HH", head[-4:])), os.SEEK_CUR)  # its name, and what stands behind it
    member = zipfile.ZipInfo()
    member.compress_type, member.file_size, member.CRC = locator.packed
    member.compress_size = locator.length
    return zipfile.ZipExtFile(stream, "r", member).read(limit + 1)


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    """A file, or what a URL leads to."""
    with _fsspec().open(path, "rb") if is_url(path) else Path(path).open("rb") as stream:
        yield stream


def _as_text(name: str) -> str:
    """A name whose bytes may be no text, as one that can be written anywhere."""
    return name.encode("utf-8", "backslashreplace").decode()


def _reason(error: Exception) -> Message:
    said = (error.strerror if isinstance(error, OSError) else None) or visible(str(error)) or type(error).__name__
    if isinstance(error, zipfile.BadZipFile | zlib.error):
        return Message(f"不是完好的 ZIP：{said}", f"no sound ZIP: {said}")
    return same(said)


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
    """What matches, folders with all that is in them: as if the shell had written it out."""
    matched = False
    ending = Path(pattern).suffix.lower()
    for name in glob.iglob(pattern, recursive=True):  # noqa: PTH207  # of the working directory or of any other
        path = Path(name)
        matched = True
        if path.is_dir():
            if "**" not in pattern:  # there, what is in it matches by itself
                yield from _below(path, passed, limit)
        elif _is_read(path.name) or (ending and path.name.lower().endswith(ending)):
            yield from _in_file(str(path), os.path.realpath(path), limit)
        else:
            passed.files[path.suffix.lower()] += 1
    if not matched:
        raise InputError(_no_match(pattern))


def _no_match(pattern: str) -> Message:
    return Message(f"{visible(pattern)}：没有相符的文件", f"{visible(pattern)}: no file matches")


def _is_read(name: str) -> bool:
    """Whether a file in a folder is one to read, by the end of its name; Excel's own notes are not."""
    return name.lower().endswith((*DRAFTS, *_LINES, *_ARCHIVES)) and not name.startswith("~$")


def _below(folder: Path, passed: Passed, limit: int) -> Iterator[Found]:
    """Files in a folder and those below it; links to folders are not followed, they may lead round in a circle."""
    waiting = [(str(folder), os.path.realpath(folder))]
    while waiting:
        here, really = waiting.pop()
        try:
            entries = os.scandir(here)
        except OSError as error:
            yield Found(_as_text(here), None, _unreadable(here, _reason(error)))
            continue
        with entries:
            for entry in entries:
                there = os.path.join(really, entry.name)  # noqa: PTH118  # a Path for each file takes longer
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, there))
                elif (
                    entry.is_symlink() and Path(entry).is_dir()
                ):  # False for a link to itself, where the entry's own raises
                    passed.links += 1
                elif _is_read(entry.name):
                    real = os.path.realpath(there) if entry.is_symlink() else there
                    yield from _in_file(entry.path, real, limit)
                else:
                    passed.files[Path(entry.name).suffix.lower()] += 1


def _in_file(name: str, real: str, limit: int) -> Iterator[Found]:
    """The drafts in the file `real`, which the user knows as `name`."""
    try:
        mode = Path(real).stat().st_mode
    except OSError as error:
        yield Found(_as_text(name), None, _unreadable(name, _reason(error)))
        return
    if stat.S_ISREG(mode):
        yield from _in(_as_text(name), real, limit)
    else:
        yield Found(_as_text(name), None, _unreadable(name, Message("不是普通文件", "not a regular file")))


def _in(name: str, path: str, limit: int) -> Iterator[Found]:
    """The drafts in a file or at a URL, by the end of its name: many in an archive or a file of lines, else one."""
    read_many = _in_archive if name.lower().endswith(_ARCHIVES) else _in_lines
    if not name.lower().endswith((*_ARCHIVES, *_LINES)):
        yield Found(name, Locator(os.fsencode(path)))
        return
    try:
        with _opened(path) as stream:
            yield from read_many(stream, name, Locator(os.fsencode(path)), limit)
    except Exception as error:  # whatever a broken archive or a server makes of its reader
        yield Found(name, None, _unreadable(name, _reason(error)))


def _unreadable(name: str, why: Message) -> Message:
    return Message(
        f"{visible(name)}：无法读取（{why.zh}）；请检查文件和权限",
        f"{visible(name)}: cannot be read ({why.en}); check the file and its permissions",
    )


def _in_lines(stream: BinaryIO, file: str, place: Locator, limit: int) -> Iterator[Found]:
    for number, start, length in _spans(stream, limit):
        name = f"{file}:{number}"
        if length > limit:
            yield Found(name, None, _too_long(name, limit))
        else:
            yield Found(name, msgspec.structs.replace(place, start=start, length=length))


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


def _in_archive(stream: BinaryIO, file: str, place: Locator, limit: int) -> Iterator[Found]:
    with zipfile.ZipFile(stream) as archive:
        members = archive.infolist()
    if len(members) > _MOST_MEMBERS:
        many = Message(f"超过 {_MOST_MEMBERS:,} 个成员", f"more than {_MOST_MEMBERS:,} members")
        yield Found(file, None, _unreadable(file, many))
        return
    if _overlap(members):
        over = Message("各成员的数据互相重叠，像是压缩炸弹", "its members overlap, as those of a bomb do")
        yield Found(file, None, _unreadable(file, over))
        return
    twice = Counter(map(_member_name, members))
    for index, member in enumerate(members):
        inside = _member_name(member)
        if member.is_dir() or inside.rpartition("/")[2].startswith(("._", "~$")) or inside.startswith("__MACOSX/"):
            continue  # what archiving programs add of their own
        told = _as_text(f"{file}/{inside}") + (f"#{index}" if twice[inside] > 1 else "")
        if problem := _refused(inside, member, limit):
            yield Found(told, None, _unreadable(told, problem))
        elif inside.lower().endswith(DRAFTS):
            packed = (member.compress_type, member.file_size, member.CRC)
            where = {"start": member.header_offset, "length": member.compress_size, "packed": packed}
            yield Found(told, msgspec.structs.replace(place, **where))


def _overlap(members: list[zipfile.ZipInfo]) -> bool:
    """Whether members of an archive share bytes: a small file could hold drafts without end."""
    ends = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < ends:
            return True
        ends = member.header_offset + _HEAD + member.compress_size
    return False


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
    if member.file_size > _SMALL and member.file_size > _BOMB * member.compress_size:
        return Message(
            f"解压后是原来的 {_BOMB} 倍以上，像是压缩炸弹", f"it swells more than {_BOMB} times, as a bomb does"
        )
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


def _at_url(url: str, passed: Passed, limit: int) -> Iterator[Found]:
    """The drafts at a URL: a file, a pattern, or a folder with those below it.

    Raises:
        InputError: it cannot be read, or there is nothing.
    """
    fsspec = _fsspec()
    try:
        system, path = fsspec.core.url_to_fs(url)
        one = not glob.has_magic(path) and system.isfile(path)
        names = [path] if one else _files(system, path)
    except Exception as error:  # each store has errors of its own
        raise InputError(_unreadable(url, _reason(error))) from None
    if not names:
        raise InputError(_no_match(url))
    for name in names:
        full = system.unstrip_protocol(name)
        if one or _is_read(name.rpartition("/")[2]):
            yield from _in(_as_text(full), full, limit)
        else:
            passed.files[Path(name).suffix.lower()] += 1


def _files(system: Any, path: str) -> list[str]:
    """What a pattern matches, or a folder holds."""
    if not glob.has_magic(path):
        return list(system.find(path))
    return [file for found in system.glob(path) for file in ([found] if system.isfile(found) else system.find(found))]
