"""The list of a library's files, as text and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.library.catalogue import Catalogue, Entry, Stored, state, understood, written

ENTRY = Entry("/d/a.yaml", 10, 99, "ab", "T", 3, "2026-01-02", is_held=True, is_broken=False)
TEXTS = st.text().filter(str.isprintable) | st.sampled_from(["\n", "\u2028", "\x1f", '"', "ü"])
STORED = Stored("graph-1.lbug", 5, 6, "Ladybug")


@given(
    st.lists(
        st.builds(
            Entry, TEXTS, st.integers(),
            st.integers(), st.text("0123456789abcdef"),
            TEXTS, st.integers(), st.just("2026"),
            st.booleans(), st.booleans(),
        ),
        unique_by=lambda entry: entry.file,
    ),
    st.none() | st.just(STORED),
)  # fmt: skip
def test_it_comes_back(entries: list[Entry], stored: Stored | None) -> None:
    catalogue = Catalogue(tuple(entries), stored)
    assert understood(written(catalogue)) == catalogue


def test_each_file_is_a_line() -> None:
    catalogue = Catalogue((ENTRY, replace(ENTRY, file="/d/\n.yaml")), STORED)
    lines = written(catalogue).decode().splitlines()
    assert sum('"file":' in line for line in lines) == 2
    assert len(lines) == 8


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b"null", b"{}", b'{"argmap_library": 2, "files": []}', b"\xff\xfe",
        b'{"argmap_library": 1}', b'{"argmap_library": 1, "files": [{"file": "a"}]}',
        b'{"argmap_library": 1, "files": [], "database": []}', b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises((ValueError, RecursionError)):
        understood(data)


def test_values_of_another_kind_are_refused() -> None:
    for name, wrong in (("size", "10"), ("is_held", 1), ("title", None), ("claims", True)):
        held = json.loads(written(Catalogue((ENTRY,), STORED)))
        held["files"][0][name] = wrong
        with pytest.raises(ValueError, match=name):
            understood(json.dumps(held).encode())
    held = json.loads(written(Catalogue((ENTRY,), STORED)))
    held["files"] *= 2
    with pytest.raises(ValueError, match="twice"):
        understood(json.dumps(held).encode())


def test_what_has_become_of_a_file() -> None:
    assert state(ENTRY, 10, 99) == ""
    assert state(ENTRY, 11, 99) == state(ENTRY, 10, 98) == "changed"
    assert state(ENTRY, -1, 0) == "missing"
    assert state(replace(ENTRY, is_broken=True), 10, 99) == "broken"
    assert state(replace(ENTRY, is_broken=True), 10, 100) == "changed"


def test_entries_keep_their_places() -> None:
    catalogue = Catalogue((ENTRY, replace(ENTRY, file="b"), replace(ENTRY, file="c")))
    after = catalogue.with_entries(
        [replace(ENTRY, file="d"), replace(ENTRY, file="b", claims=9)], ["/d/a.yaml"]
    )
    assert [(entry.file, entry.claims) for entry in after.entries] == [("b", 9), ("c", 3), ("d", 3)]
