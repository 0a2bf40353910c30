"""The score of a claim while parts of the graph are left out and put back.

Only what lies between a part and the target is computed anew, strongly connected component by
component; that makes it cheap to try thousands of combinations.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

from argmap.semantics.gradual import plain
from argmap.semantics.gradual.circles import components, is_circle, settle_together
from argmap.semantics.gradual.cones import Part, check_parts, cone
from argmap.semantics.gradual.evaluating import MOST_STEPS
from argmap.semantics.stopping import go_on, never

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.semantics.gradual.bipolar import BipolarGraph
    from argmap.semantics.gradual.cones import Cone
    from argmap.semantics.gradual.definitions import Semantics
    from argmap.semantics.stopping import Stop


NEED = 2
"""Of the kinds of edge: attack, support, and what a step from premises needs."""


class Leftover:
    """What bears on a target, less the parts that are left out for now.

    To leave a claim out is to leave out its relations to others: its own score is then of no
    consequence. `relevant` are the parts that can reach the target at all. Raises ValueError for
    a target or part that is not in the graph.
    """

    def __init__(
        self,
        graph: BipolarGraph,
        semantics: Semantics,
        target: int,
        parts: Sequence[Part],
        tolerance: float,
        stop: Stop = never,
    ) -> None:
        self._cone = cone(graph, semantics, target)
        check_parts(graph, parts, target)
        self._semantics = semantics
        self._tolerance = tolerance
        self._stop = stop
        inner = self._cone.graph
        self._edges = [*inner.attacks, *inner.supports, *inner.needs]
        self._kinds = [0] * len(inner.attacks) + [1] * len(inner.supports) + [2] * len(inner.needs)
        self._blocks = [0] * len(self._edges)
        self._edges_of = _edges_by_part(self._cone, self._edges)
        self.relevant = frozenset(part for part in parts if part in self._edges_of)
        self._net = plain.net(self._cone.graph, semantics)
        self._units = components(self._cone.graph)
        self._unit_of = {one: unit for unit, members in enumerate(self._units) for one in members}
        self._circles = [is_circle(self._net, members) for members in self._units]
        self._strengths = list(self._net.base)
        self._restless: set[int] = set()
        self._incoming: list[list[int]] = [[] for _ in self._net.base]
        self._outgoing: list[list[int]] = [[] for _ in self._net.base]
        for edge, (source, head) in enumerate(self._edges):
            self._incoming[head].append(edge)
            self._outgoing[source].append(edge)
        self._stale = list(range(len(self._units)))
        self._queued = set(self._stale)

    def leave_out(self, part: Part) -> None:
        """Take a part away; what is taken away twice must be put back twice."""
        self._change(part, 1)

    def put_back(self, part: Part) -> None:
        """Undo one `leave_out`."""
        self._change(part, -1)

    def score(self) -> float | None:
        """Give the target's score without what is left out, None if it does not converge.

        Raises OutOfTimeError, after which there is no score to be had any more.
        """
        while self._stale:
            go_on(self._stop)
            unit = heappop(self._stale)
            self._queued.discard(unit)
            members = self._units[unit]
            before = [(self._strengths[one], one in self._restless) for one in members]
            self._renew(unit, members)
            for one, old in zip(members, before, strict=True):
                if old != (self._strengths[one], one in self._restless):
                    self._spoil(edge for edge in self._outgoing[one] if not self._is_in(edge, unit))
        target = self._cone.target
        return None if target in self._restless else self._strengths[target]

    def _change(self, part: Part, by: int) -> None:
        for edge in self._edges_of.get(part, ()):
            self._blocks[edge] += by
            self._spoil((edge,))

    def _spoil(self, edges: Iterable[int]) -> None:
        for edge in edges:
            unit = self._unit_of[self._edges[edge][1]]
            if unit not in self._queued:
                self._queued.add(unit)
                heappush(self._stale, unit)

    def _is_in(self, edge: int, unit: int) -> bool:
        return self._unit_of[self._edges[edge][1]] == unit

    def _renew(self, unit: int, members: list[int]) -> None:
        """Compute the strengths of a component anew."""
        self._restless.difference_update(members)
        if self._restless and self._is_spoilt(members):
            self._restless.update(members)
        elif self._circles[unit]:
            state = settle_together(
                self._net, members, self._strengths, self._strength, self._tolerance, MOST_STEPS,
                self._stop,
            )  # fmt: skip
            if state.residual > self._tolerance:
                self._restless.update(members)
        else:
            self._strengths[members[0]] = self._strength(members[0])

    def _is_spoilt(self, members: list[int]) -> bool:
        return any(
            self._edges[edge][0] in self._restless
            for one in members
            for edge in self._incoming[one]
            if not self._blocks[edge]
        )

    def _strength(self, one: int) -> float:
        sides: tuple[list[float], list[float], list[float]] = ([], [], [])
        for edge in self._incoming[one]:
            if not self._blocks[edge]:
                sides[self._kinds[edge]].append(self._strengths[self._edges[edge][0]])
            elif self._kinds[edge] == NEED:  # a step without one of its premises has no force
                sides[NEED].append(0.0)
        attackers, supporters, premises = sides
        moved = plain.energy(self._semantics.aggregation, attackers, supporters)
        base = self._net.base[one]
        if premises:
            base = plain.moved_inward(min(premises), self._semantics)
        strength: float = self._semantics.influence(base, moved, plain.exp)
        return strength


def _edges_by_part(cut: Cone, edges: list[tuple[int, int]]) -> dict[Part, list[int]]:
    """Give the edges of the cone that each part takes along, by the whole graph's numbers."""
    found: dict[Part, list[int]] = {}
    for edge, place in enumerate(cut.attacks):
        found[Part("attack", place)] = [edge]
    for edge, place in enumerate(cut.supports, len(cut.attacks)):
        found[Part("support", place)] = [edge]
    for edge, (source, _) in enumerate(edges):
        found.setdefault(Part("claim", cut.arguments[source]), []).append(edge)
    return found
