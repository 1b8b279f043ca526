"""Writing a proposal as YAML or JSON, with Chinese or English keys; what was read comes out again, value for value."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from nrd_check.messages import Message
from nrd_check.proposal.load import known_fields
from nrd_check.proposal.model import Leads, Model, Moment, Proposal
from nrd_check.text import fold, plain_name
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES
from nrd_check.yaml_tree import Mapping, Node, Scalar, Sequence

Keys = Literal["zh", "en"]
_WORDS: dict[str, Message] = {
    str(name): word
    for words in (KINDS, CATEGORIES, GENDERS, ROLES, UNIT_TYPES, ATTESTATIONS)
    for name, word in words.items()
}


def to_yaml(proposal: Proposal, keys: Keys = "en") -> str:
    """The proposal as YAML."""
    from ruamel.yaml import YAML
    from ruamel.yaml.representer import SafeRepresenter

    class Representer(SafeRepresenter):
        """Knows how each value of a proposal is written."""

        def ignore_aliases(self, data: Any) -> bool:
            """No anchors: what is said twice is written twice."""
            return True

    def text(representer: Any, value: _Text) -> Any:
        style = '"' if value.quoted else "|" if "\n" in value else None
        return representer.represent_scalar("tag:yaml.org,2002:str", str(value), style=style)

    def plain(representer: Any, value: _Plain) -> Any:
        return representer.represent_scalar(value.tag, str(value))

    def inline(representer: Any, value: _Inline) -> Any:
        return representer.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)

    Representer.add_representer(_Text, text)
    Representer.add_representer(_Plain, plain)
    Representer.add_representer(_Inline, inline)
    yaml = YAML(typ="safe", pure=True)
    yaml.Representer = Representer
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # declared as None in the library
    yaml.width = 1_000_000  # a long text stays in its line: broken ones would gain spaces
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump(_yaml(proposal, keys), stream)
    return stream.getvalue()


def to_json(proposal: Proposal, keys: Keys = "en") -> str:
    """The proposal as JSON, which is YAML as well: `check` reads it."""
    content = json.dumps(_json(proposal, keys), ensure_ascii=False, indent=2)
    # what JSON may hold as it is and YAML may not
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", content) + "\n"


_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


_UNSEEN = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What is written as an escape, which only a text in quotes can hold."""


_PLAIN = re.compile(r"[^\W_][\w（）·-]*")


class _Text(str):
    """A text; `quoted` where it would be read as something else without."""

    quoted: bool

    def __new__(cls, value: str, *, quoted: bool = False) -> _Text:
        made = super().__new__(cls, value)
        made.quoted = quoted
        return made


class _Plain(str):
    """A number, date or word that is written as it is."""

    tag: str

    def __new__(cls, value: str, tag: str) -> _Plain:
        made = super().__new__(cls, value)
        made.tag = f"tag:yaml.org,2002:{tag}"
        return made


class _Inline(list[Any]):
    """A list to be written in one line."""


def _yaml(value: Any, keys: Keys, name: str = "") -> Any:
    if isinstance(value, Moment):
        return _Plain(_moment(value), "str" if value.day is None else "timestamp")
    if isinstance(value, Model):
        return {key: _yaml(part, keys, inner) for key, part, inner in _parts(value, keys)}
    if isinstance(value, tuple):
        if any(isinstance(item, Model) for item in value):
            return [_yaml(item, keys) for item in value]
        # parsers do not agree on what may stand in brackets without quotes
        return _Inline(_Text(item, quoted=not _PLAIN.fullmatch(item)) for item in value)
    if isinstance(value, bool):
        return value
    if isinstance(value, date):
        return _Plain(value.isoformat(), "timestamp")
    if isinstance(value, int):
        return _Plain(f"{value:04}", "int")
    if isinstance(value, Decimal):
        shown = f"{value:f}"
        return _Plain(shown, "float" if "." in shown else "int")
    word = _word(value, name, keys)
    if word is not None:
        return word
    return _Text(value, quoted=name == "direction" or bool(_UNSEEN.search(value)))


