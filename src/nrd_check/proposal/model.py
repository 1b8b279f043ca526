"""What a proposal says. Source: section 3 of the contract.

Every field may be missing (None): what is missing is found when a rule needs it. Each field carries its Chinese
name, and what it means in both languages; the loader, the messages and the JSON Schema take them from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from nrd_check.records import Record, field
from nrd_check.vocabulary import Attestation, Category, Gender, Kind, Role, UnitType

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema


def _field(zh: str, meaning: str, english: str, example: Any) -> Any:
    """An optional field with its Chinese name, its meaning in Chinese and English, and an example."""
    return field(
        default=None,
        description=f"{meaning} / {english}",
        examples=[example],
        json_schema_extra={"x-zh": zh},
    )


def _part(zh: str, en: str) -> Any:
    """What a part of a proposal is, in Chinese and English, for the JSON Schema."""
    return {"title": f"{zh} / {en}", "description": f"{zh} / {en}"}


class _JsonSchema:
    """For pydantic: the JSON Schema of a value, whatever its type is here."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema)


class Model(Record):
    """Base of the parts of a proposal."""


def zh_of(model: type[Model], name: str) -> str:
    """The Chinese name of a key."""
    extra = model.model_fields[name].json_schema_extra
    assert isinstance(extra, dict)
    return str(extra["x-zh"])


_PERSON = {"name": "张三", "gender": "male", "birth_date": "1985-03-02", "unit": "某大学"}
_MEMBER = {"name": "李四", "gender": "female", "birth_date": "1990-05-20", "unit": "某大学"}
_UNIT = {"name": "某大学", "role": "lead", "type": "university"}
_TOPIC = {"title": "跨种传播的分子机制", "lead": _PERSON, "units": ["某大学"], "members": []}
_DURATION = {"start": "2021-12", "end": "2024-11"}
_FUNDS = {"central": 2000, "local": 0, "institution": 0, "social": 0}
_CONTENT = {"id": "R1", "text": "研究呼吸道病毒感染和传播的特性及机制", "covers": ["C1"]}
_METRIC = {"id": "P1", "text": "鉴定病毒感染相关受体6种", "covers": ["M1"]}
_DECLARED = {"human_genetic_resources": True, "ethics_review": True, "laboratory_animals": "not_applicable"}


class Moment(Model):
    """A month, or a day of it (`day` not None)."""

    year: int
    month: int
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The day itself, or the first of the month."""
        return date(self.year, self.month, 1 if self.day is None else self.day)

    @property
    def last_day(self) -> date:
        """The day itself, or the last of the month."""
        if self.day is not None:
            return self.first_day
        if self.month == 12:
            return date(self.year, 12, 31)
        return date(self.year, self.month + 1, 1) - timedelta(days=1)


Date = Annotated[date, _JsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
Month = Annotated[Moment, _JsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"})]
Money = Annotated[Decimal, _JsonSchema({"type": "number", "minimum": 0})]


class Person(Model, json_schema_extra=_part("负责人或参与人员", "a leader or a member")):
    """A leader or a member."""

    name: str | None = _field("姓名", "姓名", "name", "张三")
    gender: Gender | None = _field("性别", "性别：male 男，female 女", "gender: male or female", "male")
    birth_date: Date | None = _field("出生日期", "出生日期，如 1985-03-02", "birth date, like 1985-03-02", "1985-03-02")
    unit: str | None = _field("单位", "所在单位", "the person's unit", "某大学")


class Unit(Model, json_schema_extra=_part("参与单位", "a participating unit")):
    """A participating unit."""

    name: str | None = _field("名称", "单位名称", "name of the unit", "某大学")
    role: Role | None = _field("角色", "角色：lead 牵头，participant 参与", "role: lead or participant", "lead")
    type: UnitType | None = _field(
        "类型",
        "类型：university 高校，institute 科研院所，hospital 医疗机构，enterprise 企业，government 政府机构，other 其他",
        "type of the unit: university, institute (research), hospital, enterprise, government (body) or other",
        "university",
    )
    qualifications: tuple[str, ...] | None = _field(
        "资质", "资质，如国家临床医学研究中心；没有时写 []", "qualifications, [] for none", ["国家临床医学研究中心"]
    )


class _OneOrMore:
    """For the JSON Schema: one of something, or a list of it."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        several = handler(schema)
        return {"anyOf": [several["items"], several]}


