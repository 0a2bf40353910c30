"""What a fault looks like to the user: one clear message and a documented exit code."""

from __future__ import annotations

import os
import sys
from functools import wraps
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

DONE, NO, UNUSABLE, OWN_FAULT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 70, 130, 141


def fail(message: str, hint: str = "", code: int = UNUSABLE) -> NoReturn:
    """End with a message on standard error."""
    typer.echo(f"argmap: {message}" + (f"\n  hint: {hint}" if hint else ""), err=True)
    raise typer.Exit(code)


def guarded(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command with every fault turned into a message; no traceback reaches the user.

    With ARGMAP_DEBUG set, unexpected faults are raised as they are.
    """

    @wraps(command)
    def run(*args: object, **options: object) -> None:
        try:
            command(*args, **options)
            sys.stdout.flush()
        except (typer.Exit, typer.BadParameter):
            raise
        except KeyboardInterrupt:
            typer.echo("argmap: interrupted", err=True)
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            _swallow_output()
            raise typer.Exit(PIPE_CLOSED) from None
        except OSError as fault:
            fail(_system_message(fault))
        except Exception as fault:
            if os.environ.get("ARGMAP_DEBUG"):
                raise
            name = type(fault).__name__
            hint = "this is a fault of argmap's own; ARGMAP_DEBUG=1 shows where it happened"
            fail(f"{name}: {fault}", hint, OWN_FAULT)

    return run


def _swallow_output() -> None:
    """Point standard output at nothing, so that Python does not complain when it closes it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _system_message(fault: OSError) -> str:
    where = f"{fault.filename}: " if fault.filename else ""
    return f"{where}{fault.strerror or fault}"
