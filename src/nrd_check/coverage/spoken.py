"""Numbers as drafts say them, written as the grammar of quantities reads them: 六成五 is 65%, 一个半月 1.5个月."""

from __future__ import annotations

import re
from collections.abc import Callable

from nrd_check.numerals import parse_number
from nrd_check.patterns import lazy
from nrd_check.quantity.lexer import chinese_value
from nrd_check.quantity.units import is_count, is_measured, unit_length

_DIGITS = "一二三四五六七八九"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS, 1)} | {"两": 2, "半": 5}
# REO 100吨, MTBF 3500小时, TPS 4000 are numbers, REO100吨 a name; standards are named by their numbers
_APART = lazy(
    r"(?<![A-Za-z0-9/])(?!(?:GB|ISO|IEC|YY|DL|HJ|IEEE|JJF|JJG|NB|SJ|TCP|GPP|T|Z|PM|CoV|COVID|SARS|H)\b)([A-Za-z]{0,12}[A-Z][A-Za-z]{0,12})[ \u3000]+(?=((?:[-−+](?=[\d.]{1,8}%))?\d[\d.,]*)[ \u3000]*)"
)
_TENTHS = rf"(?<![{_DIGITS}两十百千万亿\d])([{_DIGITS}两])成([{_DIGITS}半])?(?![为立分员果熟功型像本膜因就效])"
_AND_A_HALF = rf"([{_DIGITS}两十]|(?<!\d)\d{{1,4}})(个半(?=月|小时)|(?:年|小时|天)半(?=[以左内，,；;。、的)]|$))"
_PERCENT = rf"百分之(一?百|[{_DIGITS}十]{{1,3}})(?:点([{_DIGITS}零]{{1,3}}))?(?![{_DIGITS}零十百千点万亿])"
_WHOLE = r"(?<=一)整(?=套)"
_READINESS = r"(?:就绪度|TRL)[^，,；;。]{0,20}"
_GRADE = lazy(rf"第?([{_DIGITS}\d])级")  # elsewhere 九级 is a name, and 第九级 one of several
_BELOW_ZERO = (  # 正负50nm; 肩负3项任务 and 负十项 are no minus
    rf"(正)?(?:零下|(?<![肩担背减自胜抱欠辜])负)(\d[\d.,]*|[{_DIGITS}两十百千]{{1,6}})"
)
_FRACTION = rf"(?<![百{_DIGITS}十])([{_DIGITS}十千万]{{1,3}})分之([{_DIGITS}十]{{1,3}})(?!波)"  # 三分之二, 千分之五, 四分之一微米
_WEEK = rf"(?<![零{_DIGITS}十百第每转绕环场])一周(?=以[上内]|左右|[，,；;。、()]|$)"
_ZERO_DEGREES = r"(?<!角)(?<!角为)(?<!角度)(?<!度为)零度(?=[以，,；;。、)]|$)"
_SCORE = (
    rf"(?<![\d{_DIGITS}十百千点零])([{_DIGITS}]?十[{_DIGITS}]?|[{_DIGITS}])分(?=[以，,；;。、)]|$)"  # 得分不低于九十分
)
_REACHES = r"(?:(?:平滑|一直)?(?:延伸|过渡|渐变)|一?直)[到至](?=[-\d])|起至(?=[-\d])"  # 从0.17μm延伸到0.9μm
_BRACKETED_UNIT = r"/\(([A-Za-zμ°Ω]{1,3}\d?)[·•*]([A-Za-zμ°Ω]{1,3}\d?)\)"  # 65L/(m2·h)
_DEGREES = r"(?<=\d/\d)度|(?<=\d/\d\d)度"  # 1/12度
_GIVE_OR_TAKE = r"\((\d{1,12}(?:\.\d{1,12})?)±(\d{1,12}(?:\.\d{1,12})?)\)(?=[A-Za-zμ°])"  # (1775±25)K
_KELVIN = r"(?<![A-Za-z]\d)(?<=\d)开(?=[到至~，,；;。、)]|以[上下内]|$)"
_POWER = rf"(?<![\d{_DIGITS}百千])(?:10|十)的(负?)(\d{{1,2}}|[{_DIGITS}十]{{1,3}})次方"
_DECIMAL = rf"(?<![第零{_DIGITS}两十百千万亿\d])([零{_DIGITS}两十百千]{{1,6}})点([零{_DIGITS}]{{1,4}})(?![{_DIGITS}十百千])"  # 零点二毫米
_BY_WORDS = rf"(?<!小)([{_DIGITS}两十百千]{{1,8}})乘以?([{_DIGITS}两十百千]{{1,8}})(?![{_DIGITS}两十百千万亿])"  # 一百二十八乘一百二十八
_BY = r"(\d(?:[μnmc]?m|[毫微厘]?米)?)乘以?(?=\d)"
_SO_MANY_OF_IT = r"(?<=[\u4e00-\u9fffA-Za-z)])[×xX*](\d{1,4})(?=[\u4e00-\u9fff]|([;:,，。、]|$))"  # 分布图×1套, DB×1
_A_VALUE = lazy(r"[\d一二三四五六七八九十百千万亿两][\d.,]*[A-Za-zμ°\u4e00-\u9fff]{1,5}$")  # 3米×5米 is a size
_TWO_TO_THE = r"(?<![\d.A-Za-z-])2(?:\^(\d{2,4})(?!\d)|的(\d{2,4})次[方幂])"  # the strength of a key in bits
_SAMPLES = r"(?<=\d)([kKMG]?)S/s(?![A-Za-z])"
_CHANNELS = r"(?<=\d)ch(?![A-Za-z])"
_COPIES = r"(?<=\d)cop(?:y|ies)(?![A-Za-z])"
_VALUE_BEHIND = r"(?<![A-Za-z0-9])[A-Z][A-Za-z]{1,7}(?=\d{2,}|\d\.\d)"  # MTBF5000h
_ROUND = (  # 五万五; elsewhere what nothing counts behind is an idiom
    rf"(?<=[比数度量率值为到])(?=[{_DIGITS}两]{{1,4}}[十百千万亿]|(?<!数)[十百千][万亿])([{_DIGITS}两十百千][{_DIGITS}两十百千万亿]{{1,12}})(?=[以，,；;。、()]|$)"
)
_TENTH_OF = lazy(rf"(?<=[百千万亿])([{_DIGITS}])$")
_OF_A_HUNDRED = (  # 每100个样认对90个以上, 一百次里认对的超过95次
    rf"(?:每(?:一?百|100)(?P<each>[个次例份张条人台只株])|(?:一百|(?<!\d)100)(?P<of>[个次例份张条人台只株])[里中])"
    rf"(?P<gap>(?:(?![和与及两{_DIGITS}])[\u4e00-\u9fff]){{0,8}}?)(?P<most>超过|不少于|不低于|至少|达到?)?"
    rf"(?P<count>[{_DIGITS}十]{{1,3}}|\d{{1,2}})(?:(?P=each)|(?P=of))"
)
_CUBIC = r"(?:(?<=\d\.\d)|(?<=\d[万千]))方(?=[，,；;。、)]|以[上下内]|$)"
_EVERY_SO_LONG = (  # 每30秒下发一次
    rf"每(?:隔)?(?P<time>\d{{1,6}}(?:秒|分钟|小时|天|日|s|min|h))(?P<gap>(?:(?![{_DIGITS}两十])[\u4e00-\u9fff]){{0,6}}?)[一1]次(?!性)"
)
_HALVED = r"(?<![一二两三四五六七八九十])(?:减半|降半|减少一半|降低一半|缩短一半)"
_DOUBLED = r"翻[一1]?[倍番]"
_PER = "平方厘米|平方毫米|平方米|立方米|球面度|公里|千米|厘米|毫米|微米|米|小时|分钟|秒|天|日|年|月|周|升|毫升|克|毫克"
_PER_TIME = r"(?<=[A-Za-z%℃])每(?=\d[\d.]*(?:小时|分钟|秒|天|h|min|s)(?![A-Za-z]))"  # 10ppm每15分钟
_PER_FIRST = lazy(rf"每({_PER})(\d[\d.,]*[十百千万亿]*)")
_PER_BETWEEN = rf"(?<=[克升吨米次个份拷贝瓦伏帕mgLNJWs])每(?=(?:{_PER}))"  # 0.3微克每立方米
_HALF = r"一半(?=以[上下内]|左右|[，,；;。、)]|$)"
_GREAT = r"(?<=[一二两三四五六七八九十\d])大(?=类|种|领域|方面|平台|板块)"  # 四大类
_EVERY = r"(?:逐|每)(?=(?:小时|分钟|天|日|时)(?:的)?(?:更新|滚动|一次))"
_HALVES = {"一刻钟": "15分钟", "半小时": "30分钟", "半个小时": "30分钟", "半年": "6个月", "半个月": "15天"}
_HALF_UNIT = rf"(?<![\d一二两三四五六七八九十个])(?:{'|'.join(_HALVES)})"


