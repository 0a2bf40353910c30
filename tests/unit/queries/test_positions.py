from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.queries.positions import Position, Positions, positions
from argmap.queries.positions_report import position_record, position_report
from argmap.semantics.reading import read_debate
from argmap.semantics.status import SUPPORTS
from tests.maps import bare_maps
from tests.sketches import sketch
from tests.unit.semantics.by_definition import ByDefinition

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.semantics.status import Supports

TWO = """
thesis: t, u
t attacks u
u attacks t
a attacks b
b attacks a
d attacks t
e attacks d
"""


def report(found: Positions, text: str = TWO, room: int = 80, *, formal: bool = False) -> str:
    return position_report(sketch(text), found, room, formal=formal)


def test_what_all_share_and_what_each_adds() -> None:
    found = positions(sketch(TWO), "preferred")
    assert (found.number, found.exact, found.complete, found.partial) == (4, True, True, False)
    assert found.shared == ("e",)
    assert found.divided == ("t", "u", "a", "b")
    assert [(it.accepted, dict(it.statuses)) for it in found.listed] == [
        (("t", "a", "e"), {"t": "accepted", "u": "defeated"}),
        (("t", "b", "e"), {"t": "accepted", "u": "defeated"}),
        (("u", "a", "e"), {"t": "defeated", "u": "accepted"}),
        (("u", "b", "e"), {"t": "defeated", "u": "accepted"}),
    ]
    told = report(found)
    assert "together: 4 under preferred" in " ".join(told.split())
    assert "Held in all of them, 1 claim:\n  `e`\n" in told
    assert "Position 2:\n  `t` is accepted, `u` is defeated\n  holds `b`\n" in told
    assert "Held in some of them, not in all:\n  `t`: T.\n  `u`: U.\n  `a`: A.\n" in told
    assert told.endswith("Every position is listed.\n")


def test_what_is_shared_is_known_where_not_all_are_listed() -> None:
    every = positions(sketch(TWO), "preferred")
    found = positions(sketch(TWO), "preferred", most=1)
    assert len(found.listed) == 1
    assert not found.complete
    assert (found.number, found.exact) == (4, True)
    assert (found.shared, found.divided) == (every.shared, every.divided)
    assert report(found).endswith("Listed are 1 of them.\n")


def test_theses_that_fare_alike_in_all_are_told_of_once() -> None:
    text = "thesis: t, s\na attacks b\nb attacks a\na attacks t\nb attacks t\na attacks s"
    told = report(positions(sketch(text), "preferred"), text)
    assert "In all of them `t` is defeated.\n" in told
    assert "Position 2:\n  `s` is defeated\n  holds `a`\n" in told
    assert "Position 1:\n  `s` is accepted\n  holds `b`\n" in told


def test_other_claims_are_asked_about() -> None:
    debate = sketch(TWO)
    found = positions(debate, "preferred", asked=[debate.claim["d"], debate.claim["a"]])
    assert [dict(it.statuses) for it in found.listed] == [
        {"d": "defeated", "a": "accepted"},
        {"d": "defeated", "a": "defeated"},
    ] * 2
    told = report(found)
    assert "In all of them `d` is defeated.\n" in told
    assert "Position 4:\n  `a` is defeated\n  holds `u`, `b`\n" in told


def test_one_position() -> None:
    text = "thesis: t\na attacks t\nb attacks a"
    told = report(positions(sketch(text), "grounded"), text, formal=True)
    assert "together: 1 under grounded" in " ".join(told.split())
    assert "In it `t` is in.\n\nHeld in it, 2 claims:\n  `t`, `b`\n" in told
    assert "Position" not in told.removeprefix("Positions")


def test_no_position() -> None:
    text = "a attacks b\nb attacks c\nc attacks a"
    found = positions(sketch(text), "stable")
    assert (found.number, found.listed, found.shared, found.divided) == (0, (), (), ())
    assert found.complete
    told = " ".join(report(found, text).split())
    assert "together: there is no position under stable semantics" in told
    assert "listed" not in told


def test_nothing_is_shared_and_nothing_added() -> None:
    text = "thesis: t\nt attacks a\na attacks t"
    told = report(positions(sketch(text), "complete"), text)
    assert ":\n  `t` is undecided\n\n" in told
    assert ":\n  `t` is accepted\n\n" in told
    assert "Held in all" not in told


