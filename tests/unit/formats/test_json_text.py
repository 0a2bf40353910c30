"""JSON with places: the same values as Python's own reader, and each fault where it is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.json_text import Entry, load
from argmap.formats.text import Text
from argmap.store.nodes import Refused

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
)


def plain(held: Any) -> Any:
    if isinstance(held, Entry):
        return plain(held.value)
    if isinstance(held, dict):
        return {key: plain(value) for key, value in held.items()}
    return [plain(value) for value in held] if isinstance(held, list) else held


@given(VALUES, st.integers(0, 5), st.sampled_from((None, 1)))
def test_values_are_those_of_python(value: Any, depth: int, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    assert plain(load(Text(text, "x"), depth)) == value


def test_entries_know_where_they_are() -> None:
    text = Text('{"nodes": [\n  {"id": 1},\n  {"id": 2}\n]}', "x")
    nodes = load(text, 2).value["nodes"]
    assert text.content[nodes.offset :].startswith('"nodes"')
    assert [str(text.place(node.offset)) for node in nodes.value] == ["x:2:3", "x:3:3"]
    assert nodes.value[1].value == {"id": 2}


@pytest.mark.parametrize("depth", [1, 2])
@pytest.mark.parametrize(
    "content", ['[{},{}, {},\n{}]', '["a","b", "c",\t4]', "[1,2\n,3, 4 ]", '[{}, {},{},"x", 5]']
)  # fmt: skip
def test_items_may_stand_at_uneven_distances(content: str, depth: int) -> None:
    found = load(Text(content, "x"), depth)
    assert plain(found) == json.loads(content)
    for item in found.value:
        assert content[item.offset :].startswith(json.dumps(item.value))


@pytest.mark.parametrize(
    ("content", "place", "told"),
    [
        ("", "x:1:1", "the file ends"),
        ("{", "x:1:2", "key"),
        ('{"a": [1, 2', "x:1:7", "this `[` is not closed"),
        ('{\n "a": {"b": 1}\n', "x:1:1", "this `{` is not closed"),
        ('{"a" 1}', "x:1:6", "expected `:`"),
        ('{"a": 1 "b": 2}', "x:1:9", "expected `,` or `}`"),
        ('{"a": 1,\n "a": 2}', "x:2:2", "already given"),
        ("[1] x", "x:1:5", "follows the end"),
        ("[tru]", "x:1:2", "expecting value"),
    ],
)
def test_faults_are_told_at_their_place(content: str, place: str, told: str) -> None:
    with pytest.raises(Refused) as refusal:
        load(Text(content, "x"), 2)
    assert (str(refusal.value.problem.place), told in refusal.value.problem.message) == (
        place,
        True,
    )


def test_nesting_without_end_is_refused_where_it_is_too_deep() -> None:
    with pytest.raises(Refused) as refusal:
        load(Text("[" * 100_000, "x"), 2)
    problem = refusal.value.problem
    assert (problem.code, str(problem.place)) == ("too-deep", "x:1:201")
