"""Which promised number answers which number asked for: metrics of 2021, as drafts have told them."""

from __future__ import annotations

import pytest

from nrd_check.findings import ItemCoverage
from tests.example import LIBRARY, changed, check_text


def metric(program: str, direction: str, item: str, *texts: str, claimed: bool = True) -> ItemCoverage:
    """The coverage of a metric by these promises, which claim it, beside the guide's own words for all others."""
    entry = LIBRARY.directions(LIBRARY.find(program)[0])[direction]
    claims = {"covers": [item]} if claimed else {}
    metrics = [{"id": f"P{number}", "text": text, **claims} for number, text in enumerate(texts, 1)]
    others = [clause for clause in entry.metrics if clause.item != item]
    metrics += [
        {"id": f"P{90 + number}", "text": clause.words, **({"covers": [clause.item]} if claimed else {})}
        for number, clause in enumerate(others)
    ]
    found = check_text(changed(program=program, direction=direction, metrics=metrics)).coverage.metrics
    return next(one for one in found if one.id == item)


PATENTS = ("nqi", "3.7", "M8")  # 申请国际发明专利2件、国家发明专利15件
PLATFORM = ("disaster-prevention", "3.1", "M3")  # …识别准确率不低于70%，…自动探测准确率不低于80%，…正确率不低于50%
ASSESSMENT = ("nqi", "5.2", "M1")  # …研究工程检测机构认证认可、信用评估技术4项
TUNNEL = ("disaster-prevention", "14.1", "M5")  # …试验验证平台不少于3处，在我国…等地区进行应用示范，示范工程不少于3处
STANDARDS = ("nqi", "1.5", "M7")  # 研制国家标准（报批稿）或具有国际先进水平的团体标准≥4项
BOILERS = ("nqi", "2.4", "M5")  # 高原锅炉能效与排放特性数据库，案例≥100个
TARGETS = ("strategic-minerals", "1.1", "M3")  # 提供3~4个可供勘查的找矿新靶区，形成2个找矿勘查示范基地
ONLINE = ("strategic-minerals", "7.2", "M2")  # …单样检测时间≤5 min，元素≥5种，开展应用示范1~2项
INVENTIONS = ("disaster-prevention", "7.2", "M6")  # 申请发明专利不少于5项
STABILITY = ("nqi", "2.1", "M3")  # 短期稳定性（1个月）优于2.5MPa，长期稳定性（1年）优于5MPa，测量结果一致性优于5MPa
ERRORS = ("medical-devices", "1.3", "M3")  # 图像引导误差不大于1mm，机械定位误差不大于1mm，剂量计算误差不大于3%，…
MODELS = ("bt-it", "3.5", "M2")  # 建立3~5种基于边缘计算、联邦计算和分布式计算的知识访问控制模型
PROMOTED = ("common-diseases", "2.5", "M4")  # …在不少于100家具代表性的省、地市、县级医院推广应用
COHORTS = ("bt-it", "3.4", "M1")  # 根据跨队列研究需求，形成20项以上国家、行业或团体标准
CIRCUITS = ("bt-it", "2.3", "M5")  # 建成1套自动化的大片段细胞调控线路DNA组装与转化平台，…
DEVICES = ("nqi", "3.3", "M1")  # 设计3种生物纳米计量关键器件结构
HOSPITALS = ("common-diseases", "4.2", "M7")  # 以上成果推广至全国30家以上综合性医院，覆盖…2万人以上


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        (("申请国家发明专利16件", "申请国际发明专利（PCT）3件"), "covered"),
        (("申请国家发明专利14件", "申请国际发明专利（PCT）3件"), "below"),
        (("申请国家发明专利16件", "申请国际发明专利（PCT）1件"), "below"),
    ],
)
def test_numbers_change_places_where_both_then_keep_what_is_asked_for(texts: tuple[str, ...], status: str) -> None:
    assert metric(*PATENTS, *texts).status == status


@pytest.mark.parametrize(("second", "status"), [("75%", "below"), ("81%", "covered")])
def test_numbers_stay_where_the_words_next_to_them_tell_which_is_which(second: str, status: str) -> None:
    """80% and 75% would keep 70% and 80% the other way round."""
    text = (
        f"西部山区隐患识别平台1个，图谱识别准确率80%、形变集中区自动探测准确率{second}；"
        "实地验证三类地区，综合识别正确率53%"
    )
    assert metric(*PLATFORM, text).status == status


