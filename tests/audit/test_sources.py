"""What an audit finds, and what it refuses to read."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from nrd_check.audit.sources import Found, Passed, find, find_listed, read
from nrd_check.errors import InputError

LIMIT = 1000


def found(*paths: object) -> list[Found]:
    return sorted(find(map(str, paths), Passed(), LIMIT), key=lambda one: one.name)


def problem(one: Found) -> str:
    assert one.problem is not None
    return one.problem.zh


def test_folders_are_read_with_those_below(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "one.yaml").write_text("x: 1")
    (tmp_path / "two.YML").write_text("x: 2")
    (tmp_path / "notes.txt").write_text("not a draft")
    passed = Passed()
    names = {Path(one.name).name for one in find([str(tmp_path)], passed, LIMIT)}
    assert names == {"one.yaml", "two.YML"}
    assert passed.files == {".txt": 1}


def test_a_link_to_a_folder_is_not_followed_and_that_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "round").symlink_to(tmp_path)
    passed = Passed()
    assert list(find([str(tmp_path)], passed, LIMIT)) == []
    assert passed.links == 1


def test_what_is_no_file_is_a_draft_that_cannot_be_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "不是普通文件" in problem(found(tmp_path)[0])


def test_a_pattern(tmp_path: Path) -> None:
    for name in ("a1.yaml", "a2.yaml", "b1.yaml"):
        (tmp_path / name).write_text("x: 1")
    assert [Path(one.name).name for one in found(tmp_path / "a*.yaml")] == ["a1.yaml", "a2.yaml"]
    with pytest.raises(InputError, match="没有相符的文件"):
        found(tmp_path / "c*.yaml")


def test_a_pattern_that_matches_folders_reads_what_is_in_them(tmp_path: Path) -> None:
    for name in ("a/1.yaml", "b/c/2.yaml", "3.yaml", "notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x: 1")
    passed = Passed()
    names = sorted(Path(one.name).name for one in find([f"{tmp_path}/*"], passed, LIMIT))
    assert (names, passed.files) == (["1.yaml", "2.yaml", "3.yaml"], {".txt": 1})
    assert [Path(one.name).name for one in found(tmp_path / "*.txt")] == ["notes.txt"]  # asked for by its ending


def test_a_draft_has_one_locator_whatever_leads_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "call").mkdir()
    (tmp_path / "call" / "a.yaml").write_text("x: 1")
    (tmp_path / "call" / "b.yaml").symlink_to(tmp_path / "call" / "a.yaml")
    monkeypatch.chdir(tmp_path)
    everything = found("call", tmp_path / "call", "call/../call/a.yaml", "call/*.yaml")
    assert len({one.locator for one in everything}) == 1


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xbc\xd7.yaml")).write_text("x: 1")
    (one,) = found(tmp_path)
    assert one.name == f"{tmp_path}/\\udcbc\\udcd7.yaml"
    assert one.locator is not None
    assert read(one.locator, one.name, LIMIT) == b"x: 1"


def test_a_list_names_what_is_missing_without_stopping(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x: 1")
    lines = [f"{tmp_path}/a.yaml\n", "\n", f"{tmp_path}/gone.yaml\n"]
    first, second = find_listed(lines, Passed(), LIMIT)
    assert first.problem is None
    assert "没有这个文件" in problem(second)


def test_lines_of_json_are_drafts_by_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "call.jsonl").write_text('{"a": 1}\n\n{"a": 2}\n')
    one, other = found(tmp_path / "call.jsonl")
    assert (one.name.rpartition(":")[2], other.name.rpartition(":")[2]) == ("1", "3")
    assert other.locator is not None
    assert read(other.locator, other.name, LIMIT) == b'{"a": 2}\n'


def test_a_line_that_is_too_long_does_not_hide_the_next(tmp_path: Path) -> None:
    (tmp_path / "call.jsonl").write_text("x" * 5000 + '\n{"a": 2}\n')
    long, short = found(tmp_path / "call.jsonl")
    assert "超过 1,000 字节" in problem(long)
    assert short.locator is not None
    assert read(short.locator, short.name, LIMIT) == b'{"a": 2}\n'


def archive(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def test_drafts_in_an_archive(tmp_path: Path) -> None:
    path = archive(tmp_path / "call.zip", **{"省/甲.yaml": b"x: 1", "readme.txt": b"", "__MACOSX/甲.yaml": b""})
    (one,) = found(path)
    assert one.name == f"{path}/省/甲.yaml"
    assert one.locator is not None
    assert read(one.locator, one.name, LIMIT) == b"x: 1"


def test_names_that_windows_wrote_in_gbk(tmp_path: Path) -> None:
    path = archive(tmp_path / "call.zip", **{"AAAA.yaml": b"x: 1"})
    data = path.read_bytes().replace(b"AAAA.yaml", "甲乙".encode("gbk") + b".yaml")
    path.write_bytes(data)
    assert found(path)[0].name.endswith("/甲乙.yaml")


@pytest.mark.parametrize("name", ["../up.yaml", "/etc/up.yaml", "a/../../up.yaml", "C:\\up.yaml", "..\\up.yaml"])
def test_a_name_that_leads_out_of_an_archive_is_refused(tmp_path: Path, name: str) -> None:
    (one,) = found(archive(tmp_path / "call.zip", **{name: b"x: 1"}))
    assert "名称指向压缩包之外" in problem(one)


def test_a_bomb_is_refused_by_its_size_and_by_what_comes_out(tmp_path: Path) -> None:
    path = archive(tmp_path / "call.zip", **{"bomb.yaml": b"0" * 100_000})
    assert "解压后超过 1,000 字节" in problem(found(path)[0])
    # one that lies about its size is found out when it is read
    lying = path.read_bytes().replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(lying)
    (one,) = found(path)
    assert one.locator is not None
    with pytest.raises(InputError):
        read(one.locator, one.name, LIMIT)


def test_what_swells_a_hundredfold_is_no_draft(tmp_path: Path) -> None:
    path = archive(tmp_path / "call.zip", **{"bomb.yaml": b"0" * 200_000})
    (one,) = find([str(path)], Passed(), 1_000_000)
    assert "像是压缩炸弹" in problem(one)


def test_members_that_share_their_bytes_are_a_bomb(tmp_path: Path) -> None:
    path = archive(tmp_path / "call.zip", **{"a.yaml": b"x: 1", "b.yaml": b"x: 2"})
    data = bytearray(path.read_bytes())
    entry = data.rindex(b"PK\x01\x02")  # of b.yaml in the list: its bytes are said to be those of a.yaml
    data[entry + 42 : entry + 46] = bytes(4)
    path.write_bytes(data)
    assert "互相重叠" in problem(found(path)[0])


def test_a_member_is_read_whatever_packed_it(tmp_path: Path) -> None:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with zipfile.ZipFile(tmp_path / "call.zip", "w", method) as made:
            made.writestr("first.yaml", "y: 1")
            made.writestr("a.yaml", "x: 1")
        one, _ = found(tmp_path)
        assert one.locator is not None
        assert read(one.locator, one.name, LIMIT) == b"x: 1"


def test_a_member_whose_bytes_are_broken(tmp_path: Path) -> None:
    path = archive(tmp_path / "call.zip", **{"a.yaml": b"x: 1"})
    (one,) = found(path)
    path.write_bytes(path.read_bytes().replace(b"a.yaml", b"a.yaml", 1)[:-1].replace(b"PK\x03\x04", b"PK\x03\x05"))
    assert one.locator is not None
    with pytest.raises(InputError) as raised:
        read(one.locator, one.name, LIMIT)
    assert str(path) in raised.value.message.zh


def test_an_archive_in_an_archive_is_said(tmp_path: Path) -> None:
    assert "请先解压" in problem(found(archive(tmp_path / "call.zip", **{"inner.zip": b"PK"}))[0])


def test_what_only_claims_to_be_an_archive(tmp_path: Path) -> None:
    (tmp_path / "call.zip").write_bytes(b"PK\x03\x04 and nothing more")
    assert "不是完好的 ZIP" in problem(found(tmp_path)[0])


@pytest.mark.parametrize("url", ["file://{}", "file://{}/a.yaml", "file://{}/*.yaml", "file://{}*"])
def test_drafts_at_a_url(tmp_path: Path, url: str) -> None:
    (tmp_path / "a.yaml").write_text("x: 1")
    (one,) = found(url.format(tmp_path))
    assert one.locator is not None
    assert read(one.locator, one.name, LIMIT) == b"x: 1"


def test_archives_and_lines_at_a_url(tmp_path: Path) -> None:
    archive(tmp_path / "call.zip", **{"a.yaml": b"x: 1"})
    (tmp_path / "more.jsonl").write_bytes(b'{"a": 1}\n{"a": 2}\n')
    url = f"file://{tmp_path}"
    read_ = {one.name: read(one.locator, one.name, LIMIT) for one in found(url) if one.locator}
    assert read_ == {
        f"{url}/call.zip/a.yaml": b"x: 1",
        f"{url}/more.jsonl:1": b'{"a": 1}\n',
        f"{url}/more.jsonl:2": b'{"a": 2}\n',
    }


@pytest.mark.parametrize("url", ["file:///{}/none", "file:///{}/*.yaml", "nowhere://a/b", "http://127.0.0.1:9/a.yaml"])
def test_a_url_that_leads_nowhere_is_said(tmp_path: Path, url: str) -> None:
    with pytest.raises(InputError):
        found(url.format(tmp_path))
