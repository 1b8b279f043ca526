"""Keeping what is worked out of texts, within bounds: a draft may hold megabytes, and an audit reads thousands of drafts."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

_LONG = 1_000  # characters of a text, or pieces of a set

_Function = TypeVar("_Function", bound=Callable[..., Any])


def kept(most: int) -> Callable[[_Function], _Function]:
    """Like `lru_cache`, for functions of texts or sets of them: `most` results are kept, those of long ones never."""

    def decorate(function: _Function) -> _Function:
        cached = lru_cache(maxsize=most)(function)

        @wraps(function)
        def call(*args: Any) -> Any:
            for one in args:
                if len(one) > _LONG:
                    return function(*args)
            return cached(*args)

        return cast("_Function", call)

    return decorate
