"""Toulmin's layout of an argument: a worked example from the map, and sheets to fill in.

The parts are those of Toulmin (1958), The Uses of Argument. The map has no warrants of its own:
that of the example is the rule behind its scheme (Walton, Reed & Macagno 2008).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.activities.structure import Structure
from argmap.handouts.handout import Heading, Paragraph, Sheet, Table
from argmap.queries.neighbours import attackers, supporters
from argmap.stance import signs_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from argmap.activities.material import Material
    from argmap.handouts.handout import Block
    from argmap.model import Claim, Relation

PARTS = ("claim", "grounds", "warrant", "backing", "qualifier", "rebuttal")

FEW = 2
"""Claims that one part names at most."""

TO_FILL = 2
"""Sheets to fill in, beside a map."""

MOST = 40
"""Sheets, where there is one for each claim."""

ROOM = 3
"""Lines for each part."""


@dataclass(frozen=True, slots=True)
class Layout:
    """An argument in Toulmin's parts: a claim, a relation that supports it, and what meets that."""

    claim: Claim
    step: Relation
    grounds: tuple[Claim, ...]
    backing: tuple[Claim, ...]
    rebuttals: tuple[Claim, ...]

    @property
    def fullness(self) -> int:
        """How many parts the map has something for."""
        return bool(self.step.scheme) + bool(self.backing) + bool(self.rebuttals)


def layouts(material: Material, middle: Claim, hidden: Collection[Claim] = ()) -> list[Layout]:
    """Choose an argument for the example and others to fill in, the fullest first.

    What would name a claim of `hidden` is left out. After the example, sides take turns.
    """
    found = sorted(_all(material, hidden), key=lambda one: -one.fullness)
    if not found:
        return []
    signs = signs_at(material.debate, middle)
    chosen = [found.pop(0)]
    for sign in material.chance("toulmin").sample((1, -1), TO_FILL):
        if found:
            here = [one for one in found if sign in signs.get(one.claim.id, ())]
            chosen.append((here or found)[0])
            found.remove(chosen[-1])
    return chosen


def all_layouts(material: Material) -> list[Layout]:
    """Give the fullest argument for the example, then one for each claim, in the map's order."""
    found = _all(material, ())
    example = max(found, key=lambda one: one.fullness, default=None)
    others = [one for one in found if one is not example]
    return [example, *others[: MOST - 1]] if example else []


def _all(material: Material, hidden: Collection[Claim]) -> list[Layout]:
    """Lay out the fullest argument for each claim that has one."""
    debate, reading = material.debate, Structure(material.debate).reading
    secret = [reading[claim.id] for claim in hidden]

    def told(claims: Iterable[Claim]) -> tuple[Claim, ...]:
        return tuple(one for one in claims if not any(text in reading[one.id] for text in secret))

    found = []
    for claim in told(material.order):
        steps = (it for it in debate.incoming.get(claim.id, ()) if it.kind == "support")
        made = []
        for step in steps:
            grounds = [debate.claim[name] for name in step.premises]
            if len(told(grounds)) < len(grounds):
                continue
            undercuts = debate.incoming.get(step.id, ())
            rebuttals = dict.fromkeys(
                (
                    *(debate.claim[name] for cut in undercuts for name in cut.premises),
                    *(one for it in (*grounds, claim) for one in attackers(debate, it)),
                )
            )
            backing = dict.fromkeys(one for it in grounds for one in supporters(debate, it))
            kept = (told(backing)[:FEW], told(rebuttals)[:FEW])
            made.append(Layout(claim, step, tuple(grounds), *kept))
        if made:
            found.append(max(made, key=lambda one: one.fullness))
    return found


def student_sheets(material: Material, chosen: list[Layout]) -> tuple[Sheet, ...]:
    """Give the worked example and the sheets to fill in; without arguments, one without a claim."""
    sheets = []
    if chosen:
        sheets.append(_sheet(material, "example", "example-intro", _cells(material, chosen[0])))
    for one in chosen[1:]:
        given = {"claim": material.named(one.claim)}
        sheets.append(_sheet(material, "toulmin", "fill", given))
    if len(chosen) < 2:
        sheets.append(_sheet(material, "toulmin", "fill-own", {}))
    return tuple(sheets)


def _sheet(material: Material, title: str, intro: str, cells: dict[str, str]) -> Sheet:
    words = material.words
    blocks = Paragraph(words(f"worksheet.{intro}")), _table(material, cells)
    return Sheet(words(f"worksheet.{title}"), blocks)


def key_sheets(material: Material, chosen: list[Layout]) -> tuple[Sheet, ...]:
    """Give what the map has for each sheet."""
    words = material.words
    if len(chosen) < 2:
        return ()
    blocks: list[Block] = [Paragraph(words("worksheet.toulmin-note"))]
    for layout in chosen[1:]:
        blocks.append(Heading(material.named(layout.claim)))
        cells = _cells(material, layout)
        rows = tuple((words(f"worksheet.parts.{name}"), cells[name]) for name in PARTS[1:])
        head = (words("worksheet.part"), words("worksheet.on-the-map"))
        blocks.append(Table(head, rows, (1.2, 5.0)))
    return (Sheet(words("worksheet.toulmin-key"), tuple(blocks), "teacher"),)


def _table(material: Material, cells: dict[str, str]) -> Table:
    """Tabulate the parts; one that has no words is there to be filled in."""
    words = material.words
    head = tuple(words(f"worksheet.{name}") for name in ("part", "asks", "argument"))
    rows = tuple(
        (*(words(f"worksheet.{key}.{name}") for key in ("parts", "questions")), cells.get(name, ""))
        for name in PARTS
    )
    return Table(head, rows, (1.3, 2.2, 5.0), ROOM)


def _cells(material: Material, layout: Layout) -> dict[str, str]:
    words, scheme = material.words, layout.step.scheme
    known = words.known(f"worksheet.warrant.{scheme}") if scheme else False
    qualifier = "unless" if layout.rebuttals else "presumably"
    return {
        "claim": material.named(layout.claim),
        "grounds": _named(material, layout.grounds),
        "warrant": words(f"worksheet.warrant.{scheme}" if known else "worksheet.unsaid"),
        "backing": _named(material, layout.backing) or words("worksheet.nothing"),
        "qualifier": words(f"worksheet.{qualifier}"),
        "rebuttal": _named(material, layout.rebuttals) or words("worksheet.nothing"),
    }


def _named(material: Material, claims: Iterable[Claim]) -> str:
    return " ".join(map(material.named, claims))
