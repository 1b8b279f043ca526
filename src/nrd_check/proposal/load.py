"""Reading a proposal: YAML → model, with the place of every part, and a finding for all that is wrong."""

from __future__ import annotations

import re
import types
import typing
import unicodedata
from collections.abc import Callable, Iterable
from collections.abc import Mapping as MappingOf
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from nrd_check.errors import InputError
from nrd_check.files import MAX_BYTES, decode, read_bytes
from nrd_check.findings import Finding, Place
from nrd_check.messages import Message, same
from nrd_check.proposal.model import Leads, Model, Moment, Person, Proposal, lead_path
from nrd_check.text import fold, nearest, plain_name, visible
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES
from nrd_check.yaml_tree import Mapping, Node, Scalar, Sequence, YamlError, parse

_MAX_NUMBER = 20  # characters
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # how files of Office begin
_EARLIEST = 1900
_LATEST = 2200
_ALIASES = {
    name: fold(word.zh)
    for words in (KINDS, CATEGORIES, GENDERS, ROLES, UNIT_TYPES, ATTESTATIONS)
    for name, word in words.items()
}


class Loaded:
    """A file that was read: the proposal, unless it is unusable, what is wrong, and where everything stands.

    A workbook has no `lines`, but `blanks`, where answers that are not given belong, and maybe `notes` on its cells.
    """

    def __init__(
        self,
        file: str,
        lines: tuple[str, ...] = (),
        *,
        findings: Iterable[Finding] = (),
        blanks: MappingOf[str, Place] | None = None,
        notes: int = 0,
    ) -> None:
        self.file = file
        self.lines = lines
        self.proposal: Proposal | None = None
        self.findings = list(findings)
        self.places: dict[str, Place] = {}
        self.blanks = {} if blanks is None else blanks
        self.notes = notes

    def place(self, path: str) -> Place:
        """Where `path` stands; for what is missing, where a form leaves room for it, or where its parent stands."""
        if path not in self.places and path in self.blanks:
            return self.blanks[path]
        while path not in self.places and path:
            path = path.rpartition("/")[0]
        return self.places.get(path, Place(1, 1, 1, 1))

    def placed(self, finding: Finding) -> Finding:
        """The finding with its place in the file."""
        place = self.place(finding.path)
        return finding.at(place.line, place.column, place.cell)


def load_proposal(path: Path, limit: int = MAX_BYTES) -> Loaded:
    """The proposal in a file (`-`: standard input). What is wrong with it is in the findings, never raised."""
    try:
        data = read_bytes(path, limit)
    except InputError as error:
        return _unreadable(str(path), error)
    return load_bytes(data, str(path))


def load_bytes(data: bytes, file: str) -> Loaded:
    """The proposal in the bytes of a file, a workbook or YAML; `file` is for messages."""
    try:
        if is_office(data):
            from nrd_check.form.read import read_form

            form = read_form(data, file)
            loaded = Loaded(file, findings=form.findings, blanks=form.blanks, notes=form.notes)
            return _read(form.root, loaded)
        text = decode(data, Path(file))
    except InputError as error:
        return _unreadable(file, error)
    return read_proposal(text, file)


def is_office(data: bytes) -> bool:
    """True for the bytes of a workbook, or another file of Office."""
    return data.startswith(_OFFICE)


def _unreadable(file: str, error: InputError) -> Loaded:
    return Loaded(file, findings=[Finding("proposal-syntax", "error", error.message)])


def read_proposal(text: str, file: str) -> Loaded:
    """The proposal in `text`; `file` is for messages."""
    loaded = Loaded(file, tuple(text.split("\n")))
    try:
        root = parse(text)
    except YamlError as error:
        finding = Finding("proposal-syntax", "error", error.message, hint=error.hint)
        loaded.findings.append(finding.at(error.line, error.column))
        return loaded
    return _read(root, loaded)


def _read(root: Node, loaded: Loaded) -> Loaded:
    """Take the proposal out of a tree."""
    reader = _Reader(loaded)
    value = reader.model(root, Proposal, "")
    if isinstance(value, Proposal):
        reader.whole(value)
    loaded.findings += [loaded.placed(finding) for finding in reader.findings]
    if isinstance(value, Proposal) and not loaded.findings:
        loaded.proposal = value
    return loaded


