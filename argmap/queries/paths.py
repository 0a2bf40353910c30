"""Lines of argument: every way from one claim to another along the relations."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, prod
from typing import TYPE_CHECKING

from argmap.graph import to_networkx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import networkx as nx

    from argmap.model import ArgumentMap, Relation, RelationKind
    from argmap.queries.records import Record

VERBS: dict[RelationKind, str] = {
    "support": "supports",
    "attack": "attacks",
    "undercut": "undercuts",
}
NOUNS: dict[RelationKind, str] = {
    "support": "support of",
    "attack": "attack on",
    "undercut": "undercut of",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of argument: the claims on the way, the relations between them, and what it does.

    `sign` says whether its start speaks for (+1) or against (-1) its end.
    """

    claims: tuple[str, ...]
    relations: tuple[Relation, ...]
    sign: int
    sentence: str


Edge = tuple[str, str, str]


def lines_of_argument(
    debate: ArgumentMap, start: str, end: str, *, longest: int = 12, most: int = 100
) -> tuple[list[Line], bool]:
    """Find the ways from `start` to `end`, shortest first, and whether those are all.

    At most `most` ways of at most `longest` relations each, none through a claim twice. An
    undercut goes on through the relation that it denies. Depth-first by rising number of
    relations, never where `end` is out of reach in as many as are left; there may be
    exponentially many ways, hence the bounds. Raises KeyError for an unknown id.
    """
    import networkx as nx

    graph = to_networkx(debate)
    for claim in (start, end):
        debate.claim[claim]
    left: dict[str, int] = nx.single_source_dijkstra_path_length(
        graph.reverse(copy=False), end, weight=lambda _, tail, __: int(tail in debate.claim)
    )
    found: list[Line] = []
    for steps in range(left.get(start, longest) or 1, min(longest, len(debate.claims)) + 1):
        for path in _paths(graph, start, steps, left):
            sign = prod(graph.edges[edge]["sign"] for edge in path)
            found.append(_line(debate, path, sign))
            if len(found) > most:
                return _shortest_first(found)[:most], False
    return _shortest_first(found), True


def _paths(
    graph: nx.MultiDiGraph[str], start: str, steps: int, left: Mapping[str, int]
) -> Iterator[list[Edge]]:
    """Give each path of exactly `steps` relations from `start` to the node that has none left.

    A path takes a relation with each arrow that leaves a claim. `left` says how many it takes at
    least from each node.
    """
    path: list[Edge] = []
    passed = {start}
    stack = [(start, steps, iter(graph.out_edges(start, keys=True)))]
    while stack:
        node, rest, arrows = stack[-1]
        edge: Edge | None = next(arrows, None)
        if edge is None:
            stack.pop()
            passed.discard(node)
            del path[-1:]
            continue
        head = edge[1]
        after = rest - (graph.nodes[node]["node"] == "claim")
        if head in passed or left.get(head, inf) > after:
            continue
        if graph.nodes[head]["node"] == "claim" and left[head] == 0:
            if after == 0:
                yield [*path, edge]
            continue
        passed.add(head)
        path.append(edge)
        stack.append((head, after, iter(graph.out_edges(head, keys=True))))


def line_record(line: Line) -> Record:
    """Give a line of argument as a plain record: the documented shape of `path`."""
    return {
        "net": "for" if line.sign > 0 else "against",
        "claims": list(line.claims),
        "relations": [relation.id for relation in line.relations],
        "sentence": line.sentence,
    }


def _shortest_first(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (len(line.relations), line.sentence))


def _line(debate: ArgumentMap, path: list[Edge], sign: int) -> Line:
    """Read the edges that leave a claim as steps; the others only complete a step."""
    steps = [(tail, debate.relation[key]) for tail, _, key in path if tail in debate.claim]
    claims = (*(claim for claim, _ in steps), path[-1][1])
    sentence = ""
    for claim, relation in steps:
        told = f"{_with(claim, relation)} {VERBS[relation.kind]} {_target(debate, relation)}"
        after_undercut = sentence and not sentence.endswith(claim)
        if not sentence or after_undercut:
            sentence += f"; {claim}{told}" if sentence else f"{claim}{told}"
        else:
            sentence += f", which{told}"
    return Line(claims, tuple(relation for _, relation in steps), sign, sentence)


def _with(claim: str, relation: Relation) -> str:
    partners = [premise for premise in relation.premises if premise != claim]
    return f", with {' and '.join(partners)}," if partners else ""


def _target(debate: ArgumentMap, relation: Relation) -> str:
    """Name a claim, or describe a relation: `the attack on c by a and b`."""
    target = debate.relation.get(relation.target)
    if target is None:
        return relation.target
    by = " and ".join(target.premises)
    return f"the {NOUNS[target.kind]} {_target(debate, target)} by {by}"
