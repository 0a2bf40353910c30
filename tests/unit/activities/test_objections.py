"""What is said against an argument, however deep it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.objections import objections_to
from argmap.activities.sides import sides_of
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def found(debate: ArgumentMap) -> list[tuple[str, str, list[str]]]:
    argument = sides_of(debate, debate.theses[0]).arguments_for[0]
    return [
        (one.claim.id, one.against.id, [reply.id for reply in one.replies])
        for one in objections_to(debate, argument)
    ]


def test_the_nearest_come_first() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\nfar attacks b\nnear attacks a")
    assert found(debate) == [("near", "a", []), ("far", "b", [])]


def test_an_undercut_is_against_what_the_step_upholds() -> None:
    debate = sketch(
        "thesis: t\na supports t\nr: b supports a\nu undercuts r\nv undercuts a--supports--t"
    )
    assert found(debate) == [("v", "a", []), ("u", "a", [])]


def test_replies_are_those_to_the_objection() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\nc attacks b\nd attacks c")
    assert found(debate) == [("b", "a", ["c"])]


def test_an_argument_does_not_reply_for_itself() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\na attacks b")
    assert found(debate) == [("b", "a", [])]


def test_circles_end() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\na supports b\nc attacks b\nt attacks a")
    assert found(debate) == [("c", "b", [])]
