"""What the shell completes: claim ids, with their texts as help."""

from __future__ import annotations

import typer

from argmap.commands.debate import debate_path
from argmap.store import bundled_path
from argmap.store.files import read_bytes
from argmap.store.read import read


def complete_claim(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete a claim's id for the shell, with the claim's text as help; silent on any fault."""
    try:
        path = debate_path(str(context.params.get("file") or "")) or bundled_path()
        debate, _ = read(read_bytes(path), "")
    except OSError:
        return []
    return [(claim.id, claim.text) for claim in debate.claims if claim.id.startswith(incomplete)]
