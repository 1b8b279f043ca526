"""Drafts for tests: written as YAML with the line of every path noted, so that places can be foreseen.

`compliant` builds a draft that keeps every limit of a direction, from what `show --format json` says of it (these
limits are themselves compared with a reading by hand, in test_limits_2021). `faults` changes it so that it breaks
one rule, and says by construction what must be found, and where.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Data = dict[str, Any]


@dataclass
class Written:
    """YAML text, and the line (from 1) of every path in it."""

    text: str
    lines: dict[str, int]


def write(data: Data) -> Written:
    """`data` as block YAML."""
    out: list[str] = []
    lines: dict[str, int] = {}

    def scalar(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    def put(value: Any, path: str, indent: str, key: str) -> None:
        head = f"{indent}{key}: " if key else f"{indent}- "
        if isinstance(value, dict) and value:
            if key:
                lines[path] = len(out) + 1
                out.append(f"{indent}{key}:")
                for name, item in value.items():
                    put(item, f"{path}/{name}", indent + "  ", name)
            else:
                first = len(out)
                lines[path] = first + 1
                for name, item in value.items():
                    put(item, f"{path}/{name}", indent + "  ", name)
                out[first] = f"{indent}- {out[first].lstrip()}"
        elif isinstance(value, list) and value:
            lines[path] = len(out) + 1
            out.append(f"{indent}{key}:")
            for index, item in enumerate(value):
                put(item, f"{path}/{index}", indent + "  ", "")
        else:
            lines[path] = len(out) + 1
            out.append(head + scalar(value))

    for name, item in data.items():
        put(item, f"/{name}", "", name)
    return Written("\n".join(out) + "\n", lines)


def person(name: str, unit: str = "甲单位", gender: str = "male", birth_date: str = "1985-03-02") -> Data:
    return {"name": name, "gender": gender, "birth_date": birth_date, "unit": unit}


def compliant(programme: Data, direction: Data, profile: Data) -> Data:
    """A draft that keeps every limit of `direction` for `profile`."""
    lead_unit = direction["lead_unit"] or {}
    lead_type = lead_unit.get("type", "university")
    units = [{"name": "甲单位", "role": "lead", "type": lead_type}]
    if lead_unit.get("qualification"):
        units[0]["qualifications"] = [lead_unit["qualification"]]
    units += [
        {"name": f"{group[0]}单位", "role": "participant", "type": group[0]}
        for group in direction["joint"] or []
        if lead_type not in group
    ]
    years = profile["duration_years"]
    length = years["max"] or years["min"] or 3
    ratio = max((entry["min"] for entry in direction["funding_ratios"]), default=0)
    recommenders = direction["recommenders"] or ["教育部"]
    data: Data = {
        "program": programme["id"],
        "year": programme["year"],
        "direction": direction["id"],
        "title": "示例项目",
        "kind": profile["kind"],
        "duration": {"start": "2021-12", "end": f"{2021 + length}-11"},
        "recommended_by": "广东省科学技术厅" if recommenders[0].startswith("各省") else recommenders[0],
        "province": "广东省",
        "lead": person("张三"),
        "units": units,
        "members": [],
        "funding": {"central": 1000, "local": 1000 * ratio, "institution": 1000 * ratio, "social": 1000 * ratio},
        "content": [
            {"id": f"R{index}", "text": item["text"], "covers": [item["id"]]}
            for index, item in enumerate(direction["content"], 1)
        ],
        "metrics": [
            {"id": f"P{index}", "text": item["text"], "covers": [item["id"]]}
            for index, item in enumerate(direction["metrics"], 1)
        ],
        "declarations": {"human_genetic_resources": True, "ethics_review": True, "laboratory_animals": True},
    }
    if profile["category"] and not direction["category"]:
        data["category"] = profile["category"]
    if profile["kind"] == "regular":
        data["topics"] = [topic(number) for number in range(1, min(profile["topics_max"] or 2, 2) + 1)]
    return data


def topic(number: int) -> Data:
    return {"title": f"课题{number}", "lead": person(f"李{number}"), "units": ["甲单位"], "members": []}


@dataclass
class Fault:
    """A draft that breaks one rule: its kind, the path where, and how grave that is."""

    data: Data
    kind: str
    path: str
    severity: str
    rule_text: str = ""


def _most(rule: Data) -> int:
    """The limit in the rule's words: …不超过4个"""
    return int(re.findall(r"\d+", rule["text"])[-1])


