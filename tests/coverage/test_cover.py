"""What a draft covers, told by claims, words and numbers: pathogen 1.1 has the metrics

M1 了解2种以上呼吸道病毒的感染谱和传播链条以及病毒遗传变异特征
M2 完成5种以上病毒感染相关受体和宿主因子的鉴定
M3 解析5种以上参与病毒感染过程的关键蛋白复合物三维结构并阐明其分子机制
"""

from __future__ import annotations

from pathlib import Path

import pytest

from nrd_check.coverage import frequencies
from nrd_check.findings import ItemCoverage, ProposalResult
from tests.example import LIBRARY, changed, check_text

SPECTRUM = "阐明新冠病毒、甲流和RSV共3种呼吸道病毒的感染谱、传播链条和病毒遗传变异特征"
RECEPTORS = "鉴定6种病毒感染相关受体和宿主因子"
STRUCTURES = "解析6种参与感染过程的关键蛋白复合物的三维结构，阐明其分子机制"


def result(*promises: str | tuple[str, list[str]]) -> ProposalResult:
    """The result for a draft with these metrics; a pair is a promise with its claims."""
    metrics = []
    for number, promise in enumerate(promises, 1):
        text, covers = promise if isinstance(promise, tuple) else (promise, None)
        metrics.append({"id": f"P{number}", "text": text, **({"covers": covers} if covers else {})})
    return check_text(changed(metrics=metrics))


def statuses(*promises: str | tuple[str, list[str]]) -> list[str]:
    return [item.status for item in result(*promises).coverage.metrics]


def said(*promises: str | tuple[str, list[str]]) -> list[tuple[str, str, str]]:
    return [(one.rule, one.severity, one.message.zh) for one in result(*promises).findings]


def test_promises_in_other_words() -> None:
    assert statuses(SPECTRUM, RECEPTORS, STRUCTURES) == ["covered"] * 3


def test_the_order_does_not_matter() -> None:
    found = result(STRUCTURES, SPECTRUM, RECEPTORS).coverage.metrics
    assert [(item.status, item.by) for item in found] == [
        ("covered", ("P2",)),
        ("covered", ("P3",)),
        ("covered", ("P1",)),
    ]


def test_two_metrics_in_one_promise() -> None:
    found = result(SPECTRUM, f"{RECEPTORS}；{STRUCTURES}").coverage.metrics
    assert [(item.status, item.by) for item in found[1:]] == [("covered", ("P2",))] * 2


def test_one_metric_in_two_promises() -> None:
    found = result(
        "了解3种呼吸道病毒的感染谱和传播链条", "揭示3种呼吸道病毒遗传变异特征", RECEPTORS, STRUCTURES
    ).coverage.metrics
    assert (found[0].status, found[0].by) == ("covered", ("P1", "P2"))


def test_each_thing_that_a_metric_asks_for_counts() -> None:
    """M1 asks for the spectrum and for the variation, M3 for the structures and for the mechanism."""
    without_variation = "了解3种呼吸道病毒的感染谱和传播链条"
    without_mechanism = "解析6种参与病毒感染过程的关键蛋白复合物三维结构"
    assert statuses(without_variation, RECEPTORS, STRUCTURES)[0] == "partial"
    assert statuses(SPECTRUM, RECEPTORS, without_mechanism)[2] in ("partial", "unclear")
    claimed = result((SPECTRUM, ["M1"]), (RECEPTORS, ["M2"]), (without_mechanism, ["M3"]))
    assert claimed.coverage.metrics[2].status == "partial"
    assert [finding.message.zh for finding in claimed.findings] == [
        "指南的考核指标 M3 没有写全：没有承诺“阐明其分子机制”"
    ]


def test_each_thing_in_a_list_counts() -> None:
    """M2 asks for receptors and for host factors: who promises one of them does not cover it."""
    assert statuses(SPECTRUM, "鉴定6种病毒感染相关受体", STRUCTURES)[1] in ("partial", "unclear")


def test_each_of_several() -> None:
    """各 counts for all that stand before it: receptors and host factors, 3 of each, are 6; 2 of each are 4 of 5."""
    assert statuses(SPECTRUM, "鉴定与病毒感染相关的受体和宿主因子各3种", STRUCTURES)[1] == "covered"
    assert statuses(SPECTRUM, "鉴定与病毒感染相关的受体和宿主因子各2种", STRUCTURES)[1] == "below"


