"""Rule packs as YAML files: writing them for people to review, finding and reading them."""

from __future__ import annotations

import io
import math
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes
from nrd_check.messages import Message, to_simplified
from nrd_check.pack.models import PROGRAMME_ID, Pack, Programme
from nrd_check.pack.ready import keep_ready, read_ready
from nrd_check.pack.resolve import Direction, directions_of
from nrd_check.text import fold, is_cjk, nearest
from nrd_check.vocabulary import PROGRAMME_IDS
from nrd_check.yaml_tree import YamlError, parse, plain

MAX_PACK_BYTES = 20_000_000
_LINE = 40  # characters of Chinese, eighty columns
_BREAK_AFTER = "，。；：、）”》"
_HEADER = """\
# {name} {year} 年度项目申报指南的规则包，由 nrd-check compile 从 {file} 编译，请勿手改：改 guides/ 中的原文或 readings.yaml 后重新编译。
# text 是指南原文，其中的换行只为便于阅读；lines 是原文的起止行号；fate 是条款的归类，rules 是由它得出的规则。
"""


def pack_path(folder: Path, programme: Programme) -> Path:
    """Where the pack of a programme lies below `folder`."""
    return folder / str(programme.year) / f"{programme.id}.yaml"


def to_yaml(pack: Pack) -> str:
    """The pack as YAML: Chinese as it is, stable order, short lines."""
    from ruamel.yaml import YAML
    from ruamel.yaml.representer import SafeRepresenter

    class Representer(SafeRepresenter):
        """Texts in blocks, short lists in a line."""

    def words(representer: Any, text: _Block) -> Any:
        return representer.represent_scalar("tag:yaml.org,2002:str", str(text), style="|")

    def inline(representer: Any, items: _Inline) -> Any:
        return representer.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)

    def inline_mapping(representer: Any, items: _InlineMapping) -> Any:
        return representer.represent_mapping("tag:yaml.org,2002:map", items, flow_style=True)

    def quoted(representer: Any, text: _Quoted) -> Any:
        return representer.represent_scalar("tag:yaml.org,2002:str", str(text), style='"')

    Representer.add_representer(_Quoted, quoted)
    Representer.add_representer(_Block, words)
    Representer.add_representer(_Inline, inline)
    Representer.add_representer(_InlineMapping, inline_mapping)
    yaml = YAML(typ="safe")
    yaml.Representer = Representer
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # declared as None in the library
    yaml.width = 4096  # texts are broken above, what is left stays in its line
    stream = io.StringIO()
    data = pack.model_dump(by_alias=True, exclude_defaults=True)
    yaml.dump({key: _styled(value, key) for key, value in data.items()}, stream)
    header = _HEADER.format(name=pack.programme.name, year=pack.programme.year, file=pack.guide.file)
    return header + stream.getvalue()


class _Block(str):
    """A text to be written as a block."""

    __slots__ = ()


class _Quoted(str):
    """A text to be written in quotes, its line breaks as escapes."""

    __slots__ = ()


