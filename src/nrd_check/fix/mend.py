"""Mends a draft where there is one right answer, and changes nothing else: not a comment, not a space.

What is wrong with the form of values is told by their fields; `covers` is filled in where the words and numbers of an
entry answer one item of the guide for certain. Nothing is made up: no text, no name, no number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from nrd_check.errors import InputError
from nrd_check.findings import Coverage, Finding, ItemCoverage
from nrd_check.fix.lines import Edit, Lines, read_lines
from nrd_check.fix.words import meant
from nrd_check.messages import Message, to_simplified, to_traditional
from nrd_check.pack.resolve import Direction
from nrd_check.pack.store import Library
from nrd_check.proposal.load import (
    Field,
    existing,
    fixed_word,
    is_office,
    known_fields,
    proper_amount,
    proper_date,
    read_proposal,
)
from nrd_check.proposal.model import Metric, Moment, Promise, Proposal, promise_ids
from nrd_check.proposal.write import model_of
from nrd_check.rules.lead_unit import UNIT_WORDS
from nrd_check.text import plain_name, visible
from nrd_check.vocabulary import CATEGORY_WORDS
from nrd_check.yaml_tree import Mapping, Node, Scalar, YamlError, parse
from nrd_check.yaml_tree import Sequence as List

_ROUNDS = 1000
"""How often a file is read again at most: each colon that keeps it from being read is found by one reading."""
_COLON = re.compile(r"(?P<before>\s*(?:- )*)(?P<key>[^\s:：#\"'\[\]{},-][^:：#\"'\[\]{},]*)：[ \u3000]*")
_YES = {"yes": "true", "y": "true", "no": "false", "n": "false"}
_SYNONYMS: dict[str, str] = {
    **CATEGORY_WORDS,
    **{word: types[0] for word, types in UNIT_WORDS.items() if len(types) == 1},
    "大学": "university",
    "研究所": "institute",
    "研究院": "institute",
    "公司": "enterprise",
    "男性": "male",
    "女性": "female",
    "牵头单位": "lead",
    "参与单位": "participant",
    "参加单位": "participant",
}
"""What guides and people call the fixed words."""


class Change(NamedTuple):
    """What was mended, and in which line of the draft as it was."""

    line: int
    what: Message


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft before and after, and what was mended; `unreadable` says why nothing could be looked at."""

    before: Lines
    after: Lines
    changes: tuple[Change, ...] = ()
    unreadable: Finding | None = None


class _Mend(NamedTuple):
    edit: Edit
    change: Change


def mend(data: bytes, file: str, library: Library) -> Mended:
    """The draft in the bytes of a file, mended.

    Raises:
        InputError: it is no text, or a rule pack is broken.
    """
    if is_office(data):
        raise InputError(
            Message(
                f"{file}：fix 只改 YAML 和 JSON；Excel 表格请按 check 指出的单元格修改，或先用 nrd-check convert 转成 YAML",
                f"{file}: fix mends YAML and JSON; in the Excel form mend the cells that check names, or convert it to YAML",
            )
        )
    before = after = read_lines(data, Path(file))
    changes: list[Change] = []
    unreadable: Finding | None = None
    for _ in range(_ROUNDS):
        mends, unreadable = _round(after, file)
        if not mends:
            break
        edited = after.edited(mended.edit for mended in mends)
        if not unreadable and not _is_readable(edited):
            break
        after = edited
        changes += [mended.change for mended in mends]
    if not unreadable:
        claimed = list(_claims(after, file, library))
        after = after.edited(mended.edit for mended in claimed)
        changes += [mended.change for mended in claimed]
    ordered = sorted(dict.fromkeys(changes), key=lambda change: change.line)
    return Mended(before, after, tuple(ordered), unreadable)


def _is_readable(lines: Lines) -> bool:
    try:
        parse(lines.text)
    except YamlError:
        return False
    return True