def test_each_of_those_counted_before() -> None:
    """M2 asks for five: one for each of five receptors named before is enough, one for each of four is not."""
    five = "针对五种受体，阐明其与病毒感染的关系，并各完成一种感染相关受体和宿主因子的鉴定"
    assert statuses(SPECTRUM, five, STRUCTURES)[1] == "covered"
    assert statuses(SPECTRUM, five.replace("五种", "四种"), STRUCTURES)[1] == "below"


def test_what_was_counted_for_something_else_multiplies_nothing() -> None:
    """M2 asks for five: 十个 hospitals are no ten receptors."""
    text = "面向10个医院，开展示范，完成感染相关受体和宿主因子的鉴定各1种"
    assert statuses(SPECTRUM, text, STRUCTURES)[1] != "covered"


@pytest.mark.parametrize(
    "text", ["百分之" + "五" * 5000, "针对" + "9" * 5000 + "个，并建立模型，各1项", "一" * 5000 + "个，均各1项"]
)
def test_no_number_is_too_long(text: str) -> None:
    assert statuses(SPECTRUM, f"鉴定病毒感染相关受体和宿主因子，{text}", STRUCTURES)[0] == "covered"


def test_the_sides_of_a_size_are_not_added_up() -> None:
    """scientific-instruments 2.9 asks for 像素≥1×10."""
    assert in_guides_words("scientific-instruments", "2.9", "M5", "≥1×10", "1×8").status == "below"


def test_numbers_make_up_what_is_asked_together() -> None:
    """M2 asks for five kinds: two and three of a promise are five, and what four are made of is not added to them."""
    assert statuses(SPECTRUM, "鉴定病毒感染相关受体2种、宿主因子3种", STRUCTURES)[1] == "covered"
    parted = "鉴定病毒感染相关受体和宿主因子4种（受体、宿主因子各2种）"
    assert statuses(SPECTRUM, parted, STRUCTURES)[1] == "below"


def test_numbers_of_several_promises_make_it_up_if_they_claim_to() -> None:
    receptors, factors = "鉴定病毒感染相关受体2种", "鉴定病毒感染相关宿主因子3种"
    assert statuses(SPECTRUM, receptors, factors, STRUCTURES)[1] == "unclear"
    claimed = [(SPECTRUM, ["M1"]), (receptors, ["M2"]), (factors, ["M2"]), (STRUCTURES, ["M3"])]
    assert statuses(*claimed)[1] == "covered"


def test_a_promise_that_refers_to_the_one_before() -> None:
    structures = "解析6种参与感染过程的关键蛋白复合物的三维结构"
    assert statuses(SPECTRUM, RECEPTORS, structures, "对上述复合物逐一阐明其分子机制")[2] == "covered"


def test_what_points_at_things_counted_before_is_no_number() -> None:
    promise = "鉴定病毒感染相关受体和宿主因子6种，一个用于疫苗，另一个用于药物"
    assert statuses(SPECTRUM, promise, STRUCTURES)[1] == "covered"


@pytest.mark.parametrize(
    ("program", "direction", "item", "promise"),
    [
        # M2 asks that the residence time of the product be cut by at least 50%
        ("disaster-prevention", "7.1", "M2", "单位产品物料在核心装备中的停留时间缩短一半以上"),
        # M5 asks for mental help for at least 500 000 people: the count word may stand before the number
        ("social-governance", "3.4", "M5", "构建线上心理援助及自动化干预平台，提供心理疏导服务的人次不少于60万"),
        # M2 asks for at least 50点, M4 for at least 12grids: what is counted stands behind another count word
        ("disaster-prevention", "3.2", "M2", "一张自组网可接入64个点位"),
        ("scientific-instruments", "2.7", "M4", "样品库可存16片载网（grids）"),
        # M1 asks for 10ppm in 15 minutes: the time stands elsewhere
        ("scientific-instruments", "2.16", "M1", "加速高压15分钟稳定性9ppm"),
    ],
)
def test_numbers_told_in_other_ways(program: str, direction: str, item: str, promise: str) -> None:
    promised = [{"id": "P1", "text": promise, "covers": [item]}]
    metrics = check_text(changed(program=program, direction=direction, metrics=promised)).coverage.metrics
    (metric,) = [one for one in metrics if one.id == item]
    assert "met" in [one.status for one in metric.quantities]


def one_metric(program: str, direction: str, item: str, promise: str) -> ItemCoverage:
    """The coverage of a metric by one promise that claims it."""
    promised = [{"id": "P1", "text": promise, "covers": [item]}]
    metrics = check_text(changed(program=program, direction=direction, metrics=promised)).coverage.metrics
    return next(one for one in metrics if one.id == item)


