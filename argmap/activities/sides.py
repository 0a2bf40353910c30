"""The two sides of a thesis: the arguments on each, strongest first, and what answers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.activities.material import MissingError
from argmap.model import EVIDENCE_LADDER
from argmap.queries.neighbours import attackers, supporters, undercutters
from argmap.semantics.strengths import strengths
from argmap.stance import SIGNS, signs_at

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Relation
    from argmap.semantics.strengths import Strengths

Side = Literal["for", "against"]
SIDES: tuple[Side, ...] = ("for", "against")


@dataclass(frozen=True, slots=True)
class Argument:
    """A relation that bears on the thesis, with its premises.

    `backing` are claims that support a premise; `objections` attack a premise or undercut the step;
    `replies` attack an objection.
    """

    relation: Relation
    side: Side
    premises: tuple[Claim, ...]
    backing: tuple[Claim, ...]
    objections: tuple[Claim, ...]
    replies: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """The arguments about a thesis, each side strongest first, and the claims of each side.

    `claims_for` and `claims_against` are all claims whose every path to the thesis has that sign,
    in the order of the map.
    """

    thesis: Claim
    arguments_for: tuple[Argument, ...]
    arguments_against: tuple[Argument, ...]
    claims_for: tuple[Claim, ...]
    claims_against: tuple[Claim, ...]

    def arguments(self, side: Side) -> tuple[Argument, ...]:
        """Give the arguments of a side."""
        return self.arguments_for if side == "for" else self.arguments_against

    def claims(self, side: Side) -> tuple[Claim, ...]:
        """Give the claims of a side."""
        return self.claims_for if side == "for" else self.claims_against

    def of(self, claim: Claim) -> Side | None:
        """Tell on which side a claim speaks; None for both or neither."""
        if claim in self.claims_for:
            return "for"
        return "against" if claim in self.claims_against else None


def refuse_silent(sides: Sides) -> None:
    """Raise MissingError where there is no argument on either side."""
    if not (sides.arguments_for or sides.arguments_against):
        raise MissingError(
            f"nothing on the map speaks for or against `{sides.thesis.id}`",
            "let a claim support or attack it, or name another with --thesis ID",
        )


def sides_of(debate: ArgumentMap, thesis: Claim) -> Sides:
    """Find the arguments for and against a thesis.

    The strongest comes first: by the strength of the relation under DF-QuAD semantics from the
    usual base scores, then by the best evidence of a premise, then by how many claims back it,
    then as in the file. O(claims + relations) where no claims bear on each other in a circle.
    """
    found = strengths(debate, "df-quad")
    upon = [r for r in debate.incoming.get(thesis.id, ()) if r.kind != "undercut"]
    arguments = [_argument(debate, relation) for relation in upon]
    ranked = sorted(arguments, key=lambda one: _rank(one, found))
    sign = signs_at(debate, thesis)
    return Sides(
        thesis,
        tuple(one for one in ranked if one.side == "for"),
        tuple(one for one in ranked if one.side == "against"),
        tuple(claim for claim in debate.claims if sign.get(claim.id) == {1}),
        tuple(claim for claim in debate.claims if sign.get(claim.id) == {-1}),
    )


def other(side: Side) -> Side:
    """Give the opposite side."""
    return "against" if side == "for" else "for"


def _argument(debate: ArgumentMap, relation: Relation) -> Argument:
    premises = tuple(debate.claim[name] for name in relation.premises)
    attacks = (one for premise in premises for one in attackers(debate, premise))
    objections = tuple(dict.fromkeys((*attacks, *undercutters(debate, relation))))
    replies = dict.fromkeys(one for claim in objections for one in attackers(debate, claim))
    return Argument(
        relation,
        "for" if SIGNS[relation.kind] > 0 else "against",
        premises,
        tuple(dict.fromkeys(it for premise in premises for it in supporters(debate, premise))),
        objections,
        tuple(replies),
    )


def _rank(argument: Argument, found: Strengths) -> tuple[float, int, int]:
    known = found.relations.get(argument.relation.id)
    if known is None:
        known = min(found.claims[claim.id] or 0.0 for claim in argument.premises)
    return -round(known, 9), min(map(_rung, argument.premises)), -len(argument.backing)


def _rung(claim: Claim) -> int:
    """Give the place of a claim's evidence on the ladder, from 0; evidence off it comes last."""
    if claim.evidence in EVIDENCE_LADDER:
        return EVIDENCE_LADDER.index(claim.evidence)
    return len(EVIDENCE_LADDER)
