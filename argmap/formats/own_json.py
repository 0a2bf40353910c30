"""The model itself as JSON: the keys of the YAML file, with lists always as lists. Lossless."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from argmap.formats.aspects import EVERYTHING
from argmap.formats.json_text import Entry, load
from argmap.formats.reading import Reading
from argmap.model import Problem
from argmap.store.nodes import (
    CONTROL,
    MAX_DEPTH,
    SURROGATE,
    Mapping,
    Refused,
    Scalar,
    Sequence,
)
from argmap.store.read import read_tree
from argmap.store.write import entries

if TYPE_CHECKING:
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap
    from argmap.store.nodes import Node

HOLDS = EVERYTHING

_KINDS = {str: "str", bool: "bool", int: "int", float: "float", type(None): "null"}


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a debate with all its problems, as the YAML file is read. Raises Refused."""
    tree = _node(load(text, MAX_DEPTH), text)
    debate, problems = read_tree(tree, text.file)
    return Reading(debate, tuple(problems))


def write(debate: ArgumentMap) -> str:
    """Write the map so that reading it gives the same map. O(size)."""
    return json.dumps(entries(debate, _listed), ensure_ascii=False, indent=2) + "\n"


def _listed(values: list[Any]) -> Any:
    return values


def _node(entry: Entry, text: Text) -> Node:
    value, place = entry.value, text.place(entry.offset)
    at = (place.line, place.column)
    if isinstance(value, dict):
        pairs: list[tuple[Node, Node]] = []
        for key, held in value.items():
            if not isinstance(held, Entry):
                raise _refused(text, entry.offset, "too-deep", f"nested more than {MAX_DEPTH} deep")
            key_place = text.place(held.offset)
            pairs.append((Scalar(key, "str", key_place.line, key_place.column), _node(held, text)))
        return Mapping(pairs, *at)
    if isinstance(value, list):
        return Sequence([_node(held, text) for held in value], *at)
    if isinstance(value, str) and (found := CONTROL.search(value) or SURROGATE.search(value)):
        told = f"an escape for character U+{ord(found[0]):04X}, which no text has"
        raise _refused(text, entry.offset, "control-character", told)
    written = value if isinstance(value, str) else json.dumps(value)
    return Scalar(written, _KINDS[type(value)], *at)


def _refused(text: Text, offset: int, code: str, message: str) -> Refused:
    return Refused(Problem("error", code, message, text.place(offset)))
