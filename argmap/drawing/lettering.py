"""What a map says, as SVG, before anything has its place.

It is most of a page, and needs no layout: it can be written while an engine works at that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.boxes import PADDING, SMALL
from argmap.drawing.looks import QUIET, STATUS_LOOKS, TEXT, Degree
from argmap.drawing.parts import escape, text_lines
from argmap.drawing.speech import claim_details, claim_label, relation_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.drawing.boxes import Box
    from argmap.drawing.looks import Mark
    from argmap.drawing.scene import Scene
    from argmap.model import ArgumentMap, Relation


@dataclass(frozen=True, slots=True)
class Lettering:
    """Of each box of a scene the opening of its group, and its words as they stand in the box.

    Of each relation the opening of its group, by the relation's id.
    """

    claims: tuple[tuple[str, str], ...]
    relations: Mapping[str, str]


def lettering_of(scene: Scene) -> Lettering:
    """Write all that a map says in its boxes and of its lines. O(claims + relations)."""
    debate = scene.debate
    return Lettering(
        tuple((claim_opening(box, debate), words(box)) for box in scene.boxes),
        {relation.id: _relation_opening(relation, debate) for relation in debate.relations},
    )


def claim_opening(box: Box, debate: ArgumentMap) -> str:
    """Open the group of a claim's box."""
    claim = box.claim
    standing = f" ({_said(box.status)})" if box.status else ""
    label = f"{claim_label(claim)}{standing} {claim_details(claim, debate)}".rstrip()
    return _opening(f"claim-{claim.id}", f"claim {claim.type}", label)


def words(box: Box) -> str:
    """Write the words of a box, but for its type; from the corner of the words' own box."""
    parts = []
    if box.reference:
        right = box.width - PADDING
        parts.append(text_lines((box.reference,), right, PADDING, SMALL, ink=QUIET, anchor="end"))
    faint = isinstance(box.status, str) and STATUS_LOOKS[box.status].faint
    for lines, size, top, ink, bold, rtl in box.blocks:
        start = box.width - PADDING if rtl else PADDING
        colour = QUIET if faint or ink == "quiet" else TEXT
        parts.append(text_lines(lines, start, top, size, ink=colour, bold=bold, rtl=rtl))
    return "".join(parts)


def _said(status: Mark) -> str:
    return f"strength {status.word}" if isinstance(status, Degree) else status


def _relation_opening(relation: Relation, debate: ArgumentMap) -> str:
    label = relation_label(relation, debate)
    return _opening(f"relation-{relation.id}", f"relation {relation.kind}", label)


def _opening(name: str, kind: str, label: str) -> str:
    """Open a group that is one thing to a screen reader, and tells its label to the mouse too."""
    name, label = escape(name), escape(label)
    return (
        f'<g id="{name}" class="{kind}" role="graphics-symbol img" aria-label="{label}">'
        f"<title>{label}</title>"
    )
