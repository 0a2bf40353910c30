"""What contributes to a claim's score: removal, gradient and Shapley attributions.

The three answer different questions, so each result says which (`MEANINGS`); see Kampik, Potyka,
Yin, Čyras & Toni (2024), Contribution Functions for Quantitative Bipolar Argumentation Graphs.
They are signed: above 0 speaks for the target. Contributors are parts of the graph: claims or
single relations.
"""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import dataclass
from math import factorial, sqrt
from typing import TYPE_CHECKING, Literal

from argmap.semantics.gradual.cones import Part, check_parts
from argmap.semantics.gradual.evaluating import TOLERANCE
from argmap.semantics.gradual.gradients import IMPLICIT, gradient
from argmap.semantics.gradual.leaving_out import Leftover
from argmap.semantics.stopping import OutOfTimeError, never

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.semantics.gradual.bipolar import BipolarGraph
    from argmap.semantics.gradual.definitions import Semantics
    from argmap.semantics.stopping import Stop

Meaning = Literal["removal", "gradient", "share"]

MEANINGS: dict[Meaning, str] = {
    "removal": "counterfactual: the score with the contributor less the score without it",
    "gradient": "local: how fast the score changes with the contributor's base score or weight",
    "share": "share: the contributor's part in the difference that all contributors make together",
}
"""What the numbers mean, in words for a reader."""

EXACT_PLAYERS = 12
"""Contributors up to which all 2^n combinations are tried."""

PERMUTATIONS = 200
"""Random orders that a sampled share is the mean of."""


