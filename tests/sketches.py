"""Small debates from a few lines, and claims whose text is beside the point."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from argmap.model import ArgumentMap, Claim, Relation

KINDS = {"supports": "support", "attacks": "attack", "undercuts": "undercut"}


def sketch(text: str, **changes: dict[str, Any]) -> ArgumentMap:
    """Draw up a map from lines like these, one relation each, claims in order of mention.

        thesis: t, t2           a claim's type where it is not `pro`
        a supports t            relation `a--supports--t`
        r: a, b attacks t       relation `r` with linked premises
        u undercuts r

    `changes` gives claims further fields: `a={"text": "…"}`.
    """
    types: dict[str, str] = {}
    names: dict[str, None] = {}
    relations: list[Relation] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if found := re.fullmatch(r"(thesis|pro|con|risk|rebuttal): (.+)", line):
            names |= dict.fromkeys(found[2].split(", "))
            types |= dict.fromkeys(found[2].split(", "), found[1])
            continue
        found = re.fullmatch(r"(?:([\w-]+): )?([\w, -]+?) (supports|attacks|undercuts) (\S+)", line)
        assert found, line
        premises, target = tuple(found[2].split(", ")), found[4]
        name = found[1] or f"{premises[0]}--{found[3]}--{target}"
        names |= dict.fromkeys(premises)
        if found[3] != "undercuts":
            names[target] = None
        relations.append(Relation(name, KINDS[found[3]], premises, target))  # type: ignore[arg-type]
    claims = [
        Claim(name, types.get(name, "pro"), f"{name.capitalize()}.")  # type: ignore[arg-type]
        for name in names
    ]
    by_id = {name.replace("_", "-"): change for name, change in changes.items()}
    return ArgumentMap(
        title="A sketch",
        claims=tuple(replace(claim, **by_id.get(claim.id, {})) for claim in claims),
        relations=tuple(relations),
    )
