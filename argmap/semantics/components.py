"""The parts of a framework: strongly connected, connected, and what bears on an argument.

Every walk here keeps a stack of its own, so a chain of a million attacks is no harder than a
short one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.framework import Framework


def strong_components(framework: Framework) -> list[list[int]]:
    """Give the strongly connected components, attackers before what they attack.

    Tarjan 1972, Depth-first search and linear graph algorithms, without recursion. It walks from
    an argument to its attackers, so that components come out in the order that they attack in.
    Linear.
    """
    starts, others = framework.back.starts, framework.back.others
    found: list[list[int]] = []
    order = [0] * framework.count  # 0: not yet seen; count + 1: its component is complete
    low = [0] * framework.count
    done = framework.count + 1
    seen = 0
    open_ones: list[int] = []
    for root in range(framework.count):
        if order[root]:
            continue
        walk = [(root, iter(others[starts[root] : starts[root + 1]]))]
        seen += 1
        order[root] = low[root] = seen
        open_ones.append(root)
        while walk:
            argument, rest = walk[-1]
            for other in rest:
                if not order[other]:
                    seen += 1
                    order[other] = low[other] = seen
                    open_ones.append(other)
                    walk.append((other, iter(others[starts[other] : starts[other + 1]])))
                    break
                if order[other] < low[argument]:
                    low[argument] = order[other]
            else:
                walk.pop()
                if walk:
                    below = walk[-1][0]
                    low[below] = min(low[below], low[argument])
                if low[argument] == order[argument]:
                    found.append(_closed(open_ones, argument, order, done))
    return found


def _closed(open_ones: list[int], root: int, order: list[int], done: int) -> list[int]:
    component: list[int] = []
    while not component or component[-1] != root:
        component.append(open_ones.pop())
        order[component[-1]] = done
    component.sort()
    return component


def connected_components(
    framework: Framework, among: Iterable[int], roots: Iterable[int]
) -> list[list[int]]:
    """Give the connected components, attacks taken both ways, of the part with some arguments.

    Those only that have one of the roots. Linear in their attacks.
    """
    wanted = bytearray(framework.count)
    for argument in among:
        wanted[argument] = 1
    found: list[list[int]] = []
    for root in roots:
        if not wanted[root]:
            continue
        wanted[root] = 0
        component = [root]
        for argument in component:  # grows while it is walked
            for others in (framework.attacked(argument), framework.attackers(argument)):
                for other in others:
                    if wanted[other]:
                        wanted[other] = 0
                        component.append(other)
        component.sort()
        found.append(component)
    return found


def cone(framework: Framework, argument: int) -> list[int]:
    """Give the argument and all from which a chain of attacks leads to it, in order.

    It is the least unattacked set with the argument (Baroni & Giacomin 2007, On principle-based
    evaluation), to which directional semantics can be confined. Linear.
    """
    seen = {argument}
    agenda = [argument]
    for other in agenda:  # grows while it is walked
        for attacker in framework.attackers(other):
            if attacker not in seen:
                seen.add(attacker)
                agenda.append(attacker)
    return sorted(agenda)
