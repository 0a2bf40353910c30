"""What contributes to the strength of a claim under a gradual semantics, in three senses.

Removal, gradient and Shapley share answer different questions (`MEANINGS`), so each number is
told with the sense that it has.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Literal

from argmap.semantics.bipolar_reading import read_bipolar
from argmap.semantics.gradual.attribution import PERMUTATIONS, gradients, removals, shares
from argmap.semantics.gradual.cones import Part, cone
from argmap.semantics.gradual.definitions import gradual_semantics
from argmap.semantics.stopping import never

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.model import ArgumentMap
    from argmap.semantics.bipolar_reading import BipolarReading
    from argmap.semantics.gradual.attribution import Attribution
    from argmap.semantics.gradual.definitions import Semantics
    from argmap.semantics.stopping import Stop
    from argmap.semantics.strengths import Strengths

Kind = Literal["claim", "relation"]

TRIALS = 20_000
"""Of contributors in random orders, about: the more contributors, the fewer orders are drawn."""

FEWEST = 20
"""Random orders that are drawn however many contributors there are."""


@dataclass(frozen=True, slots=True)
class Contributor:
    """A claim or relation with its three effects; above 0 speaks for the claim that is explained.

    An effect is None where it is not known. `error` is the standard error of the share, 0 if it is
    exact.
    """

    kind: Kind
    id: str
    share: float | None
    removal: float | None
    gradient: float | None
    error: float = 0.0

    @property
    def effect(self) -> float | None:
        """What it is sorted by: the share, or the first of the others that is known."""
        known = (it for it in (self.share, self.removal, self.gradient) if it is not None)
        return next(known, None)


Rows = tuple[Contributor, ...]


@dataclass(frozen=True, slots=True)
class Contributions:
    """What contributes to one claim's strength, each kind in falling order of its size.

    Only what can reach the claim is there. An effect is None where a strength that it needs has
    not converged, or, if the answer is `partial`, where the time was up before. `samples` are the
    random orders that shares of claims and of relations are the means of, 0 where they are exact.
    `slopes_by` says how gradients were found.
    """

    claim: str
    strength: float | None
    base: float
    claims: Rows
    relations: Rows
    samples: tuple[int, int]
    slopes_by: str
    partial: bool


def contributions(
    debate: ArgumentMap, found: Strengths, claim: str, *, stop: Stop = never, seed: int = 0
) -> Contributions:
    """Say what contributes to the strength that a claim was found to have.

    Shares are exact up to 12 claims, or relations, that can reach the claim, and else sampled with
    a fixed seed, from 200 random orders or, of more than 100 contributors, fewer. O(2^12 or 20,000
    or 20 x contributors) evaluations of what lies between. If the time is up, what is quick to find
    (gradients, then removals, then shares of claims, then of relations) is known, and a share is
    the mean over the orders that there was time for. Raises KeyError for an unknown id.
    """
    reading = read_bipolar(debate, found.base, exclusive=found.exclusive)
    known = gradual_semantics(found.semantics)
    target = reading.claims[claim]
    claims, relations = _contributors(reading, known, target)
    strength = found.claims[claim]
    if strength is None:  # then no difference to it is known either
        by_claim = tuple(Contributor("claim", name, None, None, None) for name in claims)
        by_relation = tuple(Contributor("relation", name, None, None, None) for name in relations)
        return Contributions(
            claim, None, found.base[claim], by_claim, by_relation, (0, 0), "", partial=False
        )
    every = (*claims.values(), *relations.values())
    slopes = gradients(reading.graph, known, target, every, stop=stop)
    gone = removals(reading.graph, known, target, every, stop=stop)

    def shared_by(named: Mapping[str, Part]) -> Attribution:
        return shares(
            reading.graph, known, target, tuple(named.values()),
            permutations=_orders(len(named)), seed=seed, stop=stop,
        )  # fmt: skip

    by_claims, by_relations = shared_by(claims), shared_by(relations)
    return Contributions(
        claim,
        strength,
        found.base[claim],
        _rows("claim", claims, by_claims, gone, slopes),
        _rows("relation", relations, by_relations, gone, slopes),
        (by_claims.samples, by_relations.samples),
        slopes.method,
        partial=any(it.partial for it in (slopes, gone, by_claims, by_relations)),
    )


def _contributors(
    reading: BipolarReading, semantics: Semantics, target: int
) -> tuple[dict[str, Part], dict[str, Part]]:
    """Give the claims and the relations that can reach the target, in the order of the file."""
    reached = cone(reading.graph, semantics, target)
    within = set(reached.arguments) - {target}
    places = {"attack": set(reached.attacks), "support": set(reached.supports)}
    return (
        {name: Part("claim", it) for name, it in reading.claims.items() if it in within},
        {name: it for name, it in reading.relations.items() if it.index in places[it.kind]},
    )


def _orders(contributors: int) -> int:
    return min(max(TRIALS // max(contributors, 1), FEWEST), PERMUTATIONS)


def _rows(
    kind: Kind,
    named: Mapping[str, Part],
    shared: Attribution,
    gone: Attribution,
    slopes: Attribution,
) -> Rows:
    removal = dict(zip(gone.parts, gone.effects, strict=True))
    slope = dict(zip(slopes.parts, slopes.effects, strict=True))
    parts = zip(named.items(), shared.effects, shared.errors, strict=True)
    return _sorted(
        Contributor(kind, name, share, removal[part], slope[part], error)
        for (name, part), share, error in parts
    )


def _sorted(found: Iterable[Contributor]) -> Rows:
    """Sort by size; what iteration leaves open makes no order."""

    def size(one: Contributor) -> tuple[float, float]:
        return round(abs(one.effect or 0.0), 6), round(abs(one.removal or 0.0), 6)

    return tuple(sorted(found, key=size, reverse=True))


def differences(fact: Contributions, foil: Contributions) -> tuple[Rows, Rows]:
    """Say what contributes to the difference between two strengths, claims and relations.

    Each effect on the one less that on the other: that is its effect on the difference, as all
    three are linear. What cannot reach one of the two has no effect on it. Errors are those of
    samples that were drawn apart. O(n log n).
    """
    none = [None if it.strength is None else 0.0 for it in (fact, foil)]
    return (
        _less("claim", fact.claims, foil.claims, none),
        _less("relation", fact.relations, foil.relations, none),
    )


def _less(
    kind: Kind,
    ones: Sequence[Contributor],
    others: Sequence[Contributor],
    none: Sequence[float | None],
) -> Rows:
    """Subtract by id; `none` is the effect of what is missing on the one and on the other."""
    a_none, b_none = (Contributor(kind, "", it, it, it) for it in none)
    one, other = ({it.id: it for it in rows} for rows in (ones, others))
    pairs = ((name, one.get(name, a_none), other.get(name, b_none)) for name in {**one, **other})
    return _sorted(
        Contributor(
            kind, name, _minus(a.share, b.share), _minus(a.removal, b.removal),
            _minus(a.gradient, b.gradient), hypot(a.error, b.error),
        )
        for name, a, b in pairs
    )  # fmt: skip


def _minus(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other
