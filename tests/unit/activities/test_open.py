"""What is open about claims."""

from __future__ import annotations

from typing import Any

from argmap.activities.open import distances, gaps_of
from argmap.model import Citation
from argmap.queries.ground import ground
from tests.sketches import sketch

CITED: dict[str, Any] = {"cites": (Citation("s1"),)}


def gaps(text: str, **changes: dict[str, Any]) -> tuple[str, ...]:
    debate = sketch(text, **changes)
    return gaps_of(debate, debate.claim["a"])


def test_a_bare_claim_is_open_in_every_way() -> None:
    assert gaps("thesis: t\na supports t") == (
        "unanswered",
        "unsupported",
        "single-source",
        "assertion-only",
    )


def test_an_attack_or_an_undercut_answers() -> None:
    assert "unanswered" not in gaps("thesis: t\na supports t\nb attacks a")
    assert "unanswered" not in gaps("thesis: t\nr: a supports t\nb undercuts r")
    assert "unanswered" in gaps("thesis: t\na supports t\nb attacks t")


def test_sources_of_what_supports_a_claim_count_also_through_others() -> None:
    deep = "thesis: t\na supports t\nb supports a\nc supports b"
    other: dict[str, Any] = {"cites": (Citation("s2"),)}
    assert "single-source" in gaps(deep, a=CITED, b=CITED)
    assert "single-source" not in gaps(deep, a=CITED, c=other)


def test_evidence_of_what_supports_a_claim_counts() -> None:
    deep = "thesis: t\na supports t\nb supports a"
    anecdote, trial = {"evidence": "anecdote"}, {"evidence": "trial"}
    bare = {"evidence": "unsourced statement"}
    assert "anecdote-only" in gaps(deep, a=bare, b=anecdote)
    assert "anecdote-only" not in gaps(deep, a=anecdote, b=trial)
    assert "assertion-only" in gaps(deep, a=bare)
    assert "assertion-only" not in gaps(deep, a=bare, b={"evidence": "reasoning"})


def test_support_in_a_circle_ends() -> None:
    debate = sketch("thesis: t\na supports t\na supports b\nb supports a")
    assert [claim.id for claim in ground(debate, debate.claim["a"])] == ["a", "b"]


def test_an_undercut_is_as_far_as_the_step_that_it_denies_and_one_more() -> None:
    debate = sketch("thesis: t\nr: a supports t\nu undercuts r\nv attacks u\nx attacks y")
    found = distances(debate, debate.claim["t"])
    assert found == {"t": 0, "a": 1, "u": 2, "v": 3}
