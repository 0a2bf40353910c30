"""`argmap solve`: questions to an abstract argumentation framework, answered as ICCMA asks."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.commands.choices import refuse_no_number
from argmap.commands.debate import STDIN
from argmap.commands.faults import fail, say
from argmap.commands.terminal import write

if TYPE_CHECKING:
    from argmap.formats.iccma import Named

# The room of semantics is imported where it is used: help asks every verb for its words.

MOST_EXTENSIONS = 10_000
"""What EE gives unless it is told how many."""

MOST_MEMBERS = 5_000_000
"""Arguments in all extensions together, from which on it gives no more of them then: 100 MB."""

OUT_OF_TIME = 124
"""The exit code where the time limit left the answer partial; timeout(1) ends with it, too."""


def solve(
    problem: Annotated[
        str, typer.Option("-p", "--problem", metavar="TASK", help="What is asked, as DC-PR.")
    ] = "",
    file: Annotated[
        str,
        typer.Option(
            "-f", "--file", metavar="FILE", help="The framework, or a debate; - is standard input."
        ),
    ] = "",
    file_format: Annotated[
        str,
        typer.Option(
            "-fo",
            "--file-format",
            metavar="i23|apx|tgf",
            help="How the file is written. Without it: what its suffix says, else i23.",
        ),
    ] = "",
    argument: Annotated[
        str, typer.Option("-a", "--argument", metavar="ARG", help="The argument of DC and DS.")
    ] = "",
    timeout: Annotated[
        float, typer.Option(min=0, help="Seconds until a partial answer will do.")
    ] = float("inf"),
    max_extensions: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="How many extensions EE gives at most. Without it: 10,000, or fewer large ones.",
        ),
    ] = None,
    problems: Annotated[bool, typer.Option("--problems", help="List the tasks.")] = False,
    formats: Annotated[bool, typer.Option("--formats", help="List the formats of files.")] = False,
) -> None:
    """Answer questions about a framework of arguments and attacks.

    Tasks and answers are those of ICCMA, the solvers' competition. Example:
    argmap solve -p DC-PR -f framework.af -a 6
    """
    from argmap.formats.answers import WHY, answer_text
    from argmap.formats.iccma import READERS
    from argmap.semantics.finder import SolverMissingError
    from argmap.semantics.problems import UnknownProblem, problem_names, task_of
    from argmap.semantics.problems import solve as solved_by

    if problems or formats:
        write(f"[{','.join(problem_names() if problems else READERS)}]\n")
        return
    refuse_no_number(timeout)
    if not problem:
        fail("no task given", "name it, as -p DC-PR; --problems lists all")
    end = monotonic() + timeout
    try:
        task = task_of(problem)
        named = _framework(file, file_format)
        asked = _argument(named, argument) if argument else None
        answer = solved_by(
            task,
            named.framework,
            asked,
            most=max_extensions or MOST_EXTENSIONS,
            most_members=None if max_extensions else MOST_MEMBERS,
            stop=lambda: monotonic() > end,
        )
    except UnknownProblem as fault:
        fail(str(fault), "argmap solve --problems lists all tasks; -a names the argument")
    except SolverMissingError as fault:
        fail(str(fault), "python -m pip install python-sat")
    write(answer_text(answer, named))
    if answer.short_of:
        say(f"the answer is partial: {WHY[answer.short_of]}")
    if answer.short_of == "time":
        raise typer.Exit(OUT_OF_TIME)


def _framework(file: str, file_format: str) -> Named:
    """Read the framework, or end with 2 and all that is wrong with its file."""
    from argmap.formats.iccma import READERS, format_of_suffix, read

    if not file:
        fail("no framework given", "name its file: -f framework.af")
    chosen = file_format or format_of_suffix(Path(file).suffix)
    if chosen not in READERS:
        fail(f"there is no format `{chosen}`", f"choose one of: {', '.join(READERS)}")
    name = STDIN if file == "-" else file
    data = _bytes(file)
    if not file_format and (written_in := _format_of_debate(name, data)):
        return _framework_of_debate(name, data, written_in)
    named, faults = read(data, chosen, name)
    if named is None:
        from argmap.checks.reports import summary, text_report

        typer.echo(text_report(faults, []), err=True, nl=False)
        fail(f"{name} cannot be used: {summary(faults)}")
    return named


def _format_of_debate(name: str, data: bytes) -> str:
    """Give the format of a file that holds a debate and no framework, else ""."""
    from argmap.formats.detection import UnknownFormat, format_of
    from argmap.formats.iccma import SUFFIXES

    try:
        found = format_of(name, data)
    except UnknownFormat:
        return ""
    is_framework = Path(name).suffix.lower() in SUFFIXES or found in ("af", "apx", "tgf")
    return "" if is_framework else found


def _framework_of_debate(name: str, data: bytes, format: str) -> Named:
    """Read a debate as `judge` does, with its claims' and relations' ids as names."""
    from argmap.commands.inputs import input_from, refuse_unusable, tell_foreign
    from argmap.formats.iccma import Named
    from argmap.semantics.reading import read_debate

    found = input_from(name, data, format)
    refuse_unusable(found)
    tell_foreign([found])
    reading = read_debate(found.reading.debate)
    return Named(reading.framework, tuple(term.name for term in reading.terms))


def _bytes(file: str) -> bytes:
    from argmap.formats.iccma import MAX_BYTES

    if file == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    if Path(file).is_dir():
        fail(f"{file} is a folder", "name the framework's file in it")
    if Path(file).is_file() and Path(file).stat().st_size > MAX_BYTES:
        fail(f"{file} is larger than {MAX_BYTES // 1024**2:,} MB")
    try:
        with Path(file).open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        fail(f"{file}: no such file")


def _argument(named: Named, name: str) -> int:
    found = named.argument(name)
    if found is None:
        count = named.framework.count
        told = f"arguments are numbered 1 to {count}" if not named.names else ""
        told = told or f"the file names {count} argument{'s' * (count != 1)}"
        fail(f"there is no argument `{name}`", told)
    return found
