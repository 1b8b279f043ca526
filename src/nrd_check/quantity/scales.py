"""Writes scales.json anew: what the units in common use are in base units, as pint says.

`python -m nrd_check.quantity.scales`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from nrd_check.files import write_whole
from nrd_check.pack.store import Library, shipped
from nrd_check.quantity.conversion import PINT_NAMES, SCALES, factors, plain_unit, read_scale
from nrd_check.quantity.units import SYMBOLS, is_count

_ALONE = (
    "in fps d h min a rpm Rpm deg u sps nit pixel pixels samples Samples copies grids lux HU psi LMH NTU CFU PFU IU TPS QPS BPM tps "
    "LUTs Torr oC lm lx rad sr cd cal ppm ppb ppt amu dBi t"
)
"""Symbols without prefixes: kfps are not thousands of feet in a second."""
_WORDS = ("分", "兆", "√Hz", "%", "π", "λ")
"""What is read as a unit and measures nothing by itself, and others without a prefix."""


def common_units() -> list[str]:
    """The units worth keeping: those of the field in Chinese, and symbols with the usual prefixes."""
    symbols = [
        prefix + base
        for base in SYMBOLS.split()
        for prefix in ("", *("" if base in _ALONE.split() else "TGMKkcmμunpf"))
    ]
    return sorted({*PINT_NAMES, *symbols, *_WORDS})


def make_scales(units: Iterable[str]) -> str:
    """The text of scales.json, for `units` and the common ones."""
    words = {word for unit in units for word, _ in factors(plain_unit(unit)) if not word.isdigit()}
    names = sorted(word for word in {*words, *common_units()} if not is_count(word))
    rows = (
        f"{json.dumps(unit, ensure_ascii=False)}: {json.dumps(read_scale(unit), ensure_ascii=False)}" for unit in names
    )
    return "{\n" + ",\n".join(rows) + "\n}\n"


def pack_units(library: Library) -> set[str]:
    """The units of all metrics."""
    metrics = (
        metric
        for programme in library.programmes
        for direction in library.directions(programme).values()
        for metric in direction.metrics
    )
    return {quantity.unit for metric in metrics for quantity in metric.quantities}


if __name__ == "__main__":
    write_whole(SCALES, make_scales(pack_units(Library(shipped("rules")))))