Leads = Annotated[tuple[Person, ...], _OneOrMore()]
"""One leader; a list is read too, so that a second leader is found and said."""


def promise_ids(promises: Sequence[Promise], letter: str) -> list[str]:
    """The ids of promises; one without an id goes by its place: R1, P2."""
    return [promise.id or f"{letter}{number}" for number, promise in enumerate(promises, 1)]


def lead_path(path: str, leads: tuple[Person, ...] | None, index: int) -> str:
    """The path of a leader: `path` itself, or an entry below it where a draft wrongly lists several."""
    return path if leads is None or len(leads) == 1 else f"{path}/{index}"


class Topic(Model, json_schema_extra=_part("课题", "a topic (sub-project)")):
    """A topic (sub-project)."""

    title: str | None = _field("名称", "课题名称", "title of the topic", "跨种传播的分子机制")
    young_scientist: bool | None = _field(
        "青年科学家课题",
        "是否青年科学家课题，不写即为否",
        "whether it is a young-scientist topic; false if left out",
        example=False,
    )
    lead: Leads | None = _field("负责人", "课题负责人，一名", "leader of the topic, one person", _PERSON)
    units: tuple[str, ...] | None = _field(
        "单位",
        "承担单位的名称，须与参与单位中的一致",
        "names of the units, as among the units of the project",
        ["某大学"],
    )
    members: tuple[Person, ...] | None = _field("参与人员", "参与人员；没有时写 []", "members, [] for none", [_MEMBER])


class Duration(Model, json_schema_extra=_part("实施周期，首尾都计入", "from when to when, both included")):
    """From when to when."""

    start: Month | None = _field("开始", "开始年月，如 2021-12", "first month or day", "2021-12")
    end: Month | None = _field("结束", "结束年月（含），如 2024-11", "last month or day, included", "2024-11")


class Funding(Model, json_schema_extra=_part("经费，单位万元", "funds, in 10,000 yuan")):
    """Funds, in 10,000 yuan (万元)."""

    central: Money | None = _field("中央财政", "中央财政（国拨）经费，万元", "central funding, 10,000 yuan", 2000)
    local: Money | None = _field("地方财政", "地方财政经费，万元；没有时写 0", "local funding, 10,000 yuan", 0)
    institution: Money | None = _field("单位自筹", "单位自筹经费，万元；没有时写 0", "own funds, 10,000 yuan", 0)
    social: Money | None = _field("社会资金", "社会渠道资金，万元；没有时写 0", "social funds, 10,000 yuan", 0)


class Content(Model, json_schema_extra=_part("一条研究内容", "an item of the research content")):
    """An item of the research content, or a metric, that the proposal promises."""

    id: str | None = _field("编号", "编号，不写即按次序为 R1、R2……", "id; R1, R2, … in order if left out", "R1")
    text: str | None = _field(
        "内容", "研究内容，原文", "what is to be researched, in words", "研究呼吸道病毒感染和传播的特性及机制"
    )
    covers: tuple[str, ...] | None = _field(
        "对应",
        "对应指南的哪几条研究内容，如 [C1, C2]；不写即按文字比对",
        "the content items of the guide that it answers, like [C1, C2]; compared by words if left out",
        ["C1", "C2"],
    )


class Metric(Model, json_schema_extra=_part("一条考核指标", "a metric that is promised")):
    """A metric that the proposal promises."""

    id: str | None = _field("编号", "编号，不写即按次序为 P1、P2……", "id; P1, P2, … in order if left out", "P1")
    text: str | None = _field(
        "指标", "考核指标，写明数值和单位", "what is promised, with numbers and units", "鉴定病毒感染相关受体6种"
    )
    covers: tuple[str, ...] | None = _field(
        "对应",
        "对应指南的哪几条考核指标，如 [M1, M2]；不写即按文字和数值比对",
        "the metrics of the guide that it answers, like [M1, M2]; compared by words and numbers if left out",
        ["M1", "M2"],
    )


