"""An argumentation framework (Dung 1995, definition 2): numbered arguments and who attacks whom.

It is kept as two compressed adjacency lists of 32-bit numbers, 8 bytes an attack and 16 bytes an
argument, so that a million arguments with five million attacks take some 60 MB.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MANY = 20_000
"""Attacks from which on numpy sorts them; below, loading it would take longer than it saves.

So it would with fewer than ten times as many arguments.
"""

MAX_ARGUMENTS = 100_000_000
"""Arguments at most; more would not fit into what 32-bit numbers and memory hold."""


@dataclass(frozen=True, slots=True)
class Adjacency:
    """For each argument a run of others: those of `a` are `others[starts[a]:starts[a + 1]]`.

    Each run is sorted and free of duplicates. The arrays are not to be changed.
    """

    starts: array[int]
    others: array[int]

    def of(self, argument: int) -> array[int]:
        """Give the run of one argument."""
        return self.others[self.starts[argument] : self.starts[argument + 1]]


@dataclass(frozen=True, slots=True)
class Framework:
    """Arguments 0 to `count` - 1, with what each attacks (`forward`) and is attacked by (`back`).

    Build one by `framework_of` or `framework_of_arrays`.
    """

    count: int
    forward: Adjacency
    back: Adjacency

    def attacked(self, argument: int) -> array[int]:
        """Give the arguments that it attacks, in order."""
        return self.forward.of(argument)

    def attackers(self, argument: int) -> array[int]:
        """Give the arguments that attack it, in order."""
        return self.back.of(argument)

    @property
    def attack_count(self) -> int:
        """How many attacks there are."""
        return len(self.forward.others)

    def attacks(self) -> Iterable[tuple[int, int]]:
        """Give each attack as attacker and attacked, in order."""
        return ((a, b) for a in range(self.count) for b in self.attacked(a))

    def key(self) -> tuple[int, bytes, bytes]:
        """Give a value by which equal frameworks are found in a dict."""
        return self.count, self.forward.starts.tobytes(), self.forward.others.tobytes()


def framework_of(count: int, attacks: Iterable[tuple[int, int]]) -> Framework:
    """Build a framework from pairs of attacker and attacked; an attack given twice counts once.

    Takes O(m log m) for m attacks. Raises ValueError for an argument out of range.
    """
    sources, targets = array("i"), array("i")
    try:
        for source, target in attacks:
            sources.append(source)
            targets.append(target)
    except OverflowError:
        raise ValueError(f"an attack names an argument that is not in 0..{count - 1}") from None
    return framework_of_arrays(count, sources, targets)


def framework_of_arrays(count: int, sources: Sequence[int], targets: Sequence[int]) -> Framework:
    """Build a framework from two arrays of the same length: attackers, and what they attack.

    Arrays of 32-bit numbers, of `array` or numpy, cost least. Raises ValueError for an argument
    out of range or arrays of different length.
    """
    if not 0 <= count <= MAX_ARGUMENTS:
        raise ValueError(f"{count} arguments: the number must be from 0 to {MAX_ARGUMENTS:,}")
    if len(sources) != len(targets):
        raise ValueError("the arrays of attackers and of attacked arguments differ in length")
    large = len(sources) >= MANY or count >= 10 * MANY
    build = _built_by_numpy if large else _built_by_sorting
    forward, back = build(count, sources, targets)
    return Framework(count, forward, back)


def restricted(framework: Framework, arguments: Sequence[int]) -> Framework:
    """Give the part with these arguments (distinct) and the attacks among them.

    Argument i of the part is `arguments[i]` of the whole. Linear in their attacks.
    """
    number = {argument: i for i, argument in enumerate(arguments)}
    attacks = (
        (i, number[b])
        for i, a in enumerate(arguments)
        for b in framework.attacked(a)
        if b in number
    )
    return framework_of(len(arguments), attacks)


def _refuse(lowest: int, highest: int, count: int) -> None:
    for argument in (lowest, highest):
        if not 0 <= argument < count:
            told = f"an attack names argument {argument}, which is not in 0..{count - 1}"
            raise ValueError(told)


def _built_by_sorting(
    count: int, sources: Sequence[int], targets: Sequence[int]
) -> tuple[Adjacency, Adjacency]:
    pairs = sorted(set(zip(sources, targets, strict=True)))
    if pairs:
        ends = [target for _, target in pairs]
        _refuse(min(pairs[0][0], *ends), max(pairs[-1][0], *ends), count)
    turned = sorted((target, source) for source, target in pairs)
    return _runs(count, pairs), _runs(count, turned)


def _runs(count: int, pairs: list[tuple[int, int]]) -> Adjacency:
    starts = array("i", bytes(4 * (count + 1)))
    for first, _ in pairs:
        starts[first + 1] += 1
    total = 0
    for argument in range(1, count + 1):
        total += starts[argument]
        starts[argument] = total
    return Adjacency(starts, array("i", [second for _, second in pairs]))


def _built_by_numpy(
    count: int, sources: Sequence[int], targets: Sequence[int]
) -> tuple[Adjacency, Adjacency]:
    import numpy as np

    firsts = np.asarray(sources, dtype=np.int64)
    seconds = np.asarray(targets, dtype=np.int64)
    if firsts.size:
        lowest = min(int(firsts.min()), int(seconds.min()))
        _refuse(lowest, max(int(firsts.max()), int(seconds.max())), count)
    # One number an attack: sorting those is far quicker than numpy's own ways to drop duplicates.
    keys = np.sort(firsts * count + seconds)
    keys = keys[np.concatenate((np.ones(min(keys.size, 1), bool), keys[1:] != keys[:-1]))]
    first, second = keys // count, keys % count
    turned = np.sort(second * count + first)
    return _runs_of_arrays(count, first, second), _runs_of_arrays(
        count, turned // count, turned % count
    )


def _runs_of_arrays(count: int, first: Any, second: Any) -> Adjacency:
    import numpy as np

    starts = np.zeros(count + 1, dtype=np.int32)
    np.cumsum(np.bincount(first, minlength=count), out=starts[1:])
    return Adjacency(_array_of(starts), _array_of(second.astype(np.int32)))


def _array_of(numbers: Any) -> array[int]:
    made = array("i")
    made.frombytes(memoryview(numbers).cast("B"))
    return made
