"""The path that shows on which side of a thesis a claim speaks."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from argmap.stance import SIGNS

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Relation

SHOWN = 8
"""Steps of a path that are written out."""

_VERBS = {"support": "supports", "attack": "attacks", "undercut": "undercuts"}


class Step(NamedTuple):
    """The first relation on a path to a thesis, the sign of what follows, and if it is all."""

    relation: Relation
    rest: int
    last: bool


Steps = dict[tuple[str, int], Step]
"""A first step by claim or relation and sign of the path."""


def steps(debate: ArgumentMap) -> Steps:
    """Find, for each claim or relation and each sign of its paths, a first step to a thesis.

    The same walk as `stance.standings`, which keeps only the signs. O(claims + relations).
    """
    found: Steps = {}
    queue = deque((thesis.id, 1) for thesis in debate.theses)
    while queue:
        target, sign = queue.popleft()
        last = target in debate.claim and debate.claim[target].type == "thesis"
        for relation in debate.incoming.get(target, ()):
            side = sign * SIGNS[relation.kind]
            for node in (relation.id, *relation.premises):
                if (node, side) in found:
                    continue
                found[node, side] = Step(relation, sign, last)
                if node not in debate.claim or debate.claim[node].type != "thesis":
                    queue.append((node, side))
    return found


def path_words(node: str, sign: int, leading: Steps) -> str:
    """Write the path as "`a` attacks `b`, which supports `c`", its first SHOWN steps."""
    words: list[str] = []
    start, last = node, False
    while not last and len(words) < SHOWN:
        relation, sign, last = leading[node, sign]
        node = relation.target
        words.append(f"{_VERBS[relation.kind]} `{node}`")
    return f"`{start}` {', which '.join(words)}" + ("" if last else ", and so on to a thesis")
