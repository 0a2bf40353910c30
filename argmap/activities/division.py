"""Dividing the claims about a thesis into themes of nearly the same size."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim

TAGS = 10
"""The most frequent tags are tried as themes: 252 choices of five at most."""

LEFT = 0.25
"""The share of claims that may have none of the tags chosen."""

UNEVEN = 2
"""How many times as large as the smallest theme the largest may be."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Some of the claims, in the order of the map; `tag` is "" where they only stand together."""

    tag: str
    claims: tuple[Claim, ...]


def by_tags(debate: ArgumentMap, claims: Sequence[Claim], count: int) -> tuple[Theme, ...]:
    """Make themes of tags: those that leave fewest claims over and divide the others most evenly.

    A claim with several of the tags goes where there are fewest; one with none goes with a claim
    that it bears on. Gives no themes where there are too few tags, where too many claims have
    none of them, or where the themes would be too uneven. O(claims) for each of at most 252
    choices.
    """
    often = Counter(tag for claim in claims for tag in claim.tags if tag.strip())
    tags = [tag for tag, _ in often.most_common(TAGS)]
    # By how few of the tags a claim has: where it goes then leaves least to choose.
    dealt = min(
        (_dealt(claims, chosen) for chosen in combinations(tags, count)), key=_cost, default=None
    )
    if dealt is None or len(dealt.over) > LEFT * len(claims):
        return ()
    place = dict(dealt.place)
    for claim in dealt.over:
        place[claim.id] = _near(debate, claim, place) or _smallest(place, dealt.tags)
    themes = tuple(
        Theme(tag, tuple(claim for claim in claims if place[claim.id] == tag)) for tag in dealt.tags
    )
    sizes = [len(theme.claims) for theme in themes]
    return themes if max(sizes) <= UNEVEN * min(sizes) else ()


def by_stretches(debate: ArgumentMap, claims: Sequence[Claim], count: int) -> tuple[Theme, ...]:
    """Cut the order of the map into stretches, each beginning near the thesis where that is even.

    A stretch keeps branches of the map together, as the order goes depth first. A cut is moved by
    a quarter of an even share at most. There must be a claim for each. O(claims + relations).
    """
    standing = standings(debate)
    slack = len(claims) // count // 4
    cuts = [0]
    for number in range(1, count):
        even = number * len(claims) // count
        first = max(cuts[-1] + 1, even - slack)
        last = min(len(claims) - count + number, even + slack)
        ways = (
            (standing[claims[at].id].depth, abs(at - even), at) for at in range(first, last + 1)
        )
        cuts.append(min(ways)[-1])
    ends = (*cuts[1:], len(claims))
    return tuple(Theme("", tuple(claims[begin:end])) for begin, end in zip(cuts, ends, strict=True))


@dataclass(frozen=True, slots=True)
class _Deal:
    """Which of the tags each claim goes to, by its id, and the claims that have none of them."""

    tags: tuple[str, ...]
    place: Mapping[str, str]
    over: tuple[Claim, ...]


def _dealt(claims: Sequence[Claim], tags: tuple[str, ...]) -> _Deal:
    fitting = {claim.id: [tag for tag in tags if tag in claim.tags] for claim in claims}
    sizes = dict.fromkeys(tags, 0)
    place: dict[str, str] = {}
    for name in sorted(fitting, key=lambda name: len(fitting[name])):
        if fitting[name]:
            place[name] = min(fitting[name], key=sizes.__getitem__)
            sizes[place[name]] += 1
    return _Deal(tags, place, tuple(claim for claim in claims if claim.id not in place))


def _cost(deal: _Deal) -> int:
    """Count the claims that are left over and those by which the themes differ."""
    sizes = [list(deal.place.values()).count(tag) for tag in deal.tags]
    return len(deal.over) + max(sizes) - min(sizes)


def _near(debate: ArgumentMap, claim: Claim, place: Mapping[str, str]) -> str:
    """Give the theme of the first claim that a claim bears on; "" if that has none."""
    targets = (relation.target for relation in debate.outgoing.get(claim.id, ()))
    return next((place[target] for target in targets if target in place), "")


def _smallest(place: Mapping[str, str], tags: Iterable[str]) -> str:
    sizes = Counter(place.values())
    return min(tags, key=lambda tag: sizes[tag])
