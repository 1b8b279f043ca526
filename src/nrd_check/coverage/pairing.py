"""Which promised number answers which number asked for.

Each is paired with the number that stands among the most similar words and can be compared with it, over the whole
draft; several may make it up together.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from nrd_check.coverage.asked import BARE, Asked, Heard, Question, belongs_to_a_twin, is_claimed, may_answer
from nrd_check.coverage.heads import head_of
from nrd_check.coverage.numbers import ORDERS, Kept, comparable, compare, is_size
from nrd_check.coverage.texts import AND, BRACKETED, Item, Part, Said
from nrd_check.findings import QuantityCoverage
from nrd_check.kept import kept
from nrd_check.numerals import parse_number
from nrd_check.patterns import lazy
from nrd_check.quantity import Quantity
from nrd_check.quantity.conversion import convert
from nrd_check.quantity.units import is_count, is_measured

# Like the thresholds of what is decided, these were chosen on the development set.
_RANK_AT_LEAST = 0.22  # how alike the words around two numbers must be for one to answer the other
_RANK_CLAIMED = 0.1  # the same where a claim says that the promise answers
_ALIKE = 0.3  # how well units must go together
_NEARLY = 0.05  # ranks that differ by less do not decide
_SURE_BELOW = 0.27  # rank from which on a number that falls short is one that does
_IMPLIED = 0.4  # support of a part from which on it promises one of what it names
_FAR = 50  # times as many, in another count word, are something else
_FAR_OFF = 20  # times more or less of what is measured hardly is the number asked for
_LITERAL = 0.85  # share of a part's words from which on a draft says it in the guide's words
_NAMED = 0.6  # share of the words next to a number from which on a promise speaks of what it counts
_REACH = 200  # characters before a number that may tell what it is part of
_OWN = 0.4  # how much must be said of what a part alone says for a number that answers another to answer it too
_SAME_COUNT = 0.8  # how well units must go together to be added up
_OWN_WORDS = 0.05  # how much such words count between two pairs
_ONLY_ONE = 0.15  # how much it counts that no other number of a draft and its guide measures the same
_SAME_MEASURE = 0.9  # how well units must go together to measure the same
_SAME_VALUE = {True: 0.04, False: 0.08}  # how much the same value counts, if it is counted and if it is measured
_OF_THE_SAME = 0.2  # how much as much must be said beside a number that is added to another
_TOGETHER = 0.2  # numbers that are added up differ by no more in rank
_TOGETHER_CLAIMED = 0.4  # the same for numbers of other promises that claim the item, in the guide's very unit
_TOGETHER_EITHER = 0.6  # the same where one or the other will do
_BESIDE = 0.1  # how alike the words next to two numbers are from which on they stand beside the same
_SURE_CONDITION = 0.4  # rank from which on a number tells of the condition that the guide names
_LEAST_MADE_UP = 3  # numbers of which one can be all others
_HEAD_NOT = (
    0.1  # how much it counts against a number, counted otherwise, that nothing beside it is what the guide counts
)
_BOTH = 0.05  # how much it counts that two numbers keep what is asked for, which they do not in each other's place
_BOTH_CLAIMED = 0.2  # the same where claims say that both answer
_APART = 0.25  # how much more words speak for two pairs from which on they tell which is which
_TOTAL = lazy(r"(?:合计|总计|共计?|累计|总数为?)[\u4e00-\u9fff]{0,4}$")
_SHARE_OF = lazy(r"(?:其中|包括|包含|即|分别为?)[^，,；;。]*$")


class Support(NamedTuple):
    """How well a promise supports a part: how much of it, which promise, which of its parts.

    `own` is how much some promise says of what this part says and no other part of its item does: the topic that all
    parts share promises none of them. `member` is the same of the member of a list (材料、工艺和方法) that has least.
    """

    score: float
    promise: int
    part: int
    own: float = 0.0
    member: float = 1.0


class _Pair(NamedTuple):
    """A number asked for (item, place among its numbers) and a promised one (promise, part, place) that may answer it."""

    rank: float
    asked: tuple[int, int]
    given: tuple[int, int, int]
    kept: Kept
    beside: float  # how alike the words next to both are
    fit: float
    own: float
    there: float  # how much its part says of the words next to the number asked for, up to the next number
    named: float  # the same of the whole promise


def pair_numbers(
    asked: Asked, heard: Sequence[Heard], said: Sequence[Said], supports: Sequence[Sequence[Support]]
) -> list[list[tuple[int, QuantityCoverage]]]:
    """For each item what answers each of its numbers, with the index of the part in which the number stands.

    `supports` tell for each part which promise speaks of it.
    """
    options: dict[tuple[int, int], list[_Pair]] = {}
    vague: set[tuple[int, int]] = set()
    claims = [is_claimed(item, said) for item in asked.items]
    alone = _Alone(asked, heard)
    for row, item in enumerate(asked.items):
        hearing = [
            (column, promise)
            for column, promise in enumerate(heard)
            if may_answer(item, promise.promise, claimed=claims[row])
        ]
        allowed = [(column, promise) for column, promise in hearing if promise.numbers]
        for at in range(len(asked.questions[row])):
            pairs = [pair for column, promise in allowed for pair in _pairs(asked, (row, at), column, promise, alone)]
            without = asked.questions[row][at].without
            told = any(pair.fit >= _SAME_COUNT and _says(heard, pair, without) for pair in pairs)
            if places := asked.index.masses[without] and _said_vaguely(without, hearing, told=told):
                # a number elsewhere is no answer, nor one there that answers something else
                vague.add((row, at))
                pairs = [pair for pair in pairs if pair.given[:2] in places]
            # what is counted otherwise answers only where nothing else does: 18家 is not 十万人
            alike_units = [pair for pair in pairs if pair.fit >= _ALIKE]
            options[row, at] = sorted(alike_units or pairs, key=lambda pair: -pair.rank)
    targets = {key: pairs for key, pairs in options.items() if asked.number(key).role == "target"}
    taken = _assigned(targets, claims)
    used = {pair.given: key for key, pair in taken.items()}
    twins: dict[tuple[int, str], set[tuple[int, int]]] = {}
    for key in targets:
        twins.setdefault(asked.same(key), set()).add(key)
    found: list[list[tuple[int, QuantityCoverage]]] = [[] for _ in asked.items]
    conditions = {key: pairs for key, pairs in options.items() if asked.number(key).role == "context"}
    for key, likely in conditions.items():
        if answer := _worse_condition(asked.number(key), likely, said, used):
            found[key[0]].append((asked.questions[key[0]][key[1]].part, answer))
    for key, likely in options.items():
        if key in conditions:
            continue
        row, question = key[0], asked.questions[key[0]][key[1]]
        support = supports[row][question.part]
        if key in vague and key not in taken:
            found[row].append((question.part, QuantityCoverage(question.number.text, "missing", None)))
            continue
        answer = _answer(
            question.number,
            asked.items[row].parts[question.part].text,
            taken.get(key),
            likely,
            said,
            claimed=claims[row],
            support=support.score,
            used=used,
            twins=twins.get(asked.same(key), frozenset()),
        )
        if answer.by is None and answer.status != "met":
            again = _asked_elsewhere(asked, key, likely, used) if claims[row] else None
            if again:
                answer = _answered(question.number.text, "met", again, said)
            elif answer.status == "missing" or claims[row]:
                answer = _meant(answer, question.number, asked.items[row], support, said, used, claimed=claims[row])
        found[row].append((question.part, answer))
    return found


def _meant(
    answer: QuantityCoverage,
    number: Quantity,
    item: Item,
    support: Support,
    said: Sequence[Said],
    used: Mapping[tuple[int, int, int], object],
    *,
    claimed: bool,
) -> QuantityCoverage:
    """The answer to a number that nothing answers, in doubt where a promise may mean it."""
    near = _listing(number, support, said)
    if near is None and claimed and answer.status == "missing":
        near = _speaking_of_more(number, item, said, used)
    return answer if near is None else answer._replace(status="unclear", by=near)


def _asked_elsewhere(
    asked: Asked, key: tuple[int, int], options: Sequence[_Pair], used: Mapping[tuple[int, int, int], tuple[int, int]]
) -> _Pair | None:
    """The number that answers as much in another metric, which the same promise claims: 分辨率24bits, asked for in two modes."""
    number = asked.number(key)
    for pair in options:
        other = used.get(pair.given)
        if pair.kept == "met" and other and other[0] != key[0]:
            twin = asked.number(other)
            if (twin.low, twin.high, twin.unit) == (number.low, number.high, number.unit):
                return pair
    return None


def _worse_condition(
    number: Quantity, options: Sequence[_Pair], said: Sequence[Said], used: Mapping[tuple[int, int, int], object]
) -> QuantityCoverage | None:
    """A size or condition is no commitment (万人级队列, 冗余率≤20%时); what a draft says that is worse is said to be in doubt."""
    first = next((pair for pair in options if pair.given not in used and pair.rank >= _SURE_CONDITION), None)
    if first is None or first.kept != "below":
        return None
    return _answered(number.text, "unclear", first, said)


_NAMES = lazy(r"[，,；;。（）():：]")
_FEW = 12  # names that somebody may list


def _listing(number: Quantity, support: Support, said: Sequence[Said]) -> str | None:
    """The promise that lists as many as are asked for: 新冠病毒、甲流和RSV for 2种以上病毒."""
    few = is_count(number.unit) and number.low is not None and 1 < number.low <= _FEW
    if not few or support.promise < 0:
        return None
    promise = said[support.promise]
    text = promise.parts[support.part].text
    listed = max(len([one for one in AND.split(names) if one]) for names in _NAMES.split(text))
    return promise.id if max(listed, promise.listed) >= (number.low or 0) else None


def _speaking_of_more(
    number: Quantity, item: Item, said: Sequence[Said], used: Mapping[tuple[int, int, int], object]
) -> str | None:
    """A promise that claims the item and may mean what is asked for: with a number that answers nothing, counted otherwise.

    Or one of as many promises as things are asked for.
    """
    claiming = [(column, one) for column, one in enumerate(said) if one.claims and item.id in one.claims]
    if is_count(number.unit) and number.low is not None and 1 < number.low <= len(claiming):
        return claiming[0][1].id
    for column, one in claiming:
        for place, part in enumerate(one.parts):
            for at, given in enumerate(part.numbers):
                if (column, place, at) not in used and _may_be(number, given):
                    return one.id
    return None


def _may_be(asked: Quantity, given: Quantity) -> bool:
    """True if a number may be the one asked for, told otherwise (六万个 for 60KLUTs): what is counted is not measured (3年内, 20mm)."""
    return is_count(given.unit.partition("/")[0]) or not is_count(asked.unit.partition("/")[0])


_OPEN = lazy(r"若干|一定(?:数量|规模|比例)")
_VAGUE = lazy(r"若干|一批|大量|多[种项个家套类台件篇例名](?!样)|数[种项个家套类台件篇例名]|一定(?:数量|规模|比例)")


def _said_vaguely(part_key: int, allowed: Sequence[tuple[int, Heard]], *, told: bool) -> set[tuple[int, int]]:
    """The parts of promises that say a part asked for in the guide's words, but vaguely: 脱盐率若干.

    Where a number is `told` in the same words, 多家 and the like may be about something else.
    """
    vague = _OPEN if told else _VAGUE
    return {
        (column, place)
        for column, promise in allowed
        for place, (part, words) in enumerate(zip(promise.parts, promise.each, strict=True))
        if words.share(part_key) >= _LITERAL and vague.search(part.text)
    }


def _says(heard: Sequence[Heard], pair: _Pair, part_key: int) -> bool:
    """True if a promised number stands in a part that says a part asked for in the guide's words."""
    column, place, _ = pair.given
    return heard[column].each[place].share(part_key) >= _LITERAL


