"""What contributes to a claim's score: removal, gradient and Shapley attributions.

The three answer different questions, so each result says which (`MEANINGS`); see Kampik, Potyka,
Yin, Čyras & Toni (2024), Contribution Functions for Quantitative Bipolar Argumentation Graphs.
They are signed: above 0 speaks for the target. Contributors are parts of the graph: claims or
single relations.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from math import factorial, sqrt
from typing import TYPE_CHECKING, Literal

from argmap.semantics.gradual.cones import Part, check_parts
from argmap.semantics.gradual.evaluating import TOLERANCE
from argmap.semantics.gradual.gradients import gradient
from argmap.semantics.gradual.leaving_out import Leftover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.semantics.gradual.bipolar import BipolarGraph
    from argmap.semantics.gradual.definitions import Semantics

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
    `samples` is how many random orders were drawn, 0 if none.
    """

    meaning: Meaning
    method: str
    target: int
    parts: tuple[Part, ...]
    effects: tuple[float | None, ...]
    errors: tuple[float, ...]
    samples: int = 0


def removals(
    graph: BipolarGraph,
    semantics: Semantics,
    target: int,
    parts: Sequence[Part],
    tolerance: float = TOLERANCE,
) -> Attribution:
    """Give the target's score less its score when one part is left out, for each part.

    The removal-based contribution of Kampik et al. (2024). A part costs as much as what lies
    between it and the target. Raises ValueError for a part that is not in the graph, and for the
    target itself.
    """
    left = Leftover(graph, semantics, target, parts, tolerance)
    whole = left.score()
    effects: list[float | None] = []
    for part in parts:
        if part not in left.relevant:
            effects.append(None if whole is None else 0.0)
            continue
        left.leave_out(part)
        effects.append(_difference(whole, left.score()))
        left.put_back(part)
    return _exact("removal", "by leaving each out", target, parts, effects)


def gradients(
    graph: BipolarGraph,
    semantics: Semantics,
    target: int,
    parts: Sequence[Part],
    tolerance: float = TOLERANCE,
) -> Attribution:
    """Give the derivative of the target's score by each part's base score or weight.

    The gradient-based contribution of Kampik et al. (2024); `method` says how it was found, and
    `gradients.gradient` has the details. O(arguments + relations) for all parts together on
    acyclic graphs. Raises ValueError as `removals` does.
    """
    check_parts(graph, parts, target)
    found = gradient(graph, semantics, target, tolerance)
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
) -> Attribution:
    """Give each part its Shapley value (Shapley 1953) in the game of contributing to the target.

    A combination of parts is worth the target's score when the others are left out. The shares add
    up to the score with all less the score with none. Exact up to 12 parts that can reach the
    target, in O(2^parts) evaluations; else the mean over random orders of the parts (Castro,
    Gomez & Tejada 2009), in O(permutations * parts), with its standard error. The same seed gives
    the same answer. One score that does not converge leaves all shares None. Raises ValueError as
    `removals` does, and for fewer than 2 permutations.
    """
    if permutations < 2:
        raise ValueError("a standard error needs at least 2 permutations")
    left = Leftover(graph, semantics, target, parts, tolerance)
    players = [part for part in dict.fromkeys(parts) if part in left.relevant]
    if len(players) <= EXACT_PLAYERS:
        drawn, found = 0, _all_combinations(left, players)
    else:
        drawn = permutations
        found = _random_orders(left, players, permutations, random.Random(seed))  # noqa: S311
    rows = [(None, 0.0) if found is None else found.get(part, (0.0, 0.0)) for part in parts]
    return Attribution(
        "share", "random orders" if drawn else "all combinations", target, tuple(parts),
        tuple(share for share, _ in rows), tuple(error for _, error in rows), drawn,
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


def _random_orders(
    left: Leftover, players: list[Part], permutations: int, source: random.Random
) -> Shares | None:
    """Give mean and standard error of what each player takes along when it leaves."""
    totals, squares = [0.0] * len(players), [0.0] * len(players)
    order = list(range(len(players)))
    for _ in range(permutations):
        source.shuffle(order)
        before = left.score()
        for player in order:
            left.leave_out(players[player])
            after = left.score()
            if before is None or after is None:
                return None
            totals[player] += before - after
            squares[player] += (before - after) ** 2
            before = after
        for player in order:
            left.put_back(players[player])
    sums = zip(totals, squares, strict=True)
    means = [_mean(total, square, permutations) for total, square in sums]
    return dict(zip(players, means, strict=True))


def _mean(total: float, square: float, count: int) -> tuple[float, float]:
    mean = total / count
    variance = max(square - count * mean * mean, 0.0) / (count - 1)
    return mean, sqrt(variance / count)


def _difference(whole: float | None, without: float | None) -> float | None:
    return None if whole is None or without is None else whole - without


def _exact(
    meaning: Meaning,
    method: str,
    target: int,
    parts: Sequence[Part],
    effects: Sequence[float | None],
) -> Attribution:
    return Attribution(meaning, method, target, tuple(parts), tuple(effects), (0.0,) * len(parts))
