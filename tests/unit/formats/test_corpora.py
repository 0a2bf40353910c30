"""Every file of other projects that is of a format: what is written of it reads the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.formats import FORMATS
from argmap.formats.detection import UnknownFormat, format_of
from argmap.formats.interchange import read_as, write_as
from argmap.formats.losses import is_lossy

FOLDER = Path(__file__).parents[4] / "shared" / "corpora"
MOST_BYTES = 3_000_000
"""Larger ones are frameworks of hundreds of thousands of arguments, which are no debates."""


def formats() -> list[tuple[Path, str]]:
    found = []
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file() and path.stat().st_size <= MOST_BYTES:
            try:
                found.append((path, format_of(path.name, path.read_bytes())))
            except UnknownFormat:
                continue
    return [(path, name) for path, name in found if path.suffix in FORMATS[name].suffixes]


FILES = formats()


@pytest.mark.skipif(not FILES, reason="the corpora of other projects are not here")
@pytest.mark.parametrize(
    ("path", "name"), FILES, ids=[path.relative_to(FOLDER).as_posix() for path, _ in FILES]
)
def test_reading_what_was_written_gives_the_same(path: Path, name: str) -> None:
    first = read_as(name, path.read_bytes(), path.name)
    assert first.is_usable
    written = write_as(name, first.debate)
    assert not is_lossy([loss for loss in written.losses if loss.code not in _BY_PLACE])
    again = read_as(name, written.text.encode(), path.name)
    assert again.is_usable
    twice = write_as(name, again.debate)
    assert twice.text == written.text
    assert read_as(name, twice.text.encode(), path.name).debate == again.debate


_BY_PLACE = ("claim-text", "claim-type")
"""What a framework says of an argument is its name, and types follow from attacks."""
