"""What a reader says of a text: problems and losses as lines, for tests of formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.interchange import read

if TYPE_CHECKING:
    from argmap.formats.reading import Reading


def reading_of(text: str, name: str = "") -> Reading:
    """Read a text in a format; without a name, as what its content says."""
    return read(text.encode(), "x.json", name)


def problems(found: Reading) -> list[str]:
    """Give `line:column severity code` of each problem."""
    return [f"{_at(it.place)} {it.severity} {it.code}" for it in found.problems]


def losses(found: Reading) -> list[str]:
    """Give `line:column code: detail` of each loss, but for what is supplied."""
    told = [it for it in found.losses if it.outcome != "supplied"]
    return [f"{_at(it.place)} {it.code}: {it.detail}" for it in told]


def relations(found: Reading) -> list[str]:
    """Give each relation as `a + b supports c`."""
    return [
        f"{' + '.join(it.premises)} {it.kind}s {it.target}{f' ({it.scheme})' * bool(it.scheme)}"
        for it in found.debate.relations
    ]


def _at(place: object) -> str:
    return str(place).removeprefix("x.json:")
