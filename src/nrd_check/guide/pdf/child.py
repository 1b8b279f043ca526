"""Reads one PDF in a process of its own, so that a hostile file can only break that process.

    python -m nrd_check.guide.pdf.child PAGES MEMORY SECONDS < file.pdf > result.json

The result has `lines` (text, whether it is furniture, whether it ends a row) for each page and what was noticed, or an
`error` with the pages that it is about. The limits are the number of pages, megabytes of memory and seconds of work.
"""

from __future__ import annotations

import gc
import json
import logging
import sys
from typing import Any

_PICTURE = 0.4  # share of a page that a scan covers at least
_FEW = 12  # characters that a scanned page may have besides: a page number, a stamp
_UNREADABLE = 0.01  # share of characters without Unicode from which on a font is unusable
_LATIN = 0.3  # share of characters of Latin-1 from which on Chinese was written in another encoding
_END = 2048  # bytes at the end of a file in which its end must stand


def _limit(memory: int, seconds: int) -> None:
    """Bound what this process may use; where the system has no such limits, the parent's time limit remains."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class _Losses(logging.Handler):
    """Notes that pdfminer mended broken data by leaving some of it out."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found = False

    def emit(self, record: logging.LogRecord) -> None:
        self.found = self.found or "Data-loss" in record.getMessage()


def _nothing(*_: object, **__: object) -> None:
    pass


def read(data: bytes, most_pages: int) -> dict[str, Any]:
    """The lines of a PDF, or why it cannot be read."""
    from io import BytesIO

    from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFXRefFallback
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    from nrd_check.guide.pdf.characters import Collector

    losses = _Losses()
    logger = logging.getLogger("pdfminer")
    logger.addHandler(losses)
    logger.propagate = False
    for name in ("psparser", "pdfinterp", "pdfdocument"):
        # tens of thousands of notes that nobody reads
        logging.getLogger(f"pdfminer.{name}").debug = _nothing  # type: ignore[method-assign]
    start = data.find(b"%PDF-", 0, 1024)
    if start < 0:
        return {"error": "no-pdf"}
    if b"%%EOF" not in data[-_END:]:
        return {"error": "truncated"}
    manager = PDFResourceManager()
    collector = Collector(manager)
    try:
        document = PDFDocument(PDFParser(BytesIO(data[start:])))
        if not document.is_extractable:
            return {"error": "locked"}
        if any(isinstance(xref, PDFXRefFallback) for xref in document.xrefs):
            return {"error": "truncated"}
        interpreter = PDFPageInterpreter(manager, collector)
        for page in PDFPage.create_pages(document):
            if len(collector.pages) == most_pages:
                return {"error": "pages", "pages": [most_pages]}
            interpreter.process_page(page)
    except PDFEncryptionError:
        return {"error": "encrypted"}
    return {"error": "truncated"} if losses.found else _result(collector.pages)


def _result(pages: list[Any]) -> dict[str, Any]:
    from nrd_check.guide.pdf.layout import lay_out, unreadable_share

    if not any(page.chars or page.turned or page.pictures for page in pages):
        return {"error": "empty"}
    scanned = [
        number
        for number, page in enumerate(pages, 1)
        if page.pictures >= _PICTURE and len(page.chars) + len(page.turned) <= _FEW
    ]
    if scanned:
        return {"error": "scanned", "pages": scanned}
    if not any(page.chars for page in pages):
        return {"error": "empty"}
    unreadable = [number for number, page in enumerate(pages, 1) if unreadable_share([page]) > 10 * _UNREADABLE]
    if unreadable_share(pages) > _UNREADABLE or _is_mojibake(pages):
        return {"error": "unreadable", "pages": unreadable}
    laid = lay_out(pages)
    return {
        "pages": [
            {
                "lines": [[line.text, line.furniture, line.ends] for line in page.lines],
                "turned": page.turned,
                "columns": page.columns,
                "tables": page.tables,
                "notes": page.notes,
            }
            for page in laid
        ]
    }


def _is_mojibake(pages: list[Any]) -> bool:
    """True if most of the text is of letters as Chinese in a wrong encoding gives them: ÎªÂäÊµ."""
    texts = [char.text for page in pages for char in page.chars]
    latin = sum("\x80" <= text[0] <= "\u02ff" for text in texts)
    return bool(latin > _LATIN * len(texts))


def main() -> None:
    """The process."""
    most_pages, memory, seconds = map(int, sys.argv[1:4])
    _limit(memory, seconds)
    gc.set_threshold(100_000, 50, 50)  # next to nothing of what is read is garbage before the end
    try:
        result = read(sys.stdin.buffer.read(), most_pages)
    except MemoryError:
        result = {"error": "memory"}
    except RecursionError:
        result = {"error": "broken"}
    except Exception:  # whatever a broken file makes of the parser, it is the file that is broken
        result = {"error": "broken"}
    # written whole or not at all: a reader never takes half a result for a whole one
    sys.stdout.buffer.write(json.dumps(result, ensure_ascii=False).encode("utf-8", "surrogatepass"))


if __name__ == "__main__":
    main()
