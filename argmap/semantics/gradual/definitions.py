"""The gradual semantics: how strengths add up, and what that does to a base score.

Each is modular (Mossakowski & Neuhaus 2018, Modular Semantics and Characteristics for Bipolar
Weighted Argumentation Graphs): an aggregation turns the strengths of an argument's supporters and
attackers into one number, its energy, and an influence turns base score and energy into strength.
Strengths and base scores are in [0, 1]. The functions take numbers and numpy arrays alike, so that
both ways to evaluate them (`plain`, `arrays`) share these definitions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value", float, Any)
"""A number, or a numpy array of float64 with one for each argument."""

Fold = Literal["sum", "product"]

UNITS: dict[Fold, float] = {"sum": 0.0, "product": 1.0}
"""What nothing adds up to."""

HIGHEST_ENERGY = 700.0
"""exp() of more overflows; each strength has reached its limit in double precision by then."""


class Influence(Protocol):
    """Turns base score and energy into strength; `exp` is the one function that it may need."""

    def __call__(self, base: Value, energy: Value, exp: Callable[[Value], Value], /) -> Value:
        """Give the strength in [0, 1]."""


class Slopes(Protocol):
    """The derivatives of an influence by base score and by energy."""

    def __call__(
        self, base: float, energy: float, exp: Callable[[float], float], /
    ) -> tuple[float, float]:
        """Give both."""


@dataclass(frozen=True, slots=True)
class Aggregation:
    """Energy is `sign` * (fold of supporters - fold of attackers).

    `share` is what one strength brings into the fold, and `share_slope` its derivative.
    """

    fold: Fold
    share: Callable[[Any], Any]
    share_slope: float
    sign: float


@dataclass(frozen=True, slots=True)
class Semantics:
    """A gradual semantics.

    Where `takes_supports` is false, supports have no effect. Base scores are moved into
    [`margin`, 1 - `margin`] first.
    """

    name: str
    title: str
    source: str
    aggregation: Aggregation
    influence: Influence
    slopes: Slopes
    takes_supports: bool = True
    margin: float = 0.0


def whole(strength: Value) -> Value:
    """Give a strength as it is: it adds to a sum."""
    return strength


def rest(strength: Value) -> Value:
    """Give what a strength leaves of 1: it multiplies into a product."""
    return 1 - strength


SUM = Aggregation("sum", whole, 1.0, 1.0)
"""Supporters' strengths less attackers'; without bound (Amgoud & Ben-Naim 2018; Potyka 2018)."""

PRODUCT = Aggregation("product", rest, -1.0, -1.0)
"""Probabilistic sums 1 - prod(1 - s): supporters' less attackers', in [-1, 1] (Rago et al. 2016).

The ones cancel, which leaves the attackers' product less the supporters'.
"""


def linear(base: Value, energy: Value, exp: Callable[[Value], Value], /) -> Value:
    """Move from the base towards 0 or 1 by |energy| of the way (Rago et al. 2016, definition 3)."""
    return base + abs(energy) * ((energy > 0) - base)


def linear_slopes(
    base: float, energy: float, exp: Callable[[float], float], /
) -> tuple[float, float]:
    """Differentiate `linear`; at its kink, energy 0, give the mean of the slopes on both sides."""
    rising = (1 - base) if energy > 0 else base if energy < 0 else 0.5
    return 1 - abs(energy), rising


def quadratic_maximum(base: Value, energy: Value, exp: Callable[[Value], Value], /) -> Value:
    """Move from the base towards 0 or 1 by E^2 / (1 + E^2) of the way (Potyka 2018, definition 2).

    This is his equilibrium w - w h(-E) + (1 - w) h(E) with h(x) = max(x, 0)^2 / (1 + max(x, 0)^2),
    of which one h is always 0.
    """
    square = energy * energy
    return base + square / (1 + square) * ((energy > 0) - base)


def quadratic_maximum_slopes(
    base: float, energy: float, exp: Callable[[float], float], /
) -> tuple[float, float]:
    """Differentiate `quadratic_maximum`, which is smooth at energy 0 too."""
    room = 1 + energy * energy
    return 1 / room, 2 * energy / room / room * ((energy > 0) - base)


def euler(base: Value, energy: Value, exp: Callable[[Value], Value], /) -> Value:
    """Give 1 - (1 - w^2) / (1 + w e^E) (Amgoud & Ben-Naim 2018, Euler-based semantics).

    Never below w^2: attacks alone cannot bring a good claim down to 0.
    """
    return 1 - (1 - base * base) / (1 + base * exp(energy))


def euler_slopes(
    base: float, energy: float, exp: Callable[[float], float], /
) -> tuple[float, float]:
    """Differentiate `euler`."""
    power = exp(energy)
    room = 1 + base * power
    rise = (1 - base * base) * (power / room) / room
    return 2 * base / room + rise, base * rise


def reciprocal(base: Value, energy: Value, exp: Callable[[Value], Value], /) -> Value:
    """Give w / (1 + attack), where the energy is the attack's negative (h-categoriser)."""
    return base / (1 - energy)


