"""A file's text that can say where each of its letters stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from argmap.formats import LARGEST
from argmap.model import Place
from argmap.store.read import decode_text

_LONE_RETURN = re.compile(r"\r(?!\n)")
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True)
class Text:
    """The text of a file, and the file's name for places."""

    content: str
    file: str

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [0], 0
        if "\r" in self.content:
            return starts + [found.end() for found in _LINE_END.finditer(self.content)]
        while at := self.content.find("\n", at) + 1:
            starts.append(at)
        return starts

    def in_lines(self) -> Text:
        """Give the text with a line feed where a carriage return alone ends a line."""
        if "\r" not in self.content:
            return self
        return Text(_LONE_RETURN.sub("\n", self.content), self.file)

    def place(self, offset: int) -> Place:
        """Give line and column of a letter by its number from 0. O(log lines)."""
        line = bisect_right(self._starts, offset)
        return Place(self.file, line, offset - self._starts[line - 1] + 1)


def text_of(data: bytes, file: str, most: int = LARGEST) -> Text:
    """Read bytes as UTF-8, with or without a byte order mark. Raises Refused."""
    return Text(decode_text(data, file, most), file)
