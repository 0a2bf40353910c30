"""The part of a graph that bears on one argument, and the parts of that that can be credited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.semantics.gradual.bipolar import bipolar_graph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.gradual.bipolar import BipolarGraph, Pairs
    from argmap.semantics.gradual.definitions import Semantics


@dataclass(frozen=True, slots=True)
class Part:
    """A claim with all that it bears on, or a single relation.

    `index` is the argument's number, or the place of the pair among the graph's attacks or
    supports. A step from premises bears on one thing only, so that pair is the whole relation.
    """

    kind: Literal["claim", "attack", "support"]
    index: int


@dataclass(frozen=True, slots=True)
class Cone:
    """All arguments from which a path leads to `target`, with the relations between them.

    `arguments`, `attacks` and `supports` say which of the whole graph's they are, by place in the
    cone's own graph. The target's score depends on nothing else (directionality, Amgoud & Ben-Naim
    2018), and `target` is its number in the cone.
    """

    graph: BipolarGraph
    target: int
    arguments: tuple[int, ...]
    attacks: tuple[int, ...]
    supports: tuple[int, ...]


def claims(graph: BipolarGraph, target: int) -> tuple[Part, ...]:
    """Give every argument but the target as a part."""
    return tuple(Part("claim", one) for one in range(graph.count) if one != target)


def relations(graph: BipolarGraph) -> tuple[Part, ...]:
    """Give every attack, then every support, as a part."""
    attacks = (Part("attack", place) for place in range(len(graph.attacks)))
    return (*attacks, *(Part("support", place) for place in range(len(graph.supports))))


def cone(graph: BipolarGraph, semantics: Semantics, target: int) -> Cone:
    """Cut out what bears on the target. O(arguments + relations).

    Supports are left out if the semantics takes none. Raises ValueError for a target that is not
    in the graph.
    """
    if not 0 <= target < graph.count:
        raise ValueError(f"there is no argument {target}: the graph has {graph.count}")
    supports = list(graph.supports) if semantics.takes_supports else []
    inside = _ancestors(target, [*graph.attacks, *supports, *graph.needs])
    number = {one: place for place, one in enumerate(inside)}
    attack_places, attacks = _within(graph.attacks, number)
    support_places, kept = _within(supports, number)
    _, needs = _within(graph.needs, number)
    base = (graph.base[one] for one in inside)
    return Cone(
        bipolar_graph(base, attacks, kept, needs), number[target], tuple(inside), attack_places,
        support_places,
    )  # fmt: skip


def check_parts(graph: BipolarGraph, parts: Iterable[Part], target: int) -> None:
    """Raise ValueError for a part that is not in the graph, or for the target itself."""
    sizes = {"claim": graph.count, "attack": len(graph.attacks), "support": len(graph.supports)}
    for part in parts:
        if part == Part("claim", target):
            raise ValueError(f"argument {target} is the target: it is no contributor to itself")
        if not 0 <= part.index < sizes[part.kind]:
            raise ValueError(f"there is no {part.kind} {part.index}: {sizes[part.kind]} in all")


def _ancestors(target: int, pairs: list[tuple[int, int]]) -> list[int]:
    before: dict[int, list[int]] = {}
    for source, head in pairs:
        before.setdefault(head, []).append(source)
    found = {target}
    waiting = [target]
    while waiting:
        for source in before.get(waiting.pop(), ()):
            if source not in found:
                found.add(source)
                waiting.append(source)
    return sorted(found)


def _within(
    pairs: Pairs | list[tuple[int, int]], number: dict[int, int]
) -> tuple[tuple[int, ...], list[tuple[int, int]]]:
    """Give the places of the pairs that end in the cone, and the pairs in its numbers."""
    places: list[int] = []
    kept: list[tuple[int, int]] = []
    for place, (source, target) in enumerate(pairs):
        if target in number:
            places.append(place)
            kept.append((number[source], number[target]))
    return tuple(places), kept
