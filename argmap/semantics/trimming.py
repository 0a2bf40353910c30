"""Leaving aside what cannot make a difference to how many extensions there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.framework import restricted

if TYPE_CHECKING:
    from argmap.semantics.framework import Framework

TRIMMED = {"complete", "preferred", "stable", "cf2"}
"""Semantics of which `trimmed` keeps the number of extensions; range counts for the others."""


def trimmed(framework: Framework) -> Framework:
    """Keep the arguments from which a circle of attacks can be reached. Linear.

    The others attack at most one another, and in no circle: each extension of what is kept settles
    them in one way, as the semantics of `TRIMMED` are directional (Baroni & Giacomin 2007), or, as
    stable semantics is not, leaves nothing open that they could fail by. In a debate those are the
    theses and what leads to them, which would tie all disputes together.
    """
    left = [len(framework.attacked(argument)) for argument in range(framework.count)]
    waiting = [argument for argument, number in enumerate(left) if not number]
    gone = set(waiting)
    while waiting:
        for attacker in framework.attackers(waiting.pop()):
            left[attacker] -= 1
            if not left[attacker]:
                gone.add(attacker)
                waiting.append(attacker)
    kept = [argument for argument in range(framework.count) if argument not in gone]
    return restricted(framework, kept)
