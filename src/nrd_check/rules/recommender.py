"""推荐单位

只接受指定单位推荐（组织申报）的方向，推荐单位须是其中之一。单位的全称、简称都认（如“工信部”即“工业和信息化部”）。
由各省（自治区、直辖市、计划单列市及新疆生产建设兵团）组织申报的，推荐单位名称须含省份名称。

指南的说法：由海关总署推荐申报；由应急管理部组织申报；由各省（自治区、直辖市……）组织申报

通过（由海关总署推荐）：
  recommended_by: 海关总署
不通过：
  recommended_by: 教育部
----
Recommending office

Where only certain offices may recommend, the proposal's must be one of them. Full and short names are known
(工信部 is 工业和信息化部). Where the provinces put projects forward, the office's name must hold a province's.

How guides say it: 由海关总署推荐申报；由应急管理部组织申报；由各省（自治区、直辖市……）组织申报

Passes (海关总署 recommends):
  recommended_by: 海关总署
Fails:
  recommended_by: 教育部
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nrd_check.findings import Finding
from nrd_check.messages import Message, same
from nrd_check.offices import full_province, is_office, is_province, is_provincial, same_office
from nrd_check.patterns import lazy
from nrd_check.rules.base import Clause, Draft, Reading, Rule, RuleKind, reading
from nrd_check.text import bracket_depths

_SAYS = lazy(
    r"(?:(?:申报)?项目(?:均|应|须)?)?(?:由|经)?(?P<names>[^，。；]+?)(?:等?(?:\d+|[二两三四五六七八九十])个部门)?各?(?:负责)?(?:共同|联合|择优)?(?:组织)?(?:推荐|申报)(?:申报)?"
    r"(?:牵头单位)?(?:不超过\d+项)?"
)


class Recommender(Rule):
    """One of `names` must recommend; with `provinces`, an office of any province may too."""

    kind: Literal["recommender"]
    names: tuple[str, ...]
    provinces: bool = False


def read(clause: Clause) -> Iterator[Reading]:
    """由海关总署推荐申报"""
    for part in clause.parts:
        found = _SAYS.fullmatch(part.text.strip())
        if not found or "推荐单位" in found["names"] or "按" in found["names"] or "联合申报" in part.text:
            continue  # 各推荐单位推荐不超过2项 is a quota, 由企业、医院联合申报 says who applies
        names = _with_office(office_names(found["names"]))
        if names[0].startswith("各省"):
            yield reading("recommender", part, {"names": names, "provinces": True})
        elif any(_SORT.search(name) for name in names):
            yield reading("manual-review", part, {"reason": "推荐单位只说了哪一类，程序不能判断"})
        elif which := _SOME_PROVINCES.fullmatch(found["names"]):
            yield reading("recommender", part, {"names": (found["names"],), "provinces": True})
            if which["which"]:
                yield reading("manual-review", part, {"reason": f"哪些省属于“{which['which']}省”，程序不能判断"})
        elif provinces := _of_provinces(names):
            yield reading("recommender", part, {"names": provinces})
        elif all(is_office(name) for name in names) or (len(names) > 1 and any(is_office(name) for name in names)):
            yield reading("recommender", part, {"names": names})


_SORT = lazy(r"^各|有关(?:部门|单位)|所在地")  # a sort of offices, not their names
_SOME_PROVINCES = lazy(
    r"(?P<which>[\u4e00-\u9fff]{0,6}?)省[（(](?:自治区|区)、(?:直辖)?市[^（）()]*[）)](?:科技(?:主管部门|厅[（(]?委?、?局?[）)]?)|人民政府)"
)
_PLACE = lazy(r"[\u4e00-\u9fff]{2,8}[市区县州盟]")
_OF_PLACE = lazy(r"[\u4e00-\u9fff]{2,8}?[市区县州盟](?P<office>[\u4e00-\u9fff]{2,12}(?:局|委|厅|委员会|主管部门))")
_OF_EACH = lazy(r"(?P<name>.+?)(?:[二两三四五六七八九十]省)?(?P<office>科技厅|科学技术厅|科技主管部门|人民政府)")


def _with_office(names: tuple[str, ...]) -> tuple[str, ...]:
    """合肥市、芜湖市科技局 are two offices of the same name."""
    last = _OF_PLACE.fullmatch(names[-1])
    if len(names) < 2 or not last or not all(_PLACE.fullmatch(name) for name in names[:-1]):
        return names
    return (*(f"{name}{last['office']}" for name in names[:-1]), names[-1])


def _of_provinces(names: tuple[str, ...]) -> tuple[str, ...] | None:
    """湖北、湖南、江西三省科技厅 are three offices; None if this is no such list."""
    last = _OF_EACH.fullmatch(names[-1])
    if len(names) < 2 or not last or not all(is_province(name) for name in (*names[:-1], last["name"])):
        return None
    return tuple(f"{full_province(name)}{last['office']}" for name in (*names[:-1], last["name"]))


def office_names(text: str) -> tuple[str, ...]:
    """The offices in a list; 和 and 及 may also be part of a name (工业和信息化部)."""
    depths = bracket_depths(text)
    names = []
    start = 0
    for index, char in enumerate(text):
        if depths[index]:
            continue
        if char == "、" or (char in "和及与" and is_office(text[start:index])):
            names.append(text[start:index])
            start = index + 1
    return (*names, text[start:])


def check(draft: Draft) -> Iterator[Finding]:
    """Compares the recommending office with those allowed."""
    rule = draft.rule(Recommender)
    if not rule:
        return
    office = draft.proposal.recommended_by
    allowed = "、".join(rule.names)
    if office is None:
        yield draft.lacks(
            rule,
            "/recommended_by",
            Message("推荐单位（recommended_by）", "the recommending office"),
            Message(f"本方向由{allowed}推荐", f"projects here are put forward by {allowed}"),
        )
    elif not (rule.provinces and is_provincial(office)) and not any(same_office(office, name) for name in rule.names):
        yield draft.broken(
            rule,
            "/recommended_by",
            Message(f"“{office}”不能推荐本方向的项目", f"“{office}” may not recommend projects here"),
            expected=same(allowed),
            actual=same(office),
            hint=Message(f"请改由{allowed}推荐", f"have it recommended by {allowed}"),
        )


KIND = RuleKind("recommender", __doc__, Recommender, read, check)
