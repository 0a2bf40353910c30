"""Largest sets: growing a set, and finding every one that is in no larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.finder import Finder, finder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.encoding import Condition
    from argmap.semantics.framework import Framework
    from argmap.semantics.stopping import Stop


def grown(seeking: Finder, count: int, found: list[int], assumed: Sequence[int] = ()) -> list[int]:
    """Grow a set until no larger one meets the finder's condition and the assumed literals.

    One call of the solver for each step, which seldom are more than three.
    """
    while True:
        inside = set(found)
        outside = [seeking.member(a) for a in range(count) if a not in inside]
        held = [seeking.member(a) for a in found]
        larger = seeking.find([*held, *assumed], any_of=outside) if outside else None
        if larger is None:
            return found
        found = larger


def maximal_sets(
    framework: Framework, condition: Condition, stop: Stop, needed: Sequence[int] = ()
) -> Iterator[tuple[int, ...]]:
    """Give each set that meets the condition and is in no larger such set, one after another.

    If any are `needed`, those sets only that have one of these arguments.

    For admissible sets these are the preferred extensions (Dung 1995, definition 7), for
    conflict-free ones the naive sets. Each is grown from a set that is in none of those already
    found (after Cerutti, Dunne, Giacomin & Vallati 2013, PrefSat).
    """
    with finder(framework, condition, stop) as seeking:
        if needed:
            seeking.require([seeking.member(a) for a in needed])
        found = seeking.find()
        while found is not None:
            largest = grown(seeking, framework.count, found)
            yield tuple(largest)
            inside = set(largest)
            seeking.require([seeking.member(a) for a in range(framework.count) if a not in inside])
            found = seeking.find()


def range_of(framework: Framework, members: Sequence[int]) -> set[int]:
    """Give a set's range: itself and what it attacks (Verheij 1996)."""
    reached = set(members)
    for argument in members:
        reached.update(framework.attacked(argument))
    return reached


def widest_ranges(framework: Framework, seeking: Finder) -> Iterator[tuple[list[int], list[int]]]:
    """Give each range that is in no larger one, as its arguments, with a set that has it.

    `seeking` must know ranges. Ranges grow as sets do in `grown`; each is then ruled out (after
    Dvořák, Järvisalo, Wallner & Woltran 2014, Complexity-sensitive decision procedures).
    """
    found = seeking.find()
    while found is not None:
        while True:
            reached = range_of(framework, found)
            outside = [seeking.ranged(a) for a in range(framework.count) if a not in reached]
            held = [seeking.ranged(a) for a in sorted(reached)]
            wider = seeking.find(held, any_of=outside) if outside else None
            if wider is None:
                break
            found = wider
        yield sorted(reached), found
        seeking.require(outside)
        found = seeking.find()
