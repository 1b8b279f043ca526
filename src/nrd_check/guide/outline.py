"""The outline of a guide file: programmes, their general parts, sections and directions.

Everything is found by what guides say and by the order of their numbers, not by layout, which extraction loses:
a line is the heading of direction `2.3` only if it begins with that number, `2.2` came before, and
`研究内容：` follows before the next heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nrd_check.errors import InputError
from nrd_check.guide.passage import Line, Passage, join, split_where
from nrd_check.messages import Message

_PAGE_NUMBER = re.compile(r"[—–-]+\s*\d{1,4}\s*[—–-]+")
_ANNEX = re.compile(r"附\s*件\s*\d*[:：]?")
# Characters that no guide uses: the replacement character, private use, and the rare Extension A block,
# into which the bytes of other encodings fall.
_MOJIBAKE = re.compile("[\ufffd\ue000-\uf8ff]|[\u3400-\u4dbf].*[\u3400-\u4dbf]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_WORDS = re.compile(r"[\u4e00-\u9fff]{3}")
_OPENING = re.compile(r"^为.{0,80}?启动实施“(?P<name>[^”]+)”重点专项")
_YEAR = re.compile(r"(?:发布|编制|制定)?(20\d\d)年度[^。]{0,12}申报指南")
_SECTION = re.compile(r"(?P<section>\d{1,2})[.．、]\s*(?!\d)(?P<title>.+)")
# A unit behind the number makes it a quantity: 1.2dB, 2.5 h, 5.5%.
_DIRECTION = re.compile(r"(?P<section>\d{1,2})[.．](?P<direction>\d{1,2})(?!\d)(?!\s*[a-z%％‰℃°μµΩ])\s*(?P<title>.*)")
PARTS = {
    "content": ("研究内容", "研究目标", "主要研究内容"),
    "metric": ("考核指标", "预期指标"),
    "note": ("有关说明",),
}
"""The parts of a direction and the words that head them."""
_PART_OF = {word: part for part, words in PARTS.items() for word in words}
_PART = re.compile(rf"({'|'.join(sorted(_PART_OF, key=len, reverse=True))})[：:]")
_NUMBER = re.compile(r"\d{1,2}[.．、](?:\d{1,2})?\s*")
_LABELS = re.compile(r"[（(]([^（）()]+)[)）]$")
_LABEL = re.compile(
    r"青年科学家(?:项目|课题)|(?:基础研究|基础前沿|共性关键技术|示范应用|应用示范|临床研究)类(?:项目)?|部省联动(?:项目)?"
)
_OPENING_REACH = 5  # lines of the sentence that a guide opens with
_HEADING_REACH = 6  # lines that a heading may take before its 研究内容：
_SECTION_REACH = 16  # lines of a section's own text before its first direction
_FULL_LINE = 25  # characters; a heading that goes on fills its line


@dataclass(frozen=True, slots=True)
class Part:
    """研究内容, 考核指标 or 有关说明 of a direction: its `heading` words and its `body`."""

    name: str
    heading: Passage
    body: Passage


@dataclass(frozen=True, slots=True)
class DirectionText:
    """A direction as its guide has it."""

    id: str
    heading: Passage
    title: Passage
    labels: tuple[str, ...]
    label: Passage | None
    star: Passage | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section: heading, its own text if it has some, and its directions."""

    id: str
    heading: Passage
    title: Passage
    text: Passage
    directions: tuple[DirectionText, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeText:
    """One programme's guide."""

    name: str
    year: int
    general: Passage
    sections: tuple[SectionText, ...]
    furniture: tuple[Line, ...]
    doubts: tuple[Message, ...] = field(default=())

    @property
    def directions(self) -> tuple[DirectionText, ...]:
        """All directions, in order."""
        return tuple(direction for section in self.sections for direction in section.directions)


def read_guide(text: str, name: str) -> list[ProgrammeText]:
    """The programmes of a guide file, in order. `name` is for messages.

    Raises:
        InputError: no programme, or one without a year or without directions, was found.
    """
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise InputError(
            Message(
                f"{name}：第 {line} 行含有控制字符 U+{ord(control[0]):04X}，不是干净的文本；请重新提取或删去该字符",
                f"{name}: line {line} holds the control character U+{ord(control[0]):04X}; extract the text again, or remove it",
            )
        )
    lines = [Line(number, raw.strip()) for number, raw in enumerate(text.split("\n"), 1) if raw.strip()]
    body = [line for line in lines if not is_furniture(line.text)]
    openings = [index for index in range(len(body)) if _opening(body, index)]
    # an opening of two lines that both begin with 为 is one
    starts = [
        body[index].number
        for before, index in zip([-_OPENING_REACH, *openings], openings, strict=False)
        if index - before >= _OPENING_REACH
    ]
    if not starts:
        raise InputError(
            Message(
                f"{name}：没有找到“启动实施“……”重点专项”这句开头，不像申报指南；请确认文件是国家重点研发计划的申报指南全文",
                f"{name}: no sentence 启动实施“…”重点专项 found, so this is no guide; give the full text of a guide",
            )
        )
    first = _first_lines(lines, starts)
    programmes = []
    for chunk in split_where(lines, lambda line: line.number in first):
        content = [line for line in chunk if not is_furniture(line.text)]
        furniture = tuple(line for line in chunk if is_furniture(line.text))
        programmes.append(_programme(content, furniture, name))
    return programmes


def is_furniture(text: str) -> bool:
    """True for page numbers, `附件` lines and mojibake."""
    return bool(_PAGE_NUMBER.fullmatch(text) or _ANNEX.fullmatch(text) or _is_mojibake(text))


def _is_mojibake(text: str) -> bool:
    """True for a line of nothing but mojibake: one that holds words beside a bad character is kept."""
    return bool(_MOJIBAKE.search(text)) and not _WORDS.search(text)


def _opening(lines: list[Line], index: int) -> re.Match[str] | None:
    if not lines[index].text.startswith("为"):
        return None
    return _OPENING.search(join(lines[index : index + _OPENING_REACH]).text)


def _first_lines(lines: list[Line], starts: list[int]) -> set[int]:
    """The lines with which programmes begin, 附件 lines and the like before the opening sentence included."""
    first = set()
    position = {line.number: index for index, line in enumerate(lines)}
    for start in starts[1:]:
        index = position[start]
        while index and is_furniture(lines[index - 1].text) and not _PAGE_NUMBER.fullmatch(lines[index - 1].text):
            index -= 1
        first.add(lines[index].number)
    return first


def _programme(lines: list[Line], furniture: tuple[Line, ...], file: str) -> ProgrammeText:
    # What stands before the opening sentence (a title page, say) stays part of the general text.
    opening = next(filter(None, (_opening(lines, index) for index in range(len(lines)))))
    name = opening["name"]
    headings = _headings(lines)
    if not headings:
        raise InputError(
            Message(
                f"{file}：“{name}”没有找到指南方向（如“1.1 ……”后跟“研究内容：”）；请确认文件完整",
                f"{file}: no directions found in “{name}” (like 1.1 … followed by 研究内容：); is the file complete?",
            )
        )
    first = headings[0][0]
    general = join(lines[:first])
    year = _YEAR.search(general.text)
    if not year:
        raise InputError(
            Message(
                f"{file}：“{name}”没有写明是哪一年度的申报指南（如“2021年度项目申报指南”）；请检查开头几段",
                f"{file}: “{name}” does not say of which year it is (like 2021年度项目申报指南); look at its first paragraphs",
            )
        )
    sections: list[SectionText] = []
    bounds = [start for start, _ in headings] + [len(lines)]
    for (start, id_), end in zip(headings, bounds[1:], strict=True):
        block = lines[start:end]
        if "." in id_:
            section = sections[-1]
            direction = _direction(block, id_)
            sections[-1] = SectionText(
                section.id, section.heading, section.title, section.text, (*section.directions, direction)
            )
        else:
            sections.append(_section(block, id_))
    return ProgrammeText(
        name=name,
        year=int(year[1]),
        general=general,
        sections=tuple(sections),
        furniture=furniture,
        doubts=tuple(_doubts(lines, headings, name)),
    )


def _headings(lines: list[Line]) -> list[tuple[int, str]]:
    """Index and number of each heading, as far as the numbers run on without a gap."""
    found: list[tuple[int, str]] = []
    section = direction = 0
    for index, line in enumerate(lines):
        if match := _DIRECTION.match(line.text):
            here = (int(match["section"]), int(match["direction"]))
            if here == (section, direction + 1) and _content_follows(lines, index):
                direction += 1
                found.append((index, f"{section}.{direction}"))
        elif (
            (match := _SECTION.match(line.text))
            and int(match["section"]) == section + 1
            and _directions_follow(lines, index, section + 1)
        ):
            section, direction = section + 1, 0
            found.append((index, str(section)))
    return found


def _content_follows(lines: list[Line], index: int) -> bool:
    """True if 研究内容： comes next, before any other line with the same number."""
    number = _DIRECTION.match(lines[index].text)
    for line in lines[index + 1 : index + _HEADING_REACH]:
        again = _DIRECTION.match(line.text)
        if again and number and again.groups()[:2] == number.groups()[:2]:
            return False
        if part := _PART.match(line.text):
            return _PART_OF[part[1]] == "content"
    return False


def _directions_follow(lines: list[Line], index: int, section: int) -> bool:
    for offset, line in enumerate(lines[index + 1 : index + _SECTION_REACH], index + 1):
        match = _DIRECTION.match(line.text)
        if match and (int(match["section"]), int(match["direction"])) == (section, 1):
            return _content_follows(lines, offset)
        if _PART.match(line.text):
            return False
    return False


def _doubts(lines: list[Line], headings: list[tuple[int, str]], name: str) -> list[Message]:
    """What looks like a direction and was not taken for one, and lines with characters that cannot be read."""
    directions = [start for start, id_ in headings if "." in id_]
    doubts = [
        Message(
            f"“{name}”第 {line.number} 行有无法识别的字符，请对照原文核对这一行",
            f"“{name}”, line {line.number}: characters that cannot be read; compare the line with the original",
        )
        for line in lines
        if _MOJIBAKE.search(line.text)
    ]
    for index, line in enumerate(lines):
        part = _PART.match(line.text)
        if (
            part
            and _PART_OF[part[1]] == "content"
            and not any(0 < index - start < _HEADING_REACH for start in directions)
        ):
            doubts.append(
                Message(
                    f"“{name}”第 {line.number} 行：“{part[1]}”前面没有认出方向标题，请核对编号是否连续",
                    f"“{name}”, line {line.number}: no heading of a direction recognised before {part[1]}; do the numbers run on?",
                )
            )
    return doubts


def _section(lines: list[Line], id_: str) -> SectionText:
    end = 1
    while end < len(lines) and len(lines[end - 1].text) >= _FULL_LINE:
        end += 1
    heading = join(lines[:end])
    return SectionText(id_, heading, _without_number(heading), join(lines[end:]), ())


def _without_number(heading: Passage) -> Passage:
    number = _NUMBER.match(heading.text)
    return heading.slice(number.end() if number else 0)


def _direction(lines: list[Line], id_: str) -> DirectionText:
    groups = list(split_where(lines, lambda line: bool(_PART.match(line.text))))
    heading = join(groups[0])
    star = None
    if heading.text.endswith("*"):
        star = heading.slice(len(heading.text) - 1)
        heading = heading.slice(0, len(heading.text) - 1)
    labels: tuple[str, ...] = ()
    label = None
    if match := _LABELS.search(heading.text):
        words = tuple(re.split(r"[、，,；;]", match[1]))
        if all(_LABEL.fullmatch(word) for word in words):
            labels, label = words, heading.slice(match.start())
            heading = heading.slice(0, match.start())
    return DirectionText(
        id=id_,
        heading=heading,
        title=_without_number(heading),
        labels=labels,
        label=label,
        star=star,
        parts=tuple(_part(join(group)) for group in groups[1:]),
    )


def _part(passage: Passage) -> Part:
    match = _PART.match(passage.text)
    assert match  # the line that begins a part
    return Part(_PART_OF[match[1]], passage.slice(0, match.end()), passage.slice(match.end()))
