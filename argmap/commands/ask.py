"""`argmap ask NAME`: ready questions about a debate, many, or a library, without any Cypher."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.completion import complete_claim
from argmap.commands.debate import claim_of
from argmap.commands.debates import NO_FILES, FilesOption
from argmap.commands.faults import fail, say
from argmap.commands.libraries import (
    AskedLibraryOption,
    UsualLibraryOption,
    debates_of,
    fail_without_engine,
    load_asked,
    tells_debate,
)
from argmap.commands.terminal import paint, room, write
from argmap.queries.questions import QUESTIONS, question
from argmap.queries.streams import STREAMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap
    from argmap.queries.cypher.graph import Asked
    from argmap.queries.questions.named import NamedQuestion, Row

AskFormat = Literal["table", "json", "jsonl", "csv", "markdown"]


def _complete_name(incomplete: str) -> list[tuple[str, str]]:
    names = (name for name in QUESTIONS if name.startswith(incomplete))
    return [(name, question(name).asked()) for name in names]


def ask(
    name: Annotated[
        str,
        typer.Argument(
            metavar="[NAME]", help="Which question; --list tells.", autocompletion=_complete_name
        ),
    ] = "",
    claim: Annotated[
        str,
        typer.Argument(
            metavar="[CLAIM]",
            help="Of which claim, where the question is about one.",
            autocompletion=complete_claim,
        ),
    ] = "",
    files: FilesOption = NO_FILES,
    library: AskedLibraryOption = "",
    usual_library: UsualLibraryOption = False,
    list_: Annotated[bool, typer.Option("--list", help="Say what can be asked.")] = False,
    show: Annotated[
        bool,
        typer.Option("--show", help="Say how the answer is read and found, and ask nothing."),
    ] = False,
    format: Annotated[AskFormat, typer.Option("--format", help="How to print.")] = "table",
    limit: Annotated[
        int, typer.Option(min=1, show_default=False, help="How many rows to print at most.")
    ] = sys.maxsize,
) -> None:
    """Ask a debate a ready question.

    Example: argmap ask unanswered-objections
    """
    if list_:
        _list(format)
        return
    asked = _question(name)
    if show:
        from argmap.queries.questions.telling import described

        write(described(asked, room()))
        return
    _refuse_claim(asked, name, claim)
    meant = load_asked(files, library, is_usual=usual_library)
    if isinstance(meant, Path) and asked.rows is not None:
        meant = debates_of(meant)
    if claim and not isinstance(meant, Path):
        _refuse_unknown(meant, claim)
    by_debate = tells_debate(files, library, is_usual=usual_library)
    _answer(asked, meant, claim, format, limit, by_debate=by_debate)


def _list(format: AskFormat) -> None:
    """Print the names of the questions with their words, and for programs all about them."""
    questions = [(name, question(name)) for name in QUESTIONS]
    columns: tuple[str, ...] = ("name", "question")
    rows: list[Row] = [[name, asked.asked()] for name, asked in questions]
    if format in ("json", "jsonl"):
        columns += ("needs_claim", "columns", "reading", "found_by", "cypher")
        for row, (_, asked) in zip(rows, questions, strict=True):
            row += [asked.needs_claim, asked.columns, asked.reading, asked.found_by, asked.cypher]
    _print(columns, rows, format)


def _question(name: str) -> NamedQuestion:
    if not name:
        fail("name a question", "`argmap ask --list` gives all")
    if name not in QUESTIONS:
        from argmap.hints import nearest

        near = nearest(name, QUESTIONS)
        hint = f"did you mean `{near}`? " if near else ""
        fail(f"there is no question `{name}`", f"{hint}`argmap ask --list` gives all")
    return question(name)


def _refuse_claim(asked: NamedQuestion, name: str, claim: str) -> None:
    """End with 2 where the question is about a claim and none is given, or the other way round."""
    if asked.needs_claim and not claim:
        fail(f"`{name}` is asked of a claim", f"argmap ask {name} CLAIM")
    if claim and not asked.needs_claim:
        fail(f"`{name}` is asked of a whole debate, not of `{claim}`", "-f names a debate")


def _refuse_unknown(debates: Sequence[tuple[str, ArgumentMap]], claim: str) -> None:
    """End with 2 where no debate has the claim."""
    if len(debates) == 1:
        claim_of(debates[0][1], claim)
    elif not any(claim in debate.claim for _, debate in debates):
        from argmap.hints import did_you_mean

        near = did_you_mean(claim, {name for _, debate in debates for name in debate.claim})
        fail(f"there is no claim `{claim}` in any of {len(debates)} debates", near)


def _answer(
    asked: NamedQuestion,
    meant: Asked,
    claim: str,
    format: AskFormat,
    limit: int,
    *,
    by_debate: bool,
) -> None:
    """Print the answer; for readers, between the question's words and how to read it."""
    from argmap.queries.cypher.refusal import RefusedQuery
    from argmap.queries.questions.asking import answer, for_readers, silence
    from argmap.queries.questions.telling import paragraph

    try:
        found = answer(asked, meant, claim, by_debate=by_debate)
        nothing = "" if found.rows else silence(asked, meant, claim)
    except ImportError as fault:
        fail_without_engine(fault)
    except RefusedQuery as fault:  # debates that are too large together
        fail(str(fault), fault.hint)
    if format == "table":
        found = for_readers(asked, found)
    is_told = format in ("table", "markdown")
    width = 0 if format == "markdown" else room()
    if is_told:
        write(paint(paragraph(asked.asked(claim), width, "## "), bold=format == "table") + "\n")
    if found.rows or not is_told:
        _print(found.columns, found.rows[:limit], format)
    if is_told:
        write("\n" if found.rows else "")
        write(paragraph(nothing or asked.reading, width))
    elif not found.rows:
        say(nothing[0].lower() + nothing[1:].rstrip("."))
    if len(found.rows) > limit:
        say(f"{limit} of {len(found.rows)} rows; --limit gives more")


def _print(columns: Sequence[str], rows: Sequence[Row], format: AskFormat) -> None:
    from argmap.queries.cypher.values import shown

    for piece in STREAMS[format](columns, rows, shown, room()):
        write(piece)
