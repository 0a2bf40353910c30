"""Other arrangements of the same map: directions, sides, groups, and what boxes tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.focus import collapsed, judged, part_around, whole
from argmap.drawing.groups import groups_of
from argmap.drawing.layout import lay_out
from argmap.drawing.measure import text_width
from argmap.drawing.reading import reading_order
from argmap.drawing.scene import stage_part
from argmap.drawing.sides import sides_of
from argmap.drawing.svg import page
from argmap.drawing.view import DETAILS, DIRECTIONS, GROUPINGS, PLAIN, View
from argmap.semantics.verdict import judge
from tests.maps import maps
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, knots
from tests.unit.drawing.pictures import SVG, Rect, draw, drawing, groups, parsed, texts
from tests.unit.drawing.test_geometry import beside_dot, crossed, dots_hit, frames, overlaps

if TYPE_CHECKING:
    from argmap.drawing.view import Direction, Grouping
    from argmap.model import ArgumentMap
    from tests.unit.drawing.pictures import Drawing

VIEWS = [
    View("down"),
    View("left"),
    View("up"),
    View(sides=True),
    View("down", sides=True),
    View(group_by="side"),
    View(group_by="theme"),
    View(group_by="source"),
    View("down", group_by="source"),
    View("up", group_by="theme", sides=True),
    View(details=frozenset(DETAILS)),
]
SOME = ("bundled", "knots", "web", "tree 1")


def told(view: View) -> str:
    return f"{view.direction}-{view.group_by}{'-sides' * view.sides}-{len(view.details)}"


every_view = pytest.mark.parametrize("view", VIEWS, ids=told)


def sound(drawn: Drawing) -> None:
    """Hold what holds of every map, however it is arranged."""
    assert overlaps(drawn.boxes) == []
    assert crossed(drawn) == []
    assert dots_hit(drawn) == []
    assert set(groups(drawn.root, "claim")) == set(drawn.debate.claim)
    assert set(groups(drawn.root, "relation")) == set(drawn.debate.relation)
    area = Rect(0.0, 0.0, drawn.layout.width, drawn.layout.height).grown(0.1)
    assert all(map(area.around, drawn.boxes.values()))
    assert all(area.holds(point) for curve in drawn.layout.curves for point in curve)
    assert all(drawn.page.around(rect) for rect in frames(drawn).values())
    boxes = list(drawn.boxes.values())
    for edge, curve in zip(drawn.scene.edges, drawn.layout.curves, strict=True):
        for node, point in ((edge.tail, curve[0]), (edge.head, curve[-1])):
            if node < len(boxes):
                assert abs(boxes[node].off_border(point)) < 1, edge
            elif drawn.scene.view.direction in {"right", "left"}:
                assert beside_dot(drawn, node, point) <= 0.1, edge
    framed = [
        Rect(frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)
        for frame in drawn.layout.frames
    ]
    for number, (group, frame) in enumerate(zip(drawn.scene.groups, framed, strict=True)):
        assert area.grown(0.5).around(frame)
        for node, box in enumerate(boxes):
            assert frame.around(box) if node in group.nodes else not frame.meets(box), group.name
        assert not any(frame.meets(other) for other in framed[number + 1 :])


@every_view
@pytest.mark.parametrize("name", SOME)
def test_every_view_is_sound(name: str, view: View) -> None:
    sound(drawing(name, view=view))


@settings(max_examples=40)
@given(
    maps(most_claims=8),
    st.builds(
        View,
        st.sampled_from(DIRECTIONS),
        st.sampled_from(GROUPINGS),
        st.booleans(),
        st.frozensets(st.sampled_from(DETAILS)),
    ),
)
def test_whatever_the_debate_and_the_view(debate: ArgumentMap, view: View) -> None:
    sound(draw(debate, view=view))


@pytest.mark.parametrize(
    ("direction", "axis", "sign"), [("right", 0, 1), ("left", 0, -1), ("down", 1, 1), ("up", 1, -1)]
)
def test_arguments_stand_in_the_direction_asked_for(
    direction: Direction, axis: int, sign: int
) -> None:
    for name in ("chain", "fan"):
        drawn = drawing(name, view=View(direction))
        thesis, *others = (centre[axis] * sign for centre in drawn.layout.centres)
        assert all(thesis < other for other in others)


def test_sides_keep_lines_of_argument_together() -> None:
    debate = sketch(
        """
        pro: loose
        thesis: t, s
        a supports t
        b attacks t
        c attacks a
        d attacks b
        u undercuts a--supports--t
        e supports s
        d supports a
        f attacks loose
        """
    )
    found = sides_of(debate)
    before = {name for name, side in found.items() if side == -1 and name in debate.claim}
    assert before == {"a", "c", "u", "e", "d"}
    assert found["t"] == found["s"] == 0
    assert found["b"] == found["loose"] == found["f"] == 1


def test_with_sides_pros_stand_before_a_thesis_and_cons_after_it() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks a\nd supports b")
    boxes = draw(debate, view=View(sides=True)).boxes
    assert boxes["c"].right < boxes["a"].left
    assert boxes["a"].right < boxes["t"].left
    assert boxes["t"].right < boxes["b"].left < boxes["d"].left


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_a_claim_is_in_one_group_at_most_and_a_thesis_in_none(grouping: Grouping) -> None:
    for name in DEBATES:
        debate = DEBATES[name]()
        found = groups_of(debate, reading_order(debate), grouping)
        members = [claim.id for claims in found.values() for claim in claims]
        assert len(members) == len(set(members))
        assert not {thesis.id for thesis in debate.theses} & set(members)
        assert not found or grouping != "none"


def test_groups_are_named_by_what_their_claims_share() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks t\nc attacks b",
        a={"tags": ("law", "money")},
        b={"tags": ("money",)},
    )
    order = reading_order(debate)

    def named(grouping: Grouping) -> dict[str, list[str]]:
        found = groups_of(debate, order, grouping)
        return {name: [claim.id for claim in claims] for name, claims in found.items()}

    assert named("theme") == {"law": ["a"], "money": ["b"]}
    assert named("side") == {"For": ["a", "c"], "Against": ["b"]}
    two = sketch("thesis: t, s\na supports t\nb attacks s")
    assert list(groups_of(two, reading_order(two), "side")) == ["For “T.”", "Against “S.”"]


def test_a_frame_tells_its_name_and_claims() -> None:
    drawn = drawing("bundled", view=View(group_by="theme"))
    found = [g for g in drawn.root.iter(f"{SVG}g") if g.get("class") == "group"]
    assert len(found) == len(drawn.scene.groups) > 3
    for group, frame, element in zip(drawn.scene.groups, drawn.layout.frames, found, strict=True):
        (name,) = texts(element)
        assert name == group.name or group.name.startswith(name.removesuffix(" …"))
        assert text_width(name, 9.5, bold=True) < frame.width
        claims = (element.get("data-claims") or "").split()
        assert set(claims) <= set(drawn.debate.claim)
        assert all(drawn.debate.claim[claim].tags[0] == group.name for claim in claims)


def test_boxes_tell_what_is_asked_for() -> None:
    claim = {"evidence": "testimony", "tags": ("law",), "principles": ("justice", "autonomy")}
    debate = sketch("thesis: t\na supports t", a={"said_by": ("Ann",), **claim})

    def said(view: View) -> str:
        return " | ".join(texts(groups(draw(debate, view=view).root, "claim")["a"]))

    assert "Ann" in said(PLAIN)
    assert "testimony" not in said(PLAIN)
    everything = said(View(details=frozenset(DETAILS)))
    for words in ("— Ann", "evidence: testimony", "principles: justice, autonomy", "#law", "a"):
        assert words in everything
    assert "Ann" not in said(View(details=frozenset()))


def test_without_sources_the_page_has_no_notes() -> None:
    drawn = drawing("bundled", view=View(details=frozenset({"speakers"})))
    assert "Sources (¶" not in drawn.svg
    assert "[1" not in "".join(texts(drawn.root))
    assert "Sources (¶" in drawing("bundled").svg


def runs_upon(drawn: Drawing, near: float = 0.8) -> list[tuple[str, str, float]]:
    """Give relations with others that they run upon for more than a few points.

    Lines from one premise, the arms of one relation, and undercuts of one relation may be one
    line for a while.
    """
    level: list[tuple[int, float, float, float, int]] = []
    for number, curve in enumerate(drawn.layout.curves):
        for start in range(0, len(curve) - 1, 3):
            for axis in (0, 1):
                here, there = curve[start], curve[start + 3]
                if abs(here[1 - axis] - there[1 - axis]) < 0.3 < abs(here[axis] - there[axis]):
                    low, high = sorted((here[axis], there[axis]))
                    level.append((axis, here[1 - axis], low, high, number))
    found = []
    level.sort()
    for at, (axis, height, low, high, number) in enumerate(level):
        for other in level[at + 1 :]:
            if other[0] != axis or other[1] > height + near:
                break
            one, two = drawn.scene.edges[number], drawn.scene.edges[other[4]]
            shared = one.tail == two.tail or one.relation.id == two.relation.id
            shared |= one.head == two.head >= len(drawn.scene.boxes)
            upon = min(high, other[3]) - max(low, other[2])
            if not shared and upon > 5:
                found.append((one.relation.id, two.relation.id, upon))
    return found


@every_view
@pytest.mark.parametrize("name", ["fan", "bundled", "web", "tree 2"])
def test_lines_may_cross_but_never_run_upon_each_other(name: str, view: View) -> None:
    assert runs_upon(drawing(name, view=view)) == []


def test_knots_have_a_dot_in_the_group_of_its_premises() -> None:
    drawn = draw(knots(), view=View(group_by="side"))
    first = len(drawn.scene.boxes)
    home = {node: group.name for group in drawn.scene.groups for node in group.nodes}
    for node, junction in enumerate(drawn.scene.junctions, start=first):
        claims = {claim.id: at for at, claim in enumerate(box.claim for box in drawn.scene.boxes)}
        homes = {home.get(claims[premise]) for premise in junction.relation.premises}
        assert home.get(node) == (homes.pop() if len(homes) == 1 else None)


def test_a_judged_map_says_of_every_claim_whether_it_stands() -> None:
    debate = sketch("thesis: t\na attacks t\nb attacks a\nc attacks d\nd attacks c\nd supports t")
    part = judged(whole(debate), judge(debate))
    scene = stage_part(part)
    drawn = parsed(page(scene, lay_out(scene, "embedded")))
    for claim, status in part.statuses.items():
        group = groups(drawn, "claim")[claim]
        assert status in texts(group)
        assert f"({status})" in group.get("aria-label", "")
    legend = " ".join(texts(drawn))
    assert "accepted: stands on this map" in legend
    assert "A verdict on the map, not on the truth" in legend
    assert "stands on this map" not in " ".join(texts(draw(debate).root))


def test_a_judged_map_keeps_its_statuses_in_a_part() -> None:
    debate = sketch("thesis: t\na attacks t\nb attacks a")
    part = collapsed(judged(whole(debate), judge(debate)), ["a"])
    assert part.statuses["t"] == "accepted"
    assert part_around(debate, "a", 0).statuses == {}
