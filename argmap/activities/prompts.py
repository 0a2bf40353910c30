"""What is worth talking over: claims that others attack, and claims that nothing answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Literal

from argmap.activities.linked import linked, mark
from argmap.activities.material import MissingError
from argmap.activities.sides import SIDES
from argmap.handouts.handout import Item
from argmap.queries.neighbours import attackers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from argmap.activities.material import Material
    from argmap.activities.sides import Side, Sides
    from argmap.model import ArgumentMap, Claim

Kind = Literal["attacked", "undercut", "unanswered"]

WORDINGS: dict[Kind, int] = {"attacked": 3, "undercut": 2, "unanswered": 3}
"""In how many ways the catalogue asks each kind of question."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A claim to talk over, and the first claim that attacks it or denies a step from it.

    Nothing on the map answers an `unanswered` claim: it has no `other`. `linked` are premises that
    nothing answers either and that count only together with it.
    """

    kind: Kind
    claim: Claim
    other: Claim | None = None
    linked: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that it is about."""
        return (self.claim, self.other) if self.other else (self.claim, *self.linked)


def prompt_about(debate: ArgumentMap, claim: Claim) -> Prompt:
    """Find what there is to say about a claim: an attack goes before a step that is denied."""
    for attacker in attackers(debate, claim):
        return Prompt("attacked", claim, attacker)
    for relation in debate.outgoing.get(claim.id, ()):
        for undercut in debate.incoming.get(relation.id, ()):
            return Prompt("undercut", claim, debate.claim[undercut.premises[0]])
    return Prompt("unanswered", claim)


def prompts_on(material: Material, sides: Sides, most: int) -> tuple[Prompt, ...]:
    """Choose what to talk over about a thesis, `most` at most, from both sides in turn.

    Which side begins is drawn by lot. On each, premises of the strongest arguments come first, its
    other claims after them. Raises MissingError where nothing bears on the thesis.
    """
    order = list(SIDES)
    material.chance("prompts").shuffle(order)
    # Where claims bear on each other in a circle, the thesis bears on itself.
    lists = [[one for one in _claims(sides, side) if one != sides.thesis] for side in order]
    if not any(lists):
        raise MissingError(
            f"nothing on the map speaks for or against `{sides.thesis.id}`",
            "add claims that support or attack it, or choose another thesis with --thesis ID",
        )
    return prompts_among(material.debate, lists, most)


def prompts_among(
    debate: ArgumentMap, lists: Iterable[Iterable[Claim]], most: int
) -> tuple[Prompt, ...]:
    """Choose what to talk over about claims, `most` at most, from each list in turn.

    In each, contested claims alternate with those that nothing answers, of which linked premises
    are one. Two claims that attack each other are taken once; what nothing answers is not asked
    about besides where it is brought against another. O(claims * most + relations).
    """
    turns = (_alternating(debate, claims) for claims in lists)
    chosen: dict[frozenset[str], Prompt] = {}
    for one in _in_turn(*turns):
        if len(chosen) == most:
            break
        if one.other:
            chosen = {
                key: before
                for key, before in chosen.items()
                if before.other or one.other not in before.claims
            }
        elif any(before.other in one.claims for before in chosen.values()):
            continue
        chosen.setdefault(frozenset(claim.id for claim in one.claims), one)
    return tuple(chosen.values())


def questions(material: Material, prompts: Iterable[Prompt]) -> tuple[str, ...]:
    """Write each prompt as a question, in changing words."""
    seen: Counter[Kind] = Counter()
    found: list[str] = []
    for one in prompts:
        wording = seen[one.kind] % WORDINGS[one.kind] + 1
        seen[one.kind] += 1
        other = material.number(one.other) if one.other else ""
        key = f"prompts.{one.kind}.{wording}"
        claim = mark(material, (one.claim, *one.linked))
        found.append(material.words(key, claim=claim, other=other))
    return tuple(found)


def asked(
    material: Material, prompts: Sequence[Prompt], known: Collection[Claim] = ()
) -> tuple[Item, ...]:
    """Write each prompt as a question with its claims below, and where these are made.

    Claims that readers already have before them, the `known` ones, are not written again.
    """
    return tuple(
        Item(
            question,
            items=tuple(
                Item(material.named(claim), note=material.sourced(claim))
                for claim in one.claims
                if claim not in known
            ),
        )
        for question, one in zip(questions(material, prompts), prompts, strict=True)
    )


def _claims(sides: Sides, side: Side) -> Iterable[Claim]:
    premises = chain.from_iterable(one.premises for one in sides.arguments(side))
    return dict.fromkeys((*premises, *sides.claims(side)))


def _alternating(debate: ArgumentMap, claims: Iterable[Claim]) -> tuple[Prompt, ...]:
    prompts = [prompt_about(debate, claim) for claim in claims]
    open_ = linked(debate, (one.claim for one in prompts if not one.other))
    return _in_turn(
        [one for one in prompts if one.other],
        [Prompt("unanswered", first, linked=tuple(rest)) for first, *rest in open_],
    )


def _in_turn(*lists: Sequence[Prompt]) -> tuple[Prompt, ...]:
    return tuple(one for row in zip_longest(*lists) for one in row if one)
