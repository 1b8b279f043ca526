"""What `fix` mends, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrd_check.checker import check_file
from nrd_check.errors import InputError
from nrd_check.fix import Mended, mend
from nrd_check.pack.store import Library
from tests.conftest import ROOT
from tests.drafts import write
from tests.example import changed

HEAD = 'program: pathogen\ndirection: "1.1"\n'
M1 = "了解3种呼吸道病毒的感染谱和传播链条以及病毒遗传变异特征"
M3 = "解析6种参与病毒感染过程的关键蛋白复合物三维结构并阐明其分子机制"


def mended(library: Library, text: str) -> Mended:
    return mend(text.encode(), "draft.yaml", library)


@pytest.mark.parametrize(
    ("given", "proper"),
    [
        ("lead: {birth_date: 1985/3/2}", "lead: {birth_date: 1985-03-02}"),
        ("lead: {birth_date: 1985年3月2日}", "lead: {birth_date: 1985-03-02}"),
        ("lead: {birth_date: １９８５．３．２}", "lead: {birth_date: 1985-03-02}"),
        ("lead: {birth_date: 19850302}", "lead: {birth_date: 1985-03-02}"),
        ("lead: {birth_date: '1985.3.2'}  # 注", "lead: {birth_date: '1985-03-02'}  # 注"),
        ("duration: {start: 2021.12, end: 2024年11月}", "duration: {start: 2021-12, end: 2024-11}"),
        ("duration: {start: 202112}", "duration: {start: 2021-12}"),
        ("funding: {central: 2,000}", "funding: {central: 2,000}"),  # in braces a comma ends the value
        ("funding:\n  central: 2,000万元", "funding:\n  central: 2000"),
        ("funding:\n  central: 0.2亿", "funding:\n  central: 2000"),
        ("kind: regualr", "kind: regular"),
        ("项目类型: 青年科學家", "项目类型: 青年科學家項目"),
        ("category: 应用示范类", "category: 示范应用类"),
        ("units: [{role: 牵头单位, type: 大学}]", "units: [{role: 牵头, type: 高校}]"),
        ("units: [{type: 医院}]", "units: [{type: 医疗机构}]"),
        ("topics: [{young_scientist: yes}]", "topics: [{young_scientist: true}]"),
        ("topics: [{young_scientist: 'yes'}]", "topics: [{young_scientist: true}]"),
        ("titel: 甲  # 注", "title: 甲  # 注"),
        ("项目名称：甲", "项目名称: 甲"),
        ("負責人: {姓名: 甲}", "項目負責人: {姓名: 甲}"),
        ("lead:\n  姓名：甲\n  # 注\n  性别：女", "lead:\n  姓名: 甲\n  # 注\n  性别: 女"),
        ("units:\n  - 名称：甲", "units:\n  - 名称: 甲"),
        ("declarations: {ethics_review: ture}", "declarations: {ethics_review: true}"),
    ],
)
def test_one_right_answer(library: Library, given: str, proper: str) -> None:
    assert mended(library, f"{HEAD}{given}\n").after.text == f"{HEAD}{proper}\n"


@pytest.mark.parametrize(
    "given",
    [
        "lead: {birth_date: 3/2/1985}",  # the second of March, or the third of February
        "lead: {birth_date: 1985-02}",  # no day
        "lead: {birth_date: 1985/2/30}",  # no such day
        "lead: {birth_date: 85-3-2}",
        "funding: {central: 约2000}",
        "funding: {central: 2,00万元}",
        "lead: {gender: fmale}",
        "units: [{type: 单位}]",
        "declarations: {ethics_review: 落实}",
        "declarations: {ethics_review: 涉及}",
        "declarations: {ethics_review: yes}",  # what is attested is for the applicant to say
        "单位: 甲",  # 参与单位 or 推荐单位
        "title: 甲\ntitel: 乙",  # there is one
        "titel: 甲\ntitl: 乙",  # two of them
        "duration: {start: &a 2021/12}\ntitle: *a",  # is used elsewhere
        "title: &a 2021/12\nduration: {start: *a}",
        "budget: 3",
        "lead:\n  备注：甲",
        "title: 2021/3/2 起",  # no date
        "title: >-\n  姓名：甲",
    ],
)
def test_what_has_no_right_answer_stays(library: Library, given: str) -> None:
    result = mended(library, f"{HEAD}{given}\n")
    assert result.after.text == f"{HEAD}{given}\n"
    assert result.changes == ()


@pytest.mark.parametrize("written", ["1.1", "1.10", "2"])
def test_the_direction_is_quoted_as_it_stands(library: Library, written: str) -> None:
    result = mended(library, f"program: pathogen\ndirection: {written} # 注\n")
    assert result.after.text == f'program: pathogen\ndirection: "{written}" # 注\n'
    assert [change.line for change in result.changes] == [2]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encoding_and_line_ends_stay(library: Library, encoding: str, end: str) -> None:
    lines = [
        "# 我的申报书，研究内容和考核指标都在下面",
        "专项: pathogen",
        "指南方向: 1.1",
        "考核指标:",
        f"  - 指标: {M1}",
        "",
    ]
    after = [*lines[:2], '指南方向: "1.1"', *lines[3:5], "    对应: [M1]", ""]
    assert mend(end.join(lines).encode(encoding), "draft.yaml", library).after.data == end.join(after).encode(encoding)


@pytest.mark.parametrize(
    ("given", "proper"),
    [
        (f"  - text: {M1}", f"  - text: {M1}\n    covers: [M1]"),
        (f"  - {{id: P1, text: {M1}}}", f"  - {{id: P1, text: {M1}, covers: [M1]}}"),
        (f"  - 指标: {M1}\n    对应:  # 空着", f"  - 指标: {M1}\n    对应: [M1]  # 空着"),
        (f"  - 指标: {M1}\n    对应: null", f"  - 指标: {M1}\n    对应: [M1]"),
        (f"  - {{指標: {M1}}}", f"  - {{指標: {M1}, 對應: [M1]}}"),
        (f"  - text: >-\n      {M1}\n\n  # 下一条", f"  - text: >-\n      {M1}\n    covers: [M1]\n\n  # 下一条"),
        (f"  - text: {M1[:9]}\n      {M1[9:]}\n# 完", f"  - text: {M1[:9]}\n      {M1[9:]}\n    covers: [M1]\n# 完"),
        (f"  - text: {M1}\n    id: P1", f"  - text: {M1}\n    id: P1\n    covers: [M1]"),
    ],
)
def test_covers_is_filled_in_where_the_match_is_certain(library: Library, given: str, proper: str) -> None:
    assert mended(library, f"{HEAD}metrics:\n{given}\n").after.text == f"{HEAD}metrics:\n{proper}\n"


def test_covers_in_json(library: Library) -> None:
    given = f'{{\n  "program": "pathogen",\n  "direction": "1.1",\n  "metrics": [\n    {{\n      "text": "{M1}"\n    }}\n  ]\n}}\n'
    proper = given.replace(f'"{M1}"', f'"{M1}",\n      "covers": ["M1"]')
    assert mended(library, given).after.text == proper


@pytest.mark.parametrize(
    "metrics",
    [
        "  - text: 鉴定4种病毒感染相关受体和宿主因子",  # falls short of 5
        "  - text: 发表论文10篇",
        f"  - text: {M1}；{M3}",  # answers two
        f"  - {{id: P1, text: {M1}}}\n  - {{id: P1, text: {M3}}}",  # which P1?
        f"  - {{text: {M1}, covers: []}}",  # says that it answers none
    ],
)
def test_covers_is_left_out_where_the_match_is_not_certain(library: Library, metrics: str) -> None:
    assert mended(library, f"{HEAD}metrics:\n{metrics}\n").changes == ()


def test_what_is_filled_in_changes_no_status(library: Library, tmp_path: Path) -> None:
    """All examples, without their claims."""
    for path in sorted((ROOT / "examples").glob("*.yaml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        bare = [line for line in lines if not line.strip().startswith(("covers:", "对应:"))]
        (tmp_path / "before.yaml").write_text("\n".join(bare), encoding="utf-8")
        (tmp_path / "after.yaml").write_bytes(mended(library, "\n".join(bare)).after.data)
        before, after = (check_file(tmp_path / f"{name}.yaml", library) for name in ("before", "after"))
        for one, other in zip(
            (*before.coverage.content, *before.coverage.metrics),
            (*after.coverage.content, *after.coverage.metrics),
            strict=True,
        ):
            assert (one.id, one.status) == (other.id, other.status), path.name
        assert after.verdict == before.verdict


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("*.yaml")), ids=lambda path: path.stem)
def test_examples_need_no_mending(library: Library, path: Path) -> None:
    result = mend(path.read_bytes(), path.name, library)
    if path.stem in ("proposal-syntax-fail", "proposal-schema-fail"):
        assert len(result.changes) == 1
    else:
        assert result.after.data == path.read_bytes()


def test_what_was_mended_needs_no_more(library: Library) -> None:
    text = write(changed(metrics=[{"id": "P1", "text": M1}], kind="regualr")).text
    once = mended(library, text)
    assert len(once.changes) == 2
    assert mended(library, once.after.text).changes == ()


def test_what_cannot_be_read_is_said_with_its_line(library: Library) -> None:
    result = mended(library, f"{HEAD}title：甲\nkind: a: b\n")
    assert [change.line for change in result.changes] == [3]
    assert result.unreadable
    assert result.unreadable.line == 4


@pytest.mark.parametrize("text", ["", "甲", "[]", "- 甲", "{}", "a: &a [*a]", "? [a]\n: b"])
def test_what_is_no_proposal_stays(library: Library, text: str) -> None:
    assert mended(library, text).after.text == text


def test_a_form_in_excel_is_refused(library: Library) -> None:
    with pytest.raises(InputError, match="convert"):
        mend(b"PK\x03\x04", "draft.xlsx", library)
