"""Writes the schemas anew: `python -m nrd_check.schemas`."""

from nrd_check.files import write_whole
from nrd_check.schemas import _FOLDER, NAMES, make_schema

for name in NAMES:
    write_whole(_FOLDER / f"{name}.json", make_schema(name))
