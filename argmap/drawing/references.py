"""What a sheet says of the other sheets, at the bottom of a claim's box.

Where the map is cut at a claim, its box says on which sheet it goes on; on that sheet, where it
comes from. A relation that no sheet can draw is named at its premises and at its target.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.focus import counted
from argmap.drawing.looks import RELATION_LOOKS
from argmap.drawing.measure import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from argmap.drawing.branches import Branch
    from argmap.model import ArgumentMap, Relation, RelationKind

    Sheets = tuple[int, ...]
    """Numbers of sheets, ascending."""

QUOTED = 44
"""Letters of a claim's text that are enough to know it by."""

NAMED = 4
"""Of so many relations to other sheets each is told; of more, only the sheets."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where things are. `home` gives the sheets on which a claim's own arguments stand.

    `origin` gives those on which a branch's root stands as an argument; `lost` holds the
    relations that no sheet draws, by each claim whose box tells of them.
    """

    home: Callable[[str], Sheets]
    origin: Callable[[str], Sheets]
    lost: Mapping[str, Sequence[Relation]]


def stub(
    debate: ArgumentMap,
    name: str,
    below: int,
    here: int,
    where: Whereabouts,
    branch: Branch | None = None,
) -> str:
    """Say what a claim's box on sheet `here` says of other sheets; empty for nothing.

    `below` counts the claims that bear on it, `branch` is the one whose root it is here.
    """
    home = where.home(name)
    if here not in home:
        return (
            f"continues on {listed(home)} ({counted(below, 'claim')})"
            if below
            else f"see {listed(home)}"
        )
    told = []
    if origin := tuple(number for number in where.origin(name) if number != here):
        told.append(f"from {listed(origin)}")
    if branch and branch.parts > 1:
        others = listed(tuple(number for number in home if number != here))
        told.append(f"part {branch.part} of {branch.parts}" + (f", see {others}" if others else ""))
    if here == home[0]:
        told += _lost(debate, name, here, where)
    return "; ".join(told)


def lost_by_claim(debate: ArgumentMap, relations: Iterable[Relation]) -> dict[str, list[Relation]]:
    """Order relations by the claims that tell of them: premises, and the target or its premises."""
    found: dict[str, dict[str, Relation]] = {}
    for relation in relations:
        step = debate.relation.get(relation.target)
        targets = (relation.target,) if step is None else step.premises[:1]
        for name in (*relation.premises, *targets):
            found.setdefault(name, {})[relation.id] = relation
    return {name: list(some.values()) for name, some in found.items()}


def listed(sheets: Sheets) -> str:
    """Write `sheet 3`, `sheets 3 and 5`, `sheets 3, 5 and 6` or `sheets 3 to 6`."""
    if not sheets:
        return ""
    if len(sheets) == 1:
        return f"sheet {sheets[0]}"
    if len(sheets) > 2 and sheets[-1] - sheets[0] == len(sheets) - 1:
        return f"sheets {sheets[0]} to {sheets[-1]}"
    return f"sheets {', '.join(map(str, sheets[:-1]))} and {sheets[-1]}"


def quoted(text: str, most: int = QUOTED) -> str:
    """Give the beginning of a text in quotation marks, without the full stop."""
    return f"“{beginning(text, most).rstrip('.')}”"


def beginning(text: str, most: int) -> str:
    """Cut a text to whole words of at most `most` letters; it then ends in `…`."""
    told = clean(text)
    if len(told) <= most:
        return told
    words = told[: most + 1].rsplit(" ", 1)[0] if " " in told[: most + 1] else told[:most]
    return f"{words.rstrip(' .,;:')} …"


def _lost(debate: ArgumentMap, name: str, here: int, where: Whereabouts) -> list[str]:
    """Tell of the relations from and upon a claim that no sheet draws."""
    lost = where.lost.get(name, ())
    going = [relation for relation in lost if name in relation.premises]
    coming = [relation for relation in lost if relation.target == name]
    steps = [relation for relation in lost if relation not in going and relation not in coming]
    return [
        *_going(debate, name, going, here, where),
        *_coming(coming, "{} from", here, where),
        *_coming(steps, "the step from here is {} from", here, where),
    ]


def _going(
    debate: ArgumentMap, name: str, going: Sequence[Relation], here: int, where: Whereabouts
) -> list[str]:
    if len(going) <= NAMED:
        return [_sentence(debate, name, relation, here, where) for relation in going]
    told = []
    for kind, sheets in _by_kind(going, lambda one: where.home(_goal(debate, one))[:1]).items():
        told.append(f"{RELATION_LOOKS[kind].verb} claims on {listed(sheets)}")
    return told


def _sentence(
    debate: ArgumentMap, name: str, relation: Relation, here: int, where: Whereabouts
) -> str:
    """Write `supports “…” (sheet 3) together with “…” (sheet 4)`."""

    def named(claim: str) -> str:
        sheets = where.home(claim)
        place = "this sheet" if here in sheets else listed(sheets[:1])
        return f"{quoted(debate.claim[claim].text)} ({place})"

    step = debate.relation.get(relation.target)
    goal = named(_goal(debate, relation))
    told = f"{RELATION_LOOKS[relation.kind].verb} {'the step from ' * (step is not None)}{goal}"
    others = [premise for premise in relation.premises if premise != name]
    if len(others) > 2:
        return f"{told} together with {counted(len(others), 'claim')}"
    return f"{told} together with {' and '.join(map(named, others))}" if others else told


def _coming(coming: Sequence[Relation], words: str, here: int, where: Whereabouts) -> list[str]:
    """Write `attacked from sheets 3 and 5`, for each kind of relation."""
    found = _by_kind(
        coming, lambda one: tuple(sheet for name in one.premises for sheet in where.home(name)[:1])
    )
    return [
        f"{words.format(_PASSIVE[kind])} {listed(sheets) if sheets != (here,) else 'this sheet'}"
        for kind, sheets in found.items()
    ]


_PASSIVE = {"support": "supported", "attack": "attacked", "undercut": "undercut"}


def _by_kind(
    relations: Iterable[Relation], place: Callable[[Relation], Sheets]
) -> dict[RelationKind, Sheets]:
    found: dict[RelationKind, set[int]] = {}
    for relation in relations:
        found.setdefault(relation.kind, set()).update(place(relation))
    return {kind: tuple(sorted(sheets)) for kind, sheets in found.items()}


def _goal(debate: ArgumentMap, relation: Relation) -> str:
    """Give the claim by which a relation's target is known: an undercut step's first premise."""
    step = debate.relation.get(relation.target)
    return relation.target if step is None else step.premises[0]
