"""Reading text whatever its encoding, and writing files whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from pathlib import Path

from nrd_check.errors import InputError
from nrd_check.messages import Message

MAX_BYTES = 5_000_000
"""The largest file that is read unless the user raises the limit: a thousand times a usual draft."""


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The content of `path` (`-` is standard input).

    Raises:
        InputError: it is missing, a folder, unreadable, or larger than `limit` bytes.
    """
    if str(path) == "-":
        if sys.stdin is None:
            raise InputError(Message("标准输入已关闭；请给出文件名", "standard input is closed; name a file"))
        return _bounded(sys.stdin.buffer.read(limit + 1), path, limit)
    try:
        info = path.stat()
        if stat.S_ISDIR(info.st_mode):
            raise InputError(
                Message(
                    f"{path}：这是文件夹，不是文件；请给出其中的文件",
                    f"{path}: this is a folder, not a file; name the files in it",
                )
            )
        if info.st_size > limit:
            raise InputError(_too_large(path, limit))
        with path.open("rb") as stream:
            return _bounded(stream.read(limit + 1), path, limit)
    except FileNotFoundError:
        raise InputError(
            Message(f"{path}：没有这个文件；请检查文件名和路径", f"{path}: no such file; check its name and path")
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(
            Message(
                f"{path}：无法读取（{reason}）；请检查文件权限和路径",
                f"{path}: cannot be read ({reason}); check its permissions and path",
            )
        ) from None


def _bounded(data: bytes, path: Path, limit: int) -> bytes:
    if len(data) > limit:
        raise InputError(_too_large(path, limit))
    return data


def _too_large(path: Path, limit: int) -> Message:
    return Message(
        f"{path}：文件超过 {limit:,} 字节的上限，未读取；如确需检查，请用 --max-bytes 提高上限",
        f"{path}: larger than the limit of {limit:,} bytes, not read; raise it with --max-bytes if this is intended",
    )


def decode(data: bytes, path: Path) -> str:
    """Text from UTF-8, UTF-16 (with a byte order mark) or GB18030; line ends become line feeds.

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
        raise InputError(
            Message(
                f"{path}：含有 NUL 字节，像是二进制文件或不带 BOM 的 UTF-16；请另存为 UTF-8 文本后再试",
                f"{path}: holds NUL bytes, like a binary file or UTF-16 without a BOM; save it as UTF-8 text and try again",
            )
        )
    with contextlib.suppress(UnicodeDecodeError):
        return data.decode("utf-8")
    with contextlib.suppress(UnicodeDecodeError):
        return data.decode("gb18030")
    raise InputError(_not_text(path))


def _strict(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InputError(_not_text(path)) from None


def _not_text(path: Path) -> Message:
    return Message(
        f"{path}：不是 UTF-8、UTF-16（带 BOM）或 GB18030 文本；请另存为 UTF-8 后再试",
        f"{path}: not text in UTF-8, UTF-16 (with a BOM) or GB18030; save it as UTF-8 and try again",
    )


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, so that the file is either the old one or the new one, never half.

    Raises:
        InputError: the folder is missing or not writable, or the disk is full.
    """
    try:
        # a pipe or a device takes what it is given; /dev/stdout may look like a file and must not be replaced
        if str(path).startswith("/dev/") or (path.exists() and not path.is_file()):
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            return
        _replace(path.resolve(), text)
    except OSError as error:
        raise InputError(
            Message(
                f"{path}：无法写入（{error.strerror}）；请检查文件夹是否存在、是否有写权限和剩余空间",
                f"{path}: cannot be written ({error.strerror}); check that the folder exists, is writable and has room",
            )
        ) from None


def _replace(path: Path, text: str) -> None:
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".nrd-check-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
