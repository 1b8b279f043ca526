"""The report as a page: what stands on it. How a browser shows it is in `test_html_in_a_browser`."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from nrd_check.findings import Coverage, Finding, ItemCoverage, ProposalResult
from nrd_check.messages import Lang, same
from nrd_check.report import Style
from nrd_check.report.html import render
from tests.drafts import write
from tests.example import LEAD, changed, check_text

VOID = {"meta", "input", "wbr"}
HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>\"'> {{7*7}} \u202e \x1b[31m &lt; </style>"


class Parsed(HTMLParser):
    """The elements of a page with their attributes, and its text; fails where an element is not closed in order."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.pieces: list[str] = []
        self.feed(content)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.pieces.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.pieces))

    def named(self, tag: str, class_: str = "") -> list[dict[str, str | None]]:
        return [
            attributes
            for name, attributes in self.elements
            if name == tag and (not class_ or class_ in (attributes.get("class") or "").split())
        ]


def page(*results: ProposalResult, lang: Lang = "zh") -> Parsed:
    return Parsed(render(results, Style(lang)))


def made(*findings: Finding, lines: tuple[str, ...] = ("program: pathogen",), file: str = "一.yaml") -> ProposalResult:
    return ProposalResult(file, "noncompliant", findings, lines=lines)


def test_the_verdict_what_it_means_and_how_many_findings() -> None:
    text = page(check_text(changed(duration={"start": "2021-12", "end": "2024-12"}, lead=None))).text
    assert "✗ 不合规 有规定没有满足，请先改正下列错误。 1 ✗ 错误 1 ? 缺失" in text
    assert "专项病原学与防疫技术体系研究 2021 指南方向1.1 新冠病毒等呼吸道病毒感染和传播特性研究" in text


def test_a_finding_has_the_line_of_the_draft_beside_the_clause_of_the_guide() -> None:
    parsed = page(
        check_text("""program: pathogen
direction: "1.1"
duration: {start: 2021-12, end: 2024-12}
""")
    )
    assert (
        "✗ 错误 1/1 实施周期 duration 实施周期为 3 年 1 个月，超过上限 3 年 "
        "申报书 第 3 行 duration: {start: 2021-12, end: 2024-12} 实为 3 年 1 个月 "
        "指南 第 46 行 实施周期不超过3年 应为 ≤ 3 年 "
        "改法 从 2021-12-01 开始，结束日期应不晚于 2024-11-30"
    ) in parsed.text
    assert {"value": "3"} in parsed.named("li")


def test_what_is_missing_is_named_at_its_parent() -> None:
    assert "这里缺少 name（姓名）" in page(check_text(changed(lead={"gender": "male"}))).text


def test_a_list_is_shown_with_its_lines_up_to_eight() -> None:
    topic = {"title": "课题", "lead": LEAD, "units": ["示例大学"], "members": []}
    data = changed(topics=[topic] * 5)
    written = write(data)
    first = written.lines["/topics"]
    parsed = page(check_text(written.text))
    assert [one["value"] for one in parsed.named("li") if "value" in one] == [str(first + n) for n in range(8)]
    last = written.lines["/topics/4/members"]
    assert f"… 另有 {last - first - 7} 行" in parsed.text


def test_a_long_line_is_cut_around_the_place() -> None:
    text = page(check_text(f'program: pathogen\ndirection: "1.1"\nlead: {{unit: {"很长" * 5000}, gender: x}}\n')).text
    assert "很长, gender: x}" in text
    assert len(text) < 2000


def test_coverage_says_what_answers_each_item_how_that_is_known_and_which_numbers_are_kept() -> None:
    metrics = [
        {"id": "P1", "text": "了解3种呼吸道病毒的感染谱、传播链条和病毒遗传变异特征", "covers": ["M1"]},
        {"id": "P2", "text": "鉴定4种病毒感染相关受体和宿主因子"},
    ]
    text = page(check_text(changed(metrics=metrics))).text
    assert (
        "✓ 已覆盖 M1 了解2种以上呼吸道病毒的感染谱和传播链条以及病毒遗传变异特征 指南第 112–114 行 "
        "申报书的回答 · 由 covers（对应）注明 P1 第 "
    ) in text
    assert "✓ 达到 指南 2种以上 P1 3种" in text
    assert "申报书的回答 · 按文字和数值比对认出 P2 第 " in text
    assert "↓ 低于要求 指南 5种以上 P2 4种" in text
    assert "指南第 116–118 行 申报书没有回答这一条。 ✗ 没有承诺 指南 5种以上" in text
    assert "考核指标 1/3 已覆盖 ✓ ↓ ✗ ✓ 已覆盖 1 ↓ 低于要求 1 ✗ 未覆盖 1" in text


