"""Research tasks: claims that nobody has answered, supported or sourced well."""

from __future__ import annotations

from collections import Counter
from math import ceil, inf
from typing import TYPE_CHECKING

from argmap.activities.frame import content_note, framed, listed, thesis_line
from argmap.activities.groups import shares_told
from argmap.activities.material import MissingError
from argmap.activities.open import GAPS, distances, gaps_of
from argmap.activities.sides import sides_of
from argmap.activities.turns import in_turn
from argmap.handouts.handout import Heading, Item, Items, Lines, Paragraph, Sheet, Table
from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.material import Material
    from argmap.activities.open import Gap
    from argmap.activities.sides import Side, Sides
    from argmap.handouts.handout import Block, Handout
    from argmap.model import Claim

    Open = dict[Claim, tuple[Gap, ...]]

MOST = 12
"""Tasks, at most: pairs beyond that share one and compare what they find."""

STUDIES = EVIDENCE_LADDER.index("mechanism")
"""Rungs above this one are studies of people; below it they outrank whatever there is."""

KINDS = ("effect", "frequency", "experience", "law", "said", "value")
"""What a claim may speak of, in the table of sources."""


def gaps(material: Material) -> Handout:
    """Turn what is open on the map into a task for each pair. Raises MissingError."""
    sides = sides_of(material.debate, material.thesis)
    claims = [it for it in material.debate.claims if it.type != "thesis" and it != sides.thesis]
    if not claims:
        raise MissingError(
            "the map has no claim besides its theses", "add claims that support or attack them"
        )
    open_ = {claim: found for claim in claims if (found := gaps_of(material.debate, claim))}
    if not open_:
        raise MissingError(
            "the map leaves nothing open: each claim is answered, supported and well sourced",
            "add a claim, or prepare another activity",
        )
    tasks = _tasks(material, sides, open_)
    sheets = [_task_sheet(material, sides, tasks), _guide(material), _log(material)]
    return framed(material, "gaps", [*sheets, _teacher(material, sides, open_, tasks)])


def _tasks(material: Material, sides: Sides, open_: Open) -> Mapping[Claim, Gap]:
    """Choose a claim for each pair, and which of its gaps to work on.

    Both sides have their turn, claims near the thesis first, then those with most gaps, ties by
    lot; of a claim's gaps, the one that fewest tasks on its side had before.
    """
    near = distances(material.debate, sides.thesis)
    chance = material.chance("gaps")
    pool = list(open_)
    chance.shuffle(pool)
    pool.sort(key=lambda claim: (near.get(claim.id, inf), -len(open_[claim])))
    names = [{claim.id for claim in part} for part in (sides.claims_for, sides.claims_against)]
    chance.shuffle(names)
    parts = [[claim for claim in pool if claim.id in part] for part in names]
    rest = [claim for claim in pool if not any(claim.id in part for part in names)]
    most = min(_pairs(material), MOST)
    used: Counter[tuple[Side | None, Gap]] = Counter()
    tasks: dict[Claim, Gap] = {}
    for claim in [*in_turn(parts, most), *rest][:most]:
        side = sides.of(claim)
        _, _, tasks[claim] = min((used[side, gap], n, gap) for n, gap in enumerate(open_[claim]))
        used[side, tasks[claim]] += 1
    return tasks


def _pairs(material: Material) -> int:
    return ceil(material.choices.group / 2)


def _sharing(material: Material, tasks: int) -> list[Block]:
    """Say how many pairs have the same task; nothing if each has its own."""
    pairs = _pairs(material)
    if tasks == pairs:
        return []
    told = shares_told(material, "gaps", pairs, tasks)
    return [Paragraph(material.words("gaps.teacher.fewer", told=told))]


def _task_sheet(material: Material, sides: Sides, tasks: Mapping[Claim, Gap]) -> Sheet:
    words = material.words
    items = tuple(_task(material, claim, gap) for claim, gap in tasks.items())
    blocks: list[Block] = [
        *content_note(material),
        thesis_line(material, sides.thesis),
        Paragraph(words("gaps.intro")),
        *([Paragraph(words("gaps.shared"))] if len(tasks) < _pairs(material) else []),
        Items(items, "number"),
    ]
    return Sheet(words("gaps.tasks"), tuple(blocks), copies="pair")


