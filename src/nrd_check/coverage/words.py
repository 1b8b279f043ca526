"""Words for matching: what a text says, as weighted pieces that survive rewording.

Chinese is taken as pairs of characters and, with less weight, single characters; a piece weighs more the rarer it is
over all directions. Numbers are left out: they are compared as numbers.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from operator import add
from pathlib import Path
from typing import NamedTuple

from nrd_check.kept import kept
from nrd_check.messages import to_simplified
from nrd_check.patterns import lazy
from nrd_check.text import squash

_RUN = lazy(r"[\u4e00-\u9fff]+|[a-z]+")
# say nothing of what is promised
_STOP = frozenset(
    "的和与及或等在对为了中其并以上下不少于低个种项套类台件部一二三四五六七八九十达到可进行具有实现建立开展研究完成形成"
)
_SINGLE = 0.35  # weight of a single character against a pair
_FREQUENCIES = Path(__file__).with_name("frequencies.json")
# abbreviations that drafts write for words of the guides, and the reverse
_GLOSSARY = {
    "mtbf": "平均故障间隔时间", "trl": "技术就绪度", "esi": "电喷雾", "apci": "大气压化学电离", "ai": "人工智能", "mri": "磁共振", "nmr": "核磁共振",
    "pcr": "聚合酶链式反应", "软著": "软件著作权", "专著": "著作", "国标": "国家标准", "行标": "行业标准", "团标": "团体标准", "db": "分贝",
    "ards": "急性呼吸窘迫综合征", "新冠": "新型冠状病毒", "甲流": "流感病毒", "hiv": "艾滋病病毒", "诊疗": "诊断治疗", "三方": "第三方", "s/n": "信噪比", "snr": "信噪比", "gis": "地理信息系统",
    "rfid": "射频识别", "cod": "化学需氧量", "bod": "生化需氧量", "nh3-n": "氨氮", "spo2": "血氧饱和度", "ecg": "心电", "eeg": "脑电", "cdss": "计算机辅助决策系统", "lod": "检测限", "loq": "定量限", "uav": "无人机",
    "rct": "随机对照试验", "ngs": "高通量测序", "vocs": "挥发性有机物", "crm": "标准物质", "iot": "物联网", "ivd": "体外诊断", "fov": "视场",
    "水利委员会": "流域水行政主管部门流域管理机构", "黄委": "流域水行政主管部门流域管理机构", "长江委": "流域水行政主管部门流域管理机构",
    "水利部": "国家水行政主管部门", "水利厅": "省级水行政主管部门", "卫健委": "卫生健康行政主管部门", "药监局": "药品监督管理部门", "nmpa": "国家药品监督管理局",
    "dbs": "脑深部电刺激",
}  # fmt: skip


@kept(1024)
def plain_text(text: str) -> str:
    """`text` in Simplified characters, half-width forms and without white space."""
    return squash(unicodedata.normalize("NFKC", to_simplified(text)))


def _is_a_word(short: str, low: str) -> bool:
    """True if an abbreviation stands by itself: ai is no part of aircraft."""
    return bool(re.search(rf"(?<![a-z]){re.escape(short)}(?![a-z])", low))


@kept(1000)
def pieces(text: str) -> frozenset[str]:
    """The pieces of a plain text."""
    low = text.lower()
    if shortened := [short for short in _GLOSSARY if short in low]:
        low += "".join([_GLOSSARY[one] for one in shortened if not one.isascii() or _is_a_word(one, low)])
    found: set[str] = set()
    for run in _RUN.findall(low):
        if run[0].isascii():
            if len(run) > 1:
                found.add(run)
            continue
        found.update(map(add, run, run[1:]))
        found.update(run)
    found -= _STOP
    return frozenset(found)


class _Weights(dict[str, float]):
    """The weight of each piece that is listed; one that is not counts as once."""

    def __init__(self) -> None:
        data = json.loads(_FREQUENCIES.read_text(encoding="utf-8"))
        self._texts = data["texts"]
        self._rare = self._weighed(1)
        for count, found in data["pieces"].items():
            several, single = self._weighed(int(count))
            self.update({piece: several if len(piece) > 1 else single for piece in found})

    def _weighed(self, count: int) -> tuple[float, float]:
        """The weights of a piece of several characters, and of one, that occurs in `count` texts."""
        rarity = math.log((self._texts + 1) / (count + 1))
        return _exact(rarity), _exact(rarity * _SINGLE)

    def __missing__(self, piece: str) -> float:
        return self._rare[0 if len(piece) > 1 else 1]


def _exact(value: float) -> float:
    """To a multiple of 2**-30: sums of such numbers are exact, the same in whatever order a set gives them."""
    return round(value * 2**30) / 2**30


@cache
def _weights() -> Callable[[str], float]:
    return _Weights().__getitem__


def weight(piece: str) -> float:
    """How much a piece tells: the rarer in the guides, the more."""
    return _weights()(piece)


def _sum(found: Iterable[str]) -> float:
    return sum(map(_weights(), found))


@kept(1000)
def mass(found: frozenset[str]) -> float:
    """The weight of all pieces together."""
    return _sum(found)


def share(asked: frozenset[str], said: frozenset[str]) -> float:
    """How much of `asked` is in `said`, by weight, 0 to 1."""
    total = mass(asked)
    return _sum(asked & said) / total if total else 1.0


class Index:
    """Many texts, each with a key: what each of them shares with another text is found for all of them at once."""

    def __init__(self) -> None:
        self.masses: list[float] = []
        self._keys: dict[frozenset[str], int] = {}
        self._holding: dict[str, tuple[float, list[int]]] = {}  # the weight of each piece, and the texts that hold it

    def add(self, found: frozenset[str]) -> int:
        """The key of a text, given by its pieces."""
        key = self._keys.setdefault(found, len(self.masses))
        if key == len(self.masses):
            self.masses.append(mass(found))
            for piece in found:
                self._holding.setdefault(piece, (weight(piece), []))[1].append(key)
        return key

    def shared(self, said: frozenset[str]) -> Shared:
        """What each text shares with `said`."""
        weights = [0.0] * len(self.masses)
        holding = self._holding
        for piece in holding.keys() & said:
            told, keys = holding[piece]
            for key in keys:
                weights[key] += told
        return Shared(self.masses, weights, said)


class Shared(NamedTuple):
    """How much each text of an index has in common with `said`."""

    masses: list[float]
    weights: list[float]
    said: frozenset[str]

    def share(self, key: int) -> float:
        """How much of the text is in what is said, by weight, 0 to 1."""
        total = self.masses[key]
        return self.weights[key] / total if total else 1.0

    def alike(self, keys: Iterable[int]) -> list[float]:
        """How alike each of these texts and what is said are, by weight, 0 to 1."""
        mine, masses, weights = mass(self.said), self.masses, self.weights
        return [2 * weights[key] / (masses[key] + mine) if weights[key] else 0.0 for key in keys]
