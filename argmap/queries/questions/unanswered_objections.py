"""Objections to which nobody objects in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import VERBS
from argmap.queries.neighbours import attackers
from argmap.queries.questions.named import NamedQuestion, Row
from argmap.stance import steps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Relation
    from argmap.stance import Step

_SIDES = {(False, True): "against", (True, True): "both", (False, False): "none"}
"""The stance of an objection by whether it has ways for and against a thesis; else it is `for`."""

_ORDER = ("against", "both", "none", "for")


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Find them, those first that work against a thesis, and nearest to it; linear, and sorting."""
    first = steps(debate)
    found: list[tuple[int, int, Row]] = []
    for relation in debate.relations:
        if relation.kind == "support" or _is_answered(debate, relation):
            continue
        ways = {sign: first[relation.id, sign] for sign in (1, -1) if (relation.id, sign) in first}
        stance = _SIDES.get((1 in ways, -1 in ways), "for")
        text = " ".join(debate.claim[name].text for name in relation.premises)
        row = [list(relation.premises), _told(debate, relation.target), stance, text]
        found.append((_ORDER.index(stance), _depth(ways), row))
    return [row for _, _, row in sorted(found, key=lambda one: one[:2])]


def _is_answered(debate: ArgumentMap, objection: Relation) -> bool:
    """Tell whether anything undercuts the objection or attacks one of its premises."""
    if objection.id in debate.incoming:
        return True
    return any(attackers(debate, debate.claim[name]) for name in objection.premises)


def _told(debate: ArgumentMap, target: str) -> str:
    """Name a claim, or say what a relation does: `a and b support c`."""
    relation = debate.relation.get(target)
    if relation is None:
        return target
    verb = VERBS[relation.kind] if len(relation.premises) == 1 else relation.kind
    return f"{' and '.join(relation.premises)} {verb} {relation.target}"


def _depth(ways: dict[int, Step]) -> int:
    return min((step.depth for step in ways.values()), default=0)


QUESTION = NamedQuestion(
    words="Which objections has nobody answered?",
    reading=(
        "Each row is an objection, and the claim or the step that it is `to`; `against` means that "
        "it works against a thesis in the end, `for` that it defends one. That an objection is "
        "unanswered on the map does not make it right."
    ),
    nothing="There is no objection that nobody has answered.",
    columns=("objection", "to", "stance", "text"),
    found_by=(
        "An objection is an attack on a claim, or an undercut of a relation. It is answered if "
        "something attacks one of its premises, or undercuts the objection itself. Linked premises "
        "are one objection. Those against a thesis come first, nearest to it first."
    ),
    rows=_rows,
)
