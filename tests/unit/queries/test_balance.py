from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from argmap.queries.balance import balances
from argmap.stance import standings
from tests.maps import bare_maps
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def test_a_claim_counts_at_the_thesis_that_its_path_reaches_first() -> None:
    debate = sketch("thesis: t, s\ns attacks t\na supports s\nb attacks a")
    assert balances(debate) == {
        "t": {"for": 0, "against": 0, "both": 0},
        "s": {"for": 1, "against": 1, "both": 0},
    }


def test_a_claim_may_count_at_several_theses_and_on_both_sides_of_one() -> None:
    debate = sketch(
        "thesis: t, s\na supports t\na supports s\nb attacks a\nb supports t\nx supports y"
    )
    assert balances(debate) == {
        "t": {"for": 1, "against": 0, "both": 1},
        "s": {"for": 1, "against": 1, "both": 0},
    }


def test_a_path_goes_on_from_linked_premises_and_undercuts() -> None:
    debate = sketch("thesis: t, s\nr: s, a attacks t\nu undercuts r\nv supports u")
    assert balances(debate)["t"] == {"for": 2, "against": 1, "both": 0}
    assert balances(debate)["s"] == {"for": 0, "against": 0, "both": 0}


@given(bare_maps())
def test_the_balance_of_the_only_thesis_is_that_of_the_stances(debate: ArgumentMap) -> None:
    if len(debate.theses) != 1:
        assert balances(debate).keys() == {thesis.id for thesis in debate.theses}
        return
    (thesis,) = debate.theses
    stances = [held.stance for name, held in standings(debate).items() if name != thesis.id]
    assert balances(debate)[thesis.id] == {
        side: stances.count(side) for side in ("for", "against", "both")
    }
