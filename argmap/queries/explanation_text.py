"""An explanation told to a reader at a terminal, and as a plain record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.queries.change_words import change_sentences
from argmap.queries.dialogue import dialogue
from argmap.queries.explanation_words import POSITIONS, Words, folded
from argmap.queries.judgement import READINGS
from argmap.queries.short_reasons import in_short
from argmap.queries.steps import BROUGHT_FORWARD, step_record, walked
from argmap.semantics.flips import hinges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.queries.explanation import Contrast, Explanation, Standing
    from argmap.queries.records import Record
    from argmap.queries.steps import Step
    from argmap.semantics.flips import Flip

INDENT = 2

MOST_HELD = 8
"""Claims of a position that are named."""

MOST_CAUSES = 3
"""Causes that two claims have in common and that are named, the nearest first."""


def explanation_text(explanation: Explanation, room: int, *, formal: bool = False) -> str:
    """Tell an explanation in lines of at most `room` columns.

    `formal` uses the words of the theory: in, out, proponent, opponent.
    """
    words = Words(explanation.debate, formal)
    paragraphs = _compared if explanation.contrast else _one
    lines: list[str] = []
    for depth, paragraph in paragraphs(words, explanation):
        lines += _indented(paragraph, depth, room)
    return "\n".join(lines) + "\n"


def _indented(paragraph: str, depth: int, room: int) -> list[str]:
    if not paragraph:
        return [""]
    blanks = " " * min(INDENT * depth, room // 2)
    hang = blanks if depth == 0 else blanks + " " * INDENT
    first, *more = wrap(paragraph, room - len(hang)) if depth else wrap(paragraph, room)
    return [blanks + first, *(hang + line for line in more)]


Paragraph = tuple[int, str]
"""How deep it is indented, and what it says."""


def _one(words: Words, explanation: Explanation) -> Iterator[Paragraph]:
    standing = explanation.standing
    yield 0, f"Why is this {words.status[standing.status]}?"
    yield 1, words.said([standing.claim])
    yield 0, ""
    yield 0, f"In short: {in_short(words, standing, explanation.semantics)}"
    yield from _disputes(words, standing, explanation.semantics, "The dispute")
    if not standing.none:
        yield 0, ""
        yield 0, "What would change it"
        yield from ((1, sentence) for sentence in change_sentences(words, explanation.flips))
    yield 0, ""
    yield 0, _basis(words, explanation)


def _compared(words: Words, explanation: Explanation) -> Iterator[Paragraph]:
    fact, contrast = explanation.standing, explanation.contrast
    assert contrast is not None  # noqa: S101 - the caller looked
    foil = contrast.other
    yield 0, "Why this"
    yield 1, words.said([fact.claim])
    yield 0, "and not that?"
    yield 1, words.said([foil.claim])
    yield 0, ""
    yield 0, f"In short: {_comparison(words, explanation, contrast)}"
    for standing in (fact, foil):
        status = words.status[standing.status]
        yield 0, ""
        yield (
            0,
            f"Why `{standing.claim}` is {status}: "
            + in_short(words, standing, explanation.semantics),
        )
        yield from _disputes(words, standing, explanation.semantics, "")
    yield 0, ""
    yield 0, _basis(words, explanation)


def _comparison(words: Words, explanation: Explanation, contrast: Contrast) -> str:
    fact, foil = explanation.standing, contrast.other
    accepted = words.status["accepted"]
    if fact.none:
        return in_short(words, fact, explanation.semantics)
    if not contrast.holds:
        if fact.status != "accepted":
            also = "" if foil.status == "accepted" else f", and neither is `{foil.claim}`"
            state = words.status[fact.status]
            return f"`{fact.claim}` is not {accepted}: it is {state}{also}."
        return f"`{foil.claim}` is {accepted} as well; one need not choose."
    if not contrast.common:
        return "Each for reasons of its own; nothing on the map decides on both at once."
    causes = dict.fromkeys(name for claims in contrast.common for name in claims)
    if fact.claim in causes:
        return f"`{fact.claim}` stands, and that itself tells against `{foil.claim}`."
    named = list(causes)[:MOST_CAUSES]
    one = len(named) == 1
    return (
        f"{words.named(named)} {'does' if one else 'do'} both: "
        f"{'it keeps' if one else 'they keep'} `{fact.claim}` standing and "
        f"{'tells' if one else 'tell'} against `{foil.claim}`."
    )


def _disputes(
    words: Words, standing: Standing, semantics: str, heading: str
) -> Iterator[Paragraph]:
    headings = [heading]
    if len(standing.disputes) == 2:
        headings = ["One position holds it", "Another does not"]
        if standing.disputes[1].status == "defeated":
            headings[1] = "Another is against it"
    elif not standing.stepwise and semantics != "ideal":
        headings = ["In one such position"]
    for dispute, head in zip(standing.disputes, headings, strict=False):
        lines = dialogue(words, dispute)
        if lines and head:
            yield 0, ""
            yield 0, head
        yield from ((depth + 1, told) for depth, told in lines)
        if not standing.stepwise and (held := _held(dispute)):
            yield 1, f"This position holds {words.first(held, MOST_HELD)}."


def _held(dispute: Step) -> list[str]:
    """Give the claims of a dispute that stand in its position, but for the one that it is about."""
    steps = (it for it in walked(dispute) if it.status == "accepted" and it.kind in BROUGHT_FORWARD)
    return [name for name in dict.fromkeys(name for it in steps for name in it.claims)
            if name not in dispute.claims]  # fmt: skip


def _basis(words: Words, explanation: Explanation) -> str:
    """Say of what kind the explanation is, and how the debate was read for it."""
    semantics = explanation.semantics
    told = "This follows from the map; it does not say what is true"
    if semantics != "grounded" or explanation.supports != "ignore" or words.formal:
        told += f". Read by {semantics} semantics, where {READINGS[explanation.supports]}"
        told += " and theses exclude each other" if explanation.exclusive else ""
    elif explanation.exclusive:
        told += ". Theses exclude each other"
    told += "."
    if semantics in POSITIONS and not words.formal and not explanation.standing.stepwise:
        article = "The ideal" if semantics == "ideal" else f"A {semantics}"
        told += f" {article} position: {POSITIONS[semantics]}."
    return told


def explanation_title(explanation: Explanation) -> str:
    """Say in a sentence what is explained."""
    standings = [explanation.standing]
    if explanation.contrast:
        standings.append(explanation.contrast.other)
    told = (
        f"“{folded(explanation.debate.claim[it.claim].text).rstrip('.')}” is {it.status}"
        for it in standings
    )
    return f"why {' and '.join(told)}."


def explanation_record(explanation: Explanation) -> Record:
    """Give an explanation as the documented shape of `why --format json`."""
    contrast = explanation.contrast
    words = Words(explanation.debate)
    return {
        "semantics": explanation.semantics,
        "supports": explanation.supports,
        "exclusive": explanation.exclusive,
        **_standing_record(words, explanation, explanation.standing),
        "hinges": list(hinges(explanation.flips)),
        "changes": [_flip_record(flip) for flip in explanation.flips],
        "contrast": contrast
        and {
            **_standing_record(words, explanation, contrast.other),
            "holds": contrast.holds,
            "common": [list(claims) for claims in contrast.common],
        },
    }


def _standing_record(words: Words, explanation: Explanation, standing: Standing) -> Record:
    return {
        "id": standing.claim,
        "text": explanation.debate.claim[standing.claim].text,
        "status": standing.status,
        "in_short": in_short(words, standing, explanation.semantics),
        "stepwise": standing.stepwise,
        "extensions": not standing.none,
        "disputes": [step_record(dispute) for dispute in standing.disputes],
    }


def _flip_record(flip: Flip) -> Record:
    return {
        "goal": flip.goal,
        "least": flip.least,
        "complete": flip.complete,
        "sets": [
            {
                "claims": list(change.claims),
                "if_answered": change.answered,
                "if_left_out": change.left_out,
            }
            for change in flip.changes
        ],
    }
