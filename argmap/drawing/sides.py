"""On which side of the theses a claim is drawn, where the two sides are kept apart."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap, Relation

T = TypeVar("T")


def sides_of(debate: ArgumentMap) -> dict[str, int]:
    """Give -1 to what begins with support of a thesis, 1 to what begins with an attack.

    A line of argument stays together: what answers a pro stands on the pro's side. What reaches
    theses in both ways goes where it is nearer. Theses have 0, and what reaches none has 1. Keys
    are the ids of claims and relations. O(claims + relations).
    """

    def onward(side: int, relation: Relation) -> int:
        return side or (-1 if relation.kind == "support" else 1)

    found = carried_outwards(debate, lambda thesis: 0, onward)
    return dict.fromkeys((*debate.claim, *debate.relation), 1) | found


def carried_outwards(
    debate: ArgumentMap, of_thesis: Callable[[str], T], onward: Callable[[T, Relation], T]
) -> dict[str, T]:
    """Carry a value from each thesis to the claims and relations that it is the nearest thesis of.

    `onward` gives what a relation makes of its target's value. Breadth first; what reaches no
    thesis has none. O(claims + relations).
    """
    found = {thesis.id: of_thesis(thesis.id) for thesis in debate.theses}
    queue = deque(found)
    while queue:
        target = queue.popleft()
        for relation in debate.incoming.get(target, ()):
            for name in (relation.id, *relation.premises):
                if name not in found:
                    found[name] = onward(found[target], relation)
                    queue.append(name)
    return found
