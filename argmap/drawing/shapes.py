"""A page of argmap's SVG as shapes that typst draws itself: curves, circles and lines of text.

typst can show an SVG as a picture, but then paints it twice: first by itself and then upon the
page. Only what argmap writes is understood: translations, one scale, path commands with
round arcs, and text in lines that have places of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from math import atan2, ceil, cos, hypot, pi, sin, sqrt, tan
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

    Form = tuple[str, float, tuple[str | None, ...]]
    """A path, its scale, and the attributes of `_PAINT`."""
    Look = tuple[str, str, bool, bool]
    """Of text: its size, its colour, whether it is bold and whether it runs from right to left."""
    Segment = list[Any]
    """A letter of m, l, c or z, and the coordinates that it takes."""
    Path = list[Segment]

_SVG = "{http://www.w3.org/2000/svg}"
_MOVED = re.compile(r"translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?")
_COMMANDS = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_PAINT = ("fill", "fill-rule", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
          "stroke-linejoin")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Page:
    """The shapes of a page in painting order, and the forms and looks that they name by number."""

    forms: dict[Form, int] = field(default_factory=dict)
    looks: dict[Look, int] = field(default_factory=dict)
    shapes: list[list[Any]] = field(default_factory=list)


def shapes_of(svg: str) -> dict[str, Any]:
    """Give a page's background and its shapes, in points from its top left, in painting order.

    What is drawn in many places is described once, measured from a place of its own: `forms` are
    painted paths, `looks` are those of text. Each of the `shapes` is a list that begins with a
    letter and a place: `p` and a form, `c` and a circle's radius and colour, or a line of text's
    runs, each a look and words. A line begins at its place (`t`, and `s` where it is surely no
    wider than was measured) or ends there (`e`). Linear.
    """
    root = ET.fromstring(svg.encode())  # noqa: S314 - argmap's own
    # The ground of a page is painted with it, and not once more upon it.
    ground = root.find(f"{_SVG}rect")
    paper = "#FFFFFF"
    if ground is not None:
        paper = ground.get("fill", paper)
        root.remove(ground)
    page = _Page()
    _gather(page, root, 0.0, 0.0, 1.0)
    return {
        "paper": paper,
        "forms": [_form(*form) for form in page.forms],
        "looks": [
            {"size": float(size), "fill": fill, "bold": bold, "rtl": rtl}
            for size, fill, bold, rtl in page.looks
        ],
        "shapes": page.shapes,
    }


def _gather(page: _Page, parent: ET.Element, left: float, top: float, scale: float) -> None:
    """Add all that an element holds, which has its origin at a place of the page."""
    for element in parent:
        x, y, size = left, top, scale
        if moved := _MOVED.match(element.get("transform", "")):
            x, y = x + float(moved[1]) * size, y + float(moved[2]) * size
            size *= float(moved[3] or 1)
        tag = element.tag.removeprefix(_SVG)
        if tag == "g":
            _gather(page, element, x, y, size)
        elif tag == "text":
            _add_lines(page, element, x, y)
        elif tag in {"path", "rect"}:
            path = element.get("d") or _rectangle(element)
            form = path, size, tuple(map(element.get, _PAINT))
            page.shapes.append(["p", x, y, page.forms.setdefault(form, len(page.forms))])
        elif tag == "circle":
            across, down, radius = (float(element.get(name, "0")) for name in ("cx", "cy", "r"))
            place = [x + across - radius, y + down - radius]
            page.shapes.append(["c", *place, radius, element.get("fill")])


def _form(path: str, scale: float, paint: tuple[str | None, ...]) -> dict[str, Any]:
    fill, rule, stroke, width, dash, cap, join = paint
    return {
        "path": _path(path, scale),
        "fill": None if fill == "none" else fill,
        "rule": "even-odd" if rule == "evenodd" else "non-zero",
        "stroke": stroke
        and {
            "paint": stroke,
            "thickness": float(width or 1),
            "dash": [float(part) for part in (dash or "").split()] or None,
            "cap": cap or "butt",
            "join": join or "miter",
        },
    }


def _rectangle(element: ET.Element) -> str:
    left, top, width, height, r = (
        float(element.get(name, "0")) for name in ("x", "y", "width", "height", "rx")
    )
    right, bottom = left + width, top + height
    path = f"M{left + r} {top}L{right - r} {top}A{r} {r} 0 0 1 {right} {top + r}"
    path += f"L{right} {bottom - r}A{r} {r} 0 0 1 {right - r} {bottom}L{left + r} {bottom}"
    return (
        f"{path}A{r} {r} 0 0 1 {left} {bottom - r}L{left} {top + r}A{r} {r} 0 0 1 {left + r} {top}Z"
    )


def _path(path: str, scale: float) -> Path:
    """Write a path with absolute coordinates, straight lines, and cubic curves for its arcs."""
    found: Path = []
    x = y = first_x = first_y = 0.0
    for letter, told in _COMMANDS.findall(path):
        kind, numbers = _absolute(letter, [*map(float, told.split())], x, y)
        if kind == "a":
            found += _arc((x, y), numbers)
        else:
            found.append([kind, *numbers])
        x, y = numbers[-2:] if numbers else (first_x, first_y)
        if kind == "m":
            first_x, first_y = x, y
    return [[kind, *(round(number * scale, 2) for number in ends)] for kind, *ends in found]


def _absolute(letter: str, numbers: list[float], x: float, y: float) -> tuple[str, list[float]]:
    """Give a command of one of m, l, c, a, z with its coordinates measured from the origin."""
    kind = letter.lower()
    if letter == kind:
        base_x, base_y = x, y
    elif letter in "MLC":
        return kind, numbers
    else:
        base_x, base_y = 0.0, 0.0
    if kind == "h":
        return "l", [base_x + numbers[0], y]
    if kind == "v":
        return "l", [x, base_y + numbers[0]]
    fixed, ends = (numbers[:5], numbers[5:]) if kind == "a" else ([], numbers)
    return kind, fixed + [end + (base_y if at % 2 else base_x) for at, end in enumerate(ends)]


def _arc(start: tuple[float, float], numbers: list[float]) -> Iterator[Segment]:
    """Write a circle's arc as cubic curves of at most a quarter (SVG 2, appendix B.2.4)."""
    (x, y), (radius, _, _, large, sweep, to_x, to_y) = start, numbers
    half_x, half_y = (x - to_x) / 2, (y - to_y) / 2
    half = hypot(half_x, half_y)
    if not half:
        return
    radius = max(radius, half)
    away = sqrt(max(0.0, radius**2 - half**2)) / half * (-1 if large == sweep else 1)
    centre_x, centre_y = (x + to_x) / 2 + away * half_y, (y + to_y) / 2 - away * half_x
    angle = atan2(y - centre_y, x - centre_x)
    turn = (atan2(to_y - centre_y, to_x - centre_x) - angle) % (2 * pi)
    turn -= 0.0 if sweep else 2 * pi
    pieces = max(1, ceil(abs(turn) / (pi / 2) - 1e-6))
    step = turn / pieces
    handle = 4 / 3 * tan(step / 4) * radius
    for piece in range(pieces):
        here, there = angle + piece * step, angle + (piece + 1) * step
        end_x, end_y = centre_x + radius * cos(there), centre_y + radius * sin(there)
        yield [
            "c",
            centre_x + radius * cos(here) - handle * sin(here),
            centre_y + radius * sin(here) + handle * cos(here),
            end_x + handle * sin(there),
            end_y - handle * cos(there),
            end_x,
            end_y,
        ]


