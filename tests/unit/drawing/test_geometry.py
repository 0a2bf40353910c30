"""Where things are: nothing lies upon another, and every line begins and ends where it should."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given, settings

from argmap.drawing.measure import text_width
from argmap.drawing.routing import NEXT_CUT
from argmap.graph import junctions
from tests.maps import maps
from tests.unit.drawing.debates import DEBATES
from tests.unit.drawing.pictures import (
    SVG,
    Drawing,
    Line,
    Rect,
    along,
    draw,
    drawing,
    groups,
    lines_of,
    outline,
    placed,
)

every_debate = pytest.mark.parametrize("name", DEBATES)


def overlaps(rects: dict[str, Rect]) -> list[tuple[str, str]]:
    """Give pairs that lie upon each other."""
    found = []
    waiting: list[tuple[str, Rect]] = []
    for name, rect in sorted(rects.items(), key=lambda item: item[1].top):
        waiting = [(other, its) for other, its in waiting if its.bottom > rect.top]
        found += [(other, name) for other, its in waiting if its.meets(rect)]
        waiting.append((name, rect))
    return found


def crossed(drawn: Drawing) -> list[tuple[str, str]]:
    """Give relations with the claims whose boxes they run through; they may touch their own."""
    boxes = drawn.boxes
    found = []
    for edge, curve in zip(drawn.scene.edges, drawn.layout.curves, strict=True):
        points = list(along(curve))
        for node, (claim, rect) in enumerate(boxes.items()):
            inner = rect.grown(-1.5 if node in (edge.tail, edge.head) else -0.3)
            if any(map(inner.holds, points)):
                found.append((edge.relation.id, claim))
    return found


def dots_hit(drawn: Drawing) -> list[tuple[str, str]]:
    """Give relations with those whose dots they run through, as if they joined them."""
    found = []
    for edge, curve in zip(drawn.scene.edges, drawn.layout.curves, strict=True):
        for node, junction in enumerate(drawn.scene.junctions, start=len(drawn.scene.boxes)):
            x, y = drawn.layout.centres[node]
            foreign = node not in (edge.tail, edge.head)
            if foreign and any(hypot(px - x, py - y) < junction.radius for px, py in along(curve)):
                found.append((edge.relation.id, junction.relation.id))
    return found


@every_debate
def test_no_two_boxes_overlap(name: str) -> None:
    drawn = drawing(name)
    assert len(drawn.boxes) == len(drawn.debate.claims)
    assert overlaps(drawn.boxes) == []


@every_debate
def test_no_line_runs_through_a_box_or_through_a_foreign_dot(name: str) -> None:
    assert crossed(drawing(name)) == []
    assert dots_hit(drawing(name)) == []


@settings(max_examples=30)
@given(maps(most_claims=8))
def test_whatever_the_debate_boxes_are_apart_and_lines_between_them(debate: object) -> None:
    drawn = draw(debate)  # type: ignore[arg-type]
    assert overlaps(drawn.boxes) == []
    assert crossed(drawn) == []
    assert set(groups(drawn.root, "claim")) == set(drawn.debate.claim)
    assert set(groups(drawn.root, "relation")) == set(drawn.debate.relation)
    assert all(drawn.page.around(rect) for rect in frames(drawn).values())


@every_debate
def test_the_layout_gives_each_box_the_room_that_it_needs(name: str) -> None:
    drawn = drawing(name)
    area = Rect(0.0, 0.0, drawn.layout.width, drawn.layout.height).grown(0.1)
    for node, box in enumerate(drawn.scene.boxes):
        width, height = drawn.layout.sizes[node]
        assert width >= box.width - 0.1
        assert height >= box.height - 0.1
    assert all(map(area.around, drawn.boxes.values()))
    assert all(area.holds(p) for curve in drawn.layout.curves for p in along(curve))


@every_debate
def test_lines_begin_at_their_premise_and_end_at_their_target(name: str) -> None:
    drawn = drawing(name)
    boxes = list(drawn.boxes.values())
    joined = junctions(drawn.debate)
    for edge, curve in zip(drawn.scene.edges, drawn.layout.curves, strict=True):
        assert len(curve) % 3 == 1
        for node, point in ((edge.tail, curve[0]), (edge.head, curve[-1])):
            if node < len(boxes):
                assert abs(boxes[node].off_border(point)) < 1, edge
            else:
                assert beside_dot(drawn, node, point) <= 0.1, edge
        # What stands at the two ends is what the debate says.
        ends = [named(drawn, edge.tail), named(drawn, edge.head)]
        relation, through = edge.relation, edge.relation.id in joined
        starts = [relation.id] if through and edge.last else list(relation.premises)
        assert ends[0] in starts
        assert ends[1] == (relation.target if edge.last else relation.id)


def beside_dot(drawn: Drawing, node: int, point: tuple[float, float]) -> float:
    """Give how far a point is from a dot, or from the line on which a second undercut ends."""
    x, y = drawn.layout.centres[node]
    radius = drawn.scene.junctions[node - len(drawn.scene.boxes)].radius
    second = min(abs(point[0] - x), NEXT_CUT)
    return max(hypot(abs(point[0] - x) - second, point[1] - y) - radius, 0.0)


def named(drawn: Drawing, node: int) -> str:
    first = len(drawn.scene.boxes)
    if node < first:
        return drawn.scene.boxes[node].claim.id
    return drawn.scene.junctions[node - first].relation.id


@every_debate
def test_an_arrow_to_a_dot_stops_where_the_dot_begins(name: str) -> None:
    drawn = drawing(name)
    first = len(drawn.scene.boxes)
    for edge, curve in zip(drawn.scene.edges, drawn.layout.curves, strict=True):
        if edge.last and edge.head >= first:
            assert edge.relation.kind == "undercut"
            _, y = drawn.layout.centres[edge.head]
            radius = drawn.scene.junctions[edge.head - first].radius
            assert beside_dot(drawn, edge.head, curve[-1]) <= 0.01
            assert abs(curve[-1][1] - y) == pytest.approx(radius, abs=0.05)


def test_a_thesis_stands_left_of_what_bears_on_it() -> None:
    for name in ("fan", "chain", "tree 1", "tree 2", "knots"):
        thesis, *others = drawing(name).boxes.values()
        assert all(thesis.left < other.left for other in others)
    steps = [rect.left for rect in drawing("chain").boxes.values()]
    assert steps == sorted(steps)


def test_arguments_come_upon_a_claim_apart_and_without_crossing() -> None:
    layout = drawing("fan").layout
    ways = sorted((curve[0][1], curve[-1][1]) for curve in layout.curves)
    landings = [end for _, end in ways]
    assert landings == sorted(landings)
    assert min(b - a for a, b in pairwise(landings)) > 5


@every_debate
def test_lines_of_text_fit_their_box(name: str) -> None:
    for box in drawing(name).scene.boxes:
        bottom = 0.0
        for block in box.blocks:
            assert block.lines
            assert block.top >= bottom
            bottom = block.top + block.height
            for line in block.lines:
                room = text_width(line.rstrip(" "), block.size, bold=block.bold)
                assert room <= box.width - 10, line
        assert bottom <= box.height


def frames(drawn: Drawing) -> dict[str, Rect]:
    """Give the frames of the claims' boxes where they are on the page."""
    groups_of = {id(group): name for name, group in groups(drawn.root, "claim").items()}
    found = {}
    for element, origin in placed(drawn.root):
        if id(element) in groups_of:
            parts = placed(element, origin)
            frame, at = next(part for part in parts if part[0].tag == f"{SVG}path")
            found[groups_of[id(element)]] = outline(frame, at)
    return found


