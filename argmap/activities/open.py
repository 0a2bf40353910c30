"""What is open about claims: which nobody has answered, supported or sourced well."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Literal, get_args

from argmap.activities.sides import other
from argmap.queries.ground import evidence_of, ground, sources_of
from argmap.queries.select import is_answered, is_supported

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.sides import Side, Sides
    from argmap.model import ArgumentMap, Claim

Gap = Literal["unanswered", "unsupported", "single-source", "anecdote-only", "assertion-only"]
GAPS: tuple[Gap, ...] = get_args(Gap)


def gaps_of(debate: ArgumentMap, claim: Claim) -> tuple[Gap, ...]:
    """Name what is open about a claim, in the order of `GAPS`.

    `unanswered`: nothing attacks it or undercuts a step from it. `unsupported`: nothing supports
    it. `single-source`: it and all that supports it cite one source at most. `anecdote-only` and
    `assertion-only`: it and all that supports it rest on nothing better. O(claims + relations).
    """
    below = ground(debate, claim)
    kinds = evidence_of(below)
    found: Mapping[Gap, bool] = {
        "unanswered": not is_answered(debate, claim),
        "unsupported": not is_supported(debate, claim),
        "single-source": len(sources_of(below)) < 2,
        "anecdote-only": kinds == {"anecdote"},
        "assertion-only": not kinds,
    }
    return tuple(gap for gap in GAPS if found[gap])


def to_answer(debate: ArgumentMap, sides: Sides, side: Side) -> tuple[Claim, ...]:
    """Give the claims that a side has still to answer, most pressing first.

    These are the other side's arguments, strongest first, to whose premises and step nobody
    objects; then objections to the side's own arguments that nobody answers.
    """
    arguments = (one.premises[0] for one in sides.arguments(other(side)) if not one.objections)
    objections = (
        claim
        for one in sides.arguments(side)
        for claim in one.objections
        if not is_answered(debate, claim)
    )
    return tuple(dict.fromkeys((*arguments, *objections)))


def distances(debate: ArgumentMap, thesis: Claim) -> dict[str, int]:
    """Count the relations from each claim to a thesis, by id; what never reaches it is left out.

    An undercut reaches it through the relation that it denies. Breadth-first:
    O(claims + relations).
    """
    found = {thesis.id: 0}
    waiting = deque([thesis.id])
    while waiting:
        target = waiting.popleft()
        for relation in debate.incoming.get(target, ()):
            for node in (relation.id, *relation.premises):
                if node not in found:
                    found[node] = found[target] + 1
                    waiting.append(node)
    return {name: depth for name, depth in found.items() if name in debate.claim}
