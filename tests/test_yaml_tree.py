"""YAML with places, within limits."""

from __future__ import annotations

import pytest

from nrd_check.yaml_tree import MAX_DEPTH, Mapping, Scalar, YamlError, parse, plain


def refused(text: str) -> YamlError:
    with pytest.raises(YamlError) as error:
        parse(text)
    return error.value


def test_places_count_from_one() -> None:
    root = parse("名称: 甲\n单位: [乙, 丙]\n")
    assert isinstance(root, Mapping)
    (key, value), (_, units) = root.items
    assert (key.line, key.column, value.line, value.column) == (1, 1, 1, 5)
    assert (units.line, units.column, units.end_column) == (2, 5, 11)


def test_yaml_1_2_knows_few_special_words() -> None:
    assert plain(parse("{a: yes, b: no, c: on, d: true, e: null, f: ~, g: , h: 1.10, i: 2021-12, j: '1', k: 010}")) == {
        "a": "yes",
        "b": "no",
        "c": "on",
        "d": True,
        "e": None,
        "f": None,
        "g": None,
        "h": "1.10",
        "i": "2021-12",
        "j": "1",
        "k": 10,
    }


def test_an_alias_stands_for_its_anchor() -> None:
    assert plain(parse("a: &x [1]\nb: *x\n")) == {"a": [1], "b": [1]}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "空"),
        ("# 只有注释\n", 1, "空"),
        ("a: 1\n---\nb: 2\n", 2, "第二个"),
        ("a: 1\nb: 2\na: 3\n", 3, "写了两次"),
        ("a: 1\n\tb: 2\n", 2, "Tab"),
        ("a: !!python/object/apply:os.system [x]\n", 1, "!!python"),
        ("a: *x\n", 1, "锚点"),
        ("a: &a [*a]\n", 1, "锚点"),
        ("? {a: b}\n: c\n", 1, "键必须是"),
        ('a: "b\n', 1, "没有关闭"),
        ("a: {b: 1\nc: 2\n", 1, "没有关闭"),
        ("a:\n  b\n c: [\n", 3, "不是正确的 YAML"),
        ("a: \x07\n", 1, "U+0007"),
    ],
)
def test_what_is_refused_is_said_with_its_line(text: str, line: int, said: str) -> None:
    error = refused(text)
    assert error.line == line
    assert said in error.message.zh


def test_a_full_width_colon_is_named_as_the_cause() -> None:
    error = refused('program：pathogen\ndirection: "1.1"\n')
    assert (error.line, error.column) == (1, 8)
    assert error.hint
    assert "全角" in error.hint.zh


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{a: " * 100_000, "\n".join(" " * depth + "a:" for depth in range(500))]
)
def test_depth_is_limited(text: str) -> None:
    assert f"超过 {MAX_DEPTH} 层" in refused(text).message.zh


def test_a_bomb_of_aliases_is_limited() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 10)]
    assert "超过 200,000 项" in refused("\n".join(lines)).message.zh


def test_quotes_make_text() -> None:
    root = parse('"1.10"')
    assert isinstance(root, Scalar)
    assert not root.is_number


def test_json_writes_rare_characters_as_pairs_of_escapes() -> None:
    root = parse(r'{"name": "\ud870\udf5b", "plain": "\\ud870\\udf5b", "after": 1}')
    assert isinstance(root, Mapping)
    texts = {key.text: (value.text, value.column) for key, value in root.items if isinstance(value, Scalar)}
    assert texts == {"name": ("𬍛", 10), "plain": (r"\ud870\udf5b", 35), "after": ("1", 62)}


@pytest.mark.parametrize("half", [r"\ud870", r"\udf5b", r"\udf5b\ud870"])
def test_half_a_pair_is_no_character(half: str) -> None:
    with pytest.raises(YamlError):
        parse(f'{{"name": "{half}"}}')
