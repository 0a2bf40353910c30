"""Lines of argument: every way from one claim to another along the relations."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from argmap.graph import to_networkx

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    undercut goes on through the relation that it denies. networkx's simple paths, by rising
    length, on the part of the graph between the two: O(V + E) a path; there may be exponentially
    many, hence the bounds. Raises KeyError for an unknown id.
    """
    import networkx as nx

    graph = to_networkx(debate)
    for claim in (start, end):
        debate.claim[claim]
    if start == end:
        return [], True
    between = (nx.descendants(graph, start) | {start}) & (nx.ancestors(graph, end) | {end})
    part = graph.subgraph(between)
    signs = nx.get_edge_attributes(graph, "sign")
    # A relation takes two edges where it has a junction, and an undercut passes one more.
    most_edges = min(3 * longest, len(part))
    found: dict[tuple[Edge, ...], Line] = {}
    for edges in range(1, most_edges + 1):
        paths: Iterable[list[Edge]] = nx.all_simple_edge_paths(part, start, end, cutoff=edges)
        for path in paths:
            line = _line(debate, path, prod(signs[edge] for edge in path))
            if len(line.relations) <= longest:
                found[tuple(path)] = line
            if len(found) > most:
                return _shortest_first(found.values())[:most], False
    return _shortest_first(found.values()), True


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
