"""What a format has no room for is taken out, and each thing that goes is told."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats import FORMATS
from argmap.formats.aspects import EVERYTHING, Aspect
from argmap.formats.holding import reduced
from argmap.formats.losses import CODES, Loss, is_lossy, report_json, report_text, summary
from argmap.model import ArgumentMap, Citation, Place, Risk, Source
from argmap.store import dumps, loads
from tests.maps import maps
from tests.sketches import sketch

DEBATE = replace(
    sketch(
        "thesis: t\nrisk: r\nr attacks t\nboth: a, b supports t\nu undercuts both\nv undercuts "
        "r--attacks--t",
        r={
            "risk": Risk(("patients",), "low", "high"),
            "cites": (Citation("s", 2, start="so few"), Citation("s", 3)),
            "said_by": ("a nurse", "a judge"),
            "weight": 0.5,
        },
    ),
    question="May they?",
    sources=(Source("s", "A source", author="A. Uthor"), Source("z", "Unused")),
)


def without(*aspects: Aspect) -> tuple[ArgumentMap, list[str]]:
    debate, losses = reduced(DEBATE, EVERYTHING - frozenset(aspects))
    return debate, [f"{loss.code} {loss.detail}" for loss in losses]


def test_nothing_goes_where_everything_is_held() -> None:
    debate = loads(dumps(DEBATE))
    assert reduced(debate, EVERYTHING) == (debate, [])


@pytest.mark.parametrize(
    ("aspect", "told"),
    [
        ("title", ["title A sketch"]),
        ("question", ["question May they?"]),
        ("uncited-sources", ["source `z`, which no claim cites"]),
        ("source-details", ["source-detail `s`: author"]),
        ("sources", ["source `s`", "source `z`", "citation `r`: s", "citation `r`: s"]),
        ("citations", ["citation `r`: s", "citation `r`: s"]),
        ("passages", ["passage `r`: s", "passage `r`: s"]),
        ("speakers", ["speaker `r`: a nurse", "speaker `r`: a judge"]),
        ("risks", ["risk `r`: likelihood low, severity high"]),
        ("weights", ["weight `r`: 0.5"]),
        ("linked-premises", ["linked-premises `both`"]),
        ("undercuts", ["undercut `u--undercuts--both`", "undercut `v--undercuts--r--attacks--t`"]),
        ("relation-ids", ["relation-id `both`, now `a-and-1-more--supports--t`"]),
        ("claim-types", ["claim-type `r`: risk, now con", "claim-type `u`: pro, now rebuttal",
                         "claim-type `v`: pro, now rebuttal"]),
    ],
)  # fmt: skip
def test_each_aspect_goes_with_a_word(aspect: Aspect, told: list[str]) -> None:
    assert without(aspect)[1] == told


def test_undercuts_become_attacks_on_the_ground() -> None:
    debate, _ = without("undercuts", "linked-premises", "relation-ids")
    assert [relation.id for relation in debate.relations] == [
        "r--attacks--t", "a--supports--t", "b--supports--t", "u--attacks--a", "v--attacks--r",
    ]  # fmt: skip


@given(maps(), st.sets(st.sampled_from(get_args(Aspect))))
def test_what_is_left_is_a_debate_and_nothing_more_goes(
    debate: ArgumentMap, aspects: set[Aspect]
) -> None:
    if "linked-premises" in aspects:
        aspects.add("undercuts")
    holds = EVERYTHING - aspects
    left, losses = reduced(debate, holds)
    assert loads(dumps(left)) == left
    assert reduced(left, holds) == (left, [])
    assert {loss.code for loss in losses} <= CODES.keys()


def test_no_format_knows_undercuts_without_linked_premises() -> None:
    from importlib import import_module

    for name, known in FORMATS.items():
        holds = import_module(known.module).HOLDS if known.writes else EVERYTHING
        assert "undercuts" not in holds or "linked-premises" in holds, name


def test_losses_in_short_and_in_full() -> None:
    losses = [Loss("type", "`a` is a pro", Place("x", 9, 1))]
    losses += [Loss("comment", f"no {line}", Place("x", line, 2)) for line in (3, 1, 2)]
    losses.append(Loss("undercut", "`u`"))
    assert list(summary(losses)) == [
        "dropped   3 comments (lines 1, 2 and 3)",
        "changed   1 undercut, now an attack on a premise",
        "supplied  1 claim's type (line 9)",
    ]
    assert report_text(losses).splitlines()[1] == "x:3:2: dropped: comment: no 3 [comment]"
    assert '"line": 9' in report_json(losses)
    assert is_lossy(losses)
    assert not is_lossy(losses[:1])
    many = [Loss("comment", "", Place("x", line)) for line in range(1, 9)]
    assert list(summary(many)) == ["dropped   8 comments (lines 1, 2, 3, 4, 5 and 3 more)"]
    often = [Loss("data", "`timestamp`", Place("x", 4), 22), Loss("data", "`x`", Place("x", 2))]
    assert list(summary(often)) == [
        "dropped   23 keys that argmap does not know (from line 2 on)",
    ]
    assert '"times": 22' in report_json(often)
    two = [Loss("comment", "", Place(file, 1)) for file in "ab"]
    assert list(summary(two, by_file=True)) == ["dropped   2 comments (in 2 files)"]
    assert list(summary(two[:1], by_file=True)) == ["dropped   1 comment (in a)"]


def test_what_the_debate_itself_loses_is_told_where_it_stands() -> None:
    debate = loads("argmap: 1\ntitle: T\n\nquestion: Q?\n", "x")
    _, losses = reduced(debate, EVERYTHING - {"title", "question"})
    assert [str(loss.place) for loss in losses] == ["x:2:1", "x:4:1"]