_FORMULA = lazy(
    r"(?<![A-Za-z0-9])([A-Za-z]{1,12}[0-9][A-Za-z0-9]{0,12}|[1-4]D)[ \u3000]+(?=(\d[\d.,]*)[ \u3000]*)"
)  # CaF2 96%
_FIGURES = lazy(r"\A[-−+]?\d[\d., \u3000]*(?:[~～–—-][ \u3000]*\d[\d., \u3000]*)?")
# TFe92%, though one digit is another sign of a formula: SiO2%
_SHARE = r"(?<=[A-Za-z])(?=(?:[1-9]\d(?:\.\d+)?|\d\.\d+|100)%)"
_TWO = r"双(?=通道)"
_LEVEL = r"(TRL)([1-9])(?!\d)级?"
_PLACES = rf"(?<![第{_DIGITS}十百\d])([两三四五六七八九十]|\d{{1,3}})(?=[省市县镇](?![级区长辖场内域政])|[地校院](?=[{_DIGITS}\d，,；;。、各分建开示应均同完落推试投使运上]|$))"


_CIRCLES = "\u2460-\u2473\u2474-\u2487\u24f5-\u24fe\u2776-\u2793"  # ① ⑴ ⓵ ❶
_CIRCLED = lazy(rf"[{_CIRCLES}]")
_REFERRED = lazy(rf"[{_CIRCLES}](?:[、和及与至~—-]?[{_CIRCLES}])+")  # 前述②③两套
_MARKER = lazy(
    r"(?P<before>^|[：:；;。，,、]\s*)(?:[（(](?P<both>\d{1,2})[)）]|(?P<one>\d{1,2})(?:[)）]|[、．]|\.(?!\d)))\s*(?=[A-Za-z\u4e00-\u9fff])"
)


