"""Text of a guide that knows, character by character, the line it stands on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from nrd_check.messages import to_simplified
from nrd_check.patterns import lazy
from nrd_check.text import bracket_depths, is_cjk


class Line(NamedTuple):
    """One line of a guide.

    Attributes:
        number: its place in the file, counted from 1.
        text: without outer white space.
        furniture: true for what the layout shows to be no part of the guide: running heads, page numbers, footnotes.
        ends: true if it is joined to nothing: a row of a table, a heading within the general part.
        read: its words as patterns read them, character by character: in Simplified characters, digits narrowed;
            empty if they are those of `text`.
    """

    number: int
    text: str
    furniture: bool = False
    ends: bool = False
    read: str = ""

    @property
    def words(self) -> str:
        """Its words as patterns read them."""
        return self.read or self.text


class Passage(NamedTuple):
    """A run of text and, for each of its characters, the number of its line.

    Attributes:
        text: as patterns read it.
        numbers: of the lines.
        quote: the words of the guide, as long as `text`.
        breaks: where a row of a table begins or ends.
    """

    text: str
    numbers: tuple[int, ...]
    quote: str
    breaks: frozenset[int] = frozenset()

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
        breaks = frozenset(at - start for at in self.breaks if start < at < end)
        return Passage(self.text[start:end], self.numbers[start:end], self.quote[start:end], breaks)


# digits, letters and signs that only differ in width, and quotation marks: one for one
_NARROW = {wide: wide - 0xFEE0 for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_NARROW |= {
    ord("％"): ord("%"),
    ord("．"): ord("."),
    ord("「"): ord("“"),
    ord("」"): ord("”"),
    ord("『"): ord("‘"),
    ord("』"): ord("’"),
}
_TRADITIONAL = 0.03  # share of characters that must change for a text to be in Traditional Chinese


def readable(lines: Iterable[Line], *, traditional: bool) -> list[Line]:
    """The lines with the words that patterns read: Simplified characters, digits narrowed, as many as in the text."""
    found = list(lines)
    simple = [_simplified(line.text) if traditional else line.text for line in found]
    return [
        line if (words := plain.translate(_NARROW)) == line.text else line._replace(read=words)
        for line, plain in zip(found, simple, strict=True)
    ]


def is_traditional(text: str) -> bool:
    """True if the text is in Traditional characters."""
    sample = "".join(filter(is_cjk, text[:_SAMPLE]))
    changed = sum(one != other for one, other in zip(sample, _simplified(sample), strict=True))
    return changed > _TRADITIONAL * len(sample)


_SAMPLE = 4000  # characters that tell


def _simplified(text: str) -> str:
    """`text` in Simplified characters, one for one."""
    simple = to_simplified(text)
    return simple if len(simple) == len(text) else "".join(map(_one_simplified, text))


def _one_simplified(char: str) -> str:
    simple = to_simplified(char)
    return simple if len(simple) == 1 else char


def join(lines: Iterable[Line]) -> Passage:
    """One passage of all `lines`.

    A line end is no space, for a page breaks Chinese anywhere. A space within a line stays only between
    two characters that are not Chinese: extraction puts them in and leaves them out at will elsewhere. In the row of a
    table it parts two cells.
    """
    text: list[str] = []
    quote: list[str] = []
    numbers: list[int] = []
    breaks: set[int] = set()
    for line in lines:
        words = line.words
        if line.ends and text:
            breaks.add(len(text))
        for index, char in enumerate(line.text):
            if char.isspace():
                before, after = line.text[index - 1], line.text[index:].lstrip()[0]
                if before.isspace() or (not line.ends and (is_cjk(before) or is_cjk(after))):
                    continue
            space = char.isspace()
            quote.append(" " if space else char)
            text.append(" " if space else words[index])
            numbers.append(line.number)
        if line.ends:
            breaks.add(len(text))
    return Passage("".join(text), tuple(numbers), "".join(quote), frozenset(breaks))


# A list marker stands where a sentence or a clause begins: 1. 2．3、 1） 2) （1）; a decimal (1.5) is none.
# A bracket that closes nothing is a marker anywhere: …包括 1）建立…；2）建立…
_MARKER = lazy(r"(?:(\d{1,2})[.．、](?!\d)|(\d{1,2})[)）]|[(（](\d{1,2})[)）])")
_BEFORE_MARKER = "。；：:;，,"


_ROW_NUMBER = lazy(r"\d{1,2} (?=[\u4e00-\u9fff])")  # such a space stands only between cells


def marker_length(text: str) -> int:
    """How many characters the list marker, or the number of a table's row, takes that `text` begins with; 0 for none."""
    found = _MARKER.match(text) or _ROW_NUMBER.match(text)
    return found.end() if found else 0


def cut(passage: Passage, enders: str) -> list[Passage]:
    """`passage` cut behind each of `enders` and before each list marker, never inside brackets or quotes.

    Every character but white space is in exactly one piece.
    """
    text = passage.text
    depths = bracket_depths(text)
    breaks = {index + 1 for index, char in enumerate(text) if char in enders and not depths[index]}
    breaks |= set(_markers(text, depths)) | passage.breaks
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
