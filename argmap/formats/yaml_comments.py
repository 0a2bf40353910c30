"""The comments of a YAML text, which its parser passes over: what lies between its values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from argmap.formats.losses import Loss

if TYPE_CHECKING:
    from argmap.formats.text import Text

_COMMENT = re.compile(r"(?:(?<=[\s])|(?<![^\n]))#[^\n]*")


def comments_in(text: Text) -> list[Loss]:
    """Give each comment of a sound YAML text as a loss with its place. O(length)."""
    if "#" not in text.content:
        return []
    found: list[Loss] = []
    at = 0
    for start, end in [*_values(text.content), (len(text.content), len(text.content))]:
        for comment in _COMMENT.finditer(text.content, at, start):
            told = comment[0].lstrip("# \t").rstrip()
            found.append(Loss("comment", told, text.place(comment.start())))
        at = max(at, end)
    return found


def _values(content: str) -> list[tuple[int, int]]:
    """Give where values begin and end; a `#` within one begins no comment."""
    return [
        (event.start_mark.index, event.end_mark.index)
        for event in yaml.parse(content, Loader=yaml.CSafeLoader)
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark
    ]
