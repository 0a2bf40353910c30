"""How a debate is read as a framework: by what stands under grounded semantics."""

from __future__ import annotations

import pytest
from hypothesis import given

from argmap.model import ArgumentMap
from argmap.semantics.reading import read_debate
from argmap.semantics.status import SUPPORTS, Supports
from argmap.semantics.tasks import grounded
from tests.maps import bare_maps
from tests.sketches import sketch


def labels(text: str, supports: Supports = "ignore", *, exclusive: bool = False) -> dict[str, str]:
    """Give i, o or u for each claim."""
    reading = read_debate(sketch(text), supports, exclusive=exclusive)
    found = grounded(reading.framework)
    return {claim: found[number][0] for claim, number in reading.claims.items()}


def test_an_answered_attack_has_no_force() -> None:
    assert labels("thesis: t\na attacks t\nb attacks a") == {"t": "i", "a": "o", "b": "i"}
    assert labels("thesis: t\na attacks t\nt attacks a") == {"t": "u", "a": "u"}


def test_an_undercut_takes_the_force_and_leaves_the_premise() -> None:
    cut = "thesis: t\na attacks t\nu undercuts a--attacks--t"
    assert labels(cut) == {"t": "i", "a": "i", "u": "i"}
    again = f"{cut}\nv attacks u"
    assert labels(again) == {"t": "o", "a": "i", "u": "o", "v": "i"}
    denied = "thesis: t\na attacks t\nu1: u undercuts a--attacks--t\nv undercuts u1"
    assert labels(denied) == {"t": "o", "a": "i", "u": "i", "v": "i"}


def test_linked_premises_fall_when_one_falls() -> None:
    linked = "thesis: t\nr: a, b attacks t"
    assert labels(linked)["t"] == "o"
    assert labels(f"{linked}\nc attacks b") == {"t": "i", "a": "i", "b": "o", "c": "i"}
    assert labels(f"{linked}\nb attacks c\nc attacks b")["t"] == "u"


def test_undercuts_may_go_in_a_circle() -> None:
    text = "thesis: t\nu1: a undercuts u2\nu2: b undercuts u1\nu1a: a attacks t"
    assert labels(text) == {"t": "o", "a": "i", "b": "i"}


CHAIN = "thesis: t\na supports t\nb attacks {}"


@pytest.mark.parametrize(
    ("supports", "hit", "expected"),
    [
        ("ignore", "a", "ti ao bi"),
        ("ignore", "t", "to ai bi"),
        ("deductive", "a", "ti ao bi"),
        ("deductive", "t", "to ao bi"),
        ("necessary", "a", "to ao bi"),
        ("necessary", "t", "to ai bi"),
        ("evidential", "a", "to ao bi"),
        ("evidential", "t", "to ai bi"),
    ],
)
def test_what_a_support_means(supports: Supports, hit: str, expected: str) -> None:
    found = labels(CHAIN.format(hit), supports)
    assert " ".join(f"{name}{label}" for name, label in found.items()) == expected


def test_one_support_is_evidence_enough_but_all_are_necessary() -> None:
    two = "thesis: t\na supports t\nb supports t\nc attacks b"
    assert labels(two, "evidential")["t"] == "i"
    assert labels(two, "necessary")["t"] == "o"


def test_an_undercut_support_is_none() -> None:
    cut = "thesis: t\na supports t\nu undercuts a--supports--t"
    assert labels(cut, "evidential")["t"] == "o"
    assert labels(f"{cut}\nx attacks a", "necessary")["t"] == "i"
    assert labels(f"{cut}\nx attacks t", "deductive")["a"] == "i"


def test_of_linked_premises_any_may_be_the_one_that_falls() -> None:
    linked = "thesis: t\nr: a, b supports t\nx attacks t"
    assert labels(linked, "deductive") == {"t": "o", "a": "u", "b": "u", "x": "i"}
    assert labels(f"{linked}\ny attacks a", "deductive")["b"] == "i"
    assert labels("thesis: t\nr: a, b supports t\nx attacks b", "evidential")["t"] == "o"


def test_theses_exclude_each_other_only_where_that_is_said() -> None:
    two = "thesis: t, s\na attacks s"
    assert labels("thesis: t, s")["t"] == "i"
    assert labels("thesis: t, s", exclusive=True) == {"t": "u", "s": "u"}
    assert labels(two, exclusive=True) == {"t": "i", "s": "o", "a": "i"}


@given(bare_maps(most_claims=7, most_relations=9))
def test_every_debate_can_be_read_in_linear_size(debate: ArgumentMap) -> None:
    premises = sum(len(relation.premises) for relation in debate.relations)
    for supports in SUPPORTS:
        reading = read_debate(debate, supports, exclusive=True)
        assert list(reading.claims) == [claim.id for claim in debate.claims]
        assert len(set(reading.terms)) == len(reading.terms) == reading.framework.count
        assert reading.framework.count <= 2 * len(debate.claims) + 2 * premises
        assert len(grounded(reading.framework)) == reading.framework.count


@given(bare_maps(most_claims=7, most_relations=9))
def test_without_support_only_attacks_count(debate: ArgumentMap) -> None:
    bare = ArgumentMap(
        claims=debate.claims,
        relations=tuple(
            relation
            for relation in debate.relations
            if relation.kind == "attack" and len(relation.premises) == 1
        ),
    )
    reading = read_debate(bare)
    pairs = {(r.premises[0], r.target) for r in bare.relations}
    named = {(reading.terms[a].name, reading.terms[b].name) for a, b in reading.framework.attacks()}
    assert named == pairs
