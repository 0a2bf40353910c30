"""Claims through which most lines of argument pass."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from argmap.queries.questions.named import NamedQuestion, Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Give the claims between others, most central first; see `betweenness`."""
    found = betweenness(debate)
    # Sums of shares, as three thirds, are not quite whole.
    rows = [[it.id, round(found[it.id], 2), it.text] for it in debate.claims]
    return sorted((row for row in rows if row[1]), key=lambda row: -row[1])


def betweenness(debate: ArgumentMap) -> dict[str, float]:
    """Count for each claim the pairs of other claims between which it lies.

    Betweenness centrality (Freeman 1977, A set of measures of centrality based on betweenness), by
    the algorithm of Brandes 2001: breadth-first from each claim along the relations, and back. A
    pair with several shortest ways counts for each by its share. An undercut leads through the
    relation that it denies, and only claims are the ends of ways.
    O(claims * what they lead to), so little in a debate that is a tree.
    """
    onward = _onward(debate)
    found = {claim.id: 0.0 for claim in debate.claims}
    for start in found:
        order, before, ways = _outwards(onward, start)
        share = dict.fromkeys(order, 0.0)
        for node in reversed(order):
            end = node in found
            for earlier in before[node]:
                share[earlier] += ways[earlier] / ways[node] * (end + share[node])
            if end and node != start:
                found[node] += share[node]
    return found


def _onward(debate: ArgumentMap) -> dict[str, list[str]]:
    """Give what each claim bears on, and each relation that is undercut; each target once."""
    found: dict[str, dict[str, None]] = {}
    for relation in debate.relations:
        for node in (relation.id, *relation.premises):
            if node in debate.claim or node in debate.incoming:
                found.setdefault(node, {})[relation.target] = None
    return {node: list(targets) for node, targets in found.items()}


def _outwards(
    onward: Mapping[str, Sequence[str]], start: str
) -> tuple[list[str], dict[str, list[str]], dict[str, int]]:
    """Give what a node leads to, nearest first, what lies before each, and how many ways lead."""
    order: list[str] = []
    before: dict[str, list[str]] = {start: []}
    ways = {start: 1}
    depth = {start: 0}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in onward.get(node, ()):
            if other not in depth:
                depth[other] = depth[node] + 1
                before[other], ways[other] = [], 0
                queue.append(other)
            if depth[other] == depth[node] + 1:
                before[other].append(node)
                ways[other] += ways[node]
    return order, before, ways


QUESTION = NamedQuestion(
    words="Which claims are most central?",
    reading=(
        "`between` says for how many pairs of claims the shortest line of argument from one to the "
        "other passes through this one: much of the debate depends on what becomes of it."
    ),
    nothing="No claim lies between two others.",
    columns=("id", "between", "text"),
    found_by=(
        "Betweenness centrality (Freeman 1977; computed as in Brandes 2001), along supports, "
        "attacks and undercuts alike, in their direction. Where several lines are equally short, "
        "each counts for its share. The ends of lines do not count, so a thesis counts only where "
        "lines lead on from it; claims that lie between no others are left out. An undercut and "
        "the step that it hits count as two steps of a line."
    ),
    rows=_rows,
)
