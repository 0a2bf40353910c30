"""Minutes: what is customary for each part of a lesson, made to fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.material import MissingError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.material import Choices


def fitted(choices: Choices, customary: Mapping[str, int]) -> dict[str, int]:
    """Give each part whole minutes that add up to `choices.minutes`.

    Parts whose minutes were chosen (`choices.timing`, by the same keys) keep them; the others share
    what is left as is customary: each gets its share rounded down, and those that lost most by that
    get the minutes that remain (largest remainder, Hamilton 1792); none gets less than one. Raises
    MissingError where they do not fit.
    """
    chosen = {key: choices.timing[key] for key in customary if key in choices.timing}
    open_ = {key: part for key, part in customary.items() if key not in chosen}
    left = choices.minutes - sum(chosen.values())
    if left < len(open_) or (left and not open_):
        raise MissingError(
            f"the minutes chosen do not fit into {choices.minutes}",
            "choose other minutes, or another length with --minutes",
        )
    shares = _shares(open_, left) if open_ else {}
    return {key: chosen[key] if key in chosen else shares[key] for key in customary}


def _shares(parts: Mapping[str, int], minutes: int) -> dict[str, int]:
    """Divide minutes in proportion; the largest part gives to those that would get none."""
    whole = sum(parts.values())
    shares = {key: minutes * part // whole for key, part in parts.items()}
    lost = sorted(parts, key=lambda key: -(minutes * parts[key] % whole))
    for key in lost[: minutes - sum(shares.values())]:
        shares[key] += 1
    while 0 in shares.values():
        shares[max(shares, key=shares.__getitem__)] -= 1
        shares[min(shares, key=shares.__getitem__)] += 1
    return shares
