"""Time for a draft grows as its length does, whatever is repeated in it: no sort of text takes minutes at 100 KB.

No clock: the process is given seconds of work, many times what linear code takes (at most 0.4) and a fraction of what the
square of the length would (7 to 33 were measured before).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.hostile.outside import HEAD, limits, run

WORK = 5
"""Seconds, those to start among them."""
SORTS = [
    "建立呼吸道病毒跨种传播的实验模型并开展机制研究，",
    "研制新型疫苗5种以上，准确率不低于95%，",
    "1234567890",
    "1~",
    "1.",
    "1）",
    "1×",
    "10-",
    "1:2",
    "95%、",
    "分别不低于95%、90%和85%",
    "（1~2）",
    "等4类",
    "；5种",
    "（",
    "）",
    "“（【",
    "≥",
    "第",
    "万",
    "2021年",
    "10⁹",
    "GB/T 5462-2015",
    "以及并阐明",
    "abcdefghij",
    "aB",
    "m/",
    " ",
    "甲\n",
    "病毒",
    "、",
    "1,",
    "1 min ",
    "L/(m2·h)",
    "（1）",
    "①",
    "一百乘",
    "零点二",
    "每百张",
    "其中1项、",
    "MTBF5000h",
    "（100MPa）≤3MPa",
]


def checked(folder: Path, draft: str) -> None:
    """The draft is checked within the time that is allowed."""
    (folder / "draft.yaml").write_text(draft, encoding="utf-8")
    status, _, err = run(folder, "check", "draft.yaml", "--format", "json", before=limits(CPU=WORK))
    assert (status, err) == (1, "")  # much is missing


@pytest.mark.parametrize("word", SORTS)
def test_metrics_of_100_kilobytes(word: str, tmp_path: Path) -> None:
    text = json.dumps(word * (50_000 // len(word.encode())), ensure_ascii=False)
    checked(tmp_path, HEAD + f"metrics: [{{text: {text}}}, {{text: {text}, covers: [M1, M2]}}]\n")


def test_brackets_that_close_nothing(tmp_path: Path) -> None:
    """Each of them was held against all that were open."""
    checked(tmp_path, HEAD + f"metrics: [{{text: {'（' * 30_000}{'』' * 30_000}}}]\n")


def test_long_metrics_of_ever_other_words(tmp_path: Path) -> None:
    """What was worked out of the words of a long part was worked out anew for each of its numbers."""
    words = (chr(0x4E00 + 7919 * step % 20_000) for step in range(14_000))
    text = "".join(f"{word}5种" if step % 8 == 0 else word for step, word in enumerate(words))
    checked(tmp_path, HEAD + f"metrics: [{{text: {text[:6000]}}}, {{text: {text[6000:12000]}}}]\n")


@pytest.mark.parametrize("name", ["content", "metrics"])
def test_many_promises(name: str, tmp_path: Path) -> None:
    """A thousand promises, a hundred times what drafts have."""
    entries = "".join(f"  - {{text: 研制新型疫苗{number}种以上，准确率不低于95%}}\n" for number in range(1000))
    checked(tmp_path, HEAD + f"{name}:\n{entries}")


def test_many_units_and_people(tmp_path: Path) -> None:
    units = "".join(f"  - {{name: 单位{number}}}\n" for number in range(3000))
    people = "".join(f"  - {{name: 某{number}, unit: 单位{number}}}\n" for number in range(3000))
    topics = "".join(f"  - {{title: 课题{number}, units: [单位{number}]}}\n" for number in range(1000))
    checked(tmp_path, HEAD + f"units:\n{units}members:\n{people}topics:\n{topics}")
