"""Several debates at once: `-f/--file` given more than once, and folders of debates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.commands.choices import was_given
from argmap.commands.debate import debate_path, debates_below, tell_left_out
from argmap.commands.faults import fail, say, tell_problems
from argmap.commands.inputs import input_of, load_debate, tell_foreign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.commands.inputs import Input
    from argmap.model import ArgumentMap

STANDARD_INPUT = "-"

YAML_SUFFIXES = (".yaml", ".yml")
"""Of files that end so most are debates; of others, as `.json`, most are something else."""

NO_FILES: list[str] = []
"""What the option holds at first; Typer gives each call a list of its own."""


def _named(context: typer.Context, files: list[str]) -> list[str]:
    """Refuse `-f ""`, which a script with an unset variable calls: no other debate is meant."""
    if not (context.resilient_parsing or all(files)) and was_given(context, "files"):
        raise typer.BadParameter("it names no file")
    return files


FilesOption = Annotated[
    list[str],
    typer.Option(
        "-f",
        "--file",
        metavar="FILE",
        callback=_named,
        help="A debate, or a folder of debates; may be given again. - is standard input. "
        "Without it: $ARGMAP_FILE, ./arguments.yaml, ./data/arguments.yaml, or the debate that "
        "comes with argmap.",
        show_default=False,
    ),
]


def load_debates(files: Sequence[str]) -> list[tuple[str, ArgumentMap]]:
    """Read the debates that are meant, each with its file's name, which no two share.

    A folder stands for all files below it that are taken for debates. If any cannot be used, print
    every problem of all and end with 2.
    """
    names = debate_files(files)
    if len(names) == 1:
        debate = load_debate(names[0])
        return [(debate.place.file, debate)]
    inputs: list[Input] = []
    unusable = 0
    for name in names:
        try:
            found = input_of(name)
        except typer.Exit:  # what is wrong has been said
            unusable += 1
            continue
        except OSError as fault:
            say(f"{name}: {fault.strerror}")
            unusable += 1
            continue
        tell_problems(found.data, found.reading.problems, found.name, found.beside)
        unusable += not found.reading.is_usable
        inputs.append(found)
    if unusable:
        fail(f"{unusable} of {len(names)} debates cannot be used")
    tell_foreign(inputs)
    return [(found.name, found.reading.debate) for found in inputs]


def debate_files(files: Sequence[str]) -> list[str]:
    """Give the files that are meant, each once; "" is the usual one."""
    names: dict[object, str] = {}
    for file in files or [""]:
        path = debate_path(file)
        if path is None:
            names.setdefault(STANDARD_INPUT, STANDARD_INPUT)
        elif path.is_dir():
            below = debates_below(path)
            tell_left_out([it for it in below.others if it.suffix.lower() in YAML_SUFFIXES])
            if not below.debates:
                fail(f"{path} holds no debate", "argmap convert --formats lists what is read")
            names |= {found.resolve(): str(found) for found in below.debates} | names
        else:
            names.setdefault(path.resolve(), file)
    return list(names.values())