def _assigned(options: Mapping[tuple[int, int], list[_Pair]], claims: Sequence[bool]) -> dict[tuple[int, int], _Pair]:
    """The pairs, each number in one at most, the likeliest first."""
    ranked = sorted((pair for pairs in options.values() for pair in pairs), key=_order, reverse=True)
    taken: dict[tuple[int, int], _Pair] = {}
    used: set[tuple[int, int, int]] = set()
    for pair in ranked:
        enough = _RANK_CLAIMED if claims[pair.asked[0]] else _RANK_AT_LEAST
        if pair.asked not in taken and pair.given not in used and pair.rank >= enough:
            taken[pair.asked] = pair
            used.add(pair.given)
    _exchange(taken, ranked, claims)
    return taken


def _order(pair: _Pair) -> float:
    """What decides between pairs: of much the same rank, the one that says what only the part asked for says."""
    return pair.rank + _OWN_WORDS * pair.own


def _exchange(taken: dict[tuple[int, int], _Pair], pairs: list[_Pair], claims: Sequence[bool]) -> None:
    """Let two numbers change places as long as both together gain: 依次不超过2.5%、5%和8%.

    That both keep what is asked for, which one does not in the other's place, counts as a gain.
    """
    known = {(pair.asked, pair.given): pair for pair in pairs}
    keys = sorted(taken)
    for _ in keys:
        gained = False
        for one, other in combinations(keys, 2):
            first, second = taken[one], taken[other]
            swapped = known.get((one, second.given)), known.get((other, first.given))
            if not swapped[0] or not swapped[1]:
                continue
            both = _BOTH_CLAIMED if claims[one[0]] and claims[other[0]] else _BOTH
            if _tells(swapped[0].beside, swapped[1].beside, first.beside, second.beside) or _tells(
                swapped[0].own, swapped[1].own, first.own, second.own
            ):
                both = 0.0  # the words tell which is which
            if _worth(swapped[0], swapped[1], both) > _worth(first, second, both) + 1e-9:
                taken[one], taken[other] = swapped[0], swapped[1]
                gained = True
        if not gained:
            break