class Field(NamedTuple):
    """A field of a part of a proposal: its English and Chinese name, its type without None, and how that is read.

    `of` is what the reader needs besides: the field of an entry, the model, or the fixed words.
    """

    name: str
    zh: str
    type: Any
    read: Callable[[_Reader, Any, Field, str], Any]
    of: Any = None


@cache
def known_fields(model: type[Model]) -> dict[str, Field]:
    """The fields of a model by their English and Chinese names, folded."""
    hints = typing.get_type_hints(model, include_extras=True)
    found = {}
    for name, info in model.model_fields.items():
        zh = str((info.json_schema_extra or {}).get("x-zh", name))
        entry = _field(name, zh, _without_none(hints[name]))
        found[fold(name)] = found[fold(zh)] = entry
    return found


def _without_none(annotation: Any) -> Any:
    """`X` of `X | None`."""
    if get_origin(annotation) in (Union, types.UnionType):
        return next(part for part in get_args(annotation) if part is not type(None))
    return annotation


class _Reader:
    """Turns nodes into values, noting places and what is wrong."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.findings: list[Finding] = []

    def wrong(
        self, path: str, message: Message, hint: Message, expected: Message | None = None, actual: str | None = None
    ) -> None:
        """Note a finding on the form of the proposal."""
        shown = same(visible(actual)) if actual is not None else None
        self.findings.append(Finding("proposal-schema", "error", message, path, None, expected, shown, None, hint))

    def put(self, path: str, node: Node, key: Scalar | None = None) -> None:
        """Remember where something stands."""
        start = key or node
        end = key if key and (node.end_line, node.end_column) == (node.line, node.column) else node
        self.loaded.places[path] = Place(start.line, start.column, end.end_line, end.end_column, start.cell)

    def model(self, node: Node, model: type[Model], path: str) -> Model | None:
        """A mapping as `model`; None if it is nothing of the kind."""
        if not path:
            self.put("", node)
        if not isinstance(node, Mapping):
            self._not_a_mapping(node, model, path)
            return None
        known = known_fields(model)
        values: dict[str, Any] = {}
        for key, value in node.items:
            found = known.get(plain_name(key.text))
            if found is None:
                self._unknown_key(key, value, model, path)
                continue
            here = f"{path}/{found.name}"
            if here in self.loaded.places:
                self.put(here, value, key)
                self.wrong(
                    here,
                    Message(
                        f"“{visible(key.text)}”写了两次（中英文键名是同一项）",
                        f"“{visible(key.text)}” is given twice, in Chinese and English",
                    ),
                    Message("合并或删去其中一处", "merge the two, or remove one"),
                )
                continue
            self.put(here, value, key)
            if not (isinstance(value, Scalar) and value.is_null):
                values[found.name] = self.value(value, found, here)
        return model.model_construct(**values)

    def value(self, node: Node, entry: Field, path: str) -> Any:
        """A node as the type of its field; None, and a finding, if it is not."""
        if isinstance(node, Scalar) or entry.read in _OF_COLLECTIONS:
            return entry.read(self, node, entry, path)
        self.wrong(
            path,
            Message(
                f"“{entry.zh}”应是一个值，不是{'列表' if isinstance(node, Sequence) else '映射'}",
                f"“{entry.name}” must be a single value",
            ),
            Message(f"写作 {entry.name}: 值", f"write {entry.name}: value"),
        )
        return None

    def whole(self, proposal: Proposal) -> None:
        """What must hold between fields for the rest to make sense."""
        for name, zh, example in (
            ("program", "专项", "program: pathogen"),
            ("direction", "指南方向", 'direction: "1.1"'),
        ):
            if getattr(proposal, name) is None and f"/{name}" not in {
                finding.path for finding in (*self.loaded.findings, *self.findings)
            }:
                self.wrong(
                    f"/{name}",
                    Message(
                        f"没有写{zh}（{name}），不知道按哪份指南检查",
                        f"no {name}: it is not clear which guide to check against",
                    ),
                    Message(
                        f"在文件开头写 {example}；可用的专项见 nrd-check list",
                        f"write {example} at the top; see nrd-check list",
                    ),
                )
        duration = proposal.duration
        if duration and duration.start and duration.end and duration.end.last_day < duration.start.first_day:
            self.wrong(
                "/duration",
                Message("实施周期的结束早于开始", "the duration ends before it starts"),
                Message("核对开始（start）和结束（end）", "look at start and end"),
            )

    def _not_a_mapping(self, node: Node, model: type[Model], path: str) -> None:
        if path:
            name = path.rpartition("/")[2]
            what = Message(f"“{name}”", f"“{name}”")
            if name.isdigit():
                what = Message(f"列表的第 {int(name) + 1} 项", f"entry {int(name) + 1} of the list")
            self.wrong(
                path,
                Message(f"{what.zh}应是若干“键: 值”", f"{what.en} must hold keys and values"),
                Message(f"可用的键：{_names(model)}", f"keys: {', '.join(model.model_fields)}"),
            )
        else:
            self.wrong(
                path,
                Message("不是申报书：文件应由“键: 值”组成", "not a proposal: a file must hold keys and values"),
                Message(
                    "每行写“键: 值”，冒号用半角，后面有空格，如 program: pathogen",
                    "write “key: value”, with a space behind the colon, as in program: pathogen",
                ),
                actual=node.text[:40] if isinstance(node, Scalar) else None,
            )

    def _unknown_key(self, key: Scalar, value: Node, model: type[Model], path: str) -> None:
        here = f"{path}/{key.text.replace('~', '~0').replace('/', '~1')}"
        self.put(here, value, key)
        shown = visible(key.text[:60])
        known = known_fields(model)
        near = nearest(plain_name(key.text), known, 0.5)
        if near:
            entry = known[near]
            meant = entry.name if key.text.isascii() else entry.zh
            hint = Message(f"是否要写“{meant}”？", f"did you mean “{meant}”?")
        else:
            hint = Message(f"可用的键：{_names(model)}", f"keys: {', '.join(model.model_fields)}")
        self.wrong(here, Message(f"不认识的键“{shown}”", f"unknown key “{shown}”"), hint)

    def as_part(self, node: Node, entry: Field, path: str) -> Model | None:
        return self.model(node, entry.of, path)

    def as_list(self, node: Node, entry: Field, path: str) -> tuple[Any, ...] | None:
        item = entry.of
        if not isinstance(node, Sequence):
            self.wrong(
                path,
                Message(f"“{item.zh}”应是列表", f"“{item.name}” must be a list"),
                Message(
                    "每项以“- ”开头，或写在方括号 [ ] 中；没有时写 []",
                    "begin each entry with “- ”, or put all in [ ]; write [] for none",
                ),
            )
            return None
        values = []
        for index, element in enumerate(node.items):
            here = f"{path}/{index}"
            self.put(here, element)
            if isinstance(element, Scalar) and element.is_null:
                self.wrong(
                    here,
                    Message(f"“{item.zh}”的第 {index + 1} 项是空的", f"entry {index + 1} of “{item.name}” is empty"),
                    Message("填写或删去这一项", "fill it in, or remove it"),
                )
                continue
            values.append(self.value(element, item, here))
        return tuple(values)

    def as_leads(self, node: Node, entry: Field, path: str) -> tuple[Person, ...] | None:
        """One person, or a list of them: the rules then say that only one is allowed."""
        if isinstance(node, Sequence):
            return self.as_list(node, entry, path) or None
        person = self.model(node, Person, path)
        return (person,) if isinstance(person, Person) else None

    def as_text(self, node: Scalar, entry: Field, path: str) -> str | None:
        shown = node.text[:_MAX_NUMBER]
        if entry.name == "direction" and node.cell and node.bare:
            self.wrong(
                path,
                Message(
                    f"指南方向 {shown} 是数字，不是文本：1.10 作为数字会变成 1.1",
                    f"the direction {shown} is a number, not text: as a number, 1.10 becomes 1.1",
                ),
                Message(
                    "把这一格的格式设为“文本”，再重新输入，如 1.10", "make the cell's format Text and write it again"
                ),
                actual=shown,
            )
            return None
        if entry.name == "direction" and node.is_number:
            self.wrong(
                path,
                Message(
                    f"指南方向要加引号：不加引号的 {shown} 会被读作数字，1.10 会变成 1.1",
                    f"quote the direction: YAML reads {shown} as a number, and 1.10 as 1.1",
                ),
                Message(f'写作 direction: "{shown}"', f'write direction: "{shown}"'),
                actual=shown,
            )
            return None
        return node.text.strip()

    def as_bool(self, node: Scalar, entry: Field, path: str) -> bool | None:
        text = plain_name(node.text)
        if node.is_bool or text in ("是", "否"):
            return text in ("true", "是")
        self._bad(node, entry, path, Message("true（是）或 false（否）", "true or false"))
        return None

    def as_int(self, node: Scalar, entry: Field, path: str) -> int | None:
        text = unicodedata.normalize("NFKC", node.text).strip().removesuffix("年")
        if re.fullmatch(r"\d{4}", text):
            return int(text)
        self._bad(node, entry, path, Message("四位年份，如 2021", "a year, like 2021"))
        return None

    def as_date(self, node: Scalar, entry: Field, path: str) -> date | None:
        moment = self.as_moment(node, entry, path, whole=True)
        return moment.first_day if moment else None

    def as_moment(self, node: Scalar, entry: Field, path: str, whole: bool = False) -> Moment | None:
        wanted = Message("年-月-日，如 1985-03-02", "year-month-day, like 1985-03-02")
        if not whole:
            wanted = Message("年-月 或 年-月-日，如 2021-12", "year-month or year-month-day, like 2021-12")
        text = node.text.strip()
        found = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", text, re.ASCII)
        if not found or (whole and not found[3]):
            proper = proper_date(text, whole=whole)
            hint = Message(f"写作 {proper}", f"write {proper}") if proper else None
            self._bad(node, entry, path, wanted, hint)
            return None
        moment = existing(text)
        if moment is None:
            self.wrong(
                path,
                Message(
                    f"“{entry.zh}”的日期 {visible(text)} 不存在",
                    f"the date {visible(text)} in “{entry.name}” does not exist",
                ),
                Message("核对年、月、日", "look at year, month and day"),
                wanted,
                text,
            )
            return None
        return moment

    def as_money(self, node: Scalar, entry: Field, path: str) -> Decimal | None:
        wanted = Message("不小于 0 的数，单位万元，如 2000", "a number not below 0, in 10,000 yuan, like 2000")
        text = unicodedata.normalize("NFKC", node.text).strip()
        if len(text) <= _MAX_NUMBER and re.fullmatch(r"\d+(?:\.\d+)?", text, re.ASCII):
            try:
                return Decimal(text)
            except InvalidOperation:
                pass
        proper = proper_amount(text)
        hint = Message(f"写作 {proper}", f"write {proper}") if proper else None
        self._bad(node, entry, path, wanted, hint)
        return None

    def as_choice(self, node: Scalar, entry: Field, path: str) -> str | None:
        text, names = plain_name(node.text), entry.of
        if text in names:
            return str(names[text])
        choices = dict.fromkeys(names.values())
        near = nearest(text, names)
        options = "、".join(f"{choice}（{fixed_word(choice).zh}）" for choice in choices)
        self._bad(
            node,
            entry,
            path,
            Message(options, ", ".join(choices)),
            Message(f"是否要写“{names[near]}”？", f"did you mean “{names[near]}”?") if near else None,
        )
        return None

    def _bad(self, node: Scalar, entry: Field, path: str, wanted: Message, hint: Message | None = None) -> None:
        shown = visible(node.text[:60])
        self.wrong(
            path,
            Message(f"“{entry.zh}”的值“{shown}”不对", f"“{shown}” is no value for “{entry.name}”"),
            hint or Message(f"应为{wanted.zh}", f"write {wanted.en}"),
            wanted,
            node.text[:60],
        )


_OF_COLLECTIONS = (_Reader.as_leads, _Reader.as_list, _Reader.as_part)
_OF_VALUES: dict[Any, Callable[[_Reader, Any, Field, str], Any]] = {
    str: _Reader.as_text,
    bool: _Reader.as_bool,
    int: _Reader.as_int,
    date: _Reader.as_date,
    Moment: _Reader.as_moment,
    Decimal: _Reader.as_money,
}


def _field(name: str, zh: str, annotation: Any) -> Field:
    """A field of this type, and how it is read."""
    base = get_args(annotation)[0] if get_origin(annotation) is typing.Annotated else annotation
    if get_origin(base) is tuple:
        read = _Reader.as_leads if annotation == Leads else _Reader.as_list
        return Field(name, zh, annotation, read, _field(name, zh, get_args(base)[0]))
    if get_origin(base) is Literal:
        choices = get_args(base)
        words = {fold(choice): choice for choice in choices}
        words |= {_ALIASES[choice]: choice for choice in choices if choice in _ALIASES}
        return Field(name, zh, annotation, _Reader.as_choice, words)
    if base in _OF_VALUES:
        return Field(name, zh, annotation, _OF_VALUES[base])
    return Field(name, zh, annotation, _Reader.as_part, base)


_LOOSE_DATE = re.compile(r"(\d{4})\D(\d{1,2})(?:\D(\d{1,2}))?\D?|(\d{4})(\d{2})(\d{2})?", re.ASCII)


def existing(text: str) -> Moment | None:
    """The month or day that `text` (2021-12, 1985-03-02) names; None if there is none."""
    year, month, *day = map(int, text.split("-"))
    moment = Moment.model_construct(year=year, month=month, day=day[0] if day else None)
    try:
        return moment if _EARLIEST <= year <= _LATEST and moment.first_day else None
    except ValueError:
        return None


def proper_date(text: str, *, whole: bool) -> str | None:
    """A date written in another way (1985/3/2, 1985年3月2日, 19850302) as it should be; None if it cannot be told.

    With `whole` it must have a day.
    """
    found = _LOOSE_DATE.fullmatch(_SPACES.sub("", unicodedata.normalize("NFKC", text)))
    parts = [part for part in found.groups() if part] if found else []
    return "-".join(part.zfill(2) for part in parts) if len(parts) == 3 or (parts and not whole) else None


_SPACES = re.compile(r"\s+")


def proper_amount(text: str) -> str | None:
    """An amount written in another way (2,000万元, 0.2亿) as a number of 10,000 yuan; None if it cannot be told."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = re.fullmatch(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(万元|万|亿元|亿)?", plain, re.ASCII)
    if not found or len(plain) > _MAX_NUMBER:
        return None
    number = Decimal(found[1].replace(",", "")) * (10_000 if (found[2] or "").startswith("亿") else 1)
    return f"{number.normalize():f}"


