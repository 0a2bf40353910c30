"""The questions that are asked of a framework: some extension, all, how many, who is accepted.

Every function takes the name of a semantics (`SEMANTICS`) and raises UnknownSemantics for others.
Those with `stop` raise OutOfTimeError once it says so; `extensions` gives what it has instead.
Where the grounded labelling settles everything, no solver is called.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice, product
from math import prod
from typing import TYPE_CHECKING, TypeVar

from argmap.semantics.decomposition import Decomposition, Part, decomposed
from argmap.semantics.grounded import grounded_marks
from argmap.semantics.labelling import Labelling, labelling_of_marks
from argmap.semantics.stopping import OutOfTimeError, Stop, never
from argmap.semantics.table import semantics_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.semantics.framework import Framework

Members = tuple[int, ...]
Key = tuple[int, bytes, bytes]
Solved = TypeVar("Solved")


@dataclass(frozen=True, slots=True)
class Extensions:
    """Extensions that were found, each sorted, and whether they are all there are.

    `stopped` tells that they are not because the search was given up.
    """

    sets: tuple[Members, ...]
    complete: bool
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no, with the extension that shows it where one can.

    That is one with the argument for a credulous yes, one without it for a sceptical no.
    """

    yes: bool
    certificate: Members | None = None


def grounded(framework: Framework) -> Labelling:
    """Give the grounded labelling. Linear; no solver, no numpy."""
    return labelling_of_marks(grounded_marks(framework))


def some_extension(framework: Framework, semantics: str, *, stop: Stop = never) -> Members | None:
    """Give one extension, sorted; None if there is none, which only stable semantics knows."""
    whole = decomposed(framework, semantics_of(semantics), stop)
    return _completed(whole, None, (), stop)


def each_extension(
    framework: Framework, semantics: str, *, stop: Stop = never
) -> Iterator[Members]:
    """Give each extension, sorted, one after another.

    Memory grows with the extensions of single parts, not with their combinations.
    """
    whole = decomposed(framework, semantics_of(semantics), stop)
    lists = _lists(whole, lambda part: list(part.semantics.sets(part.framework, stop)))
    yield from _combined(whole, lists)


