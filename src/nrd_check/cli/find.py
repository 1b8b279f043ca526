"""Finding what the user named, or saying what is near."""

from __future__ import annotations

from nrd_check.checker import near_direction
from nrd_check.errors import InputError
from nrd_check.messages import Message
from nrd_check.pack.models import Programme
from nrd_check.pack.resolve import Direction
from nrd_check.pack.store import Library
from nrd_check.text import visible


def find_programme(packs: Library, name: str, year: int | None = None) -> Programme:
    """The programme that `name` means: of `year`, else the newest.

    Raises:
        InputError: there is none, or several.
    """
    found = packs.find(name, year)
    if not found and year is not None and (elsewhere := packs.find(name)):
        years = "、".join(str(programme.year) for programme in elsewhere)
        raise InputError(
            Message(
                f"没有“{visible(name)}”{year} 年度的规则包；已安装的年度：{years}",
                f"no rule pack of “{visible(name)}” for {year}; installed: {years}",
            )
        )
    ids = {programme.id for programme in found}
    if len(ids) == 1:
        return max(found, key=lambda programme: programme.year)
    shown = visible(name)
    if ids:
        names = "、".join(f"{programme.name}（{programme.id}）" for programme in found)
        raise InputError(
            Message(
                f"“{shown}”可指几个专项：{names}；请写全名或代号",
                f"“{shown}” may mean {names}; give the id or the full name",
            )
        )
    near = packs.near(name)
    hint = (
        Message(f"是否指“{near.id}”（{near.name}）？", f"did you mean “{near.id}” ({near.name})?")
        if near
        else Message("运行 nrd-check list 查看全部专项", "see all programmes with nrd-check list")
    )
    raise InputError(Message(f"没有专项“{shown}”；{hint.zh}", f"no programme “{shown}”; {hint.en}"))


def find_direction(packs: Library, programme: Programme, name: str) -> Direction:
    """The direction with this id.

    Raises:
        InputError: there is none.
    """
    directions = packs.directions(programme)
    if name in directions:
        return directions[name]
    hint = near_direction(directions, programme, name)
    shown = visible(name)
    raise InputError(
        Message(
            f"“{programme.name}”没有方向“{shown}”；{hint.zh}", f"{programme.id} has no direction “{shown}”; {hint.en}"
        )
    )
