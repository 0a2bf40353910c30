"""Questions as GIFT, the text format that Moodle and others import.

Rules as Moodle's reader has them (`question/format/gift`): a blank line ends a question, a
backslash takes the meaning from a sign, and a weight is one of those that Moodle's grades know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.drawing.measure import clean
from argmap.drawing.references import beginning
from argmap.handouts.handout import Question

if TYPE_CHECKING:
    from argmap.handouts.handout import Choice, Handout
    from argmap.handouts.look import Look

NAMED = 60
"""Letters of the handout's title in the name of a question, by which a question bank lists it."""


def write(handout: Handout, look: Look) -> bytes:
    """Write the questions of a handout as UTF-8, each named by the handout and its number."""
    name = beginning(handout.title, NAMED)
    questions = [_question(one, f"{name} {one.number:02}") for one in handout.pick(Question)]
    return "\n".join(questions).encode()


def _question(it: Question, name: str) -> str:
    right = sum(choice.right for choice in it.choices)
    wrong = len(it.choices) - right
    # Without `[plain]`, Moodle would take what looks like HTML in a claim for HTML.
    lines = [f"::{escaped(name)}::[plain]{escaped(it.prompt)} {{"]
    lines += (f"\t{_weight(it, choice, right, wrong)}{_told(choice.text)}" for choice in it.choices)
    if it.feedback:
        lines.append(f"\t####{_told(it.feedback)}")
    return "\n".join((*lines, "}", ""))


def _weight(it: Question, choice: Choice, right: int, wrong: int) -> str:
    """Give the sign before an answer: of several right ones each has its share.

    Wrong ones take as much away, so that ticking everything earns nothing.
    """
    if not it.several:
        # The weight is written out where a text might be read as one.
        return "=" if choice.right else "~" + "%0%" * choice.text.startswith("%")
    share = 100 / right if choice.right else -100 / wrong
    return f"~%{share:.7g}%"


def _told(text: str) -> str:
    """Write a text that might begin with what Moodle takes for the name of a format."""
    told = escaped(text)
    return f"[plain]{told}" if _FORMAT.match(told) else told


_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_SPECIAL = re.compile(r"([\\~=#{}:])")


def escaped(text: str) -> str:
    """Write a text on one line so that none of its signs is taken for one of GIFT's."""
    return _SPECIAL.sub(r"\\\1", clean(text))
