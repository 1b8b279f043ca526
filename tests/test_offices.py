"""Which names mean the same office, and which are provincial."""

from __future__ import annotations

import pytest

from nrd_check.offices import is_provincial, same_office


@pytest.mark.parametrize(
    ("given", "wanted", "same"),
    [
        ("国家标准委", "市场监管总局（国家标准委）", True),
        ("市场监管总局", "市场监管总局（国家标准委）", True),
        ("海关总署", "海关总署", True),
        ("教育部（海关总署）", "海关总署", False),
        ("教育部", "海关总署", False),
        ("海關總署", "海关总署", True),  # Traditional characters
        ("市場監管總局", "市场监管总局（国家标准委）", True),
        ("教育部", "海關總署", False),
    ],
)
def test_same_office(given: str, wanted: str, same: bool) -> None:
    assert same_office(given, wanted) is same


@pytest.mark.parametrize(
    ("name", "provincial"),
    [
        ("湖南省科学技术厅", True),
        ("北京市科学技术委员会", True),
        ("内蒙古自治区科技厅", True),
        ("湖南", True),
        ("廣東省科學技術廳", True),  # Traditional characters
        ("廣西壯族自治區科學技術廳", True),
        ("上海交通大學", False),
        ("湖南省长沙市科学技术局", False),
        ("北京市海淀区科委", False),
        ("河北工业大学科研处办公室", False),
        ("重庆医科大学附属医院办公室", False),
    ],
)
def test_provincial_offices(name: str, provincial: bool) -> None:
    assert is_provincial(name) is provincial
