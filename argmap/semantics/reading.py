"""How a debate is read as an argumentation framework: what attacks what, and what support means.

Claims are arguments. An attack of one claim on another is an attack. A relation whose premises are
linked, and one that is undercut, is an argument itself: it falls when one of its premises does,
or when an undercut of it stands. Undercuts attack the relation that they deny.

Support has no effect of its own in Dung's frameworks (1995). Four readings can be chosen:

- `ignore`: none.
- `deductive`: what supports stands only if what it supports does (Boella, Gabbay, van der Torre &
  Villata 2010; Cayrol & Lagasquie-Schiex 2013).
- `necessary`: what is supported stands only if all that supports it does (Nouioua & Risch 2011).
- `evidential`: what is supported stands only if something that supports it does (after Oren &
  Norman 2008); what nobody supports needs nothing.

Each is encoded by arguments of its own that say that something is missing, one or two a premise:
no closure is made, and the size stays linear. A circle of supports has no outer ground then, and
is undecided under grounded semantics where the theories would reject it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.semantics.framework import Framework, framework_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Relation
    from argmap.semantics.status import Supports


TermKind = Literal["claim", "relation", "missing", "turned", "lacking", "bare"]


@dataclass(frozen=True, slots=True)
class Term:
    """What an argument says.

    - `claim`: the claim `name`.
    - `relation`: the relation `name` has force.
    - `missing`: the claim `name` falls.
    - `turned`: the target of the support `name` falls while the other premises stand, so `premise`
      must fall.
    - `lacking`: the support `name` lacks its `premise`, so its target must fall.
    - `bare`: nothing that stands supports the claim `name`, so it must fall.
    """

    kind: TermKind
    name: str
    premise: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A debate as a framework.

    `claims` and `relations` give the arguments that stand for them, by id; a relation without one
    works through its only premise. `terms` says of every argument what it stands for.
    """

    framework: Framework
    claims: Mapping[str, int]
    relations: Mapping[str, int]
    terms: tuple[Term, ...]


def read_debate(
    debate: ArgumentMap, supports: Supports = "ignore", *, exclusive: bool = False
) -> Reading:
    """Read a debate as a framework; with `exclusive`, theses attack each other.

    O(claims + relations x premises), of a relation with k linked premises O(k^2) if supports are
    deductive.
    """
    made = _Making(debate, supports)
    for relation in debate.relations:
        if relation.kind != "support":
            made.attack(made.force(relation), made.conclusion(relation))
        elif supports != "ignore":
            _READINGS[supports](made, relation)
    if supports == "evidential":
        _need_evidence(made)
    theses = [made.claims[thesis.id] for thesis in debate.theses] if exclusive else []
    made.attacks += ((one, other) for one in theses for other in theses if one != other)
    return Reading(
        framework_of(len(made.terms), made.attacks),
        made.claims,
        made.relations,
        tuple(made.terms),
    )


class _Making:
    """A framework that is being made, with the arguments that relations are."""

    def __init__(self, debate: ArgumentMap, supports: Supports) -> None:
        self.debate = debate
        self.terms = [Term("claim", claim.id) for claim in debate.claims]
        self.claims = {claim.id: number for number, claim in enumerate(debate.claims)}
        self.attacks: list[tuple[int, int]] = []
        self._missing: dict[int, int] = {}
        self.relations = {
            relation.id: self.argument(Term("relation", relation.id))
            for relation in debate.relations
            if (len(relation.premises) > 1 or relation.id in debate.incoming)
            and (relation.kind != "support" or supports == "evidential")
        }
        for name, number in self.relations.items():
            for premise in debate.relation[name].premises:
                self.attack(self.missing(premise), number)
            self.undercut(debate.relation[name], number)

    def argument(self, term: Term) -> int:
        """Add an argument."""
        self.terms.append(term)
        return len(self.terms) - 1

    def attack(self, source: int, target: int | None) -> None:
        """Add an attack; without a target there is none."""
        if target is not None:
            self.attacks.append((source, target))

    def missing(self, claim: str) -> int:
        """Give the argument that stands just when a claim falls."""
        number = self.claims[claim]
        if number not in self._missing:
            self._missing[number] = self.argument(Term("missing", claim))
            self.attack(number, self._missing[number])
        return self._missing[number]

    def force(self, relation: Relation) -> int:
        """Give the argument that stands just when a relation has force: itself, or its premise."""
        return self.relations.get(relation.id, self.claims[relation.premises[0]])

    def conclusion(self, relation: Relation) -> int | None:
        """Give what a relation bears on; None for an undercut, which its target knows of."""
        return self.claims.get(relation.target)

    def undercut(self, relation: Relation, argument: int) -> None:
        """Let all that undercuts a relation attack an argument that does its work."""
        for cut in self.debate.incoming.get(relation.id, ()):
            self.attack(self.force(cut), argument)


def _deductive(made: _Making, relation: Relation) -> None:
    """Let each premise fall when the others stand and the conclusion falls."""
    for premise in relation.premises:
        turned = made.argument(Term("turned", relation.id, premise))
        made.attack(made.claims[relation.target], turned)
        for other in relation.premises:
            if other != premise:
                made.attack(made.missing(other), turned)
        made.undercut(relation, turned)
        made.attack(turned, made.claims[premise])


def _necessary(made: _Making, relation: Relation) -> None:
    """Let the conclusion fall with each premise."""
    for premise in relation.premises:
        lacking = made.argument(Term("lacking", relation.id, premise))
        made.attack(made.claims[premise], lacking)
        made.undercut(relation, lacking)
        made.attack(lacking, made.claims[relation.target])


def _evidential(made: _Making, relation: Relation) -> None:
    """Do nothing yet: only all supports of a claim together say what it needs."""


def _need_evidence(made: _Making) -> None:
    """Let each claim that is supported fall when none of its supports has force."""
    for claim in made.debate.claims:
        found = [r for r in made.debate.incoming.get(claim.id, ()) if r.kind == "support"]
        if found:
            bare = made.argument(Term("bare", claim.id))
            for relation in found:
                made.attack(made.force(relation), bare)
            made.attack(bare, made.claims[claim.id])


_READINGS = {"deductive": _deductive, "necessary": _necessary, "evidential": _evidential}
