"""Immutable data with named fields: what packs and proposals are made of.

A record is written like a pydantic model, and pydantic checks what comes from outside and makes the JSON Schemas. But
pydantic takes longer to load than a draft to check, so it is imported only when a record must be checked: what is
known to be right is put together with `model_construct`.
"""

from __future__ import annotations

import operator
import typing
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple, Self, dataclass_transform

if TYPE_CHECKING:
    from pydantic import BaseModel, GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

REQUIRED: Any = object()


class Spec(NamedTuple):
    """What is known of a field: its default, its name in files, and what its JSON Schema says beside its type."""

    default: Any = REQUIRED
    alias: str | None = None
    description: str | None = None
    examples: list[Any] | None = None
    json_schema_extra: dict[str, Any] | None = None


def field(
    default: Any = REQUIRED,
    *,
    alias: str | None = None,
    description: str | None = None,
    examples: list[Any] | None = None,
    json_schema_extra: dict[str, Any] | None = None,
) -> Any:
    """A field with more than a type and a default."""
    return Spec(default, alias, description, examples, json_schema_extra)


class Bounds:
    """For pydantic: the limits of a value, in an `Annotated` type, by their names there (gt, ge, lt, le, pattern)."""

    def __init__(self, **limits: int | str) -> None:
        self.limits = limits

    def holds(self, number: Any) -> bool:
        """True if `number` is within them."""
        return all(_HOLDS[name](number, limit) for name, limit in self.limits.items())

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic import Field

        limits: dict[str, Any] = dict(self.limits)
        return handler.generate_schema(typing.Annotated[source, Field(**limits)])


_HOLDS: dict[str, Callable[[Any, Any], bool]] = {
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
}


class _Kind(type):
    """The classes of records: mypy takes those of `type` for unhashable."""


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
class Record(metaclass=_Kind):
    """Base of records: immutable, closed to unknown keys, equal if all their fields are."""

    model_fields: ClassVar[dict[str, Spec]] = {}
    model_schema_extra: ClassVar[dict[str, Any] | None] = None

    def __init_subclass__(cls, json_schema_extra: dict[str, Any] | None = None) -> None:
        cls.model_schema_extra = json_schema_extra
        fields = dict(cls.model_fields)
        for name, annotation in cls.__annotations__.items():
            if str(annotation).startswith("ClassVar"):
                continue
            given = cls.__dict__.get(name, REQUIRED)
            spec = given if isinstance(given, Spec) else Spec(given)
            fields[name] = spec
            # what a record is not given it has from its class
            if spec.default is not REQUIRED:
                setattr(cls, name, spec.default)
            elif name in cls.__dict__:
                delattr(cls, name)
        cls.model_fields = fields

    def __init__(self, **values: Any) -> None:
        """A record of checked values.

        Raises:
            ValidationError: (pydantic's, a ValueError) a value is not as its field must be.
        """
        self.__dict__.update(type(self).model_validate(values).__dict__)

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """A record of values that are known to be right."""
        record = object.__new__(cls)
        record.__dict__.update(values)
        return record

    @classmethod
    def model_validate(cls, data: object) -> Self:
        """A record from plain data.

        Raises:
            ValidationError: (pydantic's, a ValueError) they are not as they must be.
        """
        checked: Self = _adapter(cls).validate_python(data)
        return checked

    def model_dump(
        self,
        *,
        mode: Literal["python", "json"] = "python",
        by_alias: bool = False,
        exclude: set[str] | None = None,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
    ) -> dict[str, Any]:
        """The record as plain data."""
        if mode == "python":
            return {
                name: value
                for name, value in _dumped(
                    self, by_alias=by_alias, exclude_defaults=exclude_defaults, exclude_none=exclude_none
                ).items()
                if not exclude or name not in exclude
            }
        return self._twin().model_dump(
            mode=mode,
            by_alias=by_alias,
            exclude=exclude,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
        )

    @classmethod
    def is_within_bounds(cls, values: Mapping[str, Any]) -> bool:
        """True if all numbers among `values`, those in tuples too, keep the `Bounds` of their fields."""
        limits = _limits(cls)
        return all(
            limit.holds(number)
            for name, value in values.items()
            if (limit := limits.get(name)) is not None
            for number in (value if isinstance(value, tuple) else (value,))
            if number is not None
        )

    def _twin(self) -> BaseModel:
        return _model(type(self)).model_construct(**self.__dict__)

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """The same record with other values in some fields; these are not checked."""
        return self.model_construct(**self.__dict__ | update)

    @classmethod
    def model_json_schema(cls, *, by_alias: bool = True) -> dict[str, Any]:
        """The JSON Schema of such records."""
        return _adapter(cls).json_schema(by_alias=by_alias)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.model_fields)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        values = (f"{name}={value!r}" for name, value in zip(self.model_fields, self._values(), strict=True))
        return f"{type(self).__name__}({', '.join(values)})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Checked as the pydantic model with the same fields is, written as it is."""
        from pydantic_core import core_schema

        schema = handler.generate_schema(_model(cls))

        def checked(value: Any, check: Any) -> Any:
            return value if isinstance(value, cls) else cls.model_construct(**_given(check(value)))

        return core_schema.no_info_wrap_validator_function(
            checked,
            schema,
            serialization=core_schema.plain_serializer_function_ser_schema(cls._twin, return_schema=schema),
        )


def _dumped(value: Any, **how: bool) -> Any:
    if isinstance(value, Record):
        found = {}
        for name, spec in value.model_fields.items():
            held = getattr(value, name)
            if (how["exclude_none"] and held is None) or (how["exclude_defaults"] and held == spec.default):
                continue
            found[spec.alias if how["by_alias"] and spec.alias else name] = _dumped(held, **how)
        return found
    if isinstance(value, tuple):
        return tuple([_dumped(one, **how) for one in value])
    return dict(value) if isinstance(value, dict) else value


@cache
def _limits(cls: type[Record]) -> dict[str, Bounds]:
    """The bounds of the numbers in each field that has some."""
    hints = typing.get_type_hints(cls, include_extras=True)
    found = {name: next(_bounds(hints[name]), None) for name in cls.model_fields}
    return {name: limit for name, limit in found.items() if limit}


def _bounds(hint: Any) -> Iterator[Bounds]:
    yield from (one for one in getattr(hint, "__metadata__", ()) if isinstance(one, Bounds))
    for inner in typing.get_args(hint):
        yield from _bounds(inner)


def _given(model: BaseModel) -> dict[str, Any]:
    return {name: value for name, value in model.__dict__.items() if name in model.model_fields_set}


@cache
def _adapter(cls: type[Record]) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(cls)


@cache
def _model(cls: type[Record]) -> type[BaseModel]:
    """The pydantic model with the fields of a record."""
    from copy import copy

    from pydantic import ConfigDict, Field, create_model

    hints = typing.get_type_hints(cls, include_extras=True)
    fields: dict[str, Any] = {}
    for name, spec in cls.model_fields.items():
        more: dict[str, Any] = {
            key: value
            for key in ("alias", "description", "examples", "json_schema_extra")
            if (value := getattr(spec, key)) is not None
        }
        if isinstance(spec.default, (Record, dict)):
            more["default_factory"] = partial(copy, spec.default)
        elif spec.default is not REQUIRED:
            more["default"] = spec.default
        fields[name] = (hints[name], Field(**more))
    return create_model(
        cls.__name__,
        __config__=ConfigDict(extra="forbid", frozen=True, json_schema_extra=cls.model_schema_extra),
        __doc__=cls.__doc__,
        __module__=cls.__module__,
        **fields,
    )
