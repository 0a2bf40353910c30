"""Which keys walk on the map: it depends on where arguments stand as seen from their thesis."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.drawing.view import Direction, View

SIGNS: dict[Direction, str] = {"right": "→", "down": "↓", "left": "←", "up": "↑"}
OPPOSITE: dict[Direction, Direction] = {
    "right": "left", "left": "right", "down": "up", "up": "down",
}  # fmt: skip


def runs_across(view: View) -> bool:
    """Tell whether the map runs to the left or right, and not upwards or downwards."""
    return view.direction in {"right", "left"}


def key_rows(view: View) -> str:
    """Write the arrow keys of a map for the page's help: what each leads to."""
    away, back = SIGNS[view.direction], SIGNS[OPPOSITE[view.direction]]
    beside = ("↑", "↓") if runs_across(view) else ("←", "→")
    rows: list[tuple[tuple[str, ...], str]]
    if view.sides:
        rows = [((back, away), "from a thesis to what stands on that side of it, and back")]
    else:
        rows = [
            ((back,), "to the claim that this one bears on"),
            ((away,), "to what bears on this claim"),
        ]
    rows.append((beside, "among claims that bear on the same claim"))
    return "\n".join(_row(signs, does) for signs, does in rows)


def _row(signs: tuple[str, ...], does: str) -> str:
    keys = " ".join(f"<kbd>{sign}</kbd>" for sign in signs)
    return f"<div><dt>{keys}</dt><dd>{does}</dd></div>"
