"""Questions and cards as a text file for Anki: front, back and a tag in each line.

Anki reads the lines with `#` at the start (docs.ankiweb.net, Text Files). Columns are not named
there: a name would have to be that of a field, which each language of Anki calls otherwise, and
without one the first column is the front and the second the back.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from argmap.drawing.measure import clean
from argmap.handouts.handout import Cards, Question
from argmap.handouts.signs import LETTERS
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from argmap.handouts.handout import Card, Handout
    from argmap.handouts.look import Look

HEADERS = "#separator:tab\n#html:false\n#tags column:3\n"


def write(handout: Handout, look: Look) -> bytes:
    """Write the notes as UTF-8, into a deck with the handout's title."""
    words = Words(handout.language)
    notes = [_question(one) for one in handout.pick(Question)]
    notes += (_card(card, words) for block in handout.pick(Cards) for card in block.cards)
    held = io.StringIO(newline="")
    # In quotation marks no field is taken for a header, whatever it begins with.
    writer = csv.writer(held, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows((*note, f"argmap-{handout.activity}") for note in notes)
    # Two colons would make a deck within a deck.
    deck = re.sub(":{2,}", ":", clean(handout.title))
    return f"{HEADERS}#deck:{deck}\n{held.getvalue()}".encode()


def _question(it: Question) -> tuple[str, str]:
    answers = [
        (f"{letter}) {clean(choice.text)}", choice.right)
        for letter, choice in zip(LETTERS, it.choices, strict=False)
    ]
    front = [clean(it.prompt), *(told for told, _ in answers)]
    back = [*(told for told, right in answers if right), clean(it.feedback)]
    return "\n".join(front), "\n".join(filter(None, back))


def _card(it: Card, words: Words) -> tuple[str, str]:
    word = words(f"common.type.{it.type}") if it.type else ""
    head = " ".join(filter(None, (word, clean(it.head))))
    note = clean(it.note)
    if it.back:
        front = (head, clean(it.text), note)
        return "\n".join(filter(None, front)), clean(it.back)
    return head, "\n".join(filter(None, (clean(it.text), note)))
