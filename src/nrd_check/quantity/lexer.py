"""Text without white space → tokens: numbers, units, comparators, signs, and words between them.

Numbers that are no quantities (standards, years, formulas, names …) are told apart here, each with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from nrd_check.patterns import lazy
from nrd_check.quantity.units import unit_length

TokenKind = Literal[
    "number",
    "vague",
    "more",
    "level",
    "unit",
    "before",
    "after",
    "change",
    "range",
    "times",
    "plusminus",
    "ratio",
    "list",
    "open",
    "close",
    "stop",
    "word",
    "other",
]


class Token(NamedTuple):
    """A piece of text. `value` of a number; `name` of a comparator (its op) or of what is no quantity (the reason)."""

    kind: TokenKind
    text: str
    start: int
    value: float = 0.0
    name: str = ""

    @property
    def end(self) -> int:
        """Where the next token begins."""
        return self.start + len(self.text)


BEFORE = {
    "ge": "大于等于 大于或等于 不少于 不低于 不小于 不短于 不弱于 不慢于 至少 最少 最低 ≥ ⩾ ≧ >= 不亚于 下限为",
    "gt": "大于 高于 超过 多于 长于 快于 强于 突破 超出 逾 > ＞",
    "le": "小于等于 小于或等于 不超过 不大于 不高于 不多于 不长于 不超出 至多 最多 最大 最高 ≤ ⩽ ≦ <= 上限为",
    "lt": "小于 低于 少于 短于 不到 不足 < ＜",
    "better": "优于 好于",
    "notworse": "不差于 不劣于",
    "reach": "达到 达 可达到 可达 能达到 达成 提升至 提高至 提高到 提升到 增加到 增至 升至 扩大到 延长至",
    "fallto": "降低到 降低至 降到 降至 减少到 减少至 缩短到 缩短至 压缩到 压缩至 控制在",
    "about": "约 约为 近 接近",
}
"""Comparators before a number, by what they say."""
AFTER = {"ge": "及以上 以上 或以上", "le": "及以下 以下 或以下 以内 之内 内"}
"""Comparators behind a number and its unit."""
CHANGE = [
    "提高",
    "提升",
    "增加",
    "增长",
    "增大",
    "上升",
    "扩大",
    "延长",
    "降低",
    "减少",
    "下降",
    "缩短",
    "减小",
    "削减",
    "消减",
    "节约",
    "节省",
    "节能",
    "压缩",
    "减轻",
    "减低",
    "改善",
    "减排",
    "提前",
]
"""Verbs of change that belong to the number behind them."""
_BEFORE = {word: op for op, words in BEFORE.items() for word in words.split()}
_AFTER = {word: op for op, words in AFTER.items() for word in words.split()}


def _longest(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MULTIPLIERS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "半": 0.5}
_CHINESE = "零〇一二两三四五六七八九十百千万亿"
# 1×109 is a power of ten that lost its superscript; 1×10⁹, 1×10^9 and 1e9 kept it
_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_NUMBER = lazy(
    r"(?P<sign>[-－−](?=\d))?(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?P<decimal>\.\d+)?"
    r"(?:[×xX*]10\^?(?P<power>[-−⁻]?(?:\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![.\d])|[eE](?P<exponent>[-+]?\d{1,2}))?(?P<multiplier>[十百千万亿]*)"
)
_BARE_POWER = lazy(r"10(?P<power>[-−]\d{1,2}|\^[-−]?\d{1,2}|[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?![.\d])")
# without the power: 1920×1080 is a size
_PLAIN = lazy(_NUMBER.pattern.replace("(?P<power>", "(?P<power>(?!)"))
_FRACTION = lazy(r"(\d+)/(0*[1-9]\d{0,2})(?=[°′″])|λ/(0*[1-9]\d*)")
_CHINESE_NUMBER = lazy(rf"[{_CHINESE}]+")
_NUMERAL = lazy(rf"[\d{_CHINESE}半ⅠⅡⅢⅣIV]")
# What is no quantity, tried in this order. Each has a reason.
_OTHERS: tuple[tuple[str, str], ...] = (
    (
        "standard",
        (r"(?:GB|ISO|IEC|YY|DL|HJ|IEEE|JJF|JJG|NB|SJ|TCP|3GPP)(?:/[A-Z]+)?[-_A-Z]*\d[\d.]*(?:-\d{4})?"),
    ),
    ("date", (r"(?:19|20)\d\d(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?度?|(?=、(?:19|20)\d\d年))(?!以上)")),
    (
        "reference",
        (r"(?:指南|方向)\d+\.\d+|(?:任务|课题|附图|附表|附件|第)\d+(?:条|章|节|款|部分)?(?![\d.~项个套])"),
    ),
    (
        "ordinal",
        (
            rf"第[{_CHINESE}\d]+|首[{_CHINESE}]*[台批个次例](?=套|[^\d]|$)|前(?:[{_CHINESE}]+|\d+)(?:个|(?=[的，。；]))|[{_CHINESE}]是(?=[\u4e00-\u9fff])"
        ),
    ),
    (
        "name",
        (
            r"两客一危|[长珠]三角|三甲|十[一二三四五]五|四级服务|三维|二维|四维|[34]C产品|(?<![\d.])[2-6]G(?=(?!碱基)[\u4e00-\u9fff+/]|$)|(?<![\d.])[1-4]D(?![A-Za-z])"
        ),
    ),
    (
        "grade",
        (
            rf"[一二三四五六七八九十两ⅠⅡⅢⅣ](?:级|等|期|类(?=医疗|器械|新药|创新药|化药|证))(?=[^及]|$)(?!以上|以下|智)|[{_CHINESE}]级(?=及以上|以上(?:医|的))|\d+N(?:~\d+N)?级|[IⅡⅢⅠV]+~?[0O]?级"
        ),
    ),
    (
        "idiom",
        (
            r"一体化|一系列|一带一路|一致|一定|一般|一次|一批|一些|一直|一旦|一站式|一键|一张|一线|一代|一流|一并|一方面|一部分|一段|一类|"
            r"一级|一片|一手|一同|一样|一步|一次性|一端|一周|一年级|(?<![清名订])单一|唯一|(?<!系)统一|(?<![合协])同一|进一步|每一|另一|任一|某一|逐一|第一|二次|二硫|二氧|二甲|三硫|四氧|五官|"
            r"两岸|两者|两种情(?=[况形])|两类或|三元|三跨|三口|三水|四大|五级|三级|二级|四级|三代|二代|四纪|半[\u4e00-\u9fff]|(?<![人例次件个总点贝本])数[十百千万亿]+(?![一二三四五六七八九])|(?<!以)上(?:[十百千万亿]{1,2}|一(?=[代届轮期年级次个版种项]))(?=[\u4e00-\u9fff])|"
            r"百分|千分|万分|万一|千里|百年|千兆|零点"
        ),
    ),
    (
        "isotope",
        (
            r"(?<![\d.~])(?:1H|2H|3H|3He|6Li|10B|1[345]C|1[45]N|1[78]O|1[89]F|23Na|31P|60Co|68Ga|89Zr|90Sr|99mTc|12[3-9](?:I|Xe)|131I|\d{2,3}m?(?:Xe|Ag|Kr|Cs|Co|Sr|Tc|Lu|Ga|Zr|Ra|Rn|Th|Pu|Am|Ba|Eu|Ir))(?![a-zA-Z\d])"
        ),
    ),
    ("formula", (r"\d+[ᴬ-ᵡᶜ-ᶻⁿⁱⱽ]+")),  # 2ᴷ
    ("formula", (r"[A-Za-zα-ωΑ-Ω]+(?:-[A-Za-z]+){0,3}[-−]?\d+(?:[.~]\d+)?[A-Za-z0-9+]*(?:~[A-Z][a-z]?\d+)?")),
)
# All of them as one pattern: most places begin none, and that is told in one step. No group may be in any of them.
_OTHER = lazy("|".join(f"(?P<{reason}_{index}>{pattern})" for index, (reason, pattern) in enumerate(_OTHERS)))
_PUNCTUATION: dict[str, TokenKind] = {
    "（": "open",
    "(": "open",
    "[": "open",
    "）": "close",
    ")": "close",
    "]": "close",
    "，": "stop",
    "；": "stop",
    "。": "stop",
    ",": "stop",
    ";": "stop",
}
_RANGE = lazy(rf"[~～〜]|[—–]+(?=[\d（(-])|-(?=\d)|[至到](?=-?[\d{_CHINESE}])")
_BEFORE_RE = lazy(_longest(_BEFORE))
_AFTER_RE = lazy(_longest(_AFTER) + r"(?!(?<=内)[容部外在的涵核])")
_CHANGE_RE = lazy(_longest(CHANGE))
# 10万吨级/年, 百吨级REO/年
_PER_TIME = lazy(r"[A-Z]*/(?:年|天|月|小时|日)")
_LIST_RE = lazy(r"、|和|及|与|以及|或|/(?=\d)")


# Where a token other than a word may begin: a run of anything else is skipped in one step.
_FIRSTS = (
    "".join(sorted({word[0] for word in (*_BEFORE, *_AFTER, *CHANGE)} | set(_CHINESE) | set(_PUNCTUATION)))
    .replace("]", "")
    .replace("[", "")
)
_DULL = lazy(
    rf"[^\d\[\]A-Za-zα-ωΑ-Ω{re.escape(_FIRSTS)}第首前指方任课附数上半每另任某逐唯统同进单长珠ⅠⅡⅢⅣ±~～〜—–×*:：∶、和及与以或到/λ-]+"
)


def has_numerals(text: str) -> bool:
    """False if `text` cannot hold a number, nor a numeral that is none."""
    return bool(_NUMERAL.search(text))


def tokens(text: str) -> list[Token]:
    """The tokens of `text`, which has no white space. Every character is in exactly one."""
    return list(_Lexer(text).run())


_LATIN = lazy(r"[A-Za-z]+(?:[-/·][A-Za-z]+)*")
# behind these may stand a unit, 级 or a comparator
_BEFORE_ANOTHER_SIDE = frozenset(("number", "unit", "close"))
_BEFORE_A_UNIT = frozenset(("number", "unit", "close", "vague", "level", "more"))


_LIMITED = ("检测", "检出", "探测", "定量", "测定", "测量", "灵敏度")


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: list[Token] = []

    def run(self) -> list[Token]:
        while self.at < len(self.text):
            token = self._next()
            if token.kind == "word" and self.found and self.found[-1].kind == "word":
                before = self.found.pop()
                token = Token("word", before.text + token.text, before.start)
            self.found.append(token)
            self.at = token.end
        return self.found

    @property
    def _last(self) -> Token | None:
        return self.found[-1] if self.found else None

    def _next(self) -> Token:
        last = self._last
        takes_a_unit = False
        if last and last.kind in _BEFORE_A_UNIT:
            takes_a_unit = self._takes_a_unit(last)
            if token := self._behind_a_number(last, takes_a_unit=takes_a_unit):
                return token
        if not takes_a_unit and (dull := _DULL.match(self.text, self.at)):
            return self._token("word", len(dull[0]))
        char = self.text[self.at]
        if (
            char in "xX"
            and last
            and last.kind in _BEFORE_ANOTHER_SIDE
            and self.text[self.at + 1 : self.at + 2].isdigit()
        ):
            return self._token("times", 1)  # 1920x1080 is a size, x1080 alone a name
        if other := self._other():
            return other
        if number := self._number():
            return number
        if (found := _BEFORE_RE.match(self.text, self.at)) and not self._is_a_limit(found[0]):
            return self._token("before", len(found[0]), name=_BEFORE[found[0]])
        if found := _CHANGE_RE.match(self.text, self.at):
            return self._token("change", len(found[0]))
        return self._mark(char, last) or self._token("word", self._word_length())

    def _is_a_limit(self, comparator: str) -> bool:
        """True for 检测下限为250: what is measured is a limit, which is no comparator."""
        return comparator in ("下限为", "上限为") and self.text.endswith(_LIMITED, 0, self.at)

    def _mark(self, char: str, last: Token | None) -> Token | None:
        """Punctuation and signs; many are signs only beside a number."""
        if char in _PUNCTUATION:
            return self._token(_PUNCTUATION[char], 1)
        after_number = last is not None and last.kind in _BEFORE_ANOTHER_SIDE
        digit_follows = self.text[self.at + 1 : self.at + 2].isdigit()
        if after_number and (found := _RANGE.match(self.text, self.at)):
            return self._token("range", len(found[0]))
        if char in "×*" and after_number and digit_follows:
            return self._token("times", 1)
        if char in "~～" and digit_follows:
            return self._token("before", 1, name="about")
        if char == "超" and re.match(rf"[\d{_CHINESE}]", self.text[self.at + 1 : self.at + 2]):
            return self._token("before", 1, name="gt")
        if char == "±":
            return self._token("plusminus", 1)
        if char in ":：∶" and last is not None and last.kind == "number" and digit_follows:
            return self._token("ratio", 1)
        if found := _LIST_RE.match(self.text, self.at):
            return self._token("list", len(found[0]))
        return None

    def _behind_a_number(self, last: Token, *, takes_a_unit: bool) -> Token | None:
        """What may only stand behind a number: 余, a unit, 级 and what belongs to it, a comparator."""
        if takes_a_unit and (length := unit_length(self.text, self.at)):
            return self._token("unit", length)
        if last.kind == "number" and self.text[self.at] in "余多" and unit_length(self.text, self.at + 1):
            return self._token("more", 1)
        if last.kind in ("number", "unit", "vague") and self.text[self.at] == "级":
            return self._token("level", 1)
        if last.kind == "level" and (found := _PER_TIME.match(self.text, self.at)):
            return self._token("unit", len(found[0]))
        if last.kind in ("number", "unit", "close", "vague", "level") and (
            found := _AFTER_RE.match(self.text, self.at)
        ):
            return self._token("after", len(found[0]), name=_AFTER[found[0]])
        return None

    def _takes_a_unit(self, last: Token) -> bool:
        return last.kind in ("number", "vague", "more") or (
            last.kind == "close" and len(self.found) > 2 and self.found[-2].kind in ("number", "unit")
        )

    def _token(self, kind: TokenKind, length: int, value: float = 0.0, name: str = "") -> Token:
        return Token(kind, self.text[self.at : self.at + length], self.at, value, name)

    def _word_length(self) -> int:
        """A run of Latin letters stays together, so that what follows is not read as a unit or a number by itself."""
        found = _LATIN.match(self.text, self.at, self.at + 60)
        return len(found[0]) if found else 1

    def _other(self) -> Token | None:
        found = _OTHER.match(self.text, self.at)
        # 首台 without a numeral is a word; what begins with 首 is nothing else
        if found and any(char.isdigit() or char in _CHINESE or char in "半ⅠⅡⅢⅣIV" for char in found[0]):
            return self._token("other", len(found[0]), name=str(found.lastgroup).rpartition("_")[0])
        return None

    def _number(self) -> Token | None:
        if found := _BARE_POWER.match(self.text, self.at):
            power = found["power"].lstrip("^").translate(_SUPER).replace("−", "-")
            return self._token("number", found.end() - self.at, 10.0 ** int(power))
        if found := _FRACTION.match(self.text, self.at):
            return self._token("number", len(found[0]), _clean(float(found[1] or 1) / float(found[2] or found[3])))
        found = _NUMBER.match(self.text, self.at)
        if found and found["power"] and not _is_power(found):
            found = _PLAIN.match(self.text, self.at)
        if found:
            last = self._last
            if found["sign"] and last and last.kind in ("number", "unit"):
                return None  # a range written with a hyphen
            value = float(found["digits"].replace(",", "") + (found["decimal"] or ""))
            power = (found["power"] or found["exponent"] or "0").translate(_SUPER).replace("−", "-")
            value *= 10.0 ** int(power)
            length = found.end() - self.at
            multiplier = found["multiplier"]
            if multiplier.endswith(("千", "百")) and unit_length(self.text, found.end() - 1) > 1:
                multiplier, length = multiplier[:-1], length - 1  # 5千瓦, 3百帕
            for char in multiplier:
                value *= _MULTIPLIERS[char]
            if found["sign"]:
                value = -value
            return self._token("number", length, _clean(value))
        found = _CHINESE_NUMBER.match(self.text, self.at)
        if found:
            return self._chinese(found[0])
        return None

    def _chinese(self, text: str) -> Token:
        """A Chinese numeral: a number where something counts behind it, else vague (百万级) or an idiom."""
        value = chinese_value(text)
        end = self.at + len(text)
        counted = unit_length(self.text, end)
        follows = self.text[end : end + 6]
        if text[0] in "百千万亿" and re.match(r"[\u4e00-\u9fff]{0,2}级", follows):
            return self._token("vague", len(text), value)
        if counted or follows.startswith(("余", "多")) or _AFTER_RE.match(follows):
            return self._token("number", len(text), value)
        if _RANGE.match(follows) or (re.match(r"[至到~]", follows) and follows[1:2] in _CHINESE):
            return self._token("number", len(text), value)
        return self._token("other", len(text), name="idiom")


def chinese_value(text: str) -> float:
    """The value of a Chinese numeral."""
    total = section = 0.0
    digit: float | None = None  # a float, too: so many characters may be more than one can hold
    for char in text:
        if char in _DIGITS:
            digit = float(_DIGITS[char]) if digit is None else digit * 10 + _DIGITS[char]
        elif char in "万亿":
            section += digit or 0
            # 一亿零五十万: what stands before 亿 is hundreds of millions, all of it
            total = (total + section or 1) * _MULTIPLIERS[char] if char == "亿" else total + (section or 1) * 10_000
            section, digit = 0.0, None
        else:
            section += (1 if digit is None else digit) * _MULTIPLIERS[char]
            digit = None
    return total + section + (digit or 0)


def _is_power(found: re.Match[str]) -> bool:
    """True if ×10NN is a power of ten, not a size: the number before is small, and so is the power."""
    power = found["power"].translate(_SUPER).replace("−", "-")
    return float(found["digits"].replace(",", "")) < 100 and abs(int(power)) <= 30


def _clean(value: float) -> float:
    """Without the noise of binary fractions: 2.2 × 10000 is 22000."""
    return float(f"{value:.12g}")
