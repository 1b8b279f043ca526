"""A sentence of a guide, cut at its commas, with the subject that each part speaks of.

Guides name a subject once and go on: 基础研究类项目下设课题数不超过4个，项目参与单位总数不超过6家，共性关键技术类和
示范应用类项目下设课题数不超过5个 …  A part that names no subject has that of the part before it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nrd_check.numerals import NUMBER, parse_number
from nrd_check.patterns import lazy
from nrd_check.text import bracket_depths
from nrd_check.vocabulary import CATEGORIES, CATEGORY_WORDS

AT_MOST = (
    r"(?:原则上|一般)?(?:均)?(?:不得?超过|不多于|不大于|不高于|不得多于|最[多高](?:为|不超过)?|至多(?:为)?|上限为|≤|<="
    r"|可(?:以)?(?:放宽|增加|增|扩大|延长|提高)(?:至|到)(?:不超过)?)"
)
"""How guides say "at most" before a number; 可放宽至 makes a limit of the general part wider."""
TO = r"[~～—–\-至到]{1,2}"
"""How guides write the middle of a range."""
COUNT = rf"({NUMBER})\s*[个家项名]?"
WITHIN = r"(?:以内|以下|之内)"
"""How guides say "at most" behind a number."""

_SUBJECT_KINDS = (
    ("young_scientist", lazy(r"青年(?:科学家|人才)?项目(?!一致)")),
    ("regular", lazy(r"常规项目|一般项目|非青年科学家项目")),
)
_CATEGORY = lazy("|".join(f"{word}(?:项目)?类?" for word in CATEGORY_WORDS))
_MARKS = lazy(
    r"[“‘]?(部省联动|省部联动|省市联动|揭榜挂帅|赛马制|定向择优|定向委托|国际合作|港澳台合作|科技型中小企业|公益类|产业化类|重大|重点|面上)[”’]?(?:类)?项目(?!数|方向)"
    r"|项目?(?:为|属于?)(临床研究类)项目"
)
_EXCEPT = lazy(r"(?<![（(])除(?P<but>[^，。；]{0,30}?(?:项目|第[^，。；]{1,8}部分|\d\.\d+|方向))(?:以)?外")
_SAID_ELSEWHERE = lazy(r"有?(?:特殊|专门|另有|其他)?(?:说明|要求|规定)的?(?:指南)?(?:项目|方向)$")
_LED_BY = lazy(
    r"(?:企业|高校|高等学校|高等院校|科研院所|科研机构|研究机构|医院|医疗(?:卫生)?机构|(?:牵头|申报)单位)(?:单位)?(?:牵头|承担)(?:申报|承担)?的"
    r"|(?:牵头|申报)(?:申报)?单位(?:为|是|属于)[^，。；]{1,20}的$"
)
_AND = r"[、和及与]"
_SECTIONS = lazy(
    rf"(?:第(?P<nth>{NUMBER}(?:{_AND}{NUMBER})*)部分|(?:任务|专题|领域|板块)(?P<named>{NUMBER}(?:{_AND}(?:任务|专题|领域|板块)?{NUMBER})*))(?:各|的|指南|中)*(?:方向|项目)"
)
_ID = r"\d{1,2}\.\d{1,2}(?![\d:：∶%])"
_IDS = rf"{_ID}(?:(?:{_AND}|[~～—–\-至])(?:方向)?{_ID})*"
_DIRECTIONS = lazy(
    rf"(?<![如似])(?:方向(?P<behind>{_IDS})|(?P<before>{_IDS})(?:等)?(?:\d+个)?(?:的)?(?:指南|研究)?方向)"
)
_OTHERS = lazy(r"其[余他](?:各类|类别|各)?(?:的)?(?:指南|研究)?(?:项目|方向)")
_PRINCIPLE = lazy(r"原则上")
_PREFIX = lazy(r"原则上|除(?:有)?特殊说明外")


class Subject(NamedTuple):
    """Of which projects a part of a sentence speaks; None where it does not say.

    `untold` are words for some projects that no scope can tell (企业牵头的项目): what is demanded of them, a person judges.
    """

    kinds: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    mark: str | None = None
    sections: tuple[str, ...] | None = None
    directions: tuple[str, ...] | None = None
    except_directions: tuple[str, ...] | None = None
    untold: str | None = None

    def __bool__(self) -> bool:
        return self != _ANY


_ANY = Subject()


class Part(NamedTuple):
    """The part of a sentence between two commas.

    Attributes:
        text: its words.
        start, end: where it stands in the sentence, end mark not included.
        subject: of what it speaks.
        in_principle: whether 原则上 governs it.
        quote_start: from where to quote it, so that its subject and what governs it are in the quote.
    """

    text: str
    start: int
    end: int
    subject: Subject
    in_principle: bool
    quote_start: int


def parts(sentence: str) -> list[Part]:
    """`sentence` cut at `，` `；` `。` outside brackets and quotes."""
    depths = bracket_depths(sentence)
    found: list[Part] = []
    subject = Subject()
    told: list[Subject] = []
    start = 0
    whole = False  # 原则上 set apart by a comma governs all that follows
    quoted: int | None = None  # where the words begin on which later parts rest
    prefix: int | None = None  # where 除特殊说明外， or 原则上， just before begins
    for index in range(len(sentence) + 1):
        if index < len(sentence) and (sentence[index] not in "，,；;。" or depths[index]):
            continue
        text = sentence[start:index]
        if text.strip():
            named = _others(told, text) if _OTHERS.search(text) else _subject(text)
            subject = named or subject
            told += [named] if named else []
            principle = bool(_PRINCIPLE.search(text))
            whole = whole or text.strip() == "原则上"
            if named or prefix is not None:
                quoted = start if prefix is None else prefix
            prefix = start if _PREFIX.fullmatch(text.strip()) else None
            found.append(Part(text, start, index, subject, principle or whole, start if quoted is None else quoted))
        start = index + 1
    return found


def _subject(text: str) -> Subject:
    if but := _EXCEPT.search(text):
        return Subject() if _SAID_ELSEWHERE.search(but["but"]) else _all_but(but["but"], but[0])
    kinds = tuple(kind for kind, pattern in _SUBJECT_KINDS if pattern.search(text))
    named = {CATEGORY_WORDS[word] for word in CATEGORY_WORDS if re.search(word, text) and _CATEGORY.search(text)}
    categories = tuple(category for category in CATEGORIES if category in named)
    mark = _MARKS.search(text)
    sections = [
        str(parse_number(number))
        for found in _SECTIONS.finditer(text)
        for number in re.findall(NUMBER, found["nth"] or found["named"])
    ]
    directions = [id_ for found in _DIRECTIONS.finditer(text) for id_ in _ids(found["behind"] or found["before"])]
    led = _LED_BY.search(text)
    return Subject(
        kinds or None,
        categories or None,
        next(filter(None, mark.groups())) if mark else None,
        tuple(sections) or None,
        tuple(directions) or None,
        None,
        led[0] if led else None,
    )


def _ids(words: str) -> list[str]:
    """The directions that are listed: 1.1、1.3 or 1.1~1.4."""
    found = re.findall(_ID, words)
    if len(found) == 2 and re.search(r"[~～—–\-至]", words):
        (section, first), (other, last) = (tuple(map(int, id_.split("."))) for id_ in found)
        if section == other and first < last:
            return [f"{section}.{number}" for number in range(first, last + 1)]
    return found


def _all_but(words: str, whole: str) -> Subject:
    """All projects but those named; `whole` is told where no scope can tell the rest."""
    ids = re.findall(_ID, words)
    if ids and not _SECTIONS.search(words):
        return Subject(except_directions=tuple(ids))
    return _rest(_subject(words), whole)


def _rest(named: Subject, whole: str) -> Subject:
    if named == Subject(kinds=("young_scientist",)):
        return Subject(kinds=("regular",))
    if named.categories and named == Subject(categories=named.categories):
        return Subject(categories=tuple(one for one in CATEGORIES if one not in named.categories))
    if named.directions and named == Subject(directions=named.directions):
        return Subject(except_directions=named.directions)
    return Subject(untold=whole)


def _others(told: list[Subject], text: str) -> Subject:
    """其余项目: all that the sentence did not name before. After 除5.1外 they are just those."""
    named = list(dict.fromkeys(told))
    if len(named) == 1 and (named[0].except_directions or named[0].kinds == ("regular",)):
        return named[0]
    if all(one == Subject(categories=one.categories) for one in named) and named:
        return _rest(Subject(categories=tuple({category for one in named for category in one.categories or ()})), text)
    return _rest(named[0], text) if len(named) == 1 else Subject(untold=text) if named else Subject()
