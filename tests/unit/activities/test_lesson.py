"""A lesson binds its plan and all of its material, whatever the debate has."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from argmap.activities import ACTIVITIES, prepare, with_own
from argmap.activities.lesson import bound, handouts, steps
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts.handout import Handout, Table
from argmap.handouts.words import Words
from argmap.store.settings import Settings
from tests.sketches import sketch
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()
SMALL = sketch("thesis: t\na supports t\nb attacks t\nc attacks b")


def tables(handout: Handout) -> list[Table]:
    return [it for sheet in handout.sheets for it in sheet.blocks if isinstance(it, Table)]


def test_it_holds_the_plan_the_map_and_each_activity() -> None:
    parts = handouts(Material(BUNDLED))
    assert [part.activity for part in parts] == ["lesson", "map", "sac", "exit", "gaps"]
    whole = prepare("lesson", Material(BUNDLED))
    assert len(whole.sheets) == sum(len(part.sheets) for part in parts)
    assert whole == bound(parts)


def test_the_time_table_has_every_minute() -> None:
    for minutes in (30, 50, 75, 120):
        plan = handouts(Material(SMALL, choices=Choices(minutes=minutes)))[0]
        spans = [row[0] for row in tables(plan)[0].rows]
        times = [[int(number) for number in re.findall(r"\d+", span)] for span in spans]
        assert [begin for begin, _, _ in times] == [0, *(end for _, end, _ in times[:-1])]
        assert times[-1][1] == minutes


def test_each_activity_gets_its_share_of_the_time() -> None:
    parts = {part.activity: part for part in handouts(Material(BUNDLED))}
    (row,) = (row for row in tables(parts["lesson"])[0].rows if "Structured" in row[1])
    share = row[0].partition("(")[2].rstrip(")")
    assert f"{share} minutes" in parts["sac"].sheets[0].blocks[0].__repr__() + repr(parts["sac"])


def test_what_the_debate_lacks_material_for_is_replaced() -> None:
    one_sided = sketch("thesis: t\na supports t\nb supports a")
    parts = handouts(Material(one_sided))
    assert "sac" not in [part.activity for part in parts]
    assert parts[0].activity == "lesson"


def test_a_debate_without_a_thesis_is_refused() -> None:
    with pytest.raises(MissingError):
        handouts(Material(sketch("a supports b")))


def test_the_numbers_on_the_map_are_those_of_every_handout() -> None:
    material = Material(SMALL)
    parts = {part.activity: part for part in handouts(material)}
    figure = repr(parts["map"].sheets)
    for claim in SMALL.claims:
        word = material.type_word(claim)
        assert f">{word} {material.numbers[claim.id]}<" in figure


def test_extra_material_goes_with_it() -> None:
    every = tuple(name for name in ACTIVITIES if name not in ("lesson", "tally"))
    told: list[str] = []
    parts = handouts(Material(BUNDLED, choices=Choices(extra=every)), told.append)
    assert {part.activity for part in parts} == {*every, "lesson", "map"}
    assert len(told) == steps(Material(BUNDLED, choices=Choices(extra=every)))


def test_a_large_map_is_left_to_the_screen() -> None:
    wide = sketch("thesis: t\n" + "\n".join(f"p{number} attacks t" for number in range(150)))
    parts = handouts(Material(wide))
    assert "map" not in [part.activity for part in parts]
    assert "too large for paper" in repr(parts[0])


def test_settings_reach_the_plan_and_the_activities() -> None:
    settings = {
        "lesson": Settings({"sac": "Controversy"}, {"sac": 35}),
        "sac": Settings({"present": "Show your case"}, {}),
    }
    parts = {it.activity: it for it in handouts(Material(BUNDLED, settings=settings))}
    # `handouts` is called for an activity's own settings too: the plan is made by `prepare`.
    assert "Show your case" in repr(parts["sac"])
    whole = prepare("lesson", Material(BUNDLED, settings=settings))
    assert "Controversy" in repr(whole.sheets[0])
    assert "(35)" in repr(whole.sheets[0])


def test_german_has_no_english_of_ours() -> None:
    plan = handouts(Material(BUNDLED, Words("de")))[0]
    for word in ("Lesson", "Minutes", "To print", "Ground rules", "Before the"):
        assert word not in repr(replace(plan, subtitle=""))


def needed(plan: Handout, material: str) -> dict[str, int]:
    """Read from the plan how many copies there are to be of each sheet of a handout."""
    rows = [row for row in tables(plan)[1].rows if row[0] == material]
    return {title: int(row[3]) for row in rows for title in row[2].split(", ")}


@pytest.mark.parametrize("group", [8, 13, 24, 31])
def test_the_plan_prints_as_often_as_each_activity_says(group: int) -> None:
    choices = Choices(minutes=75, group=group, extra=("debate",))
    settings = {"lesson": Settings(minutes={"sac": 45})}
    parts = handouts(with_own("lesson", Material(SMALL, choices=choices, settings=settings)))
    notes = {part.activity: repr(part.sheets[0]) for part in parts}
    sac = needed(parts[0], "Structured Academic Controversy")
    assert f"Packet A: {sac['Packet A']} copies" in notes["sac"]
    assert f"one for each group ({sac['Joint statement']})" in notes["sac"]
    debate = needed(parts[0], "Debate")
    assert f"Role cards: {debate['Role card: Affirmative']} of each" in notes["debate"]
    ballots = debate["Judge's ballot"]
    assert re.search(rf"Judge.s ballot: {ballots}\W", notes["debate"])


@pytest.mark.parametrize(("group", "tables_", "bowls"), [(12, 1, 1), (24, 2, 2), (31, 3, 3)])
def test_tables_and_circles_have_a_sheet_each(group: int, tables_: int, bowls: int) -> None:
    choices = Choices(minutes=50, group=group)
    harkness = prepare("harkness", Material(BUNDLED, choices=choices))
    assert {it.title: it.copies for it in harkness.sheets}["Who speaks to whom"] == 2 * tables_
    short = Choices(minutes=40, group=group)
    fishbowl = {
        it.title: it.copies for it in prepare("fishbowl", Material(BUNDLED, choices=short)).sheets
    }
    assert fishbowl["Role cards for the inner circle"] == bowls
    assert fishbowl["Claims for each round"] == "each"


def test_a_plan_says_which_side_has_no_argument() -> None:
    told = repr(handouts(Material(sketch("thesis: t\na supports t\nb supports a")))[0])
    assert "no argument against the thesis" in told
    assert "no argument" not in repr(handouts(Material(SMALL))[0])


def test_a_controversy_over_few_arguments_is_not_planned_but_can_be_asked_for() -> None:
    assert "sac" not in [part.activity for part in handouts(Material(SMALL))]
    choices = Choices(timing={"sac": 40})
    assert "sac" in [part.activity for part in handouts(Material(SMALL, choices=choices))]


def test_what_the_debate_lacks_is_told_where_nothing_is_left() -> None:
    with pytest.raises(MissingError, match="nothing on the map speaks"):
        handouts(Material(sketch("thesis: t")))


def test_the_ticket_of_a_seminar_is_handed_out_before() -> None:
    material = Material(BUNDLED, choices=Choices(minutes=90, group=18, level=3))
    assert "ticket" in repr(handouts(material)[0])
    assert "ticket" not in repr(handouts(Material(BUNDLED))[0])


def test_the_ballot_does_not_give_the_worksheet_away() -> None:
    for level in (1, 2):
        choices = Choices(minutes=75, level=level)
        parts = {it.activity: it for it in handouts(Material(BUNDLED, choices=choices))}
        if "worksheet" in parts:
            bank = {row[1] for table in tables(parts["worksheet"])[:1] for row in table.rows}
            voted = {row[1] for row in tables(parts["exit"])[1].rows}
            assert not bank & voted
