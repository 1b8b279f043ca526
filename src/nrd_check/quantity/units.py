"""Units as guides write them: finding where one ends."""

from __future__ import annotations

import re

from nrd_check.patterns import lazy

_TIMES = "个月 小时 分钟 年 月 周 天 日 秒"
_MEASURES = (
    "平方公里 平方千米 平方厘米 平方米 平方毫米 立方米 立方厘米 立方分米 立方毫米 平方分米 牛·米 牛米 个碱基 个核苷酸 个比特 个字节 个百分点 百分点 公里 厘米 分米 万吨 吨 公斤 公顷 亩 "
    "百帕 球面度 分贝 摄氏度 度 万元 亿元 元 角秒 弧秒 角分 弧分 数量级 拷贝 兆"
)
SI_PREFIXES = {
    "飞": 1e-15,
    "皮": 1e-12,
    "纳": 1e-9,
    "微": 1e-6,
    "毫": 1e-3,
    "千": 1e3,
    "兆": 1e6,
    "吉": 1e9,
    "太": 1e12,
}
SI_NAMES = {
    "米": "meter", "克": "gram", "秒": "second", "升": "liter", "摩尔": "mole", "安": "ampere", "安培": "ampere", "伏": "volt", "伏特": "volt",
    "瓦": "watt", "瓦特": "watt", "瓦时": "watt_hour", "安时": "ampere_hour", "伏安": "volt_ampere", "帕": "pascal", "帕斯卡": "pascal", "赫": "hertz", "赫兹": "hertz", "焦": "joule", "焦耳": "joule",
    "牛": "newton", "牛顿": "newton", "欧": "ohm", "欧姆": "ohm", "法拉": "farad", "特斯拉": "tesla", "高斯": "1e-4*tesla", "西弗": "sievert", "戈瑞": "gray",
    "贝可": "becquerel", "埃": "angstrom", "核苷酸": "basepair", "电子伏": "eV", "电子伏特": "eV", "道尔顿": "dalton", "开尔文": "kelvin", "流明": "lumen", "勒克斯": "lux",
    "比特": "bit_", "字节": "byte_", "碱基": "basepair",
}  # fmt: skip
"""Chinese names of units, which take prefixes, and what pint calls them; 焦, 牛, 赫 and 欧 are words of their own without one."""
_COUNTS = (
    "个数量级 台/套 台（套） 台(套) 台套 套/台 人次 例次 批次 人份 单元 样本 通道 个 种 项 套 台 件 部 款 家 例 株 篇 份 类 人 名 次 批 组 座 处 条 张 本 门 代 间 所 位 层 颗 只 头 户 辆 架 艘 枚 "
    "支 片 根 块 对 期 场 幅 版 级 倍 帧 路 维 步 节 核 笔 重 维度 行 像素 章 册 首 站 点 区 带 段 跳 阶 瓶"
)
COUNTS = frozenset(_COUNTS.split())
"""Count words, and those for how many."""
_CHINESE = sorted(
    {*_TIMES.split(), *_MEASURES.split(), *_COUNTS.split(), *(name for name in SI_NAMES if name not in "焦牛赫欧")},
    key=len,
    reverse=True,
)
SYMBOLS = (
    "Mpa m g s A K mol M cd Hz N Pa J W C V F Ω S Wb T H lm lx Bq Gy Sv L l bar eV B b bit bits bps bp p nt Da rad sr Sa Ci cal Wh VA Ah var t h d min a "
    "ppm ppb ppt rpm amu u cps LMH NTU CFU PFU IU fps TPS QPS BPM tps LUTs Torr psi Vrms Vpp Rpm oC dB dBm dBc dBi sps HU lux nit samples in Samples deg copies grids pixel pixels"
)
_PREFIX = "(?:da|[YZEPTGMkKhdcmµμunpfa])?"
_SYMBOL = rf"√?(?:°C|Å|℃|㎡|㎥|㎞|㎜|㎝|°|′|″|\"|π|λ|%|％|‰|{_PREFIX}(?:{'|'.join(sorted(SYMBOLS.split(), key=len, reverse=True))})|[KMGTP])"
# an exponent may have lost its place: m2, s-1; 1 cannot be told from a number, 2 and 3 can
_POWER = r"(?:⁻?[¹²³⁴]+(?:[ᐟ/][²³])?|\^-?\d|-1/2|-[1-3](?!\d)|[23](?![\d.]))?"
_ASCII = lazy(rf"[kKMGT]碱基|[%％](?:RSD|RH|FS|ee|obs/m)?(?![A-Za-z])|(?:{_SYMBOL}){_POWER}(?![A-Za-z])")
_CHINESE_RE = lazy(
    rf"[{''.join(SI_PREFIXES)}](?:{'|'.join(sorted(SI_NAMES, key=len, reverse=True))})|"
    + "|".join(map(re.escape, _CHINESE))
)
_PER = lazy(r"/(?=[^\d/])|/(?=\d+(?:分钟|小时|min|h|s|秒|天))|[·•*](?=[A-Za-zΩ])")
_BARE_RATE = lazy(r"/(?:min|h|s|d|年|天|小时|分钟|秒)(?![A-Za-z])")
_OF_WHAT = lazy(r"[A-Z]{2,4}(?=/)")
_THING = lazy(r"分(?![钟之类辨析布别])|样品|样本|测试|批|反应|单元|人|台|套|次|例|pixel")
_DENOMINATOR = lazy(r"\d+")
_NOT_UNITS = lazy(
    r"年(?:龄|度)|月份|日常|天然|天气|人工|人类|人体|人员|人群|人机|点型|级联|次生|次要|个人(?![类体源群工])|个体|条件|类型|类似|位点|位置|层次|代表|代谢|部分|部门|对应|对比|区域|段落|片段|路径|步骤|核心|核素|带宽|带状|站点|点位|节点|期间|场景|场所|重大|重要|重点|重复|首次|行业|时空|时间|维度|日志|件套|克隆|升级|度量|安全|安装|元素|元件|元数据|分贝以外|门诊|高斯(?:分布|滤波|模型|过程|混合|白|核)|牛顿(?:环|法|迭)|比特币|埃及|焦耳热"
)


