"""The JSON Schemas are those of the models, and fit the examples."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from nrd_check.proposal.load import read_proposal
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
)
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


MODELS: tuple[type[Model], ...] = (Proposal, Person, Unit, Topic, Duration, Funding, Content, Metric, Declarations)
SCHEMA: dict[str, Any] = json.loads(schema_text("proposal"))


def part(model: type[Model]) -> dict[str, Any]:
    return SCHEMA if model is Proposal else SCHEMA["$defs"][model.__name__]


def keys(model: type[Model]) -> list[tuple[str, str]]:
    """The English and the Chinese name of each key."""
    return [(name, info.json_schema_extra["x-zh"]) for name, info in model.model_fields.items()]  # type: ignore[index]


@pytest.mark.parametrize("model", MODELS)
def test_each_key_is_explained_in_both_languages_under_both_names(model: type[Model]) -> None:
    schema = part(model)
    assert " / " in schema["description"]
    assert set(schema["properties"]) == {name for pair in keys(model) for name in pair}
    assert schema["additionalProperties"] is False
    for english, chinese in keys(model):
        told = schema["properties"][english]["description"].split(" / ")
        assert re.search("[\u4e00-\u9fff]", told[0]), english
        assert re.search("[a-z]", told[-1]), english
        assert schema["properties"][chinese]["description"] == schema["properties"][english]["description"]


@pytest.mark.parametrize("model", MODELS)
def test_the_examples_of_each_key_fit_it(model: type[Model]) -> None:
    for name, content in part(model)["properties"].items():
        assert content["examples"], name
        for example in content["examples"]:
            jsonschema.validate(example, content | {"$defs": SCHEMA["$defs"]})


def test_examples_of_chinese_keys_are_in_chinese() -> None:
    (units,) = SCHEMA["properties"]["参与单位"]["examples"]
    assert units == [{"名称": "某大学", "角色": "牵头", "类型": "高校"}]
    assert part(Declarations)["properties"]["伦理审查"]["examples"] == ["已落实"]


def test_fixed_values_are_offered_in_both_languages_and_explained() -> None:
    choice = part(Person)["properties"]["性别"]["anyOf"][0]
    assert choice["enum"] == ["male", "female", "男", "女"]
    assert choice["enumDescriptions"] == ["男 / male", "女 / female", "男 / male", "女 / female"]
    attested = part(Declarations)["properties"]["ethics_review"]["anyOf"][0]
    assert attested["enum"] == [True, False, "not_applicable", "已落实", "未落实", "不涉及"]
    assert attested["enumDescriptions"][0] == "已落实 / done"


def check_jsonschema(*paths: Path) -> int:
    """The exit status of an independent validator, run as a command on the committed schema."""
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--schemafile",
        str(ROOT / "src/nrd_check/schemas/proposal.json"),
    ]
    return subprocess.run([*command, *map(str, paths)], check=False, capture_output=True).returncode


def test_another_validator_accepts_all_examples() -> None:
    assert check_jsonschema(*(path for path in EXAMPLES if path.name not in UNFIT)) == 0


CHINESE = """\
专项: pathogen
指南方向: "1.1"
项目类型: 青年科学家项目
实施周期: {开始: 2021-12, 结束: 2024-11-30}
项目负责人: {姓名: 张三, 性别: 男, 出生日期: 1985-03-02, 单位: 某大学}
参与单位: [{名称: 某大学, 角色: 牵头, 类型: 高校, 资质: []}]
课题: [{名称: 一, 青年科学家课题: 是}]
经费: {中央财政: 2000, 地方财政: 0.5}
承诺: {伦理审查: 已落实, 实验动物: 不涉及, 人类遗传资源: false}
"""


def test_another_validator_accepts_a_draft_in_chinese(tmp_path: Path) -> None:
    draft = tmp_path / "申报书.yaml"
    draft.write_text(CHINESE, encoding="utf-8")
    assert check_jsonschema(draft) == 0
    assert read_proposal(CHINESE, "申报书.yaml").findings == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('指南方向: "1.1"', "指南方向: 1.1"),  # a number
        ("专项: pathogen\n", ""),  # no programme
        ("专项: pathogen", "专项: pathogen\nprogram: pathogen"),  # twice, under both names
        ("姓名", "名字"),  # no such key
        ("性别: 男", "性别: 先生"),  # no such value
        ("1985-03-02", "1985年3月2日"),
        ("开始: 2021-12", "开始: 2021"),
        ("中央财政: 2000", "中央财政: 两千"),
        ("中央财政: 2000", "中央财政: -1"),
        ("伦理审查: 已落实", "伦理审查: 是"),
        ("[{名称: 一, 青年科学家课题: 是}]", "{名称: 一}"),  # no list
    ],
)
def test_what_is_wrong_for_another_validator_is_wrong_for_us(right: str, wrong: str, tmp_path: Path) -> None:
    assert right in CHINESE
    text = CHINESE.replace(right, wrong)
    draft = tmp_path / "draft.yaml"
    draft.write_text(text, encoding="utf-8")
    assert check_jsonschema(draft) == 1
    assert read_proposal(text, "draft.yaml").findings


def test_the_readings_fit_the_schema() -> None:
    content = as_json(parse((ROOT / "guides" / "readings.yaml").read_text(encoding="utf-8")))
    jsonschema.validate(content, json.loads(schema_text("readings")))
