"""The votes that `argmap prep tally` counts: read, or refused with all that is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.activities.votes import EMPTY, read_votes
from argmap.commands.companion import companion
from argmap.commands.faults import fail, refuse_faulty

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.votes import Vote


def load_votes(votes: str, file: str, output: str, numbers: Mapping[str, int]) -> tuple[Vote, ...]:
    """Give the votes of a file.

    `file` names the debate, `numbers` are those of its claims, and `output` is what will be
    written. Ends with 2 and every problem if they cannot be used, or would be written over.
    """
    name, data = companion(votes, file, "votes", EMPTY)
    if Path(output).exists() and Path(votes).exists() and Path(output).samefile(votes):
        fail(f"{output} is the file of votes itself", "choose another name for the count")
    found, problems = read_votes(data, name, numbers)
    refuse_faulty(name, data, problems)
    return found
