"""Lines of Chinese text for terminals: a Chinese character takes two columns, and punctuation may not begin a line."""

from __future__ import annotations

from rich.cells import cell_len

MARK_START, MARK_END = "\ue000", "\ue001"
"""Stand around what is to be marked, until the lines are made."""
_NOT_FIRST = f"，。；：、！？）》”’】」』%％℃{MARK_END}"
_NOT_LAST = f"（《“‘【「『{MARK_START}"
_LONGEST = 24  # characters of a word that stay together


def width(text: str) -> int:
    """How many columns `text` takes."""
    return cell_len(text)


def fill(text: str, columns: int, first: str = "", rest: str | None = None) -> str:
    """`text` in lines of at most `columns`, the first behind `first`, the others behind `rest`."""
    rest = " " * width(first) if rest is None else rest
    lines: list[str] = []
    line: list[str] = []
    used = 0
    room = columns - width(first)
    for piece in _pieces(text):
        wide = width(piece)
        if line and used + wide > room:
            carried = _carried(line, piece)
            lines.append("".join(line).rstrip())
            line = carried
            used = sum(map(width, line))
            room = columns - width(rest)
        if line or not piece.isspace() or not lines:
            line.append(piece)
            used += wide
    lines.append("".join(line).rstrip())
    return "\n".join((first if number == 0 else rest) + content for number, content in enumerate(lines))


def _carried(line: list[str], following: str) -> list[str]:
    """Takes off `line` what must go on the next one, so that no line begins or ends with the wrong sign."""
    carried: list[str] = []
    while len(line) > 1 and (following[0] in _NOT_FIRST or line[-1][-1] in _NOT_LAST):
        following = line.pop()
        carried.insert(0, following)
    return carried


def _pieces(text: str) -> list[str]:
    """What stays together: words, numbers and ［references］; Chinese characters may be parted anywhere."""
    pieces: list[str] = []
    for char in text:
        joined = (
            pieces
            and char.isascii()
            and not char.isspace()
            and pieces[-1][-1:].isascii()
            and not pieces[-1][-1:].isspace()
        )
        tag = bool(pieces) and pieces[-1][0] == "［" and pieces[-1][-1] != "］"
        if tag or (joined and len(pieces[-1]) < _LONGEST):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def shorten(text: str, columns: int) -> str:
    """`text` cut to at most `columns`, with … where something is left out."""
    if width(text) <= columns:
        return text
    room = columns - 1
    kept = 0
    for char in text:
        room -= width(char)
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + "…"