def page_lines(drawn: Drawing) -> tuple[dict[str, list[Line]], list[Line]]:
    """Give the lines of text on the page: those in each claim's box, and the others."""
    owner = {
        id(text): name
        for name, group in groups(drawn.root, "claim").items()
        for text in group.iter(f"{SVG}text")
    }
    inside: dict[str, list[Line]] = {name: [] for name in drawn.debate.claim}
    outside: list[Line] = []
    for element, origin in placed(drawn.root):
        if element.tag == f"{SVG}text":
            place = inside.get(owner.get(id(element), ""), outside)
            place += lines_of(element, origin)
    return inside, outside


@every_debate
def test_text_on_the_page_lies_in_its_frame_and_upon_nothing_else(name: str) -> None:
    drawn = drawing(name)
    inside, outside = page_lines(drawn)
    framed = frames(drawn)
    for claim, lines in inside.items():
        assert len(lines) > 1
        for line in lines:
            assert framed[claim].grown(-2).around(line.rect), (claim, line)
    every = [*outside, *(line for lines in inside.values() for line in lines)]
    assert overlaps({f"{number} {line.text}": line.rect for number, line in enumerate(every)}) == []
    besides = {f"text {number}": line.rect for number, line in enumerate(outside)}
    assert overlaps(framed | besides) == []
    assert all(drawn.page.around(rect) for rect in (*framed.values(), *besides.values()))


@every_debate
def test_the_page_shows_what_the_layout_found(name: str) -> None:
    drawn = drawing(name)
    framed, boxes = frames(drawn), drawn.boxes
    moved = {
        (round(framed[claim].left - rect.left, 1), round(framed[claim].top - rect.top, 1))
        for claim, rect in boxes.items()
    }
    dx, dy = next(iter(moved))
    assert all(abs(x - dx) + abs(y - dy) < 0.25 for x, y in moved)
    for claim, rect in boxes.items():
        assert framed[claim].right - framed[claim].left == pytest.approx(rect.right - rect.left)
        assert framed[claim].bottom - framed[claim].top == pytest.approx(
            rect.bottom - rect.top, abs=0.1
        )


@every_debate
def test_an_icon_stands_in_the_frame_beside_the_word(name: str) -> None:
    drawn = drawing(name)
    inside, _ = page_lines(drawn)
    framed = frames(drawn)
    ids = {id(group): claim for claim, group in groups(drawn.root, "claim").items()}
    for group, origin in placed(drawn.root):
        if claim := ids.get(id(group)):
            icon, at = next(
                found
                for found in placed(group, origin)
                if "scale(" in found[0].get("transform", "")
            )
            side = 10 * float(icon.get("transform", "").rpartition("scale(")[2].rstrip(")"))
            rect = Rect(at[0], at[1], at[0] + side, at[1] + side)
            assert framed[claim].around(rect)
            assert not any(rect.meets(line.rect) for line in inside[claim])
