"""The pack for a Structured Academic Controversy."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.activities import prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts.handout import Handout, Heading, Items, PageBreak, Table
from argmap.handouts.words import Words
from tests.sketches import sketch
from tests.unit.activities.reading import blocks, sheet, told
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()


def pack(**choices: object) -> Handout:
    return prepare("sac", Material(BUNDLED, choices=Choices(**choices)))  # type: ignore[arg-type]


def test_it_is_complete() -> None:
    made = pack()
    assert [one.title for one in made.sheets] == [
        "Plan and notes", "What you will do", "Packet A", "Packet B", "Capture sheet",
        "Swap sheet", "Joint statement",
    ]  # fmt: skip
    assert [one.audience for one in made.sheets] == ["teacher"] + ["students"] * 6


@pytest.mark.parametrize("minutes", [30, 31, 50, 75, 90, 600])
def test_the_plan_adds_up(minutes: int) -> None:
    plan = blocks(pack(minutes=minutes).sheets[0], Table)[0]
    spans = [row[0] for row in plan.rows]
    assert spans[0].startswith("0–")
    assert f"–{minutes} (" in spans[-1]
    assert sum(int(span.split("(")[1][:-1]) for span in spans) == minutes


def test_the_plans_for_30_50_and_75_minutes_are_in_it() -> None:
    table = blocks(pack(minutes=60).sheets[0], Table)[1]
    assert table.head[1:] == ("30", "50", "75")
    for column, total in enumerate((30, 50, 75), start=1):
        assert sum(int(row[column]) for row in table.rows) == total


@given(st.integers(30, 600))
@settings(max_examples=25)
def test_both_pairs_speak_equally_long_within_the_phase(minutes: int) -> None:
    made = told(blocks(pack(minutes=minutes).sheets[0], Table)[0])
    assert "Each pair has 0" not in made
    assert "then 0 minutes" not in made


def test_packets_have_as_many_arguments_and_the_lot_decides_their_letters() -> None:
    sides = set()
    for seed in range(12):
        made = pack(seed=seed)
        first, second = sheet(made, "Packet A"), sheet(made, "Packet B")
        lists = [blocks(one, Items)[0].items for one in (first, second)]
        assert len(lists[0]) == len(lists[1]) == 5
        assert len(first.blocks) == len(second.blocks)
        sides.add("Speak for the statement." in told(first))
        assert ("Speak for the statement." in told(first)) == (
            "Speak against the statement." in told(second)
        )
    assert sides == {True, False}


@pytest.mark.parametrize("minutes", [30, 50, 75])
def test_the_case_is_planned_on_a_page_of_its_own(minutes: int) -> None:
    for title in ("Packet A", "Packet B"):
        *_, turn, heading, table = sheet(pack(minutes=minutes), title).blocks
        assert (turn, heading) == (PageBreak(), Heading("Our case"))
        assert isinstance(table, Table)
        assert 12 <= len(table.rows) * table.room <= 16


@pytest.mark.parametrize(("minutes", "arguments"), [(30, 3), (50, 5), (75, 6), (600, 6)])
def test_a_longer_lesson_has_more_arguments(minutes: int, arguments: int) -> None:
    packet = sheet(pack(minutes=minutes), "Packet A")
    assert len(blocks(packet, Items)[0].items) == arguments


@pytest.mark.parametrize(
    ("group", "said", "packets"),
    [
        (24, "24 students: 6 groups of four. In a group of four, each side is a pair.", 12),
        (22, "3 groups of four and 2 groups of five", 12),
        (25, "5 groups of four and 1 group of five", 13),
        (2, "2 students: 1 group of two. In a group of two, each side is one person.", 1),
        (5, "5 students: 1 group of five. In a group of five, one side is three people", 3),
        (7, "1 group of three and 1 group of four", 4),
    ],
)
def test_groups_are_said_plainly_and_copies_counted(group: int, said: str, packets: int) -> None:
    notes = told(pack(group=group).sheets[0])
    assert said in notes
    assert f"Packet A: {packets} {'copy' if packets == 1 else 'copies'}\n" in f"{notes}\n"
    assert ("draw lots. Two and one" in notes) == (group == 7)
    assert ("one side is three people" in notes) == (group in {5, 22, 25})


def test_a_teachers_minutes_and_names_are_kept() -> None:
    made = pack(timing={"prepare": 20}, names={"prepare": "Reading", "packet-a": "Blue"})
    assert ("3–23 (20)", "Reading") not in [row[:2] for row in blocks(made, Table)[0].rows]
    row = next(row for row in blocks(made, Table)[0].rows if row[1] == "Reading")
    assert row[0].endswith("(20)")
    assert made.sheets[2].title == "Blue"


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"minutes": 29}, "30 minutes or more"),
        ({"timing": {"swap": 1}}, "a minute to speak"),
        ({"timing": {"swop": 9}}, "no phase `swop`"),
        ({"names": {"packet-c": "x"}}, "no name `packet-c`"),
        ({"group": 1}, "two students"),
    ],
)
def test_what_cannot_be_is_refused(choices: dict[str, object], message: str) -> None:
    with pytest.raises(MissingError, match=message):
        pack(**choices)


def test_a_one_sided_map_is_refused_with_its_missing_side() -> None:
    with pytest.raises(MissingError, match="no argument against `t`"):
        prepare("sac", Material(sketch("thesis: t\na supports t")))


def test_the_smallest_debate_is_enough() -> None:
    made = prepare("sac", Material(sketch("thesis: t\na supports t\nb attacks t")))
    assert len(made.sheets) == 7
    assert made.title == "Structured Academic Controversy: A sketch"


def test_linked_premises_that_the_other_side_cannot_match_are_admitted() -> None:
    debate = sketch("thesis: t\nr: a, b, c supports t\nd attacks t")
    assert "The numbers of claims differ" in told(prepare("sac", Material(debate)).sheets[0])
    assert "The numbers of claims differ" not in told(pack().sheets[0])


def test_the_notes_say_what_was_left_out_and_when_one_packet_is_longer() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks t\na1 supports a\nc supports t\nhit attacks c",
        a={"text": "A long argument, much longer than the other."},
    )
    notes = prepare("sac", Material(debate)).sheets[0]
    assert "44 characters stand against 2." in told(notes)
    left = told(notes).partition("Not in the packets")[2]
    assert "arguments 5; backing 3." in left
    assert "arguments –; backing –." in left
    even = told(prepare("sac", Material(sketch("thesis: t\na supports t\nb attacks t"))).sheets[0])
    assert "15 %" not in even
    assert "Not in the packets" not in even


def test_it_is_the_same_again_and_in_german() -> None:
    assert pack(seed=3) == pack(seed=3)
    german = prepare("sac", Material(BUNDLED, Words("de")))
    assert german.title.startswith("Strukturierte Kontroverse: ")
    assert [len(one.blocks) for one in german.sheets] == [len(one.blocks) for one in pack().sheets]
