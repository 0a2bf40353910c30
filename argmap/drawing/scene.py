"""What is to be drawn, before anything has a place: boxes, junctions, edges. Points throughout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.boxes import box_of
from argmap.drawing.focus import whole
from argmap.drawing.groups import Group, groups_of
from argmap.drawing.looks import CROSSING_RADIUS, LINKED_RADIUS
from argmap.drawing.notes import number_sources
from argmap.drawing.reading import reading_order
from argmap.drawing.sides import sides_of
from argmap.drawing.view import PLAIN, View
from argmap.drawing.wording import ENGLISH
from argmap.graph import junctions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.drawing.boxes import Box
    from argmap.drawing.focus import Part
    from argmap.drawing.notes import Note
    from argmap.drawing.wording import Wording
    from argmap.model import ArgumentMap, Claim, Relation


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

    `sides` tells for each node whether it stands beyond the theses (1), on their other side (-1)
    or beside them (0), and `roots` are nodes that stand above each other. `told` says which part
    of the debate this is; it is empty for the whole.
    """

    debate: ArgumentMap
    boxes: tuple[Box, ...]
    junctions: tuple[Junction, ...]
    edges: tuple[Edge, ...]
    notes: tuple[Note, ...]
    sides: tuple[int, ...]
    roots: tuple[int, ...] = ()
    groups: tuple[Group, ...] = ()
    told: str = ""
    view: View = PLAIN
    wording: Wording = ENGLISH

    def size(self, node: int) -> tuple[float, float]:
        """Give the width and height that a node needs."""
        if node < len(self.boxes):
            return self.boxes[node].width, self.boxes[node].height
        side = 2 * self.junctions[node - len(self.boxes)].radius
        return side, side


def stage(debate: ArgumentMap, view: View = PLAIN) -> Scene:
    """Turn a whole debate into a scene. O(claims + relations + characters)."""
    return stage_part(whole(debate), view)


def stage_part(part: Part, view: View = PLAIN, notes: Mapping[str, Note] | None = None) -> Scene:
    """Turn a part of a debate into a scene. O(claims + relations + characters).

    `notes` numbers the sources where the part is not to number its own.
    """
    debate = part.debate
    order = reading_order(debate)
    if "sources" not in view.details:
        notes = {}
    elif notes is None:
        notes = number_sources(debate, order)
    boxes = tuple(
        box_of(
            claim,
            notes,
            part.stubs.get(claim.id, ""),
            view.details,
            part.statuses.get(claim.id),
            _word(part, claim),
            view.blank,
        )
        for claim in order
    )
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
    names = [*claim_at, *joined]
    return Scene(
        debate,
        boxes,
        dots,
        tuple(edges),
        tuple(notes.values()),
        _sides(part.whole, names, view),
        _roots(debate, claim_at, view),
        _groups(part, order, claim_at, dot_at, view),
        part.told,
        view,
        part.wording,
    )


def _word(part: Part, claim: Claim) -> str:
    """Give the head of a claim's box: its type, and its number if it has one."""
    word = part.wording.types[claim.type]
    return f"{word} {part.numbers[claim.id]}" if claim.id in part.numbers else word


def _sides(debate: ArgumentMap, names: list[str], view: View) -> tuple[int, ...]:
    if view.sides and debate.theses:
        found = sides_of(debate)
        return tuple(found[name] for name in names)
    theses = {thesis.id for thesis in debate.theses}
    return tuple(0 if name in theses else 1 for name in names)


def _roots(debate: ArgumentMap, claim_at: Mapping[str, int], view: View) -> tuple[int, ...]:
    """Give the theses, and where these stand in the middle, also what else bears on nothing."""
    return tuple(
        node
        for name, node in claim_at.items()
        if debate.claim[name].type == "thesis" or (view.sides and name not in debate.outgoing)
    )


def _groups(
    part: Part,
    order: Sequence[Claim],
    claim_at: Mapping[str, int],
    dot_at: Mapping[str, int],
    view: View,
) -> tuple[Group, ...]:
    """Give the groups of boxes; a dot belongs to the group that all premises share."""
    found = groups_of(part.whole, order, view.group_by)
    home = {claim.id: name for name, claims in found.items() for claim in claims}
    nodes = {name: [claim_at[claim.id] for claim in claims] for name, claims in found.items()}
    for relation, dot in dot_at.items():
        homes = {home.get(premise) for premise in part.debate.relation[relation].premises}
        if len(homes) == 1 and (name := homes.pop()):
            nodes[name].append(dot)
    return tuple(Group(name, tuple(members)) for name, members in nodes.items())
