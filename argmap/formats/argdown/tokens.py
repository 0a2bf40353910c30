"""The tokens of Argdown, and where things end that begin with a bracket.

A kind is a number, so that `kind <= LAST_OF_TEXT` asks whether a token may stand in running text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

TEXT, ESCAPED, SPECIAL, LINK, TAG, MENTION, NEWLINE, RANGE_START, RANGE_END = range(9)
LAST_OF_TEXT = RANGE_END
(
    STATEMENT_DEFINITION, STATEMENT_REFERENCE, ARGUMENT_DEFINITION, ARGUMENT_REFERENCE, DATA,
    FRONT_MATTER, COMMA, INFERENCE_END,
) = range(9, 17)  # fmt: skip
RELATION, NUMBER, LIST_ITEM, HEADING, INFERENCE_START, EMPTY_LINE, END = range(20, 27)
FIRST_OF_LINE = RELATION
"""This and what follows only stand at the beginning of a line, or end a block."""


class Token(NamedTuple):
    """A piece of the text, `text[start:end]`; `mark` is where its leading blanks end."""

    kind: int
    start: int
    end: int
    mark: int = 0


class Fault(NamedTuple):
    """What is wrong at an offset of the text."""

    severity: str
    code: str
    offset: int
    message: str
    hint: str


class Finder:
    """Finds what closes a bracket, each part of the text being searched once.

    The same search from a later start gives the same place until that is passed; so many open
    brackets before one that closes, or none, cost no more than one.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[str, str], tuple[int, int]] = {}
        self._stops: list[int] | None = None
        self._closers: list[int] = []

    def find(self, what: str, start: int, asker: str) -> int:
        """Give the first place of `what` from `start`, the text's length + 1 if there is none."""
        since, found = self._known.get((what, asker), (1, 0))
        if not since <= start <= found:
            at = self._text.find(what, start)
            found = at if at >= 0 else len(self._text) + 1
            self._known[what, asker] = (start, found)
        return found

    def in_line(self, what: str, start: int, asker: str) -> int:
        """Give the first place of `what` in the line of `start`, or -1."""
        found = self.find(what, start, asker)
        if found > len(self._text) or found > self.find("\n", start, asker):
            return -1
        return found

    def data_end(self, start: int) -> int:
        """Give the end of the data that begins at `start` with a brace, or -1.

        It goes on to the first closing brace before a blank and anything but a comma or a brace;
        if that one cannot close, to the last before it that can.
        """
        if self._stops is None:
            self._stops = [found.start() for found in re.finditer(r"\}(?=\s[^,}])", self._text)]
            self._closers = [found.start() for found in re.finditer(r"\}(?!\s*[,}])", self._text)]
        index = bisect_right(self._stops, start)
        limit = self._stops[index] if index < len(self._stops) else len(self._text)
        index = bisect_right(self._closers, limit) - 1
        if index < 0 or self._closers[index] < start:
            return -1
        return self._closers[index] + 1
