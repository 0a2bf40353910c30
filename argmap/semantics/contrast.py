"""What one claim's standing and another's falling have in common: why this and not that.

A contrastive explanation is what both have as a cause (Borg & Bex 2022, Contrastive explanations
for argumentation-based conclusions).
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.grounds import Grounds


def common_causes(known: Grounds, fact: int, foil: int) -> list[int]:
    """Give the accepted arguments that defend one argument and tell against another, nearest first.

    An argument defends itself, and tells against another by attacking it or by defending what
    does. None are given where the one is not accepted or the other not defeated. Linear.
    """
    if known.marks[fact] != IN or known.marks[foil] != OUT:
        return []
    for_fact = _defenders(known, [fact])
    against_foil = _defenders(known, known.attackers(foil, IN))
    both = for_fact.keys() & against_foil.keys()
    return sorted(both, key=lambda it: (for_fact[it] + against_foil[it], it))


def _defenders(known: Grounds, starts: Iterable[int]) -> dict[int, int]:
    """Give the accepted arguments that answer attackers of these, and of those again, with steps.

    Breadth-first.
    """
    steps = dict.fromkeys(starts, 0)
    agenda = deque(steps)
    passed: set[int] = set()
    while agenda:
        one = agenda.popleft()
        for attacker in known.framework.attackers(one):
            if attacker in passed:
                continue
            passed.add(attacker)
            for answer in known.attackers(attacker, IN):
                if answer not in steps:
                    steps[answer] = steps[one] + 1
                    agenda.append(answer)
    return steps
