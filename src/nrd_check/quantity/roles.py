"""What a number is there for, and which way is better: told by the words around it."""

from __future__ import annotations

import re
from typing import Literal

from nrd_check.patterns import lazy
from nrd_check.quantity.units import is_count

# less is better in what these name
_LESS = lazy(
    r"一致性|分辨率|分辨力|误差|不确定度|检测限|检出限|定量限|下限|偏差|漂移|噪声|延时|延迟|时延|响应时间|阈值|时间|周期|差异|抖动|重复性|稳定性|稳定度|均匀性|均匀度|"
    r"波动|纹波|损耗|精度|准确度|定位|步长|背景|灵敏度|损失率|死亡率|误报率|漏报率|虚警|能耗|成本|降幅误差|粗糙度|畸变|串扰|相噪|线宽|功耗|精确度|重量|体积|尺寸"
)
_MORE = lazy(
    r"故障间隔时间|续航时间|无故障(?:[\u4e00-\u9fff]{0,4}时间)?|读长|准确率|精确率|正确率|识别率|成功率|效率|信噪比|覆盖率|回收率|寿命|距离|容量|速度|速率|带宽|通量|数量|规模|特异性|特异度|敏感性|强度|品位|纯度|动态范围|增益|性能|分值|得分|超压|耐压|抗压|承压"
)


_SMALL_SHARE = 20.0  # %, below which an accuracy is an error


_LISTED = lazy(r"[，；。、]")
_APART = lazy(r"[，；。、（）]")
_OPENED = lazy(r"[（(]([^（）()]*)$")


def direction_of(
    text: str, start: int, unit: str, value: float | None = None, *, by_unit: bool = True
) -> Literal["less", "more", "unknown"]:
    """Whether less or more is better of what is measured before `start`; if the words do not tell, the unit may.

    `value` is the number: an accuracy of 95% is a share of what is right, one of 0.02% an error.
    """
    noun = _APART.split(text[max(0, start - 24) : start])[-1] or text[max(0, start - 12) : start]
    less = list(_LESS.finditer(noun))
    more = list(_MORE.finditer(noun))
    if more and (not less or more[-1].end() >= less[-1].end()):
        return "more"
    if less:
        word = less[-1][0]
        # 精度 and 准确度 of 95% are better when more, of 1mm when less; so is 分辨率 of 100000 or 16bit
        if word in ("精度", "准确度", "精确度", "一致性", "灵敏度", "定位") and (not unit or unit.startswith("%")):
            return "less" if unit and value is not None and value < _SMALL_SHARE else "more"
        if word.startswith("分辨") and (not unit or re.fullmatch(r"[Bb]its?|位", unit)):
            return "more"
        # a response for each unit of what is measured (0.05V/μm), or a gain
        if word == "灵敏度" and (unit == "dB" or re.match(r"(?:[kmμµun]?[VA]|[千毫微纳]?[伏安])/", unit)):
            return "more"
        return "less"
    if not by_unit:
        return "unknown"
    # what is better than a length or a time is finer or faster
    if re.search(r"/(?:s|秒|min|分钟|h|小时|天)$", unit):
        return "more"
    return "less" if re.fullmatch(r"[nμµmck]?m|[nμµm]?s|min|h|毫?秒|分钟|小时|[毫微纳厘千]?米", unit) else "unknown"


_CONDITION_AFTER = lazy(
    r"^[\u4e00-\u9fff]{0,4}进样|^(?:的?[\u4e00-\u9fff]{0,3}条件)?(?:下|时(?!间|长|延|空|效)|后(?!处|续|期|台)|的?条件|规格|尺寸|情况)"
)
_SOLUTION_AFTER = lazy(r"^[\u4e00-\u9fffA-Za-z]{0,8}(?:水溶液|溶液|浓度)")
_EXAMPLE_BEFORE = lazy(r"(?:如|例如|比如|譬如)[^，；。）]{0,6}$")
_COVERAGE_FACTOR = lazy(r"k[=＝]$|考核点为?$")
_VARIABLE = lazy(r"[（(][A-Za-z]$")
_SPAN_AFTER = lazy(
    r"^的?(?:量程|范围|区间)内|^(?:为|作为)?考核点|^点上?(?:处|考核|测)|^处[，,]"
)  # ±600MPa量程内不确定度…
_LISTED_BEFORE = lazy(r"等$")
_LATER = lazy(r"不[少低小短高大超多长差劣][于过]|[≥≤＞＜<>]|优于|达到?\d|[大小高低]于|超过|以[上下内]")
_TIME = lazy(r"年|个?月|周|天|日|小时|分钟|秒|h|min|s")
_DURING = lazy(r"(?:植入|术后|治疗|随访|培养|储存|存放|放置|连续|体内|接触|运行|浸泡)$")


def role_of(text: str, start: int, end: int, unit: str, *, vague: bool, compared: bool) -> Literal["target", "context"]:
    """`context` for a test condition, a coverage factor, an example, a vague size, a count of what was just listed."""
    before, after = text[max(0, start - 30) : start], text[end : end + 16]
    if vague:
        return "target" if unit.startswith("吨") else "context"
    if _EXAMPLE_BEFORE.search(before) or _COVERAGE_FACTOR.search(before) or _VARIABLE.search(before):
        return "context"
    if before.endswith("在") and after.startswith(("范围", "内")):
        return "context"
    if _SPAN_AFTER.match(after) or (not compared and _TIME.fullmatch(unit) and _alone_in_brackets(before, after)):
        return "context"
    if not compared and _LISTED_BEFORE.search(before) and not _TIME.fullmatch(unit):
        return "context"
    part = _LISTED.split(before)[-1]
    follows = _CONDITION_AFTER.match(after)
    if follows and (part.startswith("在") or "在" in part or not follows[0].startswith("下")):
        return "context"
    if _SOLUTION_AFTER.match(after):
        return "context"
    if not compared and _TIME.fullmatch(unit) and _DURING.search(before):
        return "context"
    rest = _LISTED.split(text[end : end + 40])[0]
    if (
        not compared
        and unit
        and not is_count(unit)
        and re.match(r"(?![和与及或]\d)[\u4e00-\u9fffA-Za-z]", rest)
        and _LATER.search(rest)
    ):
        return "context"  # 渗漏定位100km长堤段误差10m以内: the size at which the other number holds
    if _qualified(before, after, compared=compared, unit=unit):
        return "context"
    return "target"


def _alone_in_brackets(before: str, after: str) -> bool:
    """短期稳定性（1个月）优于2.5MPa: in what time the other number holds."""
    return before.endswith(("（", "(")) and after.startswith(("）", ")"))


_QUALITY = lazy(r"准确率|精确率|正确率|识别率|纯度|丰度|误差|偏差|不确定度|周期")


def _qualified(before: str, after: str, *, compared: bool, unit: str) -> bool:
    """（盐浓度大于1%）: a condition in brackets on what was just named.

    How good that must be is none (纯度≥99%), nor are several things in a row (检测偏差小于5%，检测周期小于15min).
    """
    opened = _OPENED.search(before)
    return bool(
        opened
        and opened[1]
        and compared
        and unit
        and not is_count(unit)
        and re.match(r"^[）)]", after)
        and not re.search(r"包括|包含|含|须|其中|不少于|[，,]", opened[1])
        and not _QUALITY.search(opened[1])
    )
