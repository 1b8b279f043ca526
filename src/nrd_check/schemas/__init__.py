"""The JSON Schemas of proposals, packs, reports, readings and comparisons.

They are made from the models and kept as files beside this module, for editors and for other programs;
`python -m nrd_check.schemas` writes them anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from nrd_check.messages import Message
from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES

SchemaName = Literal["proposal", "pack", "report", "readings", "diff"]
NAMES: tuple[SchemaName, ...] = ("proposal", "pack", "report", "readings", "diff")
_FOLDER = Path(__file__).parent
_WORDS: dict[str, Message] = {
    name: word
    for words in (KINDS, CATEGORIES, GENDERS, ROLES, UNIT_TYPES, ATTESTATIONS)
    for name, word in words.items()
}
_CHINESE = {name: word.zh for name, word in _WORDS.items()}
_REQUIRED = ("program", "direction")
"""Without these it is not clear which guide a proposal answers."""


def schema_text(name: SchemaName) -> str:
    """The schema as it is kept."""
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")


def make_schema(name: SchemaName) -> str:
    """The schema made from the models, as JSON text."""
    if name == "proposal":
        from nrd_check.proposal.model import Proposal

        schema = _bilingual(Proposal.model_json_schema())
    elif name == "pack":
        from nrd_check.pack.models import Pack

        schema = Pack.model_json_schema(by_alias=True)
    elif name == "readings":
        from nrd_check.guide.readings import Readings

        schema = Readings.model_json_schema(by_alias=True)
    elif name == "diff":
        from nrd_check.pack.compare import Comparison

        schema = Comparison.model_json_schema(by_alias=True, mode="serialization")
    else:
        from nrd_check.report.json import ReportModel

        schema = ReportModel.model_json_schema(by_alias=True)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:nrd-check:schema:{name}:1"}
    return json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"


def _bilingual(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with Chinese keys beside the English ones, and Chinese values beside the English ones."""
    models = {"": schema, **schema["$defs"]}
    for model in models.values():
        for content in model["properties"].values():
            content.pop("default", None)
            content.pop("title", None)
            _widen(content)
    for model in models.values():
        english = model["properties"]
        chinese = {content["x-zh"]: {**content} for content in english.values()}
        for content in english.values():
            _examples(content, models, in_chinese=False)
        for content in chinese.values():
            _examples(content, models, in_chinese=True)
        # the two names of a key are one key: a draft gives it once
        model["allOf"] = [{"not": {"required": list(pair)}} for pair in zip(english, chinese, strict=True)]
        model["properties"] = english | chinese
    for name in _REQUIRED:
        chinese_name = schema["properties"][name]["x-zh"]
        schema["allOf"].append({"anyOf": [{"required": [name]}, {"required": [chinese_name]}]})
    for model in models.values():
        for content in model["properties"].values():
            del content["x-zh"]
    return schema


def _widen(content: dict[str, Any]) -> None:
    """Let each fixed value also be given in Chinese, and say what each means."""
    for part in (content, *content.get("anyOf", ())):
        if part.get("type") == "boolean":
            del part["type"]
            part["enum"] = [True, False, "是", "否"]
        elif "enum" in part and all(value in _CHINESE for value in part["enum"]):
            part["enum"] = [*part["enum"], *(_CHINESE[value] for value in part["enum"])]
        if "enum" in part:
            part["enumDescriptions"] = [_meaning(value, part["enum"]) for value in part["enum"]]


def _meaning(value: str | bool, choices: list[str | bool]) -> str:
    said = str(value).lower() if isinstance(value, bool) else value
    if "是" in choices:
        return "是 / yes" if said in ("true", "是") else "否 / no"
    word = next(word for name, word in _WORDS.items() if said in (name, word.zh))
    return f"{word.zh} / {word.en}"


def _examples(content: dict[str, Any], models: dict[str, Any], in_chinese: bool) -> None:
    content["examples"] = [_example(value, content, models, in_chinese) for value in content["examples"]]


def _example(value: Any, content: dict[str, Any], models: dict[str, Any], in_chinese: bool) -> Any:
    """An example, in the order of the model, with English or Chinese keys and values; `content` is its schema."""
    if isinstance(value, list):
        return [_example(entry, content, models, in_chinese) for entry in value]
    if isinstance(value, dict):
        known = next(
            models[ref]["properties"] for ref in _refs(content) if value.keys() <= models[ref]["properties"].keys()
        )
        return {
            inner["x-zh"] if in_chinese else key: _example(value[key], inner, models, in_chinese)
            for key, inner in known.items()
            if key in value
        }
    allowed = [entry for part in (content, *content.get("anyOf", ())) for entry in part.get("enum", ())]
    if not in_chinese or value not in allowed:
        return value
    meaning = _meaning(value, allowed).partition(" / ")[0]
    return meaning if meaning in allowed else value


def _refs(content: Any) -> Iterator[str]:
    """The names of the models that a schema speaks of."""
    if isinstance(content, dict):
        if "$ref" in content:
            yield content["$ref"].rpartition("/")[2]
        for part in content.values():
            yield from _refs(part)
    elif isinstance(content, list):
        for part in content:
            yield from _refs(part)
