"""What Ladybug says of a query that it cannot run -> what its user can do about it, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.hints import did_you_mean, nearest
from argmap.model import CLAIM_TYPES
from argmap.queries.cypher import kinds
from argmap.queries.cypher.functions import KEYWORDS
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.schema import CLAIM, NODES, RELATIONSHIPS
from argmap.queries.cypher.tokens import text_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.queries.cypher.rewriting import Rewritten
    from argmap.queries.cypher.tokens import Token

_HINTS = {
    "like": "CONTAINS, STARTS WITH and ENDS WITH look into texts; =~ takes a regular expression",
    "ilike": "lower(c.text) CONTAINS 'word' looks into texts in either case",
    "group": "rows are grouped by what stands beside count() or collect()",
    "having": "WITH … AS … WHERE … filters groups",
    "by": "ORDER BY stands behind RETURN",
}
"""Words of other languages, with what is said here."""


def refusal_of(fault: Exception, written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    """Tell of the engine's fault in the user's words, at a place in the user's query. O(tokens)."""
    message = str(fault)
    for pattern, tell in (*_TELLERS, *kinds.TELLERS):
        if found := re.match(pattern, message, re.DOTALL):
            return tell(found, written, told)
    plain = re.sub(r"^\w+ (?:manager )?exception: ", "", message)
    return RefusedQuery(f"the query cannot be run: {' '.join(plain.split())[:400]}")


