"""What the shell completes: claim ids with their texts as help, and the words of a debate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from argmap.commands.debate import debate_path
from argmap.model import ArgumentMap
from argmap.store import bundled_path
from argmap.store.files import read_bytes
from argmap.store.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def complete_claim(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete a claim's id, with the claim's text as help."""
    claims = _debate(context).claims
    return [(claim.id, claim.text) for claim in claims if claim.id.startswith(incomplete)]


def complete_from(words: Sequence[str]) -> Callable[[str], list[str]]:
    """Complete one of a few words."""
    return lambda incomplete: [word for word in words if word.startswith(incomplete)]


def complete_held(field: str) -> Callable[[typer.Context, str], list[str]]:
    """Complete a word that some claim holds in the field."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        held = [getattr(claim, field) for claim in _debate(context).claims]
        words = {word for one in held for word in ((one,) if isinstance(one, str) else one)}
        return sorted(word for word in words if word and word.startswith(incomplete))

    return complete


def _debate(context: typer.Context) -> ArgumentMap:
    """Read the debate that the line names so far, as far as it can be read; silent on any fault."""
    try:
        path = debate_path(str(context.params.get("file") or "")) or bundled_path()
        return read(read_bytes(path), "")[0]
    except OSError:
        return ArgumentMap()