@pytest.mark.parametrize(
    ("counts", "status"),
    [("5项：认可认证技术3项，信用评估技术2项", "covered"), ("3项：认可认证技术2项，信用评估技术1项", "below")],
)
def test_a_total_before_what_it_is_made_of(counts: str, status: str) -> None:
    text = f"围绕保障性住房等住宅工程的高质量监管，完成工程检测机构技术研究{counts}"
    assert metric(*ASSESSMENT, text).status == status


@pytest.mark.parametrize(
    ("places", "status"), [("中北部、西南部和东南部地区", "covered"), ("中北部和西南部地区", "below")]
)
def test_so_many_in_each_place(places: str, status: str) -> None:
    text = f"建成三处针对典型事故场景的隧道物理试验验证平台，并于{places}各落实示范工程一处"
    assert metric(*TUNNEL, text).status == status


@pytest.mark.parametrize(("counts", "status"), [(("2项", "3项"), "covered"), (("1项", "2项"), "below")])
def test_of_two_that_will_do_each_counts(counts: tuple[str, str], status: str) -> None:
    texts = f"国家标准（报批稿）{counts[0]}", f"具有国际先进水平的团体标准{counts[1]}"
    assert metric(*STANDARDS, *texts).status == status


@pytest.mark.parametrize(("count", "status"), [("120个", "covered"), ("80个", "below")])
def test_what_is_a_hundredth_counts_something_else(count: str, status: str) -> None:
    assert metric(*BOILERS, f"高原锅炉能效与排放特性数据库1个，收录拉萨、西宁等地案例{count}").status == status


@pytest.mark.parametrize(("counts", "status"), [(("四个", "两个"), "covered"), (("两个", "两个"), "below")])
def test_the_former_and_the_latter(counts: tuple[str, str], status: str) -> None:
    text = f"优选可供勘查之用的找矿新靶区，并形成找矿勘查的示范基地，前者共计{counts[0]}，后者共计{counts[1]}"
    assert metric(*TARGETS, text).status == status


@pytest.mark.parametrize(("time", "status"), [("4分钟", "met"), ("6分钟", "below"), ("240秒", "met")])
def test_a_time_told_of_each_sample(time: str, status: str) -> None:
    text = f"研发选冶过程在线检测系统，可测6种元素，元素检测下限20 mg/kg，每个样品测量用时{time}，应用示范2项"
    found = metric(*ONLINE, text, claimed=False)
    assert [number.status for number in found.quantities if number.text == "≤5min"] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("申请发明专利2项，登记软件著作权3项，制定标准5项", "below"),  # 5 = 2 + 3, of other things
        ("申请发明专利5项，其中2项为国际专利、3项为国内专利", "covered"),
    ],
)
def test_a_number_that_happens_to_be_a_sum_is_no_total(text: str, status: str) -> None:
    assert metric(*INVENTIONS, text).status == status


@pytest.mark.parametrize("text", ["推广至全国10家综合性医院，30名专家走访综合性医院"])
def test_who_uses_a_thing_is_not_how_many_there_are(text: str) -> None:
    found = metric(*HOSPITALS, text)
    assert "30名" not in {number.promised for number in found.quantities}


@pytest.mark.parametrize(("first", "status"), [("30000", "below"), ("55000", "met")])
def test_numbers_stay_where_the_words_of_their_parts_tell_which_is_which(first: str, status: str) -> None:
    """M4 asks for 50000 of positive, M5 for 20000 of negative ions; 30000 and 60000 keep them the other way round."""
    text = f"电喷雾源正离子模式信噪比{first}，负离子模式信噪比60000"
    draft = changed(
        program="medical-devices", direction="2.4", metrics=[{"id": "P1", "text": text, "covers": ["M4", "M5"]}]
    )
    found = {one.id: one for one in check_text(draft).coverage.metrics}
    assert [number.status for number in found["M4"].quantities if number.text == "不低于50000"] == [status]


