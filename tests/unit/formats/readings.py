"""What tests of readers look at, as short texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.formats.reading import Reading


def told(reading: Reading) -> list[str]:
    """Give the problems: place, severity, code."""
    return [f"{it.place} {it.severity} {it.code}" for it in reading.problems]


def lost(reading: Reading) -> list[str]:
    """Give the losses but for ids and types, which most claims get: line, column, code, which."""
    ours = [it for it in reading.losses if it.code not in ("id", "type")]
    return [f"{it.place.line}:{it.place.column} {it.code}: {it.detail}" for it in ours]


def steps(reading: Reading) -> list[str]:
    """Give the relations: premises, kind, target, scheme."""
    return [
        f"{' + '.join(it.premises)} {it.kind} {it.target} {it.scheme}".strip()
        for it in reading.debate.relations
    ]
