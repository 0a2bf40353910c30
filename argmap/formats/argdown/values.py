"""Data in braces -> the fields of claims and sources that argmap has for them."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, get_type_hints

from argmap.model import Claim, Source
from argmap.store.decode import BAD, Report, decoder
from argmap.store.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as Values

    from argmap.formats.argdown.document import Data, Value
    from argmap.formats.drafts import Draft
    from argmap.model import Place
    from argmap.store.nodes import Node

AUTHOR = ("written_by", "argmap")
"""Key and value of front matter that mark a file of argmap's own, even where it has no claims."""

CODES_OF_KEYS = {
    "type": "claim-type", "cites": "citation", "said_by": "speaker", "evidence": "evidence",
    "principles": "principle", "tags": "tag", "risk": "risk", "weight": "weight",
    "text": "other-wording",
}  # fmt: skip
"""What is lost with a key that argmap knows, where it cannot hold the value."""

KEYS_OF_CLAIMS = CODES_OF_KEYS.keys() - {"text"}
KEYS_OF_ARGDOWN = ("isCanonical", "isInGroup")
"""Keys that say how Argdown itself reads a text, so nothing is lost with them."""

_KINDS = {str: "str", bool: "bool", int: "int", float: "float", type(None): "null"}


def fields_of_claim(data: Data, text: str, place: Place, draft: Draft) -> dict[str, Any]:
    """Give the fields that fit the model, by name; all other keys are losses, but for `text`."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        if key in KEYS_OF_ARGDOWN or (key == "text" and value == text):
            continue
        held = _decoded(_hints()[key], value, place) if key in KEYS_OF_CLAIMS else BAD
        if held is BAD:
            draft.loss(CODES_OF_KEYS.get(key, "data"), f"{key}: {shown(value)}", place)
        else:
            found[key] = held
    if "cites" in found:
        known = tuple(it for it in found["cites"] if it.source in draft.sources)
        for citation in found["cites"]:
            if citation.source not in draft.sources:
                draft.loss("citation", f"`{citation.source}`, which is no source", place)
        found["cites"] = known
    return found


def sources_of(value: Value, place: Place, draft: Draft) -> dict[str, Source]:
    """Give the sources that front matter lists as argmap's own file does; others are losses."""
    if not isinstance(value, dict):
        draft.loss("source", f"sources: {shown(value)}", place)
        return {}
    found: dict[str, Source] = {}
    for name, entry in value.items():
        held = _decoded(dict[_source_id(), Source], {name: entry}, place)  # type: ignore[misc]
        source = BAD if held is BAD else held[name]
        if source is BAD:
            draft.loss("source", f"{name}: {shown(entry)}", place)
        else:
            found[name] = source
    return found


def shown(value: Value) -> str:
    """Say a value, in short."""
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


_LONGEST = 60
"""Letters of a value that a loss repeats."""


@cache
def _hints() -> dict[str, Any]:
    hints = get_type_hints(Claim, include_extras=True)
    return {field.name: hints[field.name] for field in fields(Claim)}


@cache
def _source_id() -> Any:
    return get_type_hints(Source, include_extras=True)["id"]


def _decoded(hint: Any, value: Value | Values[str, Value], place: Place) -> Any:
    report = Report(place.file)
    held = decoder(hint)(_node(value, place), report)
    return BAD if report.problems else held


def _node(value: Value | Values[str, Value], place: Place) -> Node:
    """Give a value as the reader of argmap's own file takes it; data is 20 levels deep at most."""
    at = (place.line, place.column)
    if isinstance(value, dict):
        pairs: list[tuple[Node, Node]] = [
            (Scalar(str(key), "str", *at), _node(held, place)) for key, held in value.items()
        ]
        return Mapping(pairs, *at)
    if isinstance(value, list):
        return Sequence([_node(held, place) for held in value], *at)
    return Scalar(str(value), _KINDS.get(type(value), "str"), *at)
