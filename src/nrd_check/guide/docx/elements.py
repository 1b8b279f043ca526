"""The elements of Word's XML: children, values and switches of properties, the blocks that are shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

LEFT_OUT = {"w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:rt"}  # w:rt: how to pronounce a word
"""What of a document is not shown."""


def children(element: Element | None, tag: str) -> Iterator[Element]:
    """The children with a tag."""
    return (child for child in element if child.tag == tag) if element is not None else iter(())


def child_of(element: Element | None, path: str) -> Element | None:
    """The first element at a path like `w:pPr/w:numPr`; None where one of its steps is missing."""
    # Element.find takes the colon for a prefix to look up
    for tag in path.split("/"):
        element = next(children(element, tag), None)
    return element


def value_of(element: Element | None, path: str) -> str | None:
    """What the element at a path has for its value."""
    found = child_of(element, path)
    return found.get("w:val") if found is not None else None


def integer(text: str | None) -> int | None:
    """A whole number as attributes have it; None for anything else."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else None


def switch(element: Element | None, path: str) -> bool | None:
    """A property that is on or off; None where nothing is said."""
    found = child_of(element, path)
    return found.get("w:val") not in ("0", "false", "off") if found is not None else None


def outermost(element: Element, tags: Collection[str]) -> list[Element]:
    """The outermost elements with one of `tags`, in order; not in what is deleted, and of alternatives only in one."""
    found: list[Element] = []
    _gather(element, tags, found)
    return found


def _gather(element: Element, tags: Collection[str], found: list[Element]) -> None:
    for child in element:
        if child.tag in tags:
            found.append(child)
        elif child.tag == "mc:AlternateContent":
            if (chosen := chosen_of(child)) is not None:
                _gather(chosen, tags, found)
        elif child.tag not in LEFT_OUT:
            _gather(child, tags, found)


def chosen_of(alternatives: Element) -> Element | None:
    """What newer versions of Word show; the fallback shows the same again."""
    choice = child_of(alternatives, "mc:Choice")
    return choice if choice is not None else child_of(alternatives, "mc:Fallback")
