from __future__ import annotations

from dataclasses import replace

import argmap
from argmap.model import ArgumentMap, Citation, Claim, Relation, Risk, Source
from argmap.store import dumps, loads
from tests.sketches import sketch


def test_the_form_a_person_would_write() -> None:
    debate = ArgumentMap(
        title="T: a title",
        question="Why?",
        sources=(Source("s", "S", author="A", kind="law"),),
        claims=(
            Claim("t", "thesis", "T."),
            Claim(
                "a", "risk", "A.", cites=(Citation("s", 2, start="x"),), said_by=("P", "Q"),
                tags=("no",), risk=Risk(("all",), severity="high"), weight=0.5,
            ),
            Claim("b", "con", "B.", cites=(Citation("s"), Citation("s", comment="C"))),
        ),
        relations=(
            Relation("a--supports--t", "support", ("a",), "t"),
            Relation("a--attacks--b", "attack", ("a",), "b"),
            Relation("b--supports--t", "support", ("b",), "t"),
            Relation("b--supports--a", "support", ("b",), "a"),
            Relation("b--undercuts--r", "undercut", ("b",), "r"),
            Relation("r", "attack", ("a", "b"), "t", "sign"),
            Relation("q", "support", ("t",), "a"),
        ),
    )  # fmt: skip
    assert (
        dumps(debate)
        == """\
argmap: 1
title: 'T: a title'
question: Why?
sources:
  s:
    title: S
    author: A
    kind: law
claims:
  t:
    type: thesis
    text: T.
  a:
    type: risk
    text: A.
    supports: t
    attacks: b
    cites:
      source: s
      paragraph: 2
      start: x
    said_by:
    - P
    - Q
    tags: 'no'
    risk:
      bearer: all
      severity: high
    weight: 0.5
  b:
    type: con
    text: B.
    supports:
    - t
    - a
    undercuts: r
    cites:
    - source: s
    - source: s
      comment: C
relations:
  r:
    kind: attack
    premises:
    - a
    - b
    target: t
    scheme: sign
  q:
    kind: support
    premises: t
    target: a
"""
    )
    assert loads(dumps(debate)) == debate


def test_nothing_given_is_nothing_written() -> None:
    assert dumps(ArgumentMap()).splitlines() == ["argmap: 1", "title: ''"]
    assert loads(dumps(ArgumentMap())) == ArgumentMap()


def test_other_scripts_stay_readable() -> None:
    debate = sketch("a supports b", a={"text": "האם 可以说谎 Über"})
    assert "text: האם 可以说谎 Über\n" in dumps(debate)


def test_equal_values_are_written_out_each_time() -> None:
    shared = ("the same", "words")
    debate = sketch("a supports b", a={"tags": shared}, b={"tags": shared})
    assert "&" not in dumps(debate)
    assert loads(dumps(debate)) == debate


def test_linked_premises_never_go_into_the_short_form() -> None:
    debate = sketch("a supports c\nb supports c")
    joined = Relation("a--supports--c", "support", ("a", "b"), "c")
    written = dumps(replace(debate, relations=(joined,)))
    assert "supports: c" not in written
    assert "- b" in written


def test_the_bundled_debate_survives(bundled: bytes) -> None:
    debate = loads(bundled)
    assert loads(dumps(debate)) == debate
    assert dumps(loads(dumps(debate))) == dumps(debate)


def test_the_public_names_lead_to_their_homes() -> None:
    assert argmap.loads is loads
    assert argmap.dumps is dumps
    assert argmap.load(argmap.bundled_path()).title == "Surrogate partner therapy"
    for name in argmap.__all__:
        assert getattr(argmap, name)


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    assert not hasattr(argmap, "lods")


def test_an_automatic_id_may_stand_in_the_long_form_with_a_scheme() -> None:
    relation = Relation("a--supports--b", "support", ("a",), "b", "analogy")
    claims = (Claim("a", "pro", "A."), Claim("b", "thesis", "B."))
    debate = ArgumentMap(claims=claims, relations=(relation,))
    assert loads(dumps(debate)) == debate