def _task(material: Material, claim: Claim, gap: Gap) -> Item:
    words, debate = material.words, material.debate
    sources = ", ".join(debate.source[name].title for name in claim.sources)
    told = "single" if gap == "single-source" and sources else gap
    task = Item(words(f"gaps.task.{told}", source=sources), words(f"gaps.label.{gap}") + ":")
    found = Item(_fill(material, claim, gap), words("gaps.look-for"))
    others = [words(f"gaps.label.{one}") for one in gaps_of(debate, claim) if one != gap]
    also = [Item(", ".join(others), words("gaps.also"))] if others else []
    items = (task, found, *also)
    return Item(material.named(claim), note=material.sourced(claim), items=items)


def _fill(material: Material, claim: Claim, gap: Gap) -> str:
    """Say what kind of source would do: a better rung, the text of a law, what fits a claim."""
    words, kind = material.words, claim.evidence
    if gap == "unanswered":
        return words("gaps.fill.against")
    if kind in EVIDENCE_LADDER and (
        better := EVIDENCE_LADDER[: min(EVIDENCE_LADDER.index(kind), STUDIES)]
    ):
        named = ", ".join(words(f"evidence.kind.{one}") for one in reversed(better))
        return words("gaps.fill.better", kind=words(f"evidence.kind.{kind}"), better=named)
    if kind in OTHER_EVIDENCE and kind != "unsourced statement":
        return words(f"gaps.fill.{kind}")
    return words("gaps.fill.which")


def _guide(material: Material) -> Sheet:
    """Say what kind of source settles what kind of claim, and where such sources are."""
    words = material.words
    rows = tuple(
        tuple(words(f"gaps.{column}.{kind}") for column in ("kind", "source", "where"))
        for kind in KINDS
    )
    head = (words("gaps.head-kind"), words("gaps.head-source"), words("gaps.head-where"))
    blocks: tuple[Block, ...] = (
        Paragraph(words("gaps.guide-intro")),
        Table(head, rows, (3, 4, 4)),
        Heading(words("gaps.search-title")),
        listed(words.listed("gaps.search"), "number"),
    )
    return Sheet(words("gaps.guide"), blocks, copies="pair")


def _log(material: Material) -> Sheet:
    words = material.words
    head = words.listed("gaps.log-head")
    blocks: tuple[Block, ...] = (
        Lines(1, words("gaps.log-claim")),
        Lines(1, words("gaps.log-words")),
        Table(head, (("",) * len(head),) * 3, (3, 2, 4, 2), room=2),
        listed(words.listed("gaps.log-checks"), "box"),
        Lines(1, words("gaps.log-result")),
    )
    return Sheet(words("gaps.log"), blocks, turned=True, copies="pair")


def _teacher(material: Material, sides: Sides, open_: Open, tasks: Mapping[Claim, Gap]) -> Sheet:
    """List by numbers what is open on each side."""
    words = material.words
    parts = (sides.claims_for, sides.claims_against)
    theirs = {claim.id for part in parts for claim in part}
    rest = [claim for claim in open_ if claim.id not in theirs]
    rows = [
        (
            words(f"gaps.label.{gap}"),
            *(
                material.number_list([c for c in part if gap in open_.get(c, ())])
                for part in (*parts, rest)
            ),
        )
        for gap in GAPS
    ]
    head = (
        words("gaps.head-gap"),
        words("common.side.for"),
        words("common.side.against"),
        words("gaps.head-rest"),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(words("gaps.teacher.chosen", n=len(tasks), m=len(open_))),
        *_sharing(material, len(tasks)),
        listed(words.listed("gaps.teacher.notes")),
        Table(head, tuple(rows), (2, 3, 3, 2), caption=words("gaps.teacher.table")),
        Heading(words("gaps.teacher.meaning"), 3),
        Items(
            tuple(
                Item(words(f"gaps.meaning.{gap}"), words(f"gaps.label.{gap}") + ":") for gap in GAPS
            )
        ),
    )
    return Sheet(words("gaps.teacher.sheet"), blocks, "teacher")
