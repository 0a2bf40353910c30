"""One claim with all around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.paths import NOUNS
from argmap.queries.records import Record, claim_record, passage, relation_record
from argmap.stance import standings

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Relation
    from argmap.stance import Stance

SIDES: dict[Stance, str] = {"for": "for", "against": "against", "both": "for and against"}


def describe(debate: ArgumentMap, claim: Claim) -> Record:
    """Give the claim's record and, as `out` and `in`, the relations from it and upon it.

    A relation's record says which claims it has on the other side, with their texts; `in` also
    holds the undercuts of the relations from the claim. The documented shape of `show`.
    """
    out = debate.outgoing.get(claim.id, ())
    upon = [*debate.incoming.get(claim.id, ())]
    upon += (undercut for relation in out for undercut in debate.incoming.get(relation.id, ()))
    return {
        **claim_record(claim, standings(debate)[claim.id]),
        "out": [_neighbour(debate, relation) for relation in out],
        "in": [_neighbour(debate, relation) for relation in upon],
    }


def _neighbour(debate: ArgumentMap, relation: Relation) -> Record:
    ends = {*relation.premises, relation.target} & debate.claim.keys()
    return {
        **relation_record(relation),
        "texts": {end: debate.claim[end].text for end in sorted(ends)},
    }


def sections(debate: ArgumentMap, claim: Claim) -> list[tuple[str, list[str]]]:
    """Lay the same out for reading: a heading and its paragraphs, empty ones left out.

    Each relation is named, for those who want to undercut it.
    """
    standing = standings(debate)[claim.id]
    out = debate.outgoing.get(claim.id, ())
    upon = debate.incoming.get(claim.id, ())
    undercuts = [undercut for relation in out for undercut in debate.incoming.get(relation.id, ())]
    found = [
        ("stance", [_standing(standing.stance, standing.depth)]),
        ("said by", ["; ".join(claim.said_by)]),
        ("evidence", [claim.evidence]),
        ("risk", [_risk(claim)]),
        ("principles", [", ".join(claim.principles)]),
        ("tags", [", ".join(claim.tags)]),
        ("weight", ["" if claim.weight is None else f"{claim.weight:g}"]),
        ("cites", [passage(citation, debate) for citation in claim.cites]),
        ("supports", [_target(debate, r, claim.id) for r in out if r.kind == "support"]),
        ("attacks", [_target(debate, r, claim.id) for r in out if r.kind == "attack"]),
        ("undercuts", [_target(debate, r, claim.id) for r in out if r.kind == "undercut"]),
        ("supported by", [_premises(debate, r) for r in upon if r.kind == "support"]),
        ("attacked by", [_premises(debate, r) for r in upon if r.kind == "attack"]),
        ("undercut by", [_premises(debate, r) for r in undercuts]),
    ]
    return [(heading, kept) for heading, told in found if (kept := [line for line in told if line])]


def _standing(stance: Stance, depth: int) -> str:
    if depth == 0:
        return "a thesis" if stance == "none" else f"a thesis; {SIDES[stance]} another thesis"
    if depth < 0:
        return "no way leads from it to a thesis"
    steps = "one step" if depth == 1 else f"{depth} steps"
    return f"{SIDES[stance]} a thesis, {steps} away"


def _risk(claim: Claim) -> str:
    if claim.risk is None:
        return ""
    bearer = f"borne by {' and '.join(claim.risk.bearer)}; " if claim.risk.bearer else ""
    return f"{bearer}likelihood {claim.risk.likelihood}, severity {claim.risk.severity}"


def _target(debate: ArgumentMap, relation: Relation, premise: str) -> str:
    partners = [_quoted(debate, other) for other in relation.premises if other != premise]
    together = f" — together with {' and '.join(partners)}" if partners else ""
    return f"{_quoted(debate, relation.target)}{_scheme(relation)}{together} {_named(relation)}"


def _premises(debate: ArgumentMap, relation: Relation) -> str:
    told = " and ".join(_quoted(debate, premise) for premise in relation.premises)
    upon = debate.relation.get(relation.target)
    step = f" — against its step to {upon.target}" if upon else ""
    return f"{told}{_scheme(relation)}{step} {_named(relation)}"


def _quoted(debate: ArgumentMap, node: str) -> str:
    if node in debate.claim:
        return f"{node}: {debate.claim[node].text}"
    relation = debate.relation[node]
    return f"the {NOUNS[relation.kind]} {relation.target} by {' and '.join(relation.premises)}"


def _named(relation: Relation) -> str:
    return f"(relation {relation.id})"


def _scheme(relation: Relation) -> str:
    return f" [{relation.scheme}]" if relation.scheme else ""
