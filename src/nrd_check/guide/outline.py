"""The outline of a guide file: programmes, their general parts, sections and directions.

Everything is found by what guides say and by the order of their numbers, not by layout, which extraction loses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from nrd_check.errors import InputError
from nrd_check.guide.document import Document
from nrd_check.guide.headings import (
    DEMANDS,
    GOAL,
    HEADING_REACH,
    NUMBER,
    PART,
    PART_OF,
    Heading,
    closing_index,
    find_headings,
    is_content,
    is_demand,
)
from nrd_check.guide.passage import Line, Passage, is_traditional, join, readable, split_where
from nrd_check.messages import Message

_PAGE_NUMBER = re.compile(r"[—–-]+\s*\d{1,4}\s*[—–-]+")
_BARE_NUMBER = re.compile(r"\d{1,4}")
_ANNEX = re.compile(r"附\s*件\s*\d*[:：]?")
# Characters that no guide uses: the replacement character, private use, and the rare Extension A block,
# into which the bytes of other encodings fall.
_MOJIBAKE = re.compile("[\ufffd\ue000-\uf8ff]|[\u3400-\u4dbf].*[\u3400-\u4dbf]")
_WORDS = re.compile(r"[\u4e00-\u9fff]{3}")
_OPENING = re.compile(r"^为.{0,80}?启动实施“(?P<name>[^”]+)”重点专项")
_NAMED = (
    re.compile(r"(?:组织|启动)实施(?:国家重点研发计划)?“(?P<name>[^”]{2,60})”(?:重点|科技)?专项"),
    re.compile(r"“(?P<name>[^”]{2,60})”(?:重点|科技|重大)?专项"),
    re.compile(r"“(?P<name>[^”]{2,60})”[^，。“”]{0,12}?申报指南"),
    re.compile(r"\d{4}年度?(?P<name>[^，。“”]{2,40}?)(?:项目)?申报指南"),
)
"""How a file of one programme tells its name, the surest first."""
_YEARS = (
    re.compile(r"(?:发布|编制|制定)?(20\d\d)年度[^。]{0,12}申报指南"),
    re.compile(r"(20\d\d)年度?[^。]{0,60}申报指南"),
)
_LABELS = re.compile(r"[（(]([^（）()]+)[)）]$")
_LABEL = re.compile(
    r"青年(?:科学家|人才)?(?:项目|课题)|青年科学家|(?:基础研究|基础前沿|共性关键技术|示范应用|应用示范|临床研究)类(?:项目)?|"
    r"[“‘]?(?:部省联动|省部联动|省市联动|揭榜挂帅|赛马制|定向择优|定向委托|公开竞争|国际合作|港澳台合作|科技型中小企业|公益类|产业化类|重大|重点|面上)[”’]?(?:项目|类)?"
)
_OPENING_REACH = 5  # lines of the sentence that a guide opens with
_TITLE_REACH = 40  # lines in which a file of one programme tells its name
_GENERAL_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])[\u4e00-\u9fff、“”]{2,16}"
)
_LISTED = re.compile(r"(?<=[。；])[^，。；]{0,12}(?:如下|包括)[：:]")
_SENTENCE = re.compile(r"[。；]|^本|部分|方向.*[须应]|须|不超过|不少于|不低于")  # no part of a section's title
_FULL_LINE = 25  # characters; a heading that goes on fills its line
_RUN = 3  # bare page numbers that make a row


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a direction: its `name` (content, metric, note or aim), its `heading` words and its `body`.

    The heading is empty where the body cannot be read without it: 实施年限：2017年-2020年.
    """

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
    closing_heading: Passage
    closing: Passage
    furniture: tuple[Line, ...]
    doubts: tuple[Message, ...] = field(default=())
    traditional: bool = False

    @property
    def directions(self) -> tuple[DirectionText, ...]:
        """All directions, in order."""
        return tuple(direction for _, direction in self.placed)

    @property
    def placed(self) -> tuple[tuple[SectionText, DirectionText], ...]:
        """All directions, in order, with their sections."""
        return tuple((section, direction) for section in self.sections for direction in section.directions)


def read_guide(document: Document, name: str) -> list[ProgrammeText]:
    """The programmes of a guide file, in order. `name` is for messages.

    Raises:
        InputError: no programme, or one without a year or without directions, was found.
    """
    traditional = is_traditional("".join(line.text for line in document.lines))
    lines = _with_page_numbers(readable(document.lines, traditional=traditional))
    body = [line for line in lines if not line.furniture]
    openings = [index for index in range(len(body)) if _opening(body, index)]
    # an opening of two lines that both begin with 为 is one
    starts = [
        body[index].number
        for before, index in zip([-_OPENING_REACH, *openings], openings, strict=False)
        if index - before >= _OPENING_REACH
    ]
    if not lines:
        _name([], name)  # says that this is no guide
    first = _first_lines(lines, starts)
    programmes = []
    for chunk in split_where(lines, lambda line: line.number in first):
        content = [line for line in chunk if not line.furniture]
        furniture = tuple(line for line in chunk if line.furniture)
        programmes.append(_programme(content, furniture, name))
    programmes[0] = replace(programmes[0], doubts=(*document.doubts, *programmes[0].doubts))
    return [replace(programme, traditional=traditional) for programme in programmes]


