"""YAML as a tree that knows the place of everything in it.

The parser is ruamel.yaml's; it gives events. From these a tree is built without recursion and within limits, so
that neither deep nesting nor a bomb of aliases can hurt. Tags are refused: nothing in a file makes objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from nrd_check.messages import Message
from nrd_check.patterns import lazy
from nrd_check.text import visible

MAX_DEPTH = 40
MAX_NODES = 200_000
_NULL = lazy(r"~|null|Null|NULL|")
_BOOL = lazy(r"true|True|TRUE|false|False|FALSE")
_INT = lazy(r"[-+]?[0-9]+")
_FLOAT = lazy(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


class YamlError(Exception):
    """The text is not one YAML document within the limits: where (counted from 1), what, and what to do."""

    def __init__(self, message: Message, line: int, column: int = 1, hint: Message | None = None) -> None:
        super().__init__(message.zh)
        self.message = message
        self.line = line
        self.column = column
        self.hint = hint


# the parser takes these for line ends, YAML 1.2 does not
_NO_LINE_END = lazy("[\x85\u2028\u2029]")
_JSON_STRING = lazy(r'"(?:[^"\\]|\\.)*"')
_ESCAPE = lazy(r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|.)")


class Scalar(NamedTuple):
    """A value: its text, whether it was written without quotes, and its place (counted from 1).

    What was read from a workbook also has its `cell`, like 考核指标!C5.
    """

    text: str
    bare: bool
    line: int
    column: int
    end_line: int
    end_column: int
    size: int = 1
    cell: str | None = None

    @property
    def is_null(self) -> bool:
        """True for an empty value, `null` or `~`."""
        return self.bare and bool(_NULL.fullmatch(self.text))

    @property
    def is_bool(self) -> bool:
        """True for `true` and `false`."""
        return self.bare and bool(_BOOL.fullmatch(self.text))

    @property
    def is_number(self) -> bool:
        """True for what YAML 1.2 reads as a number."""
        return self.bare and bool(_INT.fullmatch(self.text) or _FLOAT.fullmatch(self.text))


_Item = TypeVar("_Item")


class _Collection(Generic[_Item]):
    """What holds others. The end is known where it is written in brackets, else it is the beginning."""

    __slots__ = ("cell", "column", "end_column", "end_line", "items", "line", "size")

    def __init__(
        self,
        line: int,
        column: int,
        end_line: int,
        end_column: int,
        items: list[_Item] | None = None,
        *,
        cell: str | None = None,
    ) -> None:
        self.line, self.column = line, column
        self.end_line, self.end_column = end_line, end_column
        self.items: list[_Item] = [] if items is None else items
        self.size = 1
        self.cell = cell


class Sequence(_Collection["Node"]):
    """A list."""

    __slots__ = ()


class Mapping(_Collection[tuple[Scalar, "Node"]]):
    """Keys and values, in order."""

    __slots__ = ()


Node = Scalar | Sequence | Mapping


def _without_pairs(text: str) -> str:
    r"""JSON without the pairs of escapes by which it writes rare characters (𬍛 as \ud870\udf5b): YAML knows none.

    What becomes shorter is filled up behind the string, so that everything stays in its place.
    """
    if "\\u" not in text or not text.lstrip().startswith("{"):
        return text
    return _JSON_STRING.sub(lambda found: _ESCAPE.sub(_character, found[0]).ljust(len(found[0])), text)


def _character(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return escape[0]
    return chr(0x10000 + ((int(escape[1], 16) & 0x3FF) << 10 | int(escape[2], 16) & 0x3FF))


def parse(text: str) -> Node:
    """The one document in `text`.

    Raises:
        YamlError: it is not YAML, is empty, has a second document, tags, duplicate keys, or goes past a limit.
    """
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return _Builder().build(_events(_NO_LINE_END.sub(" ", _without_pairs(text))))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        # what is never closed is found at the end: show where it was opened
        opened = error.context_mark if re.search("flow|quoted", error.context or "") else None
        if opened and mark and opened.line < mark.line:
            raise YamlError(
                Message("引号或括号没有关闭", f"a quote or bracket is not closed ({error.problem})"),
                opened.line + 1,
                opened.column + 1,
                Message("补上后一个引号（半角）或括号，或删去前一个", "close it, or remove the one that opens"),
            ) from None
        line = mark.line + 1 if mark else 1
        raise _explained(
            text, line, mark.column + 1 if mark else 1, str(error.problem or error.context or "")
        ) from None
    except (YAMLError, UnicodeError) as error:
        raise _unreadable_character(text, str(error)) from None


def _events(text: str) -> Iterator[Any]:
    try:
        from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
    except ImportError:  # only where there is no compiled parser
        from ruamel.yaml import YAML

        yield from YAML(typ="safe").parse(text)
        return
    # straight from the parser: a YAML() makes a class for each text
    parser = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def plain(node: Node) -> Any:
    """The tree as dicts, lists, strings, numbers, booleans and None. Numbers stay exact: floats are given as text."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.items}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if node.is_null:
        return None
    if node.is_bool:
        return node.text.lower() == "true"
    if node.bare and _INT.fullmatch(node.text) and len(node.text) < 19:
        return int(node.text)
    return node.text