def _tells(one: float, other: float, first: float, second: float) -> bool:
    """Whether words speak for two pairs much more than for the other two."""
    return abs(one + other - first - second) > _APART


def _worth(first: _Pair, second: _Pair, both: float) -> float:
    """How likely two pairs are together: it counts `both` if each keeps what is asked for."""
    return _order(first) + _order(second) + both * (first.kept == second.kept == "met")


class _Alone:
    """How few measured numbers may be meant by a number of their unit: 1 if one is asked for, and one promised."""

    def __init__(self, asked: Asked, heard: Sequence[Heard]) -> None:
        self._asked = Counter(question.number.unit for questions in asked.questions for question in questions)
        self._given = Counter(number.unit for promise in heard for *_, number in promise.numbers)
        self._known: dict[tuple[str, str], float] = {}

    def __call__(self, unit: str, promised: str) -> float:
        key = unit, promised
        if key not in self._known:
            alike = is_measured(unit) and comparable(unit, promised) > _SAME_MEASURE
            self._known[key] = (
                1 / max(self._count(self._asked, unit), self._count(self._given, unit), 1) if alike else 0.0
            )
        return self._known[key]

    @staticmethod
    def _count(numbers: Counter[str], unit: str) -> int:
        return sum(times for one, times in numbers.items() if comparable(unit, one) > _SAME_MEASURE)