Shares = dict[Part, tuple[float, float]]
"""Share and its standard error."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """What each of `parts` contributes to the score of `target`, in the order of the parts.

    An effect is None where a score that it needs has not converged. `method` says how the
    effects were found. `errors` are standard errors of the mean, 0 for what is not sampled, and
    `samples` is how many random orders were drawn, 0 if none. `partial` tells that the time was up
    before all was found: then effects may be None for that, and samples fewer than asked for.
    """

    meaning: Meaning
    method: str
    target: int
    parts: tuple[Part, ...]
    effects: tuple[float | None, ...]
    errors: tuple[float, ...]
    samples: int = 0
    partial: bool = False


def removals(
    graph: BipolarGraph,
    semantics: Semantics,
    target: int,
    parts: Sequence[Part],
    tolerance: float = TOLERANCE,
    stop: Stop = never,
) -> Attribution:
    """Give the target's score less its score when one part is left out, for each part.

    The removal-based contribution of Kampik et al. (2024). A part costs as much as what lies
    between it and the target; those that there is no time for have no effect known. Raises
    ValueError for a part that is not in the graph, and for the target itself.
    """
    left = Leftover(graph, semantics, target, parts, tolerance, stop)
    effects: list[float | None] = [None] * len(parts)
    partial = True
    with suppress(OutOfTimeError):
        whole = left.score()
        for place, part in enumerate(parts):
            effects[place] = _removal(left, whole, part)
        partial = False
    return _exact("removal", "by leaving each out", target, parts, effects, partial=partial)


def _removal(left: Leftover, whole: float | None, part: Part) -> float | None:
    if part not in left.relevant:
        return None if whole is None else 0.0
    left.leave_out(part)
    without = left.score()
    left.put_back(part)
    return None if whole is None or without is None else whole - without


def gradients(
    graph: BipolarGraph,
    semantics: Semantics,
    target: int,
    parts: Sequence[Part],
    tolerance: float = TOLERANCE,
    stop: Stop = never,
) -> Attribution:
    """Give the derivative of the target's score by each part's base score or weight.

    The gradient-based contribution of Kampik et al. (2024); `method` says how it was found, and
    `gradients.gradient` has the details. O(arguments + relations) for all parts together on
    acyclic graphs. Raises ValueError as `removals` does.
    """
    check_parts(graph, parts, target)
    try:
        found = gradient(graph, semantics, target, tolerance, stop)
    except OutOfTimeError:
        return _exact("gradient", IMPLICIT, target, parts, [None] * len(parts), partial=True)
    slopes = found.slopes
    effects = [None if slopes is None else slopes.get(part, 0.0) for part in parts]
    return _exact("gradient", found.method, target, parts, effects)


def shares(
    graph: BipolarGraph,
    semantics: Semantics,
    target: int,
    parts: Sequence[Part],
    tolerance: float = TOLERANCE,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    stop: Stop = never,
) -> Attribution:
    """Give each part its Shapley value (Shapley 1953) in the game of contributing to the target.

    A combination of parts is worth the target's score when the others are left out. The shares add
    up to the score with all less the score with none. Exact up to 12 parts that can reach the
    target, in O(2^parts) evaluations; else the mean over random orders of the parts (Castro,
    Gomez & Tejada 2009), in O(permutations * parts), with its standard error. The same seed gives
    the same answer. One score that does not converge leaves all shares None, and so does a time
    that is up before all combinations, or two orders, were tried. Raises ValueError as `removals`
    does, and for fewer than 2 permutations.
    """
    if permutations < 2:
        raise ValueError("a standard error needs at least 2 permutations")
    left = Leftover(graph, semantics, target, parts, tolerance, stop)
    players = [part for part in dict.fromkeys(parts) if part in left.relevant]
    sampled = len(players) > EXACT_PLAYERS
    found: Shares | None = None
    drawn, partial = 0, False
    if sampled:
        sample = _Sample(left, players, random.Random(seed))  # noqa: S311 - no secret
        partial = sample.draw(permutations)
        drawn, found = sample.orders, sample.shares()
    else:
        try:
            found = _all_combinations(left, players)
        except OutOfTimeError:
            partial = True
    rows = [(None, 0.0) if found is None else found.get(part, (0.0, 0.0)) for part in parts]
    return Attribution(
        "share", "random orders" if sampled else "all combinations", target, tuple(parts),
        tuple(share for share, _ in rows), tuple(error for _, error in rows), drawn, partial,
    )  # fmt: skip


def _all_combinations(left: Leftover, players: list[Part]) -> Shares | None:
    """Give exact shares, without error.

    Goes through the combinations in Gray's order, in which one part changes at a time.
    """
    worth: dict[int, float] = {}
    absent = 0
    for number in range(1 << len(players)):
        if number:
            flipped = (number & -number).bit_length() - 1
            absent ^= 1 << flipped
            turn = left.leave_out if absent >> flipped & 1 else left.put_back
            turn(players[flipped])
        score = left.score()
        if score is None:
            return None
        worth[absent] = score
    size = len(players)
    return {part: (_share(worth, number, size), 0.0) for number, part in enumerate(players)}


def _share(worth: dict[int, float], player: int, players: int) -> float:
    """Weigh what the player adds to each combination of the others; keys are who is absent."""
    weights = [
        factorial(size) * factorial(players - 1 - size) / factorial(players)
        for size in range(players)
    ]
    bit = 1 << player
    return sum(
        weights[absent.bit_count() - 1] * (worth[absent ^ bit] - score)
        for absent, score in worth.items()
        if absent & bit
    )


class _Sample:
    """What each player takes along when it leaves, over whole random orders of them."""

    def __init__(self, left: Leftover, players: list[Part], source: random.Random) -> None:
        self._left, self._players, self._source = left, players, source
        self._totals, self._squares = [0.0] * len(players), [0.0] * len(players)
        self._settled = True
        self.orders = 0

    def draw(self, orders: int) -> bool:
        """Draw so many orders, or fewer where a score does not converge; tell if time was up."""
        order = list(range(len(self._players)))
        try:
            while self._settled and self.orders < orders:
                self._source.shuffle(order)
                self._add(order)
        except OutOfTimeError:
            return True
        return False

    def _add(self, order: list[int]) -> None:
        gains: list[float] = []
        before = self._left.score()
        for player in order:
            self._left.leave_out(self._players[player])
            after = self._left.score()
            if before is None or after is None:
                self._settled = False
                return
            gains.append(before - after)
            before = after
        for player, gain in zip(order, gains, strict=True):
            self._left.put_back(self._players[player])
            self._totals[player] += gain
            self._squares[player] += gain * gain
        self.orders += 1

    def shares(self) -> Shares | None:
        """Give means and their standard errors; None where there are none."""
        if not self._settled or self.orders < 2:
            return None
        sums = zip(self._players, self._totals, self._squares, strict=True)
        return {part: self._mean(total, square) for part, total, square in sums}

    def _mean(self, total: float, square: float) -> tuple[float, float]:
        mean = total / self.orders
        variance = max(square - self.orders * mean * mean, 0.0) / (self.orders - 1)
        return mean, sqrt(variance / self.orders)


def _exact(
    meaning: Meaning,
    method: str,
    target: int,
    parts: Sequence[Part],
    effects: Sequence[float | None],
    *,
    partial: bool = False,
) -> Attribution:
    errors = (0.0,) * len(parts)
    return Attribution(
        meaning, method, target, tuple(parts), tuple(effects), errors, partial=partial
    )
