"""What of a handout is rows, as CSV: questions, or cards, or the record that goes with it.

RFC 4180 in UTF-8, with the byte order mark by which Excel knows UTF-8. German spreadsheets part
columns by semicolons, so these do where the handout is in German.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from argmap.drawing.measure import clean
from argmap.handouts.handout import Cards, Question, Record
from argmap.handouts.signs import LETTERS

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout
    from argmap.handouts.look import Look

CHOICES = 6
"""Columns for answers; a question with more gets more."""

DELIMITERS = {"de": ";"}
"""What parts columns in the spreadsheets of a language, if not a comma."""


def write(handout: Handout, look: Look) -> bytes:
    """Write the rows of a handout. No cell is taken for a formula."""
    record = _questions(handout) or _cards(handout) or next(iter(handout.pick(Record)))
    held = io.StringIO(newline="")
    writer = csv.writer(held, delimiter=DELIMITERS.get(handout.language, ","))
    writer.writerow(record.head)
    writer.writerows([harmless(cell) for cell in row] for row in record.rows)
    return held.getvalue().encode("utf-8-sig")


def _questions(handout: Handout) -> Record | None:
    questions = handout.pick(Question)
    if not questions:
        return None
    most = max(CHOICES, *(len(one.choices) for one in questions))
    letters = LETTERS[:most]
    rows = []
    for one in questions:
        right = (sign for sign, it in zip(letters, one.choices, strict=False) if it.right)
        texts = [choice.text for choice in one.choices]
        padded = [*texts, *[""] * (most - len(texts))]
        several = "yes" if one.several else "no"
        rows.append((str(one.number), one.prompt, *padded, " ".join(right), several, one.feedback))
    return Record(("number", "prompt", *letters, "right", "several", "feedback"), tuple(rows))


def _cards(handout: Handout) -> Record | None:
    cards = [card for block in handout.pick(Cards) for card in block.cards]
    rows = ((card.head, card.type or "", card.text, card.note, card.back) for card in cards)
    return Record(("head", "type", "text", "note", "back"), tuple(rows)) if cards else None


_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula (OWASP, CSV Injection)."""
    flat = clean(text)
    return f"'{flat}" if flat.startswith(_FORMULA) else flat
