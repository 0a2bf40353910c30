"""Circles of support and of attack, against a plain search for them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import run
from argmap.checks.cycles import circles
from argmap.graph import Arc, to_networkx
from argmap.model import ArgumentMap, Claim, Relation, RelationKind

if TYPE_CHECKING:
    import pytest


def debate(*steps: tuple[str, RelationKind, str]) -> ArgumentMap:
    """Make a map from steps such as ("a b", "support", "c"); the id of a step is its number."""
    relations = tuple(
        Relation(f"r{number}", kind, tuple(premises.split()), target)
        for number, (premises, kind, target) in enumerate(steps)
    )
    names = dict.fromkeys(n for r in relations for n in (*r.premises, r.target) if n[0] != "r")
    return ArgumentMap(claims=tuple(Claim(n, "pro", n) for n in names), relations=relations)


def messages(code: str, on: ArgumentMap) -> list[str]:
    return [p.message.partition(": ")[2] for p in run(on, select=[code])]


def test_a_circle_of_support_lists_its_claims() -> None:
    on = debate(("a", "support", "b"), ("b", "support", "c"), ("c", "support", "a"))
    assert messages("support-cycle", on) == [
        "`a` supports `b`, which supports `c`, which supports `a`"
    ]
    assert messages("attack-cycle", on) == []
    assert run(on, select=["support-cycle"])[0].severity == "error"


def test_linked_premises_count() -> None:
    on = debate(("a b", "support", "c"), ("c", "support", "b"))
    assert messages("support-cycle", on) == ["`b` supports `c`, which supports `b`"]


def test_an_attack_breaks_a_circle_of_support() -> None:
    on = debate(("a", "support", "b"), ("b", "attack", "a"))
    assert messages("support-cycle", on) == []
    assert messages("attack-cycle", on) == ["`b` attacks `a`, which supports `b`"]


def test_one_report_a_knot_however_many_circles() -> None:
    names = "abcdefgh"
    on = debate(*[(x, "support", y) for x in names for y in names if x != y],
                ("x", "support", "y"), ("y", "support", "x"))  # fmt: skip
    assert messages("support-cycle", on) == [
        "`a` supports `b`, which supports `a`",
        "`x` supports `y`, which supports `x`",
    ]


def test_a_diamond_is_no_circle() -> None:
    on = debate(("a", "support", "b"), ("a", "support", "c"), ("b", "support", "d"),
                ("c", "attack", "d"))  # fmt: skip
    assert messages("support-cycle", on) == messages("attack-cycle", on) == []


def test_the_circle_that_is_told_is_a_shortest_one() -> None:
    steps = ["ab", "bc", "bd", "ca", "de", "ea"]
    on = debate(*[(step[0], "support", step[1]) for step in steps])
    assert messages("support-cycle", on) == [
        "`a` supports `b`, which supports `c`, which supports `a`"
    ]


def test_maps_without_a_circle_do_without_networkx(monkeypatch: pytest.MonkeyPatch) -> None:
    def knots(*_: object) -> dict[str, int]:
        raise AssertionError

    monkeypatch.setattr("argmap.checks.cycles._knots", knots)
    on = debate(("a b", "support", "c"), ("c", "attack", "d"), ("a", "undercut", "r1"))
    assert run(on, select=["support-cycle", "attack-cycle"]) == []


def test_a_claim_that_supports_itself_in_a_map_made_by_a_program() -> None:
    assert messages("support-cycle", debate(("a", "support", "a"))) == ["`a` supports `a`"]


def test_an_undercut_of_what_one_rests_on_is_a_circle() -> None:
    on = debate(("a", "support", "b"), ("b", "undercut", "r0"))
    assert messages("attack-cycle", on) == ["`b` undercuts `r0`, which supports `b`"]


def test_undercuts_that_undercut_each_other() -> None:
    on = debate(("a", "undercut", "r1"), ("b", "undercut", "r0"))
    assert messages("attack-cycle", on) == ["`r0` undercuts `r1`, which undercuts `r0`"]


def test_long_circles_are_cut_in_the_message_and_deep_maps_are_no_trouble() -> None:
    size = 3000
    ring = [(f"c{i}", "support", f"c{(i + 1) % size}") for i in range(size)]
    (message,) = messages("support-cycle", debate(*ring))  # type: ignore[arg-type]
    assert message.endswith(f"`c20`, and so on, {size} steps in all")
    assert len(message) < 700
    assert messages("support-cycle", debate(*ring[:-1])) == []  # type: ignore[arg-type]


NAMES = st.sampled_from("abcdef")
STEPS = st.tuples(
    st.lists(NAMES, min_size=1, max_size=2, unique=True).map(" ".join),
    st.sampled_from(["support", "attack"]),
    NAMES,
)


def is_attack(arc: Arc) -> bool:
    return arc.sign < 0


def everything(arc: Arc) -> bool:
    return True


@given(st.lists(STEPS, max_size=12))
def test_a_circle_is_found_exactly_where_there_is_one(
    steps: list[tuple[str, RelationKind, str]],
) -> None:
    import networkx as nx

    on = debate(*steps)
    found = list(circles(on, everything, is_attack))
    graph = to_networkx(on)
    knots = [k for k in nx.strongly_connected_components(graph)
             if any(s < 0 for _, _, s in graph.subgraph(k).edges(data="sign"))]  # fmt: skip
    assert len(found) == len(knots)
    for circle in found:
        assert all(one.head == other.tail for one, other in pairwise([*circle, circle[0]]))
        assert any(arc.sign < 0 for arc in circle)
        assert len({arc.tail for arc in circle}) == len(circle)
        assert {arc.tail for arc in circle} <= next(k for k in knots if circle[0].tail in k)


@given(st.lists(STEPS, max_size=12))
def test_the_circle_is_a_shortest_one_through_its_first_step(
    steps: list[tuple[str, RelationKind, str]],
) -> None:
    import networkx as nx

    on = debate(*steps)
    graph = to_networkx(on)
    for circle in circles(on, everything, everything):
        assert len(circle) == 1 + nx.shortest_path_length(graph, circle[0].head, circle[0].tail)
