"""Claims by ethical principle: who calls upon which, and where two of them conflict."""

from __future__ import annotations

from itertools import zip_longest
from math import inf
from typing import TYPE_CHECKING

from argmap.activities.conflicts import clashing, conflicts, opposing
from argmap.activities.frame import content_note, framed, ground_rules, listed, thesis_line
from argmap.activities.material import MissingError
from argmap.activities.open import distances
from argmap.activities.schedule import exercise, timetable
from argmap.activities.sides import sides_of
from argmap.activities.turns import alike, in_turn
from argmap.handouts.handout import Heading, Item, Items, Notice, Paragraph, Sheet, Table
from argmap.queries.principles import FOUR, principles_of, used

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.activities.conflicts import Conflict
    from argmap.activities.material import Material
    from argmap.activities.sides import Sides
    from argmap.handouts.handout import Block, Handout
    from argmap.handouts.words import Words
    from argmap.model import Claim

PHASES: Mapping[str, int] = {"sort": 7, "compare": 6, "weigh": 8, "share": 4}
"""Minutes of the phases in a lesson of 25."""

PRINTED = 2
"""Claims of a side that are printed under a principle, at most; the others go by number."""

MOST_COLUMNS = 6
"""Principles in the matrix of conflicts, at most: more do not fit on paper."""

MOST_PAIRS = 4
"""Pairs of claims in a field of the matrix, at most."""

MOST_CONFLICTS = 6
"""Conflicts to discuss, at most."""

MOST_SORTED = 16
"""Claims to sort, at most."""


def principles(material: Material) -> Handout:
    """Lay the claims out by principle. Raises MissingError."""
    sides = sides_of(material.debate, material.thesis)
    claims = [one for one in material.order if one.type != "thesis" and one != sides.thesis]
    if not claims:
        raise MissingError(
            "the debate has no claims besides its theses", "add claims that support or attack them"
        )
    bare = [claim for claim in claims if not principles_of(claim)]
    drawn = _drawn(material, sides, bare)
    sheets = [_by_principle(material, sides, claims), _conflicts(material, sides, claims)]
    if drawn:
        sheets.append(_to_sort(material, drawn))
    return framed(material, "principles", [*sheets, _teacher(material, bare, drawn)])


def principle_word(words: Words, name: str) -> str:
    """Give the word for one of the four principles; others stay as the debate has them."""
    return words(f"principles.name.{name}") if name in FOUR else name


def _by_principle(material: Material, sides: Sides, claims: Sequence[Claim]) -> Sheet:
    """Say what each principle asks, and print claims of both sides that call upon it."""
    words = material.words
    near = distances(material.debate, sides.thesis)
    parts = [_nearest(part, near) for part in (sides.claims_for, sides.claims_against)]
    theirs = {claim.id for part in parts for claim in part}
    rest = [claim for claim in claims if claim.id not in theirs and principles_of(claim)]
    names = used(claims)
    rows = [
        (
            principle_word(words, name),
            words(f"principles.asks.{name}") if name in FOUR else "",
            *(material.number_list(_under(name, part)) for part in parts),
        )
        for name in names
    ]
    head = tuple(words(f"principles.head-{one}") for one in ("name", "asks", "for", "against"))
    blocks: list[Block] = [
        *content_note(material),
        thesis_line(material, sides.thesis),
        Paragraph(words("principles.intro")),
        Table(head, tuple(rows), (2.2, 4.2, 2.3, 2.3)),
    ]
    if names[len(FOUR) :]:
        blocks.append(Paragraph(words("principles.own"), quiet=True))
    if rest:
        blocks.append(Paragraph(words("principles.rest", numbers=material.number_list(rest))))
    for name in names:
        columns = alike([_under(name, part) for part in parts], PRINTED)
        if any(columns):
            told = zip_longest(*(map(material.named, column) for column in columns), fillvalue="")
            blocks.append(Table(head[2:], tuple(told), caption=principle_word(words, name)))
    return Sheet(words("principles.sheet"), tuple(blocks), copies="group")


def _nearest(claims: Iterable[Claim], near: Mapping[str, int]) -> list[Claim]:
    return sorted(claims, key=lambda claim: near.get(claim.id, inf))


def _under(name: str, claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if name in principles_of(claim)]


def _conflicts(material: Material, sides: Sides, claims: Sequence[Claim]) -> Sheet:
    words = material.words
    items = _to_discuss(material, sides)
    blocks: list[Block] = [
        Paragraph(words("principles.matrix-intro")),
        _matrix(material, sides, claims),
        Heading(words("principles.conflicts")),
        Items(tuple(items), "number") if items else Paragraph(words("principles.none")),
        Heading(words("principles.discuss")),
        listed(
            one.format(thesis=material.number(sides.thesis))
            for one in words.listed("principles.prompts")
        ),
        *ground_rules(material),
    ]
    return Sheet(words("principles.conflict-sheet"), tuple(blocks), copies="group")


