"""What Ladybug says of values of the wrong kind -> what its user can do about it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.schema import FLAG, NODES, NUMBER, STRENGTH, TEXT, TEXTS
from argmap.queries.cypher.tokens import text_at

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from argmap.queries.cypher.rewriting import Rewritten
    from argmap.queries.cypher.tokens import Token

    Tell = Callable[[re.Match[str], Rewritten, Sequence[Token]], RefusedQuery]

_LISTS = {name for columns in NODES.values() for name, kind in columns.items() if kind == TEXTS}

_KINDS = {
    TEXT: "a text", NUMBER: "a number", STRENGTH: "a number", FLAG: "true or false",
    TEXTS: "a list", f"{TEXTS}[]": "a list of lists",
}  # fmt: skip

_COMPARISONS = ("=", "<", ">")

MOST = 40
"""Characters of a value that are told."""


def _list_and_text(found: re.Match[str], written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    """Tell of a property that is a list and is compared with a text."""
    for place, token in enumerate(told):
        if token.kind not in ("word", "name") or token.lower not in _LISTS:
            continue
        is_in_braces = text_at(told, place - 1) != "."
        owner = _node_around(told, place) if is_in_braces else text_at(told, place - 2)
        if text := _compared_with(told, place - 2 * (not is_in_braces), place):
            hint = f"write {'WHERE ' * is_in_braces}{text} IN {owner}.{token.text}"
            return RefusedQuery(f"`{token.text}` is a list", token.start, hint)
    return RefusedQuery(f"`{_short(found['value'])}` is a text, and compared with a list")


def _node_around(told: Sequence[Token], place: int) -> str:
    """Give the name of the node in whose braces a place is, or one that it could have."""
    while place and text_at(told, place) != "(":
        place -= 1
    named = text_at(told, place + 1)
    return "c" if named in (":", "{") else named


def _compared_with(told: Sequence[Token], first: int, last: int) -> str:
    """Give the text that a property from one place to another is compared with, as written.

    NOT stands before it where it shall be unequal.
    """
    behind = last + 1
    is_in_braces = text_at(told, behind) == ":"
    while text_at(told, behind) in _COMPARISONS or (is_in_braces and behind == last + 1):
        behind += 1
    before = first - 1
    while text_at(told, before) in _COMPARISONS:
        before -= 1
    for place, signs in ((behind, told[last + 1 : behind]), (before, told[before + 1 : first])):
        if signs and 0 <= place < len(told) and told[place].kind == "string":
            is_unequal = [it.text for it in signs] == ["<", ">"]
            return f"{'NOT ' * is_unequal}{told[place].text}"
    return ""


def _not_so(found: re.Match[str], written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    """Tell of a text that stands where a number, or true or false, is expected."""
    value = found["value"]
    places = [it.start for it in told if it.kind == "string" and it.text[1:-1] == value]
    wanted = _KINDS[FLAG] if "boolean" in found[0] else _KINDS[NUMBER]
    return RefusedQuery(f"`{_short(value)}` is a text, and not {wanted}", _only(places))


def _sign(found: re.Match[str], written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    """Tell of values that a sign cannot take."""
    sign, kinds = found["sign"], found["kinds"].split(",")
    hint = "string(…) makes a text of a number" if sign == "+" and TEXT in kinds else ""
    if sign == "+" and TEXTS in kinds:
        hint = "list_append(list, element) adds to a list"
    named = " and ".join(_KINDS.get(kind.strip(), kind.strip()) for kind in kinds)
    return RefusedQuery(f"`{sign}` cannot take {named}", _sole(told, sign), hint)


def _by_zero(found: re.Match[str], written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    sign = "/" if found["how"] == "Divide" else "%"
    hint = "nullif(number, 0) is null where it is zero"
    return RefusedQuery("a number is divided by zero", _sole(told, sign), hint)


def _unexpected(found: re.Match[str], written: Rewritten, told: Sequence[Token]) -> RefusedQuery:
    """Tell of an expression of one kind where another one is expected."""
    actual, wanted = found["actual"], found["wanted"]
    for place, token in enumerate(told):
        if wanted == f"{actual}[]" and token.lower == "in" and text_at(told, place + 1) == "[":
            hint = "list_has_any(list, ['a', 'b']) asks for any of several"
            return RefusedQuery("a list is looked for among texts", token.start, hint)
    variable, _, name = found["told"].partition(".")
    places = [
        token.start for place, token in enumerate(told)
        if token.text == name and text_at(told, place - 2) == variable
    ]  # fmt: skip
    kinds = (_KINDS.get(kind, kind) for kind in (actual, wanted))
    message = "{} stands where {} is expected".format(*kinds)
    return RefusedQuery(message, _only(places))


def _sole(told: Sequence[Token], sign: str) -> int:
    return _only([token.start for token in told if token.text == sign])


def _only(places: Sequence[int]) -> int:
    """Give the offset of a fault where it can stand at one place only; the engine tells none."""
    return places[0] if len(places) == 1 else -1


def _short(value: str) -> str:
    return value if len(value) <= MOST else f"{value[: MOST - 1]}…"


TELLERS: tuple[tuple[str, Tell], ...] = (
    (r".*Cast failed\. (?P<value>.*) is not in STRING\[\] range\.", _list_and_text),
    (r".*Cast failed\. (?P<value>.*) is not in DOUBLE range\.", _not_so),
    (r".*Cast failed\. Could not convert \"(?P<value>.*)\" to U?INT\d+\.", _not_so),
    (r".*Value (?P<value>.*) is not a valid boolean", _not_so),
    (r".*for given function (?P<sign>[^\w\s]+)\((?P<kinds>[^()]*)\)", _sign),
    (r".*Function (?P<sign>[^\w\s]+) did not .*?Actual:\s*\((?P<kinds>[^()]*)\)", _sign),
    (r".*(?P<how>Divide|Modulo) by zero", _by_zero),
    (
        r".*Expression (?P<told>.*) has data type (?P<actual>\S+) but expected (?P<wanted>\S+)\. ",
        _unexpected,
    ),
)
"""Patterns of the engine's messages, with what makes a refusal of each."""
