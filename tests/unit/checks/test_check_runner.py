"""The runner around the rules: choosing, leaving out, sorting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import RULES, UnknownRule, by_place, left_out, run
from argmap.model import ArgumentMap, Citation, Claim, ClaimType, Place, Problem, Relation, Source
from argmap.store.read import read
from tests.unit.checks.cases import claim, debate


def test_unknown_rules_are_refused_with_a_suggestion() -> None:
    with pytest.raises(UnknownRule, match="did you mean `no-thesis`"):
        run(ArgumentMap(), select=["no-theses"])
    with pytest.raises(UnknownRule, match="choose from: support-cycle"):
        left_out(ignore=["xyzzy"])
    with pytest.raises(UnknownRule, match="while the file is read"):
        run(ArgumentMap(), ignore=["unknown-id"])


@pytest.mark.parametrize(
    "text", ["argmap: 1\nquestion: q\n", "# a comment\nargmap: 1\nsources: {s: {title: S}}\n"]
)
def test_what_is_said_of_a_whole_file_stands_at_its_beginning(text: str) -> None:
    on, problems = read(text.encode(), "f")
    assert problems == []
    found = [p for p in run(on) if p.code in ("no-thesis", "no-title", "no-question")]
    assert len(found) >= 2
    assert {p.place for p in found} == {Place("f", 1, 1)}


def test_select_and_ignore() -> None:
    everything = {p.code for p in run(ArgumentMap())}
    assert everything == {"no-thesis", "no-title", "no-question"}
    assert {p.code for p in run(ArgumentMap(), ignore=["no-title"])} == everything - {"no-title"}
    assert {p.code for p in run(ArgumentMap(), select=["no-title"])} == {"no-title"}
    assert run(ArgumentMap(), select=["no-title"], ignore=["no-title"]) == []


def test_a_map_that_was_read_in_part_is_spared_what_may_be_false() -> None:
    text = b"argmap: 1\nclaims:\n  t: {type: thesis, text: X.}\n"
    text += b"  a: {type: pro, text: Y., supports: u}"
    part, problems = read(text, "f")
    assert [p.code for p in problems] == ["unknown-id"]
    assert run(part, whole=False) == []
    assert "no-path-to-thesis" in left_out(whole=False)
    assert "support-cycle" not in left_out(whole=False)
    assert left_out(select=["same-text"], whole=False) == ()
    assert left_out() == ()


def test_every_rule_bears_a_map_of_blanks() -> None:
    """The reader leaves a needed value that does not fit blank."""
    blank = Claim("a", "", "", cites=(Citation(""),))  # type: ignore[arg-type]
    run(ArgumentMap(claims=(blank,), sources=(Source("s", ""),)), whole=False)
    run(ArgumentMap())


def test_problems_are_sorted_by_place_and_the_worst_comes_first() -> None:
    problems = [
        Problem("note", "a", "", Place("f", 2, 1)),
        Problem("error", "z", "", Place("f", 2, 1)),
        Problem("note", "a", "", Place("f", 1, 9)),
        Problem("note", "a", ""),
    ]
    assert by_place(problems) == [problems[3], problems[2], problems[1], problems[0]]


KINDS = st.sampled_from(["support", "attack"])
TYPES: st.SearchStrategy[ClaimType] = st.sampled_from(["thesis", "pro", "con", "risk", "rebuttal"])


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    size = draw(st.integers(1, 7))
    names = [f"n{i}" for i in range(size)]
    claims = [claim(name, draw(TYPES)) for name in names]
    pairs = draw(st.lists(st.tuples(KINDS, st.sampled_from(names), st.sampled_from(names))))
    relations: list[Relation] = []
    for number, (kind, premise, target) in enumerate(pairs):
        relations.append(Relation(f"r{number}", kind, (premise,), target))  # type: ignore[arg-type]
        if draw(st.booleans()):
            relations.append(Relation(f"u{number}", "undercut", (draw(st.sampled_from(names)),),
                                      draw(st.sampled_from(relations)).id))  # fmt: skip
    return debate(claims, *relations)


@given(maps())
def test_names_do_not_matter(on: ArgumentMap) -> None:
    def new(name: str) -> str:
        return f"x-{name}"

    renamed = ArgumentMap(
        claims=tuple(claim(new(c.id), c.type, c.text) for c in on.claims),
        relations=tuple(
            Relation(new(r.id), r.kind, tuple(map(new, r.premises)), new(r.target))
            for r in on.relations
        ),
    )
    assert [p.code for p in run(on)] == [p.code for p in run(renamed)]


@given(maps())
def test_running_twice_and_rule_by_rule_finds_the_same(on: ArgumentMap) -> None:
    assert run(on) == run(on) == by_place(p for code in RULES for p in run(on, select=[code]))
