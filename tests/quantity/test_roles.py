"""Which way is better of what is measured: a noun, a unit and a value, one fact each."""

from __future__ import annotations

import pytest

from nrd_check.quantity import read_quantities
from nrd_check.quantity.roles import direction_of


@pytest.mark.parametrize(
    ("noun", "unit", "value", "better"),
    [
        # an error is better when less, a strength when more; the noun next to the number tells
        ("测量误差", "mm", 0.5, "less"),
        ("承压强度", "MPa", 40, "more"),
        ("速度误差", "m/s", 1, "less"),
        ("误差校正速度", "m/s", 1, "more"),
        ("无故障时间", "h", 1000, "more"),
        ("平均无故障工作时间", "h", 1000, "more"),
        ("无故障", "", None, "more"),
        # an accuracy is a share of what is right, or an error if it is small or has a unit
        ("检测精度", "%", 95, "more"),
        ("检测精度", "%", 20, "more"),
        ("检测精度", "%", 19.9, "less"),
        ("检测精度", "mm", 0.1, "less"),
        ("检测精度", "", 0.9, "more"),
        ("检测精度", "%", None, "more"),
        ("分型准确度", "%", 98, "more"),
        ("分型准确度", "", 0.98, "more"),
        ("精确度", "%", 98, "more"),
        ("精确度", "bp", 0.12, "less"),
        ("读数一致性", "%", 90, "more"),
        ("读数一致性", "%", 3, "less"),
        ("检测灵敏度", "%", 90, "more"),
        ("检测灵敏度", "%", 1, "less"),
        ("定位", "%", 99, "more"),
        ("损耗", "%", 50, "less"),
        ("噪声", "", 3, "less"),
        # a resolution of so many bits or parts is better when more
        ("分辨率", "μm", 10, "less"),
        ("分辨率", "", 100_000, "more"),
        ("分辨率", "bit", 16, "more"),
        ("分辨率", "bits", 24, "more"),
        ("分辨率", "Bit", 16, "more"),
        ("分辨力", "位", 24, "more"),
        ("时间分辨率", "s", 5, "less"),
        # a sensitivity is a limit, unless it is what one gets for each unit
        ("灵敏度", "ng/mL", 2, "less"),
        ("灵敏度", "dB", 1.2, "more"),
        ("灵敏度", "V/μm", 0.05, "more"),
        ("灵敏度", "mA/W", 5, "more"),
        ("灵敏度", "kV/m", 5, "more"),
        ("延时", "V/m", 5, "less"),
        ("时延", "dB", 5, "less"),
        # where the words do not tell, the unit may
        ("厚度", "mm", 3, "less"),
        ("指标", "km", 3, "less"),
        ("指标", "秒", 3, "less"),
        ("指标", "毫秒", 3, "less"),
        ("指标", "μs", 3, "less"),
        ("指标", "h", 3, "less"),
        ("指标", "千米", 3, "less"),
        ("指标", "个/s", 3, "more"),
        ("指标", "份/小时", 3, "more"),
        ("指标", "m/s2", 3, "unknown"),
        ("指标", "kPa", 3, "unknown"),
        ("", "", None, "unknown"),
    ],
)
def test_which_way_is_better(noun: str, unit: str, value: float | None, better: str) -> None:
    assert direction_of(noun, len(noun), unit, value) == better


def test_the_unit_tells_nothing_where_it_is_not_asked() -> None:
    assert direction_of("厚度", 2, "mm", by_unit=False) == "unknown"
    assert direction_of("误差", 2, "mm", by_unit=False) == "less"


def test_only_the_words_since_the_last_comma_tell() -> None:
    text = "误差小，承压强度，指标"
    assert direction_of(text, len(text), "kPa") == "unknown"
    text = "指标（误差）"  # nothing stands between the bracket and the number: what it holds may tell
    assert direction_of(text, len(text), "kPa") == "less"
    text = "误差" + "很" * 22
    assert direction_of(text, len(text), "kPa") == "less"
    text = "误差" + "很" * 23
    assert direction_of(text, len(text), "kPa") == "unknown"
    assert direction_of("误差为强度", 2, "kPa") == "less", "what stands behind the number does not tell"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # what a test is done with, under or in
        ("溶液在50mg/L浓度下", "context"),
        ("在10~50℃范围内工作", "context"),
        ("10mL进样时检出限", "context"),
        ("在100mg范围称量", "context"),
        ("在100mg左右称量", "target"),
        ("水在100mg下测量", "context"),
        ("压力100kPa下降", "target"),
        ("压力100kPa条件下", "context"),
        ("测量100km和200km", "target"),
        ("20mL标准溶液", "context"),
        ("在3km条件下", "context"),
        ("例如3个工况", "context"),
        ("比如3个工况", "context"),
        ("温度（T≤20K", "context"),
        ("样品浓度10mg/L时间短", "target"),
        ("处理10t后期产物", "target"),
        ("±600MPa量程内", "context"),
        ("考核点为100MPa", "context"),
        ("100MPa为考核点", "context"),
        ("40MPa处，", "context"),
        # a size of what another number is said of, or not
        ("渗漏100km堤段误差10m以内", "context"),
        ("渗漏100km和堤段误差10m以内", "context"),
        ("渗漏100km，堤段误差10m以内", "target"),
        ("建成100个站点误差10m以内", "target"),
        # in what time another number holds
        ("稳定性（1个月）优于2.5MPa", "context"),
        ("稳定性(1个月)优于2.5MPa", "context"),
        ("植入3个月", "context"),
        ("连续8h", "context"),
        ("连续8台", "target"),
        ("连续不少于8h", "target"),
        # how many were just listed
        ("苏州、杭州等5地市", "context"),
        ("苏州、杭州等不少于5地市", "target"),
        ("平均无故障等3年", "target"),
        # a condition in brackets on what was just named, if no more is in them
        ("废水（盐浓度大于1%）", "context"),
        ("废水（盐浓度大于1%，酸）", "target"),
        ("废水（其中盐浓度大于1%）", "target"),
        ("废水（大于1%）", "target"),
        ("废水（盐浓度大于1种）", "target"),
        ("废水（盐浓度1%）", "target"),
        ("溶剂（纯度大于99%）", "target"),
        # so many are a size (of cohorts, cities), of tonnes they are asked for
        ("千万级队列", "context"),
        ("万吨级/年示范线", "target"),
    ],
)
def test_what_a_number_is_there_for(text: str, role: str) -> None:
    assert read_quantities(text).quantities[0].role == role
