"""What the shell completes: claim ids with their texts as help, and the words of a debate."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import typer

from argmap.commands.debate import debate_path, debates_below
from argmap.formats.interchange import read
from argmap.store import bundled_path
from argmap.store.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, MutableMapping

    from argmap.model import ArgumentMap

_REQUEST = "_ARGMAP_COMPLETE"
"""The variable by which a shell's script asks for completions."""

MOST_BYTES = 1_000_000
"""Of debates that are read for a completion: about a second."""


class _BashWord(str):
    r"""A word that prints itself as bash reads it where no quote is open: `sex\ therapists`.

    Typer compares the word with what is typed, and only then prints it.
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return re.sub(r"([^\w@%+=:,./-])", r"\\\1", str(self))


def complete_claim(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete a claim's id, with the claim's text as help."""
    claims = [claim for debate in _debates(context) for claim in debate.claims]
    found = {claim.id: claim.text for claim in claims if claim.id.startswith(incomplete)}
    return list(found.items())


def complete_claim_or_relation(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete the id of a claim, with its text as help, or of a relation, with its kind."""
    relations = [relation for debate in _debates(context) for relation in debate.relations]
    found = [(it.id, it.kind) for it in relations if it.id.startswith(incomplete)]
    return complete_claim(context, incomplete) + found


def complete_from(words: Collection[str]) -> Callable[[str], list[str]]:
    """Complete one of a few words."""
    return lambda incomplete: [word for word in words if word.startswith(incomplete)]


def complete_held(field: str) -> Callable[[typer.Context, str], list[str]]:
    """Complete a word that some claim holds in the field."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        claims = [claim for debate in _debates(context) for claim in debate.claims]
        held = [getattr(claim, field) for claim in claims]
        words = {word for one in held for word in ((one,) if isinstance(one, str) else one)}
        found = sorted(word for word in words if word and word.startswith(incomplete))
        return [_BashWord(word) for word in found] if _is_bare_in_bash() else found

    return complete


def join_split_options(environ: MutableMapping[str, str]) -> None:
    """Put `--file=x.yaml` together again, which bash hands over as `--file`, `=`, `x.yaml`."""
    if environ.get(_REQUEST) != "complete_bash":
        return
    at = int(environ.get("COMP_CWORD", "0"))
    joined: list[str] = []
    here = 0
    for place, word in enumerate(environ.get("COMP_WORDS", "").split("\n")):
        is_option = bool(joined) and joined[-1].startswith("--")
        if is_option and (word == "=" or joined[-1].endswith("=")):
            joined[-1] += word
        else:
            joined.append(word)
        if place == at:
            here = len(joined) - 1
    environ.update({"COMP_WORDS": "\n".join(joined), "COMP_CWORD": str(here)})


def _is_bare_in_bash() -> bool:
    """Tell whether bash asks about a word without an open quote; it closes one by itself."""
    if os.environ.get(_REQUEST) != "complete_bash":
        return False
    words = os.environ.get("COMP_WORDS", "").split("\n")
    return not words[-1].startswith(("'", '"'))


def _debates(context: typer.Context) -> Iterator[ArgumentMap]:
    """Read the debates that the line names so far, as far as they can be; silent on any fault.

    Nobody waits long for a completion: after MOST_BYTES no further debate is read.
    """
    files = context.params.get("files") or [context.params.get("file")]
    done = 0
    for file in files:
        path = debate_path(str(file or "")) or bundled_path()
        for found in debates_below(path).debates if path.is_dir() else [path]:
            try:
                data = read_bytes(found)
            except OSError:
                continue
            yield read(data, found.name).debate
            done += len(data)
            if done > MOST_BYTES:
                return
