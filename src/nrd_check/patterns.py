"""Regular expressions that are compiled when they are first used: a check needs few of those that read guides."""

from __future__ import annotations

import re
from typing import Any, cast

# A range of 20,992 characters takes 30 times as long to compile as what next to no other character of guides and drafts
# is (〇 and kana are taken in): a character of words that is no digit, nor Latin, Greek, Cyrillic, a superscript, a Roman or circled number, full-width.
_OTHERS = r"_\x00-\u04ff\u2070-\u27bf\uff00-\uffef"
_CHEAPER = {
    r"[\u4e00-\u9fff]": rf"[^\W\d{_OTHERS}]",
    r"[\u4e00-\u9fffA-Za-z]": rf"(?:[A-Za-z]|[^\W\d{_OTHERS}])",
    r"[A-Za-z\u4e00-\u9fff]": rf"(?:[A-Za-z]|[^\W\d{_OTHERS}])",
    r"[^\u4e00-\u9fffA-Za-z0-9]": rf"(?:(?![A-Za-z0-9]|[^\W\d{_OTHERS}])(?s:.))",
}


class _Lazy:
    """Stands for a compiled pattern, which it makes when something of it is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._args = (pattern, flags)

    def _compiled(self) -> re.Pattern[str]:
        pattern, flags = self._args
        for dear, cheap in _CHEAPER.items():
            pattern = pattern.replace(dear, cheap)
        return re.compile(pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name == "_args":  # not made yet, as while it is copied
            raise AttributeError(name)
        value = getattr(self._compiled(), name)
        self.__dict__[name] = value
        return value


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, but compiled at the first use. Not for the functions of `re`, which take no stand-in."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
