"""Reading text whatever its encoding, and writing files whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from nrd_check.errors import InputError
from nrd_check.messages import Message

MAX_BYTES = 5_000_000
"""The largest file that is read unless the user raises the limit: a thousand times a usual draft."""


def read_bytes(path: Path, limit: int = MAX_BYTES, told: str | None = None) -> bytes:
    """The content of `path` (`-` is standard input); `told` is its name in messages, if another.

    Raises:
        InputError: it is missing, a folder, unreadable, or larger than `limit` bytes.
    """
    told = told or str(path)
    if str(path) == "-":
        if sys.stdin is None:
            raise InputError(Message("标准输入已关闭；请给出文件名", "standard input is closed; name a file"))
        return _bounded(_standard_input(limit + 1), told, limit)
    try:
        info = path.stat()
        if stat.S_ISDIR(info.st_mode):
            raise InputError(
                Message(
                    f"{told}：这是文件夹，不是文件；请给出其中的文件",
                    f"{told}: this is a folder, not a file; name the files in it",
                )
            )
        if not _reads_to_an_end(info.st_mode, path):
            raise InputError(
                Message(
                    f"{told}：这是管道或套接字，不是文件；请给出文件，或用 - 从标准输入读取",
                    f"{told}: this is a pipe or a socket, not a file; name a file, or read standard input with -",
                )
            )
        if info.st_size > limit:
            raise InputError(_too_large(told, limit))
        with path.open("rb") as stream:
            return _bounded(stream.read(limit + 1), told, limit)
    except FileNotFoundError:
        raise InputError(
            Message(f"{told}：没有这个文件；请检查文件名和路径", f"{told}: no such file; check its name and path")
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(
            Message(
                f"{told}：无法读取（{reason}）；请检查文件权限和路径",
                f"{told}: cannot be read ({reason}); check its permissions and path",
            )
        ) from None


def _standard_input(most: int) -> bytes:
    """What stands there, up to `most` bytes. In pieces: a signal that comes within one long read may wait for its end."""
    data = b""
    stream: Any = sys.stdin.buffer
    while len(data) < most and (piece := stream.read1(min(most - len(data), 1 << 20))):
        data += piece
    return data


def _reads_to_an_end(mode: int, path: Path) -> bool:
    """False for a named pipe, which may never be written to. The shell's own pipes are: check <(make-draft)."""
    return not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)) or str(path).startswith(("/dev/", "/proc/"))


def _bounded(data: bytes, told: str, limit: int) -> bytes:
    if len(data) > limit:
        raise InputError(_too_large(told, limit))
    return data


def _too_large(told: str, limit: int) -> Message:
    return Message(
        f"{told}：文件超过 {limit:,} 字节的上限，未读取；如确需检查，请用 --max-bytes 提高上限",
        f"{told}: larger than the limit of {limit:,} bytes, not read; raise it with --max-bytes if this is intended",
    )


def decode(data: bytes, path: Path) -> str:
    """Text from UTF-8, UTF-16, GB18030 or Big5; line ends become line feeds.

    Where the bytes fit several of these, that in which they are the commonest characters is meant.

    Raises:
        InputError: it is none of these.
    """
    text = _decode(data, path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, path: Path) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _strict(data, encoding, path)
    # Text holds no NUL, UTF-16 without its mark does; GB18030 would take it for something else.
    if b"\x00" in data:
        if found := _commonest(data, ("utf-16-le", "utf-16-be")):
            return found
        raise InputError(
            Message(
                f"{path}：含有 NUL 字节，像是二进制文件或不带 BOM 的 UTF-16；请另存为 UTF-8 文本后再试",
                f"{path}: holds NUL bytes, like a binary file or UTF-16 without a BOM; save it as UTF-8 text and try again",
            )
        )
    with contextlib.suppress(UnicodeDecodeError):
        return data.decode("utf-8")
    if found := _commonest(data, ("gb18030", "big5hkscs")):
        return found
    with contextlib.suppress(UnicodeDecodeError):
        return data.decode("gb18030")
    raise InputError(_not_text(path))


