"""Structured Academic Controversy: two pairs present, swap sides and write a joint statement.

After D. W. Johnson and R. T. Johnson (1979), Conflict in the classroom: controversy and learning.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.activities.balance import NEAR
from argmap.activities.frame import content_note, framed, listed
from argmap.activities.groups import groups_told, sizes_of_groups
from argmap.activities.material import MissingError
from argmap.activities.packets import packets_of
from argmap.activities.sac_sheets import (
    capture_sheet,
    joint_sheet,
    packet_name,
    packet_sheet,
    swap_sheet,
    task_sheet,
)
from argmap.activities.schedule import refuse_unknown, schedule, timetable
from argmap.activities.sides import SIDES, sides_of
from argmap.handouts.handout import Handout, Heading, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.activities.packets import Packet
    from argmap.activities.schedule import Phase
    from argmap.handouts.handout import Block, Items

CUSTOMARY = {
    "open": 3,
    "prepare": 9,
    "present": 8,
    "discuss": 9,
    "swap": 9,
    "statement": 8,
    "close": 4,
}
"""Minutes of a lesson of 50."""

SHORTEST = 30
LENGTHS = (30, 50, 75)

PACKETS = ("packet-a", "packet-b")


def sac(material: Material) -> Handout:
    """Make the whole pack. Raises MissingError."""
    choices = material.choices
    if choices.minutes < SHORTEST:
        raise MissingError(
            f"a structured academic controversy takes {SHORTEST} minutes or more",
            "for a shorter lesson, see philosophical-chairs",
        )
    refuse_unknown(choices.names, (*CUSTOMARY, *PACKETS), "name")
    phases = schedule(CUSTOMARY, choices.minutes, choices.timing)
    found = packets_of(sides_of(material.debate, material.thesis), _most(choices.minutes))
    sizes = sizes_of_groups(choices.group)
    order = list(SIDES)
    material.chance("sac").shuffle(order)
    packets = tuple(found[side] for side in order)
    return framed(
        material,
        "sac",
        (
            _teacher(material, phases, packets, sizes),
            task_sheet(material, phases),
            *(
                replace(packet_sheet(material, key, packet), copies=_pairs(sizes))
                for key, packet in zip(PACKETS, packets, strict=True)
            ),
            capture_sheet(material),
            swap_sheet(material),
            replace(joint_sheet(material, packets), copies=len(sizes)),
        ),
    )


def _most(minutes: int) -> int:
    """Give the number of arguments that a pair reads and plans: one for 10 minutes, 3 to 6."""
    return min(max(minutes // 10, 3), 6)


def _teacher(
    material: Material,
    phases: tuple[Phase, ...],
    packets: tuple[Packet, ...],
    sizes: tuple[int, ...],
) -> Sheet:
    words, choices = material.words, material.choices
    students = words("common.students", n=choices.group)
    told = words("sac.teacher.groups", students=students, groups=groups_told(material, sizes))
    sides = [words(f"sac.teacher.group-{size}") for size in sorted({*sizes})]
    blocks: list[Block] = [
        *content_note(material),
        Paragraph(words("sac.teacher.aim"), words("common.goal")),
        Paragraph(" ".join((told, *sides)), words("common.group")),
        Heading(words("common.print")),
        _to_print(material, sizes),
        Heading(
            words("sac.teacher.plan", minutes=words("common.minutes", n=choices.minutes)),
        ),
        timetable(material, "sac", phases, **_turns(material, phases)),
        Heading(words("sac.teacher.others"), 3),
        _other_lengths(material),
    ]
    for part in ("before", "during", "after"):
        blocks += [
            Heading(words(f"sac.teacher.{part}")),
            listed(words.listed(f"sac.teacher.{part}-list")),
        ]
    blocks += _content(material, packets)
    return Sheet(words("sac.teacher.sheet"), tuple(blocks), "teacher")


def _turns(material: Material, phases: tuple[Phase, ...]) -> dict[str, str]:
    """Share the phases in which both pairs speak out, so that they speak equally long."""
    minutes = {phase.key: phase.minutes for phase in phases}
    present = minutes["present"] // 2
    ready = minutes["swap"] // 3
    speak = (minutes["swap"] - ready) // 2
    if not present or not speak:
        raise MissingError("each pair needs a minute to speak", "give present and swap 2 or more")
    ready = minutes["swap"] - 2 * speak
    told = {"present": present, "ready": ready, "speak": speak}
    return {key: material.words("common.minutes", n=n) for key, n in told.items()}


def _pairs(sizes: tuple[int, ...]) -> int:
    """Give how many pairs the groups make: of three one is for itself, of five three are."""
    return sum((size + 1) // 2 for size in sizes)


def _to_print(material: Material, sizes: tuple[int, ...]) -> Items:
    words = material.words
    copies = _pairs(sizes)
    everybody = sum(sizes)
    return listed(
        (
            words("sac.teacher.print-each", name=words("sac.task.sheet"), n=everybody),
            *(
                words("sac.teacher.print-packet", name=packet_name(material, key), n=copies)
                for key in PACKETS
            ),
            words("sac.teacher.print-each", name=words("sac.capture.sheet"), n=everybody),
            words("sac.teacher.print-each", name=words("sac.swap.sheet"), n=everybody),
            words("sac.teacher.print-group", name=words("sac.joint.sheet"), n=len(sizes)),
        ),
        "box",
    )


def _other_lengths(material: Material) -> Table:
    """Tabulate the customary phases for the usual lengths of a lesson."""
    words, names = material.words, material.choices.names
    plans = [schedule(CUSTOMARY, total, {}) for total in LENGTHS]
    rows = tuple(
        (
            names.get(row[0].key) or words(f"sac.phase.{row[0].key}"),
            *(str(one.minutes) for one in row),
        )
        for row in zip(*plans, strict=True)
    )
    head = (words("schedule.phase"), *map(str, LENGTHS))
    return Table(head, rows, (3.0, 1.0, 1.0, 1.0))


def _content(material: Material, packets: tuple[Packet, ...]) -> list[Block]:
    words = material.words
    rows = tuple(
        (
            packet_name(material, key),
            words(f"common.side.{packet.side}"),
            str(len(packet.points)),
            str(len(packet.claims)),
            str(packet.passages),
            str(packet.length),
        )
        for key, packet in zip(PACKETS, packets, strict=True)
    )
    counted = ("side", "arguments", "claims", "passages", "length")
    head = ("", *(words(f"sac.teacher.{column}") for column in counted))
    blocks: list[Block] = [
        Heading(words("sac.teacher.content")),
        Paragraph(words("sac.teacher.content-note")),
        Table(head, rows, (1.4, 1.2, 1.2, 1.0, 1.2, 1.0)),
    ]
    if len({len(packet.claims) for packet in packets}) > 1:
        blocks.append(Paragraph(words("sac.teacher.uneven"), quiet=True))
    shorter, longer = sorted(packet.length for packet in packets)
    if longer > (1 + NEAR) * shorter:
        blocks.append(Paragraph(words("sac.teacher.unlike", n=longer, m=shorter), quiet=True))
    return [*blocks, *_left(material, packets)]


def _left(material: Material, packets: tuple[Packet, ...]) -> list[Block]:
    """Say by number what neither packet holds; nothing if they hold all."""
    words = material.words
    if not any(packet.left or packet.left_backing for packet in packets):
        return []
    told = (
        words(
            "sac.teacher.left-of",
            name=packet_name(material, key),
            arguments=material.number_list(packet.left),
            backing=material.number_list(packet.left_backing),
        )
        for key, packet in zip(PACKETS, packets, strict=True)
    )
    return [Paragraph(" ".join((words("sac.teacher.left"), *told)), quiet=True)]