def fixed_word(choice: str) -> Message:
    """A fixed word in both languages."""
    for words in (KINDS, CATEGORIES, GENDERS, ROLES, UNIT_TYPES, ATTESTATIONS):
        if choice in words:
            return typing.cast("dict[str, Message]", words)[choice]
    return same(choice)


def _names(model: type[Model]) -> str:
    return "、".join(dict.fromkeys(f"{entry.name}（{entry.zh}）" for entry in known_fields(model).values()))


def people(proposal: Proposal) -> list[tuple[str, Person]]:
    """Everybody a proposal names, with their paths."""
    found = [(lead_path("/lead", proposal.lead, index), lead) for index, lead in enumerate(proposal.lead or ())]
    found += [(f"/members/{index}", member) for index, member in enumerate(proposal.members or ())]
    for number, topic in enumerate(proposal.topics or ()):
        path = f"/topics/{number}"
        found += [(lead_path(f"{path}/lead", topic.lead, index), lead) for index, lead in enumerate(topic.lead or ())]
        found += [(f"{path}/members/{index}", member) for index, member in enumerate(topic.members or ())]
    return found


def born_after(loaded: Loaded, proposal: Proposal, year: int) -> list[Finding]:
    """Findings on people who were born after the year of the guide."""
    return [
        loaded.placed(
            Finding(
                "proposal-schema",
                "error",
                Message(
                    f"出生日期 {person.birth_date} 晚于 {year} 年",
                    f"the birth date {person.birth_date} is after {year}",
                ),
                f"{path}/birth_date",
                hint=Message("核对出生日期", "look at the birth date"),
            )
        )
        for path, person in people(proposal)
        if person.birth_date and person.birth_date.year > year
    ]
