"""What a status hinges on, and the smallest changes, on named small debates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.semantics import trials
from argmap.semantics.flips import Flip, flips, hinges
from argmap.semantics.stopping import OutOfTimeError
from argmap.semantics.subdebates import part_with
from argmap.semantics.table import SEMANTICS
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.semantics.status import Supports


def found(
    text: str,
    semantics: str = "grounded",
    supports: Supports = "ignore",
    *,
    exclusive: bool = False,
) -> dict[str, list[str]]:
    """Give the changes to each goal as `a b accepted`, or `a accepted/defeated` where ways differ.

    The first is the status if the claims are answered, the second if they are left out.
    """
    debate = sketch(text)
    told: dict[str, list[str]] = {}
    for flip in flips(debate, "t", semantics, supports, exclusive=exclusive):
        assert flip.complete
        told[flip.goal] = [
            " ".join(change.claims)
            + f" {change.answered}"
            + ("" if change.left_out == change.answered else f"/{change.left_out}")
            for change in flip.changes
        ]
    return told


def test_what_is_accepted_hinges_on_each_link_of_its_defence() -> None:
    chain = "thesis: t\na attacks t\nb attacks a\nc attacks b\nd attacks c"
    assert found(chain) == {"not accepted": ["b defeated", "d defeated"]}
    assert found("thesis: t") == {"not accepted": []}


def test_two_answers_must_both_be_lost() -> None:
    text = "thesis: t\na attacks t\nb attacks a\nc attacks a"
    assert found(text) == {"not accepted": ["b c defeated"]}
    assert hinges(flips(sketch(text), "t")) == ()


def test_what_is_defeated_needs_all_its_attackers_answered() -> None:
    text = "thesis: t\na attacks t\nb attacks t\nc attacks b\nd attacks c\nt attacks e\ne attacks t"
    assert found(text) == {
        "not defeated": ["a b undecided", "a d undecided"],
        "accepted": ["a b e accepted", "a d e accepted"],
    }


def test_what_is_undecided_can_go_either_way() -> None:
    assert found("thesis: t\na attacks t\na attacks b\nb attacks a") == {
        "accepted": ["a accepted"],
        "defeated": ["b defeated"],
    }
    assert found("thesis: t\na attacks t\nt attacks a") == {
        "accepted": ["a accepted"],
        "defeated": [],
    }


def test_linked_premises_and_undercuts_count_as_claims_that_can_be_lost() -> None:
    linked = "thesis: t\nr: a, b attacks t"
    assert found(linked)["accepted"] == ["a accepted", "b accepted"]
    cut = "thesis: t\na attacks t\nu1: u undercuts a--attacks--t\nv undercuts u1"
    assert found(cut)["accepted"] == ["a accepted", "v accepted"]


def test_with_supports_it_matters_whether_a_claim_is_answered_or_left_out() -> None:
    supported = "thesis: t\na supports t"
    assert found(supported, supports="necessary") == {"not accepted": ["a defeated/accepted"]}
    assert found(supported, supports="evidential") == {"not accepted": ["a defeated/accepted"]}
    lacking = "thesis: t\na supports t\nb attacks a"
    assert found(lacking, supports="necessary")["accepted"] == ["a defeated/accepted", "b accepted"]
    assert found(lacking, supports="evidential")["accepted"] == [
        "a defeated/accepted",
        "b accepted",
    ]
    denied = "thesis: t\nt supports a\nb attacks a"
    assert found(denied, supports="deductive") == {
        "not defeated": ["a defeated/accepted", "b accepted"],
        "accepted": ["a defeated/accepted", "b accepted"],
    }


def test_rivals_are_changes_too() -> None:
    two = "thesis: t, s"
    assert found(two, exclusive=True)["accepted"] == ["s accepted"]


@pytest.mark.parametrize("semantics", ["preferred", "stable", "semi-stable", "stage", "cf2"])
def test_several_extensions_may_defend_a_claim_in_turn(semantics: str) -> None:
    text = "thesis: t\na attacks b\nb attacks a\na attacks c\nb attacks c\nc attacks t"
    assert found(text, semantics) == {"not accepted": ["a b defeated"]}


def test_a_bounded_search_says_how_far_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "thesis: t\n" + "\n".join(
        f"a{n} attacks t\nb{n} attacks a{n}\nc{n} attacks b{n}" for n in range(4)
    )
    (whole, _) = flips(sketch(text), "t")
    assert (len(whole.changes), whole.least, whole.complete) == (2**4, 4, True)
    monkeypatch.setattr(trials, "MOST_LOOKS", 100)
    (cut, _) = flips(sketch(text), "t")
    assert cut == Flip("not defeated", (), cut.least, complete=False)
    assert 1 <= cut.least < 4


def test_where_the_search_is_given_up_grounded_semantics_lends_its_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "thesis: t\n" + "\n".join(f"a{n} attacks t" for n in range(4))
    monkeypatch.setattr(trials, "SOLVED", 20_000)
    found = flips(sketch(text), "t", "stage")
    assert hinges(found) == ()
    for flip in found:
        assert [change.claims for change in flip.changes] == [("a0", "a1", "a2", "a3")]
        assert flip.changes[0].answered == "accepted"
        assert flip.least < 4
        assert not flip.complete


def test_time_that_is_up_leaves_what_is_known() -> None:
    text = "thesis: t\na attacks t\nb attacks a"
    for flip in flips(sketch(text), "t", stop=lambda: True):
        assert flip == Flip("not accepted", (), 0, complete=False)
    hard = sketch("thesis: t\na attacks t\nt attacks a\nb attacks a\na attacks b")
    with pytest.raises(OutOfTimeError):
        flips(hard, "t", "preferred", stop=lambda: True)


def test_unknown_claims_are_refused() -> None:
    for semantics in SEMANTICS:
        with pytest.raises(KeyError):
            flips(sketch("thesis: t"), "x", semantics)


def test_a_part_drops_relations_that_lose_an_end_and_what_hangs_on_them() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t\nu1: u undercuts r\nv undercuts u1\nc attacks a")
    kept = part_with(debate, {"t", "a", "u", "v", "c"})
    assert [relation.id for relation in kept.relations] == ["c--attacks--a"]
    whole = part_with(debate, set(debate.claim))
    assert whole == debate


def test_undercuts_in_a_circle_stay_with_their_claims() -> None:
    circle = sketch("thesis: t\nu1: a undercuts u2\nu2: b undercuts u1\nx: a attacks t")
    assert part_with(circle, {"t", "a", "b"}) == circle
    assert [r.id for r in part_with(circle, {"t", "a"}).relations] == ["x"]