def _round(lines: Lines, file: str) -> tuple[list[_Mend], Finding | None]:
    """What there is to mend, `covers` aside; and why the text cannot be read, if it cannot."""
    try:
        root = parse(lines.text)
    except YamlError as error:
        colon = _colon(lines.lines, error.line, None) or _colon(lines.lines, _above(lines.lines, error.line), None)
        finding = Finding("proposal-syntax", "error", error.message, hint=error.hint).at(error.line, error.column)
        return [colon] if colon else [], finding
    bad = {(finding.line, finding.column) for finding in read_proposal(lines.text, file).findings}
    return list(_Walk(lines.lines, bad).model(root, Proposal)), None


def _above(lines: Sequence[str], number: int) -> int:
    """The next line above that is neither blank nor a comment; 0 if there is none."""
    above = range(min(number - 1, len(lines)), 0, -1)
    return next((line for line in above if not re.fullmatch(r"\s*(#.*)?", lines[line - 1])), 0)


def _colon(lines: Sequence[str], number: int, model: Any) -> _Mend | None:
    """A full-width colon behind a key, of any part of a proposal or of `model`, made one that YAML knows."""
    if not 1 <= number <= len(lines) or not (found := _COLON.match(lines[number - 1])):
        return None
    if plain_name(found["key"]) not in (known_fields(model) if model else _all_fields()):
        return None
    shown = visible(found["key"])
    line = lines[number - 1]
    space = " " if line[found.end() :].strip() else ""
    return _Mend(
        Edit(number, found.end("key"), found.end(), f":{space}"),
        Change(
            number, Message(f"“{shown}”后的全角冒号改为半角", f"the colon behind “{shown}” is no longer full-width")
        ),
    )


