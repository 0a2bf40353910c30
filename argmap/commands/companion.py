"""A file that goes with the debate, as a table of scores: its name and bytes."""

from __future__ import annotations

import sys
from pathlib import Path

from argmap.commands.debate import debate_path
from argmap.commands.faults import fail
from argmap.store.files import read_bytes
from argmap.store.read import MAX_BYTES


def companion(name: str, debate: str, what: str, hint: str) -> tuple[str, bytes]:
    """Read a file by its name, or standard input for `-`; give its name for messages, and bytes.

    `debate` is the name of the debate's file, `what` this one holds, as `scores`, and `hint` what
    to do where it is missing. Ends with 2 where it cannot be read, or both are standard input.
    """
    if name == "-":
        if debate_path(debate) is None:
            fail(f"the debate and the {what} cannot both come from standard input", "name one file")
        return "<stdin>", sys.stdin.buffer.read(MAX_BYTES + 1)
    path = Path(name)
    if path.is_dir():
        fail(f"{path} is a folder", f"name the file of {what} in it")
    try:
        return name, read_bytes(path)
    except FileNotFoundError:
        fail(f"{path}: no such file", hint)
