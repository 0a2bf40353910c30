"""In which column claims stand, and where the dots and the lines between them are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.dots import columns_of_dots, dots_of
from argmap.drawing.scene import stage
from argmap.drawing.spreading import pooled, spread
from argmap.drawing.view import View
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, knots
from tests.unit.drawing.pictures import draw, drawing
from tests.unit.drawing.test_views import sound

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from tests.unit.drawing.pictures import Drawing


def columns(drawn: Drawing) -> dict[str, int]:
    """Give each claim's column, counted from that of the theses."""
    lefts = sorted({round(rect.left) for rect in drawn.boxes.values()})
    return {claim: lefts.index(round(rect.left)) for claim, rect in drawn.boxes.items()}


def dot_of(drawn: Drawing, relation: str) -> tuple[float, float]:
    ids = [junction.relation.id for junction in drawn.scene.junctions]
    return drawn.layout.centres[len(drawn.scene.boxes) + ids.index(relation)]


def test_linked_premises_stand_in_the_column_right_beside_their_conclusion() -> None:
    drawn = draw(sketch("thesis: t\na supports t\nr: b, c, d attacks t\ns: e, f supports b"))
    assert columns(drawn) == {"t": 0, "a": 1, "b": 1, "c": 1, "d": 1, "e": 2, "f": 2}


def test_an_undercut_takes_no_column_from_the_step_that_it_denies() -> None:
    drawn = draw(
        sketch("thesis: t\nr: a supports t\nu: v undercuts r\nw undercuts u\nb supports v")
    )
    assert columns(drawn) == {"t": 0, "a": 1, "v": 2, "w": 3, "b": 3}


@pytest.mark.parametrize("direction", ["right", "down"])
def test_dots_stand_in_the_gap_before_their_premises(direction: str) -> None:
    drawn = draw(knots(), view=View(direction))  # type: ignore[arg-type]
    along = 0 if direction == "right" else 1
    boxes = list(drawn.boxes.values())
    ends = [(rect.right, rect.bottom)[along] for rect in boxes]
    starts = [(rect.left, rect.top)[along] for rect in boxes]
    names = {box.claim.id: node for node, box in enumerate(drawn.scene.boxes)}
    for junction in drawn.scene.junctions:
        at = dot_of(drawn, junction.relation.id)[along]
        nearest = min(starts[names[premise]] for premise in junction.relation.premises)
        assert at < nearest
        assert not any(start < at < end for start, end in zip(starts, ends, strict=True))
        assert not any(at < start < nearest - 1 for start in starts)


def test_a_dot_stands_between_its_premises() -> None:
    drawn = draw(sketch("thesis: t\nr: a, b supports t\nc supports t"))
    heights = sorted(drawn.boxes[name].top for name in ("a", "b"))
    assert heights[0] < dot_of(drawn, "r")[1] < heights[1] + 60


def test_the_line_of_a_step_goes_straight_through_its_dot() -> None:
    drawn = draw(sketch("thesis: t\nr: a supports t\nu undercuts r"))
    box = drawn.boxes["a"]
    assert dot_of(drawn, "r")[1] == pytest.approx((box.top + box.bottom) / 2)


def test_undercuts_that_go_in_a_circle_are_drawn() -> None:
    debate = sketch(
        """
        thesis: t
        a supports t
        u: b undercuts v
        v: c undercuts w
        w: d undercuts u
        e undercuts u
        """
    )
    sound(draw(debate))


def test_an_undercut_by_the_target_or_the_premise_itself_is_drawn() -> None:
    sound(
        draw(
            sketch("thesis: t\nr: a supports t\nu: t undercuts r\nv: a undercuts r\na undercuts u")
        )
    )


def test_many_dots_before_one_small_claim_have_room() -> None:
    lines = [f"r{n}: a, b supports t\nu{n}: c undercuts r{n}" for n in range(12)]
    drawn = draw(sketch("thesis: t\n" + "\n".join(lines)))
    sound(drawn)
    heights = sorted(dot_of(drawn, f"r{n}")[1] for n in range(12))
    assert all(below - above > 30 for above, below in pairwise(heights))


def crossing(debate: ArgumentMap) -> int:
    """Count the pairs of relations whose lines cross."""
    drawn = draw(debate)
    ways = []
    for edge, curve in zip(drawn.scene.edges, drawn.layout.curves, strict=True):
        ends = curve[::3]
        ways += [(edge.relation.id, *pair) for pair in pairwise(ends)]
    found = set()
    for at, (one, a, b) in enumerate(ways):
        for other, c, d in ways[at + 1 :]:
            if one != other and _turn(a, b, c) * _turn(a, b, d) < 0 > _turn(c, d, a) * _turn(
                c, d, b
            ):
                found.add((one, other))
    return len(found)


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def test_the_bundled_map_crosses_few_lines_and_has_few_columns() -> None:
    drawn = drawing("bundled")
    assert len(set(columns(drawn).values())) <= 8
    assert drawn.layout.width * drawn.layout.height < 5.0e6
    assert crossing(drawn.debate) <= 42


def test_a_tree_with_linked_premises_and_undercuts_has_no_crossing() -> None:
    debate = sketch(
        """
        thesis: t
        r: a, b supports t
        u undercuts r
        c attacks t
        d supports c
        e attacks c
        v undercuts c--attacks--t
        f supports a
        """
    )
    assert crossing(debate) == 0


def test_a_long_line_goes_round_a_family_of_claims_and_not_through_it() -> None:
    family = "\n".join(f"c{n} supports b" for n in range(6))
    debate = sketch(
        f"thesis: t\na supports t\nb supports t\n{family}\nx supports a\ny attacks x\ny attacks t"
    )
    assert crossing(debate) <= 1


def test_dots_of_one_gap_share_a_column_and_undercuts_of_undercuts_stand_beyond() -> None:
    scene = stage(sketch("thesis: t\nr: a, b supports t\nu: c undercuts r\nv: d undercuts u"))
    dots = dots_of(scene)
    first, second = len(scene.boxes), len(scene.boxes) + 1
    rank = [0 if box.claim.type == "thesis" else 1 for box in scene.boxes]
    assert columns_of_dots(dots, rank) == {0: [[first], [second]]}


@pytest.mark.parametrize("name", DEBATES)
def test_each_dot_is_known_after_the_dot_that_it_bears_upon(name: str) -> None:
    seen: set[int] = set()
    dots = dots_of(drawing(name).scene)
    for number, dot in dots.items():
        assert dot.upon in seen or dot.upon not in dots
        seen.add(number)
    assert len(seen) == len(drawing(name).scene.junctions)


def test_numbers_are_moved_apart_as_little_as_can_be() -> None:
    assert pooled([0.0, 1.0, 20.0], [10.0, 4.0]) == [-4.5, 5.5, 20.0]
    assert spread([5.0, 5.0, 5.0], 0.0, 100.0, 4.0) == [1.0, 5.0, 9.0]
    assert spread([5.0, 5.0, 5.0], 4.0, 6.0, 4.0) == [4.0, 5.0, 6.0]
    assert spread([-9.0, 50.0], 0.0, 40.0, 4.0) == [0.0, 40.0]
    assert spread([], 0.0, 1.0, 4.0) == []
