"""On which side of the theses a claim is drawn, where the two sides are kept apart."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def sides_of(debate: ArgumentMap) -> dict[str, int]:
    """Give -1 to what begins with support of a thesis, 1 to what begins with an attack.

    A line of argument stays together: what answers a pro stands on the pro's side. What reaches
    theses in both ways goes where it is nearer. Theses have 0, and what reaches none has 1. Keys
    are the ids of claims and relations. O(claims + relations).
    """
    found = {thesis.id: 0 for thesis in debate.theses}
    queue = deque(found)
    while queue:
        target = queue.popleft()
        for relation in debate.incoming.get(target, ()):
            side = found[target] or (-1 if relation.kind == "support" else 1)
            for name in (relation.id, *relation.premises):
                if name not in found:
                    found[name] = side
                    queue.append(name)
    for name in (*debate.claim, *debate.relation):
        found.setdefault(name, 1)
    return found