def faults(direction: Data, profile: Data, base: Data, rule: Data) -> Iterator[Fault]:  # noqa: PLR0912, PLR0915
    """Every way to break `rule` by the least step; none for kinds of rules that one proposal cannot break."""
    kind = rule["kind"]
    severity = "error" if rule["binding"] == "must" else "warning"
    data = copy.deepcopy(base)

    def fault(path: str, how: str = severity) -> Fault:
        return Fault(data, kind, path, how, rule["text"])

    if kind == "direction-open":
        if "类" in rule["text"] or "按照" in rule["text"]:
            allowed = {entry["category"] for entry in direction["profiles"]}
            others = [name for name in ("basic", "common_key", "demonstration") if name not in allowed]
            if others and None not in allowed:
                data["category"] = others[0]
                yield fault("/category")
        return
    if kind == "topics-max":
        data["topics"] = [topic(number) for number in range(_most(rule) + 1)]
        yield fault("/topics")
    elif kind == "units-max":
        while len(data["units"]) <= _most(rule):
            data["units"].append({"name": f"第{len(data['units'])}家", "role": "participant", "type": "other"})
        yield fault("/units")
    elif kind == "duration":
        years = profile["duration_years"]
        if years["max"] is not None:
            data["duration"]["end"] = f"{2021 + years['max']}-12"
            yield fault("/duration")
        if years["min"] is not None:
            data = copy.deepcopy(base)
            data["duration"]["end"] = f"{2021 + years['min']}-10"
            yield fault("/duration")
    elif kind == "single-lead":
        data["lead"] = [person("张三"), person("李四")]
        yield fault("/lead")
    elif kind == "topic-lead":
        if profile["kind"] == "regular":
            data["topics"][0]["lead"] = [person("张三"), person("李四")]
            yield fault("/topics/0/lead")
    elif kind == "young-no-topics":
        data["topics"] = [topic(1)]
        yield fault("/topics")
    elif kind == "young-lead-birth":
        data["lead"] = person("张三", birth_date="1982-12-31")
        yield fault("/lead/birth_date")
        data = copy.deepcopy(base)
        data["lead"] = person("张三", gender="female", birth_date="1980-12-31")
        yield fault("/lead/birth_date")
    elif kind == "young-member-birth":
        data["members"] = [person("李四"), person("王五", birth_date="1982-12-31")]
        yield fault("/members/1/birth_date")
    elif kind == "young-topic-birth":
        data["topics"][0] |= {"young_scientist": True, "lead": person("李四", birth_date="1982-12-31")}
        yield fault("/topics/0/lead/birth_date")
        data = copy.deepcopy(base)
        data["topics"][0] |= {"young_scientist": True, "members": [person("李四", birth_date="1982-12-31")]}
        yield fault("/topics/0/members/0/birth_date", "warning")
    elif kind == "funding-ratio":
        # this ratio exactly kept but for a hundredth; the others stay as they are, more than kept
        asked = next(entry for entry in direction["funding_ratios"] if _is_ratio(entry, rule))
        first, *rest = asked["numerator"]
        data["funding"] |= dict.fromkeys(rest, 0)
        data["funding"][first] = 1000 * asked["min"] - 0.01
        yield fault("/funding")
    elif kind == "recommender":
        data["recommended_by"] = "中国气象局"
        yield fault("/recommended_by")
    elif kind == "lead-unit":
        data["units"][0]["type"] = "other"
        yield fault("/units/0/type")
        if direction["lead_unit"]["qualification"]:
            data = copy.deepcopy(base)
            data["units"][0]["qualifications"] = ["省级临床医学研究中心"]
            yield fault("/units/0/qualifications")
    elif kind == "joint-application":
        for group in direction["joint"]:
            data = copy.deepcopy(base)
            for unit in data["units"]:
                if unit["type"] in group:
                    unit["type"] = "other"
            yield fault("/units")
    elif kind == "content-coverage":
        if profile["coverage"]:
            data["content"].pop()
            yield fault("/content")
    elif kind == "metric-coverage":
        if profile["coverage"]:
            data["metrics"].pop()
            yield fault("/metrics")
    elif kind == "declarations":
        for name in _declared(rule["text"]):
            data = copy.deepcopy(base)
            data["declarations"][name] = False
            yield fault(f"/declarations/{name}")


def _is_ratio(entry: Data, rule: Data) -> bool:
    """True if the ratio is the one of the rule: told by its words."""
    text = rule["text"]
    if "自筹" in text or "包括单位出资及社会渠道等" in text:
        return entry["numerator"] == ["institution", "social"]
    if "其他经费" in text:
        return entry["numerator"] == ["local", "institution", "social"]
    return entry["numerator"] == ["local"]


def _declared(text: str) -> list[str]:
    if "人类遗传资源" in text and "人体" in text:
        return ["human_genetic_resources", "ethics_review"]
    if "人类遗传资源" in text:
        return ["human_genetic_resources"]
    return ["laboratory_animals"] if "实验动物" in text else ["ethics_review"]