def _misread(found: re.Match[str], written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    """Tell of a query that is no Cypher, from the line and offset of the engine's text."""
    lines = written.text.split("\n")
    # The engine's first line is EXPLAIN.
    before = sum(len(line) + 1 for line in lines[: int(found["line"]) - 2])
    offset = written.origin(before + int(found["offset"]))
    at = next((place for place, it in enumerate(told) if it.end > offset), len(told))
    if at == len(told):
        return RefusedQuery("the query ends too early", told[-1].end, _missing(told))
    token = told[at]
    return RefusedQuery(f"`{token.text}` is not expected here", token.start, _advice(told, at))


def _missing(told: Sequence[Token]) -> str:
    if not any(token.kind == "word" and token.lower == "return" for token in told):
        return "RETURN says what is asked for"
    return ""


def _advice(told: Sequence[Token], at: int) -> str:
    token = told[at]
    before = text_at(told, at - 1)
    if token.kind == "word" and token.lower in _HINTS:
        return _HINTS[token.lower]
    if token.text == "=" == before:
        return "one `=` compares"
    if token.text == "!":
        return "`<>` is unequal"
    if _is_within_list(told, at) and token.lower in ("where", "|"):
        return "list_filter(list, x -> …) and list_transform(list, x -> …) do this here"
    for word in (token, told[at - 1]) if at else (token,):
        if word.kind == "word" and word.lower not in KEYWORDS:
            near = nearest(word.lower, KEYWORDS)
            if near and len(near) > 2:
                return f"did you mean {near.upper()}?"
    return ""


def _is_within_list(told: Sequence[Token], at: int) -> bool:
    depth = 0
    for token in reversed(told[:at]):
        depth += (token.text == "]") - (token.text == "[")
        if depth < 0:
            return True
    return False


def _no_property(found: re.Match[str], written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    name, variable = found["name"], found["of"]
    known = set(_properties(_labels_of(variable, told)))
    at = _place(told, name, lambda before, after: before == "." or after == ":")
    shown = f"`{variable}`" if any(it.lower == variable.lower() for it in told) else "it"
    message = f"there is no property `{name}` of {shown}"
    near = nearest(name, known)
    hint = f"did you mean `{near}`?" if near else f"it has {', '.join(sorted(known))}"
    return RefusedQuery(message, at, hint)


def _labels_of(variable: str, told: Sequence[Token]) -> list[str]:
    """Find the labels that a query gives to a variable."""
    labels: list[str] = []
    for place, token in enumerate(told):
        if token.lower == variable.lower() and token.kind in ("word", "name"):
            behind = place + 1
            while behind + 1 < len(told) and told[behind].text in (":", "|"):
                labels.append(told[behind + 1].lower)
                behind += 2
    return labels


def _properties(labels: Iterable[str]) -> Iterable[str]:
    """Give the properties of labels in lower case, of all if there are none."""
    chosen = set(labels)
    if chosen & set(CLAIM_TYPES):
        chosen.add(CLAIM.lower())
    tables = {name: tuple(columns) for name, columns in NODES.items()}
    tables |= {name: tuple(columns) for name, (_, columns) in RELATIONSHIPS.items()}
    for name, columns in tables.items():
        if name.lower() in chosen or not chosen:
            yield from (column for column in columns if column != "key")


def _not_in_scope(found: re.Match[str], written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    name = found["name"]
    behind = _place(told[_behind_with(told) :], name, _is_variable)
    at = _place(told, name, _is_variable) if behind < 0 else behind
    others = {
        token.text for place, token in enumerate(told)
        if token.kind in ("word", "name") and token.lower not in (name.lower(), *KEYWORDS)
        and text_at(told, place - 1) not in (".", ":", "|") and text_at(told, place + 1) != "("
    }  # fmt: skip
    return RefusedQuery(f"nothing is called `{name}` here", at, did_you_mean(name, others))


def _behind_with(told: Sequence[Token]) -> int:
    """Find the clause behind the last WITH, where names that it does not take along are lost."""
    found, is_with = 0, False
    for place, token in enumerate(told):
        if token.lower == "with":
            is_with = told[place - 1].lower not in ("starts", "ends")
        elif is_with and token.lower in ("match", "optional", "return", "unwind", "where"):
            found, is_with = place, False
    return found


def _is_variable(before: str, after: str) -> bool:
    return before not in (".", ":")


def _wrong_arguments(
    found: re.Match[str], written: Rewritten, told: Sequence[Token]
) -> RefusedQuery:
    at = _place(told, found["name"], lambda before, after: after == "(")
    wanted = dict.fromkeys(re.findall(r"\(([^()]*)\) ->", found["all"]))
    hint = f"it takes {' or '.join(f'({one})' for one in wanted)}" if len(wanted) < 9 else ""
    return RefusedQuery(f"{found['name'].lower()}() cannot take {found['actual']}", at, hint)


def _place(told: Sequence[Token], word: str, fits: Callable[[str, str], bool]) -> int:
    """Find the offset of the first token that says a word, with what stands before and after."""
    for place, token in enumerate(told):
        around = text_at(told, place - 1), text_at(told, place + 1)
        if token.kind in ("word", "name") and token.lower == word.lower() and fits(*around):
            return token.start
    return -1


def _said(message: str, hint: str = "") -> Callable[..., RefusedQuery]:
    return lambda found, written, told: RefusedQuery(message.format(*found.groups()), hint=hint)


_TELLERS: tuple[tuple[str, Callable[..., RefusedQuery]], ...] = (
    (r"Parser exception: .*\(line: (?P<line>\d+), offset: (?P<offset>\d+)\)", _misread),
    (r"Binder exception: Cannot find property (?P<name>.+) for (?P<of>.*)\.$", _no_property),
    (r"Binder exception: Variable (?P<name>.+) is not in scope\.", _not_in_scope),
    (
        r"Binder.*: Function (?P<name>\w+) did not .*Actual:\s*(?P<actual>\(.*?\))(?P<all>.*)",
        _wrong_arguments,
    ),
    (
        r"Binder exception: Upper bound of rel .* exceeds maximum: (\d+)",
        _said("a path can have {0} relationships at most", "write a bound, as in *1..5"),
    ),
    (
        r"Runtime exception: list_extract.*index=(-?\d+) is out of range",
        _said(
            "a list has no element {0}",
            "elements count from 1; list[1:1] is an empty list where there is none",
        ),
    ),
    (
        r"Buffer manager exception",
        _said(
            "the query needs more than a gigabyte of memory",
            "LIMIT, or a bound on the length of paths, gives the engine less to hold",
        ),
    ),
    (
        r"unordered_map::at",
        _said(
            "the engine cannot plan the query",
            "one name for nodes of different labels may be why, or a very long pattern",
        ),
    ),
)
"""Patterns of the engine's messages, with what makes a refusal of each."""
