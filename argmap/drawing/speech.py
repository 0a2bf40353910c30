"""What a map says to those who listen to it: a sentence for each part, and one for the whole."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.drawing.looks import CLAIM_LOOKS, RELATION_LOOKS
from argmap.drawing.measure import clean
from argmap.drawing.notes import passages
from argmap.model import CLAIM_TYPES

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Relation


def claim_label(claim: Claim) -> str:
    """Say a claim: its type, then its text."""
    return f"{CLAIM_LOOKS[claim.type].word}: {clean(claim.text)}"


def claim_details(claim: Claim, debate: ArgumentMap) -> str:
    """Say what else is known of a claim: who says it, on what, where, and what it bears on."""
    told = []
    if claim.said_by:
        told.append(f"Said by: {'; '.join(map(clean, claim.said_by))}.")
    if claim.evidence:
        told.append(f"Evidence: {clean(claim.evidence)}.")
    if cited := passages(claim, debate):
        told.append(f"Cited: {cited}.")
    told += [
        f"It {RELATION_LOOKS[relation.kind].verb} {target_phrase(relation, debate)}."
        for relation in debate.outgoing.get(claim.id, ())
    ]
    return " ".join(told)


def relation_label(relation: Relation, debate: ArgumentMap) -> str:
    """Say a relation: `a and b together support c`, by ids, as in the debate's file."""
    premises = " and ".join(relation.premises)
    verb = RELATION_LOOKS[relation.kind].verb
    if len(relation.premises) > 1:
        verb = f"together {verb.removesuffix('s')}"
    scheme = f" ({clean(relation.scheme)})" if relation.scheme else ""
    return f"{premises} {verb} {target_phrase(relation, debate)}{scheme}"


def target_phrase(relation: Relation, debate: ArgumentMap) -> str:
    """Name a relation's target; an undercut's as the step from premises to target."""
    target = debate.relation.get(relation.target)
    if target is None:
        return relation.target
    return f"the step from {' and '.join(target.premises)} to {target.target}"


def summary(debate: ArgumentMap) -> str:
    """Say what the whole map holds: how many claims of each type, and the theses in full."""
    counts = Counter(claim.type for claim in debate.claims)
    counted = ", ".join(f"{counts[kind]} {kind}" for kind in CLAIM_TYPES if counts[kind])
    if not debate.claims:
        return "An argument map without claims."
    theses = " ".join(f"Thesis: {thesis.text}" for thesis in debate.theses)
    head = f"An argument map of {len(debate.claims)} claims ({counted})"
    return clean(f"{head} and {len(debate.relations)} relations between them. {theses}")
