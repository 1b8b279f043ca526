"""A guide file of any kind → its lines: text, PDF, Word."""

from __future__ import annotations

import hashlib
from pathlib import Path

from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes
from nrd_check.guide.document import Document, text_document
from nrd_check.messages import Message
from nrd_check.pack.models import GuideFile

MAX_GUIDE_BYTES = 100_000_000
_PDF, _ZIP, _OLE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_START = 1024  # bytes in which a PDF must say that it is one


def read_document(path: Path) -> tuple[Document, GuideFile]:
    """The lines of a guide file and how packs name it. What kind it is its first bytes tell, not its name.

    Raises:
        InputError: it cannot be read.
    """
    data = read_bytes(path, MAX_GUIDE_BYTES)
    name = path.name
    if _PDF in data[:_START]:
        from nrd_check.guide.pdf import read_pdf

        document = read_pdf(data, name)
    elif data.startswith((_ZIP, _OLE)) or path.suffix.lower() == ".docx":
        from nrd_check.guide.docx import read_docx

        document = read_docx(data, name)
    elif path.suffix.lower() == ".pdf":
        raise InputError(
            Message(
                f"{path}：不是 PDF 文件（开头没有 %PDF）；请检查文件",
                f"{path}: no PDF (no %PDF at its start); look at the file",
            )
        )
    else:
        text = decode(data, path)
        # the same text is the same guide in every encoding
        return text_document(text, name), GuideFile(file=name, sha256=hashlib.sha256(text.encode()).hexdigest())
    return document, GuideFile(file=name, sha256=hashlib.sha256(data).hexdigest(), pages=document.pages)
