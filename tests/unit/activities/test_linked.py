"""Linked premises count as one wherever claims are counted."""

from __future__ import annotations

from argmap.activities.asking import questions_to
from argmap.activities.linked import linked, mark
from argmap.activities.material import Material
from argmap.activities.sides import sides_of
from argmap.handouts.handout import Items, Table
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made, texts

DEBATE = sketch("thesis: t\nr: a, b supports t\nc attacks t\nd attacks c")


def groups(text: str, names: str) -> list[str]:
    debate = sketch(text)
    found = linked(debate, (debate.claim[name] for name in names))
    return ["".join(claim.id for claim in group) for group in found]


def test_premises_of_one_relation_stand_where_the_first_of_them_is() -> None:
    text = "thesis: t\nr: a, b supports t\nc supports t"
    assert groups(text, "acb") == ["ab", "c"]
    assert groups(text, "cba") == ["c", "ab"]
    assert groups(text, "ca") == ["c", "a"]


def test_a_claim_is_linked_once() -> None:
    text = "thesis: t\na supports t\nr: a, b supports t\ns: a, c supports t"
    assert groups(text, "abc") == ["ab", "c"]
    assert groups(text, "ac") == ["ac"]


def test_their_numbers_stand_in_one_bracket() -> None:
    claims = [DEBATE.claim[name] for name in "ab"]
    assert mark(Material(DEBATE), claims) == "[2 + 3]"
    assert mark(Material(DEBATE), claims[:1]) == "[2]"


def test_questions_ask_about_them_once() -> None:
    material = Material(DEBATE)
    sides = sides_of(DEBATE, material.thesis)
    for found in (
        questions_to(material, sides, "for", "seminar"),
        questions_to(material, sides, "against", "cross"),
    ):
        (one,) = (one for one in found if DEBATE.claim["a"] in one.asks)
        assert one.origin == "unanswered"
        assert "[2 + 3]" in one.text
        assert [claim.id for claim in one.asks] == ["a", "b"]


def test_a_sheet_of_questions_has_the_texts_of_both() -> None:
    debate = sketch("thesis: t\nr: a, b supports t")
    sheet = made("questions", debate, form="seminar").sheets[0]
    items = [item for block in blocks(sheet, Items) for item in block.items]
    assert [one.note for one in items if "[2 + 3]" in one.text] == ["[2] A. [3] B."]


def test_one_of_them_that_is_answered_leaves_the_other_to_ask_about() -> None:
    debate = sketch("thesis: t\nr: a, b supports t\nc attacks a")
    told = " ".join(texts(made("questions", debate, form="seminar", level=1)))
    assert "Nothing on the map answers [4]." in told


def test_a_box_of_a_fishbowl_holds_them_together() -> None:
    sheet = made("fishbowl", DEBATE).sheets[0]
    for table in blocks(sheet, Table):
        cells = [cell for row in table.rows for cell in row if "[2]" in cell or "[3]" in cell]
        assert cells == ["[2] A. + [3] B."]
    assert "count only together" in " ".join(texts(sheet))
    plain = sketch("thesis: t\na supports t\nb attacks t")
    assert "count only together" not in " ".join(texts(made("fishbowl", plain).sheets[0]))


def test_prompts_ask_about_them_once() -> None:
    told = " ".join(texts(made("harkness", DEBATE)))
    assert "[2 + 3]" in told
    assert "answers [2]" not in told
    assert "answers [3]" not in told
