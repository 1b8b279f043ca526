"""A guide file of any kind → its lines: text, PDF, Word."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes
from nrd_check.guide.document import Document, text_document
from nrd_check.guide.pdf.ahead import MOST_BYTES
from nrd_check.messages import Message

if TYPE_CHECKING:
    from nrd_check.guide.pdf.parent import Meanwhile
    from nrd_check.pack.models import GuideFile

_PDF, _ZIP, _OLE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_START = 1024  # bytes in which a PDF must say that it is one


def read_document(path: Path, meanwhile: Meanwhile | None = None) -> tuple[Document, GuideFile]:
    """The lines of a guide file and how packs name it. What kind it is its first bytes tell, not its name.

    A PDF is read in a process of its own; `meanwhile` is called while that works, with what tells
    whether it still does.

    Raises:
        InputError: it cannot be read.
    """
    data = read_bytes(path, MOST_BYTES)
    name = path.name
    if _PDF in data[:_START]:
        from nrd_check.guide.pdf import ahead
        from nrd_check.guide.pdf.parent import read_pdf

        document = read_pdf(data, name, meanwhile=meanwhile, begun=ahead.take(path))
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
        from nrd_check.pack.models import GuideFile  # slow to load, so not before a PDF is being read

        text = decode(data, path)
        # the same text is the same guide in every encoding
        return text_document(text, name), GuideFile.model_construct(
            file=name, sha256=hashlib.sha256(text.encode()).hexdigest()
        )
    from nrd_check.pack.models import GuideFile

    return document, GuideFile.model_construct(file=name, sha256=hashlib.sha256(data).hexdigest(), pages=document.pages)