def test_a_rate_takes_no_time_that_is_one_of_several() -> None:
    """M1 asks for 10ppm in 15 minutes; with an hour beside it, nobody knows in which the 9ppm hold."""
    (rate,) = [
        one
        for one in one_metric("scientific-instruments", "2.16", "M1", "预热15分钟，1小时稳定性9ppm").quantities
        if one.text == "≤10ppm/15分钟"
    ]
    assert rate.status == "unclear"


def test_a_list_of_names_leaves_open_how_many_are_promised() -> None:
    """M13 asks for at least 2 fields; one name is none of two."""
    asked = ("scientific-instruments", "1.7", "M13")
    assert one_metric(*asked, "应用行业：集成电路、光电子。").quantities[0].status == "unclear"
    assert one_metric(*asked, "应用行业：集成电路。").quantities[0].status == "missing"


def test_a_worse_condition_is_in_doubt() -> None:
    """M1: 低冗余条件下（合成冗余率≤20%）…恢复率≥90%: a condition is no commitment, but 35% is not what is asked for."""
    text = "开发高效可靠的DNA存储编解码方法，合成冗余率≤{}%，数据恢复率≥95%，平均所需拷贝分子数为10"
    kept, worse = (one_metric("bt-it", "1.1", "M1", text.format(share)).quantities for share in (20, 35))
    assert [(one.text, one.status) for one in worse if one not in kept] == [("≤20%", "unclear")]


def test_a_size_much_the_same_is_about_the_same() -> None:
    """M1 asks for a resolution of 128×128: who promises 140×140 claims it rightly, whatever the words."""
    asked = ("scientific-instruments", "2.6", "M1")
    assert one_metric(*asked, "微透镜采样点140×140").status == "covered"
    assert one_metric(*asked, "微透镜采样点20×20").status == "missing"


def without_claims(program: str, direction: str, words: dict[str, str | None]) -> dict[str, ItemCoverage]:
    """The coverage of a draft in the guide's words, but for the metrics in `words`: other words, or left out."""
    entry = LIBRARY.directions(LIBRARY.find(program)[0])[direction]
    told = [words.get(clause.item or "", clause.words) for clause in entry.metrics]
    metrics = [{"id": f"P{number}", "text": text} for number, text in enumerate(told, 1) if text]
    found = check_text(changed(program=program, direction=direction, metrics=metrics)).coverage.metrics
    return {one.id: one for one in found}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("鉴定病毒感染相关受体和宿主因子，3年内完成", "partial"),  # 3年 is not 5种, however counted
        ("鉴定病毒感染相关受体和宿主因子4种，共享种子40份", "below"),
    ],
)
def test_another_number_beside_a_claim(text: str, status: str) -> None:
    """M2 asks for 5 kinds."""
    assert statuses((SPECTRUM, ["M1"]), (text, ["M2"]), (STRUCTURES, ["M3"]))[1] == status


def test_a_number_elsewhere_does_not_answer_what_is_said_vaguely() -> None:
    """M2 and M3 ask for 5 strains each, for other viruses."""
    vague = "以新型冠状病毒为代表，完成现有疫苗、抗体或药物对若干临床突变株的防治效果评价"
    found = without_claims("pathogen", "3.3", {"M2": vague})
    assert (found["M2"].status, found["M3"].status) == ("unclear", "covered")


def test_one_number_does_not_answer_two_metrics_in_the_same_words() -> None:
    """M3 and M9 both ask for 采样率≥150kSa/s, of one module each."""
    both = without_claims("scientific-instruments", "1.5", {})
    one = without_claims("scientific-instruments", "1.5", {"M3": None})
    assert {both[id_].status for id_ in ("M3", "M9")} == {"covered"}
    assert "covered" not in {one[id_].status for id_ in ("M3", "M9")} or one["M3"].status != one["M9"].status


def test_a_number_of_a_metric_told_apart_by_a_word_does_not_answer_the_other() -> None:
    """M4 is 相对波前测量精度（RMS）≤λ/150, M5 绝对波前测量精度（RMS）≤λ/100."""
    found = without_claims("scientific-instruments", "2.6", {"M5": None})
    assert (found["M4"].status, found["M5"].status) == ("covered", "unclear")


def in_guides_words(program: str, direction: str, item: str, old: str, new: str) -> ItemCoverage:
    """The coverage of a metric that is claimed in the guide's own words, but for a number."""
    entry = LIBRARY.directions(LIBRARY.find(program)[0])[direction]
    words = next(clause.words for clause in entry.metrics if clause.item == item)
    assert words.count(old) == 1
    promised = [{"id": "P1", "text": words.replace(old, new), "covers": [item]}]
    metrics = check_text(changed(program=program, direction=direction, metrics=promised)).coverage.metrics
    return next(one for one in metrics if one.id == item)