def test_coverage_says_what_is_lacking() -> None:
    metrics = [{"id": "P1", "text": "了解3种呼吸道病毒的感染谱和传播链条", "covers": ["M1"]}]
    text = page(check_text(changed(metrics=metrics))).text
    assert "◐ 部分覆盖 M1" in text
    assert "没有找到明确承诺的内容 病毒遗传变异特征" in text


def test_what_need_not_be_chosen_is_told_apart() -> None:
    item = ItemCoverage("M1", "甲", (7, 7), "missing", (), None, instead="M2")
    text = page(ProposalResult("一.yaml", "compliant", (), Coverage((), (item,)))).text
    assert "– 可不选 M1 甲 指南第 7 行 · 指南允许选择其一，已由 M2 满足。" in text
    assert "没有回答" not in text


def test_an_item_of_a_paged_guide_has_its_page() -> None:
    item = ItemCoverage("M1", "甲", (70, 71), "missing", (), None, pages=((3, 4), (3, 5)))
    assert "指南第 3 页第 4–5 行" in page(ProposalResult("一.yaml", "compliant", (), Coverage((), (item,)))).text


def test_what_a_draft_asks_to_ignore_is_there_with_its_reason() -> None:
    topic = {"title": "课题", "lead": LEAD, "units": ["示例大学"], "members": []}
    text = write(changed(topics=[topic] * 5)).text
    ignoring = text.replace("\ntopics:", "\ntopics: # nrd-check: ignore[topics-max] 已获批准")
    shown = page(check_text(ignoring)).text
    assert "i 说明 1/1 课题数上限 topics-max 已忽略（理由：已获批准）：下设课题 5 个，超过上限 4 个" in shown
    assert "✓ 合规" in shown


def test_what_a_person_must_judge_is_a_list_to_tick_off() -> None:
    parsed = page(check_text(changed(program="reproductive-health", direction="3.2", category="basic")))
    (box,) = [one for one in parsed.named("input") if "data-key" in one]
    assert box["type"] == "checkbox"
    assert {"for": box["id"]} in parsed.named("label")
    assert "指南第 2293–2297 行 牵头单位应具备盆底障碍疾病研究" in parsed.text
    assert parsed.named("article") == []


def test_a_manual_finding_without_a_clause_is_listed_too() -> None:
    assert "请人看看" in page(made(Finding("manual-review", "manual", same("请人看看")))).text


def test_several_proposals_begin_with_a_table() -> None:
    parsed = page(check_text(changed()), check_text(""), check_text(changed(duration=None)))
    assert "汇总：共 3 份 ✓ 合规 1 ? 材料不全 1 ✗ 无效 1" in parsed.text
    rows = [one["data-of"] for one in parsed.named("tr") if "data-of" in one]
    assert rows == ["p1", "p2", "p3"]
    assert [one["id"] for one in parsed.named("section", "proposal")] == rows
    assert page(check_text(changed())).named("table") == []


def test_filters_offer_what_there_is() -> None:
    both = page(check_text(changed(duration=None)), check_text(changed(program="reproductive-health", direction="3.2")))
    offered = [one["value"] for one in both.named("option")]
    assert offered == ["*", "pathogen", "reproductive-health", "*", "compliant", "incomplete"]
    assert [one["value"] for one in both.named("input") if one.get("name") == "severity"] == ["missing", "manual"]


@pytest.mark.parametrize(
    ("lang", "declared", "word"),
    [("zh", "zh-Hans", "材料不全"), ("en", "en", "incomplete"), ("zh-Hant", "zh-Hant", "材料不全")],
)
def test_languages(lang: Lang, declared: str, word: str) -> None:
    parsed = page(check_text(changed(duration=None)), lang=lang)
    assert parsed.named("html") == [{"lang": declared}]
    assert word in parsed.text
    # what others wrote is Chinese in any report
    assert {"lang": "zh-Hans"} in parsed.named("blockquote")