def unmarked(words: str) -> tuple[str, int]:
    """`words` without the marks of a list, and how many it had: （1）研制…；（2）开发…, ①…②…, 1、…；2、….

    What stands at the start of a text is a mark, and what goes on from it: 温度5、湿度 holds none.
    """
    words, circled = _CIRCLED.subn("；", _REFERRED.sub("", words))
    marks: list[re.Match[str]] = []
    following = 0
    for mark in _MARKER.finditer(words):
        number = int(mark["both"] or mark["one"])
        if not mark.start() or number in (1, following):
            marks.append(mark)
            following = number + 1
    alone = len(marks) == 1 and marks[0].start() and not marks[0]["both"]
    if alone or any(mark["before"].startswith((":", "：")) and not mark["both"] for mark in marks[1:]):
        marks = []  # one number between commas is no list, nor are 设备A：1、设备B：1
    for mark in reversed(marks):
        words = words[: mark.end("before")] + words[mark.end() :]
    return words, max(circled, len(marks))


_IN_WORDS = lazy(r"(?<![A-Za-z0-9/])([a-z]{3,15}|(?<=λ)em)[ \u3000]+(?=\d[\d.,]*)")  # rep rate 120kHz


def _measures(words: str, at: int) -> bool:
    """True if the number at `at` has a unit of more than a letter, in which something is measured, or a Chinese one."""
    rest = _FIGURES.sub("", words[at:], count=1)
    unit = rest[: unit_length(rest, 0)]
    return (len(unit) > 1 and is_measured(unit)) or (unit.strip("型号") != "" and not unit.isascii())


