"""Types for the claims of maps that know only support and attack.

There are three rules. None overrules a type that the file gives.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from argmap.stance import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from argmap.model import ArgumentMap, ClaimType, Relation
    from argmap.stance import Step

TypeRule = Literal["position", "relation", "stance"]
TYPE_RULES: tuple[TypeRule, ...] = get_args(TypeRule)

BY_KIND: dict[str, ClaimType] = {"support": "pro", "attack": "con", "undercut": "rebuttal"}


def types_of(
    given: Mapping[str, ClaimType | None], relations: ArgumentMap, rule: TypeRule
) -> dict[str, ClaimType]:
    """Give types by a rule to the claims that have none.

    `given` has the claims' types by id in the order of the file; of `relations`, a debate, only the
    relations count. Under every rule a claim that speaks to no other is a thesis, and so is one
    claim of each circle that no path leaves. Besides, by

    - `position`: what attacks a thesis is a con; what attacks or undercuts anything else is a
      rebuttal; what supports is a pro or con by the side that it speaks on. A claim with several
      relations goes by the one that is nearest to a thesis, the first in the file among equals.
    - `relation`: its first relation alone: support pro, attack con, undercut rebuttal.
    - `stance`: for a thesis pro, against it con; both or neither as by `relation`.

    O(claims + relations).
    """
    untyped = [name for name, kind in given.items() if kind is None]
    if not untyped:
        return {}
    chosen = _theses(given, untyped, relations)
    theses = [name for name, kind in given.items() if kind == "thesis" or name in chosen]
    where = _Where(relations, set(theses), steps(relations, theses))
    choose = _RULES[rule]
    return {name: "thesis" if name in chosen else choose(name, where) for name in untyped}


def _theses(
    given: Mapping[str, ClaimType | None], untyped: Collection[str], debate: ArgumentMap
) -> set[str]:
    """Choose theses among the untyped so that every claim has a path to a thesis."""
    chosen = {name for name in untyped if name not in debate.outgoing}
    reached: set[str] = set()
    for name, kind in given.items():
        if kind == "thesis" or name in chosen:
            _reach(name, debate, reached)
    for name in untyped:
        if name not in reached:
            last = _downstream(name, given, debate)
            chosen.add(last)
            _reach(last, debate, reached)
            _reach(name, debate, reached)
    return chosen


def _reach(name: str, debate: ArgumentMap, reached: set[str]) -> None:
    """Mark all that has a path to a claim."""
    incoming = debate.incoming
    waiting = [name]
    while waiting:
        if (one := waiting.pop()) in reached:
            continue
        reached.add(one)
        for relation in incoming.get(one, ()):
            waiting += relation.premises
            if relation.id in incoming:
                waiting.append(relation.id)


def _downstream(name: str, given: Mapping[str, ClaimType | None], debate: ArgumentMap) -> str:
    """Follow first relations from a claim to the first claim that comes up again, or the last."""
    seen: dict[str, None] = {}
    last = name
    while name not in seen:
        seen[name] = None
        if given.get(name, "") is None:
            last = name
        relations = debate.outgoing.get(name, ())
        relation = debate.relation.get(name)
        if relations:
            name = relations[0].target
        elif relation is not None:
            name = relation.target
    return name if given.get(name, "") is None else last


class _Where(NamedTuple):
    """Relations, theses, and the first steps to them."""

    debate: ArgumentMap
    theses: Collection[str]
    first: Mapping[tuple[str, int], Step]


def _by_position(name: str, where: _Where) -> ClaimType:
    relations = where.debate.outgoing[name]
    nearest = relations[0]
    if len(relations) > 1:
        nearest = min(relations, key=lambda relation: _depth(relation, where))
    if nearest.kind == "support":
        return "con" if _stance(name, where) == "against" else "pro"
    return "con" if nearest.target in where.theses else "rebuttal"


def _depth(relation: Relation, where: _Where) -> float:
    """Count relations from a target to a thesis; infinite where none is reached, or not soon."""
    undercut = where.debate.relation.get(relation.target)
    target = undercut.target if undercut else relation.target
    if target in where.debate.relation:
        return inf
    steps_on = [where.first[target, sign] for sign in (1, -1) if (target, sign) in where.first]
    depth = 0 if target in where.theses else min((it.depth for it in steps_on), default=inf)
    return depth + (undercut is not None)


def _by_relation(name: str, where: _Where) -> ClaimType:
    return BY_KIND[where.debate.outgoing[name][0].kind]


def _by_stance(name: str, where: _Where) -> ClaimType:
    stance = _stance(name, where)
    if stance:
        return "pro" if stance == "for" else "con"
    return _by_relation(name, where)


def _stance(name: str, where: _Where) -> str:
    """Say whether all paths are `for` or all `against`; "" for both and neither."""
    is_for, is_against = (name, 1) in where.first, (name, -1) in where.first
    if is_for == is_against:
        return ""
    return "for" if is_for else "against"


_RULES: dict[str, Callable[[str, _Where], ClaimType]] = {
    "position": _by_position,
    "relation": _by_relation,
    "stance": _by_stance,
}
