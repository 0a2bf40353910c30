"""The map as the reader's screen wants it: in the dark, or with high contrast."""

from __future__ import annotations

from argmap.drawing.themes import THEMES

PREFERENCES = {
    "dark": "screen and (prefers-color-scheme:dark)",
    "contrast": "screen and (prefers-contrast:more) and (prefers-color-scheme:light)",
}
"""Which theme the page takes instead of the default one when a reader's settings ask for it."""


def preference_rules() -> str:
    """Write the style that recolours a map of the default theme by the reader's preference.

    It goes by the drawing's own attributes, which any style rule overrides. On paper nothing
    changes: the default theme is made for it.
    """
    return "".join(
        f"@media {condition}{{\n{''.join(_rules(THEMES[theme]))}}}\n"
        for theme, condition in PREFERENCES.items()
    )


def _rules(palette: dict[str, str]) -> list[str]:
    return [
        f'#sheet [{attribute}="{drawn}"]{{{attribute}:{shown}}}\n'
        for drawn, shown in palette.items()
        for attribute in ("fill", "stroke")
    ]