@pytest.mark.parametrize(
    ("program", "direction", "item", "old", "new"),
    [
        ("medical-devices", "2.1", "M1", "其中2种", "其中1种"),  # 开发出4种…产品，其中2种产品获得医疗器械注册证
        ("medical-devices", "2.2", "M5", "国际发明专利不少于5项", "国际发明专利不少于4项"),
        ("reproductive-health", "4.1", "M1", "包括300例", "包括299例"),  # 1000例…队列，包括300例以上…病例
        ("social-governance", "1.2", "M2", ">200份", ">199份"),  # 每个区域样本>500份…，其中家系样本>200份
    ],
)
def test_the_whole_is_no_answer_where_a_share_of_it_is_asked_for(
    program: str, direction: str, item: str, old: str, new: str
) -> None:
    assert in_guides_words(program, direction, item, old, new).status == "below"
    assert in_guides_words(program, direction, item, old, old).status == "covered"


def test_where_so_many_of_each_are_asked_for_they_are_not_added_up() -> None:
    """技术与过程控制系统和装备各5套: four of each are more than five together, and fewer than five of each."""
    asked = ("river-basin", "3.2", "M2", "各5套")
    assert in_guides_words(*asked, "各4套").status == "below"
    assert in_guides_words(*asked, "各6套").status == "covered"


def test_more_bits_are_a_better_resolution() -> None:
    """分辨率22bits: of what is measured in metres less is better, of bits more."""
    asked = ("scientific-instruments", "2.17", "M4", "22bits")
    assert in_guides_words(*asked, "24bits").status == "covered"
    assert in_guides_words(*asked, "20bits").status == "below"


def test_a_rate_is_that_of_the_next_number_only() -> None:
    """年处理能力三百万吨级…工程示范各1个: the tons are of a year, the plants are not."""
    asked = ("strategic-minerals", "5.2", "M4", "各1个")
    assert [one.status for one in in_guides_words(*asked, "各2个").quantities] == ["met", "met", "met"]


def test_a_claim_is_not_believed_because_a_metric_has_a_part_without_words() -> None:
    """strategic-minerals 5.1 M8 has parts like P≤0.1%: numbers with a letter."""
    promised = [{"id": "P1", "text": "面向中小学生举办科普讲座", "covers": ["M8"]}]
    data = changed(program="strategic-minerals", direction="5.1", metrics=promised)
    assert "covers-claim" in {finding.rule for finding in check_text(data).findings}


def test_a_short_promise_beside_a_long_one_is_seen() -> None:
    """The second content item of social-governance 3.1 is 研究数字孪生体系总体架构; it does not set the stage for the third."""
    entry = LIBRARY.directions(LIBRARY.find("social-governance")[0])["3.1"]
    first, second, third, last = (item.words for item in entry.content)
    promised = [{"id": "R1", "text": first}, {"id": "R2", "text": f"{second}；{third}"}, {"id": "R3", "text": last}]
    content = check_text(changed(program="social-governance", direction="3.1", content=promised)).coverage.content
    assert [one.status for one in content] == ["covered"] * 4


def test_traditional_characters_and_full_width_forms() -> None:
    traditional = "鑒定６種病毒感染相關受體和宿主因子"
    assert statuses(SPECTRUM, traditional, STRUCTURES)[1] == "covered"


def test_a_metric_that_is_left_out() -> None:
    assert statuses(SPECTRUM, STRUCTURES) == ["covered", "missing", "covered"]
    assert ("metric-coverage", "error", "没有覆盖指南的考核指标 M2") in said(SPECTRUM, STRUCTURES)


def test_a_number_that_falls_short() -> None:
    assert statuses(SPECTRUM, "鉴定4种病毒感染相关受体和宿主因子", STRUCTURES)[1] == "below"
    assert said(SPECTRUM, "鉴定4种病毒感染相关受体和宿主因子", STRUCTURES) == [
        ("metric-quantity", "error", "指南的考核指标 M2 要求“5种以上”，P2 只承诺“4种”")
    ]


def test_a_claim_does_not_hide_a_number_that_falls_short() -> None:
    assert statuses(SPECTRUM, ("鉴定4种病毒感染相关受体和宿主因子", ["M2"]), STRUCTURES)[1] == "below"


def test_a_claim_is_not_believed_where_the_text_is_about_something_else() -> None:
    found = said(SPECTRUM, ("开发水泥窑炉协同处置装备6套", ["M2"]), STRUCTURES)
    assert [(rule, severity) for rule, severity, _ in found] == [
        ("metric-coverage", "error"),
        ("covers-claim", "error"),
    ]


