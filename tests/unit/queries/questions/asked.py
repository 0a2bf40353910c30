"""Named questions put to small maps, and to the debate that comes with argmap."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import argmap
from argmap.queries.questions import question
from argmap.queries.questions.asking import answer
from tests.running import ROOT

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


@cache
def bundled() -> ArgumentMap:
    return argmap.load(ROOT / "data" / "arguments.yaml")


def rows(name: str, debate: ArgumentMap, claim: str = "") -> list[list[Any]]:
    """Give the answer of one debate, without the texts of claims."""
    found = answer(question(name), [("debate", debate)], claim)
    assert all(len(row) == len(found.columns) for row in found.rows)
    kept = [at for at, name in enumerate(found.columns) if name not in ("text", "other_text")]
    return [[row[at] for at in kept] for row in found.rows]


def column(name: str, debate: ArgumentMap, which: str = "id") -> list[Any]:
    """Give one column of the answer of one debate."""
    found = answer(question(name), [("debate", debate)])
    return [row[found.columns.index(which)] for row in found.rows]
