"""Handouts that hold every kind of block, hostile texts in every place, and what is too large."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING

from argmap.activities.figures import map_sheets
from argmap.activities.material import Material
from argmap.drawing import render_svg
from argmap.drawing.focus import part_around, whole
from argmap.drawing.svg import svg_size
from argmap.handouts.flow import shows_title
from argmap.handouts.handout import (
    Card,
    Cards,
    Choice,
    Figure,
    Handout,
    Heading,
    Item,
    Items,
    Lines,
    Notice,
    PageBreak,
    Paragraph,
    Question,
    Sheet,
    Table,
)
from argmap.handouts.words import Words
from argmap.model import CLAIM_TYPES
from tests.unit.drawing.debates import SENTENCE, bundled, chain, knots
from tests.unit.drawing.test_hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.handouts.handout import Audience, Block
    from argmap.model import ArgumentMap

HEBREW = "המטופל הסכים, והוא יודע מה הטיפול כולל (3 פגישות)."
WORD = "Rechtsschutzversicherungsgesellschaftsangestelltenausbildungsplatzvergabestelle"
LONG = SENTENCE * 26
"""Nearly 3,000 characters."""

MARKUP = (
    *HOSTILE,
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "# no heading",
    "- no item",
    "1. no number",
    "1) no number",
    "[label](javascript:alert(1))",
    "<https://example.org>",
    "*a* _b_ **c** ~~d~~ `e` $f$",
    "| a | b |",
    "> quoted",
    "+ plus",
    "= setext",
    "--- ",
    "a  \nb\\\nc",
    "&amp; &copy; &#35;",
    "![x](y)",
    "\\# \\*",
    "12. a\n13. b",
    "#let x = 1; #x $x$ @x <x>",
    "=cmd|' /C calc'!A0",
    "{PAGE} {n} of {m}",
    "\u05d0\u202eb\u2066c",
    "]]></w:t><w:p/>",
)


def figure(
    debate: ArgumentMap, alt: str = "A map.", caption: str = "", scale: float = 1.0
) -> Figure:
    """Draw a debate, shown at a scale of its natural size."""
    svg = render_svg(debate)
    width, height = svg_size(svg)
    return Figure(svg, alt, width * scale, height * scale, caption)


@cache
def sampler(language: str = "en") -> Handout:
    """Give one handout with every kind of block in every form, on every kind of sheet."""
    return Handout(
        "sampler",
        "A sampler of all blocks",
        "Does every writer show every kind of block?",
        (*_students(), *_maps(), _teachers()),
        language,
    )


def _students() -> tuple[Sheet, ...]:
    first: tuple[Block, ...] = (
        Paragraph("What the class argues about.", "Thesis:"),
        Paragraph("Small print, such as who says so; paragraph 4.", quiet=True),
        Heading("Lists"),
        Items(_entries("plain")),
        Heading("Numbers", 3),
        Items(_entries("first"), "number"),
        Paragraph("Between two lists: the second begins with 1 again."),
        Items(_entries("second"), "number"),
        Heading("Boxes", 3),
        Items(_entries("ticked"), "box"),
        Notice("Ground rules", ("Argue about claims, not about people.", "You may pass.")),
        Notice("", ("A notice without a title.",)),
        Heading("Writing"),
        Lines(4, "What would change your mind?"),
        Lines(2),
        Heading("A table"),
        Table(
            ("Claim", "Why it matters", "Your note"),
            (
                ("[12] Consent needs an informed patient.", "It is the first condition.", ""),
                ("[13] A short one.", "", ""),
                (WORD, HEBREW, "Filled in."),
            ),
            (3, 3, 2),
            2,
            "What three claims rest on",
        ),
        PageBreak(),
        Heading("Right to left"),
        Paragraph(HEBREW, "Thesis:"),
        Items((Item(HEBREW, note=HEBREW), Item("From left to right.")), "number"),
        Heading("Questions"),
        *_questions(),
    )
    cards = tuple(
        Card(
            f"[{number}]", f"{SENTENCE[: 30 + 25 * number]} {number}.", "said by a therapist", kind
        )
        for number, kind in enumerate(CLAIM_TYPES, start=1)
    )
    second: tuple[Block, ...] = (
        Cards((*cards, Card("A role", "You speak for the patient."))),
        Heading("Three beside each other"),
        Cards(tuple(Card(str(number), f"Card {number}") for number in range(1, 8)), 3),
    )
    return Sheet("Work sheet", first), Sheet("Cards to cut out", second)


def _entries(name: str) -> tuple[Item, ...]:
    below = Item(f"Below the {name} one.", "Backed by:", f"Its {name} note.")
    deeper = Item(f"Second below the {name} one.", items=(Item(f"The deepest {name} one."),))
    return (
        Item(f"The {name} one has a note.", note=f"A note on the {name} one."),
        Item(f"The {name} other has none."),
        Item(f"The {name} third. {SENTENCE}", "Lead", f"Note {name}.", (below, deeper)),
        Item(f"The {name} last."),
    )


def _questions() -> tuple[Question, ...]:
    choices = (Choice("It supports [3].", right=True), Choice(f"It attacks [4]. {SENTENCE}"))
    return (
        Question(1, "What does [2] do?", choices, feedback="The arrow ends at [3]."),
        Question(2, "Which are premises?", (*choices, Choice("None.")), several=True),
    )


def _maps() -> tuple[Sheet, ...]:
    material = Material(bundled(), Words())
    near = part_around(material.debate, "abuse-of-power", 1)
    table = Table(
        ("Phase", "Minutes", "Who", "What", "Hand out", "Notes"),
        tuple((f"Phase {n}", str(n), "All", SENTENCE, "Cards", "") for n in range(1, 16)),
        (2, 1, 1, 4, 2, 3),
    )
    return (
        Sheet("A plan across", (Paragraph("Fifteen phases."), table), turned=True),
        *map_sheets(material, near, "The map around one claim"),
        Sheet("A narrow sheet across", (figure(knots(), "Knots."),), turned=True, narrow=True),
    )


def _teachers() -> Sheet:
    answers = Items((Item("A: it supports [3].", "1"), Item("A and C.", "2")))
    blocks = (Heading("Key"), answers, figure(knots(), "A map of knots.", "Small knots", 0.5))
    return Sheet("Answers", blocks, "teacher")


@cache
def hostile() -> Handout:
    """Say every hostile text in every place."""
    sheets = tuple(
        Sheet(f"Text {number} {text}", blocks_of(text), "teacher" if number % 2 else "students")
        for number, text in enumerate(MARKUP)
    )
    return Handout("hostile", "Hostile </title> text", MARKUP[0], sheets)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Give every kind of block with one text in every place."""
    inner = Item(text, text, text)
    return (
        Heading(text),
        Heading(text, 3),
        Paragraph(text),
        Paragraph(text, text),
        Paragraph(text, quiet=True),
        Items((Item(text), Item(text, text, text, (inner, Item(text, items=(inner,)))))),
        Items((inner,), "number"),
        Items((inner,), "box"),
        Table((text, text), ((text, ""), (text, text)), caption=text),
        Cards((Card(text, text, text, "pro"), Card(text, text))),
        Lines(1, text),
        Notice(text, (text, text)),
        Question(1, text, (Choice(text), Choice(text, right=True)), feedback=text),
    )


