"""Invented people, units and offices."""

from __future__ import annotations

from random import Random
from typing import Any

from nrd_check.vocabulary import UnitType

Data = dict[str, Any]

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
_LONG_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "尉迟")
_GIVEN = {
    "male": "伟强磊军勇杰涛明超刚平辉鹏飞波斌宇浩凯健俊帆帅旭宁龙林欢阳建华亮成畅晨轩志国",
    "female": "芳娜敏静丽艳娟霞秀燕玲桂英华慧巧美雅晴琳倩雪妍茜婷莉岚嘉怡若梦琪珊莎锦黛青",
}
_PLACES = [
    "云岭",
    "海川",
    "青原",
    "临岳",
    "北渚",
    "南浦",
    "洛川",
    "江陵原",
    "天澜",
    "松岚",
    "鹤汀",
    "梧山",
    "泽州湾",
    "沧屿",
    "白榆",
    "明湖",
    "兰皋",
    "秋浦",
    "桐溪",
    "瀚海",
    "紫麓",
    "石梁",
    "望岳",
    "金渚",
    "玉津",
    "龙湫",
    "雁门湖",
    "清涟",
    "漓岸",
    "琼崖湾",
]
_KINDS: dict[UnitType, tuple[str, ...]] = {
    "university": ("大学", "理工大学", "科技大学", "医科大学", "师范大学", "农业大学"),
    "institute": ("科学研究院", "技术物理研究所", "环境科学研究院", "生物技术研究所", "标准化研究院", "计量科学研究院"),
    "hospital": ("大学第一附属医院", "市人民医院", "大学附属肿瘤医院", "市中心医院", "妇幼保健院"),
    "enterprise": ("科技股份有限公司", "生物医药有限公司", "智能装备有限公司", "信息技术有限公司", "仪器有限公司"),
    "government": ("市应急管理局", "市疾病预防控制中心", "市生态环境局", "市市场监督管理局"),
    "other": ("产业技术创新联盟", "科学技术协会", "行业协会", "检验检测中心"),
}

PROVINCES: dict[str, str] = {
    name: f"{name}科学技术{'委员会' if name in ('北京市', '上海市', '天津市') else '局' if name.endswith('市') else '厅'}"
    for name in [
        "北京市",
        "天津市",
        "河北省",
        "山西省",
        "内蒙古自治区",
        "辽宁省",
        "吉林省",
        "黑龙江省",
        "上海市",
        "江苏省",
        "浙江省",
        "安徽省",
        "福建省",
        "江西省",
        "山东省",
        "河南省",
        "湖北省",
        "湖南省",
        "广东省",
        "广西壮族自治区",
        "海南省",
        "重庆市",
        "四川省",
        "贵州省",
        "云南省",
        "西藏自治区",
        "陕西省",
        "甘肃省",
        "青海省",
        "宁夏回族自治区",
        "新疆维吾尔自治区",
        "大连市",
        "青岛市",
        "宁波市",
        "厦门市",
        "深圳市",
    ]
} | {"新疆生产建设兵团": "新疆生产建设兵团科学技术局"}
"""Provinces as guides count them (各省、自治区、直辖市、计划单列市及新疆生产建设兵团), each with its office for science."""

MINISTRIES = (
    "教育部",
    "工业和信息化部",
    "国家卫生健康委员会",
    "中国科学院",
    "自然资源部",
    "生态环境部",
    "水利部",
    "农业农村部",
)
"""Central offices that recommend where the guide does not say who may."""
STRANGER = "中国气象局"
"""An office that no guide of 2021 names."""

OFFICE_NAMES: dict[str, tuple[str, ...]] = {
    "海关总署": ("海关总署",),
    "国家市场监督管理总局": ("国家市场监督管理总局", "市场监管总局"),
    "国家药品监督管理局": ("国家药品监督管理局", "国家药监局"),
    "工业和信息化部": ("工业和信息化部", "工信部"),
    "工信部": ("工业和信息化部", "工信部"),
    "住房和城乡建设部": ("住房和城乡建设部", "住建部"),
    "住建部": ("住房和城乡建设部", "住建部"),
    "市场监管总局": ("国家市场监督管理总局", "市场监管总局"),
    "国资委": ("国务院国有资产监督管理委员会", "国务院国资委", "国资委"),
    "市场监管总局（国家标准委）": ("市场监管总局（国家标准委）", "国家市场监督管理总局", "国家标准化管理委员会"),
}
"""Ways to write an office, all of them official: full names and common short ones."""


def person(random: Random, unit: str, first: int = 1962, last: int = 1990) -> Data:
    """Somebody born in the years `first` to `last`."""
    gender = random.choice(("male", "female"))
    surname = random.choice(_LONG_SURNAMES) if random.random() < 0.02 else random.choice(_SURNAMES)
    given = "".join(random.choices(_GIVEN[gender], k=random.choice((1, 2, 2, 2))))
    born = f"{random.randint(first, last)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    return {"name": surname + given, "gender": gender, "birth_date": born, "unit": unit}


def unit_names(random: Random, types: list[UnitType]) -> list[str]:
    """A name for a unit of each type, all of them different."""
    names: list[str] = []
    for type_ in types:
        name = random.choice(_PLACES) + random.choice(_KINDS[type_])
        while name in names:
            name = random.choice(_PLACES) + random.choice(_PLACES)[:1] + random.choice(_KINDS[type_])
        names.append(name)
    return names


def types_of_units(random: Random, count: int) -> list[UnitType]:
    """Types as they are found among real units."""
    weights = {"university": 8, "institute": 6, "hospital": 4, "enterprise": 5, "government": 1, "other": 1}
    return random.choices(list(_KINDS), [weights[type_] for type_ in _KINDS], k=count)
