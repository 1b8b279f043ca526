"""Central offices and provinces: their full and short names.

Sources: the list of organs of the State Council (国务院组织机构) and the provincial-level divisions, with the five
cities that plan separately (计划单列市) and the Xinjiang corps, as guides count them.
"""

from __future__ import annotations

import re

from nrd_check.patterns import lazy
from nrd_check.text import fold, plain_name

_OFFICES = """
工业和信息化部 工信部
住房和城乡建设部 住建部
国家市场监督管理总局 市场监管总局 国家市场监管总局
国家标准化管理委员会 国家标准委 标准委
国家认证认可监督管理委员会 国家认监委 认监委
国务院国有资产监督管理委员会 国务院国资委 国资委
国家药品监督管理局 国家药监局 药监局
海关总署 中华人民共和国海关总署
国家卫生健康委员会 国家卫生健康委 国家卫健委 卫生健康委 卫健委
国家发展和改革委员会 国家发展改革委 国家发改委 发展改革委 发改委
最高人民法院 最高法
最高人民检察院 最高检
教育部 中华人民共和国教育部
公安部 中华人民共和国公安部
司法部 中华人民共和国司法部
应急管理部 中华人民共和国应急管理部
交通运输部 中华人民共和国交通运输部
自然资源部 中华人民共和国自然资源部
生态环境部 中华人民共和国生态环境部
水利部 中华人民共和国水利部
农业农村部 中华人民共和国农业农村部
中国科学院 中科院
国家林业和草原局 国家林草局 林草局
国家中医药管理局 中医药局
中国气象局 气象局
中国地震局 地震局
"""
_GROUP_OF = {fold(name): index for index, line in enumerate(_OFFICES.split("\n")) for name in line.split()}
_FIRST_OF = {index: line.split()[0] for index, line in enumerate(_OFFICES.split("\n")) if line}
_PROVINCES = [
    "北京",
    "天津",
    "河北",
    "山西",
    "内蒙古",
    "辽宁",
    "吉林",
    "黑龙江",
    "上海",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "广西",
    "海南",
    "重庆",
    "四川",
    "贵州",
    "云南",
    "西藏",
    "陕西",
    "甘肃",
    "青海",
    "宁夏",
    "新疆",
    "香港",
    "澳门",
    "台湾",
    "大连",
    "青岛",
    "宁波",
    "厦门",
    "深圳",
    "新疆生产建设兵团",
]
_OFFICE = lazy(r".+(?:部|委|委员会|局|署|院|会|厅|办|办公室|集团|集团公司|总公司|协会|部门|兵团)")
_BRACKET = lazy(r"[（(]([^（）()]*)[)）]")


def is_office(name: str) -> bool:
    """True if `name` ends as an office's name does."""
    return bool(_OFFICE.fullmatch(_BRACKET.sub("", name)))


def same_office(given: str, wanted: str) -> bool:
    """True if `given` is the office `wanted`, which may name another in brackets: 市场监管总局（国家标准委）."""
    return _plain(given) in _names(wanted)


def office_key(name: str) -> str:
    """A name by which an office is known whatever form of its name is given: 工信部 and 工业和信息化部 have the same."""
    plain = _plain(name)
    return plain if isinstance(plain, str) else _FIRST_OF[plain]


def _plain(text: str) -> int | str:
    name = plain_name(_BRACKET.sub("", text))
    return _GROUP_OF.get(name, name)


def _names(text: str) -> set[int | str]:
    names = [_BRACKET.sub("", text), *_BRACKET.findall(text)]
    return {_GROUP_OF.get(plain_name(name), plain_name(name)) for name in names if name}


def province_of(name: str) -> str | None:
    """The province (or city, or corps) whose name begins `name`, the longest one; None if there is none."""
    plain = plain_name(name)
    found = [province for province in _PROVINCES if plain.startswith(province)]
    return max(found, key=len) if found else None


_DIVISION = r"(?:省|市|自治区|维吾尔自治区|壮族自治区|回族自治区)?"
_BODY = lazy(
    rf"{_DIVISION}(?:(?!.*(?:大学|学院|医院|研究|公司|[市州区县盟].*(?:厅|局|委))).*(?:厅|局|委|委员会|政府|办公室|办|兵团))?"
)


def is_provincial(name: str) -> bool:
    """True if `name` is a province (or city, or the corps) or an office of one: a university in it is none."""
    province = province_of(name)
    return province is not None and bool(_BODY.fullmatch(plain_name(name)[len(province) :]))


_REGIONS = {
    "内蒙古": "自治区",
    "广西": "壮族自治区",
    "西藏": "自治区",
    "宁夏": "回族自治区",
    "新疆": "维吾尔自治区",
    "新疆生产建设兵团": "",
}
_CITIES = ("北京", "天津", "上海", "重庆", "大连", "青岛", "宁波", "厦门", "深圳")


def is_province(name: str) -> bool:
    """True if `name` is a province (or city, or region) and nothing more: 湖北, 海南省, 广西壮族自治区."""
    province = province_of(name)
    return province is not None and bool(re.fullmatch(_DIVISION, plain_name(name)[len(province) :]))


def full_province(name: str) -> str:
    """The full name of a province: 湖北省 of 湖北; `name` itself if it is none."""
    province = province_of(name)
    if province is None:
        return name
    return province + ("市" if province in _CITIES else _REGIONS.get(province, "省"))
