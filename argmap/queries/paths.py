"""Lines of argument: every way from one claim to another along the relations."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from heapq import heappop, heappush
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from argmap.graph import Arc, arcs
from argmap.model import VERBS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from argmap.model import ArgumentMap, Relation, RelationKind
    from argmap.queries.records import Record

NOUNS: dict[RelationKind, str] = {
    "support": "support of",
    "attack": "attack on",
    "undercut": "undercut of",
}

MOST_LOOKS = 10_000_000
"""After looking at so many arrows the search ends with what it has; some seconds' work."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of argument: the claims on the way, the relations between them, and what it does.

    `sign` says whether its start speaks for (+1) or against (-1) its end.
    """

    claims: tuple[str, ...]
    relations: tuple[Relation, ...]
    sign: int
    sentence: str


def lines_of_argument(
    debate: ArgumentMap,
    start: str,
    end: str,
    *,
    longest: int = 12,
    most: int = 100,
    by_text: bool = False,
) -> tuple[list[Line], int]:
    """Find the ways from `start` to `end`, shortest first, and how long the next one is.

    None passes a claim or a relation twice. An undercut goes on through the relation that it
    denies. At most `most` ways are given, of at most `longest` relations each; the second value
    is how many relations the shortest way left out has, 0 if none is. It is no more than
    `longest` where `most` was met, or `MOST_LOOKS`, which ends the search once a way is found.
    Sentences name claims by their ids, or `by_text` in their own words.

    Best-first over beginnings that can be completed, each with the exact length of its shortest
    completion: O(ways found * length * arrows), and far less where claims form no cycles. There
    may be exponentially many ways, hence the bounds. Raises KeyError for an unknown id.
    """
    for claim in (start, end):
        debate.claim[claim]
    search = _Search(debate, end)
    named = _Words(debate, by_text)
    found: list[Line] = []
    waiting: list[tuple[int, int, _Beginning]] = []
    if start != end and start in search.left:
        waiting.append((search.left[start], 0, _Beginning(start, 0, None, None)))
    pushed = 0
    while waiting:
        length, _, beginning = heappop(waiting)
        is_over = len(found) == most or (found and search.looks > MOST_LOOKS)
        if length > longest or is_over:
            return _shortest_first(found), length
        if beginning.node == end:
            found.append(_line(named, beginning.path()))
            continue
        for longer, shortest in search.continued(beginning, length):
            pushed += 1  # of equals the last pushed comes first, so each descent ends in a way
            heappush(waiting, (shortest, -pushed, longer))
    return _shortest_first(found), 0


class _Beginning(NamedTuple):
    """The beginning of a way: the node it has come to, after so many relations, and by what."""

    node: str
    steps: int
    arc: Arc | None
    before: _Beginning | None

    def backwards(self) -> Iterator[_Beginning]:
        """Give it and each shorter beginning that it continues."""
        at: _Beginning | None = self
        while at:
            yield at
            at = at.before

    def path(self) -> list[Arc]:
        """Give its arcs from the start."""
        return [at.arc for at in self.backwards() if at.arc][::-1]


class _Search:
    """How far each node is from `end`, also where a way may not return to what it has passed.

    `left` says how many relations it takes at least from each node that leads to `end`, `circle`
    gives nodes that lead to each other the same number, `looks` counts the arrows looked at.
    """

    def __init__(self, debate: ArgumentMap, end: str) -> None:
        self.claims = debate.claim
        self.end = end
        self.outgoing: dict[str, list[Arc]] = {}
        self.tails: dict[str, list[str]] = {}
        for arc in arcs(debate):
            self.outgoing.setdefault(arc.tail, []).append(arc)
            self.tails.setdefault(arc.head, []).append(arc.tail)
        self.looks = 0
        self.left = self._distances()
        self.circle = _circles(
            arc for tail in self.left.keys() - {end} for arc in self.outgoing[tail]
        )

    def continued(self, beginning: _Beginning, length: int) -> Iterator[tuple[_Beginning, int]]:
        """Give each longer beginning that can be completed, and its shortest completion's length.

        `length` is that of the beginning's own. The first arc in file order is given last.
        """
        node = beginning.node
        onward = [arc for arc in self.outgoing[node] if arc.head in self.left]
        self.looks += len(self.outgoing[node])
        steps = beginning.steps + (node in self.claims)
        if len(onward) == 1:
            yield _Beginning(onward[0].head, steps, onward[0], beginning), length
            return
        left = self._left_after(beginning, onward)
        for arc in reversed(onward):
            if arc.head in left:
                longer = _Beginning(arc.head, steps, arc, beginning)
                yield longer, steps + left[arc.head]

    def _left_after(self, beginning: _Beginning, onward: list[Arc]) -> dict[str, int]:
        """Give the distances from the heads when what is passed is closed.

        Only what lies in one circle with the node can lead back to what is passed.
        """
        circle = self.circle.get(beginning.node)
        heads = {arc.head for arc in onward}
        if all(self.circle.get(head) != circle for head in heads):
            return self.left
        passed: set[str] = set()
        for at in beginning.backwards():
            if self.circle.get(at.node) != circle:
                break
            passed.add(at.node)
        self.looks += len(passed)
        return self._distances(heads - passed, passed)

    def _distances(self, wanted: Iterable[str] = (), passed: Container[str] = ()) -> dict[str, int]:
        """Count the fewest relations to the end from each node, or till all `wanted` are known.

        Breadth-first, backwards from the end; an arrow from a claim counts 1, another 0.
        """
        missing = set(wanted)
        left: dict[str, int] = {}
        queue = deque([(self.end, 0)])
        looks = 0
        while queue:
            node, steps = queue.popleft()
            if node in left:
                continue
            left[node] = steps
            if node in missing:
                missing.discard(node)
                if not missing:
                    break
            tails = self.tails.get(node, ())
            looks += len(tails)
            for tail in tails:
                if tail in left or tail in passed:
                    continue
                if tail in self.claims:
                    queue.append((tail, steps + 1))
                else:
                    queue.appendleft((tail, steps))
        self.looks += looks
        return left


def _circles(arrows: Iterable[Arc]) -> dict[str, int]:
    """Find the strongly connected components; a way never comes back to one that it has left."""
    import networkx as nx

    graph = nx.DiGraph((arc.tail, arc.head) for arc in arrows)
    components = enumerate(nx.strongly_connected_components(graph))
    return {node: number for number, nodes in components for node in nodes}


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


class _Words(NamedTuple):
    """How the claims and relations of a debate are called in sentences."""

    debate: ArgumentMap
    by_text: bool

    def claim(self, name: str) -> str:
        """Name a claim: `a`, or “What it says”."""
        if not self.by_text:
            return name
        return f"“{' '.join(self.debate.claim[name].text.split()).removesuffix('.')}”"

    def step(self, claim: str, relation: Relation) -> str:
        """Tell what a claim does by a relation: `, with b, attacks c`."""
        partners = [self.claim(premise) for premise in relation.premises if premise != claim]
        together = f", with {' and '.join(partners)}," if partners else ""
        return f"{together} {VERBS[relation.kind]} {self.target(relation)}"

    def target(self, relation: Relation) -> str:
        """Name a claim, or describe a relation: `the attack on c by a and b`."""
        target = self.debate.relation.get(relation.target)
        if target is None:
            return self.claim(relation.target)
        by = " and ".join(map(self.claim, target.premises))
        return f"the {NOUNS[target.kind]} {self.target(target)} by {by}"


def _line(words: _Words, path: list[Arc]) -> Line:
    """Read the arcs that leave a claim as steps; the others only complete a step."""
    steps = [(arc.tail, arc.relation) for arc in path if arc.tail in words.debate.claim]
    claims = (*(claim for claim, _ in steps), path[-1].head)
    parts: list[str] = []
    before = ""
    for claim, relation in steps:
        if claim == before:
            parts.append(f", which{words.step(claim, relation)}")
        else:
            parts.append(
                f"{'; ' if parts else ''}{words.claim(claim)}{words.step(claim, relation)}"
            )
        before = relation.target
    sign = prod(arc.sign for arc in path)
    return Line(claims, tuple(relation for _, relation in steps), sign, "".join(parts))