class _Builder:
    """Puts events together; containers that are still open are on a stack."""

    def __init__(self) -> None:
        self.anchors: dict[str, Node] = {}
        self.stack: list[tuple[Sequence | Mapping, str | None]] = []
        self.keys: list[Scalar | None] = []
        self.seen: list[set[str]] = []
        self.root: Node | None = None
        self.nodes = 0

    def build(self, events: Iterator[Any]) -> Node:
        documents = 0
        for event in events:
            name = type(event).__name__
            if name == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    raise YamlError(
                        Message(
                            "文件中有第二个 YAML 文档（“---”分隔）",
                            "the file holds a second YAML document (behind ---)",
                        ),
                        event.start_mark.line + 1,
                        hint=Message(
                            "一个文件只写一份申报书，请拆成两个文件", "put each proposal into a file of its own"
                        ),
                    )
            elif name in ("ScalarEvent", "SequenceStartEvent", "MappingStartEvent"):
                self._node(event, name)
            elif name == "AliasEvent":
                self._alias(event)
            elif name in ("SequenceEndEvent", "MappingEndEvent"):
                node, anchor = self.stack.pop()
                if event.end_mark.index > event.start_mark.index:  # a bracket; indentation ends without a mark
                    node.end_line, node.end_column = event.end_mark.line + 1, event.end_mark.column + 1
                self.keys.pop()
                self.seen.pop()
                self._finish(node, anchor)
        if self.root is None:
            raise YamlError(
                Message("文件是空的", "the file is empty"),
                1,
                hint=Message(
                    "运行 nrd-check show 查看方向要求后填写申报书",
                    "fill in a proposal; nrd-check show tells what is required",
                ),
            )
        return self.root

    def _node(self, event: Any, name: str) -> None:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if event.tag is not None and event.tag != "!":
            shown = visible(str(event.tag).replace("tag:yaml.org,2002:", "!!"))
            raise YamlError(
                Message(f"不接受 YAML 标签“{shown}”", f"YAML tags ({shown}) are not accepted"),
                line,
                column,
                Message("请删去以 ! 开头的标签", "remove what begins with !"),
            )
        if name == "ScalarEvent":
            bare = event.style is None or event.style == ""
            end = event.end_mark
            self._finish(Scalar(event.value, bare, line, column, end.line + 1, end.column + 1), event.anchor)
            return
        if len(self.stack) >= MAX_DEPTH:
            raise YamlError(
                Message(f"嵌套超过 {MAX_DEPTH} 层", f"nested deeper than {MAX_DEPTH} levels"),
                line,
                column,
                Message(
                    "申报书只需三四层，请检查括号和缩进",
                    "a proposal needs three or four: look at brackets and indentation",
                ),
            )
        kind = Sequence if name == "SequenceStartEvent" else Mapping
        node: Sequence | Mapping = kind(line, column, line, column)
        self.stack.append((node, event.anchor))
        self.keys.append(None)
        self.seen.append(set())

    def _alias(self, event: Any) -> None:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        node = self.anchors.get(event.anchor)
        if node is None:
            raise YamlError(
                Message(f"别名“*{event.anchor}”没有对应的锚点", f"the alias *{event.anchor} has no anchor"),
                line,
                column,
                Message("若不是别名，请给以 * 开头的值加引号", "quote a value that begins with *"),
            )
        self._finish(node, None, (line, column))

    def _finish(self, node: Node, anchor: str | None, place: tuple[int, int] | None = None) -> None:
        """Put a finished node where it belongs."""
        line, column = place or (node.line, node.column)
        if anchor:
            self.anchors[anchor] = node
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1][0]
        parent.size += node.size
        # Aliases count as often as they are used.
        self.nodes += node.size if place else 1
        if self.nodes > MAX_NODES:
            raise YamlError(
                Message(f"内容超过 {MAX_NODES:,} 项", f"more than {MAX_NODES:,} entries"),
                line,
                column,
                Message("请检查重复引用（*别名）和误粘贴的内容", "look for repeated aliases and pasted text"),
            )
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self.keys[-1]
        if key is not None:
            parent.items.append((key, node))
            self.keys[-1] = None
        elif isinstance(node, Scalar):
            if node.text in self.seen[-1]:
                raise YamlError(
                    Message(f"“{node.text}”写了两次", f"“{node.text}” is given twice"),
                    line,
                    column,
                    Message("合并或删去其中一处", "merge the two, or remove one"),
                )
            self.seen[-1].add(node.text)
            self.keys[-1] = node
        else:
            raise YamlError(
                Message("键必须是一个词，不能是列表或映射", "a key must be a word, not a list or a mapping"),
                line,
                column,
                Message("请检查冒号、括号和缩进", "look at colons, brackets and indentation"),
            )


