"""What a word that is nearly right must mean; None wherever more than one answer is possible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nrd_check.text import plain_name

_OPPOSITE = frozenset("不非未无否没")
"""Characters that turn a word into its opposite: none may come or go."""
_SHORT, _LONG = 4, 8  # letters from which on one, and two, may be wrong; Chinese words are shorter and bear one


def meant(given: str, choices: Iterable[str], *, ends: bool = False) -> str | None:
    """The one of `choices` that `given` must mean, misspelled or cut short; with `ends`, its beginning may lack too.

    Both are compared whatever their case, width, spaces and script. None if it is none of them, or may be several.
    """
    word = _plain(given)
    by_name = {_plain(choice): choice for choice in choices}
    if word in by_name:
        return by_name[word]
    found = {by_name[name] for name in by_name if _is_cut(word, name, ends=ends)}
    if not found:
        found = {by_name[name] for name in by_name if _is_misspelled(word, name)}
    # what is as near to another word may mean that one
    return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    return re.sub(r"(?<=[a-z])[-_](?=[a-z])", "_", plain_name(re.sub(r"(?<=[A-Za-z]) (?=[A-Za-z])", "_", text)))


def _is_cut(word: str, name: str, *, ends: bool) -> bool:
    """True if `word` is a Chinese name of which a part is left out: 常规 for 常规项目, 负责人 for 项目负责人."""
    if len(word) < 2 or word.isascii() or 2 * len(word) < len(name):
        return False
    left = name.removeprefix(word) if name.startswith(word) else name.removesuffix(word)
    begins = name.startswith(word) or (ends and name.endswith(word))
    return begins and not _OPPOSITE & set(left)


def _is_misspelled(word: str, name: str) -> bool:
    if word.isascii() != name.isascii() or min(len(word), len(name)) < _SHORT:
        return False
    if _OPPOSITE & (set(word) ^ set(name)):
        return False
    return distance(word, name) <= (2 if word.isascii() and len(name) >= _LONG else 1)


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many letters must be put in, left out, changed, or changed for their neighbour (Damerau, Levenshtein)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        now = [row]
        for column, wanted in enumerate(other, 1):
            best = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (char != wanted))
            if row > 1 and column > 1 and char == other[column - 2] and one[row - 2] == wanted:
                best = min(best, before[column - 2] + 1)
            now.append(best)
        before, last = last, now
    return last[-1]
