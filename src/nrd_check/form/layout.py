"""What stands where in the form: its sheets, the answers they ask for, and how an answer is spelled in a cell.

Sheets and labels bear the Chinese names of the keys (section 3 of the contract). The form is read by these names, not
by fixed places, so that rows and columns may move.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from nrd_check.messages import Message
from nrd_check.proposal.model import (
    Content,
    Declarations,
    Duration,
    Funding,
    Metric,
    Model,
    Person,
    Proposal,
    Topic,
    Unit,
    zh_of,
)
from nrd_check.text import fold, plain_name
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES

Sort = Literal["text", "long", "choice", "unit", "ids", "topic", "date", "month", "money", "year"]
"""What an answer is: it decides the width, the format and the validation of its cell."""

ANSWER, HELP, GUIDE, ITEM, NUMBER = "填写", "填写说明", "指南要求", "项目", "序号"
"""Heads of columns that are no answers of a row."""
PRESENCE = "有无"
NONE = "无"
IN_PEOPLE = "见“人员”表"
MARKS_SHEET = "nrd-check"
"""The hidden sheet that lists the form's own words (see `mark`), by which they are told from what people write."""
VERSION = "nrd-check/form/1"
SEVERAL_IDS = re.compile(r"[CM]\d+(?:[、，,；;\s]+[CM]\d+)+")
"""Ids that somebody wrote into one cell, where each has a cell of its own."""
_NOTHING = Message("", "")