def _json(value: Any, keys: Keys, name: str = "") -> Any:
    if isinstance(value, Moment):
        return _moment(value)
    if isinstance(value, Model):
        return {key: _json(part, keys, inner) for key, part, inner in _parts(value, keys)}
    if isinstance(value, tuple):
        return [_json(item, keys) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return value if value > 999 else f"{value:04}"
    if isinstance(value, Decimal):
        # a number where JSON's readers get all of it, else text
        exact = int(value) if value == value.to_integral_value() else float(value)
        return exact if abs(value) < 10**15 and Decimal(repr(exact)) == value else f"{value:f}"
    word = _word(value, name, keys) if isinstance(value, str) else None
    return value if word is None else word


def _parts(model: Model, keys: Keys) -> list[tuple[str, Any, str]]:
    """Key, value and English name of what is given; one leader stands for itself, not in a list."""
    found = []
    for entry in {entry.name: entry for entry in known_fields(type(model)).values()}.values():
        value = getattr(model, entry.name)
        if value is None:
            continue
        if entry.type == Leads and len(value) == 1:
            value = value[0]
        found.append((entry.zh if keys == "zh" else entry.name, value, entry.name))
    return found


_FIXED = frozenset(
    {"kind", "category", "gender", "role", "type", "human_genetic_resources", "ethics_review", "laboratory_animals"}
)


def _word(value: str, name: str, keys: Keys) -> Any:
    """A fixed word in the wanted language; None if the value is none."""
    if name not in _FIXED:
        return None
    if keys == "zh":
        return _WORDS[value].zh
    return value == "true" if value in ("true", "false") else value


def _moment(value: Moment) -> str:
    day = "" if value.day is None else f"-{value.day:02}"
    return f"{value.year:04}-{value.month:02}{day}"


def rename_keys(text: str, root: Node, keys: Keys) -> str:
    """The YAML `text` of a proposal with its keys and fixed words in the other language; all else stays as it was.

    `root` is its tree; the places in it say what to replace.
    """
    edits: dict[tuple[int, int], tuple[Scalar, str]] = {}
    stack: list[tuple[Node, Any, str]] = [(root, Proposal, "")]
    while stack:
        node, model, name = stack.pop()
        if isinstance(node, Sequence):
            stack += [(item, model, name) for item in node.items]
        elif isinstance(node, Mapping) and model is not None:
            for key, value in node.items:
                entry = known_fields(model)[plain_name(key.text)]
                edits[key.line, key.column] = (key, entry.zh if keys == "zh" else entry.name)
                stack.append((value, model_of(entry.type), entry.name))
        elif isinstance(node, Scalar) and name in _FIXED and not node.is_null:
            word = _fixed(node.text, keys)
            if word is not None:
                edits[node.line, node.column] = (node, word)
    lines = text.split("\n")
    for (row, column), (node, word) in sorted(edits.items(), reverse=True):
        if node.end_line == row:
            line = lines[row - 1]
            shown = word if node.bare else json.dumps(word, ensure_ascii=False)
            lines[row - 1] = line[: column - 1] + shown + line[node.end_column - 1 :]
    return "\n".join(lines)


def _fixed(text: str, keys: Keys) -> str | None:
    names = {fold(name): word for name, word in _WORDS.items()} | {fold(word.zh): word for word in _WORDS.values()}
    word = names.get(plain_name(text))
    if word is None:
        return None
    return word.zh if keys == "zh" else next(name for name, one in _WORDS.items() if one is word)


def model_of(annotation: Any) -> type[Model] | None:
    """The model that a field holds, one or several of it; None for plain values."""
    from typing import Annotated, get_args, get_origin

    while get_origin(annotation) in (Annotated, tuple):
        annotation = get_args(annotation)[0]
    return (
        annotation
        if isinstance(annotation, type) and issubclass(annotation, Model) and annotation is not Moment
        else None
    )
