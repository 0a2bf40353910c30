"""The kinds of question about a map's structure: what bears on what, never what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.bearing import bearing, numbered
from argmap.activities.desk import Draft
from argmap.activities.structure import lacks_evidence
from argmap.handouts.handout import Choice
from argmap.stance import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.activities.desk import Desk
    from argmap.model import Claim, Relation, RelationKind

    Drafts = Iterator[Draft | None]

MOST_SORTED = 4
"""Questions of a kind that always asks the same of other claims."""


def supports(desk: Desk) -> Drafts:
    """Ask what a claim supports."""
    return _targets(desk, "support")


def attacks(desk: Desk) -> Drafts:
    """Ask what a claim attacks."""
    return _targets(desk, "attack")


def _targets(desk: Desk, kind: RelationKind) -> Drafts:
    debate, words = desk.material.debate, desk.material.words
    for relation in desk.mixed(one for one in debate.relations if one.kind == kind):
        premise = debate.claim[desk.chance.choice(relation.premises)]
        yield desk.one_of(
            words(f"quiz.{kind}s", claim=desk.named(premise)),
            [premise.id],
            debate.claim[relation.target],
            desk.structure.ahead(desk.structure.same([premise.id]), SIGNS[kind]),
            _because(desk, premise, relation),
        )


def answers(desk: Desk) -> Drafts:
    """Ask for the claim that answers one."""
    structure = desk.structure
    for claim in desk.mixed(desk.material.debate.claims):
        if not (right := structure.answers(claim)):
            continue
        twins = structure.same([claim.id])
        upon = [*twins, *(relation.id for relation in structure.steps_from(twins))]
        answer = desk.chance.choice(right)
        how = next(
            relation
            for relation in desk.material.debate.outgoing[answer.id]
            if relation.target in upon and relation.kind != "support"
        )
        yield desk.one_of(
            desk.material.words("quiz.answers", claim=desk.named(claim)),
            [claim.id],
            answer,
            structure.behind(upon, -1),
            _because(desk, answer, how),
        )


def together(desk: Desk) -> Drafts:
    """Ask for the claim that a linked premise needs beside it."""
    debate, structure = desk.material.debate, desk.structure
    linked = [one for one in debate.relations if len(one.premises) > 1]
    for relation in desk.mixed(linked):
        name, other = desk.chance.sample(relation.premises, 2)
        beside = (
            premise
            for step in structure.steps_from(structure.same([name]))
            for premise in step.premises
        )
        step = debate.relation.get(relation.target)
        told = step.premises if step else (relation.target,)
        yield desk.one_of(
            desk.material.words(
                f"quiz.together-{relation.kind}",
                claim=desk.named(debate.claim[name]),
                target=_target(desk, relation),
            ),
            [name, *told],
            debate.claim[other],
            beside,
            _because(desk, debate.claim[name], relation),
        )


def undercuts(desk: Desk) -> Drafts:
    """Ask for the claim that denies a step."""
    debate = desk.material.debate
    denied = (one for one in debate.relations if one.kind == "undercut")
    for relation in desk.mixed(denied):
        step = debate.relation[relation.target]
        if step.target not in debate.claim:
            continue  # an objection to an objection is hard to ask for in a sentence
        objection = debate.claim[desk.chance.choice(relation.premises)]
        reason = " ".join(desk.named(debate.claim[name]) for name in step.premises)
        target = desk.named(debate.claim[step.target])
        yield desk.one_of(
            desk.material.words("quiz.undercuts", reason=reason, target=target),
            [*step.premises, step.target],
            objection,
            desk.structure.behind(_like(desk, step), -1),
            _because(desk, objection, relation),
        )


def role(desk: Desk) -> Drafts:
    """Ask what a claim does to another one."""
    debate, structure, words = desk.material.debate, desk.structure, desk.material.words
    pairs = [
        (debate.claim[premise], debate.claim[relation.target])
        for relation in debate.relations
        if relation.target in debate.claim
        for premise in relation.premises
    ]
    strangers = list(zip(desk.mixed(debate.claims), desk.mixed(debate.claims), strict=True))
    for couple in zip(desk.mixed(pairs), strangers, strict=False):
        # Two of three pairs are joined by a relation.
        one, other = couple[desk.chance.randrange(3) == 0]
        twins = structure.same([one.id])
        if other.id in twins:
            continue
        found = _roles(desk, twins, structure.same([other.id]))
        if len(found) != 1:
            continue
        choices = tuple(
            Choice(words(f"quiz.roles.{name}"), right=name in found)
            for name in ("support", "attack", "neither")
        )
        prompt = words("quiz.role", one=desk.named(one), other=desk.named(other))
        why = words(
            f"quiz.why.{found.pop()}",
            one=numbered(desk.material, [one.id]),
            other=numbered(desk.material, [other.id]),
        )
        yield Draft(prompt, choices, why)


def _roles(desk: Desk, ones: set[str], others: set[str]) -> set[str]:
    """Say what one does to the other: in several ways, none, or in a roundabout way (no word)."""
    structure = desk.structure
    direct = {step.kind for step in structure.steps_from(ones) if step.target in others}
    if direct:
        return set(direct)
    roundabout = structure.ahead(ones, 1) | structure.ahead(ones, -1)
    return set() if roundabout & others else {"neither"}


def evidence(desk: Desk) -> Drafts:
    """Ask which claims are missing evidence."""

    def lacks(claim: Claim) -> bool | None:
        return None if claim.type == "thesis" else lacks_evidence(claim)

    for _ in range(MOST_SORTED):
        yield desk.some_of(
            desk.material.words("quiz.evidence"),
            lacks,
            lambda some: _listed(desk, "evidence", some),
        )


def unsupported(desk: Desk) -> Drafts:
    """Ask which claims nothing supports."""
    for _ in range(MOST_SORTED):
        yield desk.some_of(
            desk.material.words("quiz.unsupported"),
            lambda claim: not desk.structure.supports(claim),
            lambda some: _listed(desk, "unsupported", some),
        )


def unanswered(desk: Desk) -> Drafts:
    """Ask which claims have no answer."""
    for _ in range(MOST_SORTED):
        yield desk.some_of(
            desk.material.words("quiz.unanswered"),
            lambda claim: not desk.structure.answers(claim),
            lambda some: _listed(desk, "unanswered", some),
        )


def side(desk: Desk) -> Drafts:
    """Ask which claims speak for the thesis, and which against it."""
    material = desk.material
    if not material.debate.theses and not material.choices.thesis:
        return
    thesis = material.thesis
    sides = {
        "for": desk.structure.behind([thesis.id], 1),
        "against": desk.structure.behind([thesis.id], -1),
    }
    # A thesis does not speak for itself, and what speaks for both sides is on neither.
    unsure = desk.structure.same([thesis.id]) | (sides["for"] & sides["against"])
    known = sides["for"] | sides["against"]
    for name in desk.mixed(sides):
        yield desk.some_of(
            material.words(f"quiz.{name}", thesis=desk.named(thesis)),
            lambda claim, some=sides[name]: (  # type: ignore[misc]
                claim.id in some if claim.id in known - unsure else None
            ),
            lambda some, name=name: _listed(desk, name, some),  # type: ignore[misc]
        )


def _like(desk: Desk, step: Relation) -> list[str]:
    """Give the relations that read like a step: their premises and target might be taken for it."""
    structure = desk.structure
    target = structure.same([step.target])
    steps = structure.steps_from(structure.same(step.premises))
    return [one.id for one in steps if one.target in target]


def _target(desk: Desk, relation: Relation) -> str:
    debate = desk.material.debate
    if relation.target in debate.claim:
        return desk.named(debate.claim[relation.target])
    step = debate.relation[relation.target]
    return numbered(desk.material, step.premises)


def _because(desk: Desk, claim: Claim, relation: Relation) -> str:
    """Say what a claim does, as `[12] supports [4], together with [7].`."""
    number = numbered(desk.material, [claim.id])
    return f"{number} {bearing(desk.material, relation, claim)}."


def _listed(desk: Desk, key: str, some: Sequence[Claim]) -> str:
    numbers = numbered(desk.material, [claim.id for claim in some])
    return desk.material.words(f"quiz.why.{key}", numbers=numbers)


KINDS: dict[str, Callable[[Desk], Drafts]] = {
    "supports": supports,
    "attacks": attacks,
    "answers": answers,
    "role": role,
    "evidence": evidence,
    "unsupported": unsupported,
    "unanswered": unanswered,
    "side": side,
    "together": together,
    "undercuts": undercuts,
}
"""Kinds of question by name: drafts from a desk, None for one without sure answers on the map."""
