"""A file by its name -> its bytes and what they hold, in whatever format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.commands.debate import STDIN, debate_bytes
from argmap.commands.faults import refuse_faulty, say, tell_problems
from argmap.formats import OWN, beside_name
from argmap.formats.interchange import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.interchange import Written
    from argmap.formats.losses import Loss, Outcome
    from argmap.formats.reading import Reading
    from argmap.model import ArgumentMap


class Input(NamedTuple):
    """A file's name and bytes, what was read, and the bytes and name of the file beside it."""

    name: str
    data: bytes
    reading: Reading
    beside: tuple[bytes, str] | None = None


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
    return input_from(*debate_bytes(file), format, rule)


def input_from(name: str, data: bytes, format: str = "", rule: TypeRule = "position") -> Input:
    """Read bytes by the name of their file, and what goes with it; nothing does with STDIN."""
    beside = _beside(name, format)
    return Input(name, data, read(data, name, format, rule, beside), beside)


def refuse_unusable(found: Input) -> None:
    """Print all that is wrong with a file and end with 2; go on where there are but warnings."""
    if not found.reading.is_usable:
        refuse_faulty(found.name, found.data, found.reading.problems, found.beside)
    tell_problems(found.data, found.reading.problems, found.name, found.beside)


def losses_of(found: Input, written: Written) -> list[Loss]:
    """Give all that is lost from the file's bytes to what was written.

    That are also the comments of argmap's own file, of which only a conversion needs to know.
    """
    from argmap.formats.text import text_of
    from argmap.formats.yaml_comments import comments_in

    is_own = found.reading.format == "yaml"
    comments = comments_in(text_of(found.data, found.name)) if is_own else []
    return [*comments, *found.reading.losses, *written.losses]


def tell_foreign(inputs: Sequence[Input]) -> None:
    """Say in one line which files were read from other formats, and that not all came along."""
    tell_formats([(it.name, it.reading.format, it.reading.lost) for it in inputs])


def tell_formats(read: Iterable[tuple[str, str, Mapping[Outcome, int]]]) -> None:
    """Do the same for files by name, format, and number of losses by outcome."""
    foreign = [it for it in read if it[1] not in (*OWN, "")]
    if not foreign:
        return
    from argmap.formats.losses import OUTCOMES

    which = foreign[0][0] if len(foreign) == 1 else f"{len(foreign):,} files"
    formats = ", ".join(dict.fromkeys(it[1] for it in foreign))
    lost = {outcome: sum(one.get(outcome, 0) for _, _, one in foreign) for outcome in OUTCOMES}
    told = ", ".join(f"{number:,} {outcome}" for outcome, number in lost.items() if number)
    say(f"{which} read as {formats}" + (told and f"; {told} (argmap convert tells which)"))


def _beside(name: str, format: str) -> tuple[bytes, str] | None:
    if name == STDIN or not beside_name(name, format):
        return None
    from argmap.formats.loading import beside_of

    return beside_of(name, format)
