from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cells import width
from argmap.queries import streams
from argmap.queries.streams import STREAMS


def written(name: str, columns: list[str], rows: list[list[Any]], room: int = 40) -> str:
    return "".join(STREAMS[name](columns, rows, lambda value: str(value or ""), room))


ROWS = [["abc", 5, "one two three four five six seven eight"], ["d", 12, None]]


def test_a_table_with_numbers_at_the_right() -> None:
    assert written("table", ["id", "n", "text"], ROWS) == (
        "id    n  text\n"
        "---  --  -------------------------------\n"
        "abc   5  one two three four five six\n"
        "         seven eight\n"
        "d    12\n"
    )  # fmt: skip


def test_every_column_gives_way_where_there_is_no_room() -> None:
    long = "one two three four five six"
    lines = written("table", ["a", "b"], [[long, long], ["a-word-that-stays", "汉字汉字"]]).split(
        "\n"
    )
    assert max(map(width, lines)) <= 40
    assert "a-word-that-stays" in lines[-2]
    assert lines[2].startswith("one two three four   one two three")


def test_more_columns_than_there_is_room_for() -> None:
    columns = [f"column-{at}" for at in range(9)]
    lines = written("table", columns, [["x" * 30] * 9]).split("\n")
    assert lines[0].split() == columns
    assert lines[2].split() == ["x" * 24] * 9
    assert lines[3].split() == ["x" * 6] * 9


def test_rows_behind_the_sample_are_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "SAMPLE", 1)
    assert written("table", ["a", "b"], [["x", "1"], ["y" * 9, "z" * 10]]) == (
        "a        b\n-------  -------\nx        1\nyyyyyyy  zzzzzzz\nyy       zzz\n"
    )


def test_a_table_of_no_rows_and_of_empty_cells() -> None:
    assert written("table", ["a", "bc"], []) == "a  bc\n-  --\n"
    assert written("table", ["a"], [[None], [""]]) == "a\n-\n\n\n"


@pytest.mark.parametrize("rows", [[], ROWS, ROWS * 3])
def test_json_is_what_the_module_writes(rows: list[list[Any]]) -> None:
    records = [dict(zip("abc", row, strict=True)) for row in rows]
    assert written("json", list("abc"), rows) == json.dumps(records, indent=2) + "\n"
    lines = written("jsonl", list("abc"), rows).splitlines()
    assert [json.loads(line) for line in lines] == records


def test_csv_and_markdown() -> None:
    rows = [["=1+1", -1, "a\r\nb", 'q"'], ["a|b", 2.5, "<i>", True]]
    assert written("csv", list("abcd"), rows) == (
        'a,b,c,d\n\'=1+1,-1,"a\nb","q"""\na|b,2.5,<i>,True\n'
    )
    assert written("markdown", ["a*", "b", "c", "d"], rows) == (
        "| a\\* | b | c | d |\n| --- | --- | --- | --- |\n"
        "| =1+1 | -1 | a b | q\" |\n| a\\|b | 2.5 | &lt;i> | True |\n"
    )  # fmt: skip


@pytest.mark.parametrize("name", STREAMS)
def test_rows_are_written_as_they_come(name: str) -> None:
    taken: list[int] = []

    def rows() -> Any:
        for number in range(10_000):
            taken.append(number)
            yield [number]

    pieces = STREAMS[name](["n"], rows(), str, 80)
    for _ in range(3):
        next(pieces)
    assert len(taken) <= streams.SAMPLE + 3


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=5))
def test_no_word_is_lost(rows: list[tuple[str, str]]) -> None:
    cells = [list(row) for row in rows]
    table = written("table", ["a", "b"], cells, 20)
    words = {word for row in rows for cell in row for word in cell.split() if width(word) <= 8}
    assert all(word in table for word in words)
    read = list(csv.reader(io.StringIO(written("csv", ["a", "b"], cells), newline="")))
    assert len(read) == len(rows) + 1
