from __future__ import annotations

from typing import Any

import pytest

from argmap.model import ArgumentMap, Citation, Source
from argmap.queries.select import Selection, is_answered, is_supported, select, unknown_words
from tests.sketches import sketch

SKETCH = sketch(
    "thesis: t\na supports t\ncon: b\nb attacks a\nr: c, d attacks t\nu undercuts r\nrisk: e",
    a={"tags": ("Law", "power"), "said_by": ("Ann Lee",), "text": "Straße and Power"},
    b={"tags": ("law",), "evidence": "Anecdote", "cites": (Citation("s"),)},
    c={"principles": ("trust",), "cites": (Citation("r"), Citation("s"))},
    e={"said_by": ("Bo", "LEE"), "evidence": "review"},
)
DEBATE = ArgumentMap(
    sources=(Source("s", "S"), Source("r", "R")), claims=SKETCH.claims, relations=SKETCH.relations
)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, "t a b c d u e"),
        ({"types": ("con", "risk")}, "b e"),
        ({"stances": ("for",)}, "a u"),
        ({"stances": ("none",)}, "t e"),
        ({"sources": ("s",)}, "b c"),
        ({"sources": ("r", "s"), "types": ("pro",)}, "c"),
        ({"tags": ("LAW",)}, "a b"),
        ({"tags": ("la",)}, ""),
        ({"said_by": ("lee",)}, "a e"),
        ({"evidence": ("anecdote", "Review")}, "b e"),
        ({"principles": ("Trust",)}, "c"),
        ({"match": ("STRASSE",)}, "a"),
        ({"match": ("power", "B.")}, "a b"),
        ({"unanswered": True}, "b u e"),
        ({"unsupported": True}, "a b c d u e"),
        ({"unsourced": True}, "t a d u e"),
        ({"unanswered": True, "unsourced": True, "types": ("pro",)}, "u"),
        ({"tags": ("law",), "stances": ("against",)}, "b"),
    ],
)
def test_selection(wanted: dict[str, Any], ids: str) -> None:
    assert [claim.id for claim in select(DEBATE, Selection(**wanted))] == ids.split()


def test_an_attack_or_an_undercut_of_its_step_answers_a_claim() -> None:
    debate = sketch(
        "thesis: t\na supports t\nr: b supports t\nu undercuts r\nc attacks a\nd supports a"
    )
    answered = {claim.id for claim in debate.claims if is_answered(debate, claim)}
    supported = {claim.id for claim in debate.claims if is_supported(debate, claim)}
    assert answered == {"a", "b"}
    assert supported == {"t", "a"}


def test_words_that_occur_nowhere_are_named_with_the_nearest() -> None:
    wanted = Selection(
        tags=("powr", "law"), sources=("x",), evidence=("anecdote",), principles=("TRUST", "trus"),
        match=("zzz",), said_by=("zzz",),
    )  # fmt: skip
    assert unknown_words([DEBATE], wanted) == [
        "no claim has the source `x`",
        "no claim has the tag `powr`; did you mean `power`?",
        "no claim has the principle `trus`; did you mean `trust`?",
        "no claim is said by `zzz`",
        "no claim says `zzz`",
    ]
    assert unknown_words([DEBATE], Selection()) == []


def test_parts_that_occur_nowhere_are_said() -> None:
    wanted = Selection(said_by=("ann", "xyz"), match=("STRASSE", "qqq"))
    assert unknown_words([ArgumentMap(), DEBATE], wanted) == [
        "no claim is said by `xyz`",
        "no claim says `qqq`",
    ]
    assert unknown_words([ArgumentMap(), DEBATE], Selection(said_by=("lee",), match=("p",))) == []
