"""Makes docs/gallery: maps of the bundled debate and of made-up ones, with a page that shows them.

    python -m benchmarks.gallery
    python -m benchmarks.gallery --all FOLDER

The second makes every file, those too that are too large to keep or that argmap cannot make yet,
in a folder of your own. What cannot be made is told and left out of the page; exits with 1 then.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from argmap.formats.loading import load
from argmap.store import bundled_path, dumps
from benchmarks.debates import debate
from benchmarks.pictures import PICTURES, Picture
from benchmarks.startup import ROOT, argmap

GALLERY = ROOT / "docs" / "gallery"

HEADINGS = {0: "The bundled debate"}


@dataclass(frozen=True)
class Subject:
    """A debate in a file. `busiest` is the claim, not a thesis, upon which most arguments come."""

    path: Path
    busiest: str


@dataclass(frozen=True)
class Made:
    """A picture that was made; `kilobytes` is its size."""

    picture: Picture
    command: str
    path: Path
    kilobytes: int


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="make every file, in FOLDER")
    everything: Path | None = parser.parse_args().all
    folder = everything or GALLERY
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in PICTURES if one.ready or everything]
    with tempfile.TemporaryDirectory() as aside:
        subjects = {size: _subject(size, Path(aside)) for size in {one.debate for one in wanted}}
        made = [
            _made(one, subjects[one.debate], folder if one.kept or everything else Path(aside))
            for one in wanted
        ]
    done = [one for one in made if one]
    shown = {one.path.name for one in done if one.path.parent == folder}
    (folder / "README.md").write_text(page(done, shown), encoding="utf-8")
    if not everything:
        _remove_others(folder, shown | {"README.md"})
    total = sum(one.kilobytes for one in done if one.path.name in shown)
    print(f"{len(shown)} files, {total:,} KB, in {folder}")
    return 0 if len(done) == len(wanted) else 1


def page(made: list[Made], shown: set[str]) -> str:
    """Write the page in Markdown: each picture under the command that makes it."""
    parts = [
        "# Gallery",
        "Made by `python -m benchmarks.gallery`, this page too. The bundled debate is",
        "[data/arguments.yaml](../../data/arguments.yaml); the larger ones are made up by",
        "`python -m benchmarks.debates CLAIMS > debate-CLAIMS.yaml`: their places, speakers and",
        "figures do not exist. Files that are too large to keep here are named with their size. As",
        "it comes, the map of the bundled debate is [docs/map.svg](../map.svg).",
    ]
    text = "\n".join([parts[0], "", *parts[1:]])
    for size in dict.fromkeys(one.picture.debate for one in made):
        text += f"\n\n## {HEADINGS.get(size) or f'{size:,} claims'}"
        for one in made:
            if one.picture.debate == size:
                text += f"\n\n{_entry(one, is_shown=one.path.name in shown)}"
    return text + "\n"


def _entry(one: Made, *, is_shown: bool) -> str:
    name, caption = one.picture.name, one.picture.caption
    command = f"```\n{one.command}\n```"
    if not is_shown:
        return f"{caption} ({one.kilobytes:,} KB):\n\n{command}"
    if name.endswith(".svg"):
        return f"{caption}:\n\n{command}\n\n![{caption}]({name})"
    return f"{caption}: [{name}]({name})\n\n{command}"


def _subject(size: int, folder: Path) -> Subject:
    """Write a made-up debate of a size into a folder, or take the bundled one for 0."""
    path = folder / f"debate-{size}.yaml" if size else bundled_path()
    argued = debate(size) if size else load(path)
    if size:
        path.write_text(dumps(argued), encoding="utf-8")
    claims = [claim.id for claim in argued.claims if claim.type != "thesis"]
    return Subject(path, max(claims, key=lambda name: len(argued.incoming.get(name, ()))))


def _made(one: Picture, subject: Subject, folder: Path) -> Made | None:
    """Make a file with the program itself; None, and a line on the terminal, if it refuses."""
    path = folder / one.name
    words = one.words.replace("BUSIEST", subject.busiest).split()
    target = ["-o", str(path)] if words[0] == "render" else []
    command = argmap(*words, "-f", str(subject.path), *target)
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        print(f"{one.name} is not made: {done.stderr.decode(errors='replace').strip()}")
        return None
    if not target:
        path.write_bytes(done.stdout)
    return Made(one, _command(one, words), path, round(path.stat().st_size / 1000))


def _command(one: Picture, words: list[str]) -> str:
    """Give the command as a reader would type it."""
    source = ["-f", f"debate-{one.debate}.yaml"] if one.debate else []
    target = ["-o", one.name] if words[0] == "render" else [">", one.name]
    return " ".join(["argmap", *words, *source, *target])


def _remove_others(folder: Path, names: set[str]) -> None:
    """Remove pictures of earlier runs that are no longer in the table."""
    for path in folder.iterdir():
        if path.name not in names and path.suffix in (".svg", ".pdf", ".txt"):
            path.unlink()


if __name__ == "__main__":
    sys.exit(main())