@cache
def oversized() -> Handout:
    """Give what is larger than a page, or wider than a cell."""
    wide = tuple(WORD[: 8 * n] for n in range(1, 9))
    first: tuple[Block, ...] = (
        Heading(LONG[:400]),
        Cards((Card("[1]", LONG, LONG, "con"), Card("[2]", "Short."), Card("[3]", "Last."))),
        Cards((Card(WORD, WORD * 2, WORD),), 4),
        Table(("Row", "Text"), (("high", LONG * 3), ("low", "After it.")), (1, 4)),
        Table(wide, (wide, tuple("" for _ in wide)), room=3),
        Notice(WORD, (LONG * 2, "The notice ends.")),
        Question(1, LONG * 2, (Choice(LONG), Choice("The last choice."))),
        Items((Item(WORD * 2, note=LONG, items=(Item(LONG, items=(Item(LONG),)),)),), "box"),
        Lines(60, "Sixty lines"),
        figure(bundled(), "Far larger than the page.", "Larger than the page", 3.0),
        Paragraph("After the figure."),
        PageBreak(),
        PageBreak(),
    )
    return Handout(
        "oversized",
        WORD,
        LONG[:500],
        (
            Sheet(f"{WORD} {SENTENCE}", first),
            Sheet(
                "High",
                (figure(chain(), "High."), Paragraph("After the high one.")),
                turned=True,
                narrow=True,
            ),
            Sheet("Nothing on it", ()),
        ),
    )


@cache
def everything_drawn() -> Handout:
    """Give the whole bundled map on as many sheets as it takes."""
    material = Material(bundled(), Words())
    sheets = map_sheets(material, whole(material.debate), "The whole map", "teacher")
    return Handout("maps", "Maps first", "", sheets)


UNPRINTED = {"svg", "alt", "marks", "type", "feedback"}


def texts(handout: Handout, audience: Audience | None = None) -> Iterator[str]:
    """Give every text that is printed, of the sheets for an audience or of all."""
    if shows_title(handout):
        yield from (handout.title, handout.subtitle)
    for sheet in handout.sheets:
        if audience in {None, sheet.audience}:
            yield from (sheet.title, *texts_in(sheet.blocks))


def texts_in(value: object) -> Iterator[str]:
    """Give the texts in blocks and in their parts, as they are printed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in UNPRINTED:
                yield from texts_in(getattr(value, field.name))
