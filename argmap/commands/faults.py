"""What a fault looks like to the user: one clear message and a documented exit code."""

from __future__ import annotations

import errno
import os
import sys
from functools import wraps
from typing import TYPE_CHECKING, NoReturn

import typer

from argmap.commands import INTERRUPTED
from argmap.commands.streams import silence
from argmap.commands.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model import Problem

    Beside = tuple[bytes, str]
    """The bytes and the name of the file that goes with another."""

DONE, NO, UNUSABLE, OWN_FAULT, PIPE_CLOSED = 0, 1, 2, 70, 141


def fail(message: str, hint: str = "", code: int = UNUSABLE) -> NoReturn:
    """End with a message on standard error."""
    say(message, hint)
    raise typer.Exit(code)


def refuse_faulty(
    name: str, data: bytes, problems: Sequence[Problem], beside: Beside | None = None
) -> None:
    """Print all that is wrong with a file and end with 2, if anything is."""
    if problems:
        from argmap.checks.reports import summary

        tell_problems(data, problems, name, beside)
        fail(f"{name} cannot be used: {summary(problems)}")


def tell_problems(
    data: bytes, problems: Sequence[Problem], name: str = "", beside: Beside | None = None
) -> None:
    """Print all that is wrong with a file, with the lines in question.

    With the file's name, what is wrong with the file beside it has the lines of that one.
    """
    if not problems:
        return
    from argmap.checks.excerpts import lines_of
    from argmap.checks.reports import text_report

    others = {beside[1]: lines_of(beside[0])} if beside else None
    typer.echo(text_report(problems, lines_of(data), file=name, others=others), err=True, nl=False)


def guarded(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command with every fault turned into a message; no traceback reaches the user.

    It stands around the command itself because Typer has its own plans for some faults. With
    ARGMAP_DEBUG set, unexpected faults are raised as they are.
    """

    @wraps(command)
    def run(*args: object, **options: object) -> None:
        try:
            command(*args, **options)
            sys.stdout.flush()
        except (typer.Exit, typer.BadParameter):
            raise
        except (Exception, KeyboardInterrupt) as fault:
            raise typer.Exit(_told(fault)) from None

    return run


def run_guarded(program: Callable[[], None]) -> NoReturn:
    """Run what is around the commands (help, usage, completion) with the same care, and end."""
    try:
        code: object = DONE
        try:
            program()
        except SystemExit as end:
            # Typer ends with 1 when a pipe is closed; what happened stays beside it.
            if isinstance(end.__context__, BrokenPipeError):
                raise end.__context__ from None
            code = end.code
        sys.stdout.flush()
    except typer.Exit as end:
        code = end.exit_code
    except (Exception, KeyboardInterrupt) as fault:
        code = _told(fault)
    sys.exit(code if isinstance(code, int) else DONE)


def _told(fault: BaseException) -> int:
    """Tell the user of the fault; give the exit code."""
    if isinstance(fault, KeyboardInterrupt):
        say("interrupted")
        return INTERRUPTED
    if isinstance(fault, BrokenPipeError):
        silence(sys.stdout)
        return PIPE_CLOSED
    if isinstance(fault, OSError):
        _drop_output()
        say(_system_message(fault))
        return UNUSABLE
    if os.environ.get("ARGMAP_DEBUG"):
        raise fault
    hint = "this is a fault of argmap's own; ARGMAP_DEBUG=1 shows where it happened"
    say(f"{type(fault).__name__}: {fault}", hint)
    return OWN_FAULT


def say(message: str, hint: str = "") -> None:
    """Tell on standard error what the user should know."""
    told = f"argmap: {message}" + (f"\n  hint: {hint}" if hint else "")
    typer.echo(harmless(told), err=True)


def _drop_output() -> None:
    """Give up what standard output cannot take, or Python tries again at the end and complains."""
    try:
        sys.stdout.flush()
    except OSError:
        silence(sys.stdout)


def _system_message(fault: OSError) -> str:
    if fault.errno == errno.EBADF and not fault.filename:
        return "standard input or standard output is closed"
    where = f"{fault.filename}: " if fault.filename else ""
    return f"{where}{fault.strerror or fault}"