@dataclass(frozen=True, slots=True)
class Field:
    """An answer: its key, its label, what it is, which words it may be, what to write, and in how many cells.

    A list is written in several cells; no text is cut at commas to make one.
    """

    name: str
    label: str
    sort: Sort = "text"
    choices: tuple[Message, ...] = ()
    help: Message = _NOTHING
    cells: int = 1

    @property
    def listed(self) -> bool:
        """Whether the answer is a list."""
        return self.cells > 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, key and fields. `rows`: None where each field has a row, else room for so many entries."""

    name: str
    key: str
    fields: tuple[Field, ...]
    help: Message
    rows: int | None = None
    numbered: bool = False


def _words(words: Mapping[Any, Message]) -> tuple[Message, ...]:
    return tuple(words.values())


def _field(
    model: type[Model],
    name: str,
    sort: Sort = "text",
    help_: Message = _NOTHING,
    choices: tuple[Message, ...] = (),
    cells: int = 1,
) -> Field:
    return Field(name, zh_of(model, name), "choice" if choices else sort, choices, help_, cells)


_YES_NO = (Message("是", "yes"), Message("否", "no"))
_MONTH = Message("年-月，如 2021-12；也可写到日，如 2021-12-01", "year-month, like 2021-12; a day may be given")
_AMOUNT = Message("万元，没有时写 0", "in 10,000 yuan; 0 for none")
_NONE_HELP = Message("没有时在第一格选“无”", "choose “无” in the first cell for none")
ROLES_OF_PEOPLE: dict[str, Message] = {
    "lead": Message("项目负责人", "leader of the project"),
    "topic-lead": Message("课题负责人", "leader of a topic"),
    "topic-member": Message("课题参与人员", "member of a topic"),
    "member": Message("参与人员", "member of the project"),
}
"""What a person in 人员 can be."""

BASICS = Sheet(
    "基本信息",
    "",
    (
        _field(Proposal, "program", help_=Message("专项的名称或代号", "name or id of the programme")),
        _field(Proposal, "year", "year", Message("指南年度，如 2021", "year of the guide, like 2021")),
        _field(
            Proposal,
            "direction",
            help_=Message("如 1.1；须是文本，不能是数字", "like 1.1; as text, not as a number"),
        ),
        _field(Proposal, "title", "long", Message("项目名称", "title of the project")),
        _field(Proposal, "kind", help_=Message("从下拉列表选", "choose from the list"), choices=_words(KINDS)),
        _field(
            Proposal,
            "category",
            help_=Message("从下拉列表选；指南已标注时可以不填", "choose; may be left empty where the guide says"),
            choices=_words(CATEGORIES),
        ),
        Field("duration/start", zh_of(Proposal, "duration") + zh_of(Duration, "start"), "month", (), _MONTH),
        Field("duration/end", zh_of(Proposal, "duration") + zh_of(Duration, "end"), "month", (), _MONTH),
        _field(Proposal, "recommended_by", help_=Message("推荐单位的全称", "name of the recommending office")),
        _field(Proposal, "province", help_=Message("如 广东省", "like 广东省")),
    ),
    Message("只填写白色的格子；项目负责人写在“人员”表。", "Fill in the white cells; the leader goes into “人员”."),
)
UNITS = Sheet(
    zh_of(Proposal, "units"),
    "units",
    (
        _field(Unit, "name", "long", Message("单位全称", "full name")),
        _field(Unit, "role", choices=_words(ROLES)),
        _field(Unit, "type", choices=_words(UNIT_TYPES)),
        _field(
            Unit,
            "qualifications",
            help_=Message("如 国家临床医学研究中心；没有时选“无”", "like “国家临床医学研究中心”; choose “无” for none"),
            cells=2,
        ),
    ),
    Message(
        "每行一家单位，牵头单位也写在内；其他表的单位从这里选。",
        "One unit a row, the lead unit included; other sheets choose from these.",
    ),
    12,
)
TOPICS = Sheet(
    zh_of(Proposal, "topics"),
    "topics",
    (
        _field(Topic, "title", "long", Message("课题名称", "title of the topic")),
        _field(
            Topic,
            "young_scientist",
            help_=Message("不填即为否", "no if left empty"),
            choices=_YES_NO,
        ),
        _field(Topic, "units", "unit", _NONE_HELP, cells=4),
        _field(
            Topic,
            "members",
            help_=Message("没有时选“无”；有时写在“人员”表", "“无” for none; else write them into “人员”"),
            choices=(Message(NONE, "none"), Message(IN_PEOPLE, "see 人员")),
        ),
    ),
    Message(
        "每行一个课题；课题负责人和参与人员写在“人员”表，用序号指明是哪个课题。青年科学家项目不设课题。",
        "One topic a row; leaders and members go into “人员”, with the number of their topic. Young-scientist projects have none.",
    ),
    8,
    numbered=True,
)
PEOPLE = Sheet(
    "人员",
    "members",
    (
        Field("place", "身份", "choice", tuple(ROLES_OF_PEOPLE.values()), Message("从下拉列表选", "choose")),
        Field(
            "topic",
            "课题",
            "topic",
            (),
            Message("课题人员填“课题”表中的序号，其他人不填", "number of the topic, for people of topics only"),
        ),
        _field(Person, "name"),
        _field(Person, "gender", choices=_words(GENDERS)),
        _field(Person, "birth_date", "date", Message("如 1985-03-02", "like 1985-03-02")),
        _field(Person, "unit", "unit", Message("从“参与单位”中选", "choose from “参与单位”")),
    ),
    Message(
        "每行一人：项目负责人、课题负责人、参与人员都写在这里；一人有两种身份写两行。没有课题以外的参与人员时，“有无”选“无”。",
        "One person a row; who is two things has two rows. Where no one works outside of topics, choose “无” behind “有无”.",
    ),
    24,
)
FUNDING = Sheet(
    zh_of(Proposal, "funding"),
    "funding",
    tuple(
        _field(Funding, name, "money", Message("万元，如 2000", "in 10,000 yuan") if name == "central" else _AMOUNT)
        for name in Funding.model_fields
    ),
    Message("单位：万元。", "In 10,000 yuan."),
)


def _promises(key: str, model: type[Model], letter: str, asked: str, help_: Message) -> Sheet:
    return Sheet(
        zh_of(Proposal, key),
        key,
        (
            _field(model, "id", help_=Message(f"如 {letter}1", f"like {letter}1")),
            _field(model, "text", "long"),
            _field(
                model,
                "covers",
                "ids",
                Message(f"对应指南的哪一条，如 {asked}1；可填几格", f"which of the guide's, like {asked}1"),
                cells=3,
            ),
        ),
        help_,
        6,
    )


CONTENT = _promises(
    "content",
    Content,
    "R",
    "C",
    Message(
        "每行一条研究内容，“对应”写明回答指南的哪几条（C1、C2……）。",
        "One item a row; “对应” says which of the guide's items (C1, C2, …) it answers.",
    ),
)
METRICS = _promises(
    "metrics",
    Metric,
    "P",
    "M",
    Message(
        "每行一条考核指标，数值不低于指南，单位写明；“对应”写明回答指南的哪几条（M1、M2……）。",
        "One metric a row, with numbers and units; “对应” says which of the guide's metrics (M1, M2, …) it answers.",
    ),
)
DECLARATIONS = Sheet(
    zh_of(Proposal, "declarations"),
    "declarations",
    tuple(
        _field(Declarations, name, help_=Message("从下拉列表选", "choose"), choices=_words(ATTESTATIONS))
        for name in Declarations.model_fields
    ),
    Message("不涉及的选“不涉及”。", "Choose “不涉及” for what does not apply."),
)
SHEETS: tuple[Sheet, ...] = (BASICS, UNITS, TOPICS, PEOPLE, FUNDING, CONTENT, METRICS, DECLARATIONS)
"""In the order of the form."""


def label_key(text: str) -> str:
    """A label for looking up: its first line (English may stand below), folded and in Simplified characters."""
    return plain_name(text.strip().partition("\n")[0])


def mark(text: str) -> str:
    """The mark by which the form knows its own words again, whatever became of their white space."""
    return hashlib.sha256(fold(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def spelled(text: str, *, listed: bool = False) -> str:
    """`text` as a cell holds it: in quotes where a cell could not hold it, or would say something else (无)."""
    return json.dumps(text, ensure_ascii=False) if _needs_quotes(text, listed=listed) else text


def meant(text: str, *, listed: bool = False) -> str:
    """What a cell means."""
    found = _unquoted(text)
    return found if found is not None and _needs_quotes(found, listed=listed) else text


def _needs_quotes(text: str, *, listed: bool) -> bool:
    if not text or (listed and (text == NONE or SEVERAL_IDS.fullmatch(text))):
        return True
    inner = _unquoted(text)
    return inner is not None and _needs_quotes(inner, listed=listed)


def _unquoted(text: str) -> str | None:
    if not re.fullmatch(r'"[^\n]*"', text) or len(text) < 2:
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, str) else None
