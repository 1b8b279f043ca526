"""Files made to harm: a sentence each, within little memory and time, nothing run, nothing written."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from tests.form.test_read import form
from tests.guide.test_docx import p, word
from tests.hostile.outside import HEAD, files, run

# --- YAML ---

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(97 + level)}: &{chr(97 + level)} [{', '.join([f'*{chr(96 + level)}'] * 9)}]\n" for level in range(1, 12)
)
YAML = {
    "alias bomb": (BOMB, "内容超过 200,000 项"),
    "alias of itself": ("a: &a [*a]\n", "没有对应的锚点"),
    "deep brackets": ("[" * 100_000, "嵌套超过 40 层"),
    "deep braces": ("{a: " * 100_000, "嵌套超过 40 层"),
    "deep dashes": ("- " * 100_000, "嵌套超过 40 层"),
    "deep keys": ("? " * 100_000, "嵌套超过 40 层"),
    "deep indentation": ("".join(" " * depth + "a:\n" for depth in range(2000)), "嵌套超过 40 层"),
    "too large": ("#" * 5_000_001, "超过 5,000,000 字节的上限"),
    "a quote that is never closed": ('title: "' + "x" * 4_900_000, "不是正确的 YAML"),
    "only white space": (" " * 4_900_000, "文件是空的"),
    "only line ends": ("\n" * 4_900_000, "文件是空的"),
    "many keys": ("".join(f"k{number}: 1\n" for number in range(150_000)), "内容超过 200,000 项"),
    "many documents": ("---\n" * 100_000, "第二个 YAML 文档"),
    "a tag that runs a command": (
        HEAD + 'title: !!python/object/apply:os.system ["touch ran"]\n',
        "不接受 YAML 标签“!!python/object/apply:os.system”",
    ),
    "a tag for the whole": ("!!python/object/new:os.system [touch ran]\n", "不接受 YAML 标签"),
    "a tag by another name": (
        "%TAG ! tag:yaml.org,2002:python/\n---\n!object/apply:os.system [touch ran]\n",
        "不接受 YAML 标签",
    ),
    "a merge key": ('x: &x {program: pathogen}\n<<: *x\ndirection: "1.1"\n', "不认识的键“<<”"),
    "NUL": (HEAD + "title: a\0b\n", "含有 NUL 字节"),
    "a lone surrogate": (HEAD.encode() + b"title: \xed\xa0\x80\n", "不是 UTF-8、UTF-16、GB18030 或 Big5 文本"),
    "a lone surrogate, escaped": (HEAD + 'title: "\\ud800"\n', "不是正确的 YAML"),
    "a control character": (HEAD + "title: a\x1b[31mb\n", "YAML 不允许的字符（U+001B）"),
    "a control character of the second set": (HEAD + "title: a\x9b31mb\n", "YAML 不允许的字符（U+009B）"),
    "half a UTF-16": (b"\xff\xfea", "不是 UTF-8"),
}


@pytest.mark.parametrize("name", YAML)
def test_hostile_yaml(name: str, tmp_path: Path) -> None:
    content, said = YAML[name]
    draft = tmp_path / "draft.yaml"
    data = content.encode() if isinstance(content, str) else content
    draft.write_bytes(data)
    status, out, err = run(tmp_path, "check", "draft.yaml")
    assert status == 2
    assert said in err
    assert len(out) + len(err) < 5_000
    assert files(tmp_path) == {"draft.yaml"}
    assert draft.read_bytes() == data


@pytest.mark.parametrize(
    "number", ["9" * 1_000_000, "1e999999", "-1e999999", ".inf", "-.inf", ".nan", "0x" + "f" * 999]
)
@pytest.mark.parametrize(
    "place", ["funding: {central: %s}", "year: %s", "lead: {birth_date: %s}", "duration: {end: %s}"]
)
def test_numbers_that_no_draft_has(number: str, place: str, tmp_path: Path) -> None:
    (tmp_path / "draft.yaml").write_text(HEAD + place % number + "\n")
    status, out, err = run(tmp_path, "check", "draft.yaml")
    assert status == 2
    assert f"的值“{number[:60]}”不对" in err
    assert len(out) + len(err) < 5_000


@pytest.mark.parametrize("number", ["9" * 1_000_000, "1e999999", ".inf", ".nan"])
def test_a_number_for_a_direction_is_not_repeated_at_length(number: str, tmp_path: Path) -> None:
    (tmp_path / "draft.yaml").write_text(f"program: pathogen\ndirection: {number}\n")
    status, out, err = run(tmp_path, "check", "draft.yaml")
    assert (status, "指南方向要加引号" in err) == (2, True)
    assert len(out) + len(err) < 5_000


def test_a_huge_number_in_a_metric_is_read_as_one(tmp_path: Path) -> None:
    (tmp_path / "draft.yaml").write_text(HEAD + f"metrics: [{{text: 研制疫苗{'9' * 1_000_000}种以上}}]\n")
    status, _, err = run(tmp_path, "check", "draft.yaml", "--format", "json")
    assert (status, err) == (1, "")  # much else is missing


def test_a_huge_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "draft.yaml").write_text(HEAD + f"title: {'甲' * 1_600_000}\n")
    status, _, err = run(tmp_path, "check", "draft.yaml", "--format", "json")
    assert (status, err) == (1, "")


# --- links, pipes, devices ---


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "draft.yaml").symlink_to("draft.yaml")
    status, _, err = run(tmp_path, "check", "draft.yaml")
    assert status == 2
    assert "draft.yaml：无法读取" in err


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "draft.yaml")
    status, _, err = run(tmp_path, "check", "draft.yaml")
    assert status == 2
    assert "draft.yaml：这是管道或套接字，不是文件" in err
    status, _, err = run(tmp_path, "compile", "draft.yaml", "-o", "packs")
    assert status == 2
    assert "这是管道" in err


def test_an_endless_device_is_read_up_to_the_limit(tmp_path: Path) -> None:
    status, _, err = run(tmp_path, "check", "/dev/zero")
    assert status == 2
    assert "超过 5,000,000 字节的上限" in err


def test_an_audit_goes_round_pipes_and_circles_of_links(tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "a.yaml").write_text(HEAD)
    (drafts / "round").symlink_to(drafts, target_is_directory=True)
    (drafts / "self.yaml").symlink_to("self.yaml")
    os.mkfifo(drafts / "pipe.yaml")
    status, _, err = run(tmp_path, "audit", "drafts", "--workers", "1", "--format", "jsonl=out.jsonl")
    assert status == 2
    assert "pipe.yaml" in err + (tmp_path / "out.jsonl").read_text()


# --- files of Office ---


def zipped(**parts: bytes) -> bytes:
    """The form or a Word file with other content in some parts; `__` stands for a slash, `_` for a dot."""
    out = io.BytesIO()
    named = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(form())) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, named.pop(name, None) or source.read(name))
        for name, content in named.items():
            target.writestr(name, content)
    return out.getvalue()


LAUGHS = (
    "<!DOCTYPE l [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 9}'>" for i in range(9))
    + "]>"
)
FETCH = "<!DOCTYPE l [<!ENTITY j SYSTEM 'file:///etc/passwd'>]>"


@pytest.mark.parametrize("doctype", [LAUGHS, FETCH])
def test_entities_in_a_workbook(doctype: str, tmp_path: Path) -> None:
    (tmp_path / "draft.xlsx").write_bytes(zipped(xl__styles_xml=f"{doctype}<styleSheet>&j;</styleSheet>".encode()))
    status, out, err = run(tmp_path, "check", "draft.xlsx")
    assert status == 2
    assert "DOCTYPE" in err
    assert "root:" not in out + err


@pytest.mark.parametrize("doctype", [LAUGHS, FETCH])
def test_entities_in_a_guide(doctype: str, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word(p("甲")))) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            target.writestr(name, doctype + content.replace("甲", "&j;") if name == "word/document.xml" else content)
    (tmp_path / "guide.docx").write_bytes(out.getvalue())
    status, shown, err = run(tmp_path, "compile", "guide.docx", "-o", "packs")
    assert status == 2
    assert "DOCTYPE" in err
    assert "root:" not in shown + err
    assert files(tmp_path) == {"guide.docx"}


def test_a_workbook_that_unpacks_to_gigabytes(tmp_path: Path) -> None:
    """A sheet of 90 MB of zeros takes 90 KB; forty of them are beyond the limit of all together."""
    out = io.BytesIO(form())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as target:
        for number in range(3):
            target.writestr(f"xl/worksheets/more{number}.xml", bytes(90_000_000))
    (tmp_path / "draft.xlsx").write_bytes(out.getvalue())
    status, _, err = run(tmp_path, "check", "draft.xlsx")
    assert status == 2
    assert "太大" in err


def test_a_sheet_that_says_it_is_small(tmp_path: Path) -> None:
    """The list of a zip may lie about how large its files are: what is unpacked is counted."""
    data = bytearray(zipped(xl__styles_xml=b"<styleSheet>" + b" " * 120_000_000 + b"</styleSheet>"))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = 0
        while (at := data.find(signature, at)) >= 0:
            size = int.from_bytes(data[at + offset : at + offset + 4], "little")
            if size > 100_000_000:
                data[at + offset : at + offset + 4] = (1000).to_bytes(4, "little")
            at += 4
    (tmp_path / "draft.xlsx").write_bytes(bytes(data))
    status, _, err = run(tmp_path, "check", "draft.xlsx")
    assert status == 2
    assert "已损坏" in err or "太大" in err


def test_an_archive_of_drafts_is_no_way_out(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "drafts.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../escaped.yaml", HEAD)
        archive.writestr("/escaped.yaml", HEAD)
        archive.writestr("bomb.yaml", bytes(50_000_000))
    status, _, _ = run(tmp_path, "audit", "drafts.zip", "--workers", "1", "--format", "jsonl=out.jsonl")
    assert status == 2
    said = (tmp_path / "out.jsonl").read_text()
    assert said.count("名称指向压缩包之外") >= 2
    assert "解压后超过 5,000,000 字节的上限" in said
    assert files(tmp_path) == {"drafts.zip", "out.jsonl"}
    assert not list(tmp_path.parent.rglob("escaped.yaml"))


# --- packs ---


@pytest.mark.parametrize("id_", ["../../escaped", "/tmp/escaped", "a/b", "..", "A", "", "a\\b"])
def test_a_pack_whose_id_leads_elsewhere(id_: str, root: Path, tmp_path: Path) -> None:
    packs = tmp_path / "packs" / "2021"
    packs.mkdir(parents=True)
    text = (root / "rules" / "2021" / "pathogen.yaml").read_text(encoding="utf-8")
    head = text[: text.index("stated:")].replace("{id: pathogen,", f"{{id: '{id_}',")
    (packs / "pathogen.yaml").write_text(head + "general: []\nsections: []\n", encoding="utf-8")
    for command in (("list",), ("init", "病原学", "1.1"), ("check", "draft.yaml")):
        status, _, err = run(tmp_path, *command, "--rules", "packs")
        assert status == 2
        assert "规则包损坏：programme/id" in err
    assert files(tmp_path) == {"packs", "packs/2021", "packs/2021/pathogen.yaml"}


def test_a_direction_whose_id_leads_elsewhere(root: Path, tmp_path: Path) -> None:
    packs = tmp_path / "packs" / "2021"
    packs.mkdir(parents=True)
    text = (root / "rules" / "2021" / "pathogen.yaml").read_text(encoding="utf-8")
    assert text.count("  - id: '1.1'\n") == 1
    (packs / "pathogen.yaml").write_text(text.replace("  - id: '1.1'\n", "  - id: '../../1.1'\n"), encoding="utf-8")
    status, _, err = run(tmp_path, "init", "pathogen", "../../1.1", "--rules", "packs")
    assert status == 2
    assert "规则包损坏" in err
    assert files(tmp_path) == {"packs", "packs/2021", "packs/2021/pathogen.yaml"}


def test_an_id_given_by_hand_leads_nowhere_else(root: Path, tmp_path: Path) -> None:
    guide = root / "tests" / "other_guides" / "2019-city.txt"
    status, _, err = run(tmp_path, "compile", guide, "-o", "packs", "--id", "../escaped")
    assert status == 2
    assert "不能是“../escaped”" in err
    assert files(tmp_path) == set()


@pytest.mark.parametrize(
    ("pack", "said"),
    [
        (BOMB, "内容超过 200,000 项"),
        ("[" * 100_000, "嵌套超过 40 层"),
        ("!!python/object/apply:os.system [touch ran]\n", "不接受 YAML 标签"),
        ("schema: nrd-check/pack/1\n", "规则包损坏"),
        ("\0", "NUL"),
    ],
)
def test_hostile_packs(pack: str, said: str, tmp_path: Path) -> None:
    packs = tmp_path / "packs" / "2021"
    packs.mkdir(parents=True)
    (packs / "x.yaml").write_text(pack)
    status, _, err = run(tmp_path, "list", "--rules", "packs")
    assert status == 2
    assert said in err
    assert files(tmp_path) == {"packs", "packs/2021", "packs/2021/x.yaml"}


def test_a_pipe_among_packs_is_not_waited_for(tmp_path: Path) -> None:
    packs = tmp_path / "packs" / "2021"
    packs.mkdir(parents=True)
    os.mkfifo(packs / "x.yaml")
    status, _, err = run(tmp_path, "list", "--rules", "packs")
    assert status == 2
    assert "没有找到规则包" in err
