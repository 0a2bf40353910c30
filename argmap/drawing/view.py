"""How a map is arranged, and what its boxes tell besides the claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Direction = Literal["right", "down", "left", "up"]
"""Where arguments stand, as seen from the thesis that they bear on."""

Grouping = Literal["none", "theme", "source", "side"]
"""What claims that stand together share: the first tag, the first source, or the stance."""

Detail = Literal["sources", "speakers", "risks", "evidence", "principles", "tags", "ids", "numbers"]
"""What a box can tell of its claim."""

DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)
DETAILS: tuple[Detail, ...] = get_args(Detail)

USUAL: frozenset[Detail] = frozenset({"sources", "speakers", "risks"})


@dataclass(frozen=True, slots=True)
class View:
    """How to arrange a map and what to show.

    With `sides`, what speaks for a thesis stands on one side of it and what speaks against it on
    the other. The box of a claim without text has `blank` lines to write on.
    """

    direction: Direction = "right"
    group_by: Grouping = "none"
    sides: bool = False
    details: frozenset[Detail] = USUAL
    blank: int = 5


PLAIN = View()
"""How maps are drawn when nothing else is asked for."""
