"""A file by its name -> its bytes and what they hold, in whatever format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.commands.debate import STDIN, debate_bytes
from argmap.commands.faults import refuse_faulty, say, tell_problems
from argmap.formats import beside_name
from argmap.formats.interchange import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.losses import Loss
    from argmap.formats.reading import Reading
    from argmap.model import ArgumentMap

OWN = ("yaml", "json")
"""Formats that hold all of a debate and nothing else: of these nothing needs to be told."""


class Input(NamedTuple):
    """A file's name, its bytes for excerpts, and what was read."""

    name: str
    data: bytes
    reading: Reading


def load_debate(file: str) -> ArgumentMap:
    """Read the debate that is meant; print every problem and end with 2 if it cannot be used."""
    return load_with_data(file)[0]


def load_with_data(file: str) -> tuple[ArgumentMap, bytes]:
    """Do the same and give the file's bytes too, for excerpts."""
    found = input_of(file)
    refuse_unusable(found)
    tell_foreign([found])
    return found.reading.debate, found.data


def input_of(file: str, format: str = "", rule: TypeRule = "position") -> Input:
    """Read the file that is meant, as a named format or as what it is; "" is the usual one.

    Ends with 2 where there are no bytes. What is wrong with them is in the reading.
    """
    name, data = debate_bytes(file)
    reading = read(data, name, format, rule, _beside(name, format))
    return Input(name, data, reading)


def refuse_unusable(found: Input) -> None:
    """Print all that is wrong with a file and end with 2; go on where there are but warnings."""
    if not found.reading.is_usable:
        refuse_faulty(found.name, found.data, found.reading.problems)
    tell_problems(found.data, found.reading.problems, found.name)


def tell_foreign(inputs: Sequence[Input]) -> None:
    """Say in one line which files were read from other formats, and that not all came along."""
    foreign = [it for it in inputs if it.reading.format not in (*OWN, "")]
    if not foreign:
        return
    losses = [loss for it in foreign for loss in it.reading.losses]
    which = foreign[0].name if len(foreign) == 1 else f"{len(foreign):,} files"
    formats = ", ".join(dict.fromkeys(it.reading.format for it in foreign))
    told = f"; {counted(losses)} (argmap convert tells which)" if losses else ""
    say(f"{which} read as {formats}{told}")


def counted(losses: Sequence[Loss]) -> str:
    """Count losses by what became of things: `3 things dropped, 14 supplied`."""
    from argmap.formats.losses import OUTCOMES

    numbers = {it: sum(loss.outcome == it for loss in losses) for it in OUTCOMES}
    return ", ".join(f"{number:,} {it}" for it, number in numbers.items() if number)


def _beside(name: str, format: str) -> tuple[bytes, str] | None:
    if name == STDIN or not beside_name(name, format):
        return None
    from argmap.formats.loading import beside_of

    return beside_of(name, format)
