"""The parts of a map as SVG: boxes, relations, lines of text. Coordinates are in points."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from html import escape as escaped
from typing import TYPE_CHECKING

from argmap.drawing.boxes import HEADER, ICON, LEADING, PADDING, header_width
from argmap.drawing.groups import NAME, shortened
from argmap.drawing.looks import (
    CLAIM_LOOKS,
    GAUGE,
    PAPER,
    QUIET,
    RELATION_LOOKS,
    STATUS_LOOKS,
    TEXT,
    Degree,
)
from argmap.drawing.outlines import box_path, curve_path, cut_back, direction, head_path, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.drawing.arrangement import Curve, Point
    from argmap.drawing.boxes import Box
    from argmap.drawing.groups import Group
    from argmap.drawing.layout import Frame
    from argmap.drawing.looks import ClaimLook, Mark, RelationLook
    from argmap.drawing.scene import Scene
    from argmap.model import ClaimType, RelationKind
    from argmap.semantics.status import Status

ASCENT = 0.93
"""From the top of a line to its baseline, in sizes of the text."""

DOUBLE_GAP = 3.0
"""Between the two lines of a thesis's border."""


def text_lines(
    lines: tuple[str, ...],
    x: float,
    top: float,
    size: float,
    *,
    ink: str = TEXT,
    bold: bool = False,
    anchor: str = "start",
    rtl: bool = False,
) -> str:
    """Write lines of text below each other, the first with its top at `top`.

    A line that runs from right to left starts at `x` as well: there, the start is its right end.
    """
    if _has_special("".join(lines)):
        lines = tuple(map(escaped, lines))
    return _blank(len(lines), x, top, size, ink, bold, anchor, rtl) % lines


def escape(text: str) -> str:
    """Write a text for XML."""
    return escaped(text) if _has_special(text) else text


def _has_special(text: str) -> bool:
    """Tell whether XML knows one of a text's signs by another name; hardly any text has one."""
    return "&" in text or "<" in text or ">" in text or '"' in text or "'" in text


@lru_cache(1024)
def _blank(
    count: int,
    x: float,
    top: float,
    size: float,
    ink: str,
    bold: bool,  # noqa: FBT001 - a cache wants places
    anchor: str,
    rtl: bool,  # noqa: FBT001 - as above
) -> str:
    """Write a text with `%s` for each of its lines; many boxes have theirs at the same places."""
    look = f'font-size="{number(size)}" fill="{ink}"'
    look += ' font-weight="bold"' * bold
    look += f' text-anchor="{anchor}"' * (anchor != "start")
    look += ' direction="rtl"' * rtl
    left, first = number(x), top + ASCENT * size
    spans = (
        f'<tspan x="{left}" y="{number(first + row * size * LEADING)}">%s</tspan>'
        for row in range(count)
    )
    return f"<text {look}>{''.join(spans)}</text>"


def icon(look: ClaimLook, x: float, y: float, side: float) -> str:
    """Draw a type's icon with its top left corner at (x, y)."""
    place = f"translate({number(x)} {number(y)}) scale({number(side / 10)})"
    return f'<path d="{look.icon}" fill="{look.ink}" fill-rule="evenodd" transform="{place}"/>'


def frame(look: ClaimLook, x: float, y: float, width: float, height: float) -> str:
    """Draw the border and fill of a type's box."""
    dash = f' stroke-dasharray="{look.dash}"' if look.dash else ""
    outline = box_path(x, y, width, height, look.corners)
    drawn = (
        f'<path d="{outline}" fill="{look.fill}" stroke="{look.ink}" '
        f'stroke-width="{number(look.border)}"{dash}/>'
    )
    if look.double:
        gap = DOUBLE_GAP
        inner = box_path(x + gap, y + gap, width - 2 * gap, height - 2 * gap, look.corners)
        drawn += f'<path d="{inner}" fill="none" stroke="{look.ink}" stroke-width="0.7"/>'
    return drawn


def group_frame(index: int, group: Group, frame: Frame, scene: Scene) -> str:
    """Draw the frame of a group behind its claims, with its name."""
    boxes = (scene.boxes[node] for node in group.nodes if node < len(scene.boxes))
    claims = " ".join(box.claim.id for box in boxes)
    x, y, width, height = map(number, (frame.x, frame.y, frame.width, frame.height))
    name = shortened(group.name, frame.width - 20)
    words = text_lines((name,), frame.x + 10, frame.y + 5, NAME, ink=QUIET, bold=True)
    return (
        f'<g id="group-{index}" class="group" data-claims="{escape(claims)}">'
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="10" fill="none" '
        f'stroke="{QUIET}" stroke-width="0.8"/>{words}</g>'
    )


