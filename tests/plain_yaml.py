"""YAML as other programs see it, for checking against JSON Schemas."""

from __future__ import annotations

from typing import Any

from nrd_check.yaml_tree import Mapping, Node, Scalar, Sequence


def as_json(node: Node) -> Any:
    if isinstance(node, Mapping):
        return {key.text: as_json(value) for key, value in node.items}
    if isinstance(node, Sequence):
        return [as_json(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.is_null:
        return None
    if node.is_bool:
        return node.text.lower() == "true"
    if node.is_number:
        number = float(node.text)
        return int(number) if number.is_integer() and "." not in node.text else number
    return node.text
