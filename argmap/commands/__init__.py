"""The command line: one verb a file."""

from __future__ import annotations

import os
import signal
from typing import NoReturn

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells count it: 128 + SIGINT."""


def main() -> None:
    """Run the program on the arguments of this process; the way in for every launcher.

    While modules are loaded and while Python ends there is nothing to clean up, and an exception
    raised there would show a traceback: Ctrl-C ends the process at once. In between it raises
    KeyboardInterrupt. Whoever started argmap with other plans for the signal has their way.
    """
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        from argmap.commands.app import main as run

        return run()
    signal.signal(signal.SIGINT, _leave)
    try:
        from argmap.commands.app import main as run

        run(loaded=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
    finally:
        signal.signal(signal.SIGINT, _leave)


def _leave(*_: object) -> NoReturn:
    os._exit(INTERRUPTED)


__all__ = ["main"]
