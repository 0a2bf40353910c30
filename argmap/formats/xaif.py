"""xAIF, which wraps an AIF graph with the text that it was made of and how OVA draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats import aif
from argmap.formats.aif import PLAIN, add_graph, fit, graph_of, new_draft
from argmap.formats.json_fields import Strange, keyed, object_of
from argmap.formats.json_layout import laid_out
from argmap.formats.json_text import Entry, load

if TYPE_CHECKING:
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap

__all__ = ["HOLDS", "fit", "read", "write"]

HOLDS = aif.HOLDS

_TOP = frozenset(("AIF", "text", "dialog"))
_EMPTY_OVA = {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []}


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read the graph as AIF is read; the text and the drawing are lost. Raises Refused."""
    top = object_of(load(text, 3, PLAIN), text, "an xAIF file")
    draft = new_draft(text)
    add_graph(keyed(top, "AIF", text), draft, text)
    strange = Strange(text)
    for key, entry in top.items():
        if key == "text":
            if _has_words(entry):
                draft.loss("full-text", "`text`", text.place(entry.offset))
        elif _has_words(entry):
            strange.see({key: True}, _TOP, entry.offset)
    strange.tell(draft)
    return draft.finish(rule)


def _has_words(entry: Any) -> bool:
    """Tell whether there is anything in a value, or only empty texts and lists."""
    waiting = [entry]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Entry):
            waiting.append(value.value)
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, str):
            if value.strip():
                return True
        elif value is not None and value is not False:
            return True
    return False


def write(debate: ArgumentMap) -> str:
    """Write the graph, and nothing around it. O(size)."""
    graph = graph_of(debate) | {"schemefulfillments": [], "descriptorfulfillments": []}
    wrapped = {"AIF": graph, "text": "", "dialog": bool(graph["locutions"]), "OVA": _EMPTY_OVA}
    return laid_out(wrapped, 3)
