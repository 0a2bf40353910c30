"""What a bundle of sheets is called: the title of each sheet, and the lines of the index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.references import listed, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.drawing.branches import Branch
    from argmap.drawing.forest import Forest
    from argmap.drawing.references import Sheets
    from argmap.model import ArgumentMap, Claim

TITLED = 60
"""Letters of a claim's text in a sheet's title."""

NAMED = 2
"""How many branches a sheet's title names."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the index: a branch on a sheet, counted from 1, and how many claims it shows.

    `depth` is the number of branches that this one was cut from, one from the other.
    """

    sheet: int
    claim: Claim
    part: int
    parts: int
    count: int
    depth: int


def index_of(
    debate: ArgumentMap, forest: Forest, sheets: Sequence[Sequence[Branch]]
) -> tuple[Entry, ...]:
    """List the branches in the order in which the map is read. O(claims), and sorting."""
    depth = _depths(forest, {branch.root for sheet in sheets for branch in sheet})
    place = {name: number for number, name in enumerate(forest.order)}
    entries = [
        Entry(
            number,
            debate.claim[branch.root],
            branch.part,
            branch.parts,
            len(branch.piece.claims),
            depth[branch.root],
        )
        for number, sheet in enumerate(sheets, start=1)
        for branch in sheet
    ]
    return tuple(sorted(entries, key=lambda entry: (place[entry.claim.id], entry.part)))


def sheet_title(debate: ArgumentMap, here: int, count: int, sheet: Sequence[Branch]) -> str:
    """Name a sheet by its number and its first branches: `Sheet 2 of 9: “…”, “…” and 3 more`."""
    names = [
        quoted(debate.claim[branch.root].text, TITLED) + _part(branch) for branch in sheet[:NAMED]
    ]
    more = [f"{len(sheet) - NAMED} more"] if len(sheet) > NAMED else []
    last = f" and {names.pop() if not more else more[0]}" if len(names) + len(more) > 1 else ""
    return f"Sheet {here} of {count}: {', '.join(names)}{last}"


def sheet_origin(name: str, origins: Sequence[Sheets]) -> str:
    """Say of what a sheet is a part and from which other sheets its branches come."""
    numbers = tuple(sorted({number for sheets in origins for number in sheets}))
    return f"{name} · from {listed(numbers)}" if numbers else name


def _part(branch: Branch) -> str:
    return f" ({branch.part} of {branch.parts})" if branch.parts > 1 else ""


def _depths(forest: Forest, roots: set[str]) -> Mapping[str, int]:
    depths: dict[str, int] = {}
    for name in forest.order:
        above = forest.parent.get(name)
        depths[name] = depths[above] + (name in roots) if above is not None else 0
    return depths
