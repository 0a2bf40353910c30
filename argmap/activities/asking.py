"""Questions that a map raises: its attacks, its unanswered claims, the schemes of its relations."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

from argmap.activities.linked import linked, mark
from argmap.activities.open import distances
from argmap.activities.sides import other
from argmap.activities.turns import in_turn
from argmap.model import SCHEMES
from argmap.queries.neighbours import attackers, supporters
from argmap.queries.select import is_answered
from argmap.stance import signs_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.activities.material import Material
    from argmap.activities.sides import Side, Sides
    from argmap.model import ArgumentMap, Claim, Relation

Manner = Literal["seminar", "cross"]
Origin = Literal["attack", "scheme", "unanswered", "undercut"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and where it comes from.

    `about` are the claims that it names, `asks` those of them that it asks about. From those in
    `helping`, what is put to the test can be defended, from those in `hurting` it can be doubted.
    """

    text: str
    origin: Origin
    about: tuple[Claim, ...]
    asks: tuple[Claim, ...]
    helping: tuple[Claim, ...]
    hurting: tuple[Claim, ...]
    scheme: str = ""


def questions_to(material: Material, sides: Sides, side: Side, manner: Manner) -> list[Asked]:
    """Give the questions that put one side to the test.

    In a seminar its unanswered claims are asked about; in cross-examination those of the other
    side, which this one has still to answer. Each origin has its turn, what is near the thesis
    first, ties by lot; questions about claims that none before them names go before others.
    O(questions * log(questions) + claims + relations).
    """
    debate = material.debate
    sign = signs_at(debate, sides.thesis)
    ours, theirs = (
        [one for one in debate.relations if sign.get(one.id) == {1 if which == "for" else -1}]
        for which in (side, other(side))
    )
    open_ = sides.claims(side if manner == "seminar" else other(side))
    pools: list[list[Asked]] = [
        list(_attacks(material, theirs, manner)),
        list(_schemes(material, ours)),
        list(_unanswered(material, open_, manner)),
        list(_undercuts(material, theirs, manner)),
    ]
    near = distances(debate, sides.thesis)
    chance = material.chance(f"questions/{manner}/{side}")
    for pool in pools:
        chance.shuffle(pool)
        pool.sort(key=lambda one: max(near.get(claim.id, 0) for claim in one.about))
    return _fresh_first(in_turn(pools, sum(map(len, pools))), sides.thesis)


def each_once(lists: Iterable[Sequence[Asked]], most: int) -> list[list[Asked]]:
    """Choose from each list as many, at most so many, of which no two ask about one claim.

    A list without questions gives none. In each round the list with fewest questions left chooses
    first, and the others leave to it what it will need. Where the first round cannot be filled, one
    question is given for all. O(most * questions).
    """
    left = [list(one) for one in lists]
    chosen: list[list[Asked]] = [[] for _ in left]
    open_ = [place for place, one in enumerate(left) if one]
    for turn in range(most):
        taken: dict[int, Asked] = {}
        for place in sorted(open_, key=lambda place: len(left[place])):
            if left[place]:
                scarce = [left[it] for it in open_ if it != place and _few(left[it], most - turn)]
                taken[place] = _sparing(left[place], chain.from_iterable(scarce))
                left = [_others(one, taken[place]) for one in left]
        if len(taken) == len(open_) or not any(chosen):
            for place, one in taken.items():
                chosen[place].append(one)
        if len(taken) < len(open_):
            break
    return chosen


def _few(questions: Iterable[Asked], needed: int) -> bool:
    return len({claim for one in questions for claim in one.asks}) <= needed


def _sparing(questions: Sequence[Asked], spared: Iterable[Asked]) -> Asked:
    """Give the first question about none of the claims that others ask about, or the first."""
    claims = {claim for one in spared for claim in one.asks}
    return next((one for one in questions if not {*one.asks} & claims), questions[0])


def _others(questions: Iterable[Asked], one: Asked) -> list[Asked]:
    return [it for it in questions if not {*it.asks} & {*one.asks}]


def _attacks(material: Material, relations: Iterable[Relation], manner: Manner) -> Iterator[Asked]:
    debate = material.debate
    for relation in relations:
        if relation.kind == "attack":
            attacked = debate.claim[relation.target]
            premises = _premises(debate, relation)
            yield Asked(
                _ask(material, manner, "attack", relation),
                "attack",
                (*premises, attacked),
                premises,
                _once(_against(debate, relation), (attacked,), supporters(debate, attacked)),
                _once(premises, _backing(debate, relation)),
            )


