"""A query that is written anew piece by piece, which still knows where each piece came from."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Rewritten(NamedTuple):
    """A query as the engine gets it, and where its pieces stood in what the user wrote."""

    text: str
    begins: tuple[int, ...]
    origins: tuple[tuple[int, bool], ...]
    """For each piece that begins there: its offset in the user's query, and if it was copied."""

    def origin(self, offset: int) -> int:
        """Give the user's offset for one of the text. O(log pieces)."""
        piece = bisect_right(self.begins, offset) - 1
        if piece < 0:
            return 0
        begin, is_copied = self.origins[piece]
        return begin + (offset - self.begins[piece] if is_copied else 0)


class Writer:
    """Copies a query over, with changes between."""

    def __init__(self, query: str) -> None:
        self.query = query
        self.copied = 0
        self._parts: list[str] = []
        self._length = 0
        self._begins: list[int] = []
        self._origins: list[tuple[int, bool]] = []

    def copy(self, end: int) -> None:
        """Take the query over as it is, up to an offset."""
        if end > self.copied:
            self._add(self.query[self.copied : end], is_copied=True)
            self.copied = end

    def add(self, text: str) -> None:
        """Write what the user did not."""
        self._add(text, is_copied=False)

    def skip(self, end: int) -> None:
        """Leave out the query up to an offset."""
        self.copied = end

    def done(self) -> Rewritten:
        """Copy the rest and give all."""
        self.copy(len(self.query))
        return Rewritten("".join(self._parts), tuple(self._begins), tuple(self._origins))

    def _add(self, text: str, *, is_copied: bool) -> None:
        self._parts.append(text)
        self._begins.append(self._length)
        self._origins.append((self.copied, is_copied))
        self._length += len(text)
