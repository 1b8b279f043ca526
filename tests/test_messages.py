"""What the program says: in every language, and in characters that belong there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from nrd_check.messages import LANGS, Message, same, to_simplified, to_traditional
from nrd_check.rules import RULE_KINDS
from nrd_check.traditional import make_traditional, traditional
from tests.conftest import ROOT

SOURCE = ROOT / "src" / "nrd_check"
SAID_BY = {"Message", "text", "_own", "_say"}
"""Functions that take a sentence in Chinese and in English."""
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# words of guides and of the field, which English sentences quote
QUOTED = re.compile(r"“[^”]*”|[（(][^）)]*[)）]|like \S+|nrd-check .*")
SIMPLIFIED_TOO = frozenset("里后干台只面划采制系志准云卷回几余向合征布托据松板表谷郁钟签范药占注周当升家于了")
"""Characters that are right in both scripts, in some words."""


class Said(NamedTuple):
    where: str
    zh: str
    en: str


def words(node: ast.expr) -> list[str] | None:
    """What a literal may say: `{}` stands for what is filled in. None for what is no literal."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return ["".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)]
    if isinstance(node, ast.IfExp):
        either, other = words(node.body), words(node.orelse)
        return [*either, *other] if either and other and len(either) == len(other) == 1 else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = words(node.left), words(node.right)
        return [(left or [""])[0] + (right or [""])[0]] if left or right else None
    return None


def messages() -> Iterator[Said]:
    """All messages that the source writes out."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) == 2:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                zh, en = words(node.args[0]), words(node.args[1])
                if name in SAID_BY and zh is not None and en is not None:
                    where = f"{path.relative_to(SOURCE)}:{node.lineno}"
                    for number in range(max(len(zh), len(en))):
                        yield Said(where, zh[min(number, len(zh) - 1)], en[min(number, len(en) - 1)])
    for kind in RULE_KINDS.values():
        yield Said(kind.id, kind.title.zh, kind.title.en)


ALL = list(messages())


def test_the_messages_are_found() -> None:
    assert len(ALL) > 400
    assert any(said.zh == "已中断" and said.en == "interrupted" for said in ALL)


def test_no_message_lacks_a_language() -> None:
    assert [said for said in ALL if bool(said.zh.strip()) != bool(said.en.strip())] == []


def test_english_messages_are_in_english() -> None:
    assert [said for said in ALL if CHINESE.search(QUOTED.sub("", said.en))] == []


def test_a_message_that_reads_alike_says_so() -> None:
    """Numbers and signs may; words may not, unless `same` says that it is meant."""
    alike = [said for said in ALL if said.zh == said.en]
    assert [
        said for said in alike if CHINESE.search(said.zh) or re.search("[A-Za-z]{3}", said.zh.replace("{}", ""))
    ] == []


def test_chinese_messages_are_in_chinese() -> None:
    assert [said for said in ALL if re.search("[a-z]{3} [a-z]{3}", said.en) and not CHINESE.search(said.zh)] == []


def test_same_is_for_what_reads_alike() -> None:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "same":
                said = words(node.args[0]) or [""]
                assert not CHINESE.search(said[0]), f"{path}:{node.lineno}"


def test_traditional_messages_have_no_character_that_is_simplified_only() -> None:
    left = {char for said in ALL for char in to_traditional(said.zh) if to_traditional(char) != char}
    assert left <= SIMPLIFIED_TOO


@pytest.mark.parametrize("kind", RULE_KINDS)
def test_traditional_pages_have_no_character_that_is_simplified_only(kind: str) -> None:
    page = RULE_KINDS[kind].page.in_("zh-Hant")
    assert {char for char in page if to_traditional(char) != char} <= SIMPLIFIED_TOO


@pytest.mark.parametrize(
    "right",
    [
        "考核指標", "人工核對", "國家臨床醫學研究中心", "應為", "退出碼為", "文件夾裡", "啟動", "群體",
        "項目", "課題", "單位", "負責人", "推薦單位", "計劃單列市", "規劃", "標準", "批准", "限制", "制定", "制訂", "研製",
        "複製", "重複", "恢復", "骨幹", "若干", "乾淨", "以後出生", "公里", "臺灣", "平臺", "週期", "標註", "註明", "注射",
        "發布", "分布", "布局", "污染", "只接受", "方面", "採用", "系統", "聯繫", "日誌", "內容併入", "並簽署", "標籤", "都註在",
    ],
)  # fmt: skip
def test_terms_convert_well(right: str) -> None:
    assert to_traditional(to_simplified(right)) == right


def test_each_language_of_a_message() -> None:
    message = Message("考核指标", "metrics")
    assert [message.in_(lang) for lang in LANGS] == ["考核指标", "metrics", "考核指標"]
    assert same("3~5").in_("en") == "3~5"


@pytest.mark.parametrize(
    ("given", "simplified"), [("衞生", "卫生"), ("胚胎著床", "胚胎着床"), ("著作", "著作"), ("睪丸", "睾丸")]
)
def test_forms_of_hong_kong_and_taiwan(given: str, simplified: str) -> None:
    assert to_simplified(given) == simplified


def test_the_list_of_traditional_characters_is_that_of_opencc() -> None:
    assert make_traditional() == (SOURCE / "traditional.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "simplified"),
    [
        ("考核指標", "考核指标"),
        ("考核指标", "考核指标"),
        ("著床", "着床"),  # OpenCC leaves it
        ("衞生", "卫生"),
        ("abc 5μm", "abc 5μm"),
    ],
)
def test_text_is_simplified(text: str, simplified: str) -> None:
    assert to_simplified(text) == simplified


def test_a_text_without_traditional_characters_is_left_as_it_is() -> None:
    """It is not even given to OpenCC: no phrase of its dictionaries is made of other characters alone."""
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    for guide in sorted((ROOT / "guides").glob("*.txt")):
        text = "".join(char for char in guide.read_text(encoding="utf-8") if char not in traditional())
        assert convert(text) == text
