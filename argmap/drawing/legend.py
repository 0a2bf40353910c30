"""The legend: every sign that occurs on a map, with what it means. Points throughout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.boxes import ICON, LEADING
from argmap.drawing.looks import (
    CLAIM_LOOKS,
    GAUGE,
    LINKED_RADIUS,
    QUIET,
    RELATION_LOOKS,
    TEXT,
    Degree,
)
from argmap.drawing.measure import text_width
from argmap.drawing.outlines import number
from argmap.drawing.parts import ASCENT, circle, frame, gauge, icon, status_icon, stroke, text_lines
from argmap.drawing.wording import ENGLISH
from argmap.model import CLAIM_TYPES, RELATION_KINDS
from argmap.semantics.status import STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from argmap.drawing.looks import Mark
    from argmap.drawing.wording import Wording
    from argmap.model import ArgumentMap, ClaimType, RelationKind
    from argmap.semantics.status import Status

SIZE = 9.0
ROW = 22.0
SIGN = 30.0
"""Width of a sign."""

GAP = 18.0
"""Between two entries of a row."""

STATUS_MEANINGS: dict[Status, str] = {
    "accepted": "accepted: stands on this map",
    "defeated": "defeated: falls on this map",
    "undecided": "undecided on this map",
}
STRENGTH = "strength on this map, from 0 (empty) to 1 (full)"
NO_STRENGTH = "no strength: it does not settle"


@dataclass(frozen=True, slots=True)
class Legend:
    """The legend as SVG, drawn from (0, 0), and its height."""

    svg: str
    height: float


def legend(
    debate: ArgumentMap,
    width: float,
    statuses: Collection[Mark] = (),
    wording: Wording = ENGLISH,
) -> Legend:
    """Draw the signs that occur, in rows of at most `width`; `statuses` are those that do."""
    types = {claim.type for claim in debate.claims}
    kinds = {relation.kind for relation in debate.relations}
    entries: list[tuple[ClaimType | None, str, Callable[[float, float], str]]] = [
        (kind, wording.meanings[kind], _box_sign(kind)) for kind in CLAIM_TYPES if kind in types
    ]
    entries += (
        (None, wording.arrows[kind], _arrow_sign(kind)) for kind in RELATION_KINDS if kind in kinds
    )
    linked = {relation.kind for relation in debate.relations if len(relation.premises) > 1}
    if linked:
        kind = next(kind for kind in RELATION_KINDS if kind in linked)
        entries.append((None, wording.linked, _linked_sign(kind)))
    entries += ((None, STATUS_MEANINGS[it], _status_sign(it)) for it in STATUSES if it in statuses)
    strengths = {it.strength for it in statuses if isinstance(it, Degree)}
    if strengths - {None}:
        entries.append((None, STRENGTH, _gauge_sign(Degree(0.6))))
    if None in strengths:
        entries.append((None, NO_STRENGTH, _gauge_sign(Degree(None))))
    x, y, parts = 0.0, 0.0, []
    for kind_, meaning, sign in entries:
        word = wording.types[kind_] if kind_ else ""
        taken = _width(word, meaning)
        if x and x + taken > width:
            x, y = 0.0, y + ROW
        parts.append(sign(x, y) + _words(kind_, word, meaning, x + SIGN + 6, y))
        x += taken + GAP
    svg = f'<g class="legend" role="group" aria-label="Legend">{"".join(parts)}</g>'
    return Legend(svg, y + ROW) if entries else Legend("", 0.0)


def _width(word: str, meaning: str) -> float:
    named = text_width(f"{word}: ", SIZE, bold=True) if word else 0.0
    return SIGN + 6 + named + text_width(meaning, SIZE)


def _words(kind: ClaimType | None, word: str, meaning: str, x: float, y: float) -> str:
    top = y + (ROW - SIZE * LEADING) / 2
    if kind is None:
        return text_lines((meaning,), x, top, SIZE, ink=TEXT)
    look = CLAIM_LOOKS[kind]
    baseline = number(top + ASCENT * SIZE)
    return (
        f'<text x="{number(x)}" y="{baseline}" font-size="{number(SIZE)}" fill="{QUIET}">'
        f'<tspan font-weight="bold" fill="{look.ink}">{word}:</tspan> {meaning}</text>'
    )


def _box_sign(kind: ClaimType) -> Callable[[float, float], str]:
    look = CLAIM_LOOKS[kind]
    height = 17.0

    def draw(x: float, y: float) -> str:
        top = y + (ROW - height) / 2
        drawn = frame(look, x + 1, top, SIGN - 2, height)
        return drawn + icon(look, x + (SIGN - ICON) / 2, top + (height - ICON) / 2, ICON)

    return draw


def _arrow_sign(kind: RelationKind) -> Callable[[float, float], str]:
    def draw(x: float, y: float) -> str:
        level = y + ROW / 2
        curve = ((x, level), (x + 10, level), (x + 20, level), (x + SIGN, level))
        return stroke(kind, curve, with_head=True)

    return draw


def _status_sign(status: Status) -> Callable[[float, float], str]:
    def draw(x: float, y: float) -> str:
        return status_icon(status, x + (SIGN - ICON) / 2, y + (ROW - ICON) / 2)

    return draw


def _gauge_sign(degree: Degree) -> Callable[[float, float], str]:
    def draw(x: float, y: float) -> str:
        return gauge(degree, x + (SIGN - GAUGE) / 2, y + (ROW - ICON) / 2)

    return draw


def _linked_sign(kind: RelationKind) -> Callable[[float, float], str]:
    def draw(x: float, y: float) -> str:
        level, dot = y + ROW / 2, x + SIGN / 2
        arms = "".join(
            stroke(
                kind, ((x, start), (x + 6, start), (dot - 6, level), (dot, level)), with_head=False
            )
            for start in (level - 6, level + 6)
        )
        way = ((dot, level), (dot + 5, level), (dot + 9, level), (x + SIGN, level))
        line = arms + stroke(kind, way, with_head=True)
        return line + circle(RELATION_LOOKS[kind], (dot, level), LINKED_RADIUS)

    return draw
