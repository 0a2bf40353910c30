"""A brief gives both sides the same room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.activities import prepare
from argmap.activities.balance import length
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.open import to_answer
from argmap.activities.sides import sides_of
from argmap.handouts.handout import Heading, Item, Items, Paragraph, Table
from tests.sketches import sketch
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

BUNDLED = bundled()


def lists(material: Material) -> dict[str, int]:
    found: dict[str, int] = {}
    title = ""
    for block in prepare("brief", material).sheets[0].blocks:
        if isinstance(block, Heading):
            title = block.text
        elif isinstance(block, Items) and block.marks == "number":
            found[title] = len(block.items)
    return found


def test_each_side_has_as_many_arguments() -> None:
    assert lists(Material(BUNDLED)) == {"For the thesis": 5, "Against the thesis": 5}
    small = sketch("thesis: t\na supports t\nb attacks t\nc attacks t")
    assert lists(Material(small)) == {"For the thesis": 1, "Against the thesis": 1}


def test_the_seed_decides_which_side_is_first() -> None:
    firsts = {
        next(iter(lists(Material(BUNDLED, choices=Choices(seed=seed))))) for seed in range(20)
    }
    assert firsts == {"For the thesis", "Against the thesis"}


@st.composite
def contests(draw: st.DrawFn) -> ArgumentMap:
    """Debates with arguments of any length on both sides, some backed and some answered."""
    lines = ["thesis: t"]
    for number in range(draw(st.integers(1, 12))):
        lines.append(f"a{number} {draw(st.sampled_from(('supports', 'attacks')))} t")
        for letter, verb in (("b", "supports"), ("c", "attacks")):
            lines += [
                f"{letter}{number}x{n} {verb} a{number}" for n in range(draw(st.integers(0, 2)))
            ]
    debate = sketch("\n".join(lines))
    lengths = {claim.id: {"text": "word " * draw(st.integers(1, 40))} for claim in debate.claims}
    return sketch("\n".join(lines), **lengths)


def room(debate: ArgumentMap) -> dict[str, int]:
    """Words on either side: an answer in full is the other side's, but for its lead and numbers."""
    found = {"For the thesis": 0, "Against the thesis": 0}
    title = ""
    for block in prepare("brief", Material(debate)).sheets[0].blocks:
        if isinstance(block, Heading):
            title = block.text
        elif isinstance(block, Items) and block.marks == "number":
            (far,) = found.keys() - {title}
            for item in block.items:
                found[title] += length(item)
                for below in item.items:
                    if below.lead == "Answered by:":
                        numbers = ", ".join(re.findall(r"\[\d+\]", below.text))
                        answer = length(below) - length(Item(numbers, below.lead))
                        found[title] -= answer
                        found[far] += answer
    return found


@given(contests())
@settings(deadline=None)
def test_both_sides_are_equally_long_or_the_brief_says_how_long_they_are(
    debate: ArgumentMap,
) -> None:
    blocks = prepare("brief", Material(debate)).sheets[0].blocks
    texts = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    if "no argument on this side" in texts:
        assert "15 %" not in texts
        return
    ours, theirs = room(debate).values()
    if max(ours, theirs) <= 1.15 * min(ours, theirs):
        assert "15 % apart at most" in texts
        assert "equal length" not in texts
    else:
        assert f"{ours} words speak for the thesis, {theirs} against it" in texts
        assert "15 %" not in texts


def test_what_a_side_must_answer_is_printed_as_far_as_there_is_room() -> None:
    attacks = "\n".join(f"c{n} attacks t" for n in range(7))
    blocks = (
        prepare("brief", Material(sketch(f"thesis: t\na supports t\n{attacks}"))).sheets[0].blocks
    )
    (table,) = (block for block in blocks if isinstance(block, Table))
    place = table.head.index("For the thesis")
    column = [row[place] for row in table.rows]
    assert [text[:3] for text in column[:5]] == ["[3]", "[4]", "[5]", "[6]", "[7]"]
    assert column[5:] == ["2 more that there was no room for: [8], [9]."]
    assert [row[1 - place] for row in table.rows] == ["[2] A.", *["–"] * 5]