def reciprocal_slopes(
    base: float, energy: float, exp: Callable[[float], float], /
) -> tuple[float, float]:
    """Differentiate `reciprocal`."""
    room = 1 - energy
    return 1 / room, base / room / room


def logistic(base: Value, energy: Value, exp: Callable[[Value], Value], /) -> Value:
    """Give the logistic function of ln(w / (1 - w)) + E, multiplied out (Potyka 2021)."""
    power = base * exp(energy)
    return power / (1 - base + power)


def logistic_slopes(
    base: float, energy: float, exp: Callable[[float], float], /
) -> tuple[float, float]:
    """Differentiate `logistic`."""
    power = exp(energy)
    room = 1 - base + base * power
    rise = power / room / room
    return rise, base * (1 - base) * rise


SEMANTICS: dict[str, Semantics] = {
    one.name: one
    for one in (
        Semantics(
            "df-quad", "DF-QuAD",
            "Rago, Toni, Aurisicchio & Baroni (2016), Discontinuity-Free Decision Support with "
            "Quantitative Argumentation Debates",
            PRODUCT, linear, linear_slopes,
        ),
        Semantics(
            "quadratic-energy", "Quadratic Energy",
            "Potyka (2018), Continuous Dynamical Systems for Weighted Bipolar Argumentation",
            SUM, quadratic_maximum, quadratic_maximum_slopes,
        ),
        Semantics(
            "euler-based", "Euler-based",
            "Amgoud & Ben-Naim (2018), Evaluation of Arguments in Weighted Bipolar Graphs",
            SUM, euler, euler_slopes,
        ),
        Semantics(
            "h-categoriser", "h-categoriser",
            "Besnard & Hunter (2001), A Logic-Based Theory of Deductive Arguments; with base "
            "scores: Amgoud, Ben-Naim, Doder & Vesic (2017), Acceptability Semantics for Weighted "
            "Argumentation Frameworks",
            SUM, reciprocal, reciprocal_slopes, takes_supports=False,
        ),
        Semantics(
            "mlp-based", "MLP-based",
            "Potyka (2021), Interpreting Neural Networks as Quantitative Argumentation Frameworks",
            SUM, logistic, logistic_slopes, margin=1e-6,
        ),
    )
}  # fmt: skip
"""The semantics by name.

The h-categoriser knows attacks only: supports are left out, before it is asked whether the graph
has a cycle. With all base scores 1 it is Besnard and Hunter's. The MLP-based semantics needs the
log-odds of a base score, which 0 and 1 do not have: they count as a millionth and as a millionth
less than 1, which only an energy beyond 13.8 brings past the middle.
"""


def gradual_semantics(name: str) -> Semantics:
    """Give a semantics by name. Raises ValueError, with the names that there are."""
    if name not in SEMANTICS:
        raise ValueError(f"unknown gradual semantics `{name}`: choose one of {names()}")
    return SEMANTICS[name]


def names() -> str:
    """List the names, for a message."""
    return ", ".join(SEMANTICS)
