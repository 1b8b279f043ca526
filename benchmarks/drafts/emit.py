"""Data → YAML, fast: twenty thousand drafts in a minute. Keys and fixed values in English, Chinese or both."""

from __future__ import annotations

import json
import re
import typing
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from nrd_check.proposal import model
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES

Language = Literal["en", "zh", "both"]
_PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff（），。、；“”·《》-]*|\d{4}-\d{2}(?:-\d{2})?", re.ASCII)
_NOT_TEXT = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_FOLD_AFTER = re.compile(r"(?<=[\u4e00-\u9fff][，。；])(?=[\u4e00-\u9fff])")
_FLOWING = {"person", "unit", "duration", "funding", "declarations"}


def _zh(part: type[model.Model]) -> dict[str, str]:
    """The Chinese names of the fields of a model."""
    fields = part.model_fields.items()
    return {name: str(typing.cast("dict[str, Any]", info.json_schema_extra)["x-zh"]) for name, info in fields}


# what stands below a key; lists hold several of it
_BELOW: dict[str, str] = {
    "duration": "duration",
    "lead": "person",
    "members": "person",
    "units": "unit",
    "topics": "topic",
    "funding": "funding",
    "content": "content",
    "metrics": "metric",
    "declarations": "declarations",
}
_KEYS: dict[str, dict[str, str]] = {
    "proposal": _zh(model.Proposal),
    "duration": _zh(model.Duration),
    "person": _zh(model.Person),
    "unit": _zh(model.Unit),
    "topic": _zh(model.Topic),
    "funding": _zh(model.Funding),
    "content": _zh(model.Content),
    "metric": _zh(model.Metric),
    "declarations": _zh(model.Declarations),
}
_VALUES = {
    key: {name: word.zh for name, word in words.items()}
    for key, words in (
        ("kind", KINDS),
        ("category", CATEGORIES),
        ("gender", GENDERS),
        ("role", ROLES),
        ("type", UNIT_TYPES),
    )
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a draft is written: keys and fixed values, short mappings in braces, long texts over several lines."""

    language: Language = "en"
    flow: bool = True
    folded: bool = False


def any_style(random: Random) -> Style:
    """A style by chance."""
    return Style(random.choice(("en", "en", "zh", "zh", "both")), random.random() < 0.7, random.random() < 0.25)


def emit(data: dict[str, Any], style: Style = Style()) -> str:
    """The YAML of a draft."""
    writer = _Writer(style)
    writer.mapping(data, "proposal", "")
    return "\n".join(writer.lines) + "\n"


def scalar(value: Any) -> str:
    """A value on one line, in quotes where YAML would read it as something else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return "null" if value is None else str(value)
    if _PLAIN.fullmatch(value) and not _NOT_TEXT.fullmatch(value):
        return value
    if _UNPRINTABLE.search(value):
        return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
    if "'" in value:
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}'"


class _Writer:
    def __init__(self, style: Style) -> None:
        self.style = style
        self.lines: list[str] = []
        self.written = 0

    def chinese(self) -> bool:
        """Whether the next word is Chinese."""
        self.written += 1
        return self.style.language == "zh" or (self.style.language == "both" and self.written % 3 == 0)

    def key(self, name: str, part: str) -> str:
        known = _KEYS[part]
        return known[name] if name in known and self.chinese() else scalar(name)

    def value(self, value: Any, name: str, part: str) -> str:
        if name in _VALUES and value in _VALUES[name] and self.chinese():
            return _VALUES[name][value]
        if part == "declarations":
            word = ATTESTATIONS.get("true" if value is True else "false" if value is False else value)
            return word.zh if word and self.chinese() else scalar(value)
        if isinstance(value, bool) and self.chinese():
            return "是" if value else "否"
        return scalar(value)

    def mapping(self, data: dict[str, Any], part: str, indent: str, first: str | None = None) -> None:
        """One line or more for each key; `first` begins the first line (`- `)."""
        for name, value in data.items():
            key = self.key(name, part)
            head = f"{indent if first is None else first}{key}:"
            first = None
            below = _BELOW.get(name, "")
            if isinstance(value, dict) and value:
                if self.flows(below):
                    self.lines.append(f"{head} {self.braces(value, below)}")
                else:
                    self.lines.append(head)
                    self.mapping(value, below, indent + "  ")
            elif isinstance(value, list) and value and isinstance(value[0], dict):
                self.lines.append(head)
                self.sequence(value, below, indent + "  ")
            elif isinstance(value, (list, dict)):
                inside = ", ".join(scalar(one) for one in value)
                self.lines.append(f"{head} {{}}" if isinstance(value, dict) else f"{head} [{inside}]")
            elif name == "text" and self.style.folded and isinstance(value, str) and _foldable(value):
                self.lines.append(f"{head} >-")
                self.lines += [f"{indent}  {line}" for line in _FOLD_AFTER.sub("\n", value).split("\n")]
            else:
                self.lines.append(f"{head} {self.value(value, name, part)}")

    def sequence(self, items: list[dict[str, Any]], part: str, indent: str) -> None:
        for item in items:
            if self.flows(part) and item:
                self.lines.append(f"{indent}- {self.braces(item, part)}")
            elif item:
                self.mapping(item, part, indent + "  ", f"{indent}- ")
            else:
                self.lines.append(f"{indent}- {{}}")

    def flows(self, part: str) -> bool:
        return self.style.flow and part in _FLOWING

    def braces(self, data: dict[str, Any], part: str) -> str:
        inside = []
        for name, value in data.items():
            key = self.key(name, part)
            if isinstance(value, list):
                inside.append(f"{key}: [{', '.join(scalar(one) for one in value)}]")
            else:
                inside.append(f"{key}: {self.value(value, name, part)}")
        return f"{{{', '.join(inside)}}}"


def _foldable(text: str) -> bool:
    return (
        bool(re.fullmatch(r"[\u4e00-\u9fff][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*[^\s]", text)) and "  " not in text
    )
