"""Numbers as drafts say them."""

from __future__ import annotations

import pytest

from nrd_check.coverage.texts import make_said


def numbers(text: str) -> list[tuple[float | None, float | None, str]]:
    said = make_said("P1", text, None)
    return [(number.low, number.high, number.unit) for part in said.parts for number in part.numbers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name and its number, kept apart by white space alone
        ("MTBF 3500小时", [(3500, 3500, "小时")]),
        ("联合预测TPS 4000，", [(4000, 4000, "")]),
        ("符合GB 5462的要求", []),
        ("抑制SARS 2型病毒", []),
        # tenths, halves and doubles
        ("六成五以上的通道保持有效", [(65, None, "%")]),
        ("能耗降低三成半", [(35, None, "%")]),
        ("完成三成为主的改造", []),
        ("观察一个半月", [(1.5, 1.5, "个月")]),
        ("随访两年半，", [(2.5, 2.5, "年")]),
        ("振幅减半", [(50, None, "%")]),
        ("产量翻番", [(1, None, "倍")]),
        # so many in each
        ("检测下限优于每毫升250拷贝", [(None, 250, "拷贝/毫升")]),
        ("速率达到每分钟380比特", [(380, None, "比特/分钟")]),
        ("检出限0.3微克每立方米", [(0.3, 0.3, "微克/立方米")]),
        # no number: the name of a virus
        ("阐明SARS-CoV-2的感染谱", []),
        # two things multiplied are two numbers, the sides of one thing are one
        ("支持150万条×120维数据", [(1_500_000, 1_500_000, "条"), (120, 120, "维")]),
        ("面积8mm×24mm", [(8, 8, "mm")]),
    ],
)
def test_spoken_numbers_are_read(text: str, expected: list[tuple[float | None, float | None, str]]) -> None:
    assert numbers(text) == expected
