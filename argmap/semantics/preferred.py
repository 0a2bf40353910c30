"""Preferred extensions: the largest admissible sets (Dung 1995, definition 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.complete import admissible_with, stable_soon
from argmap.semantics.components import cone
from argmap.semantics.finder import Finder, finder
from argmap.semantics.framework import restricted
from argmap.semantics.maximal import grown, maximal_sets
from argmap.semantics.splitting import sets_split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.framework import Framework
    from argmap.semantics.stopping import Stop


def preferred_sets(framework: Framework, stop: Stop) -> Iterator[tuple[int, ...]]:
    """Give each preferred extension, one after another; exponential in the worst case."""
    first = stable_soon(framework, stop)
    if first is None:
        yield from maximal_sets(framework, "admissible", stop)
        return
    yield tuple(first)
    inside = set(first)
    outside = [argument for argument in range(framework.count) if argument not in inside]
    yield from maximal_sets(framework, "admissible", stop, outside)


def preferred_with(framework: Framework, literal: int, stop: Stop) -> tuple[int, ...] | None:
    """Give a preferred extension with argument `literal` - 1, or without it if negative.

    With it: NP-complete, as each admissible set is in a preferred extension (Dung 1995, theorem
    11). Without it: second level of the polynomial hierarchy (Dunne & Bench-Capon 2002). Both are
    settled among what bears on the argument, as preferred semantics is directional (Baroni &
    Giacomin 2007), and then grown.
    """
    if literal > 0:
        seed = admissible_with(framework, literal - 1, stop)
    else:
        near = cone(framework, -literal - 1)
        found = _without(restricted(framework, near), near.index(-literal - 1), stop)
        seed = None if found is None else [near[a] for a in found]
    if seed is None:
        return None
    with finder(framework, "admissible", stop) as seeking:
        return tuple(grown(seeking, framework.count, seed))


def _without(near: Framework, argument: int, stop: Stop) -> list[int] | None:
    """Give an admissible set that no preferred extension with the argument contains.

    First a stable extension without it, if one is found soon, and any preferred extension, which
    most often lacks the argument if some does; then a set that attacks it (Thimm, Cerutti & Vallati
    2021, Skeptical reasoning with preferred semantics in abstract argumentation without computing
    preferred extensions); then, by refinement against counterexamples (Dvořák, Järvisalo, Wallner
    & Woltran 2014), a largest set without it: if it grows when the argument may come in, all sets
    within what it grows to are ruled out, else it is the answer.
    """
    stable = stable_soon(near, stop, [-argument - 1])
    if stable is not None:
        return stable
    largest = list(next(sets_split(near, preferred_sets, stop)))
    if argument not in largest:
        return largest
    with finder(near, "admissible", stop) as seeking:
        lacking, holding = -seeking.member(argument), seeking.member(argument)
        attacking = seeking.find([seeking.attacked(argument)])
        if attacking is not None:
            return attacking
        while True:
            _rule_out_within(seeking, near.count, largest)
            found = seeking.find([lacking])
            if found is None:
                return None
            largest = grown(seeking, near.count, found, [lacking])
            wider = seeking.find([*(seeking.member(a) for a in largest), holding])
            if wider is None:
                return largest
            largest = grown(seeking, near.count, wider)


def _rule_out_within(seeking: Finder, count: int, members: list[int]) -> None:
    inside = set(members)
    seeking.require([seeking.member(a) for a in range(count) if a not in inside])
