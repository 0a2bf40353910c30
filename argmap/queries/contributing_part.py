"""The part of a map that shows what contributes to a strength: the contributors, joined up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.contribution_tables import named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Relation
    from argmap.queries.contributions import Contributions
    from argmap.queries.strength_explanation import StrengthExplanation


def contributing_claims(explanation: StrengthExplanation, *, everything: bool = False) -> set[str]:
    """Give the claims that the text names, and those on the shortest way from each to its claim.

    With `everything`, all that contribute. What a relation needs to be drawn is there as well. The
    way may lead by a rival thesis, which no relation joins to the other one.
    O(claims + relations).
    """
    explained = [explanation.contributions]
    claims, relations = explained[0].claims, explained[0].relations
    if explanation.contrast:
        explained.append(explanation.contrast.other)
        claims, relations = explanation.contrast.claims, explanation.contrast.relations
    found = {it.claim for it in explained}
    found.update(it.id for it in named(claims, everything=everything))
    for one in named(relations, everything=everything):
        found.update(explanation.part.relation[one.id].premises)
    for held in explained:
        ways = _ways(explanation, held)
        found |= _along(ways, found)
    return found


def _ways(explanation: StrengthExplanation, held: Contributions) -> dict[str, tuple[str, ...]]:
    """Give for each claim that reaches the one that is explained what its next step needs.

    That is the claim that the step bears on, its other premises, and of an undercut the premises
    of what it denies. Breadth-first, so the ways are shortest.
    """
    debate = explanation.part
    relations = {it.id for it in held.relations}
    rivals = [thesis.id for thesis in debate.theses] if explanation.found.exclusive else []
    found: dict[str, tuple[str, ...]] = {held.claim: ()}
    waiting = [held.claim]
    seen: set[str] = set()
    for name in waiting:  # grows while it is walked
        if name in rivals:
            others = [it for it in rivals if it not in found]
            found |= dict.fromkeys(others, (name,))
            waiting += others
        steps: list[tuple[Relation, tuple[str, ...]]] = [
            (relation, (name,)) for relation in debate.incoming.get(name, ())
        ]
        for relation, onward in steps:  # grows by undercuts
            if relation.id in seen or relation.id not in relations:
                continue
            seen.add(relation.id)
            needed = (*onward, *relation.premises)
            new = [premise for premise in relation.premises if premise not in found]
            found |= dict.fromkeys(new, needed)
            waiting += new
            steps += ((cut, needed) for cut in debate.incoming.get(relation.id, ()))
    return found


def _along(ways: dict[str, tuple[str, ...]], claims: Iterable[str]) -> set[str]:
    """Follow the ways from some claims to their goal."""
    met: set[str] = set()
    waiting = [name for name in claims if name in ways]
    while waiting:
        name = waiting.pop()
        if name not in met:
            met.add(name)
            waiting += (it for it in ways.get(name, ()) if it not in met)
    return met
