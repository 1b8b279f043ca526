"""`guides/readings.yaml`: reviewed readings of clauses whose words alone do not say enough.

Source: section 8 of the contract.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError

from nrd_check.errors import InputError
from nrd_check.files import decode, read_bytes
from nrd_check.messages import Message
from nrd_check.placed import Model
from nrd_check.rules.base import Scope
from nrd_check.text import fold
from nrd_check.yaml_tree import YamlError, parse, plain


class GuideReading(Model):
    """One entry: for which guide, the words of the clause, the reading, and the reason.

    The reading is a `scope` for a clause that does not number its directions; or `either`, items of a `direction` of
    which the guide lets the applicant choose one; or `numbers`, what a quantity means that lost its superscript.
    """

    programme: str
    year: int
    clause: str
    scope: Scope | None = None
    direction: str | None = None
    either: tuple[str, ...] = ()
    numbers: dict[str, int | float] = Field(default_factory=dict)
    reason: str

    def fits(self, name: str, year: int) -> bool:
        """True if the entry is for this guide."""
        return fold(name) == fold(self.programme) and year == self.year


class Readings(Model):
    """A readings file."""

    readings: tuple[GuideReading, ...]


def load_readings(path: Path) -> list[GuideReading]:
    """The entries of a readings file.

    Raises:
        InputError: it cannot be read or is not of the right form.
    """
    text = decode(read_bytes(path), path)
    try:
        return list(Readings.model_validate(plain(parse(text))).readings)
    except YamlError as error:
        raise InputError(
            Message(f"{path}:{error.line}：{error.message.zh}", f"{path}:{error.line}: {error.message.en}")
        ) from None
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(map(str, first["loc"]))
        raise InputError(
            Message(
                f"{path}：{where} 处不符合格式（{first['msg']}）；请对照文件开头的说明修改",
                f"{path}: wrong at {where}: {first['msg']}",
            )
        ) from None
