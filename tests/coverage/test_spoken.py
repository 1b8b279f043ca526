"""Numbers as drafts say them."""

from __future__ import annotations

import time

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
        ("确诊率不低于百分之九十", [(90, None, "%")]),
        ("完成方案一整套", [(1, 1, "套")]),
        ("技术就绪度九级", [(9, 9, "级")]),
        ("技术就绪度达到九级", [(9, None, "级")]),
        ("在零下50℃至1300℃不失效", [(-50, 1300, "°C")]),
        ("增益≥10的5次方", [(1e5, None, "")]),
        ("漏率≤十的负九次方", [(None, 1e-9, "")]),
        ("信噪比五万五，", [(55000, 55000, "")]),
        ("信噪比三百二十", [(320, 320, "")]),
        ("信噪比三百二", [(320, 320, "")]),
        ("斗容2方，", [(2, 2, "m3")]),
        ("斗容2方案", [(2, 2, "")]),
        ("每30秒下发一次指令", [(1, 1, "次/30秒")]),
        ("每5分钟至少上传一次数据", [(1, None, "次/5分钟")]),
        ("年用水规模不小于500万m3", [(5_000_000, None, "m3/年")]),
        ("平均拷贝数为10时，恢复率高", [(10, 10, "")]),
        ("偏差不超过正负50纳米", [(-50, 50, "纳米")]),
        ("电压负200伏到负600伏", [(-600, -200, "伏")]),
        ("温度1750开到1800开", [(1750, 1800, "K")]),
        ("回收率提高5个百分点", [(5, None, "%")]),
        ("精度控制在86%以上", [(86, None, "%")]),
        ("灵敏度达到每微米55毫伏", [(55, None, "毫伏/微米")]),
        ("偏差不到百分之五", [(None, 5, "%")]),
        ("新举措一至两种", [(1, 2, "种")]),
        ("每一百个样认对九十个以上", [(90, None, "%")]),
        ("覆盖100个社区、50个村", [(100, 100, "个"), (50, 50, "个")]),
        ("达标率和供水保证率依次不低于92%、96%", [(92, None, "%"), (96, None, "%")]),
        ("故障间隔时间与技术就绪度分别不低于5000小时和九级", [(5000, None, "小时"), (9, None, "级")]),
        ("分辨率优于四分之一微米", [(None, 0.25, "微米")]),
        ("三分之二以上的通道有效", [(pytest.approx(66.6667), None, "%")]),
        ("误报率不超过千分之五", [(None, 0.5, "%")]),
        ("凝固点不高于零度，", [(None, 0, "°C")]),
        ("得分不低于九十分", [(90, None, "")]),
        # a coverage factor is no number of the draft
        ("不确定度不大于3μm(k=2)", [(None, 3, "μm")]),
        ("中速档:1MSa/s—22bits", [(1, 1, "MSa/s"), (22, 22, "bits")]),
        ("饱和度为百分之五十五至百分之百", [(55, 100, "%")]),
        ("响应波段从0.17μm延伸到0.9μm", [(0.17, 0.9, "μm")]),
        ("阴极温度(1775±25)K", [(1750, 1800, "K")]),
        ("偏差±25K", [(-25, 25, "K")]),
        ("平均15000个碱基以上", [(15000, None, "碱基")]),
        ("入库人数一万一千人，", [(11000, 11000, "人")]),
        ("获得数十种菌株", []),
        ("平均分达到九十一(满分一百)", [(91, None, "")]),
        # so many in each
        ("检测下限优于每毫升250拷贝", [(None, 250, "拷贝/毫升")]),
        ("速率达到每分钟380比特", [(380, None, "比特/分钟")]),
        ("检出限0.3微克每立方米", [(0.3, 0.3, "微克/立方米")]),
        ("稳定性10ppm每15分钟", [(10, 10, "ppm/15分钟")]),
        # a formula and its number, a level and its number
        ("CaF2 96%", [(96, 96, "%")]),
        ("达到TRL9", [(9, 9, "级")]),
        ("达到TRL7级2项", [(7, 7, "级"), (2, 2, "项")]),
        ("在北京、上海两地", [(2, 2, "个")]),
        ("见图30、5项标准", [(30, 30, ""), (5, 5, "项")]),
        ("支持不少于两种情景", [(2, None, "种")]),
        ("分两种情况讨论", []),
        ("涵盖以上四类表型", [(4, 4, "类")]),
        # so many places
        ("在湖南、辽宁两省示范", [(2, 2, "个")]),
        ("在省级和市级平台应用", []),
        ("双通道采样", [(2, 2, "通道")]),
        # listed numbers share the unit behind them
        ("检出限分别为1.8和0.9μmol/mol", [(1.8, 1.8, "μmol/mol"), (0.9, 0.9, "μmol/mol")]),
        ("电压-200V到-600V可调", [(-600, -200, "V")]),
        # no number: the name of a virus
        ("阐明SARS-CoV-2的感染谱", []),
        # two things multiplied are two numbers, the sides of one thing are one
        ("支持150万条×120维数据", [(1_500_000, 1_500_000, "条"), (120, 120, "维")]),
        ("面积8mm×24mm", [(8, 8, "mm")]),
    ],
)
def test_spoken_numbers_are_read(text: str, expected: list[tuple[float | None, float | None, str]]) -> None:
    assert numbers(text) == expected


def test_a_long_word_is_read_in_time_that_grows_with_it() -> None:
    """Found by fuzzing: each letter doubled the time."""
    text = "z5" + "z" * 4000 + "啊"
    started = time.process_time()
    assert numbers(text) == []
    assert time.process_time() - started < 2
