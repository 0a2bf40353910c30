"""Texts as they may stand in Argdown, and values as they may stand in its data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.store.nodes import flow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MARKS = re.compile(r"[\\\[<#{*_]|/(?=[/*])|(?<==)=(?==)|=(?===)|(?<===)=")
_NAMES = re.compile(r"\\. *|\.[^\s]+?\.|:[^\s]+?:", re.DOTALL)
_PLAIN = re.compile(r"\S+(?: \S+)*")
_TAG = re.compile(r"[A-Za-z0-9-]+")
_LONG_TAG = re.compile(r"[^\s()]+(?: [^\s()]+)*")
_BREAKS = re.compile("[\x85\u2028\u2029\ufeff]")
_SMALL = re.compile(r"^(-?\d+)(e.*)$")


def is_one_line(text: str) -> bool:
    """Tell whether a text comes back from a line of Argdown as it is: single blanks, no breaks."""
    return _PLAIN.fullmatch(text) is not None and not _BREAKS.search(text)


def escaped(text: str) -> str:
    """Write a text of one line so that each sign in it is only itself. O(length)."""
    marked = _MARKS.sub(lambda found: f"\\{found[0]}", text)
    pieces: list[str] = []
    at = 0
    while found := _NAMES.search(marked, at):
        name = found[0]
        if name[0] == "\\" or ("\\" not in name and name[1:-1] not in SHORTCODES):
            pieces.append(marked[at : found.end()])
            at = found.end()
        else:  # it would be a name, or would swallow a backslash
            pieces.append(f"{marked[at : found.start()]}\\{name[0]}")
            at = found.start() + 1
    return "".join((*pieces, marked[at:]))


def hashtags(tags: Sequence[str]) -> str | None:
    """Write tags behind a text, None if one of them cannot be written so."""
    if len(set(tags)) != len(tags):
        return None
    written: list[str] = []
    for tag in tags:
        if _TAG.fullmatch(tag):
            written.append(f" #{tag}")
        elif _LONG_TAG.fullmatch(tag):
            written.append(f" #({tag})")
        else:
            return None
    return "".join(written)


def flow_mapping(values: Mapping[str, Any]) -> str:
    """Write data in one line: `{type: pro, said_by: [a, b]}`."""
    return f"{{{', '.join(f'{key}: {flow_value(held)}' for key, held in values.items())}}}"


def flow_value(value: Any) -> str:
    """Write one value of data. Depth is that of the model, four levels."""
    if isinstance(value, dict):
        return flow_mapping(value)
    if isinstance(value, list):
        return f"[{', '.join(map(flow_value, value))}]"
    if isinstance(value, str):
        return quoted(value)
    return _SMALL.sub(r"\1.0\2", repr(value))


def quoted(text: str) -> str:
    """Write a text in quotes if it needs them, so that no sign in it ends data or front matter."""
    written = flow(text)
    if not written.startswith('"'):
        return written
    written = written.replace("}", "\\u007d").replace("=", "\\u003d")
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
