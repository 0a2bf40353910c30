"""Ladybug's values -> values of JSON, and those -> the text of a cell.

A node becomes a mapping of its `label` and properties; a relationship one of its `type`, `from`,
`to` and properties; a path one of its `nodes` and `relationships`.
"""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

from argmap.queries.cypher.schema import CLAIM, NODES, RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Callable

    End = Callable[[dict[str, int]], str]
    """Names the node with an internal id."""


def plain(value: Any, end: End) -> Any:
    """Give a value that JSON can hold; `end` names the ends of relationships.

    What is neither text, number nor made of them is written as text. O(size).
    """
    if isinstance(value, dict):
        return _plain_mapping(value, end)
    if isinstance(value, (list, tuple)):
        return [plain(item, end) for item in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    if isinstance(value, bytes):
        return value.hex()
    return value if isinstance(value, (str, int, float, type(None))) else str(value)


def _plain_mapping(value: dict[Any, Any], end: End) -> dict[str, Any]:
    if value.keys() == {"_NODES", "_RELS"}:
        return _plain_path(value["_NODES"], value["_RELS"], end)
    label = str(value.get("_LABEL"))
    if label in RELATIONSHIPS and isinstance(value.get("_SRC"), dict):
        properties = RELATIONSHIPS[label][1]
        told = {"type": label, "from": end(value["_SRC"]), "to": end(value["_DST"])}
        return told | {name: plain(value.get(name), end) for name in properties}
    if label in NODES and isinstance(value.get("_ID"), dict):
        kind = str(value.get("type")).capitalize() if label == CLAIM else label
        shown = (name for name in NODES[label] if name != "key")
        return {"label": kind} | {name: plain(value.get(name), end) for name in shown}
    return {str(key): plain(held, end) for key, held in value.items()}


def _plain_path(nodes: list[Any], steps: list[Any], end: End) -> dict[str, Any]:
    """Write a path; its own nodes name the ends of its steps, and `end` those that it lacks."""
    named = {tuple(node["_ID"].values()): name_of(node) for node in nodes}

    def known(place: dict[str, int]) -> str:
        return named.get(tuple(place.values())) or end(place)

    return {
        "nodes": [plain(node, end) for node in nodes],
        "relationships": [plain(step, known) for step in steps],
    }


def name_of(node: dict[str, Any]) -> str:
    """Give the id or the name of a node, whichever it has."""
    return str(node.get("id") or node.get("name") or "")


def shown(value: Any) -> str:
    """Write a plain value as the text of a cell: a path as `a -ATTACKS-> b`, null as nothing."""
    if isinstance(value, list):
        return "; ".join(shown(item) for item in value)
    if isinstance(value, dict):
        if value.keys() == {"nodes", "relationships"}:
            return _shown_path(value)
        if list(value)[:3] == ["type", "from", "to"]:
            return f"{value['from']} -{value['type']}-> {value['to']}"
        held = ((name, shown(part)) for name, part in value.items())
        return ", ".join(f"{name}: {text}" for name, text in held if text)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _shown_path(path: dict[str, Any]) -> str:
    steps = path["relationships"]
    named = [name_of(node) for node in path["nodes"]]
    at = named[0] if len(named) > len(steps) else _beginning(steps)
    text = at
    for step in steps:
        is_forward = step["from"] == at
        at = step["to"] if is_forward else step["from"]
        text += f" -{step['type']}-> {at}" if is_forward else f" <-{step['type']}- {at}"
    return text


def _beginning(steps: list[dict[str, Any]]) -> str:
    """Give the end of the first step that is none of the second, where nodes are not told."""
    if not steps:
        return ""
    following = {steps[1]["from"], steps[1]["to"]} if len(steps) > 1 else {steps[0]["to"]}
    return str(steps[0]["to"] if steps[0]["from"] in following else steps[0]["from"])
