"""`nrd-check compile`: guides → rule packs, and what a person should look at."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrd_check.cli.language import LANG, text
from nrd_check.cli.options import PANEL_ARGUMENTS, PANEL_OPTIONS, Help, Language, emit, safe, terminal_style
from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes, write_whole
from nrd_check.messages import Message
from nrd_check.pack.models import Stated
from nrd_check.pack.store import load_pack, pack_path, shipped, to_yaml
from nrd_check.report.wrapping import fill
from nrd_check.text import visible

if TYPE_CHECKING:
    from nrd_check.compiler import Compiled
    from nrd_check.guide.readings import GuideReading

HELP = text(
    "把申报指南编译成规则包；--check 只比较，不写文件。",
    "Compiles guides into rule packs; with --check it only compares.",
)
EXAMPLES = text(
    "例：\n\nnrd-check compile guides/2021-key-rd-programmes.txt -o rules\n\nnrd-check compile --check",
    "Examples:\n\nnrd-check compile guides/2021-key-rd-programmes.txt -o rules\n\nnrd-check compile --check",
)
MAX_GUIDE_BYTES = 50_000_000
_BINARY = {b"%PDF": "PDF", b"PK\x03\x04": "Word（docx）", b"\xd0\xcf\x11\xe0": "Word（doc）"}


def compile_(
    guides: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[GUIDE…]",
            help=text("指南文件（txt）或其文件夹；默认 guides", "guide files (txt) or their folder; default: guides"),
            rich_help_panel=PANEL_ARGUMENTS,
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            help=text("规则包文件夹", "folder for the packs"),
            rich_help_panel=PANEL_OPTIONS,
            file_okay=False,
        ),
    ] = Path("rules"),
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help=text(
                "只比较已有的规则包与编译结果，不同则退出码为 1",
                "only compare with the packs there; exit 1 if they differ",
            ),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = False,
    readings: Annotated[
        Path | None,
        typer.Option(
            "--readings",
            help=text("释义文件；默认用指南旁的 readings.yaml", "readings; default: readings.yaml beside the guide"),
            rich_help_panel=PANEL_OPTIONS,
        ),
    ] = None,
    id_: Annotated[
        str | None,
        typer.Option("--id", help=text("新专项的代号", "id for a new programme"), rich_help_panel=PANEL_OPTIONS),
    ] = None,
    lang: Language = None,
    help_: Help = False,
) -> None:
    """The command; what it does is in `HELP`."""
    compiled = [pack for guide in _files(guides or [Path("guides")]) for pack in _compile(guide, readings, id_)]
    texts = {pack_path(output, entry.pack.programme): to_yaml(entry.pack) for entry in compiled}
    if len(texts) < len(compiled):
        twice = Counter(pack_path(output, entry.pack.programme) for entry in compiled).most_common(1)[0][0]
        raise InputError(
            Message(
                f"{twice}：有两份指南编译到同一个规则包；请分开编译",
                f"{twice}: two guides make the same pack; compile them apart",
            )
        )
    columns = terminal_style(None).width
    emit(safe("".join(_summary(entry, columns) for entry in compiled)), None)
    if check:
        raise typer.Exit(_compare(texts, output, {entry.pack.guide.file for entry in compiled}))
    for path, content in texts.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                Message(
                    f"{path.parent}：无法建立文件夹（{error.strerror}）；请换一个 -o",
                    f"{path.parent}: cannot be made ({error.strerror}); choose another -o",
                )
            ) from None
        write_whole(path, content)
    typer.echo(text(f"已写入 {len(texts)} 个规则包到 {output}", f"{len(texts)} packs written to {output}"), err=True)


def _files(paths: list[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            found = sorted(path.glob("*.txt"))
            if not found:
                raise InputError(
                    Message(f"{path}：文件夹里没有指南（*.txt）", f"{path}: no guides (*.txt) in this folder")
                )
            files += found
        else:
            files.append(path)
    return files


def _compile(path: Path, readings: Path | None, id_: str | None) -> list[Compiled]:
    from nrd_check.compiler import compile_guide

    data = read_bytes(path, MAX_GUIDE_BYTES)
    for start, name in _BINARY.items():
        if data.startswith(start):
            raise InputError(
                Message(
                    f"{path}：是 {name} 文件，本版本只读文本；请先转换成 UTF-8 文本（txt）",
                    f"{path}: a {name} file; this version reads text only: convert it to UTF-8 text (txt)",
                )
            )
    return compile_guide(decode(data, path), path.name, _readings(path, readings), id_)


def _readings(guide: Path, given: Path | None) -> list[GuideReading]:
    from nrd_check.guide.readings import load_readings

    beside = guide.parent / "readings.yaml"
    return load_readings(given or (beside if beside.is_file() else shipped("guides") / "readings.yaml"))


def _summary(compiled: Compiled, columns: int) -> str:
    """What was read, how it agrees with what the guide says of itself, and what is left for people."""
    pack = compiled.pack
    fates = Counter(clause.fate for clause in pack.clauses)
    rules = [rule for clause in pack.clauses for rule in clause.rules]
    manual = [rule for rule in rules if rule.kind == "manual-review"]
    count = sum(1 for _ in pack.directions)
    said = text(
        f"{count} 个方向，{fates['content']} 条研究内容，{fates['metric']} 条考核指标，{len(rules) - len(manual)} 条规则，{len(manual)} 条须人工核对",
        f"{count} directions, {fates['content']} content items, {fates['metric']} metrics, {len(rules) - len(manual)} rules, {len(manual)} for people",
    )
    lines = [f"{pack.programme.id}  {pack.programme.name} {pack.programme.year}", fill(said, columns, "  ")]
    lines += [fill(_stated(stated), columns, "  ") for stated in pack.stated]
    lines += [
        fill(text(f"释义：“{reading.clause}”", f"reading: “{reading.clause}”"), columns, "  ")
        for reading in pack.readings
    ]
    lines += [fill(doubt.in_(LANG), columns, text("  ! 存疑：", "  ! doubt: ")) for doubt in compiled.doubts]
    for rule in manual:
        lines.append(fill(f"“{rule.text}”", columns, text(f"  □ 第 {rule.lines[0]} 行 ", f"  □ line {rule.lines[0]} ")))
    return "\n".join(lines) + "\n"


def _stated(stated: Stated) -> str:
    if stated.agrees is None:
        return text(f"指南称“{stated.text}”", f"the guide says “{stated.text}”")
    if stated.agrees:
        return text(
            f"✓ 指南称“{stated.text}”，相符（{stated.found}）",
            f"✓ the guide says “{stated.text}”: agrees ({stated.found})",
        )
    return text(
        f"! 指南称“{stated.text}”，实有 {stated.found}，请核对",
        f"! the guide says “{stated.text}”, found {stated.found}: look",
    )


def _compare(texts: dict[Path, str], output: Path, guides: set[str]) -> int:
    """Say which packs are not what the compiler makes; 1 if there are any."""
    differing = []
    for path, content in texts.items():
        if not path.is_file():
            differing.append(text(f"{path}：没有这个规则包", f"{path}: there is no such pack"))
            continue
        there = decode(read_bytes(path, MAX_GUIDE_BYTES), path)
        for number, (old, new) in enumerate(zip_longest(there.split("\n"), content.split("\n")), 1):
            if old != new:
                differing.append(
                    text(f"{path}:{number}：与编译结果不同", f"{path}:{number}: differs from what is compiled")
                )
                break
    left = [path for path in sorted(output.glob("*/*.yaml")) if path not in texts]
    differing += [
        text(f"{path}：指南中没有这个专项", f"{path}: no such programme in the guide")
        for path in left
        if load_pack(path).guide.file in guides
    ]
    for line in differing:
        typer.echo(visible(line), err=True)
    said = (
        text("请运行 nrd-check compile 重新编译", "compile again with nrd-check compile")
        if differing
        else text(f"{len(texts)} 个规则包与指南一致", f"{len(texts)} packs agree with the guides")
    )
    typer.echo(said, err=True)
    return int(bool(differing))
