"""What `nrd-check compile` does, whoever read its arguments.

What is slow to load is imported only when the guide is being read: a PDF is read in a process of its own meanwhile.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import cache
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from nrd_check.cli.language import LANG, text
from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes, write_whole
from nrd_check.messages import Message
from nrd_check.text import fold, visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from nrd_check.compiler import Compiled
    from nrd_check.guide.document import Document
    from nrd_check.guide.readings import GuideReading
    from nrd_check.pack.models import Fate, Stated

SUFFIXES = (".txt", ".pdf", ".docx")


def run_compile(
    guides: list[Path] | None = None,
    *,
    output: Path = Path("rules"),
    check: bool = False,
    readings: Path | None = None,
    id_: str | None = None,
    strict: bool = False,
) -> int:
    """Compile `guides`, write their packs to the folder `output` or compare them with those there; the exit status.

    Raises:
        InputError: a guide cannot be read, or the packs cannot be written.
    """
    paths = guides or [Path("guides")]
    compiled = [pack for guide in _files(paths) for pack in _compile(guide, readings, id_)]
    for folder in filter(Path.is_dir, paths):
        _all_used(folder, readings, compiled)
    from nrd_check.cli.output import emit, safe, terminal_style
    from nrd_check.pack.store import pack_path, to_yaml

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
    doubtful = sum(len(entry.doubts) + len(entry.contradicts) for entry in compiled)
    if strict and doubtful:
        said = text(
            f"有 {doubtful} 处存疑或矛盾（见上），没有写入；请核对，或去掉 --strict",
            f"{doubtful} doubts or contradictions (above), nothing written; look at them, or leave out --strict",
        )
        _tell(said)
        return 1
    if check:
        return _compare(texts, output, {entry.pack.guide.file for entry in compiled})
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
    _tell(text(f"已写入 {len(texts)} 个规则包到 {output}", f"{len(texts)} packs written to {output}"))
    return 0


def _tell(words: str) -> None:
    print(visible(words), file=sys.stderr)  # noqa: T201


def _files(paths: list[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            found = sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES)
            if not found:
                raise InputError(
                    Message(
                        f"{path}：文件夹里没有指南（txt、pdf、docx）；请放入指南文件",
                        f"{path}: no guides (txt, pdf, docx) in this folder; put some there",
                    )
                )
            files += found
        else:
            files.append(path)
    return files


def _compile(path: Path, readings: Path | None, id_: str | None) -> list[Compiled]:
    from nrd_check.guide.reading import read_document

    beside = path.parent / "readings.yaml"
    own = readings or (beside if beside.is_file() else None)

    def load(still: Callable[[], bool]) -> None:
        """Load what comes next, while a PDF is read in a process of its own."""
        for name in ("nrd_check.compiler", "nrd_check.cli.output", "nrd_check.report.wrapping", "ruamel.yaml"):
            import_module(name)
        if own or still():
            _readings(own or _shipped())

    document, file = read_document(path, load)
    from nrd_check.compiler import compile_guide

    return compile_guide(document, file, _readings(own) if own else _shipped_readings(document), id_)


def _shipped() -> Path:
    from nrd_check.pack.store import shipped

    return shipped("guides") / "readings.yaml"


@cache
def _readings(path: Path) -> list[GuideReading]:
    from nrd_check.guide.readings import load_readings

    return load_readings(path)


def _shipped_readings(document: Document) -> list[GuideReading]:
    """Those that come with the program; to read them takes longer than a short guide, so only where it is named there."""
    path = _shipped()
    guide = fold("".join(line.text for line in document.lines))
    names = re.findall(r"programme: *['\"]?([^'\"\n]+)", decode(read_bytes(path), path))
    return _readings(path) if any(fold(name) in guide for name in names) else []


def _all_used(folder: Path, given: Path | None, compiled: list[Compiled]) -> None:
    """Refuse a reading that is for none of the guides in `folder`: its programme or year is wrong, or its guide gone."""
    path = given or folder / "readings.yaml"
    if not path.is_file():
        return
    from nrd_check.guide.readings import load_readings

    for reading in load_readings(path):
        if not any(reading.fits(one.pack.programme.name, one.pack.programme.year) for one in compiled):
            raise InputError(
                Message(
                    f"{path}：“{reading.clause}”一条的专项“{reading.programme}”（{reading.year}）不在 {folder} 的指南中；请核对专项名称和年度，或删去这一条",
                    f"{path}: “{reading.clause}” is for “{reading.programme}” ({reading.year}), of which {folder} has no guide; correct programme and year, or remove it",
                )
            )


def _summary(compiled: Compiled, columns: int) -> str:
    """What was read, what became of the clauses, how that agrees with what the guide says of itself, what is left."""
    from nrd_check.findings import place
    from nrd_check.report.wrapping import fill

    pack = compiled.pack
    fates = Counter(clause.fate for clause in pack.clauses)
    rules = [rule for clause in pack.clauses for rule in clause.rules]
    manual = [rule for rule in rules if rule.kind == "manual-review"]
    count = sum(1 for _ in pack.directions)
    said = text(
        f"{count} 个方向，{fates['content']} 条研究内容，{fates['metric']} 条考核指标，{len(rules) - len(manual)} 条规则，{len(manual)} 条须人工核对",
        f"{count} directions, {fates['content']} content items, {fates['metric']} metrics, {len(rules) - len(manual)} rules, {len(manual)} for people",
    )
    sorts = "，".join(f"{_FATES[fate]} {fates[fate]}" for fate in _FATES if fates[fate])
    lines = [f"{pack.programme.id}  {pack.programme.name} {pack.programme.year}", fill(said, columns, "  ")]
    lines.append(fill(sorts, columns, text("  条款：", "  clauses: ")))
    lines += [fill(_stated(stated), columns, "  ") for stated in pack.stated if stated.agrees is not False]
    lines += [
        fill(text(f"释义：“{reading.clause}”", f"reading: “{reading.clause}”"), columns, "  ")
        for reading in pack.readings
    ]
    for message in compiled.contradicts:
        lines.append(fill(message.in_(LANG), columns, text("  ! 矛盾：", "  ! contradiction: ")))
    lines += [fill(doubt.in_(LANG), columns, text("  ! 存疑：", "  ! doubt: ")) for doubt in compiled.doubts]
    for rule in manual:
        where = place(rule.lines, pack.guide.pages_of(rule.lines)).in_(LANG)
        lines.append(fill(f"“{rule.text}”", columns, f"  □ {where} "))
    return "\n".join(lines) + "\n"


_FATES: dict[Fate, str] = {
    "rule": text("规则", "rule"),
    "declaration": text("承诺", "declaration"),
    "manual": text("人工核对", "for people"),
    "background": text("背景", "background"),
    "content": text("研究内容", "content"),
    "metric": text("考核指标", "metric"),
    "heading": text("标题", "heading"),
    "label": text("标注", "label"),
    "note-heading": text("小标题", "note heading"),
}


def _stated(stated: Stated) -> str:
    if stated.agrees is None:
        return text(f"指南称“{stated.text}”", f"the guide says “{stated.text}”")
    return text(
        f"✓ 指南称“{stated.text}”，相符（{stated.found}）",
        f"✓ the guide says “{stated.text}”: agrees ({stated.found})",
    )


def _compare(texts: dict[Path, str], output: Path, guides: set[str]) -> int:
    """Say which packs are not what the compiler makes; 1 if there are any."""
    from nrd_check.pack.store import MAX_PACK_BYTES, load_pack

    differing = []
    for path, content in texts.items():
        if not path.is_file():
            differing.append(text(f"{path}：没有这个规则包", f"{path}: there is no such pack"))
            continue
        there = decode(read_bytes(path, MAX_PACK_BYTES), path)
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
        _tell(line)
    said = (
        text("请运行 nrd-check compile 重新编译", "compile again with nrd-check compile")
        if differing
        else text(f"{len(texts)} 个规则包与指南一致", f"{len(texts)} packs agree with the guides")
    )
    _tell(said)
    return int(bool(differing))
