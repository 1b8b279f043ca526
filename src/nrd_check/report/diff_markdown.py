"""`diff` as Markdown, for a page or a comment. Words of guides are escaped: they are text, whatever they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nrd_check.pack.compare import Comparison
from nrd_check.report import Style
from nrd_check.report.diff_page import Chapter, Entry, Sign, page
from nrd_check.text import visible

_ACTS = re.compile(r"[\\`*_\[\]|~$#!{}]|://|(?<=www)\.", re.IGNORECASE)
"""What Markdown or its dialects act upon within a line; addresses would become links."""
_CALLS = re.compile(r"@(?=[\w\\])|#(?=\d)")
"""What would call people or link to issues where Markdown is shown, escaped or not; a space of no width stops it."""
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def render(comparison: Comparison, style: Style) -> str:
    """The changes as headings and lists; no block begins with words of a guide."""
    content = page(comparison, style.lang)
    lines = [f"# {escape(content.title)}", "", f"**{escape(content.summary)}**"]
    for chapter in content.chapters:
        lines += _chapter(chapter, content.signs)
    if content.rest:
        lines += ["", escape(content.rest)]
    return "\n".join(lines) + "\n"


def escape(words: str) -> str:
    """`words` so that Markdown shows them as they are, in one line."""
    shown = _ACTS.sub(lambda match: "\\" + match[0], visible(words))
    shown = re.sub("[&<>]", lambda match: _HTML[match[0]], shown)
    return _CALLS.sub(lambda match: f"{match[0]}&#8203;", shown)


def _chapter(chapter: Chapter, signs: Mapping[Sign, str]) -> Iterator[str]:
    yield from ("", f"## {escape(chapter.title)}")
    for words in (chapter.summary, chapter.guides):
        if words:
            yield from ("", escape(words))
    for block in chapter.blocks:
        yield from ("", f"{'####' if block.of_direction else '###'} {escape(block.title)}")
        if block.entries:
            yield ""
        for entry in block.entries:
            yield from _entry(entry, signs[entry.sign])


def _entry(entry: Entry, status: str) -> Iterator[str]:
    # a sign at the start would begin a list of its own
    yield f"- **{escape(status)}** {escape(entry.head + entry.where)}"
    for detail in entry.details:
        yield f"  - {escape(detail.label)} {escape(detail.words + detail.where)}"
