"""Formulas in one line: x², √2, a/b."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from nrd_check.guide.docx.elements import LEFT_OUT, child_of, children
from nrd_check.guide.raised import lowered, raised


def formula(element: Element) -> str:
    """A formula in one line: x², √2, a/b."""
    if element.tag in ("m:t", "w:t"):
        return element.text or ""
    if element.tag in LEFT_OUT or element.tag.endswith("Pr"):
        return ""
    write = _SHAPES.get(element.tag)
    return write(element) if write else "".join(map(formula, element))


def _within(element: Element, tag: str) -> str:
    """The formula in a child: base, exponent, numerator, …"""
    return "".join(map(formula, children(element, tag)))


def _sign(element: Element, path: str, usual: str) -> str:
    """The sign that a shape is drawn with; it may be said to be empty."""
    found = child_of(element, path)
    return usual if found is None else found.get("m:val", "")


def _scripted(element: Element) -> str:
    return _within(element, "m:e") + lowered(_within(element, "m:sub")) + raised(_within(element, "m:sup"))


def _scripted_before(element: Element) -> str:
    return lowered(_within(element, "m:sub")) + raised(_within(element, "m:sup")) + _within(element, "m:e")


def _fraction(element: Element) -> str:
    slash = " " if _sign(element, "m:fPr/m:type", "bar") == "noBar" else "/"
    return _grouped(_within(element, "m:num")) + slash + _grouped(_within(element, "m:den"))


def _root(element: Element) -> str:
    return raised(_within(element, "m:deg")) + "√" + _grouped(_within(element, "m:e"))


def _grouped(text: str) -> str:
    """In brackets, unless it is one number or name."""
    return text if re.fullmatch(r"[\w.]*", text) else f"({text})"


def _bracketed(element: Element) -> str:
    parts = _sign(element, "m:dPr/m:sepChr", "|").join(map(formula, children(element, "m:e")))
    return _sign(element, "m:dPr/m:begChr", "(") + parts + _sign(element, "m:dPr/m:endChr", ")")


def _large_operator(element: Element) -> str:
    limits = lowered(_within(element, "m:sub")) + raised(_within(element, "m:sup"))
    return _sign(element, "m:naryPr/m:chr", "∫") + limits + _within(element, "m:e")


def _spaced(element: Element) -> str:
    return " ".join(filter(None, map(formula, element)))


_SHAPES: dict[str, Callable[[Element], str]] = {
    "m:sSup": _scripted,
    "m:sSub": _scripted,
    "m:sSubSup": _scripted,
    "m:sPre": _scripted_before,
    "m:f": _fraction,
    "m:rad": _root,
    "m:d": _bracketed,
    "m:nary": _large_operator,
    "m:func": _spaced,
    "m:limLow": lambda element: _within(element, "m:e") + lowered(_within(element, "m:lim")),
    "m:limUpp": lambda element: _within(element, "m:e") + raised(_within(element, "m:lim")),
    "m:eqArr": _spaced,
    "m:m": _spaced,
    "m:mr": _spaced,
}
