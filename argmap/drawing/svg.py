"""A scene and its layout -> the page as SVG: title, legend, map, numbered sources."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from argmap.drawing.boxes import LEADING
from argmap.drawing.errors import DrawingError
from argmap.drawing.legend import legend
from argmap.drawing.lettering import lettering_of
from argmap.drawing.looks import FONT, HAIRLINE, PAPER, QUIET, TEXT
from argmap.drawing.measure import clean, is_rtl, wrap
from argmap.drawing.outlines import number
from argmap.drawing.parts import claim_group, group_frame, relation_group, text_lines
from argmap.drawing.speech import summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.drawing.arrangement import Curve, Point
    from argmap.drawing.layout import Layout
    from argmap.drawing.lettering import Lettering
    from argmap.drawing.scene import Scene

MARGIN = 24.0
LEAST_WIDTH = 520.0
"""Of the page without its margins, so that a small map has a legend in few rows."""

GAP = 18.0
TITLE, QUESTION, NOTE = 20.0, 12.0, 9.0


def page(
    scene: Scene, layout: Layout, margin: float = MARGIN, lettering: Lettering | None = None
) -> str:
    """Write the whole page. The same scene and layout give the same text.

    `lettering` is the scene's own, where that has been written already.
    """
    lettering = lettering or lettering_of(scene)
    width = max(layout.width, LEAST_WIDTH)
    head, y = _head(scene, width)
    statuses = {box.status for box in scene.boxes if box.status}
    signs = legend(scene.debate, width, statuses, scene.wording)
    body = [*head, *_moved([signs.svg] if signs.svg else [], 0.0, y)]
    y += signs.height + (GAP if signs.height else 0.0)
    body += _moved(_map(scene, layout, lettering), (width - layout.width) / 2, y)
    y += layout.height
    notes, height = _notes(scene, width)
    if notes:
        y += GAP
        body += _moved(notes, 0.0, y)
        y += height
    return _document(scene, _moved(body, margin, margin), width + 2 * margin, y + 2 * margin)


def _document(scene: Scene, body: Iterable[str], width: float, height: float) -> str:
    w, h = number(width), number(height)
    title = escape(clean(scene.debate.title or scene.debate.question or "Argument map"))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}pt" height="{h}pt" '
        f'viewBox="0 0 {w} {h}" role="graphics-document document" '
        f'aria-labelledby="map-title" aria-describedby="map-summary" '
        f'font-family="{FONT}">\n'
        f'<title id="map-title">{title}</title>\n'
        f'<desc id="map-summary">{escape(summary(scene.debate))}</desc>\n'
        "<style>text{unicode-bidi:plaintext;white-space:pre}</style>\n"
        f'<rect width="{w}" height="{h}" fill="{PAPER}"/>'
    )
    # Put together here only: a large page would be copied at every step.
    return "\n".join((head, *body, "</svg>\n"))


def _moved(svg: Sequence[str], x: float, y: float) -> Sequence[str]:
    return (f'<g transform="translate({number(x)} {number(y)})">', *svg, "</g>") if svg else ()


def _head(scene: Scene, width: float) -> tuple[list[str], float]:
    parts, y = [], 0.0
    for told, size, ink, bold in (
        (scene.debate.title, TITLE, TEXT, True),
        (scene.debate.question, QUESTION, TEXT, False),
        (scene.debate.content_note, NOTE, QUIET, False),
        (scene.told, NOTE, QUIET, True),
    ):
        if text := clean(told):
            lines = wrap(text, width, size, bold=bold)
            rtl = is_rtl(text)
            x = width if rtl else 0.0
            parts.append(text_lines(lines, x, y, size, ink=ink, bold=bold, rtl=rtl))
            y += len(lines) * size * LEADING + 4
    if not scene.boxes:
        parts.append(
            text_lines(("This debate has no claims yet.",), 0.0, y + 8, QUESTION, ink=QUIET)
        )
        y += 8 + QUESTION * LEADING
    return parts, y + 10


def _map(scene: Scene, layout: Layout, lettering: Lettering) -> list[str]:
    """Write claims in reading order, each followed by the relations that it is a premise of."""
    drawn: set[str] = set()
    relations = _relations(scene, layout)
    parts = [
        group_frame(number, group, frame, scene)
        for number, (group, frame) in enumerate(zip(scene.groups, layout.frames, strict=True))
    ]
    for node, box in enumerate(scene.boxes):
        opening, words = lettering.claims[node]
        parts.append(claim_group(box, layout.centres[node], layout.sizes[node], opening, words))
        for relation in scene.debate.outgoing.get(box.claim.id, ()):
            name = relation.id
            if name in relations and name not in drawn:
                drawn.add(name)
                arms, last, dot = relations[name]
                opening = lettering.relations[name]
                parts.append(relation_group(relation.kind, arms, last, dot, opening))
    return parts


Drawn = tuple[list["Curve"], "Curve", "tuple[Point, float] | None"]


def _relations(scene: Scene, layout: Layout) -> dict[str, Drawn]:
    """Gather each relation's curves and, if it has one, its junction with the radius."""
    arms: dict[str, list[Curve]] = {}
    last: dict[str, Curve] = {}
    for edge, curve in zip(scene.edges, layout.curves, strict=True):
        if edge.last:
            last[edge.relation.id] = curve
        else:
            arms.setdefault(edge.relation.id, []).append(curve)
    dots = {
        junction.relation.id: (layout.centres[node], junction.radius)
        for node, junction in enumerate(scene.junctions, start=len(scene.boxes))
    }
    return {name: (arms.get(name, []), curve, dots.get(name)) for name, curve in last.items()}


def _notes(scene: Scene, width: float) -> tuple[list[str], float]:
    if not scene.notes:
        return [], 0.0
    parts = [
        f'<path d="M0 0H{number(width)}" stroke="{HAIRLINE}" stroke-width="1"/>',
        text_lines(
            ("Sources (¶ is the paragraph that is cited)",), 0.0, 8.0, NOTE, ink=QUIET, bold=True
        ),
    ]
    y = 8.0 + NOTE * LEADING + 3
    for note in scene.notes:
        lines = wrap(f"{note.number}. {note.text}", width, NOTE)
        parts.append(text_lines(lines, 0.0, y, NOTE))
        y += len(lines) * NOTE * LEADING + 2
    return parts, y


def svg_size(svg: str) -> tuple[float, float]:
    """Read width and height, in points, from the start of argmap's SVG."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg[:2000])
    if found is None:
        raise DrawingError("the SVG does not say how large it is")
    return float(found[1]), float(found[2])
