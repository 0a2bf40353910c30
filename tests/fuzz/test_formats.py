"""Whatever is in a file, a reader gives a debate or says what is wrong, with a place."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats import FORMATS
from argmap.formats.interchange import read_as, write_as
from argmap.store import dumps, loads
from tests.maps import maps

if TYPE_CHECKING:
    from argmap.formats.reading import Reading
    from argmap.model import ArgumentMap

READ = [name for name, known in FORMATS.items() if known.reads]
WRITTEN = [name for name in READ if FORMATS[name].writes]

HOSTILE = (
    b"", b" ", b"\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"null", b"[]", b"{}", b"0", b'""',
    b"[" * 100_000, b'{"a":' * 100_000, b"<" * 1000, b"<a>" * 10_000, b"- " * 10_000, b"\r\n\t\r\n",
    b"[null]", b'{"nodes": null, "edges": null}', b'{"nodes": [null], "edges": [null]}',
    b'{"nodes": {"a": null}, "edges": {"b": null}}', b'{"nodes": [[]], "edges": 3}',
    b'{"AIF": null}', b'{"AIF": {"nodes": [{}], "edges": [{}]}}', b"claims: 3\n",
    b"statements: 3\n",
    b'"a": {r1: }\n',
)  # fmt: skip


def check(reading: Reading) -> None:
    assert all(problem.place.line > 0 for problem in reading.problems)
    if reading.is_usable:
        assert loads(dumps(reading.debate)) == reading.debate


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("data", HOSTILE)
def test_hostile_files(name: str, data: bytes) -> None:
    for beside in (None, (data, "y")):
        check(read_as(name, data, "x", beside=beside))


@pytest.mark.parametrize("name", READ)
@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes(name: str, data: bytes) -> None:
    check(read_as(name, data, "x", beside=(data, "y")))


@pytest.mark.parametrize("name", WRITTEN)
@given(maps(), st.integers(0, 2**32))
@settings(deadline=None)
def test_damaged_files(name: str, debate: ArgumentMap, seed: int) -> None:
    written = write_as(name, debate)
    damaged = damage(written.text, seed), damage(written.beside, seed + 1)
    check(read_as(name, damaged[0], "x", beside=(damaged[1], "y")))


def damage(text: str, seed: int) -> bytes:
    """Cut, double, swap or overwrite pieces of a text, a few times."""
    chance = random.Random(seed)  # noqa: S311 - any will do
    data = bytearray(text.encode())
    for _ in range(chance.randint(1, 4)):
        if not data:
            break
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.randint(1, 20))
        piece = bytes(data[start:end])
        at = chance.randrange(len(data))
        new = chance.choice(
            (b"", piece + piece, bytes([chance.randrange(256)]), b"null", b'"', b"[", b"\n")
        )
        if chance.random() < 0.3:
            data[at:at] = piece
        data[start:end] = new
    return bytes(data)