def claim_group(box: Box, centre: Point, size: Point, opening: str, words: str) -> str:
    """Draw a claim's box around its centre, with its words in the middle."""
    width, height = size
    # From here on, all is measured from the corner of the text's own box.
    x, y = centre[0] - box.width / 2, centre[1] - box.height / 2
    corner = (box.width - width) / 2, (box.height - height) / 2
    bare = _bare_box(box.claim.type, box.word, box.status, corner, size)
    place = f"translate({number(x)} {number(y)})"
    return f'{opening}<g transform="{place}">{bare}{words}</g></g>'


@lru_cache(512)
def _bare_box(kind: ClaimType, word: str, status: Mark | None, corner: Point, size: Point) -> str:
    """Draw a box with its type's icon and word; many claims have boxes of one size."""
    look = CLAIM_LOOKS[kind]
    if isinstance(status, str):
        look = replace(look, border=look.border + STATUS_LOOKS[status].border)
    drawn = (
        frame(look, *corner, *size)
        + icon(look, PADDING, PADDING + 0.6, ICON)
        + text_lines((word,), PADDING + ICON + 5, PADDING, HEADER, ink=look.ink, bold=True)
    )
    at = PADDING + header_width(word, None) + 8
    if isinstance(status, Degree):
        drawn += gauge(status, at, PADDING + 0.6)
        drawn += text_lines((status.word,), at + GAUGE + 3, PADDING, HEADER, bold=True)
    elif status:
        drawn += status_icon(status, at, PADDING + 0.6)
        drawn += text_lines((status,), at + ICON + 3, PADDING, HEADER, bold=True)
    return drawn


def gauge(degree: Degree, x: float, y: float) -> str:
    """Draw a strength as a bar that is filled so far, dashed and empty where there is none.

    Its top left corner is at (x, y), and it is as high as an icon.
    """
    top, bottom = number(y + 1), number(y + ICON - 1)
    left, right = number(x), number(x + GAUGE)
    dash = ' stroke-dasharray="2 2"' if degree.strength is None else ""
    drawn = (
        f'<path d="M{left} {top}H{right}V{bottom}H{left}Z" fill="{PAPER}" stroke="{TEXT}" '
        f'stroke-width="0.8"{dash}/>'
    )
    if degree.strength:
        end = number(x + GAUGE * degree.strength)
        drawn += f'<path d="M{left} {top}H{end}V{bottom}H{left}Z" fill="{TEXT}"/>'
    return drawn


def status_icon(status: Status, x: float, y: float) -> str:
    """Draw the sign of what a semantics says of a claim, with its top left corner at (x, y)."""
    place = f"translate({number(x)} {number(y)}) scale({number(ICON / 10)})"
    sign = STATUS_LOOKS[status].sign
    return f'<path d="{sign}" fill="{TEXT}" fill-rule="evenodd" transform="{place}"/>'


def relation_group(
    kind: RelationKind,
    arms: Iterable[Curve],
    last: Curve,
    dot: tuple[Point, float] | None,
    opening: str,
) -> str:
    """Draw a relation: the arms of linked premises, the last curve with its arrowhead, the dot."""
    parts = [
        opening,
        *(stroke(kind, arm, with_head=False) for arm in arms),
        stroke(kind, last, with_head=True),
    ]
    if dot:
        parts.append(circle(RELATION_LOOKS[kind], *dot))
    return "".join(parts) + "</g>"


def circle(look: RelationLook, centre: Point, radius: float) -> str:
    """Draw a junction's dot."""
    x, y = (number(part) for part in centre)
    return f'<circle cx="{x}" cy="{y}" r="{number(radius)}" fill="{look.ink}"/>'


def stroke(kind: RelationKind, curve: Curve, *, with_head: bool) -> str:
    """Draw one curve in the look of its relation, with the arrowhead if it is to have one."""
    line, head = _paints(kind)
    if not with_head:
        return f'<path d="{curve_path(curve)}" {line}/>'
    look, angle = RELATION_LOOKS[kind], direction(curve)
    return (
        f'<path d="{curve_path(cut_back(curve, look.reach, angle))}" {line}/>'
        f'<path d="{head_path(curve[-1], angle, look.head)}" {head}/>'
    )


@cache
def _paints(kind: RelationKind) -> tuple[str, str]:
    """Give what paints a relation's line, and its arrowhead."""
    look = RELATION_LOOKS[kind]
    dash = f' stroke-dasharray="{look.dash}" stroke-linecap="round"' if look.dash else ""
    line = f'fill="none" stroke="{look.ink}" stroke-width="{number(look.width)}"{dash}'
    fill = PAPER if look.head == "ring" else look.ink
    head = f'fill="{fill}" stroke="{look.ink}" stroke-width="{number(look.head_border)}"'
    return line, f'{head} stroke-linejoin="round"'