_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "项目研究内容指标考核方向申报单位课题数名称类型对应负责参与人员开始结束实施周期推荐经费超过家技术发展应用系统关键建立开发完成第"
    "項內標單課題數對應負責與員開實週經費過術發應關鍵這個為國時來們會動說產種後學無並從將進現東長萬"
)
"""Characters that make up a good part of any Chinese text, in Simplified and in Traditional form."""
_OFTEN = 0.08  # share of them in what is Chinese


def _commonest(data: bytes, encodings: tuple[str, ...]) -> str | None:
    """The text in that encoding in which most characters are common; None if they are in none."""
    best, most = None, _OFTEN
    for encoding in encodings:
        with contextlib.suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            foreign = [char for char in text if char > "\x7f"]
            share = sum(char in _COMMON for char in foreign) / max(1, len(foreign))
            if share > most:
                best, most = text, share
    return best


def _strict(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InputError(_not_text(path)) from None


def _not_text(path: Path) -> Message:
    return Message(
        f"{path}：不是 UTF-8、UTF-16、GB18030 或 Big5 文本；请另存为 UTF-8 后再试",
        f"{path}: not text in UTF-8, UTF-16, GB18030 or Big5; save it as UTF-8 and try again",
    )


def write_whole(path: Path, content: str | bytes, *, new: bool = False) -> None:
    """Write `content` to `path`, text as UTF-8, so that the file is either the old one or the new one, never half.

    With `new`, a file that is there already stays as it is.

    Raises:
        InputError: the folder is missing or not writable, the disk is full, or (`new`) the file is there already.
    """
    with replacing(path, new=new) as stream:
        stream.write(content.encode("utf-8") if isinstance(content, str) else content)


@contextlib.contextmanager
def replacing(path: Path, *, new: bool = False) -> Iterator[BinaryIO]:
    """A stream whose content becomes the file `path` once all is written; if it fails half-way, nothing changes.

    With `new`, a file that is there already stays as it is.

    Raises:
        InputError: the folder is missing or not writable, the disk is full, or (`new`) the file is there already.
    """
    try:
        # a pipe or a device takes what it is given; /dev/stdout may look like a file and must not be replaced
        if not new and (str(path).startswith("/dev/") or (path.exists() and not path.is_file())):
            with path.open("wb") as stream:
                yield stream
        else:
            with _replacement(path if new else Path(os.path.realpath(path)), new=new) as stream:
                yield stream
    except FileExistsError:
        raise InputError(
            Message(
                f"{path}：文件已经存在，没有改动；请用 --output 换一个文件名",
                f"{path}: exists already and was not changed; choose another name with --output",
            )
        ) from None
    except OSError as error:
        raise InputError(unwritable(path, error)) from None


def unwritable(path: Path, error: OSError) -> Message:
    """Why a file cannot be written, and what to do."""
    return Message(
        f"{path}：无法写入（{error.strerror}）；请检查文件夹是否存在、是否有写权限和剩余空间",
        f"{path}: cannot be written ({error.strerror}); check that the folder exists, is writable and has room",
    )


@contextlib.contextmanager
def _replacement(path: Path, *, new: bool) -> Iterator[BinaryIO]:
    if new and os.path.lexists(path):
        raise FileExistsError(path)
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    import tempfile  # slow to load, and a check that is only shown writes nothing

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".nrd-check-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(mode)
        if new:
            _name_anew(temporary, path)
        else:
            temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _name_anew(temporary: Path, path: Path) -> None:
    """Give a finished file the name `path`, which nobody may have taken meanwhile."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # no hard links here, as on a memory stick
        with path.open("xb") as stream:
            try:
                stream.write(temporary.read_bytes())
                stream.flush()
            except BaseException:
                path.unlink()
                raise
    temporary.unlink()


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