def _undercuts(
    material: Material, relations: Iterable[Relation], manner: Manner
) -> Iterator[Asked]:
    debate = material.debate
    for relation in relations:
        if relation.kind == "undercut":
            denied = debate.relation[relation.target]
            premises = _premises(debate, relation)
            yield Asked(
                _ask(material, manner, "undercut", relation),
                "undercut",
                _once(premises, _premises(debate, denied), _target(debate, denied)),
                premises,
                _once(
                    _against(debate, relation), _premises(debate, denied), _backing(debate, denied)
                ),
                _once(premises, _backing(debate, relation)),
            )


def _schemes(material: Material, relations: Iterable[Relation]) -> Iterator[Asked]:
    debate = material.debate
    for relation in relations:
        if relation.scheme in SCHEMES:
            values = _named(material, relation)
            all_ = material.words.listed(f"schemes.{relation.scheme}.ask")
            for template in at_level(all_, material.choices.level):
                yield Asked(
                    template.format(**values),
                    "scheme",
                    _once(_premises(debate, relation), _target(debate, relation)),
                    _premises(debate, relation),
                    _once(_premises(debate, relation), _backing(debate, relation)),
                    _against(debate, relation),
                    relation.scheme,
                )


def _unanswered(material: Material, claims: Iterable[Claim], manner: Manner) -> Iterator[Asked]:
    debate = material.debate
    template = material.words.listed(f"questions.{manner}.unanswered")[material.choices.level - 1]
    for group in linked(debate, (one for one in claims if not is_answered(debate, one))):
        text = template.format(premise=mark(material, group))
        voices = _once(group, *(supporters(debate, one) for one in group))
        # In cross-examination the side that is asked has to answer it.
        helping, hurting = (voices, ()) if manner == "seminar" else ((), voices)
        yield Asked(text, "unanswered", group, group, helping, hurting)


def at_level(questions: Sequence[str], level: int) -> Sequence[str]:
    """Give the first two of a scheme's questions, those between first and last, or the last two."""
    return {1: questions[:2], 2: questions[1:-1], 3: questions[-2:]}[level]


def _ask(material: Material, manner: Manner, origin: Origin, relation: Relation) -> str:
    template = material.words.listed(f"questions.{manner}.{origin}")[material.choices.level - 1]
    return template.format(**_named(material, relation))


def _named(material: Material, relation: Relation) -> dict[str, str]:
    """Write by numbers what a relation leads from and to: `[27 + 28]` and `[1]`, or a step."""
    debate, numbers = material.debate, material.numbers

    def together(one: Relation) -> str:
        return " + ".join(str(numbers[name]) for name in one.premises)

    target = relation.target
    if target in debate.claim:
        told = f"[{numbers[target]}]"
    else:
        denied = debate.relation[target]
        told = f"[{together(denied)} → {numbers.get(denied.target, '…')}]"
    return {"premise": f"[{together(relation)}]", "target": told}


def _premises(debate: ArgumentMap, relation: Relation) -> tuple[Claim, ...]:
    return tuple(debate.claim[name] for name in relation.premises)


def _target(debate: ArgumentMap, relation: Relation) -> tuple[Claim, ...]:
    """Give the claim that a relation leads to; for an undercut, what the denied step is about."""
    if relation.target in debate.claim:
        return (debate.claim[relation.target],)
    return _premises(debate, debate.relation[relation.target])


def _backing(debate: ArgumentMap, relation: Relation) -> tuple[Claim, ...]:
    return _once(*(supporters(debate, one) for one in _premises(debate, relation)))


def _against(debate: ArgumentMap, relation: Relation) -> tuple[Claim, ...]:
    """Give the claims that attack a premise or undercut the step."""
    attacks = (attackers(debate, one) for one in _premises(debate, relation))
    undercuts = (_premises(debate, one) for one in debate.incoming.get(relation.id, ()))
    return _once(*attacks, *undercuts)


def _once(*groups: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(dict.fromkeys(claim for group in groups for claim in group))


def _fresh_first(questions: Iterable[Asked], thesis: Claim) -> list[Asked]:
    fresh: list[Asked] = []
    rest: list[Asked] = []
    seen: set[str] = set()
    for one in questions:
        names = {claim.id for claim in one.about} - {thesis.id}
        (rest if names & seen else fresh).append(one)
        seen |= names
    return fresh + rest