_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Characters that YAML takes for the end of a line and our texts do not."""


class _Inline(list[Any]):
    """A list to be written in one line."""


class _InlineMapping(dict[str, Any]):
    """A mapping to be written in one line."""


_ORDER = ("id", "kind", "fate", "item", "binding", "lines", "line", "scope")
"""Keys that come first, if they are there; `text` and `rules` come last."""
_LAST = ("text", "quantities", "rules", "clauses", "directions")


def _styled(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        if key in ("programme", "scope", "numbers", "quantity"):
            return _InlineMapping({name: _styled(item) for name, item in value.items()})
        first = [name for name in _ORDER if name in value]
        last = [name for name in _LAST if name in value]
        middle = [name for name in value if name not in first and name not in last]
        return {name: _styled(value[name], name) for name in (*first, *middle, *last)}
    if isinstance(value, (list, tuple)):
        if any(isinstance(item, dict) for item in value):
            return [_styled(item, "quantity" if key == "quantities" else "") for item in value]
        return _Inline([_styled(item) for item in value])
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and _BREAKS.search(value):
        return _Quoted(value)
    if isinstance(value, str) and key in ("text", "clause", "reason"):
        wrapped = wrap(value)
        return _Block(wrapped) if "\n" in wrapped else wrapped
    return value


def wrap(text: str) -> str:
    """`text` in lines of at most 40 characters, broken behind Chinese punctuation where there is some.

    Breaks are only made beside a Chinese character, so that taking them out restores the text.
    """
    lines = []
    rest = text
    while len(rest) > _LINE:
        possible = [
            index
            for index in range(_LINE // 3, _LINE + 1)
            if (is_cjk(rest[index - 1]) or is_cjk(rest[index]))
            and not rest[index - 1].isspace()
            and not rest[index].isspace()
        ]
        good = [index for index in possible if rest[index - 1] in _BREAK_AFTER and rest[index] not in _BREAK_AFTER]
        fair = [
            index for index in possible if rest[index] not in _BREAK_AFTER and not rest[index - 1 : index + 1].isdigit()
        ]
        end = (good or fair or [0])[-1]
        if not end:
            break
        lines.append(rest[:end])
        rest = rest[end:]
    return "\n".join([*lines, rest])


def load_pack(path: Path) -> Pack:
    """The pack in a file.

    Raises:
        InputError: it cannot be read or is no pack.
    """
    data = read_bytes(path, MAX_PACK_BYTES)
    if ready := read_ready(data):
        return ready
    pack = _checked(data, path)
    keep_ready(data, pack)
    return pack


def _checked(data: bytes, path: Path) -> Pack:
    from pydantic import ValidationError  # slow to load

    text = decode(data, path)
    try:
        pack = Pack.model_validate(plain(parse(text)))
    except YamlError as error:
        raise InputError(
            Message(
                f"{path}:{error.line}：规则包损坏：{error.message.zh}；请重新安装或用 nrd-check compile 重新编译",
                f"{path}:{error.line}: broken rule pack: {error.message.en}; install again, or compile it again",
            )
        ) from None
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(str(part) for part in first["loc"])
        raise InputError(
            Message(
                f"{path}：规则包损坏：{where} 处{first['msg']}；请重新安装或用 nrd-check compile 重新编译",
                f"{path}: broken rule pack: {first['msg']} at {where}; install again, or compile it again",
            )
        ) from None
    numbers = (number for clause in pack.clauses for one in clause.quantities for number in (one.low, one.high))
    if not all(math.isfinite(number) for number in numbers if number is not None):
        raise InputError(
            Message(
                f"{path}：规则包损坏：有无穷大的数；请重新安装或用 nrd-check compile 重新编译",
                f"{path}: broken rule pack: a number is infinite; install again, or compile it again",
            )
        )
    return pack


_HEAD = re.compile(
    rf"^programme: \{{id: (?P<id>{PROGRAMME_ID}), name: (?P<name>.+), year: (?P<year>\d{{4}})\}}$",
    re.MULTILINE | re.ASCII,
)
_TITLE = re.compile(r"^  - id: '?(?P<id>[^'\n]+)'?\n    title: (?P<title>.+)$", re.MULTILINE)


class Library:
    """The packs below a folder, read when they are needed."""

    def __init__(self, folder: Path) -> None:
        """Look for packs in `folder`.

        Raises:
            InputError: there is no such folder, or no pack in it.
        """
        self.folder = folder
        paths = sorted(path for path in folder.glob("*/*.yaml") if path.is_file()) if folder.is_dir() else []
        if not paths:
            raise InputError(
                Message(
                    f"{folder}：没有找到规则包（应为 <年度>/<专项>.yaml）；请检查 --rules，或用 nrd-check compile 生成",
                    f"{folder}: no rule packs (<year>/<programme>.yaml); check --rules, or make them with nrd-check compile",
                )
            )
        self._heads = [(self._head(path), path) for path in paths]
        counts = Counter((head.id, head.year) for head, _ in self._heads)
        twice = next((key for key, count in counts.items() if count > 1), None)
        if twice:
            files = "、".join(str(path) for head, path in self._heads if (head.id, head.year) == twice)
            raise InputError(
                Message(
                    f"{files}：同一专项同一年度有几个规则包；请只留一个",
                    f"{files}: several packs of one programme and year; keep one",
                )
            )
        self._packs: dict[Path, Pack] = {}
        self._directions: dict[tuple[str, int], dict[str, Direction]] = {}

    @staticmethod
    def _head(path: Path) -> Programme:
        """The programme of a pack, from its first lines where these are as `to_yaml` writes them."""
        try:
            with path.open(encoding="utf-8") as stream:
                start = stream.read(2000)
        except (OSError, UnicodeDecodeError):
            start = ""
        found = _HEAD.search(start)
        if found:
            return Programme.model_construct(id=found["id"], name=found["name"].strip("'\""), year=int(found["year"]))
        return load_pack(path).programme

    @property
    def programmes(self) -> list[Programme]:
        """All programmes, in guide order within each year."""
        return [programme for programme, _ in sorted(self._heads, key=lambda head: (head[0].year, _rank(head[0].id)))]

    @property
    def years(self) -> list[int]:
        """The years for which there are packs."""
        return sorted({programme.year for programme, _ in self._heads})

    @cached_property
    def digest(self) -> str:
        """A digest of all packs: two folders with the same one give the same results."""
        import hashlib  # slow to load

        parts = [f"{head.id} {head.year} {hashlib.sha256(path.read_bytes()).hexdigest()}" for head, path in self._heads]
        return hashlib.sha256("\n".join(sorted(parts)).encode()).hexdigest()

    def find(self, name: str, year: int | None = None) -> list[Programme]:
        """The programmes that `name` may mean: an id, a full name, or a part of one."""
        here = [programme for programme in self.programmes if year is None or programme.year == year]
        found = _named(here, fold(name), fold)
        if not found and any(is_cjk(char) for char in name):  # in the other script, perhaps
            found = _named(here, fold(to_simplified(name)), lambda text: fold(to_simplified(text)))
        return found

    def near(self, name: str) -> Programme | None:
        """The programme whose id or name is most like `name`."""
        names = {text: programme for programme in self.programmes for text in (programme.id, programme.name)}
        found = nearest(name, names, 0.4)
        return names[found] if found else None

    def titles(self, programme: Programme) -> dict[str, str]:
        """The titles of a programme's directions by id: at once where the pack is as `to_yaml` writes it.

        Raises:
            InputError: the file of its pack is broken.
        """
        path = self._path(programme)
        text = decode(read_bytes(path, MAX_PACK_BYTES), path)
        found = {one["id"]: one["title"].strip("'\"") for one in _TITLE.finditer(text)}
        return found or {id_: direction.title for id_, direction in self.directions(programme).items()}

    def directions(self, programme: Programme) -> dict[str, Direction]:
        """The directions of a programme by id, in order.

        Raises:
            InputError: the file of its pack is broken.
        """
        key = (programme.id, programme.year)
        if key not in self._directions:
            self._directions[key] = directions_of(self.pack(programme))
        return self._directions[key]

    def direction(self, program: str | None, year: int | None, id_: str | None) -> Direction | None:
        """The direction that a proposal names; None if it does not say clearly which, or there is none.

        Raises:
            InputError: the pack is broken.
        """
        found = self.find(program or "", year)
        return self.directions(found[0]).get(id_ or "") if len(found) == 1 else None

    def path(self, programme: str | None, year: int | None) -> Path | None:
        """The file of the pack of a programme, by its id."""
        return next((path for head, path in self._heads if (head.id, head.year) == (programme, year)), None)

    def pack(self, programme: Programme) -> Pack:
        """The pack of a programme.

        Raises:
            InputError: its file is broken.
        """
        path = self._path(programme)
        if path not in self._packs:
            self._packs[path] = load_pack(path)
        return self._packs[path]

    def _path(self, programme: Programme) -> Path:
        return next(path for head, path in self._heads if head == programme)


def _named(programmes: list[Programme], wanted: str, plain: Callable[[str], str]) -> list[Programme]:
    """Those whose id or name is `wanted`, else those whose name holds it."""
    exact = [programme for programme in programmes if wanted in (plain(programme.id), plain(programme.name))]
    return exact or ([programme for programme in programmes if wanted in plain(programme.name)] if wanted else [])


def _rank(id_: str) -> tuple[int, str]:
    known = list(PROGRAMME_IDS.values())
    return (known.index(id_), "") if id_ in known else (len(known), id_)


def shipped(name: str) -> Path:
    """The folder (or file) `name` that comes with the program: installed in the package, or in the source tree."""
    here = Path(__file__).resolve().parents[1]
    installed = here / "_shipped" / name
    return installed if installed.exists() else here.parents[1] / name