def _pairs(asked: Asked, key: tuple[int, int], column: int, heard: Heard, alone: _Alone) -> Iterator[_Pair]:
    """The numbers of a promise that may answer the one asked for with this key."""
    row, at = key
    question = asked.questions[row][at]
    number, keys = question.number, asked.part_keys[row][question.part]
    for place, index, promised in heard.numbers:
        unit = _nearest_unit(question, promised.unit)
        fit = comparable(unit, promised.unit)
        if fit < 1 and question.head and _counts_what_is_asked(question, promised, heard.parts[place]):
            unit, fit = promised.unit, 0.95
        elif fit < _SAME_COUNT and (
            _counts_the_same(unit, promised, heard.parts[place].text)
            if _may_count(unit, promised.unit)
            else "/" in unit and _holds_for_as_long(unit, promised.unit, heard)
        ):
            unit, fit = promised.unit, 0.9
        if not fit or _out_of_proportion(number, promised, fit):
            continue
        wanted = number if unit == number.unit else number._replace(unit=unit)
        # the guide's own words promise what the guide means by them, superscripts lost or not
        kept = "met" if question.plain == promised.text else compare(wanted, promised, question.context)
        thin = question.bare or heard.masses[place] < BARE
        local = (heard.wider(place) if thin else heard.each[place]).share(question.wider)
        whole, topic = heard.own.share(keys.words), heard.own.share(asked.item_keys[row])
        rank = 0.5 * local + 0.25 * whole + 0.15 * topic + 0.25 * (fit - 1)
        beside = heard.around(place, index)[question.around]
        rank += 0.2 * beside
        rank += 0.04 * (kept == "met") + _SAME_VALUE[is_count(number.unit)] * _is_same(wanted, promised)
        if fit < 1 and question.head not in heard.parts[place].text:
            rank -= _HEAD_NOT
        rank += _ONLY_ONE * alone(unit, promised.unit)
        rank += 0.06 * (promised.role == "target")  # else where another number holds
        anothers = belongs_to_a_twin(heard.each[place], keys)
        own, named = 0.0 if anothers else heard.each[place].share(keys.own), heard.all.share(question.clause)
        there = heard.each[place].share(question.clause)
        yield _Pair(rank, key, (column, place, index), kept, beside, fit, own, there, named)


