"""Guides in Word's format: paragraphs and rows of tables, as readers see them.

What a reader sees is not what the file holds: numbers of lists are counted, raised and lowered characters are a
property of their run, and text that is deleted, hidden or the code of a field is not shown. What could not be read as
it is shown, and what stands outside the running text, becomes a doubt for a person to look at.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from nrd_check.errors import InputError
from nrd_check.guide.document import Document
from nrd_check.guide.docx.elements import child_of, children
from nrd_check.guide.docx.lists import Numbering
from nrd_check.guide.docx.reader import NOTES, Reader
from nrd_check.guide.docx.styles import Styles
from nrd_check.messages import Message
from nrd_check.ooxml import LIMITS, Limits, Package, RefusedError

__all__ = ["Limits", "read_docx"]


def read_docx(data: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """The paragraphs of a Word file, numbered with the empty ones; a row of a table counts as one. `name` is for messages.

    Raises:
        InputError: it is no docx, encrypted, damaged, larger than the limits, or holds no text.
    """
    try:
        return _read(Package(data, limits), name)
    except RefusedError as refused:
        zh, en = _REFUSALS[refused.reason]
        raise InputError(Message(f"{name}：{zh}", f"{name}: {en}")) from None


_REFUSALS = {
    "other": (
        "不是 Word 文档（docx）；请检查文件，或用 Word 打开后另存为 docx",
        "no Word document (docx); look at the file, or open it in Word and save it as docx",
    ),
    "old": (
        "是旧的 Word 格式（doc）；请用 Word 或 WPS 打开后另存为 docx",
        "the old format of Word (doc); open it in Word or WPS and save it as docx",
    ),
    "encrypted": (
        "文档已加密，需要密码；请用密码打开后另存为不加密的文件",
        "the document is encrypted with a password; open it and save it without",
    ),
    "broken": (
        "文档已损坏或不完整（如下载中断）；请重新下载，或用 Word 修复后另存",
        "the document is damaged or incomplete (a broken download?); fetch it again, or repair it in Word and save it",
    ),
    "doctype": (
        "文档里有 DOCTYPE 声明，Word 文档不允许，可能有意为之，未读取；请用 Word 打开后另存",
        "a DOCTYPE is declared in the document, which Word never does; not read, for it may be made to harm; save it from Word",
    ),
    "large": (
        "文档解压后太大，可能有意为之，未读取；请删去图片等附件后另存",
        "the document is too large when unpacked and may be made to; not read; save it without pictures and attachments",
    ),
    "nested": (
        "文档的内容嵌套太深，可能有意为之，未读取；请用 Word 打开后另存",
        "the document is nested too deep and may be made to; not read; save it from Word",
    ),
    "pictures": (
        "文档里只有图片，没有文字（如扫描件）；请换用有文字的文件，或先做文字识别（OCR）并核对",
        "the document holds pictures and no text (a scan?); give one with text, or run OCR and check it",
    ),
    "empty": ("文档中没有文字；请换一份有文字的文件", "the document holds no text; give one that does"),
}


def _read(package: Package, name: str) -> Document:
    # a few programs call it otherwise
    main = package.related("").get("officeDocument", "")
    main = main if main in package else "word/document.xml"
    if main not in package:
        raise RefusedError("other")
    root = package.xml(main)
    if root.tag != "w:document":
        raise RefusedError("other")
    parts = package.related(main)
    styles = Styles(package.xml(parts["styles"]) if "styles" in parts else None)
    numbering = Numbering(package.xml(parts["numbering"]) if "numbering" in parts else None, styles)
    reader = Reader(name, styles, numbering)
    if (body := child_of(root, "w:body")) is not None:
        reader.read(body)
    if not reader.lines:
        raise RefusedError("pictures" if reader.pictured else "empty")
    _read_notes(reader, package, parts)
    return Document(tuple(reader.lines), doubts=reader.doubts)


def _read_notes(reader: Reader, package: Package, parts: dict[str, str]) -> None:
    """The notes that the text refers to, and those that notes refer to."""
    known: dict[str, dict[str, Element]] = {}
    done = 0
    while len(reader.notes) > done:
        for note, at in list(reader.notes.items())[done:]:
            part, tag, *words = NOTES[note.reference]
            if part not in known:
                root = package.xml(parts[part]) if part in parts else None
                known[part] = {one.get("w:id", ""): one for one in children(root, tag)}
            if note.id in known[part]:
                reader.read_note(known[part][note.id], (words[0], words[1]), at)
            done += 1
