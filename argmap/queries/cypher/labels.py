"""Labels of claims' types: `(r:Rebuttal)` is written for the engine as a Claim of that type.

All claims are in one table, which makes the graph quick to load and paths through claims of any
type short to ask for. The engine knows no labels of types then, so they become conditions: of one
type in the node's own pattern, of several after WHERE.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model import CLAIM_TYPES
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.tokens import Token, tokens

CLAIM = "Claim"

_CLAUSES = frozenset(
    ("match", "optional", "where", "return", "with", "unwind", "union", "order", "skip", "limit")
)
_OPENING, _CLOSING = "([{", ")]}"


@dataclass
class _Match:
    """A MATCH that is being read: how deep it stands, and what its nodes must be."""

    depth: int
    conditions: list[str] = field(default_factory=list)
    in_where: bool = False


class _Writer:
    """Writes the query anew, token by token."""

    def __init__(self, query: str) -> None:
        self.told = [token for token in tokens(query) if token.kind != "gap"]
        self.query = query
        self.parts: list[str] = []
        self.written = 0
        self.depth = 0
        self.matches: list[_Match] = []
        self.named = 0

    def copy(self, end: int) -> None:
        """Take the query over as it is, up to an offset."""
        self.parts.append(self.query[self.written : end])
        self.written = end

    def close(self, at: int) -> None:
        """End the innermost MATCH before an offset, with what its nodes must be."""
        match = self.matches.pop()
        if match.in_where:
            self.copy(at)
            self.parts.append(") ")
        elif match.conditions:
            self.copy(at)
            self.parts.append(f" WHERE {' AND '.join(match.conditions)} ")


def with_types(query: str) -> str:
    """Write labels of claims' types as conditions. O(tokens).

    `(c:Con|Risk)` and `(c:Con:Risk)` are claims of either type, as the engine has it. Raises
    RefusedQuery for a type beside a label that is no type.
    """
    writer = _Writer(query)
    place = 0
    while place < len(writer.told):
        place = _step(writer, place)
    while writer.matches:
        writer.close(len(query))
    writer.copy(len(query))
    return "".join(writer.parts)


def _step(writer: _Writer, place: int) -> int:
    """Read one token, or one node's head; give the place of the next."""
    token = writer.told[place]
    if token.kind == "sign" and token.text in _OPENING:
        writer.depth += 1
        return _node(writer, place) if token.text == "(" else place + 1
    if token.kind == "sign" and token.text in _CLOSING:
        while writer.matches and writer.matches[-1].depth >= writer.depth:
            writer.close(token.start)
        writer.depth -= 1
    elif token.kind == "word" and _is_clause(writer, place):
        _clause(writer, token)
    return place + 1


def _is_clause(writer: _Writer, place: int) -> bool:
    before = writer.told[place - 1].text.lower() if place else ""
    word = writer.told[place].text.lower()
    if word == "with" and before in ("starts", "ends"):
        return False
    return before not in (".", ":", "$") and word in _CLAUSES


def _clause(writer: _Writer, token: Token) -> None:
    word = token.text.lower()
    here = bool(writer.matches) and writer.matches[-1].depth == writer.depth
    if word == "where" and here:
        match = writer.matches[-1]
        if match.conditions:
            writer.copy(token.end)
            writer.parts.append(f" {' AND '.join(match.conditions)} AND (")
            match.in_where = True
        return
    if here:
        writer.close(token.start)
    if word == "match":
        writer.matches.append(_Match(writer.depth))


def _node(writer: _Writer, place: int) -> int:
    """Read the head of what may be a node, `(name:Label|Label`, from its bracket."""
    told = writer.told
    at = place + 1
    variable = told[at].text if at < len(told) and told[at].kind in ("word", "name") else ""
    at += bool(variable)
    if at >= len(told) or told[at].text != ":":
        return place + 1
    begin, labels = told[at], []
    while at + 1 < len(told) and told[at].text in (":", "|") and _is_label(told[at + 1]):
        labels.append(told[at + 1])
        at += 2
        if at + 1 < len(told) and (told[at].text, told[at + 1].text) == ("|", ":"):
            at += 1
    _typed(writer, variable, begin, labels, at)
    return at


def _is_label(token: Token) -> bool:
    return token.kind in ("word", "name")


def _typed(writer: _Writer, variable: str, begin: Token, labels: list[Token], at: int) -> None:
    """Write the labels of a node, the next token being at a place."""
    names = [label.text.strip("`").lower() for label in labels]
    types = [name for name in names if name in CLAIM_TYPES]
    if not types:
        return
    others = [
        label for label, name in zip(labels, names, strict=True)
        if name not in CLAIM_TYPES and name != CLAIM.lower()
    ]  # fmt: skip
    if others:
        raise RefusedQuery(
            f"`{others[0].text}` is no type of claim, and cannot stand beside one",
            others[0].start,
            "match them in two queries, with UNION between",
            len(others[0].text),
        )
    writer.copy(begin.start)
    writer.written = labels[-1].end
    if CLAIM.lower() in names:
        writer.parts.append(f":{CLAIM}")
    elif len(set(types)) == 1:
        writer.parts.append(f":{CLAIM}")
        _with_property(writer, types[0], at)
    else:
        _with_condition(writer, variable, types)


def _with_property(writer: _Writer, kind: str, at: int) -> None:
    following = writer.told[at].text if at < len(writer.told) else ""
    if following != "{":
        writer.parts.append(f" {{type: '{kind}'}}")
        return
    writer.copy(writer.told[at].end)
    is_empty = at + 1 < len(writer.told) and writer.told[at + 1].text == "}"
    writer.parts.append(f"type: '{kind}'{'' if is_empty else ', '}")


def _with_condition(writer: _Writer, variable: str, types: list[str]) -> None:
    if not variable:
        writer.named += 1
        variable = f"_claim_{writer.named}"
        writer.parts.append(variable)
    writer.parts.append(f":{CLAIM}")
    listed = ", ".join(f"'{kind}'" for kind in dict.fromkeys(types))
    if writer.matches:
        writer.matches[-1].conditions.append(f"{variable}.type IN [{listed}]")