# P_out 15mW min; lag 2ms max
_LEAST = lazy(
    r"(?<![\d.,A-Za-z≥≤<>])(\d[\d.,]{0,15}[ \u3000]{0,3}[A-Za-zμµ°%‰Ω/]{1,12})(?<!/)[ \u3000]{1,3}(min|max)\.?(?=[ \u3000]*(?:[；;，,。)）]|$))"
)


def set_apart(words: str) -> str:
    """`words`, with 为 between a name and the number behind it, where white space alone keeps them apart."""
    words = _LEAST.sub(lambda found: ("≥" if found[2] == "min" else "≤") + found[1], words)
    words = _IN_WORDS.sub(lambda found: f"{found[1]}为" if _measures(words, found.end()) else found[0], words)
    words = _FORMULA.sub(lambda found: f"{found[1]}为" if _counts(words, found) else found[0], words)
    return _APART.sub(lambda found: f"{found[1]}为" if _counts(words, found) else found[0], words)


def _counts(words: str, found: re.Match[str]) -> bool:
    """True if what follows the number is a unit or nothing: TRL 8级, TPS 4000，; not SARS 2型."""
    rest = _FIGURES.sub("", words[found.end() :], count=1)
    return (
        not rest or rest[0] in "，；。、）),;以左" or (unit_length(rest, 0) > 0 and not rest.startswith(("型", "号")))
    )


def written(text: str) -> str:
    """A plain text, its spoken numbers as figures."""
    for keys, pattern, written_so in _RULES:
        if any(key in text for key in keys):  # most texts have none of them, and that is told faster
            text = re.sub(pattern, written_so, text)  # compiled when it is needed: most drafts need few
    return _per_behind(text) if "每" in text else text


def _percent(found: re.Match[str]) -> str:
    tenths = "".join(str(_VALUES.get(digit, 0)) for digit in found[2] or "")
    return f"{parse_number(found[1])}{'.' if tenths else ''}{tenths}%"


_CLOSING = frozenset(("", *"，,；;。、()以"))


def _so_many(found: re.Match[str]) -> str:
    """分布图×1套 is 分布图1套, DB×1 one of them, 3米×5米 a size and 放大倍率为×20 neither."""
    before = found.string[max(0, found.start() - 12) : found.start()]
    latin = before[-1:].isascii() and before[-1:] != ")"
    if _A_VALUE.search(before) or before.endswith(("为", "达", "到")) or (latin and found[2] is None):
        return found[0]
    return found[1] if found[2] is None else f"为{found[1]}个"


def _with_decimals(found: re.Match[str]) -> str:
    """零点二毫米 is 0.2毫米, 三点建议 no number."""
    unit = _unit_behind(found)
    counts = is_count(unit) and unit not in ("倍", "个百分点")
    ends = found[1] == "零" and found.string[found.end() : found.end() + 1] in _CLOSING
    if not ends and (not unit or counts):
        return found[0]
    return f"{parse_number(found[1])}.{''.join(str(_VALUES.get(digit, 0)) for digit in found[2])}"


def _set_before_a_value(found: re.Match[str]) -> str:
    """MTBF5000h is MTBF为5000h: what has a unit that measures is a value, and no part of a name (Cas12a, SHA256)."""
    value = _VALUE.match(found.string, found.end())
    at = value.end() if value else found.end()
    unit = found.string[at : at + unit_length(found.string, at)]
    measured = len(unit) > 1 or unit == "h"  # other letters end names: Ta10W
    return f"{found[0]}为" if measured and is_measured(unit) else found[0]


