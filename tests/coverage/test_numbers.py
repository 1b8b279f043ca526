"""Whether a promised number keeps the number asked for. Source: the design notes on quantities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrd_check.coverage.numbers import compare
from nrd_check.quantity import read_quantities
from nrd_check.quantity.conversion import convert
from nrd_check.quantity.scales import make_scales, pack_units
from tests.example import LIBRARY


def outcome(asked: str, promised: str) -> str:
    """`asked` and `promised` are sentences with one number each."""
    (number,) = read_quantities(asked).quantities
    (promise,) = read_quantities(promised).quantities
    return compare(number, promise, asked[: number.start])


@pytest.mark.parametrize(
    ("asked", "promised", "expected"),
    [
        ("倾斜范围＞±3°", "倾斜量程±3.5°", "met"),
        ("倾斜范围＞±3°", "倾斜量程±3°", "below"),
        ("倾斜范围≥±3°", "倾斜量程±3°", "met"),
        ("准确率>90%", "准确率90%", "below"),
        ("准确率>90%", "准确率90%以上", "unclear"),
        ("准确率>90%", "准确率>90%", "met"),
        ("准确率>90%", "准确率91%以上", "met"),
        ("准确率≥90%", "准确率90%以上", "met"),
        ("鉴定5种以上受体", "鉴定不超过8种受体", "unclear"),
        ("鉴定5种以上受体", "鉴定少于8种受体", "unclear"),
        ("鉴定5种以上受体", "鉴定5家受体", "unclear"),
        ("能耗降低>10%", "能耗-12%", "met"),
        ("能耗降低>10%", "能耗-10%", "below"),
        ("成本减少10%~15%", "成本-12%", "met"),
        ("成本减少10%~15%", "成本-8%", "below"),
        ("成本减少10%~15%", "成本减少12%", "met"),
        ("成本减少10%~15%", "成本减少8%", "below"),
        ("性能提高2个数量级", "性能提高100倍", "met"),
        ("性能提高2个数量级", "性能提高50倍", "below"),
        ("性能提高2个数量级", "性能提高3个数量级", "met"),
        ("动态范围达到6个数量级", "动态范围10^6", "met"),
        ("动态范围达到6个数量级", "动态范围10^5", "below"),
        ("动态范围达到6个数量级", "动态范围不超过10^6", "unclear"),
        ("规模万吨级", "规模2万吨/年", "met"),
        ("规模万吨级", "规模0.5万吨/年", "below"),
        ("规模1万吨级/年", "规模不超过2万吨级", "unclear"),
        # less than, and at most
        ("时间<5s", "时间5s", "below"),
        ("时间<5s", "时间<5s", "met"),
        ("时间<5s", "时间4s", "met"),
        ("时间<5s", "时间5s以内", "unclear"),
        ("时间≤5s", "时间5s", "met"),
        ("时间≤5s", "时间5s以内", "met"),
        ("时间≤5s", "时间大于3s", "unclear"),
        ("强度下降≤2%", "强度下降1.5%", "met"),
        ("强度下降≤2%", "强度下降2.5%", "below"),
        ("衰减<2%", "衰减2.5%", "below"),
        ("时间<5s", "时间达到4s", "met"),
        ("时间<5s", "时间≥4s", "unclear"),
        # what it must work in: the whole of it
        ("温度-40℃~80℃", "温度-40℃~80℃", "met"),
        ("温度-40℃~80℃", "温度-50℃~90℃", "met"),
        ("温度-40℃~80℃", "温度-30℃~80℃", "below"),
        ("温度-40℃~80℃", "温度-40℃~70℃", "below"),
        ("温度-40℃~80℃", "温度60℃", "unclear"),
        ("温度-40℃~80℃", "温度≥60℃", "unclear"),
        ("温度-40℃~80℃", "温度≤60℃", "unclear"),
        # how good it must be: the better end of it
        ("检测下限2~30μg/g", "检测下限2~25μg/g", "met"),
        ("检测下限2~30μg/g", "检测下限5~30μg/g", "met"),
        ("检测下限2~30μg/g", "检测下限5~31μg/g", "below"),
        ("检测下限2~30μg/g", "检测下限20μg/g", "met"),
        ("回收率80%~90%", "回收率85%~95%", "met"),
        ("回收率80%~90%", "回收率80%~85%", "met"),
        ("回收率80%~90%", "回收率81%", "met"),
        ("回收率80%~90%", "回收率79%", "unclear"),
        # so long
        ("免疫持久性1~2年", "免疫持久性18个月", "met"),
        ("免疫持久性1~2年", "免疫持久性12个月", "met"),
        ("免疫持久性1~2年", "免疫持久性24个月", "met"),
        ("免疫持久性1~2年", "免疫持久性9个月", "below"),
        ("免疫持久性1~2年", "免疫持久性3年", "unclear"),
        ("免疫持久性1~2年", "免疫持久性不超过18个月", "met"),
        # a tolerance
        ("误差±5%", "误差±5%", "met"),
        ("误差±5%", "误差±6%", "below"),
        ("误差±5%", "误差3%", "met"),
        ("误差±5%", "误差不超过5%", "met"),
        ("误差±5%", "误差5%以上", "unclear"),
        # a bare number: the same, or better where the words tell which way that is
        ("光谱分辨率10nm", "光谱分辨率8nm", "met"),
        ("光谱分辨率10nm", "光谱分辨率12nm", "below"),
        ("光谱分辨率10nm", "光谱分辨率不超过10nm", "met"),
        ("信噪比达到20dB", "信噪比22dB", "met"),
        ("信噪比20dB", "信噪比22dB", "met"),
        ("信噪比20dB", "信噪比18dB", "below"),
        ("中心波长1060nm", "中心波长1.06μm", "met"),
        ("电压500V", "电压480V", "unclear"),
        ("电压500V", "电压达到510V", "met"),
        ("电压500V", "电压达到490V", "below"),
        ("电压500V", "电压≥510V", "unclear"),
        ("检测精度95%", "检测精度96%", "met"),
        ("检测精度5%", "检测精度4%", "met"),
        ("检测精度5%", "检测精度6%", "below"),
        # at least: the number itself is enough, more is too
        ("鉴定5种以上受体", "鉴定6种受体", "met"),
        ("鉴定5种以上受体", "鉴定5种受体", "met"),
        ("鉴定5种以上受体", "鉴定4种受体", "below"),
        # more than: the number itself is not
        ("位点数大于30个", "位点数30个", "below"),
        ("位点数大于30个", "位点数大于30个", "met"),
        ("位点数大于30个", "位点数31个", "met"),
        # at most, and less than
        ("响应时间≤10s", "响应时间8秒", "met"),
        ("响应时间≤10s", "响应时间12秒", "below"),
        ("交叉干扰几率＜3%", "交叉干扰几率3%", "below"),
        ("交叉干扰几率＜3%", "交叉干扰几率＜3%", "met"),
        ("倾斜范围≥±3°", "倾斜量程±3.5°", "met"),
        ("倾斜范围≥±3°", "倾斜量程±2°", "below"),
        ('不确定度≤0.05"', "不确定度0.04角秒", "met"),
        ("分辨率≥24bit", "24位分辨率", "met"),
        ("呼吸率范围≥99BPM", "呼吸率100次/分", "met"),
        ("每年普查2~3次/月", "普查3次/月", "met"),
        # a range of countable things asks for its least
        ("研发3~5种技术", "研发3种技术", "met"),
        ("研发3~5种技术", "研发2种技术", "below"),
        ("研发3~5种技术", "研发8种技术", "met"),
        # of a promised range, the least counts
        ("鉴定5种以上受体", "鉴定4~6种受体", "below"),
        ("鉴定5种以上受体", "鉴定5~6种受体", "met"),
        # a measured range must be contained
        ("工作温度-40℃~80℃", "工作温度-50℃~90℃", "met"),
        ("工作温度-40℃~80℃", "工作温度-20℃~60℃", "below"),
        # a tolerance
        ("误差±3%", "误差±2%", "met"),
        ("误差±3%", "误差±5%", "below"),
        # what a promise reaches is what it commits to, whichever way is better
        ("真空度≤5×10-4Pa", "真空度达到4×10-4Pa", "met"),
        ("真空度≤5×10-4Pa", "真空度达到6×10-4Pa", "below"),
        ("年衰减不高于2%", "年衰减下降1.5%", "met"),
        ("角电流密度200μA/sr", "角电流密度达到210μA/sr", "met"),
        ("角电流密度200μA/sr", "角电流密度达到190μA/sr", "below"),
        ("系统响应时间不超过5s", "系统响应时间减少3s", "unclear"),
        ("角电流密度200μA/sr", "角电流密度不超过100μA/sr", "unclear"),
        ("反应釜工作压力5MPa", "反应釜工作压力不超过3MPa", "unclear"),
        # a range is to be covered, whatever is measured
        ("纯度检测范围0.1%~99.9%", "纯度检测范围0.2%~99.9%", "below"),
        # orders of magnitude
        ("容错率提升一个数量级", "容错率提升10倍", "met"),
        ("容错率提升一个数量级", "容错率提升8倍", "below"),
        # the capacity of a plant is that of a year, whether that is said or not
        ("建成万吨级示范工程", "建成1.2万吨/年示范工程", "met"),
        ("建成万吨级示范工程", "建成0.8万吨/年示范工程", "below"),
        ("建成10万吨级/年以上示范工程", "建成100kt/a示范工程", "met"),
        # every side of a size counts
        ("像素≥1×10", "像素1×12", "met"),
        ("像素≥1×10", "像素1×8", "below"),
        ("像素≥128×128", "像素130×100", "below"),
        ("视场≥10mm×10mm", "视场2cm×2cm", "met"),
        ("面积≥8mm×24mm", "面积为2.4cm×0.8cm", "met"),
        ("面积≥8mm×24mm", "面积为5mm×2.4cm", "below"),
        ("像素≥1920x1080", "像素1920*1080", "met"),
        ("像素≥1920x1080", "像素1920×720", "below"),
        ("像素超过128×128", "像素128×128", "below"),
        ("随访时间≥12个月", "随访时间360天", "below"),
        ("结温降低≥5℃", "工作温度-40℃", "below"),
        ("准确率≥90%", "准确率0.92", "met"),
        ("准确率≥90%", "准确率0.85", "below"),
        ("准确率≥90%", "模型1", "unclear"),
        ("准确率≥95%", "准确率不到95%", "below"),
        ("准确率≥95%", "准确率不到90%", "below"),
        ("读长≥3个碱基", "读长4碱基", "met"),
        ("回收率提高5%", "回收率提高6个百分点", "met"),
        ("转速≥60rpm", "转速80次/分钟", "met"),
        ("磁场≥2T", "磁场15000高斯", "below"),
        ("容量≥5Ah", "容量6安时", "met"),
        ("连续工作时间不低于3个月", "连续工作≥90天", "met"),
        ("耗水量减少10%", "耗水量-12%", "met"),
        ("耗水量减少10%", "耗水量-8%", "below"),
        ("耗水量减少10%", "耗水量-12%以上", "met"),
        ("岩石强度精度优于10MPa", "岩石强度±10MPa以内", "unclear"),
        ("岩石强度精度优于10MPa", "岩石强度±9MPa以内", "met"),
        ("连续工作时间不低于3个月", "连续工作≥89天", "below"),
        ("面积≥8mm×24mm", "面积为2.4cm×0.7cm", "below"),
        ("产量≥1000吨/年", "累计处理1000吨", "unclear"),
        # 不低于 of what is better when less: nobody can tell what is meant
        ("三维定位精度不低于1m", "三维定位精度1m", "met"),
        ("三维定位精度不低于1m", "三维定位精度0.8m", "unclear"),
        ("时间分辨率不低于1日", "时间分辨率12小时", "unclear"),
        ("空间分辨率不低于16m×16m", "空间分辨率15m×15m", "unclear"),
        ("空间分辨率不低于16m×16m", "空间分辨率16m×16m", "met"),
        ("测厚灵敏度不低于0.1mm", "测厚灵敏度0.08mm", "unclear"),
        ("传输频率不低于5分钟/次", "传输频率3分钟/次", "unclear"),
        ("监测深度不低于1m", "监测深度0.8m", "below"),
        ("放大倍数≥1000万", "放大倍数三千万倍", "met"),
        ("空间分辨率不低于16m×16m", "空间分辨率30m×30m", "unclear"),
        ("温度分辨率不低于0.1K", "温度分辨率优于0.5K", "unclear"),
        ("均匀度＞90%", "均匀度达到92%", "met"),
        ("成本减少20%", "成本变化-30%以上", "met"),
        ("成本减少20%", "成本变化不低于-30%", "below"),
        # not worse than 250 is kept by 250
        ("检测下限不差于250拷贝/毫升", "检测下限250拷贝/毫升", "met"),
        ("检测下限不差于250拷贝/毫升", "检测下限为300拷贝/毫升", "below"),
        ("信噪比不差于100dB", "信噪比100dB", "met"),
        ("信噪比优于100dB", "信噪比100dB", "below"),
        # units convert
        ("压力不低于0.5MPa", "压力不低于500kPa", "met"),
        ("压力不低于0.5MPa", "压力不低于400kPa", "below"),
        ("连续运行不少于1年", "连续运行12个月", "met"),
        ("收集10万例样本", "收集100000例样本", "met"),
        # unlike units cannot be compared
        ("压力不低于0.5MPa", "质量不低于5kg", "unclear"),
        ("建立5家医院", "鉴定6种受体", "unclear"),
        # a bare measured number: better where the words tell which way that is
        ("分辨率10μm", "分辨率8μm", "met"),
        ("分辨率10μm", "分辨率12μm", "below"),
        ("读长10kb", "读长12kb", "met"),
        # an amount of change: more is better
        ("响应时间提前3~6小时", "响应时间提前4小时", "met"),
        ("响应时间提前3~6小时", "响应时间提前2小时", "below"),
        # a time of so many months or years
        ("免疫持久性1~2年", "免疫持久性6个月", "below"),
        ("免疫持久性1~2年", "免疫持久性5年", "unclear"),
        # better than, and not worse than: few mean to differ
        ("定位精度优于1km", "定位精度1km以内", "unclear"),
        # the response of an instrument is better when more
        ("灵敏度优于0.05V/μm", "灵敏度80mV/μm", "met"),
        ("最高帧速率60帧/秒以上", "最高帧频90fps", "met"),
        ("噪声优于200fm·Hz-1/2", "噪声150fm/√Hz", "met"),
    ],
)
def test_compare(asked: str, promised: str, expected: str) -> None:
    assert outcome(asked, promised) == expected


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_a_count_is_kept_by_what_is_not_less(asked: int, promised: int) -> None:
    assert outcome(f"鉴定{asked}种以上受体", f"鉴定{promised}种受体") == ("met" if promised >= asked else "below")


@pytest.mark.parametrize(
    ("unit", "to", "expected"),
    [
        ("拷贝/毫升", "copies/mL", 1),
        ("个/平方厘米", "个/平方毫米", 0.01),
        ("立方米/小时", "m3/d", 24),
        ("吨REO/年", "吨/年", 1),
        ("公顷", "亩", 15),
        ("秒/次", "分钟/次", 1 / 60),
        ("KHz", "Hz", 1000),
        ("″", "°", 1 / 3600),
    ],
)
def test_units_made_of_several(unit: str, to: str, expected: float) -> None:
    assert convert(1, unit, to) == pytest.approx(expected)


def test_the_table_of_units_is_what_pint_says() -> None:
    """If this fails: python -m nrd_check.quantity.scales."""
    from nrd_check.quantity.conversion import SCALES

    assert SCALES.read_text(encoding="utf-8") == make_scales(pack_units(LIBRARY))
