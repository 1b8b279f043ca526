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
    "采用多组学联合分析与机器学习相结合的技术路线",
    "以理论建模、数值模拟和现场试验相互印证的方式推进",
    "依托牵头单位现有的重点实验室和大型仪器共享平台",
    "在前期工作积累的样本和数据基础上",
    "参照国际同类研究的质量控制规范",
    "由参与单位分工协作、按季度会商进展",
    "结合野外调查、室内实验和长期定位观测资料",
    "通过多中心协作和统一的数据采集规程",
)
_WHAT = (
    "逐步明确关键环节的作用机制与影响因素",
    "解决当前存在的精度不足、稳定性差和成本偏高等问题",
    "形成可复制、可推广的技术方案并听取用户意见持续改进",
    "重点突破制约该领域发展的共性难题",
    "对结果进行独立重复验证，保证数据真实、完整、可追溯",
    "建立与后续研究任务之间的衔接关系，避免重复投入",
    "及时评估技术风险，准备替代路线",
    "为后续的工程化应用积累依据",
)
_WHY = (
    "该项工作由经验丰富的骨干人员承担，已具备开展研究的条件",
    "预计在项目中期完成主要实验，后期转入验证与总结",
    "国内外已有若干探索，但系统性研究仍然缺乏",
    "研究所需的设备、场地和人员均已安排",
    "团队与相关用户单位建立了稳定的合作关系",
    "阶段成果将提交专家组评议，根据意见调整后续安排",
)


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
    return f"{random.choice(_HOW)}，{random.choice(_WHAT)}。{random.choice(_WHY)}。"


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
