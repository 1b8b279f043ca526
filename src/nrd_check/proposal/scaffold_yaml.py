"""A draft to fill in, written as YAML: empty fields, and beside them as comments what the guide demands.

Words of a guide are hostile: whatever they hold, they stay within their comments.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal

from nrd_check.messages import Lang, Message
from nrd_check.proposal.scaffold import Entry, Group, Item, Note, Scaffold
from nrd_check.report.wrapping import fill, width
from nrd_check.text import visible

Keys = Literal["zh", "en"]
COLUMNS = 80
_PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff（）“”、，·-]*")


def to_yaml(scaffold: Scaffold, file: str, lang: Lang = "zh", keys: Keys = "zh", schema: str | None = None) -> str:
    """The draft as text. `file` is its name for the hint how to check it, `schema` the schema for editors."""
    writer = _Writer(lang, keys)
    lines = [f"# yaml-language-server: $schema={schema}", "#"] if schema else []
    lines += writer.head(scaffold, file)
    for group in scaffold.groups:
        lines += writer.group(group)
    return "\n".join(lines) + "\n"


class _Writer:
    """Lines of YAML, comments in `lang`, keys and fixed words in Chinese or English."""

    def __init__(self, lang: Lang, keys: Keys) -> None:
        self.lang = lang
        self.keys = keys

    def head(self, scaffold: Scaffold, file: str) -> Iterator[str]:
        """For what the draft is, and how to fill it in."""
        direction, pack = scaffold.direction, scaffold.direction.pack
        yield from self._comment(f"{pack.programme.name} {pack.programme.year}")
        star = "*" if direction.entry.star else ""
        labels = f"（{'、'.join(direction.entry.labels)}）" if direction.entry.labels else ""
        yield from self._comment(f"{direction.id} {direction.title}{star}{labels}")
        yield from self._comment(scaffold.traits.in_(self.lang))
        yield "#"
        for told in (
            Message(
                "怎样填：在冒号后面写内容，与冒号空一格；内容里有“#”或半角冒号时，整段加引号。",
                "To fill it in: write behind the colon and a space; quote what holds “#” or a colon.",
            ),
            Message(
                "井号（#）后面是说明，不必删。列表不够时，照样增加一项；用不着的，整项删去。",
                "What follows # explains and may stay. Add entries to lists, or remove those you do not need.",
            ),
            Message(
                f"随时运行 nrd-check check {file}，看还缺什么、哪里不合规。",
                f"Run nrd-check check {file} at any time to see what is missing or wrong.",
            ),
            Message(f"行号指指南文件 {pack.guide.file} 的行。", f"Lines are those of the guide, {pack.guide.file}."),
        ):
            yield from self._comment(told.in_(self.lang))

    def group(self, group: Group) -> Iterator[str]:
        """A heading, notes and fields."""
        yield ""
        title = group.title.in_(self.lang)
        yield f"# ── {title} {'─' * max(4, COLUMNS - 6 - width(title))}"
        for note in group.notes:
            yield from self._note(note)
        for entry in group.entries:
            yield from self._entry(entry)

    def _entry(self, entry: Entry, indent: str = "") -> Iterator[str]:
        for note in entry.notes:
            yield from self._note(note, indent)
        if not (entry.parts or entry.items):
            yield indent + self._line(entry)
        else:
            yield f"{indent}{self._key(entry)}:"
            for part in entry.parts:
                yield from self._entry(part, indent + "  ")
            for number, item in enumerate(entry.items):
                if number and item.notes:
                    yield ""
                yield from self._item(item, indent + "  ")
        if entry.further:
            yield from self._further(entry, indent + "  ")

    def _item(self, item: Item, indent: str) -> Iterator[str]:
        for note in item.notes:
            yield from self._note(note, indent)
        lines = [line for part in item.parts for line in self._entry(part, indent + "  ")]
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]

    def _further(self, entry: Entry, indent: str) -> Iterator[str]:
        """One more entry of a list, as a comment."""
        told = Message("增加一项时，照下面写（去掉行首的“# ”）：", "One more entry is written like this, without “# ”:")
        if not entry.items:
            told = Message(
                "有的话，照下面写（去掉行首的“# ”）：", "If there are any, write them like this, without “# ”:"
            )
        yield from self._comment(told.in_(self.lang), indent)
        for line in self._item(Item(entry.further), ""):
            yield f"{indent}# {line}"

    def _line(self, entry: Entry) -> str:
        line = f"{self._key(entry)}:"
        if entry.value is not None:
            value = entry.value.en if self.keys == "en" else entry.value.zh
            line += " " + (value if entry.as_is and _safe(value) else quoted(value))
        if entry.form:
            line += f"  # {_tame(entry.form.in_(self.lang))}"
        return line

    def _key(self, entry: Entry) -> str:
        return entry.name if self.keys == "en" else entry.zh

    def _note(self, note: Note, indent: str = "") -> Iterator[str]:
        colon = ": " if self.lang == "en" else "："
        # a guide is quoted as it is
        text = note.head.in_(self.lang) + colon + note.words.zh if note.head else note.words.in_(self.lang)
        yield from self._comment(text, indent)

    def _comment(self, text: str, indent: str = "") -> Iterator[str]:
        """`text` as lines of a comment."""
        start = f"{indent}# "
        for line in fill(_tame(text), COLUMNS - width(start), "", "  ").split("\n"):
            yield start + line


def _tame(text: str) -> str:
    """`text` that stays in a comment: nothing ends a line, nothing asks this program or an editor for anything."""
    return visible(text).replace("nrd-check:", "nrd-check：").replace("$schema", "＄schema")


def _safe(value: str) -> bool:
    """True for fixed words, numbers and lists of ids."""
    return bool(re.fullmatch(r"[\w\u4e00-\u9fff]+|\[[\w, ]*\]", value))


def quoted(value: str) -> str:
    """`value` as a YAML scalar: as it is where that is harmless, else in quotes."""
    if _PLAIN.fullmatch(value) and value.lower() not in ("true", "false", "null", "yes", "no", "on", "off"):
        return value
    return json.dumps(value, ensure_ascii=not value.isprintable())
