"""The tokens of a Cypher query, with their places, as Ladybug's lexer has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.queries.cypher.refusal import RefusedQuery

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["word", "name", "string", "number", "sign", "gap"]
"""A `name` stands in backticks; a `gap` is space or a comment."""

_TOKEN = re.compile(
    r"""
    (?P<gap>\s+|/\*.*?\*/|//[^\r\n]*)
    |(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<name>`(?:[^`]|``)*`)
    |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    |(?P<word>[^\W\d]\w*)
    |(?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_UNCLOSED = {"'": "string", '"': "string", "`": "name", "/": "comment"}


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its kind, its text as written, and the offset at which it begins."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)


def tokens(query: str) -> Iterator[Token]:
    """Cut a query into tokens, gaps too. O(characters).

    Raises RefusedQuery where a string, a name in backticks or a comment is not closed.
    """
    for found in _TOKEN.finditer(query):
        kind: Kind = found.lastgroup  # type: ignore[assignment]  # the pattern's groups are kinds
        text = found[0]
        is_open = kind == "sign" and (text in "'\"`" or query.startswith("/*", found.start()))
        if is_open:
            raise RefusedQuery(f"the {_UNCLOSED[text]} is not closed", found.start())
        yield Token(kind, text, found.start())
