"""A formal debate: motion, order, role cards, cases, rebuttals, flow sheet, ballot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.activities.debating.bench import bench_of
from argmap.activities.debating.cases import case_outlines, motion, rebuttal_flow
from argmap.activities.debating.forms import FORMS, NAMED, PREPARATION
from argmap.activities.debating.judging import SLIPS, ballot, flow_sheet, votes
from argmap.activities.debating.roles import role_cards
from argmap.activities.debating.times import AROUND, KEYS, times_of
from argmap.activities.frame import content_note, framed, ground_rules, listed
from argmap.activities.material import MissingError
from argmap.activities.schedule import refuse_unknown, timetable
from argmap.handouts.handout import Handout, Heading, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.debating.bench import Bench
    from argmap.activities.debating.forms import Speech
    from argmap.activities.debating.times import Times
    from argmap.activities.material import Material
    from argmap.handouts.handout import Block


SEVERAL = ("cards", "outlines")
"""What is a sheet for each role or side: of these each is needed so often."""


def debate(material: Material) -> Handout:
    """Make the material of a debate in the form that was chosen. Raises MissingError."""
    form_name = material.choices.form or next(iter(FORMS))
    form = FORMS[form_name]
    if material.choices.group < 2:
        raise MissingError("it takes two students to debate", "give more with --group")
    refuse_unknown(material.choices.names, KEYS | NAMED, "name")
    times = times_of(form, material.choices)
    bench = bench_of(material, form_name, form)
    copies = _copies(bench)
    return framed(
        material,
        "debate",
        (
            _teacher(bench, times, copies),
            replace(_order(bench, times), copies=copies["order"]),
            *(replace(card, copies=copies["cards"]) for card in role_cards(bench, times)),
            *(replace(outline, copies=copies["outlines"]) for outline in case_outlines(bench)),
            replace(rebuttal_flow(bench), copies=copies["rebuttals"]),
            replace(flow_sheet(bench), copies=copies["flow"]),
            replace(ballot(bench), copies=copies["ballot"]),
            *((replace(votes(bench), copies=copies["votes"]),) if form.voted else ()),
        ),
    )


def _teacher(bench: Bench, times: Times, copies: Mapping[str, int]) -> Sheet:
    words, material = bench.material.words, bench.material
    blocks: list[Block] = [
        *content_note(material),
        motion(bench),
        Paragraph(bench.word("about"), bench.word("name")),
        Paragraph(_people(bench), words("common.group")),
        Paragraph(_length(bench, times), words("common.time")),
    ]
    if times.lesson:
        minutes = words("common.minutes", n=material.choices.minutes)
        blocks += [
            Heading(words("debate.lesson", minutes=minutes)),
            timetable(material, "debate", times.lesson),
        ]
    blocks += [Heading(words("common.print")), listed(_to_print(bench, copies), "box")]
    for part in ("before", "judging", "after"):
        blocks += [Heading(words(f"debate.{part}")), listed(words.listed(f"debate.{part}-list"))]
    if bench.form.voted:
        blocks += _tally(bench)
    blocks += [
        Heading(words("debate.equal")),
        Paragraph(words("debate.equal-told", n=len(bench.points("for")))),
        Paragraph(words("common.follows"), quiet=True),
    ]
    return Sheet(words("debate.teacher"), tuple(blocks), "teacher")


def _debates(bench: Bench) -> int:
    """Give how many debates are held at once."""
    people = bench.form.people
    return max(bench.material.choices.group // people, 1) if people else 1


def _people(bench: Bench) -> str:
    """Say who speaks and who judges."""
    words, group = bench.material.words, bench.material.choices.group
    students = words("common.students", n=group)
    roles = len(bench.form.roles)
    if group <= roles:
        key = "debate.all-speak" if group == roles else "debate.too-few"
        return words(key, students=students, roles=roles)
    count = _debates(bench)
    told = words("debate.people", students=students, n=count * roles, judges=group - count * roles)
    return told if count == 1 else f"{told} {words('debate.at-once', count=count, roles=roles)}"


def _length(bench: Bench, times: Times) -> str:
    words = bench.material.words
    told = [words("debate.in-all", minutes=words("common.minutes", n=times.total))]
    if times.shortened:
        told.append(words("debate.shortened"))
    elif not times.lesson:
        told.append(words("debate.around", n=times.total + AROUND))
    spoken = {side: bench.form.speaking(times.minutes, side) for side in bench.order}
    if len({*spoken.values()}) > 1:
        sides = ", ".join(
            f"{bench.side(side)} {words('common.minutes', n=n)}" for side, n in spoken.items()
        )
        told.append(words("debate.unequal", sides=sides))
    return " ".join(told)


def _copies(bench: Bench) -> dict[str, int]:
    """Give how many copies of each sheet, or of each of several, the class needs."""
    group, count = bench.material.choices.group, _debates(bench)
    judges = max(group - count * len(bench.form.roles), 1)
    copies = {
        "order": group,
        "cards": count,
        "outlines": count,
        "rebuttals": count,
        "flow": group,
        "ballot": judges,
    }
    return copies | ({"votes": -(-judges // SLIPS)} if bench.form.voted else {})


def _to_print(bench: Bench, copies: Mapping[str, int]) -> tuple[str, ...]:
    words = bench.material.words
    return tuple(
        words(
            f"debate.{'copies-each' if name in SEVERAL else 'copies'}",
            name=words(f"debate.{name}"),
            n=count,
        )
        for name, count in copies.items()
    )


def _tally(bench: Bench) -> list[Block]:
    """Give a table to count the votes of the audience in."""
    words = bench.material.words
    sides = tuple(words(f"common.side.{side}") for side in bench.order)
    columns = (*sides, words("debate.undecided"))
    rows = tuple(
        (words(f"debate.{row}"), *("",) * len(columns))
        for row in ("vote-before", "vote-after", "moved")
    )
    return [
        Heading(words("debate.tally")),
        Paragraph(words("debate.tally-how")),
        Table(("", *columns), rows, (2.0, 1.0, 1.0, 1.0)),
    ]


def _order(bench: Bench, times: Times) -> Sheet:
    """Give the order of speeches with their minutes, the rules and the ground rules."""
    words = bench.material.words
    head = ("common.number", "debate.part", "debate.speaker", "schedule.time")
    rows = [
        (
            str(number),
            bench.speech(speech.kind),
            _who(bench, speech),
            str(times.minutes[speech.kind]),
        )
        for number, speech in enumerate(bench.form.speeches, start=1)
    ]
    blocks: list[Block] = [
        motion(bench),
        *content_note(bench.material),
        Table(tuple(map(words, head)), tuple(rows), (0.6, 2.6, 3.8, 1.1)),
        Paragraph(_sum(bench, times), bench.speech(PREPARATION)),
        Heading(words("debate.rules")),
        listed(words.listed(f"{bench.form_name}.rules")),
        *ground_rules(bench.material, sided=True),
    ]
    return Sheet(words("debate.order"), tuple(blocks))


def _sum(bench: Bench, times: Times) -> str:
    """Say how much preparation time there is, and how long everything takes."""
    words = bench.material.words
    total = words("debate.in-all", minutes=words("common.minutes", n=times.total))
    preparation = times.minutes.get(PREPARATION, 0)
    if not preparation:
        return f"{words('debate.preparation-none')} {total}"
    length = words("common.minutes", n=preparation)
    return f"{words(f'debate.preparation-{bench.form.preparation}', minutes=length)} {total}"


def _who(bench: Bench, speech: Speech) -> str:
    words = bench.material.words
    if not speech.speaker:
        return words("debate.chair")
    who = bench.speaker(speech.speaker)
    if not speech.asked:
        return who
    return words("debate.asks", who=who, whom=bench.speaker(speech.asked))