@pytest.mark.parametrize(
    ("values", "statuses"),
    [
        (("2.4", "4.9", "4"), ["met", "met", "met"]),
        (("3", "4.9", "4"), ["below", "met", "met"]),
        (("2.4", "6", "4"), ["met", "below", "met"]),
        (("2.4", "4.9", "7"), ["met", "met", "below"]),
    ],
)
@pytest.mark.parametrize("claimed", [True, False])
def test_where_a_value_is_measured_is_no_value(values: tuple[str, ...], statuses: list[str], claimed: bool) -> None:
    """Neither the 100 MPa in brackets nor a value of something else (分辨力0.25MPa) answers for a stability that is missed."""
    short, long, same = values
    text = (
        f"应力场计量仪器：分辨力0.25 MPa；量程±600 MPa；测量不确定度U≤4.5 MPa（k=2）；短期稳定性（1个月，100 MPa）≤{short} MPa；"
        f"长期稳定性（1年，100 MPa）≤{long} MPa；结果一致性（100 MPa）≤{same} MPa。"
    )
    found = metric(*STABILITY, text, claimed=claimed)
    assert [number.status for number in found.quantities] == statuses


@pytest.mark.parametrize(
    ("errors", "statuses"),
    [
        ("图像引导误差、机械定位误差均不大于1mm", {"met"}),
        ("图像引导误差不大于1mm，机械定位误差不大于2mm", {"met", "below"}),
        ("图像引导误差不大于0.8mm，机械定位误差不大于0.9mm", {"met"}),
    ],
)
@pytest.mark.parametrize("claimed", [True, False])
def test_one_number_answers_two_where_the_draft_says_so(errors: str, statuses: set[str], claimed: bool) -> None:
    text = f"{errors}，剂量计算误差不大于3%，最大治疗射野不小于10cm2，治疗头的尺寸和重量不超过国外同类产品"
    found = metric(*ERRORS, text, claimed=claimed)
    assert {number.status for number in found.quantities if number.text == "不大于1mm"} == statuses


@pytest.mark.parametrize("claimed", [True, False])
def test_an_error_that_is_left_out_is_answered_by_no_other(claimed: bool) -> None:
    text = "图像引导误差不大于1mm，剂量计算误差不大于3%，最大治疗射野不小于10cm2，治疗头的尺寸和重量不超过国外同类产品"
    found = metric(*ERRORS, text, claimed=claimed)
    assert [number.status for number in found.quantities if number.text == "不大于1mm"].count("met") == 1


@pytest.mark.parametrize("claimed", [True, False])
@pytest.mark.parametrize(
    ("item", "text", "status"),
    [
        (MODELS, "知识访问控制模型4种，其中边缘计算类1种、联邦计算类2种、分布式计算类1种", "covered"),
        (MODELS, "知识访问控制模型2种，其中边缘计算类1种、联邦计算类1种", "below"),
        (COHORTS, "针对跨队列研究需求，编制完成国家标准2项、行业标准6项、团体标准14项，合计22项", "covered"),
        (COHORTS, "针对跨队列研究需求，编制完成国家标准2项、行业标准6项、团体标准10项，合计18项", "below"),
        (
            CIRCUITS,
            "建成自动化的大片段细胞调控线路DNA组装与转化平台，实现功能密集型工程细胞的高效改造与测试",
            "covered",
        ),
    ],
)
def test_the_whole_counts(item: tuple[str, str, str], text: str, status: str, claimed: bool) -> None:
    assert metric(*item, text, claimed=claimed).status == status


@pytest.mark.parametrize(("counts", "status"), [((120, 30, 50, 40), "met"), ((90, 20, 40, 30), "below")])
def test_the_whole_before_its_shares(counts: tuple[int, ...], status: str) -> None:
    whole, *shares = counts
    text = (
        f"起草基于早期识别和风险预警体系的脓毒症多器官功能障碍防治规范一部，并在{whole}家具代表性的医院推广应用，"
        f"其中省级{shares[0]}家、地市级{shares[1]}家、县级{shares[2]}家"
    )
    found = metric(*PROMOTED, text)
    assert [number.status for number in found.quantities if number.text == "不少于100家"] == [status]


@pytest.mark.parametrize("claimed", [True, False])
def test_who_promises_a_thing_promises_not_three_of_it(claimed: bool) -> None:
    found = metric(*DEVICES, "设计生物纳米计量关键器件结构", claimed=claimed)
    assert found.status != "covered"
    # others say 3种 of something else
    assert {number.status for number in found.quantities} <= {"missing", "unclear"}
