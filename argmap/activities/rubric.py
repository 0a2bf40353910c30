"""A rubric: criteria for maps and for discussion on four levels, and forms to assess by them."""

from __future__ import annotations

from statistics import median_low
from typing import TYPE_CHECKING

from argmap.activities.frame import framed
from argmap.activities.structure import lacks_evidence
from argmap.handouts.handout import (
    Heading,
    Item,
    Items,
    Lines,
    Notice,
    Paragraph,
    Sheet,
    Table,
)
from argmap.queries.balance import balances
from argmap.queries.select import is_answered

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.handouts.handout import Block, Handout
    from argmap.model import ArgumentMap, Claim

CRITERIA: dict[str, tuple[str, ...]] = {
    "map": ("claims", "relations", "sources", "sides", "answers", "risks"),
    "discussion": ("restating", "using", "answering", "inviting", "revising"),
}
"""Keys of the catalogue. What is assessed are skills: no criterion asks what anybody holds."""

LEVELS = (4, 3, 2, 1)
"""The highest first: what to aim at is read first."""

HINTS = ("before", "practise", "during", "after", "silent", "points")


def rubric(material: Material) -> Handout:
    """Make both rubrics, a form for each, and notes with what this map gives to judge.

    A teacher may name the levels, `level-4` to `level-1`.
    """
    sheets = (
        *(_levels(material, part) for part in CRITERIA),
        *(_form(material, part) for part in CRITERIA),
        _notes(material),
    )
    return framed(material, "rubric", sheets)


def _levels(material: Material, part: str) -> Sheet:
    words = material.words
    names = (f"{level} – {_level(material, level)}" for level in LEVELS)
    rows = tuple(
        (
            words(f"rubric.{part}.{criterion}.name"),
            *(words(f"rubric.{part}.{criterion}.{level}") for level in LEVELS),
        )
        for criterion in CRITERIA[part]
    )
    blocks = (
        Notice("", (words("rubric.opinion"),)),
        Table((words("rubric.criterion"), *names), rows, (0.75, 1.0, 1.0, 1.0, 1.0)),
    )
    return Sheet(words(f"rubric.{part}.title"), blocks, turned=True, narrow=True)


def _level(material: Material, level: int) -> str:
    key = f"level-{level}"
    return material.choices.names.get(key) or material.words(f"rubric.names.{key}")


def _form(material: Material, part: str) -> Sheet:
    words = material.words
    head = (words("common.name"), words("rubric.assess.partner"), words("common.date"))
    columns = ("rubric.criterion", *(f"rubric.assess.{key}" for key in ("me", "them", "shows")))
    rows = tuple(
        (words(f"rubric.{part}.{criterion}.name"), "", "", "") for criterion in CRITERIA[part]
    )
    return Sheet(
        words(f"rubric.{part}.assess"),
        (
            Table(head, (("", "", ""),), (2.0, 2.0, 1.0)),
            Paragraph(words("rubric.assess.intro")),
            Table(tuple(map(words, columns)), rows, (1.5, 0.7, 1.1, 2.7), room=2),
            *(Lines(1, words(f"rubric.assess.{key}")) for key in ("keep", "change", "advice")),
        ),
    )


def _notes(material: Material) -> Sheet:
    words = material.words
    counted = _counted(material)
    rows = tuple(
        (words(f"rubric.map.{criterion}.name"), counted[criterion]) for criterion in CRITERIA["map"]
    )
    blocks: tuple[Block, ...] = (
        Notice(words("rubric.teacher.opinion"), (words("rubric.opinion"),)),
        Items(tuple(_hint(material, key) for key in HINTS)),
        Heading(words("rubric.teacher.counted")),
        Table((words("rubric.criterion"), words("rubric.teacher.map")), rows, (1.0, 3.0)),
    )
    return Sheet(words("rubric.teacher.title"), blocks, "teacher")


def _hint(material: Material, key: str) -> Item:
    words = material.words
    first, second = (len(CRITERIA[part]) for part in CRITERIA)
    text = f"rubric.use.{key}.text"
    if key == "practise":
        practised = _practised(material)
        told = words(text, claim=practised) if practised else words(f"{text}-alone")
    elif key == "points":
        most = LEVELS[0]
        told = words(text, least=first, most=first * most, lowest=second, highest=second * most)
    else:
        told = words(text)
    return Item(told, words(f"rubric.use.{key}.lead"))


def _practised(material: Material) -> str:
    """Draw the claim to practise on, from those that most relations bear on; "" if none do."""
    debate = material.debate
    bearing = {claim: len(debate.incoming.get(claim.id, ())) for claim in material.order}
    busy = sorted((claim for claim in bearing if bearing[claim]), key=lambda one: -bearing[one])
    some = [claim for claim in busy if claim.type != "thesis"][:5] or busy
    return f"[{material.numbers[material.chance('rubric').choice(some).id]}]" if some else ""


def _counted(material: Material) -> dict[str, str]:
    """Say for each criterion what can be counted on this map: figures, no level."""
    words, debate = material.words, material.debate

    def told(criterion: str, **figures: object) -> str:
        return words(f"rubric.map.{criterion}.counts", **figures)

    claims = debate.claims
    against = _answering(debate)
    risks = [claim.risk for claim in claims if claim.type == "risk"]
    known = [risk for risk in risks if risk]
    return {
        "claims": _lengths(material),
        "relations": told(
            "relations",
            n=len(debate.relations),
            linked=sum(len(relation.premises) > 1 for relation in debate.relations),
            loose=sum(
                claim.id not in debate.outgoing and claim.id not in debate.incoming
                for claim in claims
            ),
        ),
        "sources": told(
            "sources",
            n=len(claims),
            cited=sum(bool(claim.cites) for claim in claims),
            spoken=sum(bool(claim.said_by) for claim in claims),
            evidence=sum(not lacks_evidence(claim) for claim in claims),
        ),
        "sides": _balance(material),
        "answers": told(
            "answers",
            n=len(against),
            answered=sum(is_answered(debate, claim) for claim in against),
        ),
        "risks": told(
            "risks",
            n=len(risks),
            bearer=sum(bool(risk.bearer) for risk in known),
            severity=sum(risk.severity != "unknown" for risk in known),
            likelihood=sum(risk.likelihood != "unknown" for risk in known),
        ),
    }


def _lengths(material: Material) -> str:
    claims = material.order
    if not claims:
        return material.words("common.claims", n=0)
    longest = max(claims, key=_length)
    return material.words(
        "rubric.map.claims.counts",
        n=len(claims),
        words=median_low(map(_length, claims)),
        longest=material.numbers[longest.id],
    )


def _length(claim: Claim) -> int:
    return len(claim.text.split())


def _balance(material: Material) -> str:
    debate = material.debate
    if not (debate.theses or material.choices.thesis):
        return material.words("rubric.map.sides.counts-none")
    found = balances(debate).get(material.thesis.id)
    figures = found or {"for": 0, "against": 0}
    return material.words("rubric.map.sides.counts", pro=figures["for"], con=figures["against"])


def _answering(debate: ArgumentMap) -> list[Claim]:
    """Give the claims that attack something or deny a step, as the file has them."""
    names = {
        premise
        for relation in debate.relations
        if relation.kind != "support"
        for premise in relation.premises
    }
    return [claim for claim in debate.claims if claim.id in names]
