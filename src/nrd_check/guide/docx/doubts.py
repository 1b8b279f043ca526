"""What of a document a person should look at, told once for all paragraphs that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nrd_check.messages import Message


def doubts_of_all(name: str, changed: set[int], pictured: set[int], unknown: set[str]) -> Iterator[Message]:
    """The doubts that are told once for all paragraphs that they are about."""
    if changed:
        yield Message(
            f"{name} 有没有接受的修订（第 {_ranges(changed)} 段），按全部接受读出；请在 Word 中接受或拒绝修订并另存后再读",
            f"{name} has tracked changes (paragraphs {_ranges(changed)}), read as if all were accepted;"
            " accept or reject them in Word, save, and read that",
        )
    if pictured:
        yield Message(
            f"{name} 第 {_ranges(pictured)} 段有图片或嵌入的对象（如公式），其中的文字没有读入，请对照原文",
            f"{name}, paragraphs {_ranges(pictured)}: pictures or embedded objects (formulas?); text in them was not read, look at the original",
        )
    if unknown:
        formats = "、".join(sorted(unknown))
        yield Message(
            f"{name} 的自动编号用了不认识的格式（{formats}），读作 1、2、3，请核对编号",
            f"{name} numbers paragraphs in a format that is not known ({formats}), read as 1, 2, 3; check the numbers",
        )


def span(first: int, last: int) -> str:
    """3, or 3–5."""
    return str(first) if first == last else f"{first}–{last}"


def paragraphs(first: int, last: int) -> str:
    """Paragraph 3, or paragraphs 3–5."""
    return ("paragraph " if first == last else "paragraphs ") + span(first, last)


def _ranges(numbers: Iterable[int]) -> str:
    """3、5–9."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return "、".join(span(first, last) for first, last in spans)
