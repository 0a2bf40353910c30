"""What an explanation says, in sentences that are true, short and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.drawing import draw_svg
from argmap.drawing.focus import judged, part_of
from argmap.queries.explanation import claims_of, explain
from argmap.queries.explanation_text import (
    explanation_record,
    explanation_text,
    explanation_title,
)
from argmap.queries.explanation_words import listed, number_word
from argmap.queries.steps import walked
from argmap.semantics import trials
from argmap.semantics.verdict import judge
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.semantics.status import Supports


def told(
    text: str,
    semantics: str = "grounded",
    supports: Supports = "ignore",
    *,
    exclusive: bool = False,
    other: str = "",
    formal: bool = False,
) -> str:
    """Explain claim `t`, in one line without indentation."""
    explanation = explain(sketch(text), "t", semantics, supports, exclusive=exclusive, other=other)
    return " ".join(explanation_text(explanation, 80, formal=formal).split())


def said(text: str, **options: object) -> str:
    """Give the dispute alone."""
    whole = told(text, **options)  # type: ignore[arg-type]
    assert "The dispute " in whole, whole
    return whole.split("The dispute ")[1].split(" What would change it")[0]


def test_the_whole_text_stands_in_paragraphs() -> None:
    explanation = explain(sketch("thesis: t\na attacks t\nb attacks a"), "t")
    assert explanation_text(explanation, 80) == (
        "Why is this accepted?\n"
        "  T. [t]\n"
        "\n"
        "In short: The one objection to it is answered.\n"
        "\n"
        "The dispute\n"
        "  Objection: A. [a]\n"
        "    Answer: B. [b]\n"
        "\n"
        "What would change it\n"
        "  It hinges on `b`: if that were answered or left out, it would be defeated.\n"
        "\n"
        "This follows from the map; it does not say what is true.\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thesis: t", "Nothing on the map is an objection to it."),
        (
            "thesis: t\na attacks t",
            "One objection to it stands, and nothing on the map answers it.",
        ),
        (
            "thesis: t\na attacks t\nb attacks t",
            "Two objections to it stand, and nothing on the map answers them.",
        ),
        (
            "thesis: t\na attacks t\nb attacks a\nc attacks b",
            "One objection to it stands, and no answer to it holds.",
        ),
        (
            "thesis: t\na attacks t\nc attacks t\nb attacks a\nb attacks c",
            "Both objections to it are answered.",
        ),
        (
            "thesis: t\na attacks t\nt attacks a",
            "One objection to it is open, as the dispute goes in a circle.",
        ),
    ],
)
def test_in_short(text: str, expected: str) -> None:
    assert f"In short: {expected} " in told(text)


def test_an_undercut_denies_the_step_and_not_the_claim() -> None:
    cut = "thesis: t\na attacks t\nu1: u undercuts a--attacks--t\nv undercuts u1"
    assert said(cut) == (
        "Objection: A. [a] Answer: U. [u] That does not deny `a`, but that it is an objection to "
        "`t`. But: V. [v] That does not deny `u`, but that it has force here."
    )
    linked = "thesis: t\nr: a, b attacks t\nu undercuts r"
    assert "That does not deny `a` and `b`, but that they are an objection to `t`." in said(linked)


def test_of_linked_premises_the_one_is_named_that_falls() -> None:
    assert said("thesis: t\nr: a, b attacks t\nc attacks b") == (
        "Objection: A. [a] And: B. [b] Answer: C. [c] That is against `b`."
    )


def test_what_was_said_is_not_said_again() -> None:
    text = "thesis: t\na attacks t\nb attacks a\na2 attacks t\nb attacks a2"
    assert said(text).endswith("Objection: A2. [a2] Answer: `b` again, as above.")


def test_circles_close_where_they_began() -> None:
    assert said("thesis: t\na attacks t\nt attacks a") == (
        "Objection: A. [a] Answer: `t` itself: here the circle closes."
    )
    assert said("thesis: t\na attacks b\nb attacks c\nc attacks a\na attacks t") == (
        "Objection: A. [a] Answer: C. [c] But: B. [b] Answer: `a` again: here the circle closes."
    )
    against_itself = "thesis: t\nr: t, a attacks b\nb attacks t"
    assert said(against_itself) == (
        "Objection: B. [b] Answer: `t` and A. [a] "
        "But: that needs `t`, which is open: here the circle closes."
    )


def test_supports_that_are_needed_and_fall() -> None:
    text = "thesis: t\na supports t\nb attacks a"
    assert "In short: A support that it needs falls." in told(text, supports="necessary")
    assert said(text, supports="necessary") == (
        "Objection: it needs this support, which falls: A. [a] Because: B. [b]"
    )
    assert said(text, supports="evidential") == (
        "Objection: nothing that supports it stands. Support: A. [a] But: B. [b]"
    )


def test_supports_that_stand_undisputed_are_told_in_short_only() -> None:
    text = "thesis: t\na supports t\nb supports t"
    whole = told(text, supports="necessary")
    assert (
        "Nothing on the map is an objection to it and the two supports that it needs stand."
        in whole
    )
    assert "The dispute" not in whole
    whole = told(text, supports="evidential")
    assert "Nothing on the map is an objection to it and a support of it stands." in whole
    assert "The dispute" not in whole


def test_a_claim_that_falls_with_what_it_supports() -> None:
    assert said("thesis: t\nt supports a\nb attacks a", supports="deductive") == (
        "Objection: it supports this, which falls: A. [a] Because: B. [b]"
    )
    # Of linked premises one must fall with the target; which of them is open, the target is not.
    linked = "thesis: t\nr: t, p supports a\nb attacks a"
    assert said(linked, supports="deductive") == (
        "Objection: with `p` (“P.”), it supports this, which falls: A. [a] "
        "Answer: with `t`, `p` supports `a`, which falls. "
        "But: that needs `t`, which is open: here the circle closes."
    )


def test_an_undercut_support_is_not_needed() -> None:
    text = "thesis: t\na supports t\nb attacks a\nu undercuts a--supports--t"
    whole = told(text, supports="necessary")
    assert "Nothing on the map is an objection to it and it need not fall with a support." in whole
    assert "That does not deny `a`, but that it is a support of `t`." in whole


def test_rivals_are_called_so() -> None:
    assert said("thesis: t, s", exclusive=True) == (
        "Objection: a rival: S. [s] Answer: `t` itself: here the circle closes."
    )


FLOATING = "thesis: t\na attacks b\nb attacks a\na attacks c\nb attacks c\nc attacks t"


def test_positions_that_differ_are_both_shown() -> None:
    circle = told("thesis: t\na attacks t\nt attacks a", "preferred")
    assert "There is a preferred position that holds it, and one that is against it." in circle
    assert "One position holds it Objection: A. [a] Answer: `t` itself is against that." in circle
    assert (
        "Another is against it Objection: `a`. Answer: `t` itself is against that, but falls. "
        "This position holds `a`." in circle
    )
    assert "A preferred position: claims that go together" in circle
    assert "extension" not in circle
    assert "Every preferred position holds it." in told(FLOATING, "preferred")
    assert "preferred extension" in told(FLOATING, "preferred", formal=True)


def test_no_position_at_all_is_said_first() -> None:
    odd = "thesis: t\na attacks b\nb attacks c\nc attacks a\na attacks t"
    whole = told(odd, "stable")
    assert "In short: There is no stable position of this debate, so nothing is decided." in whole
    assert "What would change it" not in whole


def test_objections_that_are_set_aside_are_not_called_answered() -> None:
    odd = "thesis: t\na attacks b\nb attacks c\nc attacks a\na attacks t"
    assert "Objection: A. [a] (This is set aside, not answered.)" in told(odd, "cf2")


def test_the_words_of_the_theory_where_they_are_asked_for() -> None:
    text = "thesis: t\na attacks t\nu undercuts a--attacks--t"
    assert (
        said(text, formal=True)
        == "O (out) A. [a], attacks `t` P (in) U. [u], undercuts `a--attacks--t`"
    )
    assert "Why is this in?" in told(text, formal=True)
    assert "Read by grounded semantics" in told(text, formal=True)


def test_hinges_and_changes_are_named_once() -> None:
    chain = "thesis: t\na attacks t\nb attacks a\nc attacks b\nd attacks c"
    assert (
        "It hinges on each of `b` and `d`: if one of them were answered or left out, "
        "it would be defeated." in told(chain)
    )
    both = told("thesis: t\na attacks t\nb attacks a\nc attacks a")
    assert (
        "No single claim decides it. If `b` and `c` (“C.”) were both answered or left out, "
        "it would be defeated." in both
    )
    assert "Only a new objection could change that." in told("thesis: t")
    varied = told("thesis: t\na attacks t\nb attacks t\nc attacks b\nd attacks c")
    assert (
        "If `a`, and with it `b` or `d`, were answered or left out, it would be accepted." in varied
    )


def test_a_search_that_was_given_up_says_what_it_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "thesis: t\n" + "\n".join(f"a{number} attacks t" for number in range(4))
    monkeypatch.setattr(trials, "SOLVED", 20_000)
    whole = told(text, "stage")
    assert "`a0`, `a1`, `a2` and `a3` were all four answered or left out, it would be" in whole
    assert "Whether fewer claims would do is open: it takes two at least." in whole
    monkeypatch.setattr(trials, "SOLVED", 60_000)
    whole = told(text, "stage")
    assert "Whether fewer claims would do was not searched." in whole
    assert "No single claim decides it." not in whole
    monkeypatch.setattr(trials, "MOST_LOOKS", 0)
    assert "Whether the loss of other claims would change that was not found out" in told(text)


def test_ways_of_losing_a_claim_are_told_apart() -> None:
    whole = told("thesis: t\nt supports a\nb attacks a", supports="deductive")
    assert "`a`: if that were left out (but not if answered), it would be accepted." in whole


def test_a_contrast_names_what_does_both() -> None:
    text = "thesis: t\na attacks t\nx attacks a\nx attacks s"
    assert "`x` (“X.”) does both: it keeps `t` standing and tells against `s`." in told(
        text, other="s"
    )
    linked = "thesis: t\na attacks t\nr1: x, y attacks a\nr2: x, y attacks s"
    whole = told(linked, other="s")
    assert (
        "`x` (“X.”) and `y` (“Y.”) do both: they keep `t` standing and tell against `s`." in whole
    )
    own = "thesis: t\nt attacks s"
    assert "`t` stands, and that itself tells against `s`." in told(own, other="s")
    apart = "thesis: t\na attacks s"
    assert "Each for reasons of its own; nothing on the map decides on both" in told(
        apart, other="s"
    )


def test_a_contrast_that_does_not_hold_is_said_to_be_none() -> None:
    assert "`t` is not accepted: it is defeated." in told("thesis: t, s\na attacks t", other="s")
    neither = told("thesis: t, s\na attacks t\na attacks s", other="s")
    assert "`t` is not accepted: it is defeated, and neither is `s`." in neither
    assert "`s` is accepted as well" in told("thesis: t, s", other="s")


def test_the_record_says_the_same() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t\nc attacks b\nd attacks s")
    record = explanation_record(explain(debate, "t"))
    assert record["status"] == "accepted"
    assert record["hinges"] == ["c"]
    assert record["changes"] == [
        {
            "goal": "not accepted",
            "least": 1,
            "complete": True,
            "sets": [{"claims": ["c"], "if_answered": "defeated", "if_left_out": "defeated"}],
        }
    ]
    (objection,) = record["disputes"][0]["steps"]
    assert (objection["kind"], objection["role"], objection["status"]) == (
        "attack",
        "opponent",
        "defeated",
    )
    assert (objection["claims"], objection["relation"], objection["on"]) == (["a", "b"], "r", "t")
    (answer,) = objection["steps"]
    assert (answer["claims"], answer["relation"], answer["on"]) == (["c"], "c--attacks--b", "b")
    assert record["contrast"] is None
    compared = explanation_record(explain(debate, "t", other="s"))
    assert compared["contrast"]["id"] == "s"
    assert compared["contrast"]["holds"]
    assert compared["contrast"]["common"] == []


def test_the_map_of_an_explanation_has_what_is_spoken_of() -> None:
    debate = sketch("thesis: t\na attacks t\nu undercuts a--attacks--t\nx attacks y")
    explanation = explain(debate, "t")
    assert claims_of(explanation) == {"t", "a", "u"}
    assert explanation_title(explanation) == "why “T” is accepted."
    assert claims_of(explain(debate, "t", other="y")) == {"t", "a", "u", "x", "y"}


def test_the_part_of_the_map_says_what_it_shows_and_what_stands() -> None:
    debate = sketch("thesis: t\na attacks t\nu undercuts a--attacks--t\nx attacks y")
    explanation = explain(debate, "t")
    part = part_of(debate, claims_of(explanation), explanation_title(explanation))
    assert part.told == "A part of the map: why “T” is accepted. Not shown: 2 of 5 claims."
    assert [claim.id for claim in part.debate.claims] == ["t", "a", "u"]
    assert len(part.debate.relations) == 2
    page = draw_svg(judged(part, judge(debate)))
    assert "why “T” is accepted" in " ".join(page.split())
    assert page.count("accepted") >= 3


def test_long_disputes_are_cut_and_say_so() -> None:
    wide = "thesis: t\n" + "\n".join(f"a{number} attacks t" for number in range(100))
    explanation = explain(sketch(wide), "t")
    assert sum(1 for _ in walked(explanation.standing.disputes[0])) == 30
    text = explanation_text(explanation, 80)
    assert "(71 more, not shown)" in text
    assert "100 objections to it stand" in text
    deep = "thesis: t\na0 attacks t\n" + "\n".join(f"a{n + 1} attacks a{n}" for n in range(200))
    assert "(1 more, not shown)" in explanation_text(explain(sketch(deep), "t"), 80)


@pytest.mark.parametrize("room", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(room: int) -> None:
    deep = "thesis: t\na0 attacks t\n" + "\n".join(f"a{n + 1} attacks a{n}" for n in range(30))
    lines = explanation_text(explain(sketch(deep), "t"), room).splitlines()
    assert max(map(len, lines)) <= room
    assert all(line == line.rstrip() for line in lines)


def test_numbers_and_lists_are_written_as_in_a_sentence() -> None:
    assert [number_word(number) for number in (1, 9, 10)] == ["one", "nine", "10"]
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "or")] == [
        "a",
        "a and b",
        "a, b or c",
    ]
