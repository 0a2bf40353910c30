"""What the numbers of a contributor mean, and how sure they are, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.contribution_tables import FORMAL, HEADS, signed
from argmap.semantics.gradual.attribution import MEANINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.queries.contributions import Contributions, Contributor, Rows


def meanings(quantity: str, total: float, *, formal: bool) -> Iterator[str]:
    """Say what each column means for a `quantity`, of which all claims together make `total`."""
    if formal:
        yield from (f"{FORMAL[name]}: {MEANINGS[name]}" for name in FORMAL)
        return
    yield (
        f"{HEADS['share']}: its part in what all of them do together; the shares of claims add up "
        f"to {signed(total)}"
    )
    yield f"{HEADS['removal']}: how much {quantity} would fall (below 0: rise) if it alone went"
    yield (
        f"{HEADS['gradient']}: how far {quantity} follows when its base score, or the weight of a "
        "relation, moves a little: 0.5 is half as far"
    )


def stand_ins(rows: Iterable[Contributor]) -> Iterator[str]:
    """Explain a share beside a 0 for being left out, where there is one."""
    if any(signed(it.share) not in ("0", "-") and signed(it.removal) == "0" for it in rows):
        yield (
            "Where a share stands beside a 0, to leave out that alone changes nothing: others do "
            "the same, or it is answered."
        )


def accuracy(each: list[Contributions], rows: tuple[Rows, Rows], *, formal: bool) -> Iterator[str]:
    """Say how effects were found where that matters, and what there was no time for."""
    told: list[str] = []
    for place, kind in enumerate(("claims", "relations")):
        orders = [it.samples[place] for it in each if it.samples[place]]
        errors = [it.error for it in rows[place] if it.share is not None]
        if errors and orders:
            told.append(_estimate(kind, min(orders), max(errors), formal=formal))
        elif errors and formal:
            told.append(f"of {kind} exact, over all combinations")
    if told:
        yield f"{'Shapley values' if formal else 'Shares are estimates'}: {'; '.join(told)}."
    if formal:
        yield f"Gradients: by {' and '.join(dict.fromkeys(it.slopes_by for it in each))}."
    partial = any(it.partial for it in each)
    if partial:
        yield "This is a partial answer: the time was up before all was found."
    if any(None in (it.share, it.removal, it.gradient) for held in rows for it in held):
        reason = (
            "what was not found in time"
            if partial
            else "what is not known, as the strengths do not settle when some claims are left out"
        )
        yield f"A dash stands for {reason}."


def _estimate(kind: str, orders: int, error: float, *, formal: bool) -> str:
    if formal:
        means = f"of {kind} means over {orders} random permutations"
        return f"{means}, standard error {error:.3f} at most"
    return f"of {kind} from {orders} random orders of leaving out, give or take {error:.3f}"
