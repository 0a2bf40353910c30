"""The semantics by name: for each, what is done with one part of a framework."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.semantics.cf2 import cf2_number, cf2_sets, cf2_with
from argmap.semantics.complete import complete_sets, complete_with, stable_sets, stable_with
from argmap.semantics.ideal import ideal_sets, ideal_with
from argmap.semantics.preferred import preferred_sets, preferred_with
from argmap.semantics.ranges import semi_stable_sets, semi_stable_with, stage_sets, stage_with
from argmap.semantics.splitting import Sets, count_split, sets_split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.semantics.framework import Framework
    from argmap.semantics.stopping import Stop

Members = tuple[int, ...]
Before = Literal["grounded", "grounded, then stable", "stable"]


@dataclass(frozen=True, slots=True)
class Semantics:
    """What is done with one connected part.

    `sets` gives each extension, `number` counts them, `first` gives one (None if there is none).
    `having` gives one with argument `literal` - 1, or without it if the literal is negative.
    `before` says how parts come about, see `decomposition`; `code` is ICCMA's name.
    """

    code: str
    sets: Sets
    having: Callable[[Framework, int, Stop], Members | None]
    number: Callable[[Framework, Stop], int]
    first: Callable[[Framework, Stop], Members | None]
    before: Before = "grounded"


def _first(sets: Sets) -> Callable[[Framework, Stop], Members | None]:
    return lambda framework, stop: next(sets(framework, stop), None)


def _one_by_one(sets: Sets) -> Callable[[Framework, Stop], int]:
    return lambda framework, stop: sum(1 for _ in sets(framework, stop))


def _by_splitting(sets: Sets) -> Callable[[Framework, Stop], int]:
    return lambda framework, stop: count_split(framework, sets, stop, only_accepted=False)


def _split(sets: Sets) -> Sets:
    return lambda framework, stop: sets_split(framework, sets, stop)


def _one(framework: Framework, stop: Stop) -> int:
    return 1


def _nothing(framework: Framework, stop: Stop) -> Members:
    """Give the grounded extension of a part that the grounded labelling leaves undecided."""
    return ()


def _nothing_alone(framework: Framework, stop: Stop) -> Iterator[Members]:
    yield ()


def _nothing_having(framework: Framework, literal: int, stop: Stop) -> Members | None:
    return None if literal > 0 else ()


SEMANTICS: dict[str, Semantics] = {
    "grounded": Semantics("GR", _nothing_alone, _nothing_having, _one, _nothing),
    "complete": Semantics(
        "CO", _split(complete_sets), complete_with, _by_splitting(complete_sets), _nothing
    ),
    "preferred": Semantics(
        "PR", _split(preferred_sets), preferred_with, _by_splitting(preferred_sets),
        _first(_split(preferred_sets)),
    ),
    "stable": Semantics(
        "ST", stable_sets, stable_with, _by_splitting(stable_sets), _first(stable_sets)
    ),
    "semi-stable": Semantics(
        "SST", semi_stable_sets, semi_stable_with, _one_by_one(semi_stable_sets),
        _first(semi_stable_sets), "grounded, then stable",
    ),
    "stage": Semantics(
        "STG", stage_sets, stage_with, _one_by_one(stage_sets), _first(stage_sets), "stable"
    ),
    "ideal": Semantics("ID", ideal_sets, ideal_with, _one, _first(ideal_sets)),
    "cf2": Semantics("CF2", cf2_sets, cf2_with, cf2_number, _first(cf2_sets)),
}  # fmt: skip


class UnknownSemantics(ValueError):  # noqa: N818 - reads better where it is caught
    """No semantics has this name."""


def semantics_of(name: str) -> Semantics:
    """Give the semantics with a name. Raises UnknownSemantics, which names those there are."""
    if name not in SEMANTICS:
        known = ", ".join(SEMANTICS)
        raise UnknownSemantics(f"there is no semantics `{name}`; choose one of: {known}")
    return SEMANTICS[name]
