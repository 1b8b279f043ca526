"""What is counted or asked for, by its last noun: 标准 in 3~5项微生物数据安全标准, in 国家标准3项 and in 数据安全标准."""

from __future__ import annotations

from nrd_check.patterns import lazy

_END = lazy(
    r"[，,；;。、()（）:：\"“”的和及与并等以\d]|鉴定|建[立成]|开发|研[制发]|完成|构建|形成|获得|发现|筛选|制[定订]|编制|开展|实现|进行|应用于|用于"
)
_COMPARED = lazy(r"^(?:及?以[上下内]|左右)")
_INTRODUCED = lazy(r"[:：为有达到共计约≥≤×]+$")
_REACH = 60  # characters: no noun is longer with what stands before it
_HEAD = 2  # characters of a noun that tell what it is


def head_of(text: str, start: int, end: int) -> str:
    """The last characters of what is counted by the number between `start` and `end`, behind it or before it; "" if there is none."""
    behind = _END.split(_COMPARED.sub("", text[end : end + _REACH]), maxsplit=1)[0]
    if len(behind) < _HEAD:
        behind = _END.split(_INTRODUCED.sub("", text[max(0, start - _REACH) : start]))[-1]
    return behind[-_HEAD:] if len(behind) >= _HEAD else ""


_COUNT_BEHIND = lazy(r"(?:各)?(?:不少于|不低于|≥)?[\d一二三四五六七八九十~]+[项个种套台件家类](?:以上)?$")
_NO_WORD = lazy(r"[^\u4e00-\u9fffA-Za-z0-9]")
_LAST = lazy(r"(?:[\u4e00-\u9fff]{2}|[a-z]{2,})$")


def head_and_length(text: str) -> tuple[str, float]:
    """What a thing asked for is (分析流程 is a 流程; "" if it ends in neither), and in how many characters it is told."""
    words = _COUNT_BEHIND.sub("", _NO_WORD.sub("", text))
    last = _LAST.search(words.lower())
    return last[0] if last else "", float(len(words))