def unit_length(text: str, at: int) -> int:
    """How many characters the unit takes that begins at `at`; 0 if there is none."""
    end = _one(text, at)
    if end == at:
        # 320/min: a rate of something that was named before
        found = _BARE_RATE.match(text, at)
        return len(found[0]) if found else 0
    if text[at:end] == "吨" and (of := _OF_WHAT.match(text, end)):
        end = of.end()  # 120吨REO/年
    while True:
        per = _PER.match(text, end)
        if not per:
            return end - at
        behind = per.end()
        number = _DENOMINATOR.match(text, behind)
        follows = _one(text, number.end() if number else behind)
        if follows == (number.end() if number else behind):
            follows = _thing(text, behind)
        if follows == behind:
            return end - at
        end = follows


def _one(text: str, at: int) -> int:
    """The end of a single unit at `at`."""
    found = _ASCII.match(text, at)
    if found:
        return found.end()
    found = _CHINESE_RE.match(text, at)
    if found and not _NOT_UNITS.match(text, at):
        return found.end()
    return at


def _thing(text: str, at: int) -> int:
    """In a denominator, what is counted: 10分钟/样品, 拷贝/测试."""
    found = _THING.match(text, at)
    return found.end() if found else at


def is_count(unit: str) -> bool:
    """True for what is counted (项, 家, 例) and for bare numbers."""
    return unit == "" or unit in COUNTS


def is_measured(unit: str) -> bool:
    """True for what is neither counted nor a share."""
    return not is_count(unit) and not unit.startswith("%")
