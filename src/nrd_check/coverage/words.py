"""Words for matching: what a text says, as weighted pieces that survive rewording.

Chinese is taken as pairs of characters and, with less weight, single characters; a piece weighs more the rarer it is
over all directions. Numbers are left out: they are compared as numbers.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from nrd_check.messages import to_simplified

_NUMBER = re.compile(r"[\d.,~％%≥≤<>＜＞±×]+")
_RUN = re.compile(r"[\u4e00-\u9fff]+|[a-z]+")
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
    "ards": "急性呼吸窘迫综合征", "新冠": "新型冠状病毒", "甲流": "流感病毒", "hiv": "艾滋病病毒", "诊疗": "诊断治疗", "三方": "第三方",
}  # fmt: skip


def plain_text(text: str) -> str:
    """`text` in Simplified characters, half-width forms and without white space."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", to_simplified(text)))


@lru_cache(maxsize=20_000)
def pieces(text: str) -> frozenset[str]:
    """The pieces of a plain text."""
    low = text.lower()
    low += "".join(full for short, full in _GLOSSARY.items() if short in low)
    found: set[str] = set()
    for run in _RUN.findall(_NUMBER.sub("#", low)):
        if run[0].isascii():
            if len(run) > 1:
                found.add(run)
            continue
        found.update(run[index : index + 2] for index in range(len(run) - 1))
        found.update(char for char in run if char not in _STOP)
    return frozenset(found)


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    data = json.loads(_FREQUENCIES.read_text(encoding="utf-8"))
    return data["texts"], {piece: int(count) for count, found in data["pieces"].items() for piece in found}


@lru_cache(maxsize=50_000)
def weight(piece: str) -> float:
    """How much a piece tells: the rarer in the guides, the more."""
    texts, counts = _frequencies()
    rarity = math.log((texts + 1) / (counts.get(piece, 1) + 1))
    return rarity * (1.0 if len(piece) > 1 else _SINGLE)


@lru_cache(maxsize=50_000)
def mass(found: frozenset[str]) -> float:
    """The weight of all pieces together."""
    return sum(map(weight, found))


def share(asked: frozenset[str], said: frozenset[str]) -> float:
    """How much of `asked` is in `said`, by weight, 0 to 1."""
    total = mass(asked)
    return mass(asked & said) / total if total else 1.0


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How alike two texts are, by weight, 0 to 1."""
    total = mass(one) + mass(other)
    return 2 * mass(one & other) / total if total else 0.0
