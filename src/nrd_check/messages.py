"""What the program says, in the user's language.

Every message is written in Chinese and in English; Traditional Chinese is converted from the Chinese text, and what
converts badly is in a small glossary.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from nrd_check.kept import kept
from nrd_check.traditional import traditional

Lang = Literal["zh", "en", "zh-Hant"]
LANGS: tuple[Lang, ...] = ("zh", "en", "zh-Hant")


class Message(NamedTuple):
    """One sentence in Chinese (`zh`) and English (`en`)."""

    zh: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The sentence in `lang`."""
        if lang == "en":
            return self.en
        return self.zh if lang == "zh" else to_traditional(self.zh)


def same(text: str) -> Message:
    """A message that reads alike in every language, as numbers and names do."""
    return Message(text, text)


_GLOSSARY = {
    "發佈": "發布", "分佈": "分布", "佈局": "布局", "製訂": "制訂", "汙染": "污染", "都注在": "都註在",
}  # fmt: skip
"""Words that the conversion spells as is not usual, or wrongly."""
_LEFT = {"衞": "卫", "睪": "睾", "著床": "着床"}
"""What is written in Hong Kong or Taiwan and the conversion leaves as it is."""


def to_traditional(text: str) -> str:
    """`text` in Traditional characters, in the forms of Taiwan (考核 and 為, not 考覈 and 爲); the words stay."""
    converted = _convert("s2tw", text)
    for spelt, usual in _GLOSSARY.items():
        converted = converted.replace(spelt, usual)
    return converted


def to_simplified(text: str) -> str:
    """`text` in Simplified characters."""
    if traditional().isdisjoint(text) and not any(left in text for left in _LEFT):
        return text
    converted = _convert("t2s", text)
    for left, usual in _LEFT.items():
        converted = converted.replace(left, usual)
    return converted


@kept(1024)
def _convert(direction: str, text: str) -> str:
    return str(_converter(direction).convert(text))


@lru_cache(maxsize=2)
def _converter(direction: str):  # type: ignore[no-untyped-def]  # opencc ships no types
    from opencc import OpenCC  # slow to load, and only Traditional Chinese needs it

    return OpenCC(direction)
