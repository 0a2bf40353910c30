"""Positions: which claims of a debate can be held together, one for each way to settle it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count as counter
from typing import TYPE_CHECKING

from argmap.semantics.labelling import IN, OUT, marks_of
from argmap.semantics.reading import read_debate
from argmap.semantics.stopping import OutOfTimeError, never
from argmap.semantics.trimming import TRIMMED, trimmed
from argmap.semantics.verdict import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.semantics.framework import Framework
    from argmap.semantics.reading import Reading
    from argmap.semantics.status import Status, Supports
    from argmap.semantics.stopping import Stop
    from argmap.semantics.verdict import Verdict

MOST = 20
"""Extensions that are looked at if nothing else is said; more would not be read."""

PATIENCE = 100_000
"""Steps after which counting is given up: a debate may tie so many disputes into one knot."""

_WORDS: dict[int, Status] = {IN: "accepted", OUT: "defeated"}


@dataclass(frozen=True, slots=True)
class Position:
    """Claims that one extension has, and relations that have a status of their own, by id.

    `statuses` is what becomes in it of what is asked about: a claim is undecided where neither it
    nor anything that attacks it is held. `extensions` counts those that were found to hold just
    this.
    """

    accepted: tuple[str, ...]
    relations: tuple[str, ...]
    statuses: Mapping[str, Status]
    extensions: int = 1


@dataclass(frozen=True, slots=True)
class Positions:
    """The positions that a semantics allows.

    `number` is how many extensions there are; if it is not `exact`, there are that many at least.
    `complete` tells that every one is among the positions listed. `shared` are the claims in all
    extensions, `divided` those in some and not in all. All this is `partial` if time was up.
    """

    semantics: str
    supports: Supports
    exclusive: bool
    number: int
    exact: bool
    listed: tuple[Position, ...]
    complete: bool
    shared: tuple[str, ...]
    divided: tuple[str, ...]
    partial: bool = False


def positions(
    debate: ArgumentMap,
    semantics: str,
    supports: Supports = "ignore",
    *,
    exclusive: bool = False,
    asked: Sequence[Claim] = (),
    most: int = MOST,
    stop: Stop = never,
) -> Positions:
    """Find positions, by at most `most` extensions, and count all extensions if that is possible.

    Positions tell of the claims that are `asked` about, or else of the theses.
    Arguments that are neither claims nor relations are not told of: extensions that differ only in
    those are one position. Once `stop` says so, what is not known is left out. Raises
    UnknownSemantics, and ValueError for a bound below 1.
    """
    from argmap.semantics.tasks import extensions

    reading = read_debate(debate, supports, exclusive=exclusive)
    number, exact = _number(reading.framework, semantics, stop)
    found = extensions(reading.framework, semantics, most=most, stop=stop)
    if found.complete:
        number, exact = len(found.sets), True
    told = [claim.id for claim in asked or debate.theses]
    merged = _merged(_position(reading, members, told) for members in found.sets)
    listed = tuple(sorted(merged, key=lambda position: _place(reading, position)))
    partial = False
    if found.complete:
        held = [set(position.accepted) for position in listed]
        shared, some = set.intersection(*held) if held else set(), set().union(*held)
    else:
        verdict = judge(debate, semantics, supports, exclusive=exclusive, stop=stop)
        shared, some, partial = _asked(reading, verdict, stop)
        partial |= len(found.sets) < most or (not exact and stop())
    ids = [claim.id for claim in debate.claims]
    return Positions(
        semantics,
        supports,
        exclusive,
        max(number, len(found.sets)),
        exact,
        listed,
        found.complete,
        tuple(name for name in ids if name in shared),
        tuple(name for name in ids if name in some - shared),
        partial,
    )


def _number(framework: Framework, semantics: str, stop: Stop) -> tuple[int, bool]:
    """Count the extensions; else give how many there are at least, and False."""
    from argmap.semantics.tasks import count

    asked = counter()
    counted = trimmed(framework) if semantics in TRIMMED else framework
    try:
        return count(counted, semantics, stop=lambda: stop() or next(asked) > PATIENCE), True
    except OutOfTimeError as end:
        return end.least, False


def _position(reading: Reading, members: Iterable[int], told: Iterable[str]) -> Position:
    marks = marks_of(reading.framework, members)
    return Position(
        tuple(name for name, number in reading.claims.items() if marks[number] == IN),
        tuple(name for name, number in reading.relations.items() if marks[number] == IN),
        {name: _WORDS.get(marks[reading.claims[name]], "undecided") for name in told},
    )


def _place(reading: Reading, position: Position) -> list[bool]:
    """Give what sorts positions: those first that hold what comes first in the file."""
    held = {*position.accepted, *position.relations}
    return [name not in held for name in (*reading.claims, *reading.relations)]


def _merged(found: Iterable[Position]) -> Iterable[Position]:
    """Make one of positions that hold the same; a claim is undecided where they disagree."""
    known: dict[tuple[tuple[str, ...], tuple[str, ...]], Position] = {}
    for one in found:
        key = (one.accepted, one.relations)
        other = known.get(key)
        if other is None:
            known[key] = one
            continue
        statuses = {
            name: status if other.statuses[name] == status else "undecided"
            for name, status in one.statuses.items()
        }
        known[key] = Position(*key, statuses, other.extensions + 1)
    return known.values()


def _asked(reading: Reading, verdict: Verdict, stop: Stop) -> tuple[set[str], set[str], bool]:
    """Give the claims that all extensions have, those that some have, and whether time was up.

    Each claim is asked about, as extensions that are not listed may have it or not.
    """
    from argmap.semantics.tasks import credulous

    framework, semantics = reading.framework, verdict.semantics
    shared = {name for name, status in verdict.claims.items() if status == "accepted"}
    some = set(shared)
    try:
        for name, status in verdict.claims.items():
            if status != "undecided":
                continue
            if credulous(framework, semantics, reading.claims[name], stop=stop).yes:
                some.add(name)
    except OutOfTimeError:
        return shared, some, True
    return shared, some, verdict.partial
