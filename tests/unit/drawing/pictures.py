"""What a drawing says and where its parts are, measured and not looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from argmap.drawing.layout import lay_out
from argmap.drawing.measure import text_width
from argmap.drawing.scene import stage
from argmap.drawing.svg import page
from argmap.drawing.view import PLAIN, View
from tests.unit.drawing.debates import DEBATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.drawing.layout import Layout
    from argmap.drawing.scene import Scene
    from argmap.model import ArgumentMap

    Point = tuple[float, float]

SVG = "{http://www.w3.org/2000/svg}"
ASCENT, DESCENT = 0.75, 0.22
"""How far letters reach from the baseline, in sizes; capitals of Arial reach 0.72."""


@dataclass(frozen=True)
class Rect:
    """A box: left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Rect:
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def around(self, other: Rect) -> bool:
        return self.holds((other.left, other.top)) and self.holds((other.right, other.bottom))

    def meets(self, other: Rect) -> bool:
        """Tell whether the two share more than a border."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.01
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.01
        )

    def off_border(self, point: Point) -> float:
        """Give how far a point is from the border, be it within or without."""
        x, y = point
        dx = max(self.left - x, 0.0, x - self.right)
        dy = max(self.top - y, 0.0, y - self.bottom)
        within = min(x - self.left, self.right - x, y - self.top, self.bottom - y)
        return float((dx**2 + dy**2) ** 0.5) if dx or dy else within


@dataclass(frozen=True)
class Line:
    """A line of text on the page, with the room that it takes."""

    text: str
    rect: Rect


@dataclass(frozen=True)
class Drawing:
    """A debate with everything that is made of it on the way to its page."""

    debate: ArgumentMap
    scene: Scene
    layout: Layout
    svg: str
    root: ET.Element

    @property
    def boxes(self) -> dict[str, Rect]:
        """Where the layout puts each claim's box, by the claim's id."""
        found = {}
        for node, box in enumerate(self.scene.boxes):
            (x, y), (width, height) = self.layout.centres[node], self.layout.sizes[node]
            left, top = x - width / 2, y - height / 2
            found[box.claim.id] = Rect(left, top, left + width, top + height)
        return found

    @property
    def page(self) -> Rect:
        left, top, width, height = map(float, self.root.get("viewBox", "").split())
        return Rect(left, top, left + width, top + height)


def draw(debate: ArgumentMap, engine: str = "embedded", view: View = PLAIN) -> Drawing:
    scene = stage(debate, view)
    layout = lay_out(scene, engine)
    svg = page(scene, layout)
    return Drawing(debate, scene, layout, svg, parsed(svg))


@cache
def drawing(name: str, engine: str = "embedded", view: View = PLAIN) -> Drawing:
    """Draw one of `DEBATES`, once in all tests."""
    return draw(DEBATES[name](), engine, view)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg.encode())  # noqa: S314 - argmap's own


def groups(root: ET.Element, kind: str) -> dict[str, ET.Element]:
    """Give the groups of claims or of relations by id, in the order of the document."""
    found = [g for g in root.iter(f"{SVG}g") if g.get("id", "").startswith(f"{kind}-")]
    by_id = {group.get("id", "").removeprefix(f"{kind}-"): group for group in found}
    assert len(by_id) == len(found), "an id occurs twice"
    return by_id


def legend_of(root: ET.Element) -> ET.Element | None:
    return next((g for g in root.iter(f"{SVG}g") if g.get("class") == "legend"), None)


def texts(element: ET.Element) -> list[str]:
    """Give each text under an element, its lines joined."""
    return ["".join(text.itertext()) for text in element.iter(f"{SVG}text")]


def other_texts(root: ET.Element) -> list[str]:
    """Give the texts that stand neither in a claim's box nor in the legend."""
    legend = legend_of(root)
    inside = {*groups(root, "claim").values(), *([] if legend is None else [legend])}
    within = {id(text) for group in inside for text in group.iter(f"{SVG}text")}
    found = (text for text in root.iter(f"{SVG}text") if id(text) not in within)
    return ["".join(text.itertext()) for text in found]


def placed(element: ET.Element, origin: Point = (0.0, 0.0)) -> Iterator[tuple[ET.Element, Point]]:
    """Give an element and all below it, each with the place of its origin on the page."""
    moved = re.match(r"translate\(([-\d.]+)[ ,]+([-\d.]+)\)", element.get("transform", ""))
    if moved:
        origin = origin[0] + float(moved[1]), origin[1] + float(moved[2])
    yield element, origin
    for child in element:
        yield from placed(child, origin)


def lines_of(element: ET.Element, origin: Point) -> list[Line]:
    """Give the lines of a text element; a run of text with a place of its own begins one."""
    size = float(element.get("font-size", ""))
    to_left = (element.get("text-anchor") == "end") != (element.get("direction") == "rtl")
    lines: list[tuple[str, float, float, float]] = []
    for run, places, look in _runs(element):
        width = text_width(run, size, bold=look.get("font-weight") == "bold")
        if "x" in places.attrib:
            x, y = float(places.get("x", "")) + origin[0], float(places.get("y", "")) + origin[1]
            lines.append((run, x, y, width))
        elif run:
            before, x, y, taken = lines.pop()
            lines.append((before + run, x, y, taken + width))
    return [
        Line(run, Rect(left, y - ASCENT * size, left + width, y + DESCENT * size))
        for run, x, y, width in lines
        for left in [x - width if to_left else x]
    ]


def _runs(element: ET.Element) -> Iterator[tuple[str, ET.Element, ET.Element]]:
    """Give each run of text, the element that places it and the one whose look it has."""
    nowhere = ET.Element("nowhere")
    if element.text or element.get("x"):
        yield element.text or "", element, element
    for span in element:
        yield span.text or "", span, span if span.get("font-weight") else element
        yield span.tail or "", nowhere, element


def outline(path: ET.Element, origin: Point) -> Rect:
    """Give the extent of a path of straight lines and arcs."""
    steps = re.findall(r"[MLA]([^MLAZ]*)", path.get("d", ""))
    ends = [tuple(map(float, step.split()[-2:])) for step in steps]
    xs, ys = [x + origin[0] for x, _ in ends], [y + origin[1] for _, y in ends]
    return Rect(min(xs), min(ys), max(xs), max(ys))


def along(curve: tuple[Point, ...], steps: int = 24) -> Iterator[Point]:
    """Walk along a chain of cubic Bézier curves."""
    for first in range(0, len(curve) - 1, 3):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = curve[first : first + 4]
        for step in range(steps + 1):
            t = step / steps
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
            yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
