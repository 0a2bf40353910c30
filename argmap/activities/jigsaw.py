"""A jigsaw: expert groups divide the map by themes, home groups put it together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.bearing import bearing
from argmap.activities.count_off import even, seats
from argmap.activities.frame import content_note, framed, ground_rules, listed
from argmap.activities.jigsaw_plan import plan_of
from argmap.activities.prompts import asked, prompts_among
from argmap.activities.schedule import timetable
from argmap.activities.sides import SIDES
from argmap.handouts.handout import (
    Heading,
    Item,
    Items,
    Lines,
    PageBreak,
    Paragraph,
    Sheet,
    Table,
)
from argmap.stance import standings

if TYPE_CHECKING:
    from argmap.activities.jigsaw_plan import Plan
    from argmap.activities.material import Material
    from argmap.activities.sides import Side
    from argmap.handouts.handout import Block, Handout
    from argmap.model import Claim, Relation

SHOWN = 10
"""Claims on an expert sheet, at most."""

ASKED = 4
"""Questions on an expert sheet, at most."""

TOGETHER = 6
"""Experts who work in one group, at most."""

ACROSS = 5
"""Relations between themes on the home sheet, at most: it has two pages."""


def jigsaw(material: Material) -> Handout:
    """Make a sheet for each expert group, one for home groups, and the teacher's plan.

    A teacher may name the themes, `A` to `F`, and the phases. Raises MissingError for fewer than
    four students, where fewer than two claims bear on the thesis, and where tags are asked for
    that do not divide these evenly.
    """
    plan = plan_of(material)
    sheets = [_expert_sheet(plan, letter) for letter in plan.themes]
    return framed(material, "jigsaw", (*sheets, _home_sheet(plan), _teacher_sheet(plan)))


def _expert_sheet(plan: Plan, letter: str) -> Sheet:
    material, words = plan.material, plan.material.words
    claims = _shown(plan, letter)
    left = [one for one in plan.themes[letter].claims if one not in claims]
    numbers = ", ".join(map(material.number, left))
    more = [Paragraph(words("jigsaw.more", numbers=numbers), quiet=True)] if left else []
    lists = [[one for one in plan.of_side(letter, side) if one in claims] for side in plan.order]
    talked = prompts_among(material.debate, lists, ASKED)
    asking: list[Block] = []
    if talked:
        asking = [
            Heading(words("jigsaw.questions")),
            Items(asked(material, talked, claims), "number"),
        ]
    blocks: tuple[Block, ...] = (
        Table((words("common.name"), words("jigsaw.seat")), (("", ""),), (3.0, 1.0)),
        Paragraph(material.named(material.thesis), words("common.thesis")),
        Heading(words("jigsaw.steps-title")),
        listed(words.listed("jigsaw.steps"), "number"),
        Heading(words("jigsaw.claims")),
        Items(tuple(_claim_item(plan, claim) for claim in claims)),
        *more,
        *asking,
        Heading(words("jigsaw.tell")),
        *(_telling(plan, letter, side) for side in plan.order),
        Lines(2, words("jigsaw.open")),
    )
    title = words("jigsaw.expert", letter=letter, theme=plan.name(letter))
    return Sheet(title, blocks, copies=_experts(plan)[letter])


def _experts(plan: Plan) -> dict[str, int]:
    """Give how many students are experts of each theme, by its letter."""
    sizes = even(plan.material.choices.group, len(plan.themes))
    return dict(zip(plan.themes, sizes, strict=True))


def _shown(plan: Plan, letter: str) -> list[Claim]:
    """Choose the claims nearest to a thesis, and keep them in the order of the map."""
    standing = standings(plan.material.debate)
    claims = plan.themes[letter].claims
    near = sorted(claims, key=lambda one: standing[one.id].depth)[:SHOWN]
    return [one for one in claims if one in near]


def _claim_item(plan: Plan, claim: Claim) -> Item:
    material = plan.material
    relations = material.debate.outgoing.get(claim.id, ())
    does = [_does(plan, claim, relation) for relation in relations]
    notes = (*does, material.sourced(claim))
    return Item(material.named(claim), material.type_word(claim), "; ".join(filter(None, notes)))


def _does(plan: Plan, claim: Claim, relation: Relation) -> str:
    """Say what a claim bears on, with which others, and in which theme that is."""
    told = bearing(plan.material, relation, claim)
    letter = plan.letter.get(relation.target, "")
    if letter and letter != plan.letter[claim.id]:
        return plan.material.words("jigsaw.elsewhere", what=told, letter=letter)
    return told


def _telling(plan: Plan, letter: str, side: Side) -> Block:
    words = plan.material.words
    label = words(f"jigsaw.strongest-{side}")
    if not plan.of_side(letter, side):
        return Paragraph(words("jigsaw.nothing"), f"{label}:")
    return Lines(2, label)


def _home_sheet(plan: Plan) -> Sheet:
    words = plan.material.words
    order = [words(f"jigsaw.{side}") for side in plan.order]
    rows = tuple(
        (f"{words(f'jigsaw.names.{letter}')}: {plan.name(letter)}", "", "", "")
        for letter in plan.themes
    )
    home = next(one.minutes for one in plan.phases if one.key == "home")
    # A third of the time is for what the home group does together.
    minutes = words("common.minutes", n=max(1, home * 2 // 3 // len(plan.themes)))
    blocks: tuple[Block, ...] = (
        Table((words("common.name"), words("jigsaw.seat")), (("", ""),), (3.0, 1.0)),
        Paragraph(words("jigsaw.home-intro", minutes=minutes)),
        Table(
            (words("jigsaw.theme"), *order, words("jigsaw.still")), rows, (1.2, 1.5, 1.5, 1.5), 2
        ),
        PageBreak(),
        Heading(words("jigsaw.across")),
        *_across(plan),
        Heading(words("jigsaw.joint")),
        Lines(2, words("jigsaw.joint-which")),
        Lines(2, words("jigsaw.joint-sentence")),
        Heading(words("jigsaw.alone")),
        Lines(2, words("jigsaw.alone-task")),
    )
    return Sheet(words("jigsaw.home"), blocks)


def _across(plan: Plan) -> list[Block]:
    """Show where themes meet: one relation for each two of them, then others, those read first."""
    words, material = plan.material.words, plan.material
    found: dict[tuple[str, str], list[tuple[Claim, Relation, Claim]]] = {}
    for claim in material.order:
        for relation in material.debate.outgoing.get(claim.id, ()):
            themes = plan.letter.get(claim.id, ""), plan.letter.get(relation.target, "")
            if all(themes) and themes[0] != themes[1]:
                target = material.debate.claim[relation.target]
                found.setdefault(themes, []).append((claim, relation, target))
    if not found:
        return [Paragraph(words("jigsaw.across-none"))]
    ranked = [one for some in found.values() for one in some[:1]]
    ranked += [one for some in found.values() for one in some[1:]]
    rows = tuple(
        (
            plan.letter[claim.id],
            material.named(claim),
            words(f"common.relation.{relation.kind}"),
            material.named(target),
            plan.letter[target.id],
        )
        for claim, relation, target in ranked[:ACROSS]
    )
    head = (words("jigsaw.letter"), words("common.claim"), "", words("common.claim"))
    table = Table((*head, words("jigsaw.letter")), rows, (1.1, 3.3, 1.3, 3.3, 1.1))
    return [Paragraph(words("jigsaw.across-intro")), table]


def _teacher_sheet(plan: Plan) -> Sheet:
    words, choices = plan.material.words, plan.material.choices
    table = seats(choices.group, len(plan.themes))
    count = words(
        "jigsaw.numbers",
        students=words("common.students", n=choices.group),
        homes=len(table),
        themes=len(plan.themes),
    )
    over = choices.group % len(plan.themes)
    doubled = [Paragraph(words("jigsaw.over", n=over))] if over else []
    rows = tuple(
        (str(number), *(", ".join(map(str, cell)) for cell in row))
        for number, row in enumerate(table, start=1)
    )
    tagged = next(iter(plan.themes.values())).tag
    blocks: tuple[Block, ...] = (
        *content_note(plan.material),
        Paragraph(count),
        *doubled,
        timetable(plan.material, "jigsaw", plan.phases),
        Heading(words("jigsaw.themes")),
        Paragraph(words("jigsaw.by-tags" if tagged else "jigsaw.by-branches")),
        _themes_table(plan),
        Heading(words("jigsaw.who")),
        Paragraph(words("jigsaw.who-intro")),
        Table((words("jigsaw.seat"), *plan.themes), rows, (1.7, *(1.0 for _ in plan.themes))),
        Heading(words("jigsaw.hints-title")),
        listed(words.listed("jigsaw.hints")),
        *ground_rules(plan.material),
    )
    return Sheet(words("jigsaw.plan"), blocks, "teacher")


def _themes_table(plan: Plan) -> Table:
    words = plan.material.words
    experts = _experts(plan)
    rows = tuple(
        (
            letter,
            plan.name(letter),
            str(len(theme.claims)),
            " / ".join(str(len(plan.of_side(letter, side))) for side in SIDES),
            " + ".join(map(str, even(experts[letter], -(-experts[letter] // TOGETHER)))),
        )
        for letter, theme in plan.themes.items()
    )
    heads = ("letter", "contents", "claims-count", "sides", "experts")
    return Table(tuple(words(f"jigsaw.{key}") for key in heads), rows, (0.8, 2.0, 1.1, 1.2, 1.6))