def extensions(
    framework: Framework,
    semantics: str,
    *,
    most: int | None = None,
    most_members: int | None = None,
    stop: Stop = never,
) -> Extensions:
    """Give all extensions, or as many as the bounds and `stop` allow, and say if they are all.

    At most `most` of them, and none after those given have `most_members` or more between them,
    which bounds memory where extensions are large. Raises ValueError for a bound below 1.
    """
    if (most is not None and most < 1) or (most_members is not None and most_members < 1):
        raise ValueError("the bound on extensions must be 1 or more")
    bound = wanted = None if most is None else most + 1
    all_there = True

    def some(part: Part) -> list[Members]:
        nonlocal all_there, wanted
        found: list[Members] = []
        try:
            found.extend(islice(part.semantics.sets(part.framework, stop), wanted))
        except OutOfTimeError:
            all_there = False
        if wanted is not None:
            # The parts multiply: later ones need only make up for what is missing.
            wanted = -(-wanted // max(len(found), 1))
        return found

    try:
        whole = decomposed(framework, semantics_of(semantics), stop)
    except OutOfTimeError:
        return Extensions((), complete=False, stopped=True)
    lists = _lists(whole, some)
    if not all_there:
        # Time is up: no more combinations than the part has extensions that has most.
        bound = min(max(map(len, lists)), most or sys.maxsize)
        found = tuple(islice(_combined(whole, lists), bound))
        return Extensions(found, complete=False, stopped=True)
    return _within(islice(_combined(whole, lists), bound), most, most_members, stop)


def _within(
    each: Iterator[Members], most: int | None, most_members: int | None, stop: Stop
) -> Extensions:
    found: list[Members] = []
    held = 0
    for members in each:
        if len(found) == most or (most_members is not None and held >= most_members):
            return Extensions(tuple(found), complete=False)
        if found and stop():
            return Extensions(tuple(found), complete=False, stopped=True)
        found.append(members)
        held += len(members)
    return Extensions(tuple(found), complete=True)


def count(framework: Framework, semantics: str, *, stop: Stop = never) -> int:
    """Count the extensions exactly.

    Parts multiply; within a part complete, preferred, stable and CF2 extensions are counted by
    strongly connected components, semi-stable and stage ones one by one. An OutOfTimeError says
    how many there are at least.
    """
    known = semantics_of(semantics)
    counted = [1]

    def number(part: Part) -> int:
        counted.append(part.semantics.number(part.framework, stop))
        return counted[-1]

    try:
        return prod(_lists(decomposed(framework, known, stop), number))
    except OutOfTimeError as end:
        # A part that was not counted has an extension, unless it is of stable semantics.
        end.least = 0 if semantics == "stable" else prod(counted)
        raise


def credulous(framework: Framework, semantics: str, argument: int, *, stop: Stop = never) -> Answer:
    """Tell whether some extension has the argument. Raises ValueError if there is none such."""
    _refuse_unknown(framework, argument)
    found = _having(framework, semantics, argument + 1, stop)
    return Answer(found is not None, found)


def sceptical(framework: Framework, semantics: str, argument: int, *, stop: Stop = never) -> Answer:
    """Tell whether every extension has the argument: yes, too, where there is no extension.

    Raises ValueError for an argument that the framework does not have.
    """
    _refuse_unknown(framework, argument)
    found = _having(framework, semantics, -argument - 1, stop)
    return Answer(found is None, found)


def _refuse_unknown(framework: Framework, argument: int) -> None:
    if not 0 <= argument < framework.count:
        raise ValueError(f"there is no argument {argument} in 0..{framework.count - 1}")


def _having(framework: Framework, semantics: str, literal: int, stop: Stop) -> Members | None:
    """Give an extension with argument `literal` - 1, or without it if the literal is negative."""
    argument = abs(literal) - 1
    whole = decomposed(framework, semantics_of(semantics), stop)
    for part in whole.parts:
        place = _place(part, argument)
        if place is None:
            continue
        found = part.semantics.having(part.framework, place if literal > 0 else -place, stop)
        return None if found is None else _completed(whole, part, found, stop)
    if (argument in whole.accepted) != (literal > 0):
        return None
    return _completed(whole, None, (), stop)


def _place(part: Part, argument: int) -> int | None:
    """Give the argument's place in a part, counting from 1."""
    place = bisect_left(part.arguments, argument)
    inside = place < len(part.arguments) and part.arguments[place] == argument
    return place + 1 if inside else None


def _completed(
    whole: Decomposition, settled: Part | None, found: Members, stop: Stop
) -> Members | None:
    """Give an extension with what was found for one part, and any for the others."""
    chosen = list(whole.accepted)
    known: dict[Key, Members | None] = {}
    for part in whole.parts:
        if part is settled:
            chosen += part.whole(found)
            continue
        key = part.framework.key()
        if key not in known:
            known[key] = part.semantics.first(part.framework, stop)
        first = known[key]
        if first is None:
            return None
        chosen += part.whole(first)
    return tuple(sorted(chosen))


def _lists(whole: Decomposition, solve: Callable[[Part], Solved]) -> list[Solved]:
    """Solve each part, and like parts once."""
    known: dict[tuple[Key, str], Solved] = {}
    found: list[Solved] = []
    for part in whole.parts:
        key = (part.framework.key(), part.semantics.code)
        if key not in known:
            known[key] = solve(part)
        found.append(known[key])
    return found


def _combined(whole: Decomposition, lists: list[list[Members]]) -> Iterator[Members]:
    for choice in product(*lists):
        chosen = list(whole.accepted)
        for part, members in zip(whole.parts, choice, strict=True):
            chosen += part.whole(members)
        yield tuple(sorted(chosen))
