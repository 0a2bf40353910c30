"""Complete and stable extensions of one framework."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.components import cone
from argmap.semantics.finder import finder
from argmap.semantics.framework import restricted
from argmap.semantics.grounded import completed_marks, grounded_marks
from argmap.semantics.labelling import members
from argmap.semantics.maximal import maximal_sets
from argmap.semantics.stopping import OutOfTimeError, go_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.encoding import Clause
    from argmap.semantics.framework import Framework
    from argmap.semantics.stopping import Stop


CROWDED = 4
"""Attacks for each argument from which a stable extension is worth looking for first."""

MANY = 60
"""Arguments from which it is: few are searched through at once anyway."""

PATIENCE = 20
"""Slices of the solver's time (see `finder`) that are given to that: some seconds."""


def complete_sets(framework: Framework, stop: Stop) -> Iterator[tuple[int, ...]]:
    """Give each complete extension (Dung 1995, definition 23): admissible, with all it defends.

    Each is ruled out when it is found; exponential in the worst case.
    """
    with finder(framework, "complete", stop) as seeking:
        while (found := seeking.find()) is not None:
            yield tuple(found)
            inside = set(found)
            every = range(framework.count)
            seeking.require([seeking.member(a) * (-1 if a in inside else 1) for a in every])


def complete_with(framework: Framework, literal: int, stop: Stop) -> tuple[int, ...] | None:
    """Give a complete extension with argument `literal` - 1, or without it if negative.

    The least one without it is the grounded extension. With it, an admissible set is sought among
    what bears on it and completed. Deciding is NP-complete (Dimopoulos & Torres 1996).
    """
    if literal < 0:
        least = grounded_marks(framework)
        return None if -literal - 1 in (found := members(least)) else found
    seed = admissible_with(framework, literal - 1, stop)
    return None if seed is None else members(completed_marks(framework, seed))


def admissible_with(framework: Framework, argument: int, stop: Stop) -> list[int] | None:
    """Give an admissible set (Dung 1995, definition 6) with the argument.

    Only what bears on the argument is looked at: that part is attacked by nothing else.
    """
    near = cone(framework, argument)
    with finder(restricted(framework, near), "admissible", stop) as seeking:
        found = seeking.find([seeking.member(near.index(argument))])
    return None if found is None else [near[a] for a in found]


def stable_sets(framework: Framework, stop: Stop) -> Iterator[tuple[int, ...]]:
    """Give each stable extension (Dung 1995, definition 13): in conflict with all it leaves out.

    No stable extension is in another, so that each is a largest one.
    """
    return maximal_sets(framework, "stable", stop)


def stable_with(framework: Framework, literal: int, stop: Stop) -> tuple[int, ...] | None:
    """Give a stable extension with argument `literal` - 1, or without it if negative.

    NP-complete (Dimopoulos & Torres 1996). Stable semantics is not directional: the whole
    framework is looked at.
    """
    with finder(framework, "stable", stop) as seeking:
        found = seeking.find([literal])
    return None if found is None else tuple(found)


def stable_soon(
    framework: Framework, stop: Stop, assumed: Sequence[int] = (), any_of: Clause | None = None
) -> list[int] | None:
    """Give a stable extension as `Finder.find` does, if there is one and it is found soon.

    Each is a preferred extension (Dung 1995, lemma 15), and in large and dense frameworks it is
    found in a third of the time of others, as what is in the set settles all the rest. Elsewhere
    none is looked for.
    """
    if framework.count < MANY or framework.attack_count < CROWDED * framework.count:
        return None
    slices = iter(range(PATIENCE))
    try:
        with finder(framework, "stable", lambda: stop() or next(slices, None) is None) as seeking:
            return seeking.find(assumed, any_of)
    except OutOfTimeError:
        go_on(stop)
        return None
