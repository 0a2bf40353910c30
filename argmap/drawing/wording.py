"""argmap's own words on a map: in its boxes' heads and legend, and of what is not drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.looks import CLAIM_LOOKS
from argmap.model import CLAIM_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ClaimType, RelationKind


@dataclass(frozen=True, slots=True)
class Wording:
    """The word for each type, what it means, and what each kind of line and its joining mean.

    `stubs` are sentences, with places for values, by which a box tells of what is not drawn at it;
    the keys are those of `STUBS`.
    """

    types: Mapping[ClaimType, str]
    meanings: Mapping[ClaimType, str]
    arrows: Mapping[RelationKind, str]
    linked: str
    stubs: Mapping[str, str]

    def stub(self, key: str, **values: object) -> str:
        """Write a sentence of `stubs` with values in its places."""
        return self.stubs[key].format_map(values)

    def claims(self, count: int) -> str:
        """Write a number of claims."""
        return self.stub("claim" if count == 1 else "claims", n=count)


STUBS: dict[str, str] = {
    "claim": "{n} claim",
    "claims": "{n} claims",
    # Which sheets.
    "sheet": "sheet {n}",
    "sheets": "sheets {some} and {last}",
    "run": "sheets {first} to {last}",
    "here": "this sheet",
    # Where a claim that is cut goes on and comes from.
    "continues": "continues on {sheets} ({claims})",
    "see": "see {sheets}",
    "from": "from {sheets}",
    "part": "part {n} of {m}",
    # A relation that no sheet draws, at its premises.
    "quoted": "“{text}”",
    "named": "{claim} ({sheet})",
    "step": "the step from {claim}",
    "support": "supports {goal}",
    "attack": "attacks {goal}",
    "undercut": "undercuts {goal}",
    "together": "{told} together with {others}",
    "and": "{first} and {last}",
    "support-sheets": "supports claims on {sheets}",
    "attack-sheets": "attacks claims on {sheets}",
    "undercut-sheets": "undercuts claims on {sheets}",
    # The same, at its target.
    "supported": "supported from {sheets}",
    "attacked": "attacked from {sheets}",
    "undercut-here": "the step from here is undercut from {sheets}",
    # What a part leaves out.
    "hidden": "not shown: {what}",
    "upon": "{n} more upon this",
    "onward": "{n} more from here",
    "cuts": "{n} more upon this step",
}


ENGLISH = Wording(
    {kind: CLAIM_LOOKS[kind].word for kind in CLAIM_TYPES},
    {
        "thesis": "an answer to the question",
        "pro": "speaks for",
        "con": "speaks against",
        "risk": "a possible harm",
        "rebuttal": "answers another claim",
    },
    {"support": "supports", "attack": "attacks", "undercut": "undercuts: denies the step"},
    "only together: linked premises",
    STUBS,
)
