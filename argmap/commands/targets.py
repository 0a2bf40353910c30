"""Where a file that is made goes: a name, standard output, and never over the debate itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from argmap.commands.debate import debate_path
from argmap.commands.faults import fail, say
from argmap.store.files import write_bytes

STANDARD_OUTPUT = "-"

_ITS_OTHER_NAMES = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}


def target_of(output: str) -> str:
    """Give the name of a target, or `-` for standard output, by whichever name.

    Without a name it is standard output, but a terminal is not filled with a picture: ends with 2.
    """
    if not output and sys.stdout.isatty():
        fail("render needs to know where to write", "try: argmap render -o map.svg")
    return STANDARD_OUTPUT if not output or output in _ITS_OTHER_NAMES else output


def is_folder(output: str) -> bool:
    """Tell whether a target is a folder: one that is there, or a name that ends as one."""
    return output.endswith(("/", os.sep)) or (bool(output) and Path(output).is_dir())


def refuse_target(output: str, file: str, verb: str = "render", example: str = "map.svg") -> None:
    """End with 2 where nothing should be written: before the work, and never over the debate.

    `verb` is what the user called, and `example` what it may write, for advice.
    """
    if output == STANDARD_OUTPUT:
        return
    target = Path(output)
    if is_folder(output):
        fail(f"{target} is a folder", f"try: argmap {verb} -o {target / example}")
    if not target.parent.is_dir():
        fail(f"there is no folder {target.parent}", "create it first")
    source = debate_path(file)
    if target.exists() and (source is None or source.exists()):
        read = os.fstat(sys.stdin.fileno()) if source is None else source.stat()
        if os.path.samestat(target.stat(), read) and target.is_file():
            fail(f"{target} is the debate itself", "choose another name for the new file")


def write_out(output: str, data: bytes, told: str) -> None:
    """Write a finished file and say so, or hand it to standard output and say nothing."""
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    write_bytes(Path(output), data)
    name = output.replace("\n", "\\n")
    say(f"wrote {name} ({told})")
