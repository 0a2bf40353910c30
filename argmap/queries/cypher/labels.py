"""Labels of claims' types: `(r:Rebuttal)` is written for the engine as a Claim of that type.

All claims are in one table, which makes the graph quick to load and paths through claims of any
type short to ask for. The engine knows no labels of types then, so they become conditions: of one
type in the node's own pattern, of several after WHERE. A query may also say `WHERE c:Con`, which
the engine cannot.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.hints import did_you_mean
from argmap.model import CLAIM_TYPES
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.rewriting import Rewritten, Writer
from argmap.queries.cypher.schema import CLAIM, LABELS, NODES, RELATIONSHIPS
from argmap.queries.cypher.tokens import Token, text_at, tokens

_OTHERS = {label.lower(): label for label in NODES}

_CLAUSES = frozenset(
    ("hint", "limit", "match", "optional", "order", "return", "skip", "union", "unwind", "where",
     "with")
)  # fmt: skip
_BEFORE_CONDITION = frozenset(("and", "not", "or", "when", "where", "xor"))
_OPENING, _CLOSING = "([{", ")]}"


@dataclass
class _Match:
    """A MATCH that is being read: how deep it stands, and what its nodes must be."""

    depth: int
    conditions: list[str] = field(default_factory=list)
    has_where: bool = False


@dataclass
class _Reading:
    """The query that is read, what is written for it, and where in it we are."""

    told: list[Token]
    writer: Writer
    depth: int = 0
    matches: list[_Match] = field(default_factory=list)
    named: int = 0

    def text(self, place: int) -> str:
        """Give the text of a token, "" where there is none."""
        return text_at(self.told, place)

    def is_name(self, place: int) -> bool:
        """Tell whether a token may be the name of something."""
        return 0 <= place < len(self.told) and self.told[place].kind in ("word", "name")

    def is_word(self, place: int, words: frozenset[str]) -> bool:
        """Tell whether a token is one of some words, not in backticks and no property."""
        return (
            self.is_name(place)
            and self.told[place].kind == "word"
            and self.told[place].lower in words
            and self.text(place - 1) != "."
        )


def with_types(query: str) -> Rewritten:
    """Write labels of claims' types as conditions. O(tokens).

    The query has no comments. `(c:Con|Risk)` and `(c:Con:Risk)` are claims of either type, as the
    engine has it. Raises RefusedQuery where a pattern among conditions asks for several types.
    """
    reading = _Reading(tokens(query), Writer(query))
    place = 0
    while place < len(reading.told):
        place = _step(reading, place)
    while reading.matches:
        _close(reading, len(query))
    return reading.writer.done()


def _step(reading: _Reading, place: int) -> int:
    """Read one token, or a name with its labels; give the place of the next."""
    token = reading.told[place]
    if token.kind == "sign" and token.text in _OPENING:
        reading.depth += 1
        if token.text == "[" and reading.text(place - 1) == "-":
            return _relationship(reading, place + 1)
        return _node(reading, place + 1) if token.text == "(" else place + 1
    if token.kind == "sign" and token.text in _CLOSING:
        while reading.matches and reading.matches[-1].depth >= reading.depth:
            _close(reading, token.start)
        reading.depth -= 1
    elif reading.is_word(place, _CLAUSES):
        _clause(reading, place)
    elif token.lower == "end" and token.kind == "word":
        _end(reading, place)
    elif reading.is_name(place) and reading.is_word(place - 1, _BEFORE_CONDITION):
        return _labelled(reading, place)
    return place + 1


def _clause(reading: _Reading, place: int) -> None:
    token = reading.told[place]
    if token.lower == "with" and reading.is_word(place - 1, frozenset(("starts", "ends"))):
        return
    here = bool(reading.matches) and reading.matches[-1].depth == reading.depth
    if token.lower == "where":
        if here:
            _open_where(reading, token)
        return
    if here:
        _close(reading, token.start)
    if token.lower == "match":
        reading.matches.append(_Match(reading.depth))


def _open_where(reading: _Reading, token: Token) -> None:
    match = reading.matches[-1]
    match.has_where = True
    if match.conditions:
        reading.writer.copy(token.end)
        reading.writer.add(f" {' AND '.join(match.conditions)} AND (")


def _close(reading: _Reading, at: int) -> None:
    """End the innermost MATCH before an offset, with what its nodes must be."""
    match = reading.matches.pop()
    if match.conditions:
        reading.writer.copy(at)
        reading.writer.add(") " if match.has_where else f" WHERE {' AND '.join(match.conditions)} ")


def _end(reading: _Reading, place: int) -> None:
    """Write the property `end` in backticks: the word itself is the end of CASE."""
    before, after = reading.text(place - 1), reading.text(place + 1)
    if before == "." or (before in ("{", ",") and after == ":"):
        reading.writer.copy(reading.told[place].start)
        reading.writer.add("`end`")
        reading.writer.skip(reading.told[place].end)


def _labels(reading: _Reading, place: int) -> tuple[list[Token], int]:
    """Read `:Label|Label` from its colon; give the labels and the place behind them."""
    labels = []
    while reading.text(place) in (":", "|"):
        both = (reading.text(place), reading.text(place + 1)) == ("|", ":")
        if not reading.is_name(place + 1 + both):
            break
        labels.append(reading.told[place + 1 + both])
        place += 2 + both
    return labels, place


def _node(reading: _Reading, place: int) -> int:
    """Read the head of what may be a node, `name:Label|Label`, from behind its bracket."""
    variable = reading.text(place) if reading.is_name(place) else ""
    colon = place + bool(variable)
    labels, behind = _labels(reading, colon)
    is_matched = _is_matched(reading)
    if not labels:
        return place
    if not is_matched and not _is_pattern(reading, place, behind):
        return _labelled(reading, place) if variable else place
    types, others = _sorted(labels)
    if not types:
        return behind
    writer = reading.writer
    writer.copy(reading.told[colon].start)
    writer.skip(reading.told[behind - 1].end)
    if len(types) == 1 and not others:
        writer.add(f":{CLAIM}")
        _as_property(reading, behind, types[0])
        return behind
    if not is_matched:
        raise RefusedQuery(
            "a pattern among conditions can ask for one type of claim only",
            labels[0].start, "write EXISTS { MATCH … } around it",
        )  # fmt: skip
    if not variable:
        reading.named += 1
        variable = f"_claim_{reading.named}"
        writer.add(variable)
    writer.add(f":{':'.join([CLAIM, *others])}")
    reading.matches[-1].conditions.append(_condition(variable, types, others))
    return behind


def _relationship(reading: _Reading, place: int) -> int:
    """Read the head of what may be a relationship, `name:TYPE|TYPE`, from behind its bracket."""
    labels, behind = _labels(reading, place + reading.is_name(place))
    for label in labels:
        if label.lower.upper() not in RELATIONSHIPS:
            hint = did_you_mean(label.lower.upper(), RELATIONSHIPS)
            raise RefusedQuery(f"there is no relationship `{label.text}`", label.start, hint)
    return behind if labels else place


def _is_matched(reading: _Reading) -> bool:
    """Tell whether what a bracket has just opened stands in the pattern of a MATCH."""
    match = reading.matches[-1] if reading.matches else None
    return match is not None and not match.has_where and match.depth == reading.depth - 1


def _is_pattern(reading: _Reading, place: int, behind: int) -> bool:
    """Tell whether brackets among conditions, read up to a place, hold a node of a pattern."""
    if reading.text(behind) == "{" or reading.text(place - 2) in ("-", ">"):
        return True
    return reading.text(behind) == ")" and reading.text(behind + 1) in ("-", "<")


def _labelled(reading: _Reading, place: int) -> int:
    """Write the condition `c:Con` as the engine knows it."""
    labels, behind = _labels(reading, place + 1)
    if not labels:
        return place + 1
    types, others = _sorted(labels)
    writer = reading.writer
    writer.copy(reading.told[place].start)
    writer.skip(reading.told[behind - 1].end)
    writer.add(_condition(reading.text(place), types, others))
    return behind


def _sorted(labels: list[Token]) -> tuple[list[str], list[str]]:
    """Give the types of claims among labels, and the others; refuse what is neither.

    Claim beside a type says nothing more.
    """
    types, others = [], []
    for label in labels:
        if label.lower in CLAIM_TYPES:
            types.append(label.lower)
        elif label.lower in _OTHERS:
            others.append(_OTHERS[label.lower])
        else:
            hint = did_you_mean(label.lower.capitalize(), LABELS)
            raise RefusedQuery(f"there is no label `{label.text}`", label.start, hint)
    if types:
        others = [other for other in others if other != CLAIM]
    return list(dict.fromkeys(types)), list(dict.fromkeys(others))


def _condition(variable: str, types: list[str], others: list[str]) -> str:
    is_type = f"{variable}.type IN {_listed(types)}"
    is_other = f"label({variable}) IN {_listed(others)}"
    if types and others:
        return f"({is_type} OR {is_other})"
    return is_type if types else is_other


def _listed(words: list[str]) -> str:
    return f"[{', '.join(repr(word) for word in words)}]"


def _as_property(reading: _Reading, behind: int, kind: str) -> None:
    """Add the type to the node's properties, which may stand at a place."""
    if reading.text(behind) != "{":
        reading.writer.add(f" {{type: '{kind}'}}")
        return
    reading.writer.copy(reading.told[behind].end)
    is_empty = reading.text(behind + 1) == "}"
    reading.writer.add(f"type: '{kind}'{'' if is_empty else ', '}")
