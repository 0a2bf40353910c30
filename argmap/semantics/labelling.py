"""Labellings: every argument is in, out or undecided (Caminada 2006; Caminada & Gabbay 2009)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.framework import Framework

Label = Literal["in", "out", "undecided"]
LABELS: tuple[Label, ...] = get_args(Label)

Labelling = tuple[Label, ...]
"""A label for each argument, by its number."""

UNDECIDED, IN, OUT = 0, 1, 2
"""Labels as single bytes, for frameworks of millions of arguments."""

_WORDS: tuple[Label, ...] = ("undecided", "in", "out")


def marks_of(framework: Framework, extension: Iterable[int]) -> bytearray:
    """Give a byte for each argument: IN in the set, OUT attacked by it, else UNDECIDED.

    An argument of a set that attacks itself stays IN. Linear in the attacks of the set.
    """
    marks = bytearray(framework.count)
    chosen = tuple(extension)
    for argument in chosen:
        for attacked in framework.attacked(argument):
            marks[attacked] = OUT
    for argument in chosen:
        marks[argument] = IN
    return marks


def labelling_of_marks(marks: bytes | bytearray) -> Labelling:
    """Give the same labels in words."""
    return tuple(_WORDS[mark] for mark in marks)


def labelling_of(framework: Framework, extension: Iterable[int]) -> Labelling:
    """Give the labelling of a conflict-free set: in it, out where it attacks, else undecided.

    For complete extensions this is the usual one-to-one match of extensions and labellings
    (Caminada & Gabbay 2009).
    """
    return labelling_of_marks(marks_of(framework, extension))


def members(marks: bytes | bytearray, mark: int = IN) -> tuple[int, ...]:
    """Give the arguments that bear a mark, in order."""
    return tuple(argument for argument, found in enumerate(marks) if found == mark)
