"""A debate in sheets that can be read: what stands on each, and what each says of the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.drawing.branches import Branch, Piece, Room, branches_of, shared
from argmap.drawing.contents import index_of, sheet_origin, sheet_title
from argmap.drawing.forest import Forest, forest_of
from argmap.drawing.measure import clean
from argmap.drawing.paper import READABLE
from argmap.drawing.references import Whereabouts, lost_by_claim, stub

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from argmap.drawing.contents import Entry
    from argmap.drawing.estimates import Estimates
    from argmap.drawing.focus import Part
    from argmap.drawing.references import Sheets
    from argmap.model import ArgumentMap, Relation


EASE = 1.5
"""How much too large a size is guessed at most, nearly always."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The sheets in order, the index, and on which sheets each claim's arguments stand.

    A sheet is a part of the debate; its title names it and `told` says where it comes from.
    """

    parts: tuple[Part, ...]
    index: tuple[Entry, ...]
    homes: Mapping[str, Sheets]


def plan(part: Part, type_size: Callable[[Part], float], estimates: Estimates) -> Plan:
    """Cut a part of a debate into sheets on which the smallest type is `READABLE`.

    `type_size` gives the size in points of the smallest type that a sheet would have on paper.
    Every claim stands on a sheet, whole; every relation is drawn on one, or named at the boxes
    of its ends. Only a single claim may come out smaller. Cross references are known when all
    is cut, and make boxes larger: what no longer fits then is refused, and all is cut again.
    """
    debate = _Debate(part, forest_of(part.debate), *_places_of(part.debate))
    refused: set[frozenset[str]] = set()
    known: dict[frozenset[str], bool] = {}

    def fits(piece: Piece) -> bool:
        names = piece.claims
        if len(names) == 1:
            return True
        guess = estimates.guess(names)
        if names in refused or guess < READABLE:
            return False
        if guess > EASE * READABLE:
            return True
        if names not in known:
            known[names] = type_size(_draft(debate, piece)) >= READABLE
        return known[names]

    room = Room(fits, lambda piece: estimates.share(piece.claims))
    while True:
        made = _numbered(debate, shared(branches_of(debate.forest, room), room))
        small = {
            frozenset(held.id for held in one.debate.claims)
            for one in made.parts
            if len(one.debate.claims) > 1 and type_size(one) < READABLE
        }
        if small <= refused:
            return made
        refused |= small


@dataclass(frozen=True, slots=True)
class _Debate:
    """What is cut, with the places of its claims and relations in the file."""

    part: Part
    forest: Forest
    claims: Mapping[str, int]
    relations: Mapping[str, int]


def _places_of(debate: ArgumentMap) -> tuple[dict[str, int], dict[str, int]]:
    return (
        {claim.id: number for number, claim in enumerate(debate.claims)},
        {relation.id: number for number, relation in enumerate(debate.relations)},
    )


def _draft(debate: _Debate, piece: Piece) -> Part:
    """Make a sheet before the numbers of the others are known, with as many digits as they have."""
    whole, parent = debate.part.debate, debate.forest.parent
    some = (10 ** len(str(len(debate.claims) // 5 + 1)) - 1,)
    kept = _kept(debate, piece.claims)
    drawn = {relation.id for relation in kept.relations}
    lost = [
        relation
        for name in (claim.id for claim in kept.claims)
        if name in piece.inner
        for relation in whole.outgoing.get(name, ())
        if relation.id not in drawn and relation.target != parent.get(name)
    ]
    where = Whereabouts(
        home=lambda name: (0,) if name in piece.inner else some,
        origin=lambda name: some if parent.get(name, name) not in {name, *piece.claims} else (),
        lost=lost_by_claim(whole, lost),
        numbers=debate.part.numbers,
        wording=debate.part.wording,
    )
    names = [claim.id for claim in kept.claims if parent.get(claim.id) not in piece.claims]
    roots = {name: Branch(name, piece) for name in names}
    title = sheet_title(whole, some[0], some[0], [*roots.values()])
    return _sheet(debate, kept, title, where, 0, roots)


def _numbered(debate: _Debate, sheets: tuple[tuple[Branch, ...], ...]) -> Plan:
    """Give the sheets numbers, and write on each what it says of the others."""
    whole, forest = debate.part.debate, debate.forest
    homes = _sheets_by_claim(sheets, lambda piece: piece.inner)
    cut = _sheets_by_claim(sheets, lambda piece: piece.claims - piece.inner)
    origins = {
        name: tuple(number for number in numbers if number in homes[forest.parent[name]])
        for name, numbers in cut.items()
        if name in forest.parent
    }
    kept = [
        _kept(debate, frozenset().union(*(branch.piece.claims for branch in sheet)))
        for sheet in sheets
    ]
    drawn = {relation.id for one in kept for relation in one.relations}
    lost = [relation for relation in whole.relations if relation.id not in drawn]
    where = Whereabouts(
        home=homes.__getitem__,
        origin=lambda name: origins.get(name, ()),
        lost=lost_by_claim(whole, lost),
        numbers=debate.part.numbers,
        wording=debate.part.wording,
    )
    parts = tuple(
        _sheet(
            debate,
            kept[here - 1],
            sheet_title(whole, here, len(sheets), sheet),
            where,
            here,
            {branch.root: branch for branch in sheet},
        )
        for here, sheet in enumerate(sheets, start=1)
    )
    return Plan(parts, index_of(whole, forest, sheets), homes)


def _sheet(
    debate: _Debate,
    kept: ArgumentMap,
    title: str,
    where: Whereabouts,
    here: int,
    roots: Mapping[str, Branch],
) -> Part:
    """Write a sheet: what is told of the part as a whole at a box comes first there."""
    whole, stubs = debate.part.debate, {}
    for name in (claim.id for claim in kept.claims):
        below = debate.forest.below[name]
        told = stub(whole, name, below, here, where, roots.get(name))
        stubs[name] = "; ".join(filter(None, (debate.part.stubs.get(name, ""), told)))
    name = clean(whole.title) or clean(whole.question)
    told = sheet_origin(name, [where.origin(root) for root in roots])
    held = {name: words for name, words in stubs.items() if words}
    return replace(
        debate.part,
        debate=replace(kept, title=title),
        told=told,
        stubs=held,
        rest=debate.part.whole,
    )


def _sheets_by_claim(
    sheets: Iterable[tuple[Branch, ...]], some: Callable[[Piece], frozenset[str]]
) -> dict[str, Sheets]:
    """Give the numbers of the sheets on which claims stand, for some claims of each piece."""
    found: dict[str, dict[int, None]] = {}
    for number, sheet in enumerate(sheets, start=1):
        for branch in sheet:
            for name in some(branch.piece):
                found.setdefault(name, {})[number] = None
    return {name: tuple(numbers) for name, numbers in found.items()}


def _kept(debate: _Debate, names: frozenset[str]) -> ArgumentMap:
    """Keep some claims and the relations between them. O(what is kept), and sorting."""
    whole = debate.part.debate
    kept: dict[str, Relation] = {
        relation.id: relation
        for name in names
        for relation in whole.outgoing.get(name, ())
        if names.issuperset(relation.premises)
    }
    while lost := [r.id for r in kept.values() if r.target not in names and r.target not in kept]:
        for name in lost:
            del kept[name]
    return replace(
        whole,
        question="",
        content_note="",
        claims=tuple(whole.claim[name] for name in sorted(names, key=debate.claims.__getitem__)),
        relations=tuple(kept[name] for name in sorted(kept, key=debate.relations.__getitem__)),
    )
