"""The explanation of a strength told to a reader at a terminal, and as a plain record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.queries.contribution_tables import named, signed, tables
from argmap.queries.contribution_words import accuracy, meanings, stand_ins
from argmap.queries.explanation_words import Words, folded
from argmap.queries.judgement import indented
from argmap.queries.strength_gist import gist, grounds
from argmap.queries.strengths import evaluation_record, strength_of, way
from argmap.semantics.gradual.attribution import MEANINGS
from argmap.semantics.gradual.definitions import SEMANTICS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.queries.contributions import Contributions, Contributor, Rows
    from argmap.queries.records import Record
    from argmap.queries.strength_explanation import StrengthContrast, StrengthExplanation
    from argmap.semantics.status import GradualSemantics

RULES: dict[GradualSemantics, str] = {
    "df-quad": "what supports a claim and what attacks it add up to a number from 0 to 1 each, and "
    "the difference says how much of the way to 1 or to 0 the claim goes",
    "quadratic-energy": "the strengths of what supports a claim are added up and those of what "
    "attacks it taken off; the sum moves the claim towards 1 or 0, little if it is small and "
    "nearly all the way if it is large",
    "euler-based": "the strengths of what supports a claim are added up and those of what attacks "
    "it taken off; the sum moves the claim up towards 1, or down, but never below its base score "
    "times itself",
    "h-categoriser": "the base score of a claim is divided by 1 plus the strengths of all that "
    "attacks it; supports have no effect",
    "mlp-based": "the strengths of what supports a claim are added up and those of what attacks it "
    "taken off; the sum moves the odds of the claim",
}
"""What a semantics does to a claim, in plain words."""


def strength_text(
    explanation: StrengthExplanation, room: int, *, formal: bool = False, everything: bool = False
) -> str:
    """Tell why a claim has its strength, in lines of at most `room` columns.

    `formal` uses the words of the theory; `everything` names all contributors.
    """
    words = Words(explanation.debate, formal)
    told = _compared if explanation.contrast else _one
    lines = [*told(words, explanation, room, everything=everything), ""]
    lines += wrap(_basis(explanation, formal=formal), room)
    return "\n".join(lines) + "\n"


def _one(
    words: Words, explanation: StrengthExplanation, room: int, *, everything: bool
) -> Iterator[str]:
    found = explanation.contributions
    if words.formal:
        sigma = "no sigma" if found.strength is None else f"sigma = {found.strength:.2f}"
        yield from wrap(f"Why has this {sigma}, with tau = {found.base:.2f}?", room)
    elif found.strength is None:
        yield from wrap("Why does this have no strength?", room)
    else:
        yield from wrap(f"Why does this end at {found.strength:.2f}?", room)
    yield from indented([words.said([found.claim])], room)
    yield ""
    yield from wrap(f"In short: {gist(explanation.part, explanation.found, found.claim)}", room)
    yield from indented(grounds(explanation.part, explanation.found, found.claim), room)
    if found.strength is None or not found.claims:
        return
    yield ""
    yield from wrap("What contributes to that, directly or through other claims: above 0 speaks "
                    "for it, below 0 against it.", room)  # fmt: skip
    total = found.strength - found.base
    rows = (found.claims, found.relations)
    yield from _contributors(
        words, rows, [found], ("it", "the strength", total), room, everything=everything
    )


def _contributors(
    words: Words,
    rows: tuple[Rows, Rows],
    each: list[Contributions],
    about: tuple[str, str, float],
    room: int,
    *,
    everything: bool,
) -> Iterator[str]:
    """Tell what numbers mean and then the tables; `about` is whom, what quantity, and its sum."""
    whom, quantity, total = about
    yield from indented(meanings(quantity, total, formal=words.formal), room)
    shown = (it for held in rows for it in named(held, everything=everything))
    yield from indented(stand_ins(shown), room)
    for held in rows:
        yield from tables(words, held, whom, room, everything=everything)
    notes = [*accuracy(each, rows, formal=words.formal)]
    if notes:
        yield ""
    for note in notes:
        yield from wrap(note, room)


def _compared(
    words: Words, explanation: StrengthExplanation, room: int, *, everything: bool
) -> Iterator[str]:
    fact, contrast = explanation.contributions, explanation.contrast
    assert contrast is not None  # noqa: S101 - the caller looked
    foil = contrast.other
    yield "Why is this stronger"
    yield from indented([words.said([fact.claim])], room)
    yield "than that?"
    yield from indented([words.said([foil.claim])], room)
    yield ""
    yield from wrap(f"In short: {comparison(fact, foil)}", room)
    for one in (fact, foil):
        yield ""
        told = gist(explanation.part, explanation.found, one.claim)
        yield from wrap(f"`{one.claim}`: {told}", room)
        yield from indented(grounds(explanation.part, explanation.found, one.claim), room)
    rows = (contrast.claims, contrast.relations)
    if fact.strength is None or foil.strength is None or not contrast.claims:
        return
    whom = f"`{fact.claim}` over `{foil.claim}`"
    yield ""
    told = f"What makes the difference: above 0 speaks for {whom}, below 0 the other way. Each "
    yield from wrap(f"{told}number is the effect on the one less that on the other.", room)
    total = fact.strength - fact.base - (foil.strength - foil.base)
    about = (whom, "the difference", total)
    yield from _contributors(words, rows, [fact, foil], about, room, everything=everything)


def comparison(fact: Contributions, foil: Contributions) -> str:
    """Say which of two claims is stronger, and what of that was there from the beginning."""
    if fact.strength is None or foil.strength is None:
        lost = [f"`{it.claim}`" for it in (fact, foil) if it.strength is None]
        has = "has" if len(lost) == 1 else "have"
        return f"{' and '.join(lost)} {has} no strength, so the two cannot be compared."
    ends = f"`{fact.claim}` ends at {fact.strength:.2f} and `{foil.claim}` at {foil.strength:.2f}"
    if f"{fact.strength:.2f}" == f"{foil.strength:.2f}":
        told = f"Neither is stronger: {ends}."
    elif fact.strength < foil.strength:
        told = f"It is not stronger: {ends}."
    else:
        told = f"{ends}."
    return f"{told}{_parted(fact, foil, fact.strength - foil.strength)}"


def _parted(fact: Contributions, foil: Contributions, ended: float) -> str:
    """Say what of a difference was there at the beginning, and what came to it."""
    begun = fact.base - foil.base
    moved = signed(ended - begun)
    bases = f"they begin at {fact.base:.2f} and {foil.base:.2f}"
    if moved == "0":
        return "" if signed(begun) == "0" else f" That was there at the beginning: {bases}."
    if signed(begun) == "0":
        return f" Both begin at {fact.base:.2f}, so the difference comes from what bears on them."
    return f" {bases.capitalize()}, and what bears on them moves the difference by {moved}."


def _basis(explanation: StrengthExplanation, *, formal: bool) -> str:
    """Say of what kind the explanation is, by which semantics, and how strengths were found."""
    found = explanation.found
    semantics = SEMANTICS[found.semantics]
    told = "This follows from the map; it does not say what is true. Strengths go from 0 "
    told += f"(rejected) to 1 (accepted). Read by {semantics.title} semantics"
    told += " where theses exclude each other" if found.exclusive else ""
    told += f": {semantics.source if formal else RULES[found.semantics]}."
    return f"{told} {way(found, formal=formal)}"


def strength_title(explanation: StrengthExplanation) -> str:
    """Say in a sentence what is explained."""
    each = [explanation.contributions]
    if explanation.contrast:
        each.append(explanation.contrast.other)
    told = (
        f"“{folded(explanation.debate.claim[it.claim].text).rstrip('.')}” "
        + ("has no strength" if it.strength is None else f"ends at {it.strength:.2f}")
        for it in each
    )
    return f"why {' and '.join(told)}."


def strength_explanation_record(explanation: StrengthExplanation) -> Record:
    """Give an explanation as the documented shape of `why --format json`; null is not known."""
    found, contrast = explanation.found, explanation.contrast
    return {
        **evaluation_record(found),
        "partial": explanation.partial,
        "meanings": dict(MEANINGS),
        **_claim_record(explanation, explanation.contributions),
        "contrast": contrast and _contrast_record(explanation, contrast),
    }


def _claim_record(explanation: StrengthExplanation, held: Contributions) -> Record:
    part, found = explanation.part, explanation.found
    return {
        **strength_of(part, found, part.claim[held.claim]),
        "in_short": gist(part, found, held.claim),
        "gradient_method": held.slopes_by,
        "samples": {"claims": held.samples[0], "relations": held.samples[1]},
        "claims": [_row(one) for one in held.claims],
        "relations": [_row(one) for one in held.relations],
    }


def _contrast_record(explanation: StrengthExplanation, contrast: StrengthContrast) -> Record:
    fact, foil = explanation.contributions, contrast.other
    known = fact.strength is not None and foil.strength is not None
    return {
        **_claim_record(explanation, foil),
        "comparison": comparison(fact, foil),
        "difference": {
            "strength": (fact.strength or 0.0) - (foil.strength or 0.0) if known else None,
            "base": fact.base - foil.base,
            "claims": [_row(one) for one in contrast.claims],
            "relations": [_row(one) for one in contrast.relations],
        },
    }


def _row(one: Contributor) -> Record:
    return {
        "id": one.id,
        "share": one.share,
        "error": one.error,
        "removal": one.removal,
        "gradient": one.gradient,
    }
