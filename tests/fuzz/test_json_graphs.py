"""Graphs in JSON whose parts are there, but hold anything: a debate or a problem with a place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.interchange import read_as
from tests.fuzz.test_formats import check

KEYS: st.SearchStrategy[Any] = st.sampled_from(
    ("a", "b", "r", "s", 1, 1.0, "1", "", None, "\x00", "A b", [], True)
)
TEXTS: st.SearchStrategy[Any] = st.sampled_from(
    ("A.", "", " ", "\ud800", "Ann : A.", 3, None, {}, "Analogy", "x" * 90)
)
KINDS = st.sampled_from((
    "I", "RA", "CA", "MA", "L", "YA", "TA", "atom", "scheme", "conflict", "inference", "", None, 2,
))  # fmt: skip
NAMES = st.sampled_from(("support", "attack", "disagree", "rephrase", "Asserting", "Sign", None, 7))
ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("ab", max_size=1), inner),
    max_leaves=4,
)
KEPT = st.fixed_dictionaries(
    {},
    optional={
        "argmap": ANY
        | st.fixed_dictionaries(
            {},
            optional={
                "claim": KEYS,
                "relation": KEYS,
                "source": KEYS,
                "type": st.sampled_from(("pro", "thesis", "no")),
                "cites": st.lists(st.fixed_dictionaries({"source": KEYS}), max_size=2),
                "weight": ANY,
                "risk": ANY,
                "tags": ANY,
                "title": TEXTS,
            },
        ),
        "core": ANY,
    },
)


def rows(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Lists of objects with any of the fields, and of other things."""
    return st.lists(st.fixed_dictionaries({}, optional=fields) | ANY, max_size=7) | ANY


def table(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Objects of objects with any of the fields."""
    names = st.sampled_from(("a", "b", "r", "s", "1", "\x00", ""))
    one = st.fixed_dictionaries({}, optional=fields) | ANY
    return st.dictionaries(names, one, max_size=7) | ANY


AIF = st.fixed_dictionaries(
    {
        "nodes": rows(nodeID=KEYS, type=KINDS, text=TEXTS | NAMES, scheme=NAMES),
        "edges": rows(fromID=KEYS, toID=KEYS),
    },
    optional={
        "locutions": rows(nodeID=KEYS, personID=KEYS),
        "participants": rows(participantID=KEYS, firstname=TEXTS, surname=TEXTS),
    },
)
GRAPHS: dict[str, st.SearchStrategy[Any]] = {
    "aif": AIF,
    "xaif": st.fixed_dictionaries({"AIF": AIF | ANY}, optional={"text": ANY, "OVA": ANY}),
    "sadface": st.fixed_dictionaries(
        {
            "nodes": rows(
                id=KEYS,
                type=KINDS,
                text=TEXTS,
                name=NAMES,
                metadata=KEPT | ANY,
                sources=rows(resource_id=KEYS, text=TEXTS, metadata=KEPT),
            ),
            "edges": rows(source_id=KEYS, target_id=KEYS),
        },
        optional={
            "metadata": KEPT | ANY,
            "resources": rows(id=KEYS, content=TEXTS, metadata=KEPT | ANY),
        },
    ),
    "arguebuf": st.fixed_dictionaries(
        {
            "nodes": table(
                atom=st.fixed_dictionaries(
                    {},
                    optional={
                        "text": TEXTS,
                        "participant": KEYS,
                        "reference": st.fixed_dictionaries(
                            {}, optional={"resource": KEYS, "text": TEXTS}
                        ),
                    },
                )
                | ANY,
                scheme=st.dictionaries(NAMES.filter(lambda it: isinstance(it, str)), NAMES) | ANY,
                userdata=KEPT | ANY,
            ),
            "edges": table(source=KEYS, target=KEYS),
        },
        optional={
            "resources": table(title=TEXTS, source=TEXTS, userdata=KEPT),
            "participants": table(name=TEXTS),
            "majorClaim": KEYS,
            "userdata": KEPT | ANY,
        },
    ),
}


@pytest.mark.parametrize("name", GRAPHS)
@given(st.data())
@settings(deadline=None)
def test_graphs_of_anything(name: str, data: st.DataObject) -> None:
    check(read_as(name, json.dumps(data.draw(GRAPHS[name])).encode(), "x"))