def test_english_has_no_chinese_of_its_own() -> None:
    text = page(made(Finding("topics-max", "error", same("x"))), lang="en").text
    assert re.findall(r"[\u4e00-\u9fff]", text.replace("一.yaml", "")) == []


def test_the_same_results_make_the_same_bytes() -> None:
    def bytes_of(seed: str) -> bytes:
        command = [sys.executable, "-m", "nrd_check", "check", "examples/with-faults.yaml", "--format", "html"]
        done = subprocess.run(command, capture_output=True, check=False, env={"PYTHONHASHSEED": seed})
        return done.stdout

    first = bytes_of("1")
    assert first.endswith(b"</html>\n")
    assert first == bytes_of("2")


def hostile() -> ProposalResult:
    finding = Finding("topics-max", "error", same(HOSTILE), f"/{HOSTILE}", None, same(HOSTILE), same(HOSTILE))
    item = ItemCoverage(HOSTILE, HOSTILE, (1, 1), "partial", (HOSTILE,), "text", lacks=(HOSTILE,))
    return ProposalResult(
        f"{HOSTILE}.yaml",
        "noncompliant",
        (finding, Finding("manual-review", "manual", same(HOSTILE))),
        Coverage((item,), (item,)),
        programme=HOSTILE,
        programme_name=HOSTILE,
        direction=HOSTILE,
        direction_title=HOSTILE,
        title=HOSTILE,
        lines=(HOSTILE,),
    )


def test_hostile_text_stays_text() -> None:
    content = render([hostile(), made()], Style())
    parsed = Parsed(content)  # every element is closed in order
    assert len(parsed.named("script")) == len(parsed.named("style")) == 1
    assert parsed.named("img") == []
    assert "\u202e" not in content
    assert "\x1b" not in content
    assert "<img src=x onerror=alert(1)></script><script>alert(2)" in parsed.text
    assert "{{7*7}} \\u202e \\u001b[31m &lt;" in parsed.text
    assert not any(name.startswith("on") or name == "style" for _, attributes in parsed.elements for name in attributes)


def test_a_file_name_that_is_no_text_can_be_written() -> None:
    assert "\\udcff.yaml" in page(made(file="\udcff.yaml")).text


def test_nothing_is_loaded_from_anywhere() -> None:
    content = render([check_text(changed(duration=None)), hostile()], Style())
    parsed = Parsed(content)
    for _, attributes in parsed.elements:
        assert not {"src", "srcset", "action", "data", "poster"} & attributes.keys()
        assert (attributes.get("href") or "#").startswith("#")
    assert {tag for tag, _ in parsed.elements} & {"link", "img", "iframe", "object", "embed", "base", "form"} == set()
    own = "".join(re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", content, re.DOTALL))
    assert not re.search(r"url\(|@import|https?:|fetch|XMLHttp|innerHTML", own)


def test_links_lead_to_what_is_there_and_ids_are_unique() -> None:
    parsed = page(check_text(changed(duration=None)), hostile(), made(Finding("topics-max", "warning", same("x"))))
    ids = [attributes["id"] for _, attributes in parsed.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {(one["href"] or "")[1:] for one in parsed.named("a")} <= set(ids)
    named = {one["aria-labelledby"] for _, one in parsed.elements if "aria-labelledby" in one}
    assert named <= set(ids)


def test_the_policy_lets_only_this_style_and_script_through() -> None:
    content = render([made()], Style())
    policies = [one["content"] for one in Parsed(content).named("meta") if "http-equiv" in one]

    def digest(tag: str) -> str:
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", content, re.DOTALL)
        return "sha256-" + base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()

    own = f"style-src '{digest('style')}'; script-src '{digest('script')}'"
    assert policies == [f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"]


def test_without_a_script_all_is_there_and_open() -> None:
    parsed = page(check_text(changed(duration=None)))
    hidden = [(tag, attributes.get("class")) for tag, attributes in parsed.elements if "hidden" in attributes]
    assert hidden == [("section", "filters"), ("p", "none-shown")]
    assert all("open" in one for one in parsed.named("details"))
