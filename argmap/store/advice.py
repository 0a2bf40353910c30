"""What to write instead of a value that does not fit: the hints of the reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, get_origin

from argmap.store.nodes import Scalar, Sequence, flow, flow_list, plain_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model import Limits
    from argmap.store.nodes import Node

LONGEST = 40
"""Letters of a value that a message repeats."""

_KINDS = {"bool": "a yes/no value", "int": "a number", "float": "a number", "null": "nothing"}
_KINDS |= {"timestamp": "a date", "merge": "a merge key", "value": "a default key"}


def kebab(text: str) -> str:
    """Turn any text into an id, as far as it has ASCII letters or digits."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def shown(node: Node) -> str:
    """Say what was found, for a message."""
    if not isinstance(node, Scalar):
        return "a list" if isinstance(node, Sequence) else "a group of keys"
    kind = _KINDS.get(node.kind, "")
    if not node.text:
        return kind or "an empty text"
    text = node.text if len(node.text) <= LONGEST else node.text[: LONGEST - 1] + "…"
    if node.kind == "str" and plain_kind(node.text) != "str":
        return f"the text `{text}`"
    return f"{kind}, `{text}`" if kind else f"`{text}`"


def in_quotes(node: Scalar, text: str) -> str:
    """Say why a value is no text to YAML, and how to write the text that was meant."""
    written = flow(text)
    quoted = f"{written} in quotes" if written != text else f"`{text}`"
    return f"YAML reads this as {_KINDS.get(node.kind, node.kind)}; write {quoted}"


def id_of(text: str, limits: Limits) -> str:
    """Give the nearest id to a text that should be one, the text itself if it is; "" if none."""
    return text if limits.allow(text) else kebab(text)


def one_id(text: str, limits: Limits) -> str:
    """Say what to write for a text that should be an id and is none."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and all(map(limits.allow, parts)):
        return "only one id can stand here"
    return f"write `{slug}`" if (slug := kebab(text)) else ""


def list_of_ids(node: Scalar, limits: Limits) -> str:
    """Say how to write several ids that stand in one text; "" if it does not look like several."""
    if node.kind != "str":
        return ""
    if "," in node.text:
        ids = [slug for part in node.text.split(",") if (slug := id_of(part.strip(), limits))]
        return f"write a list: {flow_list(ids)}" if len(ids) > 1 else ""
    words = node.text.split()
    if len(words) > 1 and all(map(limits.allow, words)):
        return f"write a list: {flow_list(words)}, or `{kebab(node.text)}` if it is one id"
    return ""


def group_of_keys(
    node: Node,
    hints: Mapping[str, object],
    needed: tuple[str, ...],
    fits: Callable[[Scalar, object], str],
) -> str:
    """Say how to write a group of keys where something else stands.

    `hints` are the types by key, and `fits` writes the value as one of a type, "" if it cannot
    be one. A single value is shown under the key that it fits best: the last that is one of a
    few words, else the first that is needed, else the first of all.
    """
    if isinstance(node, Scalar) and node.kind == "str" and node.text.strip():
        narrow = [key for key in hints if get_origin(hints[key]) is Literal]
        for key in (*reversed(narrow), *(needed or hints)):
            if value := fits(node, hints[key]):
                return f"write `{_group(key, value, needed)}`"
    if needed:
        return f"it needs at least: {', '.join(needed)}"
    return f"write keys with values, as `{next(iter(hints))}: …`"


def _group(key: str, value: str, needed: tuple[str, ...]) -> str:
    held = dict.fromkeys(needed, "…") | {key: value if len(value) <= LONGEST else "…"}
    written = ", ".join(f"{name}: {one}" for name, one in held.items())
    is_full = needed and "…" not in held.values()
    return f"{{{written}, …}}" if is_full else f"{{{written}}}"
