"""Contributors in a table: their three effects side by side, the greatest ones on each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.queries.explanation_words import step_said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.queries.contributions import Contributor, Kind, Rows
    from argmap.queries.explanation_words import Words
    from argmap.semantics.gradual.attribution import Meaning

HEADS: dict[Meaning, str] = {"share": "share", "removal": "left out", "gradient": "nudge"}
FORMAL: dict[Meaning, str] = {"share": "Shapley", "removal": "removal", "gradient": "gradient"}
"""The heads of the columns, in the order in which they stand."""

MOST: dict[Kind, int] = {"claim": 5, "relation": 3}
"""Contributors of a kind on one side that are named, unless all are to be."""

NARROWEST = 16
"""Columns that a name needs beside its numbers; else it stands below them."""

UNSEEN = 0.0005
"""An effect that is shown as 0."""


def sides(rows: Rows) -> tuple[Rows, Rows, Rows]:
    """Part contributors into those for the claim, those against it, and the rest.

    The rest has no effect that can be seen, or none that is known.
    """
    above = tuple(it for it in rows if it.effect is not None and it.effect >= UNSEEN)
    below = tuple(it for it in rows if it.effect is not None and it.effect <= -UNSEEN)
    kept = {it.id for it in (*above, *below)}
    return above, below, tuple(it for it in rows if it.id not in kept)


def named(rows: Rows, *, everything: bool = False) -> tuple[Contributor, ...]:
    """Give the contributors of one kind that a table names."""
    most = _most(rows, everything=everything)
    above, below, rest = sides(rows)
    hidden = bool(above or below) and not everything
    return (*above[:most], *below[:most], *(() if hidden else rest[:most]))


def _most(rows: Rows, *, everything: bool) -> int:
    return len(rows) if everything or not rows else MOST[rows[0].kind]


def tables(
    words: Words, rows: Rows, whom: str, room: int, *, everything: bool = False
) -> Iterator[str]:
    """Tell contributors of one kind in lines of at most `room` columns.

    `whom` they are for or against. With `everything` all are named, else the greatest ones.
    """
    if not rows:
        return
    above, below, rest = sides(rows)
    kind, most = rows[0].kind, _most(rows, everything=everything)
    faint = tuple(it for it in rest if it.effect is not None)
    unknown = tuple(it for it in rest if it.effect is None)
    hidden = bool(above or below) and not everything
    titles = {f"{kind}s for {whom}": above, f"{kind}s against {whom}": below}
    if not hidden:
        titles |= {
            f"{kind}s with next to no effect": faint,
            f"{kind}s of unknown effect": unknown,
        }
    for title, held in titles.items():
        if held:
            yield ""
            yield from _table(words, title[0].upper() + title[1:], held, most, room)
    if hidden and rest:
        yield ""
    if hidden and faint:
        one = f"1 more {kind} has" if len(faint) == 1 else f"{len(faint)} more {kind}s have"
        yield from wrap(f"{one} next to no effect.", room)
    if hidden and unknown:
        one = f"1 more {kind} is" if len(unknown) == 1 else f"{len(unknown)} more {kind}s are"
        yield from wrap(f"{one} of unknown effect.", room)


def _table(words: Words, title: str, rows: Rows, most: int, room: int) -> Iterator[str]:
    heads = FORMAL if words.formal else HEADS
    yield from _row([*heads.values()], heads, title, room)
    for one in rows[:most]:
        numbers = [signed(it) for it in (one.share, one.removal, one.gradient)]
        yield from _row(numbers, heads, _name(words, one), room)
    if left := rows[most:]:
        yield from _row([""] * len(heads), heads, _rest(left, formal=words.formal), room)


def _row(cells: Sequence[str], heads: Mapping[Meaning, str], told: str, room: int) -> Iterator[str]:
    columns = zip(cells, heads.values(), strict=True)
    row = "".join(f"  {cell:>{max(len(head), len('+0.000'))}}" for cell, head in columns)
    beside = room - len(row) - 2
    if beside < NARROWEST:
        yield from filter(None, [row.rstrip()])
        yield from (f"    {line}" for line in wrap(told, max(room - 4, NARROWEST)))
        return
    first, *more = wrap(told, beside)
    yield f"{row}  {first}"
    yield from (" " * (len(row) + 2) + line for line in more)


def _name(words: Words, one: Contributor) -> str:
    if one.kind == "claim":
        return words.said([one.id])
    return step_said(words.debate.relation[one.id])


def _rest(left: Rows, *, formal: bool) -> str:
    """Say how many more there are, and how large the largest of them is."""
    shares = [abs(one.share) for one in left if one.share is not None]
    if not shares:
        return f"and {len(left)} more"
    size = "0.000" if max(shares) < UNSEEN else f"{max(shares):.3f}"
    each = "with" if len(left) == 1 else "each with"
    return (
        f"and {len(left)} more, {each} a {'Shapley value' if formal else 'share'} of {size} or less"
    )


def signed(effect: float | None) -> str:
    """Write an effect with its sign and three decimals, 0 without either, or a dash for none."""
    if effect is None:
        return "-"
    told = f"{effect:+.3f}"
    return told if float(told) else "0"