def _to_discuss(material: Material, sides: Sides) -> list[Item]:
    """Ask about the first conflicts, each by a pair of claims near the thesis, others if possible.

    The questions take turns.
    """
    near = distances(material.debate, sides.thesis)
    asks = material.words.listed("principles.ask")
    seen: set[str] = set()
    items: list[Item] = []
    for conflict in conflicts(material.debate, sides)[:MOST_CONFLICTS]:
        pairs = conflict.clashes or conflict.opposed
        old = [len(seen & {claim.id for claim in pair}) for pair in pairs]
        far = [sum(near.get(claim.id, inf) for claim in pair) for pair in pairs]
        pair = pairs[min(range(len(pairs)), key=lambda n: (old[n], far[n]))]
        seen |= {claim.id for claim in pair}
        items.append(_conflict(material, conflict, pair, asks[len(items) % len(asks)]))
    return items


def _conflict(material: Material, conflict: Conflict, pair: tuple[Claim, Claim], ask: str) -> Item:
    """Name two principles, two claims that bring them against each other, and a question."""
    words = material.words
    one, other = map(material.number, pair)
    told = words(f"principles.{'clash' if conflict.clashes else 'opposed'}", one=one, other=other)
    lead = words(
        "principles.pair",
        one=principle_word(words, conflict.one),
        other=principle_word(words, conflict.other),
    )
    return Item(f"{told} {ask}", lead, " ".join(map(material.named, pair)))


def _matrix(material: Material, sides: Sides, claims: Sequence[Claim]) -> Table:
    """Set the principles of both sides against each other; cells name claims that clash.

    One principle is in no conflict with itself.
    """
    words = material.words
    others = sorted(used(claims)[len(FOUR) :], key=lambda name: -len(_under(name, claims)))
    names = (*FOUR, *others)[:MOST_COLUMNS]
    cells: dict[tuple[str, str], list[str]] = {(name, name): ["–"] for name in names}
    for pair in clashing(material.debate):
        ours = {sides.of(claim): claim for claim in pair}
        if ours.keys() == {"for", "against"}:
            for_, against = ours["for"], ours["against"]
            told = f"{material.numbers[for_.id]}-{material.numbers[against.id]}"
            for both in opposing(for_, against):
                cells.setdefault(both, []).append(told)
    rows = tuple(
        (principle_word(words, one), *(_some(cells.get((one, other), [])) for other in names))
        for one in names
    )
    head = (words(f"principles.short.{name}") if name in FOUR else name for name in names)
    widths = (2.0, *(1.2,) * len(names))
    return Table((words("principles.corner"), *head), rows, widths)


def _some(pairs: Sequence[str]) -> str:
    return ", ".join((*pairs[:MOST_PAIRS], "…") if pairs[MOST_PAIRS:] else pairs)


def _drawn(material: Material, sides: Sides, claims: Sequence[Claim]) -> list[Claim]:
    """Draw claims without a principle, as many of each side, in the order of the map."""
    chance = material.chance("principles")
    shuffled = list(claims)
    chance.shuffle(shuffled)
    parts = [
        [one for one in shuffled if sides.of(one) == side] for side in ("for", "against", None)
    ]
    chosen = in_turn(alike(parts[:2], MOST_SORTED // 2), MOST_SORTED)
    chosen += parts[2][: MOST_SORTED - len(chosen)]
    return sorted(chosen, key=lambda claim: material.numbers[claim.id])


def _to_sort(material: Material, claims: Sequence[Claim]) -> Sheet:
    words = material.words
    head = (
        words("common.claim"),
        *(words(f"principles.short.{name}") for name in FOUR),
        words("principles.other"),
    )
    rows = tuple((material.named(claim), *("",) * (len(head) - 1)) for claim in claims)
    blocks = (
        Paragraph(words("principles.sort-intro")),
        Table(head, rows, (6, 1, 1, 1, 1, 2)),
    )
    return Sheet(words("principles.sort"), blocks, copies="pair")


def _teacher(material: Material, bare: Sequence[Claim], drawn: Sequence[Claim]) -> Sheet:
    words, choices = material.words, material.choices
    parts = {key: share for key, share in PHASES.items() if key != "sort" or drawn}
    phases = exercise(parts, choices)
    left = [claim for claim in bare if claim not in drawn]
    blocks: list[Block] = [
        timetable(material, "principles", phases),
        listed(words.listed("principles.notes")),
    ]
    if left:
        numbers = material.number_list(left)
        blocks.append(Paragraph(words("principles.left", n=len(left), numbers=numbers)))
    blocks.append(Notice("", (words("common.follows"),)))
    return Sheet(words("principles.teacher"), tuple(blocks), "teacher")