def test_positions_that_differ_in_relations_only_are_told_apart_by_them() -> None:
    text = "thesis: t\np: a attacks t\nq: b undercuts w\nw: c undercuts q"
    found = positions(sketch(text), "preferred")
    assert {it.accepted for it in found.listed} == {("a", "b", "c")}
    assert sorted(it.relations for it in found.listed) == [("q",), ("w",)]
    assert "  holds nothing else\n  with `q` in force\n" in report(found, text)


def test_extensions_that_differ_in_neither_are_one_position() -> None:
    text = "a supports b\nb supports a"
    found = positions(sketch(text), "complete", "evidential")
    assert found.number == 3
    assert sorted((it.accepted, it.extensions) for it in found.listed) == [
        ((), 2),
        (("a", "b"), 1),
    ]
    told = report(found, text)
    assert "2 (from 3 extensions: some differ in no claim or relation)" in " ".join(told.split())
    assert ", 2 extensions:\n  holds nothing\n" in told


def test_a_thesis_on_which_merged_extensions_disagree_is_undecided() -> None:
    text = "thesis: a\na supports b\nb supports a"
    found = positions(sketch(text), "complete", "evidential")
    empty = next(it for it in found.listed if not it.accepted)
    assert empty == Position((), (), {"a": "undecided"}, 2)


def test_without_time() -> None:
    pairs = "\n".join(f"a{n} attacks b{n}\nb{n} attacks a{n}" for n in range(3))
    circle = (
        "c1 attacks c2\nc2 attacks c3\nc3 attacks c1\nc1 attacks c3\nc3 attacks c2\nc2 attacks c1"
    )
    found = positions(sketch(f"{pairs}\n{circle}"), "preferred", stop=lambda: True)
    assert not found.exact
    assert not found.complete
    assert found.partial
    told = position_report(sketch(f"{pairs}\n{circle}"), found, 80)
    assert "The time was up before all was known." in " ".join(told.split())


def test_numbers_without_end() -> None:
    names = [f"a{number} attacks b{number}\nb{number} attacks a{number}" for number in range(60)]
    text = "\n".join(names)
    found = positions(sketch(text), "preferred", most=2)
    assert found.number == 2**60
    assert "about 1.2 × 10^18 under" in " ".join(report(found, text).split())
    assert position_record(found)["extensions"] == str(2**60)
    longer = Positions("preferred", "ignore", exclusive=False, number=10**5000, exact=False,
                       listed=(), complete=False, shared=(), divided=())  # fmt: skip
    assert "at least about 1.0 × 10^5000 under" in " ".join(report(longer).split())
    assert len(position_record(longer)["extensions"]) == 5001


def test_the_record() -> None:
    record = position_record(positions(sketch(TWO), "preferred", exclusive=True))
    assert list(record) == [
        "semantics", "supports", "exclusive", "extensions", "exact", "complete", "partial",
        "shared", "divided", "positions",
    ]  # fmt: skip
    assert record["positions"][0] == {
        "extensions": 1,
        "statuses": {"t": "accepted", "u": "defeated"},
        "accepted": ["t", "a", "e"],
        "adds": ["t", "a"],
        "relations": [],
    }


def test_a_bound_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match="1 or more"):
        positions(sketch(TWO), "preferred", most=0)


SEMANTICS = ("grounded", "complete", "preferred", "stable", "semi-stable", "stage", "ideal", "cf2")


@given(
    bare_maps(4, 4),
    st.sampled_from([*product(SEMANTICS, SUPPORTS)]),
    st.booleans(),
)
def test_positions_by_definition(
    debate: ArgumentMap, asked: tuple[str, Supports], exclusive: bool
) -> None:
    semantics, supports = asked
    reading = read_debate(debate, supports, exclusive=exclusive)
    if reading.framework.count > 12:
        return
    meant = ByDefinition(reading.framework.count, frozenset(reading.framework.attacks()))
    every = meant.extensions(semantics)
    held = [{name for name, it in reading.claims.items() if it in members} for members in every]
    whole = positions(debate, semantics, supports, exclusive=exclusive, most=10_000)
    assert whole.number == len(every) == sum(it.extensions for it in whole.listed)
    assert {frozenset(it.accepted) for it in whole.listed} == set(map(frozenset, held))
    assert set(whole.shared) == (set.intersection(*held) if held else set())
    assert set(whole.divided) == set().union(*held) - set(whole.shared)
    for position in whole.listed:
        assert all(
            (status == "accepted") == (name in position.accepted)
            for name, status in position.statuses.items()
        )
    if every:
        short = positions(debate, semantics, supports, exclusive=exclusive, most=1)
        assert (short.shared, short.divided) == (whole.shared, whole.divided)
        assert short.number == whole.number
