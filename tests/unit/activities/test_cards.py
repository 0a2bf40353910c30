"""Claim cards: a deck to sort, which does not say how."""

from __future__ import annotations

import pytest

from argmap.activities import prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts.handout import Card, Cards, Handout, Table
from argmap.handouts.words import LANGUAGES, Words
from argmap.model import ArgumentMap
from tests.sketches import sketch
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()
SMALL = sketch(
    "thesis: t\nr: a, b supports t\nc attacks t\nd attacks c\nu undercuts r", c={"type": "con"}
)


def made(
    debate: ArgumentMap = BUNDLED, language: str = "en", level: int = 2, seed: int = 0
) -> Handout:
    return prepare("cards", Material(debate, Words(language), Choices(level=level, seed=seed)))


def decks(handout: Handout) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    """Give the headings and the deck."""
    headings, deck = handout.pick(Cards)
    return headings.cards, deck.cards


def test_a_deck_has_two_sizes_and_hides_types_for_the_practised() -> None:
    sizes = {level: len(decks(made(level=level))[1]) for level in (1, 2, 3)}
    assert sizes == {1: 11, 2: 23, 3: 23}
    for level in (1, 2):
        assert all(card.type for card in decks(made(level=level))[1])
    headings, deck = decks(made(level=3))
    assert not any(card.type for card in deck)
    assert {card.type for card in headings} == {None, "thesis", "pro", "con", "risk", "rebuttal"}


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_do_not_say_what_they_bear_on(level: int, language: str) -> None:
    headings, deck = decks(made(language=language, level=level))
    words = Words(language)
    for card in deck:
        assert card.note == ""
        assert card.back
        assert words("cards.side.for") not in card.head
    assert headings[0].type == "thesis"
    assert [card.head for card in headings[1:4]] == [
        words(f"cards.side.{name}") for name in ("for", "against", "both")
    ]


def test_the_seed_shuffles_and_the_file_does_not_show() -> None:
    orders = [[card.head for card in decks(made(seed=seed))[1]] for seed in (0, 0, 1)]
    assert orders[0] == orders[1] != orders[2]
    assert sorted(orders[0]) == sorted(orders[2])
    assert orders[0] != sorted(orders[0], key=lambda head: int(head[1:-1]))


def test_the_key_tells_type_side_and_what_each_claim_bears_on() -> None:
    handout = made(SMALL)
    (table,) = handout.pick(Table)
    assert handout.sheets[-1].audience == "teacher"
    assert table.rows == (
        ("1", "T.", "Thesis", "–", "–"),
        ("2", "A.", "Pro", "For", "supports [1], together with [3]"),
        ("3", "B.", "Pro", "For", "supports [1], together with [2]"),
        ("4", "U.", "Pro", "Against", "undercuts the step from [2] and [3] to [1]"),
        ("5", "C.", "Con", "Against", "attacks [1]"),
        ("6", "D.", "Pro", "For", "attacks [5]"),
    )
    backs = {card.head: card.back for card in decks(handout)[1]}
    assert backs["[6]"] == "Pro; For; attacks [5]"


def test_what_serves_both_sides_or_none_is_said_so() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc supports a\nc supports b")
    (table,) = made(debate).pick(Table)
    assert {row[1]: row[3] for row in table.rows}["C."] == "Both"


def test_a_long_claim_is_cut_to_what_a_card_holds() -> None:
    debate = sketch("thesis: t\na supports t", a={"text": "word " * 600})
    _, (card,) = decks(made(debate))
    assert card.text.endswith(" …")
    assert len(card.text) < 260


@pytest.mark.parametrize("debate", [ArgumentMap(), sketch("thesis: t"), sketch("pro: a, b, c")])
def test_without_relations_there_is_nothing_to_sort(debate: ArgumentMap) -> None:
    with pytest.raises(MissingError):
        made(debate)


def test_a_debate_without_a_thesis_is_sorted_around_what_most_bears_on() -> None:
    headings, deck = decks(made(sketch("a supports b\nc attacks b")))
    assert headings[0].text == "B."
    assert sorted(card.text for card in deck) == ["A.", "C."]