def _with_page_numbers(lines: list[Line]) -> list[Line]:
    """The lines, furniture marked.

    Bare numbers are page numbers if at least three of them run on: 1, 2, 3; or fewer, all that there are, from 1 to the
    last line.
    """
    marked = [
        line if line.furniture or not is_furniture(line.text) else line._replace(furniture=True) for line in lines
    ]
    bare = [index for index, line in enumerate(marked) if _BARE_NUMBER.fullmatch(line.words)]
    numbers = [int(marked[index].words) for index in bare]
    if numbers == list(range(1, len(bare) + 1)) and bare[-1:] == [len(marked) - 1]:
        # a short guide: 1 on its first page, 2 at the foot of its last
        return [line._replace(furniture=True) if index in bare else line for index, line in enumerate(marked)]
    for start in range(len(bare)):
        run = [start]
        for later in range(start + 1, len(bare)):
            if numbers[later] == numbers[run[-1]] + 1:
                run.append(later)
        if len(run) >= _RUN:
            for place in run:
                marked[bare[place]] = marked[bare[place]]._replace(furniture=True)
            break
    return marked


def is_furniture(text: str) -> bool:
    """True for page numbers, `附件` lines and mojibake."""
    return bool(_PAGE_NUMBER.fullmatch(text) or _ANNEX.fullmatch(text) or _is_mojibake(text))


def _is_mojibake(text: str) -> bool:
    """True for a line of nothing but mojibake: one that holds words beside a bad character is kept."""
    return bool(_MOJIBAKE.search(text)) and not _WORDS.search(text)


def _opening(lines: list[Line], index: int) -> re.Match[str] | None:
    if not lines[index].words.startswith("为"):
        return None
    return _OPENING.search(join(lines[index : index + _OPENING_REACH]).text)


def _first_lines(lines: list[Line], starts: list[int]) -> set[int]:
    """The lines with which programmes begin, 附件 lines and the like before the opening sentence included."""
    first = set()
    position = {line.number: index for index, line in enumerate(lines)}
    for start in starts[1:]:
        index = position[start]
        while index and lines[index - 1].furniture and not _PAGE_NUMBER.fullmatch(lines[index - 1].text):
            index -= 1
        first.add(lines[index].number)
    return first


def _programme(lines: list[Line], furniture: tuple[Line, ...], file: str) -> ProgrammeText:
    # What stands before the opening sentence (a title page, say) stays part of the general text.
    name = _name(lines, file)
    headings = find_headings(lines)
    directions = [heading for heading in headings if heading.is_direction]
    if not directions:
        raise InputError(
            Message(
                f"{file}：“{name}”没有找到指南方向（如“1.1 ……”后跟“研究内容：”）；请确认文件完整",
                f"{file}: no directions found in “{name}” (like 1.1 … followed by 研究内容：); is the file complete?",
            )
        )
    first = headings[0].line
    end = closing_index(lines, directions[-1].line)
    lines = [*map(_apart, lines[:first]), *lines[first : end + 1], *map(_apart, lines[end + 1 :])]
    general = join(lines[:first])
    return ProgrammeText(
        name=name,
        year=_year(general, name, file),
        general=general,
        sections=tuple(_sections(lines[:end], headings)),
        closing_heading=join(lines[end : end + 1]),
        closing=join(lines[end + 1 :]),
        furniture=furniture,
        doubts=tuple(_doubts(lines, headings, name)),
    )


def _apart(line: Line) -> Line:
    """The line; one that is the heading of a part of the general text (一、申报要求) does not run on into the next."""
    return line._replace(ends=True) if _GENERAL_HEADING.fullmatch(line.words) else line


def _name(lines: list[Line], file: str) -> str:
    """The name of the programme, from the sentence that its guide opens with, or from the title."""
    opening = next(filter(None, (_opening(lines, index) for index in range(len(lines)))), None)
    start = join(lines[:_TITLE_REACH])
    found = opening or next(filter(None, (pattern.search(start.text) for pattern in _NAMED)), None)
    if found is None:
        raise InputError(
            Message(
                f"{file}：没有找到专项名称（如“启动实施“……”重点专项”或“……年度……申报指南”），不像申报指南；请确认文件是申报指南全文",
                f"{file}: no name of a programme found (like 启动实施“…”重点专项), so this is no guide; give the full text of a guide",
            )
        )
    # the words of the guide, not as they are read
    return found["name"] if opening else start.quote[found.start("name") : found.end("name")]