def _explained(text: str, line: int, column: int, problem: str) -> YamlError:
    """The parser's complaint, with the cause that it most often has."""
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    above = lines[line - 2] if 2 <= line <= len(lines) + 1 else ""
    said = Message("不是正确的 YAML，从这里起读不懂", f"not valid YAML ({problem})")
    if "\t" in here[: len(here) - len(here.lstrip())] or "\\t" in problem:
        said = Message("用制表符（Tab）缩进，YAML 不允许", "indented with a tab, which YAML does not allow")
        return YamlError(said, line, column, Message("把行首的 Tab 换成空格", "use spaces instead"))
    for number, content in ((line, here), (line - 1, above)):
        if re.match(r"\s*(?:- )?[^:#\"'\s]+：", content):
            return YamlError(
                said,
                number,
                content.index("：") + 1,
                Message(
                    "键后的冒号是全角“：”，请改成半角冒号加空格“: ”",
                    "the colon behind the key is full-width: write “: ” instead",
                ),
            )
    return YamlError(
        said,
        line,
        column,
        Message(
            "请检查这一行及上一行的缩进、冒号、引号和括号",
            "look at indentation, colons, quotes and brackets here and above",
        ),
    )


def _unreadable_character(text: str, problem: str) -> YamlError:
    found = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]", text)
    before = text[: found.start()] if found else ""
    what = f"U+{ord(found[0]):04X}" if found else " ".join(problem.split())
    return YamlError(
        Message(f"含有 YAML 不允许的字符（{what}）", f"holds a character that YAML does not allow ({what})"),
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
        Message("请删去该字符（常由复制粘贴带入）", "remove it: it often comes with pasted text"),
    )
