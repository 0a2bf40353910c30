"""What each side brings into the debate: its arguments, what is said against them, the replies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.activities.objections import objections_to
from argmap.activities.packets import packets_of
from argmap.activities.sides import SIDES, other, sides_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.debating.forms import Form
    from argmap.activities.material import Material
    from argmap.activities.objections import Objection
    from argmap.activities.packets import Packet, Point
    from argmap.activities.sides import Side


@dataclass(frozen=True, slots=True)
class Bench:
    """The material of a debate.

    `form_name` is that of the form's catalogue; `order` is the order of the sides where none should
    come first, drawn by lot.
    """

    material: Material
    form: Form
    form_name: str
    packets: Mapping[Side, Packet]
    order: tuple[Side, ...]

    def word(self, key: str, **values: object) -> str:
        """Give words of the form's own catalogue."""
        return self.material.words(f"{self.form_name}.{key}", **values)

    def team(self, key: str) -> str:
        """Give the name of a team: the teacher's or the customary one."""
        return self.material.choices.names.get(key) or self.role(key)

    def role(self, key: str) -> str:
        """Give the customary name of a role or a team."""
        return self.material.words(f"debate.names.{key}")

    def speech(self, kind: str) -> str:
        """Give the name of a kind of speech: the teacher's or the customary one."""
        chosen = self.material.choices.names.get(kind)
        return chosen or self.material.words(f"debate.phase.{kind}")

    def speaker(self, key: str) -> str:
        """Give the name of a role, with that of the person who has it if the teacher named one."""
        role = self.role(key)
        person = self.material.choices.names.get(key)
        return f"{role} ({person})" if person else role

    def side(self, side: Side) -> str:
        """Give the name of a side: that of its team, or of its teams together."""
        teams = [key for key, one in self.form.teams.items() if one == side]
        return self.team(teams[0]) if len(teams) == 1 else self.word(f"side.{side}")

    def points(self, side: Side) -> tuple[Point, ...]:
        """Give the arguments of a side, the strongest first."""
        return self.packets[side].points

    def half(self, side: Side, *, second: bool) -> tuple[Point, ...]:
        """Give the stronger half of a side's arguments, or the second, which may be empty."""
        points = self.points(side)
        middle = (len(points) + 1) // 2
        return points[middle:] if second else points[:middle]

    def objections(self, point: Point) -> tuple[Objection, ...]:
        """Give what is said against an argument and against what it rests on."""
        return objections_to(self.material.debate, point.argument)

    def contested(self, side: Side) -> tuple[Point, ...]:
        """Give the arguments of a side: first answered ones, then those with attacked backing."""

        def calm(point: Point) -> tuple[bool, bool]:
            objections = self.objections(point)
            return not any(one.direct for one in objections), not objections

        return tuple(sorted(self.points(side), key=calm))

    def across(self, side: Side) -> tuple[Point, ...]:
        """Give the arguments of the other side."""
        return self.points(other(side))


def bench_of(material: Material, form_name: str, form: Form) -> Bench:
    """Collect the material of a debate. Raises MissingError where a side has no argument."""
    packets = packets_of(sides_of(material.debate, material.thesis), form.arguments)
    order = list(SIDES)
    material.chance(f"debate {form_name}").shuffle(order)
    return Bench(material, form, form_name, packets, tuple(order))
