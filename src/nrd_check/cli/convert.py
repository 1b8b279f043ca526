"""`nrd-check convert`: a proposal from one form into another, without loss."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import PANEL_ARGUMENTS, PANEL_OPTIONS, Help, Language, Rules, emit, library
from nrd_check.errors import InputError
from nrd_check.files import MAX_BYTES, decode, read_bytes
from nrd_check.messages import Message
from nrd_check.text import visible

if TYPE_CHECKING:
    from nrd_check.proposal.load import Loaded
    from nrd_check.proposal.model import Proposal

To = Literal["yaml", "xlsx", "json"]
Keys = Literal["zh", "en"]
_SUFFIXES: dict[str, To] = {".yaml": "yaml", ".yml": "yaml", ".xlsx": "xlsx", ".json": "json"}
HELP = text(
    "转换申报书：YAML、Excel 表格、JSON 互转，内容不变。",
    "Converts a proposal between YAML, the Excel form and JSON, without loss.",
)
EXAMPLES = text(
    "例：\n\nnrd-check convert 申报书.yaml 申报书.xlsx\n\nnrd-check convert 申报书.xlsx 申报书.yaml --keys zh",
    "Examples:\n\nnrd-check convert draft.yaml draft.xlsx\n\nnrd-check convert draft.xlsx draft.yaml --keys zh",
)


def convert(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="IN",
            help=text("申报书；- 为标准输入", "the proposal; - is stdin"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
        ),
    ],
    target: Annotated[
        Path,
        typer.Argument(
            metavar="OUT",
            help=text("写到哪里，按扩展名定格式；- 为标准输出", "where to; its suffix says the format; - is stdout"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
        ),
    ],
    to: Annotated[
        To | None,
        typer.Option(
            "--to",
            help=text("格式（默认按扩展名）", "format (default: by the suffix)"),
            rich_help_panel=PANEL_OPTIONS,
            show_default=False,
        ),
    ] = None,
    keys: Annotated[
        Keys | None,
        typer.Option(
            "--keys",
            help=text(
                "键名用中文或英文（YAML 转 YAML 默认不变，否则英文）",
                "keys in Chinese or English (default: as they are from YAML to YAML, else English)",
            ),
            rich_help_panel=PANEL_OPTIONS,
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force", help=text("覆盖已有的文件", "overwrite an existing file"), rich_help_panel=PANEL_OPTIONS
        ),
    ] = False,
    lang: Language = None,
    rules: Rules = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    from nrd_check.proposal.load import load_bytes

    format_ = to or _format_of(target)
    _keep(source, target, force=force)
    data = read_bytes(source, MAX_BYTES)
    loaded = load_bytes(data, str(source))
    if loaded.proposal is None:
        raise InputError(_invalid(loaded))
    content, lost = _converted(loaded, loaded.proposal, data, format_, keys, rules)
    emit(content, None if str(target) == "-" else target, as_utf8=True)
    for message in lost:
        typer.echo(f"nrd-check: {visible(message.in_(LANG))}", err=True)


def _format_of(target: Path) -> To:
    found = _SUFFIXES.get(target.suffix.lower())
    if found is None:
        raise InputError(
            Message(
                f"{target}：看不出要转成什么格式；请用 .yaml、.xlsx 或 .json 作扩展名，或写明 --to",
                f"{target}: which format is wanted? end the name in .yaml, .xlsx or .json, or say --to",
            )
        )
    return found


def _keep(source: Path, target: Path, *, force: bool) -> None:
    """Refuse to write over the input, and over any other file unless that is wanted."""
    if str(target) == "-" or not target.exists():
        return
    if str(source) != "-" and source.exists() and source.samefile(target):
        raise InputError(
            Message(
                f"{target}：这就是要转换的文件，会把它覆盖；请换一个文件名",
                f"{target}: this is the file to convert and would be overwritten; choose another name",
            )
        )
    if target.is_file() and not force:
        raise InputError(
            Message(f"{target}：文件已存在；要覆盖请加 --force", f"{target}: exists already; overwrite it with --force")
        )


def _invalid(loaded: Loaded) -> Message:
    """The first thing that is wrong, with its place, and how many more there are."""
    first, *others = loaded.findings
    # messages about files that cannot be read name the file already
    where = "" if first.message.zh.startswith(loaded.file) else f"{loaded.file}:{first.cell or first.line}"
    zh, en = (f"{where}：{first.message.zh}", f"{where}: {first.message.en}") if where else first.message
    if first.hint:
        zh, en = f"{zh}；{first.hint.zh}", f"{en}; {first.hint.en}"
    if others:
        zh, en = f"{zh}（另有 {len(others)} 处，见 nrd-check check）", f"{en} ({len(others)} more: see nrd-check check)"
    return Message(zh, en)


def _converted(
    loaded: Loaded, proposal: Proposal, data: bytes, to: To, keys: Keys | None, rules: Path | None
) -> tuple[str | bytes, list[Message]]:
    """The proposal in the other form, and what that form cannot hold."""
    from nrd_check.proposal.write import to_json, to_yaml

    is_form = not loaded.lines
    source = "" if is_form else decode(data, Path(loaded.file))
    if to == "yaml" and not is_form and not source.lstrip().startswith("{"):
        if keys is None:
            return source, []
        return _renamed(loaded, source, keys), []
    lost = _lost(loaded, source)
    if to == "yaml":
        return to_yaml(proposal, keys or "en"), lost
    if to == "json":
        return to_json(proposal, keys or "en"), lost
    from nrd_check.form.answers import Blanks
    from nrd_check.form.write import write_form

    blanks = Blanks()
    blanks.without(proposal)
    if blanks.count:
        lost.append(
            Message(
                f"有 {blanks.count} 个空白项（里面什么也没写），表格里不保留",
                f"{blanks.count} empty entries, with nothing in them, are not kept in the form",
            )
        )
    # what the direction demands stands beside the answers
    direction = library(rules).direction(proposal.program, proposal.year, proposal.direction)
    return write_form(direction, lang=LANG, draft=proposal), lost


def _renamed(loaded: Loaded, source: str, keys: Keys) -> str:
    """The draft with other keys, comments and all; looked at again before it is given out."""
    from nrd_check.proposal.load import read_proposal
    from nrd_check.proposal.write import rename_keys
    from nrd_check.yaml_tree import parse

    renamed = rename_keys(source, parse(source), keys)
    if read_proposal(renamed, loaded.file).proposal != loaded.proposal:
        raise InputError(
            Message(
                f"{loaded.file}：写法特殊，不能原样换键名；可先转成 xlsx 再转回 YAML（注释会失去）",
                f"{loaded.file}: written in a way in which keys cannot be renamed; go through xlsx, without its comments",
            )
        )
    return renamed


def _lost(loaded: Loaded, source: str) -> list[Message]:
    """Comments and notes, which only the form they were written in can hold."""
    if loaded.notes:
        return [
            Message(
                f"{loaded.notes} 个单元格批注没有转换，仍在原文件里",
                f"{loaded.notes} notes on cells were not converted; they are still in the original",
            )
        ]
    from nrd_check.ignores import comments

    count = len(comments(source)) if "#" in source else 0
    if not count:
        return []
    return [
        Message(
            f"{count} 行注释（#）没有转换，仍在原文件里",
            f"{count} lines of comments (#) were not converted; they are still in the original",
        )
    ]
