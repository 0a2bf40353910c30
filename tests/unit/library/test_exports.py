"""What is exported is read back: all rows, whole texts, and ends that are there."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Any

import pytest

from argmap.library.catalogue import UnusableLibrary
from argmap.library.exports import EXPORTS, export
from argmap.library.sheets import literal
from argmap.queries.cypher.schema import NODES, RELATIONSHIPS, tables
from tests.running import ROOT
from tests.unit.library.shelves import added, database, debate_file, rows

if TYPE_CHECKING:
    from pathlib import Path

TRICKY = ['says "no"', "a;b, c", "line\nbreak", "ends with \\", "'", "  blanks  ", "=1+1", "漢字"]

TRICKY_DEBATE = """\
argmap: 1
title: Tricky
claims:
  t: {type: thesis, text: "%s", tags: ["a;b", 'c"d', "e,f"], weight: 0.25}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports").resolve()
    files = [debate_file(folder, "a"), str(ROOT / "data" / "arguments.yaml")]
    for number, text in enumerate(TRICKY):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        path = folder / f"tricky{number}.yaml"
        path.write_text(TRICKY_DEBATE % escaped, encoding="utf-8")
        files.append(str(path))
    assert added(folder / "library", files).added == len(files)
    return folder / "library"


def table_rows(folder: Path, table: str) -> tuple[list[str], list[list[str]]]:
    path = folder / f"{table.replace(' ', '-')}.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        header, *found = csv.reader(stream)
    return header, found


def count_of(library: Path, table: str) -> Any:
    if " " not in table:
        return rows(library, f"MATCH (n:{table}) RETURN count(*)")[0][0]
    name, tail, head = table.split()
    return rows(library, f"MATCH (:{tail})-[e:{name}]->(:{head}) RETURN count(*)")[0][0]


def test_neo4j_gets_every_row(library: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "out"
    total = export(database(library), "neo4j", target)
    ids: dict[str, set[str]] = {}
    counted = 0
    for table in tables():
        header, found = table_rows(target, table)
        assert {len(row) for row in found} <= {len(header)}
        assert len(found) == count_of(library, table)
        counted += len(found)
        if table in NODES:
            assert header[0].endswith(f":ID({table})")
            assert header[-1] == ":LABEL"
            ids[table] = {row[0] for row in found}
            assert len(ids[table]) == len(found)
            continue
        name, tail, head = table.split()
        assert header[:2] == [f":START_ID({tail})", f":END_ID({head})"]
        assert header[-1] == ":TYPE"
        assert [it.partition(":")[0] for it in header[2:-1]] == list(RELATIONSHIPS[name][1])
        for row in found:
            assert row[0] in ids[tail]
            assert row[1] in ids[head]
            assert row[-1] == name
    assert total == counted > 500


def test_neo4j_gets_types_as_labels_and_whole_texts(library: Path, tmp_path: Path) -> None:
    export(database(library), "neo4j", tmp_path / "out")
    header, found = table_rows(tmp_path / "out", "Claim")
    assert "tags:string[]" in header
    assert "depth:long" in header
    assert "weight:double" in header
    claims = [dict(zip(header, row, strict=True)) for row in found]
    for claim in claims:
        assert claim[":LABEL"] == f"Claim\x1f{claim['type:string'].capitalize()}"
    texts = {claim["text:string"] for claim in claims}
    assert texts > set(TRICKY)
    tricky = next(claim for claim in claims if claim["text:string"] == TRICKY[0])
    assert tricky["tags:string[]"].split("\x1f") == ["a;b", 'c"d', "e,f"]
    assert tricky["weight:double"] == "0.25"
    raw = (tmp_path / "out" / "Claim.csv").read_text(encoding="utf-8")
    # Nothing is null, and nothing between quotation marks is an empty text.
    assert ',"",' in raw
    assert ",," in raw
    assert {row[4] for row in table_rows(tmp_path / "out", "SUPPORTS Claim Claim")[1]} == {
        "true", "false",
    }  # fmt: skip


def test_neo4js_command_names_every_file(library: Path, tmp_path: Path) -> None:
    export(database(library), "neo4j", tmp_path / "out")
    command = (tmp_path / "out" / "import.sh").read_text(encoding="utf-8")
    named = set(re.findall(r"--(?:nodes|relationships)=(\S+)", command))
    assert named == {path.name for path in (tmp_path / "out").glob("*.csv")}
    assert len(named) == len(list(tables()))
    assert "neo4j-admin database import full neo4j" in command
    for option in ("--array-delimiter=U+001F", "--multiline-fields=true"):
        assert option in command
        assert option in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_parquet_holds_every_row(library: Path, tmp_path: Path) -> None:
    import ladybug

    target = tmp_path / "it's [new]"
    total = export(database(library), "parquet", target)
    connection = ladybug.Connection(ladybug.Database(":memory:"))
    counted = 0
    for table in tables():
        path = target / f"{table.replace(' ', '-')}.parquet"
        plain = tmp_path / "plain.parquet"
        plain.write_bytes(path.read_bytes())
        found = list(connection.execute(f"LOAD FROM {literal(plain.as_posix())} RETURN count(*)"))
        assert found == [[count_of(library, table)]]
        counted += found[0][0]  # type: ignore[index] # a row is a list unless asked otherwise
    assert total == counted
    plain.write_bytes((target / "Claim.parquet").read_bytes())
    read = connection.execute(f"LOAD FROM {literal(plain.as_posix())} RETURN text, tags, weight")
    held = {text: (tags, weight) for text, tags, weight in read}
    assert held.keys() > set(TRICKY)
    assert held[TRICKY[0]] == (["a;b", 'c"d', "e,f"], 0.25)


@pytest.mark.parametrize("kind", EXPORTS)
def test_nothing_is_written_over(kind: str, library: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name in ("full", "file"):
        with pytest.raises(UnusableLibrary, match="holds something already"):
            export(database(library), kind, tmp_path / name)
    (tmp_path / "empty").mkdir()
    assert export(database(library), kind, tmp_path / "empty")
    assert {path.name for path in tmp_path.iterdir()} == {"full", "file", "empty"}


def test_no_query_can_export(library: Path, tmp_path: Path) -> None:
    from argmap.queries.cypher.refusal import RefusedQuery

    target = tmp_path / "x.parquet"
    with pytest.raises(RefusedQuery):
        rows(library, f"COPY (MATCH (c:Claim) RETURN c.id) TO '{target}'")
    with pytest.raises(RefusedQuery):
        rows(library, "MATCH (c:Claim) SET c.text = ''")
    assert not target.exists()
