"""argmap's own words on a map: those of its boxes' heads and of its legend."""

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
    """The word for each type, what it means, and what each kind of line and its joining mean."""

    types: Mapping[ClaimType, str]
    meanings: Mapping[ClaimType, str]
    arrows: Mapping[RelationKind, str]
    linked: str


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
)
