"""The grounded labelling, and what follows from accepting some arguments."""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING

from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.framework import Framework


def grounded_marks(framework: Framework) -> bytearray:
    """Give the grounded labelling (Dung 1995, definition 20), as bytes.

    What nobody attacks is in; what an argument that is in attacks is out; what only arguments
    that are out attack is in; the rest is undecided (Modgil & Caminada 2009). Linear
    in arguments and attacks: each argument's attackers are only counted down.
    """
    return completed_marks(framework, ())


def completed_marks(framework: Framework, accepted: Iterable[int]) -> bytearray:
    """Give the least complete labelling in which an admissible set is in, as bytes.

    It is the least fixed point of the characteristic function above the set (Dung 1995,
    lemma 10 and theorem 25); for the empty set, the grounded labelling. Linear.
    """
    starts = framework.back.starts
    waiting = list(map(sub, starts[1:], starts))
    marks = bytearray(framework.count)
    agenda = [argument for argument, number in enumerate(waiting) if not number]
    for argument in agenda:
        marks[argument] = IN
    for argument in accepted:
        if not marks[argument]:
            marks[argument] = IN
            agenda.append(argument)
    starts, others = framework.forward.starts, framework.forward.others
    while agenda:
        argument = agenda.pop()
        for loser in others[starts[argument] : starts[argument + 1]]:
            if marks[loser]:
                continue
            marks[loser] = OUT
            for freed in others[starts[loser] : starts[loser + 1]]:
                waiting[freed] -= 1
                if not waiting[freed] and not marks[freed]:
                    marks[freed] = IN
                    agenda.append(freed)
    return marks
