"""The best case against each side is the other's, and both are equally long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.balance import NEAR, length
from argmap.handouts.handout import Heading, Item, Items, Lines, Notice, Sheet, Table
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made, texts
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

BUNDLED = bundled()

DEBATE = sketch(
    "thesis: t\na supports t\nb attacks t\nc attacks a\nd attacks b\ne supports b"
    "\nr: f supports t\ng undercuts r"
)


def cases(debate: ArgumentMap, seed: int = 0) -> dict[str, Sheet]:
    return {sheet.title: sheet for sheet in made("steelman", debate, seed=seed).sheets[:2]}


def test_each_case_is_for_those_who_speak_on_the_other_side() -> None:
    found = cases(DEBATE)
    assert set(found) == {"The best case for the thesis", "The best case against the thesis"}
    (reader,) = blocks(found["The best case against the thesis"], Notice)
    assert "for those who speak for the thesis" in reader.texts[0]


def test_a_case_has_arguments_with_their_backing_and_objections_to_the_other_side() -> None:
    arguments, objections = blocks(cases(DEBATE)["The best case against the thesis"], Items)
    (argument,) = arguments.items
    assert argument.text.endswith("B.")
    assert [item.lead for item in argument.items] == ["Backed by:"]
    (objection,) = objections.items
    answered = {"C.": "A.", "G.": "F."}[objection.text.split()[1]]
    assert objection.items[0].lead == "It answers:"
    assert objection.items[0].text.endswith(answered)


def test_both_cases_are_nearly_equally_long() -> None:
    first, second = (
        sum(length(item) for items in blocks(sheet, Items) for item in items.items)
        for sheet in cases(BUNDLED).values()
    )
    assert max(first, second) <= (1 + NEAR) * min(first, second)


def test_a_side_without_arguments_is_left_to_the_class() -> None:
    found = cases(sketch("thesis: t\na supports t"))["The best case against the thesis"]
    assert blocks(found, Lines)
    assert not blocks(found, Items)


def test_which_case_comes_first_is_drawn_by_lot() -> None:
    assert {next(iter(cases(DEBATE, seed))) for seed in range(20)} == set(cases(DEBATE))


def test_a_denied_step_is_told_from_where_to_where() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nu undercuts a--supports--t")
    case = next(one for one in made("steelman", debate).sheets if "against" in one.title)
    (item,) = blocks(case, Items)[-1].items
    assert item.items == (Item("[2] A.", "It denies the step to [1] from:"),)


def test_the_form_has_its_four_steps_in_order() -> None:
    form = made("steelman", DEBATE).sheets[2]
    titles = [heading.text for heading in blocks(form, Heading)]
    assert titles == ["1. Restate", "2. Agree", "3. Learn", "4. Answer"]
    assert [items.marks for items in blocks(form, Items)] == ["bullet", "box"]


def test_the_minutes_add_up() -> None:
    for minutes in (10, 20, 47, 90):
        teacher = made("steelman", DEBATE, minutes=minutes).sheets[3]
        (plan,) = blocks(teacher, Table)
        assert plan.rows[-1][0].startswith(f"{minutes - int(plan.rows[-1][0].split('(')[1][:-1])}–")
        assert f"–{minutes} (" in plan.rows[-1][0]


def test_rapoport_is_named() -> None:
    for language in ("en", "de"):
        assert "Rapoport" in " ".join(texts(made("steelman", DEBATE, language)))
