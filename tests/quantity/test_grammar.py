"""How numbers are read: a few words, one fact each."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrd_check.quantity import Quantity, read_quantities
from nrd_check.quantity.conversion import convert
from nrd_check.quantity.lexer import tokens
from nrd_check.quantity.units import is_count, is_measured
from tests.quantity.golden import LIBRARY


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(text).quantities
    return quantity


@pytest.mark.parametrize(
    ("text", "words", "op", "low", "high", "unit"),
    [
        # comparators before and after, which include the number or do not
        ("发现5种以上病毒", "5种以上", "ge", 5, None, "种"),
        ("不少于 20 家监测点", "不少于20家", "ge", 20, None, "家"),
        ("回收率>90%", ">90%", "gt", 90, None, "%"),
        ("脱盐率大于99.7%", "大于99.7%", "gt", 99.7, None, "%"),
        ("误差不超过10%", "不超过10%", "le", None, 10, "%"),
        ("误差在10m以内", "10m以内", "le", None, 10, "m"),
        ("时间＜5s", "＜5s", "lt", None, 5, "s"),
        ("深度达到90%以上", "达到90%以上", "ge", 90, None, "%"),
        ("至少应用于2类仪器", "至少应用于2类", "ge", 2, None, "类"),
        ("至少涵盖居民、房屋等3类内容", "3类", "ge", 3, None, "类"),
        # bare, ranges, tolerances, sizes, ratios
        ("研制样机1台", "1台", "eq", 1, 1, "台"),
        ("形成技术3~5项", "3~5项", "range", 3, 5, "项"),
        ("混响时间（0.1~0.6）s", "（0.1~0.6）s", "range", 0.1, 0.6, "s"),
        ("免疫持久性（1~2年）", "1~2年", "range", 1, 2, "年"),
        ("工作温度-40℃~80℃", "-40℃~80℃", "range", -40, 80, "℃"),
        ("频率9kHz~50GHz", "9kHz~50GHz", "range", 9, 50_000_000, "kHz"),
        ("误差±0.5mm", "±0.5mm", "tol", -0.5, 0.5, "mm"),
        ("倾斜测量范围≥±3°", "≥±3°", "ge", 3, None, "°"),
        ("响应光谱从380nm到1100nm", "380nm到1100nm", "range", 380, 1100, "nm"),
        ("面积≥8mm×24mm", "≥8mm×24mm", "ge", 8, None, "mm"),
        ("像元数≥1920×1080", "≥1920×1080", "ge", 1920, None, ""),
        ("信噪比≥3:1", "≥3:1", "ge", 3, None, ":1"),
        ("门诊不少于2500门诊量/年", "不少于2500", "ge", 2500, None, ""),
        ("突破5项关键技术", "5项", "eq", 5, 5, "项"),
        ("规模突破100万人", "突破100万人", "gt", 1_000_000, None, "人"),
        ("推力5千牛", "5千牛", "eq", 5, 5, "千牛"),
        ("产值突破100亿元", "突破100亿元", "gt", 10_000_000_000, None, "元"),
        # sizes and ratios, however they are written
        ("视场8x10mm", "8x10mm", "eq", 8, 8, "mm"),
        ("视场8X10mm", "8X10mm", "eq", 8, 8, "mm"),
        ("视场8*10mm", "8*10mm", "eq", 8, 8, "mm"),
        ("视场8mm×10mm×12mm", "8mm×10mm×12mm", "eq", 8, 8, "mm"),
        ("深径比3：1", "3：1", "eq", 3, 3, ":1"),
        ("深径比3∶1", "3∶1", "eq", 3, 3, ":1"),
        # about so many, and more than so many
        ("覆盖~40家", "~40家", "eq", 40, 40, "家"),
        ("覆盖～40家", "～40家", "eq", 40, 40, "家"),
        ("覆盖约40家", "约40家", "eq", 40, 40, "家"),
        ("覆盖超40家", "超40家", "gt", 40, None, "家"),
        ("覆盖超三十家", "超三十家", "gt", 30, None, "家"),
        ("覆盖40余家", "40余家", "eq", 40, 40, "家"),
        ("覆盖40多家", "40多家", "eq", 40, 40, "家"),
        ("覆盖三十余家", "三十余家", "eq", 30, 30, "家"),
        ("覆盖40家以上", "40家以上", "ge", 40, None, "家"),
        ("覆盖40以上", "40以上", "ge", 40, None, ""),
        ("覆盖三十以上", "三十以上", "ge", 30, None, ""),
        ("误差10以内", "10以内", "le", None, 10, ""),
        # Chinese numerals
        ("技术三至五项", "三至五项", "range", 3, 5, "项"),
        ("技术三到五项", "三到五项", "range", 3, 5, "项"),
        ("技术三~五项", "三~五项", "range", 3, 5, "项"),
        ("技术3至5项", "3至5项", "range", 3, 5, "项"),
        ("技术3到5项", "3到5项", "range", 3, 5, "项"),
        ("发现一二〇种", "一二〇种", "eq", 120, 120, "种"),
        ("样本一万五千份", "一万五千份", "eq", 15_000, 15_000, "份"),
        ("样本一亿零五十万份", "一亿零五十万份", "eq", 100_500_000, 100_500_000, "份"),
        ("发现两百种", "两百种", "eq", 200, 200, "种"),
        ("规模10万吨级以上", "10万吨级以上", "ge", 100_000, None, "吨"),
        ("规模百万吨级", "百万吨级", "eq", 1_000_000, 1_000_000, "吨"),
        # a power of ten, or a size
        ("漏率99×10-3Pa", "99×10-3Pa", "eq", 0.099, 0.099, "Pa"),
        ("阵列100×10", "100×10", "eq", 100, 100, ""),
        ("漏率1×10−3Pa", "1×10−3Pa", "eq", 0.001, 0.001, "Pa"),
        ("漏率1×10-30Pa", "1×10-30Pa", "eq", 1e-30, 1e-30, "Pa"),
        ("样本1,500份", "1,500份", "eq", 1500, 1500, "份"),
        ("不确定度1.5e-3", "1.5e-3", "eq", 0.0015, 0.0015, ""),
        # ranges of which both ends have a unit, or the last alone
        ("波长400nm~1.2μm", "400nm~1.2μm", "range", 400, 1200, "nm"),
        ("样本5~10万份", "5~10万份", "range", 50_000, 100_000, "份"),
        ("样本5万~10万份", "5万~10万份", "range", 50_000, 100_000, "份"),
        ("样本10~5份", "10~5份", "range", 5, 10, "份"),
        ("湿度（30~80）%", "（30~80）%", "range", 30, 80, "%"),
        ("电压（-200~600）V", "（-200~600）V", "range", -200, 600, "V"),
        ("质量5~3000amu级", "5~3000amu级", "range", 5, 3000, "amu"),
        # units with what they are of, and rates
        ("产能120吨REO/年", "120吨REO/年", "eq", 120, 120, "吨REO/年"),
        ("产能120吨/年", "120吨/年", "eq", 120, 120, "吨/年"),
        ("读长5k碱基", "5k碱基", "eq", 5, 5, "k碱基"),
        ("读长5M碱基", "5M碱基", "eq", 5, 5, "M碱基"),
        ("读长5G碱基", "5G碱基", "eq", 5, 5, "G碱基"),
        ("稳定性10ppm/15分钟", "10ppm/15分钟", "eq", 10, 10, "ppm/15分钟"),
        ("速度320/min", "320/min", "eq", 320, 320, "/min"),
        ("时间10分钟/样品", "10分钟/样品", "eq", 10, 10, "分钟/样品"),
        ("共5年龄组", "5", "eq", 5, 5, ""),
        # 千 and 百 that belong to the unit, or multiply
        ("功率5千瓦", "5千瓦", "eq", 5, 5, "千瓦"),
        ("电量3万千瓦时", "3万千瓦时", "eq", 30_000, 30_000, "千瓦时"),
        ("速度10千米/小时", "10千米/小时", "eq", 10, 10, "千米/小时"),
        ("样本5千份", "5千份", "eq", 5000, 5000, "份"),
        ("样本3百份", "3百份", "eq", 300, 300, "份"),
        ("投资2千万元", "2千万元", "eq", 20_000_000, 20_000_000, "元"),
        # powers of ten
        ("漏率≤10-3Pa", "≤10-3Pa", "le", None, 0.001, "Pa"),
        ("漏率≤10−3Pa", "≤10−3Pa", "le", None, 0.001, "Pa"),
        ("漏率≤10^-3Pa", "≤10^-3Pa", "le", None, 0.001, "Pa"),
        ("漏率≤10⁻³Pa", "≤10⁻³Pa", "le", None, 0.001, "Pa"),
        ("增益≥10^5", "≥10^5", "ge", 100_000, None, ""),
        ("样本-5℃", "-5℃", "eq", -5, -5, "℃"),
        # several comparators: the first one says which way
        ("准确率提高至约40%", "提高至约40%", "ge", 40, None, "%"),
        ("误差不超过约40%", "不超过约40%", "le", None, 40, "%"),
        ("误差约不超过40%", "约不超过40%", "le", None, 40, "%"),
        ("规模超过达到40家", "超过达到40家", "gt", 40, None, "家"),
        ("倾斜范围＞±3°", "＞±3°", "gt", 3, None, "°"),
        ("倾斜范围≤±3°", "≤±3°", "tol", -3, 3, "°"),
        # a multiplier for both ends
        ("样本0~10万份", "0~10万份", "range", 0, 100_000, "份"),
        ("样本2~3.5万份", "2~3.5万份", "range", 20_000, 35_000, "份"),
        ("样本10~1万份", "10~1万份", "range", 10, 10_000, "份"),
        ("样本500~1万份", "500~1万份", "range", 500, 10_000, "份"),
        ("时间30~60s，", "30~60s", "range", 30, 60, "s"),
        ("频率9~50GHz", "9~50GHz", "range", 9, 50, "GHz"),
        # changes
        ("成本降低20%", "降低20%", "ge", 20, None, "%"),
        ("精度提高10%以上", "提高10%以上", "ge", 10, None, "%"),
        ("强度下降不大于20%", "不大于20%", "le", None, 20, "%"),
        # multipliers, Chinese numerals, powers of ten
        ("队列不少于1万例", "不少于1万例", "ge", 10_000, None, "例"),
        ("样本2.5亿条", "2.5亿条", "eq", 250_000_000, 250_000_000, "条"),
        ("发现二十种以上", "二十种以上", "ge", 20, None, "种"),
        ("建立一套体系", "一套", "eq", 1, 1, "套"),
        ("覆盖百万人以上", "百万人以上", "ge", 1_000_000, None, "人"),
        ("灵敏度≥1×109cps", "≥1×109cps", "ge", 1e9, None, "cps"),
        ("真空度≤5×10-4Pa", "≤5×10-4Pa", "le", None, 5e-4, "Pa"),
        ("真空度≤5×10⁻⁴Pa", "≤5×10⁻⁴Pa", "le", None, 5e-4, "Pa"),
        ("检出限≤10-10摩尔/升", "≤10-10摩尔/升", "le", None, 1e-10, "摩尔/升"),
        ("10万吨级/年以上规模", "10万吨级/年以上", "ge", 100_000, None, "吨/年"),
        ("精度≤λ/150", "≤λ/150", "le", None, 1 / 150, ""),
        # units
        ("不少于5000吨/天", "不少于5000吨/天", "ge", 5000, None, "吨/天"),
        ("稳定性≤10ppm/15分钟", "≤10ppm/15分钟", "le", None, 10, "ppm/15分钟"),
        ("流量增加500m3/s以上", "增加500m3/s以上", "ge", 500, None, "m3/s"),
        ("重复性≤3%RSD", "≤3%RSD", "le", None, 3, "%RSD"),
        ("获得5~10个人体器官", "5~10个", "range", 5, 10, "个"),
        ("扭矩不小于0.8N·m", "不小于0.8N·m", "ge", 0.8, None, "N·m"),
    ],
)
def test_quantities(text: str, words: str, op: str, low: float | None, high: float | None, unit: str) -> None:
    found = only(text)
    assert (found.text, found.op, found.unit) == (words, op, unit)
    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(high)


@pytest.mark.parametrize(
    ("text", "op"),
    [
        ("空间分辨率优于10μm", "lt"),
        ("读长优于10kb", "gt"),
        ("检测下限不差于250拷贝/毫升", "lt"),
        ("光接收灵敏度优于-7dBm", "lt"),
        ("准确率达到95%", "ge"),
        ("检测下限达1μM", "le"),
        ("灵敏度达1.2dB", "ge"),
        ("指数优于7", "unclear"),
        ("空间分辨率好于10μm", "lt"),
        ("读长不差于10kb", "ge"),
        ("读长不劣于10kb", "ge"),
        ("检测下限不差于10μM", "lt"),
        ("指数不差于7", "unclear"),
        ("厚度优于5mm", "lt"),
        ("速率优于5帧/秒", "gt"),
        ("厚度达到5mm", "ge"),  # of what is reached, the unit does not tell which way is better
        ("准确率达到95%以上", "ge"),
        ("检测下限达到5以下", "le"),
        ("成本控制在5万元", "le"),
        ("成本降至5万元", "le"),
        ("成本降低约5%", "ge"),
        ("成本降低", ""),
    ],
)
def test_direction_comes_from_what_is_measured(text: str, op: str) -> None:
    assert [one.op for one in read_quantities(text).quantities] == [op] * bool(op)


@pytest.mark.parametrize(
    ("text", "ops"),
    [
        ("准确率分别大于95%、90%", ["gt", "gt"]),
        ("误差分别不大于5%和3%", ["le", "le"]),
        ("误差分别小于5%及3%", ["lt", "lt"]),
        ("指数分别优于5与7", ["unclear", "unclear"]),
        ("准确率95%、大于90%和85%", ["eq", "gt", "gt"]),
        ("准确率大于95%，召回率90%", ["gt", "eq"]),  # a comma ends what it governs
        ("准确率大于95%的模型、数据90%", ["gt", "eq"]),  # so does 的
        ("准确率大于95%、从很多不同医院收集来的数据和90%", ["gt", "eq"]),  # and a long way
        ("至少包括5个数据源、图谱10种", ["ge", "eq"]),
        ("至少8个数据源、10种图谱", ["ge", "ge"]),
    ],
)
def test_how_far_a_comparator_governs(text: str, ops: list[str]) -> None:
    assert [one.op for one in read_quantities(text).quantities] == ops


def test_one_comparator_for_several_numbers() -> None:
    found = read_quantities("准确率分别不低于95%、90%和85%").quantities
    assert [(one.op, one.low) for one in found] == [("ge", 95), ("ge", 90), ("ge", 85)]
    found = read_quantities("支持至少8个数据源、10种数据类型").quantities
    assert [(one.op, one.low, one.unit) for one in found] == [("ge", 8, "个"), ("ge", 10, "种")]
    found = read_quantities("不少于4种火灾参量的12种传感数据").quantities
    assert [(one.op, one.low) for one in found] == [("ge", 4), ("eq", 12)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("在操作压力不高于0.5MPa下", "context"),
        ("数据量大于500G时一致性好", "context"),
        ("不确定度1%（k=2）", "context"),
        ("阵列化检测（如4×4）", "context"),
        ("针对千万级超大城市", "context"),
        ("居民、房屋等4类", "context"),
        ("室温下2000ppm硫酸镁水溶液", "context"),
        ("在7T以上的高场条件下", "context"),
        ("过流能力维持在5000m3/s和2200m3/s以上", "target"),
        ("渗漏定位100km长堤段误差10m以内", "context"),
        ("高盐（盐浓度大于1%）废水", "context"),
        ("检出率高（片段长度≥50bp）", "context"),
        # how good a thing must be is no condition, though it stands in brackets
        ("试剂（纯度≥99%）的批量制备", "target"),
        ("检测方法（识别准确率90%以上）", "target"),
        ("高致病性真菌1~2种（须包括）", "target"),
        ("示范工程1项", "target"),
    ],
)
def test_roles(text: str, role: str) -> None:
    quantities = read_quantities(text).quantities
    wanted = quantities[-1] if "k=2" in text else quantities[0]
    assert wanted.role == role


def test_what_is_listed_in_brackets_is_asked_for() -> None:
    found = read_quantities("研发织物纤维无损检测样机1台（检测偏差小于5%，检测周期小于15min）").quantities
    assert [(one.text, one.role) for one in found] == [("1台", "target"), ("小于5%", "target"), ("小于15min", "target")]
    found = read_quantities("手性催化剂（纯度≥99%，≥99%ee）的克级规模的制备技术").quantities
    assert [(one.text, one.role) for one in found] == [("≥99%", "target"), ("≥99%ee", "target")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("满足GB/T5462-2015标准", "standard"),
        ("到2035年", "date"),
        ("面向5G工业应用", "name"),
        ("三维结构", "name"),
        ("减少CO2排放", "formula"),
        ("含C2~C12烃", "formula"),
        ("测定137Cs活度", "isotope"),
        ("6N级高纯镓", "grade"),
        ("二级质量标准", "grade"),
        ("第三方检测", "ordinal"),
        ("一体化平台", "idiom"),
        ("指南3.4中的队列", "reference"),
        ("半数样本", "idiom"),
        ("十分重要", "idiom"),
        ("SARS2株", "formula"),
    ],
)
def test_what_is_no_quantity_and_why(text: str, reason: str) -> None:
    readings = read_quantities(text)
    assert readings.quantities == ()
    assert [other.reason for other in readings.others] == [reason]


def test_where_what_is_no_quantity_stands() -> None:
    readings = read_quantities("减少CO2排放，第三方检测5项，含C2~C12烃")
    assert [(one.text, one.reason, one.start) for one in readings.others] == [
        ("CO2", "formula", 2),
        ("第三", "ordinal", 8),
        ("C2~C12", "formula", 17),
    ]
    assert [(one.text, one.start, one.end) for one in readings.quantities] == [("5项", 13, 15)]


def test_every_numeral_of_all_metrics_is_accounted_for() -> None:
    """Each digit is in a quantity, or outside one for a named reason."""
    left = []
    for programme in LIBRARY.programmes:
        for direction in LIBRARY.directions(programme).values():
            for metric in direction.metrics:
                text = "".join(metric.words.split()).replace("％", "%")
                readings = read_quantities(metric.words)
                inside = {at for one in readings.quantities for at in range(one.start, one.end)}
                inside |= {
                    at for one in readings.others for at in range(one.start, one.start + len(one.text)) if one.reason
                }
                left += [
                    (programme.id, direction.id, metric.item, at)
                    for at, char in enumerate(text)
                    if char.isdigit() and at not in inside
                ]
    assert left == []


@given(st.text(alphabet="不少于达到提高以上内万亿一二十个项套%mkgs/0123456789.~×±（），；、", max_size=40))
def test_any_text_is_cut_into_tokens_without_loss(text: str) -> None:
    assert "".join(token.text for token in tokens(text)) == text
    readings = read_quantities(text)
    assert all(text[one.start : one.end] == one.text for one in readings.quantities)


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (0.5, "MPa", "kPa", 500),
        (1, "年", "个月", 12),
        (3, "个月", "天", 91.3),
        (1, "km", "m", 1000),
        (1, "km2", "m2", 1_000_000),
        (1, "小时", "min", 60),
        (20, "ppb", "ppm", 0.02),
        (1, "万元", "元", 10_000),
        (1, "公顷", "亩", 15),
        (3600, "m3/h", "m3/s", 1),
        (5, "项", "个", 5),
        (1, "套", "台套", 1),
        (1, "M碱基", "kb", 1000),
        (5, "Mpa", "MPa", 5),
        (16, "kHz", "KHz", 16),
        (1, "GB", "MB", 1000),
        (8, "Mbit", "MB", 1),
        (24, "样本/小时", "份/天", 576),
        (3, "%RSD", "%", 3),
        (60, "′", "°", 1),
        (10, "ppm/15分钟", "ppm/30分钟", 20),
        (10, "拷贝/mL", "copies/mL", 10),
        (10, "拷贝/μL", "拷贝/mL", 10_000),
        (10, "例/天", "人/天", 10),
        (120, "份/天", "份/小时", 5),
        (5, "µm", "μm", 5),  # the sign of micro, and the Greek letter
        (5, "kΩ", "Ω", 5000),
        (5, "KB", "B", 5000),
        (5, "KPa", "Pa", 5000),
        (2, "G碱基", "Mb", 2000),
        (2, "kbp", "bp", 2000),
        (5, "g/(m2·d)", "g/m2/d", 5),
        (1, "℃", "°C", 1),
        (1, "特斯拉", "T", 1),
        (20, "千电子伏", "eV", 20_000),
        (3, "兆比特", "比特", 3_000_000),
        (2, "皮克", "fg", 2000),
        (0.9, "牛·米", "N·m", 0.9),
        (5, "埃", "nm", 0.5),
        (8, "立方分米", "dm3", 8),
        (1000, "次/秒", "kHz", 1),
        (300, "kcps", "个/秒", 300_000),
        (5, "分钟/次", "分钟", 5),
        (40_000, ":1", "", 40_000),
        (64, "点", "个", 64),
    ],
)
def test_units_convert(value: float, unit: str, to: str, expected: float) -> None:
    assert convert(value, unit, to) == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize(
    ("unit", "to"),
    [
        ("种", "家"),
        ("m", "s"),
        ("%", "种"),
        ("℃", "K"),
        ("例", "MPa"),
        ("dB", "m"),
        ("°", "%"),
        ("", "%"),
        ("bit", "%"),
        ("dB", "%"),
        ("℃", "°"),
        ("个", "%"),
        ("rpm", "Hz/s"),
    ],
)
def test_unlike_units_do_not(unit: str, to: str) -> None:
    assert convert(1, unit, to) is None


def test_a_negative_tolerance_is_its_size() -> None:
    """Found by fuzzing: its low end was above its high end."""
    quantity = only("误差±-1%")
    assert (quantity.op, quantity.low, quantity.high) == ("tol", -1, 1)


def test_so_many_for_each_nothing_compares_with_nothing() -> None:
    """Found by fuzzing: 2:0 was divided by its 0."""
    assert convert(1, ":1", ":0") is None
    assert convert(1, ":0", ":1") is None
    assert convert(1, "%/套", ":0") is None


@pytest.mark.parametrize("text", ["λ/0", "0~5万元", "-6-00万V", "1/0°"])
def test_a_number_divided_by_nothing_breaks_nothing(text: str) -> None:
    """Found by fuzzing: each was divided by its 0."""
    assert all(one.low is None or math.isfinite(one.low) for one in read_quantities(text).quantities)


def test_a_numeral_of_hundreds_of_characters_is_more_than_a_number_holds() -> None:
    assert all(one.low == math.inf for one in read_quantities("一" * 400 + "种").quantities)


def test_so_many_in_no_time_compare_with_nothing() -> None:
    """Found by fuzzing: a rate for each 0 was divided by it."""
    assert convert(1, "ppm/0h", "ppm/1h") is None


@pytest.mark.parametrize(
    ("unit", "counted", "measured"),
    [("项", True, False), ("", True, False), ("%", False, False), ("%RSD", False, False), ("mm", False, True)],
)
def test_what_is_counted_and_what_is_measured(unit: str, counted: bool, measured: bool) -> None:
    assert (is_count(unit), is_measured(unit)) == (counted, measured)
