"""The language of messages: `--lang`, else the variable NRD_CHECK_LANG, else Chinese.

Help texts are built when the program starts, so the choice is read from the arguments before they are parsed.
"""

from __future__ import annotations

import os
import sys

from nrd_check.messages import LANGS, Lang, Message


def _chosen(arguments: list[str]) -> Lang:
    given = os.environ.get("NRD_CHECK_LANG", "")
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            given = arguments[index + 1]
        elif argument.startswith("--lang="):
            given = argument.removeprefix("--lang=")
    return next((lang for lang in LANGS if lang == given), "zh")


LANG: Lang = _chosen(sys.argv[1:])


def text(zh: str, en: str) -> str:
    """The text in the user's language."""
    return Message(zh, en).in_(LANG)
