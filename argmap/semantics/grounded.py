"""The grounded labelling, and what follows from accepting some arguments."""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING, Any

from argmap.semantics.framework import MANY
from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.framework import Framework

WAVE = 200
"""The share of the arguments, one in so many, below which the loop takes over again."""


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
    agenda, waiting, marks = _begun(framework, accepted)
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


def _begun(framework: Framework, accepted: Iterable[int]) -> tuple[list[int], list[int], bytearray]:
    """Give what is in and has not been followed, how many attackers each waits for, and the marks.

    Of a large framework much is settled already, as long as much is settled at once.
    """
    if framework.attack_count >= MANY:
        return _in_waves(framework, list(accepted))
    starts = framework.back.starts
    waiting = list(map(sub, starts[1:], starts))
    marks = bytearray(framework.count)
    agenda = [argument for argument, number in enumerate(waiting) if not number]
    agenda += (argument for argument in set(accepted) if waiting[argument])
    for argument in agenda:
        marks[argument] = IN
    return agenda, waiting, marks


def _in_waves(framework: Framework, accepted: list[int]) -> tuple[list[int], list[int], bytearray]:
    """Mark all that is in at once, what it attacks, and what is free then; until that are few.

    A wave takes O(arguments), and settles at least one in WAVE of them.
    """
    import numpy as np

    count = framework.count
    starts = np.asarray(framework.forward.starts)
    others = np.asarray(framework.forward.others)
    waiting = np.diff(np.asarray(framework.back.starts))
    marks, is_loser = np.zeros(count, np.uint8), np.zeros(count, bool)

    def attacked(some: Any) -> Any:
        sizes = starts[some + 1] - starts[some]
        ends = np.cumsum(sizes)
        return others[np.arange(ends[-1]) + np.repeat(starts[some] - ends + sizes, sizes)]

    fresh = np.union1d(np.flatnonzero(waiting == 0), np.asarray(accepted, np.int64))
    marks[fresh] = IN
    while fresh.size * WAVE > count:
        hit = attacked(fresh)
        is_loser[hit[marks[hit] == 0]] = True
        losers = np.flatnonzero(is_loser)
        is_loser[losers] = False
        marks[losers] = OUT
        if losers.size:
            waiting -= np.bincount(attacked(losers), minlength=count).astype(waiting.dtype)
        fresh = np.flatnonzero((waiting == 0) & (marks == 0))
        marks[fresh] = IN
    return fresh.tolist(), waiting.tolist(), bytearray(marks.tobytes())
