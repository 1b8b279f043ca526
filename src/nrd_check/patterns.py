"""Regular expressions that are compiled when they are first used: a check needs few of those that read guides."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern, which it makes when something of it is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._args = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._args), name)
        self.__dict__[name] = value
        return value


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, but compiled at the first use. Not for the functions of `re`, which take no stand-in."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
