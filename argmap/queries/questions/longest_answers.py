"""The longest chains of objection, reply, reply to the reply and so on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.queries.neighbours import hits
from argmap.queries.questions.named import NamedQuestion, Row
from argmap.semantics.components import strong_components
from argmap.semantics.framework import framework_of

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

LOOKS = 300_000
"""Steps of the search in circles, shared among the answers in them; some tenths of a second."""

LEAST = 1000
"""Steps that each answer in a circle has at least."""

Answers = list[list[int]]
"""The claims that answer each claim, all by their place in the map."""


class _Way(NamedTuple):
    """How a chain goes on from a claim: so many answers, first within a circle, then by `leaving`.

    What lies within the circle is named; behind `leaving`, the longest way from there is taken.
    """

    length: int
    within: tuple[int, ...] = ()
    leaving: int | None = None


Ways = list[dict[int, _Way]]
"""From each claim, the longest way that begins with each of its answers."""


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Give a longest chain for each claim and answer to it, unless it is a part of one above."""
    place = {one.id: number for number, one in enumerate(debate.claims)}
    answers: Answers = [[] for _ in debate.claims]
    for hit in dict.fromkeys((place[hit.other.id], place[hit.claim.id]) for hit in hits(debate)):
        answers[hit[0]].append(hit[1])
    ways = _longest(answers)
    begun = [(start, first) for start, found in enumerate(ways) for first in found]
    begun.sort(key=lambda pair: -ways[pair[0]][pair[1]].length)
    seen: set[tuple[int, int]] = set()
    rows: list[Row] = []
    for start, first in begun:
        length = ways[start][first].length
        if length > 1 and (start, first) not in seen:
            chain = _chain(ways, start, first)
            seen.update(pairwise(chain))
            rows.append([length, [debate.claims[one].id for one in chain]])
    return rows


def _chain(ways: Ways, start: int, first: int) -> list[int]:
    """Give the claims of a chain, beginning with the one that is answered."""
    way = ways[start][first]
    found = [start, *way.within]
    while way.leaving is not None:
        found.append(way.leaving)
        way = _best(ways[way.leaving])
        found += way.within
    return found


def _best(ways: dict[int, _Way]) -> _Way:
    return max(ways.values(), key=_length, default=_Way(0))


def _length(way: _Way) -> int:
    return way.length


def _longest(answers: Answers) -> Ways:
    """Find the longest ways in which no claim comes twice, answers before what they answer.

    Where answers go in no circle that takes linear time. In a circle (a strongly connected
    component), ways are searched depth first; to find the longest is NP-hard (Karp 1972), so
    `LOOKS` bounds the search.
    """
    pairs = [(one, at) for at, others in enumerate(answers) for one in others]
    knots = strong_components(framework_of(len(answers), pairs))
    number = {at: which for which, knot in enumerate(knots) for at in knot}
    tied = sum(number[one] == number[at] for one, at in pairs)
    looks = max(LOOKS // max(tied, 1), LEAST)
    ways: Ways = [{} for _ in answers]
    for knot in knots:
        inside = set(knot)
        within = {at: [other for other in answers[at] if other in inside] for at in knot}
        beyond = {
            at: {
                other: _Way(_best(ways[other]).length + 1, (), other)
                for other in answers[at]
                if other not in inside
            }
            for at in knot
        }
        exits = {at: _best(found) for at, found in beyond.items()}
        for at in knot:
            begun = {first: _way(within, exits, (at, first), looks) for first in within[at]}
            ways[at] = beyond[at] | begun
    return ways


def _way(
    within: dict[int, list[int]], exits: dict[int, _Way], begun: tuple[int, int], looks: int
) -> _Way:
    """Give the longest way found that begins with a claim of a knot and an answer in the knot.

    `within` are the answers in the knot to each claim of it, `exits` how a way leaves it from each.
    """
    _, first = begun
    path = dict.fromkeys(begun)
    best = _longer(_Way(0), path, exits[first])
    walk = [iter(within[first])]
    while walk and looks:
        looks -= 1
        onward = next(walk[-1], None)
        if onward is None:
            walk.pop()
            path.popitem()
        elif onward not in path:
            path[onward] = None
            walk.append(iter(within[onward]))
            best = _longer(best, path, exits[onward])
    return best


def _longer(best: _Way, path: dict[int, None], last: _Way) -> _Way:
    """Give the way along a path in a knot and then another, if it is longer than the best."""
    if len(path) - 1 + last.length <= best.length:
        return best
    _, *within = path
    return _Way(len(within) + last.length, tuple(within), last.leaving)


QUESTION = NamedQuestion(
    words="Which are the longest chains of answers?",
    reading=(
        "Each claim in a chain objects to the one before it, so the last has the last word on the "
        "map; `answers` counts the objections in the chain."
    ),
    nothing="No objection has been answered by another, so there is no chain of answers.",
    columns=("answers", "chain"),
    found_by=(
        "One claim answers another if it attacks it, or undercuts a step that the other is a "
        "premise of. For each claim and each answer to it, one of the longest chains that begin so "
        "is given, unless it is a part of a chain above; chains with a single answer are left out. "
        "No claim comes twice in a chain. Linked premises are told in chains of their own. Where "
        "many claims answer each other in circles, the search for longer chains ends after a while."
    ),
    rows=_rows,
)
