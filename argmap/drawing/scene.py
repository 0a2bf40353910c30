"""What is to be drawn, before anything has a place: boxes, junctions, edges. Points throughout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.boxes import box_of
from argmap.drawing.focus import whole
from argmap.drawing.looks import CROSSING_RADIUS, LINKED_RADIUS
from argmap.drawing.notes import number_sources
from argmap.drawing.reading import reading_order
from argmap.drawing.view import PLAIN, View
from argmap.graph import junctions

if TYPE_CHECKING:
    from argmap.drawing.boxes import Box
    from argmap.drawing.focus import Part
    from argmap.drawing.notes import Note
    from argmap.model import ArgumentMap, Relation

JOIN_ROOM = 0.0
"""Free space around a junction's dot."""


@dataclass(frozen=True, slots=True)
class Junction:
    """The dot in which linked premises join, or at which an undercut meets a relation."""

    relation: Relation
    radius: float


@dataclass(frozen=True, slots=True)
class Edge:
    """One line of a relation, between two nodes of the scene; `last` carries the arrowhead."""

    relation: Relation
    tail: int
    head: int
    last: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A debate as shapes. Nodes are numbered: boxes from 0 in reading order, then junctions.

    `told` says which part of the debate this is; it is empty for the whole.
    """

    debate: ArgumentMap
    boxes: tuple[Box, ...]
    junctions: tuple[Junction, ...]
    edges: tuple[Edge, ...]
    notes: tuple[Note, ...]
    told: str = ""
    view: View = PLAIN

    def size(self, node: int) -> tuple[float, float]:
        """Give the width and height that a node needs."""
        if node < len(self.boxes):
            return self.boxes[node].width, self.boxes[node].height
        side = 2 * (self.junctions[node - len(self.boxes)].radius + JOIN_ROOM)
        return side, side


def stage(debate: ArgumentMap, view: View = PLAIN) -> Scene:
    """Turn a whole debate into a scene. O(claims + relations + characters)."""
    return stage_part(whole(debate), view)


def stage_part(part: Part, view: View = PLAIN) -> Scene:
    """Turn a part of a debate into a scene. O(claims + relations + characters)."""
    debate = part.debate
    order = reading_order(debate)
    notes = number_sources(debate, order)
    boxes = tuple(box_of(claim, notes, part.stubs.get(claim.id, "")) for claim in order)
    joined = junctions(debate)
    dots = tuple(
        Junction(relation, LINKED_RADIUS if len(relation.premises) > 1 else CROSSING_RADIUS)
        for relation in joined.values()
    )
    claim_at = {claim.id: node for node, claim in enumerate(order)}
    dot_at = {name: node for node, name in enumerate(joined, start=len(order))}
    edges: list[Edge] = []
    for relation in debate.relations:
        among = dot_at if relation.kind == "undercut" else claim_at
        if relation.target not in among:
            continue
        target, dot = among[relation.target], dot_at.get(relation.id)
        premises = [claim_at[premise] for premise in relation.premises]
        if dot is None:
            edges.append(Edge(relation, premises[0], target, last=True))
        else:
            edges += (Edge(relation, premise, dot, last=False) for premise in premises)
            edges.append(Edge(relation, dot, target, last=True))
    return Scene(debate, boxes, dots, tuple(edges), tuple(notes.values()), part.told, view)
