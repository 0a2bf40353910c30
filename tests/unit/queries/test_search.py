from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Citation, Source
from argmap.queries.search import HIT_END, HIT_START, asks_for_a_word, search
from tests.maps import maps
from tests.sketches import sketch

SKETCH = sketch(
    "thesis: may-lie\na supports may-lie\nb attacks may-lie\nc attacks b",
    may_lie={"text": "Lying is allowed when it helps."},
    a={"text": "Helping friends matters more than truth.", "said_by": ("O'Neill",)},
    b={
        "text": "Trust is hard to regain.",
        "tags": ("white lies", "allowances"),
        "evidence": "anecdote",
    },
    c={"text": "Über Ärger: 汉字 and naïve cafés.", "cites": (Citation("s"),)},
)
DEBATE = ArgumentMap(sources=(Source("s", "Handbook of deceit"),), claims=SKETCH.claims)


def found(words: str) -> list[str]:
    return [hit.claim.id for hit in search(DEBATE, words)]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("ALLOW", ["may-lie", "b"]),
        ("allowing", ["may-lie", "b"]),
        ("white lies", ["b"]),
        ("helps", ["may-lie", "a"]),
        ("hel", ["may-lie", "a"]),
        ("hel friends", []),
        ("friends hel", ["a"]),
        ("helping friends", ["a"]),
        ('"friends matter"', ["a"]),
        ('"matters friends"', []),
        ('"hel"', []),
        ("help -friends", ["may-lie"]),
        ('help -"more than"', ["may-lie"]),
        ("-help", []),
        ("neill", ["a"]),
        ("o'neill", ["a"]),
        ("anecdote", ["b"]),
        ("thesis", ["may-lie"]),
        ("deceit", ["c"]),
        ("uber arger cafe", ["c"]),
        ("汉字", ["c"]),
        ("", []),
        ('"', []),
        ("- * ( ) : ^", []),
        ("AND", ["c"]),
        ("lie OR trust", []),
        ("text:lie", []),
    ],
)
def test_search(words: str, ids: list[str]) -> None:
    assert sorted(found(words)) == sorted(ids)


@pytest.mark.parametrize(
    ("words", "asks"),
    [("lie", True), ("-love lie", True), ("-love", False), ('-"a b" -c', False), ('"', False)],
)
def test_a_word_must_be_asked_for(words: str, asks: bool) -> None:
    assert asks_for_a_word(words) is asks


def test_a_claims_own_text_counts_more_than_its_tags() -> None:
    assert found("allow") == ["may-lie", "b"]


def test_hits_are_marked_in_the_text() -> None:
    (hit,) = search(DEBATE, "friend")
    assert hit.marked == f"Helping {HIT_START}friends{HIT_END} matters more than truth."
    assert hit.score > 0


def test_no_more_than_asked_for() -> None:
    assert len(search(DEBATE, "allow", most=1)) == 1
    assert len(search(DEBATE, "allow", most=10**30)) == 2
    assert search(ArgumentMap(), "lie") == []


HOSTILE = st.text(
    st.sampled_from("\"'-*()^:{}+~ \t\n\x00_\\;%ab汉²ⅷ\ud800\U0010ffff") | st.characters(),
    max_size=20,
)


@given(HOSTILE)
@example('"" *')
@example("_")
@example('a "_"')
@example("-_ a")
@example('a NEAR(b, 1) "')
@example("a\x00b")
@example("\udcff")
@example("a" * 5000)
@example("a " * 3000)
def test_no_query_raises(words: str) -> None:
    for hit in search(DEBATE, words):
        assert hit.claim in DEBATE.claims


@given(maps(), st.text(max_size=10))
def test_marks_are_all_that_is_added(debate: ArgumentMap, words: str) -> None:
    for hit in search(debate, words):
        assert hit.marked.replace(HIT_START, "").replace(HIT_END, "") == hit.claim.text
        assert hit.marked.count(HIT_START) == hit.marked.count(HIT_END)
