"""What a proposal says. Source: section 3 of the contract.

Every field may be missing (None): what is missing is found when a rule needs it. Each field carries its Chinese
name, and what it means in both languages; the loader, the messages and the JSON Schema take them from here.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from nrd_check.records import Record, field
from nrd_check.vocabulary import Attestation, Category, Gender, Kind, Role, UnitType

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema


def _field(zh: str, meaning: str, english: str, *examples: Any) -> Any:
    """An optional field with its Chinese name and its meaning in Chinese and English."""
    return field(
        default=None,
        description=f"{meaning} / {english}",
        examples=list(examples) or None,
        json_schema_extra={"x-zh": zh},
    )


class _JsonSchema:
    """For pydantic: the JSON Schema of a value, whatever its type is here."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema)


class Model(Record):
    """Base of the parts of a proposal."""


class Moment(Model):
    """A month, or a day of it (`day` not None)."""

    year: int
    month: int
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The day itself, or the first of the month."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last_day(self) -> date:
        """The day itself, or the last of the month."""
        return date(self.year, self.month, self.day or monthrange(self.year, self.month)[1])


Date = Annotated[date, _JsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
Month = Annotated[Moment, _JsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"})]
Money = Annotated[Decimal, _JsonSchema({"type": "number", "minimum": 0})]


class Person(Model):
    """A leader or a member."""

    name: str | None = _field("姓名", "姓名", "name", "张三")
    gender: Gender | None = _field("性别", "性别：male 男，female 女", "gender")
    birth_date: Date | None = _field("出生日期", "出生日期，如 1985-03-02", "birth date", "1985-03-02")
    unit: str | None = _field("单位", "所在单位", "the person's unit", "某大学")


class Unit(Model):
    """A participating unit."""

    name: str | None = _field("名称", "单位名称", "name of the unit", "某大学")
    role: Role | None = _field("角色", "角色：lead 牵头，participant 参与", "role")
    type: UnitType | None = _field(
        "类型",
        "类型：university 高校，institute 科研院所，hospital 医疗机构，enterprise 企业，government 政府机构，other 其他",
        "type of the unit",
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


class Topic(Model):
    """A topic (sub-project)."""

    title: str | None = _field("名称", "课题名称", "title of the topic")
    young_scientist: bool | None = _field(
        "青年科学家课题", "是否青年科学家课题，不写即为否", "whether it is a young-scientist topic; false if left out"
    )
    lead: Leads | None = _field("负责人", "课题负责人", "leader of the topic")
    units: tuple[str, ...] | None = _field("单位", "承担单位的名称", "names of the units", ["某大学"])
    members: tuple[Person, ...] | None = _field("参与人员", "参与人员；没有时写 []", "members, [] for none")


class Duration(Model):
    """From when to when."""

    start: Month | None = _field("开始", "开始年月，如 2021-12", "first month or day", "2021-12")
    end: Month | None = _field("结束", "结束年月（含），如 2024-11", "last month or day, included", "2024-11")


class Funding(Model):
    """Funds, in 10,000 yuan (万元)."""

    central: Money | None = _field("中央财政", "中央财政（国拨）经费，万元", "central funding, 10,000 yuan", 2000)
    local: Money | None = _field("地方财政", "地方财政经费，万元；没有时写 0", "local funding, 10,000 yuan", 0)
    institution: Money | None = _field("单位自筹", "单位自筹经费，万元；没有时写 0", "own funds, 10,000 yuan", 0)
    social: Money | None = _field("社会资金", "社会渠道资金，万元；没有时写 0", "social funds, 10,000 yuan", 0)


class Content(Model):
    """An item of the research content, or a metric, that the proposal promises."""

    id: str | None = _field("编号", "编号", "id", "R1")
    text: str | None = _field("内容", "内容", "what is promised")
    covers: tuple[str, ...] | None = _field(
        "对应", "对应指南的哪几条，如 [C1, C2]", "the items of the guide that it answers", ["C1"]
    )


class Metric(Model):
    """A metric that the proposal promises."""

    id: str | None = _field("编号", "编号", "id", "P1")
    text: str | None = _field("指标", "考核指标", "what is promised")
    covers: tuple[str, ...] | None = _field(
        "对应", "对应指南的哪几条，如 [M1, M2]", "the metrics of the guide that it answers", ["M1"]
    )


Promise = Content | Metric

_ATTESTED: Any = _JsonSchema({"enum": [True, False, "not_applicable", "已落实", "未落实", "不涉及"]})


class Declarations(Model):
    """What the applicant attests: `true`, `false` or `not_applicable`."""

    human_genetic_resources: Annotated[Attestation, _ATTESTED] | None = _field(
        "人类遗传资源",
        "遵守人类遗传资源管理规定：true 已落实，false 未落实，not_applicable 不涉及",
        "rules on human genetic resources",
    )
    ethics_review: Annotated[Attestation, _ATTESTED] | None = _field(
        "伦理审查",
        "伦理审查与知情同意：true 已落实，false 未落实，not_applicable 不涉及",
        "ethics review and informed consent",
    )
    laboratory_animals: Annotated[Attestation, _ATTESTED] | None = _field(
        "实验动物",
        "实验动物管理与福利伦理：true 已落实，false 未落实，not_applicable 不涉及",
        "rules on laboratory animals",
    )


class Proposal(Model):
    """A proposal to one direction of a programme."""

    program: str | None = _field("专项", "专项的代号或名称", "id or name of the programme", "pathogen")
    year: int | None = _field("年度", "指南年度", "year of the guide", 2021)
    direction: str | None = _field("指南方向", '指南方向，须加引号，如 "1.1"', "direction, in quotes", "1.1")
    title: str | None = _field("项目名称", "项目名称", "title")
    kind: Kind | None = _field(
        "项目类型", "项目类型：regular 常规项目，young_scientist 青年科学家项目", "kind of project"
    )
    category: Category | None = _field(
        "研究类别",
        "研究类别：basic 基础研究类，common_key 共性关键技术类，demonstration 示范应用类；指南已标注时不必写",
        "category of research, needed where the guide labels none",
    )
    duration: Duration | None = _field("实施周期", "实施周期", "duration")
    recommended_by: str | None = _field("推荐单位", "推荐单位", "recommending office", "海关总署")
    province: str | None = _field("省份", "省份", "province", "广东省")
    lead: Leads | None = _field("项目负责人", "项目负责人，一名", "leader of the project")
    units: tuple[Unit, ...] | None = _field("参与单位", "参与单位，含牵头单位", "units, the lead unit included")
    topics: tuple[Topic, ...] | None = _field(
        "课题", "课题；青年科学家项目不写", "topics; none in a young-scientist project"
    )
    members: tuple[Person, ...] | None = _field("参与人员", "参与人员；没有时写 []", "members, [] for none")
    funding: Funding | None = _field("经费", "经费，万元", "funding, 10,000 yuan")
    content: tuple[Content, ...] | None = _field("研究内容", "研究内容", "research content")
    metrics: tuple[Metric, ...] | None = _field("考核指标", "考核指标", "metrics")
    declarations: Declarations | None = _field("承诺", "承诺事项", "declarations")
