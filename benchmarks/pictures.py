"""What the gallery shows: a line for each file, with the command that makes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A file of the gallery, made by `argmap` with these words after it.

    `debate` is the number of claims of a made-up debate, 0 for the bundled one. In `words`, FILE
    stands for the debate's file and BUSIEST for the claim with the most arguments. `kept` says
    whether the file is small enough to be kept beside the sources, `ready` whether argmap can
    make it yet.
    """

    name: str
    debate: int
    words: str
    caption: str
    kept: bool = True
    ready: bool = True


PICTURES: tuple[Picture, ...] = (
    # The bundled debate; as it comes, it is docs/map.svg
    Picture("greyscale.svg", 0, "render --theme greyscale", "For a printer without colour"),
    Picture("dark.svg", 0, "render --theme dark", "For a dark room"),
    Picture("contrast.svg", 0, "render --theme contrast", "With the highest contrast"),
    Picture("focus.svg", 0, "render --focus abuse-of-power", "One claim and what is next to it"),
    Picture("focus-2.svg", 0, "render --focus abuse-of-power --depth 2", "Two relations around it"),
    Picture("sides.svg", 0, "render --sides", "For on one side, against on the other"),
    Picture("by-side.svg", 0, "render --group-by side", "Grouped by side"),
    Picture("by-theme.svg", 0, "render --group-by theme", "Grouped by theme"),
    Picture("by-source.svg", 0, "render --group-by source", "Grouped by source"),
    Picture(
        "hidden.svg",
        0,
        "render --hide sources --hide speakers --show ids",
        "Other details in the boxes",
        kept=False,
    ),
    Picture(
        "collapsed.svg",
        0,
        "render --collapse can-be-treatment",
        "One claim with all that bears on it folded away",
    ),
    Picture("sheet.pdf", 0, "render --paper A3", "On one sheet, with all claims as text after it"),
    Picture("map.pdf", 0, "render", "A page as large as the map", kept=False),
    # 60 claims
    Picture("60.svg", 60, "render", "A debate of an evening"),
    Picture("60-down.svg", 60, "render --direction down", "Theses at the top"),
    Picture("60-tree.txt", 60, "tree", "As text"),
    Picture("60.html", 60, "render", "To explore", kept=False),
    # 300 claims
    Picture("300.svg", 300, "render", "A debate of a term"),
    Picture("300-pages.pdf", 300, "render --pages", "Cut into sheets", kept=False),
    Picture("300.html", 300, "render", "To explore", kept=False),
    # 2,000 claims
    Picture("2000-stats.txt", 2_000, "stats", "Counted"),
    Picture("2000-focus.svg", 2_000, "render --focus BUSIEST", "Its most disputed claim"),
    Picture("2000.html", 2_000, "render", "To explore", kept=False),
    Picture("2000.svg", 2_000, "render", "The whole map", kept=False),
)
"""In the order of the page. To add a picture, add a line; to show one, set `ready` or `kept`."""
