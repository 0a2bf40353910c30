"""Types for the claims of maps that know only support and attack.

There are three rules. None overrules a type that the file gives.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, get_args

from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from argmap.model import ArgumentMap, Claim, ClaimType, Relation
    from argmap.stance import Standing

TypeRule = Literal["position", "relation", "stance"]
TYPE_RULES: tuple[TypeRule, ...] = get_args(TypeRule)

BY_KIND: dict[str, ClaimType] = {"support": "pro", "attack": "con", "undercut": "rebuttal"}


def typed(debate: ArgumentMap, untyped: Collection[str], rule: TypeRule) -> ArgumentMap:
    """Give the claims named in `untyped` the types of a rule; what type they have does not count.

    Under every rule a claim that speaks to no other is a thesis, and so is one claim of each
    circle that no path leaves. Besides, by

    - `position`: what attacks a thesis is a con; what attacks or undercuts anything else is a
      rebuttal; what supports is a pro or con by the side that it speaks on. A claim with several
      relations goes by the one that is nearest to a thesis, the first in the file among equals.
    - `relation`: its first relation alone: support pro, attack con, undercut rebuttal.
    - `stance`: for a thesis pro, against it con; both or neither as by `relation`.

    O(claims + relations).
    """
    if not untyped:
        return debate
    theses = _theses(debate, untyped)
    claims = tuple(
        replace(claim, type="thesis" if claim.id in theses else "pro")
        if claim.id in untyped
        else claim
        for claim in debate.claims
    )
    rooted = replace(debate, claims=claims)
    standing = standings(rooted)
    choose = _RULES[rule]
    return replace(
        rooted,
        claims=tuple(
            replace(claim, type=choose(claim, rooted, standing))
            if claim.id in untyped and claim.id not in theses
            else claim
            for claim in claims
        ),
    )


def _theses(debate: ArgumentMap, untyped: Collection[str]) -> set[str]:
    """Choose theses among the untyped so that every claim has a path to a thesis."""
    out = debate.outgoing
    given = {c.id for c in debate.claims if c.type == "thesis" and c.id not in untyped}
    chosen = {name for claim in debate.claims if (name := claim.id) in untyped and name not in out}
    reached: set[str] = set()
    for name in (*given, *chosen):
        _reach(name, debate, reached)
    for claim in debate.claims:
        if claim.id not in reached and claim.id in untyped:
            last = _downstream(claim.id, debate, untyped)
            chosen.add(last)
            _reach(last, debate, reached)
            _reach(claim.id, debate, reached)
    return chosen


def _reach(name: str, debate: ArgumentMap, reached: set[str]) -> None:
    """Mark all that has a path to a claim."""
    waiting = [name]
    while waiting:
        if (one := waiting.pop()) in reached:
            continue
        reached.add(one)
        for relation in debate.incoming.get(one, ()):
            waiting += relation.premises
            waiting.append(relation.id)


def _downstream(name: str, debate: ArgumentMap, untyped: Collection[str]) -> str:
    """Follow first relations from a claim to the first claim that comes up again, or the last."""
    seen: dict[str, None] = {}
    last = name
    while name not in seen:
        seen[name] = None
        if name in debate.claim and name in untyped:
            last = name
        relations = debate.outgoing.get(name, ())
        relation = debate.relation.get(name)
        if relations:
            name = relations[0].target
        elif relation is not None:
            name = relation.target
    return name if name in debate.claim and name in untyped else last


def _by_position(claim: Claim, debate: ArgumentMap, standing: Mapping[str, Standing]) -> ClaimType:
    nearest = min(
        debate.outgoing[claim.id], key=lambda relation: _depth(relation, debate, standing)
    )
    if nearest.kind == "support":
        return "con" if standing[claim.id].stance == "against" else "pro"
    target = debate.claim.get(nearest.target)
    return "con" if target is not None and target.type == "thesis" else "rebuttal"


def _depth(relation: Relation, debate: ArgumentMap, standing: Mapping[str, Standing]) -> float:
    """Count relations from a target to a thesis; infinite where none is reached, or not soon."""
    undercut = debate.relation.get(relation.target)
    target = undercut.target if undercut else relation.target
    if target not in standing or standing[target].depth < 0:
        return float("inf")
    return standing[target].depth + (undercut is not None)


def _by_relation(claim: Claim, debate: ArgumentMap, _: Mapping[str, Standing]) -> ClaimType:
    return BY_KIND[debate.outgoing[claim.id][0].kind]


def _by_stance(claim: Claim, debate: ArgumentMap, standing: Mapping[str, Standing]) -> ClaimType:
    stance = standing[claim.id].stance
    if stance in ("for", "against"):
        return "pro" if stance == "for" else "con"
    return _by_relation(claim, debate, standing)


_RULES: dict[str, Callable[[Claim, ArgumentMap, Mapping[str, Standing]], ClaimType]] = {
    "position": _by_position,
    "relation": _by_relation,
    "stance": _by_stance,
}