def _all_fields() -> set[str]:
    """The names of all fields of all parts of a proposal."""
    found: set[str] = set()
    models: list[Any] = [Proposal]
    while models:
        fields = known_fields(models.pop())
        found |= fields.keys()
        models += {part for entry in fields.values() if (part := model_of(entry.type))}
    return found


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes through a tree by the models of its parts, and yields what there is to mend.

    Nothing is touched but where a check finds something wrong: `bad` are the lines and columns of the keys.
    """

    lines: Sequence[str]
    bad: Set[tuple[int, int]]

    def model(self, node: Node, model: Any) -> Iterator[_Mend]:
        """A part of a proposal."""
        if isinstance(node, Scalar) and node.bare:
            colons = (_colon(self.lines, line, model) for line in range(node.line, node.end_line + 1))
            yield from (colon for colon in colons if colon)
        if not isinstance(node, Mapping):
            return
        known = known_fields(model)
        given = {known[name].name for key, _ in node.items if (name := plain_name(key.text)) in known}
        free = [one for one in known.values() if one.name not in given]
        yield from self._keys([key for key, _ in node.items if plain_name(key.text) not in known], free)
        for key, value in node.items:
            if entry := known.get(plain_name(key.text)):
                yield from self._value(key, value, entry)

    def _value(self, key: Scalar, node: Node, entry: Field) -> Iterator[_Mend]:
        part = model_of(entry.type)
        wrong = (key.line, key.column) in self.bad
        if part and isinstance(node, List):
            for item in node.items:
                yield from self.model(item, part)
        elif part:
            yield from self.model(node, part)
        elif wrong and isinstance(node, Scalar) and node.line == node.end_line and self._is_own(key, node):
            yield from self._scalar(node, entry)

    def _is_own(self, key: Scalar, node: Scalar) -> bool:
        """True if the value stands here and nowhere else: one with an anchor may be used in other places too."""
        return (node.line, node.column) > (key.line, key.column) and self.lines[node.line - 1][node.column - 1] != "&"

    def _scalar(self, node: Scalar, entry: Field) -> Iterator[_Mend]:
        base = get_args(entry.type)[0] if get_origin(entry.type) is Annotated else entry.type
        if entry.name == "direction":
            if node.is_number:
                told = Message(f"指南方向 {node.text} 加引号", f"the direction {node.text} is quoted")
                yield self._change(node, f'"{node.text}"', told, raw=True)
            return
        proper: str | None = None
        raw = False
        if base in (date, Moment):
            proper = proper_date(node.text, whole=base is date)
            proper = proper if proper and existing(proper) else None
        elif base is Decimal:
            proper, raw = proper_amount(node.text), True
        elif base is bool:
            proper, raw = _truth(node.text), True
        elif get_origin(base) is Literal:
            proper = _choice(node.text, get_args(base))
        if proper is not None and plain_name(proper) != plain_name(node.text):
            told = Message(
                f"“{entry.zh}”的值“{visible(node.text)}”改为“{proper}”",
                f"“{visible(node.text)}”, the value of “{entry.name}”, becomes “{proper}”",
            )
            yield self._change(node, proper, told, raw=raw)

    def _keys(self, unknown: Sequence[Scalar], free: Sequence[Field]) -> Iterator[_Mend]:
        """Keys that are nearly those of fields which are not given."""
        field_of = {name: entry.name for entry in free for name in (entry.name, entry.zh)}
        found = [(key, name) for key in unknown if (name := meant(key.text, field_of, ends=True))]
        fields = [field_of[name] for _, name in found]
        for key, name in found:
            if fields.count(field_of[name]) == 1:
                new = in_script_of(key.text, name)
                told = Message(f"键“{visible(key.text)}”改为“{new}”", f"the key “{visible(key.text)}” becomes “{new}”")
                yield self._change(key, new, told)

    def _change(self, node: Scalar, text: str, told: Message, *, raw: bool = False) -> _Mend:
        """The text of `node` replaced, within its quotes if it has any; with `raw` the quotes too."""
        start, end = node.column - 1, node.end_column - 1
        quoted = not node.bare and not raw
        edit = Edit(node.line, start + quoted, end - quoted, text)
        return _Mend(edit, Change(node.line, told))


def _truth(text: str) -> str | None:
    plain = plain_name(text)
    return _YES.get(plain) or meant(text, ("true", "false"))


def _choice(text: str, choices: Sequence[str]) -> str | None:
    """The fixed word that is meant, in the language in which it was begun."""
    known = _SYNONYMS.get(plain_name(text), "")
    if known in choices:
        return in_script_of(text, fixed_word(known).zh)
    words = {word: word for choice in choices for word in (choice, fixed_word(choice).zh)}
    found = meant(text, words)
    return in_script_of(text, found) if found else None


def in_script_of(given: str, word: str) -> str:
    """`word` in Traditional characters where `given` is."""
    return to_traditional(word) if to_simplified(given) != given else word


class _Claim(NamedTuple):
    """The item that an entry answers for certain."""

    path: str
    entry: int
    item: str


def claims(direction: Direction, proposal: Proposal) -> list[_Claim]:
    """What `covers` may be filled in: entries without it that answer one item for certain, and touch no other.

    Of 2,820 claims found so in the drafts of the benchmark (`python -m benchmarks.coverage --fix`) one is wrong; of
    entries that touch several items, one in twenty claims would be. What is filled in changes the status of no item.
    """
    from nrd_check.engine import evaluate

    coverage = evaluate(direction, proposal).coverage
    made: list[_Claim] = []
    for claim in _certain(coverage, proposal):
        trial = evaluate(direction, _with(proposal, [*made, claim])).coverage
        if _statuses(trial) == _statuses(coverage):
            made.append(claim)
    return made


def _statuses(coverage: Coverage) -> tuple[Any, ...]:
    return (tuple((one.id, one.status) for one in (*coverage.content, *coverage.metrics)), coverage.false_claims)


def _certain(coverage: Coverage, proposal: Proposal) -> Iterator[_Claim]:
    groups: tuple[tuple[str, Sequence[ItemCoverage], Sequence[Promise], str], ...] = (
        ("/content", coverage.content, proposal.content or (), "R"),
        ("/metrics", coverage.metrics, proposal.metrics or (), "P"),
    )
    for path, items, promises, letter in groups:
        ids = promise_ids(promises, letter)
        for index, (id_, promise) in enumerate(zip(ids, promises, strict=True)):
            touched = [item for item in items if id_ in item.by]
            if promise.covers is None and ids.count(id_) == 1 and len(touched) == 1:
                item = touched[0]
                if item.status == "covered" and item.basis == "text" and not item.self_set:
                    yield _Claim(path, index, item.id)


def _with(proposal: Proposal, made: Sequence[_Claim]) -> Proposal:
    """The proposal with these claims."""
    found = {(claim.path, claim.entry): claim.item for claim in made}
    groups: dict[str, Sequence[Promise]] = {"content": proposal.content or (), "metrics": proposal.metrics or ()}
    claimed = {
        name: tuple(
            one.model_copy(update={"covers": (item,)}) if (item := found.get((f"/{name}", index))) else one
            for index, one in enumerate(promises)
        )
        for name, promises in groups.items()
        if promises
    }
    return proposal.model_copy(update=claimed)


def _claims(lines: Lines, file: str, library: Library) -> Iterator[_Mend]:
    """`covers` for the draft, if it is a proposal to a direction."""
    proposal = read_proposal(lines.text, file).proposal
    direction = proposal and library.direction(proposal.program, proposal.year, proposal.direction)
    if not proposal or not direction:
        return
    found = claims(direction, proposal)
    root = parse(lines.text)
    mends = [mended for claim in found if (mended := _filled_in(lines.lines, root, proposal, claim))]
    again = read_proposal(lines.edited(mended.edit for mended in mends).text, file).proposal
    if again == _with(proposal, found):
        yield from mends


def _filled_in(lines: Sequence[str], root: Node, proposal: Proposal, claim: _Claim) -> _Mend | None:
    name = claim.path[1:]
    entries = _child(root, name)
    node = entries.items[claim.entry] if isinstance(entries, List) else None
    if not isinstance(node, Mapping) or not node.items:
        return None
    promises: Sequence[Promise] = getattr(proposal, name)
    id_ = promise_ids(promises, "R" if name == "content" else "P")[claim.entry]
    told = Message(
        f"{visible(id_)} 注明对应（covers）[{claim.item}]：文字和数值与它、且只与它相符",
        f"{visible(id_)} covers [{claim.item}]: its words and numbers answer that item and no other",
    )
    edit = _edit(lines, node, claim.item)
    return _Mend(edit, Change(node.line, told)) if edit else None


def _edit(lines: Sequence[str], node: Mapping, item: str) -> Edit | None:
    """Where `covers` goes: behind its empty key, into the braces, or into a line of its own."""
    covers = {name for name, entry in known_fields(Metric).items() if entry.name == "covers"}
    for key, value in node.items:
        if plain_name(key.text) in covers:
            if not (isinstance(value, Scalar) and value.is_null and value.line == value.end_line):
                return None
            at = lines[key.line - 1].find(":", key.end_column - 1) + 1
            # an empty value ends with its colon, null and ~ behind it
            end = value.end_column - 1 if value.text else at
            return Edit(key.line, at, end, f" [{item}]") if at else None
    first, (last_key, last) = node.items[0][0], node.items[-1]
    name = "covers" if first.text.isascii() else in_script_of("".join(key.text for key, _ in node.items), "对应")
    written = f"{name}: [{item}]" if first.bare else f"{json.dumps(name, ensure_ascii=False)}: [{json.dumps(item)}]"
    if lines[node.line - 1][node.column - 1] == "{":
        broken = last_key.line != node.line
        between = ",\n" + " " * (last_key.column - 1) if broken else ", "
        return Edit(last.end_line, last.end_column - 1, last.end_column - 1, between + written)
    below = last.line
    while below < len(lines) and _belongs(lines, below, last_key.column):
        below += 1
    while not lines[below - 1].strip():
        below -= 1
    width = len(lines[below - 1])
    return Edit(below, width, width, "\n" + " " * (first.column - 1) + written)


def _belongs(lines: Sequence[str], index: int, column: int) -> bool:
    """True if the line at `index` is blank, or goes on with the value of a key at `column`."""
    line = lines[index]
    return not line.strip() or len(line) - len(line.lstrip(" ")) >= column


def _child(node: Node, name: str) -> Node | None:
    """The value of a field of the proposal."""
    if not isinstance(node, Mapping):
        return None
    known = known_fields(Proposal)
    return next((value for key, value in node.items if known[plain_name(key.text)].name == name), None)
