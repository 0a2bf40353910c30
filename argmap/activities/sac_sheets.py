"""What students have in hand in a Structured Academic Controversy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.frame import content_note, ground_rules, listed
from argmap.activities.packets import point_item
from argmap.handouts.handout import Heading, Item, Items, Lines, PageBreak, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.activities.packets import Packet
    from argmap.activities.schedule import Phase

ROOM = 16
"""Lines by hand for a case on a page of its own: as many as fit in large print too."""


def packet_name(material: Material, key: str) -> str:
    """Give the name of a packet: the teacher's or the customary one."""
    return material.choices.names.get(key) or material.words(f"sac.names.{key}")


def task_sheet(material: Material, phases: tuple[Phase, ...]) -> Sheet:
    """Say what is to be done, step by step."""
    words, names = material.words, material.choices.names
    steps = tuple(
        Item(
            words(f"sac.task.{one.key}"),
            f"{names.get(one.key) or words(f'sac.phase.{one.key}')}"
            f" ({words('common.minutes', n=one.minutes)})",
        )
        for one in phases
    )
    return Sheet(
        words("sac.task.sheet"),
        (
            Paragraph(material.named(material.thesis), words("sac.task.topic")),
            Paragraph(words("sac.task.intro")),
            *content_note(material),
            Heading(words("sac.task.steps")),
            Items(steps, "number"),
            *ground_rules(material, sided=True),
            Paragraph(words("common.follows"), quiet=True),
        ),
    )


def packet_sheet(material: Material, key: str, packet: Packet) -> Sheet:
    """Give one side's arguments, and room to plan its case."""
    words = material.words
    return Sheet(
        packet_name(material, key),
        (
            Paragraph(material.named(material.thesis), words("sac.task.topic")),
            Paragraph(words(f"sac.packet.{packet.side}"), words("sac.packet.task")),
            Paragraph(f"{words('sac.packet.lot')} {words('common.strong')}", quiet=True),
            Heading(words("sac.packet.arguments")),
            Items(tuple(point_item(material, point) for point in packet.points), "number"),
            PageBreak(),
            Heading(words("sac.packet.case")),
            Table(
                (words("sac.packet.say"), words("sac.packet.because")),
                (("", ""),) * len(packet.points),
                room=ROOM // len(packet.points),
            ),
        ),
    )


def capture_sheet(material: Material) -> Sheet:
    """Give room to write down what the other pair presents."""
    words = material.words
    columns = ("argues", "rests", "ask")
    return Sheet(
        words("sac.capture.sheet"),
        (
            Paragraph(words("sac.capture.intro")),
            Table(tuple(words(f"sac.capture.{it}") for it in columns), (("",) * 3,) * 5, room=2),
            listed((words("sac.capture.back"),), "box"),
            Lines(4, words("sac.capture.answers")),
        ),
    )


def swap_sheet(material: Material) -> Sheet:
    """Give room to prepare the side that was heard."""
    words = material.words
    return Sheet(
        words("sac.swap.sheet"),
        (
            Paragraph(words("sac.swap.intro")),
            Table((words("sac.swap.own"), words("sac.swap.add")), (("", ""),) * 4, room=2),
            listed((words("sac.swap.fair"),), "box"),
            Lines(3, words("sac.swap.understand")),
            Lines(3, words("sac.swap.doubt")),
        ),
    )


def joint_sheet(material: Material, packets: tuple[Packet, ...]) -> Sheet:
    """Ask what the group can say together."""
    words = material.words
    head = tuple(words(f"sac.joint.strongest-{packet.side}") for packet in packets)
    parts = {"agree": 3, "disagree": 3, "know": 2, "together": 4, "dissent": 1}
    return Sheet(
        words("sac.joint.sheet"),
        (
            Paragraph(material.named(material.thesis), words("sac.task.topic")),
            Paragraph(words("sac.joint.intro"), quiet=True),
            Table(head, (("", ""),), room=2),
            *(Lines(count, words(f"sac.joint.{part}")) for part, count in parts.items()),
        ),
    )