Promise = Content | Metric

_ATTESTED: Any = _JsonSchema({"enum": [True, False, "not_applicable", "已落实", "未落实", "不涉及"]})


class Declarations(Model, json_schema_extra=_part("承诺事项", "what the applicant attests")):
    """What the applicant attests: `true`, `false` or `not_applicable`."""

    human_genetic_resources: Annotated[Attestation, _ATTESTED] | None = _field(
        "人类遗传资源",
        "遵守人类遗传资源管理规定：true 已落实，false 未落实，not_applicable 不涉及",
        "the rules on human genetic resources are kept: true, false or not_applicable",
        example=True,
    )
    ethics_review: Annotated[Attestation, _ATTESTED] | None = _field(
        "伦理审查",
        "伦理审查与知情同意：true 已落实，false 未落实，not_applicable 不涉及",
        "ethics review and informed consent: true, false or not_applicable",
        example=True,
    )
    laboratory_animals: Annotated[Attestation, _ATTESTED] | None = _field(
        "实验动物",
        "实验动物管理与福利伦理：true 已落实，false 未落实，not_applicable 不涉及",
        "the rules on laboratory animals are kept: true, false or not_applicable",
        "not_applicable",
    )


class Proposal(Model, json_schema_extra=_part("nrd-check 申报书", "proposal")):
    """A proposal to one direction of a programme."""

    program: str | None = _field(
        "专项", "专项的代号或名称，见 nrd-check list", "id or name of the programme, see nrd-check list", "pathogen"
    )
    year: int | None = _field(
        "年度",
        "指南年度；只装有一个年度时可不写",
        "year of the guide; may be left out while one year is installed",
        2021,
    )
    direction: str | None = _field(
        "指南方向", '指南方向，须加引号，如 "1.1"', 'direction of the guide, in quotes, like "1.1"', "1.1"
    )
    title: str | None = _field("项目名称", "项目名称", "title of the project", "新发呼吸道病毒跨种传播机制")
    kind: Kind | None = _field(
        "项目类型",
        "项目类型：regular 常规项目，young_scientist 青年科学家项目",
        "kind of project: regular or young_scientist",
        "regular",
    )
    category: Category | None = _field(
        "研究类别",
        "研究类别：basic 基础研究类，common_key 共性关键技术类，demonstration 示范应用类；指南已标注时不必写",
        "category of research: basic, common_key (technology) or demonstration; needed where the guide labels none",
        "basic",
    )
    duration: Duration | None = _field(
        "实施周期", "实施周期：从 start 到 end，首尾都计入", "from when to when, both included", _DURATION
    )
    recommended_by: str | None = _field("推荐单位", "推荐单位", "office that recommends the proposal", "海关总署")
    province: str | None = _field("省份", "省份（自治区、直辖市等）", "province", "广东省")
    lead: Leads | None = _field("项目负责人", "项目负责人，一名", "leader of the project, one person", _PERSON)
    units: tuple[Unit, ...] | None = _field(
        "参与单位", "参与单位，含牵头单位", "units, the lead unit included", [_UNIT]
    )
    topics: tuple[Topic, ...] | None = _field(
        "课题", "课题；青年科学家项目不写", "topics (sub-projects); none in a young-scientist project", [_TOPIC]
    )
    members: tuple[Person, ...] | None = _field("参与人员", "参与人员；没有时写 []", "members, [] for none", [_MEMBER])
    funding: Funding | None = _field("经费", "经费，单位万元", "funds, in 10,000 yuan", _FUNDS)
    content: tuple[Content, ...] | None = _field(
        "研究内容", "研究内容，须涵盖指南所列的全部", "research content, all that the guide lists", [_CONTENT]
    )
    metrics: tuple[Metric, ...] | None = _field(
        "考核指标", "考核指标，须涵盖指南所列的全部", "metrics, all that the guide lists", [_METRIC]
    )
    declarations: Declarations | None = _field(
        "承诺", "承诺事项：已落实、未落实或不涉及", "what is attested: done, not done or not applicable", _DECLARED
    )