_VALUE = lazy(r"\d+(?:\.\d+)?")


def _unit_behind(found: re.Match[str]) -> str:
    return found.string[found.end() : found.end() + unit_length(found.string, found.end())]


def _below_zero(found: re.Match[str]) -> str:
    """零下五十度 is -50度, 负十项 no number below zero."""
    unit = _unit_behind(found)
    if "负" in found[0] and unit and is_count(unit):
        return found[0]
    return f"{'±' if found[1] else '-'}{found[2]}"


def _both_ends(found: re.Match[str]) -> str:
    middle, more = float(found[1]), float(found[2])
    return f"({middle - more:.10g}~{middle + more:.10g})" if more < middle else found[0]


def _parted(found: re.Match[str]) -> str:
    """四分之一微米 is 0.25μm; what is no part of a unit is a share: 三分之二 are 66.67%."""
    value = chinese_value(found[2]) / chinese_value(found[1])
    unit = _unit_behind(found)
    return f"{value:.6g}" if is_measured(unit) else f"{100 * value:.6g}%"


def _rounded(found: re.Match[str]) -> str:
    """五万五 is 55000: a digit behind a round number counts tenths of it."""
    told = _TENTH_OF.sub("", found[1])
    value = chinese_value(told)
    if told != found[1]:
        value += chinese_value(found[1][-1]) * chinese_value(found[1][-2]) / 10
    return f"{value:.0f}"


_RESPECTIVELY = (
    rf"(?P<names>[^；;。]{{2,80}}?)[，,]?(?:依次|分别)(?P<before>[为是达到约不超低少大小多高短长于过优差及应控制在以≥≤＞＜<>]{{0,6}})"
    rf"(?P<numbers>[\d{_DIGITS}两十百千万亿±≥≤＞＜<>-][^，,；;。()]*)"
)
_NUMBERS = lazy(r"、|以及|和|与|及")
_JOINTS = tuple(map(re.compile, ("、|以及", "以及|和", "与", "、|以及|和", "、|以及|和|与|及", "以及|和|与|及")))
_OPENING = lazy(r".*[，,；;。]")


def _told_apart(found: re.Match[str]) -> str:
    """A和B分别不低于92%、96%: A不低于92%，B不低于96%. As it is where names and numbers are not as many."""
    numbers = _with_its_unit(_NUMBERS.split(found["numbers"]))
    whole = found["names"]
    opening = _OPENING.match(whole)
    if not all(map(_HAS_DIGIT.match, numbers)):
        return found[0]
    names = whole[opening.end() :] if opening else whole
    for members in (joint.split(names) for joint in _JOINTS):
        # 候、旬和月尺度的精度 are no three things that are measured
        if 1 < len(members) == len(numbers) and all(map(_MEASURED.search, members)):
            told = (f"{name}{found['before']}{number}" for name, number in zip(members, numbers, strict=True))
            return whole[: len(whole) - len(names)] + "，".join(told)
    return found[0]


def _with_its_unit(numbers: list[str]) -> list[str]:
    """5和10nm are 5nm and 10nm."""
    last = _FIGURE.match(numbers[-1])
    unit = numbers[-1][last.end() :] if last else ""
    return [f"{one}{unit}" if _FIGURE.fullmatch(one) else one for one in numbers[:-1]] + numbers[-1:]


_FIGURE = lazy(r"[±≥≤＞＜<>-]*\d[\d.]*")
_MEASURED = lazy(r"(?:[率度量值比数压流距径积性]|时间|间隔|周期|范围|寿命|能力)(?:[两三四五]项(?:参数|指标))?$")
_HAS_DIGIT = lazy(rf"[±≥≤＞＜<>-]*[\d{_DIGITS}两十百千万亿]")