def numbered(debate: ArgumentMap) -> list[Item]:
    blocks = prepare("brief", Material(debate)).sheets[0].blocks
    return [
        item
        for block in blocks
        if isinstance(block, Items) and block.marks == "number"
        for item in block.items
    ]


def test_what_backs_and_answers_an_argument_is_told_at_least_by_number() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb supports a\nc attacks a\ne attacks t",
        b={"text": "word " * 60},
        c={"text": "word " * 50},
    )
    (item,) = (one for one in numbered(debate) if one.text == "[2] A.")
    assert item.items == (Item("[3]", "Backed by:"), Item("[4]", "Answered by:"))


def test_an_argument_that_attacks_its_answer_in_turn_says_so() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks a\na attacks c")
    (item,) = (one for one in numbered(debate) if one.text == "[2] A.")
    assert item.items[-1].text.endswith("[2] attacks [3] in turn.")


def test_linked_premises_stand_together_each_with_its_source() -> None:
    debate = sketch("thesis: t\nr: a, b supports t", b={"said_by": ("B",)})
    (item,) = numbered(debate)
    assert item.items == (
        Item("[3] B.", "Only together with:", "said by B"),
        Item("No answer on the map yet."),
    )


def test_what_a_side_must_answer_is_what_nothing_answers() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks a\nd attacks b\ne attacks c")
    sides = sides_of(debate, debate.claim["t"])
    assert [claim.id for claim in to_answer(debate, sides, "for")] == []
    assert [claim.id for claim in to_answer(debate, sides, "against")] == ["d"]


def test_other_theses_are_named_and_one_can_be_chosen() -> None:
    debate = sketch("thesis: t, t2\na supports t\nb attacks t2")
    texts = [
        (block.lead, block.text)
        for block in prepare("brief", Material(debate, choices=Choices("t2"))).sheets[0].blocks
        if isinstance(block, Paragraph)
    ]
    assert ("Thesis", "[3] T2.") in texts
    assert ("This debate has other theses, which are not dealt with here:", "[1] T.") in texts


def left_out(debate: ArgumentMap) -> list[str]:
    """The small print that names arguments which are not printed."""
    return [
        block.text
        for block in prepare("brief", Material(debate)).sheets[0].blocks
        if isinstance(block, Paragraph) and " more " in block.text
    ]


def contest(for_: int, against: int, **words: int) -> ArgumentMap:
    """So many arguments on each side, of one word unless `words` says how many."""
    lines = [f"a{n} supports t" for n in range(for_)] + [f"b{n} attacks t" for n in range(against)]
    texts = {name: {"text": "word " * count} for name, count in words.items()}
    return sketch("\n".join(("thesis: t", *lines)), **texts)


def test_three_arguments_a_side_are_printed_though_one_side_is_longer() -> None:
    debate = contest(3, 4, a1=30, a2=30)
    assert lists(Material(debate)) == {"For the thesis": 3, "Against the thesis": 3}
    assert left_out(debate) == ["One more left out, so that both sides have as many: [8]."]


def test_what_is_left_out_says_why() -> None:
    assert left_out(contest(7, 5)) == ["2 more that there was no room for: [7], [8]."]
    assert left_out(contest(4, 2)) == [
        "2 more left out, so that both sides have as many: [4], [5]."
    ]
    assert left_out(contest(4, 4, a3=50)) == [
        "One more left out, so that both sides are nearly as long: [5].",
        "One more left out, so that both sides are nearly as long: [9].",
    ]


def test_without_a_thesis_it_says_what_is_missing() -> None:
    with pytest.raises(MissingError, match="no thesis"):
        prepare("brief", Material(sketch("a supports b")))


def test_the_strongest_argument_is_first() -> None:
    debate = sketch(
        "thesis: t\nweak supports t\nstrong supports t\nhit attacks weak",
        strong={"evidence": "review"},
    )
    sides = sides_of(debate, debate.claim["t"])
    assert [one.premises[0].id for one in sides.arguments_for] == ["strong", "weak"]
    assert [claim.id for claim in sides.arguments_for[1].objections] == ["hit"]
