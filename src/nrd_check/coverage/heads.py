"""The noun that a number counts: 标准 in 3~5项微生物数据安全标准 and in 国家标准3项."""

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
