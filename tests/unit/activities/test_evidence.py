"""Evidence cards: a card for each student, both sides alike, every kind of evidence."""

from __future__ import annotations

from collections import Counter
from typing import Any

from argmap.activities.sides import sides_of
from argmap.handouts.handout import Cards, Table
from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE, ArgumentMap, Citation, Source
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made, texts
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()


def cards(debate: ArgumentMap, **choices: Any) -> Cards:
    (found,) = blocks(made("evidence", debate, **choices).sheets[1], Cards)
    return found


def test_there_is_a_card_for_each_student_and_both_sides_have_as_many() -> None:
    sides = sides_of(BUNDLED, BUNDLED.theses[0])
    of = {claim.text: sides.of(claim) for claim in BUNDLED.claims}
    for group in (10, 24):
        found = Counter(of[card.text] for card in cards(BUNDLED, group=group).cards)
        assert found == {"for": group // 2, "against": group // 2}


def test_where_cards_are_few_it_says_how_many_share_one() -> None:
    lines = "\n".join(f"c{n} supports t" for n in range(5))
    few = sketch(f"thesis: t\n{lines}", **{f"c{n}": {"said_by": ("Ada",)} for n in range(5)})
    notes = " ".join(texts(made("evidence", few, group=12).sheets[-1]))
    assert "2 cards for 3 students each and 3 cards for 2 students each" in notes
    assert "several together" in notes
    for enough in (made("evidence", few, group=5), made("evidence", BUNDLED)):
        told = " ".join(texts(enough.sheets[-1]))
        assert "fewer cards" not in told
        assert "Everybody takes a card. Read it" in told


def test_every_kind_of_evidence_of_a_side_has_a_card() -> None:
    sides = sides_of(BUNDLED, BUNDLED.theses[0])
    by_text = {claim.text: claim for claim in BUNDLED.claims}
    drawn = [by_text[card.text] for card in cards(BUNDLED, seed=3).cards]
    for part in (sides.claims_for, sides.claims_against):
        assert {claim.evidence for claim in part} == {c.evidence for c in drawn if c in part}


def test_a_card_has_grade_speaker_place_and_room_for_the_interest() -> None:
    debate = sketch(
        "thesis: t\na supports t",
        a={
            "evidence": "anecdote",
            "said_by": ("Ada",),
            "cites": (Citation("s", 4, start="first words", end="last words"),),
        },
    )
    debate = ArgumentMap(
        sources=(Source("s", "An article"),), claims=debate.claims, relations=debate.relations
    )
    (card,) = cards(debate).cards
    assert card.head == "[2]"
    assert card.note == (
        "Evidence: anecdote (rung 8 of 8). Speaker: Ada. "
        "Place: An article, paragraph 4, “first words … last words”. At stake for the speaker:"
    )
    assert card.lines == 1


def test_what_the_map_does_not_name_is_said_on_the_card() -> None:
    (card,) = cards(sketch("thesis: t\na supports t", a={"evidence": "rumour"})).cards
    assert card.note.startswith("Evidence: rumour. Speaker: not named on the map.")


def test_the_ladder_is_explained_rung_by_rung() -> None:
    for language in ("en", "de"):
        guide = made("evidence", BUNDLED, language).sheets[0]
        (ladder,) = blocks(guide, Table)
        assert [row[0] for row in ladder.rows] == [
            str(n) for n in range(1, len(EVIDENCE_LADDER) + 1)
        ]
        assert [row[4] for row in ladder.rows[:5]] == ["1", "2", "3", "4", "5"]
        told = " ".join(texts(guide))
        assert "OCEBM 2011" in told
    assert all(
        kind in " ".join(texts(made("evidence", BUNDLED).sheets[0])) for kind in OTHER_EVIDENCE
    )


def test_the_teacher_sees_what_each_side_rests_on() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks t\nc attacks t",
        a={"evidence": "trial"},
        b={"evidence": "rumour"},
        c={"evidence": "trial"},
    )
    spread = blocks(made("evidence", debate).sheets[2], Table)[1]
    assert spread.rows == (("trial", "1", "1"), ("rumour", "0", "1"))
