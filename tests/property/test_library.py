"""A library answers as the files of its debates do."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from argmap.library.updates import refresh, remove
from argmap.model import ArgumentMap, Citation, Claim
from argmap.queries.cypher.graph import ask
from argmap.queries.cypher.maps import debates_in
from argmap.queries.cypher.patience import Patience
from argmap.queries.cypher.schema import tables
from argmap.store import dumps
from argmap.store.read import read
from tests.maps import maps
from tests.running import ROOT
from tests.unit.library.shelves import CALLER, added, database

QUESTIONS = re.findall(
    r"^```cypher\n(.*?)^```$",
    (ROOT / "docs" / "queries" / "questions.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)

Library = tuple[Path, list[tuple[str, ArgumentMap]]]

EVERYTHING = [
    "MATCH (n) RETURN n",
    *(
        "MATCH (a:{1})-[e:{0}]->(b:{2}) RETURN a, e, b".format(*table.split())
        for table in tables()
        if " " in table
    ),
]


def debate_of(**fields: Any) -> ArgumentMap:
    return ArgumentMap(title="T", claims=(Claim("a", "thesis", "A.", **fields),))


def counted(asked: Any, query: str) -> tuple[tuple[str, ...], Counter[str]]:
    """Give the columns and how often each row is there, lists within it in any order.

    Nothing says in which order `collect` collects.
    """
    answer = ask(asked, query, Patience(60))
    return answer.columns, Counter(repr(settled(row)) for row in answer.rows)


def settled(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(map(repr, map(settled, value)))
    return value


def any_order(debate: ArgumentMap) -> ArgumentMap:
    """Give a debate in the order in which a library gives it back."""
    lines = {claim.id: (claim.place.line, claim.id) for claim in debate.claims}

    def by_line(one: Any) -> tuple[Any, ...]:
        return one.place.line, one.id

    def cited(it: Citation) -> tuple[Any, ...]:
        return it.place.line, it.source, it.paragraph, it.comment, it.start, it.end

    return replace(
        debate,
        sources=tuple(sorted(debate.sources, key=by_line)),
        claims=tuple(
            replace(claim, cites=tuple(sorted(claim.cites, key=cited)))
            for claim in sorted(debate.claims, key=by_line)
        ),
        relations=tuple(
            replace(one, premises=tuple(sorted(one.premises, key=lines.__getitem__)))
            for one in sorted(debate.relations, key=by_line)
        ),
    )


def test_debates_come_back_as_they_were_read(library: Library) -> None:
    shelf, debates = library
    held = dict(debates_in(database(shelf)))
    assert list(held) == sorted(file for file, _ in debates)
    for file, debate in debates:
        assert held[file] == any_order(debate)
        assert [it.place.line for it in held[file].claims] == [
            it.place.line for it in debate.claims
        ]


def read_all(files: list[str]) -> list[tuple[str, ArgumentMap]]:
    return [(file, read(Path(file).read_bytes(), file)[0]) for file in files]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library that has come about in several steps, and the debates that it holds in the end."""
    folder = tmp_path_factory.mktemp("library").resolve()
    text = (ROOT / "data" / "arguments.yaml").read_text(encoding="utf-8")
    names = ["early.yaml", "one.yaml", "two.yaml", "three.yaml"]
    files = [str(folder / name) for name in names]
    for number, file in enumerate(files):
        Path(file).write_text(text.replace("G. Wiesen", f"Speaker {number}"), encoding="utf-8")
    Path(files[2]).write_text(text[: text.index("claims:")] + "claims: {}\n", encoding="utf-8")
    shelf = folder / "library"
    added(shelf, files[:3])
    Path(files[2]).write_text(text, encoding="utf-8")
    refresh(shelf, CALLER)
    added(shelf, files)
    remove(shelf, files[:1], CALLER)
    return shelf, read_all(files[1:])


def test_there_are_thirty_questions() -> None:
    assert len(QUESTIONS) >= 30


@pytest.mark.parametrize("query", [*QUESTIONS, *EVERYTHING])
def test_the_same_rows(query: str, library: Library) -> None:
    shelf, debates = library
    assert counted(database(shelf), query) == counted(debates, query)


@settings(max_examples=8, phases=[Phase.explicit, Phase.generate])
@example([debate_of(tags=("", "a", "")), debate_of(tags=("",))], 0)
@given(st.lists(maps(), min_size=1, max_size=3), st.integers(0, 2))
def test_the_same_graph(debates: list[ArgumentMap], gone: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        files = [str(folder / f"{number}.yaml") for number in range(len(debates))]
        for file, debate in zip(files, debates, strict=True):
            Path(file).write_bytes(dumps(debate).encode())
        shelf = folder / "library"
        assert added(shelf, files).added == len(files)
        if gone and gone < len(files):
            remove(shelf, [files.pop(gone)], CALLER)
        meant = read_all(files)
        for query in EVERYTHING:
            assert counted(database(shelf), query) == counted(meant, query)
        assert dict(debates_in(database(shelf))) == {
            file: any_order(debate) for file, debate in meant
        }
