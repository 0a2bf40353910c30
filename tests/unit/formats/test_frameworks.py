"""Frameworks as debates: af, apx and tgf."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.formats import frameworks
from argmap.formats.interchange import fitted, read, read_as, write_as
from tests.sketches import sketch

DEBATE = sketch(
    """
    thesis: small-gifts
    con: buys-favours
    hurts supports small-gifts
    r: buys-favours attacks small-gifts
    costs-little undercuts r
    not attacks 2nd-thought
    """
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("af", "# gifts\r\np af 3\r\n1 2\r\n3 1\r\n"),
        ("apx", "% gifts\narg(1).arg(2).\narg(3).\natt(1,2). att(3,1)."),
        ("tgf", "1\n2\n3\n#\n1 2\n\n3 1\n"),
    ],
)
def test_arguments_are_claims_and_attacks_are_attacks(name: str, text: str) -> None:
    reading = read(text.encode(), f"x.{name}")
    assert (reading.format, reading.problems) == (name, ())
    assert [(claim.id, claim.text) for claim in reading.debate.claims] == [
        ("1", "1"), ("2", "2"), ("3", "3"),
    ]  # fmt: skip
    assert [it.id for it in reading.debate.relations] == ["1--attacks--2", "3--attacks--1"]
    comment = {"comment"} if "gifts" in text else set()
    assert {loss.code for loss in reading.losses} == {"type", "text"} | comment


def test_places_are_those_of_the_facts() -> None:
    debate = read_as("apx", b"arg(a).  arg(b).\n att(a,b).", "x").debate
    assert [(c.place.line, c.place.column) for c in debate.claims] == [(1, 1), (1, 10)]
    assert [(r.place.line, r.place.column) for r in debate.relations] == [(2, 2)]
    debate = read_as("tgf", b"\n  a\nb\n#\n b a", "x").debate
    assert [(c.place.line, c.place.column) for c in debate.claims] == [(2, 3), (3, 1)]
    assert debate.relations[0].place.line == 5


def test_names_in_apx_have_no_hyphens() -> None:
    text = write_as("apx", DEBATE).text
    assert text == (
        "arg(small_gifts).\narg(buys_favours).\narg(hurts).\narg(costs_little).\narg(a_not).\n"
        "arg(a_2nd_thought).\natt(buys_favours,small_gifts).\natt(costs_little,buys_favours).\n"
        "att(a_not,a_2nd_thought).\n"
    )
    debate = read_as("apx", text.encode(), "x").debate
    assert debate == fitted("apx", DEBATE)[0]
    assert [claim.id for claim in debate.claims][:2] == ["small-gifts", "buys-favours"]


def test_names_that_are_no_ids_are_kept_as_texts() -> None:
    reading = read_as("apx", b"arg(Some_Name). arg(a_b). arg(a-b). att(a_b,a-b).", "x")
    assert [(claim.id, claim.text) for claim in reading.debate.claims] == [
        ("some-name", "Some_Name"), ("a-b", "a-b"), ("a-b-2", "a-b"),
    ]  # fmt: skip
    assert [it.id for it in reading.debate.relations] == ["a-b--attacks--a-b-2"]


def test_what_is_lost() -> None:
    told = [(loss.code, loss.detail) for loss in write_as("af", DEBATE).losses]
    assert ("support", "`hurts--supports--small-gifts`") in told
    assert ("undercut", "`costs-little--undercuts--r`") in told
    assert ("relation-id", "`r`, now `2--attacks--1`") in told
    assert ("claim-id", "`not`, now `5`") in told
    assert ("claim-text", "`not`: Not.") in told
    assert [code for code, _ in told].count("relation-id") == 1
    assert write_as("af", DEBATE).text == "p af 6\n2 1\n4 2\n5 6\n"


def test_labels_in_tgf() -> None:
    text = "a A small gift.\nb\n#\nb a supports\nb a 0.3\na b -1\n b a attacks\n"
    reading = read_as("tgf", text.encode(), "x")
    assert reading.debate.claims[0].text == "A small gift."
    assert [it.id for it in reading.debate.relations] == [
        "a--attacks--b", "b--supports--a", "b--attacks--a",
    ]  # fmt: skip
    dropped = [it for it in reading.losses if it.outcome == "dropped"]
    assert [(it.code, it.detail, it.place.line) for it in dropped] == [
        ("data", "label `0.3`", 5),
        ("data", "label `-1`", 6),
        ("same-relation", "`b--attacks--a`", 7),
    ]


@pytest.mark.parametrize(
    ("name", "text", "places"),
    [
        ("af", "# top\np af 2\n \n  # the doctor\r\n1 2\n", [(1, 1), (4, 3)]),
        ("apx", "% top\narg(a). % the doctor\narg(b).\n", [(1, 1), (2, 9)]),
    ],
)
def test_comments_are_told(name: str, text: str, places: list[tuple[int, int]]) -> None:
    reading = read_as(name, text.encode(), "x")
    found = [loss for loss in reading.losses if loss.code == "comment"]
    assert [loss.detail for loss in found] == ["top", "the doctor"]
    assert [(loss.place.line, loss.place.column) for loss in found] == places


def test_an_argument_that_attacks_itself_is_told() -> None:
    reading = read_as("af", b"p af 2\n1 1\n2 1", "x")
    assert ("self-relation", 2) in [(it.code, it.place.line) for it in reading.losses]
    assert len(reading.debate.relations) == 1


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("af", "p af 0\n", ("no-claims", 1)),
        ("apx", "% nothing\n", ("no-claims", 1)),
        ("tgf", "#\n", ("no-claims", 1)),
        ("af", "p af 2\n1 3\n", ("unknown-argument", 2)),
        ("apx", "arg(a).\natt(a,b).", ("unknown-argument", 2)),
        ("tgf", "a\nb\n", ("truncated", 2)),
        ("apx", "arg(a).\narg(f(x)).", ("malformed-line", 2)),
    ],
)
def test_what_is_wrong(name: str, text: str, expected: tuple[str, int]) -> None:
    (problem,) = read_as(name, text.encode(), "x").problems
    assert (problem.code, problem.place.line) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [("af", "p af 2\r1 2\r"), ("apx", "arg(a).\ratt(a,a).\r"), ("tgf", "a\r#\ra a\r")],
)
def test_a_carriage_return_alone_ends_a_line(name: str, text: str) -> None:
    as_usual = read_as(name, text.replace("\r", "\n").encode(), "x")
    assert read(text.encode(), "x") == replace(as_usual, format=name)


def test_a_short_line_cannot_ask_for_millions_of_claims() -> None:
    count = frameworks.MOST_CLAIMS + 1
    (problem,) = read_as("af", f"p af {count}\n".encode(), "x").problems
    assert (problem.code, problem.place.line) == ("too-large", 1)
    assert "argmap solve" in problem.hint
