"""`argmap query 'MATCH …'`: Cypher over the graph of a debate, of many, or of a library."""

from __future__ import annotations

import atexit
import os
import sys
from itertools import islice
from math import inf
from typing import Annotated, Literal

import typer

from argmap.commands import INTERRUPTED
from argmap.commands.choices import refuse_no_number
from argmap.commands.debates import NO_FILES, STANDARD_INPUT, FilesOption
from argmap.commands.faults import fail, say
from argmap.commands.libraries import (
    AskedLibraryOption,
    UsualLibraryOption,
    fail_without_engine,
    load_asked,
)
from argmap.commands.terminal import room, write

OUT_OF_TIME = 124
"""The exit code where the time limit was reached; timeout(1) ends with it, too."""

MAX_BYTES = 4_000_000
"""Of a query from standard input; what is longer is none."""


def query(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="A query in Cypher; - is standard input.")
    ],
    files: FilesOption = NO_FILES,
    library: AskedLibraryOption = "",
    usual_library: UsualLibraryOption = False,
    format: Annotated[
        Literal["table", "json", "jsonl", "csv", "markdown"],
        typer.Option("--format", help="How to print."),
    ] = "table",
    limit: Annotated[
        int, typer.Option(min=1, show_default=False, help="How many rows to print at most.")
    ] = sys.maxsize,
    timeout: Annotated[
        float, typer.Option(min=0, show_default=False, help="Seconds until the query is stopped.")
    ] = inf,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print how the query would be run, and run nothing.")
    ] = False,
) -> None:
    """Ask a debate, or a library of many, in Cypher.

    Example: argmap query "MATCH (r:Rebuttal)-[:ATTACKS]->(c) RETURN r.id, c.text"
    """
    from argmap.queries.cypher.graph import ask, plan_of
    from argmap.queries.cypher.patience import OutOfTime, Patience
    from argmap.queries.cypher.refusal import RefusedQuery
    from argmap.queries.cypher.values import shown
    from argmap.queries.streams import STREAMS

    refuse_no_number(timeout)
    text = _query_text(query, files)
    asked = load_asked(files, library, is_usual=usual_library)
    patience = Patience(timeout)
    try:
        if explain:
            write(plan_of(asked, text, patience))
            return
        answer = ask(asked, text, patience)
        rows = islice(answer.rows, limit)
        for piece in STREAMS[format](answer.columns, rows, shown, room()):
            write(piece)
    except RefusedQuery as fault:
        fail(fault.pointed(text), fault.hint)
    except OutOfTime:
        _leave_at_once(patience.is_stuck, OUT_OF_TIME)
        hint = "--timeout gives more; LIMIT, or a bound on the length of paths, takes less"
        fail(f"the query was stopped after {timeout:g} seconds", hint, OUT_OF_TIME)
    except KeyboardInterrupt:
        _leave_at_once(patience.is_stuck, INTERRUPTED)
        raise
    except ImportError as fault:
        fail_without_engine(fault)
    if not answer.total:
        from argmap.queries.cypher.directions import misdirected

        say("no row fits", misdirected(text))
    elif answer.total > limit:
        say(f"{limit} of {answer.total} rows; --limit gives more")


def _query_text(query: str, files: list[str]) -> str:
    if query != STANDARD_INPUT:
        return query
    if STANDARD_INPUT in files:
        fail("query and debate cannot both be standard input")
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        fail("the query is larger than 4 MB")
    return data.decode("utf-8-sig", errors="surrogateescape")


def _leave_at_once(is_stuck: bool, code: int) -> None:
    """End the process without waiting for an engine that does not stop."""
    if is_stuck:
        atexit.register(os._exit, code)
