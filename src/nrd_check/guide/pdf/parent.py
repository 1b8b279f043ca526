"""Guides in PDF: pdfminer gives the characters and their places, `layout` makes lines of them.

A PDF is hostile until it is read: that is done in a child process, within limits.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from nrd_check.errors import InputError
from nrd_check.guide.document import Document
from nrd_check.guide.passage import Line
from nrd_check.guide.pdf import ahead
from nrd_check.messages import Message


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a PDF may ask for: pages, megabytes of memory, seconds of work."""

    pages: int = ahead.PAGES
    memory: int = ahead.MEMORY
    seconds: int = ahead.SECONDS


Meanwhile = Callable[[Callable[[], bool]], None]
LIMITS = Limits()
_SHOWN = 12  # numbers of pages that a message lists


def read_pdf(
    data: bytes,
    name: str,
    limits: Limits = LIMITS,
    meanwhile: Meanwhile | None = None,
    begun: ahead.Reading | None = None,
) -> Document:
    """The lines of a PDF, numbered over all pages.

    Args:
        data: the file.
        name: for messages.
        limits: how much it may ask for.
        meanwhile: called while it is read, with what tells whether it still is.
        begun: the process that already reads it, if there is one.

    Raises:
        InputError: it is encrypted, broken, a scan, without a Unicode map, or larger than the limits.
    """
    if begun:
        status, output = _wait(begun, limits.seconds + 10, meanwhile)
    else:
        command = [sys.executable, "-m", "nrd_check.guide.pdf.child"]
        command += map(str, (limits.pages, limits.memory, limits.seconds))
        status, output = _run(command, data, limits.seconds + 10, meanwhile)
    try:
        result = json.loads(output)
    except ValueError:
        # killed: by the limit of time, or for want of memory
        raise _refused("time" if status in _TIMED_OUT else "memory", name, limits, []) from None
    if "error" in result:
        raise _refused(result["error"], name, limits, result.get("pages", []))
    return _document(result["pages"], name)


_TIMED_OUT = (-24, -9)  # SIGXCPU, and SIGKILL where that was not enough


def _wait(begun: ahead.Reading, seconds: float, meanwhile: Meanwhile | None) -> tuple[int, bytes]:
    """Status and output of a child that was begun before."""
    try:
        if meanwhile:
            meanwhile(partial(ahead.is_busy, begun.output))
    except BaseException:
        ahead.wait(begun, 0)
        raise
    status, output = ahead.wait(begun, seconds)
    return (_TIMED_OUT[1], b"") if status is None else (status, output)


