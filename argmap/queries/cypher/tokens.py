"""The tokens of a Cypher query, with their places, as Ladybug's lexer has them.

Where the two could differ (an escape that Ladybug does not know, a character that is no part of
any query), the query is refused, so that nothing is read here that Ladybug reads otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple
from unicodedata import normalize

from argmap.queries.cypher.refusal import RefusedQuery

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Kind = Literal["word", "name", "string", "number", "sign", "gap"]
"""A `name` stands in backticks; a `gap` is space or a comment."""

_TOKEN = re.compile(
    r"""
    (?P<gap>\s+|/\*.*?\*/|//[^\r\n]*)
    |(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<name>(?:`[^`]*`)+)
    |(?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE]-?[0-9]+)?)
    |(?P<word>[^\W\d]\w*)
    |(?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(
    r"\\(?:[\\'\"bfnrtBFNRT]|[xX][0-9a-fA-F]{2}|[uU](?![dD][89a-fA-F])[0-9a-fA-F]{4}|(.))",
    re.DOTALL,
)
"""All escapes that are known; the group holds what is none, as half characters (U+D800 to DFFF)."""

_UNCLOSED = {"'": "string", '"': "string", "`": "name", "/": "comment"}
_LIKE_ASCII = str.maketrans("‐‑‒–—―−﹘﹣－⟨〈﹤＜⟩〉﹥＞", "-" * 10 + "<" * 4 + ">" * 4)
"""Dashes and angles that Ladybug takes for `-`, `<` and `>`, as word processors write them."""


class Token(NamedTuple):
    """A token: its kind, its text as written, and the offset at which it begins."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)

    @property
    def lower(self) -> str:
        """What it says in lower case, whether or not in backticks.

        Letters that look or sort alike are one, so that no other way to write a word slips through.
        """
        text = self.text[1:-1] if self.kind == "name" else self.text
        return text.lower() if text.isascii() else normalize("NFKC", text).casefold()


def tokens(query: str) -> list[Token]:
    """Cut a query into tokens without the gaps between them. O(characters).

    Raises RefusedQuery where a string, a name in backticks or a comment is not closed, and for
    characters that no query holds.
    """
    return [token for token in _all(query) if token.kind != "gap"]


def text_at(told: Sequence[Token], place: int) -> str:
    """Give the text of the token at a place, "" where there is none."""
    return told[place].text if 0 <= place < len(told) else ""


def nesting(token: Token) -> int:
    """Give 1 for a bracket that opens, -1 for one that closes, else 0."""
    return (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))


def without_comments(query: str) -> str:
    """Write blanks for comments and other gaps; every offset stays. Raises as `tokens` does."""
    return "".join(" " * len(it.text) if it.kind == "gap" else it.text for it in _all(query))


def _all(query: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(query):
        kind: Kind = found.lastgroup  # type: ignore[assignment]  # the pattern's groups are kinds
        token = Token(kind, found[0], found.start())
        if kind == "sign":
            token = Token(kind, _sign(query, token), token.start)
        elif kind in ("string", "name"):
            _refuse_unreadable(token)
        elif kind == "word" and not token.text.isidentifier():
            raise RefusedQuery(f"`{token.text}` is no name", token.start)
        yield token


def _sign(query: str, token: Token) -> str:
    sign = token.text.translate(_LIKE_ASCII)
    if sign in _UNCLOSED and (sign != "/" or query.startswith("/*", token.start)):
        raise RefusedQuery(f"the {_UNCLOSED[sign]} is not closed", token.start)
    if not sign.isprintable():
        raise RefusedQuery(f"U+{ord(sign):04X}, a character that cannot be seen", token.start)
    if sign in "‘’“”´":
        raise RefusedQuery(f"{sign} is no quotation mark here", token.start, "write ' or \"")
    if not sign.isascii():
        raise RefusedQuery(f"{sign} is no part of a query", token.start, "only texts may hold it")
    return sign


def _refuse_unreadable(token: Token) -> None:
    """Refuse what the engine does not read as it is written: odd escapes, NUL, half characters."""
    for place, character in enumerate(token.text):
        if character == "\0" or "\ud800" <= character <= "\udfff":
            named = f"U+{ord(character):04X}"
            raise RefusedQuery(f"{named}, which no text can hold", token.start + place)
    if token.kind == "string":
        for escape in _ESCAPE.finditer(token.text):
            if escape[1] is not None:
                raise RefusedQuery(
                    f"{escape[0]} means nothing in a text", token.start + escape.start(),
                    r"a backslash itself is written \\",
                )  # fmt: skip
