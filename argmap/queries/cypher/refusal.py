"""A query that is not run, or that the engine cannot run."""

from __future__ import annotations


class RefusedQuery(Exception):  # noqa: N818 - reads better where it is caught
    """Why a query is refused, at which offset of it (-1 if at none), and what to do."""

    def __init__(self, message: str, offset: int = -1, hint: str = "", width: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint
        self.width = width


def pointed(query: str, refusal: RefusedQuery) -> str:
    """Show the line of the fault with a caret under it; "" where it has no place."""
    if refusal.offset < 0:
        return ""
    begin = query.rfind("\n", 0, refusal.offset) + 1
    line = query[begin:].partition("\n")[0]
    indent = "".join("\t" if sign == "\t" else " " for sign in query[begin : refusal.offset])
    return f"  {line}\n  {indent}{'^' * max(refusal.width, 1)}"
