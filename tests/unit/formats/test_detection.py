"""Which format a file is of: its suffix where that says it, its content else."""

from __future__ import annotations

import pytest

from argmap.formats import FORMATS
from argmap.formats.detection import UnknownFormat, format_of, may_be_debate
from argmap.formats.interchange import write_as
from argmap.store import loads

DEBATE = loads(
    "argmap: 1\ntitle: Gifts\nclaims:\n  a: {type: thesis, text: A gift may be accepted.}\n"
    "  b: {type: con, text: A gift may buy a favour., attacks: a}\n"
)
ARGDOWN = b"[A]: One.\n  - [B]: Two.\n"
BY_CONTENT = [
    name for name, known in FORMATS.items()
    if known.reads and known.writes and name not in ("csv", "af", "apx", "tgf")
]  # fmt: skip


@pytest.mark.parametrize("name", BY_CONTENT)
def test_what_argmap_writes_is_known_by_its_content(name: str) -> None:
    data = write_as(name, DEBATE).text.encode()
    assert format_of("", data) == name
    assert {format_of(f"x{suffix}", data) for suffix in FORMATS[name].suffixes} == {name}


@pytest.mark.parametrize(
    ("file", "data", "name"),
    [
        ("x.argdown", b"anything", "argdown"),
        ("x.txt", ARGDOWN, "argdown"),
        ("X.TXT", b"Discussion Title: T\n\n1. A\n", "kialo"),
        ("x.json", b'{"claims": {}, "argmap": 1}', "json"),
        ("x.yaml", b'{"nodes": [{"nodeID": "1", "text": "A", "type": "I"}], "edges": []}', "aif"),
        ("x.yaml", b"k: v", "yaml"),
        ("x.yml", b"", "yaml"),
        ("x.aif.json", b"{}", "aif"),
        ("", b"\xef\xbb\xbfargmap: 1\n", "yaml"),
        ("x.json", b'\xef\xbb\xbf{"argmap": 1}', "json"),
    ],
)
def test_content_counts_where_a_suffix_is_of_many_uses(file: str, data: bytes, name: str) -> None:
    assert format_of(file, data) == name


@pytest.mark.parametrize(
    ("file", "data", "told"),
    [
        ("x.dot", b"digraph {}", "argmap writes dot files, and does not read them"),
        ("x.json", b"{}", "no format is known by this content"),
        ("x.json", b" \n", "the file is empty"),
        ("", b"nothing in particular", "no format is known by this content"),
    ],
)
def test_what_cannot_be_told_is_said(file: str, data: bytes, told: str) -> None:
    with pytest.raises(UnknownFormat, match=told):
        format_of(file, data)


@pytest.mark.parametrize(
    ("file", "data", "is_one"),
    [
        ("a.argdown", b"", True),
        ("a.yaml", b"argmap: 1", True),
        ("a.yaml", b"k: v", False),
        ("a.json", b"{}", False),
        ("a.csv", b"id,text\na,A\n", True),
        ("a.relations.csv", b"id,kind,premises,target\n", False),
        ("a.dot", b"digraph {}", False),
        ("a.png", b"", False),
    ],
)
def test_what_a_folder_is_searched_for(file: str, data: bytes, is_one: bool) -> None:
    assert may_be_debate(file, data) is is_one