def test_a_claim_settles_a_doubt() -> None:
    loose = "找出6种介导病毒入侵的宿主分子"
    assert statuses(SPECTRUM, loose, STRUCTURES)[1] == "unclear"
    assert statuses((SPECTRUM, ["M1"]), (loose, ["M2"]), (STRUCTURES, ["M3"]))[1] == "covered"


def test_a_claimed_metric_without_its_number_is_said() -> None:
    found = said((SPECTRUM, ["M1"]), ("鉴定一批病毒感染相关受体和宿主因子", ["M2"]), (STRUCTURES, ["M3"]))
    assert found == [("metric-coverage", "error", "指南的考核指标 M2 没有写全：没有承诺“5种以上”")]


def test_a_number_that_falls_short_is_said_even_where_something_else_is_left_out() -> None:
    """M1 of this direction asks for 4 products of which 2 are registered; M7 for 5 patents and for 5 standards."""
    text = "申请核心发明专利3项。"
    draft = changed(
        program="medical-devices", direction="2.1", content=None, metrics=[{"id": "P1", "text": text, "covers": ["M7"]}]
    )
    found = [one for one in check_text(draft).findings if one.rule in ("metric-quantity", "metric-coverage")]
    about = [(one.rule, one.message.zh) for one in found if "M7" in one.message.zh]
    assert about == [
        ("metric-coverage", "指南的考核指标 M7 没有写全：没有承诺“制定不少于5项标准和规范”"),
        ("metric-quantity", "指南的考核指标 M7 要求“不少于5项”，P1 只承诺“3项”"),
    ]


def test_a_claimed_number_that_cannot_be_compared_is_said() -> None:
    found = said((SPECTRUM, ["M1"]), ("在6家医院鉴定病毒感染相关受体和宿主因子", ["M2"]), (STRUCTURES, ["M3"]))
    assert found == [("metric-quantity", "warning", "P2 的“6家”与指南考核指标 M2 的“5种以上”无法比较")]


def test_what_claims_something_else_does_not_answer_by_its_words() -> None:
    assert statuses((f"{SPECTRUM}；{RECEPTORS}", ["M1"]), (STRUCTURES, ["M3"])) == ["covered", "missing", "covered"]


def test_what_will_not_be_done_is_no_promise() -> None:
    assert statuses(SPECTRUM, "本项目不鉴定病毒感染相关受体和宿主因子，6种", STRUCTURES)[1] == "missing"


def test_numbers_keep_their_commas() -> None:
    """bt-it 1.3 M4 asks for 1000万 units in a square centimetre."""
    data = changed(
        program="bt-it",
        direction="1.3",
        metrics=[{"id": "P1", "text": "DNA可控合成阵列达到12,000,000单元/cm2，不涉及其他", "covers": ["M4"]}],
    )
    metric = check_text(data).coverage.metrics[3]
    assert [(one.status, one.promised) for one in metric.quantities] == [("met", "达到12,000,000单元/cm2")]


def test_a_false_pass_is_not_made_of_two_halves_of_other_things() -> None:
    """Words of M2 and M3 without their objects promise neither."""
    assert "covered" not in statuses("完成6种样机的设计并阐明其原理")


@pytest.mark.parametrize("extra", ["发表论文20篇", "培养研究生10名", "申请专利5项"])
def test_more_than_asked_is_no_fault(extra: str) -> None:
    assert statuses(SPECTRUM, RECEPTORS, STRUCTURES, extra) == ["covered"] * 3


def test_the_frequencies_are_those_of_the_packs() -> None:
    """If this fails: python -m nrd_check.coverage.frequencies."""
    shipped = Path(frequencies.__file__).with_name("frequencies.json").read_text(encoding="utf-8")
    assert shipped == frequencies.make_frequencies(LIBRARY)


def test_a_claim_does_not_silence_what_is_not_found() -> None:
    """M2 asks for receptors and for host factors; the claim settles the doubt about these, and a warning says so."""
    found = result((SPECTRUM, ["M1"]), ("鉴定6种病毒感染相关受体", ["M2"]), (STRUCTURES, ["M3"]))
    assert found.coverage.metrics[1].status == "covered"
    (finding,) = found.findings
    assert (finding.rule, finding.severity, finding.path) == ("metric-coverage", "warning", "/metrics/1/text")
    assert finding.message.zh == "P2 声明对应考核指标 M2，但没有在其中找到“完成5种以上病毒感染相关受体和宿主因子的鉴定”"
