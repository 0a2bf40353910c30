"""Semi-stable and stage extensions: sets of widest range.

A set's range is itself and what it attacks. Where a framework has a stable extension, both are the
stable extensions; see `decomposition`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.finder import finder
from argmap.semantics.maximal import widest_ranges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.encoding import Condition
    from argmap.semantics.framework import Framework
    from argmap.semantics.stopping import Stop


def semi_stable_sets(framework: Framework, stop: Stop) -> Iterator[tuple[int, ...]]:
    """Give each semi-stable extension (Caminada 2006): complete, of a range in no larger one's.

    An admissible set of widest range is complete, so admissible sets are sought.
    """
    return _widest(framework, "admissible", stop)


def stage_sets(framework: Framework, stop: Stop) -> Iterator[tuple[int, ...]]:
    """Give each stage extension (Verheij 1996): conflict-free, of a range in no larger one's."""
    return _widest(framework, "conflict-free", stop)


def semi_stable_with(framework: Framework, literal: int, stop: Stop) -> tuple[int, ...] | None:
    """Give a semi-stable extension with argument `literal` - 1, or without it if negative.

    Second level of the polynomial hierarchy (Dvořák & Woltran 2010). Neither semi-stable nor
    stage semantics is directional: the whole framework is looked at.
    """
    return _widest_with(framework, "admissible", literal, stop)


def stage_with(framework: Framework, literal: int, stop: Stop) -> tuple[int, ...] | None:
    """Give a stage extension with argument `literal` - 1, or without it if negative."""
    return _widest_with(framework, "conflict-free", literal, stop)


def _widest(framework: Framework, condition: Condition, stop: Stop) -> Iterator[tuple[int, ...]]:
    with finder(framework, condition, stop, ranges=True) as seeking:
        for reached, first in widest_ranges(framework, seeking):
            held = [seeking.ranged(a) for a in reached]
            found: list[int] | None = first
            while found is not None:
                yield tuple(found)
                # Of two such sets with one range neither is in the other: ruling out what is
                # within one loses none.
                inside = set(found)
                every = range(framework.count)
                seeking.require([seeking.member(a) for a in every if a not in inside])
                found = seeking.find(held)


def _widest_with(
    framework: Framework, condition: Condition, literal: int, stop: Stop
) -> tuple[int, ...] | None:
    with finder(framework, condition, stop, ranges=True) as seeking:
        for reached, _ in widest_ranges(framework, seeking):
            found = seeking.find([*(seeking.ranged(a) for a in reached), literal])
            if found is not None:
                return tuple(found)
    return None