# count words of things, whatever they are: who is counted in 家, 名 or 例 is something else
_OF_THINGS = frozenset(
    ("个", "种", "项", "类", "套", "台", "款", "型", "件", "张", "组", "支", "部", "条", "台套", "份")
)


def _counts_what_is_asked(question: Question, promised: Quantity, part: Part) -> bool:
    """True where both count the same noun in other words: 新靶点1个 for 2~3种新靶点."""
    return (
        promised.unit in _OF_THINGS
        and question.number.unit in _OF_THINGS
        and head_of(part.text, promised.start, promised.end) == question.head
    )


def _out_of_proportion(number: Quantity, promised: Quantity, fit: float) -> bool:
    """True for 20万个 where 2~4种 are asked for: another count word, and far too many."""
    asked, given = number.high or number.low, promised.low or promised.high
    counted = is_count(number.unit) and number.unit not in ORDERS  # 10^6 are six orders of magnitude
    return counted and fit < 1 and bool(asked and given) and (given or 0) > _FAR * (asked or 0)


def _nearest_unit(question: Question, promised: str) -> str:
    """The unit of a number asked for: of two that the guide gives, the one promised."""
    unit, other = question.number.unit, question.or_unit
    return other if other and comparable(other, promised) > comparable(unit, promised) else unit


_DURING = lazy(r"(\d+)?(小时|分钟|秒|天|年|h|min|s)")


def _holds_for_as_long(unit: str, promised: str, heard: Heard) -> bool:
    """True where a promise says the time of a rate elsewhere: 连续工作8h，漂移20ppm for ppm/8h."""
    whole, _, rate = unit.partition("/")
    time = _DURING.fullmatch(rate)
    if not time or not promised or "/" in promised or convert(1, promised, whole) is None:
        return False
    told = (convert(one.low, one.unit, time[2]) for *_, one in heard.numbers if one.low and one.low == one.high)
    times = {value for value in told if value is not None}
    return times == {float(time[1] or 1)}  # with another time beside it, nobody knows in which


_BEHIND = 12  # characters behind a number that may tell what is counted: 400个以上核苷酸（nt）
_STOP = lazy(r"[，,；;。、\d]")


