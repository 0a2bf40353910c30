"""Blanks and line breaks between the tokens of JSON mean nothing: everything reads the same."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.interchange import read_as, write_as
from tests.fuzz.test_json_graphs import GRAPHS
from tests.maps import maps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap, Place

FORMATS = ["json", *GRAPHS]
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:,]|[^\s"\[\]{}:,]+')
BLANKS = st.sampled_from(("", "", " ", "  ", "\t", "\n", "\r\n", "\n \n\t"))


@pytest.mark.parametrize("name", FORMATS)
@given(maps(), st.data())
@settings(deadline=None)
def test_debates(name: str, debate: ArgumentMap, data: st.DataObject) -> None:
    check(name, write_as(name, debate).text, data)


@pytest.mark.parametrize("name", GRAPHS)
@given(st.data())
@settings(deadline=None)
def test_graphs_with_problems_and_losses(name: str, data: st.DataObject) -> None:
    check(name, json.dumps(data.draw(GRAPHS[name])), data)


def check(name: str, text: str, data: st.DataObject) -> None:
    """Read tokens without any blanks, and with some that repeat in no order."""
    tokens = TOKEN.findall(text)
    some = data.draw(st.lists(BLANKS, min_size=1, max_size=30))
    blanks = [some[(at * at + at // 7) % len(some)] for at in range(len(tokens))]
    assert told(name, tokens, blanks) == told(name, tokens, [""] * len(tokens))


def told(name: str, tokens: Sequence[str], blanks: Sequence[str]) -> object:
    """Give what a reading says, with the token that stands at each place."""
    text, starts = "", []
    for blank, token in zip(blanks, tokens, strict=True):
        starts.append(len(text) + len(blank))
        text += blank + token
    found = read_as(name, text.encode("utf-8", "surrogatepass"), "x")
    lines = text.split("\n")

    def token_at(place: Place) -> int | None:
        if not place.line:
            return None
        offset = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
        number = bisect_left(starts, offset)
        assert offset in (0, starts[number])
        return number

    debate = found.debate
    places = [it.place for it in debate.sources]
    places += [it.place for it in debate.claims]
    places += [it.place for claim in debate.claims for it in claim.cites]
    places += [it.place for it in debate.relations]
    return (
        debate,
        list(map(token_at, places)),
        [(it.code, it.severity, it.message, token_at(it.place)) for it in found.problems],
        [(it.code, it.detail, it.times, token_at(it.place)) for it in found.losses],
    )
