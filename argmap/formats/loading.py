"""Debates by the names of their files, for those who call argmap from Python."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.formats import LARGEST, beside_name
from argmap.formats.interchange import read
from argmap.formats.losses import summary
from argmap.store import InvalidDebate
from argmap.store.files import read_bytes

if TYPE_CHECKING:
    import os

    from argmap.formats.claim_types import TypeRule
    from argmap.model import ArgumentMap


def load(
    path: str | os.PathLike[str],
    format: str = "",  # noqa: A002 - what every command calls it, too
    types: TypeRule = "position",
) -> ArgumentMap:
    """Read the debate in a file of any format that argmap reads.

    Without a format its name and content tell. Claims that the file gives no type get one by the
    rule `types`. Warns (UserWarning) of what is doubtful and of all losses, supplied ids and types
    among them. Raises InvalidDebate with all that is wrong, OSError, and ValueError for a format or
    rule that there is not.
    """
    file = str(path)
    data = read_bytes(Path(path), LARGEST)
    reading = read(data, file, format, types, beside_of(file, format))
    if not reading.is_usable:
        raise InvalidDebate(reading.problems)
    told = [str(InvalidDebate([problem])) for problem in reading.problems]
    told += summary(reading.losses)
    if told:
        warnings.warn("\n".join([f"{path} read as {reading.format}", *told]), stacklevel=2)
    return reading.debate


def beside_of(file: str, format: str = "") -> tuple[bytes, str] | None:  # noqa: A002 - as above
    """Read the file that goes with a file; None where none does, or it is not there.

    Its reader says what is missing then. Raises OSError.
    """
    other = beside_name(file, format)
    try:
        return (read_bytes(Path(other), LARGEST), other) if other else None
    except FileNotFoundError:
        return None
