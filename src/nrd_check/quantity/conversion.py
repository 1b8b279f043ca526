"""Comparing two units.

Dimensions and conversions are pint's, with the Chinese words and the units of the field added. What is counted (项, 家,
例 …) is a dimension of its own, and some count words stand for one another. What pint says of the units in common use is kept in scales.json, since
loading pint takes longer than checking a draft; `python -m nrd_check.quantity.scales` writes it anew.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from nrd_check.kept import kept
from nrd_check.patterns import lazy
from nrd_check.quantity.units import COUNTS, SI_NAMES, SI_PREFIXES, is_count

_SAME_COUNTS = (
    {"项", "个"},
    {"套", "台套", "台/套", "台（套）", "台(套)", "套/台", "台"},
    {"件", "项"},
    {"张", "个"},
    {"套", "个"},
    {"台", "个"},
    {"支", "个"},
    {"座", "项"},
    {"处", "项"},
    {"次", "场"},
    {"次", "期"},
    {"点", "路", "个"},
    {"款", "种", "类", "项", "个", "套"},
    {"组", "个", "套"},
    {"批", "次"},
    {"站", "座", "个", "处"},
    {"例", "名", "人"},
    {"样本", "份", "个", "例"},
    {"家", "个", "所", "座", "处", "间"},
    {"条", "个", "项"},
    {"单元", "个"},
    {"通道", "路", "个"},
    {"部", "项", "个", "份"},
    {"种", "类", "项", "个"},
    {"篇", "项"},
)
"""Count words that guides and drafts use for one another."""
SCALES = Path(__file__).with_name("scales.json")
PINT_NAMES = {
    **SI_NAMES, **{prefix + name: f"{times}*{pint}" for prefix, times in SI_PREFIXES.items() for name, pint in SI_NAMES.items()},
    "年": "year", "个月": "month", "月": "month", "周": "week", "天": "day", "日": "day", "小时": "hour", "分钟": "minute", "公里": "kilometer", "厘米": "centimeter",
    "平方厘米": "centimeter**2", "平方米": "meter**2", "平方毫米": "millimeter**2", "平方公里": "kilometer**2",
    "平方千米": "kilometer**2", "立方米": "meter**3", "立方厘米": "centimeter**3", "立方分米": "decimeter**3", "立方毫米": "millimeter**3", "平方分米": "decimeter**2", "分米": "decimeter", "牛·米": "newton*meter", "牛米": "newton*meter", "Å": "angstrom", "吨": "metric_ton", "kt": "1000*metric_ton", "Mt": "1e6*metric_ton", "万吨": "10000*metric_ton", "公斤": "kilogram",
    "公顷": "hectare", "亩": "mu", "百帕": "hectopascal", "球面度": "steradian", "分贝": "dB_", "摄氏度": "celsius_", "度": "degree_",
    "元": "yuan", "万元": "wanyuan", "亿元": "yiyuan", "℃": "celsius_", "°C": "celsius_", "oC": "celsius_", "°": "degree_", "deg": "degree_", "rad": "radian_", "mrad": "0.001*radian_", "μrad": "1e-6*radian_", "′": "degree_/60",
    "″": "degree_/3600", "\"": "degree_/3600", "角秒": "degree_/3600", "弧秒": "degree_/3600", "角分": "degree_/60", "弧分": "degree_/60", "%": "percent", "％": "percent", "‰": "permille_", "d": "day", "h": "hour", "min": "minute", "a": "year", "t": "metric_ton", "l": "liter",
    "L": "liter", "M": "molar", "bit": "bit_", "bits": "bit_", "B": "byte_", "bps": "bit_/second", "amu": "dalton", "u": "dalton", "Da": "dalton", "bp": "basepair", "b": "basepair",
    "nt": "basepair", "Sa": "sample_", "dB": "dB_", "dBm": "dBm_", "dBc": "dB_", "ppm": "ppm", "ppb": "ppb_", "ppt": "ppt_", "in": "inch", "rpm": "1/minute", "Rpm": "1/minute", "百分点": "percent",
}  # fmt: skip
_DEFINITIONS = (
    "mu = 10000 / 15 * meter**2",
    "yuan = [money]",
    "wanyuan = 10000 * yuan",
    "yiyuan = 100000000 * yuan",
    "celsius_ = [celsius_scale]",
    "dB_ = [decibel_scale]",
    "dBm_ = [decibel_milliwatt_scale]",
    "permille_ = 0.1 * percent",
    "ppb_ = 1e-9",
    "ppt_ = 1e-12",
    "basepair = [bases]",
    "degree_ = [angle_scale]",
    "radian_ = 57.29577951308232 * degree_",
    "bit_ = [information_scale]",
    "byte_ = 8 * bit_",
    "sample_ = [samples]",
    "lmh = liter / meter**2 / hour",
)
_BARE = frozenset(("次", "个"))
"""What counts nothing in a rate: 1000次/秒 are 1kHz."""
_COUNTED = frozenset({*COUNTS, "样品", "测试", "反应", "拷贝"})
"""Of what there can be so many in a volume, or so much time for each."""


@cache
def _registry() -> Any:
    import pint  # slow to load

    registry: Any = pint.UnitRegistry(cache_folder=None)
    for definition in _DEFINITIONS:
        registry.define(definition)
    return registry


class Scale(NamedTuple):
    """What a unit is in base units: how many, and the powers of the dimensions."""

    factor: float
    dimension: dict[str, float]


def read_scale(word: str) -> Scale | None:
    """What pint says of a simple unit (mL, 亩); None if it knows none."""
    from tokenize import TokenError

    import pint

    try:
        whole = _registry()(_pint_name(word)).to_base_units()
    except (pint.PintError, ValueError, TypeError, SyntaxError, TokenError, AttributeError, AssertionError, KeyError):
        return None
    powers = {name: float(power) for name, power in sorted(whole.dimensionality.items())}
    return Scale(float(whole.magnitude), powers)


@cache
def _known() -> dict[str, Scale | None]:
    data = json.loads(SCALES.read_text(encoding="utf-8"))
    return {unit: None if scale is None else Scale(*scale) for unit, scale in data.items()}


@kept(2048)
def _scale(unit: str) -> Scale | None:
    """A unit in base units, from its factors; None if one of them is not known."""
    factor, dimension = 1.0, dict[str, float]()
    for word, power in factors(unit):
        one = _simple(word)
        if one is None or not one.factor:  # so many for each 0
            return None
        factor *= one.factor**power
        for name, times in one.dimension.items():
            dimension[name] = dimension.get(name, 0.0) + times * power
    found = Scale(factor, {name: times for name, times in dimension.items() if times})
    counted = any(word in _BARE for word, _ in factors(unit))
    return None if counted and not found.dimension else found  # 个/次 is no share


def _simple(word: str) -> Scale | None:
    if word.isdigit():
        return Scale(float(word), {})
    if word in _BARE:
        return Scale(1.0, {})  # 1000次/秒 are 1kHz, 5分钟/次 every 5 minutes
    if word in _COUNTED or word == "copies":
        return Scale(1.0, {"拷贝" if word == "copies" else word: 1.0})
    known = _known()
    if word.startswith(":"):  # a ratio to something else than one
        return None
    return known[word] if word in known else read_scale(word)


def factors(unit: str) -> Iterator[tuple[str, int]]:
    """The simple units and numbers of `unit`, each with its power: g/(m²·d) is g, m to the −2nd, d to the −1st."""
    for index, part in enumerate(unit.replace("µ", "μ").split("/")):
        for word in re.split(r"[·•*]", part.strip("()")):
            number = re.match(r"\d+(?=\D)", word)
            rest = word[number.end() :] if number else word
            if number:
                yield number[0], -1 if index else 1
            rest = rest if rest in PINT_NAMES else unicodedata.normalize("NFKC", rest)
            found = re.fullmatch(r"(.*?[^\d^-])\^?(-?[1-3])", rest)
            name, power = (found[1], int(found[2])) if found else (rest, 1)
            if re.fullmatch(r"K[A-Z][A-Za-z]*", name) and name not in ("KB", "KM"):
                name = "k" + name[1:]  # KHz, KPa
            if name:
                yield name, -power if index else power


def _pint_name(word: str) -> str:
    if word in PINT_NAMES:
        return PINT_NAMES[word]
    kilo = re.fullmatch(r"([KkMGTP])(bits|bit|bps|bp|b|B|碱基|nt|Sa)", word)
    if kilo:
        scale = {"K": 1e3, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15}[kilo[1]]
        return f"({scale}*{PINT_NAMES.get(kilo[2], kilo[2])})"
    if re.fullmatch(r"[\u4e00-\u9fff（）()]+", word):
        raise ValueError(word)
    return word.replace("μ", "micro").replace("Ω", "ohm").replace("Mpa", "MPa")


def convert(value: float, unit: str, to: str) -> float | None:
    """`value` of `unit` in the unit `to`; None if the two cannot be compared."""
    way = _way(unit, to)
    return None if way is None else value * way.times * way.also / way.over


class _Way(NamedTuple):
    """By what to multiply and divide to come from one unit to another."""

    times: float = 1.0
    also: float = 1.0
    over: float = 1.0


@kept(8192)
def _way(unit: str, to: str) -> _Way | None:
    unit, to = plain_unit(unit), plain_unit(to)
    if unit == to:
        return _Way()
    rates = _RATE.fullmatch(unit), _RATE.fullmatch(to)
    if rates[0] and rates[1]:
        counts = convert(1.0, rates[0][1], rates[1][1])
        per = convert(1.0, rates[1][2], rates[0][2])
        return None if per is None or counts is None else _Way(per, counts)
    if {unit, to} <= _BITS:
        return _Way()  # 24位 of a converter are 24bit
    if is_count(unit) or is_count(to):
        return _Way() if any(unit in group and to in group for group in _SAME_COUNTS) else None
    one, other = _scale(unit), _scale(to)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    if not (0 < one.factor < math.inf and 0 < other.factor < math.inf):  # so many for each 0: 2:0
        return None
    return _Way(one.factor, over=other.factor)


# so many of something in a time or an area: 样本/小时
_RATE = lazy(rf"({'|'.join(map(re.escape, sorted(COUNTS, key=len, reverse=True)))})/(.+)")


_BITS = {"位", "bit", "bits", "比特"}


@kept(4096)
def plain_unit(unit: str) -> str:
    """A unit without what only tells of what the unit is: 吨REO/年, %RSD."""
    unit = _OF_WHAT.sub("", unit.replace("％", "%"))
    unit = _COUNTED_UNIT.sub("", unit)
    unit = f"次{unit}" if unit.startswith("/") else unit  # 320/min
    unit = _PER_ROOT.sub(r"·\1-1/2", unit.replace("⁻¹ᐟ²", "-1/2").replace("⁻¹/²", "-1/2"))
    unit = f"{unit}钟" if unit.endswith("/分") else unit
    return "%" if unit.startswith("%") or unit == "百分点" else _SHORT.get(unit, unit)


_SHORT = {"fps": "帧/秒", "BPM": "次/分钟", "bpm": "次/分钟", ":1": ""}  # S/N 5000:1
_OF_WHAT = lazy(r"(?<=吨)[A-Z]+")
_COUNTED_UNIT = lazy(r"^个(?=碱基|核苷酸|比特|字节|百分点)")  # 15000个碱基
_PER_ROOT = lazy(r"/√([A-Za-z]+)")
