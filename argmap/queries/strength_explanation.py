"""Why a claim is as strong as a gradual semantics finds it, and why it and not another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.queries.contributions import Rows, contributions, differences
from argmap.semantics.base_scores import LADDER_SCORES, base_scores
from argmap.semantics.bipolar_reading import claims_bearing_on, read_bipolar
from argmap.semantics.gradual.definitions import gradual_semantics
from argmap.semantics.stopping import never
from argmap.semantics.strengths import strengths
from argmap.semantics.subdebates import part_with

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap
    from argmap.queries.contributions import Contributions
    from argmap.semantics.status import GradualSemantics
    from argmap.semantics.stopping import Stop
    from argmap.semantics.strengths import Strengths


@dataclass(frozen=True, slots=True)
class StrengthContrast:
    """Another claim, which was expected to be the stronger one.

    `claims` and `relations` are what contributes to the first claim's strength less the other's.
    """

    other: Contributions
    claims: Rows
    relations: Rows


@dataclass(frozen=True, slots=True)
class StrengthExplanation:
    """Why a claim of a debate has its strength.

    `part` is what bears on it, or on one of two that are compared, and `found` are the strengths
    of that.
    """

    debate: ArgumentMap
    part: ArgumentMap
    found: Strengths
    contributions: Contributions
    contrast: StrengthContrast | None = None

    @property
    def partial(self) -> bool:
        """Tell whether the time was up before all was known."""
        of_both = (self.contributions, *(it.other for it in [self.contrast] if it))
        return any(it.partial for it in of_both)


def explain_strength(
    debate: ArgumentMap,
    claim: str,
    semantics: GradualSemantics,
    table: Mapping[str, float] = LADDER_SCORES,
    *,
    exclusive: bool = False,
    other: str = "",
    stop: Stop = never,
) -> StrengthExplanation:
    """Explain the strength of a claim, with `other` why that one is not as strong.

    `table` has base scores by kind of evidence; with `exclusive`, theses attack each other. The
    costs are those of `contributions`, once for each claim. Raises KeyError for an unknown id,
    ValueError as `strengths` does, and OutOfTimeError where not even a strength is found in time.
    """
    reading = read_bipolar(debate, base_scores(debate, table), exclusive=exclusive)
    known = gradual_semantics(semantics)
    bearing = [claims_bearing_on(reading, known, it) for it in (claim, other) if it]
    part = part_with(debate, set().union(*bearing))
    found = strengths(part, semantics, table, exclusive=exclusive, stop=stop)
    fact = contributions(part, found, claim, stop=stop)
    if not other:
        return StrengthExplanation(debate, part, found, fact)
    # Another seed, as the errors of a difference take its two samples to be drawn apart.
    foil = contributions(part, found, other, stop=stop, seed=1)
    contrast = StrengthContrast(foil, *differences(fact, foil))
    return StrengthExplanation(debate, part, found, fact, contrast)
