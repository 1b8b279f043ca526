"""The JSON Schemas are those of the models, and fit the examples."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from nrd_check.schemas import NAMES, SchemaName, make_schema, schema_text
from nrd_check.yaml_tree import parse
from tests.conftest import ROOT
from tests.plain_yaml import as_json

EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
UNFIT = {"proposal-syntax-fail.yaml", "proposal-schema-fail.yaml"}


@pytest.mark.parametrize("name", NAMES)
def test_the_files_are_what_the_models_make(name: SchemaName) -> None:
    assert schema_text(name) == make_schema(name)
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text(name)))


def validate(path: Path) -> None:
    jsonschema.validate(as_json(parse(path.read_text(encoding="utf-8"))), json.loads(schema_text("proposal")))


@pytest.mark.parametrize("path", [path for path in EXAMPLES if path.name not in UNFIT], ids=lambda path: path.stem)
def test_examples_fit_the_schema(path: Path) -> None:
    validate(path)


def test_an_unquoted_direction_does_not_fit() -> None:
    with pytest.raises(jsonschema.ValidationError):
        validate(ROOT / "examples" / "rules" / "proposal-schema-fail.yaml")


@pytest.mark.parametrize("path", sorted((ROOT / "rules" / "2021").glob("*.yaml")), ids=lambda path: path.stem)
def test_packs_fit_the_schema(path: Path) -> None:
    jsonschema.validate(as_json(parse(path.read_text(encoding="utf-8"))), json.loads(schema_text("pack")))


def test_each_key_of_a_proposal_is_explained_in_both_languages() -> None:
    schema = json.loads(schema_text("proposal"))
    for model in (schema, *schema["$defs"].values()):
        for key, content in model["properties"].items():
            assert " / " in content["description"], key


def test_the_readings_fit_the_schema() -> None:
    content = as_json(parse((ROOT / "guides" / "readings.yaml").read_text(encoding="utf-8")))
    jsonschema.validate(content, json.loads(schema_text("readings")))