def _per_behind(text: str) -> str:
    """每毫升250拷贝, 每分钟380比特: 250拷贝/毫升, 380比特/分钟."""
    done, at = [], 0
    for found in _PER_FIRST.finditer(text):
        length = unit_length(text, found.end())
        unit = text[found.end() : found.end() + length]
        if unit and "/" not in unit and found.start() >= at:
            done.append(f"{text[at : found.start()]}{found[2]}{unit}/{found[1]}")
            at = found.end() + length
    return "".join([*done, text[at:]])


def _and_a_half(found: re.Match[str]) -> str:
    count = _VALUES.get(found[1]) or (10 if found[1] == "十" else int(found[1]))
    return f"{count}.5{found[2].replace('半', '')}"


_RULES: tuple[tuple[tuple[str, ...], str, str | Callable[[re.Match[str]], str]], ...] = (
    (("整套",), _WHOLE, ""),
    (("百分之",), _PERCENT, _percent),
    (("点",), _DECIMAL, _with_decimals),
    (("乘",), _BY, r"\1×"),
    (("乘",), _BY_WORDS, lambda found: f"{parse_number(found[1])}×{parse_number(found[2])}"),
    (("×", "x", "X", "*"), _SO_MANY_OF_IT, _so_many),
    (("2^", "2的"), _TWO_TO_THE, lambda found: f"{found[1] or found[2]}位"),
    (("S/s",), _SAMPLES, r"\1Sa/s"),
    (("ch",), _CHANNELS, "通道"),
    (("cop",), _COPIES, "拷贝"),
    (tuple("0123456789"), _VALUE_BEHIND, _set_before_a_value),
    (("依次", "分别"), _RESPECTIVELY, _told_apart),
    (("就绪度", "TRL"), _READINESS, lambda found: _GRADE.sub(lambda one: f"{_VALUES.get(one[1], one[1])}级", found[0])),
    (("一周",), _WEEK, "7天"),
    (("零度",), _ZERO_DEGREES, "0°C"),
    (("分之",), _FRACTION, _parted),
    (("分",), _SCORE, lambda found: f"{parse_number(found[1])}分"),
    (("次方",), _POWER, lambda found: f"10^{'-' if found[1] else ''}{parse_number(found[2])}"),
    (("零下", "负"), _BELOW_ZERO, _below_zero),
    (tuple("十百千万亿"), _ROUND, _rounded),
    (("百", "100"), _OF_A_HUNDRED, lambda found: f"{found['gap']}{found['most'] or ''}{parse_number(found['count'])}%"),
    (("方",), _CUBIC, "m3"),
    (("每",), _EVERY_SO_LONG, r"每\g<time>\g<gap>1次/\g<time>"),
    (("延伸", "过渡", "直", "渐变", "起至"), _REACHES, "~"),
    (("(",), _BRACKETED_UNIT, r"/\1/\2"),
    (("度",), _DEGREES, "°"),
    (("±",), _GIVE_OR_TAKE, _both_ends),
    (("开",), _KELVIN, "K"),
    (("%",), _SHARE, "为"),
    (("TRL",), _LEVEL, r"\1为\2级"),
    (tuple("省市县镇地校院"), _PLACES, lambda found: f"{found[1]}个"),
    (("双通道",), _TWO, "2"),
    (("逐", "每"), _EVERY, "每1"),
    (("大",), _GREAT, ""),
    (("半",), _AND_A_HALF, _and_a_half),
    (("成",), _TENTHS, lambda found: f"{10 * _VALUES[found[1]] + _VALUES.get(found[2] or '', 0)}%"),
    (("减半", "降半", "一半"), _HALVED, "减少50%"),
    (("翻",), _DOUBLED, "提高1倍"),
    (("每",), _PER_BETWEEN, "/"),
    (("每",), _PER_TIME, "/"),
    (("一半",), _HALF, "50%"),
    (("半", "一刻钟"), _HALF_UNIT, lambda half: _HALVES[half[0]]),
)
"""What is written otherwise, in this order: the characters without which a pattern does not match, the pattern, what is written."""
