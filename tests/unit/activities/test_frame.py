"""What a sheet names by number alone is written out at its end."""

from __future__ import annotations

import pytest

from argmap.activities.frame import by_number
from argmap.activities.material import MANY, Material
from argmap.handouts.handout import Heading, Item, Items, Paragraph, Table
from argmap.handouts.words import Words
from tests.sketches import sketch
from tests.unit.activities.printed import made

DEBATE = sketch("thesis: t\na supports t\nb supports a\nc attacks b\nr: d, e attacks t")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Backed by: [3]", ["[3] B."]),
        ("also [4], [3]", ["[3] B.", "[4] C."]),
        ("[5 + 6] attacks [1]", ["[1] T.", "[5] D.", "[6] E."]),
        ("[5+6]", ["[5] D.", "[6] E."]),
        ("the step [3 → 2]", ["[2] A.", "[3] B."]),
        ("[5 + 6 → …]", ["[5] D.", "[6] E."]),
        ("[3] is [3] B.", []),
        ("in 2026 [or 3], [99]", []),
    ],
)
def test_numbers_without_their_text_are_written_out(text: str, told: list[str]) -> None:
    blocks = by_number(Material(DEBATE), [Paragraph(text)])
    head = [Heading("Named by number")] if told else []
    assert blocks == [*head, *(Paragraph(one, quiet=True) for one in told)]


def test_every_part_of_a_sheet_counts() -> None:
    blocks = (
        Items((Item("x", items=(Item("[2]", note="[3]"),)),)),
        Table(("", ""), (("[4]", "[3] B."),)),
    )
    found = by_number(Material(DEBATE, Words("de")), blocks)
    assert found == [
        Heading("Nur mit Nummer genannt"),
        Paragraph("[2] A.", quiet=True),
        Paragraph("[4] C.", quiet=True),
    ]


def test_brackets_in_a_claims_own_text_name_no_claim() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t", a={"text": "As [3] says."})
    assert by_number(Material(debate), [Paragraph("[2] As [3] says.")]) == []


def test_of_very_many_the_first_are_written_out() -> None:
    debate = sketch("thesis: t\n" + "\n".join(f"a{n} supports t" for n in range(MANY + 5)))
    numbers = ", ".join(f"[{n}]" for n in range(1, MANY + 7))
    _, *told = by_number(Material(debate), [Paragraph(numbers)])
    assert len(told) == MANY + 1
    assert told[-1] == Paragraph("… (+6)", quiet=True)


@pytest.mark.parametrize(
    ("activity", "title"),
    [
        ("brief", "Both sides in brief"),
        ("steelman", "The best case for the thesis"),
        ("debate", "Case outline: Affirmative"),
        ("debate", "Rebuttal flow"),
    ],
)
def test_sheets_of_arguments_are_read_without_a_map(activity: str, title: str) -> None:
    debate = sketch(
        "thesis: t\na supports t\nb supports a\nf supports b\ng supports f"
        "\nc attacks g\ne attacks t",
        b={"text": "word " * 60},
    )
    (sheet,) = (one for one in made(activity, debate).sheets if one.title == title)
    assert by_number(Material(debate), sheet.blocks) == []
    assert Heading("Named by number") in sheet.blocks


def test_a_packet_names_no_claim_by_number_alone() -> None:
    debate = sketch("thesis: t\nr: a, b supports t\nc supports a\nd supports a\ne attacks t")
    for sheet in made("sac", debate).sheets:
        if sheet.title.startswith("Packet"):
            assert by_number(Material(debate), sheet.blocks) == []