def _year(general: Passage, name: str, file: str) -> int:
    year = next(filter(None, (pattern.search(general.text) for pattern in _YEARS)), None)
    if not year:
        raise InputError(
            Message(
                f"{file}：“{name}”没有写明是哪一年度的申报指南（如“2021年度项目申报指南”）；请检查开头几段",
                f"{file}: “{name}” does not say of which year it is (like 2021年度项目申报指南); look at its first paragraphs",
            )
        )
    return int(year[1])


def _sections(lines: list[Line], headings: list[Heading]) -> Iterator[SectionText]:
    """Sections with their directions; directions without a section above are in one without heading."""
    bounds = [heading.line for heading in headings] + [len(lines)]
    section: SectionText | None = None
    for heading, end in zip(headings, bounds[1:], strict=True):
        block = lines[heading.line : end]
        if heading.is_direction:
            section = section or SectionText("", join([]), join([]), join([]), ())
            section = replace(section, directions=(*section.directions, _direction(block, heading.id)))
            continue
        if section:
            yield section
        section = _section(block, heading.id)
    if section:
        yield section


def _doubts(lines: list[Line], headings: list[Heading], name: str) -> list[Message]:
    """What looks like a direction and was not taken for one, and lines with characters that cannot be read."""
    directions = [heading.line for heading in headings if heading.is_direction]
    doubts = [
        Message(
            f"“{name}”第 {line.number} 行有无法识别的字符，请对照原文核对这一行",
            f"“{name}”, line {line.number}: characters that cannot be read; compare the line with the original",
        )
        for line in lines
        if _MOJIBAKE.search(line.text)
    ]
    for index, line in enumerate(lines):
        if (is_content(line.words) or is_demand(line.words)) and not _has_heading(lines, index, directions):
            doubts.append(
                Message(
                    f"“{name}”第 {line.number} 行：“{line.text[:8]}”前面没有认出方向标题，请核对编号是否连续",
                    f"“{name}”, line {line.number}: no heading of a direction recognised before “{line.text[:8]}”; do the numbers run on?",
                )
            )
    return doubts


def _has_heading(lines: list[Line], index: int, directions: list[int]) -> bool:
    """True if the 研究内容 at `index` belongs to a direction: its heading is near, or only its aims stand between."""
    start = max((start for start in directions if start < index), default=None)
    if start is None:
        return False
    between = [match[1] for line in lines[start + 1 : index] if (match := PART.match(line.words))]
    if not between:
        return index - start < HEADING_REACH
    if is_demand(lines[index].words):
        return all(PART_OF[word] == "content" for word in between)
    return set(between) <= {GOAL, *DEMANDS}


def _section(lines: list[Line], id_: str) -> SectionText:
    end = 1
    while end < len(lines) and len(lines[end - 1].text) >= _FULL_LINE and not _SENTENCE.search(lines[end].words):
        end += 1
    heading = join(lines[:end])
    return SectionText(id_, heading, _without_number(heading), join(lines[end:]), ())


def _without_number(heading: Passage) -> Passage:
    number = NUMBER.match(heading.text)
    return heading.slice(number.end() if number else 0)


def _direction(lines: list[Line], id_: str) -> DirectionText:
    groups = list(split_where(lines, lambda line: bool(PART.match(line.words))))
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
        parts=tuple(_parts(part for group in groups[1:] for part in _part(group))),
    )


def _parts(found: Iterable[Part]) -> list[Part]:
    """The parts of a direction; 研究目标 beside 研究内容 only tells the aim."""
    parts = list(found)
    contents = [part for part in parts if part.name == "content"]
    if len(contents) > 1:
        aims = [part for part in contents if part.heading.text.startswith(GOAL)]
        if len(aims) < len(contents):
            return [replace(part, name="aim") if part in aims else part for part in parts]
    return parts


def _part(lines: list[Line]) -> list[Part]:
    passage = join(lines)
    # in the line, for 研究内容 alone on it needs no colon
    match = PART.match(join(lines[:1]).text)
    assert match  # the line that begins a part
    if PART_OF[match[1]] == "saying":
        return [Part("note", passage.slice(0, 0), passage)]
    if match[1] in DEMANDS and (listed := _LISTED.search(passage.text)):
        # what the list of demands is led in by tells the work
        aim = Part("content", passage.slice(0, match.end()), passage.slice(match.end(), listed.start()))
        return [aim, Part("metric", passage.slice(listed.start(), listed.end()), passage.slice(listed.end()))]
    return [Part(PART_OF[match[1]], passage.slice(0, match.end()), passage.slice(match.end()))]
