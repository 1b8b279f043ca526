"""Keeping what is worked out of texts, within bounds: a draft may hold megabytes, and an audit reads thousands of drafts."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

_LONG = 1_000  # characters of a text, or pieces of a set

_Function = TypeVar("_Function", bound=Callable[..., Any])


def kept(most: int) -> Callable[[_Function], _Function]:
    """Like `lru_cache`, for functions of one or two texts or sets of them: `most` results are kept, those of long ones never."""

    def decorate(function: _Function) -> _Function:
        cached = lru_cache(maxsize=most)(function)

        @wraps(function)
        def of_one(one: Any) -> Any:
            return function(one) if len(one) > _LONG else cached(one)

        @wraps(function)
        def of_two(one: Any, other: Any) -> Any:
            return function(one, other) if len(one) > _LONG or len(other) > _LONG else cached(one, other)

        return cast("_Function", of_one if function.__code__.co_argcount == 1 else of_two)

    return decorate
