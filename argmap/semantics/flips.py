"""What would change the status of a claim: the claims that it hinges on, the smallest changes.

A change is that some other claims are all answered, as by an objection that nobody answers, or
that they are all left out of the map with their relations. That an objection is raised to the claim
itself is no change here, as it would defeat every claim.

The smallest changes are found as hitting sets (Reiter 1987, A theory of diagnosis from first
principles): each status rests on some arguments, and a change that touches none of their claims
leaves it as it is, so that only changes which touch one of them need to be tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.semantics.stopping import OutOfTimeError, go_on, never
from argmap.semantics.trials import Trials, meets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap
    from argmap.semantics.status import Status, Supports
    from argmap.semantics.stopping import Stop
    from argmap.semantics.trials import Goal, Way

GOALS: dict[Status, tuple[Goal, ...]] = {
    "accepted": ("not accepted",),
    "defeated": ("not defeated", "accepted"),
    "undecided": ("accepted", "defeated"),
}
"""What a change may lead to from each status."""

MOST_STAND_INS = 10
"""Changes that are borrowed from grounded semantics where the search was given up."""


@dataclass(frozen=True, slots=True)
class Change:
    """Some claims, and the status that the claim in question has if all of them are lost.

    Lost by being answered, or by being left out: that differs where supports have an effect.
    """

    claims: tuple[str, ...]
    answered: Status
    left_out: Status

    def ways(self, goal: Goal) -> tuple[Way, ...]:
        """Give the ways of losing these claims that lead to a goal."""
        ends: tuple[tuple[Way, Status], ...] = (
            ("answered", self.answered),
            ("left out", self.left_out),
        )
        return tuple(way for way, status in ends if meets(status, goal))


@dataclass(frozen=True, slots=True)
class Flip:
    """The smallest changes that lead to a goal, in file order.

    No change of fewer than `least` claims does; 0 if none does at all. `complete` tells that these
    are all the smallest; without any, that there are none. Where the search was given up, changes
    that would do by grounded semantics stand in, if they do; they may have more claims than needed.
    """

    goal: Goal
    changes: tuple[Change, ...]
    least: int
    complete: bool


def flips(
    debate: ArgumentMap,
    claim: str,
    semantics: str = "grounded",
    supports: Supports = "ignore",
    *,
    exclusive: bool = False,
    stop: Stop = never,
) -> tuple[Flip, ...]:
    """Find the smallest changes to each status that a claim could have instead of its own.

    Exponential in the size of the changes; the search ends after many trials, or once `stop` says
    so, with what it has. Raises KeyError for an unknown claim, UnknownSemantics, and
    OutOfTimeError where not even the status is found in time.
    """
    trials = Trials(debate, claim, semantics, supports, exclusive=exclusive, stop=stop)
    status = trials.status("answered", frozenset())
    return tuple(_flip(trials, goal) for goal in GOALS[status])


def hinges(found: Iterable[Flip]) -> tuple[str, ...]:
    """Give the claims whose loss alone changes the status, each once, as they come."""
    changes = (change.claims for flip in found for change in flip.changes)
    single = (claims[0] for claims in changes if len(claims) == 1)
    return tuple(dict.fromkeys(single))


def _flip(trials: Trials, goal: Goal) -> Flip:
    """Search by each way, and keep the smallest that either has found."""
    searches = [_smallest(trials, goal, way) for way in trials.ways]
    hopeful = [search for search in searches if search.sets or not search.complete]
    size = min((search.size for search in searches if search.sets), default=0)
    sets = {one for search in searches if search.size == size for one in search.sets}
    if hopeful and not sets:
        sets = _stand_ins(trials, goal)
        size = min(map(len, sets), default=0)
    complete = all(search.complete or search.least > size > 0 for search in hopeful)
    changes: list[Change] = []
    for lost in sorted(sets, key=lambda one: _place(trials, one)):
        try:
            changes.append(_change(trials, lost))
        except OutOfTimeError:
            complete = False
            break
    least = min((search.least for search in hopeful), default=0)
    return Flip(goal, tuple(changes), least, complete)


def _stand_ins(trials: Trials, goal: Goal) -> set[frozenset[str]]:
    """Give changes that would do by grounded semantics, which are found sooner, if they do."""
    if trials.semantics == "grounded":
        return set()
    sooner = Trials(
        trials.debate, trials.claim, "grounded", trials.supports,
        exclusive=trials.exclusive, stop=trials.stop,
    )  # fmt: skip
    found: set[frozenset[str]] = set()
    for way in trials.ways:
        for lost in _smallest(sooner, goal, way).sets[:MOST_STAND_INS]:
            try:
                if meets(trials.status(way, lost), goal):
                    found.add(lost)
            except OutOfTimeError:
                break
    size = min(map(len, found), default=0)
    return {lost for lost in found if len(lost) == size}


def _place(trials: Trials, lost: frozenset[str]) -> list[int]:
    return sorted(trials.order[name] for name in lost)


def _change(trials: Trials, lost: frozenset[str]) -> Change:
    claims = tuple(sorted(lost, key=trials.order.__getitem__))
    answered = trials.status("answered", lost)
    left_out = trials.status("left out", lost) if len(trials.ways) > 1 else answered
    return Change(claims, answered, left_out)


@dataclass(frozen=True, slots=True)
class _Search:
    """The smallest sets of claims that were found, and below which size there are none."""

    sets: tuple[frozenset[str], ...]
    least: int
    complete: bool

    @property
    def size(self) -> int:
        """How many claims each of the sets has."""
        return len(self.sets[0]) if self.sets else 0


def _smallest(trials: Trials, goal: Goal, way: Way) -> _Search:
    """Try sets of claims by size: each with one claim more that the goal's absence rests on."""
    waiting: dict[int, dict[frozenset[str], None]] = {0: {frozenset(): None}}
    most = trials.most(way)
    tries = held = 0
    while waiting:
        size = min(waiting)
        reached: list[frozenset[str]] = []
        for lost in waiting.pop(size):
            tries += 1
            try:
                if tries > most:
                    raise OutOfTimeError
                go_on(trials.stop)
                needed = trials.tried(way, goal, lost)
            except OutOfTimeError:
                return _Search(tuple(reached), size, complete=False)
            if needed is None:
                reached.append(lost)
            elif not reached and held <= most:
                held += len(needed)
                for names in needed:
                    wider = lost | names
                    waiting.setdefault(len(wider), {})[wider] = None
        if reached:
            return _Search(tuple(reached), size, complete=True)
    return _Search((), 0, complete=True)
