"""The research content and the metrics of a draft, in the guide's own words: what these words ask for, they promise."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any, Literal

from benchmarks.drafts.numbers import changes, put

from nrd_check.pack.models import ClauseEntry
from nrd_check.pack.resolve import Direction

Data = dict[str, Any]
Claims = Literal["all", "none", "some"]
"""Whether promises say with `covers` what they answer."""

_OWN_METRICS = (
    "形成具有自主知识产权的关键技术{a}项",
    "研制国家标准或行业标准{a}项",
    "申请发明专利{b}件",
    "研制标准物质{b}种，不确定度优于3%",
    "在{a}家企业开展应用示范",
    "研制样机{a}台（套），平均无故障时间不低于1000小时",
)
_UNRELATED = "面向中小学生举办科普讲座和夏令营，印制宣传画册和纪念邮票"
"""What no guide of 2021 asks for."""

_HOW = (
    "采用{}与{}相结合的路线",
    "以{}、{}相互印证的方式推进",
    "依托牵头单位现有的{}和{}",
    "在前期{}和{}积累的基础上",
    "参照国际同行在{}方面的{}",
    "由参与单位分工承担{}并按季度会商{}",
    "结合{}、{}和长期观测资料",
    "通过统一的{}和分级{}",
)
_WHAT = (
    "逐步明确{}与{}之间的关系",
    "解决当前{}不足、{}偏慢的问题",
    "形成可复制的{}并听取对{}的意见",
    "先行梳理{}，再安排{}",
    "对{}进行独立复核，保证{}真实完整",
    "建立{}与{}之间的衔接关系",
    "及时评估{}风险，准备替代的{}",
    "为后续{}和{}积累依据",
)
_WHY = (
    "该项工作由熟悉{}和{}的骨干承担",
    "预计中期完成{}，后期转入{}",
    "国内外对{}已有若干探索，但对{}的研究仍然缺乏",
    "所需的{}和{}均已安排",
    "团队与{}、{}的相关单位建立了稳定的合作关系",
    "{}将提交专家组评议，据此调整{}",
)
_THINGS = tuple(
    f"{one}{other}"
    for one in [
        "前期",
        "中期",
        "阶段",
        "年度",
        "现场",
        "室内",
        "野外",
        "远程",
        "联合",
        "专项",
        "重点",
        "分级",
        "分区",
        "批次",
        "对照",
        "平行",
        "交叉",
        "重复",
        "外部",
        "内部",
    ]
    for other in [
        "调研",
        "走访",
        "台账",
        "会商",
        "备份",
        "复核",
        "抽查",
        "汇总",
        "归档",
        "培训",
        "交流",
        "采购",
        "调度",
        "巡查",
        "评议",
        "登记",
        "预案",
        "工单",
        "日志",
        "简报",
    ]
)
"""What proposals are full of; of so many words no two drafts make the same clauses by chance."""


def unrelated() -> str:
    """A promise that answers nothing."""
    return _UNRELATED


def content(random: Random, direction: Direction, claims: Claims) -> list[Data]:
    """Content items that cover those of the direction."""
    return _promises(random, [(clause.item or "", clause.words) for clause in direction.content], "R", claims)


def metrics(random: Random, direction: Direction, claims: Claims, *, better: float = 0.3) -> list[Data]:
    """Metrics that cover those of the direction; `better` is how often the numbers are better than asked for."""
    texts = []
    for clause in direction.metrics:
        if clause.self_set:
            texts += [(clause.item or "", own) for own in _own_metrics(random)]
        else:
            texts.append((clause.item or "", improved(clause) if random.random() < better else clause.words))
    skipped = _choice(random, direction)
    return _promises(random, [(id_, text) for id_, text in texts if id_ not in skipped], "P", claims)


def _choice(random: Random, direction: Direction) -> set[str]:
    """Metrics left out where the guide lets the applicant choose (二选一); those that stay claim what they answer."""
    return {
        id_ for group in direction.entry.either if random.random() < 0.5 for id_ in random.sample(group, len(group) - 1)
    }


def improved(clause: ClauseEntry) -> str:
    """The words of a metric with better numbers, where that is possible."""
    return put(clause.words, [(change, change.better) for change in changes(clause)])


def _own_metrics(random: Random) -> list[str]:
    chosen = random.sample(_OWN_METRICS, random.randint(2, 4))
    return [text.format(a=random.randint(2, 6), b=random.randint(7, 15)) for text in chosen]


def one_each(clauses: Sequence[ClauseEntry], letter: str, *, claims: bool) -> list[Data]:
    """A promise for each item in the guide's words, for faults that change one of them."""
    found: list[Data] = []
    for number, clause in enumerate(clauses, 1):
        text = _OWN_METRICS[0].format(a=3) if clause.self_set else clause.words
        found.append({"id": f"{letter}{number}", "text": text} | ({"covers": [clause.item]} if claims else {}))
    return found


def _promises(random: Random, texts: list[tuple[str, str]], letter: str, claims: Claims) -> list[Data]:
    found: list[Data] = []
    joined = _joined(random, texts)
    with_id = random.random() < 0.85
    introduced = random.random() < 0.2
    for number, (ids, text) in enumerate(joined, 1):
        promise: Data = {"id": f"{letter}{number}"} if with_id else {}
        promise["text"] = f"项目执行期内，{text}" if introduced else text
        if claims == "all" or (claims == "some" and random.random() < 0.5):
            promise["covers"] = ids
        found.append(promise)
    if claims == "some":
        _settle(found, joined)
    return found


def _settle(found: list[Data], joined: list[tuple[list[str], str]]) -> None:
    """Several promises for one item all claim it, or none does: claims leave the silent ones out."""
    for (ids, _), promise in zip(joined, found, strict=True):
        if any(set(ids) & set(other.get("covers", ())) for other in found):
            promise["covers"] = ids


def _joined(random: Random, texts: list[tuple[str, str]]) -> list[tuple[list[str], str]]:
    """Here and there two neighbours are one promise."""
    found: list[tuple[list[str], str]] = []
    for id_, text in texts:
        if found and random.random() < 0.08:
            ids, before = found[-1]
            found[-1] = ([*ids, id_] if id_ not in ids else ids, f"{before}；{text}")
        else:
            found.append(([id_], text))
    return found


def sentence(random: Random) -> str:
    """A sentence as proposals are full of; it promises nothing."""
    how, what, why = (random.choice(one).format(*random.sample(_THINGS, 2)) for one in (_HOW, _WHAT, _WHY))
    return f"{how}，{what}。{why}。"


def fill(random: Random, items: list[Data], missing: int) -> None:
    """Lengthens content items by about so many bytes."""
    if not items:
        return
    index = 0
    while missing > 0:
        more = sentence(random)
        item = items[index % len(items)]
        item["text"] = f"{item['text'].rstrip('。')}。{more}"
        missing -= len(more.encode()) + 3
        index += 1
