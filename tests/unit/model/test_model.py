from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import Any

import pytest

from argmap import model
from argmap.model import ArgumentMap, Citation, Claim, Limits, Place, Relation, Source
from tests.sketches import sketch

CITED = Claim("a", "pro", "A.", cites=(Citation("s", 1), Citation("r"), Citation("s", 2)))


def test_lookups_are_by_id() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t\nu undercuts r")
    assert debate.claim["a"].text == "A."
    assert debate.relation["r"].premises == ("a", "b")
    assert [claim.id for claim in debate.theses] == ["t"]
    assert ArgumentMap(sources=(Source("s", "S"),)).source["s"].title == "S"


def test_relations_by_target_and_by_each_premise() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t\na supports t\nu undercuts r")
    assert {target: [r.id for r in found] for target, found in debate.incoming.items()} == {
        "t": ["r", "a--supports--t"],
        "r": ["u--undercuts--r"],
    }
    assert {premise: [r.id for r in found] for premise, found in debate.outgoing.items()} == {
        "a": ["r", "a--supports--t"],
        "b": ["r"],
        "u": ["u--undercuts--r"],
    }


def test_a_claim_names_each_source_once() -> None:
    assert CITED.sources == ("s", "r")


VALUES = [Place(), model.Problem("error", "c", "m"), model.Risk(), Citation("s"), Source("s", "S"),
          CITED, Relation("r", "attack", ("a",), "b"), ArgumentMap()]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen_and_hashable(value: Any) -> None:
    for field in fields(value):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)
    assert hash(value) == hash(value)


def test_every_class_of_values_is_covered_above() -> None:
    defined = {c for c in vars(model).values() if is_dataclass(c) and isinstance(c, type)}
    assert {type(value) for value in VALUES} == defined - {Limits}


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (Claim("a", "pro", "A."), Claim("a", "pro", "A.", place=Place("f", 1, 2))),
        (Source("s", "S"), Source("s", "S", place=Place("f", 1, 2))),
        (ArgumentMap("T"), ArgumentMap("T", place=Place("f", 1, 1))),
        (Citation("s"), Citation("s", place=Place("f", 1, 2))),
        (
            Relation("r", "attack", ("a",), "b"),
            Relation("r", "attack", ("a",), "b", place=Place("f", 1, 2)),
        ),
    ],
)
def test_place_does_not_count_in_comparison(here: object, there: object) -> None:
    assert here == there
    assert hash(here) == hash(there)


def test_content_does_count() -> None:
    assert Claim("a", "pro", "A.") != Claim("a", "con", "A.")
    assert Relation("r", "attack", ("a",), "b") != Relation("r", "attack", ("b",), "b")


def test_nothing_is_none_but_what_is_not_given() -> None:
    empty = {
        (cls.__name__, field.name)
        for cls in (ArgumentMap, Claim, Relation, Source, Citation, model.Risk, model.Problem)
        for field in fields(cls)
        if field.default is None
    }
    assert empty == {("Claim", "risk"), ("Claim", "weight")}


@pytest.mark.parametrize(
    ("place", "written"),
    [(Place(), ""), (Place("f"), "f"), (Place("f", 3), "f:3"), (Place("f", 3, 14), "f:3:14")],
)
def test_places_are_written_for_editors(place: Place, written: str) -> None:
    assert str(place) == written


@pytest.mark.parametrize("name", ["a", "7", "talk-not-enough", "a1-2b", "x" * 300])
def test_ids(name: str) -> None:
    limits = model.Id.__metadata__[0]  # type: ignore[attr-defined]
    assert limits.allow(name)
    assert model.RelationId.__metadata__[0].allow(f"{name}--supports--{name}")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "name", ["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "ä", "a\n", "a.b", "a/b", "٣"]
)
def test_what_is_no_id(name: str) -> None:
    assert not model.Id.__metadata__[0].allow(name)  # type: ignore[attr-defined]


def test_limits_of_numbers_and_lists() -> None:
    limits = Limits("a number from 0 to 1", minimum=0, maximum=1)
    assert [limits.allow(value) for value in (0, 0.5, 1, -0.1, 1.1, float("nan"))] == [
        True, True, True, False, False, False,
    ]  # fmt: skip
    assert not Limits("one or more", least=1).allow(())
    assert Limits("one or more", least=1).allow(("a",))