def _counts_the_same(unit: str, promised: Quantity, text: str) -> bool:
    """True if the unit asked for stands behind the number: 16片载网（grids） for grids, 80个点位 for 点."""
    word = unit.partition("/")[0]
    behind = _STOP.split(text[promised.end : promised.end + _BEHIND])[0]
    if word.isascii():
        return bool(re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", behind))
    return bool(re.match(rf"{re.escape(word)}(?:位|以|的|及|或|$)", behind))


@kept(4096)
def _may_count(unit: str, promised: str) -> bool:
    """True if a unit may be named behind a promised one: that is a count word, in the same time if it is a rate."""
    (word, rate, time), (given, given_rate, given_time) = unit.partition("/"), promised.partition("/")
    return (
        bool(word) and is_count(given) and rate == given_rate and (not rate or convert(1, given_time, time) is not None)
    )


def _is_same(asked: Quantity, promised: Quantity) -> bool:
    """True for the same value, in whatever unit."""
    one, other = _value(asked), _value(promised)
    if one is None or other is None:
        return False
    if asked.unit != promised.unit and not is_count(asked.unit):
        other = convert(other, promised.unit, asked.unit)
    return other is not None and math.isclose(one, other)


def _value(number: Quantity) -> float | None:
    return number.low if number.low is not None else number.high


def _answer(
    number: Quantity,
    where: str,
    pair: _Pair | None,
    options: list[_Pair],
    said: Sequence[Said],
    *,
    claimed: bool,
    support: float,
    used: Mapping[tuple[int, int, int], tuple[int, int]],
    twins: Set[tuple[int, int]],
) -> QuantityCoverage:
    """What answers `number`, which stands in the part `where` of its item."""
    text = number.text
    if pair is None:
        if number.low == 1 and is_count(number.unit) and number.op != "gt" and support >= _IMPLIED:
            return QuantityCoverage(text, "met", None)  # who promises a thing promises one of it
        # one number may answer two: 误差均不大于1mm
        again = [
            one
            for one in options
            if one.rank >= _RANK_AT_LEAST
            and one.kept == "met"
            and one.own >= _OWN
            and one.named >= _NAMED
            and _may_answer_two(one, used.get(one.given), said, twins)
        ]
        if again:
            return _answered(text, "met", again[0], said)
        if whole_of := _together(number, where, None, options, said, used, claimed=claimed):
            return _answered(text, *whole_of, said)
        likely = options and (claimed or options[0].rank >= _RANK_AT_LEAST)
        return QuantityCoverage(text, "unclear" if likely else "missing", None)
    kept = pair.kept
    if kept == "unclear" and number.low == 1 and number.op != "gt" and is_count(number.unit) and support >= _IMPLIED:
        kept = "met"
    # 其中2种 where 其中3种 is asked for: the whole that it is a share of is no way out
    a_share = _is_share(where[: number.start]) and _is_part(pair, said)
    if kept == "below" and not a_share:
        # a number that answers another is no way out, unless it alone is counted as it should be: 4种, not 一个
        near = [
            one
            for one in options
            if one.kept == "met" and one.rank > pair.rank - _NEARLY and (one.fit > pair.fit or one.given not in used)
        ]
        if not near and is_count(number.unit) and _is_part(pair, said):
            near = [
                one
                for one in options
                if one.kept == "met"
                and one.given[0] == pair.given[0]
                and one.fit >= pair.fit
                and not _is_part(one, said)
            ]
            if near:
                return _answered(text, "met", near[0], said)  # 6家，其中动力电池企业2家
        if near:
            # 标准24项，其中国家标准2项: the whole answers, not what it is made of
            promise, part, _ = pair.given
            whole = near[0].given[0] == promise and (
                "其中" in said[promise].parts[part].text or bool(_TOTAL.search(_before(near[0], said)))
            )
            sure = is_count(number.unit) and (whole or near[0].rank > pair.rank - _NEARLY / 3)
            return _answered(text, "met" if sure else "unclear", near[0], said)
        if whole_of := _together(number, where, pair, options, said, used, claimed=claimed):
            return _answered(text, *whole_of, said)
    if kept == "below" and _hardly_answers(number, pair, options, said, used, claimed=claimed):
        kept = "unclear"
    return _answered(text, kept, pair, said)


def _hardly_answers(
    number: Quantity,
    pair: _Pair,
    options: Sequence[_Pair],
    said: Sequence[Said],
    used: Mapping[tuple[int, int, int], object],
    *,
    claimed: bool,
) -> bool:
    """True for a number that falls short of another than `number`, as far as one can see."""
    if pair.rank < _SURE_BELOW:
        return True
    if claimed and is_count(number.unit):
        # 数据库1个，收录案例120个 for 案例≥100个
        far = _FAR * (_value(_number(pair, said)) or 0) <= (number.low or 0)
        return any((far or _is_named_beside(one, pair)) and _keeps(one) and one.given not in used for one in options)
    promise, place, at = pair.given
    given = said[promise].parts[place].numbers[at]
    # a claim makes a pass of what is in doubt, so that there must be more against it
    another = not claimed or pair.named < _NAMED or given.role != "target" or any(one.kept == "met" for one in options)
    return another and _is_of_another_size(number, given)


def _reach(where: str, number: Quantity, *, claimed: bool) -> float:
    """How much less likely numbers of other promises may be that are added up."""
    # of what the guide lets one choose, each promise says a part: 国家标准或团体标准≥4项
    if "或" in where[: number.start]:
        return _TOGETHER_EITHER
    return _TOGETHER_CLAIMED if claimed else _TOGETHER


def _adds_up(one: _Pair, first: _Pair) -> bool:
    return one.fit >= 1 and one.given[0] != first.given[0]


def _is_named_beside(one: _Pair, pair: _Pair) -> bool:
    """True for a number that stands beside the words that it stands beside in the guide."""
    return one.beside >= _BESIDE and one.beside > pair.beside


def _keeps(one: _Pair) -> bool:
    return one.kept == "met" and one.fit >= _SAME_COUNT


def _is_of_another_size(number: Quantity, given: Quantity) -> bool:
    """True for a measured number so far off that it hardly answers this one: 100MPa where 2.5MPa are asked for."""
    asked, promised = _value(number), _value(given)
    if is_count(number.unit) or not asked or not promised:
        return False
    promised = convert(promised, given.unit, number.unit) or asked
    return not 1 / _FAR_OFF < abs(promised / asked) < _FAR_OFF


_EACH = lazy(r"均|都|各|皆|同时|分别")


def _may_answer_two(
    pair: _Pair, other: tuple[int, int] | None, said: Sequence[Said], twins: Set[tuple[int, int]]
) -> bool:
    """True if the promised number may answer another number asked for as well.

    Of the same item, or of one that asks for the same in the same words, only where the promise says so.
    """
    if other is None or (other[0] != pair.asked[0] and other not in twins):
        return True
    promise, place, _ = pair.given
    return bool(_EACH.search(said[promise].parts[place].text))


def _answered(text: str, kept: Kept, pair: _Pair, said: Sequence[Said]) -> QuantityCoverage:
    promise, part, at = pair.given
    return QuantityCoverage(text, kept, said[promise].parts[part].numbers[at].text, said[promise].id)


def _together(
    number: Quantity,
    where: str,
    pair: _Pair | None,
    options: list[_Pair],
    said: Sequence[Said],
    used: Mapping[tuple[int, int, int], tuple[int, int]],
    *,
    claimed: bool,
) -> tuple[Kept, _Pair] | None:
    """Numbers that make up `number` together, if they do: 国家标准2项、行业标准3项 are five, 技术3项 and 装备3套 are six.

    Where the guide asks for so many of each (各5套), it is that many times more that they must make up. Within a promise that is certain, and so is a total that it states (合计11种). Over several it is if they claim the
    item, and in doubt if they do not.
    """
    if (
        number.op not in ("ge", "eq", "range")
        or number.low is None
        or not is_count(number.unit)
        or is_size(number.text)
    ):
        return None
    first = pair or next(iter(options), None)
    if first is None:
        return None
    needed = number.low * _each(where, number)
    mine = pair.given if pair else None
    likely = [
        one
        for one in options
        if (one.fit >= _SAME_COUNT or not _number(one, said).unit)
        and one.rank
        >= first.rank - (_reach(where, number, claimed=claimed) if claimed or _adds_up(one, first) else _TOGETHER)
        and (one.given not in used or one.given == mine)
        and one.there >= _OF_THE_SAME * first.there
    ]
    # what a number is made of is not added to it; where only that is said, it is the whole
    wholes = {one.given[0] for one in likely if not _is_part(one, said)}
    likely = [one for one in likely if one.given[0] not in wholes or not _is_part(one, said)]
    for one in options:
        total = one.given[0] == first.given[0] and one.given not in used and _TOTAL.search(_before(one, said))
        likely_total = total and (one.fit >= _SAME_COUNT or one.rank >= first.rank - _TOGETHER)
        if likely_total and one.kept == "met" and (needed == number.low or _sum([one], said) >= needed):
            return "met", one
    if pair and (all_of := _made_up_of(pair, options, said, used)) and _sum([all_of], said) >= needed:
        return "met", all_of
    parts = [one for one in likely if not _TOTAL.search(_before(one, said))]
    here = [one for one in parts if one.given[0] == first.given[0]]
    whole = _whole(here, said)
    if (whole or _sum(here, said)) >= needed:
        return "met", first
    if first.rank >= (_RANK_CLAIMED if claimed else _RANK_AT_LEAST) and _sum(parts, said) >= needed:
        return "met" if claimed else "unclear", first
    return None


def _is_part(pair: _Pair, said: Sequence[Said]) -> bool:
    """True for a number that tells what another before it is made of: 其中 may also begin a list."""
    promise, place, at = pair.given
    before = _before(pair, said)
    if not _is_share(before):
        return False
    part = said[promise].parts[place]
    opens = part.text.rfind("其中", 0, part.numbers[at].start)
    earlier = any(number.start < opens for number in part.numbers) or any(
        one.numbers for one in said[promise].parts[:place]
    )
    return opens < 0 or earlier


def _is_share(before: str) -> bool:
    """True for a number that tells what another is made of: 2种（抑制剂、抗体各1种）, 24项，其中2项."""
    return bool(_SHARE_OF.search(before)) or (before.count("(") > before.count(")") and not _TOTAL.search(before))


_OPENS = lazy(r"[:：(（]|[，,]?(?:其中|包括|包含|含|分别|即)")  # what a number is made of


def _made_up_of(
    pair: _Pair, options: Sequence[_Pair], said: Sequence[Said], used: Mapping[tuple[int, int, int], object]
) -> _Pair | None:
    """The number of which this one is a share, though nothing says so: 技术5项：认证技术3项，评估技术2项."""
    beside = [one for one in options if one.given[0] == pair.given[0] and one.fit >= 1]
    values = [_sum([one], said) for one in beside]
    if len(beside) < _LEAST_MADE_UP:
        return None
    whole = max(range(len(beside)), key=values.__getitem__)
    promise, place, at = beside[whole].given
    part = said[promise].parts[place]
    opens = all(beside[whole].given <= one.given for one in beside) and _OPENS.match(part.text, part.numbers[at].end)
    adds_up = beside[whole].given not in used and 2 * values[whole] == sum(values)
    return beside[whole] if opens and adds_up else None


def _whole(pairs: list[_Pair], said: Sequence[Said]) -> float:
    """The number that is all others together, or 0: 共 is not always said."""
    values = [_sum([one], said) for one in pairs]
    total = sum(values)
    return next((value for value in values if len(values) > 2 and value == total - value), 0.0)


def _before(pair: _Pair, said: Sequence[Said]) -> str:
    """The words of a promise before a number, as far as they may tell of it."""
    promise, place, at = pair.given
    part = said[promise].parts[place]
    start = part.numbers[at].start
    return part.text[max(0, start - _REACH) : start]


def _number(pair: _Pair, said: Sequence[Said]) -> Quantity:
    promise, place, at = pair.given
    return said[promise].parts[place].numbers[at]


def _sum(pairs: list[_Pair], said: Sequence[Said]) -> float:
    total = 0.0
    for pair in pairs:
        promise, place, at = pair.given
        part = said[promise].parts[place]
        number = part.numbers[at]
        if number.op in ("eq", "ge") and number.low is not None:
            total += number.low * _each(part.text, number, said[promise].parts[:place])
    return total


_EACH_OF = lazy(
    r"各(?:自)?(?:[\u4e00-\u9fff]{0,2}|(?:建[立成设]?|设|形成|完成|开展|落实|研制|研发|开发|部署|应用|示范)[\u4e00-\u9fff]{0,6})$"
)
_FEW_OF = r"(?<![\d零一二三四五六七八九十百千万])(?:\d{1,4}|[一二两三四五六七八九十]{1,3})"
_TOLD = lazy(rf"({_FEW_OF})(?:地|处|家|个|类|种|省|市|部|套|所)[\u4e00-\u9fff]{{0,6}}$")
_COUNTED = lazy(rf"({_FEW_OF})(?:地|处|家|个|类|种|省|市|部|套|所)")
_RELATED = lazy(r"与[^、和及与]*?(?:相关|有关|结合|之间|对应)")  # no joint of a list


def _each(text: str, number: Quantity, earlier: Sequence[Part] = ()) -> int:
    """How many things have this number each: three in 标准、指南和共识各1项.

    Where the part names none, those that were counted last: 针对四种寄生虫病，…，并各建立一种模式.
    """
    before = BRACKETED.sub("", text[max(0, number.start - _REACH) : number.start])
    if not (each := _EACH_OF.search(before)):
        return 1
    listed = _RELATED.sub("", re.split(r"[，,；;。]", before[: each.start()])[-1])
    if told := _TOLD.search(listed):
        return parse_number(told[1])  # 苏州、张家口、大理三地各建1处
    if (members := _members(listed)) > 1:
        return members
    # 针对四种寄生虫病，…，并各建立一种; 选取两类车间，建立模型各1套
    for part in reversed(earlier if not listed else earlier[-1:]):
        if (counted := _COUNTED.findall(part.text)) and (count := parse_number(counted[-1])) <= _FEW:
            return count
    if earlier and (opened := _OPENING.match(earlier[-1].text)):
        return max(1, _members(earlier[-1].text[opened.end() :]))  # 针对巨结肠和马蹄内翻足，发现模型各1种
    return 1


_OPENING = lazy(r"针对|面向|围绕|就")


def _members(text: str) -> int:
    return len([one for one in AND.split(text) if one])
