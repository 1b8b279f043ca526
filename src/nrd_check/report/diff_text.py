"""`diff` for terminals."""

from __future__ import annotations

from collections.abc import Iterator

from nrd_check.pack.compare import Comparison
from nrd_check.report import Style
from nrd_check.report.diff_page import Block, Chapter, Entry, page
from nrd_check.report.wrapping import fill
from nrd_check.text import visible

_INDENT = "  "


def render(comparison: Comparison, style: Style) -> str:
    """The changes as lines of at most the style's width."""
    content = page(comparison, style.lang)
    lines = [_fill(content.summary, style, "")]
    if content.signs:
        lines.append(_fill("  ".join(f"{sign} {word}" for sign, word in content.signs.items()), style, ""))
    for chapter in content.chapters:
        lines += ["", "─" * style.width, *_chapter(chapter, style)]
    if content.rest:
        lines += ["", "─" * style.width, _fill(content.rest, style, "")]
    return "\n".join(lines) + "\n"


def _fill(words: str, style: Style, first: str) -> str:
    # a line end in a pack is written out: no words of a guide may look like a line of the report
    return fill(visible(words), style.width, first)


def _chapter(chapter: Chapter, style: Style) -> Iterator[str]:
    for words in (chapter.title, chapter.summary, chapter.guides):
        if words:
            yield _fill(words, style, "")
    for block in chapter.blocks:
        yield from _block(block, style)


def _block(block: Block, style: Style) -> Iterator[str]:
    inner = _INDENT if block.of_direction else ""
    yield ""
    yield _fill(block.title, style, inner)
    for entry in block.entries:
        yield from _entry(entry, style, inner + _INDENT)


def _entry(entry: Entry, style: Style, indent: str) -> Iterator[str]:
    yield _fill(entry.head + entry.where, style, f"{indent}{entry.sign} ")
    for detail in entry.details:
        yield _fill(detail.words + detail.where, style, f"{indent}{_INDENT * 2}{detail.label} ")
