"""Make the fonts in `argmap/drawing/fonts/`: Arimo, cut down to what argument maps use.

Development only; argmap itself never runs it. Arimo (SIL Open Font License 1.1) comes as whole
TrueType files in the npm package `@expo-google-fonts/arimo`:

    npm pack @expo-google-fonts/arimo@0.4.3 && tar xzf expo-google-fonts-arimo-0.4.3.tgz
    python -m pip install fonttools==4.68.0
    python tools/make_fonts.py package argmap/drawing/fonts

The same package and the same fonttools give the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = {
    "Arimo-Regular.ttf": "400Regular/Arimo_400Regular.ttf",
    "Arimo-Bold.ttf": "700Bold/Arimo_700Bold.ttf",
}

RANGES = (
    (0x0020, 0x007E),
    (0x00A0, 0x017F),  # Latin of the European languages
    (0x018F, 0x018F), (0x0192, 0x0192), (0x01A0, 0x01A1), (0x01AF, 0x01B0), (0x01CD, 0x01DC),
    (0x01E6, 0x01ED), (0x01FA, 0x021B), (0x0259, 0x0259), (0x02BB, 0x02BC), (0x02C6, 0x02DD),
    (0x0300, 0x030C), (0x0323, 0x0328),  # marks that stand alone
    (0x0370, 0x03FF), (0x1F00, 0x1FFF),  # Greek, and what Plato and Aristotle are quoted with
    (0x0400, 0x052F),  # Cyrillic
    (0x05B0, 0x05EA), (0x05F3, 0x05F4),  # Hebrew
    (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9),  # Welsh, capital ß, Vietnamese
    (0x2000, 0x206F), (0x2070, 0x208E), (0x20A0, 0x20BF), (0x2100, 0x2126), (0x2150, 0x215E),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF),  # arrows, mathematics, shapes
    (0xFB00, 0xFB04), (0xFEFF, 0xFEFF), (0xFFFC, 0xFFFD),
)  # fmt: skip
"""First and last code points of what is kept, as far as Arimo has it."""

FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk"]
"""What letters need to join, to keep their distance and to carry marks."""

NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]
"""Copyright, names, version and licence."""


def make(package: Path, target: Path) -> None:
    """Cut the faces of an unpacked npm package down, and write them with their licence."""
    covered: set[int] | None = None
    for name, source in FACES.items():
        font = cut(package / source)
        # Without this the head table says when it was written.
        font.recalcTimestamp = False
        font.save(target / name)
        has = set(font.getBestCmap())
        covered = has if covered is None else covered & has
    shutil.copyfile(package / "LICENSE_FONT", target / "OFL.txt")
    (target / "coverage.txt").write_text("".join(f"{run}\n" for run in runs(covered or set())))


def cut(path: Path) -> TTFont:
    """Give the font of a file with nothing but what is wanted of it."""
    options = subset.Options()
    options.hinting = False
    options.glyph_names = False
    options.layout_features = FEATURES
    options.name_IDs = NAMES
    options.drop_tables += ["STAT", "gasp"]
    font = TTFont(path)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    cutter.subset(font)
    return font


def runs(codes: set[int]) -> list[str]:
    """Write code points as runs: `0020-007e`, in order."""
    found: list[tuple[int, int]] = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return [f"{first:04x}-{last:04x}" for first, last in found]


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
