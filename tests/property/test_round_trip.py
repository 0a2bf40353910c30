from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from argmap.store import dumps, loads
from argmap.store.read import read
from tests.maps import maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Relation, Source


@settings(max_examples=100)
@given(maps())
def test_reading_what_is_written_gives_the_same_debate(debate: ArgumentMap) -> None:
    assert loads(dumps(debate)) == debate


@given(maps())
def test_writing_what_was_read_gives_the_same_text(debate: ArgumentMap) -> None:
    text = dumps(debate)
    assert dumps(loads(text)) == text


@given(maps())
def test_every_place_is_where_the_thing_is_written(debate: ArgumentMap) -> None:
    text = dumps(debate)
    found, _ = read(text.encode(), "d.yaml")
    lines = text.split("\n")
    long_forms = [relation for relation in found.relations if "--" not in relation.id]
    things: list[Claim | Source | Relation] = [*found.claims, *found.sources, *long_forms]
    for thing in things:
        assert thing.place.file == "d.yaml"
        if not {"\u2028", "\u2029", "\x85", "\r"} & set(text):  # YAML ends a line at these too
            line = lines[thing.place.line - 1][thing.place.column - 1 :]
            assert line.lstrip("? \"'").startswith(thing.id), line
