"""A page of argmap's SVG as shapes that typst draws itself: curves, circles and lines of text.

typst can show an SVG as a picture, but then paints it twice: first by itself and then upon the
page. Only what argmap writes is understood: translations, one scale, path commands with
round arcs, and text in lines that have places of their own.
"""

from __future__ import annotations

import re
from math import atan2, ceil, cos, hypot, pi, sin, sqrt, tan
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

    Shape = dict[str, Any]
    Segment = list[Any]
    """A letter of m, l, c or z, and the coordinates that it takes."""
    Path = list[Segment]

_SVG = "{http://www.w3.org/2000/svg}"
_MOVED = re.compile(r"translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?")
_TOKENS = re.compile(r"[A-Za-z]|-?[\d.]+")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "a": 7, "z": 0}


def shapes_of(svg: str) -> tuple[str, list[Path], list[Shape]]:
    """Give a page's background and its shapes, in points from its top left, in painting order.

    Curves name their path by its number in the list of paths: boxes of one size and icons share
    theirs, each measured from a place of its own. Linear.
    """
    paths: dict[tuple[str, float], int] = {}
    root = ET.fromstring(svg.encode())  # noqa: S314 - argmap's own
    # The ground of a page is painted with it, and not once more upon it.
    ground = root.find(f"{_SVG}rect")
    shapes = [
        shape
        for child in root
        if child is not ground
        for shape in _shapes(child, 0.0, 0.0, 1.0, paths)
    ]
    paper = "#FFFFFF" if ground is None else ground.get("fill", "#FFFFFF")
    return paper, [_path(path, scale) for path, scale in paths], shapes


def _shapes(
    element: ET.Element, x: float, y: float, scale: float, paths: dict[tuple[str, float], int]
) -> Iterator[Shape]:
    if moved := _MOVED.match(element.get("transform", "")):
        x, y = x + float(moved[1]) * scale, y + float(moved[2]) * scale
        scale *= float(moved[3] or 1)
    if element.tag in {f"{_SVG}path", f"{_SVG}rect"}:
        path = element.get("d") or _rectangle(element)
        number = paths.setdefault((path, scale), len(paths))
        yield {"kind": "curve", "path": number, "x": x, "y": y} | _paint(element)
    elif element.tag == f"{_SVG}circle":
        left, top, radius = (float(element.get(name, "0")) for name in ("cx", "cy", "r"))
        yield {"kind": "circle", "x": x + left - radius, "y": y + top - radius, "r": radius} | {
            "fill": element.get("fill")
        }
    elif element.tag == f"{_SVG}text":
        yield from _lines(element, x, y)
    else:
        for child in element:
            yield from _shapes(child, x, y, scale, paths)


def _paint(element: ET.Element) -> Shape:
    fill = element.get("fill")
    return {
        "fill": None if fill == "none" else fill,
        "rule": "even-odd" if element.get("fill-rule") == "evenodd" else "non-zero",
        "stroke": element.get("stroke"),
        "width": float(element.get("stroke-width", "1")),
        "dash": [float(part) for part in element.get("stroke-dasharray", "").split()],
        "cap": element.get("stroke-linecap", "butt"),
        "join": element.get("stroke-linejoin", "miter"),
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
    tokens = _TOKENS.findall(path)
    at, letter = 0, ""
    x = y = first_x = first_y = 0.0
    while at < len(tokens):
        if tokens[at].isalpha():
            letter = tokens[at]
            at += 1
        count = _TAKES[letter.lower()]
        numbers = [float(token) for token in tokens[at : at + count]]
        at += count
        kind, numbers = _absolute(letter, numbers, x, y)
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


def _lines(element: ET.Element, x: float, y: float) -> Iterator[Shape]:
    """Give the lines of a text: each begins with a run that has a place of its own."""
    look = element.get("fill", "#000000"), element.get("font-weight") == "bold"
    rtl = element.get("direction") == "rtl"
    line: Shape = {
        "kind": "text",
        "size": float(element.get("font-size", "10")),
        "end": (element.get("text-anchor") == "end") != rtl,
        "rtl": rtl,
    }
    runs: list[tuple[str, str, bool]] = []
    place = element
    if element.text:
        runs.append((element.text, *look))
    for span in element:
        if span.get("x"):
            if runs:
                yield _line(line, runs, place, x, y)
            runs, place = [], span
        bold = span.get("font-weight") == "bold" or look[1]
        runs.append(("".join(span.itertext()), span.get("fill", look[0]), bold))
        if span.tail:
            runs.append((span.tail, *look))
    if runs:
        yield _line(line, runs, place, x, y)


def _line(
    line: Shape, runs: list[tuple[str, str, bool]], place: ET.Element, x: float, y: float
) -> Shape:
    left, baseline = float(place.get("x", "0")), float(place.get("y", "0"))
    told = [{"text": text, "fill": fill, "bold": bold} for text, fill, bold in runs]
    # Latin text is never wider than it was measured, and the page never narrower than that.
    sure = all(text.isascii() for text, _, _ in runs)
    return line | {"x": x + left, "y": y + baseline, "runs": told, "sure": sure}