def _add_lines(page: _Page, element: ET.Element, x: float, y: float) -> None:
    """Add the lines of a text: each begins with a run that has a place of its own."""
    size, fill = element.get("font-size", "10"), element.get("fill", "#000000")
    bold, rtl = element.get("font-weight") == "bold", element.get("direction") == "rtl"
    ends_there = (element.get("text-anchor") == "end") != rtl
    runs: list[list[Any]] = []
    place = element

    def add(words: str, fill: str, *, bold: bool) -> None:
        look = size, fill, bold, rtl
        runs.append([page.looks.setdefault(look, len(page.looks)), words])

    def end() -> None:
        if runs:
            left, baseline = float(place.get("x", "0")), float(place.get("y", "0"))
            # Latin text is never wider than it was measured, and the page never narrower.
            sure = all(words.isascii() for _, words in runs)
            letter = "e" if ends_there else "s" if sure else "t"
            page.shapes.append([letter, x + left, y + baseline, *runs])

    if element.text:
        add(element.text, fill, bold=bold)
    for span in element:
        if span.get("x"):
            end()
            runs, place = [], span
        strong = bold or span.get("font-weight") == "bold"
        add("".join(span.itertext()), span.get("fill", fill), bold=strong)
        if span.tail:
            add(span.tail, fill, bold=bold)
    end()
