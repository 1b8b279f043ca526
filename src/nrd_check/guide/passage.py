"""Text of a guide that knows, character by character, the line it stands on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from nrd_check.text import bracket_depths, is_cjk


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a guide.

    Attributes:
        number: its place in the file, counted from 1.
        text: without outer white space.
        furniture: true for what the layout shows to be no part of the guide: running heads, page numbers, footnotes.
        ends: true if what follows is not joined to it: a row of a table.
    """

    number: int
    text: str
    furniture: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text and, for each of its characters, the number of its line."""

    text: str
    numbers: tuple[int, ...]

    @property
    def lines(self) -> tuple[int, int]:
        """First and last line, both included."""
        return self.numbers[0], self.numbers[-1]

    def __bool__(self) -> bool:
        return bool(self.text)

    def slice(self, start: int, end: int | None = None) -> Passage:
        """The part from `start` to `end`, without white space around it."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Passage(self.text[start:end], self.numbers[start:end])


def join(lines: Iterable[Line]) -> Passage:
    """One passage of all `lines`.

    A line end is no space, for a page breaks Chinese anywhere. A space within a line stays only between
    two characters that are not Chinese: extraction puts them in and leaves them out at will elsewhere.
    """
    text: list[str] = []
    numbers: list[int] = []
    for line in lines:
        for index, char in enumerate(line.text):
            if char.isspace():
                before, after = line.text[index - 1], line.text[index + 1]
                if before.isspace() or after.isspace() or is_cjk(before) or is_cjk(after):
                    continue
            text.append(" " if char.isspace() else char)
            numbers.append(line.number)
    return Passage("".join(text), tuple(numbers))


# A list marker stands where a sentence or a clause begins: 1. 2．3、 1） 2) （1）; a decimal (1.5) is none.
# A bracket that closes nothing is a marker anywhere: …包括 1）建立…；2）建立…
_MARKER = re.compile(r"(?:(\d{1,2})[.．、](?!\d)|(\d{1,2})[)）]|[(（](\d{1,2})[)）])")
_BEFORE_MARKER = "。；：:;，,"


def marker_length(text: str) -> int:
    """How many characters the list marker takes that `text` begins with; 0 if it begins with none."""
    found = _MARKER.match(text)
    return found.end() if found else 0


def cut(passage: Passage, enders: str) -> list[Passage]:
    """`passage` cut behind each of `enders` and before each list marker, never inside brackets or quotes.

    Every character but white space is in exactly one piece.
    """
    text = passage.text
    depths = bracket_depths(text)
    breaks = {index + 1 for index, char in enumerate(text) if char in enders and not depths[index]}
    breaks |= set(_markers(text, depths))
    pieces = []
    start = 0
    for end in [*sorted(breaks), len(text)]:
        piece = passage.slice(start, end)
        if piece:
            pieces.append(piece)
        start = end
    return pieces


def _markers(text: str, depths: list[int]) -> Iterator[int]:
    """Where numbered lists have their markers: runs 1, 2, … of at least two."""
    found = [
        (match.start(), int(next(filter(None, match.groups()))))
        for match in _MARKER.finditer(text)
        if (match.start() == 0 or text[match.start() - 1] in _BEFORE_MARKER or _stands_alone(text, match))
        and depths[match.start()] == (1 if match[0][0] in "(（" else 0)
    ]
    run: list[int] = []
    for position, number in found:
        if number == len(run) + 1:
            run.append(position)
        elif number == 1:
            if len(run) > 1:
                yield from run
            run = [position]
    if len(run) > 1:
        yield from run


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    return match[0][-1] in ")）" and match[0][0] not in "(（" and is_cjk(text[match.start() - 1])


def split_where(lines: list[Line], starts: Callable[[Line], bool]) -> Iterator[list[Line]]:
    """Groups of consecutive `lines`, a new one at each line for which `starts` is true."""
    group: list[Line] = []
    for line in lines:
        if group and starts(line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group
