"""A weighted bipolar argumentation graph over integers: base scores, attacks and supports."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Columns = tuple["Iterable[int]", "Iterable[int]"]
"""Sources and targets, as two sequences of the same length; arrays of C ints are copied fast."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of arguments, as two read-only columns of C ints.

    A pair may come twice: then it counts twice. Whoever reads a debate decides whether two
    relations between the same claims are one.
    """

    sources: memoryview[int]
    targets: memoryview[int]

    def __len__(self) -> int:
        return len(self.sources)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.sources, self.targets, strict=True)


_NOBODY = memoryview(array("i")).toreadonly()
NO_PAIRS = Pairs(_NOBODY, _NOBODY)


@dataclass(frozen=True, slots=True)
class BipolarGraph:
    """Arguments 0 to `count` - 1 with base scores in [0, 1], and who attacks and supports whom.

    This is the quantitative bipolar argumentation framework of Baroni, Rago & Toni (2018), the
    edge-weight-free graph of Amgoud & Ben-Naim (2018). Make it with `bipolar_graph` or
    `from_columns`, which check it; the columns cannot be written to.

    `needs` has a pair for each argument that another one needs. What needs others is a step from
    premises: it begins with the strength of the weakest of them in place of a base score (which is
    where iteration starts). So sets of premises bear on something together, as in the bipolar
    set-based frameworks of Rapberger, Russo, Rago & Toni (2025).
    """

    count: int
    base: memoryview[float]
    attacks: Pairs
    supports: Pairs
    needs: Pairs = NO_PAIRS

    @property
    def relations(self) -> int:
        """How many attacks and supports there are."""
        return len(self.attacks) + len(self.supports)


def bipolar_graph(
    base: Iterable[float],
    attacks: Iterable[tuple[int, int]] = (),
    supports: Iterable[tuple[int, int]] = (),
    needs: Iterable[tuple[int, int]] = (),
) -> BipolarGraph:
    """Make a graph from base scores in [0, 1] and from (source, target) pairs.

    O(arguments + pairs). Raises ValueError for a score that is not in [0, 1] (as NaN) and for an
    end that is no argument.
    """
    return from_columns(base, _columns(attacks), _columns(supports), _columns(needs))


def from_columns(
    base: Iterable[float],
    attacks: Columns = ((), ()),
    supports: Columns = ((), ()),
    needs: Columns = ((), ()),
) -> BipolarGraph:
    """Make a graph from base scores in [0, 1] and from columns of sources and targets.

    O(arguments + pairs). Raises ValueError as `bipolar_graph` does, and for columns that differ in
    length.
    """
    scores: memoryview[float] = memoryview(_compact("d", base)).toreadonly()  # type: ignore[assignment]
    for number, score in enumerate(scores):
        if not 0 <= score <= 1:
            raise ValueError(f"the base score of argument {number} is {score}, not from 0 to 1")
    count = len(scores)
    return BipolarGraph(
        count,
        scores,
        _pairs("attack", attacks, count),
        _pairs("support", supports, count),
        _pairs("need", needs, count),
    )


def without_supports(graph: BipolarGraph) -> BipolarGraph:
    """Give the graph without its supports."""
    return BipolarGraph(graph.count, graph.base, graph.attacks, NO_PAIRS, graph.needs)


def _columns(pairs: Iterable[tuple[int, int]]) -> Columns:
    kept = list(pairs)
    return [source for source, _ in kept], [target for _, target in kept]


def _compact(code: str, values: Iterable[float]) -> array[float]:
    """Copy values into an array; at once if they lie in memory as C would keep them."""
    made: array[float] = array(code)
    try:
        view = memoryview(values)  # type: ignore[arg-type]
    except TypeError:
        made.extend(values)
        return made
    if view.format == code and view.c_contiguous:
        made.frombytes(view.tobytes())
    else:
        made.extend(view.tolist())
    return made


def _pairs(kind: str, columns: Columns, count: int) -> Pairs:
    try:
        views = [memoryview(_compact("i", column)).toreadonly() for column in columns]
    except OverflowError as fault:
        raise ValueError(f"{kind}: an end is no argument: {fault}") from fault
    sources, targets = views
    if len(sources) != len(targets):
        raise ValueError(f"{len(sources)} sources but {len(targets)} targets of {kind}s")
    for ends in views:
        if len(ends) and not (min(ends) >= 0 and max(ends) < count):
            place, end = next((i, end) for i, end in enumerate(ends) if not 0 <= end < count)
            raise ValueError(f"{kind} {place} has the end {end}, but there are {count} arguments")
    return Pairs(sources, targets)
