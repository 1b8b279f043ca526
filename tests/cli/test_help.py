"""Help: every command, in every language, with examples, and never cut off."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

from nrd_check.cli.app import COMMANDS
from nrd_check.messages import LANGS, to_traditional
from nrd_check.report.wrapping import width
from tests import pages
from tests.cli.conftest import Runner
from tests.conftest import ROOT

CHINESE = re.compile(r"[\u4e00-\u9fff]")
# right in both scripts, in some words at least
BOTH = frozenset(
    "后里干台只面划采制系志准云卷回困几余佣向吁合咸夸姜家布帘幸征御念恶愿扎抵据松板柜欲涂游漓炮烟琅症盒种稜筑签范药荐蒙蔑虫表谷超辟郁酸针钟雇雕饥馆鬥"
)

DUMP = """
import json, typer
from typer.main import get_command
from nrd_check.cli.app import make_app
from nrd_check.cli.helping import help_of
group = get_command(make_app())
context = typer.Context(group, info_name="nrd-check")
found = {"": {"help": help_of(context), "about": {p.name: p.help for p in group.get_params(context)}}}
for name, command in group.commands.items():
    below = typer.Context(command, info_name=name, parent=context)
    about = {p.name: p.help for p in command.get_params(below)}
    found[name] = {"help": help_of(below), "about": about, "what": command.help, "examples": command.epilog}
print(json.dumps(found))
"""


class Told(TypedDict):
    help: str
    about: dict[str, str | None]
    what: str
    examples: str


@cache
def told(lang: str) -> dict[str, Told]:
    """All help in a language, which is chosen when the program starts."""
    command = [sys.executable, "-c", DUMP, "--lang", lang]
    found: dict[str, Told] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does_and_gives_an_example(command: str, lang: str) -> None:
    told_ = told(lang)[command]
    assert told_["what"]
    assert re.search(rf"\n  (?:cat \S+ \| )?nrd-check {command}\b", told_["help"])
    assert all(told_["about"].values()), "a parameter without help"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_english_help_is_english_and_chinese_help_chinese(command: str) -> None:
    english, chinese, traditional = (told(lang)[command] for lang in ("en", "zh", "zh-Hant"))
    for line in english["help"].split("\n"):
        assert line.startswith("  nrd-check") or not CHINESE.search(line), line
    for name, about in chinese["about"].items():
        assert CHINESE.search(about or ""), name
        assert about != english["about"][name]
    assert english["help"] != chinese["help"] != traditional["help"]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_traditional_help_has_no_character_that_is_simplified_only(command: str) -> None:
    simplified = [char for char in set(told("zh-Hant")[command]["help"]) if to_traditional(char) != char]
    assert set(simplified) <= BOTH, simplified


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_not_cut_off_and_fits(command: str, lang: str) -> None:
    text = told(lang)[command]["help"]
    assert not re.search(r"(?<!FILE)(?<!WORDS)(?<!GUIDE)(?<!PATH)…", text)
    assert [line for line in text.split("\n") if width(line) > 80 and "nrd-check " not in line] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_takes(command: str) -> None:
    """FILE, DIR, N and so on, never just a value."""
    assert "VALUE" not in told("en")[command]["help"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--lang", "en", "--help"), "Usage: nrd-check COMMAND"),
        (("init", "--lang", "en", "-h"), "Usage: nrd-check init [PROGRAMME] [DIRECTION]"),
        (("--help",), "用法：nrd-check 命令"),
        (("--lang", "zh-Hant", "--help"), "用法：nrd-check 命令 [選項]"),
    ],
)
def test_the_language_of_help(arguments: tuple[str, ...], said: str) -> None:
    command = [sys.executable, "-m", "nrd_check", *arguments]
    assert said in subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_help_fills_a_narrow_terminal(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    lines = run("check", "--help").out.split("\n")
    assert [line for line in lines if width(line) > 50 and "nrd-check" not in line] == []


def examples() -> list[str]:
    """The commands that help shows, in Chinese and in English."""
    found = [
        re.findall(r"^  ((?:[^|\n]+\| )?nrd-check .+)$", told(lang)[name]["help"], re.M)
        for lang in ("zh", "en")
        for name in COMMANDS
    ]
    return list(dict.fromkeys(one for several in found for one in several))


DRAFT = ROOT / "examples" / "pathogen.yaml"


def provide(name: str, run: Runner) -> None:
    """What an example names, where it is something that its reader has already."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if name.endswith("/"):
        path.mkdir(exist_ok=True)
        shutil.copy(DRAFT, path / "a.yaml")
    elif path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.write(DRAFT, "a.yaml")
    elif path.suffix == ".xlsx":
        run("convert", DRAFT, path)
    elif path.suffix == ".txt":
        shutil.copy(ROOT / "tests" / "other_guides" / "2024-province.txt", path)
    elif path.suffix == ".yaml":
        shutil.copy(ROOT / "rules" / "2021" / "pathogen.yaml" if path.parent.name else DRAFT, path)
    elif name in ("2022", "rules/2022"):
        for year in ("2021", "2022"):
            (Path("rules") / year).mkdir(parents=True, exist_ok=True)
            pack = (ROOT / "rules" / "2021" / "nqi.yaml").read_text(encoding="utf-8")
            (Path("rules") / year / "nqi.yaml").write_text(
                pack.replace("year: 2021", f"year: {year}"), encoding="utf-8"
            )
    elif name == "--check":
        provide("guides/guide.txt", run)
        run("compile")


@pytest.mark.parametrize("example", examples())
def test_every_example_works(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: str) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(DRAFT, "other.yaml")
    words = shlex.split(example)
    writes = {words[index + 1] for index, word in enumerate(words[:-1]) if word in ("-o", "--output", ">")}
    writes |= set(words[3:4]) if words[1] == "convert" else set()
    for word in words:
        if word not in writes and "*" not in word:
            provide(word, run)
    if re.search(r"[|>*]|--watch", example):
        status, said = pages.run(example, tmp_path)
    else:
        status, said, wrong = run(*words[1:])
        said += wrong
    assert status == 0, said
    assert "没有找到" not in said
    assert all(Path(name).exists() for name in writes - {"rules"})
