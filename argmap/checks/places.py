"""Where to point at when a problem belongs to the debate as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import NOWHERE, Place

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Source


def beginning(debate: ArgumentMap) -> Place:
    """Give the first place of the file that the debate was read from, if it came from one."""
    values: list[Claim | Source] = [*debate.claims[:1], *debate.sources[:1]]
    for value in values:
        if value.place.line:
            return Place(value.place.file, 1, 1)
    return NOWHERE
