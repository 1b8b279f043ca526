"""Styles: what of the look of a run changes how it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from nrd_check.guide.docx.elements import child_of, children, integer, switch, value_of

_USUAL_SIZE = 20  # half points, where a document says nothing
_LONGEST_CHAIN = 50  # styles based on styles; Word allows ten


class Look(NamedTuple):
    """What of the look of a run changes how it is read; None where a style decides.

    Attributes:
        align: `superscript`, `subscript` or `baseline`.
        position: half points above the line, or below if negative.
        size: half points.
        hidden: not shown.
        symbol: in the font Symbol, whose characters are not those of Unicode.
    """

    align: str | None = None
    position: int | None = None
    size: int | None = None
    hidden: bool | None = None
    symbol: bool | None = None

    def over(self, other: Look) -> Look:
        """This look, and `other` where it says nothing."""
        return Look._make(theirs if own is None else own for own, theirs in zip(self, other, strict=True))


def look_of(properties: Element | None) -> Look:
    """The look that a `w:rPr` asks for."""
    if properties is None:
        return Look()
    fonts = child_of(properties, "w:rFonts")
    names = [] if fonts is None else [fonts.get("w:ascii"), fonts.get("w:hAnsi")]
    return Look(
        align=value_of(properties, "w:vertAlign"),
        position=integer(value_of(properties, "w:position")),
        size=integer(value_of(properties, "w:sz")),
        hidden=switch(properties, "w:vanish"),
        symbol="Symbol" in names if any(names) else None,
    )


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {style.get("w:styleId", ""): style for style in children(root, "w:style")}
        self._normal = next((id_ for id_, style in self._styles.items() if _is_normal(style)), None)
        self._defaults = look_of(child_of(root, "w:docDefaults/w:rPrDefault/w:rPr")).over(Look(size=_USUAL_SIZE))
        self._looks: dict[str | None, Look] = {}

    def of_paragraph(self, properties: Element | None) -> str | None:
        """The id of a paragraph's style."""
        return value_of(properties, "w:pStyle") or self._normal

    def chain(self, id_: str | None) -> Iterator[tuple[str, Element]]:
        """The style and those it is based on, nearest first."""
        seen: set[str] = set()
        while id_ in self._styles and id_ not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(id_)
            style = self._styles[id_]
            yield id_, style
            id_ = value_of(style, "w:basedOn")

    def paragraph_look(self, id_: str | None) -> Look:
        """How the runs of a paragraph look that say nothing themselves."""
        return self._look(id_).over(self._defaults)

    def run_look(self, properties: Element | None) -> Look:
        """How a run looks by itself and by its style."""
        return look_of(properties).over(self._look(value_of(properties, "w:rStyle")))

    def _look(self, id_: str | None) -> Look:
        if id_ not in self._looks:
            look = Look()
            for _, style in self.chain(id_):
                look = look.over(look_of(child_of(style, "w:rPr")))
            self._looks[id_] = look
        return self._looks[id_]


def _is_normal(style: Element) -> bool:
    return style.get("w:type") == "paragraph" and style.get("w:default") in ("1", "true", "on")
