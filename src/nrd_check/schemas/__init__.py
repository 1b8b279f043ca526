"""The JSON Schemas of proposals, packs, reports, readings and comparisons.

They are made from the models and kept as files beside this module, for editors and for other programs;
`python -m nrd_check.schemas` writes them anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from nrd_check.vocabulary import ATTESTATIONS, CATEGORIES, GENDERS, KINDS, ROLES, UNIT_TYPES

SchemaName = Literal["proposal", "pack", "report", "readings", "diff"]
NAMES: tuple[SchemaName, ...] = ("proposal", "pack", "report", "readings", "diff")
_FOLDER = Path(__file__).parent
_CHINESE = {
    name: word.zh
    for words in (KINDS, CATEGORIES, GENDERS, ROLES, UNIT_TYPES, ATTESTATIONS)
    for name, word in words.items()
}


def schema_text(name: SchemaName) -> str:
    """The schema as it is kept."""
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")


def make_schema(name: SchemaName) -> str:
    """The schema made from the models, as JSON text."""
    if name == "proposal":
        from nrd_check.proposal.model import Proposal

        schema = _bilingual(Proposal.model_json_schema())
        schema["title"] = "nrd-check 申报书 / proposal"
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
    needed = []
    for model in (schema, *schema.get("$defs", {}).values()):
        properties = model.get("properties", {})
        for name, content in list(properties.items()):
            chinese = content.pop("x-zh")
            content.pop("default", None)
            content.pop("title", None)
            _widen(content)
            properties[chinese] = {**content}
            if model is schema and name in ("program", "direction"):
                needed.append({"anyOf": [{"required": [name]}, {"required": [chinese]}]})
    schema["allOf"] = needed
    return schema


def _widen(content: dict[str, Any]) -> None:
    """Let each fixed value also be given in Chinese."""
    for part in (content, *content.get("anyOf", ())):
        if part.get("type") == "boolean":
            del part["type"]
            part["enum"] = [True, False, "是", "否"]
        if "enum" in part and all(value in _CHINESE for value in part["enum"]):
            part["enum"] = [*part["enum"], *(_CHINESE[value] for value in part["enum"])]
