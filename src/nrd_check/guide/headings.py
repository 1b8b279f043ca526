"""The headings of a guide: sections and directions, found by their numbers and by what follows them.

A line is the heading of a direction only if 研究内容 (or what the office calls it) follows before the next heading, and
if its number comes after the one before. Offices number in their own ways: `1.1` below `1.`, or levels such as 一、
（一） 1., 专题一 方向1 or 1.1.1, of which the lowest are the directions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from nrd_check.guide.passage import Line
from nrd_check.numerals import parse_number

PARTS = {
    "content": ("研究内容", "主要研究内容", "研究目标", "研究任务", "主要研究任务", "研究内容与目标"),
    "metric": (
        "考核指标",
        "预期指标",
        "预期成果",
        "预期目标",
        "考核要求",
        "主要考核指标",
        "主要指标",
        "预期成果及考核指标",
        "预期成果和考核指标",
        "预期目标及考核指标",
        "预期目标和考核指标",
        "考核目标",
        "需求目标",
        "攻关目标",
        "任务目标",
    ),
    "note": (
        "有关说明",
        "相关说明",
        "说明",
        "申报说明",
        "申报要求",
        "申报条件",
        "其他要求",
        "有关要求",
        "备注",
        "支持方式",
        "支持方式与强度",
        "支持方式和强度",
    ),
    "saying": (
        "实施年限",
        "实施周期",
        "实施期限",
        "执行期限",
        "执行年限",
        "项目执行期",
        "研究期限",
        "研究周期",
        "支持年限",
        "完成时限",
        "完成期限",
        "研发时限",
        "时间节点",
        "拟支持项目数",
        "拟支持项目数量",
        "支持项目数",
        "拟支持数",
        "支持强度",
        "资助强度",
        "资助额度",
        "支持额度",
        "经费额度",
        "经费要求",
        "经费配套",
        "榜单金额",
        "推荐单位",
        "组织推荐单位",
        "成果形式",
    ),
}
"""The parts of a direction and the words that head them; `saying` are notes of which these words are the beginning."""
PART_OF = {word: part for part, words in PARTS.items() for word in words}
DEMANDS = ("需求目标", "攻关目标", "任务目标")
"""With these a direction of 揭榜挂帅 begins; it need not have 研究内容."""
GOAL = "研究目标"
"""Heads the content where a direction has no other; beside 研究内容 it only tells the aim."""
_ORDINAL = r"(?:[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)、.．]\s*|(?:\d{1,2}[.．]){1,3}\d{1,2}\s*)?"
_WORDS = "|".join(sorted(PART_OF, key=len, reverse=True))
PART = re.compile(rf"{_ORDINAL}[【\[]?({_WORDS})[】\]]?\s*(?:[：:]|$)")
"""The words that head a part, at the beginning of a line: 研究内容： or, alone on its line, 研究内容."""

_SECTION = re.compile(
    r"(?P<section>\d{1,2}(?=[.．、\s])|[一二三四五六七八九十]{1,3}(?=[.．、]))[.．、\s]\s*(?!\d)(?P<title>.+)"
)
# A unit behind the number makes it a quantity: 1.2dB, 2.5 h, 5.5%.
_DIRECTION = re.compile(
    r"[（(]?(?P<section>\d{1,2})[.．](?P<direction>\d{1,2})(?![.．]?\d)[)）]?(?!\s*[a-z%％‰℃°μµΩ])[.．、]?\s*(?P<title>.*)"
)
_CHINESE = r"[一二三四五六七八九十]{1,3}"
_FIELD = r"(?:第|领域|专题|任务|板块)"
_DIRECTIONS = r"(?:方向|榜单|课题方向)"
_LEVELS = (
    re.compile(rf"{_FIELD}\s*({_CHINESE}|\d{{1,2}})(?:部分|领域|专题|板块|章)?[：:、.．\s]\s*(?P<title>.+)"),
    re.compile(rf"({_CHINESE})[、.．]\s*(?P<title>.+)"),
    re.compile(rf"[（(]({_CHINESE})[)）]\s*(?P<title>.+)"),
    re.compile(r"(\d{1,2})[.．、]\s*(?!\d)(?P<title>.+)"),
    re.compile(r"\d{1,2}[.．](\d{1,2})(?![.．]?\d)[.．、]?\s*(?P<title>.+)"),
    re.compile(r"(?:\d{1,2}[.．]){2}(\d{1,2})(?![.．]?\d)[.．、]?\s*(?P<title>.+)"),
    re.compile(rf"{_DIRECTIONS}\s*({_CHINESE}|\d{{1,2}})[：:、.．\s]\s*(?P<title>.+)"),
)
"""How lines begin that are headings of each level, highest first; any of them may be that of the directions."""
_ABOVE_ALL = 1  # 一、 also stands above 专题一 where these are the directions
NUMBER = re.compile(
    rf"(?:\d{{1,2}}[.．]){{2}}\d{{1,2}}[.．、]?\s*|[（(]?\d{{1,2}}[.．、](?:\d{{1,2}})?[)）]?[.．、]?\s*|\d{{1,2}}(?=[\u4e00-\u9fff])"
    rf"|{_CHINESE}[、.．]\s*|[（(]{_CHINESE}[)）]\s*"
    rf"|(?:{_FIELD}|{_DIRECTIONS})\s*(?:{_CHINESE}|\d{{1,2}})(?:部分|领域|专题|板块|章)?[：:、.．\s]\s*"
)
"""The number that a heading begins with."""
_DEEPER = re.compile(r"(?:\d{1,2}[.．]){2}\d{1,2}(?!\d)")
_CLOSING = re.compile(
    rf"(?:{_CHINESE}[、.．]|[（(]{_CHINESE}[)）]|\d{{1,2}}[.．、])?\s*"
    r"(?:项目)?(?:申报要求|申报条件|申报资格要求|申报方式|有关要求|其他要求|其他事项|有关事项|附则|形式审查条件要求|形式审查要求|组织实施|咨询方式|联系方式|有关说明)"
)
"""What heads text behind the last direction that is for all of them; alone on its line."""
HEADING_REACH = 6
"""Lines that a heading may take before its 研究内容."""
_SECTION_REACH = 16  # lines of a section's own text before its first direction


class Heading(NamedTuple):
    """A heading: the index of its `line`, the id of its section or direction, and which of the two it is."""

    line: int
    id: str
    is_direction: bool = False


def find_headings(lines: Sequence[Line]) -> list[Heading]:
    """All headings, in order, as far as their numbers run on without a gap."""
    texts = [line.words for line in lines]
    found = _decimal(texts)
    return found if any(heading.is_direction for heading in found) else _by_level(texts)


def closing_index(lines: Sequence[Line], last_direction: int) -> int:
    """Where text for all directions begins behind the last of them; the number of lines if there is none."""
    parts = [index for index in range(last_direction, len(lines)) if PART.match(lines[index].words)]
    metrics = [index for index in parts if _part(lines[index].words) != "content"]
    first = min(metrics, default=len(lines))
    for index in range(first + 1, len(lines)):
        if _CLOSING.fullmatch(lines[index].words):
            return index
    return len(lines)


def is_content(text: str) -> bool:
    """True for a line that begins the content of a direction."""
    return _part(text) == "content"


def is_demand(text: str) -> bool:
    """True for a line that begins what is demanded under 揭榜挂帅, content and metrics in one."""
    match = PART.match(text)
    return bool(match and match[1] in DEMANDS)


def _opens(text: str) -> bool:
    """True for a line that is the first of a direction behind its heading."""
    return is_content(text) or is_demand(text)


def _part(text: str) -> str | None:
    match = PART.match(text)
    return PART_OF[match[1]] if match else None


def _decimal(texts: Sequence[str]) -> list[Heading]:
    """Sections `1.` (or 一、) with directions `1.1`."""
    found: list[Heading] = []
    section = direction = 0
    for index, text in enumerate(texts):
        if match := _DIRECTION.match(text):
            here = (int(match["section"]), int(match["direction"]))
            if here == (section, direction + 1) and _content_follows(texts, index):
                direction += 1
                found.append(Heading(index, f"{section}.{direction}", is_direction=True))
        elif (
            (match := _SECTION.match(text))
            and parse_number(match["section"]) == section + 1
            and _directions_follow(texts, index, section + 1)
        ):
            section, direction = section + 1, 0
            found.append(Heading(index, str(section)))
    return found


def _content_follows(texts: Sequence[str], index: int) -> bool:
    """True if 研究内容 comes next, before any other line with the same number."""
    number = _DIRECTION.match(texts[index])
    for text in texts[index + 1 : index + HEADING_REACH]:
        again = _DIRECTION.match(text)
        if again and number and again.groups()[:2] == number.groups()[:2]:
            return False
        if PART.match(text):
            return _opens(text)
        if _DEEPER.match(text):
            return False  # its directions are 1.1.1, 1.1.2 …
    return False


def _directions_follow(texts: Sequence[str], index: int, section: int) -> bool:
    for offset, text in enumerate(texts[index + 1 : index + _SECTION_REACH], index + 1):
        match = _DIRECTION.match(text)
        if match and (int(match["section"]), int(match["direction"])) == (section, 1):
            return _content_follows(texts, offset)
        if PART.match(text):
            return False
    return False


def _by_level(texts: Sequence[str]) -> list[Heading]:
    """Headings numbered by levels: 一、（一）1."""
    lowest = _level_of_directions(texts)
    if lowest is None:
        return []
    starts = dict(_direction_lines(texts, lowest))
    found: list[Heading] = []
    above: dict[int, int] = {}  # the number reached on each level
    last = 0
    restarts = False
    for index, text in enumerate(texts):
        if index in starts:
            number = starts[index]
            if number not in (last + 1, 1) or (number == 1 and last and not restarts):
                continue
            last, restarts = number, False
            path = [str(above[level]) for level in sorted(above)]
            found.append(Heading(index, ".".join([*path, str(number)]), is_direction=True))
            continue
        for level in range(lowest) if lowest else (_ABOVE_ALL,):
            match = _LEVELS[level].match(text)
            if not match or not _leads_to_a_direction(texts, index, level, starts):
                continue
            number = parse_number(match[1])
            if number != above.get(level, 0) + 1:
                continue
            above = {one: value for one, value in above.items() if one < level} | {level: number}
            restarts = True
            found.append(Heading(index, ".".join(str(above[one]) for one in sorted(above))))
            break
    return _renumbered(found)


def _renumbered(found: list[Heading]) -> list[Heading]:
    """Where the directions are counted through several sections, their own number is their id."""
    paths = [heading.id.rpartition(".") for heading in found if heading.is_direction]
    counted_through = len({path[0] for path in paths}) > 1 and len({path[2] for path in paths}) == len(paths)
    if not counted_through:
        return found
    return [
        heading._replace(id=heading.id.rpartition(".")[2]) if heading.is_direction else heading for heading in found
    ]


def _level_of_directions(texts: Sequence[str]) -> int | None:
    """The level of most lines that stand just before a 研究内容."""
    counts: Counter[int] = Counter()
    for index, text in enumerate(texts):
        if not _opens(text):
            continue
        for before in range(index - 1, max(-1, index - HEADING_REACH), -1):
            if PART.match(texts[before]):
                break
            level = next((level for level, pattern in enumerate(_LEVELS) if pattern.match(texts[before])), None)
            if level is not None:
                counts[level] += 1
                break
    return max(counts, key=lambda level: counts[level]) if counts else None


def _direction_lines(texts: Sequence[str], level: int) -> list[tuple[int, int]]:
    """Lines that begin as headings of directions do and have 研究内容 next, each with its number."""
    found = []
    for index, text in enumerate(texts):
        match = _LEVELS[level].match(text)
        if not match or PART.match(text):
            continue
        for after in texts[index + 1 : index + HEADING_REACH]:
            if _LEVELS[level].match(after) and not PART.match(after):
                break
            if PART.match(after):
                if _opens(after):
                    found.append((index, parse_number(match[1])))
                break
    return found


def _leads_to_a_direction(texts: Sequence[str], index: int, level: int, starts: dict[int, int]) -> bool:
    """True if a direction comes before any part of one, and before the next heading of this level."""
    for offset in range(index + 1, min(len(texts), index + 2 * _SECTION_REACH)):
        if offset in starts:
            return True
        if PART.match(texts[offset]) or _LEVELS[level].match(texts[offset]):
            return False
    return False
