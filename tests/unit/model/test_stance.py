from __future__ import annotations

import pytest
from hypothesis import given

from argmap.model import ArgumentMap
from argmap.stance import Standing, standing, standings
from tests.maps import bare_maps
from tests.sketches import sketch


def stances(text: str) -> dict[str, str]:
    return {name: held.stance for name, held in standings(sketch(text)).items()}


def depths(text: str) -> dict[str, int]:
    return {name: held.depth for name, held in standings(sketch(text)).items()}


@pytest.mark.parametrize(
    ("first", "second", "stance"),
    [
        ("supports", "supports", "for"),
        ("supports", "attacks", "against"),
        ("attacks", "supports", "against"),
        ("attacks", "attacks", "for"),
    ],
)
def test_signs_multiply_along_a_path(first: str, second: str, stance: str) -> None:
    assert stances(f"thesis: t\na {first} b\nb {second} t")["a"] == stance


@pytest.mark.parametrize(("step", "stance"), [("supports", "against"), ("attacks", "for")])
def test_an_undercut_works_against_the_step_it_denies(step: str, stance: str) -> None:
    assert stances(f"thesis: t\nr: a {step} t\nu undercuts r")["u"] == stance


def test_an_undercut_of_an_undercut_restores_the_step() -> None:
    found = stances("thesis: t\nr: a supports t\nq: u undercuts r\nv undercuts q\nw supports v")
    assert found == {"t": "none", "a": "for", "u": "against", "v": "for", "w": "for"}


def test_each_linked_premise_stands_where_the_argument_does() -> None:
    found = stances("thesis: t\nr: a, b attacks t\nu undercuts r")
    assert found == {"t": "none", "a": "against", "b": "against", "u": "for"}


def test_paths_of_both_signs() -> None:
    assert stances("thesis: t\na supports t\na attacks b\nb supports t")["a"] == "both"
    assert depths("thesis: t\na supports t\na attacks b\nb supports t")["a"] == 1


def test_no_path() -> None:
    debate = sketch("thesis: t\na supports b\nt supports c")
    assert standings(debate)["a"] == Standing("none", -1)
    assert standings(debate)["c"] == Standing("none", -1)


def test_a_thesis_has_depth_0_and_the_stance_of_its_paths_to_others() -> None:
    debate = sketch("thesis: s, t\ns attacks t\nt attacks a\na attacks s")
    found = standings(debate)
    assert found["s"] == Standing("against", 0)
    assert found["t"] == Standing("for", 0)


def test_paths_stop_at_the_first_thesis() -> None:
    found = stances("thesis: near, far\na supports near\nnear attacks far")
    assert found["a"] == "for"


def test_a_thesis_alone_stands_nowhere() -> None:
    assert standings(sketch("thesis: t")) == {"t": Standing("none", 0)}
    assert standings(ArgumentMap()) == {}


def test_without_a_thesis_nothing_has_a_side() -> None:
    assert set(stances("a supports b\nb attacks c").values()) == {"none"}


def test_depth_is_the_fewest_relations() -> None:
    found = depths(
        "thesis: t\na supports t\nb supports a\nc supports b\nc attacks a\nr: d attacks c"
    )
    assert found == {"t": 0, "a": 1, "b": 2, "c": 2, "d": 3}


def test_an_undercut_is_one_relation_farther_than_what_it_denies() -> None:
    found = depths("thesis: t\nr: a supports t\nq: u undercuts r\nv undercuts q")
    assert found == {"t": 0, "a": 1, "u": 2, "v": 3}


def test_a_cycle_of_positive_sign_keeps_the_side() -> None:
    found = stances("thesis: t\na attacks b\nb attacks a\na supports t")
    assert found == {"t": "none", "a": "for", "b": "against"}


def test_a_cycle_of_negative_sign_puts_its_claims_on_both_sides() -> None:
    found = stances("thesis: t\na attacks b\nb supports a\na supports t")
    assert found == {"t": "none", "a": "both", "b": "both"}


def test_cycles_of_undercuts_end() -> None:
    found = stances("thesis: t\nr: a supports t\nx: u undercuts y\ny: v undercuts x\nw undercuts r")
    assert found["u"] == found["v"] == "none"
    assert found["w"] == "against"


def test_a_long_chain_needs_no_recursion() -> None:
    chain = "\n".join(f"c{n} attacks c{n - 1}" for n in range(1, 5001))
    found = standings(sketch(f"thesis: c0\n{chain}"))
    assert found["c5000"] == Standing("for", 5000)
    assert found["c4999"] == Standing("against", 4999)


@given(bare_maps())
def test_a_claim_by_itself_stands_where_it_stands_among_all(debate: ArgumentMap) -> None:
    found = standings(debate)
    assert {claim.id: standing(debate, claim) for claim in debate.claims} == found
