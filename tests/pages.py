"""The pages of `docs/`: their blocks, and following them word by word.

A `console` block holds commands; the `text` block right behind it is what they print, …… standing for lines left out.
`<!-- status: 1 -->` above a block says how its last command ends, if not with 0. `<!-- edit: FILE -->` above a `yaml`
block says that its keys take the place of these in the file. `<!-- not run: ten minutes -->` above an `sh` block names
commands that nobody waits for here, and why.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT
from tests.terminal import terminal

DOCS = ROOT / "docs"
_FENCE = re.compile(r"((?:<!-- .+? -->\n)*)^```(\w*)\n(.*?)^```$", re.M | re.S)
_NOTE = re.compile(r"<!-- ([\w ]+): (.+?) -->")
_LEFT_OUT = "……"


class Block(NamedTuple):
    """A block of a page: its language, its content, what is said above it, and whether the next one stands right behind."""

    language: str
    content: str
    notes: dict[str, str]
    line: int
    shown: str | None


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of a page, in order; a `text` block behind commands belongs to them."""
    text = page.read_text(encoding="utf-8")
    found = list(_FENCE.finditer(text))
    for index, match in enumerate(found):
        behind = found[index + 1] if index + 1 < len(found) else None
        follows = behind and behind[2] == "text" and not text[match.end() : behind.start()].strip()
        shown = behind[3] if behind and follows and match[2] == "console" else None
        line = text.count("\n", 0, match.start()) + 1
        yield Block(match[2], match[3], dict(_NOTE.findall(match[1])), line, shown)


def follow(page: Path, folder: Path) -> Iterator[tuple[Block, int, str]]:
    """Do what a page says, in `folder`: each block of commands with the last status and all that was printed."""
    for block in blocks(page):
        if block.language == "console":
            status, said = 0, ""
            for command in block.content.rstrip("\n").split("\n"):
                status, more = run(command, folder)
                said += more
            yield block, status, said
        elif "edit" in block.notes:
            path = folder / block.notes["edit"]
            path.write_text(edited(path.read_text(encoding="utf-8"), block.content), encoding="utf-8")


def run(command: str, folder: Path) -> tuple[int, str]:
    """The status of a command in a shell, and what it printed; one that watches is ended with Ctrl-C."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "80", "NO_COLOR": "1"}
    if "--watch" in command:
        with terminal(shlex.split(command)[1:], folder) as window:
            window.until("Ctrl-C")
            window.press("\x03")
            return window.ended(), window.screen
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8")


def edited(text: str, content: str) -> str:
    """`text` with the keys of `content` in the place of its own."""
    for section in re.split(r"^(?=\S)", content, flags=re.M)[1:]:
        key = section.partition(":")[0]
        place = re.search(rf"^{re.escape(key)}:.*\n(?:[ \t]+.*\n|\n(?=[ \t]))*", text, re.M)
        assert place, f"no {key} in the file"
        text = text[: place.start()] + section.rstrip("\n") + "\n" + text[place.end() :]
    return text


def agrees(shown: str, said: str) -> bool:
    """True if `said` is what a page shows of it."""
    parts = [part.strip("\n") for part in re.split(rf"^{_LEFT_OUT}\n", shown, flags=re.M)]
    lines = "\n".join(line.rstrip() for line in said.split("\n"))
    pattern = r"(?:.*\n)*?".join(re.escape(part) + r"\n" if part else "" for part in parts)
    return re.fullmatch(pattern, lines.strip("\n") + "\n") is not None
