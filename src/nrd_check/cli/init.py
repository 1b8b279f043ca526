"""`nrd-check init`: writes a proposal to fill in, with all that its direction asks for beside the place to answer it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal, Protocol, TypeVar

import typer

from nrd_check.cli.complete import complete_direction, complete_programme
from nrd_check.cli.find import find_direction, find_programme
from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import PANEL_ARGUMENTS, PANEL_OPTIONS, Help, Language, Rules, emit, library
from nrd_check.errors import InputError
from nrd_check.files import write_whole
from nrd_check.messages import Lang, Message, to_traditional
from nrd_check.pack.models import Programme
from nrd_check.pack.resolve import Direction
from nrd_check.pack.store import Library
from nrd_check.proposal.scaffold import Scaffold, category_options, scaffold
from nrd_check.proposal.scaffold_yaml import Keys, to_yaml
from nrd_check.report.wrapping import fill, width
from nrd_check.text import fold, visible
from nrd_check.vocabulary import CATEGORIES, KINDS, Category, Kind

HELP = text(
    "生成待填写的申报书：方向的全部研究内容、考核指标和限制都注在该填的地方。缺什么就在终端里问什么。",
    "Writes a proposal to fill in, with all that the direction asks for beside the place to answer it. In a terminal it asks for what is left out.",
)
EXAMPLES = text(
    "例：\n\nnrd-check init pathogen 1.1\n\nnrd-check init 病原学 1.1 --kind 青年科学家项目 --output 申报书.yaml\n\nnrd-check init 病原学 1.1 --format xlsx\n\n"
    "不写 --output 时写入 专项-方向.yaml，已有的文件不会覆盖；编辑器提示用的 nrd-check-proposal.schema.json 写在旁边。",
    "Examples:\n\nnrd-check init pathogen 1.1\n\nnrd-check init pathogen 1.1 --kind young_scientist --keys en --output draft.yaml\n\nnrd-check init pathogen 1.1 --format xlsx\n\n"
    "Without --output it writes PROGRAMME-DIRECTION.yaml, never over a file that is there, and beside it nrd-check-proposal.schema.json for editors.",
)
SCHEMA_FILE = "nrd-check-proposal.schema.json"
"""What the first line of a draft names: a file beside it, found offline and wherever the folder goes."""


class Form(Protocol):
    """Writes a draft in one format: `file` is its name, `schema` that of the schema beside it."""

    def __call__(self, scaffold: Scaffold, file: str, lang: Lang, keys: Keys, schema: str | None) -> str | bytes:
        """The draft as the content of a file."""
        ...


def _to_workbook(scaffold: Scaffold, file: str, lang: Lang, keys: Keys, schema: str | None) -> bytes:
    """The form in Excel; its labels are Chinese, as on every form."""
    from nrd_check.form.write import write_form

    return write_form(scaffold.direction, scaffold.kind, scaffold.category, lang)


FORMS: dict[str, Form] = {"yaml": to_yaml, "xlsx": _to_workbook}
"""The formats by name, which is also the suffix of the file."""
WITH_SCHEMA = frozenset({"yaml"})
"""Formats whose editors read JSON Schemas."""


def init(
    programme: Annotated[
        str | None,
        typer.Argument(
            metavar="PROGRAMME",
            help=text("专项：代号、全名或名称的一部分", "programme: its id, its name, or a part of it"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
            autocompletion=complete_programme,
        ),
    ] = None,
    direction: Annotated[
        str | None,
        typer.Argument(
            metavar="DIRECTION",
            help=text("方向，如 1.1", "direction, like 1.1"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
            autocompletion=complete_direction,
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help=text(
                "项目类型：常规项目（regular）或青年科学家项目（young_scientist）",
                "kind of project: regular or young_scientist",
            ),
            rich_help_panel=PANEL_OPTIONS,
            show_default=False,
            autocompletion=lambda: list(KINDS),
        ),
    ] = None,
    category: Annotated[
        str | None,
        typer.Option(
            "--category",
            metavar="CATEGORY",
            help=text(
                "指南没有标注时的研究类别：基础研究类（basic）、共性关键技术类（common_key）或示范应用类（demonstration）",
                "category of research where the guide labels none: basic, common_key or demonstration",
            ),
            rich_help_panel=PANEL_OPTIONS,
            show_default=False,
            autocompletion=lambda: list(CATEGORIES),
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            help=text("指南年度（默认最新）", "year of the guide (default: the newest)"),
            rich_help_panel=PANEL_OPTIONS,
            show_default=False,
        ),
    ] = None,
    keys: Annotated[
        Literal["zh", "en"],
        typer.Option(
            "--keys", help=text("键名用中文或英文", "keys in Chinese or English"), rich_help_panel=PANEL_OPTIONS
        ),
    ] = "zh",
    form: Annotated[
        Literal["yaml", "xlsx"],
        typer.Option(
            "--format",
            help=text("yaml 文本，或 xlsx（Excel 表格）", "yaml, or xlsx: a form in Excel"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = "yaml",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=text("写入这个文件；- 为标准输出", "write to this file; - is stdout"),
            rich_help_panel=PANEL_OPTIONS,
            dir_okay=False,
            show_default=False,
        ),
    ] = None,
    with_schema: Annotated[
        bool,
        typer.Option(
            "--schema/--no-schema",
            help=text(f"在旁边写 {SCHEMA_FILE}，供编辑器提示", f"write {SCHEMA_FILE} beside it, for editors"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = True,
    lang: Language = None,
    rules: Rules = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    packs = library(rules)
    wanted_kind = _named(kind, KINDS, "--kind") if kind else None
    wanted_category = _named(category, CATEGORIES, "--category") if category else None
    found = find_programme(packs, programme, year) if programme else _ask_programme(packs, year)
    chosen = find_direction(packs, found, direction) if direction else _ask_direction(packs, found)
    of_kind = wanted_kind or _choose_kind(chosen)
    draft = scaffold(chosen, of_kind, wanted_category or _ask_category(chosen, of_kind))
    path = output or Path(_file_name(chosen, form))
    beside = with_schema and form in WITH_SCHEMA and str(path) != "-"
    content = FORMS[form](draft, visible(str(path)), LANG, keys, SCHEMA_FILE if beside else None)
    if str(path) == "-":
        emit(content, None, as_utf8=True)
        return
    write_whole(path, content, new=True)
    schema = _write_schema(path.parent / SCHEMA_FILE) if beside else None
    _told(path, draft, schema)


def _file_name(direction: Direction, suffix: str) -> str:
    """`pathogen-1.1.yaml`; ids that would lead elsewhere are refused where packs are read."""
    return f"{direction.pack.programme.id}-{direction.id}.{suffix}"


def _write_schema(path: Path) -> Path | None:
    """The schema beside the draft; None where there is one."""
    from nrd_check.schemas import schema_text

    if path.exists():
        return None
    write_whole(path, schema_text("proposal"), new=True)
    return path


def _told(path: Path, draft: Scaffold, schema: Path | None) -> None:
    direction = draft.direction
    shown = visible(str(path))
    _say(
        f"已写入 {shown}：{direction.pack.programme.id} {direction.id}（{draft.traits.zh}），"
        f"研究内容 {len(direction.content)} 条，考核指标 {len(direction.metrics)} 条",
        f"{shown}: {direction.pack.programme.id} {direction.id} ({draft.traits.en}), "
        f"content items: {len(direction.content)}, metrics: {len(direction.metrics)}",
    )
    if schema:
        _say(f"编辑器提示用：{visible(str(schema))}", f"for editors: {visible(str(schema))}")
    _say(f"填写后运行 nrd-check check {shown}", f"fill it in, then run nrd-check check {shown}")


def _say(zh: str, en: str) -> None:
    typer.echo(text(zh, en), err=True)


T = TypeVar("T", bound=str)


def _named(name: str, words: Mapping[T, Message], option: str) -> T:
    """The fixed word that `name` means, in English or Chinese."""
    for choice, word in words.items():
        if fold(name) in (fold(choice), fold(word.zh), fold(to_traditional(word.zh))):
            return choice
    zh = "、".join(f"{choice}（{word.zh}）" for choice, word in words.items())
    shown = visible(name)
    raise InputError(
        Message(f"{option} 不能是“{shown}”；可用 {zh}", f"{option}: “{shown}” is none of {', '.join(words)}")
    )


def _choose_kind(direction: Direction) -> Kind:
    """The kind: asked for in a terminal where there is a choice; elsewhere the first that is accepted, and said."""
    first, *others = direction.accepts
    if not others:
        return first
    if not _can_ask():
        rest = others[0]
        _say(
            f"按{KINDS[first].zh}起草；如为{KINDS[rest].zh}，加 --kind {rest}",
            f"drafted as a {KINDS[first].en}; for a {KINDS[rest].en} add --kind {rest}",
        )
        return first
    asked = Message("项目类型（序号；回车为 1）", "Kind of project (number; Enter for 1)")
    return _ask_choice(direction.accepts, KINDS, asked) or first


def _ask_category(direction: Direction, kind: Kind) -> Category | None:
    """The category, where limits hang on it; it may be left open."""
    options = category_options(direction, kind)
    if not options or not _can_ask():
        return None
    asked = Message("研究类别（序号；回车留到以后填写）", "Category (number; Enter to leave it open)")
    return _ask_choice(options, CATEGORIES, asked)


def _ask_choice(choices: Sequence[T], words: Mapping[T, Message], asked: Message) -> T | None:
    for number, choice in enumerate(choices, 1):
        typer.echo(f"  {number}  {words[choice].in_(LANG)}", err=True)
    for answer in _answers(asked, optional=True):
        if not answer:
            return None
        if answer.isdecimal() and 0 < int(answer) <= len(choices):
            return choices[int(answer) - 1]
        try:
            named = _named(answer, words, "")
        except InputError:
            named = None
        if named in choices:
            return named
        _say("请输入上面的序号", "give one of the numbers above")
    return None


def _ask_programme(packs: Library, year: int | None) -> Programme:
    here = [programme for programme in packs.programmes if year is None or programme.year == year]
    newest = list({programme.id: programme for programme in here}.values())
    if not _can_ask():
        raise InputError(
            Message(
                "没有写专项；如 nrd-check init pathogen 1.1，全部专项见 nrd-check list",
                "no programme is given; write nrd-check init pathogen 1.1, and see nrd-check list",
            )
        )
    columns = max((width(programme.id) for programme in newest), default=0)
    for number, programme in enumerate(newest, 1):
        name = f"{programme.id}{' ' * (columns - width(programme.id))}  {programme.name}"
        typer.echo(visible(f"  {number:>2}  {name}"), err=True)
    for answer in _answers(Message("专项（序号、代号或名称）", "Programme (number, id or name)")):
        if answer.isdecimal() and 0 < int(answer) <= len(newest):
            return newest[int(answer) - 1]
        try:
            return find_programme(packs, answer, year)
        except InputError as error:
            typer.echo(visible(error.message.in_(LANG)), err=True)
    raise typer.Abort


def _ask_direction(packs: Library, programme: Programme) -> Direction:
    if not _can_ask():
        raise InputError(
            Message(
                f"没有写方向；如 nrd-check init {programme.id} 1.1，全部方向见 nrd-check list {programme.id}",
                f"no direction is given; write nrd-check init {programme.id} 1.1, and see nrd-check list {programme.id}",
            )
        )
    for direction in packs.directions(programme).values():
        typer.echo(fill(visible(direction.title), 80, f"  {direction.id:<5} "), err=True)
    for answer in _answers(Message("方向（如 1.1）", "Direction (like 1.1)")):
        try:
            return find_direction(packs, programme, answer)
        except InputError as error:
            typer.echo(visible(error.message.in_(LANG)), err=True)
    raise typer.Abort


def _answers(asked: Message, *, optional: bool = False) -> Iterator[str]:
    """What the user types, until it will do. The end of the input ends the program."""
    while True:
        answer = str(typer.prompt(asked.in_(LANG), default="", show_default=False, err=True)).strip()
        if answer or optional:
            yield answer


def _can_ask() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty())
