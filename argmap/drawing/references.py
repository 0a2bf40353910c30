"""What a sheet says of the other sheets, at the bottom of a claim's box.

Where the map is cut at a claim, its box says on which sheet it goes on; on that sheet, where it
comes from. A relation that no sheet can draw is named at its premises and at its target.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING

from argmap.drawing.measure import clean
from argmap.drawing.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from argmap.drawing.branches import Branch
    from argmap.drawing.wording import Wording
    from argmap.model import ArgumentMap, Relation, RelationKind

    Sheets = tuple[int, ...]
    """Numbers of sheets, ascending."""

QUOTED = 44
"""Letters of a claim's text that are enough to know it by."""

NAMED = 4
"""Of so many relations to other sheets each is told; of more, only the sheets."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where things are, and in which words that is said.

    `home` gives the sheets on which a claim's own arguments stand, `origin` those on which a
    branch's root stands as an argument; `lost` holds the relations that no sheet draws, by each
    claim whose box tells of them. Claims with `numbers` are known by these.
    """

    home: Callable[[str], Sheets]
    origin: Callable[[str], Sheets]
    lost: Mapping[str, Sequence[Relation]]
    numbers: Mapping[str, int] = field(default_factory=dict)
    wording: Wording = ENGLISH


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
    home, wording = where.home(name), where.wording
    if here not in home:
        sheets = listed(home, wording)
        if below:
            return wording.stub("continues", sheets=sheets, claims=wording.claims(below))
        return wording.stub("see", sheets=sheets)
    told = []
    if origin := tuple(number for number in where.origin(name) if number != here):
        told.append(wording.stub("from", sheets=listed(origin, wording)))
    if branch and branch.parts > 1:
        part = wording.stub("part", n=branch.part, m=branch.parts)
        others = listed(tuple(number for number in home if number != here), wording)
        told.append(part + (f", {wording.stub('see', sheets=others)}" if others else ""))
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


def listed(sheets: Sheets, wording: Wording = ENGLISH) -> str:
    """Write `sheet 3`, `sheets 3 and 5`, `sheets 3, 5 and 6` or `sheets 3 to 6`."""
    if not sheets:
        return ""
    if len(sheets) == 1:
        return wording.stub("sheet", n=sheets[0])
    if len(sheets) > 2 and sheets[-1] - sheets[0] == len(sheets) - 1:
        return wording.stub("run", first=sheets[0], last=sheets[-1])
    return wording.stub("sheets", some=", ".join(map(str, sheets[:-1])), last=sheets[-1])


def quoted(text: str, most: int = QUOTED, wording: Wording = ENGLISH) -> str:
    """Give the beginning of a text in quotation marks, without the full stop; `…` for no text."""
    return wording.stub("quoted", text=beginning(text, most).rstrip(".") if text else "…")


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
        *_coming(coming, here, where),
        *_coming(steps, here, where),
    ]


def _going(
    debate: ArgumentMap, name: str, going: Sequence[Relation], here: int, where: Whereabouts
) -> list[str]:
    if len(going) <= NAMED:
        return [_sentence(debate, name, relation, here, where) for relation in going]
    found = _by_kind(going, lambda one: where.home(_goal(debate, one))[:1])
    return [
        where.wording.stub(f"{kind}-sheets", sheets=listed(sheets, where.wording))
        for kind, sheets in found.items()
    ]


def _sentence(
    debate: ArgumentMap, name: str, relation: Relation, here: int, where: Whereabouts
) -> str:
    """Write `supports “…” (sheet 3) together with “…” (sheet 4)`."""
    wording = where.wording

    def named(claim: str) -> str:
        sheets = where.home(claim)
        place = wording.stub("here") if here in sheets else listed(sheets[:1], wording)
        if claim in where.numbers:
            name = f"[{where.numbers[claim]}]"
        else:
            name = quoted(debate.claim[claim].text, wording=wording)
        return wording.stub("named", claim=name, sheet=place)

    goal = named(_goal(debate, relation))
    if relation.target in debate.relation:
        goal = wording.stub("step", claim=goal)
    told = wording.stub(relation.kind, goal=goal)
    others = [premise for premise in relation.premises if premise != name]
    if not others:
        return told
    if len(others) > 2:
        return wording.stub("together", told=told, others=wording.claims(len(others)))
    both = reduce(lambda a, b: wording.stub("and", first=a, last=b), map(named, others))
    return wording.stub("together", told=told, others=both)


def _coming(coming: Sequence[Relation], here: int, where: Whereabouts) -> list[str]:
    """Write `attacked from sheets 3 and 5`, for each kind of relation."""
    wording = where.wording
    found = _by_kind(
        coming, lambda one: tuple(sheet for name in one.premises for sheet in where.home(name)[:1])
    )
    return [
        wording.stub(
            _PASSIVE[kind],
            sheets=wording.stub("here") if sheets == (here,) else listed(sheets, wording),
        )
        for kind, sheets in found.items()
    ]


_PASSIVE: dict[RelationKind, str] = {
    "support": "supported",
    "attack": "attacked",
    "undercut": "undercut-here",
}
"""The sentence at the target; that of an undercut stands where the step comes from."""


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
