"""How long argmap takes to draw, against the bare layout engine and against another program.

    python -m benchmarks.drawing [layout] [drawn] [png] [argdown] [--runs N] [--npm FOLDER]

Measures all four unless some are named. `--npm` names a folder in which Argdown is, or is to be
installed and kept. Exits with 1 when a ratio is over its bound.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.drawing import render_svg
from argmap.drawing.scene import stage
from argmap.formats.dot import write as write_dot
from argmap.store import bundled_path, dumps
from benchmarks.argdown import as_argdown, installed, nodes_in
from benchmarks.bare_layout import lay_out_plainly, plain_dot
from benchmarks.debates import debate
from benchmarks.ratios import Failed, Ratio, is_within_bound, process
from benchmarks.startup import argmap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Measurement = Callable[[Path, int, Path | None], Iterator[Ratio]]

LAYOUT_SIZES = (60, 300, 2_000)
ARGDOWN_SIZES = (20, 100, 300, 1_000)

TIME_LIMIT = 300.0
"""Seconds that one map of Argdown's may take."""


def main() -> int:
    asked = _arguments()
    is_kept = True
    with tempfile.TemporaryDirectory() as folder:
        for name in asked.what or MEASUREMENTS:
            try:
                for ratio in MEASUREMENTS[name](Path(folder), asked.runs, asked.npm):
                    is_kept &= is_within_bound(ratio)
            except Failed as fault:
                print(f"{name} cannot be measured: {fault}")
                is_kept = False
    return 0 if is_kept else 1


def against_bare_layout(folder: Path, runs: int, npm: Path | None) -> Iterator[Ratio]:
    """Compare drawing a debate to SVG with one plain layout of it, in this process."""
    for size in LAYOUT_SIZES:
        made = debate(size)
        scene = stage(made)
        nodes = len(scene.boxes) + len(scene.junctions)
        yield Ratio(
            f"SVG of {size:,} claims / bare layout",
            partial(render_svg, made),
            partial(lay_out_plainly, plain_dot(scene), nodes),
            1.3,
            runs if size <= 300 else max(3, runs // 2),
        )


def against_graphviz(folder: Path, runs: int, npm: Path | None) -> Iterator[Ratio]:
    """Compare drawing a debate to SVG with Graphviz's program, which draws the debate itself."""
    for size in LAYOUT_SIZES:
        made = debate(size)
        graph = folder / f"{size}.dot"
        graph.write_text(write_dot(made), encoding="utf-8")
        yield Ratio(
            f"SVG of {size:,} claims / dot -Tsvg",
            partial(render_svg, made),
            process(["dot", "-Tsvg", str(graph), "-o", str(folder / f"{size}-dot.svg")]),
            1.3,
            runs if size <= 300 else max(3, runs // 2),
        )


def png_against_svg(folder: Path, runs: int, npm: Path | None) -> Iterator[Ratio]:
    """Compare the bundled debate in pixels with the same page as SVG, as whole processes."""
    draw = partial(argmap, "render", "-f", str(bundled_path()), "-o")
    yield Ratio(
        "PNG / SVG of the bundled debate",
        process(draw(str(folder / "map.png"))),
        process(draw(str(folder / "map.svg"))),
        2.0,
        runs,
    )


def against_argdown(folder: Path, runs: int, npm: Path | None) -> Iterator[Ratio]:
    """Compare with Argdown's own program on the same debates, as whole processes."""
    program = str(installed(npm or folder / "npm"))
    for size in ARGDOWN_SIZES:
        made = debate(size)
        ours, theirs = folder / f"{size}.yaml", folder / f"{size}.argdown"
        ours.write_text(dumps(made), encoding="utf-8")
        theirs.write_text(as_argdown(made), encoding="utf-8")
        draw = process([program, "map", "-f", "svg", str(theirs), str(folder)], TIME_LIMIT)
        draw()
        drawn = nodes_in((folder / f"{size}.svg").read_text(encoding="utf-8"))
        if drawn != size:
            raise Failed(f"Argdown draws {drawn} of {size} claims")
        yield Ratio(
            f"{size:,} claims / argdown map -f svg",
            process(argmap("render", "-f", str(ours), "-o", str(folder / f"ours-{size}.svg"))),
            draw,
            1 / 3,
            runs if size <= 300 else max(3, runs // 2),
        )


MEASUREMENTS: dict[str, Measurement] = {
    "layout": against_bare_layout,
    "drawn": against_graphviz,
    "png": png_against_svg,
    "argdown": against_argdown,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("what", nargs="*", metavar="WHAT", help=", ".join(MEASUREMENTS))
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--npm", type=Path, help="a folder in which Argdown is kept")
    asked = parser.parse_args()
    if unknown := [name for name in asked.what if name not in MEASUREMENTS]:
        parser.error(f"nothing is called {', '.join(unknown)}; choose {', '.join(MEASUREMENTS)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