def _run(command: list[str], data: bytes, seconds: float, meanwhile: Meanwhile | None) -> tuple[int, bytes]:
    """Status and output of the child."""
    with subprocess.Popen(  # noqa: S603  # the command is our own
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdin
        with contextlib.suppress(BrokenPipeError):
            child.stdin.write(data)
            child.stdin.close()
        child.stdin = None
        try:
            if meanwhile and child.stdout:
                meanwhile(partial(ahead.is_busy, child.stdout.fileno()))
        except BaseException:
            child.kill()
            raise
        try:
            output, _ = child.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            return _TIMED_OUT[1], b""
        return child.returncode, output


def _document(pages: list[dict[str, Any]], name: str) -> Document:
    lines: list[Line] = []
    starts: list[int] = []
    doubts: list[Message] = []
    for number, page in enumerate(pages, 1):
        first = len(lines) + 1
        starts.append(first)
        lines += [
            Line(first + index, text, furniture=furniture, ends=ends)
            for index, (text, furniture, ends) in enumerate(page["lines"])
        ]
        doubts += _doubts(page, number, name)
    return Document(tuple(line for line in lines if line.text), tuple(starts), tuple(doubts))


def _doubts(page: dict[str, Any], number: int, name: str) -> Iterator[Message]:
    """What of the layout of a page a person should look at."""
    if page["turned"]:
        yield Message(
            f"{name} 第 {number} 页有不横排的文字“{page['turned'][:20]}”（如水印），没有当作正文",
            f"{name}, page {number}: text that is not upright (“{page['turned'][:20]}”, a watermark?) was left out",
        )
    if page["columns"]:
        yield Message(
            f"{name} 第 {number} 页分两栏，先读左栏再读右栏，请核对顺序",
            f"{name}, page {number}: two columns, read left before right; check the order",
        )
    for first, _ in page["tables"]:
        words = page["lines"][first][0][:20]
        yield Message(
            f"{name} 第 {number} 页有表格（“{words}……”），按行、逐格读出，请与原文核对",
            f"{name}, page {number}: a table (“{words}…”), read row by row; compare it with the original",
        )
    for note in page["notes"]:
        words = page["lines"][note][0]
        yield Message(
            f"{name} 第 {number} 页脚注“{words}”没有当作正文，请核对是否含有要求",
            f"{name}, page {number}: the footnote “{words}” was left out; see whether it demands anything",
        )


def _refused(error: str, name: str, limits: Limits, pages: list[int]) -> InputError:
    listed = "、".join(map(str, pages[:_SHOWN])) + ("……" if len(pages) > _SHOWN else "")
    zh, en = _REFUSALS.get(error, _REFUSALS["broken"])
    values = {
        "pages": listed,
        "count": len(pages),
        "most": limits.pages,
        "memory": limits.memory,
        "seconds": limits.seconds,
        "where": f"（第 {listed} 页）" if pages else "",
        "where_en": f" (pages {listed})" if pages else "",
    }
    return InputError(Message(f"{name}：{zh.format(**values)}", f"{name}: {en.format(**values)}"))


_REFUSALS = {
    "no-pdf": ("不是 PDF 文件；请检查文件", "no PDF; look at the file"),
    "empty": ("PDF 中没有文字；请换一份有文字的文件", "the PDF holds no text; give one that does"),
    "scanned": (
        "第 {pages} 页是图片，没有文字层（扫描件）；请换用原始的 PDF 或 Word 文件，或先做文字识别（OCR）并核对",
        "pages {pages} are pictures without a text layer (a scan); give the original PDF or Word file, or run OCR and check it",
    ),
    "encrypted": (
        "PDF 已加密，需要密码；请用密码打开后另存为不加密的文件",
        "the PDF is encrypted with a password; open it and save it without",
    ),
    "locked": (
        "PDF 设了保护，不许提取文字；请向发布单位要一份不加保护的文件",
        "the PDF forbids taking text from it; ask its publisher for one that does not",
    ),
    "truncated": (
        "PDF 已损坏或不完整（如下载中断）；请重新下载",
        "the PDF is damaged or incomplete (a broken download?); fetch it again",
    ),
    "broken": (
        "PDF 已损坏，无法读取；请重新下载或另存一份",
        "the PDF is damaged and cannot be read; fetch or save it again",
    ),
    "unreadable": (
        "PDF 的字体没有 Unicode 对照表，提取出来是乱码{where}；请换用原始的 Word 文件，或做文字识别（OCR）并核对",
        "the fonts of the PDF have no Unicode map, its text comes out as garbage{where_en}; give the Word file, or run OCR and check it",
    ),
    "pages": (
        "PDF 超过 {most} 页的上限；请只给出指南本身的页",
        "the PDF has more than {most} pages; give only those of the guide",
    ),
    "memory": (
        "读取 PDF 用的内存超过 {memory} MB 的上限，文件可能有意为之；请重新另存一份",
        "reading the PDF takes more than {memory} MB of memory; it may be made to; save it anew",
    ),
    "time": (
        "读取 PDF 超过 {seconds} 秒的上限，文件可能有意为之；请重新另存一份",
        "reading the PDF takes more than {seconds} seconds; it may be made to; save it anew",
    ),
}
"""Why a PDF is refused, and what to do: Chinese and English."""
