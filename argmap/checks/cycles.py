"""Circles of claims, found by strongly connected components."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

from argmap.graph import arcs, to_networkx
from argmap.model import VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.graph import Arc
    from argmap.model import ArgumentMap

SHOWN = 20
"""Steps of a circle that a message lists; nobody reads a longer one."""


def circles(
    debate: ArgumentMap, keep: Callable[[Arc], bool], through: Callable[[Arc], bool]
) -> Iterator[list[Arc]]:
    """Give one circle of `keep` arcs for each knot that has one through a `through` arc.

    A knot is a strongly connected component: claims that all reach one another. The circle is a
    shortest one through the knot's first such arc in file order, so each knot comes once however
    many circles it holds (their number can be exponential). O(claims + relations).
    """
    kept = [arc for arc in arcs(debate) if keep(arc)]
    if not _may_hold_circle(kept):
        return  # as in most debates; it spares the import of networkx
    knot = _knots(debate, kept)
    inside = [arc for arc in kept if knot[arc.tail] == knot[arc.head]]
    onward: dict[str, list[Arc]] = {}
    for arc in inside:
        onward.setdefault(arc.tail, []).append(arc)
    seen: set[int] = set()
    for arc in inside:
        if through(arc) and knot[arc.tail] not in seen:
            seen.add(knot[arc.tail])
            yield [arc, *_shortest(arc.head, arc.tail, onward)]


def described(circle: list[Arc], debate: ArgumentMap) -> str:
    """Write a circle as "`a` supports `b`, which attacks `a`", claim by claim."""
    start = next((i for i, arc in enumerate(circle) if arc.tail in debate.claim), 0)
    steps = _steps(circle[start:] + circle[:start])
    first = f"`{circle[start].tail}`"
    shown = [f"{verb} `{head}`" for verb, head in steps[:SHOWN]]
    more = f", and so on, {len(steps)} steps in all" if len(steps) > SHOWN else ""
    return f"{first} {', which '.join(shown)}{more}"


def _steps(circle: list[Arc]) -> list[tuple[str, str]]:
    """Drop the half-steps from a premise to its own junction; keep those of undercuts to one."""
    return [(VERBS[arc.relation.kind], arc.head) for arc in circle if arc.head != arc.relation.id]


def _may_hold_circle(kept: list[Arc]) -> bool:
    """Take nodes without an arc to them away until none is left, or none can be taken."""
    waiting = Counter(arc.head for arc in kept)
    onward: dict[str, list[str]] = {}
    for arc in kept:
        onward.setdefault(arc.tail, []).append(arc.head)
    free = [node for node in onward if node not in waiting]
    while free:
        for head in onward.get(free.pop(), ()):
            waiting[head] -= 1
            if not waiting[head]:
                free.append(head)
    return any(waiting.values())


def _knots(debate: ArgumentMap, kept: list[Arc]) -> dict[str, int]:
    """Give each node the number of its strongly connected component."""
    import networkx as nx

    edges = ((arc.tail, arc.head, arc.relation.id) for arc in kept)
    graph = to_networkx(debate).edge_subgraph(edges)
    components = nx.strongly_connected_components(graph)
    return {node: number for number, component in enumerate(components) for node in component}


def _shortest(start: str, goal: str, onward: dict[str, list[Arc]]) -> list[Arc]:
    """Give the arcs of a shortest way; both are in one knot, so there is one. Breadth-first."""
    came: dict[str, Arc | None] = {start: None}
    queue = deque([start])
    while goal not in came:
        for arc in onward[queue.popleft()]:
            if arc.head not in came:
                came[arc.head] = arc
                queue.append(arc.head)
    way: list[Arc] = []
    node = goal
    while (arc_to := came[node]) is not None:
        way.append(arc_to)
        node = arc_to.tail
    return way[::-1]
