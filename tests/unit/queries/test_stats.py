from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.cells import width
from argmap.model import ArgumentMap, Citation, Risk, Source
from argmap.queries.stats import report, statistics
from tests.maps import maps
from tests.sketches import sketch


def test_the_figures_of_a_debate() -> None:
    drawn = sketch(
        "thesis: t\nr: a, b attacks t\nrisk: c\nc supports a\nu undercuts r\nd supports d2",
        a={"said_by": ("P", "Q"), "tags": ("y", "x"), "cites": (Citation("s"), Citation("s", 2))},
        b={"said_by": ("Q",), "evidence": "review", "principles": ("trust",)},
        c={"risk": Risk(("all", "some"))},
    )
    debate = ArgumentMap(
        "T", "Q?", sources=(Source("s", "S"),), claims=drawn.claims, relations=drawn.relations
    )
    assert statistics(debate) == {
        "title": "T", "question": "Q?", "claims": 7, "relations": 4,
        "types": {"thesis": 1, "pro": 5, "con": 0, "risk": 1, "rebuttal": 0},
        "kinds": {"support": 2, "attack": 1, "undercut": 1},
        "stances": {"for": 1, "against": 3, "both": 0, "none": 3},
        "balance": {"t": {"for": 1, "against": 3, "both": 0}},
        "linked": 1, "deepest": 2, "unanswered": 4, "unsupported": 5, "unsourced": 6,
        "sources": {"s": 1}, "speakers": {"Q": 2, "P": 1}, "evidence": {"review": 1},
        "principles": {"trust": 1}, "tags": {"x": 1, "y": 1}, "bearers": {"all": 1, "some": 1},
    }  # fmt: skip


def test_a_debate_without_a_thesis_is_not_deep() -> None:
    assert statistics(sketch("a supports b"))["deepest"] == 0
    assert statistics(ArgumentMap())["deepest"] == 0


def test_the_bar_shows_the_two_shares() -> None:
    figures = statistics(sketch("thesis: t\na supports t\nb supports t\nc attacks t"))
    assert f"2 for {'█' * 20}{'░' * 10} 1 against" in report(figures, 80)
    assert f"2 for {'#' * 20}{'.' * 10} 1 against" in report(figures, 80, unicode=False)
    one_sided = statistics(sketch("thesis: t\na attacks t"))
    assert f"0 for {'░' * 30} 1 against" in report(one_sided, 80)


def test_theses_are_not_in_the_balance_and_both_sides_do_not_vanish() -> None:
    rivals = sketch("thesis: t, s\ns attacks t\na attacks s\nb supports t\nb attacks t")
    told = report(statistics(rivals), 80)
    bar = "█" * 30
    assert "balance    t:\n           1 on both sides\n" in told
    assert f"           s:\n           0 for {'░' * 30} 1 against\n" in told
    mixed = statistics(sketch("thesis: t\na supports t\nb supports t\nb attacks t"))
    assert f"balance    1 for {bar} 0 against, 1 on both sides\n" in report(mixed, 80)


def test_nothing_for_or_against() -> None:
    assert "balance    nothing speaks for or against a thesis yet\n" in report(
        statistics(sketch("thesis: t, s\ns attacks t")), 80
    )
    told = report(statistics(sketch("thesis: t, s\na supports t")), 80)
    assert "           s:\n           nothing for or against it yet\n" in told


def test_one_is_told_in_the_singular() -> None:
    told = report(statistics(sketch("thesis: t, s\na supports t")), 80)
    assert "3: 2 theses, 1 pro, 0 cons, 0 risks, 0 rebuttals\n" in told
    assert "1: 1 support, 0 attacks, 0 undercuts\n" in told
    assert "depth      1 relation from a thesis at most\n" in told


def test_an_untitled_debate_has_no_blank_first_lines() -> None:
    assert report(statistics(ArgumentMap()), 80).startswith("claims")
    assert report(statistics(ArgumentMap("T")), 80).startswith("T\n\nclaims")


@given(maps(), st.integers(40, 100))
def test_counts_add_up_and_the_report_fits(debate: ArgumentMap, room: int) -> None:
    figures = statistics(debate)
    for key in ("types", "stances"):
        assert sum(figures[key].values()) == figures["claims"] == len(debate.claims)
    assert sum(figures["kinds"].values()) == len(debate.relations)
    body = report(figures, room).split("\nclaims", 1)[-1].splitlines()[1:]
    assert all(width(line) <= room for line in body if not line.startswith("balance")), body
