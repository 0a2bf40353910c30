"""A debate from what a foreign file holds: ids, types, and what no debate can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.drafts import Draft
from argmap.formats.naming import is_spoken
from argmap.model import RELATION_ID_LIMITS, Place

if TYPE_CHECKING:
    from argmap.formats.reading import Reading


def drafted(*claims: str, **options: object) -> Draft:
    draft = Draft("x", **options)  # type: ignore[arg-type] # only those that it has
    for line, claim in enumerate(claims, 1):
        draft.claim(claim, f"Claim {claim}.", name=claim, place=Place("x", line, 1))
    return draft


def told(reading: Reading) -> list[tuple[str, str, int]]:
    """Give the losses but for the types that every claim gets."""
    return [
        (loss.code, loss.detail, loss.place.line) for loss in reading.losses if loss.code != "type"
    ]


def relations(reading: Reading) -> list[str]:
    return [relation.id for relation in reading.debate.relations]


def test_ids_are_kept_or_made_of_titles_and_texts() -> None:
    draft = Draft("x")
    draft.claim("k1", "Talk is not enough.", name="Über Würde (I)")
    draft.claim("k2", "Talk is not enough, as many who know the field have long been saying.")
    draft.claim("k3", "Talk.", name="talk-is-not-enough-as-many-who-know-the")
    draft.claim("k4", "漢字")
    draft.claim("k5", "漢字")
    reading = draft.finish()
    assert [claim.id for claim in reading.debate.claims] == [
        "uber-wurde-i", "talk-is-not-enough-as-many-who-know-the-2",
        "talk-is-not-enough-as-many-who-know-the", "claim", "claim-2",
    ]  # fmt: skip
    assert [code for code, _, _ in told(reading)] == ["id"] * 4


def test_numbers_and_uuids_are_no_ids_where_they_say_nothing() -> None:
    draft = Draft("x", keeps=is_spoken)
    draft.claim("1", "One.", name="1")
    draft.claim("2", "Two.", name="5f0c3d9e-1d1f-4b8e-9a4e-3f1d2c4b5a69")
    draft.claim("3", "Three.", name="n3")
    assert [claim.id for claim in draft.finish().debate.claims] == ["one", "two", "n3"]


def test_a_claim_without_text_says_its_name() -> None:
    draft = drafted()
    draft.claim("a", "", name="Right to life")
    draft.claim("b", " ")
    reading = draft.finish()
    assert [claim.text for claim in reading.debate.claims] == ["Right to life", "(no text)"]
    assert [code for code, _, _ in told(reading)].count("text") == 2


def test_characters_that_no_text_has_are_replaced_and_counted() -> None:
    draft = Draft("x", title="a\x00")
    draft.claim("a", "b\x1b[1m\ud800", name="a", tags=("c\x07",))
    reading = draft.finish()
    assert (reading.debate.title, reading.debate.claims[0].text) == ("a�", "b�[1m�")
    assert reading.debate.claims[0].tags == ("c�",)
    assert [detail for code, detail, _ in told(reading) if code == "character"] == [
        "U+001B", "U+D800", "U+0007", "U+0000",
    ]  # fmt: skip


def test_relations_get_ids_and_undercuts_find_theirs_in_any_order() -> None:
    draft = drafted("a", "b", "c", "d")
    draft.relation("undercut", ["d"], "r", key="u")
    draft.relation("undercut", ["b"], "u")
    draft.relation("support", ["b", "c"], "a", key="r")
    draft.relation("attack", ["c"], "a", name="Not so!")
    draft.relation("attack", ["d"], "a", name="c")
    assert relations(draft.finish()) == [
        "b--undercuts--d--undercuts--b-and-1-more--supports--a",
        "d--attacks--a", "d--undercuts--b-and-1-more--supports--a",
        "b-and-1-more--supports--a", "not-so",
    ]  # fmt: skip


def test_what_no_debate_holds_is_left_out_and_told() -> None:
    draft = drafted("a", "b")
    at = [Place("x", line, 1) for line in range(20)]
    draft.relation("support", ["a"], "nowhere", place=at[10], key="gone")
    draft.relation("undercut", ["b"], "gone", place=at[11])
    draft.relation("attack", ["a", "b"], "a", place=at[12])
    draft.relation("support", ["b"], "a", place=at[13], name="first")
    draft.relation("support", ["b"], "a", place=at[14], key="second")
    draft.relation("undercut", ["a"], "second", place=at[15])
    draft.relation("support", [], "a", place=at[16])
    reading = draft.finish()
    assert relations(reading) == ["a--undercuts--first", "first"]
    assert told(reading) == [
        ("dangling", "a supports nowhere", 10),
        ("dangling", "b undercuts gone", 11),
        ("self-relation", "a, b attacks a", 12),
        ("same-relation", "`first`", 14),
        ("dangling", " supports a", 16),
    ]
    assert [(it.severity, it.code, it.place.line) for it in reading.problems] == [
        ("error", "unknown-id", 10),
        ("error", "unknown-id", 16),
    ]
    assert not reading.is_usable


def test_what_a_program_wrote_wrongly_is_a_warning() -> None:
    draft = drafted("a", dangling="warning")
    draft.relation("support", ["a"], "nowhere")
    reading = draft.finish()
    assert reading.is_usable
    assert [problem.severity for problem in reading.problems] == ["warning"]


def test_ids_of_undercuts_of_undercuts_do_not_grow_without_bound() -> None:
    draft = drafted("a", "b")
    draft.relation("support", ["b"], "a", key="0")
    for number in range(500):
        draft.relation("undercut", ["b"], str(number), key=str(number + 1))
    ids = [it.id for it in draft.finish().debate.relations]
    assert len(ids) == len(set(ids)) == 501
    assert max(map(len, ids)) < 330
    assert all(RELATION_ID_LIMITS.allow(one) for one in ids)


def test_circles_of_undercuts_stay() -> None:
    draft = drafted("a", "b")
    draft.relation("undercut", ["a"], "two", key="one")
    draft.relation("undercut", ["b"], "one", key="two", name="back")
    reading = draft.finish()
    assert relations(reading) == ["undercut", "back"]
    assert [it.target for it in reading.debate.relations] == ["back", "undercut"]


def test_a_circle_of_which_one_goes_is_gone() -> None:
    draft = drafted("a", "b")
    draft.relation("undercut", ["a"], "two", key="one")
    draft.relation("undercut", ["b"], "three", key="two")
    draft.relation("undercut", [], "one", key="three")
    reading = draft.finish()
    assert relations(reading) == []
    assert [code for code, _, _ in told(reading)] == ["dangling"] * 3
