"""The longest chains of objection, reply, reply to the reply and so on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.queries.neighbours import hits
from argmap.queries.questions.named import NamedQuestion, Row
from argmap.semantics.components import strong_components
from argmap.semantics.framework import framework_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import ArgumentMap

LOOKS = 300_000
"""Steps of the search in circles, shared among the answers in them; some tenths of a second."""

LEAST = 1000
"""Steps that each answer in a circle has at least."""


class _Answer(NamedTuple):
    """A claim, and the attack or undercut by which it answers.

    What answers it in turn attacks the claim, or undercuts this relation and no other of its.
    """

    claim: str
    relation: str


class _Way(NamedTuple):
    """How a chain goes on from an answer: first within a circle, then by `leaving` it.

    `length` counts the answers. What lies within the circle is named; behind `leaving`, the longest
    way from there is taken.
    """

    length: int = 0
    within: tuple[_Answer, ...] = ()
    leaving: _Answer | None = None


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Give a longest chain for each claim and answer to it, unless it is a part of one above."""
    search = _Search(debate)
    begun = {
        (start, first): search.way(start, first)
        for start, answers in search.answers.items()
        for first in answers
    }
    seen: dict[tuple[str, str], int] = {}
    rows: list[Row] = []
    for (start, first), way in sorted(begun.items(), key=lambda one: -one[1].length):
        if not way.length or seen.get((start, first.claim), 0) >= way.length:
            continue
        answers = [first, *search.followed(way)]
        names = [start, *(one.claim for one in answers)]
        for (one, other), answer in zip(pairwise(names), answers, strict=True):
            length = begun[one, answer].length
            seen[one, other] = max(seen.get((one, other), 0), length)
        text = " / ".join(debate.claim[name].text for name in names)
        rows.append([len(answers), names, text])
    return rows


class _Search:
    """Finds the longest ways in which no claim comes twice, answers before what they answer.

    Where answers go in no circle that takes linear time. In a circle (a strongly connected
    component of the claims), ways are searched depth first; to find the longest is NP-hard (Karp
    1972), so `LOOKS` bounds the search.
    """

    def __init__(self, debate: ArgumentMap) -> None:
        self.answers: dict[str, list[_Answer]] = {one.id: [] for one in debate.claims}
        """To each claim, by an attack on it or an undercut of any step from it."""
        self._attacks: dict[str, list[_Answer]] = {one.id: [] for one in debate.claims}
        self._undercuts: dict[str, dict[_Answer, None]] = {}
        for hit in hits(debate):
            answer = _Answer(hit.claim.id, hit.relation.id)
            self.answers[hit.other.id].append(answer)
            if hit.relation.kind == "attack":
                self._attacks[hit.other.id].append(answer)
            else:
                self._undercuts.setdefault(hit.relation.target, {})[answer] = None
        self._best: dict[_Answer, _Way] = {}
        self._exits: dict[_Answer, _Way] = {}
        self._part_circles(debate)

    def _part_circles(self, debate: ArgumentMap) -> None:
        """Tell circles apart, and find how ways leave each; a claim in none is one by itself."""
        names = [one.id for one in debate.claims]
        place = {name: at for at, name in enumerate(names)}
        pairs = [
            (place[answer.claim], place[name])
            for name, answers in self.answers.items()
            for answer in answers
        ]
        knots = strong_components(framework_of(len(names), pairs))
        self._knot = {names[at]: number for number, knot in enumerate(knots) for at in knot}
        tied = [self._knot[names[one]] == self._knot[names[other]] for one, other in pairs]
        self._looks = max(LOOKS // max(sum(tied), 1), LEAST)
        self._inner = {
            name: [one for one in attacks if self._knot[one.claim] == self._knot[name]]
            for name, attacks in self._attacks.items()
        }
        for knot in knots:
            for name in (names[at] for at in knot):
                by_attack = self._leaving(name, self._attacks[name])
                for relation in debate.outgoing.get(name, ()):
                    by_undercut = self._leaving(name, self._undercuts.get(relation.id, ()))
                    self._exits[_Answer(name, relation.id)] = max(
                        by_attack, by_undercut, key=_length
                    )

    def way(self, start: str, first: _Answer) -> _Way:
        """Give the longest way that goes on from the first answer to a claim."""
        if self._knot[first.claim] == self._knot[start]:
            return self._walk(start, first)
        return self._best_from(first)

    def followed(self, way: _Way) -> Iterator[_Answer]:
        """Give the answers of a way."""
        yield from way.within
        while way.leaving is not None:
            yield way.leaving
            way = self._best_from(way.leaving)
            yield from way.within

    def _leaving(self, name: str, answers: Iterable[_Answer]) -> _Way:
        """Give the longest way that leaves the circle of a claim by one of the answers."""
        ways = (
            _Way(self._best_from(one).length + 1, (), one)
            for one in answers
            if self._knot[one.claim] != self._knot[name]
        )
        return max(ways, key=_length, default=_Way())

    def _best_from(self, answer: _Answer) -> _Way:
        """Give the longest way found from an answer that is reached from without its circle."""
        if answer not in self._best:
            self._best[answer] = self._walk(answer.claim, answer)
        return self._best[answer]

    def _walk(self, start: str, first: _Answer) -> _Way:
        """Give the longest way found from an answer that does not come back to the start."""
        path: dict[str, _Answer] = {start: first, first.claim: first}
        begun = len(path)
        best = self._exits[first]
        walk = [self._within(first)]
        looks = self._looks
        while walk and looks:
            looks -= 1
            onward = next(walk[-1], None)
            if onward is None:
                walk.pop()
                path.popitem()
            elif onward.claim not in path:
                path[onward.claim] = onward
                walk.append(self._within(onward))
                last = self._exits[onward]
                length = len(path) - begun + last.length
                if length > best.length:
                    best = _Way(length, tuple(path.values())[begun:], last.leaving)
        return best

    def _within(self, answer: _Answer) -> Iterator[_Answer]:
        """Give the answers to an answer that are of its circle."""
        yield from self._inner[answer.claim]
        for one in self._undercuts.get(answer.relation, ()):
            if self._knot[one.claim] == self._knot[answer.claim]:
                yield one


def _length(way: _Way) -> int:
    return way.length


QUESTION = NamedQuestion(
    words="Which are the longest chains of answers?",
    reading=(
        "Each claim in a chain objects to the one before it, so the last has the last word on the "
        "map; `answers` counts the objections in the chain, `text` has the words of its claims."
    ),
    nothing="No objection has been answered by another, so there is no chain of answers.",
    columns=("answers", "chain", "text"),
    found_by=(
        "One claim answers another if it attacks it, or undercuts the objection by which the other "
        "came into the chain; the first claim of a chain is also answered by an undercut of any "
        "step from it. For each claim and each answer to it, one of the longest chains that begin "
        "so is given, unless it is a part of a chain above; chains with a single answer are left "
        "out. No claim comes twice in a chain. Linked premises are told in chains of their own. "
        "Where many claims answer each other in circles, the search for longer chains ends after a "
        "while."
    ),
    rows=_rows,
)
