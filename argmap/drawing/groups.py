"""Which claims stand together: those on one side, from one source, or about one theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.measure import clean, text_width, wrap
from argmap.drawing.sides import carried_outwards
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.drawing.view import Grouping
    from argmap.model import ArgumentMap, Claim

NAME = 9.5
"""Size of a group's name."""

SIDES = {"for": "For", "against": "Against", "both": "Both for and against"}


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes that share a frame, by their numbers in the scene, and what they have in common."""

    name: str
    nodes: tuple[int, ...]


def groups_of(
    debate: ArgumentMap, order: Sequence[Claim], grouping: Grouping
) -> Mapping[str, tuple[Claim, ...]]:
    """Give the claims of each group by its name; a claim is in one group at most.

    A claim stands with its first tag, its first source, or what it speaks for or against. Theses
    and claims that have no such thing stand outside. O(claims + relations).
    """
    key = _KEYS[grouping](debate)
    found: dict[str, list[Claim]] = {}
    for claim in order:
        if claim.type != "thesis" and (name := key(claim)):
            found.setdefault(name, []).append(claim)
    return {name: tuple(claims) for name, claims in found.items()}


def _none(debate: ArgumentMap) -> Callable[[Claim], str]:
    return lambda claim: ""


def _theme(debate: ArgumentMap) -> Callable[[Claim], str]:
    return lambda claim: clean(claim.tags[0]) if claim.tags else ""


def _source(debate: ArgumentMap) -> Callable[[Claim], str]:
    names = {name: clean(source.title) for name, source in debate.source.items()}
    return lambda claim: names.get(claim.sources[0], "") if claim.sources else ""


def _side(debate: ArgumentMap) -> Callable[[Claim], str]:
    standing = standings(debate)
    nearest = carried_outwards(debate, lambda thesis: thesis, lambda thesis, relation: thesis)
    several = len(debate.theses) > 1

    def side(claim: Claim) -> str:
        said = SIDES.get(standing[claim.id].stance, "")
        if not said:
            return ""
        return f"{said} “{clean(debate.claim[nearest[claim.id]].text)}”" if several else said

    return side


_KEYS: dict[Grouping, Callable[[ArgumentMap], Callable[[Claim], str]]] = {
    "none": _none,
    "theme": _theme,
    "source": _source,
    "side": _side,
}


def shortened(name: str, width: float) -> str:
    """Cut a group's name to one line of a width; it then ends in `…`."""
    if text_width(name, NAME, bold=True) <= width:
        return name
    room = width - text_width(" …", NAME, bold=True)
    return f"{wrap(name, room, NAME, bold=True)[0].rstrip()} …"
