"""The fixed words of the field: kinds, categories, types and so on, with the Chinese and English names of each.

Source: section 1 and 3 of the contract; the words for categories as guides write them.
"""

from __future__ import annotations

from typing import Literal

from nrd_check.messages import Message

Kind = Literal["regular", "young_scientist"]
Category = Literal["basic", "common_key", "demonstration"]
Gender = Literal["male", "female"]
Role = Literal["lead", "participant"]
UnitType = Literal["university", "institute", "hospital", "enterprise", "government", "other"]
Attestation = Literal["true", "false", "not_applicable"]

KINDS: dict[Kind, Message] = {
    "regular": Message("常规项目", "regular project"),
    "young_scientist": Message("青年科学家项目", "young-scientist project"),
}
CATEGORIES: dict[Category, Message] = {
    "basic": Message("基础研究类", "basic research"),
    "common_key": Message("共性关键技术类", "common key technology"),
    "demonstration": Message("示范应用类", "demonstration"),
}
CATEGORY_WORDS: dict[str, Category] = {
    "基础研究类": "basic",
    "基础前沿类": "basic",
    "基础前沿技术类": "basic",
    "共性关键技术类": "common_key",
    "示范应用类": "demonstration",
    "应用示范类": "demonstration",
}
"""How guides call the categories."""
GENDERS: dict[Gender, Message] = {"male": Message("男", "male"), "female": Message("女", "female")}
ROLES: dict[Role, Message] = {"lead": Message("牵头", "lead"), "participant": Message("参与", "participant")}
UNIT_TYPES: dict[UnitType, Message] = {
    "university": Message("高校", "university"),
    "institute": Message("科研院所", "institute"),
    "hospital": Message("医疗机构", "hospital"),
    "enterprise": Message("企业", "enterprise"),
    "government": Message("政府机构", "government body"),
    "other": Message("其他", "other"),
}
ATTESTATIONS: dict[Attestation, Message] = {
    "true": Message("已落实", "done"),
    "false": Message("未落实", "not done"),
    "not_applicable": Message("不涉及", "not applicable"),
}
FUNDS: dict[str, Message] = {
    "central": Message("中央财政", "central funding"),
    "local": Message("地方财政", "local funding"),
    "institution": Message("单位自筹", "institutions' own funds"),
    "social": Message("社会资金", "social funds"),
}
PROGRAMME_IDS = {
    "病原学与防疫技术体系研究": "pathogen",
    "长江黄河等重点流域水资源与水环境综合治理": "river-basin",
    "生物安全关键技术研究": "biosafety",
    "生育健康及妇女儿童健康保障": "reproductive-health",
    "战略性矿产资源开发利用": "strategic-minerals",
    "诊疗装备与生物医用材料": "medical-devices",
    "生物与信息融合（BT与IT融合）": "bt-it",
    "常见多发病防治研究": "common-diseases",
    "社会治理与智慧社会科技支撑": "social-governance",
    "重大自然灾害防控与公共安全": "disaster-prevention",
    "国家质量基础设施体系": "nqi",
    "基础科研条件与重大科学仪器设备研发": "scientific-instruments",
}
"""Source: section 1 of the contract: names and ids of the programmes, in guide order."""
