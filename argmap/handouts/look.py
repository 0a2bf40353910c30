"""How handouts look: profiles of readers, and the paper. Sizes in points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Type and ground for a group of readers.

    `leading` is the distance between lines, `tracking` and `spacing` what is added between letters
    and between words, in sizes of the text. `ground` is the colour of the paper. With `grey` no
    colour is used. `theme` is that of maps; in large print they are enlarged.
    """

    size: float = 12.0
    leading: float = 1.35
    tracking: float = 0.0
    spacing: float = 0.0
    ground: str = "#FFFFFF"
    grey: bool = False
    theme: str = "default"
    large: bool = False

    @property
    def small(self) -> float:
        """The size of small print."""
        return max(self.size * 0.8, 9.0)

    @property
    def hand(self) -> float:
        """From one line that is written by hand to the next; hands do not grow with print."""
        return min(1.9 * self.size, 28.0)


PROFILES: dict[str, Profile] = {
    "standard": Profile(),
    # 18 points and more (RNIB, Clear Print and large print guidance).
    "large-print": Profile(size=18.0, leading=1.4, large=True),
    # British Dyslexia Association, Style Guide 2023: 12 to 14 points, wide spacing, off-white.
    "dyslexia": Profile(size=14.0, leading=1.6, tracking=0.035, spacing=0.12, ground="#FBF6E9"),
    "greyscale": Profile(grey=True, theme="greyscale"),
}

PAPERS: tuple[str, ...] = ("A4", "letter")


@dataclass(frozen=True, slots=True)
class Look:
    """A profile on a paper, one of `PAPERS`."""

    profile: Profile = PROFILES["standard"]
    paper: str = "A4"


USUAL = Look()
