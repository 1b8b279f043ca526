"""Raised and lowered characters in their Unicode forms: 10⁹, CO₂."""

from __future__ import annotations

_RAISED = str.maketrans(
    "0123456789+-−–=()/niabcdefghjklmoprstuvwxyzTVABDEGHIJKLMNOPRUWαβγδεθφχ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᐟⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀⱽᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵁᵂᵅᵝᵞᵟᵋᶿᵠᵡ",
)
_LOWERED = str.maketrans(
    "0123456789+-−–=()aehijklmnoprstuvxβγρφχ",
    "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
)


def raised(text: str) -> str:
    """`text` in superscript forms; characters that have none stay as they are."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """`text` in subscript forms; characters that have none stay as they are."""
    return text.translate(_LOWERED)
