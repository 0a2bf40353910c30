"""A query that is not run, or that the engine cannot run."""

from __future__ import annotations


class RefusedQuery(Exception):  # noqa: N818 - reads better where it is caught
    """Why a query is refused, at which offset of it (-1 if at none), and what to do."""

    def __init__(self, message: str, offset: int = -1, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint

    def pointed(self, query: str) -> str:
        """Give the message with the line of the fault and a caret under it, if it has a place."""
        if self.offset < 0:
            return self.message
        from argmap.checks.excerpts import excerpt, lines_of

        before, lines = (
            lines_of(text.encode(errors="replace")) for text in (query[: self.offset], query)
        )
        return f"{self.message}\n{excerpt(lines, len(before), len(before[-1]) + 1)}"
