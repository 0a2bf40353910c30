"""Positions told so that people can read them, and as a record."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.queries.judgement import FORMAL, PLAIN, READINGS, indented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.model import ArgumentMap
    from argmap.queries.positions import Position, Positions
    from argmap.queries.records import Record
    from argmap.semantics.status import Status

LONGEST = 15
"""Digits of a number that is written in full."""


def position_record(found: Positions) -> Record:
    """Give positions as the documented shape of `judge --positions --format json`.

    The number is text, as it may be longer than any number that a reader of JSON keeps.
    """
    return {
        "semantics": found.semantics,
        "supports": found.supports,
        "exclusive": found.exclusive,
        "extensions": f"{Decimal(found.number):f}",
        "exact": found.exact,
        "complete": found.complete,
        "partial": found.partial,
        "shared": list(found.shared),
        "divided": list(found.divided),
        "positions": [
            {
                "extensions": it.extensions,
                "statuses": dict(it.statuses),
                "accepted": list(it.accepted),
                "adds": _added(found, it),
                "relations": list(it.relations),
            }
            for it in found.listed
        ],
    }


def _added(found: Positions, position: Position) -> list[str]:
    """Give the claims that a position has beyond what all share."""
    shared = set(found.shared)
    return [name for name in position.accepted if name not in shared]


def position_report(
    debate: ArgumentMap, found: Positions, room: int, *, formal: bool = False
) -> str:
    """Tell positions in lines of at most `room` columns: what all share, then what each adds.

    `formal` uses the words of the theory: in, out, undecided.
    """
    words = FORMAL if formal else PLAIN
    lines = [*wrap(_opening(found), room), ""]
    common = _common(found)
    if common:
        lines += [*wrap(f"In {_every(found)} {_stand(common, words)}.", room), ""]
    if found.shared:
        told = f"Held in {_every(found)}, {len(found.shared)} claim{'s' * (len(found.shared) > 1)}:"
        lines += [told, *indented([_named(found.shared)], room), ""]
    several = found.number > 1 or not found.exact
    alike = Counter(it.accepted for it in found.listed)
    for number, position in enumerate(found.listed if several else (), 1):
        lines.append(_head(number, position))
        told_apart = alike[position.accepted] > 1
        lines += indented(_told(found, position, common, words, relations=told_apart), room)
        lines.append("")
    if found.divided:
        lines.append("Held in some of them, not in all:")
        lines += indented((f"`{it}`: {debate.claim[it].text}" for it in found.divided), room)
        lines.append("")
    return "\n".join([*lines, *wrap(_closing(found), room)]).rstrip("\n") + "\n"


def _every(found: Positions) -> str:
    return "it" if found.number == 1 and found.exact else "all of them"


def _common(found: Positions) -> dict[str, Status]:
    """Give what is asked about and has one status in all positions, if all are listed."""
    if not (found.complete and found.listed):
        return {}
    first, *others = (it.statuses for it in found.listed)
    return {
        name: status for name, status in first.items() if all(it[name] == status for it in others)
    }


def _opening(found: Positions) -> str:
    """Say how many there are, and that this follows from the map."""
    under = f"under {found.semantics} semantics, where {READINGS[found.supports]}"
    under += " and theses exclude each other" if found.exclusive else ""
    if not found.number:
        none = "there is no position" if found.exact else "no position was found in the time"
        return f"Positions, claims that can be held together: {none} {under}."
    number = len(found.listed) if found.complete else found.number
    told = _number(number) if found.exact else f"at least {_number(number)}"
    if found.complete and number < found.number:
        told += f" (from {_number(found.number)} extensions: some differ in no claim or relation)"
    told = f"Positions, claims that can be held together: {told} {under}."
    return f"{told} They follow from the map, and do not say what is true."


def _closing(found: Positions) -> str:
    told = "Every position is listed." if found.listed else ""
    if not found.complete:
        count = sum(it.extensions for it in found.listed)
        told = f"Listed are {count} of them; there may be more."
        if found.exact:
            told = f"Listed are {count} of them."
    if found.partial:
        told += " The time was up before all was known."
    return told


def _head(number: int, position: Position) -> str:
    many = f", {position.extensions} extensions" if position.extensions > 1 else ""
    return f"Position {number}{many}:"


def _told(
    found: Positions,
    position: Position,
    common: Mapping[str, Status],
    words: Mapping[Status, str],
    *,
    relations: bool,
) -> Iterator[str]:
    """Say what becomes of what is asked about, unless in all positions, and what one adds."""
    statuses = {it: status for it, status in position.statuses.items() if it not in common}
    if statuses:
        yield _stand(statuses, words)
    if added := [it for it in _added(found, position) if it not in statuses]:
        yield f"holds {_named(added)}"
    elif not statuses:
        yield "holds nothing else" if found.shared else "holds nothing"
    if relations and position.relations:
        yield f"with {_named(position.relations)} in force"


def _stand(statuses: Mapping[str, Status], words: Mapping[Status, str]) -> str:
    return ", ".join(f"`{name}` is {words[status]}" for name, status in statuses.items())


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _number(number: int) -> str:
    """Write a number that may be too long to read: `1.2 × 10^400`."""
    exact = Decimal(number)
    if exact.adjusted() < LONGEST:
        return f"{number:,}"
    return f"about {exact.scaleb(-exact.adjusted()):.1f} × 10^{exact.adjusted()}"
