"""On which side of a thesis a claim speaks, and how far from it, derived from the relations."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from argmap.model import ArgumentMap, Claim, Relation, RelationKind

Stance = Literal["for", "against", "both", "none"]
STANCES: tuple[Stance, ...] = get_args(Stance)

SIGNS: dict[RelationKind, int] = {"support": 1, "attack": -1, "undercut": -1}
"""What a relation does to the side of what lies before it; an undercut works against its step."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a claim stands: its stance, and the fewest relations from it to a thesis.

    A thesis has depth 0 and the stance of its own paths to other theses. A claim without a path
    to a thesis has stance `none` and depth -1.
    """

    stance: Stance
    depth: int


class Step(NamedTuple):
    """The first relation on a path to a thesis.

    `rest` is the sign of the path after it, 1 or -1, and `depth` the number of relations on the
    path with this one.
    """

    relation: Relation
    rest: int
    depth: int


def standings(debate: ArgumentMap) -> dict[str, Standing]:
    """Give each claim's standing by the sign of its paths to the first thesis that each reaches.

    A path's sign is the product of its relations' signs (+ support, - attack, - undercut; an
    undercut goes on through the relation that it denies). All paths positive is `for`, all
    negative `against`, some of each `both`. Paths stop at the first thesis they reach, so with
    several theses a claim speaks for or against the thesis it bears on most directly. A path may
    pass a claim twice: a claim in a cycle of negative sign that leads to a thesis is `both`.

    O(claims + relations).
    """
    first = steps(debate)
    return {
        claim.id: _standing(
            claim,
            {sign: first[claim.id, sign].depth for sign in (1, -1) if (claim.id, sign) in first},
        )
        for claim in debate.claims
    }


def standing(debate: ArgumentMap, claim: Claim) -> Standing:
    """Give the standing of one claim, without looking at those that do not bear on it.

    The same as in `standings`, by a search forwards, over the relations that lead on from it: for
    a few claims of a large debate. O(relations reached).
    """
    first: dict[int, int] = {}
    seen = {(claim.id, 1)}
    queue = deque((relation, 1, 1) for relation in debate.outgoing.get(claim.id, ()))
    while queue and len(first) < 2:
        relation, sign, depth = queue.popleft()
        node, side = relation.target, sign * SIGNS[relation.kind]
        if node in debate.claim and debate.claim[node].type == "thesis":
            first.setdefault(side, depth)
        elif (node, side) not in seen:
            seen.add((node, side))
            denied = debate.relation.get(node)
            further = (denied,) if denied else debate.outgoing.get(node, ())
            queue.extend((one, side, depth + 1) for one in further)
    return _standing(claim, first)


def steps(debate: ArgumentMap, theses: Collection[str] = ()) -> dict[tuple[str, int], Step]:
    """Find, for each claim or relation and each sign of its paths, a first step to a thesis.

    `theses` names the claims that count as theses, in their order, if not those of that type. The
    step is on a shortest path of that sign. Breadth-first over pairs of claim or relation and sign:
    O(claims + relations).
    """
    ends = dict.fromkeys(theses or (thesis.id for thesis in debate.theses))
    incoming = debate.incoming
    found: dict[tuple[str, int], Step] = {}
    queue = deque((thesis, 1, 0) for thesis in ends if thesis in incoming)
    while queue:
        target, sign, depth = queue.popleft()
        for relation in incoming[target]:
            side = sign * SIGNS[relation.kind]
            for node in (relation.id, *relation.premises):
                if (node, side) in found:
                    continue
                found[node, side] = Step(relation, sign, depth + 1)
                if node in incoming and node not in ends:
                    queue.append((node, side, depth + 1))
    return found


def signs_at(debate: ArgumentMap, thesis: Claim) -> dict[str, set[int]]:
    """Give the signs of the paths from each claim and relation to one thesis, 1 or -1.

    As in `standings`, a path ends at the first thesis that it reaches; what reaches none of them
    there is left out. O(claims + relations).
    """
    found: dict[str, set[int]] = {}
    waiting = [(thesis.id, 1)]
    while waiting:
        target, sign = waiting.pop()
        for relation in debate.incoming.get(target, ()):
            side = sign * SIGNS[relation.kind]
            for node in (relation.id, *relation.premises):
                signs = found.setdefault(node, set())
                if side not in signs:
                    signs.add(side)
                    claim = debate.claim.get(node)
                    if claim is None or claim.type != "thesis":
                        waiting.append((node, side))
    return found


def _standing(claim: Claim, depths: Mapping[int, int]) -> Standing:
    """Judge by the shortest paths of each sign."""
    stance: Stance = "none"
    if len(depths) == 2:
        stance = "both"
    elif depths:
        stance = "for" if 1 in depths else "against"
    return Standing(stance, 0 if claim.type == "thesis" else min(depths.values(), default=-1))
