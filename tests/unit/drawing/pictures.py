"""Debates that are hard to draw, and what a drawing of one says, measured and not looked at."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import argmap
from argmap.drawing.layout import lay_out
from argmap.drawing.measure import text_width
from argmap.drawing.scene import stage
from argmap.drawing.svg import page
from argmap.model import ArgumentMap, Claim, Relation
from tests.running import ROOT
from tests.sketches import sketch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.drawing.layout import Layout
    from argmap.drawing.scene import Scene

    Point = tuple[float, float]

SVG = "{http://www.w3.org/2000/svg}"
ASCENT, DESCENT = 0.75, 0.22
"""How far letters reach from the baseline, in sizes; capitals of Arial reach 0.72."""

SENTENCE = "A patient who consents to this knows what it is, and may end it at any time, "
LONG = SENTENCE * 3 + "even against advice."


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

    def distance_to_border(self, point: Point) -> float:
        """Give how far a point is from the border, be it within or without."""
        x, y = point
        dx = max(self.left - x, 0.0, x - self.right)
        dy = max(self.top - y, 0.0, y - self.bottom)
        within = min(x - self.left, self.right - x, y - self.top, self.bottom - y)
        return (dx**2 + dy**2) ** 0.5 if dx or dy else within


@dataclass(frozen=True)
class Line:
    """A line of text on the page."""

    text: str
    size: float
    bold: bool
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
            found[box.claim.id] = Rect(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        return found

    @property
    def page(self) -> Rect:
        left, top, width, height = map(float, self.root.get("viewBox", "").split())
        return Rect(left, top, left + width, top + height)


def draw(debate: ArgumentMap, engine: str = "embedded") -> Drawing:
    scene = stage(debate)
    layout = lay_out(scene, engine)
    svg = page(scene, layout)
    return Drawing(debate, scene, layout, svg, parsed(svg))


@cache
def drawing(name: str, engine: str = "embedded") -> Drawing:
    """Draw one of `DEBATES`, once in all tests."""
    return draw(DEBATES[name](), engine)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg.encode())  # noqa: S314 - argmap's own


def groups(root: ET.Element, kind: str) -> dict[str, ET.Element]:
    """Give the groups of claims or of relations by id, in the order of the document."""
    found = [g for g in root.iter(f"{SVG}g") if g.get("id", "").startswith(f"{kind}-")]
    by_id = {group.get("id", "").removeprefix(f"{kind}-"): group for group in found}
    assert len(by_id) == len(found), "an id occurs twice"
    return by_id


def texts(element: ET.Element) -> list[str]:
    """Give each text under an element, its lines joined."""
    return ["".join(text.itertext()) for text in element.iter(f"{SVG}text")]


def text_of(debate: ArgumentMap, name: str) -> str:
    return " ".join(debate.claim[name].text.split())


def shift(element: ET.Element) -> Point:
    """Give what an element's own transform moves its content by."""
    found = re.match(r"translate\(\s*([-\d.]+)[ ,]+([-\d.]+)\s*\)", element.get("transform", ""))
    return (float(found[1]), float(found[2])) if found else (0.0, 0.0)


def placed(element: ET.Element, x: float = 0.0, y: float = 0.0) -> Iterator[tuple[ET.Element, Point]]:
    """Give every element below with the place of its origin on the page."""
    dx, dy = shift(element)
    yield element, (x + dx, y + dy)
    for child in element:
        yield from placed(child, x + dx, y + dy)


def lines_of(element: ET.Element, origin: Point) -> list[Line]:
    """Give the lines of a text with the room that they take."""
    size, bold = float(element.get("font-size", "")), element.get("font-weight") == "bold"
    to_left = (element.get("text-anchor") == "end") != (element.get("direction") == "rtl")
    found = []
    for span in element.iter(f"{SVG}tspan"):
        text = span.text or ""
        width = text_width(text.rstrip(" "), size, bold=bold)
        x, y = float(span.get("x", "")) + origin[0], float(span.get("y", "")) + origin[1]
        left = x - width if to_left else x
        rect = Rect(left, y - ASCENT * size, left + width, y + DESCENT * size)
        found.append(Line(text, size, bold, rect))
    return found


def along(curve: tuple[Point, ...], steps: int = 24) -> Iterator[Point]:
    """Walk along a chain of cubic Bézier curves."""
    for first in range(0, len(curve) - 1, 3):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = curve[first : first + 4]
        for step in range(steps + 1):
            t = step / steps
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
            yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def bundled() -> ArgumentMap:
    return argmap.load(ROOT / "data" / "arguments.yaml")


def fan(many: int = 25) -> ArgumentMap:
    verbs = ("supports", "attacks")
    lines = [f"a{number} {verbs[number % 2]} t" for number in range(many)]
    texts = {f"a{number}": {"text": LONG[: 20 + number * 9]} for number in range(many)}
    return sketch("\n".join(["thesis: t", *lines]), **texts)


def knots() -> ArgumentMap:
    """Linked premises and undercuts of all that can be undercut."""
    return sketch(
        """
        thesis: t
        r1: a, b, c supports t
        d attacks t
        u1: u undercuts r1
        u2: v undercuts u1
        u3: w, x undercuts d--attacks--t
        e supports a
        u4: y undercuts e--supports--a
        u5: z undercuts u3
        f supports t
        """,
        a={"text": LONG}, u={"text": SENTENCE}, d={"type": "con"}, e={"type": "risk"},
        v={"type": "rebuttal"},
    )  # fmt: skip


def duel() -> ArgumentMap:
    return sketch(
        """
        thesis: yes, no
        yes attacks no
        no attacks yes
        a supports yes
        b supports no
        a attacks no
        c attacks b
        """
    )


def cycle() -> ArgumentMap:
    return sketch("thesis: t\na supports b\nb supports c\nc supports a\na supports t\nd supports c")


def islands() -> ArgumentMap:
    return sketch("thesis: t, s\na supports t\nb attacks s\nc supports d\npro: alone, apart")


def chain(many: int = 30) -> ArgumentMap:
    lines = [f"c{number + 1} attacks c{number}" for number in range(many)]
    return sketch("\n".join(["thesis: c0", *lines]))


def tree(seed: int, many: int = 60) -> ArgumentMap:
    """A random tree of claims of any length, with some undercuts and linked premises."""
    chance = random.Random(seed)  # noqa: S311 - the same tree each time
    names = [f"n{number}" for number in range(many)]
    claims = [Claim("n0", "thesis", SENTENCE)]
    relations: list[Relation] = []
    free = list(reversed(names[1:]))
    while free:
        known = [claim.id for claim in claims]
        premises = [free.pop() for _ in range(chance.choice((1, 1, 1, 2, 3))) if free]
        kinds = ("support", "attack", "undercut") if relations else ("support", "attack")
        kind = chance.choice(kinds)
        target = chance.choice(relations).id if kind == "undercut" else chance.choice(known)
        relations.append(Relation(f"r-{premises[0]}", kind, tuple(premises), target))
        for name in premises:
            type_ = chance.choice(("pro", "con", "risk", "rebuttal"))
            claims.append(Claim(name, type_, LONG[: chance.randint(10, len(LONG))]))
    return ArgumentMap("A tree", claims=tuple(claims), relations=tuple(relations))


DEBATES: dict[str, Callable[[], ArgumentMap]] = {
    "bundled": bundled,
    "fan": fan,
    "knots": knots,
    "duel": duel,
    "cycle": cycle,
    "islands": islands,
    "chain": chain,
    "tree 1": lambda: tree(1),
    "tree 2": lambda: tree(2),
    "tree 3": lambda: tree(3),
}
