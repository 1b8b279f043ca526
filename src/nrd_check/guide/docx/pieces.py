"""The text of paragraphs, in pieces of one look; the characters of the font Symbol."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from nrd_check.guide.docx.styles import Look
from nrd_check.guide.raised import lowered, raised

# what Word's font Symbol shows, from 0x21 and from 0xA1
_SYMBOLS = {
    first + index: sign
    for first, signs in (
        (0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
        (0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"),
    )
    for index, sign in enumerate(signs)
}
PRIVATE = 0xF000  # where fonts of symbols keep their characters
FROM_SYMBOL = {code + base: sign for code, sign in _SYMBOLS.items() for base in (0, PRIVATE)}


class Piece(NamedTuple):
    """Text of one look."""

    text: str
    look: Look


def placed(pieces: Sequence[Piece]) -> str:
    """The text of a paragraph, its raised and lowered parts in Unicode's forms."""
    usual = max((piece.look.size or 0 for piece in pieces if piece.text.strip()), default=0)
    return "".join(_in_place(piece, usual) for piece in pieces)


def _in_place(piece: Piece, usual: int) -> str:
    look = piece.look
    # some are moved by hand: up or down, and smaller than the text around them
    moved = (look.position or 0) if (look.size or 0) < usual and look.align in (None, "baseline") else 0
    if look.align == "superscript" or moved > 0:
        return raised(piece.text)
    if look.align == "subscript" or moved < 0:
        return lowered(piece.text)
    return piece.text


def clean(text: str) -> str:
    """Without line ends and the one control character that XML lets in."""
    return re.sub("[\r\n\t]", " ", text.replace("\x7f", "")).strip()
