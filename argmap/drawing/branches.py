"""Cutting a forest of claims into branches that fit a sheet, and putting small ones together.

What fits is asked of the caller. A branch that does not fit gives up its heaviest branches, from
the leaves upwards: for a tree with weights this makes the fewest parts (Kundu & Misra 1977, A
linear tree partitioning algorithm).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.drawing.forest import Argument, Forest

Thing = TypeVar("Thing")

FULL = 0.5
"""Share of a sheet that the boxes of several branches hardly ever fill, for the room between."""

OPEN = 6
"""How many sheets back something small is put."""

TRIES = 6
"""After so many things that did not fit, a sheet takes no more."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Claims that are drawn together. At those that are not `inner`, the map goes on elsewhere."""

    claims: frozenset[str]
    inner: frozenset[str]


@dataclass(frozen=True, slots=True)
class Branch:
    """A claim with what bears on it, or a part of that: `part` 1 of `parts`, counted from 1."""

    root: str
    piece: Piece
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Room:
    """What a sheet holds: whether a piece can be read on it, and what share of it boxes take."""

    fits: Callable[[Piece], bool]
    share: Callable[[Piece], float]


def branches_of(forest: Forest, room: Room) -> tuple[Branch, ...]:
    """Cut a forest into branches that fit, in reading order; every claim is inner to one.

    A single claim is taken to fit. Asks what fits a few times a claim at most: O(claims) such
    questions where arguments are bounded.
    """
    cutter = _Cut(forest, room, {}, [])
    for name in reversed(forest.order):
        _grow(cutter, name)
    for name in forest.order:
        if name not in forest.parent:
            _cut_off(cutter, name)
    place = {name: number for number, name in enumerate(forest.order)}
    return tuple(sorted(cutter.done, key=lambda branch: (place[branch.root], branch.part)))


def shared(branches: Iterable[Branch], room: Room) -> tuple[tuple[Branch, ...], ...]:
    """Put branches on sheets, small ones together, each at most `OPEN` sheets out of order."""
    sheets: list[list[Branch]] = []

    def fit(some: Sequence[Branch]) -> bool:
        if len({branch.root for branch in some}) < len(some):
            return False
        all_of_them = _joined(branch.piece for branch in some)
        return room.share(all_of_them) <= FULL and room.fits(all_of_them)

    _first_fit(sheets, branches, fit)
    return tuple(map(tuple, sheets))


def _first_fit(
    heaps: list[list[Thing]], things: Iterable[Thing], fit: Callable[[Sequence[Thing]], bool]
) -> None:
    """Put each thing on the first of the last heaps on which it fits, or on a new one.

    A heap that `TRIES` things have not fitted on takes no more, so that each thing costs a few
    questions only.
    """
    failed: list[int] = []
    for thing in things:
        for number in range(max(0, len(heaps) - OPEN), len(heaps)):
            if failed[number] < TRIES:
                if fit((*heaps[number], thing)):
                    heaps[number].append(thing)
                    break
                failed[number] += 1
        else:
            heaps.append([thing])
            failed.append(0)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Work in progress: what is still attached at each claim, and the branches cut off."""

    forest: Forest
    room: Room
    held: dict[str, Piece]
    done: list[Branch]


def _grow(cut: _Cut, name: str) -> None:
    """Give a claim as much of what bears on it as fits with it, and cut off the rest."""
    arguments = cut.forest.arguments[name]
    cut.held[name] = _with(cut, name, arguments)
    if not arguments or cut.room.fits(cut.held[name]):
        return
    if _fits_bare(cut, name, arguments):
        _cut_until_it_fits(cut, name, arguments, _heaviest(cut, arguments))
        cut.held[name] = _with(cut, name, arguments)
        return
    _part(cut, name, arguments)


def _part(cut: _Cut, name: str, arguments: Sequence[Argument]) -> None:
    """Deal the arguments upon a claim out to as few pieces as hold them, the claim in each.

    What bears on the arguments is attached where there is room left, the least of it first.
    """
    dealt: list[list[Argument]] = []
    fitted = [kept for one in arguments if (kept := _fitted(cut, name, one))]
    _first_fit(dealt, fitted, lambda some: _fits_bare(cut, name, some))
    for some in dealt:
        _cut_until_it_fits(cut, name, some, _heaviest(cut, some))
    pieces = [_with(cut, name, some) for some in dealt]
    if len(pieces) > 1:
        for number, piece in enumerate(pieces, start=1):
            cut.done.append(Branch(name, piece, number, len(pieces)))
        cut.held[name] = _leaf(name)
    else:
        cut.held[name] = pieces[0] if pieces else _with(cut, name, ())


def _fits_bare(cut: _Cut, name: str, arguments: Sequence[Argument]) -> bool:
    """Tell whether arguments fit when all that can be cut off them is."""
    bare = frozenset(_heaviest(cut, arguments))
    return cut.room.fits(_with(cut, name, arguments, bare))


def _fitted(cut: _Cut, name: str, argument: Argument) -> Argument | None:
    """Make an argument fit with its claim alone: cut off what bears on it, then its undercuts.

    None where not even its premises fit. What is taken out of it becomes branches of its own.
    """
    _cut_until_it_fits(cut, name, (argument,), _heaviest(cut, (argument,)))
    shorter = (_first_steps(argument, count) for count in range(len(argument.steps), 0, -1))
    fitting = (one for one in shorter if one.children and cut.room.fits(_with(cut, name, (one,))))
    kept = next(fitting, None)
    for child in argument.children:
        if kept is None or child not in kept.children:
            _cut_off(cut, child)
    return kept


def _first_steps(argument: Argument, count: int) -> Argument:
    """Leave out the last undercuts of an argument, and the children that only they bring."""
    steps = argument.steps[:count]
    held = {name for step in steps for name in step}
    return replace(
        argument,
        steps=steps,
        children=tuple(child for child in argument.children if child in held),
    )


def _cut_until_it_fits(
    cut: _Cut, name: str, arguments: Sequence[Argument], heavy: Iterable[str]
) -> None:
    for child in heavy:
        if cut.room.fits(_with(cut, name, arguments)):
            return
        _cut_off(cut, child)


def _cut_off(cut: _Cut, name: str) -> None:
    """Make what is attached at a claim a branch of its own, if it is not one already."""
    if cut.held[name].inner:
        cut.done.append(Branch(name, cut.held[name]))
        cut.held[name] = _leaf(name)


def _heaviest(cut: _Cut, arguments: Iterable[Argument]) -> list[str]:
    """Give the children with something below them, that with the largest boxes first."""
    shares = {
        child: cut.room.share(cut.held[child])
        for argument in arguments
        for child in argument.children
        if len(cut.held[child].claims) > 1
    }
    return sorted(shares, key=lambda child: -shares[child])


def _with(
    cut: _Cut, name: str, arguments: Iterable[Argument], bare: frozenset[str] = frozenset()
) -> Piece:
    """Join a claim, arguments upon it, and what is attached at these, unless they are `bare`."""
    own = frozenset((name,))
    pieces = [Piece(own, own)]
    for argument in arguments:
        pieces.append(Piece(frozenset(argument.premises), frozenset()))
        pieces += (cut.held[child] for child in argument.children if child not in bare)
    return _joined(pieces)


def _joined(pieces: Iterable[Piece]) -> Piece:
    several = tuple(pieces)
    return Piece(
        frozenset().union(*(piece.claims for piece in several)),
        frozenset().union(*(piece.inner for piece in several)),
    )


def _leaf(name: str) -> Piece:
    return Piece(frozenset((name,)), frozenset())
